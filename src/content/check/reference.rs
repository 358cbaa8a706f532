//! What is pointed to: steps, blanks, columns, options, and the entries of the catalogue. An id that nothing has is a fault.

use crate::content::Reading;
use crate::content::check::ground::{Ground, In, Place, Placed};
use crate::content::check::{Found, Sense};
use crate::content::suggest::did_you_mean;
use crate::workshop::kind::ask::Blank;
use crate::workshop::kind::table::{Column, Table};
use crate::workshop::{BlankId, CaseId, ColumnId, Kind, LeverId, ModelId, StepId};
use std::fmt;
use thiserror::Error;

/// What an id can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Agenda,
    Ask,
    Blank,
    Case,
    Column,
    Lever,
    Model,
    Module,
    Option,
    Row,
    Step,
    Term,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            What::Agenda => "an agenda of this workshop",
            What::Ask => "an ask of the bank",
            What::Blank => "a blank of that step",
            What::Case => "a case of the catalogue",
            What::Column => "a column of that table",
            What::Lever => "a lever of the catalogue",
            What::Model => "a stage model of the catalogue",
            What::Module => "a module of this folder",
            What::Option => "an option there",
            What::Row => "a row of this table",
            What::Step => "a step of this workshop",
            What::Term => "a term of the glossary",
        })
    }
}

/// An id that points to nothing, or a module that nothing points to.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("`{id}` is not {what}")]
    Unknown { what: What, id: String, suggestion: Option<String> },
    #[error("the module `{id}` is not in the workshop's `order`")]
    NotInOrder { id: String },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Unknown { what, .. } => match what {
                What::Agenda => "unknown-agenda",
                What::Ask => "unknown-ask",
                What::Blank => "unknown-blank",
                What::Case => "unknown-case",
                What::Column => "unknown-column",
                What::Lever => "unknown-lever",
                What::Model => "unknown-model",
                What::Module => "unknown-module",
                What::Option => "unknown-option",
                What::Row => "unknown-row",
                What::Step => "unknown-step",
                What::Term => "unknown-term",
            },
            Fault::NotInOrder { .. } => "module-not-in-order",
        }
    }

    fn label(&self) -> Option<String> {
        match self {
            Fault::Unknown { suggestion: Some(id), .. } => Some(format!("did you mean `{id}`?")),
            Fault::Unknown { suggestion: None, .. } | Fault::NotInOrder { .. } => None,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Fault::Unknown { what: What::Step, suggestion: None, .. } => {
                Some("a step is named `module/step`, by the ids of both".into())
            }
            Fault::Unknown { .. } => None,
            Fault::NotInOrder { .. } => {
                Some("add it to `order` in `workshop.ron`, or take the file away".into())
            }
        }
    }
}

/// Returns the fault of an id that nothing has, with the nearest one that something has.
pub(super) fn unknown<'a>(what: What, id: &str, known: impl IntoIterator<Item = &'a str>) -> Fault {
    let suggestion = did_you_mean(id, known).map(String::from);
    Fault::Unknown { what, id: id.to_string(), suggestion }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    modules(ground, found);
    for placed in ground.steps() {
        let (step, place) = (placed.step, &placed.place);
        for (idx, id) in step.cases.iter().enumerate() {
            case(ground, found, &place.field("cases").index(idx), id);
        }
        let terms = &ground.folder.terms;
        for (idx, id) in step.terms.iter().enumerate() {
            entry(found, &place.field("terms").index(idx), What::Term, id.as_str(), terms, |t| t.id.as_str());
        }
        match &step.kind {
            Kind::Read(read) => {
                if let Some(id) = &read.case {
                    case(ground, found, &place.field("kind").field("case"), id);
                }
            }
            Kind::Backcast(backcast) => {
                model(ground, found, &place.field("kind").field("model"), &backcast.model);
            }
            Kind::Quiz(quiz) => {
                for (idx, id) in quiz.asks.iter().enumerate() {
                    let place = place.field("kind").field("asks").index(idx);
                    entry(found, &place, What::Ask, id.as_str(), &ground.folder.bank, |ask| ask.id.as_str());
                }
            }
            Kind::Pause(_)
            | Kind::Ask(_)
            | Kind::Collect(_)
            | Kind::Choose(_)
            | Kind::Vote(_)
            | Kind::Sort(_)
            | Kind::Map(_)
            | Kind::Verdict(_)
            | Kind::Lever(_)
            | Kind::Table(_) => {}
        }
    }
}

