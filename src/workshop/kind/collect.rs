//! `collect`: gather many items fast.

use crate::workshop::id::{ItemId, StepId};
use serde::{Deserialize, Serialize};

/// A list to fill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Collect {
    /// What one item is called, for example "ask" or "worry".
    pub item: String,
    /// Asks for a person with each item, typed after ` @ `.
    #[serde(default)]
    pub who: bool,
    /// An earlier list whose items are offered as a start.
    #[serde(default)]
    pub from: Option<StepId>,
    /// How many to aim for; more are always taken.
    #[serde(default)]
    pub aim: Option<u32>,
}

/// The items gathered, in the order shown.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    pub items: Vec<Item>,
    /// The number of the next item, so that an id is never used twice, even after a deletion.
    #[serde(default)]
    pub next: u32,
}

/// One item. It keeps its id when it is reworded or moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: ItemId,
    pub text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}

impl List {
    /// Adds an item at the end and returns its new id.
    pub fn add(&mut self, text: impl Into<String>) -> ItemId {
        self.next += 1;
        let id = ItemId::numbered(self.next);
        self.items.push(Item { id: id.clone(), text: text.into(), who: String::new() });
        id
    }
}
