//! A few named fields filled one after the other: set up, a stage's owner and moves, who finds out by when.

use super::kind::Input;
use super::msg::Action;
use super::text::{Edit, Field, field_width};

/// Cells of the mark before a field: `▸` where the cursor is.
const MARK: usize = 1;

/// Fields under each other; one of them has the cursor.
#[derive(Debug, Clone)]
pub struct Form {
    pub fields: Vec<FormField>,
    at: usize,
}

/// One field.
#[derive(Debug, Clone)]
pub struct FormField {
    /// What the owner of the form calls it.
    pub id: &'static str,
    pub label: String,
    pub hint: String,
    /// What follows from what was filled in, said under the field.
    pub note: String,
    /// Whether it is asked at all; a field that is not keeps what was filled in.
    pub shown: bool,
    pub input: FieldInput,
}

/// How a field is filled.
#[derive(Debug, Clone)]
pub enum FieldInput {
    Words(Field),
    Pick(Pick),
}

/// One of several options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    pub options: Vec<String>,
    /// Smaller words under an option, in the order of the options; empty for none.
    pub notes: Vec<String>,
    /// The one chosen.
    pub at: usize,
    /// The number that picks the first option: 1, or 0 where the first means "nothing yet", or -1 where the numbers
    /// are scores and "nothing yet" has none.
    pub first: i8,
}

/// What a form made of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormReaction {
    /// Not an input for a form.
    Ignored,
    /// The cursor moved, or nothing changed.
    Moved,
    /// Words were typed or an option changed.
    Changed,
    /// Enter on the last field.
    Done,
    /// Esc.
    Left,
}

impl FormField {
    fn new(id: &'static str, label: String, input: FieldInput) -> FormField {
        FormField { id, label, hint: String::new(), note: String::new(), shown: true, input }
    }

    pub fn words(id: &'static str, label: impl Into<String>, text: &str) -> FormField {
        FormField::new(id, label.into(), FieldInput::Words(Field::new(text, false)))
    }

    pub fn long(id: &'static str, label: impl Into<String>, text: &str) -> FormField {
        FormField::new(id, label.into(), FieldInput::Words(Field::new(text, true)))
    }

    pub fn pick(id: &'static str, label: impl Into<String>, options: Vec<String>, at: usize) -> FormField {
        FormField::new(id, label.into(), FieldInput::Pick(Pick { options, notes: Vec::new(), at, first: 1 }))
    }

    pub fn hint(mut self, hint: impl Into<String>) -> FormField {
        self.hint = hint.into();
        self
    }
}

impl Form {
    pub fn new(fields: Vec<FormField>) -> Form {
        Form { fields, at: 0 }
    }

    /// Position of the field with the cursor.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Moves the cursor to a field, the last one at most.
    pub fn focus(&mut self, at: usize) {
        self.at = at.min(self.fields.len().saturating_sub(1));
    }

    /// Moves the cursor to the field of that id, if there is one.
    pub fn focus_on(&mut self, id: &str) {
        if let Some(at) = self.fields.iter().position(|field| field.id == id) {
            self.at = at;
        }
    }

    /// Whether the keys are in the last field that is shown.
    pub fn is_last(&self) -> bool {
        self.fields.iter().rposition(|field| field.shown) == Some(self.at)
    }

    pub fn current(&self) -> Option<&FormField> {
        self.fields.get(self.at)
    }

    /// The text field with the cursor, unless an option is being picked.
    pub fn field(&self) -> Option<&Field> {
        match &self.current()?.input {
            FieldInput::Words(field) => Some(field),
            FieldInput::Pick(_) => None,
        }
    }

