//! Whether a condition can ever hold: it is tried in every sort of session, with every state the steps it asks about can be in.
//!
//! What cannot be tried in reasonable time counts as possible.

use crate::content::check::ground::Placed;
use crate::rules::condition::Truth;
use crate::rules::verdict::{Replies, verdict_among};
use crate::workshop::kind::verdict::Outcome;
use crate::workshop::{Condition, Entry, ItemId, Kind, Level, StepId};
use std::collections::{BTreeMap, BTreeSet};

/// The most combinations of states that are tried for one condition in one sort of session.
const MOST_TRIES: usize = 20_000;

/// The most options of one step whose picks are tried in all combinations.
const MOST_ITEMS: usize = 12;

/// What is known of the steps so far.
#[derive(Default)]
pub(super) struct Reach<'a> {
    /// In which sorts of session a step can be shown, and its kind.
    steps: BTreeMap<StepId, (BTreeSet<Setup>, &'a Kind)>,
}

/// A sort of session, as far as conditions can tell sessions apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Setup {
    is_new: bool,
    level: Level,
    is_alone: bool,
}

/// What can have become of a step that a condition asks about.
#[derive(Debug, Clone)]
enum State {
    /// Not answered, or hidden.
    Open,
    Answered,
    Picked(BTreeSet<ItemId>),
    Sorted(Vec<Outcome>),
}

impl<'a> Reach<'a> {
    /// Notes a step after all those before it. `when` is left out where it is not known what it means.
    pub fn note(&mut self, placed: &Placed<'a>, when: Option<&Condition>) {
        let skipped = |setup: &Setup| setup.is_alone && matches!(placed.step.kind, Kind::Vote(_));
        let shown = setups()
            .filter(|setup| !skipped(setup))
            .filter(|setup| when.is_none_or(|when| self.can_hold(when, *setup)))
            .collect();
        self.steps.insert(placed.id.clone(), (shown, &placed.step.kind));
    }

    pub fn can_be_shown(&self, step: &StepId) -> bool {
        self.steps.get(step).is_none_or(|(shown, _)| !shown.is_empty())
    }

    fn can_hold(&self, when: &Condition, setup: Setup) -> bool {
        let mut asked = BTreeMap::new();
        note_asked(when, &mut asked);
        let is_vast = |(step, items): (&&StepId, &BTreeSet<&ItemId>)| {
            items.len() > MOST_ITEMS || !self.steps.contains_key(*step)
        };
        if asked.iter().any(is_vast) {
            return true;
        }
        let states: Vec<(&StepId, Vec<State>)> =
            asked.iter().map(|(step, items)| (*step, self.states(step, items, setup))).collect();
        let tries = states.iter().try_fold(1_usize, |tries, (_, states)| tries.checked_mul(states.len()));
        let Some(tries) = tries.filter(|tries| *tries <= MOST_TRIES) else { return true };
        (0..tries).any(|nth| {
            let mut rest = nth;
            let mut now = BTreeMap::new();
            for (step, states) in &states {
                now.insert(*step, &states[rest % states.len()]);
                rest /= states.len();
            }
            truth(when, setup, &now) == Truth::Yes
        })
    }

    fn states(&self, step: &StepId, items: &BTreeSet<&ItemId>, setup: Setup) -> Vec<State> {
        let mut states = vec![State::Open];
        let Some((_, kind)) = self.steps.get(step).filter(|(shown, _)| shown.contains(&setup)) else {
            return states;
        };
        match kind {
            Kind::Choose(choose) => states.extend(picks(items, choose.most)),
            Kind::Lever(lever) => states.extend(picks(items, lever.most)),
            Kind::Verdict(sorter) => {
                states.push(State::Answered);
                let reachable = verdict_among(&sorter.only, &Replies::new()).outcomes;
                states.extend(subsets(&reachable).filter(|some| !some.is_empty()).map(State::Sorted));
            }
            Kind::Read(_)
            | Kind::Pause(_)
            | Kind::Ask(_)
            | Kind::Collect(_)
            | Kind::Vote(_)
            | Kind::Sort(_)
            | Kind::Map(_)
            | Kind::Backcast(_)
            | Kind::Table(_)
            | Kind::Quiz(_) => states.push(State::Answered),
        }
        states
    }
}

