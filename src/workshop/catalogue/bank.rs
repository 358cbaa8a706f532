//! The quiz bank: worked asks with their answers to the sorter's questions.

use crate::workshop::id::AskId;
use crate::workshop::kind::verdict::{Flag, Outcome};
use crate::workshop::session::Level;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One classified ask. The rules must reproduce `outcome` from `vector`; the content check says so when they do not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankAsk {
    pub id: AskId,
    /// The office and what is asked of it.
    pub ask: String,
    pub level: Level,
    /// Twelve marks `Y N ? -` in the order L0 to F1; `-` was not asked.
    pub vector: String,
    pub outcome: Outcome,
    pub reason: String,
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Why reasonable people differ, where they do.
    #[serde(default)]
    pub differ: String,
    pub source: String,
    pub as_of: Date,
}
