//! Running a step: feeds the draft, records what it says, goes on and back.

use super::effect::Effect;
use super::kind::{Context, Draft, Input, Reaction};
use super::msg::{Action, Extent, Mode, Typing};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::rest::Rest;
use super::route;
use crate::workshop::{StepId, Workshop};

/// The step on the screen.
#[derive(Debug, Clone)]
pub struct StepScreen {
    pub id: StepId,
    pub draft: Draft,
    /// How many rows the page is moved on from where it stands by itself, or back.
    pub scroll: isize,
    /// How the page was drawn last.
    pub extent: Extent,
}

impl StepScreen {
    /// Opens a step of the workshop; `None` when it has no such step.
    pub fn new(workshop: &Workshop, open: &Open, id: &StepId, width: usize) -> Option<StepScreen> {
        let ctx = context(workshop, open, id, width)?;
        Some(StepScreen { id: id.clone(), draft: Draft::new(&ctx), scroll: 0, extent: Extent::default() })
    }

    /// Goes on with text that was being typed when the program ended.
    pub fn resume(&mut self, workshop: &Workshop, open: &Open, typing: &Typing, width: usize) {
        if let Some(ctx) = context(workshop, open, &self.id, width) {
            self.draft.resume(typing, &ctx);
        }
    }

    /// Stands where another screen of the same step stood.
    pub fn stand_like(&mut self, before: &StepScreen, workshop: &Workshop, open: &Open, width: usize) {
        if let Some(ctx) = context(workshop, open, &self.id, width) {
            self.draft.stand_like(&before.draft, &ctx);
        }
    }

    pub fn mode(&self) -> Mode {
        self.draft.mode()
    }

    pub fn update(&mut self, input: &Input, workshop: &Workshop, open: &mut Open, width: usize) -> Outcome {
        if self.turn_page(input) {
            return Outcome::effect(Effect::Live { now: true });
        }
        // Words typed into an item stand in the history before the item goes.
        let mut effects = match input {
            Input::Act(Action::Remove | Action::Merge | Action::Editor) => self.record(open).effects,
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Vec::new(),
        };
        let Some(ctx) = context(workshop, open, &self.id, width) else { return Outcome::ignored() };
        let reaction = self.draft.update(input, &ctx);
        if !matches!(reaction, Reaction::Ignored | Reaction::Tell(_)) {
            self.scroll = 0;
        }
        let mut outcome = match reaction {
            Reaction::Ignored => self.travel(input, workshop, open, width),
            Reaction::Moved => Outcome::stay(),
            Reaction::Typed => Outcome::effect(Effect::Live { now: false }),
            Reaction::Changed => self.record(open),
            Reaction::Done => self.leave(workshop, open, width, true, route::after),
            Reaction::Editor(text) => Outcome::effect(Effect::Editor(text)),
            Reaction::Tell(words) => Outcome::tell(words),
        };
        effects.append(&mut outcome.effects);
        // What was recorded is to be saved even where the key itself means nothing.
        Outcome { used: outcome.used || !effects.is_empty(), effects, ..outcome }
    }

    /// Takes the text that came back from the person's editor.
    pub fn edited(&mut self, text: &str, workshop: &Workshop, open: &mut Open, width: usize) -> Outcome {
        let Some(ctx) = context(workshop, open, &self.id, width) else { return Outcome::ignored() };
        let text = super::text::clean(text);
        match self.draft.edited(&text, &ctx) {
            Reaction::Changed => self.record(open),
            _ => Outcome::stay(),
        }
    }

    /// Takes half-typed text into the answer and records it: nothing is lost by leaving.
    pub fn settle(&mut self, workshop: &Workshop, open: &mut Open, width: usize) -> Vec<Effect> {
        if let Some(ctx) = context(workshop, open, &self.id, width) {
            self.draft.settle(&ctx);
        }
        self.record(open).effects
    }

    /// Records the draft's answer as it is now.
    pub fn record(&self, open: &mut Open) -> Outcome {
        let mut outcome = Outcome::stay();
        // An answer of another kind, from an older edition of the step, is not taken away by looking at the step.
        let has_other = open.session.answers.get(&self.id).is_some_and(|answer| !self.draft.takes(answer));
        if self.draft.has_answer() && !(has_other && self.draft.answer().is_none()) {
            outcome.effects = open.record(&self.id, self.draft.answer());
            outcome.effects.push(Effect::Live { now: true });
        }
        outcome
    }

