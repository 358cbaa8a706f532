//! `backcast`: count back from a finish date. The arithmetic is in `rules::backcast`.

use crate::workshop::id::{ModelId, StepId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A back-cast to make.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backcast {
    /// The `lever` step whose first pick gives the stage model to begin with.
    pub lever: StepId,
    /// The model when no lever is picked or the lever has none.
    pub model: ModelId,
}

/// How fast stages go: the three columns of the stage models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Pace {
    Optimistic,
    #[default]
    Typical,
    Slow,
}

impl Pace {
    pub const ALL: [Pace; 3] = [Pace::Optimistic, Pace::Typical, Pace::Slow];
}

/// What the group settled. Stages are counted from 1, as in the models.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The day by which it must be finished.
    pub finish: Option<Date>,
    /// Words typed for the day that are no date; empty beside a date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finish_words: String,
    /// What "finished" means, in the group's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub means: String,
    /// The model chosen; `None` follows the picked lever.
    #[serde(default)]
    pub model: Option<ModelId>,
    #[serde(default)]
    pub pace: Pace,
    /// First and last stage used; `None` for all.
    #[serde(default)]
    pub stages: Option<(u32, u32)>,
    /// Stages that run together with the one after them.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub together: BTreeSet<u32>,
    /// What was edited or added, by model and stage; edits of a model not used now are kept.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub edits: BTreeMap<ModelId, BTreeMap<u32, StageEdit>>,
}

/// What the group says of one stage.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageEdit {
    /// Days instead of the model's, for every pace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Words typed for the days that are no number; empty beside a number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub days_words: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// What somebody close to the office does in this stage.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub inside: String,
    /// What organized people do in this stage.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub outside: String,
}
