//! Cases: what was won, what happened next, and what it teaches.

use crate::workshop::id::CaseId;
use crate::workshop::session::Level;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A true case with both halves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: CaseId,
    pub title: String,
    pub level: Level,
    /// The short form for telling: what people wanted and did.
    pub story: String,
    /// The first half: what was won, by which lever, when.
    pub won: String,
    /// The second half: what happened next.
    pub then: String,
    /// What stood when it was last looked at, with that date in words.
    pub status: String,
    pub timeline: Vec<Event>,
    /// One line for each idea.
    pub power: String,
    pub authority: String,
    pub timing: String,
    pub implementation: String,
    pub durability: String,
    pub source: String,
    pub as_of: Date,
}

/// One line of a timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// As exact as known: "27 Apr 2021", "early 2012".
    pub when: String,
    pub what: String,
}
