//! When a step is shown: a closed set of predicates over earlier answers. Judging them is `rules`' work.

use super::id::{ItemId, StepId};
use super::kind::verdict::Outcome;
use super::session::{Entry, Level};
use serde::{Deserialize, Serialize};

/// A predicate over what was answered before. One over something unanswered hides the step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// The step has a recorded, non-empty answer.
    Answered(StepId),
    /// The `choose` step has picked this item.
    Picked(StepId, ItemId),
    /// The main ask of the `verdict` step can end in one of these outcomes.
    VerdictIs(StepId, Vec<Outcome>),
    /// The group came with something new, or with a win to defend.
    EntryIs(Entry),
    /// The issue is at one of these levels of government.
    LevelIs(Vec<Level>),
    /// One person works alone.
    Alone,
    /// Two or more people work together.
    Group,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
}
