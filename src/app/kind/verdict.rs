//! Sorting asks: one question at a time, then the outcome with its reason, then the re-aim.
//!
//! Which question comes next and where the replies lead is `rules::verdict`'s work.

mod replying;

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::form::Form;
use crate::app::msg::{Action, Mode, Typing};
use crate::app::text::clean;
use crate::rules::verdict::{Replies, Verdict, next_among, verdict_among};
use crate::rules::{flags, items};
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Flag, Question, Sorter, Sorting, Sortings};
use crate::workshop::{Answer, ItemId};

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
}

/// What is asked of the ask on the screen.
#[derive(Debug, Clone)]
pub enum Phase {
    Question(Question),
    /// A follow-up question, by the flag it decides.
    FollowUp(Flag),
    Result,
    /// Who finds out by when, and the legal basis.
    Details(Form),
    /// The smallest piece now, the right office, or the dated next step.
    ReAim(Aside),
}

impl Draft {
    pub fn new(spec: &Sorter, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let sortings = match answer {
            Some(Answer::Verdict(sortings)) => sortings.clone(),
            _ => Sortings::default(),
        };
        let mut draft = Draft { spec: spec.clone(), sortings, at: 0, phase: Phase::Result, why: false };
        let asks = draft.asks(ctx);
        // Go on with the first ask that still has a question; with none, show the first result.
        draft.at = asks.iter().position(|ask| draft.next(&ask.id).is_some()).unwrap_or(0);
        draft.phase = draft.begin(&asks);
        draft
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

    /// The questions asked so far of an ask, in the order asked, with the next one.
    pub fn path(&self, ask: &ItemId) -> Vec<Question> {
        let replies = self.sorting(ask).replies;
        let mut known = Replies::new();
        let mut path = Vec::new();
        while let Some(question) = next_among(&self.spec.only, &known) {
            path.push(question);
            match replies.get(&question) {
                Some(reply) => known.insert(question, *reply),
                None => break,
            };
        }
        path
    }

    /// The ask that came from this one, when it was re-aimed.
    pub fn re_aim_of(&self, ask: &ItemId) -> Option<&Item> {
        self.sortings.added.iter().find(|added| added.of == *ask).map(|added| &added.ask)
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

    pub fn mode(&self) -> Mode {
        match &self.phase {
            Phase::Question(_) | Phase::FollowUp(_) => Mode::Verdict,
            Phase::Result => Mode::VerdictResult,
            Phase::Details(_) | Phase::ReAim(_) => Mode::Typing,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        Some(Answer::Verdict(self.sortings.clone())).filter(|answer| !answer.is_empty())
    }

    pub fn typing(&self) -> Option<Typing> {
        match &self.phase {
            Phase::ReAim(words) if !words.is_blank() => Some(Typing {
                field: "reaim".into(),
                text: words.field().text().into(),
                cursor: words.field().cursor(),
            }),
            Phase::Details(form) => Some(Typing {
                field: "details".into(),
                text: DETAILS.map(|id| form.words(id)).join("\u{1f}"),
                cursor: form.field().map_or(0, crate::app::text::Field::cursor),
            }),
            Phase::ReAim(_) | Phase::Question(_) | Phase::FollowUp(_) | Phase::Result => None,
        }
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        if let Some(Answer::Verdict(sortings)) = ctx.session.answers.get(ctx.id) {
            self.sortings = sortings.clone();
        }
        let Some(ask) = self.ask(ctx) else { return };
        if typing.field == "details" {
            let mut sorting = self.sorting(&ask.id);
            for (id, text) in DETAILS.iter().zip(typing.text.split('\u{1f}')) {
                set_detail(&mut sorting, id, &clean(text));
            }
            self.sortings.asks.insert(ask.id.clone(), sorting);
            self.phase = self.details(&ask.id);
        } else {
            let mut words = Aside::new(&clean(&typing.text));
            words.open();
            self.phase = Phase::ReAim(words);
        }
    }

    /// Takes the words of an open field.
    pub fn settle(&mut self, ctx: &Context) {
        let Some(ask) = self.ask(ctx) else { return };
        match &self.phase {
            Phase::Details(form) => {
                let form = form.clone();
                self.take_details(&ask.id, &form, ctx);
            }
            Phase::ReAim(words) => {
                let words = words.words();
                self.re_aim(&ask.id, &words);
            }
            Phase::Question(_) | Phase::FollowUp(_) | Phase::Result => return,
        }
        self.phase = Phase::Result;
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match &mut self.phase {
            Phase::ReAim(words) => {
                let _ = words.edited(text);
                Reaction::Typed
            }
            Phase::Details(form) => match form.field_mut() {
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
            Phase::Result => self.at_result(input, &ask, &asks, ctx),
            Phase::Details(form) => self.at_details(input, &ask, form, &asks, ctx),
            Phase::ReAim(words) => self.at_re_aim(input, &ask, words, ctx),
        }
    }

    fn ask(&self, ctx: &Context) -> Option<Item> {
        self.asks(ctx).get(self.at).cloned()
    }

    fn next(&self, ask: &ItemId) -> Option<Question> {
        next_among(&self.spec.only, &self.sorting(ask).replies)
    }

    fn next_follow_up(&self, ask: &ItemId) -> Option<Flag> {
        if !self.spec.only.is_empty() {
            return None;
        }
        let sorting = self.sorting(ask);
        flags::questions_after_sorting(&sorting.replies)
            .into_iter()
            .find(|flag| !sorting.follow_ups.contains_key(flag))
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

/// The fields of the details form.
const DETAILS: [&str; 3] = ["finder", "by", "basis"];

fn set_detail(sorting: &mut Sorting, id: &str, words: &str) {
    let field = match id {
        "finder" => &mut sorting.finder,
        "by" => &mut sorting.by,
        _ => &mut sorting.basis,
    };
    *field = words.to_string();
}
