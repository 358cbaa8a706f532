//! Filling a table: the row with the cursor is open as a form, the others are lines.

mod cells;

pub use cells::{fits, shown_text};

use super::{Context, Input, Reaction};
use crate::app::form::{Form, FormReaction};
use crate::app::msg::{Action, Mode, Typing};
use crate::app::text::Field;
use crate::rules::{dates, items};
use crate::workshop::kind::table::{RowSource, Rows, Table};
use crate::workshop::{Answer, ColumnId, ItemId};
use std::collections::BTreeMap;

/// A table being filled.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Table,
    rows: Rows,
    /// The row with the cursor: the start date first where there is one, then the rows, then the new row of an open table.
    at: Place,
    /// The cells of that row.
    pub form: Form,
    /// The id of that row; `None` at the start date and in the new row.
    row: Option<ItemId>,
}

/// Where the cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The date that the rows count from.
    Start,
    Row(usize),
    /// The row for a new entry of an open table.
    New,
}

/// A row as it is shown: its heading and its cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRow {
    pub id: ItemId,
    /// The authored or earlier words of a fixed row; empty for an open one.
    pub heading: String,
    pub help: String,
    pub cells: BTreeMap<ColumnId, String>,
    /// Holds words, but is no longer in the list it came from.
    pub gone: bool,
}

impl Draft {
    pub fn new(spec: &Table, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let rows = match answer {
            Some(Answer::Table(rows)) => rows.clone(),
            _ => Rows::default(),
        };
        let at = match &spec.rows {
            RowSource::Days { .. } => Place::Start,
            RowSource::Open { .. } => Place::New,
            RowSource::Fixed(_) | RowSource::From(_) => Place::Row(0),
        };
        let mut draft = Draft { spec: spec.clone(), rows, at, form: Form::new(Vec::new()), row: None };
        draft.open(at, ctx);
        draft
    }

    /// The rows in the order shown.
    pub fn shown(&self, ctx: &Context) -> Vec<ShownRow> {
        let cells = |id: &ItemId| {
            self.rows.rows.iter().find(|row| row.id == *id).map(|row| row.cells.clone()).unwrap_or_default()
        };
        let fixed: Vec<(ItemId, String, String)> = match &self.spec.rows {
            RowSource::Open { .. } => {
                return self
                    .rows
                    .rows
                    .iter()
                    .map(|row| ShownRow {
                        id: row.id.clone(),
                        heading: String::new(),
                        help: String::new(),
                        cells: row.cells.clone(),
                        gone: false,
                    })
                    .collect();
            }
            RowSource::Fixed(rows) => {
                rows.iter().map(|row| (row.id.clone(), row.text.clone(), row.help.clone())).collect()
            }
            RowSource::From(step) => items::items(ctx.workshop, ctx.session, step)
                .into_iter()
                .map(|item| (item.id, item.text, String::new()))
                .collect(),
            RowSource::Days { rows, .. } => rows
                .iter()
                .map(|row| {
                    let date = self
                        .start(ctx)
                        .and_then(|start| crate::rules::days::after(start, u64::from(row.days)));
                    let heading = match date {
                        Some(date) => {
                            crate::say!("table-day-row", text = row.text.as_str(), date = date.to_string())
                        }
                        None => row.text.clone(),
                    };
                    (row.id.clone(), heading, row.help.clone())
                })
                .collect(),
        };
        let mut shown: Vec<ShownRow> = fixed
            .into_iter()
            .map(|(id, heading, help)| ShownRow { cells: cells(&id), id, heading, help, gone: false })
            .collect();
        let gone = self
            .rows
            .rows
            .iter()
            .filter(|row| !row.is_empty() && !shown.iter().any(|have| have.id == row.id));
        let gone: Vec<ShownRow> = gone
            .map(|row| ShownRow {
                id: row.id.clone(),
                heading: super::name_of_gone(ctx, &row.id),
                help: String::new(),
                cells: row.cells.clone(),
                gone: true,
            })
            .collect();
        shown.extend(gone);
        shown
    }

    pub fn at(&self) -> Place {
        self.at
    }

    /// The words of the start date as typed.
    pub fn start_words(&self) -> &str {
        &self.rows.start
    }

    /// The rows as they would be recorded, with the open row's cells.
    pub fn rows_now(&self, ctx: &Context) -> Rows {
        let mut draft = self.clone();
        draft.take_cells(ctx);
        draft.rows
    }

