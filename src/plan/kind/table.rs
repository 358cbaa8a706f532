//! `table` in the plan: its rows as typed, dated where they hold dates, with the scores added up.

use crate::plan::document::{Align, Block, Column, Field, Table as Grid, Text};
use crate::plan::reading::{Loose, Reading};
use crate::rules::days;
use crate::rules::gone::gone_items;
use crate::rules::items;
use crate::rules::score::{Score, score};
use crate::say;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::table::{self, Holds, Row, RowSource, Rows, Table};
use crate::workshop::{ColumnId, ItemId, StepId};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// A table as filled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tabled {
    pub columns: Vec<ColumnRead>,
    pub rows: Vec<RowRead>,
    /// What the start date of dated rows is, and what was typed; both empty for other tables.
    pub start_asked: String,
    pub start: String,
    pub start_date: Option<Date>,
    pub score: Option<ScoreRead>,
    #[serde(skip)]
    pub left: Vec<Loose>,
    #[serde(skip)]
    start_shown: String,
}

/// One column: `text person date number score choice`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnRead {
    pub id: String,
    pub title: String,
    pub holds: &'static str,
    pub private: bool,
    #[serde(skip)]
    most: Option<u8>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowRead {
    pub id: String,
    /// The authored or earlier words of the row; empty for rows that people added.
    pub title: String,
    /// As typed, by column. An option's words stand for its id.
    pub cells: BTreeMap<String, String>,
    /// The days of date columns, as far as they could be read, by column.
    pub dates: BTreeMap<String, Date>,
    /// The day of a row that is dated from the table's start.
    pub date: Option<Date>,
    #[serde(skip)]
    shown: Vec<String>,
}

/// The scores added up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreRead {
    pub sum: u32,
    pub most: u32,
    pub band: Option<String>,
    /// The groups with the lowest part, to work on first.
    pub lowest: Vec<String>,
    pub groups: Vec<(String, u32)>,
}

/// A row's head as authored, and what was filled in.
struct Line<'a> {
    id: &'a ItemId,
    title: String,
    days: Option<u32>,
    row: Option<&'a Row>,
}

pub fn read(step: &StepId, spec: &Table, rows: &Rows, reading: &Reading) -> Tabled {
    let columns: Vec<&table::Column> =
        spec.columns.iter().filter(|column| reading.shows(column.private)).collect();
    let start_date = reading.day(&rows.start);
    let from = match &spec.rows {
        RowSource::From(from) => items::items(reading.workshop, reading.session, from),
        RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::Days { .. } => Vec::new(),
    };
    let lines = lines(step, spec, rows, &from, reading);
    let read_rows = lines.iter().map(|line| {
        let date = line.days.and_then(|days| days::after(start_date?, u64::from(days)));
        read_row(line, date, &columns, reading)
    });
    Tabled {
        rows: read_rows.collect(),
        columns: columns.iter().map(|column| read_column(column)).collect(),
        start_asked: match &spec.rows {
            RowSource::Days { start, .. } => start.clone(),
            RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::From(_) => String::new(),
        },
        start: rows.start.clone(),
        start_date,
        score: score(spec, rows).filter(|score| score.scored > 0).map(|score| read_score(&score)),
        left: left(spec, rows, &lines),
        start_shown: reading.with_day(&rows.start),
    }
}

/// The rows in their order. Filled rows that are gone from the list come last, with words that say so.
fn lines<'a>(
    step: &StepId,
    spec: &'a Table,
    rows: &'a Rows,
    from: &'a [Item],
    reading: &Reading,
) -> Vec<Line<'a>> {
    let line = |id: &'a ItemId, title: &str, days| {
        let row = rows.rows.iter().find(|row| row.id == *id);
        Line { id, title: title.to_string(), days, row }
    };
    let mut lines: Vec<Line> = match &spec.rows {
        RowSource::Open { .. } => Vec::new(),
        RowSource::Fixed(fixed) => fixed.iter().map(|row| line(&row.id, &row.text, None)).collect(),
        RowSource::From(_) => from.iter().map(|item| line(&item.id, &item.text, None)).collect(),
        RowSource::Days { rows, .. } => {
            rows.iter().map(|row| line(&row.id, &row.text, Some(row.days))).collect()
        }
    };
    let gone = match &spec.rows {
        RowSource::Open { .. } => None,
        RowSource::Fixed(_) | RowSource::From(_) | RowSource::Days { .. } => {
            Some(gone_items(reading.workshop, reading.session, step))
        }
    };
    for row in rows.rows.iter().filter(|row| !row.is_empty()) {
        // By place and not by id: a file edited by hand may give two rows one id.
        if lines.iter().any(|line| line.row.is_some_and(|known| std::ptr::eq(known, row))) {
            continue;
        }
        let title = match &gone {
            None => String::new(),
            Some(gone) => {
                let text = gone.iter().find(|gone| gone.id == row.id).and_then(|gone| gone.text.as_ref());
                match text {
                    Some(text) => say!("plan-gone-words", text = text.as_str()),
                    None => say!("plan-gone-item", id = row.id.as_str()),
                }
            }
        };
        lines.push(Line { id: &row.id, title, days: None, row: Some(row) });
    }
    lines
}

