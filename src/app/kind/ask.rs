//! Filling blanks with words.

use super::{Context, Input, Reaction};
use crate::app::form::{FieldInput, Form, FormField, FormReaction};
use crate::app::msg::Action;
use crate::rules::dates;
use crate::workshop::Answer;
use crate::workshop::kind::ask::{Ask, Holds, Words};

/// Blanks being filled. The words typed are in the answer at once; they are recorded when a blank is left.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Ask,
    pub form: Form,
    /// Words of blanks that are gone from the step.
    kept: Words,
}

impl Draft {
    pub fn new(spec: &Ask, answer: Option<&Answer>) -> Draft {
        let kept = match answer {
            Some(Answer::Ask(words)) => words.clone(),
            _ => Words::default(),
        };
        let fields = spec
            .blanks
            .iter()
            .map(|blank| {
                let text = kept.blanks.get(&blank.id).map_or("", String::as_str);
                let field = if blank.long {
                    FormField::long("", blank.label.as_str(), text)
                } else {
                    FormField::words("", blank.label.as_str(), text)
                };
                field.hint(blank.hint.as_str())
            })
            .collect();
        let mut draft = Draft { spec: spec.clone(), form: Form::new(fields), kept };
        let first_empty = draft.texts().position(|text| text.trim().is_empty());
        draft.form.focus(first_empty.unwrap_or(0));
        draft
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if *input == Input::Act(Action::Editor) {
            return self
                .form
                .field()
                .map_or(Reaction::Ignored, |field| Reaction::Editor(field.text().into()));
        }
        let at = self.form.at();
        let reaction = self.form.update(input, ctx.width);
        if self.form.at() != at || reaction == FormReaction::Done {
            self.read_date(at, ctx);
        }
        match reaction {
            FormReaction::Ignored | FormReaction::Left => Reaction::Ignored,
            FormReaction::Moved if self.form.at() != at => Reaction::Changed,
            FormReaction::Moved => Reaction::Moved,
            FormReaction::Changed => Reaction::Typed,
            FormReaction::Done => Reaction::Done,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut words = self.kept.clone();
        for (blank, text) in self.spec.blanks.iter().zip(self.texts()) {
            let text = text.trim_end();
            if text.is_empty() {
                words.blanks.remove(&blank.id);
            } else {
                words.blanks.insert(blank.id.clone(), text.to_string());
            }
        }
        Some(Answer::Ask(words)).filter(|answer| !answer.is_empty())
    }

    /// The step is left: a typed date is read.
    pub fn settle(&mut self, ctx: &Context) {
        self.read_date(self.form.at(), ctx);
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match self.form.field_mut() {
            Some(field) => {
                field.replace(text.trim_end_matches('\n'));
                Reaction::Changed
            }
            None => Reaction::Ignored,
        }
    }

    /// Whether the words of a date blank are a date; `None` for other blanks and empty ones.
    pub fn is_date(&self, at: usize, ctx: &Context) -> Option<bool> {
        self.spec.blanks.get(at).filter(|blank| blank.holds == Holds::Date)?;
        let text = self.texts().nth(at).filter(|text| !text.trim().is_empty())?;
        Some(dates::parse(text, ctx.session.date).is_ok())
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.form.fields.iter().map(|field| match &field.input {
            FieldInput::Words(field) => field.text(),
            FieldInput::Pick(_) => "",
        })
    }

    /// Turns `may 1` or `+14d` into `2027-05-01`; words that are no date stay as they are.
    fn read_date(&mut self, at: usize, ctx: &Context) {
        if self.spec.blanks.get(at).is_none_or(|blank| blank.holds != Holds::Date) {
            return;
        }
        if let Some(FieldInput::Words(field)) = self.form.fields.get_mut(at).map(|field| &mut field.input)
            && let Ok(date) = dates::parse(field.text(), ctx.session.date)
            && field.text() != date.to_string()
        {
            field.replace(&date.to_string());
        }
    }
}
