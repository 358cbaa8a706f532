//! A person at the keyboard. The same keys go to a copy of the program in this process: it says what stands where, and
//! what the terminal must show after each of them. In a rehearsal they go to the copy alone and are written down.

use super::pty::{Pty, Start, packed};
use crate::driver::{self, built_in};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use levers::app::effect::Effect;
use levers::app::kind::Context;
use levers::app::msg::{Msg, Opened};
use levers::app::step::StepScreen;
use levers::app::{App, Live};
use levers::app::{Screen, step};
use levers::shell::clock;
use levers::tui::keymap;
use levers::workshop::{Session, StepId};
use std::path::Path;
use std::sync::Arc;

/// The keyboard, the terminal, and the copy that knows what must be seen.
pub struct Typist {
    /// `None` in a rehearsal.
    pty: Option<Pty>,
    pub app: App,
    /// Every text typed as an answer, in its order.
    pub typed: Vec<String>,
    /// Every key of a rehearsal, in its order.
    pub keys: Vec<Key>,
    size: (u16, u16),
}

/// A key of a rehearsal, with what must be true once the program has taken it.
#[derive(Clone)]
pub struct Key {
    pub bytes: Vec<u8>,
    /// The letter, where letters are text.
    pub letter: Option<char>,
    /// What the terminal shows, and where its cursor is.
    pub picture: (String, Option<(u16, u16)>),
    /// What is recorded.
    pub session: Option<Arc<Session>>,
    /// What stands in fields.
    pub live: Option<Live>,
}

impl Typist {
    /// Starts the program and waits for Home.
    pub fn at_home(home: &Path, size: (u16, u16)) -> Typist {
        let mut typist = Typist::rehearsal(size);
        typist.app.export_folder = home.join(format!("levers-{}", clock::today())).display().to_string();
        typist.sit_down(Start::in_folder(home).size(size.0, size.1).run());
        typist.pty().wait_for("All sessions (0)");
        typist
    }

    /// Begins at Home with nobody at a terminal.
    pub fn rehearsal(size: (u16, u16)) -> Typist {
        let mut app = App::new(clock::today(), size);
        app.update(Msg::Workshop(built_in()));
        Typist { pty: None, app, typed: Vec::new(), keys: Vec::new(), size }
    }

    /// From here on the keys go to a program that shows the same as the copy.
    pub fn sit_down(&mut self, pty: Pty) {
        self.pty = Some(pty);
    }

    #[track_caller]
    pub fn pty(&mut self) -> &mut Pty {
        self.pty.as_mut().expect("this is no rehearsal")
    }

    /// Presses keys, written as for [`driver::press`], and waits until the terminal shows what they do.
    #[track_caller]
    pub fn press(&mut self, keys: &str) {
        self.send(keys);
        self.wait_same();
    }

    /// Presses keys and waits for nothing.
    pub fn send(&mut self, keys: &str) {
        for event in driver::events(keys) {
            self.key(event);
        }
    }

    /// Types a text and waits until it stands before the cursor and the rest of the screen is as it must be.
    #[track_caller]
    pub fn words(&mut self, text: &str) {
        self.letters(text);
        self.typed.push(text.to_string());
        if let Some(pty) = &self.pty {
            pty.wait_typed(text);
        }
        self.wait_same();
    }

    /// Types letters and waits for nothing.
    pub fn letters(&mut self, text: &str) {
        let events = text.chars().map(|c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        match &mut self.pty {
            Some(pty) => {
                pty.send(text);
                events.for_each(|event| self.follow(event));
                self.picture();
            }
            None => events.for_each(|event| self.key(event)),
        }
    }

    /// Gives the terminal another size and waits until the screen fits it.
    #[track_caller]
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.pty().resize(columns, rows);
        self.wait_same();
    }

    /// Waits until the terminal shows what it must.
    #[track_caller]
    pub fn wait_same(&mut self) {
        let must = self.picture();
        let Some(pty) = &self.pty else { return };
        if let Err(last) = pty.wait_or(|seen| seen.is_whole() && seen.rows() == must) {
            panic!("the screen must show\n{must}\n\nand shows\n{last}");
        }
    }

    /// What the terminal must show.
    pub fn picture(&mut self) -> String {
        driver::screen(&mut self.app, self.size.0, self.size.1)
    }

    /// The step on the screen.
    pub fn at(&self) -> Option<StepId> {
        self.screen().map(|screen| screen.id.clone())
    }

    /// The step's screen, to look at what stands where.
    pub fn screen(&self) -> Option<&StepScreen> {
        match &self.app.screen {
            Screen::Step(step) => Some(step),
            Screen::Rest(_)
            | Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::Review(_)
            | Screen::Export(_)
            | Screen::SessionPlan(_)
            | Screen::TestCard(_)
            | Screen::Trouble(_) => None,
        }
    }

