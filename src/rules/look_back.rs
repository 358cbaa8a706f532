//! The look-back law: a federal text sent to Congress late in a presidential term can be overturned by the next Congress.
//!
//! Warning days and their grades are those of the fact base, `timing.md` section 3: the true line is known only
//! after Congress adjourns, so these are planning constants, not law.

use crate::rules::backcast::Timeline;
use crate::rules::course::Course;
use crate::workshop::catalogue::LeverCard;
use crate::workshop::session::Level;
use jiff::civil::Date;

/// How exposed a text is by the day it is sent, mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// From 15 May of a president's last full year.
    Warning,
    /// From 13 June.
    Strong,
    /// From 1 August: assume it is at risk.
    AtRisk,
}

impl Grade {
    pub const ALL: [Grade; 3] = [Grade::Warning, Grade::Strong, Grade::AtRisk];

    /// Returns the month and day of the last full year from which this grade holds.
    ///
    /// Set from the lines of past sessions: about 15 May 2008, 13 June 2016, and 1 August 2024.
    fn from(self) -> (i8, i8) {
        match self {
            Grade::Warning => (5, 15),
            Grade::Strong => (6, 13),
            Grade::AtRisk => (8, 1),
        }
    }
}

/// A text that would be sent in the risky part of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookBack {
    /// The day it would reach Congress.
    pub sent: Date,
    pub grade: Grade,
    /// The first day of that grade.
    pub since: Date,
    /// The day the presidential term ends, at noon.
    pub term_ends: Date,
}

/// Returns the end of the presidential term that a day lies in: 20 January after a leap-year election (U.S. Const.
/// amend. XX §1). The day itself belongs to the next term. `None` at the end of the calendar.
pub fn term_end(day: Date) -> Option<Date> {
    let years = (0..=4).filter_map(|years| day.year().checked_add(years));
    years
        .filter(|year| year.rem_euclid(4) == 1)
        .find_map(|year| Date::new(year, 1, 20).ok().filter(|end| *end > day))
}

/// Returns the first day of a grade in the term that ends on that day.
pub fn since(grade: Grade, term_ends: Date) -> Option<Date> {
    let (month, day) = grade.from();
    Date::new(term_ends.year().checked_sub(1)?, month, day).ok()
}

/// Grades a day on which a federal text is sent to Congress; `None` when it is sent in good time.
pub fn grade(sent: Date) -> Option<LookBack> {
    let term_ends = term_end(sent)?;
    Grade::ALL.into_iter().rev().find_map(|grade| {
        let since = since(grade, term_ends)?;
        (sent >= since).then_some(LookBack { sent, grade, since, term_ends })
    })
}

/// Returns the day on which a timeline sends its text to Congress: the start of the model's sending stage,
/// or the finish date when the stages used end before it. `None` when nothing is sent, or it was sent before the first stage.
pub fn sent_on(course: &Course, timeline: &Timeline) -> Option<Date> {
    let sent_at = course.model.sent_at?;
    if sent_at > course.last() {
        return Some(timeline.finish);
    }
    timeline.stage(sent_at).map(|stage| stage.start)
}

/// Returns the look-back warning of a timeline, where there is one.
///
/// Only federal offices and boards send rules to Congress, and only some levers do: a state's guidance counts its days
/// with the same model and is not warned of. Without a lever the model alone decides.
pub fn look_back(
    course: &Course,
    timeline: &Timeline,
    level: Level,
    lever: Option<&LeverCard>,
) -> Option<LookBack> {
    let federal = match level {
        Level::Federal | Level::Board => true,
        Level::State | Level::Territory | Level::Local => false,
    };
    if !federal || lever.is_some_and(|lever| !lever.goes_to_congress) {
        return None;
    }
    grade(sent_on(course, timeline)?)
}
