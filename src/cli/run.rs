//! `levers run`, and `levers` alone: the program in the terminal.

use super::error::CliError;
use crate::say;
use crate::shell::folder::Place;
use crate::shell::room::{self, Options};
use crate::workshop::{AgendaId, SessionId};
use clap::Args as ClapArgs;
use std::path::{Path, PathBuf};

/// What to begin with.
#[derive(Debug, Default, ClapArgs)]
pub struct Args {
    #[arg(value_name = "WORKSHOP", help = say!("cli-run-workshop"))]
    pub workshop: Option<PathBuf>,
    #[arg(long, value_name = "AGENDA", value_parser = parse_agenda, help = say!("cli-run-agenda"))]
    pub agenda: Option<AgendaId>,
    #[arg(long, value_name = "SESSION", value_parser = parse_session, conflicts_with = "agenda", help = say!("cli-run-session"))]
    pub session: Option<SessionId>,
}

fn parse_agenda(text: &str) -> Result<AgendaId, String> {
    AgendaId::try_from(text).map_err(|fault| fault.to_string())
}

fn parse_session(text: &str) -> Result<SessionId, String> {
    SessionId::try_from(text).map_err(|fault| fault.to_string())
}

/// Runs the program until a person leaves it.
pub fn run(args: &Args, data: Option<&Path>) -> Result<(), CliError> {
    room::run(Options {
        data: data.map(Path::to_path_buf),
        workshop: Place::named(args.workshop.as_deref()),
        agenda: args.agenda.clone(),
        session: args.session.clone(),
    })?;
    Ok(())
}
