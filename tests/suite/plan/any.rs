//! Sessions at random whose answers mostly fit the shipped workshop: its blanks, columns, roles, levers and models.

use super::filled::workshop;
use crate::arbitrary;
use levers::workshop::kind::{table, verdict};
use levers::workshop::*;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Puts ids of the workshop in the place of random ones, as far as there are any; the others stay unknown.
fn fitted(kind: &Kind, mut answer: Answer) -> Answer {
    let catalogue = &workshop().catalogue;
    match (kind, &mut answer) {
        (Kind::Ask(spec), Answer::Ask(words)) => {
            words.blanks = renamed(&words.blanks, spec.blanks.iter().map(|b| &b.id))
        }
        (Kind::Table(spec), Answer::Table(rows)) => {
            for row in &mut rows.rows {
                row.cells = renamed(&row.cells, spec.columns.iter().map(|column| &column.id));
            }
            let ids: Vec<ItemId> = match &spec.rows {
                table::RowSource::Fixed(fixed) => fixed.iter().map(|row| row.id.clone()).collect(),
                table::RowSource::Days { rows, .. } => rows.iter().map(|row| row.id.clone()).collect(),
                table::RowSource::Open { .. } | table::RowSource::From(_) => Vec::new(),
            };
            rows.rows.iter_mut().zip(ids).for_each(|(row, id)| row.id = id);
        }
        (Kind::Map(spec), Answer::Map(map)) => {
            let roles = spec.roles.iter().cycle();
            map.people.iter_mut().zip(roles).for_each(|(person, role)| person.role = Some(role.id.clone()));
        }
        (Kind::Lever(_), Answer::Lever(picks)) => {
            picks
                .picked
                .iter_mut()
                .zip(&catalogue.levers)
                .for_each(|(pick, card)| pick.lever = card.id.clone());
        }
        (Kind::Backcast(_), Answer::Backcast(schedule)) => {
            schedule.edits = renamed(&schedule.edits, catalogue.models.iter().map(|model| &model.id));
        }
        (Kind::Verdict(_), Answer::Verdict(sortings)) => {
            let ids: Vec<ItemId> = (1..3).map(ItemId::numbered).collect();
            sortings.asks = renamed::<_, verdict::Sorting>(&sortings.asks, ids.iter());
        }
        _ => {}
    }
    answer
}

fn renamed<'a, K: Ord + Clone + 'a, V: Clone>(
    from: &BTreeMap<K, V>,
    to: impl Iterator<Item = &'a K>,
) -> BTreeMap<K, V> {
    let values: Vec<&V> = from.values().collect();
    let mut out: BTreeMap<K, V> =
        to.zip(&values).map(|(key, value)| (key.clone(), (*value).clone())).collect();
    for (key, value) in from.iter().skip(out.len()) {
        out.insert(key.clone(), value.clone());
    }
    out
}

/// A session with about thirty answers: at their own steps, at steps of another kind, and at steps that are gone.
pub fn session() -> impl Strategy<Value = Session> {
    let answers = vec((arbitrary::answer(), any::<prop::sample::Index>(), 0..10), 0..30);
    (arbitrary::session(), answers).prop_map(|(mut session, answers)| {
        let steps: Vec<(StepId, &Kind)> = workshop()
            .steps()
            .map(|(id, _, step)| (id, &step.kind))
            .filter(|(_, kind)| kind.has_answer())
            .collect();
        for (answer, at, luck) in answers {
            let fitting: Vec<_> = steps.iter().filter(|(_, kind)| kind.fits(&answer)).collect();
            let (id, kind) =
                if luck > 0 { fitting[at.index(fitting.len())] } else { &steps[at.index(steps.len())] };
            session.answers.insert(id.clone(), fitted(kind, answer));
        }
        session
    })
}
