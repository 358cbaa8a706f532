//! `choose`: pick one or several, from options or from an earlier list.

use crate::workshop::id::{ItemId, StepId};
use serde::{Deserialize, Serialize};

/// A choice to make.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    /// Options written by the author.
    #[serde(default)]
    pub options: Vec<Choosable>,
    /// An earlier step whose items are offered, after the authored options.
    #[serde(default)]
    pub from: Option<StepId>,
    /// How many may be picked.
    #[serde(default = "one")]
    pub most: u32,
    /// Asks for a reason in a sentence.
    #[serde(default)]
    pub reason: Option<String>,
}

fn one() -> u32 {
    1
}

/// An authored option, also used by `vote` and `quiz`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choosable {
    pub id: ItemId,
    pub text: String,
    #[serde(default)]
    pub help: String,
}

/// What was picked, in the order picked. Items that are gone from the list stay here and are shown as such.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub picked: Vec<ItemId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
