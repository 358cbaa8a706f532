//! `levers desk`: the facilitator's own window beside a running room.

use crate::cli::Cli;
use crate::cli::error::CliError;
use crate::cli::find;
use crate::say;
use crate::shell::desk::{self, Options};
use crate::shell::folder::Place;
use crate::shell::paths::Paths;
use std::path::PathBuf;

/// What `levers desk` is told.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Without one, it follows whichever room runs.
    #[arg(value_name = "SESSION", help = say!("cli-desk-session"))]
    pub session: Option<String>,
    #[arg(long, value_name = "WORKSHOP", help = say!("cli-workshop"))]
    pub workshop: Option<PathBuf>,
}

/// Runs the desk until a person closes it.
pub fn run(args: &Args, cli: &Cli) -> Result<(), CliError> {
    let session = match &args.session {
        Some(typed) => Some(find::session_id(&Paths::find(cli.data.as_deref())?, typed)?),
        None => None,
    };
    let workshop = Place::named(args.workshop.as_deref());
    let data = cli.data.clone();
    Ok(desk::run(Options { data, workshop, session, look: cli.look, ascii: cli.ascii })?)
}
