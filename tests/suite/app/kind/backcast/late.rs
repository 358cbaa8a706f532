//! Too late, outside a window, at the same time as something else, late in a term: said, each in its words.

use super::{at_level, finished_by, page, schedule};
use crate::driver::*;
use levers::app::App;
use levers::workshop::session::Level;

/// What each picture says that is met with the arrows alone, from the first row to the last, in a room of this size.
fn pictures(app: &mut App, width: u16, height: u16) -> Vec<String> {
    picture(app, width, height);
    press(app, &"<up>".repeat(20));
    let picture = |_| {
        let shown = screen(app, width, height).replace(['▲', '▼'], " ");
        press(app, "<down>");
        shown.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    (0..50).map(picture).collect()
}

#[test]
fn late_is_said_in_days_with_three_ways_out_in_their_order() {
    let mut app = finished_by("guidance", "2027-03-01");
    let shown = page(&mut app, 100);
    assert!(shown.contains("On this pace you are already late by 66 days."), "{shown}");
    let places: Vec<Option<usize>> = [
        "Three ways out, in this order:",
        "1 A smaller or faster lever:",
        "2 A later finish: 6 May 2027 works at this pace",
        "3 Last, the optimistic pace, as a hope and not a plan: start by 9 Jan 2027",
    ]
    .into_iter()
    .map(|words| shown.find(words))
    .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {shown}");
    press(&mut app, "pp");
    assert!(!page(&mut app, 100).contains("late by"), "the optimistic pace is in time");
}

#[test]
fn the_later_finish_that_is_offered_is_in_time() {
    let mut app = finished_by("guidance", "2027-03-01");
    press(&mut app, "f<c-w><c-w><c-w>6 may 2027<enter><enter>");
    let shown = page(&mut app, 100);
    assert!(
        shown.contains("START BY 22 Nov 2026 · in 0 days") && !shown.contains("Three ways out"),
        "{shown}"
    );
}

#[test]
fn even_the_optimistic_pace_can_be_late_and_it_is_said() {
    let mut app = finished_by("guidance", "2026-12-24");
    let shown = page(&mut app, 100);
    assert!(shown.contains("3 Even the optimistic pace is late by 19 days"), "{shown}");
}

#[test]
fn all_of_it_is_read_with_the_arrows_in_small_rooms() {
    for (width, height) in [(40, 12), (60, 18)] {
        let mut app = finished_by("guidance", "2026-12-24");
        let pictures = pictures(&mut app, width, height);
        for words in [
            "On this pace you are already late by 133 days.",
            "White House look, if significant: 15 days",
            "Three ways out, in this order:",
            "3 Even the optimistic pace is late by 19 days",
            "Issue; train field staff: 30 days",
        ] {
            let is_read = pictures.iter().any(|picture| picture.contains(words));
            assert!(is_read, "{words} at {width}x{height} in {pictures:#?}");
        }
    }
}

#[test]
fn a_stage_outside_its_window_is_named_with_the_next_one() {
    let mut app = at_level(Level::State, "state_budget", "2028-03-01");
    let shown = page(&mut app, 100);
    assert!(
        shown.contains(
            "Stage 1 begins outside its window. State budget offices send out instructions in summer."
        ),
        "{shown}"
    );
    assert!(shown.contains("The next window is 1 Jun 2027"), "{shown}");
    let mut app = at_level(Level::State, "guidance", "2028-03-01");
    assert!(!page(&mut app, 100).contains("window"));
}

#[test]
fn what_of_the_calendar_falls_into_a_stage_is_named_with_the_stage() {
    let mut app = at_level(Level::State, "state_rule", "2028-06-30");
    let shown = page(&mut app, 192);
    let clashes = shown.matches("(stage ").count();
    assert!(clashes > 0, "{shown}");
    // A period is no day, and is said once for all the stages it falls into.
    let requests: Vec<&str> =
        shown.lines().filter(|row| row.contains("departments hand in requests")).collect();
    assert_eq!(requests.len(), 1, "{shown}");
    assert!(requests[0].contains("1 Sep 2027 to 30 Nov 2027"), "{}", requests[0]);
    let mut other = at_level(Level::Federal, "state_rule", "2028-06-30");
    assert_ne!(page(&mut other, 192), shown, "each level has its own calendar");
}

#[test]
fn a_federal_text_late_in_a_term_warns_of_the_look_back_in_its_grade() {
    for (finish, grade) in [
        ("2028-06-20", "look-back-warn"),
        ("2028-07-20", "look-back-strong"),
        ("2028-10-01", "look-back-assume"),
    ] {
        let mut app = at_level(Level::Federal, "guidance", finish);
        let shown = page(&mut app, 192);
        assert!(shown.contains(&levers::words::say(grade)), "{finish}: {shown}");
        assert!(shown.contains("20 Jan 2029"), "{shown}");
        let mut state = at_level(Level::State, "guidance", finish);
        assert!(!page(&mut state, 192).contains("20 Jan 2029"), "states send nothing to Congress");
    }
    let mut app = at_level(Level::Federal, "guidance", "2028-05-20");
    assert!(!page(&mut app, 192).contains("20 Jan 2029"), "sent in April it is in good time");
}

#[test]
fn a_schedule_that_cannot_be_counted_says_why_and_keeps_what_was_typed() {
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "2e<enter><enter><enter>4000000<enter>");
    let shown = page(&mut app, 60);
    assert!(!shown.contains("START BY"), "{shown}");
    assert!(schedule(&app).finish.is_some());
    press(&mut app, "<c-z>");
    assert!(page(&mut app, 60).contains("START BY"));
}
