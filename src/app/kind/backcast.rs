//! Counting back from a finish date: date, pace, model, stages used, edits. The arithmetic is `rules::backcast`'s work.

use super::{Context, Input, Reaction};
use crate::app::form::{Form, FormField, FormReaction};
use crate::app::msg::{Action, Mode, Typing};
use crate::rules::backcast::{self, BackcastError, Timeline};
use crate::rules::course::Course;
use crate::rules::{calendar, dates, look_back, ways_out, windows};
use crate::say;
use crate::workshop::catalogue::StageModel;
use crate::workshop::kind::backcast::{Backcast, Pace, Schedule, StageEdit};
use crate::workshop::kind::lever::Picks;
use crate::workshop::{Answer, LeverId, ModelId};

/// A schedule being made.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Backcast,
    schedule: Schedule,
    /// Position among the stages used.
    at: usize,
    phase: Phase,
    /// Compares the three paces instead of listing the stages.
    compare: bool,
}

/// What is being done.
#[derive(Debug, Clone)]
pub enum Phase {
    Stages,
    /// The finish date and what "finished" means.
    Finish(Form),
    /// Days, owner, inside and outside move of a stage.
    Stage(u32, Form),
    /// Choosing a stage model.
    Model(usize),
}

impl Draft {
    pub fn new(spec: &Backcast, answer: Option<&Answer>) -> Draft {
        let schedule = match answer {
            Some(Answer::Backcast(schedule)) => schedule.clone(),
            _ => Schedule::default(),
        };
        let mut draft = Draft { spec: spec.clone(), schedule, at: 0, phase: Phase::Stages, compare: false };
        if draft.schedule.finish.is_none() {
            draft.phase = draft.finish_form();
        }
        draft
    }

    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    pub fn compares(&self) -> bool {
        self.compare
    }

