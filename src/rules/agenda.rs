//! Whether an agenda adds up as authored: its slots, what can be shortened, and its cut list.

use crate::workshop::StepId;
use crate::workshop::agenda::Agenda;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// What is wrong with an agenda as authored, for the content check.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AgendaFault {
    #[error("the slots add up to {total} minutes, and the agenda says {minutes}")]
    DoesNotAddUp { total: u32, minutes: u32 },
    #[error("an untimed agenda has {total} minutes in its slots; give it `minutes`, or take them away")]
    Untimed { total: u32 },
    #[error("`{step}` is in the agenda twice")]
    Twice { step: StepId },
    #[error("slot {place} has {minutes} minutes and cannot be shortened to {at_least}")]
    FloorTooHigh { place: usize, minutes: u32, at_least: u32 },
    #[error("slot {place} can be shortened and must never be cut; take `at_least` or `never_cut` away")]
    FloorOfNeverCut { place: usize },
    #[error("the cut list names `{step}`, which is not in the agenda")]
    CutOutside { step: StepId },
    #[error("the cut list names `{step}`, which must never be cut")]
    CutNever { step: StepId },
    #[error("the cuts of `{step}` save {saves} minutes, and it has {minutes}")]
    CutTooLarge { step: StepId, saves: u32, minutes: u32 },
    #[error("the cuts of `{step}` leave {leaves} minutes, and it needs at least {at_least}")]
    CutTooDeep { step: StepId, leaves: u32, at_least: u32 },
    #[error("a cut of `{step}` saves nothing")]
    CutOfNothing { step: StepId },
}

/// Returns everything that does not add up in an agenda.
pub fn faults(agenda: &Agenda) -> Vec<AgendaFault> {
    let total = agenda.total();
    let mut faults = Vec::new();
    match agenda.minutes {
        Some(minutes) if minutes != total => faults.push(AgendaFault::DoesNotAddUp { total, minutes }),
        None if total > 0 => faults.push(AgendaFault::Untimed { total }),
        Some(_) | None => {}
    }
    let mut seen = BTreeSet::new();
    for (idx, slot) in agenda.slots.iter().enumerate() {
        let place = idx + 1;
        if let Some(step) = slot.step().filter(|step| !seen.insert(*step)) {
            faults.push(AgendaFault::Twice { step: step.clone() });
        }
        match slot.at_least {
            Some(_) if slot.never_cut => faults.push(AgendaFault::FloorOfNeverCut { place }),
            Some(at_least) if at_least > slot.minutes => {
                faults.push(AgendaFault::FloorTooHigh { place, minutes: slot.minutes, at_least });
            }
            Some(_) | None => {}
        }
    }
    faults.extend(cut_faults(agenda));
    faults
}

fn cut_faults(agenda: &Agenda) -> Vec<AgendaFault> {
    let mut saves: BTreeMap<&StepId, u32> = BTreeMap::new();
    let mut faults = Vec::new();
    for cut in &agenda.cuts {
        let step = cut.step.clone();
        let Some(slot) = agenda.slot(&cut.step) else {
            faults.push(AgendaFault::CutOutside { step });
            continue;
        };
        let saves = saves.entry(&cut.step).or_default();
        *saves = saves.saturating_add(cut.saves);
        let leaves = slot.minutes.saturating_sub(*saves);
        match slot.at_least {
            _ if slot.never_cut => faults.push(AgendaFault::CutNever { step }),
            _ if cut.saves == 0 => faults.push(AgendaFault::CutOfNothing { step }),
            _ if *saves > slot.minutes => {
                faults.push(AgendaFault::CutTooLarge { step, saves: *saves, minutes: slot.minutes });
            }
            Some(at_least) if (1..at_least).contains(&leaves) => {
                faults.push(AgendaFault::CutTooDeep { step, leaves, at_least });
            }
            Some(_) | None => {}
        }
    }
    faults
}
