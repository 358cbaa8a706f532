//! Re-aiming: after every outcome but "now" a smaller piece, the right office or a dated next step becomes an ask of its own.

use super::{Draft, Phase};
use crate::app::kind::aside::Aside;
use crate::app::kind::{Context, Input, Reaction};
use crate::app::text::one_line;
use crate::workshop::ItemId;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Outcome, ReAim};

impl Draft {
    /// The ask that came from this one, when it was re-aimed.
    pub fn re_aim_of(&self, ask: &ItemId) -> Option<&Item> {
        self.sortings.added.iter().find(|added| added.of == *ask).map(|added| &added.ask)
    }

    /// The ask that this one came from, when it is a re-aim.
    pub fn came_from(&self, ask: &ItemId) -> Option<&ItemId> {
        self.sortings.added.iter().find(|added| added.ask.id == *ask).map(|added| &added.of)
    }

    /// Whether an outcome is one to re-aim after: every one but "within its power now".
    pub fn wants_re_aim(&self, ask: &Item) -> bool {
        self.spec.reaim
            && self
                .verdict(&ask.id)
                .is_some_and(|verdict| verdict.outcomes.iter().any(|outcome| *outcome != Outcome::Now))
    }

    pub(super) fn re_aim_field(&self, ask: &ItemId) -> Phase {
        let words = self.re_aim_of(ask).map_or("", |ask| ask.text.as_str());
        Phase::ReAim(ask.clone(), Aside::resumed(words, words.len()))
    }

    /// Enter takes the new ask; an empty Enter goes on without one.
    pub(super) fn at_re_aim(
        &mut self,
        input: &Input,
        of: &ItemId,
        mut words: Aside,
        ctx: &Context,
    ) -> Reaction {
        match words.update(input, ctx.width) {
            Reaction::Done => {
                self.re_aim(of, &words.words());
                self.phase = Phase::Result;
                let asks = self.asks(ctx);
                match self.next_ask(&asks) {
                    Reaction::Done => Reaction::Done,
                    _ => Reaction::Changed,
                }
            }
            Reaction::Changed => {
                self.re_aim(of, &words.words());
                self.phase = Phase::Result;
                Reaction::Changed
            }
            reaction => {
                self.phase = Phase::ReAim(of.clone(), words);
                reaction
            }
        }
    }

    /// Sets, rewords or takes away the ask that came from another one. Its own sorting is kept either way.
    pub(super) fn re_aim(&mut self, of: &ItemId, words: &str) {
        let words = one_line(words);
        let have = self.sortings.added.iter().position(|added| added.of == *of);
        match (have, words.is_empty()) {
            (Some(at), false) => self.sortings.added[at].ask.text = words,
            (Some(at), true) => {
                let gone = self.sortings.added.remove(at);
                // Its id stays taken: a choice may still point to it, and must not come to point to another ask.
                self.sortings.asks.entry(gone.ask.id).or_default();
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
                    && !self.sortings.added.iter().any(|added| added.ask.id == *id || added.of == *id)
            })
            .expect("there are more numbers than asks")
    }
}
