//! The arithmetic of an agenda: clock times, fitting to an end time by its cut list.
//!
//! Nothing is cut in silence: every row says what was taken from it, and what cannot be saved is named.

use crate::say;
use crate::workshop::agenda::{Agenda, Slot, SlotKind};
use crate::workshop::{AgendaId, StepId};
use jiff::civil::Time;
use std::collections::BTreeMap;
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
}

/// An agenda laid on the clock.
#[derive(Debug, Clone, PartialEq)]
pub struct RunOfShow<'a> {
    pub rows: Vec<Row<'a>>,
    /// Minutes of all rows together, after cuts.
    pub total: u32,
    /// Minutes that are still too many for the wished end after everything that may be cut.
    pub over_by: u32,
    /// Minutes left before the wished end.
    pub spare: u32,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub slot: &'a Slot,
    /// Start and end on the clock; past midnight it goes on at 00:00. `None` without a start time.
    pub time: Option<(Time, Time)>,
    /// Minutes as it runs.
    pub minutes: u32,
    /// Minutes as the agenda, or a hand, set them.
    pub planned: u32,
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

/// Lays an agenda on the clock. With an end it is fitted: minutes set by hand first, then the cut list in its order
/// and each cut whole, then the rows that can be shortened, the one with most to give first, as far as needed.
/// Rows that must never be cut, and those set by hand, keep their minutes.
pub fn run_of_show<'a>(agenda: &'a Agenda, wish: &Wish) -> Result<RunOfShow<'a>, ScheduleError> {
    let id = || agenda.id.clone();
    if agenda.minutes.is_none() && (wish.end.is_some() || !wish.set.is_empty()) {
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
    let mut rows: Vec<Row> = agenda.slots.iter().map(|slot| row(slot, wish)).collect();
    if let Some(available) = available {
        cut(&mut rows, agenda, wish, available);
        shorten(&mut rows, wish, available);
    }
    let total = total(&rows);
    if let Some(start) = wish.start.filter(|_| agenda.minutes.is_some()) {
        place(&mut rows, start);
    }
    let available = available.unwrap_or(total);
    let (over_by, spare) = (total.saturating_sub(available), available.saturating_sub(total));
    Ok(RunOfShow { rows, total, over_by, spare })
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

fn row<'a>(slot: &'a Slot, wish: &Wish) -> Row<'a> {
    let minutes = set_by_hand(slot, wish).unwrap_or(slot.minutes);
    Row { slot, time: None, minutes, planned: minutes, cut: None }
}

fn set_by_hand(slot: &Slot, wish: &Wish) -> Option<u32> {
    match &slot.item {
        SlotKind::Step(step) => wish.set.get(step).copied(),
        SlotKind::Break(_) => None,
    }
}

fn total(rows: &[Row]) -> u32 {
    rows.iter().fold(0, |total, row| total.saturating_add(row.minutes))
}

fn may_be_cut(row: &Row, wish: &Wish) -> bool {
    !row.slot.never_cut && set_by_hand(row.slot, wish).is_none()
}

fn cut<'a>(rows: &mut [Row<'a>], agenda: &'a Agenda, wish: &Wish, available: u32) {
    for cut in &agenda.cuts {
        if total(rows) <= available {
            return;
        }
        let Some(row) = rows.iter_mut().find(|row| row.slot.step() == Some(&cut.step)) else { continue };
        let saved = cut.saves.min(row.minutes);
        if saved > 0 && may_be_cut(row, wish) {
            row.minutes -= saved;
            let before = row.cut.map_or(0, |before| before.saved);
            row.cut = Some(Cut { how: Some(&cut.how), saved: before + saved });
        }
    }
}

fn shorten(rows: &mut [Row], wish: &Wish, available: u32) {
    loop {
        let over_by = total(rows).saturating_sub(available);
        let slack = |row: &Row| match row.slot.at_least {
            Some(at_least) if may_be_cut(row, wish) => row.minutes.saturating_sub(at_least),
            Some(_) | None => 0,
        };
        // The first of those with most to give: `max_by_key` alone would take the last.
        let Some(row) = rows.iter_mut().rev().max_by_key(|row| slack(row)) else { return };
        let saved = slack(row).min(over_by);
        if saved == 0 {
            return;
        }
        row.minutes -= saved;
        let before = row.cut;
        row.cut = Some(Cut {
            how: before.and_then(|cut| cut.how),
            saved: before.map_or(0, |cut| cut.saved) + saved,
        });
    }
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
