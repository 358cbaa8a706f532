//! A time line from days to centuries: where a date lies, and which dates are written along it.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::say;

/// Dates along a width, with the first at `left` and the last at `left + width`.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    pub first: Date,
    pub last: Date,
    pub left: f32,
    pub width: f32,
}

/// A date written along the line.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    pub date: Date,
    pub words: String,
}

/// The distance from one tick to the next, finest first, with about how many days it is and the points a label needs.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Days(i32),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 16] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(25),
    Step::Years(100),
    Step::Years(500),
    Step::Years(2500),
];

impl Scale {
    /// Makes a scale that holds all dates with a little room at both ends; at least ten days long.
    pub fn holding(dates: impl Iterator<Item = Date> + Clone, left: f32, width: f32) -> Option<Scale> {
        let (first, last) = (dates.clone().min()?, dates.max()?);
        let room = (days_between(first, last) / 40).max(1);
        let first = first.saturating_sub(room.days());
        let last = last.saturating_add(room.days());
        let missing = 10 - days_between(first, last);
        let last = if missing > 0 { last.saturating_add(missing.days()) } else { last };
        Some(Scale { first, last, left, width })
    }

    pub fn x(&self, date: Date) -> f32 {
        let whole = days_between(self.first, self.last).max(1) as f32;
        let share = days_between(self.first, date) as f32 / whole;
        self.left + share.clamp(0.0, 1.0) * self.width
    }

    /// Returns a date's words, with the year where the line does not show which one it is.
    pub fn date(&self, date: Date) -> String {
        if days_between(self.first, self.last) > 3 * 366 { full_date(date) } else { short_date(date) }
    }

    /// Returns the dates to write, as many as have room, and the years above them where they are finer than years.
    pub fn ticks(&self) -> (Vec<Tick>, Vec<Tick>) {
        let whole = days_between(self.first, self.last).max(1) as f32;
        let step = STEPS
            .into_iter()
            .find(|step| step.days() / whole * self.width >= step.room())
            .unwrap_or(STEPS[STEPS.len() - 1]);
        let ticks = self.dates(step).into_iter().map(|date| Tick { date, words: step.words(date) }).collect();
        let years = match step {
            Step::Years(_) => Vec::new(),
            Step::Days(_) | Step::Months(_) => {
                let mut years = self.dates(Step::Years(1));
                if years.first().is_none_or(|&year| year > self.first) {
                    years.insert(0, self.first);
                }
                years.into_iter().map(|date| Tick { date, words: date.year().to_string() }).collect()
            }
        };
        (ticks, years)
    }

    fn dates(&self, step: Step) -> Vec<Date> {
        let mut dates = Vec::new();
        let mut next = step.first_from(self.first);
        // A scale never has room for more: a stop in case a step cannot move on.
        while let Some(date) = next
            && date <= self.last
            && dates.len() < 400
        {
            dates.push(date);
            next = step.after(date);
        }
        dates
    }
}

impl Step {
    fn days(self) -> f32 {
        match self {
            Step::Days(days) => days as f32,
            // The shortest month, so that February has room too.
            Step::Months(months) => months as f32 * 30.4 - if months == 1 { 2.4 } else { 0.0 },
            Step::Years(years) => years as f32 * 365.0,
        }
    }

    fn room(self) -> f32 {
        match self {
            Step::Days(_) => 42.0,
            Step::Months(_) => 25.0,
            Step::Years(_) => 34.0,
        }
    }

    fn words(self, date: Date) -> String {
        match self {
            Step::Days(_) => short_date(date),
            Step::Months(_) => month(date),
            Step::Years(_) => date.year().to_string(),
        }
    }

    /// Returns the first date on or after another at which this step has a tick.
    fn first_from(self, from: Date) -> Option<Date> {
        let start = match self {
            Step::Days(7 | 14) => {
                from.checked_sub(i32::from(from.weekday().to_monday_zero_offset()).days()).ok()?
            }
            Step::Days(_) => from,
            Step::Months(months) => {
                let month = (i32::from(from.month()) - 1) / months * months + 1;
                Date::new(from.year(), month as i8, 1).ok()?
            }
            Step::Years(years) => {
                let year = i32::from(from.year()).div_euclid(years) * years;
                let year = i16::try_from(year).ok()?.max(Date::MIN.year());
                Date::new(year, 1, 1).ok()?
            }
        };
        if start < from { self.after(start) } else { Some(start) }
    }

    fn after(self, date: Date) -> Option<Date> {
        match self {
            Step::Days(days) => date.checked_add(days.days()).ok(),
            Step::Months(months) => date.checked_add(months.months()).ok(),
            Step::Years(years) => date.checked_add(years.years()).ok(),
        }
    }
}

/// Returns the days from one date to another, negative when it lies before.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// Returns the short name of a date's month, for example `Nov`.
pub fn month(date: Date) -> String {
    say!(&format!("drawing-month-{}", date.month()))
}

/// Returns a date without its year, for example `Nov 22`.
pub fn short_date(date: Date) -> String {
    say!("drawing-date", month = month(date), day = date.day())
}

/// Returns a date with its year, for example `Nov 22, 2026`.
pub fn full_date(date: Date) -> String {
    say!("drawing-full-date", month = month(date), day = date.day(), year = date.year().to_string())
}
