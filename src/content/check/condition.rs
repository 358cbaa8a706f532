//! Conditions of steps: they ask about earlier steps that can give that answer, and they can hold.

use crate::content::check::ground::{Ground, Place, Placed};
use crate::content::check::reach::Reach;
use crate::content::check::step::{Read, Want, earlier};
use crate::content::check::{Found, Sense, reference};
use crate::workshop::{Condition, ItemId, Kind, StepId};
use thiserror::Error;

/// What is wrong with a condition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("`{name}` names nothing")]
    Empty { name: &'static str },
    #[error("the step `{step}` can never be shown: its condition cannot hold")]
    NeverShown { step: StepId },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Empty { .. } => "empty-condition",
            Fault::NeverShown { .. } => "never-shown",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Empty { name } => format!("put something between the brackets of `{name}`"),
            Fault::NeverShown { .. } => {
                "no way in, level, group and set of answers makes it true; what is unanswered hides a step, under `Not` too"
                    .into()
            }
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let mut reach = Reach::default();
    for placed in ground.sound_steps() {
        let Some(when) = &placed.step.when else {
            reach.note(placed, None);
            continue;
        };
        let place = placed.place.field("when");
        let n_found = found.0.len();
        condition(ground, found, placed, when, &place);
        // A condition with a fault in it is not held against the step.
        let is_faulty = found.0.len() > n_found;
        reach.note(placed, Some(when).filter(|_| !is_faulty));
        if !is_faulty && !reach.can_be_shown(&placed.id) {
            found.add(&place, Fault::NeverShown { step: placed.id.clone() });
        }
    }
}

fn condition(ground: &Ground, found: &mut Found, reader: &Placed, condition_: &Condition, place: &Place) {
    let mut asks = |step, want, place: &Place| {
        earlier(ground, found, reader, &Read { step, want, place: place.clone() })
    };
    match condition_ {
        Condition::Answered(step) => {
            asks(step, Want::Answer, &place.index(0));
        }
        Condition::Picked(step, item) => {
            if let Some(target) = asks(step, Want::Pick, &place.index(0)) {
                option(ground, found, &target.step.kind, item, &place.index(1));
            }
        }
        Condition::VerdictIs(step, outcomes) => {
            asks(step, Want::Verdict, &place.index(0));
            if outcomes.is_empty() {
                found.add(&place.index(1), Fault::Empty { name: "VerdictIs" });
            }
        }
        Condition::LevelIs(levels) => {
            if levels.is_empty() {
                found.add(place, Fault::Empty { name: "LevelIs" });
            }
        }
        Condition::EntryIs(_) | Condition::Alone | Condition::Group => {}
        Condition::All(parts) => several(ground, found, reader, ("All", parts), place),
        Condition::Any(parts) => several(ground, found, reader, ("Any", parts), place),
        Condition::Not(part) => condition(ground, found, reader, part, place),
    }
}

fn several(
    ground: &Ground,
    found: &mut Found,
    reader: &Placed,
    (name, parts): (&'static str, &[Condition]),
    place: &Place,
) {
    if parts.is_empty() {
        found.add(place, Fault::Empty { name });
    }
    for (idx, part) in parts.iter().enumerate() {
        condition(ground, found, reader, part, &place.index(idx));
    }
}

/// Reports an option that can never be picked there. A list that people type can hold any id.
fn option(ground: &Ground, found: &mut Found, kind: &Kind, item: &ItemId, place: &Place) {
    if let Kind::Lever(_) = kind {
        if let Ok(id) = item.as_str().try_into() {
            reference::lever(ground, found, place, &id);
        }
        return;
    }
    let Kind::Choose(choose) = kind else { return };
    if choose.from.is_none() && choose.options.iter().all(|option| option.id != *item) {
        let known = choose.options.iter().map(|option| option.id.as_str());
        found.add(place, reference::unknown(reference::What::Option, item.as_str(), known));
    }
}
