//! The governing calendar laid over a span of dates: when each entry happens, and which stages it falls into.
//!
//! Rules for dates are computed, never looked up. Which entries exist is content.

use crate::rules::backcast::Timeline;
use crate::rules::days;
use crate::workshop::catalogue::calendar::{CalendarEntry, When};
use crate::workshop::session::Level;
use jiff::civil::{Date, Weekday};
use unicode_normalization::UnicodeNormalization;

/// One time at which an entry happens; a single day has the same first and last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Occurrence<'a> {
    pub entry: &'a CalendarEntry,
    pub first: Date,
    pub last: Date,
}

/// An occurrence that falls into a stage of a timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clash<'a> {
    /// The stage's number in its model.
    pub stage: u32,
    pub occurrence: Occurrence<'a>,
}

/// Returns what happens from one day to another, both included, at a level and place, in the order of dates.
pub fn occurrences<'a>(
    entries: &'a [CalendarEntry],
    level: Level,
    place: &str,
    (from, to): (Date, Date),
) -> Vec<Occurrence<'a>> {
    let mut found: Vec<Occurrence> = entries
        .iter()
        .filter(|entry| is_about(entry, level, place))
        .flat_map(|entry| {
            let spans = spans(&entry.when, from, to).into_iter();
            spans.map(move |(first, last)| Occurrence { entry, first, last })
        })
        .filter(|occurrence| occurrence.first <= to && occurrence.last >= from)
        .collect();
    found.sort_by(|a, b| (a.first, a.last, &a.entry.id).cmp(&(b.first, b.last, &b.entry.id)));
    found
}

/// Returns, stage by stage, the entries that fall inside a timeline. What happens on the day a stage ends belongs to
/// the one that starts then; the finish date belongs to the last.
pub fn clashes<'a>(
    entries: &'a [CalendarEntry],
    level: Level,
    place: &str,
    timeline: &Timeline,
) -> Vec<Clash<'a>> {
    let all = occurrences(entries, level, place, (timeline.start, timeline.finish));
    let in_stage = |occurrence: &&Occurrence, start: Date, end: Date| {
        let ends_after =
            if end == timeline.finish { occurrence.first <= end } else { occurrence.first < end };
        occurrence.last >= start && ends_after
    };
    timeline
        .stages
        .iter()
        .flat_map(|stage| {
            all.iter()
                .filter(move |occurrence| in_stage(occurrence, stage.start, stage.end))
                .map(|occurrence| Clash { stage: stage.number, occurrence: *occurrence })
        })
        .collect()
}

/// Whether an entry matters at this level and place. Its place must stand in the group's place as whole words:
/// "Hawaii" is found in "Hilo, Hawaiʻi", and "Kansas" is not found in "Arkansas".
pub fn is_about(entry: &CalendarEntry, level: Level, place: &str) -> bool {
    let wanted = words(&entry.place);
    let near = wanted.is_empty() || words(place).windows(wanted.len()).any(|run| run == wanted);
    near && entry.levels.contains(&level)
}

/// Returns the day of the federal election of that year: the Tuesday after the first Monday in November of an even
/// year (2 U.S.C. 7; 3 U.S.C. 1).
pub fn federal_election(year: i16) -> Option<Date> {
    if year.rem_euclid(2) != 0 {
        return None;
    }
    days::after(days::first_monday(year, 11)?, 1)
}

/// Returns the span from one month and day to another that begins in that year; it ends in the next when the end comes first.
pub fn yearly_span(year: i16, opens: (u8, u8), closes: (u8, u8)) -> Option<(Date, Date)> {
    let ends = if closes < opens { year.checked_add(1)? } else { year };
    Some((days::in_year(year, opens)?, days::in_year(ends, closes)?))
}

/// The times that can touch the span; a year more at its start, for those that run over New Year.
fn spans(when: &When, from: Date, to: Date) -> Vec<(Date, Date)> {
    let years = from.year().saturating_sub(1)..=to.year();
    let day = |day: Date| (day, day);
    match when {
        When::On(date) => vec![day(*date)],
        When::Between(first, last) => vec![(*first, *last)],
        When::Yearly(month, day_) => {
            years.filter_map(|year| days::in_year(year, (*month, *day_))).map(day).collect()
        }
        When::YearlyBetween(opens, closes) => {
            years.filter_map(|year| yearly_span(year, *opens, *closes)).collect()
        }
        When::Nth { month, nth, weekday } => {
            let Ok(weekday) = Weekday::from_monday_one_offset(*weekday) else { return Vec::new() };
            years.filter_map(|year| days::nth_weekday(year, *month, *nth, weekday)).map(day).collect()
        }
        When::FederalElection => years.filter_map(federal_election).map(day).collect(),
        When::Undated => Vec::new(),
    }
}

/// The words of a place, small and without accents and ʻokinas.
fn words(place: &str) -> Vec<String> {
    let plain: String = place
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .filter(|c| !matches!(c, '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{02bb}' | '\u{02bc}'))
        .collect();
    plain
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(String::from)
        .collect()
}
