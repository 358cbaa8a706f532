//! Aiming again, going from ask to ask, and how long it takes.

use super::{ASKS, LAW, NOW, SORT, SYMBOLIC, WAYS, asked, replies, sorter, sortings, to_the_result};
use crate::driver::*;
use levers::workshop::{Level, Session};

/// The asks that came from others: `i1>r1 publish the numbers`.
fn aimed(app: &levers::app::App) -> Vec<String> {
    let added = sortings(app).added;
    added.iter().map(|added| format!("{}>{} {}", added.of, added.ask.id, added.ask.text)).collect()
}

#[test]
fn after_every_outcome_but_now_the_ask_is_aimed_again() {
    for (keys, _, outcome) in WAYS {
        let mut app = sorter(&["one", "two"]);
        press(&mut app, keys);
        to_the_result(&mut app);
        press(&mut app, "<enter>");
        let shown = said(&mut app, 100, 30);
        assert_eq!(app.mode().is_typing(), outcome != NOW, "{keys}: {shown}");
        if outcome == NOW {
            assert!(shown.contains("“two”"), "{keys}: {shown}");
            continue;
        }
        press(&mut app, "publish the numbers<enter>");
        assert_eq!(aimed(&app), ["i1>r1 publish the numbers"], "{keys}");
        assert!(said(&mut app, 100, 30).contains("“two”"), "the next ask comes first");
        press(&mut app, "y<enter><enter>");
        assert!(said(&mut app, 100, 30).contains("Ask 3 of 3 “publish the numbers”"), "{keys}");
        assert_eq!(asked(&mut app), Some("L0"));
    }
}

#[test]
fn each_outcome_asks_for_its_own_smaller_piece() {
    for (keys, words) in [
        ("y", "What is the smallest piece an executive office could do now?"),
        ("nnny", "Which office can do it?"),
        ("nyn", "What is the dated next step that it leads to?"),
        ("nnyynnnynnn", "What first step could be seen soon?"),
    ] {
        let mut app = sorter(&["one"]);
        press(&mut app, keys);
        press(&mut app, "<enter>");
        assert!(said(&mut app, 60, 18).contains(words), "{keys}: {}", said(&mut app, 60, 18));
    }
}

#[test]
fn an_empty_enter_goes_on_without_a_new_ask() {
    let mut app = sorter(&["one"]);
    press(&mut app, "y<enter><enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert_eq!(aimed(&app), [""; 0]);
}

#[test]
fn a_new_ask_is_reworded_with_its_id_and_one_taken_away_leaves_its_id_taken() {
    let mut app = sorter(&["one"]);
    press(&mut app, "y<enter>publish<enter>ny");
    to_the_result(&mut app);
    press(&mut app, "<left>r it all<enter>");
    assert_eq!(aimed(&app), ["i1>r1 publish it all"]);
    assert_eq!(replies(&app, "r1"), "L0 n B1 y");
    press(&mut app, "<left>r<c-w><c-w><c-w><enter>");
    assert_eq!(aimed(&app), [""; 0]);
    press(&mut app, "<pgup>rcount them<enter>");
    assert_eq!(
        aimed(&app),
        ["i1>r2 count them"],
        "what points to the first new ask never comes to mean the second"
    );
    press(&mut app, "<c-z><c-z>");
    assert_eq!(aimed(&app), ["i1>r1 publish it all"]);
    assert_eq!(replies(&app, "r1"), "L0 n B1 y");
}

#[test]
fn a_half_typed_new_ask_survives_a_crash_and_leaving() {
    let mut app = sorter(&["one"]);
    press(&mut app, "y<enter>publish the num<left>");
    let mut again = crash(&app);
    press(&mut again, "X<enter>");
    assert_eq!(aimed(&again), ["i1>r1 publish the nuXm"]);
    for keys in ["<pgdn>", "<f2>", "<f7>", "<f10>", "<esc>", "<c-q>"] {
        let mut app = sorter(&["one"]);
        press(&mut app, "y<enter>publish the num");
        press(&mut app, keys);
        assert_eq!(aimed(&app), ["i1>r1 publish the num"], "{keys}");
    }
    let mut app = sorter(&["one"]);
    press(&mut app, "?y");
    to_the_result(&mut app);
    press(&mut app, "dLeil");
    assert_eq!(sortings(&crash(&app)).asks[&id("i1")].finder, "Leil");
}

#[test]
fn arrows_and_numbers_turn_from_ask_to_ask_and_open_ones_come_first() {
    let mut app = sorter(&["one", "two", "three"]);
    press(&mut app, "y<right>");
    assert!(said(&mut app, 60, 18).contains("Ask 2 of 3 “two”"));
    press(&mut app, "y3");
    assert!(said(&mut app, 60, 18).contains("Ask 3 of 3 “three”"));
    press(&mut app, "y1<enter><enter>");
    assert!(said(&mut app, 60, 18).contains("Ask 2 of 3"), "the next in order where none is open");
    press(&mut app, "<left>");
    assert!(said(&mut app, 60, 18).contains(LAW));
}

#[test]
fn the_typical_days_of_the_levers_stand_beside_what_can_be_done() {
    let mut state: Session = session();
    state.setup.level = Level::State;
    let mut app = open_with(built_in(), state, "authority/asks");
    press(&mut app, "publish the numbers<enter>pay more<enter><enter>nnyynnnny");
    to_the_result(&mut app);
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains("The levers at this level typically take 73 to"), "{shown}");
    press(&mut app, "<enter>y");
    assert!(!said(&mut app, 100, 30).contains("typically"), "what needs a law takes no lever's time");
    go(&mut app, "authority/main");
    press(&mut app, "1");
    go(&mut app, "authority/lever");
    press(&mut app, "1");
    go(&mut app, "authority/sort");
    let shown = said(&mut app, 100, 30);
    let days =
        "With the lever “Data: collect, report, publish” it typically takes 73 days (a planning estimate).";
    assert!(shown.contains(days), "{shown}");
    go(&mut app, "authority/main");
    press(&mut app, "2");
    go(&mut app, "authority/sort");
    assert!(
        said(&mut app, 100, 30).contains("The levers at this level typically take"),
        "it is another ask's lever"
    );
}

#[test]
fn the_ten_minute_agenda_sorts_one_ask() {
    let mut state = session();
    state.setup.agenda = id("sort-one-ask");
    let mut app = open_with(built_in(), state, "authority/asks");
    press(&mut app, "one<enter>two<enter><enter>ny");
    to_the_result(&mut app);
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains(SYMBOLIC) && !shown.contains("of 2"), "{shown}");
    press(&mut app, "<enter>a date<enter>");
    assert!(said(&mut app, 60, 18).contains("Ask 2 of 2 “a date”"), "what it was aimed at is sorted too");
}

#[test]
fn going_on_from_the_last_ask_ends_the_step_and_marks_it_done() {
    let mut app = open_steps(&[("asks", ASKS), ("s", SORT), ("next", ASKS)]);
    go(&mut app, "m/asks");
    press(&mut app, "one<enter><enter>nnyynnnny");
    to_the_result(&mut app);
    press(&mut app, "<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert!(session_of(&app).done.contains(&id("m/s")));
}
