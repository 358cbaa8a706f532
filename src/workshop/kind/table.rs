//! `table`: fill typed columns over fixed or open rows: threats, measures, commitments.

use super::choose::Choosable;
use crate::workshop::id::{ColumnId, ItemId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A table to fill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: RowSource,
    /// Asks whose scores are added up by pairs, for example the ten questions of the five-threat check.
    #[serde(default)]
    pub total: Option<Total>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub id: ColumnId,
    pub title: String,
    pub holds: Holds,
    #[serde(default)]
    pub hint: String,
    #[serde(default)]
    pub private: bool,
}

/// What a column's cells hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Holds {
    Text,
    /// The name of a person; shortened in a public copy.
    Person,
    /// Typed as `2027-05-01`, `may 1` or `+14d`; kept as `2027-05-01`.
    Date,
    Number,
    /// A whole number from 0 to this.
    Score(u8),
    Choice(Vec<Choosable>),
}

/// Where rows come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RowSource {
    /// People add rows; `aim` says how many to aim for.
    Open { item: String, aim: Option<u32> },
    /// Authored rows, for example the five threats.
    Fixed(Vec<Choosable>),
    /// One row for each item of an earlier step.
    From(StepId),
    /// Rows at so many days after a date typed first, for example 30, 60, 90, 180 and 365: title, days, help.
    Days { start: String, rows: Vec<DayRow> },
}

/// A row dated relative to the table's start date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayRow {
    pub id: ItemId,
    pub text: String,
    pub days: u32,
    #[serde(default)]
    pub help: String,
}

/// How scores add up: groups of rows, bands of the sum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    pub column: ColumnId,
    /// Rows that belong together, under a name; the lowest group is "work on this first".
    pub groups: Vec<(String, Vec<ItemId>)>,
    /// From which sum on which words hold, smallest first.
    pub bands: Vec<(u32, String)>,
}

/// The rows as filled. Fixed rows that are gone from the step keep their cells here.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rows {
    pub rows: Vec<Row>,
    /// The date that `Days` rows count from: `2027-05-01`, or the words typed when they are no date.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub start: String,
    /// The number of the next open row, so that an id is never used twice.
    #[serde(default)]
    pub next: u32,
}

/// One row: cells by column, as text. A cell that does not fit its column keeps its words and is shown as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: ItemId,
    pub cells: BTreeMap<ColumnId, String>,
}

impl Row {
    /// Whether no cell holds a word.
    pub fn is_empty(&self) -> bool {
        self.cells.values().all(|cell| cell.trim().is_empty())
    }
}
