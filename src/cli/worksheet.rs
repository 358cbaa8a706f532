//! `levers worksheet`: blank forms and wall cards, for an agenda or for every step there is.

use crate::app::effect::{Format, PaperSize};
use crate::cli::error::CliError;
use crate::cli::export::wrote;
use crate::cli::out::Reply;
use crate::cli::{find, value};
use crate::plan::worksheet;
use crate::say;
use crate::shell::folder::Place;
use crate::shell::print::{self, Target, WORKSHEET_FORMATS, worksheets_name};
use crate::workshop::{Agenda, AgendaId, Slot, SlotKind, Workshop};
use std::borrow::Cow;
use std::path::PathBuf;

/// What `levers worksheet` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The built-in workshop when none is named.
    #[arg(value_name = "WORKSHOP", help = say!("cli-workshop"))]
    pub workshop: Option<PathBuf>,
    #[arg(long, value_name = "AGENDA", help = say!("cli-worksheet-agenda"))]
    pub agenda: Option<String>,
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "pdf", value_parser = value::format(&WORKSHEET_FORMATS), help = say!("cli-formats"))]
    pub format: Vec<Format>,
    #[arg(long, value_name = "PAPER", default_value = "a4", value_parser = value::paper(), help = say!("cli-paper"))]
    pub paper: PaperSize,
    #[arg(short, long, value_name = "DIR", default_value = ".", help = say!("cli-output"))]
    pub output: PathBuf,
}

pub fn run(args: &Args) -> Result<Reply, CliError> {
    let (workshop, faults) = find::workshop(&Place::named(args.workshop.as_deref()))?;
    let agenda = match &args.agenda {
        Some(typed) => Cow::Borrowed(find::agenda(&workshop, typed)?),
        None => Cow::Owned(every_step(&workshop)),
    };
    let target = Target {
        formats: value::once_each(&args.format),
        paper: args.paper,
        folder: args.output.display().to_string(),
    };
    let document = worksheet::document(&workshop, &agenda);
    let written = print::document(&worksheets_name(&agenda), &document, &target)?;
    Ok(Reply { faults, ..wrote(written) })
}

/// An agenda that has every step of the workshop once, in its order.
fn every_step(workshop: &Workshop) -> Agenda {
    let slot = |id| Slot {
        item: SlotKind::Step(id),
        minutes: 0,
        at_least: None,
        never_cut: false,
        limit: None,
        form: None,
        quiz: Vec::new(),
    };
    Agenda {
        id: AgendaId::try_from("all").expect("small letters are an id"),
        title: workshop.title.clone(),
        about: String::new(),
        minutes: None,
        people: None,
        slots: workshop.steps().map(|(id, ..)| slot(id)).collect(),
        cuts: Vec::new(),
    }
}
