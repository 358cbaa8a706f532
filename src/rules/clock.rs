//! What a kept clock says at a moment: how long it ran where, and what the computer's own clocks did meanwhile.
//!
//! Time is taken from the steady clock, which nobody sets and which goes on while the computer sleeps: a room's
//! meeting goes on too. The wall clock only says what time of day it is.

use crate::workshop::Agenda;
use crate::workshop::clock::{Anchor, ClockLog, Now, Place, Timer, Used};
use crate::workshop::{SlotKind, StepId};

/// Milliseconds of a minute.
pub const MINUTE: u64 = 60_000;

/// A change of the wall clock, or a sleep, shorter than this is not worth a word: clocks are corrected by fractions
/// of a second all day long.
pub const WORTH_SAYING: u64 = 2_000;

/// The longest time without a sign of life that still counts as the same meeting. Beyond it the clock is paused at
/// the last sign of life.
pub const LONGEST_AWAY: u64 = 60 * MINUTE;

/// What the computer's clocks did between two moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Jump {
    /// Milliseconds that the computer slept.
    pub slept: u64,
    /// Milliseconds by which the wall clock was set forward, or back where negative.
    pub set: i64,
}

/// Returns the milliseconds from a kept moment to now. After another start of the computer only the wall clock can
/// say; it counts as nothing when it went back.
pub fn since(anchor: &Anchor, now: &Now) -> u64 {
    if anchor.boot == now.boot && now.steady >= anchor.steady {
        return now.steady - anchor.steady;
    }
    u64::try_from(now.wall.as_millisecond() - anchor.wall.as_millisecond()).unwrap_or(0)
}

/// Returns what the clocks did between two moments of one run; `None` when it is not worth a word.
pub fn jump(before: &Now, now: &Now) -> Option<Jump> {
    if before.boot != now.boot {
        return None;
    }
    let steady = now.steady.saturating_sub(before.steady);
    let slept = steady.saturating_sub(now.awake.saturating_sub(before.awake));
    let slept = if slept >= WORTH_SAYING { slept } else { 0 };
    let set = set_by(&Anchor::from(*before), now);
    (slept > 0 || set != 0).then_some(Jump { slept, set })
}

/// Returns the milliseconds by which the wall clock was set since a kept moment; 0 when it is not worth a word or,
/// after another start of the computer, cannot be known.
pub fn set_by(anchor: &Anchor, now: &Now) -> i64 {
    if anchor.boot != now.boot || now.steady < anchor.steady {
        return 0;
    }
    let steady = i64::try_from(now.steady - anchor.steady).unwrap_or(i64::MAX);
    let set = (now.wall.as_millisecond() - anchor.wall.as_millisecond()).saturating_sub(steady);
    if set.unsigned_abs() >= WORTH_SAYING { set } else { 0 }
}

/// Starts the clock at a place. `promised` is in minutes from now to the end that the room was told.
pub fn start(now: &Now, on: Option<Place>, promised: u32) -> ClockLog {
    ClockLog {
        started: now.wall,
        began: Some(now.local),
        running: true,
        anchor: Anchor::from(*now),
        passed: 0,
        used: Vec::new(),
        front: on.clone(),
        on,
        promised,
    }
}

/// Counts everything up to now and goes on from here.
pub fn settle(log: &mut ClockLog, now: &Now) {
    let gone = since(&log.anchor, now);
    log.passed = log.passed.saturating_add(gone);
    if log.running
        && gone > 0
        && let Some(on) = &log.on
    {
        match log.used.iter_mut().find(|used| used.place == *on) {
            Some(used) => used.ms = used.ms.saturating_add(gone),
            None => log.used.push(Used { place: on.clone(), ms: gone }),
        }
    }
    log.anchor = Anchor::from(*now);
}

/// Stops the time of the step. The meeting's own time goes on: that is how a pause makes it late.
pub fn pause(log: &mut ClockLog, now: &Now) {
    settle(log, now);
    log.running = false;
}

/// Goes on after a pause.
pub fn resume(log: &mut ClockLog, now: &Now) {
    settle(log, now);
    log.running = true;
}

