//! The cells of the open row, and moving between rows.

use super::{Draft, Place};
use crate::app::form::{FieldInput, Form, FormField, Pick};
use crate::app::kind::{Context, Reaction};
use crate::app::text::{Edit, clean, field_width};
use crate::rules::dates;
use crate::workshop::kind::table::{Column, Holds, Row, RowSource, Rows};
use crate::workshop::{ColumnId, ItemId};
use std::collections::BTreeMap;

/// Cells of the mark before a cell.
const MARK: usize = 4;

/// The room for a cell, as a form counts it: with one cell for the mark.
pub(super) fn room(width: usize) -> usize {
    width.saturating_sub(MARK - 1)
}

impl Draft {
    /// Opens a place with its cells as a form.
    pub(super) fn open(&mut self, at: Place, ctx: &Context) {
        self.at = at;
        self.row = None;
        let cells = match at {
            Place::Start => {
                let label = match &self.spec.rows {
                    RowSource::Days { start, .. } => start.clone(),
                    RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::From(_) => String::new(),
                };
                let start = FormField::words("start", label, &self.rows.start).hint(crate::say!("date-hint"));
                self.form = Form::new(vec![start]);
                return;
            }
            Place::Row(row) => match self.shown(ctx).get(row) {
                Some(row) => {
                    self.row = Some(row.id.clone());
                    row.cells.clone()
                }
                None => BTreeMap::new(),
            },
            Place::New => BTreeMap::new(),
        };
        self.form = self.cell_form(&cells);
    }

    /// The cells of a row as a form.
    pub(super) fn cell_form(&self, cells: &BTreeMap<ColumnId, String>) -> Form {
        Form::new(self.spec.columns.iter().map(|column| cell_field(column, cells)).collect())
    }

    /// The cells of the open row as text, in the order of the columns.
    pub(super) fn cells(&self) -> Vec<(ColumnId, String)> {
        if self.at == Place::Start {
            return Vec::new();
        }
        self.spec
            .columns
            .iter()
            .zip(&self.form.fields)
            .map(|(column, field)| {
                let text = match &field.input {
                    FieldInput::Words(words) => words.text().trim().to_string(),
                    FieldInput::Pick(pick) => picked_text(column, pick.at),
                };
                (column.id.clone(), text)
            })
            .collect()
    }

    /// Puts the open place's cells into rows. The row for a new entry is in no answer until it is left.
    pub(super) fn put_cells(&self, rows: &mut Rows) {
        if self.at == Place::Start {
            rows.start = self.form.words("start");
        }
        let Some(id) = &self.row else { return };
        let cells = self.cells();
        let at = match rows.rows.iter().position(|row| row.id == *id) {
            Some(at) => at,
            None if cells.iter().all(|(_, text)| text.is_empty()) => return,
            None => {
                rows.rows.push(Row { id: id.clone(), cells: BTreeMap::new() });
                rows.rows.len() - 1
            }
        };
        for (column, text) in cells {
            if text.is_empty() {
                rows.rows[at].cells.remove(&column);
            } else {
                rows.rows[at].cells.insert(column, text);
            }
        }
    }

    /// Takes the open place's cells, dates read; a new row that holds words becomes a row.
    pub(super) fn take_cells(&mut self, ctx: &Context) {
        for at in 0..self.form.fields.len() {
            self.read_cell(at, ctx);
        }
        let mut rows = std::mem::take(&mut self.rows);
        self.put_cells(&mut rows);
        self.rows = rows;
        if self.at == Place::New && self.cells().iter().any(|(_, text)| !text.is_empty()) {
            self.add(self.cells());
            self.open(Place::New, ctx);
        }
        self.rows.rows.retain(|row| !row.is_empty() || Some(&row.id) == self.row.as_ref());
    }

    fn add(&mut self, cells: Vec<(ColumnId, String)>) {
        self.rows.next += 1;
        let cells = cells.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        self.rows.rows.push(Row { id: ItemId::numbered(self.rows.next), cells });
    }

    /// Turns `may 1` or `+14d` into `2027-05-01`; words that are no date stay as they are.
    pub(super) fn read_cell(&mut self, at: usize, ctx: &Context) {
        let is_date = match self.at {
            Place::Start => true,
            Place::Row(_) | Place::New => {
                self.spec.columns.get(at).is_some_and(|column| column.holds == Holds::Date)
            }
        };
        if let Some(FieldInput::Words(field)) =
            self.form.fields.get_mut(at).filter(|_| is_date).map(|field| &mut field.input)
            && let Ok(date) = dates::parse(field.text(), ctx.session.date)
            && field.text() != date.to_string()
        {
            field.replace(&date.to_string());
        }
    }

