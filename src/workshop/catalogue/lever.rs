//! Lever cards: what an office can use, on what basis, how fast, how durable, and what became of it once.

use crate::workshop::id::{CaseId, LeverId, ModelId};
use crate::workshop::session::Level;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A tool an office can use. Every text field is a short paragraph in plain words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverCard {
    pub id: LeverId,
    pub title: String,
    /// Levels of government whose offices hold it.
    pub levels: Vec<Level>,
    /// What it is, in one line, for lists.
    pub about: String,
    pub who: String,
    pub basis: String,
    /// The steps it goes through; may be empty where there are none.
    #[serde(default)]
    pub procedure: String,
    /// Stage models that give its times, the default first; empty when no model fits, and then `time` says why.
    #[serde(default)]
    pub models: Vec<ModelUse>,
    /// Its time in words; says that figures are planning estimates.
    pub time: String,
    pub can: String,
    pub cannot: String,
    /// 1 (undone by silence or one memo) to 5 (only a court or legislature can undo it).
    pub durability: u8,
    /// Who can undo it, and how fast that has been seen.
    pub undone_by: String,
    /// The usual challenge to it.
    #[serde(default)]
    pub challenge: String,
    pub inside: String,
    pub outside: String,
    /// What was done with it once, with dates.
    pub example: String,
    /// What became of that.
    pub became: String,
    #[serde(default)]
    pub case: Option<CaseId>,
    /// A signature or memo that the next one can undo: shows the flag "reverse".
    #[serde(default)]
    pub by_signature: bool,
    /// A federal rule, contract rule or guidance that goes to Congress: its dates are tested against the look-back warnings.
    #[serde(default)]
    pub goes_to_congress: bool,
    pub source: String,
    pub as_of: Date,
}

/// A stage model and the part of it a lever uses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelUse {
    pub model: ModelId,
    /// First and last stage; `None` for all.
    #[serde(default)]
    pub stages: Option<(u32, u32)>,
    /// When this model rather than another of the same lever.
    #[serde(default)]
    pub when: String,
}

/// One row of the goal-to-lever matrix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub title: String,
    pub fast: Vec<LeverId>,
    pub durable: Vec<LeverId>,
    /// The durable second step in words where it is no lever of the catalogue, for example a statute.
    #[serde(default)]
    pub durable_words: String,
    pub outside: String,
}
