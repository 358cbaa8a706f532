//! Where each answer of a session stands in its plan. Every one gets a place: in the layout, or at the end with a reason.

use crate::plan::kind::{self, Body};
use crate::plan::privacy::{Audience, public_copy, room_copy};
use crate::plan::reading::{Reading, Source};
use crate::plan::{Check, Entry, Made, Parked, Plan, Section, Unplace, Unplaced, first, loose};
use crate::rules::check::check;
use crate::rules::condition::is_shown;
use crate::workshop::layout::Shows;
use crate::workshop::{Entry as WayIn, Level, Session, StepId, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// Composes the plan of a session.
pub fn plan(workshop: &Workshop, session: &Session, audience: Audience) -> Plan {
    let copy = match audience {
        Audience::Full => None,
        Audience::Room => Some(room_copy(workshop, session)),
        Audience::Public => Some(public_copy(workshop, session)),
    };
    let reading = Reading { workshop, session: copy.as_ref().unwrap_or(session), audience };
    // What applies is judged by the whole session: a private answer may be what shows another step.
    let applies = |id: &StepId| is_shown(workshop, session, id);
    let answers = answers(&reading);
    let (shown, hidden): (BTreeMap<_, _>, BTreeMap<_, _>) =
        answers.into_iter().partition(|(id, _)| applies(id));

    let setup = &reading.session.setup;
    Plan {
        audience,
        group: setup.group.clone(),
        place: setup.place.clone(),
        issue: setup.issue.clone(),
        level: level(setup.level),
        entry: match setup.entry {
            WayIn::New => "new",
            WayIn::Defend => "defend",
        },
        people: setup.people,
        date: session.date,
        version: session.revision,
        example: session.example,
        workshop: Made {
            id: workshop.id.clone(),
            title: workshop.title.clone(),
            edition: workshop.edition.clone(),
            credits: workshop.credits.clone(),
            legal: workshop.legal.clone(),
        },
        first: first::boxes(workshop, &shown, &reading),
        sections: sections(workshop, &shown),
        checks: checks(workshop, session, audience),
        parking: parking(&reading),
        speakers: Vec::new(),
        sources: sources(&shown),
        unplaced: match audience {
            Audience::Full => unplaced(&reading, shown, hidden),
            Audience::Room | Audience::Public => Vec::new(),
        },
    }
}

/// Every answer whose step is there and of its kind, and that says something.
fn answers(reading: &Reading) -> BTreeMap<StepId, Body> {
    let answers = reading.session.answers.iter().filter(|(_, answer)| !answer.is_empty());
    answers
        .filter_map(|(id, answer)| {
            let step = reading.workshop.step(id)?;
            Some((id.clone(), kind::read(id, &step.kind, answer, reading)?))
        })
        .collect()
}

fn sections(workshop: &Workshop, answers: &BTreeMap<StepId, Body>) -> Vec<Section> {
    let sections = workshop.plan.sections.iter().map(|section| Section {
        title: section.title.clone(),
        entries: section.steps.iter().filter_map(|id| entry(workshop, id, answers.get(id)?)).collect(),
    });
    sections.filter(|section| !section.entries.is_empty()).collect()
}

fn entry(workshop: &Workshop, id: &StepId, answer: &Body) -> Option<Entry> {
    let step = workshop.step(id)?;
    Some(Entry {
        step: id.clone(),
        title: step.title.clone(),
        question: step.ask.clone(),
        private: step.private,
        answer: answer.clone(),
    })
}

/// The checks look at the whole session; a public copy says only whether they are met.
fn checks(workshop: &Workshop, session: &Session, audience: Audience) -> Vec<Check> {
    check(workshop, session, session.date)
        .into_iter()
        .map(|checked| Check {
            title: checked.check.title.clone(),
            met: checked.is_met(),
            missing: match audience {
                Audience::Full | Audience::Room => checked.lacks.iter().map(ToString::to_string).collect(),
                Audience::Public => Vec::new(),
            },
            advice: checked.check.advice.clone(),
        })
        .collect()
}

fn parking(reading: &Reading) -> Vec<Parked> {
    let parked = reading.session.parking.iter().map(|parked| Parked {
        text: parked.text.clone(),
        owner: parked.owner.clone(),
        by: parked.by.clone(),
        by_date: reading.day(&parked.by),
        answer: parked.answer.clone(),
        fate: parked.fate(),
    });
    parked.collect()
}

/// The sources of all facts that the plan prints, each once.
fn sources(answers: &BTreeMap<StepId, Body>) -> Vec<Source> {
    let sources: BTreeSet<Source> = answers.values().flat_map(Body::sources).cloned().collect();
    sources.into_iter().collect()
}

/// What the layout has no place for, in the order of the workshop, then what the workshop has no step for.
fn unplaced(
    reading: &Reading,
    mut shown: BTreeMap<StepId, Body>,
    mut hidden: BTreeMap<StepId, Body>,
) -> Vec<Unplaced> {
    let workshop = reading.workshop;
    let placed: BTreeSet<&StepId> = workshop
        .plan
        .sections
        .iter()
        .flat_map(|section| &section.steps)
        .chain(whole_boxes(workshop))
        .collect();
    let mut unplaced = Vec::new();
    for (id, _, step) in workshop.steps() {
        let mut add = |reason, answer: Option<Body>, words| {
            unplaced.push(Unplaced { step: id.clone(), title: step.title.clone(), reason, answer, words });
        };
        if let Some(answer) = hidden.remove(&id) {
            let left = answer.left().to_vec();
            add(Unplace::Hidden, Some(answer), left);
        } else if let Some(answer) = shown.remove(&id) {
            let left = answer.left().to_vec();
            if !placed.contains(&id) {
                add(Unplace::Elsewhere, Some(answer), left);
            } else if !left.is_empty() {
                add(Unplace::Left, None, left);
            }
        } else if let Some(answer) = reading.session.answers.get(&id) {
            let words = loose::words(answer);
            if !step.kind.fits(answer) && !words.is_empty() {
                add(Unplace::OtherKind, None, words);
            }
        }
    }
    for (id, answer) in &reading.session.answers {
        let words = loose::words(answer);
        if workshop.step(id).is_none() && !words.is_empty() {
            let (step, title) = (id.clone(), id.to_string());
            unplaced.push(Unplaced { step, title, reason: Unplace::Gone, answer: None, words });
        }
    }
    unplaced
}

/// The steps that a box of the first page shows whole.
fn whole_boxes(workshop: &Workshop) -> impl Iterator<Item = &StepId> {
    workshop.plan.first.iter().filter_map(|plan_box| match &plan_box.shows {
        Shows::Blank(step, None) => Some(step),
        Shows::Blank(_, Some(_))
        | Shows::Line(..)
        | Shows::MainAsk { .. }
        | Shows::Verdict { .. }
        | Shows::Levers(_)
        | Shows::Finish(_)
        | Shows::NextRows { .. }
        | Shows::Support(_) => None,
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Federal => "federal",
        Level::Board => "board",
        Level::State => "state",
        Level::Territory => "territory",
        Level::Local => "local",
    }
}
