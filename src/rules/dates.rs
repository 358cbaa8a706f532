//! Dates as people type them: `2027-05-01`, `may 1`, `+14d`, `monday`. Never guesses: what can be read in two ways is refused.
//!
//! No clock: "today" is the session's date.

use crate::rules::days;
use crate::say;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use thiserror::Error;

/// Why typed words are not a date. What was typed is kept by the caller and shown as typed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateError {
    #[error("{}", say!("date-empty"))]
    Empty,
    /// Day and month both in figures; what it could mean, as dates.
    #[error("{}", ambiguous(.text, .readings))]
    Ambiguous { text: String, readings: Vec<Date> },
    /// A month without its day.
    #[error("{}", say!("date-no-day", text = .text.as_str()))]
    NoDay { text: String },
    /// That month has no such day (in that year, or in any).
    #[error("{}", say!("date-no-such-day", text = .text.as_str()))]
    NoSuchDay { text: String },
    /// A year of two figures.
    #[error("{}", say!("date-short-year", text = .text.as_str()))]
    ShortYear { text: String },
    /// `+14` without days, weeks, months or years.
    #[error("{}", say!("date-no-unit", text = .text.as_str()))]
    NoUnit { text: String },
    /// Beyond the calendar.
    #[error("{}", say!("date-too-far", text = .text.as_str()))]
    TooFar { text: String },
    #[error("{}", say!("date-unknown", text = .text.as_str()))]
    Unknown { text: String },
}

/// Reads a typed date. `today` is what `+14d` and `monday` count from, and decides the year where none is typed:
/// `may 1` is the next first of May, today included; `monday` is the next one after today.
pub fn parse(text: &str, today: Date) -> Result<Date, DateError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Err(DateError::Empty);
    }
    if let Some(step) = typed.strip_prefix('+') {
        return relative(step, typed, today);
    }
    if let Some(figures) = figures(typed) {
        return in_figures(&figures, typed, today);
    }
    in_words(typed, today)
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// At least three letters, from the start of the name.
fn shortens(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

fn month_named(word: &str) -> Option<u8> {
    let idx = MONTHS.iter().position(|name| shortens(word, name))?;
    u8::try_from(idx + 1).ok()
}

/// `14d`, `2 weeks`, `3m`.
fn relative(step: &str, typed: &str, today: Date) -> Result<Date, DateError> {
    let text = || quoted(typed);
    let step = step.trim_start();
    let unit_at = step.find(|c: char| !c.is_ascii_digit()).unwrap_or(step.len());
    let (number, unit) = step.split_at(unit_at);
    if number.is_empty() {
        return Err(DateError::Unknown { text: text() });
    }
    let number: i64 = number.parse().map_err(|_| DateError::TooFar { text: text() })?;
    let span = match unit.trim().to_lowercase().as_str() {
        "d" | "day" | "days" => 0.days().try_days(number),
        "w" | "week" | "weeks" => 0.weeks().try_weeks(number),
        "m" | "month" | "months" => 0.months().try_months(number),
        "y" | "year" | "years" => 0.years().try_years(number),
        _ => return Err(DateError::NoUnit { text: text() }),
    };
    let span = span.map_err(|_| DateError::TooFar { text: text() })?;
    today.checked_add(span).map_err(|_| DateError::TooFar { text: text() })
}

/// The parts of something written in figures alone, such as `2027-05-01` or `5/1`.
fn figures(typed: &str) -> Option<Vec<&str>> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.');
    let parts: Vec<&str> = typed.split(is_gap).filter(|part| !part.is_empty()).collect();
    let all_figures = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    (all_figures && parts.len() > 1).then_some(parts)
}

