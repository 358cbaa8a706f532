//! What goes to make an agenda fit, shown before anything begins: nothing is cut in silence.

use crate::app::kind::Input;
use crate::app::msg::Action;
use crate::rules::up_front::Fitted;
use crate::rules::{clock, pace, schedule};
use crate::workshop::clock::{Place, Trim};
use crate::workshop::{Session, Workshop};
use jiff::civil::Time;

/// The question whether this may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cutting {
    /// In the agenda's order.
    pub lines: Vec<Going>,
    /// The row with the cursor, which keeps it in view: a line, or behind them one of the two ways to begin.
    pub at: usize,
    pub fitted: Fitted,
    /// By when it must end; `None` where only an interpreter makes it longer.
    pub until: Option<Time>,
}

/// A line of the agenda that is shortened or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Going {
    pub place: Place,
    /// What is done instead; empty where it is only shortened.
    pub how: String,
    /// Minutes before and after.
    pub before: u32,
    pub after: u32,
}

/// What a person said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// Nothing yet.
    Not,
    /// The input meant nothing here.
    Ignored,
    /// Back to the form.
    Back,
    /// Go on, with this taken.
    With(Vec<Trim>),
}

impl Cutting {
    /// `session` is the one that would begin.
    pub fn new(workshop: &Workshop, session: &Session, fitted: Fitted) -> Cutting {
        let agenda = workshop.agenda(&session.setup.agenda);
        let places = agenda.map_or_else(Vec::new, clock::places);
        let going = |place: &Place| {
            let taken: Vec<&Trim> = fitted.trims.iter().filter(|trim| trim.place == *place).collect();
            let before = pace::planned(workshop, session, place);
            let minutes = taken.iter().map(|trim| trim.minutes).fold(0, u32::saturating_add);
            let how = taken.iter().rev().find(|trim| !trim.how.is_empty());
            (minutes > 0).then(|| Going {
                place: place.clone(),
                how: how.map_or_else(String::new, |trim| trim.how.clone()),
                before,
                after: before.saturating_sub(minutes),
            })
        };
        let lines = places.iter().filter_map(going).collect();
        let until = schedule::parse_time(&session.setup.until).ok();
        Cutting { lines, at: 0, fitted, until }
    }

    /// Returns when it would end, where there is an end to keep.
    pub fn end(&self) -> Option<Time> {
        let until = self.until?;
        let late = i64::from(self.fitted.over_by()) - i64::from(self.fitted.spare());
        Some(until.wrapping_add(jiff::SignedDuration::from_mins(late)))
    }

    /// The row that begins with nothing cut; the one before it begins as it is shown.
    pub fn last(&self) -> usize {
        self.lines.len() + 1
    }

    pub fn update(&mut self, input: &Input) -> Decided {
        let Input::Act(action) = input else { return Decided::Not };
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(self.last()),
            Action::Enter if self.at == self.last() => return Decided::With(Vec::new()),
            Action::Enter | Action::Next | Action::Number(1) => {
                return Decided::With(self.fitted.trims.clone());
            }
            Action::Number(2) => return Decided::With(Vec::new()),
            Action::Escape | Action::Previous => return Decided::Back,
            _ => return Decided::Ignored,
        }
        Decided::Not
    }
}
