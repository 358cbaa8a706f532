//! What a plan can lack, as facts; the sentence for each is in the words layer.

use crate::say;
use crate::workshop::kind::verdict::{Outcome, Question};
use crate::workshop::{Level, StepId};
use jiff::civil::Date;
use std::fmt;

/// One thing missing from a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// The blank names nobody.
    Name {
        step: StepId,
    },
    /// Several asks, and none picked; or none at all.
    MainAsk,
    /// The main ask was not taken through the sorter.
    Sorting {
        ask: String,
    },
    /// The verdict turns on this question, and nobody finds it out by a day.
    Finder {
        question: Question,
    },
    /// No executive office asked can do it: this outcome wants a re-aim as the main ask.
    Power {
        outcome: Outcome,
    },
    /// No legal basis, not even "to find".
    Basis,
    /// No lever picked, or all picked are gone from the catalogue.
    Lever,
    /// No picked lever is held by offices of this level.
    LeverOfLevel {
        level: Level,
    },
    /// A new duty on private people is made by rule, and every picked lever is a mere signature.
    MoreThanSignature,
    /// The table has no filled row.
    Row {
        step: StepId,
    },
    /// No row dated from the plan's date to `last`; the next one after it, if any.
    DateWithin {
        days: u32,
        last: Date,
        earliest: Option<Date>,
    },
    Inside,
    Outside,
    /// No row has all columns filled; these are empty in the row that comes closest, by title.
    Columns {
        step: StepId,
        columns: Vec<String>,
    },
    /// A row without this column, both in the words that the table shows.
    Cell {
        row: String,
        column: String,
    },
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Lack::Name { .. } => say!("lack-name"),
            Lack::MainAsk => say!("lack-main-ask"),
            Lack::Sorting { ask } => say!("lack-sorting", ask = ask.as_str()),
            Lack::Finder { question } => {
                let question = say!(&format!("question-{}", question.name().to_lowercase()));
                say!("lack-finder", question = question)
            }
            Lack::Power { outcome } => {
                let outcome = say!(&format!("outcome-{}", outcome.name().replace('_', "-")));
                say!("lack-power", outcome = outcome)
            }
            Lack::Basis => say!("lack-basis"),
            Lack::Lever => say!("lack-lever"),
            Lack::LeverOfLevel { level } => say!("lack-lever-of-level", level = say!(level_words(*level))),
            Lack::MoreThanSignature => say!("lack-more-than-signature"),
            Lack::Row { .. } => say!("lack-row"),
            Lack::DateWithin { last, earliest: None, .. } => {
                say!("lack-date-within", last = last.to_string())
            }
            Lack::DateWithin { last, earliest: Some(earliest), .. } => {
                say!("lack-date-within-next", last = last.to_string(), earliest = earliest.to_string())
            }
            Lack::Inside => say!("lack-inside"),
            Lack::Outside => say!("lack-outside"),
            Lack::Columns { columns, .. } => say!("lack-columns", columns = columns.join(", ")),
            Lack::Cell { row, column } => say!("lack-cell", row = row.as_str(), column = column.as_str()),
        };
        f.write_str(&words)
    }
}

fn level_words(level: Level) -> &'static str {
    match level {
        Level::Federal => "level-federal",
        Level::Board => "level-board",
        Level::State => "level-state",
        Level::Territory => "level-territory",
        Level::Local => "level-local",
    }
}
