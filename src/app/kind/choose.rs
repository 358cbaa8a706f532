//! Picking one or several: numbers, arrows and Space; Enter finishes.

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::msg::{Action, Mode};
use crate::rules::items;
use crate::workshop::kind::choose::{Choice, Choose};
use crate::workshop::{Answer, ItemId};

/// A choice being made.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Choose,
    choice: Choice,
    pub reason: Aside,
    at: usize,
}

/// Something to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub id: ItemId,
    pub text: String,
    pub help: String,
    /// Picked before, but no longer in the list it came from.
    pub gone: bool,
}

impl Draft {
    pub fn new(spec: &Choose, answer: Option<&Answer>) -> Draft {
        let choice = match answer {
            Some(Answer::Choose(choice)) => choice.clone(),
            _ => Choice::default(),
        };
        let reason = Aside::new(&choice.reason);
        Draft { spec: spec.clone(), choice, reason, at: 0 }
    }

    /// What can be picked: authored options, the items of the earlier list, and what was picked and is gone from it.
    pub fn candidates(&self, ctx: &Context) -> Vec<Candidate> {
        let mut candidates: Vec<Candidate> = self
            .spec
            .options
            .iter()
            .map(|option| Candidate {
                id: option.id.clone(),
                text: option.text.clone(),
                help: option.help.clone(),
                gone: false,
            })
            .collect();
        if let Some(from) = &self.spec.from {
            for item in items::items(ctx.workshop, ctx.session, from) {
                candidates.push(Candidate { id: item.id, text: item.text, help: item.who, gone: false });
            }
        }
        for id in &self.choice.picked {
            if !candidates.iter().any(|candidate| candidate.id == *id) {
                candidates.push(Candidate {
                    id: id.clone(),
                    text: super::name_of_gone(ctx, id),
                    help: String::new(),
                    gone: true,
                });
            }
        }
        candidates
    }

    pub fn is_picked(&self, id: &ItemId) -> bool {
        self.choice.picked.contains(id)
    }

    /// How many are picked, and how many may be.
    pub fn count(&self) -> (usize, usize) {
        (self.choice.picked.len(), self.spec.most as usize)
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn mode(&self) -> Mode {
        if self.reason.is_open() { Mode::Typing } else { Mode::Choose }
    }

    pub fn answer(&self) -> Option<Answer> {
        let choice = Choice { reason: self.reason.words(), ..self.choice.clone() };
        Some(Answer::Choose(choice)).filter(|answer| !answer.is_empty())
    }

    pub fn settle(&mut self) {
        self.reason.close();
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        self.reason.edited(text)
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if self.reason.is_open() {
            return self.reason.update(input, ctx.width);
        }
        let Input::Act(action) = input else { return Reaction::Ignored };
        let candidates = self.candidates(ctx);
        self.at = self.at.min(candidates.len().saturating_sub(1));
        match action {
            Action::Up if self.at > 0 => self.at -= 1,
            Action::Down if self.at + 1 < candidates.len() => self.at += 1,
            Action::Toggle => return self.pick(candidates.get(self.at)),
            Action::Number(n) if (1..=candidates.len()).contains(&usize::from(*n)) => {
                self.at = usize::from(*n) - 1;
                return self.pick(candidates.get(self.at));
            }
            Action::Enter => {
                // Enter picks where nothing is picked yet, so that one key does for the common case.
                let picks = self.choice.picked.is_empty() && !candidates.is_empty();
                if picks {
                    let _ = self.pick(candidates.get(self.at));
                }
                if self.spec.reason.is_some() && self.reason.is_blank() && !self.choice.picked.is_empty() {
                    self.reason.open();
                    return Reaction::Changed;
                }
                return Reaction::Done;
            }
            Action::Reason if self.spec.reason.is_some() => self.reason.open(),
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    /// Stands at the same candidate as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        self.at = before.at;
    }

    fn pick(&mut self, candidate: Option<&Candidate>) -> Reaction {
        let Some(candidate) = candidate else { return Reaction::Moved };
        if let Some(at) = self.choice.picked.iter().position(|id| *id == candidate.id) {
            self.choice.picked.remove(at);
            return Reaction::Changed;
        }
        if self.spec.most <= 1 {
            self.choice.picked.clear();
        } else if self.choice.picked.len() >= self.spec.most as usize {
            return Reaction::Tell(crate::say!("choose-enough", most = self.spec.most));
        }
        self.choice.picked.push(candidate.id.clone());
        Reaction::Changed
    }
}
