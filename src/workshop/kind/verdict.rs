//! `verdict`: take each ask through the yes / no / not-sure questions, then re-aim.
//!
//! The questions and outcomes are those of the fact base, `authority.md` sections 1 and 2. The rules
//! that lead from replies to an outcome are in `rules::verdict`.

use super::collect::Item;
use crate::workshop::id::{ItemId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which asks are sorted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sorter {
    /// The earlier list of asks, or an `ask` step whose first blank is the ask.
    pub from: StepId,
    /// Only these questions, in this order; empty means all that the rules need.
    /// The Opening asks A1 and A2 alone ("is this the right office?").
    #[serde(default)]
    pub only: Vec<Question>,
    /// Whether every verdict but `Now` is followed by a re-aim that becomes a new ask.
    #[serde(default = "yes")]
    pub reaim: bool,
}

fn yes() -> bool {
    true
}

/// The sorter's questions, in the order L0 to F1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Question {
    L0,
    B1,
    A1,
    A2,
    B2,
    B3,
    C1,
    D1,
    D2,
    D3,
    E1,
    F1,
}

impl Question {
    /// All questions in the order of the vectors.
    pub const ALL: [Question; 12] = [
        Question::L0,
        Question::B1,
        Question::A1,
        Question::A2,
        Question::B2,
        Question::B3,
        Question::C1,
        Question::D1,
        Question::D2,
        Question::D3,
        Question::E1,
        Question::F1,
    ];

    /// Returns the id as vectors and machine-readable output name it: `L0`, `B1` …
    pub fn name(self) -> &'static str {
        match self {
            Question::L0 => "L0",
            Question::B1 => "B1",
            Question::A1 => "A1",
            Question::A2 => "A2",
            Question::B2 => "B2",
            Question::B3 => "B3",
            Question::C1 => "C1",
            Question::D1 => "D1",
            Question::D2 => "D2",
            Question::D3 => "D3",
            Question::E1 => "E1",
            Question::F1 => "F1",
        }
    }

    /// Returns the id of the question in `words`; with `-help` behind it, of what it means.
    pub fn word(self) -> String {
        format!("question-{}", self.name().to_lowercase())
    }
}

/// A reply to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reply {
    Yes,
    No,
    NotSure,
}

/// The five outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// Within its power now.
    Now,
    /// Possible, but slow.
    Slow,
    /// Symbolic (a signal).
    Symbolic,
    /// Needs a law or a budget vote.
    Legislation,
    /// Wrong office.
    WrongOffice,
}

impl Outcome {
    pub const ALL: [Outcome; 5] =
        [Outcome::Now, Outcome::Slow, Outcome::Symbolic, Outcome::Legislation, Outcome::WrongOffice];

    /// Returns the name used in machine-readable output and in quiz replies.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Now => "now",
            Outcome::Slow => "slow",
            Outcome::Symbolic => "symbolic",
            Outcome::Legislation => "legislation",
            Outcome::WrongOffice => "wrong_office",
        }
    }

    /// Returns the id of its name in `words`.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Now => "outcome-now",
            Outcome::Slow => "outcome-slow",
            Outcome::Symbolic => "outcome-symbolic",
            Outcome::Legislation => "outcome-legislation",
            Outcome::WrongOffice => "outcome-wrong-office",
        }
    }
}

/// What is printed beside an outcome without changing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Flag {
    /// Very large effect on an old or general statute.
    RiskMajor,
    /// Blocked before, on appeal, or resting on emergency powers.
    RiskCourt,
    /// Courts disagree about the power.
    RiskSplit,
    /// A signature or memo that the next one can undo.
    RiskReverse,
    /// Would reach Congress late in a presidential term.
    RiskCra,
    /// Lobbying, election, gift, procurement or pending-case rules touch the next move.
    Care,
    /// Symbolic, but it starts a real process.
    Step,
    /// An executive piece exists beside the law or the other office.
    Pair,
}

impl Flag {
    pub const ALL: [Flag; 8] = [
        Flag::RiskMajor,
        Flag::RiskCourt,
        Flag::RiskSplit,
        Flag::RiskReverse,
        Flag::RiskCra,
        Flag::Care,
        Flag::Step,
        Flag::Pair,
    ];

    /// Returns the name used in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Flag::RiskMajor => "risk_major",
            Flag::RiskCourt => "risk_court",
            Flag::RiskSplit => "risk_split",
            Flag::RiskReverse => "risk_reverse",
            Flag::RiskCra => "risk_cra",
            Flag::Care => "care",
            Flag::Step => "step",
            Flag::Pair => "pair",
        }
    }

    /// Returns the id of its short name in `words`; with `-text` behind it, of what it means.
    pub fn word(self) -> String {
        format!("flag-{}", self.name().replace('_', "-"))
    }
}

/// Every ask taken through the sorter.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sortings {
    /// By ask. Asks that are gone from the list keep their sorting here.
    pub asks: BTreeMap<ItemId, Sorting>,
    /// Asks that came from re-aiming, sorted like the others.
    #[serde(default)]
    pub added: Vec<ReAim>,
}

/// One ask's way through the questions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sorting {
    pub replies: BTreeMap<Question, Reply>,
    /// The source of the power, as far as known: a citation or "to find".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// Who finds out the question it turns on.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub finder: String,
    /// By when: `2026-12-04`, or the words typed when they are no date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Replies to the follow-up questions, by the flag they decide.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub follow_ups: BTreeMap<Flag, Reply>,
}

/// A smaller piece, the right office, or a dated next step: the new ask that came from an old one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReAim {
    /// The ask it came from.
    pub of: ItemId,
    /// The new ask; its id is `r1`, `r2` …
    pub ask: Item,
}
