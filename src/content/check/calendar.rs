//! The governing calendar: levels it matters to, and days that a calendar has.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::lever;
use crate::content::check::{Found, Sense};
use crate::rules::days;
use crate::workshop::catalogue::When;
use jiff::civil::{Date, Weekday};
use thiserror::Error;

/// What is wrong with a time of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("no year has a day {day} of month {month}")]
    NoSuchDay { month: u8, day: u8 },
    #[error("it ends on {last}, before it begins on {first}")]
    Backward { first: Date, last: Date },
    #[error("no month has such a weekday: month {month}, weekday {weekday}, number {nth}")]
    NoSuchWeekday { month: u8, nth: i8, weekday: i8 },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::NoSuchDay { .. } => "no-such-day",
            Fault::Backward { .. } => "ends-before-it-begins",
            Fault::NoSuchWeekday { .. } => "no-such-weekday",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::NoSuchDay { .. } => "write the month first, then the day: `(4, 30)` is 30 April".into(),
            Fault::Backward { .. } => "write the first day first".into(),
            Fault::NoSuchWeekday { .. } => {
                "`weekday` runs from 1 (Monday) to 7 (Sunday), `nth` from 1 to 4, or from -1 for the last"
                    .into()
            }
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let entries = &ground.folder.calendar;
    for (idx, entry) in entries.value.iter().filter(|_| entries.is_sound()).flatten().enumerate() {
        let place = Place::root(In::Calendar).index(idx);
        if entry.levels.is_empty() {
            found.add(&place.field("levels"), lever::Fault::NoLevels);
        }
        let place = place.field("when");
        match &entry.when {
            When::On(_) | When::FederalElection | When::Undated => {}
            When::Between(first, last) => {
                if last < first {
                    found.add(&place, Fault::Backward { first: *first, last: *last });
                }
            }
            When::Yearly(month, day) => month_and_day(found, &place, (*month, *day)),
            When::YearlyBetween(first, last) => {
                month_and_day(found, &place.index(0), *first);
                month_and_day(found, &place.index(1), *last);
            }
            When::Nth { month, nth, weekday } => {
                // A fifth weekday is not in every month: such an entry would come and go without a word.
                let day = Weekday::from_monday_one_offset(*weekday).ok().filter(|_| (-4..=4).contains(nth));
                let day = day.and_then(|weekday| days::nth_weekday(2028, *month, *nth, weekday));
                if day.is_none() {
                    let fault = Fault::NoSuchWeekday { month: *month, nth: *nth, weekday: *weekday };
                    found.add(&place, fault);
                }
            }
        }
    }
}

/// Reports a month and day that no year has.
pub(super) fn month_and_day(found: &mut Found, place: &Place, (month, day): (u8, u8)) {
    // A leap year has every day there is.
    if days::in_year(2028, (month, day)).is_none() {
        found.add(place, Fault::NoSuchDay { month, day });
    }
}
