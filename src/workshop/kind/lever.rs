//! `lever`: pick levers from the catalogue, speed against durability.

use super::verdict::{Flag, Reply};
use crate::workshop::id::{LeverId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A pick from the lever catalogue, filtered by the session's level of government.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lever {
    /// The verdict step, whose main ask the lever serves.
    pub verdict: StepId,
    /// The `choose` step that picked the plan's main ask, where the workshop has one.
    #[serde(default)]
    pub choose: Option<StepId>,
    /// How many levers may be picked: a fast one and a durable one.
    #[serde(default = "two")]
    pub most: u32,
}

fn two() -> u32 {
    2
}

/// The levers picked, the fast one first.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picks {
    pub picked: Vec<Pick>,
    /// Legal basis: a citation, or "to find".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// Replies to the follow-up questions, by the flag they decide.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub follow_ups: BTreeMap<Flag, Reply>,
}

/// One lever and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    pub lever: LeverId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