    /// Enter on the last cell: the row is taken, and the next one opened. The last fixed row finishes the step.
    pub(super) fn next_row(&mut self, ctx: &Context) -> Reaction {
        let last = self.shown(ctx).len();
        self.take_cells(ctx);
        let next = match self.at {
            Place::Start => Place::Row(0),
            Place::Row(row) if row + 1 < last => Place::Row(row + 1),
            Place::Row(_) if self.has_new() => Place::New,
            Place::Row(_) => return Reaction::Done,
            Place::New => Place::New,
        };
        self.open(next, ctx);
        Reaction::Changed
    }

    /// Moves to the row above or below, with the cursor in its first or last cell.
    pub(super) fn go(&mut self, by: isize, to_first_cell: bool, ctx: &Context) -> Reaction {
        let before = self.rows.clone();
        self.take_cells(ctx);
        let rows = self.shown(ctx).len();
        let has_start = matches!(self.spec.rows, RowSource::Days { .. });
        let next = match (self.at, by < 0) {
            (Place::Start, true) | (Place::New, false) => None,
            (Place::Start, false) => (rows > 0).then_some(Place::Row(0)),
            (Place::Row(0), true) => has_start.then_some(Place::Start),
            (Place::Row(row), true) => Some(Place::Row(row - 1)),
            (Place::Row(row), false) if row + 1 < rows => Some(Place::Row(row + 1)),
            (Place::Row(_), false) => self.has_new().then_some(Place::New),
            (Place::New, true) => rows.checked_sub(1).map(Place::Row),
        };
        if let Some(next) = next {
            self.open(next, ctx);
            if !to_first_cell {
                self.form.focus(usize::MAX);
            }
        }
        if self.rows == before { Reaction::Moved } else { Reaction::Changed }
    }

    /// Whether the arrow up still moves inside the cell's wrapped text.
    pub(super) fn wraps_up(&self, ctx: &Context) -> bool {
        self.form.field().is_some_and(|field| field.clone().edit(Edit::Up, field_width(ctx.width, MARK)))
    }

    /// Whether the arrow down still moves inside the cell's wrapped text.
    pub(super) fn wraps_down(&self, ctx: &Context) -> bool {
        self.form.field().is_some_and(|field| field.clone().edit(Edit::Down, field_width(ctx.width, MARK)))
    }

    /// Takes an open row out; the cells of a fixed row are emptied.
    pub(super) fn remove(&mut self, ctx: &Context) -> Reaction {
        let (Place::Row(at), Some(id)) = (self.at, self.row.clone()) else {
            return Reaction::Tell(crate::say!("table-nothing-to-remove"));
        };
        self.rows.rows.retain(|row| row.id != id);
        let rows = self.shown(ctx).len();
        let next = match rows.checked_sub(1) {
            Some(last) => Place::Row(at.min(last)),
            None if self.has_new() => Place::New,
            None => Place::Row(0),
        };
        self.open(next, ctx);
        Reaction::Changed
    }

    /// Moves an open row up or down.
    pub(super) fn shift(&mut self, by: isize, ctx: &Context) -> Reaction {
        let Place::Row(at) = self.at else { return Reaction::Moved };
        if !self.has_new() {
            return Reaction::Tell(crate::say!("table-fixed-order"));
        }
        self.take_cells(ctx);
        let Some(to) = at.checked_add_signed(by).filter(|to| *to < self.rows.rows.len()) else {
            return Reaction::Moved;
        };
        if at >= self.rows.rows.len() {
            return Reaction::Moved;
        }
        self.rows.rows.swap(at, to);
        self.open(Place::Row(to), ctx);
        Reaction::Changed
    }

    /// Pasted lines become rows; a tab divides cells, as a spreadsheet copies them.
    pub(super) fn paste_rows(&mut self, text: &str, ctx: &Context) -> Reaction {
        self.take_cells(ctx);
        for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
            let cells: Vec<String> = line.split('\t').map(|cell| clean(cell).trim().to_string()).collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let last = self.spec.columns.len().saturating_sub(1);
            let mut row: Vec<(ColumnId, String)> = Vec::new();
            for (at, column) in self.spec.columns.iter().enumerate() {
                // What has no column of its own stands in the last one: no word is dropped.
                let words = if at == last {
                    cells.get(at..).unwrap_or(&[]).join(" ")
                } else {
                    cells.get(at).cloned().unwrap_or_default()
                };
                row.push((column.id.clone(), cell_text(column, &words, ctx)));
            }
            self.add(row);
        }
        self.open(Place::New, ctx);
        Reaction::Changed
    }

    /// Whether people add rows.
    pub(super) fn has_new(&self) -> bool {
        matches!(self.spec.rows, RowSource::Open { .. })
    }
}

