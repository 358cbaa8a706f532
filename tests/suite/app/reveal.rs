//! What the room sees and when: dark, frozen, asked before names show, driven from a desk.

use crate::driver::{
    TODAY, answer, at, built_in, id, open_with, press, recorded, said, screen, session, session_of, wait,
};
use levers::app::App;
use levers::app::Screen;
use levers::app::msg::{Drive, Msg, Opened, Wish};
use levers::app::overlay::Overlay;

fn running(step: &str) -> App {
    running_in("ninety", step)
}

/// Without an agenda every step is on the way, and this one follows a private one.
fn after_inside() -> App {
    running_in("none", "power/outside")
}

fn running_in(agenda: &str, step: &str) -> App {
    let mut session = session();
    session.setup.agenda = agenda.try_into().expect("an agenda");
    let mut app = open_with(built_in(), session, step);
    wait(&mut app, 0);
    press(&mut app, "<f5>");
    app.notice = None;
    app
}

fn is_dark(app: &mut App) -> bool {
    screen(app, 60, 18).trim().is_empty()
}

#[test]
fn b_and_the_clickers_dot_darken_and_any_key_lights_without_doing_more() {
    for key in ["b", ".", "<f8>"] {
        let mut app = running("power/story");
        press(&mut app, key);
        assert!(is_dark(&mut app), "{key}");
        press(&mut app, "x");
        assert!(!is_dark(&mut app), "{key}");
        assert_eq!(at(&app), Some("power/story".into()));
    }
}

#[test]
fn a_clicker_turns_pages_in_the_dark() {
    let mut app = running("power/decider");
    press(&mut app, "<f8><pgdn>");
    assert!(is_dark(&mut app));
    assert_eq!(at(&app), Some("power/map".into()));
    press(&mut app, "<pgup>");
    assert_eq!(at(&app), Some("power/decider".into()));
}

#[test]
fn typing_goes_on_in_the_dark_and_a_function_key_darkens_while_typing() {
    let mut app = running("opening/ask");
    press(&mut app, "Enforce<f8>");
    assert!(is_dark(&mut app));
    press(&mut app, " the rule b.");
    assert!(is_dark(&mut app), "letters are text, and the room stays dark");
    press(&mut app, "<f8>");
    assert!(screen(&mut app, 60, 18).contains("Enforce the rule b."), "{}", screen(&mut app, 60, 18));
}

#[test]
fn a_frozen_picture_stays_while_somebody_looks_ahead_and_types() {
    let mut app = running("power/story");
    let before = screen(&mut app, 60, 18);
    press(&mut app, "<c-f><pgdn><pgdn><pgdn>");
    let frozen = screen(&mut app, 60, 18);
    assert_eq!(frozen, before);
    press(&mut app, "<c-f>");
    let now = screen(&mut app, 60, 18);
    assert_ne!(now, before);
    assert!(at(&app) != Some("power/story".into()));
}

#[test]
fn what_is_typed_behind_a_frozen_picture_is_kept() {
    let mut app = running("opening/problem");
    press(&mut app, "<c-f>");
    press(&mut app, "No overtime pay");
    press(&mut app, "<pgdn>");
    let words = format!("{:?}", answer(&app, "opening/problem"));
    assert!(words.contains("No overtime pay"), "{words}");
}

#[test]
fn names_and_folders_are_shown_to_a_running_room_only_after_a_yes() {
    let mut app = running("power/story");
    press(&mut app, "<f10>");
    assert!(matches!(app.overlay, Some(Overlay::Cover(_))));
    press(&mut app, "n");
    assert!(matches!(app.screen, Screen::Step(_)));
    press(&mut app, "<f7>x");
    assert!(matches!(app.overlay, Some(Overlay::Cover(_))), "the export screen names a folder");
    press(&mut app, "y");
    assert!(matches!(app.screen, Screen::Export(_)));
}

#[test]
fn a_question_offers_another_place_only_where_something_is_not_saved() {
    let mut app = running("power/story");
    press(&mut app, "<f10>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Y yes") && !shown.contains("save elsewhere"), "{shown}");
    press(&mut app, "y");
    app.update(Msg::SaveFailed { why: "no room".into() });
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Y yes") && shown.contains("save elsewhere"), "{shown}");
}

#[test]
fn without_a_running_clock_nobody_is_asked() {
    let mut app = running("power/story");
    press(&mut app, "<f5><f7>x");
    assert!(matches!(app.screen, Screen::Export(_)));
}

