//! The arithmetic of an agenda: clock times, fitting to an end time by its cut list.
//!
//! Nothing is cut in silence: every row says what was taken from it, and what cannot be saved is named.

use super::fit::{self, Line};
use super::{condition, pace};
use crate::say;
use crate::workshop::agenda::{Agenda, Slot};
use crate::workshop::clock::Place;
use crate::workshop::{AgendaId, Session, StepId, Workshop};
use jiff::civil::Time;
use std::collections::{BTreeMap, BTreeSet};
use thiserror::Error;

/// What is wanted of a run of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// When the first row begins; without it rows have minutes and no times.
    pub start: Option<Time>,
    /// When the last row must be over; it wants a start.
    pub end: Option<Time>,
    /// Minutes set by hand, by step. Such a row is never cut.
    pub set: BTreeMap<StepId, u32>,
    /// Steps at which an interpreter says every word again, so that they take double; minutes set by hand already
    /// count that. Without an end the agenda is fitted into the minutes it takes in one language.
    pub twice: BTreeSet<StepId>,
}

/// An agenda laid on the clock.
#[derive(Debug, Clone, PartialEq)]
pub struct RunOfShow<'a> {
    pub rows: Vec<Row<'a>>,
    /// Minutes of all rows together, after cuts.
    pub total: u32,
    /// Minutes that are still too many for the wished end after everything that may be cut.
    pub over_by: u32,
    /// Minutes left before the wished end; 0 where none was wished.
    pub spare: u32,
    /// Minutes that saying everything twice adds, before cuts.
    pub added: u32,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub slot: &'a Slot,
    /// Start and end on the clock; past midnight it goes on at 00:00. `None` without a start time.
    pub time: Option<(Time, Time)>,
    /// Minutes as it runs.
    pub minutes: u32,
    /// Minutes as the agenda, or a hand, set them; doubled where every word is said twice.
    pub planned: u32,
    /// Whether every word is said twice here.
    pub is_twice: bool,
    /// What was taken from it, and why.
    pub cut: Option<Cut<'a>>,
}

/// What was taken from a row to make it fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut<'a> {
    /// What to do, from the cut list; `None` for a row that is only shortened.
    pub how: Option<&'a str>,
    pub saved: u32,
}

impl Row<'_> {
    /// Whether nothing of it is left.
    pub fn is_dropped(&self) -> bool {
        self.cut.is_some() && self.minutes == 0
    }
}

/// Why an agenda cannot be laid on the clock as wished.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScheduleError {
    #[error("{}", say!("schedule-untimed", agenda = .agenda.as_str()))]
    Untimed { agenda: AgendaId },
    #[error("{}", say!("schedule-no-start"))]
    NoStart,
    #[error("{}", say!("schedule-backward", start = clock(*.start), end = clock(*.end)))]
    Backward { start: Time, end: Time },
    #[error("{}", say!("schedule-not-in-agenda", step = .step.as_str(), agenda = .agenda.as_str()))]
    NotInAgenda { step: StepId, agenda: AgendaId },
    #[error("{}", say!("schedule-not-a-time", text = .text.as_str()))]
    NotATime { text: String },
    #[error("{}", say!("schedule-not-a-setting", text = .text.as_str()))]
    NotASetting { text: String },
}

/// Lays an agenda on the clock. With an end, or an interpreter, it is fitted as [`fit::fit`] does; rows that must never
/// be cut, and those set by hand, keep their minutes.
pub fn run_of_show<'a>(agenda: &'a Agenda, wish: &Wish) -> Result<RunOfShow<'a>, ScheduleError> {
    let id = || agenda.id.clone();
    let wants_minutes = wish.end.is_some() || !wish.set.is_empty() || !wish.twice.is_empty();
    if agenda.minutes.is_none() && wants_minutes {
        return Err(ScheduleError::Untimed { agenda: id() });
    }
    if let Some(step) = wish.set.keys().find(|step| agenda.slot(step).is_none()) {
        return Err(ScheduleError::NotInAgenda { step: step.clone(), agenda: id() });
    }
    let available = match (wish.start, wish.end) {
        (Some(start), Some(end)) => Some(minutes_between(start, end)?),
        (None, Some(_)) => return Err(ScheduleError::NoStart),
        (_, None) => None,
    };
    let mut lines: Vec<Line> = agenda.slots.iter().map(|slot| line(slot, wish)).collect();
    let mut rows: Vec<Row> = lines.iter().map(row).collect();
    let in_one_language = lines.iter().map(once).fold(0, u32::saturating_add);
    let added = fit::total(&lines) - in_one_language;
    let available = available.or((added > 0).then_some(in_one_language));
    for taken in available.map_or_else(Vec::new, |available| fit::fit(&mut lines, &agenda.cuts, available)) {
        let Some(row) = rows.get_mut(taken.at) else { continue };
        row.minutes -= taken.minutes;
        let before = row.cut;
        row.cut = Some(Cut {
            how: taken.how.or(before.and_then(|cut| cut.how)),
            saved: before.map_or(0, |cut| cut.saved) + taken.minutes,
        });
    }
    let total = fit::total(&lines);
    if let Some(start) = wish.start.filter(|_| agenda.minutes.is_some()) {
        place(&mut rows, start);
    }
    let over_by = available.map_or(0, |available| total.saturating_sub(available));
    let spare =
        available.filter(|_| wish.end.is_some()).map_or(0, |available| available.saturating_sub(total));
    Ok(RunOfShow { rows, total, over_by, spare, added })
}

