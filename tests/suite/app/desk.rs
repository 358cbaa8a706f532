//! What a desk shows, over the room and in a window of its own.

use crate::driver::{built_in, open_with, press, screen, session, text_of, wait};
use levers::app::App;
use levers::app::desk::{DeskEffect, DeskMsg, Followed, Following, View, Window};
use levers::app::msg::{Action, Wish};
use levers::tui::screen::desk;
use levers::tui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn running(step: &str) -> App {
    let mut session = session();
    session.setup.agenda = "ninety".try_into().expect("an agenda");
    let mut app = open_with(built_in(), session, step);
    wait(&mut app, 0);
    press(&mut app, "<f5>");
    app
}

/// A desk that follows this room as its files would tell it.
fn window(app: &App) -> Window {
    let open = app.open.as_ref().expect("a session is open");
    let live = app.live().expect("it is written");
    let mut desk = Window { size: (100, 30), ..Window::default() };
    desk.update(DeskMsg::Workshop(built_in()));
    desk.update(DeskMsg::Now(app.now.expect("a moment")));
    desk.update(DeskMsg::Following(Following::Room(Box::new(Followed {
        id: open.session.id.clone(),
        session: open.session.clone(),
        at: live.step,
        room: live.room,
    }))));
    desk
}

fn shown(desk: &mut Window) -> String {
    let (width, height) = desk.size;
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a test has a screen");
    let mut extent = Default::default();
    terminal.draw(|frame| extent = desk::draw(desk, &Theme::default(), frame)).expect("it draws");
    let levers::app::msg::Extent { rows, fit, .. } = extent;
    desk.update(DeskMsg::Drawn { rows, fit });
    text_of(terminal.backend().buffer())
}

/// Everything on a desk, over all its pages.
fn whole(desk: &mut Window) -> String {
    desk.size = (100, 300);
    shown(desk)
}

#[test]
fn the_overlay_has_notes_next_step_clock_and_what_the_room_sees() {
    let mut app = running("power/map");
    press(&mut app, "<c-b>");
    let view = View::of_app(&app).expect("a session is open");
    let step = built_in().step(&"power/map".try_into().expect("a step")).expect("it is there").clone();
    let sheet = view.sheet.as_ref().expect("the step's notes");
    assert_eq!((&sheet.lead, &sheet.materials), (&step.notes.lead, &step.notes.materials));
    assert_eq!(sheet.minutes, Some(6));
    assert_eq!(view.next.as_ref().map(|next| next.title.as_str()), Some("Why they say yes"));
    assert_eq!(view.times.as_ref().map(|times| times.left.as_str()), Some("6 min left"));
    let shown = screen(&mut app, 100, 30);
    assert!(shown.contains("DESK"), "{shown}");
    press(&mut app, "<c-b>");
    assert!(app.overlay.is_none(), "one key opens and closes it");
}

#[test]
fn a_desk_beside_the_room_shows_the_same_and_what_is_typed() {
    let mut app = running("power/decider");
    press(&mut app, "The director");
    let mut desk = window(&app);
    let text = whole(&mut desk);
    for words in ["The director", "3 min left", "Power", "Next"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}

#[test]
fn a_dark_frozen_or_covered_room_is_said() {
    let mut app = running("power/story");
    press(&mut app, "<c-f><pgdn><pgdn><f8>");
    let mut desk = window(&app);
    let text = whole(&mut desk);
    assert!(text.contains("The screen is dark.") && text.contains("The picture is frozen."), "{text}");
    press(&mut app, "<f8><c-f><f2>");
    let mut desk = window(&app);
    assert!(whole(&mut desk).contains("the list of steps"), "{}", whole(&mut desk));
}

#[test]
fn looking_ahead_leaves_the_room_and_comes_back_when_it_moves() {
    let mut app = running("power/decider");
    let mut desk = window(&app);
    desk.update(DeskMsg::Act(Action::Tab));
    let view = desk.view().expect("it follows");
    assert!(view.is_ahead);
    assert_eq!(view.sheet.as_ref().map(|sheet| sheet.title.as_str()), Some("Power map"));
    press(&mut app, "<pgdn><pgdn>");
    let moved = window(&app);
    desk.update(DeskMsg::Following(moved.following));
    assert!(!desk.view().expect("it follows").is_ahead);
}

#[test]
fn a_desk_asks_only_a_room_that_lets_it() {
    let mut app = running("power/story");
    let mut desk = window(&app);
    assert!(desk.update(DeskMsg::Act(Action::Next)).is_empty());
    assert!(desk.notice.as_ref().is_some_and(|words| words.contains("Alt+V")));
    press(&mut app, "<a-v>");
    let mut desk = window(&app);
    let effects = desk.update(DeskMsg::Act(Action::Next));
    let [DeskEffect::Drive(_, drive)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(drive.wish, Wish::Next);
    assert_eq!(drive.seen, app.open.as_ref().and_then(|open| open.session.at.clone()));
}

#[test]
fn a_room_that_is_gone_leaves_its_last_picture() {
    let app = running("power/map");
    let mut desk = window(&app);
    desk.update(DeskMsg::Following(Following::Waiting));
    let text = whole(&mut desk);
    assert!(text.contains("The room was closed.") && text.contains("Power map"), "{text}");
    let waiting = Window { size: (100, 30), ..Window::default() };
    assert!(matches!(waiting.following, Following::Waiting));
}

#[test]
fn a_desk_is_usable_at_80x24_and_every_row_can_be_reached() {
    let app = running("power/map");
    let mut desk = window(&app);
    let all = whole(&mut desk);
    desk.size = (80, 24);
    let mut seen = shown(&mut desk);
    for _ in 0..20 {
        desk.update(DeskMsg::Act(Action::ScrollDown));
        seen.push_str(&shown(&mut desk));
    }
    let all = all.trim_end().rsplit_once('\n').expect("the keys stand at the foot").0;
    let words: Vec<&str> =
        all.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).collect();
    let lost: Vec<_> = words.iter().filter(|word| !seen.contains(**word)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn the_desk_lists_the_ideas_that_are_still_open() {
    let mut app = running("power/decider");
    press(
        &mut app,
        "<c-p>bus<enter><c-p>train<enter><c-p>boat<enter><a-p>aOn Sundays.<enter>wAna<enter><enter><esc>",
    );
    let mut desk = window(&app);
    assert_eq!(desk.view().expect("it follows").parked, ["boat"]);
    assert!(whole(&mut desk).contains("boat"));
}
