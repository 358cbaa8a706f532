//! Whether the files of a folder fit together: what points where, what adds up, what is missing that no type asks for.
//!
//! Each idea has a file with an enum of its faults. Two rules keep one slip from being reported twice:
//!
//! - What a file says as a whole is judged only when all of it could be read. Its texts, its sources and its ids
//!   are judged always.
//! - An id is called unknown only when every file that could define it was read without a fault.
//!
//! A step that no agenda has is a warning and not a fault: the outline still leads to it. A step whose condition can
//! never hold is a fault: nothing leads to it.

pub mod agenda;
pub mod bank;
pub mod calendar;
pub mod condition;
pub mod example;
pub mod folder;
mod ground;
pub mod ids;
pub mod kind;
pub mod lever;
pub mod plan;
mod reach;
pub mod reference;
pub mod source;
pub mod stage;
pub mod step;
pub mod text;

use crate::content::check::ground::{Ground, Place};
use crate::content::diagnostic::Diagnostic;
use crate::content::fault::Severity;
use crate::content::load::Folder;
use std::fmt;
use thiserror::Error;

/// Something that does not fit, by the idea it offends.
#[derive(Debug, Clone, PartialEq, Error)]
#[error(transparent)]
pub enum Fault {
    Agenda(#[from] agenda::Fault),
    Bank(#[from] bank::Fault),
    Calendar(#[from] calendar::Fault),
    Condition(#[from] condition::Fault),
    Example(#[from] example::Fault),
    Folder(#[from] folder::Fault),
    Ids(#[from] ids::Fault),
    Kind(#[from] kind::Fault),
    Lever(#[from] lever::Fault),
    Plan(#[from] plan::Fault),
    Reference(#[from] reference::Fault),
    Source(#[from] source::Fault),
    Stage(#[from] stage::Fault),
    Step(#[from] step::Fault),
    Text(#[from] text::Fault),
}

/// What every such fault can say beside its sentence.
trait Sense: fmt::Display {
    /// A stable name of this kind of fault, such as `unknown-step`.
    fn code(&self) -> &'static str;

    /// What to do about it.
    fn hint(&self) -> Option<String>;

    /// The few words beside the caret.
    fn label(&self) -> Option<String> {
        None
    }

    fn severity(&self) -> Severity {
        Severity::Error
    }
}

impl Fault {
    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        self.sense().severity()
    }

    /// Returns a stable name of this kind of fault, such as `unknown-step`.
    pub fn code(&self) -> &'static str {
        self.sense().code()
    }

    /// Returns the few words that stand beside the caret.
    pub fn label(&self) -> Option<String> {
        self.sense().label()
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        self.sense().hint()
    }

    fn sense(&self) -> &dyn Sense {
        match self {
            Fault::Agenda(fault) => fault,
            Fault::Bank(fault) => fault,
            Fault::Calendar(fault) => fault,
            Fault::Condition(fault) => fault,
            Fault::Example(fault) => fault,
            Fault::Folder(fault) => fault,
            Fault::Ids(fault) => fault,
            Fault::Kind(fault) => fault,
            Fault::Lever(fault) => fault,
            Fault::Plan(fault) => fault,
            Fault::Reference(fault) => fault,
            Fault::Source(fault) => fault,
            Fault::Stage(fault) => fault,
            Fault::Step(fault) => fault,
            Fault::Text(fault) => fault,
        }
    }
}

/// The faults found so far, each where it stands.
#[derive(Default)]
struct Found(Vec<(Place, Fault)>);

impl Found {
    fn add(&mut self, place: &Place, fault: impl Into<Fault>) {
        self.0.push((place.clone(), fault.into()));
    }
}

/// Returns everything in a folder that reads and yet does not fit together, in no particular order.
pub fn check(folder: &Folder) -> Vec<Diagnostic> {
    let ground = Ground::new(folder);
    let mut found = Found::default();
    for check in [
        ids::check,
        source::check,
        reference::check,
        step::check,
        condition::check,
        kind::check,
        agenda::check,
        plan::check,
        lever::check,
        stage::check,
        calendar::check,
        bank::check,
        example::check,
    ] {
        check(&ground, &mut found);
    }
    let mut diagnostics: Vec<Diagnostic> =
        found.0.into_iter().map(|(place, fault)| ground.diagnose(&place, fault)).collect();
    diagnostics.extend(text::check(&ground));
    diagnostics
}
