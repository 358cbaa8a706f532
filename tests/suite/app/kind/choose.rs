//! `choose`: one or several, from options or from an earlier list.

use crate::driver::*;
use levers::app::App;
use levers::workshop::Answer;

const ONE: &str = "Choose((options: [(id: \"a\", text: \"Alpha\"), (id: \"b\", text: \"Beta\"), (id: \"c\", text: \"Gamma\")]))";
const TWO: &str = "Choose((options: [(id: \"a\", text: \"Alpha\"), (id: \"b\", text: \"Beta\"), (id: \"c\", text: \"Gamma\")], most: 2))";
const REASON: &str =
    "Choose((options: [(id: \"a\", text: \"Alpha\"), (id: \"b\", text: \"Beta\")], reason: \"Why?\"))";

fn picked(app: &App) -> (Vec<String>, String) {
    match answer(app, "m/s") {
        Some(Answer::Choose(choice)) => {
            (choice.picked.iter().map(ToString::to_string).collect(), choice.reason)
        }
        None => (Vec::new(), String::new()),
        other => panic!("{other:?}"),
    }
}

fn ids(app: &App) -> Vec<String> {
    picked(app).0
}

#[test]
fn a_number_picks_and_another_number_picks_anew() {
    let mut app = open_kind(ONE);
    press(&mut app, "2");
    assert_eq!(ids(&app), ["b"]);
    press(&mut app, "3");
    assert_eq!(ids(&app), ["c"]);
    press(&mut app, "3");
    assert_eq!(ids(&app), [""; 0], "the same number takes it back");
}

#[test]
fn arrows_and_space_pick_as_numbers_do() {
    let mut app = open_kind(TWO);
    press(&mut app, "<down><down><space><up><space>");
    assert_eq!(ids(&app), ["c", "b"], "in the order picked");
    press(&mut app, "<up><space>");
    assert_eq!(ids(&app), ["c", "b"]);
    assert!(app.notice.is_some(), "one too many is said in words");
    press(&mut app, "<c-z>");
    assert_eq!(ids(&app), ["c"]);
}

#[test]
fn enter_alone_picks_where_the_cursor_is_and_goes_on() {
    let mut app = open_steps(&[("s", ONE), ("next", ONE)]);
    go(&mut app, "m/s");
    press(&mut app, "<down><enter>");
    assert_eq!(ids(&app), ["b"]);
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn a_reason_is_asked_once_and_can_be_changed() {
    let mut app = open_steps(&[("s", REASON), ("next", ONE)]);
    go(&mut app, "m/s");
    press(&mut app, "1<enter>it is fast<enter>");
    assert_eq!(picked(&app), (vec!["a".into()], "it is fast".into()));
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    press(&mut app, "<pgup>r and safe<pgdn>");
    assert_eq!(picked(&app).1, "it is fast and safe");
    press(&mut app, "<pgup><enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"), "with a reason there Enter goes on at once");
}

#[test]
fn a_half_typed_reason_survives_a_crash_and_an_outline() {
    let mut app = open_kind(REASON);
    press(&mut app, "2rbecause");
    assert_eq!(picked(&crash(&app)).1, "because");
    press(&mut app, "<f2>");
    assert_eq!(picked(&app), (vec!["b".into()], "because".into()));
}

#[test]
fn an_item_that_is_gone_from_its_list_stays_picked_is_shown_as_gone_and_comes_back() {
    let mut app =
        open_steps(&[("list", "Collect((item: \"ask\"))"), ("s", "Choose((from: \"m/list\", most: 2))")]);
    go(&mut app, "m/list");
    press(&mut app, "pay<enter>hours<enter><enter>21");
    assert_eq!(ids(&app), ["i2", "i1"]);
    press(&mut app, "<pgup><up><c-d><pgdn>");
    assert_eq!(ids(&app), ["i2", "i1"], "changing an early answer never erases a later one");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("no longer in the list") && !shown.contains("i2"), "{shown}");
    press(&mut app, "<c-z><pgdn>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("hours") && !shown.contains("no longer in the list"), "{shown}");
    assert_eq!(ids(&app), ["i2", "i1"]);
}

#[test]
fn a_reworded_item_stays_picked_with_its_new_words() {
    let mut app = open_steps(&[("list", "Collect((item: \"ask\"))"), ("s", "Choose((from: \"m/list\"))")]);
    go(&mut app, "m/list");
    press(&mut app, "pay<enter><enter>1<pgup><up> on time<pgdn>");
    assert_eq!(ids(&app), ["i1"]);
    assert!(screen(&mut app, 60, 18).contains("● pay on time"));
}

#[test]
fn with_nothing_to_choose_from_it_says_so_and_goes_on() {
    let mut app = open_steps(&[
        ("list", "Collect((item: \"ask\"))"),
        ("s", "Choose((from: \"m/list\"))"),
        ("next", ONE),
    ]);
    go(&mut app, "m/s");
    assert!(screen(&mut app, 60, 18).contains("Nothing to choose from yet"));
    press(&mut app, "1<space><enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert_eq!(ids(&app), [""; 0]);
}