fn read_row(line: &Line, date: Option<Date>, columns: &[&table::Column], reading: &Reading) -> RowRead {
    let typed = |id: &ColumnId| line.row.and_then(|row| row.cells.get(id)).map_or("", |cell| cell.trim());
    let is_date = |column: &&&table::Column| matches!(column.holds, Holds::Date);
    let dates = columns
        .iter()
        .filter(is_date)
        .filter_map(|column| Some((column.id.to_string(), reading.day(typed(&column.id))?)));
    let cells = columns.iter().filter(|column| !typed(&column.id).is_empty());
    RowRead {
        id: line.id.to_string(),
        title: line.title.clone(),
        cells: cells.map(|column| (column.id.to_string(), words(column, typed(&column.id)))).collect(),
        dates: dates.collect(),
        date,
        shown: columns
            .iter()
            .map(|column| match column.holds {
                Holds::Date => reading.with_day(typed(&column.id)),
                Holds::Text | Holds::Person | Holds::Number | Holds::Score(_) | Holds::Choice(_) => {
                    words(column, typed(&column.id))
                }
            })
            .collect(),
    }
}

/// The words of a cell: of an option its text, of anything else what was typed.
fn words(column: &table::Column, typed: &str) -> String {
    let options = match &column.holds {
        Holds::Choice(options) => options.as_slice(),
        Holds::Text | Holds::Person | Holds::Date | Holds::Number | Holds::Score(_) => &[],
    };
    let option = options.iter().find(|option| option.id.as_str() == typed);
    option.map_or_else(|| typed.to_string(), |option| option.text.clone())
}

fn read_column(column: &table::Column) -> ColumnRead {
    let (holds, most) = match &column.holds {
        Holds::Text => ("text", None),
        Holds::Person => ("person", None),
        Holds::Date => ("date", None),
        Holds::Number => ("number", None),
        Holds::Score(most) => ("score", Some(*most)),
        Holds::Choice(_) => ("choice", None),
    };
    ColumnRead {
        id: column.id.to_string(),
        title: column.title.clone(),
        holds,
        private: column.private,
        most,
    }
}

fn read_score(score: &Score) -> ScoreRead {
    ScoreRead {
        sum: score.sum,
        most: score.most,
        band: score.band.clone(),
        lowest: score.lowest().iter().map(|group| group.name.clone()).collect(),
        groups: score.groups.iter().map(|group| (group.name.clone(), group.sum)).collect(),
    }
}

/// Cells of columns that the table has no more, and a start date where none is asked for now.
fn left(spec: &Table, rows: &Rows, lines: &[Line]) -> Vec<Loose> {
    let is_gone = |id: &ColumnId| spec.columns.iter().all(|column| column.id != *id);
    let cells = rows.rows.iter().flat_map(|row| row.cells.iter().map(move |(id, cell)| (&row.id, id, cell)));
    let mut left: Vec<Loose> = cells
        .filter(|(_, column, _)| is_gone(column))
        .filter_map(|(row, column, cell)| {
            let title = lines.iter().find(|line| line.id == row).map_or("", |line| line.title.as_str());
            let row = if title.is_empty() { row.as_str() } else { title };
            Loose::new(format!("{row}, {column}"), cell)
        })
        .collect();
    if !matches!(spec.rows, RowSource::Days { .. }) {
        left.extend(Loose::new(say!("plan-start-date"), &rows.start));
    }
    left
}

