//! Undo across the whole run: a list of what changed, not of snapshots.

use crate::workshop::clock::{Pacing, Trim};
use crate::workshop::session::{Parked, Setup, Speaker};
use crate::workshop::{Answer, Session, StepId};
use jiff::civil::Date;

/// How many changes can be taken back.
pub const MOST: usize = 1000;

/// One change with both sides.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Answer(Box<AnswerChange>),
    Parking {
        before: Vec<Parked>,
        after: Vec<Parked>,
    },
    Setup(Box<SetupChange>),
    /// Who is on the list of speakers, and by which name. How often somebody spoke is never taken back.
    Speakers {
        before: Vec<Speaker>,
        after: Vec<Speaker>,
    },
    /// What was taken from or given to the times of this run.
    Pacing {
        before: Pacing,
        after: Pacing,
    },
}

/// What was set up: its two sides.
#[derive(Debug, Clone, PartialEq)]
pub struct SetupChange {
    pub before: SetUp,
    pub after: SetUp,
}

/// What was set up, with the plan's date.
#[derive(Debug, Clone, PartialEq)]
pub struct SetUp {
    pub setup: Setup,
    pub date: Date,
    /// What goes to make the agenda fit; `None` leaves it as it is.
    pub trims: Option<Vec<Trim>>,
}

/// An answer's two sides; `None` for no answer.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerChange {
    pub step: StepId,
    pub before: Option<Answer>,
    pub after: Option<Answer>,
}

/// The changes made and those taken back.
#[derive(Debug, Clone, Default)]
pub struct Undo {
    past: Vec<Change>,
    future: Vec<Change>,
}

impl Undo {
    /// Remembers a change; what was taken back before it is gone.
    pub fn push(&mut self, change: Change) {
        self.future.clear();
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(change);
    }

    /// Takes the last change back in the session and returns it.
    pub fn undo(&mut self, session: &mut Session) -> Option<Change> {
        let change = self.past.pop()?;
        apply(session, &change, Side::Before);
        self.future.push(change.clone());
        Some(change)
    }

    /// Does the change again that was last taken back, and returns it.
    pub fn redo(&mut self, session: &mut Session) -> Option<Change> {
        let change = self.future.pop()?;
        apply(session, &change, Side::After);
        self.past.push(change.clone());
        Some(change)
    }

    /// The change that would be taken back next.
    pub fn last(&self) -> Option<&Change> {
        self.past.last()
    }

    /// The change that would be done again next.
    pub fn next(&self) -> Option<&Change> {
        self.future.last()
    }

    /// How many changes can be taken back.
    pub fn depth(&self) -> usize {
        self.past.len()
    }
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

fn apply(session: &mut Session, change: &Change, side: Side) {
    match change {
        Change::Answer(change) => {
            let answer = match side {
                Side::Before => &change.before,
                Side::After => &change.after,
            };
            session.record(&change.step, answer.clone());
        }
        Change::Setup(change) => {
            let SetUp { setup, date, trims } = match side {
                Side::Before => &change.before,
                Side::After => &change.after,
            };
            (session.setup, session.date) = (setup.clone(), *date);
            if let Some(trims) = trims {
                session.pacing.trims.clone_from(trims);
            }
        }
        Change::Pacing { before, after } => {
            session.pacing = match side {
                Side::Before => before,
                Side::After => after,
            }
            .clone();
        }
        Change::Speakers { before, after } => {
            let names = match side {
                Side::Before => before,
                Side::After => after,
            };
            let counted = std::mem::take(&mut session.speakers);
            let times = |speaker: &Speaker| {
                let now = counted.iter().find(|now| now.id == speaker.id);
                now.map_or(speaker.times, |now| now.times)
            };
            session.speakers = names.iter().map(|one| Speaker { times: times(one), ..one.clone() }).collect();
        }
        Change::Parking { before, after } => {
            session.parking = match side {
                Side::Before => before,
                Side::After => after,
            }
            .clone();
        }
    }
    session.touch();
}
