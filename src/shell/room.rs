//! The program in a terminal: puts state machine, terminal and files together.

use super::folder::Place;
use super::paths::{Paths, PathsError};
use super::perform::{Performer, Start};
use super::store::Store;
use super::surroundings::Surroundings;
use super::terminal::{self, TerminalError};
use super::{clock, config, export};
use crate::app::App;
use crate::app::config::Look;
use crate::app::effect::Effect;
use crate::workshop::{AgendaId, SessionId};
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
    /// The look instead of the settings' one.
    pub look: Option<Look>,
    /// Borders and marks in ASCII.
    pub ascii: bool,
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
    let start = match (&options.session, &options.agenda) {
        (Some(session), _) => Start::Session(session.clone()),
        (None, Some(agenda)) => Start::Agenda(agenda.clone()),
        (None, None) => Start::Home,
    };
    start_at(start, options, |_| Vec::new())
}

/// Shows the test card until a person leaves.
pub fn run_test_card(options: Options) -> Result<(), RoomError> {
    start_at(Start::Home, options, App::begin_with_test_card)
}

/// `first` settles what the first picture shows.
fn start_at(
    start: Start,
    options: Options,
    first: impl FnOnce(&mut App) -> Vec<Effect>,
) -> Result<(), RoomError> {
    let paths = Paths::find(options.data.as_deref())?;
    // A few lines at most, and the first picture needs them.
    let config::Settings { config, notes } = config::read(&paths.config());
    let surroundings = Surroundings::here();
    let (sender, receiver) = terminal::wakes();
    let mut performer = Performer::new(Store::new(paths), options.workshop, start, sender.clone());
    let mut app = App::new(clock::today(), (80, 24));
    app.export_folder = export::usual_folder(clock::today()).display().to_string();
    app.look = surroundings.look(options.look, config.look);
    app.host = surroundings.host();
    app.notice = (!notes.is_empty()).then(|| notes.join("\n"));
    let means = surroundings.means(config.colors, options.ascii || config.ascii);
    app.config = config;
    let effects = first(&mut app);
    performer.perform(effects, &mut app);
    terminal::run(&mut app, means, &mut performer, (sender, receiver))?;
    Ok(())
}
