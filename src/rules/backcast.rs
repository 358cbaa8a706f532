//! Counting back from a finish date: the arithmetic of the fact base, `timing.md` section 9.
//!
//! Calendar days throughout; a date on a weekend stays where it is. Overlaps only where the group ticked
//! them. No clock: `today` is passed in.

use crate::rules::course::Course;
use crate::rules::days;
use crate::say;
use crate::workshop::catalogue::stage::StageKind;
use crate::workshop::kind::backcast::{Pace, Schedule, StageEdit};
use jiff::civil::Date;
use thiserror::Error;

/// The latest start of every stage used, so that the last one ends on the finish date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    pub pace: Pace,
    /// The stages used, in their order; never empty.
    pub stages: Vec<StageDates>,
    /// When the work must begin: the earliest of the stages' starts.
    pub start: Date,
    pub finish: Date,
    /// Days between that start and today when it lies before today; 0 when there is still time.
    pub late_by: u32,
    /// The day it was counted on.
    pub today: Date,
}

/// One stage of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDates {
    /// The stage's number in its model, from 1.
    pub number: u32,
    pub name: String,
    /// What sets its length. A stage of `Practice` is a planning estimate, unless the group set the days itself.
    pub kind: StageKind,
    /// The latest day on which it can start.
    pub start: Date,
    /// The day on which it is over, which is the first day of what follows.
    pub end: Date,
    pub days: u32,
    /// Whether the group set the days instead of the model.
    pub edited: bool,
    /// Whether it runs together with the next stage used.
    pub with_next: bool,
}

/// Why there is nothing to count back.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BackcastError {
    #[error("{}", say!("backcast-no-finish"))]
    NoFinish,
    /// A stage would start before the calendar begins.
    #[error("{}", say!("backcast-too-far", stage = *.stage, days = *.days))]
    TooFar { stage: u32, days: u64 },
}

/// Counts back at the schedule's own pace.
pub fn backcast(course: &Course, schedule: &Schedule, today: Date) -> Result<Timeline, BackcastError> {
    at_pace(course, schedule, schedule.pace, today)
}

/// Counts back at all three paces, optimistic first. One that leaves the calendar does not spoil the others.
pub fn side_by_side(
    course: &Course,
    schedule: &Schedule,
    today: Date,
) -> [(Pace, Result<Timeline, BackcastError>); 3] {
    Pace::ALL.map(|pace| (pace, at_pace(course, schedule, pace, today)))
}

/// Counts back at one pace, with the schedule's finish date, overlaps and edited days.
pub fn at_pace(
    course: &Course,
    schedule: &Schedule,
    pace: Pace,
    today: Date,
) -> Result<Timeline, BackcastError> {
    let finish = schedule.finish.ok_or(BackcastError::NoFinish)?;
    let mut stages = unplaced(course, schedule, pace, finish);
    let mut end = finish;
    let mut last = stages.len();
    // A run of stages ticked together ends on one day; the longest of them sets its length.
    while last > 0 {
        let first = (0..last - 1).rev().find(|idx| !stages[*idx].with_next).map_or(0, |idx| idx + 1);
        let mut earliest = end;
        for stage in &mut stages[first..last] {
            let days = u64::from(stage.days);
            stage.end = end;
            stage.start =
                days::before(end, days).ok_or(BackcastError::TooFar { stage: stage.number, days })?;
            earliest = earliest.min(stage.start);
        }
        end = earliest;
        last = first;
    }
    let late_by = u32::try_from(days::between(end, today)).unwrap_or(0);
    Ok(Timeline { pace, stages, start: end, finish, late_by, today })
}

/// Returns what the group said of a stage of this model.
pub fn edit<'s>(course: &Course, schedule: &'s Schedule, stage: u32) -> Option<&'s StageEdit> {
    schedule.edits.get(&course.model.id)?.get(&stage)
}

impl Timeline {
    /// Returns the days from the start to the finish.
    pub fn total(&self) -> u32 {
        u32::try_from(days::between(self.start, self.finish)).unwrap_or(0)
    }

    /// Returns the stage of that number, if it is used.
    pub fn stage(&self, number: u32) -> Option<&StageDates> {
        self.stages.iter().find(|stage| stage.number == number)
    }
}

/// The stages with their days; every date is still the finish.
fn unplaced(course: &Course, schedule: &Schedule, pace: Pace, finish: Date) -> Vec<StageDates> {
    course
        .stages()
        .zip(course.model.stages.iter().skip(course.first() as usize - 1))
        .map(|(number, stage)| {
            let edited = edit(course, schedule, number).and_then(|edit| edit.days);
            StageDates {
                number,
                name: stage.name.clone(),
                kind: stage.kind,
                start: finish,
                end: finish,
                days: edited.unwrap_or(stage.days(pace)),
                edited: edited.is_some(),
                with_next: number < course.last() && schedule.together.contains(&number),
            }
        })
        .collect()
}
