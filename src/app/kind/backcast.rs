//! Counting back from a finish date: date, pace, model, stages used, edits. The arithmetic is `rules::backcast`'s work.

mod forms;

use super::{Context, Input, Reaction};
use crate::app::form::Form;
use crate::app::msg::{Action, Mode};
use crate::app::text::Field;
use crate::rules::backcast::{self, BackcastError, Timeline};
use crate::rules::course::Course;
use crate::rules::{calendar, look_back, ways_out, windows};
use crate::say;
use crate::workshop::kind::backcast::{Backcast, Pace, Schedule, StageEdit};
use crate::workshop::kind::lever::Picks;
use crate::workshop::{Answer, LeverId, ModelId};
use jiff::civil::Date;

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
    /// What `+14d` counts from: the session's date.
    today: Date,
}

/// What is being done.
#[derive(Debug, Clone)]
pub enum Phase {
    Stages,
    /// The finish date and what "finished" means.
    Finish(Form),
    /// Owner, inside and outside move and days of a stage of a model.
    Stage(ModelId, u32, Form),
    /// Choosing a stage model.
    Model(usize),
}

impl Draft {
    pub fn new(spec: &Backcast, answer: Option<&Answer>, today: Date) -> Draft {
        let schedule = match answer {
            Some(Answer::Backcast(schedule)) => schedule.clone(),
            _ => Schedule::default(),
        };
        let mut draft =
            Draft { spec: spec.clone(), schedule, at: 0, phase: Phase::Stages, compare: false, today };
        if draft.schedule.finish.is_none() {
            draft.phase = Phase::Finish(draft.finish_form());
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
            Phase::Finish(_) | Phase::Stage(..) => Mode::Typing,
            Phase::Model(_) => Mode::List,
        }
    }

    /// Stands at the same stage in the same view as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        (self.at, self.compare) = (before.at, before.compare);
    }

    /// The text field with the cursor.
    pub fn field(&self) -> Option<&Field> {
        match &self.phase {
            Phase::Finish(form) | Phase::Stage(_, _, form) => form.field(),
            Phase::Stages | Phase::Model(_) => None,
        }
    }

    /// The answer with what stands in an open form, as it is typed.
    pub fn answer(&self) -> Option<Answer> {
        let mut schedule = self.schedule.clone();
        match &self.phase {
            Phase::Finish(form) => forms::put_finish(&mut schedule, form, self.today),
            Phase::Stage(model, stage, form) => forms::put_stage(&mut schedule, model, *stage, form),
            Phase::Stages | Phase::Model(_) => {}
        }
        Some(Answer::Backcast(schedule)).filter(|answer| !answer.is_empty())
    }

    pub fn settle(&mut self) {
        match &self.phase {
            Phase::Finish(form) => forms::put_finish(&mut self.schedule, form, self.today),
            Phase::Stage(model, stage, form) => forms::put_stage(&mut self.schedule, model, *stage, form),
            Phase::Stages | Phase::Model(_) => {}
        }
        self.phase = Phase::Stages;
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match &mut self.phase {
            Phase::Finish(form) | Phase::Stage(_, _, form) => match form.field_mut() {
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
        match &self.phase {
            Phase::Stages => self.at_stages(input, ctx),
            Phase::Finish(form) => {
                let form = form.clone();
                self.at_finish(input, form, ctx)
            }
            Phase::Stage(model, stage, form) => {
                let (model, stage, form) = (model.clone(), *stage, form.clone());
                self.at_stage(input, (model, stage), form, ctx)
            }
            Phase::Model(at) => {
                let at = *at;
                self.at_models(input, at, ctx)
            }
        }
    }

    fn at_stages(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let course = self.course(ctx);
        if *action == Action::Model {
            let now = course.as_ref().map(|course| &course.model.id);
            let at = ctx.workshop.catalogue.models.iter().position(|model| Some(&model.id) == now);
            self.phase = Phase::Model(at.unwrap_or(0));
            return Reaction::Moved;
        }
        let Some(course) = course else {
            return if *action == Action::Enter { Reaction::Done } else { Reaction::Ignored };
        };
        let stages: Vec<u32> = course.stages().collect();
        let last = stages.len().saturating_sub(1);
        self.at = self.at.min(last);
        let stage = stages.get(self.at).copied().unwrap_or(1);
        match action {
            Action::Up if self.at > 0 && !self.compare => self.at -= 1,
            Action::Down if self.at < last && !self.compare => self.at += 1,
            Action::Number(n) if stages.contains(&u32::from(*n)) => {
                self.at = stages.iter().position(|stage| *stage == u32::from(*n)).unwrap_or(0);
            }
            Action::View => self.compare = !self.compare,
            Action::Finish => self.phase = Phase::Finish(self.finish_form()),
            Action::Edit | Action::Toggle => {
                let form = self.stage_form(stage, &course);
                self.phase = Phase::Stage(course.model.id.clone(), stage, form);
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
            Action::Enter if self.schedule.finish.is_none() => self.phase = Phase::Finish(self.finish_form()),
            Action::Enter => return Reaction::Done,
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    /// The cursor stays on the stage that became the first or the last.
    fn use_stages(&mut self, first: u32, last: u32) -> Reaction {
        let here = self.schedule.stages == Some((first, last));
        self.schedule.stages = Some((first, last));
        self.at = self.at.min((last - first) as usize);
        if here { Reaction::Moved } else { Reaction::Changed }
    }

    fn at_models(&mut self, input: &Input, at: usize, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let models = &ctx.workshop.catalogue.models;
        let last = models.len().saturating_sub(1);
        match action {
            Action::Up if at > 0 => self.phase = Phase::Model(at - 1),
            Action::Down if at < last => self.phase = Phase::Model(at + 1),
            Action::Number(n) if (1..=models.len()).contains(&usize::from(*n)) => {
                self.phase = Phase::Model(usize::from(*n) - 1);
            }
            Action::Escape | Action::Left => self.phase = Phase::Stages,
            Action::Enter | Action::Toggle => {
                let chosen = models.get(at).map(|model| model.id.clone());
                let now = self.course(ctx).map(|course| course.model.id.clone());
                self.phase = Phase::Stages;
                if chosen.is_none() || chosen == now {
                    return Reaction::Moved;
                }
                // Stages are counted in their model: a choice among another one's means nothing here.
                self.schedule.model = chosen;
                self.schedule.stages = None;
                self.schedule.together.clear();
                self.at = 0;
                return Reaction::Changed;
            }
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn picks<'a>(&self, ctx: &Context<'a>) -> Option<&'a Picks> {
        match ctx.session.answers.get(&self.spec.lever) {
            Some(Answer::Lever(picks)) => Some(picks),
            _ => None,
        }
    }
}
