//! Drives the program as a person does: keys in, answers and screens out. One function for each question a test asks.

mod keys;

pub use keys::events;

use jiff::civil::{Date, date};
use levers::app::effect::Effect;
use levers::app::msg::{Msg, Opened};
use levers::app::{App, Screen};
use levers::tui::theme::Theme;
use levers::tui::{draw, keymap};
use levers::workshop::clock::Now;
use levers::workshop::session::{Entry, Level, Setup};
use levers::workshop::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use std::sync::{Arc, LazyLock};

/// The day on which tests happen: a Sunday.
pub const TODAY: Date = date(2026, 11, 22);

/// The room for which the room view is designed.
pub const ROOM: (u16, u16) = (60, 18);

static BUILT_IN: LazyLock<Arc<Workshop>> = LazyLock::new(|| Arc::new(crate::content::modules::complete()));

/// The workshop in `modules/`, read once.
pub fn built_in() -> Arc<Workshop> {
    BUILT_IN.clone()
}

/// A workshop of one module, `m`, with these steps (name and kind in RON) and the built-in catalogue.
pub fn workshop(steps: &[(&str, &str)]) -> Workshop {
    let steps = steps.iter().map(|(name, kind)| step(name, kind)).collect();
    let module = Module { id: id("m"), title: "Module".into(), aim: "Aim".into(), steps };
    let mut workshop = (*built_in()).clone();
    (workshop.modules, workshop.agendas) = (vec![module], Vec::new());
    workshop.index()
}

/// A step with nothing but a name, a kind and a question.
pub fn step(name: &str, kind: &str) -> Step {
    let kind: Kind = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(kind)
        .unwrap_or_else(|fault| panic!("{kind}: {fault}"));
    Step {
        id: id(name),
        title: name.into(),
        ask: "What now?".into(),
        help: String::new(),
        solo: String::new(),
        kind,
        when: None,
        private: false,
        notes: Default::default(),
        cards: Vec::new(),
        cases: Vec::new(),
        terms: Vec::new(),
    }
}

/// Makes any id from a text that is one.
pub fn id<T: TryFrom<String>>(text: &str) -> T {
    T::try_from(text.to_string()).ok().unwrap_or_else(|| panic!("`{text}` is no id"))
}

/// A session of twelve people on a state's issue, without an agenda: every step is on the way.
pub fn session() -> Session {
    let setup = Setup {
        group: "Home care committee".into(),
        place: "Hawaii".into(),
        issue: "Home care pay".into(),
        level: Level::State,
        entry: Entry::New,
        agenda: id("none"),
        people: 12,
        until: String::new(),
        interpreted: false,
        clock_starts: Default::default(),
    };
    Session::new(id("test"), "executive-action", setup, TODAY)
}

/// The program with the built-in workshop at a step: `open("authority/sort")`.
pub fn open(step: &str) -> App {
    open_with(built_in(), session(), step)
}

/// The program with a small workshop made of these steps, at the last of them.
pub fn open_steps(steps: &[(&str, &str)]) -> App {
    let last = steps.last().expect("a workshop has a step").0;
    open_with(Arc::new(workshop(steps)), session(), &format!("m/{last}"))
}

/// The program with a small workshop of one step, `m/s`.
pub fn open_kind(kind: &str) -> App {
    open_steps(&[("s", kind)])
}

/// The program with any workshop and session, at a step.
pub fn open_with(workshop: Arc<Workshop>, mut session: Session, step: &str) -> App {
    let mut app = App::new(TODAY, ROOM);
    session.at = Some(id(step));
    app.update(Msg::Workshop(workshop));
    app.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: None,
        note: None,
        last_sign: None,
    })));
    show(&mut app);
    app
}

/// Goes to another step as the outline does, and back out of any overlay.
pub fn go(app: &mut App, step: &str) -> Vec<Effect> {
    let wanted: StepId = id(step);
    let mut effects = press(app, "<f2>");
    let place = match &app.overlay {
        Some(levers::app::overlay::Overlay::Outline(outline)) => {
            outline.lines.iter().position(|line| line.step.as_ref() == Some(&wanted))
        }
        other => panic!("no outline but {other:?}"),
    };
    let place = place.unwrap_or_else(|| panic!("the outline has no {step}"));
    effects.extend(press(app, "<home>"));
    effects.extend(press(app, &"<down>".repeat(place)));
    effects.extend(press(app, "<enter>"));
    assert_eq!(at(app), Some(step.to_string()));
    effects
}

/// Presses keys one after the other, each in the mode that holds then, with a frame drawn after each.
pub fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for event in events(keys) {
        if let Some(msg) = keymap::message(event, app.mode()) {
            effects.extend(app.update(msg));
        }
        show(app);
    }
    effects
}

