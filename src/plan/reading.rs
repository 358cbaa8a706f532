//! A session being read for its plan: what the step kinds need to turn ids into words.

use crate::plan::document::{Block, Field, Text};
use crate::plan::privacy::Audience;
use crate::rules::dates;
use crate::workshop::{Session, StepId, Workshop};
use jiff::civil::Date;
use serde::Serialize;

/// A workshop and the session (or its public copy) to read with it.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    pub audience: Audience,
}

impl Reading<'_> {
    /// The plan's date. There is no other clock.
    pub fn today(&self) -> Date {
        self.session.date
    }

    /// Whether something marked private (or not) is in this copy.
    pub fn shows(&self, private: bool) -> bool {
        match self.audience {
            Audience::Full => true,
            Audience::Room | Audience::Public => !private,
        }
    }

    /// Returns the day that typed words name, if they name one.
    pub fn day(&self, typed: &str) -> Option<Date> {
        dates::parse(typed, self.today()).ok()
    }

    /// Returns typed words with the day they name, where they do not say it themselves: "+14d (2026-12-06)".
    pub fn with_day(&self, typed: &str) -> String {
        let typed = typed.trim();
        match self.day(typed).map(|day| day.to_string()) {
            Some(day) if day != typed => format!("{typed} ({day})"),
            Some(_) | None => typed.to_string(),
        }
    }

    /// Returns the title of a step, or its id where the workshop has no such step.
    pub fn title_of(&self, step: &StepId) -> String {
        self.workshop.step(step).map_or_else(|| step.to_string(), |step| step.title.clone())
    }
}

/// Typed words that have no place in their step any more, with a label that says where they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loose {
    pub label: String,
    pub text: String,
}

impl Loose {
    /// Returns the words with their label, or `None` where there are none.
    pub fn new(label: impl Into<String>, text: &str) -> Option<Loose> {
        (!text.trim().is_empty()).then(|| Loose { label: label.into(), text: text.to_string() })
    }
}

/// Where a fact printed in the plan comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Source {
    /// What the fact is about: a lever, a stage model, a date.
    pub about: String,
    pub source: String,
    pub as_of: Date,
}

/// Returns typed words under the question they answer, or under other words where no question was authored.
pub fn answer_to(asked: &str, otherwise: String, words: &str) -> Option<Block> {
    if words.trim().is_empty() {
        return None;
    }
    let label = if asked.trim().is_empty() { otherwise } else { asked.trim().to_string() };
    Some(Block::Fields(vec![Field { label, value: Text::plain(words.trim()), large: false }]))
}
