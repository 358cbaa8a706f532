//! The terminal: entering and leaving it cleanly, and the loop from an event to a picture.
//!
//! No decision here: events become messages, effects are handed to [`super::perform`].

use super::clock;
use super::perform::Performer;
use crate::app::App;
use crate::app::msg::{Extent, Msg};
use crate::tui;
use crate::tui::theme::{Means, Theme};
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel};
use std::thread;
use std::time::Duration;
use thiserror::Error;

/// Why the terminal cannot be used.
#[derive(Debug, Error)]
pub enum TerminalError {
    #[error("this is not a terminal; `levers --help` shows what works without one")]
    NotATerminal,
    #[error("the terminal does not answer")]
    Io(#[source] io::Error),
}

/// What wakes the loop.
pub enum Wake {
    Key(Event),
    /// A worker has news.
    Msg(Msg),
    /// A session was read and is handed over with its lock.
    Opened(Box<super::store::Opened>),
    /// Stopped from outside: leave the terminal, stop, come back.
    Stop,
    /// The terminal has another size. Keys tell of it too, but not of a change before they are watched.
    Resized,
    /// Continued after a stop that could not be seen.
    Continue,
    /// The terminal's input ended.
    Gone,
    /// A file that is followed changed, or may have.
    Files,
}

/// What ends the loop or interrupts it.
pub enum Flow {
    Go,
    /// Hand this text to the person's editor, with the terminal given back meanwhile.
    Editor(String),
    Quit,
}

pub(super) type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Runs the program in the terminal until a person leaves or a signal ends it.
pub fn run(
    app: &mut App,
    means: Means,
    performer: &mut Performer,
    wakes: (Sender<Wake>, Receiver<Wake>),
) -> Result<(), TerminalError> {
    if !is_there() {
        return Err(TerminalError::NotATerminal);
    }
    restore_on_panic();
    let (sender, receiver) = wakes;
    watch_signals(&sender);
    let mut screen = enter().map_err(TerminalError::Io)?;
    let _leave = Leave;
    app.update(resized());
    app.update(Msg::Now(clock::read()));
    draw(app, means, &mut screen);
    let go_on = watch_keys(sender);
    // What Home needs is read after the first picture, so that nobody waits for it.
    performer.begin();
    loop {
        // Nothing wakes an idle program but a clock that must show another time.
        let wake = match app.next_change() {
            None => receiver.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(ms) => receiver.recv_timeout(Duration::from_millis(ms)),
        };
        // Whatever happened, it happened now.
        let effects = app.update(Msg::Now(clock::read()));
        performer.perform(effects, app);
        let wake = match wake {
            Ok(wake) => wake,
            Err(RecvTimeoutError::Timeout) => {
                draw(app, means, &mut screen);
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        let (msg, from_keys) = match wake {
            Wake::Key(event) => (message(event, app), true),
            Wake::Msg(msg) => (Some(msg), false),
            Wake::Opened(opened) => (Some(performer.opened(*opened)), false),
            Wake::Stop => {
                leave();
                stop();
                screen = enter().map_err(TerminalError::Io)?;
                (Some(resized()), false)
            }
            Wake::Continue => {
                screen = enter().map_err(TerminalError::Io)?;
                (Some(resized()), false)
            }
            Wake::Resized => (Some(resized()), false),
            Wake::Gone => (Some(Msg::Terminate), false),
            Wake::Files => {
                for drive in performer.asked() {
                    let effects = app.update(Msg::Driven(drive));
                    performer.perform(effects, app);
                }
                draw(app, means, &mut screen);
                (None, false)
            }
        };
        if let Some(msg) = msg {
            let effects = app.update(msg);
            match performer.perform(effects, app) {
                Flow::Go => {}
                Flow::Quit => return Ok(()),
                Flow::Editor(text) => {
                    leave();
                    let edited = super::editor::edit(&text);
                    screen = enter().map_err(TerminalError::Io)?;
                    app.update(resized());
                    let effects = match edited {
                        Ok(text) => app.update(Msg::Edited(text)),
                        Err(why) => app.update(Msg::Tell(why.to_string())),
                    };
                    if let Flow::Quit = performer.perform(effects, app) {
                        return Ok(());
                    }
                }
            }
            draw(app, means, &mut screen);
        }
        if from_keys {
            // The key reader waits for this, so that it never takes keys meant for the editor.
            let _ = go_on.send(());
        }
    }
}

/// Whether this program draws on a terminal, and not into a pipe or a file.
pub fn is_there() -> bool {
    use std::io::IsTerminal;
    stdout().is_terminal()
}

/// Columns and rows of the terminal this program was started from, also when its output goes elsewhere.
pub fn size() -> Option<(u16, u16)> {
    // Not `size`, which makes a number up where there is no terminal at all.
    let size = crossterm::terminal::window_size().ok()?;
    (size.columns > 0 && size.rows > 0).then_some((size.columns, size.rows))
}

fn draw(app: &mut App, means: Means, screen: &mut Screen) {
    // A window that grew while nobody listened, as on starting, is drawn as it is now and not as it was.
    if let Ok(size) = screen.size()
        && (size.width, size.height) != app.size
    {
        app.update(Msg::Resized(size.width, size.height));
    }
    let theme = Theme::new(app.look, means.depth).with(means.glyphs);
    let mut extent = Extent::default();
    // A terminal that is gone cannot be drawn on; the end of its input ends the loop.
    let _ = screen.draw(|frame| extent = tui::draw(app, &theme, frame));
    let _ = app.update(Msg::Drawn(extent));
}

fn message(event: Event, app: &App) -> Option<Msg> {
    match event {
        Event::Key(key) => tui::keymap::message(key, app.mode()),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(columns, rows) => Some(Msg::Resized(columns, rows)),
        Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
    }
}

fn resized() -> Msg {
    let (columns, rows) = crossterm::terminal::size().unwrap_or((80, 24));
    Msg::Resized(columns, rows)
}

pub(super) fn enter() -> io::Result<Screen> {
    // Off first: after a stop that could not be seen, a shell has set its own modes, and crossterm thinks they are ours.
    let _ = disable_raw_mode();
    enable_raw_mode()?;
    let mut out = BufWriter::with_capacity(1 << 16, stdout());
    // Cleared here and not by ratatui, which asks the terminal where its cursor is: not every terminal answers, and
    // the thread that reads keys would take the answer.
    execute!(out, EnterAlternateScreen, EnableBracketedPaste, Clear(ClearType::All))?;
    Terminal::new(CrosstermBackend::new(out))
}

pub(super) fn leave() {
    let mut out = stdout();
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Gives the terminal back however the loop ends.
pub(super) struct Leave;

impl Drop for Leave {
    fn drop(&mut self) {
        leave();
    }
}

/// A panic gives the terminal back before its words are printed.
pub(super) fn restore_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if thread::current().name() == Some("main") {
            leave();
        }
        before(info);
    }));
}

