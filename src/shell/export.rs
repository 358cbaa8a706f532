//! Writes plans, session plans and worksheets to files. Only files of its own names are replaced, each whole or not at all.

use super::{paths, replace};
use crate::app::effect::{ExportJob, Format, PaperSize};
use crate::app::msg::Exported;
use crate::export::{self, Paper};
use crate::plan::{Audience, Document, Plan, privacy, runsheet};
use crate::say;
use crate::workshop::Workshop;
use jiff::civil::Date;
use std::fs;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// Why nothing, or not all, was written.
#[derive(Debug, Error)]
pub enum ExportError {
    #[error("{}", say!("export-folder-fault", path = path.display().to_string(), why = source.to_string()))]
    Folder { path: PathBuf, source: io::Error },
    /// What was written before is named, so that nobody has to look for it.
    #[error("{}", say!("export-file-fault", path = path.display().to_string(), why = source.to_string(), count = written.len(), written = written.join(", ")))]
    File { path: PathBuf, source: io::Error, written: Vec<String> },
    #[error("{}", say!("export-pdf-fault", why = why.as_str()))]
    Pdf { why: String },
}

/// Where plans go unless a person says otherwise: a folder of the day among the documents.
pub fn usual_folder(today: Date) -> PathBuf {
    paths::documents().join(format!("levers-{today}"))
}

/// Files being written into one folder.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    written: Exported,
}

impl Files {
    /// Makes the folder as typed, if it is not there.
    pub fn new(folder: &str) -> Result<Files, ExportError> {
        let folder = paths::typed(folder);
        fs::create_dir_all(&folder).map_err(|source| ExportError::Folder { path: folder.clone(), source })?;
        let written =
            Exported { folder: folder.display().to_string(), files: Vec::new(), warnings: Vec::new() };
        Ok(Files { folder, written })
    }

    /// Writes one file, replacing one of the same name.
    pub fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let path = self.folder.join(name);
        let fault =
            |source| ExportError::File { path: path.clone(), source, written: self.written.files.clone() };
        replace::replace(&path, bytes).map_err(fault)?;
        self.written.files.push(name.to_string());
        Ok(())
    }

    /// Writes a document in one format; what a reader must know of it becomes a warning.
    pub fn document(
        &mut self,
        stem: &str,
        document: &Document,
        format: Format,
        paper: PaperSize,
    ) -> Result<(), ExportError> {
        let bytes = match format {
            Format::Pdf => self.pdf(document, paper)?,
            Format::Html => export::html::render(document).into_bytes(),
            Format::Markdown => export::markdown::render(document).into_bytes(),
            Format::Text => export::text::render(document).into_bytes(),
            // JSON is made of a plan, not of a document; see `write`.
            Format::Json => return Ok(()),
        };
        self.write(&format!("{stem}.{}", format.ending()), &bytes)
    }

    /// What was written, and what to know about it.
    pub fn done(self) -> Exported {
        self.written
    }

    #[cfg(feature = "pdf")]
    fn pdf(&mut self, document: &Document, paper: PaperSize) -> Result<Vec<u8>, ExportError> {
        let paper = match paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        };
        let pdf =
            export::pdf::render(document, paper).map_err(|why| ExportError::Pdf { why: why.to_string() })?;
        if !pdf.missing.is_empty() {
            let names: Vec<String> = pdf.missing.iter().map(ToString::to_string).collect();
            self.written.warnings.push(say!("export-missing", characters = names.join(", ")));
        }
        Ok(pdf.bytes)
    }

    #[cfg(not(feature = "pdf"))]
    fn pdf(&mut self, _document: &Document, _paper: PaperSize) -> Result<Vec<u8>, ExportError> {
        Err(ExportError::Pdf { why: say!("export-no-pdf") })
    }
}

/// Writes the plan of a session in the formats asked for.
pub fn write(workshop: &Workshop, job: &ExportJob) -> Result<Exported, ExportError> {
    let mut plan = Plan::new(workshop, &job.session, job.audience);
    if job.speakers {
        plan = plan.with_speakers(workshop, &job.session);
    }
    let document = plan.document();
    let stem = match job.audience {
        Audience::Full | Audience::Room => job.session.id.to_string(),
        Audience::Public => privacy::public_name(workshop, &job.session),
    };
    let mut files = Files::new(&job.folder)?;
    for format in &job.formats {
        match format {
            Format::Json => files.write(&format!("{stem}.json"), export::json::render(&plan).as_bytes())?,
            Format::Pdf | Format::Html | Format::Markdown | Format::Text => {
                files.document(&stem, &document, *format, job.paper)?;
            }
        }
    }
    if job.session_plan {
        session_plan(workshop, job, &stem, &mut files)?;
    }
    Ok(files.done())
}

/// Writes the session plan of a session that has an agenda, in the formats that it has.
fn session_plan(
    workshop: &Workshop,
    job: &ExportJob,
    stem: &str,
    files: &mut Files,
) -> Result<(), ExportError> {
    let Some(agenda) = workshop.agenda(&job.session.setup.agenda) else { return Ok(()) };
    let document = runsheet::of_session(workshop, agenda, &job.session, None, job.audience);
    let mut formats = job.formats.iter().filter(|format| **format != Format::Json).peekable();
    if formats.peek().is_none() {
        files.written.warnings.push(say!("export-session-plan-json"));
    }
    formats.try_for_each(|format| files.document(&session_plan_name(stem), &document, *format, job.paper))
}

/// Returns the name of a session plan's files, without their endings: of an agenda, or of a session.
pub fn session_plan_name(of: &str) -> String {
    format!("session-plan-{of}")
}