/// Lays the agenda of a session on the clock as people changed it, without the steps that do not apply. Nothing more is
/// taken to make it fit: that is for the people in the room.
pub fn of_session<'a>(
    workshop: &'a Workshop,
    session: &'a Session,
    agenda: &'a Agenda,
    start: Option<Time>,
) -> RunOfShow<'a> {
    let applies = |step: &StepId| condition::is_shown(workshop, session, step);
    let places = super::clock::places(agenda).into_iter();
    let lines = places.zip(pace::lines(workshop, session, agenda));
    let lines: Vec<_> = lines.filter(|(_, line)| line.slot.step().is_none_or(applies)).collect();
    let mut rows: Vec<Row> =
        lines.iter().map(|(place, line)| Row { cut: cut_in(session, place), ..row(line) }).collect();
    let total = lines.iter().fold(0, |total: u32, (_, line)| total.saturating_add(line.minutes));
    let added = lines.iter().map(|(_, line)| line.planned.saturating_sub(line.slot.minutes));
    let added = added.fold(0, u32::saturating_add);
    if let Some(start) = start.filter(|_| agenda.minutes.is_some()) {
        self::place(&mut rows, start);
    }
    RunOfShow { rows, total, over_by: 0, spare: 0, added }
}

/// What people took from a place of their session.
fn cut_in<'a>(session: &'a Session, place: &Place) -> Option<Cut<'a>> {
    let trims = || session.pacing.trims.iter().filter(|trim| trim.place == *place);
    let saved = trims().map(|trim| trim.minutes).fold(0, u32::saturating_add);
    let how = trims().rev().map(|trim| trim.how.as_str()).find(|how| !how.is_empty());
    (saved > 0).then_some(Cut { how, saved })
}

/// Reads a time of day as typed: `9:00`, `0900`, `9`, `1:30 pm`.
pub fn parse_time(text: &str) -> Result<Time, ScheduleError> {
    let not_a_time = || ScheduleError::NotATime { text: text.trim().to_string() };
    let lower = text.trim().to_lowercase();
    let half = [("am", 0), ("pm", 12)]
        .into_iter()
        .find_map(|(mark, hours)| Some((lower.strip_suffix(mark)?, hours)));
    let (digits, half) =
        half.map_or((lower.as_str(), None), |(digits, hours)| (digits.trim_end(), Some(hours)));
    let (hour, minute) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() > 2 && digits.is_ascii() => digits.split_at(digits.len() - 2),
        None => (digits, "00"),
    };
    let number = |part: &str, most_digits: usize| {
        let is_number = (1..=most_digits).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i8>().ok().filter(|_| is_number).ok_or_else(not_a_time)
    };
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return Err(not_a_time()),
        Some(hours) => hour % 12 + hours,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).map_err(|_| not_a_time())
}

/// Reads minutes set by hand: `power/map=20`.
pub fn parse_setting(text: &str) -> Result<(StepId, u32), ScheduleError> {
    let setting = text.split_once('=').and_then(|(step, minutes)| {
        Some((StepId::try_from(step.trim()).ok()?, minutes.trim().parse().ok()?))
    });
    setting.ok_or_else(|| ScheduleError::NotASetting { text: text.trim().to_string() })
}

/// Returns a time of day as it is printed: `09:00`.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn line<'a>(slot: &'a Slot, wish: &Wish) -> Line<'a> {
    let step = slot.step();
    let set = step.and_then(|step| wish.set.get(step)).copied();
    let times = if step.is_some_and(|step| wish.twice.contains(step)) { 2 } else { 1 };
    let minutes = set.unwrap_or(slot.minutes.saturating_mul(times));
    Line { slot, times, planned: minutes, cut: 0, minutes, is_set: set.is_some() }
}

fn row<'a>(line: &Line<'a>) -> Row<'a> {
    let Line { slot, minutes, planned, times, .. } = *line;
    Row { slot, time: None, minutes, planned, is_twice: times > 1, cut: None }
}

/// Minutes of a line when every word is said once.
fn once(line: &Line) -> u32 {
    if line.is_set { line.minutes } else { line.slot.minutes }
}

fn place(rows: &mut [Row], start: Time) {
    let mut at = minute_of_day(start);
    for row in rows {
        let end = at.saturating_add(row.minutes);
        row.time = Some((time_at(at), time_at(end)));
        at = end;
    }
}

const DAY: u32 = 24 * 60;

/// An end before the start is after midnight, as long as it makes an evening and not nearly a day.
const LONGEST: u32 = 16 * 60;

/// Returns the minutes from one time of day to the next that shows the other.
pub fn minutes_between(start: Time, end: Time) -> Result<u32, ScheduleError> {
    let (from, to) = (minute_of_day(start), minute_of_day(end));
    let minutes = if to > from { to - from } else { to + DAY - from };
    if to <= from && minutes > LONGEST { Err(ScheduleError::Backward { start, end }) } else { Ok(minutes) }
}

fn minute_of_day(time: Time) -> u32 {
    let hours_and_minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
    u32::try_from(hours_and_minutes).unwrap_or(0)
}

fn time_at(minutes: u32) -> Time {
    let minute = i8::try_from(minutes % 60).unwrap_or(0);
    let hour = i8::try_from(minutes % DAY / 60).unwrap_or(0);
    Time::new(hour, minute, 0, 0).unwrap_or(Time::MIN)
}
