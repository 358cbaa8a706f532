//! The session's clock in the running program: started, paused and carried along as the group moves. What the
//! figures mean is for `rules::pace`; the moment arrives with a message.

use super::effect::Effect;
use super::open::Open;
use super::overlay::Overlay;
use super::setup::Arranged;
use super::{App, Screen};
use crate::rules::clock::{self, Jump, MINUTE};
use crate::rules::pace::{self, Pace, Warning};
use crate::rules::up_front;
use crate::say;
use crate::workshop::clock::{Anchor, ClockStart, Now, Place};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

impl App {
    /// A moment has come: jumps of the computer's clocks are said, and lateness when it begins.
    pub(super) fn at_moment(&mut self, now: Now) -> Vec<Effect> {
        let before = self.now.replace(now);
        if let Some(frozen) = &mut self.frozen {
            frozen.now = Some(now);
        }
        let runs = self.clock_runs();
        if let Some(jump) = before.filter(|_| runs).and_then(|before| clock::jump(&before, &now)) {
            return self.jumped(&jump, &now);
        }
        self.say_late();
        Vec::new()
    }

    /// How the session stands; `None` without a clock.
    pub fn pace(&self) -> Option<Pace> {
        let (workshop, open, now) = (self.workshop.as_ref()?, self.open.as_ref()?, self.now.as_ref()?);
        pace::pace(workshop, &open.session, now)
    }

    /// Whether the clock of a session runs now.
    pub fn clock_runs(&self) -> bool {
        self.open.as_ref().and_then(|open| open.session.clock.as_ref()).is_some_and(|log| log.running)
    }

    /// Where in the agenda the screen is; `None` where no time is counted.
    pub fn place(&self) -> Option<Place> {
        match &self.screen {
            Screen::Step(step) => Some(Place::Step(step.id.clone())),
            Screen::Rest(rest) => Some(rest.place.clone()),
            Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::Review(_)
            | Screen::Export(_)
            | Screen::SessionPlan(_)
            | Screen::TestCard(_)
            | Screen::Trouble(_) => None,
        }
    }