/// Reads keys on a thread of its own. After each event it waits until the loop says to go on.
pub(super) fn watch_keys(sender: Sender<Wake>) -> SyncSender<()> {
    let (go_on, wait) = sync_channel(1);
    thread::Builder::new()
        .name("keys".into())
        .spawn(move || {
            // From here on changes of the size are heard of; one that came before is looked for.
            let _ = event::poll(Duration::ZERO);
            let _ = sender.send(Wake::Msg(resized()));
            loop {
                let wake = event::read().map_or(Wake::Gone, Wake::Key);
                let gone = matches!(wake, Wake::Gone);
                if sender.send(wake).is_err() || gone || wait.recv().is_err() {
                    return;
                }
            }
        })
        .expect("a thread can be started at the program's start");
    go_on
}

#[cfg(unix)]
pub(super) fn watch_signals(sender: &Sender<Wake>) {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    let watched = [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH];
    let Ok(mut signals) = signal_hook::iterator::Signals::new(watched) else { return };
    let sender = sender.clone();
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in &mut signals {
                let wake = match signal {
                    SIGTSTP => Wake::Stop,
                    SIGCONT => Wake::Continue,
                    SIGWINCH => Wake::Resized,
                    _ => Wake::Msg(Msg::Terminate),
                };
                if sender.send(wake).is_err() {
                    return;
                }
            }
        })
        .expect("a thread can be started at the program's start");
}

#[cfg(not(unix))]
pub(super) fn watch_signals(_sender: &Sender<Wake>) {}

/// Stops the program as the signal would have, and returns when it is continued.
#[cfg(unix)]
pub(super) fn stop() {
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

#[cfg(not(unix))]
pub(super) fn stop() {}

/// A pair of ends for what wakes the loop.
pub fn wakes() -> (Sender<Wake>, Receiver<Wake>) {
    channel()
}
