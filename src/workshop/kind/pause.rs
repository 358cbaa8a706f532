//! `pause`: a break, or a breakout with instructions, roles and a timer. It leaves no answer.

use serde::{Deserialize, Serialize};

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
}
