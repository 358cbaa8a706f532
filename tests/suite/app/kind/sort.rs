//! `sort`: items into named buckets.

use crate::driver::*;
use levers::app::App;
use levers::workshop::Answer;
use std::sync::Arc;

const SPECTRUM: &str = "Sort((
    buckets: [(id: \"with\", title: \"With us\"), (id: \"middle\", title: \"Undecided\"), (id: \"against\", title: \"Against\")],
    items: [(id: \"union\", text: \"Unions\"), (id: \"press\", text: \"Newspapers\"), (id: \"firms\", text: \"Agencies\")],
    note: \"Which one moves, and how?\",
))";

/// Where items lie: `press middle`.
fn placed(app: &App) -> Vec<String> {
    match answer(app, "m/s") {
        Some(Answer::Sort(placing)) => {
            placing.placed.iter().map(|(item, bucket)| format!("{item} {bucket}")).collect()
        }
        None => Vec::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_number_places_an_item_and_goes_to_the_next_one_without_a_place() {
    let mut app = open_kind(SPECTRUM);
    press(&mut app, "123");
    assert_eq!(placed(&app), ["firms against", "press middle", "union with"]);
}

#[test]
fn left_and_right_move_an_item_along_the_buckets() {
    let mut app = open_kind(SPECTRUM);
    press(&mut app, "<right>");
    assert_eq!(placed(&app), ["union with"]);
    press(&mut app, "<right><right><right>");
    assert_eq!(placed(&app), ["union against"]);
    press(&mut app, "<left>");
    assert_eq!(placed(&app), ["union middle"]);
    press(&mut app, "<del>");
    assert_eq!(placed(&app), [""; 0]);
    press(&mut app, "<c-z>");
    assert_eq!(placed(&app), ["union middle"]);
}

#[test]
fn undo_leaves_the_cursor_on_the_item() {
    let mut app = open_kind(SPECTRUM);
    press(&mut app, "<down><down>1<right><c-z>2");
    assert_eq!(placed(&app), ["firms middle"]);
}

#[test]
fn the_note_is_asked_before_the_step_is_done() {
    let mut app = open_steps(&[("s", SPECTRUM), ("next", SPECTRUM)]);
    go(&mut app, "m/s");
    press(&mut app, "1<enter>visit the editors<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert!(recorded(&app, "m/s").contains("note:\"visit the editors\""));
    press(&mut app, "<pgup>r first<esc><enter>");
    assert!(recorded(&app, "m/s").contains("note:\"visit the editors first\""));
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn a_half_typed_note_survives_a_crash() {
    let mut app = open_kind(SPECTRUM);
    press(&mut app, "1rhalf a no");
    assert!(recorded(&crash(&app), "m/s").contains("note:\"half a no\""));
}

#[test]
fn an_item_gone_from_its_list_keeps_its_place_is_shown_and_comes_back() {
    let sort =
        "Sort((buckets: [(id: \"a\", title: \"Near\"), (id: \"b\", title: \"Far\")], from: \"m/list\"))";
    let mut app = open_steps(&[("list", "Collect((item: \"group\"))"), ("s", sort)]);
    go(&mut app, "m/list");
    press(&mut app, "unions<enter>churches<enter><enter>12");
    press(&mut app, "<pgup><up><c-d><pgdn>");
    assert_eq!(placed(&app), ["i1 a", "i2 b"]);
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("no longer in the list") && !shown.contains("i2"), "{shown}");
    press(&mut app, "<c-z><pgdn>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("churches") && !shown.contains("no longer"), "{shown}");
}

#[test]
fn a_place_in_a_bucket_that_the_step_no_longer_has_is_kept_until_it_is_moved() {
    let mut session = session();
    let old = "Sort((placed: {\"union\": \"gone\", \"press\": \"middle\"}))";
    session.record(&id("m/s"), Some(ron::from_str(old).expect("RON")));
    let mut app = open_with(Arc::new(workshop(&[("s", SPECTRUM)])), session, "m/s");
    assert!(screen(&mut app, 60, 18).contains("not placed yet"));
    press(&mut app, "<down>1");
    assert_eq!(placed(&app), ["press with", "union gone"]);
}
