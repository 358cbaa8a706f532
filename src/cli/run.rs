//! `levers run`, and `levers` alone: into the terminal, after what can be known to fail was looked at.

use crate::cli::Cli;
use crate::cli::error::CliError;
use crate::cli::find;
use crate::say;
use crate::shell::folder::Place;
use crate::shell::paths::Paths;
use crate::shell::room::{self, Options};
use std::path::PathBuf;

/// What `levers run` is told.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The built-in workshop when none is named.
    #[arg(value_name = "WORKSHOP", help = say!("cli-workshop"))]
    pub workshop: Option<PathBuf>,
    #[arg(long, value_name = "AGENDA", help = say!("cli-run-agenda"))]
    pub agenda: Option<String>,
    #[arg(long, value_name = "SESSION", conflicts_with = "agenda", help = say!("cli-run-session"))]
    pub session: Option<String>,
}

/// Runs the program in the terminal until a person leaves.
pub fn run(args: &Args, cli: &Cli) -> Result<(), CliError> {
    let data = cli.data.as_deref();
    let place = Place::named(args.workshop.as_deref());
    // An own workshop is checked now, where its faults can be read; the built-in one needs none of that to start.
    let workshop = match (&place, &args.agenda) {
        (Place::BuiltIn, None) => None,
        (Place::Folder(_), _) | (Place::BuiltIn, Some(_)) => Some(find::workshop(&place)?.0),
    };
    let agenda = match (&args.agenda, &workshop) {
        (Some(typed), Some(workshop)) => Some(find::agenda(workshop, typed)?.id.clone()),
        (Some(_), None) | (None, _) => None,
    };
    let session = match &args.session {
        Some(typed) => Some(find::session_id(&Paths::find(data)?, typed)?),
        None => None,
    };
    let data = cli.data.clone();
    Ok(room::run(Options { data, workshop: place, agenda, session, look: cli.look, ascii: cli.ascii })?)
}
