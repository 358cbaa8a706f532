//! `pause`: a break, or a breakout with instructions, roles and a timer. Groups can report back: a line for each.

use crate::say;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A break or breakout.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// What to do, one line each, in order.
    #[serde(default)]
    pub task: Vec<String>,
    /// Roles in each group, for example "guide" or "scribe", each with its task after a colon.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Smallest and largest group; `None` for a break taken together.
    #[serde(default)]
    pub groups: Option<(u32, u32)>,
    /// What each group is asked when all are back; `None` where nothing is written down.
    #[serde(default)]
    pub report: Option<String>,
}

/// What the groups reported, by the number of the group from 1. Words of a group that is no more stay here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reports {
    pub groups: BTreeMap<u32, String>,
}

impl Pause {
    /// Returns the roles in each group: the step's own, or the four that groups need to report back.
    pub fn all_roles(&self) -> Vec<String> {
        if !self.roles.is_empty() || self.report.is_none() {
            return self.roles.clone();
        }
        vec![say!("role-guide"), say!("role-scribe"), say!("role-timekeeper"), say!("role-reporter")]
    }
}
