//! Counting calendar days without leaving the calendar (years -9999 to 9999). No weekday or holiday is skipped.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// Returns the day so many days earlier, or `None` where the calendar ends.
pub fn before(date: Date, days: u64) -> Option<Date> {
    let days = i64::try_from(days).ok()?;
    date.checked_sub(0.days().try_days(days).ok()?).ok()
}

/// Returns the day so many days later, or `None` where the calendar ends.
pub fn after(date: Date, days: u64) -> Option<Date> {
    let days = i64::try_from(days).ok()?;
    date.checked_add(0.days().try_days(days).ok()?).ok()
}

/// Returns the days from one day to another; negative when the other is earlier.
pub fn between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// Returns a month and day of a year; 29 February is the 28th where the year has none. `None` for a month or day that no year has.
pub fn in_year(year: i16, (month, day): (u8, u8)) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let leap_day = (month, day) == (2, 29);
    Date::new(year, month, day).ok().or_else(|| if leap_day { Date::new(year, 2, 28).ok() } else { None })
}

/// Returns the nth weekday of a month, counted from its end when `nth` is negative: the first Monday is `nth` 1.
pub fn nth_weekday(year: i16, month: u8, nth: i8, weekday: Weekday) -> Option<Date> {
    let first = Date::new(year, i8::try_from(month).ok()?, 1).ok()?;
    first.nth_weekday_of_month(nth, weekday).ok()
}

/// Returns the first Monday of a month.
pub fn first_monday(year: i16, month: u8) -> Option<Date> {
    nth_weekday(year, month, 1, Weekday::Monday)
}
