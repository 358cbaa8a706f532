//! Placing items into buckets: arrows up and down choose an item, left and right move it, numbers place it.

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::msg::{Action, Mode};
use crate::rules::items;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::sort::{Placing, Sort};
use crate::workshop::{Answer, BucketId, ItemId};

/// Items being placed.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Sort,
    placing: Placing,
    pub note: Aside,
    at: usize,
}

impl Draft {
    pub fn new(spec: &Sort, answer: Option<&Answer>) -> Draft {
        let placing = match answer {
            Some(Answer::Sort(placing)) => placing.clone(),
            _ => Placing::default(),
        };
        let note = Aside::new(&placing.note);
        Draft { spec: spec.clone(), placing, note, at: 0 }
    }

    /// The items to place: authored ones, then those of the earlier list.
    pub fn items(&self, ctx: &Context) -> Vec<Item> {
        let own = self.spec.items.iter().map(|item| Item {
            id: item.id.clone(),
            text: item.text.clone(),
            who: String::new(),
        });
        let from = self.spec.from.iter().flat_map(|from| items::items(ctx.workshop, ctx.session, from));
        own.chain(from).collect()
    }

    /// The bucket an item lies in; `None` for one not placed, or placed in a bucket the step no longer has.
    pub fn bucket(&self, item: &ItemId) -> Option<usize> {
        let placed = self.placing.placed.get(item)?;
        self.spec.buckets.iter().position(|bucket| bucket.id == *placed)
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn mode(&self) -> Mode {
        if self.note.is_open() { Mode::Typing } else { Mode::Sort }
    }

    pub fn answer(&self) -> Option<Answer> {
        let placing = Placing { note: self.note.words(), ..self.placing.clone() };
        Some(Answer::Sort(placing)).filter(|answer| !answer.is_empty())
    }

    pub fn settle(&mut self) {
        self.note.close();
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        self.note.edited(text)
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if self.note.is_open() {
            return self.note.update(input, ctx.width);
        }
        let Input::Act(action) = input else { return Reaction::Ignored };
        let items = self.items(ctx);
        let last = items.len().saturating_sub(1);
        self.at = self.at.min(last);
        let Some(item) = items.get(self.at).map(|item| item.id.clone()) else {
            return match action {
                Action::Enter => Reaction::Done,
                _ => Reaction::Ignored,
            };
        };
        let buckets = self.spec.buckets.len();
        let bucket = self.bucket(&item);
        match action {
            Action::Up if self.at > 0 => self.at -= 1,
            Action::Down if self.at < last => self.at += 1,
            Action::Left => {
                let to = bucket.map_or(Some(0), |at| at.checked_sub(1));
                return self.place(&item, to);
            }
            Action::Right => {
                let to = bucket.map_or(Some(0), |at| (at + 1 < buckets).then_some(at + 1));
                return self.place(&item, to);
            }
            Action::Number(n) if (1..=buckets).contains(&usize::from(*n)) => {
                let reaction = self.place(&item, Some(usize::from(*n) - 1));
                // On to the next one that lies nowhere yet.
                let next = items.iter().skip(self.at).position(|item| self.bucket(&item.id).is_none());
                self.at = next.map_or(self.at, |next| self.at + next);
                return reaction;
            }
            Action::Remove => {
                return match self.placing.placed.remove(&item) {
                    Some(_) => Reaction::Changed,
                    None => Reaction::Moved,
                };
            }
            Action::Reason | Action::Edit if self.spec.note.is_some() => self.note.open(),
            Action::Enter if self.spec.note.is_some() && self.note.is_blank() => {
                self.note.open();
                return Reaction::Changed;
            }
            Action::Enter => return Reaction::Done,
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    /// Stands at the same item as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        self.at = before.at;
    }

    fn place(&mut self, item: &ItemId, to: Option<usize>) -> Reaction {
        let Some(bucket) = to.and_then(|to| self.spec.buckets.get(to)) else { return Reaction::Moved };
        let bucket: BucketId = bucket.id.clone();
        self.placing.placed.insert(item.clone(), bucket);
        Reaction::Changed
    }
}
