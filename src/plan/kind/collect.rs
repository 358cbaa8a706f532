//! `collect` in the plan: the list as it was gathered.

use crate::plan::document::{Block, Text};
use crate::workshop::kind::collect::List;
use serde::Serialize;

/// The items of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gathered {
    pub items: Vec<Item>,
}

/// One item; `who` is empty where nobody was named.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    pub id: String,
    pub text: String,
    pub who: String,
}

pub fn read(list: &List) -> Gathered {
    let items = list.items.iter().map(|item| Item {
        id: item.id.to_string(),
        text: item.text.clone(),
        who: item.who.clone(),
    });
    Gathered { items: items.collect() }
}

impl Gathered {
    pub fn blocks(&self) -> Vec<Block> {
        if self.items.is_empty() {
            return Vec::new();
        }
        let items = self.items.iter().map(|item| with_who(&item.text, &item.who)).collect();
        vec![Block::List { ordered: false, items }]
    }
}

/// Returns words with the person they belong to behind them.
pub fn with_who(text: &str, who: &str) -> Text {
    let text = Text::plain(text.trim());
    if who.trim().is_empty() { text } else { text.and(Text::emphasis(format!(" ({})", who.trim()))) }
}