    pub fn mode(&self) -> Mode {
        if self.form.is_typing() { Mode::Cell } else { Mode::CellChoice }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut rows = self.rows.clone();
        self.put_cells(&mut rows);
        rows.rows.retain(|row| !row.is_empty());
        Some(Answer::Table(rows)).filter(|answer| !answer.is_void())
    }

    /// What is typed in the row for a new entry, cells divided by a mark no person types.
    pub fn typing(&self) -> Option<Typing> {
        if self.at != Place::New {
            return None;
        }
        let cells: Vec<String> = self.cells().into_iter().map(|(_, text)| text).collect();
        cells.iter().any(|text| !text.is_empty()).then(|| Typing {
            field: format!("new:{}", self.form.at()),
            text: cells.join("\u{1f}"),
            cursor: self.form.field().map_or(0, Field::cursor),
        })
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        if let Some(Answer::Table(rows)) = ctx.session.answers.get(ctx.id) {
            self.rows = rows.clone();
        }
        if !self.has_new() {
            // The step was given other rows meanwhile: the words go on in the cell that is open.
            if let Some(words) = self.form.field_mut() {
                words.insert(&typing.text.replace('\u{1f}', " "));
            }
            return;
        }
        self.open(Place::New, ctx);
        let texts = typing.text.split('\u{1f}').map(crate::app::text::clean);
        let cells = self.spec.columns.iter().map(|column| column.id.clone()).zip(texts).collect();
        self.form = self.cell_form(&cells);
        let at = typing.field.strip_prefix("new:").and_then(|at| at.parse().ok()).unwrap_or(0);
        self.form.focus(at);
        if let Some(words) = self.form.field_mut() {
            *words = std::mem::take(words).with_cursor(typing.cursor);
        }
    }

    pub fn settle(&mut self, ctx: &Context) {
        self.take_cells(ctx);
        self.open(self.at, ctx);
    }

    pub fn edited(&mut self, text: &str, ctx: &Context) -> Reaction {
        let Some(field) = self.form.field_mut() else { return Reaction::Ignored };
        field.replace(text);
        // A new row is taken when it is left; until then it is being typed.
        if self.at == Place::New {
            return Reaction::Typed;
        }
        self.take_cells(ctx);
        Reaction::Changed
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if let Input::Paste(text) = input
            && self.at == Place::New
            && text.trim_end().contains('\n')
        {
            return self.paste_rows(text, ctx);
        }
        if let Input::Act(action) = input {
            match action {
                Action::Editor => {
                    return self
                        .form
                        .field()
                        .map_or(Reaction::Ignored, |field| Reaction::Editor(field.text().into()));
                }
                Action::Remove => return self.remove(ctx),
                Action::MoveUp => return self.shift(-1, ctx),
                Action::MoveDown => return self.shift(1, ctx),
                Action::Up if self.form.at() == 0 && !self.wraps_up(ctx) => return self.go(-1, false, ctx),
                Action::Down if self.form.at() + 1 >= self.form.fields.len() && !self.wraps_down(ctx) => {
                    return self.go(1, true, ctx);
                }
                // An empty Enter in the new row finishes, as in a list.
                Action::Enter
                    if self.at == Place::New && self.cells().iter().all(|(_, text)| text.is_empty()) =>
                {
                    return Reaction::Done;
                }
                _ => {}
            }
        }
        let at = self.form.at();
        match self.form.update(input, cells::room(ctx.width)) {
            FormReaction::Ignored | FormReaction::Left => Reaction::Ignored,
            FormReaction::Done => self.next_row(ctx),
            // A choice in the new row waits, as its words do, until the row is whole.
            FormReaction::Changed if !self.form.is_typing() && self.at != Place::New => {
                self.take_cells(ctx);
                Reaction::Changed
            }
            FormReaction::Changed => Reaction::Typed,
            FormReaction::Moved if self.form.at() != at && self.at != Place::New => {
                self.read_cell(at, ctx);
                self.take_cells(ctx);
                Reaction::Changed
            }
            FormReaction::Moved => {
                if self.form.at() != at {
                    self.read_cell(at, ctx);
                }
                Reaction::Moved
            }
        }
    }

    /// The start date, when its words are one.
    pub fn start(&self, ctx: &Context) -> Option<jiff::civil::Date> {
        let words = match self.at {
            Place::Start => self.form.words("start"),
            Place::Row(_) | Place::New => self.rows.start.clone(),
        };
        dates::parse(&words, ctx.session.date).ok()
    }
}
