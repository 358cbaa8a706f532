//! A quiz: answer, then see the right answer and why. One question on the screen.

use super::{Context, Input, Reaction};
use crate::app::msg::{Action, Mode};
use crate::workshop::kind::choose::Choosable;
use crate::workshop::kind::quiz::{Quiz, Replies};
use crate::workshop::kind::verdict::{Flag, Outcome};
use crate::workshop::{Answer, AskId, ItemId};

/// A quiz being taken.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Quiz,
    replies: Replies,
    /// The question on the screen; one past the last is the score.
    at: usize,
    /// The option with the cursor.
    cursor: usize,
}

/// A question as it is shown, whether from the bank of asks or written by the author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: ItemId,
    pub text: String,
    pub options: Vec<Choosable>,
    pub right: Vec<ItemId>,
    pub reason: String,
    /// Why reasonable people differ, where they do.
    pub differ: String,
    pub source: String,
    pub flags: Vec<Flag>,
}

impl Draft {
    pub fn new(spec: &Quiz, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let replies = match answer {
            Some(Answer::Quiz(replies)) => replies.clone(),
            _ => Replies::default(),
        };
        let mut draft = Draft { spec: spec.clone(), replies, at: 0, cursor: 0 };
        let questions = draft.questions(ctx);
        let open = questions.iter().position(|question| !draft.replies.picked.contains_key(&question.id));
        // A quiz that was finished shows its score; one begun goes on where it was.
        draft.at = open.unwrap_or(questions.len());
        draft
    }

    /// The questions of this agenda: its own choice of asks, or all.
    pub fn questions(&self, ctx: &Context) -> Vec<Question> {
        let chosen = ctx.slot.map_or(&[][..], |slot| &slot.quiz);
        let asks: Vec<&AskId> =
            if chosen.is_empty() { self.spec.asks.iter().collect() } else { chosen.iter().collect() };
        let limit = ctx.slot.and_then(|slot| slot.limit).map_or(usize::MAX, |limit| limit as usize);
        let bank = asks.into_iter().filter_map(|id| ctx.workshop.catalogue.bank_ask(id)).filter_map(|ask| {
            Some(Question {
                id: ItemId::try_from(ask.id.as_str()).ok()?,
                text: ask.ask.clone(),
                options: outcomes(),
                right: vec![outcome_id(ask.outcome)],
                reason: ask.reason.clone(),
                differ: ask.differ.clone(),
                source: ask.source.clone(),
                flags: ask.flags.clone(),
            })
        });
        let own = self.spec.questions.iter().map(|question| Question {
            id: question.id.clone(),
            text: question.text.clone(),
            options: question.options.clone(),
            right: question.right.clone(),
            reason: question.reason.clone(),
            differ: String::new(),
            source: question.source.clone(),
            flags: Vec::new(),
        });
        bank.chain(own).take(limit).collect()
    }

    /// Position of the question on the screen; the number of questions for the score.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What was picked for a question.
    pub fn reply(&self, question: &ItemId) -> Option<&ItemId> {
        self.replies.picked.get(question)
    }

    /// How many were answered rightly, and how many were answered.
    pub fn score(&self, questions: &[Question]) -> (usize, usize) {
        let answered = questions.iter().filter_map(|question| Some((question, self.reply(&question.id)?)));
        let right = answered.clone().filter(|(question, reply)| question.right.contains(reply)).count();
        (right, answered.count())
    }

    pub fn mode(&self) -> Mode {
        Mode::Quiz
    }

    pub fn answer(&self) -> Option<Answer> {
        Some(Answer::Quiz(self.replies.clone())).filter(|answer| !answer.is_empty())
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let questions = self.questions(ctx);
        let Some(question) = questions.get(self.at) else {
            return match action {
                Action::Enter => Reaction::Done,
                Action::Previous | Action::Left if !questions.is_empty() => self.turn_to(questions.len() - 1),
                _ => Reaction::Ignored,
            };
        };
        let answered = self.reply(&question.id).is_some();
        let last = question.options.len().saturating_sub(1);
        match action {
            Action::Up if !answered && self.cursor > 0 => self.cursor -= 1,
            Action::Down if !answered && self.cursor < last => self.cursor += 1,
            Action::Number(n) if (1..=question.options.len()).contains(&usize::from(*n)) => {
                self.cursor = usize::from(*n) - 1;
                return self.pick(question);
            }
            Action::Enter | Action::Toggle if !answered => return self.pick(question),
            Action::Enter | Action::Next | Action::Right if answered => return self.turn_to(self.at + 1),
            Action::Previous | Action::Left if self.at > 0 => return self.turn_to(self.at - 1),
            // Answering again is free: nothing is counted against anybody.
            Action::Backspace | Action::Remove if answered => {
                self.replies.picked.remove(&question.id);
                return Reaction::Changed;
            }
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    /// Stands at the same question as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        (self.at, self.cursor) = (before.at, before.cursor);
    }

    fn pick(&mut self, question: &Question) -> Reaction {
        let Some(option) = question.options.get(self.cursor) else { return Reaction::Moved };
        self.replies.picked.insert(question.id.clone(), option.id.clone());
        Reaction::Changed
    }

    fn turn_to(&mut self, at: usize) -> Reaction {
        self.at = at;
        self.cursor = 0;
        Reaction::Moved
    }
}

/// The five outcomes as options of a question.
fn outcomes() -> Vec<Choosable> {
    Outcome::ALL
        .iter()
        .map(|outcome| Choosable {
            id: outcome_id(*outcome),
            text: crate::words::say(outcome.word()),
            help: String::new(),
        })
        .collect()
}

/// The id under which an outcome is recorded as a reply.
fn outcome_id(outcome: Outcome) -> ItemId {
    ItemId::try_from(outcome.name()).expect("the names of outcomes are valid ids")
}
