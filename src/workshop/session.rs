//! A session: one group's run of a workshop. It is the only truth; everything else is made from it.
//!
//! The file format is this type as RON, version [`FORMAT`]. Fields are only ever added, each with a default.

use super::clock::{ClockLog, ClockStart, Pacing, Timer};
use super::id::{AgendaId, ItemId, SessionId, StepId};
use super::kind::Answer;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The version of the session format this program writes. Older ones open; newer ones are refused untouched.
pub const FORMAT: u32 = 1;

/// One group's run of a workshop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub format: u32,
    pub id: SessionId,
    /// The workshop's id.
    pub workshop: String,
    pub setup: Setup,
    /// The plan's date: set when the session starts, changed only by a person, so that exports do not change with the day.
    pub date: Date,
    /// Counts every change; the live file says which one it follows.
    #[serde(default)]
    pub revision: u64,
    /// Where the group is.
    #[serde(default)]
    pub at: Option<StepId>,
    /// Steps that were left with "done".
    #[serde(default)]
    pub done: BTreeSet<StepId>,
    /// Answers by step. A step that is gone, hidden or of another kind keeps its answer here.
    #[serde(default)]
    pub answers: BTreeMap<StepId, Answer>,
    #[serde(default)]
    pub parking: Vec<Parked>,
    /// The number of the next parked item.
    #[serde(default)]
    pub parked: u32,
    /// An invented group for teaching; every export says so.
    #[serde(default)]
    pub example: bool,
    /// The session this one was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<SessionId>,
    /// The clock, once it was started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<ClockLog>,
    /// What was changed in the times of this run.
    #[serde(default, skip_serializing_if = "Pacing::is_default")]
    pub pacing: Pacing,
    /// The second timer, while there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<Timer>,
    /// Who spoke how often, while somebody counts; left out of every export unless it is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Speaker>,
    /// The number of the next speaker.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub spoken: u32,
    /// Whether a desk in another window may turn the room's pages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub desk_drives: bool,
}

/// What is asked before the first step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    pub group: String,
    pub place: String,
    /// The issue in a few words; also the session's name in lists.
    pub issue: String,
    pub level: Level,
    pub entry: Entry,
    pub agenda: AgendaId,
    /// How many people; 1 is a person alone.
    pub people: u32,
    /// By when the room must be empty, as a time of day (`12:00`); empty when nothing presses.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub until: String,
    /// Every word is said twice, by the speaker and the interpreter: talking takes double.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interpreted: bool,
    #[serde(default, skip_serializing_if = "ClockStart::is_default")]
    pub clock_starts: ClockStart,
}

/// The level of government the issue is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Level {
    #[default]
    Federal,
    /// An independent board or commission.
    Board,
    State,
    Territory,
    Local,
}

impl Level {
    pub const ALL: [Level; 5] = [Level::Federal, Level::Board, Level::State, Level::Territory, Level::Local];

    /// Returns the id of its name in `words`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Federal => "level-federal",
            Level::Board => "level-board",
            Level::State => "level-state",
            Level::Territory => "level-territory",
            Level::Local => "level-local",
        }
    }
}

/// The two ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Entry {
    /// Something new.
    #[default]
    New,
    /// A win that is under attack.
    Defend,
}

/// An idea put aside for later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    pub id: ItemId,
    pub text: String,
    /// Who takes it; empty when nobody does yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when, as typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was answered to it; empty while nothing was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// The group let it go. It stays in the file and in the plan's list, as dropped.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dropped: bool,
}

/// What became of a parked idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Open,
    /// Somebody takes it.
    Assigned,
    Answered,
    Dropped,
}

impl Fate {
    /// Every fate, in the order in which plans print them.
    pub const ALL: [Fate; 4] = [Fate::Open, Fate::Assigned, Fate::Answered, Fate::Dropped];
}

impl Parked {
    /// Returns what became of it. A day without a person is a wish: it stays open.
    pub fn fate(&self) -> Fate {
        if self.dropped {
            Fate::Dropped
        } else if !self.answer.trim().is_empty() {
            Fate::Answered
        } else if !self.owner.trim().is_empty() {
            Fate::Assigned
        } else {
            Fate::Open
        }
    }
}

/// Somebody in the room, and how often they spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    pub id: ItemId,
    pub name: String,
    pub times: u32,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Session {
    /// Starts a session with nothing answered.
    pub fn new(id: SessionId, workshop: impl Into<String>, setup: Setup, date: Date) -> Session {
        Session {
            format: FORMAT,
            id,
            workshop: workshop.into(),
            setup,
            date,
            revision: 0,
            at: None,
            done: BTreeSet::new(),
            answers: BTreeMap::new(),
            parking: Vec::new(),
            parked: 0,
            example: false,
            copy_of: None,
            clock: None,
            pacing: Pacing::default(),
            timer: None,
            speakers: Vec::new(),
            spoken: 0,
            desk_drives: false,
        }
    }

    /// Whether one person works alone.
    pub fn is_alone(&self) -> bool {
        self.setup.people <= 1
    }

    /// Puts an idea in the parking lot, for nobody yet. One that goes on from the idea parked last takes its place: it was
    /// kept half typed.
    pub fn resume_parking(&mut self, text: String) {
        match self.parking.last_mut().filter(|last| text.starts_with(last.text.as_str())) {
            Some(last) => last.text = text,
            None => self.park(text),
        }
    }

    /// Counts a change. The count of a file edited by hand may stand at its end already; there it stays.
    pub fn touch(&mut self) {
        self.revision = self.revision.saturating_add(1);
    }

    /// Puts an idea in the parking lot, for nobody yet.
    pub fn park(&mut self, text: String) {
        self.parked += 1;
        let id = ItemId::numbered(self.parked);
        let (owner, by, answer) = Default::default();
        self.parking.push(Parked { id, text, owner, by, answer, dropped: false });
    }

    /// Puts an answer in the place of the one before and returns that one. One that holds nothing is recorded as none.
    pub fn record(&mut self, step: &StepId, answer: Option<Answer>) -> Option<Answer> {
        match answer.filter(|answer| !answer.is_void()) {
            Some(answer) => self.answers.insert(step.clone(), answer),
            None => self.answers.remove(step),
        }
    }
}