#[test]
fn an_editor_waits_for_a_yes_too_and_gets_the_text() {
    use levers::app::effect::Effect;
    let mut app = running("opening/problem");
    press(&mut app, "Words");
    let effects = press(&mut app, "<f9>");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Editor(_))));
    let effects = press(&mut app, "y");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Editor(text) if text == "Words")));
}

#[test]
fn the_reason_of_a_failed_save_is_not_shown_on_the_wall() {
    let mut app = running("power/story");
    app.update(Msg::SaveFailed { why: "cannot write /somewhere/secret.ron".into() });
    press(&mut app, "<c-s>");
    let shown = screen(&mut app, 60, 18);
    assert!(!shown.contains("secret"), "{shown}");
    assert!(shown.contains("not saved"), "{shown}");
    press(&mut app, "<c-b>");
    assert!(screen(&mut app, 100, 30).contains("secret"), "the desk says why");
}

#[test]
fn a_private_step_shows_to_a_running_room_only_after_a_yes() {
    let mut app = after_inside();
    press(&mut app, "<pgup>");
    assert_eq!(at(&app), Some("power/outside".into()));
    assert!(said(&mut app, 60, 18).contains("This step is private. May the room see it?"));
    press(&mut app, "n");
    assert_eq!(session_of(&app).at, Some(id("power/outside")));
    assert!(said(&mut app, 60, 18).contains("Who moves, how many"), "{}", screen(&mut app, 60, 18));
    press(&mut app, "<pgup>y");
    assert_eq!(at(&app), Some("power/inside".into()));
    assert!(!is_dark(&mut app));
}

#[test]
fn a_clicker_and_enter_go_on_to_a_private_step_in_the_dark() {
    for key in ["<enter>", "<pgdn>", "b", "<f8>"] {
        let mut app = after_inside();
        press(&mut app, &format!("<pgup>{key}"));
        assert_eq!(at(&app), Some("power/inside".into()), "{key}");
        assert!(is_dark(&mut app), "{key}");
        press(&mut app, "Ana<enter>a clerk");
        assert!(is_dark(&mut app), "{key}");
        press(&mut app, "<pgdn>");
        assert!(recorded(&app, "power/inside").contains("a clerk"));
    }
}

#[test]
fn a_clock_that_starts_at_a_private_step_asks_there_and_no_key_shows_it_by_mistake() {
    for key in ["n", "<esc>", "<pgup>", "<enter>"] {
        let mut app = open_with(built_in(), session(), "power/inside");
        press(&mut app, "Ana");
        wait(&mut app, 0);
        press(&mut app, "<f5>");
        assert!(!said(&mut app, 60, 18).contains("Ana"), "{key}");
        press(&mut app, key);
        assert!(is_dark(&mut app), "{key}");
        press(&mut app, " Lee<f8>");
        assert!(said(&mut app, 60, 18).contains("Ana Lee"), "{key}");
    }
}

#[test]
fn a_room_that_crashed_at_a_private_step_comes_back_with_a_question() {
    let mut app = after_inside();
    press(&mut app, "<pgup><enter>Ana<enter>a clerk");
    let now = app.now.expect("clocks");
    let session = session_of(&app).clone();
    let mut again = App::new(TODAY, (60, 18));
    again.update(Msg::Now(now));
    again.update(Msg::Workshop(built_in()));
    again.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: None,
        note: None,
        last_sign: None,
    })));
    assert!(again.clock_runs());
    let shown = said(&mut again, 60, 18);
    assert!(!shown.contains("a clerk"), "{shown}");
    press(&mut again, "y");
    assert!(said(&mut again, 60, 18).contains("a clerk"));
}

#[test]
fn a_desk_turns_to_a_private_step_in_the_dark() {
    let mut app = after_inside();
    press(&mut app, "<a-v>");
    drive(&mut app, Wish::Previous);
    assert_eq!(at(&app), Some("power/inside".into()));
    assert!(is_dark(&mut app));
}

