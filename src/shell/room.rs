//! The program in a terminal: puts state machine, terminal and files together.

use super::folder::Place;
use super::paths::{Paths, PathsError};
use super::perform::{Performer, Start};
use super::store::Store;
use super::terminal::{self, TerminalError};
use super::{clock, export};
use crate::app::App;
use crate::tui::theme::{Depth, Look, Theme};
use crate::workshop::{AgendaId, SessionId};
use std::env;
use std::path::PathBuf;
use thiserror::Error;

/// What a person said on the command line.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Folder of the sessions instead of the usual one.
    pub data: Option<PathBuf>,
    /// The workshop that sessions are started with.
    pub workshop: Place,
    /// Go straight to set up with this agenda.
    pub agenda: Option<AgendaId>,
    /// Go straight to this session.
    pub session: Option<SessionId>,
}

/// Why the program did not run.
#[derive(Debug, Error)]
pub enum RoomError {
    #[error(transparent)]
    Paths(#[from] PathsError),
    #[error(transparent)]
    Terminal(#[from] TerminalError),
}

/// Runs until a person leaves.
pub fn run(options: Options) -> Result<(), RoomError> {
    let paths = Paths::find(options.data.as_deref())?;
    let (sender, receiver) = terminal::wakes();
    let start = match (options.session, options.agenda) {
        (Some(session), _) => Start::Session(session),
        (None, Some(agenda)) => Start::Agenda(agenda),
        (None, None) => Start::Home,
    };
    let mut performer = Performer::new(Store::new(paths), options.workshop, start, sender.clone());
    let mut app = App::new(clock::today(), (80, 24));
    app.export_folder = export::usual_folder(clock::today()).display().to_string();
    terminal::run(&mut app, &theme(), &mut performer, (sender, receiver))?;
    Ok(())
}

/// The look for this terminal: `NO_COLOR` gives the plain one; without true color the 16 oldest colors are used.
pub(super) fn theme() -> Theme {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    if is_set("NO_COLOR") {
        return Theme::new(Look::Plain, Depth::Sixteen);
    }
    let truecolor = env::var("COLORTERM").is_ok_and(|value| value == "truecolor" || value == "24bit");
    let many = env::var("TERM").is_ok_and(|term| term.contains("direct"));
    Theme::new(Look::Daylight, if truecolor || many { Depth::True } else { Depth::Sixteen })
}
