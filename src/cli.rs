//! The command line: reads the arguments, makes one call, and prints what comes back. One file for each subcommand.
//!
//! A subcommand returns its words and prints nothing itself, so that what a pipe gets is whole or nothing.

pub mod agenda;
pub mod backcast;
pub mod check;
pub mod desk;
pub mod error;
pub mod export;
mod find;
pub mod list;
mod out;
pub mod run;
pub mod testcard;
mod value;
pub mod verdict;
pub mod worksheet;

use crate::app::config::Look;
use crate::say;
use clap::{Parser, Subcommand};
use error::CliError;
use std::path::PathBuf;

/// The arguments of one call.
#[derive(Debug, Parser)]
#[command(
    name = "levers",
    version,
    about = say!("cli-about"),
    after_help = say!("cli-examples"),
    disable_help_subcommand = true
)]
pub struct Cli {
    /// The folder of sessions, before `LEVERS_DATA` and the user's own.
    #[arg(long, global = true, value_name = "DIR", help = say!("cli-data"))]
    pub data: Option<PathBuf>,
    /// The look of the screen, before the settings.
    #[arg(long, global = true, value_name = "LOOK", value_parser = value::look(), help = say!("cli-look"))]
    pub look: Option<Look>,
    /// Borders and marks in ASCII, also where the settings or the locale do not ask for it.
    #[arg(long, global = true, help = say!("cli-ascii"))]
    pub ascii: bool,
    /// Without one, the program starts at Home.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What is wanted.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = say!("cli-run"), after_help = say!("cli-run-examples"))]
    Run(run::Args),
    #[command(about = say!("cli-desk"), after_help = say!("cli-desk-examples"))]
    Desk(desk::Args),
    #[command(about = say!("cli-list"), after_help = say!("cli-list-examples"))]
    List(list::Args),
    #[command(about = say!("cli-export"), after_help = say!("cli-export-examples"))]
    Export(export::Args),
    #[command(about = say!("cli-agenda"), after_help = say!("cli-agenda-examples"))]
    Agenda(agenda::Args),
    #[command(about = say!("cli-worksheet"), after_help = say!("cli-worksheet-examples"))]
    Worksheet(worksheet::Args),
    #[command(about = say!("cli-testcard"), after_help = say!("cli-testcard-examples"))]
    Testcard(testcard::Args),
    #[command(about = say!("cli-check"), after_help = say!("cli-check-examples"))]
    Check(check::Args),
    #[command(about = say!("cli-verdict"), after_help = say!("cli-verdict-examples"))]
    Verdict(verdict::Args),
    #[command(about = say!("cli-backcast"), after_help = say!("cli-backcast-examples"))]
    Backcast(backcast::Args),
}

/// Does what is wanted and prints the answer.
pub fn run(cli: &Cli) -> Result<(), CliError> {
    let data = cli.data.as_deref();
    let reply = match &cli.command {
        None => return run::run(&run::Args::default(), cli),
        Some(Command::Run(args)) => return run::run(args, cli),
        Some(Command::Desk(args)) => return desk::run(args, cli),
        Some(Command::Testcard(testcard::Args {})) => return testcard::run(cli),
        Some(Command::List(list::Args {})) => list::run(data)?,
        Some(Command::Export(args)) => export::run(args, data)?,
        Some(Command::Agenda(args)) => agenda::run(args, data)?,
        Some(Command::Worksheet(args)) => worksheet::run(args)?,
        Some(Command::Check(args)) => check::run(args)?,
        Some(Command::Verdict(args)) => verdict::run(args)?,
        Some(Command::Backcast(args)) => backcast::run(args)?,
    };
    out::answer(&reply)
}

/// Prints a failure to standard error: what went wrong, what it came from, and what to do next.
pub fn report(error: &CliError) {
    out::report(error);
}