    /// The model and stages that are counted; `None` when the catalogue has no such model.
    pub fn course<'a>(&self, ctx: &Context<'a>) -> Option<Course<'a>> {
        Course::of(&ctx.workshop.catalogue, &self.spec, self.picks(ctx), &self.schedule)
    }

    /// The dates at the schedule's pace.
    pub fn timeline(&self, ctx: &Context) -> Option<Result<Timeline, BackcastError>> {
        Some(backcast::backcast(&self.course(ctx)?, &self.schedule, ctx.session.date))
    }

    /// The dates at each pace, for comparing.
    pub fn paces(&self, ctx: &Context) -> Vec<(Pace, Option<Timeline>)> {
        let Some(course) = self.course(ctx) else { return Vec::new() };
        Pace::ALL
            .into_iter()
            .map(|pace| (pace, backcast::at_pace(&course, &self.schedule, pace, ctx.session.date).ok()))
            .collect()
    }

    /// What a late schedule can still do, in the order to try.
    pub fn ways_out<'a>(&self, ctx: &Context<'a>, timeline: &Timeline) -> Option<ways_out::WaysOut<'a>> {
        let picked: Vec<LeverId> = self
            .picks(ctx)
            .map(|picks| picks.picked.iter().map(|pick| pick.lever.clone()).collect())
            .unwrap_or_default();
        ways_out::ways_out(
            &ctx.workshop.catalogue,
            ctx.session.setup.level,
            &picked,
            &self.course(ctx)?,
            &self.schedule,
            (timeline, ctx.session.date),
        )
    }

    /// Stages whose start misses their window.
    pub fn missed(&self, ctx: &Context, timeline: &Timeline) -> Vec<windows::Missed> {
        self.course(ctx).map(|course| windows::missed(&course, timeline)).unwrap_or_default()
    }

    /// What of the governing calendar falls into the schedule.
    pub fn clashes<'a>(&self, ctx: &Context<'a>, timeline: &Timeline) -> Vec<calendar::Clash<'a>> {
        let setup = &ctx.session.setup;
        calendar::clashes(&ctx.workshop.catalogue.calendar, setup.level, &setup.place, timeline)
    }

    /// The look-back warning, when the text would reach Congress late in a term.
    pub fn look_back(&self, ctx: &Context, timeline: &Timeline) -> Option<look_back::LookBack> {
        let lever = self.picks(ctx).and_then(|picks| picks.picked.first());
        let card = lever.and_then(|pick| ctx.workshop.catalogue.lever(&pick.lever));
        look_back::look_back(&self.course(ctx)?, timeline, ctx.session.setup.level, card)
    }

    /// What the group said of a stage of the model used.
    pub fn edit_of(&self, ctx: &Context, stage: u32) -> StageEdit {
        self.course(ctx)
            .and_then(|course| backcast::edit(&course, &self.schedule, stage).cloned())
            .unwrap_or_default()
    }

    pub fn mode(&self) -> Mode {
        match &self.phase {
            Phase::Stages => Mode::Backcast,
            Phase::Finish(form) | Phase::Stage(_, form) if form.is_typing() => Mode::Typing,
            Phase::Finish(_) | Phase::Stage(..) | Phase::Model(_) => Mode::List,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut schedule = self.schedule.clone();
        match &self.phase {
            Phase::Finish(form) => schedule.means = form.words("means"),
            Phase::Stage(stage, form) => self.put_edit(&mut schedule, *stage, form, None),
            Phase::Stages | Phase::Model(_) => {}
        }
        Some(Answer::Backcast(schedule)).filter(|answer| !answer.is_empty())
    }

    /// A date being typed is in no answer until it is read.
    pub fn typing(&self) -> Option<Typing> {
        let Phase::Finish(form) = &self.phase else { return None };
        let words = form.words("finish");
        (!words.is_empty()).then(|| Typing { cursor: words.len(), field: "finish".into(), text: words })
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        if let Some(Answer::Backcast(schedule)) = ctx.session.answers.get(ctx.id) {
            self.schedule = schedule.clone();
        }
        self.phase = self.finish_form();
        if let Phase::Finish(form) = &mut self.phase
            && let Some(field) = form.field_mut()
        {
            field.replace(&crate::app::text::clean(&typing.text));
        }
    }

    pub fn settle(&mut self, ctx: &Context) {
        match &self.phase {
            Phase::Finish(form) => {
                let form = form.clone();
                let _ = self.take_finish(&form, ctx);
            }
            Phase::Stage(stage, form) => {
                let (stage, form) = (*stage, form.clone());
                self.take_edit(stage, &form, ctx);
            }
            Phase::Stages | Phase::Model(_) => {}
        }
        self.phase = Phase::Stages;
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match &mut self.phase {
            Phase::Finish(form) | Phase::Stage(_, form) => match form.field_mut() {
                Some(field) => {
                    field.replace(text);
                    Reaction::Typed
                }
                None => Reaction::Ignored,
            },
            Phase::Stages | Phase::Model(_) => Reaction::Ignored,
        }
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        match self.phase.clone() {
            Phase::Stages => self.at_stages(input, ctx),
            Phase::Finish(mut form) => {
                let reaction = form.update(input, ctx.width);
                match reaction {
                    FormReaction::Ignored => Reaction::Ignored,
                    FormReaction::Done => self.take_finish(&form, ctx),
                    FormReaction::Left => {
                        self.settle(ctx);
                        Reaction::Changed
                    }
                    FormReaction::Moved | FormReaction::Changed => {
                        self.phase = Phase::Finish(form);
                        if reaction == FormReaction::Moved { Reaction::Moved } else { Reaction::Typed }
                    }
                }
            }
            Phase::Stage(stage, mut form) => {
                let reaction = form.update(input, ctx.width);
                match reaction {
                    FormReaction::Ignored => Reaction::Ignored,
                    FormReaction::Done | FormReaction::Left => {
                        self.take_edit(stage, &form, ctx);
                        self.phase = Phase::Stages;
                        Reaction::Changed
                    }
                    FormReaction::Moved | FormReaction::Changed => {
                        self.phase = Phase::Stage(stage, form);
                        if reaction == FormReaction::Moved { Reaction::Moved } else { Reaction::Typed }
                    }
                }
            }
            Phase::Model(at) => self.at_models(input, at, ctx),
        }
    }

    fn at_stages(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let Some(course) = self.course(ctx) else {
            return if *action == Action::Enter { Reaction::Done } else { Reaction::Ignored };
        };
        let stages: Vec<u32> = course.stages().collect();
        let last = stages.len().saturating_sub(1);
        self.at = self.at.min(last);
        let stage = stages.get(self.at).copied().unwrap_or(1);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::Number(n) if stages.contains(&u32::from(*n)) => {
                self.at = stages.iter().position(|stage| *stage == u32::from(*n)).unwrap_or(0);
            }
            Action::View => self.compare = !self.compare,
            Action::Finish => self.phase = self.finish_form(),
            Action::Edit | Action::Toggle => self.phase = self.stage_form(stage, ctx),
            Action::Model => {
                let at = ctx.workshop.catalogue.models.iter().position(|model| model.id == course.model.id);
                self.phase = Phase::Model(at.unwrap_or(0));
            }
            Action::Pace => {
                self.schedule.pace = match self.schedule.pace {
                    Pace::Optimistic => Pace::Typical,
                    Pace::Typical => Pace::Slow,
                    Pace::Slow => Pace::Optimistic,
                };
                return Reaction::Changed;
            }
            Action::Together => {
                if stage == course.last() {
                    return Reaction::Tell(say!("backcast-last-together"));
                }
                if !self.schedule.together.remove(&stage) {
                    self.schedule.together.insert(stage);
                }
                return Reaction::Changed;
            }
            Action::First => return self.use_stages(stage, course.last()),
            Action::Last => return self.use_stages(course.first(), stage),
            Action::Backspace => {
                self.schedule.stages = None;
                return Reaction::Changed;
            }
            Action::Enter if self.schedule.finish.is_none() => self.phase = self.finish_form(),
            Action::Enter => return Reaction::Done,
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn use_stages(&mut self, first: u32, last: u32) -> Reaction {
        self.schedule.stages = Some((first, last));
        self.at = 0;
        Reaction::Changed
    }

    fn at_models(&mut self, input: &Input, at: usize, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let models: &[StageModel] = &ctx.workshop.catalogue.models;
        let last = models.len().saturating_sub(1);
        match action {
            Action::Up => self.phase = Phase::Model(at.saturating_sub(1)),
            Action::Down => self.phase = Phase::Model((at + 1).min(last)),
            Action::Escape => self.phase = Phase::Stages,
            Action::Enter | Action::Toggle => {
                let id: Option<ModelId> = models.get(at).map(|model| model.id.clone());
                if self.schedule.model != id {
                    self.schedule.model = id;
                    self.schedule.stages = None;
                    self.schedule.together.clear();
                }
                self.at = 0;
                self.phase = Phase::Stages;
                return Reaction::Changed;
            }
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn finish_form(&self) -> Phase {
        let finish = self.schedule.finish.map_or_else(String::new, |date| date.to_string());
        Phase::Finish(Form::new(vec![
            FormField::words("finish", say!("backcast-finish"), &finish).hint(say!("date-hint")),
            FormField::long("means", say!("backcast-means"), &self.schedule.means)
                .hint(say!("backcast-means-hint")),
        ]))
    }

    /// Takes the finish date; words that are no date stay in their field and are said to be none.
    fn take_finish(&mut self, form: &Form, ctx: &Context) -> Reaction {
        self.schedule.means = form.words("means");
        let words = form.words("finish");
        self.phase = Phase::Stages;
        if words.is_empty() {
            self.schedule.finish = None;
            return Reaction::Changed;
        }
        match dates::parse(&words, ctx.session.date) {
            Ok(date) => {
                self.schedule.finish = Some(date);
                Reaction::Changed
            }
            Err(fault) => {
                let mut form = form.clone();
                form.focus_on("finish");
                self.phase = Phase::Finish(form);
                Reaction::Tell(fault.to_string())
            }
        }
    }

    fn stage_form(&self, stage: u32, ctx: &Context) -> Phase {
        let edit = self.edit_of(ctx, stage);
        let days = edit.days.map_or_else(String::new, |days| days.to_string());
        let usual = self
            .course(ctx)
            .and_then(|course| {
                course.model.stages.get(stage as usize - 1).map(|s| s.days(self.schedule.pace))
            })
            .unwrap_or(0);
        Phase::Stage(
            stage,
            Form::new(vec![
                FormField::words("owner", say!("backcast-owner"), &edit.owner),
                FormField::long("inside", say!("backcast-inside"), &edit.inside),
                FormField::long("outside", say!("backcast-outside"), &edit.outside),
                FormField::words("days", say!("backcast-days"), &days)
                    .hint(say!("backcast-days-hint", days = usual)),
            ]),
        )
    }

    fn take_edit(&mut self, stage: u32, form: &Form, ctx: &Context) {
        let model = self.course(ctx).map(|course| course.model.id.clone());
        let mut schedule = std::mem::take(&mut self.schedule);
        self.put_edit(&mut schedule, stage, form, model);
        self.schedule = schedule;
    }

    /// Puts a stage's form into a schedule, under the model named or the one the schedule names.
    fn put_edit(&self, schedule: &mut Schedule, stage: u32, form: &Form, model: Option<ModelId>) {
        let Some(model) = model.or_else(|| schedule.model.clone()) else { return };
        let edits = schedule.edits.entry(model.clone()).or_default();
        let edit = StageEdit {
            // Words that are no number leave the model's days.
            days: form.words("days").parse().ok(),
            owner: form.words("owner"),
            inside: form.words("inside"),
            outside: form.words("outside"),
        };
        if edit == StageEdit::default() {
            edits.remove(&stage);
        } else {
            edits.insert(stage, edit);
        }
        if edits.is_empty() {
            schedule.edits.remove(&model);
        }
    }

    fn picks<'a>(&self, ctx: &Context<'a>) -> Option<&'a Picks> {
        match ctx.session.answers.get(&self.spec.lever) {
            Some(Answer::Lever(picks)) => Some(picks),
            _ => None,
        }
    }
}
