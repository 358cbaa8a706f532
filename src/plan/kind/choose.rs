//! `choose` in the plan: what was picked, and why.

use crate::plan::document::{Block, Text};
use crate::plan::kind::collect::with_who;
use crate::plan::reading::{Reading, answer_to};
use crate::rules::items;
use crate::say;
use crate::workshop::StepId;
use crate::workshop::kind::choose::{Choice, Choose};
use serde::Serialize;

/// What a group chose.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chosen {
    pub picked: Vec<Picked>,
    /// What the reason answers; empty where none is asked for.
    pub reason_asked: String,
    pub reason: String,
}

/// One pick. `text` is `None` when the item is no longer in its list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picked {
    pub id: String,
    pub text: Option<String>,
    pub who: String,
}

pub fn read(step: &StepId, spec: &Choose, choice: &Choice, reading: &Reading) -> Chosen {
    let options = items::options(reading.workshop, reading.session, step);
    let picked = choice.picked.iter().map(|id| {
        let option = options.iter().find(|option| option.id == *id);
        Picked {
            id: id.to_string(),
            text: option.map(|option| option.text.clone()),
            who: option.map(|option| option.who.clone()).unwrap_or_default(),
        }
    });
    Chosen {
        picked: picked.collect(),
        reason_asked: spec.reason.clone().unwrap_or_default(),
        reason: choice.reason.clone(),
    }
}

impl Chosen {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.picked.is_empty() {
            let items = self.picked.iter().map(|pick| match &pick.text {
                Some(text) => with_who(text, &pick.who),
                None => gone(&pick.id),
            });
            blocks.push(Block::List { ordered: false, items: items.collect() });
        }
        blocks.extend(answer_to(&self.reason_asked, say!("plan-reason"), &self.reason));
        blocks
    }
}

/// Returns what stands for an item that is gone from its list.
pub fn gone(id: &str) -> Text {
    Text::emphasis(say!("plan-gone-item", id = id))
}
