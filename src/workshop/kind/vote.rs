//! `vote`: dots, fist-to-five or a 1-5 scale. The facilitator types the counts.

use super::choose::Choosable;
use crate::workshop::id::{ItemId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A vote to take. Skipped when one person works alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    pub method: Method,
    /// Options written by the author (dots and scale).
    #[serde(default)]
    pub options: Vec<Choosable>,
    /// An earlier step whose items are voted on, after the authored options.
    #[serde(default)]
    pub from: Option<StepId>,
}

/// How people vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Each person places dots. `None`: a third of the options, at least 2, at most 6 (`facilitation.md` section 3).
    Dots(Option<u32>),
    /// 0 stop to 5 will help lead; passes when nobody is below 3. It has no options: its six answers are `0` to `5`.
    Fist,
    /// Each option is rated 1 to 5; the counts are kept per option and rating under `option-rating`.
    Scale,
}

/// Every round taken, oldest first; the last one counts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounds {
    pub rounds: Vec<Round>,
    /// Concerns heard, in the voters' words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concerns: String,
}

/// The counts of one round.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Hands or dots by option. Fist-to-five uses `0` to `5`; a scale uses `option-1` to `option-5`.
    pub counts: BTreeMap<ItemId, u32>,
    /// How many people voted, when it was said; checks the dots' budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
}