    /// The text field with the cursor, to replace its text.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        match &mut self.fields.get_mut(self.at)?.input {
            FieldInput::Words(field) => Some(field),
            FieldInput::Pick(_) => None,
        }
    }

    /// Returns the words of the field of that id, trimmed; empty when there is none.
    pub fn words(&self, id: &str) -> String {
        self.fields
            .iter()
            .find(|field| field.id == id)
            .map(|field| match &field.input {
                FieldInput::Words(field) => field.text().trim().to_string(),
                FieldInput::Pick(pick) => pick.options.get(pick.at).cloned().unwrap_or_default(),
            })
            .unwrap_or_default()
    }

    /// Returns which option the field of that id has chosen.
    pub fn picked(&self, id: &str) -> Option<usize> {
        self.fields.iter().find(|field| field.id == id).and_then(|field| match &field.input {
            FieldInput::Words(_) => None,
            FieldInput::Pick(pick) => Some(pick.at),
        })
    }

    /// Chooses an option of the field of that id; a number past the last option changes nothing.
    pub fn pick(&mut self, id: &str, to: usize) {
        let field = self.fields.iter_mut().find(|field| field.id == id);
        if let Some(FieldInput::Pick(pick)) = field.map(|field| &mut field.input)
            && to < pick.options.len()
        {
            pick.at = to;
        }
    }

    /// Returns the field of that id, to change what it says.
    pub fn named(&mut self, id: &str) -> Option<&mut FormField> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// Asks for the field of that id, or no longer. The cursor leaves a field that is not asked.
    pub fn show(&mut self, id: &str, shown: bool) {
        if let Some(field) = self.named(id) {
            field.shown = shown;
        }
        if self.current().is_some_and(|field| !field.shown) {
            self.at = self.before().or(self.after()).unwrap_or(self.at);
        }
    }

    /// The nearest field before the cursor that is asked.
    fn before(&self) -> Option<usize> {
        self.fields.iter().take(self.at).rposition(|field| field.shown)
    }

    /// The nearest field behind the cursor that is asked.
    fn after(&self) -> Option<usize> {
        let next = self.at + 1;
        self.fields.iter().skip(next).position(|field| field.shown).map(|at| at + next)
    }

    /// Puts words into the text field of that id.
    pub fn set(&mut self, id: &str, words: &str) {
        let field = self.fields.iter_mut().find(|field| field.id == id);
        if let Some(FieldInput::Words(field)) = field.map(|field| &mut field.input) {
            *field = Field::new(words, field.is_long());
        }
    }

    /// Whether letters typed now are text.
    pub fn is_typing(&self) -> bool {
        self.field().is_some()
    }

    /// Takes an input; `width` is the room for a field with the mark before it.
    pub fn update(&mut self, input: &Input, width: usize) -> FormReaction {
        let (before, after) = (self.before(), self.after());
        let Some(field) = self.fields.get_mut(self.at) else { return FormReaction::Ignored };
        match input {
            Input::Text(text) | Input::Paste(text) => match &mut field.input {
                FieldInput::Words(field) => {
                    field.insert(text);
                    FormReaction::Changed
                }
                FieldInput::Pick(_) => FormReaction::Ignored,
            },
            Input::Act(action) => {
                let action = *action;
                match action {
                    Action::Enter if after.is_none() => FormReaction::Done,
                    Action::Enter | Action::Tab => {
                        let first = || self.fields.iter().position(|field| field.shown);
                        self.at = after.or_else(first).unwrap_or(self.at);
                        FormReaction::Moved
                    }
                    Action::BackTab => {
                        let last = || self.fields.iter().rposition(|field| field.shown);
                        self.at = before.or_else(last).unwrap_or(self.at);
                        FormReaction::Moved
                    }
                    Action::Escape => FormReaction::Left,
                    _ => self.update_field(action, width),
                }
            }
        }
    }

    fn update_field(&mut self, action: Action, width: usize) -> FormReaction {
        let (before, after) = (self.before(), self.after());
        let Some(form_field) = self.fields.get_mut(self.at) else { return FormReaction::Ignored };
        match &mut form_field.input {
            FieldInput::Words(field) => match edit_of(action) {
                Some(edit) => {
                    let length = field.text().len();
                    if field.edit(edit, field_width(width, MARK)) {
                        if field.text().len() == length { FormReaction::Moved } else { FormReaction::Changed }
                    } else {
                        match edit {
                            Edit::Up if before.is_some() => self.at = before.unwrap_or(self.at),
                            Edit::Down if after.is_some() => self.at = after.unwrap_or(self.at),
                            // Where there is no row to go to, the page moves.
                            Edit::Up | Edit::Down => return FormReaction::Ignored,
                            Edit::Left
                            | Edit::Right
                            | Edit::WordLeft
                            | Edit::WordRight
                            | Edit::LineStart
                            | Edit::LineEnd
                            | Edit::Backspace
                            | Edit::Delete
                            | Edit::BackspaceWord
                            | Edit::DeleteWord
                            | Edit::NewLine => {}
                        }
                        FormReaction::Moved
                    }
                }
                None => match action {
                    Action::Undo if field.undo() => FormReaction::Changed,
                    Action::Redo if field.redo() => FormReaction::Changed,
                    _ => FormReaction::Ignored,
                },
            },
            FieldInput::Pick(pick) => match action {
                Action::Left => {
                    pick.at = pick.at.checked_sub(1).unwrap_or(pick.options.len().saturating_sub(1));
                    FormReaction::Changed
                }
                Action::Right | Action::Toggle => {
                    pick.at = if pick.at + 1 < pick.options.len() { pick.at + 1 } else { 0 };
                    FormReaction::Changed
                }
                Action::Number(n) => match pick.place(n) {
                    Some(at) => {
                        pick.at = at;
                        FormReaction::Changed
                    }
                    None => FormReaction::Ignored,
                },
                Action::Up if before.is_some() => {
                    self.at = before.unwrap_or(self.at);
                    FormReaction::Moved
                }
                Action::Down if after.is_some() => {
                    self.at = after.unwrap_or(self.at);
                    FormReaction::Moved
                }
                _ => FormReaction::Ignored,
            },
        }
    }
}

impl Pick {
    /// Returns the number that picks an option; `None` where it has none.
    pub fn number(&self, at: usize) -> Option<u8> {
        u8::try_from(i64::from(self.first) + at as i64).ok().filter(|number| *number <= 9)
    }

    /// Returns the option that a number picks.
    fn place(&self, number: u8) -> Option<usize> {
        let at = usize::try_from(i64::from(number) - i64::from(self.first)).ok()?;
        (at < self.options.len()).then_some(at)
    }
}

/// Returns the edit an action means inside a text field.
pub fn edit_of(action: Action) -> Option<Edit> {
    Some(match action {
        Action::Left => Edit::Left,
        Action::Right => Edit::Right,
        Action::WordLeft => Edit::WordLeft,
        Action::WordRight => Edit::WordRight,
        Action::LineStart => Edit::LineStart,
        Action::LineEnd => Edit::LineEnd,
        Action::Up => Edit::Up,
        Action::Down => Edit::Down,
        Action::Backspace => Edit::Backspace,
        Action::Delete => Edit::Delete,
        Action::BackspaceWord => Edit::BackspaceWord,
        Action::DeleteWord => Edit::DeleteWord,
        Action::NewLine => Edit::NewLine,
        _ => return None,
    })
}
