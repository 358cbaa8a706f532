//! The governing calendar over a span of dates, and its clashes with a schedule.

use crate::rules::sample::{date, model};
use levers::rules::backcast::backcast;
use levers::rules::calendar::{clashes, federal_election, is_about, occurrences};
use levers::rules::course::Course;
use levers::rules::days;
use levers::workshop::catalogue::calendar::{CalendarEntry, Clock, When};
use levers::workshop::kind::backcast::{Pace, Schedule};
use levers::workshop::{CalendarId, Level};

fn entry(id: &str, when: When) -> CalendarEntry {
    CalendarEntry {
        id: CalendarId::try_from(id).expect("a valid id"),
        title: id.to_string(),
        levels: vec![Level::Federal, Level::State],
        place: String::new(),
        when,
        clock: Clock::Political,
        about: String::new(),
        source: String::new(),
        as_of: date("2026-11-22"),
    }
}

fn found(when: When, from: &str, to: &str) -> Vec<String> {
    let entries = [entry("it", when)];
    occurrences(&entries, Level::Federal, "", (date(from), date(to)))
        .iter()
        .map(|o| if o.first == o.last { o.first.to_string() } else { format!("{}..{}", o.first, o.last) })
        .collect()
}

#[test]
fn federal_elections_are_computed_for_even_years() {
    for (year, day) in
        [(2024, "2024-11-05"), (2026, "2026-11-03"), (2028, "2028-11-07"), (2030, "2030-11-05")]
    {
        assert_eq!(federal_election(year), Some(date(day)));
    }
    assert_eq!(federal_election(2027), None);
    assert_eq!(found(When::FederalElection, "2026-11-22", "2031-01-01"), ["2028-11-07", "2030-11-05"]);
}

#[test]
fn first_mondays_are_computed() {
    assert_eq!(days::first_monday(2027, 2), Some(date("2027-02-01")));
    assert_eq!(days::first_monday(2028, 2), Some(date("2028-02-07")));
    assert_eq!(days::first_monday(2028, 13), None);
}

#[test]
fn every_rule_for_dates_gives_its_days() {
    assert_eq!(found(When::On(date("2027-07-01")), "2027-01-01", "2027-12-31"), ["2027-07-01"]);
    assert_eq!(found(When::Yearly(10, 1), "2026-11-22", "2029-01-01"), ["2027-10-01", "2028-10-01"]);
    assert_eq!(found(When::Yearly(2, 29), "2027-01-01", "2028-12-31"), ["2027-02-28", "2028-02-29"]);
    assert_eq!(
        found(When::YearlyBetween((11, 1), (12, 31)), "2026-11-22", "2027-11-01"),
        ["2026-11-01..2026-12-31", "2027-11-01..2027-12-31"]
    );
    // The third Wednesday in January.
    let session = When::Nth { month: 1, nth: 3, weekday: 3 };
    assert_eq!(found(session, "2027-01-01", "2028-12-31"), ["2027-01-20", "2028-01-19"]);
    let last_monday = When::Nth { month: 5, nth: -1, weekday: 1 };
    assert_eq!(found(last_monday, "2027-01-01", "2027-12-31"), ["2027-05-31"]);
    assert_eq!(
        found(When::Between(date("2026-01-01"), date("2030-01-01")), "2027-01-01", "2027-12-31").len(),
        1
    );
    assert!(found(When::Undated, "2027-01-01", "2027-12-31").is_empty());
}

#[test]
fn what_runs_over_new_year_is_found_from_either_side() {
    let when = || When::YearlyBetween((12, 1), (2, 28));
    assert_eq!(found(when(), "2027-01-10", "2027-01-11"), ["2026-12-01..2027-02-28"]);
    assert_eq!(found(when(), "2026-12-24", "2026-12-24"), ["2026-12-01..2027-02-28"]);
    assert!(found(when(), "2027-03-01", "2027-11-30").is_empty());
}

#[test]
fn the_first_and_the_last_day_of_the_span_count() {
    let when = || When::On(date("2027-07-01"));
    assert_eq!(found(when(), "2027-07-01", "2027-07-01").len(), 1);
    assert!(found(when(), "2027-07-02", "2027-08-01").is_empty());
    assert!(found(when(), "2027-06-01", "2027-06-30").is_empty());
    assert!(found(when(), "2027-08-01", "2027-06-30").is_empty(), "a span that runs backward holds nothing");
}

