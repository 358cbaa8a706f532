//! Anything that can come into the state machine: every message, every action, keys with any modifier, hostile text.

use crate::arbitrary;
use crate::driver::{TODAY, built_in};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use levers::app::effect::{Summary, TrashSummary, Unclean};
use levers::app::msg::{Action, Drive, Exported, Extent, Msg, Offer, Opened, Typing, Wish};
use levers::app::palette::Command;
use levers::tui::keymap::BINDINGS;
use levers::workshop::clock::Now;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Sizes from one cell to a wall, the small ones more often.
pub const SIZES: [(u16, u16); 16] = [
    (1, 1),
    (3, 100),
    (300, 1),
    (4, 4),
    (39, 11),
    (40, 12),
    (41, 13),
    (46, 17),
    (60, 18),
    (60, 12),
    (40, 60),
    (80, 24),
    (100, 30),
    (192, 56),
    (300, 100),
    (2, 2),
];

/// Something that happens.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key, whatever it means in the mode that holds then.
    Key(KeyEvent),
    Msg(Msg),
}

/// How many sorts of message there are.
pub const N_MESSAGES: usize = 26;

/// The sort of a message. A new one must be named here, and then be made below.
pub fn name(msg: &Msg) -> &'static str {
    match msg {
        Msg::Act(_) => "act",
        Msg::Text(_) => "text",
        Msg::Paste(_) => "paste",
        Msg::Resized(..) => "resized",
        Msg::Workshop(_) => "workshop",
        Msg::Drawn { .. } => "drawn",
        Msg::WorkshopFailed(_) => "workshop-failed",
        Msg::Library(_) => "library",
        Msg::Trash(_) => "trash",
        Msg::LibraryFailed(_) => "library-failed",
        Msg::LiveFailed(_) => "live-failed",
        Msg::Begin(_) => "begin",
        Msg::Opened(_) => "opened",
        Msg::OpenFailed { .. } => "open-failed",
        Msg::Saved { .. } => "saved",
        Msg::SaveFailed { .. } => "save-failed",
        Msg::SavedElsewhere(_) => "saved-elsewhere",
        Msg::Exported(_) => "exported",
        Msg::Edited(_) => "edited",
        Msg::Tell(_) => "tell",
        Msg::Today(_) => "today",
        Msg::Palette(_) => "palette",
        Msg::NotConfigured => "not-configured",
        Msg::Now(_) => "now",
        Msg::Driven(_) => "driven",
        Msg::Terminate => "terminate",
    }
}

/// Mostly what people do: keys and typing. Now and then anything else.
pub fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        10 => keys().prop_map(Event::Key),
        6 => act().prop_map(Event::Msg),
        4 => typed().prop_map(Event::Msg),
        2 => select(SIZES.to_vec()).prop_map(|(columns, rows)| Event::Msg(Msg::Resized(columns, rows))),
        1 => from_outside().prop_map(Event::Msg),
    ]
}

/// A key of the table, or any other one with any modifiers.
fn keys() -> impl Strategy<Value = KeyEvent> {
    let bound: Vec<KeyEvent> = BINDINGS
        .iter()
        .flat_map(|binding| binding.keys)
        .map(|key| KeyEvent::new(key.code, key.modifiers))
        .collect();
    let code = prop_oneof![
        3 => any::<char>().prop_map(KeyCode::Char),
        3 => "[ -~]".prop_map(|text: String| KeyCode::Char(text.chars().next().unwrap_or(' '))),
        1 => (0_u8..30).prop_map(KeyCode::F),
        1 => select(vec![KeyCode::Null, KeyCode::CapsLock, KeyCode::Menu, KeyCode::Insert, KeyCode::Tab]),
    ];
    let other = (code, any::<u8>())
        .prop_map(|(code, modifiers)| KeyEvent::new(code, KeyModifiers::from_bits_truncate(modifiers)));
    prop_oneof![4 => select(bound), 1 => other]
}

/// An action that no key of the present mode may mean.
fn act() -> impl Strategy<Value = Msg> {
    prop_oneof![4 => select(ACTIONS.to_vec()), 1 => (0_u8..=255).prop_map(Action::Number)].prop_map(Msg::Act)
}

macro_rules! actions {
    ($($name:ident)*) => {
        const ACTIONS: &[Action] = &[$(Action::$name),*];

        /// A new action must be named above.
        fn is_named(action: Action) -> bool {
            match action {
                $(Action::$name => ACTIONS.contains(&action),)*
                Action::Number(_) => true,
            }
        }
    };
}

actions! {
    Left Right Up Down WordLeft WordRight LineStart LineEnd Backspace Delete BackspaceWord DeleteWord NewLine
    Enter Tab BackTab Escape Toggle Next Previous ScrollUp ScrollDown Home Outline PlanSoFar Glossary Facts Help
    Park Blank Quit Undo Redo Editor Review Export SaveElsewhere Save Edit Remove MoveUp MoveDown Merge Restore
    Empty Search View Reason Yes No NotSure Why Details ReAim Add Role Link Pace Finish Model Together First Last
    Hide NewRound Clock AddOne AddFive Time BigClock Timer Palette Desk Freeze Spotlight Speakers Parking Look Drive Answer Assign
}

#[test]
fn every_action_of_the_key_table_is_among_the_events() {
    assert!(BINDINGS.iter().all(|binding| is_named(binding.action)));
}

