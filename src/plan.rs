//! From a session to a plan, and from a plan to a [`document::Document`]. Pure: the plan's date comes with the session.
//!
//! [`Plan`] is the session read with its workshop: every id has become words, everything derived (verdicts, dates,
//! scores, what is missing) is worked out, and no typed word is left behind. [`Plan::document`] lays it out.

mod compose;
pub mod document;
pub mod drawing;
pub mod figure;
mod first;
pub mod kind;
mod loose;
pub mod names;
mod page;
mod parking;
pub mod privacy;
pub mod reading;
pub mod runsheet;
pub mod worksheet;

pub use document::{Block, Document, Text};
pub use first::{FirstBox, Shown};
pub use privacy::Audience;

use crate::workshop::session::Fate;
use crate::workshop::{Session, StepId, Workshop};
use jiff::civil::Date;
use kind::Body;
use reading::{Loose, Source};
use serde::Serialize;

/// What a session becomes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    pub audience: Audience,
    pub group: String,
    pub place: String,
    pub issue: String,
    /// `federal board state territory local`.
    pub level: &'static str,
    /// `new` or `defend`.
    pub entry: &'static str,
    pub people: u32,
    pub date: Date,
    /// Counts the changes of the session, so that two printed plans can be told apart.
    #[serde(rename = "version_of_session")]
    pub version: u64,
    /// The group is invented; every page says so.
    pub example: bool,
    pub workshop: Made,
    pub first: Vec<FirstBox>,
    pub sections: Vec<Section>,
    pub checks: Vec<Check>,
    pub parking: Vec<Parked>,
    /// Who spoke how often; nobody unless that was asked for, see [`Plan::with_speakers`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<Spoke>,
    /// Answers without a place in the plan's layout; never in a public copy.
    pub unplaced: Vec<Unplaced>,
    pub sources: Vec<Source>,
}

/// The workshop that the plan was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Made {
    pub id: String,
    pub title: String,
    pub edition: String,
    pub credits: Vec<String>,
    /// The "not legal advice" sentence.
    pub legal: String,
}

/// A section and the answers that stand under it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    pub title: String,
    pub entries: Vec<Entry>,
}

/// One step's answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    pub step: StepId,
    pub title: String,
    /// The question that was asked.
    pub question: String,
    /// Left out of public copies.
    pub private: bool,
    pub answer: Body,
}

/// One check of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    pub title: String,
    pub met: bool,
    /// What is missing, in sentences; empty in a public copy.
    pub missing: Vec<String>,
    pub advice: String,
}

/// An idea put aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parked {
    pub text: String,
    pub owner: String,
    pub by: String,
    pub by_date: Option<Date>,
    pub answer: String,
    pub fate: Fate,
}

/// Somebody who was on the list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoke {
    pub name: String,
    pub times: u32,
}

/// An answer, or words of one, that the plan's layout has no place for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unplaced {
    pub step: StepId,
    pub title: String,
    pub reason: Unplace,
    pub answer: Option<Body>,
    pub words: Vec<Loose>,
}

/// Why an answer has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unplace {
    /// The plan's layout does not name its step.
    Elsewhere,
    /// Its step is hidden now, because of another answer.
    Hidden,
    /// The workshop has no such step any more.
    Gone,
    /// Its step is now of another kind.
    OtherKind,
    /// Its step is there, but some of its blanks, columns or stages are not.
    Left,
}

impl Plan {
    /// Makes the plan of a session.
    pub fn new(workshop: &Workshop, session: &Session, audience: Audience) -> Plan {
        compose::plan(workshop, session, audience)
    }

    /// Returns the plan with the list of who spoke, which no plan has by itself. A public copy shows initials.
    pub fn with_speakers(self, workshop: &Workshop, session: &Session) -> Plan {
        let public = (self.audience == Audience::Public).then(|| privacy::public_copy(workshop, session));
        let speakers = &public.as_ref().unwrap_or(session).speakers;
        let spoke = speakers.iter().map(|one| Spoke { name: one.name.clone(), times: one.times });
        Plan { speakers: spoke.collect(), ..self }
    }

    /// Lays the plan out: a first page that stands alone, the sections, and what belongs at the end.
    pub fn document(&self) -> Document {
        page::document(self)
    }
}