/// The field in which a cell is typed or picked. The first option of a pick is "nothing yet".
fn cell_field(column: &Column, cells: &BTreeMap<ColumnId, String>) -> FormField {
    let text = cells.get(&column.id).map_or("", String::as_str);
    let field = match &column.holds {
        Holds::Text => FormField::long("", column.title.as_str(), text),
        Holds::Person | Holds::Number => FormField::words("", column.title.as_str(), text),
        Holds::Date => {
            let hint = if column.hint.is_empty() { crate::say!("date-hint") } else { column.hint.clone() };
            return FormField::words("", column.title.as_str(), text).hint(hint);
        }
        Holds::Score(_) | Holds::Choice(_) => {
            let mut options = vec![crate::say!("table-not-yet")];
            options.extend(option_texts(column).into_iter().map(|(_, text)| text));
            let at = option_texts(column).iter().position(|(id, _)| id == text).map_or(0, |at| at + 1);
            // Words that are no option (an older column, a hand edit) stay as words.
            if at == 0 && !text.is_empty() {
                return FormField::words("", column.title.as_str(), text).hint(column.hint.as_str());
            }
            let notes = match &column.holds {
                Holds::Choice(choices) => {
                    let notes = choices.iter().map(|choice| choice.help.clone());
                    std::iter::once(String::new()).chain(notes).collect()
                }
                Holds::Score(_) | Holds::Text | Holds::Person | Holds::Date | Holds::Number => Vec::new(),
            };
            // 0 is "nothing yet", but a score of 0 is 0.
            let first = if matches!(column.holds, Holds::Score(_)) { -1 } else { 0 };
            let mut field = FormField::pick("", column.title.as_str(), Vec::new(), 0);
            field.input = FieldInput::Pick(Pick { options, notes, at, first });
            field
        }
    };
    field.hint(column.hint.as_str())
}

/// What is recorded for the option at a place; the first one is nothing.
fn picked_text(column: &Column, at: usize) -> String {
    at.checked_sub(1)
        .and_then(|at| option_texts(column).into_iter().nth(at))
        .map_or_else(String::new, |(id, _)| id)
}

/// The options of a score or choice column: what is recorded, and what is shown.
fn option_texts(column: &Column) -> Vec<(String, String)> {
    match &column.holds {
        Holds::Score(most) => (0..=*most).map(|score| (score.to_string(), score.to_string())).collect(),
        Holds::Choice(options) => {
            options.iter().map(|option| (option.id.to_string(), option.text.clone())).collect()
        }
        Holds::Text | Holds::Person | Holds::Date | Holds::Number => Vec::new(),
    }
}

/// A pasted cell as it is recorded: dates read, options by their words.
fn cell_text(column: &Column, words: &str, ctx: &Context) -> String {
    match &column.holds {
        Holds::Date => {
            dates::parse(words, ctx.session.date).map_or_else(|_| words.to_string(), |date| date.to_string())
        }
        Holds::Score(_) | Holds::Choice(_) => option_texts(column)
            .into_iter()
            .find(|(id, text)| id.eq_ignore_ascii_case(words) || text.eq_ignore_ascii_case(words))
            .map_or_else(|| words.to_string(), |(id, _)| id),
        Holds::Text | Holds::Person | Holds::Number => words.to_string(),
    }
}

/// Whether a cell's words fit its column; an empty one does.
pub fn fits(column: &Column, text: &str, today: jiff::civil::Date) -> bool {
    let text = text.trim();
    text.is_empty()
        || match &column.holds {
            Holds::Text | Holds::Person => true,
            Holds::Date => dates::parse(text, today).is_ok(),
            Holds::Number => text.replace([',', ' ', '$', '%'], "").parse::<f64>().is_ok_and(f64::is_finite),
            Holds::Score(_) | Holds::Choice(_) => option_texts(column).iter().any(|(id, _)| id == text),
        }
}

/// A cell as people read it: the words of its option, or its own.
pub fn shown_text(column: &Column, text: &str) -> String {
    option_texts(column)
        .into_iter()
        .find(|(id, _)| id == text)
        .map_or_else(|| text.to_string(), |(_, text)| text)
}
