//! Writes a session plan or worksheets before the workshop: files of an agenda, without any session.

use super::export::{ExportError, Files, session_plan_name};
use crate::app::effect::{Format, PaperSize, PrintJob, Prints};
use crate::app::msg::Exported;
use crate::plan::{Document, runsheet, worksheet};
use crate::rules::pace;
use crate::rules::schedule::{ScheduleError, Wish, parse_time, run_of_show};
use crate::say;
use crate::workshop::{Agenda, AgendaId, Workshop};
use std::collections::BTreeSet;
use thiserror::Error;

/// The formats a session plan can be written in.
pub const SESSION_PLAN_FORMATS: [Format; 4] = [Format::Pdf, Format::Html, Format::Markdown, Format::Text];
/// The formats of worksheets: those that can be written on by hand.
pub const WORKSHEET_FORMATS: [Format; 2] = [Format::Pdf, Format::Html];

/// Why nothing, or not all, was printed.
#[derive(Debug, Error)]
pub enum PrintError {
    #[error("{}", say!("print-no-agenda", agenda = .agenda.as_str()))]
    NoAgenda { agenda: AgendaId },
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Which files to write where.
#[derive(Debug, Clone)]
pub struct Target {
    pub formats: Vec<Format>,
    pub paper: PaperSize,
    /// Folder as typed by a person; made when it is not there.
    pub folder: String,
}

/// Writes what was asked for. Formats that worksheets do not have are passed over for them.
pub fn write(workshop: &Workshop, job: &PrintJob) -> Result<Exported, PrintError> {
    let agenda = workshop.agenda(&job.agenda);
    let agenda = agenda.ok_or_else(|| PrintError::NoAgenda { agenda: job.agenda.clone() })?;
    let typed = |text: &str| (!text.trim().is_empty()).then(|| parse_time(text)).transpose();
    let twice = if job.interpreted { pace::spoken(workshop, agenda) } else { BTreeSet::new() };
    let wish = Wish { start: typed(&job.start)?, end: typed(&job.end)?, twice, ..Wish::default() };
    let (plan, sheets) = match job.prints {
        Prints::SessionPlan => (true, false),
        Prints::Worksheets => (false, true),
        Prints::Both => (true, true),
    };
    let target = Target { formats: job.formats.clone(), paper: job.paper, folder: job.folder.clone() };
    // Laid on the clock before any file is written: a time that is none stops both.
    let plan =
        if plan { Some(runsheet::document(workshop, agenda, &run_of_show(agenda, &wish)?)) } else { None };
    let mut files = Files::new(&target.folder)?;
    if let Some(plan) = plan {
        add(&mut files, &session_plan_name(agenda.id.as_str()), &plan, &target)?;
    }
    if sheets {
        let formats = target.formats.iter().copied().filter(|format| WORKSHEET_FORMATS.contains(format));
        let target = Target { formats: formats.collect(), ..target };
        add(&mut files, &worksheets_name(agenda), &worksheet::document(workshop, agenda), &target)?;
    }
    Ok(files.done())
}

/// Writes one document in every format of the target.
pub fn document(stem: &str, document: &Document, target: &Target) -> Result<Exported, PrintError> {
    let mut files = Files::new(&target.folder)?;
    add(&mut files, stem, document, target)?;
    Ok(files.done())
}

/// Returns the name of the worksheets' files, without their endings.
pub fn worksheets_name(agenda: &Agenda) -> String {
    format!("worksheets-{}", agenda.id)
}

fn add(files: &mut Files, stem: &str, document: &Document, target: &Target) -> Result<(), ExportError> {
    target.formats.iter().try_for_each(|format| files.document(stem, document, *format, target.paper))
}
