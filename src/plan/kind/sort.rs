//! `sort` in the plan: the buckets from left to right with what was placed in them.

use crate::plan::document::{Align, Block, Column, Table, Text};
use crate::plan::reading::{Reading, answer_to};
use crate::rules::items;
use crate::say;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::sort::{Placing, Sort};
use crate::workshop::{ItemId, StepId};
use serde::Serialize;

/// Where each item was placed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sorted {
    pub buckets: Vec<Bucket>,
    /// What the sentence at the end answers; empty where none is asked for.
    pub note_asked: String,
    pub note: String,
}

/// One bucket and the words of what is in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bucket {
    pub id: String,
    pub title: String,
    pub items: Vec<String>,
}

pub fn read(step: &StepId, spec: &Sort, placing: &Placing, reading: &Reading) -> Sorted {
    let options = items::options(reading.workshop, reading.session, step);
    let mut buckets: Vec<Bucket> = spec
        .buckets
        .iter()
        .map(|bucket| Bucket { id: bucket.id.to_string(), title: bucket.title.clone(), items: Vec::new() })
        .collect();
    for (id, text) in in_order(&options, placing) {
        let bucket = &placing.placed[id];
        match buckets.iter_mut().find(|known| known.id == bucket.as_str()) {
            Some(known) => known.items.push(text),
            None => buckets.push(Bucket {
                id: bucket.to_string(),
                title: say!("plan-gone-item", id = bucket.as_str()),
                items: vec![text],
            }),
        }
    }
    Sorted { buckets, note_asked: spec.note.clone().unwrap_or_default(), note: placing.note.clone() }
}

/// The items placed: in the order of their list, then those that are gone from it.
fn in_order<'a>(options: &'a [Item], placing: &'a Placing) -> Vec<(&'a ItemId, String)> {
    let known = options.iter().filter(|option| placing.placed.contains_key(&option.id));
    let gone = placing.placed.keys().filter(|id| options.iter().all(|option| option.id != **id));
    let known = known.map(|option| (&option.id, option.text.clone()));
    known.chain(gone.map(|id| (id, say!("plan-gone-item", id = id.as_str())))).collect()
}

impl Sorted {
    pub fn blocks(&self) -> Vec<Block> {
        let column = |title: String, weight| Column { title, weight, align: Align::Left };
        let rows = self.buckets.iter().filter(|bucket| !bucket.items.is_empty());
        let rows: Vec<Vec<Text>> = rows
            .map(|bucket| vec![Text::plain(&bucket.title), Text::plain(bucket.items.join("\n"))])
            .collect();
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            blocks.push(Block::Table(Table {
                caption: String::new(),
                columns: vec![column(say!("plan-sort-where"), 1.0), column(say!("plan-sort-who"), 3.0)],
                rows,
                row_headings: true,
                row_lines: 0,
            }));
        }
        blocks.extend(answer_to(&self.note_asked, say!("plan-note"), &self.note));
        blocks
    }
}
