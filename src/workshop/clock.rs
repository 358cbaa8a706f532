//! The clock of a session as it is kept: what happened, and what a person chose when time ran short.
//!
//! What was planned stands in the agenda. Nothing here reads a clock: moments arrive from outside as [`Now`], and
//! what they mean is for `rules::clock` to say.

use super::id::StepId;
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// A moment, read from all clocks of the computer at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The wall clock, the same everywhere on earth. A person or the network may set it at any time.
    pub wall: Timestamp,
    /// The wall clock as it shows where the computer stands.
    pub local: DateTime,
    /// Milliseconds of a clock that nobody sets and that goes on while the computer sleeps.
    pub steady: u64,
    /// Milliseconds of the same kind that stand still while the computer sleeps. Where a system has only one of the
    /// two, both are that one.
    pub awake: u64,
    /// Which start of the computer the two count from; two moments of different starts cannot be compared by them.
    pub boot: u64,
}

/// A moment that is kept in a file, so that a program started later can say how long ago it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    pub wall: Timestamp,
    pub steady: u64,
    pub boot: u64,
}

impl From<Now> for Anchor {
    fn from(now: Now) -> Anchor {
        Anchor { wall: now.wall, steady: now.steady, boot: now.boot }
    }
}

/// One line of an agenda, by what fills it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    Step(StepId),
    /// The break of that number among the agenda's breaks, from 1.
    Break(u32),
}

/// The clock of one session, from its first start on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockLog {
    /// When it was started first.
    pub started: Timestamp,
    /// The same moment as the clock on the wall showed it there: a plan printed elsewhere says this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<DateTime>,
    pub running: bool,
    /// Up to when the sums below are counted.
    pub anchor: Anchor,
    /// Milliseconds since the first start, pauses included.
    pub passed: u64,
    /// Milliseconds that ran, by place, in the order in which the places were reached.
    #[serde(default)]
    pub used: Vec<Used>,
    /// Where the group is; its time runs now.
    #[serde(default)]
    pub on: Option<Place>,
    /// The farthest place of the agenda that was reached.
    #[serde(default)]
    pub front: Option<Place>,
    /// Minutes from the first start to the end that was promised to the room.
    pub promised: u32,
}

/// Time that ran at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Used {
    pub place: Place,
    pub ms: u64,
}

/// What a person changed in the times of this run. The agenda itself stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pacing {
    /// Minutes given to a place on top of its own.
    pub extra: Vec<Extra>,
    /// Minutes taken from a place, in the order chosen.
    pub trims: Vec<Trim>,
    /// Minutes by which the end was moved back.
    pub later: u32,
}

/// Minutes on top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extra {
    pub place: Place,
    pub minutes: u32,
}

/// Minutes taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trim {
    pub place: Place,
    pub minutes: u32,
    /// What is done instead, from the agenda's cut list; empty where the place is only shortened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
}

/// A second timer, for breakouts and speakers. It does not touch the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timer {
    /// Milliseconds it was set to.
    pub length: u64,
    pub running: bool,
    pub anchor: Anchor,
    /// Milliseconds that had run at the anchor.
    pub passed: u64,
}

/// When the clock of a session starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ClockStart {
    /// When a person starts it.
    #[default]
    ByHand,
    /// When the group leaves its first step, the title.
    OnLeavingTitle,
}

impl Pacing {
    /// Whether nothing was changed.
    pub fn is_default(&self) -> bool {
        *self == Pacing::default()
    }
}

impl ClockStart {
    /// Whether it is what a session starts with.
    pub fn is_default(&self) -> bool {
        *self == ClockStart::default()
    }
}
