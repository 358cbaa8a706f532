//! `levers agenda`: the session plan of an agenda or of a session, on the screen or as files.

use crate::app::effect::{Format, PaperSize};
use crate::cli::error::CliError;
use crate::cli::export::{belongs, wrote};
use crate::cli::out::{self, Reply};
use crate::cli::{find, value};
use crate::plan::{Audience, Document, runsheet};
use crate::rules::pace;
use crate::rules::schedule::{Wish, parse_setting, parse_time, run_of_show};
use crate::say;
use crate::shell::export::session_plan_name;
use crate::shell::folder::Place;
use crate::shell::print::{self, SESSION_PLAN_FORMATS, Target};
use crate::workshop::Session;
use jiff::civil::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What `levers agenda` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The built-in workshop when none is named.
    #[arg(value_name = "WORKSHOP", help = say!("cli-workshop"))]
    pub workshop: Option<PathBuf>,
    #[arg(long, value_name = "AGENDA", required_unless_present = "session", help = say!("cli-agenda-agenda"))]
    pub agenda: Option<String>,
    /// Its agenda, as people changed it; with the minutes it took once its clock was started.
    #[arg(long, value_name = "SESSION", conflicts_with_all = ["agenda", "end", "set", "interpreted"], help = say!("cli-agenda-session"))]
    pub session: Option<String>,
    #[arg(long, value_name = "TIME", help = say!("cli-agenda-start"))]
    pub start: Option<String>,
    #[arg(long, value_name = "TIME", help = say!("cli-agenda-end"))]
    pub end: Option<String>,
    #[arg(long, value_name = "STEP=MIN", help = say!("cli-agenda-set"))]
    pub set: Vec<String>,
    #[arg(long, help = say!("cli-agenda-interpreted"))]
    pub interpreted: bool,
    /// Without one, the plan is printed as text.
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = value::format(&SESSION_PLAN_FORMATS), help = say!("cli-agenda-formats"))]
    pub format: Vec<Format>,
    #[arg(long, value_name = "PAPER", default_value = "a4", value_parser = value::paper(), help = say!("cli-paper"))]
    pub paper: PaperSize,
    #[arg(short, long, value_name = "DIR", default_value = ".", help = say!("cli-output"))]
    pub output: PathBuf,
}

pub fn run(args: &Args, data: Option<&Path>) -> Result<Reply, CliError> {
    match (&args.session, &args.agenda) {
        (Some(session), _) => of_session(args, &find::session(data, session)?),
        (None, agenda) => of_agenda(args, agenda.as_deref().unwrap_or_default()),
    }
}

/// The plan of an agenda, before any session.
fn of_agenda(args: &Args, agenda: &str) -> Result<Reply, CliError> {
    let mut set = BTreeMap::new();
    for setting in &args.set {
        let (step, minutes) = parse_setting(setting)?;
        set.insert(step, minutes);
    }
    let (start, end) = (time(&args.start)?, time(&args.end)?);
    let (workshop, faults) = find::workshop(&Place::named(args.workshop.as_deref()))?;
    let agenda = find::agenda(&workshop, agenda)?;
    let twice = if args.interpreted { pace::spoken(&workshop, agenda) } else { BTreeSet::new() };
    let wish = Wish { start, end, set, twice };
    let show = run_of_show(agenda, &wish)?;
    let document = runsheet::document(&workshop, agenda, &show);
    let mut reply = reply(args, agenda.id.as_str(), &document)?;
    if show.over_by > 0 {
        reply.warnings.push(say!("cli-agenda-over", minutes = show.over_by));
    }
    reply.faults = faults;
    Ok(reply)
}

/// The plan of a session, and what it took.
fn of_session(args: &Args, session: &Session) -> Result<Reply, CliError> {
    let start = time(&args.start)?;
    let (workshop, faults) = find::workshop_as_it_is(&Place::named(args.workshop.as_deref()))?;
    belongs(session, &workshop)?;
    let agenda = find::agenda(&workshop, session.setup.agenda.as_str())?;
    let document = runsheet::of_session(&workshop, agenda, session, start, Audience::Full);
    let mut reply = reply(args, session.id.as_str(), &document)?;
    if start.is_some() && session.clock.is_some() {
        reply.warnings.push(say!("cli-agenda-began"));
    }
    reply.faults = faults;
    Ok(reply)
}

fn time(typed: &Option<String>) -> Result<Option<Time>, CliError> {
    Ok(typed.as_deref().map(parse_time).transpose()?)
}

/// The plan on the screen, or the names of the files it is in.
fn reply(args: &Args, of: &str, document: &Document) -> Result<Reply, CliError> {
    if args.format.is_empty() {
        return Ok(out::page(document));
    }
    let target = Target {
        formats: value::once_each(&args.format),
        paper: args.paper,
        folder: args.output.display().to_string(),
    };
    Ok(wrote(print::document(&session_plan_name(of), document, &target)?))
}