    /// Goes on from a break of the agenda, if that is on the screen.
    pub fn pass_break(&mut self) {
        if matches!(self.app.screen, Screen::Rest(_)) {
            self.press("<enter>");
        }
    }

    /// What the step's draft looks at.
    pub fn context(&self) -> Context<'_> {
        let (workshop, open) = (self.app.workshop.as_ref(), self.app.open.as_ref());
        let (workshop, open) = workshop.zip(open).expect("a session is open");
        let id = &self.screen().expect("a step is on the screen").id;
        step::context(workshop, open, id, self.app.text_width()).expect("the workshop has the step")
    }

    /// The session as far as it is recorded.
    pub fn session(&self) -> &Session {
        driver::session_of(&self.app)
    }

    /// Goes on in the copy with a session that the program opened.
    pub fn open(&mut self, opened: Opened) {
        self.app.update(Msg::Opened(Box::new(opened)));
        self.picture();
    }

    fn key(&mut self, event: KeyEvent) {
        let bytes = bytes_of(event);
        let letter = match event.code {
            KeyCode::Char(c) if event.modifiers.is_empty() && self.app.mode().is_typing() => Some(c),
            _ => None,
        };
        if let Some(pty) = &mut self.pty {
            pty.send(&bytes);
        }
        self.follow(event);
        match self.pty {
            // The copy must know how much of a text fits before the next key turns a page.
            Some(_) => drop(self.picture()),
            None => self.note(bytes, letter),
        }
    }

    /// Writes down what a key of a rehearsal did; without bytes, what is there before the first.
    pub fn note(&mut self, bytes: Vec<u8>, letter: Option<char>) {
        let (buffer, cursor) = driver::picture(&mut self.app, self.size.0, self.size.1);
        let picture = (driver::text_of(&buffer), cursor.map(|at| (at.y, at.x)));
        let session = self.app.open.as_ref().map(|open| Arc::new(open.session.clone()));
        self.keys.push(Key { bytes, letter, picture, session, live: self.app.live() });
    }

    fn follow(&mut self, event: KeyEvent) {
        let Some(msg) = keymap::message(event, self.app.mode()) else { return };
        for effect in self.app.update(msg) {
            if let Effect::Create(session) = effect {
                let (session, on_disk, read_only, typing) = (*session, None, None, None);
                self.open(Opened { session, on_disk, read_only, typing, note: None, last_sign: None });
            }
        }
    }
}

/// What a keyboard in xterm sends for a key.
pub fn bytes_of(event: KeyEvent) -> Vec<u8> {
    let KeyEvent { code, modifiers, .. } = event;
    let cursor = |letter: char| match modifiers {
        KeyModifiers::NONE => format!("\x1b[{letter}"),
        KeyModifiers::ALT => format!("\x1b[1;3{letter}"),
        KeyModifiers::CONTROL => format!("\x1b[1;5{letter}"),
        other => panic!("no such key here: {other:?}"),
    };
    let text = match code {
        KeyCode::Char(c) if modifiers == KeyModifiers::CONTROL => {
            char::from(c.to_ascii_lowercase() as u8 & 0x1f).to_string()
        }
        KeyCode::Char(c) if modifiers == KeyModifiers::ALT => format!("\x1b{c}"),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Enter if modifiers == KeyModifiers::ALT => "\x1b\r".into(),
        KeyCode::Enter => "\r".into(),
        KeyCode::Tab => "\t".into(),
        KeyCode::BackTab => "\x1b[Z".into(),
        KeyCode::Esc => "\x1b".into(),
        KeyCode::Backspace => "\x7f".into(),
        KeyCode::Up => cursor('A'),
        KeyCode::Down => cursor('B'),
        KeyCode::Right => cursor('C'),
        KeyCode::Left => cursor('D'),
        KeyCode::End => cursor('F'),
        KeyCode::Home => cursor('H'),
        KeyCode::Insert => "\x1b[2~".into(),
        KeyCode::Delete => "\x1b[3~".into(),
        KeyCode::PageUp => "\x1b[5~".into(),
        KeyCode::PageDown => "\x1b[6~".into(),
        KeyCode::F(n @ 1..=4) => format!("\x1bO{}", char::from(b'P' + n - 1)),
        KeyCode::F(n @ 5..=10) => format!("\x1b[{}~", [15, 17, 18, 19, 20, 21][usize::from(n) - 5]),
        other => panic!("no such key here: {other:?}"),
    };
    text.into_bytes()
}

/// Whether every word of a text is in another, wherever lines break.
pub fn holds(text: &str, words: &str) -> bool {
    packed(text).contains(&packed(words))
}
