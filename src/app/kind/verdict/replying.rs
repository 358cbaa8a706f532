//! Replies, follow-ups and details: what an input means in each phase of sorting.

use super::{Draft, Phase};
use crate::app::form::{Form, FormField, FormReaction};
use crate::app::kind::{Context, Input, Reaction};
use crate::app::msg::Action;
use crate::rules::dates;
use crate::say;
use crate::workshop::ItemId;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Flag, Question, Reply, Sortings};

impl Draft {
    pub(super) fn at_question(&mut self, input: &Input, ask: &Item, question: Question) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let reply = match (reply(*action), action) {
            (Some(reply), _) => reply,
            (None, Action::Why) => return self.turn_why(),
            (None, Action::Escape) if self.why => return self.turn_why(),
            (None, Action::Left | Action::Backspace) => return self.question_before(ask, question),
            (None, Action::Right | Action::Enter) => {
                if !self.sorting(&ask.id).replies.contains_key(&question) {
                    return Reaction::Tell(say!("verdict-needs-reply"));
                }
                self.after_question(ask, question);
                return Reaction::Moved;
            }
            (None, _) => return Reaction::Ignored,
        };
        self.sortings.asks.entry(ask.id.clone()).or_default().replies.insert(question, reply);
        self.after_question(ask, question);
        Reaction::Changed
    }

    /// On to the question after this one on the way, then to follow-ups, then to the result.
    fn after_question(&mut self, ask: &Item, question: Question) {
        self.why = false;
        let path = self.path(&ask.id);
        let at = path.iter().position(|on_way| *on_way == question);
        match at.and_then(|at| path.get(at + 1)) {
            Some(question) => self.phase = Phase::Question(*question),
            None => self.after_follow_up(ask, None),
        }
    }

    /// On to the next follow-up: any one when all is gone through again, else the next without a reply.
    fn after_follow_up(&mut self, ask: &Item, flag: Option<Flag>) {
        self.why = false;
        let flags = self.follow_ups(&ask.id);
        let next = if self.again {
            let at = flag.and_then(|flag| flags.iter().position(|other| *other == flag));
            flags.get(at.map_or(0, |at| at + 1)).copied()
        } else {
            self.next_follow_up(&ask.id)
        };
        self.again &= next.is_some();
        self.phase = next.map_or(Phase::Result, Phase::FollowUp);
    }

    fn question_before(&mut self, ask: &Item, question: Question) -> Reaction {
        self.why = false;
        let path = self.path(&ask.id);
        let at = path.iter().position(|on_way| *on_way == question).unwrap_or(0);
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
        let reply = match (reply(*action), action) {
            (Some(reply), _) => reply,
            (None, Action::Why) => return self.turn_why(),
            (None, Action::Escape) if self.why => return self.turn_why(),
            (None, Action::Left | Action::Backspace) => {
                self.why = false;
                let flags = self.follow_ups(&ask.id);
                let at = flags.iter().position(|other| *other == flag).unwrap_or(0);
                let before =
                    at.checked_sub(1).and_then(|at| flags.get(at)).map(|flag| Phase::FollowUp(*flag));
                let last = || self.path(&ask.id).last().map(|last| Phase::Question(*last));
                self.phase = before.or_else(last).unwrap_or(Phase::Result);
                return Reaction::Moved;
            }
            (None, Action::Right | Action::Enter) => {
                if !self.sorting(&ask.id).follow_ups.contains_key(&flag) {
                    return Reaction::Tell(say!("verdict-needs-reply"));
                }
                self.after_follow_up(ask, Some(flag));
                return Reaction::Moved;
            }
            (None, _) => return Reaction::Ignored,
        };
        self.sortings.asks.entry(ask.id.clone()).or_default().follow_ups.insert(flag, reply);
        self.after_follow_up(ask, Some(flag));
        Reaction::Changed
    }

    fn turn_why(&mut self) -> Reaction {
        self.why = !self.why;
        Reaction::Moved
    }

    pub(super) fn at_result(&mut self, input: &Input, ask: &Item, asks: &[Item]) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        match action {
            Action::Why => return self.turn_why(),
            Action::Escape if self.why => return self.turn_why(),
            Action::Edit => {
                // All questions again, each with its reply; Enter keeps a reply.
                if let Some(first) = self.path(&ask.id).first() {
                    (self.phase, self.again, self.why) = (Phase::Question(*first), true, false);
                }
            }
            Action::Details => self.phase = self.details(&ask.id),
            Action::ReAim if self.spec.reaim => self.phase = self.re_aim_field(&ask.id),
            Action::Left if self.at > 0 => self.turn_to(self.at - 1, asks),
            Action::Right if self.at + 1 < asks.len() => self.turn_to(self.at + 1, asks),
            Action::Number(n) if (1..=asks.len()).contains(&usize::from(*n)) => {
                self.turn_to(usize::from(*n) - 1, asks);
            }
            Action::Enter => return self.go_on(ask, asks),
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn turn_to(&mut self, at: usize, asks: &[Item]) {
        (self.at, self.why, self.again) = (at, false, false);
        self.phase = self.begin(asks);
    }

    /// Enter on a result: who finds out, then the re-aim, then the next ask, then the step is done.
    fn go_on(&mut self, ask: &Item, asks: &[Item]) -> Reaction {
        let sorting = self.sorting(&ask.id);
        let turns = self.verdict(&ask.id).is_some_and(|verdict| verdict.turns_on.is_some());
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

    /// The next ask with an open question, one before this one at last; then the next in order; then the step is done.
    pub(super) fn next_ask(&mut self, asks: &[Item]) -> Reaction {
        let open = |at: &usize| asks.get(*at).is_some_and(|ask| self.next(&ask.id).is_some());
        let after = self.at + 1..asks.len();
        let next =
            after.clone().find(open).or_else(|| after.clone().next()).or_else(|| (0..self.at).find(open));
        match next {
            Some(at) => {
                self.turn_to(at, asks);
                Reaction::Moved
            }
            None => Reaction::Done,
        }
    }

    fn details(&self, ask: &ItemId) -> Phase {
        let sorting = self.sorting(ask);
        let form = Form::new(vec![
            FormField::words("finder", say!("verdict-finder"), &sorting.finder),
            FormField::words("by", say!("verdict-by"), &sorting.by).hint(say!("date-hint")),
            FormField::words("basis", say!("verdict-basis"), &sorting.basis).hint(say!("verdict-basis-hint")),
        ]);
        Phase::Details(ask.clone(), form)
    }

    pub(super) fn take_details(&mut self, ask: &ItemId, form: &Form, ctx: &Context) {
        put_details(&mut self.sortings, ask, form);
        if let Some(sorting) = self.sortings.asks.get_mut(ask)
            && let Ok(date) = dates::parse(&sorting.by, ctx.session.date)
        {
            sorting.by = date.to_string();
        }
    }

    pub(super) fn at_details(
        &mut self,
        input: &Input,
        ask: &ItemId,
        mut form: Form,
        ctx: &Context,
    ) -> Reaction {
        let reaction = form.update(input, ctx.width);
        // Words that are no date are kept; they are told once, and it is for people to leave them so.
        let by = form.words("by");
        let is_date = by.is_empty() || dates::parse(&by, ctx.session.date).is_ok();
        let here = form.current().is_some_and(|field| field.id == "by");
        let was_told = form.named("by").is_some_and(|field| !field.note.is_empty());
        if let Some(field) = form.named("by") {
            let tells = !is_date && (was_told || !here || reaction == FormReaction::Done);
            field.note = if tells { say!("not-a-date") } else { String::new() };
        }
        if reaction == FormReaction::Done && !is_date && !was_told {
            form.focus_on("by");
            self.phase = Phase::Details(ask.clone(), form);
            return Reaction::Moved;
        }
        match reaction {
            FormReaction::Ignored => Reaction::Ignored,
            reaction @ (FormReaction::Moved | FormReaction::Changed) => {
                self.phase = Phase::Details(ask.clone(), form);
                if reaction == FormReaction::Moved { Reaction::Moved } else { Reaction::Typed }
            }
            reaction @ (FormReaction::Done | FormReaction::Left) => {
                self.take_details(ask, &form, ctx);
                self.phase = Phase::Result;
                let of = self.ask(ctx).filter(|of| of.id == *ask);
                if reaction == FormReaction::Done
                    && of.is_some_and(|of| self.wants_re_aim(&of) && self.re_aim_of(ask).is_none())
                {
                    self.phase = self.re_aim_field(ask);
                }
                Reaction::Changed
            }
        }
    }
}

/// The reply that a key gives.
fn reply(action: Action) -> Option<Reply> {
    match action {
        Action::Yes | Action::Number(1) => Some(Reply::Yes),
        Action::No | Action::Number(2) => Some(Reply::No),
        Action::NotSure | Action::Number(3) => Some(Reply::NotSure),
        _ => None,
    }
}

/// Puts the words of the details form into the sorting of its ask, as they are typed.
pub(super) fn put_details(sortings: &mut Sortings, ask: &ItemId, form: &Form) {
    let words = [form.words("finder"), form.words("by"), form.words("basis")];
    if words.iter().all(String::is_empty) && !sortings.asks.contains_key(ask) {
        return;
    }
    let sorting = sortings.asks.entry(ask.clone()).or_default();
    [sorting.finder, sorting.by, sorting.basis] = words;
}
