//! The governing calendar: elections, sessions, budgets, handovers, as dates or yearly rules.

use crate::workshop::id::CalendarId;
use crate::workshop::session::Level;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One thing that happens in government at a known time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarEntry {
    pub id: CalendarId,
    pub title: String,
    /// Levels it matters to.
    pub levels: Vec<Level>,
    /// The one place it is about, for example "Hawaii"; empty for everywhere at those levels.
    #[serde(default)]
    pub place: String,
    pub when: When,
    pub clock: Clock,
    /// Why it matters to a plan.
    pub about: String,
    pub source: String,
    pub as_of: Date,
}

/// A date or a rule for dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    On(Date),
    /// From the first to the last date.
    Between(Date, Date),
    /// Every year on a month and day.
    Yearly(u8, u8),
    /// Every year from a month and day to another.
    YearlyBetween((u8, u8), (u8, u8)),
    /// Every year on the nth weekday (1 Monday … 7 Sunday) of a month.
    Nth {
        month: u8,
        nth: i8,
        weekday: i8,
    },
    /// The Tuesday after the first Monday in November of every even year.
    FederalElection,
    /// A figure without a date, for example "60 days of comment": shown in the catalogue, never a clash.
    Undated,
}

/// Which clock it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    Political,
    Regulatory,
    LookBack,
    Money,
    People,
    Court,
    Local,
}
