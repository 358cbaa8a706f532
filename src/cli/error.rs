//! Why a call did not do what was wanted: the fault, the advice, and the exit code.

use crate::content::diagnostic::Diagnostic;
use crate::content::fault::Severity;
use crate::rules::backcast::BackcastError;
use crate::rules::course::CourseError;
use crate::rules::dates::DateError;
use crate::rules::schedule::ScheduleError;
use crate::rules::vector::VectorError;
use crate::say;
use crate::shell::error::StoreError;
use crate::shell::export::ExportError;
use crate::shell::folder::FolderError;
use crate::shell::paths::PathsError;
use crate::shell::print::PrintError;
use crate::shell::room::RoomError;
use std::io;
use thiserror::Error;

/// What a call can fail with.
#[derive(Debug, Error)]
pub enum CliError {
    #[error(transparent)]
    Vector(#[from] VectorError),
    #[error(transparent)]
    Date(#[from] DateError),
    #[error(transparent)]
    Course(#[from] CourseError),
    /// A stage model that the catalogue does not have; beside it, those that it has.
    #[error("{error}")]
    Model { error: CourseError, models: Vec<String> },
    #[error(transparent)]
    Backcast(#[from] BackcastError),
    #[error("{}", say!("cli-no-agenda", agenda = .agenda.as_str()))]
    NoAgenda { agenda: String, known: String },
    #[error("{}", say!("cli-no-session", session = .session.as_str()))]
    NoSession { session: String, suggestion: Option<String> },
    #[error("{}", say!("cli-other-workshop", session = .session.as_str(), belongs = .belongs.as_str(), workshop = .workshop.as_str()))]
    OtherWorkshop { session: String, belongs: String, workshop: String },
    #[error("{}", say!("cli-no-example"))]
    NoExample,
    #[error(transparent)]
    Export(#[from] ExportError),
    #[error(transparent)]
    Print(#[from] PrintError),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error(transparent)]
    Paths(#[from] PathsError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The content of a folder has faults.
    #[error("{}", faulty(.faults, .path))]
    Faulty { path: String, faults: Vec<Diagnostic> },
    #[error(transparent)]
    Room(#[from] RoomError),
    #[error("{}", say!("cli-no-output"))]
    Output(#[source] io::Error),
}

impl CliError {
    /// Returns what to do next, where the fault does not say it already.
    pub fn hint(&self) -> Option<String> {
        match self {
            CliError::Vector(_) => Some(say!("cli-hint-verdict")),
            CliError::Model { models, .. } => Some(say!("cli-hint-models", models = models.join(", "))),
            CliError::NoAgenda { known, .. } => Some(say!("cli-hint-agendas", agendas = known.as_str())),
            CliError::NoSession { suggestion: Some(near), .. } => {
                Some(say!("cli-hint-near", near = near.as_str()))
            }
            CliError::NoSession { suggestion: None, .. } => Some(say!("cli-hint-sessions")),
            CliError::OtherWorkshop { .. } => Some(say!("cli-hint-other-workshop")),
            CliError::Export(_) | CliError::Print(PrintError::Export(_)) => Some(say!("cli-hint-output")),
            CliError::Faulty { .. } => Some(say!("cli-hint-guide")),
            CliError::Date(_)
            | CliError::Course(_)
            | CliError::Backcast(_)
            | CliError::NoExample
            | CliError::Schedule(_)
            | CliError::Print(PrintError::NoAgenda { .. } | PrintError::Schedule(_))
            | CliError::Paths(_)
            | CliError::Store(_)
            | CliError::Folder(_)
            | CliError::Room(_)
            | CliError::Output(_) => None,
        }
    }

    /// Returns the exit code: 2 for what was typed, 1 for what could not be done.
    pub fn exit_code(&self) -> u8 {
        let is_typed = matches!(
            self,
            CliError::Vector(_)
                | CliError::Date(_)
                | CliError::Course(_)
                | CliError::Model { .. }
                | CliError::Backcast(_)
                | CliError::NoAgenda { .. }
                | CliError::Schedule(_)
        );
        if is_typed { 2 } else { 1 }
    }

    /// The faults to draw before the sentence.
    pub fn faults(&self) -> &[Diagnostic] {
        let CliError::Faulty { faults, .. } = self else { return &[] };
        faults
    }
}

fn faulty(faults: &[Diagnostic], path: &str) -> String {
    let errors = faults.iter().filter(|fault| fault.severity() == Severity::Error).count();
    say!("cli-faulty", path = path, faults = errors)
}
