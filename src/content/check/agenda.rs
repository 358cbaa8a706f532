//! Agendas: steps that exist, in an order in which each finds what it reads, and minutes that add up.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::step::{self, Want, of_kind};
use crate::content::check::{Found, Sense, kind, reference};
use crate::content::fault::Severity;
use crate::rules::agenda::{AgendaFault, faults};
use crate::workshop::{Agenda, Kind, Slot, SlotKind, StepId};
use std::collections::BTreeSet;
use thiserror::Error;

/// What is wrong with an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error(transparent)]
    Minutes(#[from] AgendaFault),
    #[error("this agenda has no slots")]
    NoSlots,
    #[error("`{step}` reads `{reads}`, which this agenda does not have")]
    MissesSource { step: StepId, reads: StepId },
    #[error("`{step}` reads `{reads}`, which comes after it in this agenda")]
    BeforeSource { step: StepId, reads: StepId },
    #[error("the quiz `{step}` does not have the ask `{ask}`")]
    NotInQuiz { step: StepId, ask: String },
    #[error("`{step}` is always shown, and has no minutes here")]
    NoMinutes { step: StepId },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Minutes(fault) => match fault {
                AgendaFault::DoesNotAddUp { .. } => "does-not-add-up",
                AgendaFault::Untimed { .. } => "untimed-minutes",
                AgendaFault::Twice { .. } => "step-twice",
                AgendaFault::FloorTooHigh { .. } => "floor-too-high",
                AgendaFault::FloorOfNeverCut { .. } => "floor-of-never-cut",
                AgendaFault::CutOutside { .. } => "cut-outside",
                AgendaFault::CutNever { .. } => "cut-of-never-cut",
                AgendaFault::CutTooLarge { .. } => "cut-too-large",
                AgendaFault::CutTooDeep { .. } => "cut-too-deep",
                AgendaFault::CutOfNothing { .. } => "cut-of-nothing",
            },
            Fault::NoSlots => "no-slots",
            Fault::MissesSource { .. } => "misses-source",
            Fault::BeforeSource { .. } => "before-source",
            Fault::NotInQuiz { .. } => "not-in-quiz",
            Fault::NoMinutes { .. } => "no-minutes",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Fault::Minutes(fault) => match fault {
                AgendaFault::DoesNotAddUp { total, minutes } if total > minutes => Some(format!(
                    "take {} minutes from the slots, or write `minutes: {total}`",
                    total - minutes
                )),
                AgendaFault::DoesNotAddUp { total, minutes } => Some(format!(
                    "give {} minutes more to the slots, or write `minutes: {total}`",
                    minutes - total
                )),
                AgendaFault::Twice { .. } => Some("give both shares of its minutes to one slot".into()),
                AgendaFault::FloorTooHigh { .. } => {
                    Some("`at_least` is what is left after shortening: fewer than `minutes`".into())
                }
                AgendaFault::CutOutside { .. } => Some("an agenda cuts only its own steps".into()),
                AgendaFault::CutNever { .. } => Some("take the cut or `never_cut` away".into()),
                AgendaFault::CutTooLarge { .. } | AgendaFault::CutTooDeep { .. } => {
                    Some("save fewer minutes, or all of them to leave the step out".into())
                }
                AgendaFault::CutOfNothing { .. } => Some("write how many minutes it saves".into()),
                AgendaFault::Untimed { .. } | AgendaFault::FloorOfNeverCut { .. } => None,
            },
            Fault::NoSlots => Some("give it at least one step".into()),
            Fault::MissesSource { reads, .. } => {
                Some(format!("people would find an empty list; add `{reads}` before it"))
            }
            Fault::BeforeSource { .. } => Some("put it behind the step that it reads".into()),
            Fault::NotInQuiz { step, .. } => Some(format!("choose among the `asks` of `{step}`")),
            Fault::NoMinutes { .. } => {
                Some("give it a minute; only a step with a `when` can share those of its neighbor".into())
            }
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Fault::Minutes(_)
            | Fault::NoSlots
            | Fault::MissesSource { .. }
            | Fault::BeforeSource { .. }
            | Fault::NotInQuiz { .. } => Severity::Error,
            Fault::NoMinutes { .. } => Severity::Warning,
        }
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let Some(head) = ground.head() else { return };
    let agendas = Place::root(In::Head).field("agendas");
    for (idx, agenda) in head.agendas.iter().enumerate() {
        let place = agendas.index(idx);
        if agenda.slots.is_empty() {
            found.add(&place.field("slots"), Fault::NoSlots);
            continue;
        }
        minutes(found, agenda, &place);
        kind::range(found, &place.field("people"), agenda.people);
        let mut before = BTreeSet::new();
        for (idx, slot) in agenda.slots.iter().enumerate() {
            let SlotKind::Step(step) = &slot.item else { continue };
            let place = place.field("slots").index(idx);
            check_slot(ground, found, agenda, (slot, step), &place, &before);
            before.insert(step);
        }
        for (idx, cut) in agenda.cuts.iter().enumerate() {
            reference::step(ground, found, &place.field("cuts").index(idx).field("step"), &cut.step);
        }
    }
}

