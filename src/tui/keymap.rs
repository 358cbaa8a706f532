//! The one table of keys: what each means in which mode, and its words. Footer and help are printed from it.

use crate::app::msg::{Action, Mode, Msg};
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

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn letter(c: char) -> Key {
    key(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Key {
    Key { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}

const fn with(modifiers: KeyModifiers, code: KeyCode) -> Key {
    Key { code, modifiers }
}

const fn bind(action: Action, keys: &'static [Key], modes: Modes, words: &'static str) -> Binding {
    Binding { action, keys, modes, words, hint: None }
}

const fn shown(
    action: Action,
    keys: &'static [Key],
    modes: Modes,
    words: &'static str,
    hint: &'static str,
) -> Binding {
    Binding { action, keys, modes, words, hint: Some(hint) }
}

use Action as A;
use Modes::{All, Browsing, Only};

const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;
const TYPING: Modes = Only(&[Mode::Typing]);
const TYPING_OR_LIST: Modes = Only(&[
    Mode::Typing,
    Mode::List,
    Mode::Choose,
    Mode::Sort,
    Mode::Map,
    Mode::Lever,
    Mode::Backcast,
    Mode::Library,
]);

/// While a step is run: the way on and back stands at the foot.
const RUNNING: Modes = Only(&[
    Mode::Typing,
    Mode::Reading,
    Mode::Choose,
    Mode::Sort,
    Mode::Vote,
    Mode::Map,
    Mode::Verdict,
    Mode::VerdictResult,
    Mode::Lever,
    Mode::Backcast,
    Mode::Quiz,
]);
const WITH_ENTER: Modes = Only(&[
    Mode::Typing,
    Mode::List,
    Mode::Reading,
    Mode::Home,
    Mode::Library,
    Mode::Choose,
    Mode::Sort,
    Mode::Vote,
    Mode::Map,
    Mode::MapLink,
    Mode::VerdictResult,
    Mode::Lever,
    Mode::Backcast,
    Mode::Quiz,
    Mode::Review,
]);

/// Every key of the program. The first binding that fits a mode wins, so a mode's own letters stand before the common ones.
pub const BINDINGS: &[Binding] = &[
    // Verdict.
    shown(
        A::Yes,
        &[letter('y')],
        Only(&[Mode::Verdict, Mode::Confirm, Mode::VerdictResult]),
        "key-yes",
        "hint-yes",
    ),
    shown(
        A::No,
        &[letter('n')],
        Only(&[Mode::Verdict, Mode::Confirm, Mode::VerdictResult]),
        "key-no",
        "hint-no",
    ),
    shown(A::NotSure, &[letter('?'), letter('u')], Only(&[Mode::Verdict]), "key-not-sure", "hint-not-sure"),
    shown(
        A::Why,
        &[letter('h'), letter('w')],
        Only(&[Mode::Verdict, Mode::VerdictResult]),
        "key-why",
        "hint-why",
    ),
    shown(
        A::SaveElsewhere,
        &[letter('s')],
        Only(&[Mode::Confirm]),
        "key-save-elsewhere",
        "hint-save-elsewhere",
    ),
    // Map.
    shown(A::Add, &[letter('a'), key(KeyCode::Insert)], Only(&[Mode::Map]), "key-add-person", "hint-add"),
    shown(A::Role, &[letter('r')], Only(&[Mode::Map]), "key-role", "hint-role"),
    shown(A::Link, &[letter('l')], Only(&[Mode::Map, Mode::MapLink]), "key-link", "hint-link"),
    // Back-cast.
    shown(A::Finish, &[letter('f')], Only(&[Mode::Backcast]), "key-finish", "hint-finish"),
    shown(A::Pace, &[letter('p')], Only(&[Mode::Backcast]), "key-pace", "hint-pace"),
    shown(A::Together, &[letter('t')], Only(&[Mode::Backcast]), "key-together", "hint-together"),
    shown(A::Model, &[letter('m')], Only(&[Mode::Backcast]), "key-model", "hint-model"),
    bind(A::First, &[letter('[')], Only(&[Mode::Backcast]), "key-first-stage"),
    bind(A::Last, &[letter(']')], Only(&[Mode::Backcast]), "key-last-stage"),
    // Vote.
    shown(A::Hide, &[letter('v')], Only(&[Mode::Vote]), "key-hide", "hint-hide"),
    shown(A::NewRound, &[letter('r')], Only(&[Mode::Vote]), "key-new-round", "hint-new-round"),
    // Items and views.
    shown(
        A::Edit,
        &[letter('e')],
        Only(&[
            Mode::Map,
            Mode::Backcast,
            Mode::VerdictResult,
            Mode::Lever,
            Mode::Review,
            Mode::Sort,
            Mode::Vote,
        ]),
        "key-edit",
        "hint-edit",
    ),
    shown(
        A::Reason,
        &[letter('r')],
        Only(&[Mode::Choose, Mode::Lever, Mode::Sort]),
        "key-reason",
        "hint-reason",
    ),
    shown(
        A::View,
        &[key(KeyCode::Tab), letter('v')],
        Only(&[Mode::Map, Mode::MapLink, Mode::Backcast, Mode::Lever, Mode::Library]),
        "key-view",
        "hint-view",
    ),
    shown(A::Search, &[letter('/'), letter('s')], Only(&[Mode::Library]), "key-search", "hint-search"),
    shown(
        A::Remove,
        &[key(KeyCode::Delete), letter('d'), letter('x')],
        Only(&[Mode::Library, Mode::Map, Mode::Sort]),
        "key-remove",
        "hint-remove",
    ),
    bind(A::Remove, &[ctrl('d')], TYPING_OR_LIST, "key-remove"),
    bind(A::Restore, &[letter('r')], Only(&[Mode::Library]), "key-restore"),
    bind(A::Empty, &[letter('e')], Only(&[Mode::Library]), "key-empty"),
    bind(A::MoveUp, &[with(ALT, KeyCode::Up), with(CTRL, KeyCode::Up)], TYPING_OR_LIST, "key-move-up"),
    bind(
        A::MoveDown,
        &[with(ALT, KeyCode::Down), with(CTRL, KeyCode::Down)],
        TYPING_OR_LIST,
        "key-move-down",
    ),
    bind(A::Merge, &[ctrl('g')], TYPING, "key-merge"),
    // Editing text.
    bind(
        A::NewLine,
        &[with(ALT, KeyCode::Enter), ctrl('j'), with(KeyModifiers::SHIFT, KeyCode::Enter)],
        TYPING,
        "key-new-line",
    ),
    bind(A::Editor, &[key(KeyCode::F(9))], TYPING, "key-editor"),
    bind(
        A::WordLeft,
        &[with(CTRL, KeyCode::Left), with(ALT, KeyCode::Left), with(ALT, KeyCode::Char('b'))],
        TYPING,
        "key-word-left",
    ),
    bind(
        A::WordRight,
        &[with(CTRL, KeyCode::Right), with(ALT, KeyCode::Right), with(ALT, KeyCode::Char('f'))],
        TYPING,
        "key-word-right",
    ),
    bind(A::LineStart, &[key(KeyCode::Home), ctrl('a')], All, "key-line-start"),
    bind(A::LineEnd, &[key(KeyCode::End), ctrl('e')], All, "key-line-end"),
    bind(
        A::BackspaceWord,
        &[ctrl('w'), with(ALT, KeyCode::Backspace), with(CTRL, KeyCode::Backspace)],
        TYPING,
        "key-backspace-word",
    ),
    bind(
        A::DeleteWord,
        &[with(CTRL, KeyCode::Delete), with(ALT, KeyCode::Char('d'))],
        TYPING,
        "key-delete-word",
    ),
    bind(A::Backspace, &[key(KeyCode::Backspace), ctrl('h')], All, "key-backspace"),
    bind(A::Delete, &[key(KeyCode::Delete)], TYPING, "key-delete"),
    // Moving.
    bind(A::Up, &[key(KeyCode::Up)], All, "key-up"),
    bind(A::Down, &[key(KeyCode::Down)], All, "key-down"),
    bind(A::Left, &[key(KeyCode::Left)], All, "key-left"),
    bind(A::Right, &[key(KeyCode::Right)], All, "key-right"),
    bind(A::BackTab, &[key(KeyCode::BackTab), with(KeyModifiers::SHIFT, KeyCode::Tab)], All, "key-back-tab"),
    bind(A::Tab, &[key(KeyCode::Tab)], All, "key-tab"),
    shown(A::Enter, &[key(KeyCode::Enter)], WITH_ENTER, "key-enter", "hint-enter"),
    bind(A::Enter, &[key(KeyCode::Enter)], All, "key-enter"),
    bind(A::Toggle, &[letter(' ')], Browsing, "key-toggle"),
    // Everywhere.
    shown(A::Previous, &[key(KeyCode::PageUp)], RUNNING, "key-previous", "hint-previous"),
    shown(A::Next, &[key(KeyCode::PageDown)], RUNNING, "key-next", "hint-next"),
    bind(A::Previous, &[key(KeyCode::PageUp)], All, "key-previous"),
    bind(A::Next, &[key(KeyCode::PageDown)], All, "key-next"),
    bind(A::Escape, &[key(KeyCode::Esc)], All, "key-escape"),
    shown(A::Help, &[key(KeyCode::F(1))], All, "key-help", "hint-help"),
    bind(A::Help, &[letter('?')], Browsing, "key-help"),
    shown(A::Outline, &[key(KeyCode::F(2)), ctrl('o')], RUNNING, "key-outline", "hint-outline"),
    bind(A::Outline, &[key(KeyCode::F(2)), ctrl('o')], All, "key-outline"),
    bind(A::Outline, &[letter('o')], Browsing, "key-outline"),
    bind(A::PlanSoFar, &[key(KeyCode::F(3)), ctrl('t')], All, "key-plan-so-far"),
    bind(A::Glossary, &[key(KeyCode::F(4))], All, "key-glossary"),
    bind(A::Glossary, &[letter('g')], Browsing, "key-glossary"),
    bind(A::Facts, &[key(KeyCode::F(6))], All, "key-facts"),
    bind(A::Facts, &[letter('i')], Browsing, "key-facts"),
    bind(A::Park, &[ctrl('p')], All, "key-park"),
    bind(A::Review, &[key(KeyCode::F(7)), ctrl('r')], All, "key-review"),
    bind(A::Export, &[letter('x')], Only(&[Mode::Review]), "key-export"),
    bind(A::Blank, &[key(KeyCode::F(8))], All, "key-blank"),
    bind(A::Blank, &[letter('b'), letter('.')], Browsing, "key-blank"),
    bind(A::Home, &[key(KeyCode::F(10)), ctrl('x')], All, "key-home"),
    bind(A::Undo, &[ctrl('z')], All, "key-undo"),
    bind(A::Redo, &[ctrl('y'), with(CTRL.union(KeyModifiers::SHIFT), KeyCode::Char('z'))], All, "key-redo"),
    shown(A::Quit, &[letter('q')], Only(&[Mode::Home]), "key-quit", "hint-quit"),
    bind(A::Quit, &[ctrl('q'), ctrl('c')], All, "key-quit"),
];

impl Modes {
    pub fn hold(self, mode: Mode) -> bool {
        match self {
            All => mode != Mode::Blank,
            Browsing => !matches!(mode, Mode::Typing | Mode::Blank),
            Only(modes) => modes.contains(&mode),
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
                if !modifiers.contains(CTRL) || self.modifiers & KeyModifiers::SHIFT == KeyModifiers::NONE {
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
        if self.modifiers.contains(CTRL) {
            name.push_str("Ctrl+");
        }
        if self.modifiers.contains(ALT) {
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
        // Any key lifts the dark.
        return Some(Msg::Act(Action::Blank));
    }
    let typed = match event.code {
        KeyCode::Char(c) if (event.modifiers - KeyModifiers::SHIFT).is_empty() => Some(c),
        // AltGr arrives as Ctrl+Alt on some systems.
        KeyCode::Char(c) if event.modifiers.contains(CTRL | ALT) => Some(c),
        _ => None,
    };
    if let (Mode::Typing, Some(c)) = (mode, typed) {
        return Some(Msg::Text(c.to_string()));
    }
    if let Some(digit) = typed.and_then(|c| c.to_digit(10)) {
        return Some(Msg::Act(Action::Number(digit as u8)));
    }
    BINDINGS
        .iter()
        .find(|binding| binding.modes.hold(mode) && binding.keys.iter().any(|key| key.matches(event)))
        .map(|binding| Msg::Act(binding.action))
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
