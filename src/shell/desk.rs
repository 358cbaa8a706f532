//! The desk in a window of its own: reads what a running room keeps on the disk, and shows it. It holds no lock and
//! writes no session.

use super::follow::Follow;
use super::paths::Paths;
use super::perform;
use super::store::Store;
use super::surroundings::Surroundings;
use super::terminal::{self, TerminalError, Wake};
use super::{asks, clock, config, folder::Place, lock, replace, room};
use crate::app::config::Look;
use crate::app::desk::{DeskEffect, DeskMsg, Followed, Following, Window};
use crate::app::msg::{Extent, Mode, Msg};
use crate::say;
use crate::tui::screen::desk as page;
use crate::tui::{keymap, theme::Theme};
use crate::workshop::SessionId;
use crossterm::event::Event;
use std::fs;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// How often a desk looks whether the room is still there: a room that was killed says nothing.
const PULSE: Duration = Duration::from_secs(2);

/// What a person said on the command line.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub data: Option<PathBuf>,
    pub workshop: Place,
    /// Follow this session; without one, whichever room runs.
    pub session: Option<SessionId>,
    /// The look instead of the settings' one.
    pub look: Option<Look>,
    /// Borders and marks in ASCII.
    pub ascii: bool,
}

/// Runs a desk until a person closes it.
pub fn run(options: Options) -> Result<(), room::RoomError> {
    let paths = Paths::find(options.data.as_deref())?;
    if !std::io::stdout().is_terminal() {
        return Err(TerminalError::NotATerminal.into());
    }
    let store = Store::new(paths.clone());
    let config::Settings { config, notes } = config::read(&paths.config());
    let surroundings = Surroundings::here();
    let means = surroundings.means(config.colors, options.ascii || config.ascii);
    let theme = surroundings.look(options.look, config.look);
    let theme = Theme::new(theme, means.depth).with(means.glyphs);
    let (sender, receiver) = terminal::wakes();
    terminal::restore_on_panic();
    terminal::watch_signals(&sender);
    let mut screen = terminal::enter().map_err(TerminalError::Io)?;
    let _leave = terminal::Leave;
    let size = crossterm::terminal::size().unwrap_or((100, 30));
    let mut desk = Window { size, now: Some(clock::read()), ..Window::default() };
    desk.notice = (!notes.is_empty()).then(|| notes.join("\n"));
    draw(&mut desk, &theme, &mut screen);
    let go_on = terminal::watch_keys(sender.clone());
    read_workshop(options.workshop, sender.clone());
    // The folder is made so that it can be watched before the first room ever ran.
    let _ = replace::make_folder(&paths.sessions());
    let told = sender.clone();
    let follow = Follow::folder(&paths.sessions(), move || {
        let _ = told.send(Wake::Files);
    });
    if let Err(why) = &follow {
        desk.update(DeskMsg::Tell(say!("desk-cannot-follow", why = why.to_string())));
    }
    let look = |desk: &Window| look(&store, options.session.as_ref(), desk);
    let following = look(&desk);
    desk.update(DeskMsg::Following(following));
    loop {
        draw(&mut desk, &theme, &mut screen);
        let wait = desk.next_change().map_or(PULSE, Duration::from_millis);
        let wake = match receiver.recv_timeout(wait) {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => Wake::Files,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        desk.update(DeskMsg::Now(clock::read()));
        let mut from_keys = false;
        let effects = match wake {
            Wake::Key(Event::Key(key)) => {
                from_keys = true;
                match keymap::message(key, Mode::Desk) {
                    Some(Msg::Act(action)) => desk.update(DeskMsg::Act(action)),
                    _ => Vec::new(),
                }
            }
            Wake::Key(Event::Resize(columns, rows)) => {
                from_keys = true;
                desk.update(DeskMsg::Resized(columns, rows))
            }
            Wake::Key(_) => {
                from_keys = true;
                Vec::new()
            }
            Wake::Resized => {
                let (columns, rows) = crossterm::terminal::size().unwrap_or((100, 30));
                desk.update(DeskMsg::Resized(columns, rows))
            }
            Wake::Msg(Msg::Workshop(workshop)) => desk.update(DeskMsg::Workshop(workshop)),
            Wake::Msg(Msg::WorkshopFailed(why)) => desk.update(DeskMsg::Tell(why)),
            Wake::Msg(Msg::Terminate) | Wake::Gone => return Ok(()),
            Wake::Msg(_) | Wake::Opened(_) => Vec::new(),
            Wake::Stop => {
                terminal::leave();
                terminal::stop();
                screen = terminal::enter().map_err(TerminalError::Io)?;
                Vec::new()
            }
            Wake::Continue => {
                screen = terminal::enter().map_err(TerminalError::Io)?;
                Vec::new()
            }
            Wake::Files => {
                let following = look(&desk);
                desk.update(DeskMsg::Following(following))
            }
        };
        for effect in effects {
            match effect {
                DeskEffect::Quit => return Ok(()),
                DeskEffect::Drive(id, drive) => {
                    if let Err(why) = asks::leave(&paths, &id, &drive) {
                        desk.update(DeskMsg::Tell(say!("desk-cannot-ask", why = why.to_string())));
                    }
                }
            }
        }
        if from_keys {
            let _ = go_on.send(());
        }
    }
}

fn draw(desk: &mut Window, theme: &Theme, screen: &mut terminal::Screen) {
    let mut extent = Extent::default();
    let _ = screen.draw(|frame| extent = page::draw(desk, theme, frame));
    desk.update(DeskMsg::Drawn { rows: extent.rows, fit: extent.fit });
}

fn read_workshop(place: Place, sender: Sender<Wake>) {
    thread::spawn(move || {
        let msg = match perform::load(&place) {
            Ok(workshop) => Msg::Workshop(Arc::new(workshop)),
            Err(why) => Msg::WorkshopFailed(why),
        };
        let _ = sender.send(Wake::Msg(msg));
    });
}

/// Looks at the disk: which room runs, and what it shows.
fn look(store: &Store, wanted: Option<&SessionId>, desk: &Window) -> Following {
    let runs = |id: &SessionId| lock::is_held(&store.paths().lock(id));
    let id = match wanted {
        Some(id) => Some(id.clone()).filter(runs),
        // The room that was followed goes on being followed while it runs.
        None => desk.followed().map(|followed| followed.id.clone()).filter(runs).or_else(|| newest(store)),
    };
    let Some(id) = id else { return Following::Waiting };
    match store.look(&id) {
        Ok(opened) => {
            let moment = opened.moment.unwrap_or_default();
            let at = moment.step.or_else(|| opened.session.at.clone());
            let (session, room) = (opened.session, moment.room);
            Following::Room(Box::new(Followed { id, session, at, room }))
        }
        // Between the room's first breath and its first file there is nothing to show.
        Err(super::error::StoreError::Missing { .. }) => Following::Waiting,
        Err(why) => Following::Trouble(why.to_string(), None),
    }
}

/// The running room whose live file was written last.
fn newest(store: &Store) -> Option<SessionId> {
    let entries = fs::read_dir(store.paths().sessions()).ok()?;
    let live = entries.filter_map(Result::ok).filter_map(|entry| {
        let name = entry.file_name();
        let id = SessionId::try_from(name.to_str()?.strip_suffix(".live.ron")?).ok()?;
        Some((entry.metadata().ok()?.modified().ok()?, id))
    });
    let mut live: Vec<_> = live.filter(|(_, id)| lock::is_held(&store.paths().lock(id))).collect();
    live.sort();
    live.pop().map(|(_, id)| id)
}
