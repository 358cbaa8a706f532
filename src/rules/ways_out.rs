//! What to do when it is already too late: three ways out, in the order in which they are offered
//! (`timing.md` section 9, rule 5).

use crate::rules::backcast::{self, Timeline};
use crate::rules::course::Course;
use crate::rules::days;
use crate::workshop::catalogue::lever::ModelUse;
use crate::workshop::catalogue::{Catalogue, Goal, LeverCard};
use crate::workshop::id::LeverId;
use crate::workshop::kind::backcast::{Pace, Schedule};
use crate::workshop::session::Level;
use jiff::civil::Date;

/// The ways out of being late, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct WaysOut<'a> {
    /// First: smaller or faster levers for the same goal that are in time at the typical pace, the fastest first.
    pub faster: Vec<Faster<'a>>,
    /// Second: the earliest finish date for which there is still time. `None` beyond the end of the calendar.
    pub later_finish: Option<Date>,
    /// Last: the optimistic column, a hope and not a plan. `None` when the group counts with it already.
    pub hope: Option<Timeline>,
}

/// A lever that is in time, with the model that says so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faster<'a> {
    pub lever: &'a LeverCard,
    pub course: Course<'a>,
    /// Typical days from today to its end.
    pub days: u64,
}

/// Returns the ways out, or `None` when the timeline is in time.
///
/// The goals are those of the goal matrix that name a picked lever; without one, a lever that uses this stage model.
pub fn ways_out<'a>(
    catalogue: &'a Catalogue,
    level: Level,
    picked: &[LeverId],
    course: &Course,
    schedule: &Schedule,
    (timeline, today): (&Timeline, Date),
) -> Option<WaysOut<'a>> {
    if timeline.late_by == 0 {
        return None;
    }
    let optimistic = || backcast::at_pace(course, schedule, Pace::Optimistic, today).ok();
    Some(WaysOut {
        faster: faster(catalogue, level, picked, course, (timeline.finish, today)),
        later_finish: days::after(timeline.finish, u64::from(timeline.late_by)),
        hope: if timeline.pace == Pace::Optimistic { None } else { optimistic() },
    })
}

fn faster<'a>(
    catalogue: &'a Catalogue,
    level: Level,
    picked: &[LeverId],
    course: &Course,
    (finish, today): (Date, Date),
) -> Vec<Faster<'a>> {
    let uses_model = |card: &LeverCard| card.models.iter().any(|of_lever| of_lever.model == course.model.id);
    let present: Vec<&LeverId> = if picked.is_empty() {
        catalogue.levers.iter().filter(|card| uses_model(card)).map(|card| &card.id).collect()
    } else {
        picked.iter().collect()
    };
    let names = |goal: &&Goal| goal.fast.iter().chain(&goal.durable).any(|lever| present.contains(&lever));
    let left = u64::try_from(days::between(today, finish)).unwrap_or(0);

    let mut faster: Vec<Faster> = Vec::new();
    let goals = catalogue.goals.iter().filter(names);
    for id in goals.flat_map(|goal| goal.fast.iter().chain(&goal.durable)) {
        let is_known = present.contains(&id) || faster.iter().any(|known| known.lever.id == *id);
        let Some(card) = catalogue.lever(id).filter(|card| !is_known && card.levels.contains(&level)) else {
            continue;
        };
        let in_time = card.models.iter().filter_map(|of_lever| typical(catalogue, card, of_lever));
        faster.extend(in_time.filter(|faster| faster.days <= left).min_by_key(|faster| faster.days));
    }
    faster.sort_by_key(|faster| faster.days);
    faster
}

fn typical<'a>(catalogue: &'a Catalogue, lever: &'a LeverCard, of_lever: &ModelUse) -> Option<Faster<'a>> {
    let course = Course::new(catalogue.model(&of_lever.model)?, of_lever.stages).ok()?;
    Some(Faster { lever, course, days: course.days(Pace::Typical) })
}