fn setups() -> impl Iterator<Item = Setup> {
    Level::ALL.into_iter().flat_map(|level| {
        let ways = [(true, true), (true, false), (false, true), (false, false)];
        ways.into_iter().map(move |(is_new, is_alone)| Setup { is_new, level, is_alone })
    })
}

/// Every pick of at most so many of the items; others may be picked beside them.
fn picks(items: &BTreeSet<&ItemId>, most: u32) -> Vec<State> {
    let items: Vec<ItemId> = items.iter().map(|item| (*item).clone()).collect();
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let fitting = subsets(&items).filter(|some| some.len() <= most);
    fitting.map(|some| State::Picked(some.into_iter().collect())).collect()
}

fn subsets<T: Clone>(all: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..1_usize << all.len()).map(|bits| {
        let is_in = |idx: &usize| bits >> idx & 1 == 1;
        (0..all.len()).filter(is_in).map(|idx| all[idx].clone()).collect()
    })
}

/// The steps a condition asks about, with the items it asks for.
fn note_asked<'c>(condition: &'c Condition, asked: &mut BTreeMap<&'c StepId, BTreeSet<&'c ItemId>>) {
    match condition {
        Condition::Answered(step) | Condition::VerdictIs(step, _) => {
            asked.entry(step).or_default();
        }
        Condition::Picked(step, item) => {
            asked.entry(step).or_default().insert(item);
        }
        Condition::EntryIs(_) | Condition::LevelIs(_) | Condition::Alone | Condition::Group => {}
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| note_asked(part, asked));
        }
        Condition::Not(part) => note_asked(part, asked),
    }
}

/// Judges a condition as [`crate::rules::condition`] does, over assumed states.
fn truth(condition: &Condition, setup: Setup, now: &BTreeMap<&StepId, &State>) -> Truth {
    let yes = |holds: bool| if holds { Truth::Yes } else { Truth::No };
    match condition {
        Condition::Answered(step) => match now.get(step) {
            None | Some(State::Open) => Truth::Unknown,
            Some(State::Answered | State::Picked(_) | State::Sorted(_)) => Truth::Yes,
        },
        Condition::Picked(step, item) => match now.get(step) {
            Some(State::Picked(picked)) => yes(picked.contains(item)),
            None | Some(State::Open | State::Answered | State::Sorted(_)) => Truth::Unknown,
        },
        Condition::VerdictIs(step, outcomes) => match now.get(step) {
            Some(State::Sorted(reachable)) => yes(outcomes.iter().any(|outcome| reachable.contains(outcome))),
            None | Some(State::Open | State::Answered | State::Picked(_)) => Truth::Unknown,
        },
        Condition::EntryIs(entry) => yes(setup.is_new == (*entry == Entry::New)),
        Condition::LevelIs(levels) => yes(levels.contains(&setup.level)),
        Condition::Alone => yes(setup.is_alone),
        Condition::Group => yes(!setup.is_alone),
        Condition::All(parts) => settle(parts, (setup, now), Truth::No, Truth::Yes),
        Condition::Any(parts) => settle(parts, (setup, now), Truth::Yes, Truth::No),
        Condition::Not(part) => match truth(part, setup, now) {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        },
    }
}

fn settle(
    parts: &[Condition],
    (setup, now): (Setup, &BTreeMap<&StepId, &State>),
    settles: Truth,
    otherwise: Truth,
) -> Truth {
    let mut result = otherwise;
    for part in parts {
        match truth(part, setup, now) {
            truth if truth == settles => return settles,
            Truth::Unknown => result = Truth::Unknown,
            Truth::Yes | Truth::No => {}
        }
    }
    result
}