impl Tabled {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.start_asked.is_empty() && !self.start_shown.is_empty() {
            let field = Field {
                label: self.start_asked.clone(),
                value: Text::plain(&self.start_shown),
                large: false,
            };
            blocks.push(Block::Fields(vec![field]));
        }
        blocks.extend(self.grid().map(Block::Table));
        blocks.extend(self.score.as_ref().map(|score| Block::Fields(score.fields())));
        blocks
    }

    /// Returns the first `most` filled rows by date, each in one line: date, words, the other cells in brackets.
    pub fn next_rows(&self, most: usize) -> Vec<Text> {
        let date_column = self.columns.iter().position(|column| column.holds == "date");
        let text_column = self.columns.iter().position(|column| column.holds == "text");
        let date_of =
            |row: &RowRead| row.date.or_else(|| row.dates.get(&self.columns[date_column?].id).copied());
        let mut rows: Vec<&RowRead> = self.filled().collect();
        // Rows without a readable date come last; the sort keeps the order of the others.
        rows.sort_by_key(|row| (date_of(row).is_none(), date_of(row)));
        let line = |row: &RowRead| {
            let mut words: Vec<&str> = vec![row.title.trim()];
            words.extend(text_column.map(|n| row.shown[n].as_str()));
            let date = match (row.date, date_column) {
                (Some(date), _) => date.to_string(),
                (None, Some(n)) => match date_of(row) {
                    Some(date) => date.to_string(),
                    None => row.shown[n].clone(),
                },
                (None, None) => String::new(),
            };
            let rest = (0..self.columns.len()).filter(|n| Some(*n) != date_column && Some(*n) != text_column);
            let rest: Vec<String> = rest
                .filter(|n| !row.shown[*n].is_empty())
                .map(|n| match self.columns[n].holds {
                    "person" | "choice" => row.shown[n].clone(),
                    _ => format!("{}: {}", self.columns[n].title.trim(), row.shown[n]),
                })
                .collect();
            let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
            let mut text = Text::default();
            if !date.is_empty() {
                text = Text::strong(date).and(": ".into());
            }
            text = text.and(Text::plain(words.join(": ")));
            if rest.is_empty() { text } else { text.and(Text::plain(format!(" ({})", rest.join("; ")))) }
        };
        rows.into_iter().take(most).map(line).collect()
    }

    fn filled(&self) -> impl Iterator<Item = &RowRead> {
        self.rows.iter().filter(|row| row.shown.iter().any(|cell| !cell.is_empty()))
    }

    /// The filled rows; dated rows always, because a check-in date is worth printing without a word beside it.
    fn grid(&self) -> Option<Grid> {
        let dated = self.rows.iter().any(|row| row.date.is_some());
        let rows: Vec<&RowRead> = if dated { self.rows.iter().collect() } else { self.filled().collect() };
        if rows.is_empty() {
            return None;
        }
        let titled = rows.iter().any(|row| !row.title.is_empty());
        let used = |n: &usize| rows.iter().any(|row| !row.shown[*n].is_empty());
        let used: Vec<usize> = (0..self.columns.len()).filter(used).collect();
        let column = |title: String, weight, align| Column { title, weight, align };
        let mut columns = Vec::new();
        if titled {
            columns.push(column(String::new(), 1.4, Align::Left));
        }
        if dated {
            columns.push(column(say!("plan-date"), 0.9, Align::Left));
        }
        columns.extend(used.iter().map(|n| self.columns[*n].column()));
        let cells = |row: &&RowRead| {
            let mut cells = Vec::new();
            if titled {
                cells.push(Text::plain(row.title.trim()));
            }
            if dated {
                cells.push(Text::plain(row.date.map(|date| date.to_string()).unwrap_or_default()));
            }
            cells.extend(used.iter().map(|n| Text::plain(row.shown[*n].as_str())));
            cells
        };
        Some(Grid {
            caption: String::new(),
            columns,
            rows: rows.iter().map(cells).collect(),
            row_headings: titled,
            row_lines: 0,
        })
    }
}

impl ColumnRead {
    fn column(&self) -> Column {
        let title = match self.most {
            Some(most) => say!("plan-score-column", title = self.title.trim(), most = most),
            None => self.title.clone(),
        };
        let title = if self.private { say!("plan-private", title = title) } else { title };
        let (weight, align) = match self.holds {
            "number" | "score" => (0.7, Align::Right),
            "date" => (0.9, Align::Left),
            "person" | "choice" => (1.0, Align::Left),
            _ => (1.8, Align::Left),
        };
        Column { title, weight, align }
    }
}

impl ScoreRead {
    fn fields(&self) -> Vec<Field> {
        let field =
            |id: &str, value: String| Field { label: say!(id), value: Text::plain(value), large: false };
        let sum = say!("plan-score-sum", sum = self.sum, most = self.most);
        let sum = self.band.as_ref().map_or_else(|| sum.clone(), |band| format!("{sum}: {band}"));
        let mut fields = vec![field("plan-score-total", sum)];
        if !self.lowest.is_empty() {
            fields.push(field("plan-score-lowest", self.lowest.join("; ")));
        }
        fields
    }
}