/// The group is at another place from now on.
pub fn arrive(log: &mut ClockLog, agenda: Option<&Agenda>, place: Place, now: &Now) {
    if log.on.as_ref() == Some(&place) {
        return;
    }
    settle(log, now);
    let at = |place: &Place| agenda.and_then(|agenda| position(agenda, place));
    let farther = match (&log.front, at(&place)) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(front), Some(new)) => at(front).is_none_or(|old| new > old),
    };
    if farther {
        log.front = Some(place.clone());
    }
    log.on = Some(place);
}

/// Lays aside time in which nobody was there: the clock stands paused at its last sign of life.
pub fn lay_aside(log: &mut ClockLog, last_sign: &Anchor, now: &Now) {
    let until = Now {
        wall: last_sign.wall,
        local: now.local,
        steady: last_sign.steady,
        awake: last_sign.steady,
        boot: last_sign.boot,
    };
    pause(log, &until);
    log.anchor = Anchor::from(*now);
}

/// Returns the milliseconds that ran at a place up to now.
pub fn used(log: &ClockLog, place: &Place, now: &Now) -> u64 {
    let kept = log.used.iter().find(|used| used.place == *place).map_or(0, |used| used.ms);
    let runs = log.running && log.on.as_ref() == Some(place);
    if runs { kept.saturating_add(since(&log.anchor, now)) } else { kept }
}

/// Returns the milliseconds since the first start, pauses included.
pub fn passed(log: &ClockLog, now: &Now) -> u64 {
    log.passed.saturating_add(since(&log.anchor, now))
}

/// Returns where in the agenda a place is, from 0.
pub fn position(agenda: &Agenda, place: &Place) -> Option<usize> {
    places(agenda).iter().position(|other| other == place)
}

/// The places of an agenda in their order: its steps, and its breaks by number.
pub fn places(agenda: &Agenda) -> Vec<Place> {
    let mut n_breaks = 0;
    let place = |slot: &crate::workshop::Slot| match &slot.item {
        SlotKind::Step(step) => Place::Step(step.clone()),
        SlotKind::Break(_) => {
            n_breaks += 1;
            Place::Break(n_breaks)
        }
    };
    agenda.slots.iter().map(place).collect()
}

/// The breaks between two steps of an agenda, with their words; none when the way does not go straight on.
pub fn breaks_between<'a>(agenda: &'a Agenda, from: &StepId, to: &StepId) -> Vec<(Place, &'a str)> {
    let places = places(agenda);
    let at = |step: &StepId| places.iter().position(|place| *place == Place::Step(step.clone()));
    let (Some(from), Some(to)) = (at(from), at(to)) else { return Vec::new() };
    if to <= from {
        return Vec::new();
    }
    let between = places.iter().zip(&agenda.slots).take(to).skip(from + 1);
    let breaks = between.filter_map(|(place, slot)| match &slot.item {
        SlotKind::Break(words) => Some((place.clone(), words.as_str())),
        SlotKind::Step(_) => None,
    });
    breaks.collect()
}

/// Sets the second timer to a length and starts it.
pub fn timer(length: u64, now: &Now) -> Timer {
    Timer { length, running: true, anchor: Anchor::from(*now), passed: 0 }
}

/// Pauses the second timer, or lets it go on.
pub fn toggle_timer(timer: &mut Timer, now: &Now) {
    timer.passed = timer_passed(timer, now);
    timer.anchor = Anchor::from(*now);
    timer.running = !timer.running;
}

/// Returns the milliseconds that are left of the second timer; negative when it is over.
pub fn timer_left(timer: &Timer, now: &Now) -> i64 {
    let signed = |ms: u64| i64::try_from(ms).unwrap_or(i64::MAX);
    signed(timer.length) - signed(timer_passed(timer, now))
}

fn timer_passed(timer: &Timer, now: &Now) -> u64 {
    let gone = if timer.running { since(&timer.anchor, now) } else { 0 };
    timer.passed.saturating_add(gone)
}
