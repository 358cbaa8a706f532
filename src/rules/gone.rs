//! What an answer still refers to though its list no longer has it: kept, and shown as "no longer in the list".

use crate::rules::items::{self, row_item};
use crate::rules::sight::Sight;
use crate::workshop::kind::verdict::Sorting;
use crate::workshop::kind::vote::Method;
use crate::workshop::kind::{collect, quiz, table, vote};
use crate::workshop::{Answer, BlankId, ItemId, Kind, Session, StepId, Workshop};
use std::collections::BTreeSet;

/// Something that an answer refers to and that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub id: ItemId,
    /// Its words where they can still be found: in the answer itself, or in a list whose step is hidden now.
    pub text: Option<String>,
}

/// Returns what the step's answer refers to and no longer finds, each once, in the order of the answer.
pub fn gone_items(workshop: &Workshop, session: &Session, step: &StepId) -> Vec<Gone> {
    let sight = Sight::new(workshop, session);
    let (Some(spec), Some(answer)) = (sight.step(step), sight.recorded(step)) else { return Vec::new() };
    let there = there(sight, step, &spec.kind);
    let hidden = items_behind(sight, step, &spec.kind);
    let text_of = |id: &ItemId| hidden.iter().find(|item| item.id == *id).map(|item| item.text.clone());

    let mut seen = BTreeSet::new();
    referred(&spec.kind, answer)
        .into_iter()
        .filter(|gone| !there.contains(&gone.id) && seen.insert(gone.id.clone()))
        .map(|gone| Gone { text: gone.text.or_else(|| text_of(&gone.id)), id: gone.id })
        .collect()
}

/// The ids that the step has to offer now.
fn there(sight: Sight, step: &StepId, kind: &Kind) -> BTreeSet<ItemId> {
    let ids = |items: Vec<collect::Item>| items.into_iter().map(|item| item.id).collect();
    match kind {
        Kind::Ask(spec) => {
            spec.blanks.iter().filter_map(|blank| ItemId::try_from(blank.id.as_str()).ok()).collect()
        }
        Kind::Choose(_) | Kind::Sort(_) => ids(items::options_of(sight, kind)),
        Kind::Vote(spec) => match spec.method {
            Method::Fist => (0..=5).filter_map(|n: u8| ItemId::try_from(n.to_string()).ok()).collect(),
            Method::Dots(_) | Method::Scale => ids(items::options_of(sight, kind)),
        },
        Kind::Verdict(_) => ids(items::of(sight, step)),
        Kind::Lever(_) => {
            let levers = sight.workshop.catalogue.levers.iter();
            levers.filter_map(|card| ItemId::try_from(card.id.as_str()).ok()).collect()
        }
        Kind::Table(spec) => match &spec.rows {
            table::RowSource::Open { .. } => BTreeSet::new(),
            table::RowSource::Fixed(_) | table::RowSource::From(_) | table::RowSource::Days { .. } => {
                ids(items::of(sight, step))
            }
        },
        Kind::Quiz(spec) => questions(spec),
        Kind::Read(_) | Kind::Pause(_) | Kind::Collect(_) | Kind::Map(_) | Kind::Backcast(_) => {
            BTreeSet::new()
        }
    }
}

fn questions(quiz: &quiz::Quiz) -> BTreeSet<ItemId> {
    let asks = quiz.asks.iter().filter_map(|ask| ItemId::try_from(ask.as_str()).ok());
    asks.chain(quiz.questions.iter().map(|question| question.id.clone())).collect()
}

/// The same items with hidden steps looked through, for the words of those that are only out of sight.
fn items_behind(sight: Sight, step: &StepId, kind: &Kind) -> Vec<collect::Item> {
    let through = sight.through_hidden();
    let mut items = items::options_of(through, kind);
    items.extend(items::of(through, step));
    items
}

/// Everything the answer refers to by id, with its words where the answer has them.
fn referred(kind: &Kind, answer: &Answer) -> Vec<Gone> {
    let bare = |id: &ItemId| Gone { id: id.clone(), text: None };
    match answer {
        Answer::Ask(words) => words.blanks.iter().filter_map(|(id, text)| blank(id, text)).collect(),
        Answer::Choose(choice) => choice.picked.iter().map(bare).collect(),
        Answer::Vote(rounds) => voted_on(kind, rounds).iter().map(bare).collect(),
        Answer::Sort(placing) => placing.placed.keys().map(bare).collect(),
        Answer::Verdict(sortings) => {
            // An empty sorting only keeps the id of a re-aim that was taken back.
            let sorted = sortings.asks.iter().filter(|(_, sorting)| **sorting != Sorting::default());
            sorted.map(|(id, _)| bare(id)).collect()
        }
        Answer::Lever(picks) => {
            let levers = picks.picked.iter().filter_map(|pick| ItemId::try_from(pick.lever.as_str()).ok());
            levers.map(|id| Gone { id, text: None }).collect()
        }
        Answer::Table(rows) => filled_rows(kind, rows),
        Answer::Quiz(replies) => replies.picked.keys().map(bare).collect(),
        Answer::Pause(_) | Answer::Collect(_) | Answer::Map(_) | Answer::Backcast(_) => Vec::new(),
    }
}

fn blank(id: &BlankId, text: &str) -> Option<Gone> {
    let text = text.trim();
    let id = ItemId::try_from(id.as_str()).ok()?;
    (!text.is_empty()).then(|| Gone { id, text: Some(text.to_string()) })
}

/// The options of the round that counts; on a scale each count names its option and a rating.
fn voted_on(kind: &Kind, rounds: &vote::Rounds) -> Vec<ItemId> {
    let is_scale = matches!(kind, Kind::Vote(spec) if spec.method == Method::Scale);
    let Some(last) = rounds.rounds.last() else { return Vec::new() };
    let option = |id: &ItemId| {
        let whole = id.clone();
        if is_scale { crate::rules::tally::rated(id).map_or(whole, |(option, _)| option) } else { whole }
    };
    last.counts.iter().filter(|(_, count)| **count > 0).map(|(id, _)| option(id)).collect()
}

/// Rows that people filled; an open table's rows are its own and never gone.
fn filled_rows(kind: &Kind, rows: &table::Rows) -> Vec<Gone> {
    let Kind::Table(spec) = kind else { return Vec::new() };
    if matches!(spec.rows, table::RowSource::Open { .. }) {
        return Vec::new();
    }
    let text = |row: &table::Row| row_item(&spec.columns, row).map(|item| item.text);
    let filled = rows.rows.iter().filter(|row| !row.is_empty());
    filled.map(|row| Gone { id: row.id.clone(), text: text(row) }).collect()
}
