//! A break or breakout: the room reads its task; Enter goes on, where groups report back to a line for each.

use super::{Context, Input, Reaction};
use crate::app::form::{FieldInput, Form, FormField, FormReaction};
use crate::app::msg::{Action, Mode};
use crate::app::text::{Field, shown_width};
use crate::say;
use crate::workshop::Answer;
use crate::workshop::kind::pause::{Pause, Reports};
use std::collections::BTreeSet;

/// The most groups that get a line by themselves: as many as the largest room makes.
const MOST_GROUPS: u32 = 500;

/// A pause being taken. No timer here: the clock is its own idea.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Pause,
    /// A line for each group in `numbers`. The words typed are in the answer at once; they are recorded when a line is left.
    pub form: Form,
    numbers: Vec<u32>,
    /// The lines are on the screen, not the task.
    reporting: bool,
    kept: Reports,
}

impl Draft {
    pub fn new(spec: &Pause, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let kept = match answer {
            Some(Answer::Pause(reports)) => reports.clone(),
            _ => Reports::default(),
        };
        let numbers = numbers(spec, &kept, ctx.session.setup.people);
        let words = |number: &u32| kept.groups.get(number).map_or("", String::as_str);
        let field = |number: &u32| FormField::long("", "", words(number)).hint(say!("report-hint"));
        let mut form = Form::new(numbers.iter().map(field).collect());
        let first_empty = numbers.iter().position(|number| words(number).trim().is_empty());
        form.focus(first_empty.unwrap_or(0));
        let reporting = numbers.iter().any(|number| !words(number).trim().is_empty());
        Draft { spec: spec.clone(), form, numbers, reporting, kept }
    }

    /// Whether there is a group to report back: nobody does alone, or where the step asks for nothing.
    pub fn takes_reports(&self) -> bool {
        !self.numbers.is_empty()
    }

    /// Whether the lines of the groups are on the screen.
    pub fn is_reporting(&self) -> bool {
        self.reporting
    }

    /// The numbers of the groups that have a line, in the order of the form.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// What stands before the line of a group.
    pub fn label(&self, number: u32) -> String {
        say!("group-number", number = number)
    }

    pub fn mode(&self) -> Mode {
        if self.reporting { Mode::Typing } else { Mode::Reading }
    }

    /// The text field with the cursor, when letters typed now are text.
    pub fn field(&self) -> Option<&Field> {
        self.form.field().filter(|_| self.reporting)
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if self.reporting {
            return self.report(input, ctx);
        }
        match input {
            Input::Act(Action::Enter | Action::Toggle | Action::Next) if self.takes_reports() => {
                self.reporting = true;
                Reaction::Moved
            }
            Input::Act(Action::Enter | Action::Toggle) => Reaction::Done,
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Reaction::Ignored,
        }
    }

    fn report(&mut self, input: &Input, ctx: &Context) -> Reaction {
        match input {
            Input::Act(Action::Editor) => {
                return self.form.field().map_or(Reaction::Ignored, |f| Reaction::Editor(f.text().into()));
            }
            // Back to the task, which is the page before.
            Input::Act(Action::Previous) => {
                self.reporting = false;
                return Reaction::Changed;
            }
            // Nobody has to report: an empty Enter goes on.
            Input::Act(Action::Enter) if self.form.field().is_some_and(Field::is_blank) => {
                return Reaction::Done;
            }
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => {}
        }
        let at = self.form.at();
        match self.form.update(input, self.room(ctx)) {
            FormReaction::Ignored | FormReaction::Left => Reaction::Ignored,
            FormReaction::Moved if self.form.at() != at => Reaction::Changed,
            FormReaction::Moved => Reaction::Moved,
            FormReaction::Changed => Reaction::Typed,
            FormReaction::Done => Reaction::Done,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut reports = self.kept.clone();
        for (number, field) in self.numbers.iter().zip(&self.form.fields) {
            let FieldInput::Words(field) = &field.input else { continue };
            match field.text().trim_end() {
                "" => reports.groups.remove(number),
                text => reports.groups.insert(*number, text.to_string()),
            };
        }
        Some(Answer::Pause(reports)).filter(|answer| !answer.is_empty())
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match self.form.field_mut().filter(|_| self.reporting) {
            Some(field) => {
                field.replace(text.trim_end_matches('\n'));
                Reaction::Changed
            }
            None => Reaction::Ignored,
        }
    }

    /// Stands at the same line as another draft of the step, or at the task.
    pub fn stand_like(&mut self, before: &Draft) {
        self.reporting = before.reporting && self.takes_reports();
        self.form.focus(before.form.at());
    }

    /// Cells that the form has for a field and the one sign it counts before it: labels are wider than that.
    fn room(&self, ctx: &Context) -> usize {
        let label = self.numbers.last().map_or(0, |number| shown_width(&self.label(*number)) + 1);
        ctx.width.saturating_sub(label)
    }
}

/// Returns how many groups a room makes, and how large the smaller and larger ones are:
/// as few groups as keep every one at `most` people or fewer.
pub fn groups(people: u32, (least, most): (u32, u32)) -> Option<(u32, u32, u32)> {
    if people < least.max(1) || most == 0 {
        return None;
    }
    let count = people.div_ceil(most);
    let small = people / count;
    Some((count, small, people.div_ceil(count)))
}

/// The groups that the room makes now, and those that have words already. A room too small for groups is one.
fn numbers(spec: &Pause, kept: &Reports, people: u32) -> Vec<u32> {
    if spec.report.is_none() {
        return Vec::new();
    }
    let n_groups = match people {
        0 | 1 => 0,
        _ => spec.groups.and_then(|size| groups(people, size)).map_or(1, |(count, _, _)| count),
    };
    let mut numbers: BTreeSet<u32> = (1..=n_groups.min(MOST_GROUPS)).collect();
    numbers.extend(kept.groups.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(number, _)| *number));
    numbers.into_iter().collect()
}
