//! The governing calendar: real dates, every clock, the places the fact base knows.

use super::catalogue::CALENDAR;
use super::{read, words};
use jiff::civil::{Date, Weekday, date};
use levers::workshop::catalogue::{CalendarEntry, Clock, When};
use std::collections::BTreeSet;

fn calendar() -> Vec<CalendarEntry> {
    read(CALENDAR)
}

fn entry(id: &str) -> CalendarEntry {
    calendar().into_iter().find(|entry| entry.id.as_str() == id).expect("the entry is there")
}

/// Whether a month and day exist in every year.
fn is_day((month, day): (u8, u8)) -> bool {
    Date::new(2027, month as i8, day as i8).is_ok()
}

#[test]
fn every_rule_for_dates_can_be_kept_in_any_year() {
    for entry in calendar() {
        let good = match entry.when {
            When::On(day) => day >= date(2026, 1, 1),
            When::Between(first, last) => first < last,
            When::Yearly(month, day) => is_day((month, day)),
            When::YearlyBetween(first, last) => is_day(first) && is_day(last),
            When::Nth { month, nth, weekday } => {
                (1..=12).contains(&month)
                    && (1..=4).contains(&nth)
                    && Weekday::from_monday_one_offset(weekday).is_ok()
            }
            When::FederalElection | When::Undated => true,
        };
        assert!(good, "{}: {:?}", entry.id, entry.when);
    }
}

#[test]
fn every_clock_of_government_has_entries() {
    for clock in [
        Clock::Political,
        Clock::Regulatory,
        Clock::LookBack,
        Clock::Money,
        Clock::People,
        Clock::Court,
        Clock::Local,
    ] {
        let count = calendar().iter().filter(|entry| entry.clock == clock).count();
        assert!(count >= 5, "{clock:?} has {count} entries");
    }
}

#[test]
fn the_look_back_marks_are_the_three_of_the_planning_table() {
    let marks: Vec<When> = calendar()
        .into_iter()
        .filter(|entry| entry.clock == Clock::LookBack && entry.when != When::Undated)
        .map(|entry| entry.when)
        .collect();
    let days = [date(2028, 5, 15), date(2028, 6, 13), date(2028, 8, 1)];
    assert_eq!(marks, days.map(When::On));
}

#[test]
fn a_day_that_is_named_in_words_is_the_day_of_the_rule() {
    assert_eq!(date(2026, 11, 3).weekday(), Weekday::Tuesday);
    assert_eq!(date(2028, 11, 7).weekday(), Weekday::Tuesday);
    assert!(entry("federal-election").about.contains("7 November 2028"));
    for (day, words) in [(date(2027, 2, 1), "1 February 2027"), (date(2028, 2, 7), "7 February 2028")] {
        assert_eq!(day.weekday(), Weekday::Monday);
        assert!(day.day() <= 7, "the first Monday");
        assert!(entry("presidents-budget").about.contains(words));
    }
    assert_eq!(date(2029, 1, 20).until(date(2029, 4, 29)).expect("dates in range").get_days(), 99);
    assert_eq!(entry("first-100-days-2029").when, When::Between(date(2029, 1, 20), date(2029, 4, 29)));
}

#[test]
fn the_islands_have_their_own_dates() {
    let places: BTreeSet<String> = calendar().into_iter().map(|entry| entry.place).collect();
    for place in ["Hawaii", "Guam", "CNMI", "American Samoa", "U.S. Virgin Islands"] {
        assert!(places.contains(place), "nothing for {place}");
    }
    assert_eq!(entry("hawaii-wage-2028").when, When::On(date(2028, 1, 1)));
    assert_eq!(entry("american-samoa-wage-2027").when, When::On(date(2027, 9, 30)));
    assert_eq!(entry("hawaii-session-opens").when, When::Nth { month: 1, nth: 3, weekday: 3 });
}

#[test]
fn an_entry_is_a_title_and_a_few_sentences() {
    for entry in calendar() {
        assert!((2..=9).contains(&words(&entry.title)), "{}: {}", entry.id, entry.title);
        assert!(entry.title.chars().count() <= 54, "{}: the title breaks a line", entry.id);
        assert!((2..=66).contains(&words(&entry.about)), "{}: {} words", entry.id, words(&entry.about));
        assert!(!entry.levels.is_empty(), "{} has no level", entry.id);
    }
}