fn typed() -> impl Strategy<Value = Msg> {
    let lines = vec(arbitrary::text(), 0..6).prop_map(|lines| lines.join("\n"));
    let huge = (
        select(vec!["x", "a b\n", "\u{1b}[31m", "👩\u{200d}👧", "\u{301}", "ş ", "\t\u{202e}"]),
        200_000_usize..1_000_000,
    )
        .prop_map(|(piece, length)| piece.repeat(length / piece.len()));
    prop_oneof![
        60 => arbitrary::text().prop_map(Msg::Text),
        40 => arbitrary::text().prop_map(Msg::Paste),
        20 => lines.prop_map(Msg::Paste),
        1 => huge.prop_map(Msg::Paste),
    ]
}

/// What the shell answers, in an order in which it never would.
fn from_outside() -> BoxedStrategy<Msg> {
    let done = || prop_oneof![arbitrary::text().prop_map(Ok), arbitrary::text().prop_map(Err)];
    let exported = (arbitrary::text(), vec(arbitrary::text(), 0..4), vec(arbitrary::text(), 0..3))
        .prop_map(|(folder, files, warnings)| Exported { folder, files, warnings });
    let exported = prop_oneof![exported.prop_map(Ok), arbitrary::text().prop_map(Err)];
    let offer = prop_oneof![
        Just(Offer::Nothing),
        Just(Offer::Busy),
        arbitrary::text().prop_map(|made| Offer::Backup { made })
    ];
    prop_oneof![
        (any::<usize>(), any::<usize>(), any::<usize>()).prop_map(|(first, rows, fit)| Msg::Drawn(Extent {
            first,
            rows,
            fit
        })),
        Just(()).prop_map(|()| Msg::Workshop(built_in())),
        arbitrary::text().prop_map(Msg::WorkshopFailed),
        vec(summary(), 0..5).prop_map(Msg::Library),
        trash().prop_map(Msg::Trash),
        arbitrary::text().prop_map(Msg::LibraryFailed),
        option::of(arbitrary::text()).prop_map(Msg::LiveFailed),
        arbitrary::agenda_id().prop_map(Msg::Begin),
        opened().prop_map(|opened| Msg::Opened(Box::new(opened))),
        (arbitrary::session_id(), arbitrary::text(), offer).prop_map(|(id, why, offer)| Msg::OpenFailed {
            id,
            why,
            offer
        }),
        prop_oneof![0_u64..60, any::<u64>()].prop_map(|revision| Msg::Saved { revision }),
        arbitrary::text().prop_map(|why| Msg::SaveFailed { why }),
        done().prop_map(Msg::SavedElsewhere),
        exported.prop_map(Msg::Exported),
        option::of(arbitrary::text()).prop_map(Msg::Edited),
        arbitrary::text().prop_map(Msg::Tell),
        arbitrary::day().prop_map(Msg::Today),
        vec(command(), 0..40).prop_map(Msg::Palette),
        Just(Msg::NotConfigured),
        now().prop_map(Msg::Now),
        (select(WISHES.to_vec()), option::of(arbitrary::step_id()))
            .prop_map(|(wish, seen)| Msg::Driven(Drive { wish, seen })),
        Just(Msg::Terminate),
    ]
    .boxed()
}

const WISHES: [Wish; 7] =
    [Wish::Next, Wish::Previous, Wish::Blank, Wish::Freeze, Wish::Clock, Wish::AddOne, Wish::AddFive];

fn command() -> impl Strategy<Value = Command> {
    let words = (arbitrary::text(), arbitrary::text());
    (select(ACTIONS.to_vec()), words).prop_map(|(action, (text, key))| Command { action, text, key })
}

/// Clocks that jump forward and back, and computers that start again.
fn now() -> impl Strategy<Value = Now> {
    let clocks = prop_oneof![3 => 0_u64..20_000_000, 1 => any::<u64>()];
    let days = (-4_000_000_000_i64..9_000_000_000, clocks.clone(), clocks, 0_u64..3);
    days.prop_map(|(seconds, steady, awake, boot)| {
        let wall = jiff::Timestamp::from_second(seconds).expect("in range");
        let local = wall.to_zoned(jiff::tz::TimeZone::UTC).datetime();
        Now { wall, local, steady, awake, boot }
    })
}

fn summary() -> impl Strategy<Value = Summary> {
    let unclean = (arbitrary::text(), arbitrary::text(), arbitrary::text())
        .prop_map(|(step, when, text)| Unclean { step, when, text });
    let words = (arbitrary::text(), arbitrary::text(), arbitrary::text(), arbitrary::text());
    (arbitrary::session_id(), words, option::of(unclean), option::of(arbitrary::text()), any::<bool>())
        .prop_map(|(id, (issue, group, at, saved), unclean, fault, running)| Summary {
            id,
            issue,
            group,
            at,
            saved,
            unclean,
            fault,
            running,
        })
}

fn trash() -> impl Strategy<Value = TrashSummary> {
    (vec((arbitrary::session_id(), arbitrary::text()), 0..4), any::<usize>(), any::<u64>())
        .prop_map(|(sessions, files, bytes)| TrashSummary { sessions, files, bytes })
}

fn opened() -> impl Strategy<Value = Opened> {
    let typing =
        (select(vec!["new", "new:1", "re-aim:i1", "re-aim:", "x"]), arbitrary::text(), any::<usize>())
            .prop_map(|(field, text, cursor)| Typing { field: field.into(), text, cursor });
    let words = (option::of(arbitrary::text()), option::of(typing), option::of(arbitrary::text()));
    let steps: Vec<_> = built_in().steps().map(|(id, _, _)| id).collect();
    (arbitrary::session(), option::of(any::<u64>()), words, option::of(select(steps))).prop_map(
        |(mut session, on_disk, (read_only, typing, note), at)| {
            session.at = at.or(session.at);
            session.date = if session.example { TODAY } else { session.date };
            Opened { session, on_disk, read_only, typing, note, last_sign: None }
        },
    )
}
