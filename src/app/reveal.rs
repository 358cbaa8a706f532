//! What the room sees of the program, and when: darkened, frozen, asked before names or folders show, and driven from
//! a desk.

use super::effect::Effect;
use super::kind::Input;
use super::msg::{Action, Drive, Mode, Wish};
use super::outcome::Goto;
use super::overlay::{Cover, Overlay};
use super::undo::Undo;
use super::{App, Screen};
use crate::say;

impl App {
    /// Whether a group may be looking: a session of several people is open and its clock runs.
    pub fn is_on_wall(&self) -> bool {
        self.clock_runs() && self.open.as_ref().is_some_and(|open| !open.session.is_alone())
    }

    pub(super) fn darken(&mut self) -> Vec<Effect> {
        self.blank = true;
        vec![Effect::Live { now: true }]
    }

    /// Keys while the screen is dark. Pages turn and fields take letters under it, as people at a desk go on;
    /// any other key lights the screen and does nothing else. Returns `None` for what goes on as in the light.
    pub(super) fn in_the_dark(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let is_typing = self.mode() != Mode::Blank;
        let goes_on = match input {
            Input::Text(_) | Input::Paste(_) => is_typing,
            Input::Act(Action::Next | Action::Previous | Action::Clock | Action::Freeze) => true,
            Input::Act(Action::Blank | Action::Escape) => false,
            Input::Act(_) => is_typing,
        };
        if goes_on {
            return None;
        }
        // Letters that mean nothing here are not taken, and the room stays dark.
        if matches!(input, Input::Act(_)) {
            self.blank = false;
        }
        Some(vec![Effect::Live { now: true }])
    }

    /// Keeps this picture in the room, or lets the room see again what is going on.
    pub(super) fn freeze(&mut self) -> Vec<Effect> {
        if self.frozen.take().is_none() {
            let mut picture = self.clone();
            if let Some(open) = &mut picture.open {
                open.undo = Undo::default();
            }
            picture.notice = None;
            self.frozen = Some(Box::new(picture));
        }
        vec![Effect::Live { now: true }]
    }

    /// Lets desks in other windows turn the pages, or no longer.
    pub(super) fn let_desks_drive(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.read_only.is_none()) else {
            return Vec::new();
        };
        open.session.desk_drives = !open.session.desk_drives;
        self.notice = Some(say!(if open.session.desk_drives { "desk-may-drive" } else { "desk-may-not" }));
        self.clock_changed()
    }

    /// Does what a desk wants, if the room lets it and it was not overtaken.
    pub(super) fn driven(&mut self, drive: &Drive) -> Vec<Effect> {
        let Some(open) = self.open.as_ref().filter(|open| open.session.desk_drives) else {
            return Vec::new();
        };
        let is_late = drive.seen.is_some() && drive.seen != open.session.at;
        let turns = matches!(drive.wish, Wish::Next | Wish::Previous);
        // A question that waits for an answer at the keyboard is not answered from elsewhere.
        if turns && (is_late || self.overlay.is_some()) {
            return Vec::new();
        }
        match drive.wish {
            Wish::Next | Wish::Previous if !matches!(self.screen, Screen::Step(_) | Screen::Rest(_)) => {
                Vec::new()
            }
            Wish::Next => self.input(Input::Act(Action::Next)),
            Wish::Previous => self.input(Input::Act(Action::Previous)),
            Wish::Blank if self.blank => {
                self.blank = false;
                vec![Effect::Live { now: true }]
            }
            Wish::Blank => self.darken(),
            Wish::Freeze => self.freeze(),
            Wish::Clock => self.toggle_clock(),
            Wish::AddOne => self.add_minutes(1),
            Wish::AddFive => self.add_minutes(5),
        }
    }

    /// Asks before names or folders show on the wall. Returns `None` where nobody is looking.
    pub(super) fn cover(&mut self, goto: &Goto) -> Option<Vec<Effect>> {
        let shows = match goto {
            Goto::Export | Goto::Leave | Goto::Quit => true,
            Goto::Home
            | Goto::Library
            | Goto::TestCard
            | Goto::Setup(_)
            | Goto::Changed(..)
            | Goto::SessionPlan
            | Goto::Step(_)
            | Goto::Rest(_)
            | Goto::Review
            | Goto::Close
            | Goto::Act(_)
            | Goto::Anyway
            | Goto::Covered(_) => false,
        };
        if !shows || !self.is_on_wall() {
            return None;
        }
        let mut effects = self.settle();
        effects.extend(self.show(Overlay::Cover(Cover::Going(Box::new(goto.clone())))));
        Some(effects)
    }
}
