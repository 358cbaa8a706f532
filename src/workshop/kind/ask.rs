//! `ask`: fill one or a few blanks; an open question, or a sentence with blanks in it.

use crate::workshop::id::BlankId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Blanks to fill with words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub blanks: Vec<Blank>,
    /// A sentence with `{blank}` in the place of each blank, for example
    /// `We are organizing {who} to achieve {what}.`; empty when the blanks stand alone.
    #[serde(default)]
    pub sentence: String,
}

/// One blank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blank {
    pub id: BlankId,
    pub label: String,
    /// An example or hint shown while the blank is empty.
    #[serde(default)]
    pub hint: String,
    /// Whether the blank takes several lines.
    #[serde(default)]
    pub long: bool,
    /// What sort of words it takes; people are shortened in a public copy.
    #[serde(default)]
    pub holds: Holds,
    #[serde(default)]
    pub private: bool,
}

/// What a blank holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Holds {
    #[default]
    Text,
    /// The name of a person.
    Person,
    /// A date, typed as `2027-05-01`, `may 1` or `+14d`.
    Date,
}

/// The words typed, by blank. Blanks that are gone from the step keep their words here.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub blanks: BTreeMap<BlankId, String>,
}
