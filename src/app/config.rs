//! What a person settled about the program itself, as plain values. Where they are kept is the shell's business.

use super::App;
use super::effect::Effect;
use crate::say;
use serde::Deserialize;

/// The settings. Each has a value also where nobody set it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// What the screen looks like; `None` leaves it to the surroundings.
    pub look: Option<Look>,
    pub colors: Colors,
    /// Borders and marks in ASCII also where the terminal could show others.
    pub ascii: bool,
    /// The test card was shown, or a group was led without it: it is not offered again.
    pub seen_test_card: bool,
}

/// One setting that changed in the running program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    Look(Look),
    SeenTestCard,
}

/// What the screen looks like as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Look {
    /// Dark text on a light ground: a lit room eats dark screens.
    #[default]
    Daylight,
    /// White and yellow on black only.
    Dark,
    /// The terminal's own colors, bold and reverse only; also what `NO_COLOR` gives.
    Plain,
}

/// How many colors are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Colors {
    /// As many as the terminal says it has.
    #[default]
    Auto,
    True,
    Sixteen,
}

impl Config {
    /// Takes a setting over.
    pub fn set(&mut self, setting: Setting) {
        match setting {
            Setting::Look(look) => self.look = Some(look),
            Setting::SeenTestCard => self.seen_test_card = true,
        }
    }
}

impl Look {
    pub const ALL: [Look; 3] = [Look::Daylight, Look::Dark, Look::Plain];

    /// Returns the look that a key press changes this one to.
    pub fn next(self) -> Look {
        match self {
            Look::Daylight => Look::Dark,
            Look::Dark => Look::Plain,
            Look::Plain => Look::Daylight,
        }
    }

    /// Returns the name as it is typed on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Look::Daylight => "daylight",
            Look::Dark => "dark",
            Look::Plain => "plain",
        }
    }

    /// Returns the id of what the screen says about it.
    pub fn word(self) -> &'static str {
        match self {
            Look::Daylight => "look-daylight",
            Look::Dark => "look-dark",
            Look::Plain => "look-plain",
        }
    }
}

impl App {
    /// Changes the look at once; that it is kept for the next time is done beside it.
    pub(super) fn next_look(&mut self) -> Vec<Effect> {
        self.look = self.look.next();
        self.notice = Some(say!(self.look.word()));
        vec![self.set(Setting::Look(self.look))]
    }

    pub(super) fn set(&mut self, setting: Setting) -> Effect {
        self.config.set(setting);
        Effect::Configure(setting)
    }
}
