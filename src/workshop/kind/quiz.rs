//! `quiz`: classify or answer, then see the right answer and why.

use super::choose::Choosable;
use crate::workshop::id::{AskId, ItemId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Questions to answer. An agenda's slot can select fewer of `asks`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Asks of the catalogue's quiz bank, to be sorted into the five outcomes.
    #[serde(default)]
    pub asks: Vec<AskId>,
    /// Questions written by the author.
    #[serde(default)]
    pub questions: Vec<QuizQuestion>,
}

/// One authored question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizQuestion {
    pub id: ItemId,
    pub text: String,
    pub options: Vec<Choosable>,
    /// The options that are right; more than one where reasonable people differ.
    pub right: Vec<ItemId>,
    /// Why, shown after answering.
    pub reason: String,
    /// Where the reason's facts come from; empty for a made-up scenario.
    #[serde(default)]
    pub source: String,
}

/// What was picked for each question: an outcome's name in small letters for a bank ask, an option id otherwise.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replies {
    pub picked: BTreeMap<ItemId, ItemId>,
}