    /// Starts the clock, pauses it, or lets it go on.
    pub(super) fn toggle_clock(&mut self) -> Vec<Effect> {
        let place = self.place();
        let (Some(workshop), Some(open), Some(now)) = (&self.workshop, &mut self.open, &self.now) else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            self.notice = Some(say!("clock-read-only"));
            return Vec::new();
        }
        let words = match &mut open.session.clock {
            None => {
                let promised = pace::promise(workshop, &open.session, now, place.as_ref());
                open.session.clock = Some(clock::start(now, place, promised));
                "clock-started"
            }
            Some(log) if log.running => {
                clock::pause(log, now);
                "clock-paused"
            }
            Some(log) => {
                clock::resume(log, now);
                "clock-goes-on"
            }
        };
        self.notice = Some(say!(words));
        let mut effects = self.clock_changed();
        effects.extend(self.cover_private());
        effects
    }

    /// Gives the present place more minutes; the clock says at once what that does to the end.
    pub(super) fn add_minutes(&mut self, minutes: u32) -> Vec<Effect> {
        let Some(place) = self.open.as_ref().and_then(|open| open.session.clock.as_ref()?.on.clone()) else {
            self.notice = Some(say!("clock-not-started"));
            return Vec::new();
        };
        let Some(open) = self.open.as_mut().filter(|open| open.read_only.is_none()) else {
            return Vec::new();
        };
        let mut pacing = open.session.pacing.clone();
        pace::add(&mut pacing, &place, minutes);
        let mut effects = open.set_pacing(pacing);
        effects.push(Effect::Live { now: true });
        if let Some(pace) = self.pace() {
            self.notice = Some(say!("clock-added", minutes = minutes, end = time_of_day(&pace)));
        }
        self.late_said = true;
        effects
    }

    /// Carries the clock to where the screen is. Leaving the title starts it where that was set up.
    pub(super) fn carry_clock(&mut self) -> Vec<Effect> {
        let Some(place) = self.place() else { return Vec::new() };
        let before = self.shown_place.replace(place.clone());
        let (Some(workshop), Some(open), Some(now)) = (&self.workshop, &mut self.open, &self.now) else {
            return Vec::new();
        };
        if open.read_only.is_some() {
            return Vec::new();
        }
        let agenda = workshop.agenda(&open.session.setup.agenda);
        match &mut open.session.clock {
            Some(log) if log.on.as_ref() == Some(&place) => return Vec::new(),
            Some(log) => clock::arrive(log, agenda, place, now),
            None => {
                let title = agenda.and_then(|agenda| agenda.steps().next()).cloned().map(Place::Step);
                let leaves = before.is_some() && before == title && before.as_ref() != Some(&place);
                if !leaves || open.session.setup.clock_starts != ClockStart::OnLeavingTitle {
                    return Vec::new();
                }
                let promised = pace::promise(workshop, &open.session, now, Some(&place));
                open.session.clock = Some(clock::start(now, Some(place), promised));
            }
        }
        self.clock_changed()
    }

    /// Leaving the session pauses its clock, so that the night does not count.
    pub(super) fn pause_clock(&mut self) -> Vec<Effect> {
        match (&mut self.open, &self.now) {
            (Some(Open { session, read_only: None, .. }), Some(now)) => match &mut session.clock {
                Some(log) if log.running => {
                    clock::pause(log, now);
                    self.clock_changed()
                }
                Some(_) | None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// Everything up to now is counted, before a signal ends the program.
    pub(super) fn settle_clock(&mut self) -> Vec<Effect> {
        match (&mut self.open, &self.now) {
            (Some(Open { session, read_only: None, .. }), Some(now)) if session.clock.is_some() => {
                if let Some(log) = &mut session.clock {
                    clock::settle(log, now);
                }
                self.clock_changed()
            }
            _ => Vec::new(),
        }
    }

    /// A session came back: says what its clock did meanwhile. After a long absence it stands paused.
    pub(super) fn clock_came_back(&mut self, last_sign: Option<Timestamp>) -> Vec<Effect> {
        let (Some(open), Some(now)) = (&mut self.open, self.now) else { return Vec::new() };
        if open.read_only.is_some() {
            return Vec::new();
        }
        let Some(log) = &mut open.session.clock else { return Vec::new() };
        if !log.running {
            // A pause that lasted the night is no lateness: the room went home.
            let left = log.anchor;
            if clock::since(&left, &now) > clock::LONGEST_AWAY {
                clock::lay_aside(log, &left, &now);
                return self.clock_changed();
            }
            return Vec::new();
        }
        let set = clock::set_by(&log.anchor, &now);
        let sign = last_anchor(&log.anchor, last_sign);
        let away = clock::since(&sign, &now);
        let words = if away > clock::LONGEST_AWAY {
            clock::lay_aside(log, &sign, &now);
            Some(say!("clock-laid-aside", minutes = away / MINUTE))
        } else if set != 0 {
            Some(set_words(set))
        } else if away >= MINUTE {
            Some(say!("clock-went-on", minutes = away / MINUTE))
        } else {
            None
        };
        self.clock_note = words.clone();
        if let Some(words) = words {
            let before = self.notice.take();
            self.notice = Some(before.map_or(words.clone(), |before| format!("{before}\n{words}")));
        }
        self.clock_changed()
    }

    /// Changes what was set up. A new time by which it must end is what the room is told from now on.
    pub(super) fn arrange(&mut self, arranged: Arranged, date: Date) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let until = open.session.setup.until.clone();
        let effects = open.set_up(arranged, date);
        let (session, Some(now)) = (&mut open.session, &self.now) else { return effects };
        let left = up_front::minutes_left(session, now.local.time()).filter(|_| until != session.setup.until);
        let (Some(left), Some(log)) = (left, &mut session.clock) else { return effects };
        let passed = u32::try_from(clock::passed(log, now) / MINUTE).unwrap_or(u32::MAX);
        log.promised = passed.saturating_add(left);
        self.clock_changed()
    }

    /// Returns the milliseconds until something on the screen that tells the time must change; `None` when nothing does by
    /// itself.
    pub fn next_change(&self) -> Option<u64> {
        let now = self.now.as_ref()?;
        let session = &self.open.as_ref()?.session;
        let timer = session.timer.as_ref().filter(|timer| timer.running);
        let by_second =
            matches!(self.overlay, Some(Overlay::BigClock | Overlay::Time(_) | Overlay::Timer(_)))
                || matches!(self.screen, Screen::Rest(_));
        let timer = timer.map(|timer| until_less(clock::timer_left(timer, now), 1000));
        let pace = self.pace().map(|pace| {
            let unit = if by_second { 1000 } else { 60_000 };
            // The time left falls while it runs; the lateness grows once a step is over, and while paused.
            let left = pace.running.then(|| until_less(pace.left, unit));
            let fifth = i64::from(pace.planned) * 12_000;
            let fifth = (pace.running && pace.left > fifth).then(|| pace.left - fifth);
            let grows = !pace.running || pace.left < 0;
            let behind = grows.then(|| until_more(pace.behind, unit));
            let turns = (pace.running && (0..60_000).contains(&pace.left)).then_some(pace.left + 1);
            [left, fifth, behind, turns].into_iter().flatten().min()
        });
        let wait = [timer, pace.flatten()].into_iter().flatten().min()?;
        Some(u64::try_from(wait).unwrap_or(0).max(20))
    }

    /// The clock is part of the session: what it counted is written as answers are.
    pub(super) fn clock_changed(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        open.session.touch();
        let mut effects = open.save();
        effects.push(Effect::Live { now: true });
        effects
    }

    fn jumped(&mut self, jump: &Jump, now: &Now) -> Vec<Effect> {
        let words = match (jump.slept, jump.set) {
            (slept, 0) => say!("clock-slept", minutes = slept.div_ceil(MINUTE)),
            (_, set) => set_words(set),
        };
        self.notice = Some(words.clone());
        self.clock_note = Some(words);
        if let Some(log) = self.open.as_mut().and_then(|open| open.session.clock.as_mut()) {
            clock::settle(log, now);
        }
        self.clock_changed()
    }

    /// Says once that the session is late by more than the step's slack; again only after it was on time.
    fn say_late(&mut self) {
        let (Some(workshop), Some(open), Some(pace)) = (&self.workshop, &self.open, self.pace()) else {
            return;
        };
        let is_late = pace.timed && pace::is_late(workshop, &open.session, &pace);
        if is_late && !self.late_said {
            let words = say!("clock-late", minutes = pace.behind / MINUTE.cast_signed());
            let before = self.notice.take();
            self.notice = Some(before.map_or(words.clone(), |before| format!("{before}\n{words}")));
        }
        self.late_said = is_late;
    }
}

/// Milliseconds until a time that falls is told in other words: the unit that has begun is counted, on both sides of 0.
fn until_less(ms: i64, unit: i64) -> i64 {
    if ms > 0 { (ms - 1).rem_euclid(unit) + 1 } else { ms.rem_euclid(unit) + 1 }
}

/// Milliseconds until a time that grows is told in other words: full units are counted, on both sides of 0.
fn until_more(ms: i64, unit: i64) -> i64 {
    if ms >= 0 { unit - ms.rem_euclid(unit) } else { (-ms).rem_euclid(unit) + 1 }
}

/// Returns whole minutes, begun ones counted.
pub fn minutes(ms: i64) -> i64 {
    let minute = MINUTE.cast_signed();
    ms.div_euclid(minute) + i64::from(ms.rem_euclid(minute) > 0)
}

/// Returns the time left in a place, or that it is over, in words for the head of the page.
pub fn left_words(pace: &Pace) -> String {
    match pace.warning {
        Warning::None if pace.planned == 0 => String::new(),
        Warning::None => say!("clock-left", minutes = minutes(pace.left)),
        Warning::Fifth => say!("clock-left-fifth", minutes = minutes(pace.left)),
        Warning::Minute => say!("clock-left-minute"),
        // Full minutes, as for what the session is behind.
        Warning::Over if -pace.left < MINUTE.cast_signed() => say!("clock-over-just"),
        Warning::Over => say!("clock-over", minutes = -pace.left / MINUTE.cast_signed()),
    }
}

/// Returns how far behind or ahead the session is, in words; nothing within a minute.
pub fn behind_words(pace: &Pace) -> String {
    let minute = MINUTE.cast_signed();
    if !pace.timed || pace.behind.abs() < minute {
        String::new()
    } else if pace.behind > 0 {
        say!("clock-behind", minutes = pace.behind / minute)
    } else {
        say!("clock-ahead", minutes = -pace.behind / minute)
    }
}

/// Returns when the session ends, as a clock shows it: `12:05`.
pub fn time_of_day(pace: &Pace) -> String {
    crate::rules::schedule::clock(pace.end.time())
}

/// Returns milliseconds as a timer shows them: `4:05`, `-0:30`.
pub fn digits(ms: i64) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    // A countdown shows the second that has begun, so that it says 0:00 only at its end.
    let seconds = if ms > 0 { (ms + 999) / 1000 } else { -ms / 1000 };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

fn set_words(set: i64) -> String {
    let minutes = set.unsigned_abs().div_ceil(MINUTE);
    if set < 0 {
        say!("clock-set-back", minutes = minutes)
    } else {
        say!("clock-set-forward", minutes = minutes)
    }
}

/// The last moment at which the session was known to be alive: its clock's own, or the live file's if that is later.
fn last_anchor(anchor: &Anchor, last_sign: Option<Timestamp>) -> Anchor {
    let later = last_sign.and_then(|sign| {
        u64::try_from((sign.as_millisecond()) - anchor.wall.as_millisecond()).ok().map(|ms| (sign, ms))
    });
    match later {
        Some((wall, ms)) => Anchor { wall, steady: anchor.steady.saturating_add(ms), boot: anchor.boot },
        None => *anchor,
    }
}

/// A moment of the wall clock some time on, for words such as "back at 10:45".
pub fn local_after(now: &Now, ms: i64) -> String {
    let at = now.local.checked_add(SignedDuration::from_millis(ms)).unwrap_or(now.local);
    crate::rules::schedule::clock(at.time())
}
