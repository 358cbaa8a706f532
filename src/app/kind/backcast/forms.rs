//! The two forms of a back-cast: the finish date, and what the group says of a stage.

use super::{Draft, Phase};
use crate::app::form::{Form, FormField, FormReaction};
use crate::app::kind::{Context, Input, Reaction};
use crate::rules::course::Course;
use crate::rules::dates;
use crate::say;
use crate::workshop::ModelId;
use crate::workshop::kind::backcast::{Schedule, StageEdit};
use jiff::civil::Date;

impl Draft {
    pub(super) fn finish_form(&self) -> Form {
        let finish =
            self.schedule.finish.map_or_else(|| self.schedule.finish_words.clone(), |date| date.to_string());
        Form::new(vec![
            FormField::words("finish", say!("backcast-finish"), &finish).hint(say!("date-hint")),
            FormField::long("means", say!("backcast-means"), &self.schedule.means)
                .hint(say!("backcast-means-hint")),
        ])
    }

    /// Enter on the last field takes both; words that are no date stay in their field and are said to be none.
    pub(super) fn at_finish(&mut self, input: &Input, mut form: Form, ctx: &Context) -> Reaction {
        let at = form.at();
        match form.update(input, ctx.width) {
            FormReaction::Ignored => Reaction::Ignored,
            FormReaction::Left => {
                self.settle();
                Reaction::Changed
            }
            FormReaction::Done => {
                let words = form.words("finish");
                if let Err(fault) = dates::parse(&words, self.today)
                    && !words.is_empty()
                {
                    form.focus_on("finish");
                    self.phase = Phase::Finish(form);
                    return Reaction::Tell(fault.to_string());
                }
                self.settle();
                Reaction::Changed
            }
            FormReaction::Moved => {
                if form.at() != at {
                    read_date(&mut form, self.today);
                }
                self.phase = Phase::Finish(form);
                Reaction::Moved
            }
            FormReaction::Changed => {
                self.phase = Phase::Finish(form);
                Reaction::Typed
            }
        }
    }

    pub(super) fn stage_form(&self, stage: u32, course: &Course) -> Form {
        let edit = self.schedule.edits.get(&course.model.id).and_then(|edits| edits.get(&stage));
        let edit = edit.cloned().unwrap_or_default();
        let days = edit.days.map_or_else(|| edit.days_words.clone(), |days| days.to_string());
        let of_model = course.model.stages.get(stage as usize - 1);
        let usual = of_model.map_or(0, |of_model| of_model.days(self.schedule.pace));
        Form::new(vec![
            FormField::words("owner", say!("backcast-owner"), &edit.owner),
            FormField::long("inside", say!("backcast-inside"), &edit.inside),
            FormField::long("outside", say!("backcast-outside"), &edit.outside),
            FormField::words("days", say!("backcast-days"), &days)
                .hint(say!("backcast-days-hint", days = usual)),
        ])
    }

    pub(super) fn at_stage(
        &mut self,
        input: &Input,
        (model, stage): (ModelId, u32),
        mut form: Form,
        ctx: &Context,
    ) -> Reaction {
        match form.update(input, ctx.width) {
            FormReaction::Ignored => Reaction::Ignored,
            FormReaction::Left => {
                self.settle();
                Reaction::Changed
            }
            FormReaction::Done => {
                let words = form.words("days");
                if days(&words).is_none() && !words.is_empty() {
                    self.phase = Phase::Stage(model, stage, form);
                    return Reaction::Tell(say!("backcast-not-days", words = words));
                }
                self.settle();
                Reaction::Changed
            }
            reaction @ (FormReaction::Moved | FormReaction::Changed) => {
                self.phase = Phase::Stage(model, stage, form);
                if reaction == FormReaction::Moved { Reaction::Moved } else { Reaction::Typed }
            }
        }
    }
}

/// Turns `may 1` into `2027-05-01` when the field is left; words that are no date stay.
fn read_date(form: &mut Form, today: Date) {
    let at = form.at();
    let words = form.words("finish");
    if let Ok(date) = dates::parse(&words, today)
        && words != date.to_string()
    {
        form.focus_on("finish");
        if let Some(field) = form.field_mut() {
            field.replace(&date.to_string());
        }
        form.focus(at);
    }
}

pub(super) fn put_finish(schedule: &mut Schedule, form: &Form, today: Date) {
    schedule.means = form.words("means");
    let words = form.words("finish");
    schedule.finish = dates::parse(&words, today).ok();
    schedule.finish_words = if schedule.finish.is_some() { String::new() } else { words };
}

pub(super) fn put_stage(schedule: &mut Schedule, model: &ModelId, stage: u32, form: &Form) {
    let words = form.words("days");
    let days = days(&words);
    let edit = StageEdit {
        days,
        days_words: if days.is_some() { String::new() } else { words },
        owner: form.words("owner"),
        inside: form.words("inside"),
        outside: form.words("outside"),
    };
    let edits = schedule.edits.entry(model.clone()).or_default();
    if edit == StageEdit::default() {
        edits.remove(&stage);
    } else {
        edits.insert(stage, edit);
    }
    if edits.is_empty() {
        schedule.edits.remove(model);
    }
}

/// Reads `30`, `30 days`, `6 weeks` or `2 months` (of 30 days); `None` for anything else.
fn days(words: &str) -> Option<u32> {
    let words = words.trim().to_lowercase();
    let end = words.find(|c: char| !c.is_ascii_digit()).unwrap_or(words.len());
    let (number, unit) = words.split_at(end);
    let each = match unit.trim() {
        "" | "d" | "day" | "days" => 1,
        "w" | "week" | "weeks" => 7,
        "m" | "month" | "months" => 30,
        _ => return None,
    };
    number.parse::<u32>().ok()?.checked_mul(each)
}
