//! `levers export`: the plan of a session as files.

use crate::app::effect::{ExportJob, Format, PaperSize};
use crate::app::msg::Exported;
use crate::cli::error::CliError;
use crate::cli::out::Reply;
use crate::cli::{find, value};
use crate::content::embedded;
use crate::plan::Audience;
use crate::say;
use crate::shell::export;
use crate::shell::folder::Place;
use crate::workshop::{Session, Workshop};
use std::path::{Path, PathBuf};

/// What `levers export` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One of the data folder, or any file by its path.
    #[arg(value_name = "SESSION", required_unless_present = "example", help = say!("cli-export-session"))]
    pub session: Option<String>,
    #[arg(long, conflicts_with_all = ["session", "workshop"], help = say!("cli-export-example"))]
    pub example: bool,
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "pdf", value_parser = value::format(&Format::ALL), help = say!("cli-formats"))]
    pub format: Vec<Format>,
    #[arg(long, value_name = "PAPER", default_value = "a4", value_parser = value::paper(), help = say!("cli-paper"))]
    pub paper: PaperSize,
    #[arg(long, help = say!("cli-export-public"))]
    pub public: bool,
    #[arg(long, help = say!("cli-export-speakers"))]
    pub with_speakers: bool,
    #[arg(short, long, value_name = "DIR", default_value = ".", help = say!("cli-output"))]
    pub output: PathBuf,
    #[arg(long, value_name = "DATE", help = say!("cli-export-today"))]
    pub today: Option<String>,
    /// The folder that the session's workshop is in, when it is not the built-in one.
    #[arg(long, value_name = "FOLDER", help = say!("cli-export-workshop"))]
    pub workshop: Option<PathBuf>,
}

pub fn run(args: &Args, data: Option<&Path>) -> Result<Reply, CliError> {
    let mut session = match &args.session {
        Some(typed) => find::session(data, typed)?,
        None => embedded::example().ok_or(CliError::NoExample)?,
    };
    if let Some(typed) = &args.today {
        session.date = value::today(Some(typed))?;
    }
    let (workshop, faults) = find::workshop_as_it_is(&Place::named(args.workshop.as_deref()))?;
    belongs(&session, &workshop)?;
    let job = ExportJob {
        session,
        formats: value::once_each(&args.format),
        paper: args.paper,
        audience: if args.public { Audience::Public } else { Audience::Full },
        session_plan: false,
        speakers: args.with_speakers,
        folder: args.output.display().to_string(),
    };
    Ok(Reply { faults, ..wrote(export::write(&workshop, &job)?) })
}

/// Names the files that were written, a line each, and what to know about them.
pub fn wrote(exported: Exported) -> Reply {
    let folder = Path::new(&exported.folder);
    let path = |name: &String| match exported.folder.as_str() {
        "." => name.clone(),
        _ => folder.join(name).display().to_string(),
    };
    let lines = exported.files.iter().map(|name| say!("cli-wrote", path = path(name)) + "\n");
    Reply { text: lines.collect(), warnings: exported.warnings.clone(), ..Reply::default() }
}

/// A plan composed with another workshop would put most answers into the appendix.
pub fn belongs(session: &Session, workshop: &Workshop) -> Result<(), CliError> {
    if session.workshop == workshop.id {
        return Ok(());
    }
    Err(CliError::OtherWorkshop {
        session: session.id.to_string(),
        belongs: session.workshop.clone(),
        workshop: workshop.id.clone(),
    })
}