    /// Moves within a page that does not fit. In a text to read "next" turns the page, and only at its end goes on;
    /// elsewhere the arrows move a page that they have begun to move. Returns whether the page moved.
    fn turn_page(&mut self, input: &Input) -> bool {
        let page = isize::try_from(self.extent.page()).unwrap_or(isize::MAX);
        let mode = self.mode();
        let reads = matches!(mode, Mode::Reading | Mode::VerdictResult);
        let more = self.extent.within(isize::MAX) > self.scroll;
        let by = match input {
            Input::Act(Action::Enter | Action::Toggle) if mode == Mode::Reading && more => page,
            Input::Act(Action::Next) if reads && more => page,
            Input::Act(Action::Previous) if reads && self.scroll > 0 => -page,
            Input::Act(Action::Down) if self.scroll != 0 => 1,
            Input::Act(Action::Up) if self.scroll != 0 => -1,
            Input::Act(Action::ScrollDown) => page,
            Input::Act(Action::ScrollUp) => -page,
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => return false,
        };
        self.scroll_by(by);
        true
    }

    fn scroll_by(&mut self, rows: isize) {
        self.scroll = self.extent.within(self.scroll.saturating_add(rows));
    }

    fn travel(&mut self, input: &Input, workshop: &Workshop, open: &mut Open, width: usize) -> Outcome {
        let Input::Act(action) = input else { return Outcome::ignored() };
        match action {
            Action::Next => self.leave(workshop, open, width, true, route::after),
            Action::Previous => self.leave(workshop, open, width, false, route::before),
            Action::Down => {
                self.scroll_by(1);
                Outcome::stay()
            }
            Action::Up => {
                self.scroll_by(-1);
                Outcome::stay()
            }
            _ => Outcome::ignored(),
        }
    }

    fn leave(
        &mut self,
        workshop: &Workshop,
        open: &mut Open,
        width: usize,
        done: bool,
        toward: fn(&Workshop, &crate::workshop::Session, &StepId) -> Option<StepId>,
    ) -> Outcome {
        let mut outcome = Outcome { effects: self.settle(workshop, open, width), ..Outcome::stay() };
        // The route is asked after recording: the answer may have shown or hidden a step.
        match toward(workshop, &open.session, &self.id) {
            Some(next) => {
                let rest = self.rest_before(&next, workshop, open, done);
                let to = if rest.is_some() && done { self.id.clone() } else { next.clone() };
                outcome.effects.extend(open.move_to(&to, done.then_some(&self.id)));
                if done && next.module() != self.id.module() {
                    outcome.effects.push(Effect::Backup);
                }
                outcome.goto = Some(rest.map_or(Goto::Step(next), Goto::Rest));
            }
            None if done => {
                let here = self.id.clone();
                outcome.effects.extend(open.move_to(&here, Some(&here)));
                outcome.effects.push(Effect::Backup);
                outcome.goto = Some(Goto::Review);
            }
            None => outcome.notice = Some(crate::say!("step-is-first")),
        }
        outcome
    }
}

impl StepScreen {
    /// The break that stands on the way to the next step, in either direction.
    fn rest_before(&self, next: &StepId, workshop: &Workshop, open: &Open, forward: bool) -> Option<Rest> {
        let agenda = workshop.agenda(&open.session.setup.agenda)?;
        let is_alone = open.session.is_alone();
        let (from, to) = if forward { (&self.id, next) } else { (next, &self.id) };
        Rest::between(agenda, from, to).filter(|_| !is_alone)
    }
}

/// What a draft of this step may look at.
pub fn context<'a>(
    workshop: &'a Workshop,
    open: &'a Open,
    id: &'a StepId,
    width: usize,
) -> Option<Context<'a>> {
    let step = workshop.step(id)?;
    let agenda = workshop.agenda(&open.session.setup.agenda);
    let slot = agenda.and_then(|agenda| agenda.slot(id));
    Some(Context { workshop, session: &open.session, id, step, slot, width })
}
