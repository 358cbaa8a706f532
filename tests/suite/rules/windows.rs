//! Stages that can only happen in a part of the year.

use crate::rules::sample::{date, model};
use levers::rules::backcast::backcast;
use levers::rules::course::Course;
use levers::rules::windows::{missed, span};
use levers::workshop::catalogue::stage::Window;
use levers::workshop::kind::backcast::Schedule;

fn window(stage: u32, opens: (u8, u8), closes: (u8, u8), first_monday: bool) -> Window {
    Window { stage, opens, closes, first_monday, words: format!("window of stage {stage}") }
}

/// Start, next window and window before of each missed stage, for `budget` finished on that day at the typical pace.
fn found(windows: Vec<Window>, finish: &str) -> Vec<String> {
    let mut model = model("budget");
    model.windows = windows;
    let course = Course::new(&model, None).expect("all stages");
    let schedule = Schedule { finish: Some(date(finish)), ..Schedule::default() };
    let timeline = backcast(&course, &schedule, date("2026-11-22")).expect("inside the calendar");
    let words = |missed: &levers::rules::windows::Missed| {
        let before = missed.before.map_or("none".into(), |(opens, closes)| format!("{opens}..{closes}"));
        format!(
            "{}: {} next {}..{} before {before}",
            missed.stage, missed.start, missed.next.0, missed.next.1
        )
    };
    missed(&course, &timeline).iter().map(words).collect()
}

#[test]
fn a_start_outside_its_window_names_the_next_window() {
    // Typical starts for 2029-06-19: 2027-05-31, 2027-07-30, 2027-10-28, 2027-12-27, 2028-02-25, 2029-01-20, 2029-02-19.
    let requests = window(2, (9, 1), (9, 30), false);
    assert_eq!(
        found(vec![requests], "2029-06-19"),
        ["2: 2027-07-30 next 2027-09-01..2027-09-30 before none"]
    );
}

#[test]
fn only_windows_that_are_not_over_today_are_offered() {
    let requests = || vec![window(2, (9, 1), (9, 30), false)];
    // The typical start for 2028-05-15 is 2026-06-25; today, 22 November 2026, that fall's window is gone.
    assert_eq!(found(requests(), "2028-05-15"), ["2: 2026-06-25 next 2027-09-01..2027-09-30 before none"]);
    assert_eq!(found(requests(), "2020-01-01"), ["2: 2018-02-10 next 2027-09-01..2027-09-30 before none"]);
    let open_now = vec![window(2, (11, 1), (11, 30), false)];
    assert_eq!(found(open_now, "2028-05-15"), ["2: 2026-06-25 next 2026-11-01..2026-11-30 before none"]);
    assert_eq!(
        found(requests(), "2030-06-19"),
        ["2: 2028-07-29 next 2028-09-01..2028-09-30 before 2027-09-01..2027-09-30"]
    );
}

#[test]
fn a_start_inside_its_window_is_no_news() {
    let requests = window(1, (4, 1), (6, 30), false);
    assert_eq!(found(vec![requests.clone()], "2029-06-19"), Vec::<String>::new());
    assert_eq!(
        found(vec![window(1, (5, 31), (5, 31), false)], "2029-06-19"),
        Vec::<String>::new(),
        "the day itself"
    );
}

#[test]
fn a_window_over_new_year_is_one_window() {
    let winter = window(4, (12, 1), (2, 28), false);
    assert_eq!(found(vec![winter.clone()], "2029-06-19"), Vec::<String>::new());
    let in_january = window(6, (11, 15), (1, 19), false);
    assert_eq!(
        found(vec![in_january], "2029-06-19"),
        ["6: 2029-01-20 next 2029-11-15..2030-01-19 before 2028-11-15..2029-01-19"]
    );
    let inside_january = window(6, (11, 15), (1, 20), false);
    assert_eq!(found(vec![inside_january], "2029-06-19"), Vec::<String>::new());
}

#[test]
fn a_stage_with_two_windows_needs_one_of_them() {
    let two = |first: Window| vec![first, window(3, (3, 1), (3, 31), false)];
    assert_eq!(found(two(window(3, (10, 1), (10, 31), false)), "2029-06-19"), Vec::<String>::new());
    assert_eq!(
        found(two(window(3, (8, 1), (8, 31), false)), "2029-06-19"),
        ["3: 2027-10-28 next 2028-03-01..2028-03-31 before 2027-08-01..2027-08-31"]
    );
}

#[test]
fn the_presidents_budget_is_due_on_the_first_monday_in_february() {
    let single = window(4, (2, 1), (2, 1), true);
    let day = |year| span(&single, year).map(|(opens, closes)| (opens.to_string(), closes.to_string()));
    assert_eq!(day(2027), Some(("2027-02-01".into(), "2027-02-01".into())));
    assert_eq!(day(2028), Some(("2028-02-07".into(), "2028-02-07".into())));
    let to_march = window(4, (2, 1), (3, 15), true);
    assert_eq!(span(&to_march, 2028), Some((date("2028-02-07"), date("2028-03-15"))));
    let over_new_year = window(4, (12, 1), (1, 15), true);
    assert_eq!(span(&over_new_year, 2027), Some((date("2027-12-06"), date("2028-01-15"))));
}

#[test]
fn a_window_that_no_calendar_has_is_left_out() {
    assert_eq!(found(vec![window(1, (13, 1), (13, 2), false)], "2029-06-19"), Vec::<String>::new());
    assert_eq!(
        span(&window(1, (2, 29), (2, 29), false), 2027),
        Some((date("2027-02-28"), date("2027-02-28")))
    );
}
