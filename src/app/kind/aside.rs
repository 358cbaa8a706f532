//! One field beside something else: a reason beside a choice, a note beside a sorting, concerns beside a vote.

use super::{Input, Reaction};
use crate::app::form::edit_of;
use crate::app::msg::Action;
use crate::app::text::{Edit, Field, field_width};

/// A field that has the cursor only while it is open.
#[derive(Debug, Clone)]
pub struct Aside {
    field: Field,
    open: bool,
}

impl Aside {
    pub fn new(text: &str) -> Aside {
        Aside { field: Field::new(text, true), open: false }
    }

    /// An open field with the cursor at a byte offset.
    pub fn resumed(text: &str, cursor: usize) -> Aside {
        Aside { field: Field::new(text, true).with_cursor(cursor), open: true }
    }

    pub fn field(&self) -> &Field {
        &self.field
    }

    /// The field, while letters typed are its text.
    pub fn open_field(&self) -> Option<&Field> {
        self.open.then_some(&self.field)
    }

    /// The words as they are recorded.
    pub fn words(&self) -> String {
        self.field.text().trim().to_string()
    }

    pub fn is_blank(&self) -> bool {
        self.field.is_blank()
    }

    /// Whether letters typed now are its text.
    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn open(&mut self) {
        self.open = true;
    }

    pub fn close(&mut self) {
        self.open = false;
    }

    /// Takes the text that came back from the person's editor.
    pub fn edited(&mut self, text: &str) -> Reaction {
        self.field.replace(text);
        Reaction::Changed
    }

    /// Takes an input while it is open. Enter says `Done`, Esc and Tab say `Changed`; both close it.
    pub fn update(&mut self, input: &Input, width: usize) -> Reaction {
        match input {
            Input::Text(text) | Input::Paste(text) => {
                self.field.insert(text);
                Reaction::Typed
            }
            Input::Act(Action::Enter) => {
                self.open = false;
                Reaction::Done
            }
            Input::Act(Action::Escape | Action::Tab | Action::BackTab) => {
                self.open = false;
                Reaction::Changed
            }
            Input::Act(Action::Editor) => Reaction::Editor(self.field.text().into()),
            Input::Act(Action::Undo) if self.field.undo() => Reaction::Typed,
            Input::Act(Action::Redo) if self.field.redo() => Reaction::Typed,
            Input::Act(action) => match edit_of(*action) {
                Some(edit) => {
                    let before = self.field.text().len();
                    let moved = self.field.edit(edit, field_width(width, 1));
                    match self.field.text().len() == before {
                        // Where there is no row to go to, the page moves.
                        true if !moved && matches!(edit, Edit::Up | Edit::Down) => Reaction::Ignored,
                        true => Reaction::Moved,
                        false => Reaction::Typed,
                    }
                }
                None => Reaction::Ignored,
            },
        }
    }
}