#[test]
fn no_way_round_leads_to_a_private_step_without_a_question() {
    let asks = "This step is private. May the room see it?";
    // Taking back what was written there, from elsewhere.
    let mut app = after_inside();
    press(&mut app, "<pgup>yAna<enter>a clerk<enter><pgdn>");
    press(&mut app, "<c-z>");
    assert!(said(&mut app, 60, 18).contains(asks), "undo: {}", screen(&mut app, 60, 18));
    // Looking ahead behind a held picture, and letting the room see again.
    let mut app = after_inside();
    press(&mut app, "<c-f><pgup>Ana<c-f>");
    assert_eq!(at(&app), Some("power/inside".into()));
    assert!(said(&mut app, 60, 18).contains(asks), "held: {}", screen(&mut app, 60, 18));
    // Coming back to it from what was set up.
    let mut app = after_inside();
    press(&mut app, "<pgup>yAna<f2><home><enter> and more<esc>");
    assert!(said(&mut app, 60, 18).contains(asks), "set-up: {}", screen(&mut app, 60, 18));
}

#[test]
fn private_lines_stand_on_the_wall_only_while_they_are_typed() {
    let mut app = running("authority/evidence");
    press(&mut app, "one<enter>two<enter>A.B.");
    assert!(said(&mut app, 60, 18).contains("A.B."));
    press(&mut app, "<enter>");
    for size in [(60, 18), (192, 56)] {
        let shown = said(&mut app, size.0, size.1);
        assert!(!shown.contains("A.B."), "{shown}");
    }
    assert!(said(&mut app, 192, 56).contains("(written, and kept off the wall)"));
    press(&mut app, "<f5>");
    assert!(said(&mut app, 192, 56).contains("A.B."), "nobody is looking");
}

#[test]
fn private_columns_stand_on_the_wall_only_while_they_are_typed() {
    let columns = "[(id: \"what\", title: \"What\", holds: Text), \
         (id: \"who\", title: \"Who\", holds: Person, private: true), \
         (id: \"side\", title: \"Side\", holds: Choice([(id: \"in\", text: \"Insider\")]), private: true)]";
    let kind = format!("Table((columns: {columns}, rows: Open(item: \"row\")))");
    let workshop = std::sync::Arc::new(crate::driver::workshop(&[("s", &kind)]));
    let mut app = open_with(workshop, session(), "m/s");
    wait(&mut app, 0);
    press(&mut app, "<f5>A visit<enter>Leilani");
    assert!(said(&mut app, 60, 18).contains("Leilani"));
    press(&mut app, "<enter>");
    assert!(!said(&mut app, 60, 18).contains("Leilani"));
    press(&mut app, "1<enter>");
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains("A visit") && !shown.contains("Leilani") && !shown.contains("Insider"), "{shown}");
    press(&mut app, "<up>");
    let shown = said(&mut app, 60, 18);
    assert!(!shown.contains("Leilani") && shown.contains("kept off the wall"), "{shown}");
}

fn drive(app: &mut App, wish: Wish) {
    let seen = app.open.as_ref().and_then(|open| open.session.at.clone());
    app.update(Msg::Driven(Drive { wish, seen }));
}

#[test]
fn a_desk_drives_only_where_the_room_lets_it() {
    let mut app = running("power/decider");
    drive(&mut app, Wish::Next);
    assert_eq!(at(&app), Some("power/decider".into()));
    press(&mut app, "<a-v>");
    drive(&mut app, Wish::Next);
    assert_eq!(at(&app), Some("power/map".into()));
    drive(&mut app, Wish::Previous);
    drive(&mut app, Wish::Blank);
    assert!(is_dark(&mut app));
    drive(&mut app, Wish::Blank);
    drive(&mut app, Wish::AddOne);
    assert_eq!(app.pace().expect("it runs").planned, 4);
    drive(&mut app, Wish::Clock);
    assert!(!app.clock_runs());
}

#[test]
fn a_wish_that_comes_too_late_is_not_done() {
    let mut app = running("power/decider");
    press(&mut app, "<a-v>");
    let seen = app.open.as_ref().and_then(|open| open.session.at.clone());
    // Two desks ask for the next step at the same moment.
    app.update(Msg::Driven(Drive { wish: Wish::Next, seen: seen.clone() }));
    app.update(Msg::Driven(Drive { wish: Wish::Next, seen }));
    assert_eq!(at(&app), Some("power/map".into()));
}

#[test]
fn a_driven_page_keeps_what_was_being_typed() {
    let mut app = running("opening/problem");
    press(&mut app, "<a-v>Half a wo");
    drive(&mut app, Wish::Next);
    let words = format!("{:?}", answer(&app, "opening/problem"));
    assert!(words.contains("Half a wo"), "{words}");
}
