//! What a key means in a mode, and what it is called. The table itself is in [`bindings`]; footer and help are printed from it.

mod bindings;

pub use bindings::BINDINGS;

use crate::app::form::edit_of;
use crate::app::msg::{Action, Mode, Msg};
use crate::app::palette::Command;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// One action with its keys.
pub struct Binding {
    pub action: Action,
    pub keys: &'static [Key],
    pub modes: Modes,
    /// Id of the words that say what it does.
    pub words: &'static str,
    /// Id of one or two words for the foot of the screen; `None` keeps it to the help.
    pub hint: Option<&'static str>,
}

impl Binding {
    /// The names of its keys, at most so many; some keys reach the program in two ways and have one name.
    pub fn key_names(&self, most: usize) -> String {
        let mut names: Vec<String> = self.keys.iter().map(|key| key.name()).collect();
        names.dedup();
        names.truncate(most);
        names.join(", ")
    }
}

/// In which modes a binding holds.
#[derive(Clone, Copy)]
pub enum Modes {
    /// Everywhere but on a blanked screen.
    All,
    /// Wherever letters are not text.
    Browsing,
    Only(&'static [Mode]),
}

/// A key with its modifiers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub code: KeyCode,
    pub modifiers: KeyModifiers,
}

impl Modes {
    pub fn hold(self, mode: Mode) -> bool {
        match self {
            // A desk has few keys, and all of them stand in the table by name.
            Modes::All => !matches!(mode, Mode::Blank | Mode::Desk),
            Modes::Browsing => !mode.is_typing() && !matches!(mode, Mode::Blank | Mode::Desk),
            Modes::Only(modes) => modes.contains(&mode),
        }
    }
}

impl Key {
    fn matches(self, event: KeyEvent) -> bool {
        let mut modifiers =
            event.modifiers & !(KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META);
        let code = match event.code {
            // Shift is in the letter itself; Caps Lock must not take the keys away.
            KeyCode::Char(c) => {
                if !modifiers.contains(KeyModifiers::CONTROL)
                    || self.modifiers & KeyModifiers::SHIFT == KeyModifiers::NONE
                {
                    modifiers -= KeyModifiers::SHIFT;
                }
                KeyCode::Char(c.to_ascii_lowercase())
            }
            KeyCode::BackTab => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::BackTab
            }
            code => code,
        };
        self.code == code && self.modifiers == modifiers
    }

    /// Returns the key as people read it: `Ctrl+Z`, `PgDn`, `F2`.
    pub fn name(self) -> String {
        let mut name = String::new();
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            name.push_str("Ctrl+");
        }
        if self.modifiers.contains(KeyModifiers::ALT) {
            name.push_str("Alt+");
        }
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            name.push_str("Shift+");
        }
        name.push_str(&match self.code {
            KeyCode::Char(' ') => crate::say!("key-name-space"),
            KeyCode::Char(c) => c.to_uppercase().collect(),
            KeyCode::F(n) => format!("F{n}"),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::Delete => "Del".into(),
            KeyCode::Insert => "Ins".into(),
            KeyCode::BackTab => "Shift+Tab".into(),
            KeyCode::Backspace => "Backspace".into(),
            KeyCode::Enter => "Enter".into(),
            KeyCode::Esc => "Esc".into(),
            KeyCode::Tab => "Tab".into(),
            KeyCode::Home => "Home".into(),
            KeyCode::End => "End".into(),
            other => format!("{other:?}"),
        });
        name
    }
}

/// Returns what a key means in a mode: an action, typed text, or nothing.
pub fn message(event: KeyEvent, mode: Mode) -> Option<Msg> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    if mode == Mode::Blank {
        // A clicker goes on in the dark; any other key lifts it.
        return Some(Msg::Act(match event.code {
            KeyCode::PageDown => Action::Next,
            KeyCode::PageUp => Action::Previous,
            KeyCode::F(5) => Action::Clock,
            _ => Action::Blank,
        }));
    }
    let typed = match event.code {
        KeyCode::Char(c) if (event.modifiers - KeyModifiers::SHIFT).is_empty() => Some(c),
        // AltGr arrives as Ctrl+Alt on some systems.
        KeyCode::Char(c) if event.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT) => Some(c),
        _ => None,
    };
    if let (true, Some(c)) = (mode.is_typing(), typed) {
        return Some(Msg::Text(c.to_string()));
    }
    if let Some(digit) = typed.and_then(|c| c.to_digit(10)) {
        return Some(Msg::Act(Action::Number(digit as u8)));
    }
    BINDINGS
        .iter()
        .find(|binding| binding.modes.hold(mode) && binding.keys.iter().any(|key| key.matches(event)))
        .map(|binding| match binding.action {
            Action::Palette => Msg::Palette(commands(mode)),
            action => Msg::Act(action),
        })
}

/// Returns what can be done in a mode, for the palette: what the mode is for first, moving and editing last.
/// Digits are left out, for they mean many things; so is the palette itself.
pub fn commands(mode: Mode) -> Vec<Command> {
    let is_named =
        |binding: &&Binding| !binding.keys.is_empty() && !matches!(binding.action, Action::Palette);
    let (moves, acts): (Vec<&Binding>, Vec<&Binding>) =
        bindings(mode).into_iter().filter(is_named).partition(|binding| edit_of(binding.action).is_some());
    let command = |binding: &Binding| Command {
        action: binding.action,
        text: crate::words::say(binding.words),
        key: binding.keys.first().map_or_else(String::new, |key| key.name()),
    };
    acts.into_iter().chain(moves).map(command).collect()
}

/// The bindings that hold in a mode, each action once, in the order of the table.
pub fn bindings(mode: Mode) -> Vec<&'static Binding> {
    let mut seen: Vec<Action> = Vec::new();
    BINDINGS
        .iter()
        .filter(|binding| {
            let new = binding.modes.hold(mode) && !seen.contains(&binding.action);
            if new {
                seen.push(binding.action);
            }
            new
        })
        .collect()
}