/// The order of modules against the files of the folder.
fn modules(ground: &Ground, found: &mut Found) {
    let Some(head) = ground.head() else { return };
    let ids = || ground.modules().map(|(module, _)| module.id.as_str());
    for (idx, id) in head.order.iter().enumerate() {
        if ground.knows_all_steps() && ids().all(|known| known != id.as_str()) {
            let place = Place::root(In::Head).field("order").index(idx);
            found.add(&place, unknown(What::Module, id.as_str(), ids()));
        }
    }
    for (module, place) in ground.modules() {
        if !head.order.contains(&module.id) {
            found.add(&place.field("id"), Fault::NotInOrder { id: module.id.to_string() });
        }
    }
}

/// Returns the step that is pointed to. One that does not exist is reported.
pub(super) fn step<'g, 'a>(
    ground: &'g Ground<'a>,
    found: &mut Found,
    place: &Place,
    id: &StepId,
) -> Option<&'g Placed<'a>> {
    let step = ground.step(id);
    if step.is_none() && ground.knows_all_steps() {
        let known = ground.steps().iter().map(|known| known.id.as_str());
        found.add(place, unknown(What::Step, id.as_str(), known));
    }
    step
}

/// Returns the blank of that id. One that does not exist is reported.
pub(super) fn blank<'a>(
    found: &mut Found,
    place: &Place,
    blanks: &'a [Blank],
    id: &BlankId,
) -> Option<&'a Blank> {
    let blank = blanks.iter().find(|blank| blank.id == *id);
    if blank.is_none() {
        let known = blanks.iter().map(|blank| blank.id.as_str());
        found.add(place, unknown(What::Blank, id.as_str(), known));
    }
    blank
}

/// Returns the column of that id. One that does not exist is reported.
pub(super) fn column<'a>(
    found: &mut Found,
    place: &Place,
    table: &'a Table,
    id: &ColumnId,
) -> Option<&'a Column> {
    let column = table.columns.iter().find(|column| column.id == *id);
    if column.is_none() {
        let known = table.columns.iter().map(|column| column.id.as_str());
        found.add(place, unknown(What::Column, id.as_str(), known));
    }
    column
}

pub(super) fn case(ground: &Ground, found: &mut Found, place: &Place, id: &CaseId) {
    entry(found, place, What::Case, id.as_str(), &ground.folder.cases, |case| case.id.as_str());
}

pub(super) fn lever(ground: &Ground, found: &mut Found, place: &Place, id: &LeverId) {
    entry(found, place, What::Lever, id.as_str(), &ground.folder.levers, |lever| lever.id.as_str());
}

pub(super) fn model(ground: &Ground, found: &mut Found, place: &Place, id: &ModelId) {
    entry(found, place, What::Model, id.as_str(), &ground.folder.stages, |model| model.id.as_str());
}

/// Reports an id that a file of the catalogue does not have, when all of the file could be read.
fn entry<T>(
    found: &mut Found,
    place: &Place,
    what: What,
    id: &str,
    file: &Reading<Vec<T>>,
    id_of: impl Fn(&T) -> &str,
) {
    let Some(entries) = file.value.as_ref().filter(|_| file.is_sound()) else { return };
    if entries.iter().all(|entry| id_of(entry) != id) {
        found.add(place, unknown(what, id, entries.iter().map(id_of)));
    }
}