fn in_figures(parts: &[&str], typed: &str, today: Date) -> Result<Date, DateError> {
    let text = || quoted(typed);
    let number = |part: &str| part.parse::<i16>().map_err(|_| DateError::Unknown { text: text() });
    match parts {
        [year, month, day] if year.len() == 4 => {
            let (month, day) = (small(number(month)?), small(number(day)?));
            Date::new(number(year)?, month, day).map_err(|_| DateError::NoSuchDay { text: text() })
        }
        [year, _] if year.len() == 4 => Err(DateError::NoDay { text: text() }),
        [one, two] | [one, two, _] => {
            let (one, two) = (number(one)?, number(two)?);
            let year = match parts.get(2) {
                Some(year) if year.len() == 4 => Some(number(year)?),
                Some(year) => Some(number(year)?.saturating_add(2000)),
                None => None,
            };
            let mut readings: Vec<Date> =
                [(one, two), (two, one)].into_iter().filter_map(|(m, d)| day_of(year, m, d, today)).collect();
            readings.sort();
            readings.dedup();
            Err(DateError::Ambiguous { text: text(), readings })
        }
        _ => Err(DateError::Unknown { text: text() }),
    }
}

/// Out of range becomes a month or day that no calendar has.
fn small(number: i16) -> i8 {
    i8::try_from(number).unwrap_or(0)
}

/// The day of that year, or without a year the next such day, today included. A leap day can be eight years off.
fn day_of(year: Option<i16>, month: i16, day: i16, today: Date) -> Option<Date> {
    let (month, day) = (small(month), small(day));
    match year {
        Some(year) => Date::new(year, month, day).ok(),
        None => (0..=8)
            .filter_map(|years| Date::new(today.year().checked_add(years)?, month, day).ok())
            .find(|date| *date >= today),
    }
}

/// `may 1`, `1 May 2027`, `May 1st, 2027`, `tomorrow`, `monday`.
fn in_words(typed: &str, today: Date) -> Result<Date, DateError> {
    let unknown = || DateError::Unknown { text: quoted(typed) };
    let lower = typed.to_lowercase();
    match lower.as_str() {
        "today" => return Ok(today),
        "tomorrow" => return days::after(today, 1).ok_or(DateError::TooFar { text: quoted(typed) }),
        _ => {}
    }
    if let Some((_, weekday)) = WEEKDAYS.iter().find(|(name, _)| shortens(&lower, name)) {
        return today.nth_weekday(1, *weekday).map_err(|_| DateError::TooFar { text: quoted(typed) });
    }

    let mut month = None;
    let mut year = None;
    let mut day = None;
    for word in words(&lower) {
        let figures = word.bytes().all(|b| b.is_ascii_digit());
        let place = match (figures, word.len()) {
            (true, 4) => &mut year,
            (true, 1 | 2) if day.is_some() => return Err(DateError::ShortYear { text: quoted(typed) }),
            (true, 1 | 2) => &mut day,
            (true, _) => return Err(unknown()),
            (false, _) => &mut month,
        };
        let number = if figures { word.parse().ok() } else { month_named(word).map(i16::from) };
        if place.replace(number.ok_or_else(unknown)?).is_some() {
            return Err(unknown());
        }
    }
    match (month, day) {
        (Some(month), Some(day)) => {
            day_of(year, month, day, today).ok_or(DateError::NoSuchDay { text: quoted(typed) })
        }
        (Some(_), None) => Err(DateError::NoDay { text: quoted(typed) }),
        (None, _) => Err(unknown()),
    }
}

/// Runs of letters and runs of figures, so that `1may` is two words; `st` after a figure, `of` and `the` are left out.
fn words(lower: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for piece in lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/')) {
        let mut rest = piece;
        while let Some(first) = rest.chars().next() {
            let figures = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != figures).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let ordinal = matches!(word, "st" | "nd" | "rd" | "th")
                && words.last().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
            if !ordinal && !matches!(word, "of" | "the") {
                words.push(word);
            }
            rest = after;
        }
    }
    words
}

/// What was typed, short enough for a line of the screen.
fn quoted(typed: &str) -> String {
    let mut short: String = typed.chars().take(40).collect();
    if short.len() < typed.len() {
        short.push('…');
    }
    short
}

fn ambiguous(text: &str, readings: &[Date]) -> String {
    match readings {
        [] => say!("date-no-such-day", text = text),
        [only] => say!("date-in-figures", text = text, reading = only.to_string()),
        [first, second, ..] => {
            say!("date-ambiguous", text = text, first = first.to_string(), second = second.to_string())
        }
    }
}
