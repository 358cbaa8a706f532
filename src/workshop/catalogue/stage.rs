//! Stage models: the stages an action goes through and the days each takes, for counting back.

use crate::workshop::id::ModelId;
use crate::workshop::kind::backcast::Pace;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The stages of one sort of action. Days are calendar days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageModel {
    pub id: ModelId,
    pub title: String,
    /// What has happened when the last stage ends, for example "first covered pay".
    pub ends_at: String,
    pub stages: Vec<Stage>,
    /// The stage at whose start a federal text is sent to Congress; see `timing.md` section 9.6. `None` where nothing is sent.
    #[serde(default)]
    pub sent_at: Option<u32>,
    /// Stages that can only happen in a part of the year.
    #[serde(default)]
    pub windows: Vec<Window>,
    /// What a reader must know besides the figures.
    #[serde(default)]
    pub note: String,
    pub source: String,
    pub as_of: Date,
}

/// One stage. A row whose `kind` is `Practice` is a planning estimate and is shown as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub name: String,
    pub kind: StageKind,
    pub optimistic: u32,
    pub typical: u32,
    pub slow: u32,
    /// What the length rests on; empty for "practice".
    #[serde(default)]
    pub basis: String,
}

impl Stage {
    /// Returns the days of this stage at a pace.
    pub fn days(&self, pace: Pace) -> u32 {
        match pace {
            Pace::Optimistic => self.optimistic,
            Pace::Typical => self.typical,
            Pace::Slow => self.slow,
        }
    }
}

impl StageModel {
    /// Returns the sum of all stages' days at a pace.
    pub fn total(&self, pace: Pace) -> u32 {
        self.stages.iter().map(|stage| stage.days(pace)).sum()
    }
}

/// What sets a stage's length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageKind {
    Statute,
    Regulation,
    /// An executive order.
    Order,
    Court,
    /// Long-standing practice.
    Custom,
    /// A planning estimate from cases and experience.
    Practice,
}

/// A part of the year in which a stage can begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The stage, counted from 1.
    pub stage: u32,
    /// First month and day.
    pub opens: (u8, u8),
    /// Last month and day, the same as `opens` for a single day.
    pub closes: (u8, u8),
    /// The first Monday of the opening month instead of its day, as for the President's Budget.
    #[serde(default)]
    pub first_monday: bool,
    pub words: String,
}
