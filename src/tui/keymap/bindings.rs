//! The one table of keys: what each means in which mode, and its words.
//!
//! The order is that of the foot of the screen: what a mode is for stands first, the way about stands last.

use super::{Binding, Key, Modes};
use crate::app::msg::{Action, Mode};
use crossterm::event::{KeyCode, KeyModifiers};

use Action as A;
use Mode as M;
use Modes::{All, Browsing, Only};

const CTRL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;

const fn key(code: KeyCode) -> Key {
    Key { code, modifiers: KeyModifiers::NONE }
}

const fn letter(c: char) -> Key {
    key(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Key {
    with(CTRL, KeyCode::Char(c))
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

const UP: &[Key] = &[key(KeyCode::Up)];
const DOWN: &[Key] = &[key(KeyCode::Down)];
const LEFT: &[Key] = &[key(KeyCode::Left)];
const ENTER: &[Key] = &[key(KeyCode::Enter)];
const TAB: &[Key] = &[key(KeyCode::Tab)];
const TAB_OR_V: &[Key] = &[key(KeyCode::Tab), letter('v')];
const MOVE_UP: &[Key] = &[with(ALT, KeyCode::Up), with(CTRL, KeyCode::Up)];
const MOVE_DOWN: &[Key] = &[with(ALT, KeyCode::Down), with(CTRL, KeyCode::Down)];
const NEW_LINE: &[Key] = &[with(ALT, KeyCode::Enter), ctrl('j'), with(SHIFT, KeyCode::Enter)];
const WORD_LEFT: &[Key] =
    &[with(CTRL, KeyCode::Left), with(ALT, KeyCode::Left), with(ALT, KeyCode::Char('b'))];
const WORD_RIGHT: &[Key] =
    &[with(CTRL, KeyCode::Right), with(ALT, KeyCode::Right), with(ALT, KeyCode::Char('f'))];
const BACKSPACE_WORD: &[Key] = &[ctrl('w'), with(ALT, KeyCode::Backspace), with(CTRL, KeyCode::Backspace)];
const DELETE_WORD: &[Key] = &[with(CTRL, KeyCode::Delete), with(ALT, KeyCode::Char('d'))];

const DESK: Modes = Only(&[M::Desk]);
const TYPING: Modes = Only(&[M::Typing, M::Collecting, M::Cell]);
const FIELDS: Modes = Only(&[M::Typing, M::Collecting, M::Cell, M::Search]);
const LINES: Modes = Only(&[M::Collecting, M::Cell, M::CellChoice]);
const PLACES: Modes = Only(&[M::Collecting, M::Cell, M::CellChoice, M::Map]);
const REPLIES: Modes = Only(&[M::Verdict, M::Confirm, M::Unsaved]);
const EDITABLE: Modes = Only(&[M::Map, M::Backcast, M::Lever, M::Parking, M::Speakers]);

/// Where a step is run: the way on and back stands at the foot.
const RUNNING: Modes = Only(&[
    M::Typing,
    M::Collecting,
    M::Cell,
    M::CellChoice,
    M::Reading,
    M::Choose,
    M::Sort,
    M::Vote,
    M::Map,
    M::Verdict,
    M::VerdictResult,
    M::Lever,
    M::Backcast,
    M::Quiz,
]);
/// Where Enter goes on and the foot says so. Elsewhere it answers a question or closes something.
const ENTER_GOES_ON: Modes = Only(&[
    M::Typing,
    M::List,
    M::Reading,
    M::Home,
    M::Library,
    M::Choose,
    M::Sort,
    M::Map,
    M::MapLink,
    M::VerdictResult,
    M::Lever,
    M::Backcast,
    M::Quiz,
    M::Review,
]);

/// Every key of the program. The first binding that fits a mode wins, so a mode's own letters stand before the common ones.
pub const BINDINGS: &[Binding] = &[
    // The desk in another window.
    shown(
        A::Next,
        &[key(KeyCode::PageDown), key(KeyCode::Right), letter('n')],
        DESK,
        "key-desk-next",
        "hint-desk-next",
    ),
    shown(
        A::Previous,
        &[key(KeyCode::PageUp), key(KeyCode::Left), letter('p')],
        DESK,
        "key-desk-back",
        "hint-desk-back",
    ),
    shown(
        A::Blank,
        &[letter('b'), letter('.'), key(KeyCode::F(8))],
        DESK,
        "key-desk-blank",
        "hint-desk-blank",
    ),
    shown(A::Freeze, &[letter('f'), ctrl('f')], DESK, "key-freeze", "hint-desk-freeze"),
    shown(A::Clock, &[key(KeyCode::F(5)), letter('c')], DESK, "key-clock", "hint-desk-clock"),
    bind(A::AddOne, &[letter('+'), with(ALT, KeyCode::Char('1'))], DESK, "key-add-one"),
    bind(A::AddFive, &[letter('*'), with(ALT, KeyCode::Char('5'))], DESK, "key-add-five"),
    shown(A::Tab, TAB, DESK, "key-desk-ahead", "hint-desk-ahead"),
    bind(A::BackTab, &[key(KeyCode::BackTab), with(SHIFT, KeyCode::Tab)], DESK, "key-desk-behind"),
    bind(A::Escape, &[key(KeyCode::Esc)], DESK, "key-desk-here"),
    bind(A::Up, UP, DESK, "key-up"),
    bind(A::Down, DOWN, DESK, "key-down"),
    bind(A::ScrollUp, &[letter('-')], DESK, "key-previous"),
    bind(A::ScrollDown, &[letter(' ')], DESK, "key-next"),
    bind(A::Help, &[key(KeyCode::F(1)), letter('?')], DESK, "key-help"),
    shown(A::Quit, &[letter('q'), ctrl('q'), ctrl('c')], DESK, "key-desk-quit", "hint-quit"),
    // The second timer.
    shown(A::Number(0), &[], Only(&[M::Timer]), "key-timer-minutes", "hint-timer-minutes"),
    shown(A::Enter, ENTER, Only(&[M::Timer]), "key-timer-start", "hint-timer-start"),
    shown(A::Toggle, &[letter(' ')], Only(&[M::Timer]), "key-timer-pause", "hint-timer-pause"),
    shown(
        A::Remove,
        &[key(KeyCode::Delete), letter('x')],
        Only(&[M::Timer]),
        "key-timer-remove",
        "hint-timer-remove",
    ),
    // Lists and tables being typed.
    shown(A::Enter, ENTER, Only(&[M::Collecting]), "key-add-item", "hint-add-item"),
    shown(A::Up, UP, Only(&[M::Collecting]), "key-edit-item", "hint-edit-item"),
    shown(A::Enter, ENTER, Only(&[M::Cell, M::CellChoice]), "key-next-cell", "hint-next-cell"),
    shown(A::Number(0), &[], Only(&[M::CellChoice]), "key-number", "hint-number"),
    shown(A::Remove, &[ctrl('d')], LINES, "key-remove", "hint-remove"),
    // A list that letters search.
    shown(A::Enter, ENTER, Only(&[M::Search]), "key-do-it", "hint-do-it"),
    shown(A::Number(0), &[], Only(&[M::Search]), "key-number", "hint-number"),
    shown(
        A::Escape,
        &[key(KeyCode::Esc)],
        Only(&[M::Search, M::Parking, M::Speakers, M::Spotlight]),
        "key-escape",
        "hint-close",
    ),
    // Parked ideas.
    shown(A::Answer, &[letter('a')], Only(&[M::Parking]), "key-answer", "hint-answer"),
    shown(A::Assign, &[letter('w')], Only(&[M::Parking]), "key-assign", "hint-assign"),
    shown(A::Remove, &[letter('d'), key(KeyCode::Delete)], Only(&[M::Parking]), "key-let-go", "hint-let-go"),
    shown(A::Enter, ENTER, Only(&[M::Parking]), "key-next-open", "hint-next-open"),
    // Who spoke.
    shown(A::Enter, ENTER, Only(&[M::Speakers]), "key-spoke", "hint-spoke"),
    shown(A::Number(0), &[], Only(&[M::Speakers]), "key-number-spoke", "hint-number-spoke"),
    shown(
        A::Left,
        &[letter('-'), key(KeyCode::Left)],
        Only(&[M::Speakers]),
        "key-spoke-less",
        "hint-spoke-less",
    ),
    bind(A::Right, &[letter('+'), key(KeyCode::Right)], Only(&[M::Speakers]), "key-spoke"),
    shown(A::View, TAB_OR_V, Only(&[M::Speakers]), "key-speaker-order", "hint-speaker-order"),
    shown(A::Add, &[letter('a'), key(KeyCode::Insert)], Only(&[M::Speakers]), "key-add-speaker", "hint-add"),
    // One answer, large.
    shown(A::Left, LEFT, Only(&[M::Spotlight]), "key-piece-before", "hint-previous"),
    shown(A::Right, &[key(KeyCode::Right)], Only(&[M::Spotlight]), "key-piece", "hint-next"),
    // Choosing.
    shown(A::Number(0), &[], Only(&[M::Choose, M::Sort, M::Quiz, M::List]), "key-number", "hint-number"),
    shown(A::Number(0), &[], Only(&[M::Vote]), "key-count", "hint-count"),
    shown(A::Enter, ENTER, Only(&[M::Vote]), "key-next-count", "hint-next-count"),
    bind(
        A::Number(0),
        &[],
        Only(&[
            M::Home,
            M::Library,
            M::Review,
            M::Parking,
            M::Map,
            M::MapLink,
            M::Verdict,
            M::VerdictResult,
            M::Lever,
            M::Backcast,
        ]),
        "key-number",
    ),
    // Verdict.
    shown(A::Yes, &[letter('y')], REPLIES, "key-yes", "hint-yes"),
    shown(A::No, &[letter('n')], REPLIES, "key-no", "hint-no"),
    shown(A::NotSure, &[letter('?'), letter('u')], Only(&[M::Verdict]), "key-not-sure", "hint-not-sure"),
    shown(A::Left, LEFT, Only(&[M::Verdict]), "key-question-before", "hint-question-before"),
    shown(A::Why, &[letter('h'), letter('w')], Only(&[M::Verdict]), "key-means", "hint-means"),
    shown(A::Edit, &[letter('e')], Only(&[M::VerdictResult]), "key-change-reply", "hint-change-reply"),
    shown(A::Why, &[letter('w'), letter('h')], Only(&[M::VerdictResult]), "key-why", "hint-why"),
    shown(A::Details, &[letter('d')], Only(&[M::VerdictResult]), "key-details", "hint-details"),
    shown(A::ReAim, &[letter('r')], Only(&[M::VerdictResult]), "key-re-aim", "hint-re-aim"),
    shown(A::SaveElsewhere, &[letter('s')], Only(&[M::Unsaved]), "key-save-elsewhere", "hint-save-elsewhere"),
    // Map.
    shown(A::Add, &[letter('a'), key(KeyCode::Insert)], Only(&[M::Map]), "key-add-person", "hint-add"),
    shown(A::Toggle, &[letter(' ')], Only(&[M::Map]), "key-next-person", "hint-next-person"),
    shown(A::Role, &[letter('r')], Only(&[M::Map]), "key-role", "hint-role"),
    shown(A::Link, &[letter('l')], Only(&[M::Map, M::MapLink]), "key-link", "hint-link"),
    shown(A::View, TAB_OR_V, Only(&[M::Map]), "key-map-view", "hint-map-view"),
    bind(A::Reason, &[letter('n')], Only(&[M::Map]), "key-note"),
    // Back-cast.
    shown(A::Finish, &[letter('f')], Only(&[M::Backcast]), "key-finish", "hint-finish"),
    shown(A::Pace, &[letter('p')], Only(&[M::Backcast]), "key-pace", "hint-pace"),
    shown(A::Edit, &[letter('e')], Only(&[M::Backcast]), "key-edit-stage", "hint-edit-stage"),
    shown(A::View, TAB_OR_V, Only(&[M::Backcast]), "key-compare", "hint-compare"),
    shown(A::Together, &[letter('t')], Only(&[M::Backcast]), "key-together", "hint-together"),
    shown(A::Model, &[letter('m')], Only(&[M::Backcast]), "key-model", "hint-model"),
    bind(A::First, &[letter('[')], Only(&[M::Backcast]), "key-first-stage"),
    bind(A::Last, &[letter(']')], Only(&[M::Backcast]), "key-last-stage"),
    bind(A::Backspace, &[key(KeyCode::Backspace)], Only(&[M::Backcast]), "key-all-stages"),
    // Vote.
    shown(A::Hide, &[letter('v')], Only(&[M::Vote]), "key-hide", "hint-hide"),
    shown(A::NewRound, &[letter('r')], Only(&[M::Vote]), "key-new-round", "hint-new-round"),
    shown(A::Edit, &[letter('e')], Only(&[M::Vote]), "key-concerns", "hint-concerns"),
    // Levers.
    shown(A::Toggle, &[letter(' ')], Only(&[M::Lever]), "key-pick-lever", "hint-pick-lever"),
    shown(A::Left, &[key(KeyCode::Left), key(KeyCode::Right)], Only(&[M::Lever]), "key-card", "hint-card"),
    shown(A::View, TAB_OR_V, Only(&[M::Lever]), "key-all-levers", "hint-all-levers"),
    // Test card.
    shown(A::Enter, ENTER, Only(&[M::TestCard]), "key-card-done", "hint-card-done"),
    shown(
        A::Look,
        &[with(ALT, KeyCode::Char('l')), letter('l')],
        Only(&[M::TestCard]),
        "key-look",
        "hint-look",
    ),
    shown(A::Next, &[key(KeyCode::PageDown)], Only(&[M::TestCard]), "key-card-more", "hint-card-more"),
    bind(A::Quit, &[letter('q')], Only(&[M::TestCard]), "key-card-done"),
    // Items and views.
    shown(A::Edit, &[letter('e')], EDITABLE, "key-edit", "hint-edit"),
    shown(A::Outline, &[letter('e'), key(KeyCode::F(2))], Only(&[M::Review]), "key-edit-answer", "hint-edit"),
    shown(A::Reason, &[letter('r')], Only(&[M::Choose]), "key-reason", "hint-reason"),
    // Edit opens the same words, and stands at the foot.
    bind(A::Reason, &[letter('r')], Only(&[M::Lever]), "key-reason"),
    bind(A::Reason, &[letter('r'), letter('e')], Only(&[M::Sort]), "key-note"),
    shown(A::View, TAB_OR_V, Only(&[M::MapLink, M::Library]), "key-view", "hint-view"),
    shown(A::Search, &[letter('/'), letter('s')], Only(&[M::Library]), "key-search", "hint-search"),
    shown(
        A::Remove,
        &[key(KeyCode::Delete), letter('d'), letter('x')],
        Only(&[M::Library, M::Map, M::Sort, M::Speakers]),
        "key-remove",
        "hint-remove",
    ),
    bind(A::Remove, &[ctrl('d')], Only(&[M::Map, M::Sort, M::Library]), "key-remove"),
    bind(A::Remove, &[key(KeyCode::Delete)], Only(&[M::Quiz]), "key-answer-again"),
    bind(A::Restore, &[letter('r')], Only(&[M::Library]), "key-restore"),
    bind(A::Empty, &[letter('e')], Only(&[M::Library]), "key-empty"),
    bind(A::MoveUp, MOVE_UP, PLACES, "key-move-up"),
    bind(A::MoveDown, MOVE_DOWN, PLACES, "key-move-down"),
    bind(A::Merge, &[ctrl('g')], Only(&[M::Collecting]), "key-merge"),
    // Editing text.
    bind(A::NewLine, NEW_LINE, TYPING, "key-new-line"),
    bind(A::Editor, &[key(KeyCode::F(9))], TYPING, "key-editor"),
    bind(A::WordLeft, WORD_LEFT, FIELDS, "key-word-left"),
    bind(A::WordRight, WORD_RIGHT, FIELDS, "key-word-right"),
    bind(A::LineStart, &[key(KeyCode::Home), ctrl('a')], All, "key-line-start"),
    bind(A::LineEnd, &[key(KeyCode::End), ctrl('e')], All, "key-line-end"),
    bind(A::BackspaceWord, BACKSPACE_WORD, FIELDS, "key-backspace-word"),
    bind(A::DeleteWord, DELETE_WORD, FIELDS, "key-delete-word"),
    bind(A::Backspace, &[key(KeyCode::Backspace), ctrl('h')], All, "key-backspace"),
    bind(A::Delete, &[key(KeyCode::Delete)], FIELDS, "key-delete"),
    // Moving.
    bind(A::ScrollUp, &[with(SHIFT, KeyCode::Up), ctrl('u')], All, "key-scroll-up"),
    bind(A::ScrollDown, &[with(SHIFT, KeyCode::Down), ctrl('n')], All, "key-scroll-down"),
    bind(A::Up, UP, All, "key-up"),
    bind(A::Down, DOWN, All, "key-down"),
    bind(A::Left, LEFT, All, "key-left"),
    bind(A::Right, &[key(KeyCode::Right)], All, "key-right"),
    bind(A::BackTab, &[key(KeyCode::BackTab), with(SHIFT, KeyCode::Tab)], All, "key-back-tab"),
    bind(A::Tab, TAB, All, "key-tab"),
    shown(A::Enter, ENTER, ENTER_GOES_ON, "key-enter", "hint-enter"),
    bind(A::Enter, ENTER, All, "key-enter"),
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
    bind(A::Export, &[letter('x')], Only(&[M::Review]), "key-export"),
    bind(A::Blank, &[key(KeyCode::F(8))], All, "key-blank"),
    bind(A::Blank, &[letter('b'), letter('.')], Browsing, "key-blank"),
    bind(A::Clock, &[key(KeyCode::F(5))], All, "key-clock"),
    bind(A::Time, &[ctrl('l')], All, "key-time"),
    bind(A::AddOne, &[with(ALT, KeyCode::Char('1'))], All, "key-add-one"),
    bind(A::AddFive, &[with(ALT, KeyCode::Char('5'))], All, "key-add-five"),
    bind(A::BigClock, &[with(ALT, KeyCode::Char('c'))], All, "key-big-clock"),
    bind(A::Timer, &[with(ALT, KeyCode::Char('t'))], All, "key-timer"),
    bind(A::Palette, &[key(KeyCode::F(12)), ctrl('k')], All, "key-palette"),
    bind(A::Palette, &[letter(':')], Browsing, "key-palette"),
    bind(A::Desk, &[ctrl('b')], All, "key-desk"),
    bind(A::Freeze, &[ctrl('f')], All, "key-freeze"),
    bind(A::Spotlight, &[with(ALT, KeyCode::Char('s'))], All, "key-spotlight"),
    bind(A::Speakers, &[with(ALT, KeyCode::Char('w'))], All, "key-speakers"),
    bind(A::Parking, &[with(ALT, KeyCode::Char('p'))], All, "key-parking"),
    bind(A::Look, &[with(ALT, KeyCode::Char('l'))], All, "key-look"),
    bind(A::Drive, &[with(ALT, KeyCode::Char('v'))], All, "key-drive"),
    bind(A::Home, &[key(KeyCode::F(10)), ctrl('x')], All, "key-home"),
    bind(A::Undo, &[ctrl('z')], All, "key-undo"),
    bind(A::Redo, &[ctrl('y'), with(CTRL.union(SHIFT), KeyCode::Char('z'))], All, "key-redo"),
    shown(A::Quit, &[letter('q')], Only(&[M::Home]), "key-quit", "hint-quit"),
    bind(A::Save, &[ctrl('s')], All, "key-save"),
    bind(A::Quit, &[ctrl('q'), ctrl('c')], All, "key-quit"),
];
