//! A module and its steps, as authored.

use super::condition::Condition;
use super::id::{CaseId, ModuleId, StepName, TermId};
use super::kind::Kind;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A chapter of the workshop: story, pattern, fact card, exercise, lines in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    pub id: ModuleId,
    pub title: String,
    /// What people can do after it, in one sentence.
    pub aim: String,
    pub steps: Vec<Step>,
}

/// One thing the group does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Local id; the full [`super::StepId`] is `module/step`.
    pub id: StepName,
    pub title: String,
    /// The question or task, the largest words on the screen.
    pub ask: String,
    /// One or two sentences under the question.
    #[serde(default)]
    pub help: String,
    /// What a person working alone reads instead of `help`, where it differs.
    #[serde(default)]
    pub solo: String,
    pub kind: Kind,
    #[serde(default)]
    pub when: Option<Condition>,
    /// Left out of the room's plan view and of public copies.
    #[serde(default)]
    pub private: bool,
    pub notes: Notes,
    /// Fact cards shown with the step.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// Cases of the catalogue that belong to this step.
    #[serde(default)]
    pub cases: Vec<CaseId>,
    /// Glossary terms that this step uses; any term is reachable, these come first.
    #[serde(default)]
    pub terms: Vec<TermId>,
}

/// What the facilitator needs and the room never sees.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    pub form: Form,
    /// How to run it, in the facilitator's words; paragraphs divided by blank lines.
    pub lead: String,
    /// Lines worth saying aloud.
    #[serde(default)]
    pub say: Vec<String>,
    #[serde(default)]
    pub materials: Vec<String>,
    /// What to do when it goes wrong.
    #[serde(default)]
    pub trouble: Vec<String>,
}

/// How people sit and talk during a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Form {
    #[default]
    Whole,
    Alone,
    Pairs,
    ThinkPairShare,
    /// Groups of three to five.
    Tables,
    /// One group per case, then mixed groups, then home again.
    Jigsaw,
    Gallery,
    Round,
    Mingle,
}

/// A short dated statement of fact. Content without source and date does not pass the check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub title: String,
    pub text: String,
    /// Where it comes from, for a reader to look up.
    pub source: String,
    /// The day as of which it was known to be true.
    pub as_of: Date,
}