fn check_slot(
    ground: &Ground,
    found: &mut Found,
    agenda: &Agenda,
    (slot, id): (&Slot, &StepId),
    place: &Place,
    before: &BTreeSet<&StepId>,
) {
    let item = place.field("item").index(0);
    let Some(target) = reference::step(ground, found, &item, id) else { return };
    for read in step::reads(target.step, &target.place) {
        // A source that does not exist is reported where it is named.
        if ground.step(read.step).is_none() || before.contains(read.step) || *read.step == *id {
            continue;
        }
        let (step, reads) = (id.clone(), read.step.clone());
        match agenda.slot(read.step) {
            Some(_) => found.add(&item, Fault::BeforeSource { step, reads }),
            None => found.add(&item, Fault::MissesSource { step, reads }),
        }
    }
    if agenda.minutes.is_some() && slot.minutes == 0 && target.step.when.is_none() {
        found.add(&place.field("minutes"), Fault::NoMinutes { step: id.clone() });
    }
    if slot.quiz.is_empty() {
        return;
    }
    let quiz_place = place.field("quiz");
    if let Some(target) = of_kind(ground, found, &quiz_place, id, Want::Quiz)
        && let Kind::Quiz(quiz) = &target.step.kind
    {
        for (idx, ask) in slot.quiz.iter().enumerate().filter(|(_, ask)| !quiz.asks.contains(ask)) {
            let fault = Fault::NotInQuiz { step: id.clone(), ask: ask.to_string() };
            found.add(&quiz_place.index(idx), fault);
        }
    }
}

/// Puts what the rules say of an agenda where it is written.
fn minutes(found: &mut Found, agenda: &Agenda, place: &Place) {
    let slots = place.field("slots");
    let mut cuts_named = BTreeSet::new();
    // Several cuts of one step have several faults, in the order of the cuts.
    let mut cut = |step: &StepId| {
        let of_step =
            || agenda.cuts.iter().enumerate().filter(|(_, cut)| cut.step == *step).map(|(idx, _)| idx);
        let idx =
            of_step().find(|idx| !cuts_named.contains(idx)).or_else(|| of_step().next_back()).unwrap_or(0);
        cuts_named.insert(idx);
        place.field("cuts").index(idx)
    };
    for fault in faults(agenda) {
        let place = match &fault {
            AgendaFault::DoesNotAddUp { .. } => place.field("minutes"),
            AgendaFault::Untimed { .. } => slots.clone(),
            AgendaFault::Twice { step } => {
                let second = agenda.slots.iter().rposition(|slot| slot.step() == Some(step));
                slots.index(second.unwrap_or(0)).field("item").index(0)
            }
            AgendaFault::FloorTooHigh { place, .. } | AgendaFault::FloorOfNeverCut { place } => {
                slots.index(place.saturating_sub(1)).field("at_least")
            }
            AgendaFault::CutOutside { step } | AgendaFault::CutNever { step } => cut(step).field("step"),
            AgendaFault::CutTooLarge { step, .. }
            | AgendaFault::CutTooDeep { step, .. }
            | AgendaFault::CutOfNothing { step } => cut(step).field("saves"),
        };
        found.add(&place, Fault::Minutes(fault));
    }
}
