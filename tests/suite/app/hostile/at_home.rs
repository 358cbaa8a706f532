//! Any answer brought to a step of its kind: what it says is as wild as before, but said of things that the step has.

use crate::driver::id;
use levers::workshop::kind::table::RowSource;
use levers::workshop::{Answer, ItemId, Kind, Step, StepId, Workshop};
use proptest::sample::Index;
use std::collections::BTreeMap;

/// The answer with the ids of a step that takes it, so that the answer is seen and worked on and not only kept.
pub fn at_home(workshop: &Workshop, answer: &Answer, at: &Index) -> (StepId, Answer) {
    let fitting: Vec<(StepId, &Step)> = workshop
        .steps()
        .filter(|(_, _, step)| step.kind.fits(answer))
        .map(|(id, _, step)| (id, step))
        .collect();
    if fitting.is_empty() {
        return (id("gone/step"), answer.clone());
    }
    let (step, found) = at.get(&fitting);
    (step.clone(), renamed(answer, &found.kind, workshop))
}

fn renamed(answer: &Answer, kind: &Kind, workshop: &Workshop) -> Answer {
    let mut answer = answer.clone();
    match (&mut answer, kind) {
        (Answer::Ask(words), Kind::Ask(ask)) => {
            words.blanks = called(&words.blanks, ask.blanks.iter().map(|blank| blank.id.clone()));
        }
        (Answer::Choose(choice), Kind::Choose(choose)) => {
            let ids = choose.options.iter().map(|option| option.id.clone()).chain(numbered());
            choice.picked = choice.picked.iter().zip(ids).map(|(_, id)| id).collect();
        }
        (Answer::Vote(rounds), Kind::Vote(_)) => {
            for round in &mut rounds.rounds {
                // Hands of a fist-to-five are numbered so, and items of a list are `i1`, `i2` …
                let ids = ["5", "4", "3"].into_iter().map(id).chain(numbered());
                round.counts = called(&round.counts, ids);
            }
        }
        (Answer::Sort(placing), Kind::Sort(sort)) => {
            let buckets = sort.buckets.iter().map(|bucket| bucket.id.clone()).cycle();
            let places: BTreeMap<_, _> = placing.placed.keys().cloned().zip(buckets).collect();
            placing.placed = called(&places, numbered());
        }
        (Answer::Verdict(sortings), Kind::Verdict(_)) => sortings.asks = called(&sortings.asks, numbered()),
        (Answer::Lever(picks), Kind::Lever(_)) => {
            for (pick, card) in picks.picked.iter_mut().zip(&workshop.catalogue.levers) {
                pick.lever = card.id.clone();
            }
        }
        (Answer::Backcast(schedule), Kind::Backcast(backcast)) => {
            let models = [backcast.model.clone()].into_iter();
            let models = models.chain(workshop.catalogue.models.iter().map(|model| model.id.clone()));
            schedule.edits = called(&schedule.edits, models);
        }
        (Answer::Table(rows), Kind::Table(table)) => {
            let ids: Vec<ItemId> = match &table.rows {
                RowSource::Fixed(rows) => rows.iter().map(|row| row.id.clone()).collect(),
                RowSource::Days { rows, .. } => rows.iter().map(|row| row.id.clone()).collect(),
                RowSource::Open { .. } | RowSource::From(_) => numbered().take(9).collect(),
            };
            rows.next = rows.next.max(9);
            for (row, id) in rows.rows.iter_mut().zip(ids) {
                row.id = id;
                row.cells = called(&row.cells, table.columns.iter().map(|column| column.id.clone()));
            }
        }
        (Answer::Quiz(replies), Kind::Quiz(quiz)) => {
            let asks = quiz.asks.iter().map(|ask| id(ask.as_str()));
            let own = quiz.questions.iter().map(|question| question.id.clone());
            replies.picked = called(&replies.picked, asks.chain(own));
        }
        // Lists and maps bring their own; anything else does not meet.
        (_, _) => {}
    }
    answer
}

/// The same values under other names, as many as there are names.
fn called<K: Ord, N: Ord, V: Clone>(
    values: &BTreeMap<K, V>,
    names: impl Iterator<Item = N>,
) -> BTreeMap<N, V> {
    names.zip(values.values().cloned()).collect()
}

fn numbered() -> impl Iterator<Item = ItemId> {
    (1..).map(ItemId::numbered)
}
