//! Dates as people type them. Today is Sunday, 22 November 2026.

use crate::rules::sample::date;
use jiff::civil::Date;
use levers::rules::dates::{DateError, parse};
use proptest::prelude::*;

const TODAY: &str = "2026-11-22";

fn read(text: &str) -> Result<String, DateError> {
    parse(text, date(TODAY)).map(|date| date.to_string())
}

fn message(text: &str) -> String {
    read(text).expect_err(text).to_string()
}

#[test]
fn each_way_of_writing_a_date_is_understood() {
    for (text, expected) in [
        ("2027-05-01", "2027-05-01"),
        (" 2027-5-1 ", "2027-05-01"),
        ("2027/05/01", "2027-05-01"),
        ("2027 05 01", "2027-05-01"),
        ("may 1 2027", "2027-05-01"),
        ("May 1, 2027", "2027-05-01"),
        ("1 may 2027", "2027-05-01"),
        ("1. May 2027", "2027-05-01"),
        ("1-may-2027", "2027-05-01"),
        ("the 1st of May 2027", "2027-05-01"),
        ("May 22nd 2028", "2028-05-22"),
        ("1may2027", "2027-05-01"),
        ("sept 3", "2027-09-03"),
        ("Sep. 3", "2027-09-03"),
        ("today", "2026-11-22"),
        ("Tomorrow", "2026-11-23"),
        ("+14d", "2026-12-06"),
        ("+ 14 days", "2026-12-06"),
        ("+1 day", "2026-11-23"),
        ("+0d", "2026-11-22"),
        ("+2w", "2026-12-06"),
        ("+3m", "2027-02-22"),
        ("+1 year", "2027-11-22"),
    ] {
        assert_eq!(read(text).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn without_a_year_the_next_such_day_is_meant() {
    assert_eq!(read("may 1").as_deref(), Ok("2027-05-01"));
    assert_eq!(read("dec 24").as_deref(), Ok("2026-12-24"));
    assert_eq!(read("november 22").as_deref(), Ok("2026-11-22"), "today counts");
    assert_eq!(read("21 november").as_deref(), Ok("2027-11-21"), "yesterday is a year off");
    assert_eq!(read("feb 29").as_deref(), Ok("2028-02-29"), "the next leap day");
    let before_a_skipped_leap_year = parse("feb 29", date("2097-01-01"));
    assert_eq!(before_a_skipped_leap_year, Ok(date("2104-02-29")));
}

#[test]
fn a_weekday_is_the_next_one_after_today() {
    assert_eq!(read("monday").as_deref(), Ok("2026-11-23"));
    assert_eq!(read("Sat").as_deref(), Ok("2026-11-28"));
    assert_eq!(read("thurs").as_deref(), Ok("2026-11-26"));
    assert_eq!(read("sunday").as_deref(), Ok("2026-11-29"), "today is a Sunday and is not meant");
}

#[test]
fn months_of_different_length_end_on_their_last_day() {
    assert_eq!(parse("+1m", date("2027-01-31")), Ok(date("2027-02-28")));
    assert_eq!(parse("+1y", date("2028-02-29")), Ok(date("2029-02-28")));
}

#[test]
fn figures_that_can_be_read_in_two_ways_are_refused_with_both() {
    assert_eq!(
        message("5/1"),
        "`5/1` can be 2027-01-05 or 2027-05-01: write the month in letters, as in `may 1`"
    );
    for (text, first, second) in [
        ("5-1", "2027-01-05", "2027-05-01"),
        ("5.1.", "2027-01-05", "2027-05-01"),
        ("5 1", "2027-01-05", "2027-05-01"),
        ("5/1/2028", "2028-01-05", "2028-05-01"),
        ("5/1/28", "2028-01-05", "2028-05-01"),
    ] {
        let readings = vec![date(first), date(second)];
        assert_eq!(read(text), Err(DateError::Ambiguous { text: text.into(), readings }), "{text}");
    }
}

#[test]
fn figures_with_one_reading_are_refused_with_that_one() {
    assert_eq!(message("25/12"), "`25/12` is written in figures: write 2026-12-25, or the month in letters");
    assert_eq!(message("5/5"), "`5/5` is written in figures: write 2027-05-05, or the month in letters");
    assert_eq!(message("31/31"), "there is no day `31/31`: check the day and the month");
}

#[test]
fn what_is_no_date_says_what_to_write() {
    for (text, expected) in [
        ("", "no date typed: try `2027-05-01`, `may 1` or `+14d`"),
        ("  ", "no date typed: try `2027-05-01`, `may 1` or `+14d`"),
        ("may", "`may` has no day: write the day too, as in `may 1`"),
        ("may 2027", "`may 2027` has no day: write the day too, as in `may 1`"),
        ("2027-05", "`2027-05` has no day: write the day too, as in `may 1`"),
        ("feb 30", "there is no day `feb 30`: check the day and the month"),
        ("feb 29 2027", "there is no day `feb 29 2027`: check the day and the month"),
        ("2027-13-01", "there is no day `2027-13-01`: check the day and the month"),
        ("2027-02-999", "there is no day `2027-02-999`: check the day and the month"),
        ("may 0", "there is no day `may 0`: check the day and the month"),
        ("may 1 27", "`may 1 27` has a short year: write all four figures, as in `may 1 2027`"),
        ("+14", "`+14` has no unit: write `+14d` for days, `+2w` for weeks, `+3m` for months"),
        ("+3q", "`+3q` has no unit: write `+14d` for days, `+2w` for weeks, `+3m` for months"),
        ("+99999999d", "`+99999999d` is too far away for a calendar"),
        ("+99999999999999999999d", "`+99999999999999999999d` is too far away for a calendar"),
        ("soon", "`soon` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("12", "`12` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("may june 1", "`may june 1` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("ma 1", "`ma 1` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("+", "`+` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("1-2-3-4", "`1-2-3-4` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
        ("٣ may", "`٣ may` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`"),
    ] {
        assert_eq!(message(text), expected, "{text}");
    }
}

#[test]
fn a_long_text_is_named_by_its_beginning() {
    let text = format!("{}ñ", "x".repeat(60));
    assert_eq!(
        message(&text),
        format!("`{}…` is not a date: try `2027-05-01`, `may 1`, `+14d` or `monday`", "x".repeat(40))
    );
}

#[test]
fn the_end_of_the_calendar_is_an_error() {
    let end = date("9999-12-31");
    assert!(matches!(parse("tomorrow", end), Err(DateError::TooFar { .. })));
    assert!(matches!(parse("monday", end), Err(DateError::TooFar { .. })));
    assert!(matches!(parse("jan 1", end), Err(DateError::NoSuchDay { .. })));
}

proptest! {
    #[test]
    fn nothing_that_can_be_typed_panics(text in "\\PC{0,40}", days in 0..3_000_000i32) {
        let today = levers::rules::days::after(date("1000-01-01"), days as u64).expect("inside the calendar");
        let _ = parse(&text, today).map_err(|error| error.to_string());
    }

    #[test]
    fn date_like_texts_never_panic(text in "[+]?[0-9]{0,5}[ /.,-]?(may|feb|of|st|d|w|m|y|mon)?[ /.-]?[0-9]{0,5}") {
        let _ = parse(&text, date(TODAY)).map_err(|error| error.to_string());
    }

    #[test]
    fn a_date_written_out_is_read_back(year in 1i16..9999, month in 1i8..=12, day in 1i8..=28) {
        let date = Date::new(year, month, day).expect("every month has 28 days");
        prop_assert_eq!(parse(&date.to_string(), date), Ok(date));
    }
}
