//! Sorting asks: one question at a time, then the outcome with its reason, then the re-aim.
//!
//! Which question comes next and where the replies lead is `rules::verdict`'s work.

mod re_aim;
mod replying;

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::form::Form;
use crate::app::msg::{Action, Mode, Typing};
use crate::app::text::{Field, clean};
use crate::rules::verdict::{Replies, Verdict, needed, next_among, verdict_among};
use crate::rules::{flags, items};
use crate::workshop::catalogue::LeverCard;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Flag, Question, Sorter, Sorting, Sortings};
use crate::workshop::{Answer, ItemId, Kind};

/// Asks being sorted.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Sorter,
    sortings: Sortings,
    /// The ask on the screen.
    at: usize,
    phase: Phase,
    /// Shows what the question means, or why the outcome is what it is.
    why: bool,
    /// The questions are gone through once more, replies given before kept by Enter.
    again: bool,
}

/// What is asked of the ask on the screen.
#[derive(Debug, Clone)]
pub enum Phase {
    Question(Question),
    /// A follow-up question, by the flag it decides.
    FollowUp(Flag),
    Result,
    /// Who finds out by when, and the legal basis, of this ask.
    Details(ItemId, Form),
    /// The smallest piece now, the right office, or the dated next step.
    ReAim(ItemId, Aside),
}

impl Draft {
    pub fn new(spec: &Sorter, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let sortings = match answer {
            Some(Answer::Verdict(sortings)) => sortings.clone(),
            _ => Sortings::default(),
        };
        let mut draft =
            Draft { spec: spec.clone(), sortings, at: 0, phase: Phase::Result, why: false, again: false };
        let asks = draft.asks(ctx);
        // Go on with the first ask that still has a question; with none, show the first result.
        draft.at = asks.iter().position(|ask| draft.next(&ask.id).is_some()).unwrap_or(0);
        draft.phase = draft.begin(&asks);
        draft
    }

    /// Stands at the same ask as another draft of the step, at the question that is open there.
    pub fn stand_like(&mut self, before: &Draft, ctx: &Context) {
        let asks = self.asks(ctx);
        if before.at < asks.len() {
            self.at = before.at;
            self.phase = self.begin(&asks);
        }
    }

    /// The asks of the earlier list, then those that came from re-aiming.
    pub fn asks(&self, ctx: &Context) -> Vec<Item> {
        let mut asks = items::offered(ctx.workshop, ctx.session, &self.spec.from);
        if let Some(limit) = ctx.slot.and_then(|slot| slot.limit) {
            asks.truncate(limit.max(1) as usize);
        }
        asks.extend(self.sortings.added.iter().map(|added| added.ask.clone()));
        asks
    }

