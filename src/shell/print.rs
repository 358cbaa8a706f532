//! Writes a session plan or worksheets before the workshop.

use super::export::{ExportError, Files};
use crate::app::effect::{PrintJob, Prints};
use crate::app::msg::Exported;
use crate::plan::{Document, runsheet, worksheet};
use crate::rules::schedule::{self, ScheduleError, Wish};
use crate::say;
use crate::workshop::{AgendaId, Workshop};
use std::collections::BTreeMap;
use thiserror::Error;

/// Why nothing, or not all, was printed.
#[derive(Debug, Error)]
pub enum PrintError {
    #[error("{}", say!("print-no-agenda", agenda = .0.to_string()))]
    NoAgenda(AgendaId),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Writes what was asked for.
pub fn write(workshop: &Workshop, job: &PrintJob) -> Result<Exported, PrintError> {
    let agenda = workshop.agenda(&job.agenda).ok_or_else(|| PrintError::NoAgenda(job.agenda.clone()))?;
    let mut documents: Vec<(&str, Document)> = Vec::new();
    if job.prints != Prints::Worksheets {
        let time = |typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => schedule::parse_time(typed).map(Some),
        };
        let wish = Wish { start: time(&job.start)?, end: time(&job.end)?, set: BTreeMap::new() };
        let show = schedule::run_of_show(agenda, &wish)?;
        documents.push(("session-plan", runsheet::document(workshop, agenda, &show)));
    }
    if job.prints != Prints::SessionPlan {
        documents.push(("worksheets", worksheet::document(workshop, agenda)));
    }
    let mut files = Files::new(&job.folder)?;
    for (name, document) in &documents {
        for format in &job.formats {
            files.document(&format!("{name}-{}", job.agenda), document, *format, job.paper)?;
        }
    }
    Ok(files.done())
}