#[test]
fn rules_that_no_calendar_has_give_no_day() {
    for when in [
        When::Yearly(13, 1),
        When::Yearly(2, 30),
        When::Yearly(0, 0),
        When::YearlyBetween((1, 1), (99, 1)),
        When::Nth { month: 1, nth: 0, weekday: 1 },
        When::Nth { month: 1, nth: 9, weekday: 1 },
        When::Nth { month: 1, nth: 1, weekday: 8 },
    ] {
        assert!(found(when.clone(), "2026-01-01", "2030-01-01").is_empty(), "{when:?}");
    }
}

#[test]
fn the_ends_of_the_calendar_are_no_trouble() {
    assert_eq!(found(When::Yearly(12, 31), "9999-01-01", "9999-12-31"), ["9999-12-31"]);
    assert_eq!(found(When::YearlyBetween((12, 1), (1, 31)), "9998-06-01", "9999-12-31").len(), 1);
    let n_years = found(When::Yearly(1, 1), "-009999-01-01", "9999-12-31").len();
    assert_eq!(n_years, 19999);
}

#[test]
fn entries_are_kept_to_their_level_and_place() {
    let mut hawaii = entry("session", When::Yearly(1, 20));
    hawaii.place = "Hawaii".into();
    assert!(is_about(&hawaii, Level::State, "Hawaii"));
    assert!(is_about(&hawaii, Level::State, "Hilo, Hawaiʻi"));
    assert!(is_about(&hawaii, Level::State, "hawai'i island"));
    assert!(!is_about(&hawaii, Level::Local, "Hawaii"), "another level");
    assert!(!is_about(&hawaii, Level::State, "Guam"));
    assert!(!is_about(&hawaii, Level::State, ""), "a place that is not known");

    let mut kansas = entry("session", When::Yearly(1, 20));
    kansas.place = "Kansas".into();
    assert!(!is_about(&kansas, Level::State, "Little Rock, Arkansas"));

    let mut samoa = entry("fono", When::Yearly(1, 20));
    samoa.place = "American Samoa".into();
    assert!(is_about(&samoa, Level::State, "Pago Pago, American Samoa"));
    assert!(!is_about(&samoa, Level::State, "Samoa, American"));
    assert!(is_about(&entry("anywhere", When::Undated), Level::Federal, ""));
}

#[test]
fn entries_come_in_the_order_of_their_dates() {
    let entries =
        [entry("b", When::Yearly(7, 1)), entry("a", When::Yearly(7, 1)), entry("c", When::Yearly(3, 1))];
    let ids: Vec<&str> = occurrences(&entries, Level::State, "", (date("2027-01-01"), date("2027-12-31")))
        .iter()
        .map(|occurrence| occurrence.entry.id.as_str())
        .collect();
    assert_eq!(ids, ["c", "a", "b"]);
}

#[test]
fn clashes_name_the_stage_they_fall_into() {
    // local, typical, finished 2027-07-01: starts 2026-12-02, 2027-01-01, 2027-03-02, 2027-03-03, 2027-05-02.
    let model = model("local");
    let course = Course::new(&model, None).expect("all stages");
    let schedule = Schedule { finish: Some(date("2027-07-01")), pace: Pace::Typical, ..Schedule::default() };
    let timeline = backcast(&course, &schedule, date("2026-11-22")).expect("inside the calendar");
    let stages = |when: When| -> Vec<u32> {
        let entries = [entry("it", when)];
        clashes(&entries, Level::State, "", &timeline).iter().map(|clash| clash.stage).collect()
    };
    assert_eq!(stages(When::On(date("2026-12-01"))), [] as [u32; 0], "before the first stage");
    assert_eq!(stages(When::On(date("2026-12-02"))), [1]);
    assert_eq!(stages(When::On(date("2027-01-01"))), [2], "the day one ends is the day the next starts");
    assert_eq!(stages(When::On(date("2027-07-01"))), [5], "the finish date belongs to the last stage");
    assert_eq!(stages(When::On(date("2027-07-02"))), [] as [u32; 0]);
    assert_eq!(stages(When::Between(date("2027-02-01"), date("2027-03-10"))), [2, 3, 4]);
    assert_eq!(stages(When::Between(date("2020-01-01"), date("2030-01-01"))), [1, 2, 3, 4, 5]);
}