/// Pastes a text as a terminal does.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let effects = app.update(Msg::Paste(text.to_string()));
    show(app);
    effects
}

/// The answer of a step as it is recorded.
pub fn answer(app: &App, step: &str) -> Option<Answer> {
    session_of(app).answers.get(&id::<StepId>(step)).cloned()
}

/// The answer of a step as it is recorded, as the RON of a session file; empty for none.
pub fn recorded(app: &App, step: &str) -> String {
    answer(app, step)
        .map_or_else(String::new, |answer| ron::to_string(&answer).expect("an answer is written"))
}

/// The open session.
pub fn session_of(app: &App) -> &Session {
    &app.open.as_ref().expect("a session is open").session
}

/// The session of the last save among the effects.
#[track_caller]
pub fn saved(effects: &[Effect]) -> Session {
    let last = effects.iter().rev().find_map(|effect| match effect {
        Effect::Save(session) => Some((**session).clone()),
        _ => None,
    });
    last.expect("something is saved")
}

/// The step on the screen; `None` on another screen.
pub fn at(app: &App) -> Option<String> {
    match &app.screen {
        Screen::Step(step) => Some(step.id.to_string()),
        _ => None,
    }
}

/// Stops without a clean end and starts again with what is on the disk and in the live file.
pub fn crash(app: &App) -> App {
    let live = app.live().expect("a session is written");
    let open = app.open.as_ref().expect("a session is open");
    let mut session = open.session.clone();
    if let (Some(step), Some(draft)) = (&live.step, &live.draft) {
        session.record(step, Some(draft.clone()));
    }
    session.at = live.step.clone();
    if !live.parking.is_empty() {
        session.park(live.parking.clone());
    }
    let mut again = App::new(TODAY, app.size);
    again.update(Msg::Workshop(app.workshop.clone().expect("it is read")));
    again.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: live.typing,
        note: None,
        last_sign: None,
    })));
    show(&mut again);
    again
}

/// What the screen of this size shows, one line a row, blanks at the ends left out.
pub fn screen(app: &mut App, width: u16, height: u16) -> String {
    text_of(&picture(app, width, height).0)
}

/// What the screen of this size says: its words with one space between them, however they are wrapped.
pub fn said(app: &mut App, width: u16, height: u16) -> String {
    screen(app, width, height).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of the screen of this size, and where its cursor is.
pub fn picture(app: &mut App, width: u16, height: u16) -> (Buffer, Option<Position>) {
    if app.size != (width, height) {
        app.update(Msg::Resized(width, height));
    }
    show(app)
}

/// The rows of a picture as text.
pub fn text_of(buffer: &Buffer) -> String {
    let mut rows = Vec::new();
    for y in 0..buffer.area.height {
        let mut row = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(levers::app::text::shown_width(symbol)).unwrap_or(1).max(1);
        }
        rows.push(row.trim_end().to_string());
    }
    rows.join("\n")
}

/// Draws a frame at the size the program has and tells it what was drawn, as the loop does.
fn show(app: &mut App) -> (Buffer, Option<Position>) {
    let mut terminal =
        Terminal::new(TestBackend::new(app.size.0, app.size.1)).expect("a test backend never fails");
    let mut extent = Default::default();
    let mut cursor = None;
    let theme = Theme::default();
    terminal.draw(|frame| extent = draw(app, &theme, frame)).expect("a test backend never fails");
    if terminal.backend().cursor_visible() {
        cursor = Some(terminal.backend().cursor_position());
    }
    let buffer = terminal.backend().buffer().clone();
    app.update(Msg::Drawn(extent));
    (buffer, cursor)
}

/// The fake clocks at the beginning of a test: nine in the morning of [`TODAY`].
pub fn nine() -> Now {
    let local = TODAY.at(9, 0, 0, 0);
    let wall = local.to_zoned(jiff::tz::TimeZone::UTC).expect("it exists").timestamp();
    Now { wall, local, steady: 5_000_000, awake: 4_000_000, boot: 1 }
}

/// The same clocks some seconds later.
pub fn later(now: Now, seconds: i64) -> Now {
    let gone = jiff::SignedDuration::from_secs(seconds);
    let ms = seconds.unsigned_abs() * 1000;
    Now {
        wall: now.wall + gone,
        local: now.local + gone,
        steady: now.steady + ms,
        awake: now.awake + ms,
        boot: now.boot,
    }
}

/// Lets time pass for the program; the first call sets its clocks to [`nine`].
pub fn wait(app: &mut App, seconds: i64) -> Vec<Effect> {
    let before = app.now.unwrap_or_else(nine);
    app.update(Msg::Now(later(before, seconds)))
}
