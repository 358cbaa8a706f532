//! `levers agenda`: the session plan of an agenda, on the screen or as files.

use crate::app::effect::{Format, PaperSize};
use crate::cli::error::CliError;
use crate::cli::export::wrote;
use crate::cli::out::{self, Reply};
use crate::cli::{find, value};
use crate::plan::runsheet;
use crate::rules::pace;
use crate::rules::schedule::{Wish, parse_setting, parse_time, run_of_show};
use crate::say;
use crate::shell::folder::Place;
use crate::shell::print::{self, SESSION_PLAN_FORMATS, Target, session_plan_name};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// What `levers agenda` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The built-in workshop when none is named.
    #[arg(value_name = "WORKSHOP", help = say!("cli-workshop"))]
    pub workshop: Option<PathBuf>,
    #[arg(long, value_name = "AGENDA", help = say!("cli-agenda-agenda"))]
    pub agenda: String,
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

pub fn run(args: &Args) -> Result<Reply, CliError> {
    let time = |typed: &Option<String>| typed.as_deref().map(parse_time).transpose();
    let mut set = BTreeMap::new();
    for setting in &args.set {
        let (step, minutes) = parse_setting(setting)?;
        set.insert(step, minutes);
    }
    let (start, end) = (time(&args.start)?, time(&args.end)?);
    let (workshop, faults) = find::workshop(&Place::named(args.workshop.as_deref()))?;
    let agenda = find::agenda(&workshop, &args.agenda)?;
    let twice = if args.interpreted { pace::spoken(&workshop, agenda) } else { BTreeSet::new() };
    let wish = Wish { start, end, set, twice };
    let show = run_of_show(agenda, &wish)?;
    let document = runsheet::document(&workshop, agenda, &show);
    let mut reply = if args.format.is_empty() {
        out::page(&document)
    } else {
        let target = Target {
            formats: value::once_each(&args.format),
            paper: args.paper,
            folder: args.output.display().to_string(),
        };
        wrote(print::document(&session_plan_name(agenda), &document, &target)?)
    };
    if show.over_by > 0 {
        reply.warnings.push(say!("cli-agenda-over", minutes = show.over_by));
    }
    reply.faults = faults;
    Ok(reply)
}
