//! Replies, follow-ups, details and re-aims: what an input means in each phase of sorting.

use super::{DETAILS, Draft, Phase, set_detail};
use crate::app::form::{Form, FormField, FormReaction};
use crate::app::kind::aside::Aside;
use crate::app::kind::{Context, Input, Reaction};
use crate::app::msg::Action;
use crate::app::text::one_line;
use crate::rules::dates;
use crate::say;
use crate::workshop::ItemId;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Flag, Outcome, Question, ReAim, Reply};

impl Draft {
    pub(super) fn at_question(&mut self, input: &Input, ask: &Item, question: Question) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let reply = match action {
            Action::Yes | Action::Number(1) => Reply::Yes,
            Action::No | Action::Number(2) => Reply::No,
            Action::NotSure | Action::Number(3) => Reply::NotSure,
            Action::Why => {
                self.why = !self.why;
                return Reaction::Moved;
            }
            Action::Left | Action::Backspace => return self.step_back(ask, question),
            Action::Right | Action::Enter => return self.step_on(ask, question),
            _ => return Reaction::Ignored,
        };
        self.sortings.asks.entry(ask.id.clone()).or_default().replies.insert(question, reply);
        self.why = false;
        let _ = self.step_on(ask, question);
        Reaction::Changed
    }

    /// On to the question after this one on the way, then to follow-ups, then to the result.
    fn step_on(&mut self, ask: &Item, question: Question) -> Reaction {
        let path = self.path(&ask.id);
        let at = path.iter().position(|asked| *asked == question);
        if !self.sorting(&ask.id).replies.contains_key(&question) {
            return Reaction::Tell(say!("verdict-needs-reply"));
        }
        let next = at.and_then(|at| path.get(at + 1)).copied();
        self.phase = match (next, self.next_follow_up(&ask.id)) {
            (Some(question), _) => Phase::Question(question),
            (None, Some(flag)) => Phase::FollowUp(flag),
            (None, None) => Phase::Result,
        };
        Reaction::Moved
    }

    fn step_back(&mut self, ask: &Item, question: Question) -> Reaction {
        let path = self.path(&ask.id);
        let at = path.iter().position(|asked| *asked == question).unwrap_or(0);
        if let Some(before) = at.checked_sub(1).and_then(|at| path.get(at)) {
            self.phase = Phase::Question(*before);
        } else if self.at > 0 {
            self.at -= 1;
            self.phase = Phase::Result;
        }
        Reaction::Moved
    }

    pub(super) fn at_follow_up(&mut self, input: &Input, ask: &Item, flag: Flag) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let reply = match action {
            Action::Yes | Action::Number(1) => Reply::Yes,
            Action::No | Action::Number(2) => Reply::No,
            Action::NotSure | Action::Number(3) => Reply::NotSure,
            Action::Why => {
                self.why = !self.why;
                return Reaction::Moved;
            }
            Action::Left | Action::Backspace => {
                self.phase = self.path(&ask.id).last().map_or(Phase::Result, |last| Phase::Question(*last));
                return Reaction::Moved;
            }
            _ => return Reaction::Ignored,
        };
        self.sortings.asks.entry(ask.id.clone()).or_default().follow_ups.insert(flag, reply);
        self.why = false;
        self.phase = self.next_follow_up(&ask.id).map_or(Phase::Result, Phase::FollowUp);
        Reaction::Changed
    }

    pub(super) fn at_result(&mut self, input: &Input, ask: &Item, asks: &[Item], ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        match action {
            Action::Why => self.why = !self.why,
            Action::Edit => {
                // All questions again, each with its reply; Enter keeps a reply.
                if let Some(first) = self.path(&ask.id).first() {
                    self.phase = Phase::Question(*first);
                }
                self.sortings.asks.entry(ask.id.clone()).or_default().follow_ups.clear();
                return Reaction::Changed;
            }
            Action::Yes | Action::Tab => self.phase = self.details(&ask.id),
            Action::No => self.phase = self.re_aim_field(&ask.id),
            Action::Up | Action::Left if self.at > 0 => self.turn_to(self.at - 1, asks),
            Action::Down | Action::Right if self.at + 1 < asks.len() => self.turn_to(self.at + 1, asks),
            Action::Number(n) if (1..=asks.len()).contains(&usize::from(*n)) => {
                self.turn_to(usize::from(*n) - 1, asks);
            }
            Action::Enter => return self.go_on(ask, asks, ctx),
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn turn_to(&mut self, at: usize, asks: &[Item]) {
        self.at = at;
        self.why = false;
        self.phase = self.begin(asks);
    }

    /// Enter on a result: who finds out, then the re-aim, then the next ask, then the step is done.
    fn go_on(&mut self, ask: &Item, asks: &[Item], _ctx: &Context) -> Reaction {
        let sorting = self.sorting(&ask.id);
        let verdict = self.verdict(&ask.id);
        let turns = verdict.as_ref().is_some_and(|verdict| verdict.turns_on.is_some());
        if turns && sorting.finder.is_empty() && sorting.by.is_empty() {
            self.phase = self.details(&ask.id);
            return Reaction::Moved;
        }
        if self.wants_re_aim(ask) && self.re_aim_of(&ask.id).is_none() {
            self.phase = self.re_aim_field(&ask.id);
            return Reaction::Moved;
        }
        self.next_ask(asks)
    }

    fn next_ask(&mut self, asks: &[Item]) -> Reaction {
        let open = |at: &usize| asks.get(*at).is_some_and(|ask| self.next(&ask.id).is_some());
        match (self.at + 1..asks.len()).find(open) {
            Some(at) => {
                self.turn_to(at, asks);
                Reaction::Moved
            }
            None if self.at + 1 < asks.len() => {
                self.turn_to(self.at + 1, asks);
                Reaction::Moved
            }
            None => Reaction::Done,
        }
    }

    /// Whether an outcome is one to re-aim after: every one but "within its power now".
    pub fn wants_re_aim(&self, ask: &Item) -> bool {
        self.spec.reaim
            && self
                .verdict(&ask.id)
                .is_some_and(|verdict| verdict.outcomes.iter().any(|o| *o != Outcome::Now))
    }

    pub(super) fn details(&self, ask: &ItemId) -> Phase {
        let sorting = self.sorting(ask);
        Phase::Details(Form::new(vec![
            FormField::words("finder", say!("verdict-finder"), &sorting.finder),
            FormField::words("by", say!("verdict-by"), &sorting.by).hint(say!("date-hint")),
            FormField::words("basis", say!("verdict-basis"), &sorting.basis).hint(say!("verdict-basis-hint")),
        ]))
    }

    pub(super) fn take_details(&mut self, ask: &ItemId, form: &Form, ctx: &Context) {
        let sorting = self.sortings.asks.entry(ask.clone()).or_default();
        for id in DETAILS {
            let mut words = form.words(id);
            if id == "by"
                && let Ok(date) = dates::parse(&words, ctx.session.date)
            {
                words = date.to_string();
            }
            set_detail(sorting, id, &words);
        }
    }

    pub(super) fn at_details(
        &mut self,
        input: &Input,
        ask: &Item,
        mut form: Form,
        asks: &[Item],
        ctx: &Context,
    ) -> Reaction {
        match form.update(input, ctx.width) {
            FormReaction::Ignored => Reaction::Ignored,
            reaction @ (FormReaction::Moved | FormReaction::Changed) => {
                self.phase = Phase::Details(form);
                if reaction == FormReaction::Moved { Reaction::Moved } else { Reaction::Typed }
            }
            FormReaction::Done => {
                self.take_details(&ask.id, &form, ctx);
                self.phase = Phase::Result;
                if self.wants_re_aim(ask) && self.re_aim_of(&ask.id).is_none() {
                    self.phase = self.re_aim_field(&ask.id);
                    return Reaction::Changed;
                }
                let _ = asks;
                Reaction::Changed
            }
            FormReaction::Left => {
                self.take_details(&ask.id, &form, ctx);
                self.phase = Phase::Result;
                Reaction::Changed
            }
        }
    }

    fn re_aim_field(&self, ask: &ItemId) -> Phase {
        let words = self.re_aim_of(ask).map_or("", |ask| ask.text.as_str());
        let mut words = Aside::new(words);
        words.open();
        Phase::ReAim(words)
    }

    /// Enter takes the new ask; an empty Enter goes on without one.
    pub(super) fn at_re_aim(
        &mut self,
        input: &Input,
        ask: &Item,
        mut words: Aside,
        ctx: &Context,
    ) -> Reaction {
        match words.update(input, ctx.width) {
            Reaction::Done => {
                self.re_aim(&ask.id, &words.words());
                self.phase = Phase::Result;
                let asks = self.asks(ctx);
                match self.next_ask(&asks) {
                    Reaction::Done => Reaction::Done,
                    _ => Reaction::Changed,
                }
            }
            Reaction::Changed => {
                self.re_aim(&ask.id, &words.words());
                self.phase = Phase::Result;
                Reaction::Changed
            }
            reaction => {
                self.phase = Phase::ReAim(words);
                reaction
            }
        }
    }

    /// Sets, rewords or takes away the ask that came from another one.
    pub(super) fn re_aim(&mut self, of: &ItemId, words: &str) {
        let words = one_line(words);
        let have = self.sortings.added.iter().position(|added| added.of == *of);
        match (have, words.is_empty()) {
            (Some(at), false) => self.sortings.added[at].ask.text = words,
            (Some(at), true) => {
                self.sortings.added.remove(at);
            }
            (None, true) => {}
            (None, false) => {
                let id = self.fresh_id();
                let ask = Item { id, text: words, who: String::new() };
                self.sortings.added.push(ReAim { of: of.clone(), ask });
            }
        }
    }

    /// An id that no ask and no sorting has had: `r1`, `r2` …
    fn fresh_id(&self) -> ItemId {
        (1..)
            .map(|n| ItemId::try_from(format!("r{n}")).expect("`r` and a number are a valid id"))
            .find(|id| {
                !self.sortings.asks.contains_key(id)
                    && !self.sortings.added.iter().any(|added| added.ask.id == *id)
            })
            .expect("there are more numbers than asks")
    }
}
