//! Whatever arrives, in whatever order, on a screen of whatever size: nothing panics, no recorded answer is lost
//! silently, and nothing but text reaches the screen.

mod at_home;
mod messages;

use crate::arbitrary;
use crate::driver::*;
use at_home::at_home;
use levers::app::effect::Effect;
use levers::app::msg::{Mode, Msg, Opened};
use levers::app::open::{Open, Undone};
use levers::app::{App, Screen};
use levers::shell::format;
use levers::tui::keymap;
use levers::workshop::{Answer, Session, StepId};
use messages::{Event, SIZES, events};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use ratatui::buffer::Buffer;
use std::collections::BTreeMap;

/// How many runs, unless `PROPTEST_CASES` says otherwise.
const CASES: u32 = 96;

/// A setting of runs that the environment can make longer.
pub fn runs(cases: u32) -> ProptestConfig {
    let config = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if asked { config.cases } else { cases },
        max_shrink_iters: 4_000,
        failure_persistence: None,
        ..config
    }
}

proptest! {
    #![proptest_config(runs(CASES))]

    #[test]
    fn any_messages_at_any_size_are_survived_without_loss(
        (size, seed) in (0..SIZES.len(), beginning()),
        events in vec(events(), 1..40),
    ) {
        let mut app = begin(&seed, SIZES[size]);
        for event in &events {
            step(&mut app, event)?;
        }
        if let Some(open) = &app.open {
            let text = format::write(&open.session);
            let back = format::parse(text.as_bytes());
            let back = back.map_err(|fault| TestCaseError::fail(format!("{fault}\n{text}")))?;
            prop_assert_eq!(&back, &open.session, "what is written is read back");
        }
    }
}

/// Where a run of events begins: a step of the workshop, and what is answered already.
#[derive(Debug, Clone)]
struct Beginning {
    step: prop::sample::Index,
    session: Box<Session>,
    answers: Vec<(prop::sample::Index, Answer)>,
    revision: u64,
    empty: bool,
}

fn beginning() -> impl Strategy<Value = Beginning> {
    let answers = vec((any::<prop::sample::Index>(), arbitrary::answer()), 0..8);
    let revision = prop_oneof![0_u64..50, Just(u64::MAX - 2)];
    (any::<prop::sample::Index>(), arbitrary::session(), answers, revision, any::<bool>()).prop_map(
        |(step, session, answers, revision, empty)| Beginning {
            step,
            session: Box::new(session),
            answers,
            revision,
            empty,
        },
    )
}

fn begin(from: &Beginning, size: (u16, u16)) -> App {
    let workshop = built_in();
    let steps: Vec<StepId> = workshop.steps().map(|(id, _, _)| id).collect();
    let mut session = if from.empty { session() } else { (*from.session).clone() };
    session.at = Some(from.step.get(&steps).clone());
    (session.example, session.revision) = (false, from.revision);
    for (at, answer) in &from.answers {
        let (step, answer) = at_home(&workshop, answer, at);
        session.answers.insert(step, answer);
    }
    let mut app = App::new(TODAY, size);
    app.update(Msg::Workshop(workshop));
    app.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: None,
        note: None,
        last_sign: None,
    })));
    picture(&mut app, size.0, size.1);
    app
}

/// Lets one thing happen, draws, and holds what must hold.
fn step(app: &mut App, event: &Event) -> Result<(), TestCaseError> {
    let before = app.open.clone();
    let msg = match event {
        Event::Key(key) => keymap::message(*key, app.mode()),
        Event::Msg(msg) => Some(msg.clone()),
    };
    let Some(msg) = msg else { return Ok(()) };
    let replaces = matches!(msg, Msg::Opened(_));
    let saved = app.open.as_ref().is_none_or(|open| open.is_saved());
    let anyway = app.mode() == Mode::Unsaved;
    let effects = app.update(msg);
    let (width, height) = app.size;
    let (buffer, cursor) = picture(app, width, height);
    if let (Some(before), false) = (before, replaces) {
        match &app.open {
            Some(open) => {
                let found = comes_back(open, &before.session.answers);
                prop_assert!(found, "{event:?} took an answer away for good");
                let changed = open.session.answers != before.session.answers;
                if changed && open.read_only.is_none() {
                    prop_assert_eq!(
                        saved_last(&effects).map(|session| &session.answers),
                        Some(&open.session.answers)
                    );
                }
            }
            None => prop_assert!(saved || anyway || is_saved_by(event), "{event:?} left unsaved work"),
        }
    }
    check_cells(&buffer)?;
    // A room that is dark or keeps an older picture shows no cursor.
    let shows = app.overlay.is_none() && !app.blank && app.frozen.is_none();
    let stands = shows && matches!(&app.screen, Screen::Step(step) if step.scroll == 0);
    if app.mode().is_typing() && stands && width >= 40 && height >= 12 {
        prop_assert!(cursor.is_some(), "no cursor while typing after {event:?}:\n{}", text_of(&buffer));
    }
    Ok(())
}

/// A message that says that all is on the disk lets somebody leave who waits for it.
fn is_saved_by(event: &Event) -> bool {
    matches!(event, Event::Msg(Msg::Saved { .. }))
}

fn saved_last(effects: &[Effect]) -> Option<&Session> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(session) => Some(&**session),
        _ => None,
    })
}

/// Whether these answers are the ones recorded, or undo or redo brings them back.
fn comes_back(open: &Open, answers: &BTreeMap<StepId, Answer>) -> bool {
    let ways: [fn(&mut Open) -> Option<Undone>; 2] = [Open::undo, Open::redo];
    ways.into_iter().any(|way| {
        let mut open = open.clone();
        (0..4).any(|_| {
            let is_there = told(&open.session.answers).eq(told(answers));
            way(&mut open);
            is_there
        })
    })
}

/// Answers that say something. One that holds nothing, written by hand, counts as none.
fn told(answers: &BTreeMap<StepId, Answer>) -> impl Iterator<Item = (&StepId, &Answer)> {
    answers.iter().filter(|(_, answer)| !answer.is_void())
}

/// No control character, no mark that turns the direction of writing, nothing past the edge or in the corner.
fn check_cells(buffer: &Buffer) -> Result<(), TestCaseError> {
    let width = usize::from(buffer.area.width).max(1);
    for (at, cell) in buffer.content().iter().enumerate() {
        let symbol = cell.symbol();
        prop_assert!(!symbol.chars().any(is_hidden), "{symbol:?} reached the screen");
        let edge = at % width + levers::app::text::shown_width(symbol);
        prop_assert!(edge <= width, "{symbol:?} reaches past the edge");
    }
    if let Some(corner) = buffer.content().last() {
        prop_assert_eq!(corner.symbol(), " ", "the bottom-right cell is written");
    }
    Ok(())
}

/// Whether a character does something to a terminal instead of standing on it.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn the_events_have_every_message() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..2_000 {
        let event = events().new_tree(&mut runner).expect("events are made").current();
        if let Event::Msg(msg) = event {
            seen.insert(messages::name(&msg));
        }
    }
    assert_eq!(seen.len(), messages::N_MESSAGES, "{seen:?}");
}