    /// The ask on the screen.
    pub fn ask(&self, ctx: &Context) -> Option<Item> {
        self.asks(ctx).into_iter().nth(self.at)
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    pub fn shows_why(&self) -> bool {
        self.why
    }

    /// How far an ask is sorted.
    pub fn sorting(&self, ask: &ItemId) -> Sorting {
        self.sortings.asks.get(ask).cloned().unwrap_or_default()
    }

    /// Where an ask's replies lead; `None` before the first reply.
    pub fn verdict(&self, ask: &ItemId) -> Option<Verdict> {
        let replies = &self.sortings.asks.get(ask)?.replies;
        (!replies.is_empty()).then(|| verdict_among(&self.spec.only, replies))
    }

    /// The questions on the way of an ask: those asked, in the order asked, then the next one.
    /// Replies that no longer matter are not on the way.
    pub fn path(&self, ask: &ItemId) -> Vec<Question> {
        let replies = self.sorting(ask).replies;
        let next = next_among(&self.spec.only, &replies);
        let mut known = Replies::new();
        let mut path = Vec::new();
        while let Some(question) = next_among(&self.spec.only, &known) {
            if let Some(reply) = replies.get(&question) {
                path.push(question);
                known.insert(question, *reply);
            } else if next == Some(question) {
                path.push(question);
                break;
            } else {
                // A reply given earlier, further down the way, spares this question.
                let met = needed(&replies);
                let spare =
                    |(question, _): &(&Question, _)| met.contains(question) && !path.contains(*question);
                let Some((question, reply)) = replies.iter().find(spare) else { break };
                path.push(*question);
                known.insert(*question, *reply);
            }
        }
        path
    }

    /// The follow-up questions of an ask, by the flag each decides; none where only a few questions are asked.
    pub fn follow_ups(&self, ask: &ItemId) -> Vec<Flag> {
        let replies = self.sorting(ask).replies;
        if !self.spec.only.is_empty() || next_among(&[], &replies).is_some() {
            return Vec::new();
        }
        flags::questions_after_sorting(&replies)
    }

    /// The flags of an ask, without those that need a lever or dates.
    pub fn flags(&self, ask: &ItemId) -> Vec<flags::Flagged> {
        let sorting = self.sorting(ask);
        if !self.spec.only.is_empty() {
            return Vec::new();
        }
        flags::flags(&flags::Facts {
            replies: &sorting.replies,
            after_sorting: &sorting.follow_ups,
            after_lever: &flags::FollowUps::new(),
            levers: &[],
            re_aimed: self.re_aim_of(ask).is_some(),
            look_back: None,
        })
    }

    /// The lever picked first for an ask, once one is picked and the ask is the plan's main one.
    pub fn lever_of<'a>(&self, ask: &ItemId, ctx: &Context<'a>) -> Option<&'a LeverCard> {
        let answers = &ctx.session.answers;
        ctx.workshop.steps().find_map(|(id, _, step)| {
            let Kind::Lever(lever) = &step.kind else { return None };
            let is_main = match lever.choose.as_ref().and_then(|choose| answers.get(choose)) {
                Some(Answer::Choose(choice)) => choice.picked.contains(ask),
                Some(_) | None => true,
            };
            match answers.get(&id) {
                Some(Answer::Lever(picks)) if is_main && lever.verdict == *ctx.id => {
                    ctx.workshop.catalogue.lever(&picks.picked.first()?.lever)
                }
                Some(_) | None => None,
            }
        })
    }

    pub fn mode(&self) -> Mode {
        match &self.phase {
            Phase::Question(_) | Phase::FollowUp(_) => Mode::Verdict,
            Phase::Result => Mode::VerdictResult,
            Phase::Details(..) | Phase::ReAim(..) => Mode::Typing,
        }
    }

    /// The text field with the cursor.
    pub fn field(&self) -> Option<&Field> {
        match &self.phase {
            Phase::Details(_, form) => form.field(),
            Phase::ReAim(_, words) => Some(words.field()),
            Phase::Question(_) | Phase::FollowUp(_) | Phase::Result => None,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut sortings = self.sortings.clone();
        if let Phase::Details(ask, form) = &self.phase {
            replying::put_details(&mut sortings, ask, form);
        }
        Some(Answer::Verdict(sortings)).filter(|answer| !answer.is_empty())
    }

    /// A new ask being typed is in no answer until it is taken.
    pub fn typing(&self) -> Option<Typing> {
        let Phase::ReAim(of, words) = &self.phase else { return None };
        (!words.is_blank()).then(|| Typing {
            field: format!("{RE_AIM}{of}"),
            text: words.field().text().into(),
            cursor: words.field().cursor(),
        })
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        let asks = self.asks(ctx);
        let of = typing.field.strip_prefix(RE_AIM);
        self.at = asks.iter().position(|ask| Some(ask.id.as_str()) == of).unwrap_or(self.at);
        if let Some(ask) = asks.get(self.at) {
            let words = Aside::resumed(&clean(&typing.text), typing.cursor);
            self.phase = Phase::ReAim(ask.id.clone(), words);
        }
    }

    /// Takes the words of an open field.
    pub fn settle(&mut self, ctx: &Context) {
        match &self.phase {
            Phase::Details(ask, form) => {
                let (ask, form) = (ask.clone(), form.clone());
                self.take_details(&ask, &form, ctx);
            }
            Phase::ReAim(of, words) => {
                let (of, words) = (of.clone(), words.words());
                self.re_aim(&of, &words);
            }
            Phase::Question(_) | Phase::FollowUp(_) | Phase::Result => return,
        }
        self.phase = Phase::Result;
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match &mut self.phase {
            Phase::ReAim(_, words) => {
                let _ = words.edited(text);
                Reaction::Typed
            }
            Phase::Details(_, form) => match form.field_mut() {
                Some(field) => {
                    field.replace(text);
                    Reaction::Typed
                }
                None => Reaction::Ignored,
            },
            Phase::Question(_) | Phase::FollowUp(_) | Phase::Result => Reaction::Ignored,
        }
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let asks = self.asks(ctx);
        self.at = self.at.min(asks.len().saturating_sub(1));
        let Some(ask) = asks.get(self.at).cloned() else {
            return match input {
                Input::Act(Action::Enter) => Reaction::Done,
                Input::Act(_) | Input::Text(_) | Input::Paste(_) => Reaction::Ignored,
            };
        };
        match self.phase.clone() {
            Phase::Question(question) => self.at_question(input, &ask, question),
            Phase::FollowUp(flag) => self.at_follow_up(input, &ask, flag),
            Phase::Result => self.at_result(input, &ask, &asks),
            Phase::Details(of, form) => self.at_details(input, &of, form, ctx),
            Phase::ReAim(of, words) => self.at_re_aim(input, &of, words, ctx),
        }
    }

    fn next(&self, ask: &ItemId) -> Option<Question> {
        next_among(&self.spec.only, &self.sorting(ask).replies)
    }

    fn next_follow_up(&self, ask: &ItemId) -> Option<Flag> {
        let sorting = self.sorting(ask);
        self.follow_ups(ask).into_iter().find(|flag| !sorting.follow_ups.contains_key(flag))
    }

    /// What to show first of the ask at the cursor.
    fn begin(&self, asks: &[Item]) -> Phase {
        let Some(ask) = asks.get(self.at) else { return Phase::Result };
        match (self.next(&ask.id), self.next_follow_up(&ask.id)) {
            (Some(question), _) => Phase::Question(question),
            (None, Some(flag)) => Phase::FollowUp(flag),
            (None, None) => Phase::Result,
        }
    }
}

/// How the field of a new ask is named in the live file; the ask it comes from stands behind it.
const RE_AIM: &str = "re-aim:";
