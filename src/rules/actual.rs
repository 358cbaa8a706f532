//! What a session took, against what was planned: minutes by line of its agenda, outside it, and paused.
//!
//! Counted up to the last moment that the session keeps: no clock here, so the same session always gives the same.

use super::clock::MINUTE;
use super::{condition, pace};
use crate::workshop::clock::{ClockLog, Place, Trim};
use crate::workshop::{Agenda, Session, Workshop};
use jiff::SignedDuration;
use jiff::civil::DateTime;

/// A session as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actual {
    /// The agenda's lines in their order, without steps that did not apply and took no time.
    pub lines: Vec<Line>,
    /// Steps outside the agenda, with the minutes they took, in the order in which they were reached.
    pub aside: Vec<(Place, u32)>,
    /// Minutes in which the clock stood.
    pub paused: u32,
    /// Minutes from the start to the end that was told, with what it was moved by.
    pub promised: u32,
    /// When it began and up to when it is counted; `None` where the session does not say.
    pub span: Option<(DateTime, DateTime)>,
    /// Minutes from the one to the other: those of all lines, of what is aside, and paused.
    pub passed: u32,
}

/// A line of the agenda as it went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub place: Place,
    /// Minutes that the agenda has for it, doubled with an interpreter who takes turns.
    pub planned: u32,
    /// Minutes that people gave to it.
    pub given: u32,
    /// What people took from it, in the order chosen.
    pub trims: Vec<Trim>,
    /// Minutes it took; `None` where no time ran.
    pub took: Option<u32>,
    /// Whether the group was there, be it while the clock stood.
    pub is_reached: bool,
}

impl Line {
    /// Returns the minutes that it took more than planned; negative where it took fewer.
    pub fn difference(&self) -> i64 {
        i64::from(self.took.unwrap_or(0)) - i64::from(self.planned)
    }

    /// Whether people left it out.
    pub fn is_dropped(&self) -> bool {
        let taken = self.trims.iter().map(|trim| trim.minutes).fold(0, u32::saturating_add);
        !self.trims.is_empty() && taken >= self.planned.saturating_add(self.given)
    }
}

impl Actual {
    /// Returns the minutes planned for all lines together.
    pub fn planned(&self) -> u32 {
        self.lines.iter().map(|line| line.planned).fold(0, u32::saturating_add)
    }

    /// Returns the minutes that all lines together took.
    pub fn took(&self) -> u32 {
        self.lines.iter().filter_map(|line| line.took).fold(0, u32::saturating_add)
    }

    /// Returns the minutes outside the agenda.
    pub fn outside(&self) -> u32 {
        self.aside.iter().map(|(_, minutes)| *minutes).fold(0, u32::saturating_add)
    }
}

/// Returns what a session took; `None` where its clock was never started, or its agenda is gone.
pub fn actual(workshop: &Workshop, session: &Session) -> Option<Actual> {
    let (log, agenda) = (session.clock.as_ref()?, workshop.agenda(&session.setup.agenda)?);
    let mut rounding = Rounding::default();
    let lines = lines(workshop, session, agenda, log, &mut rounding);
    let places = super::clock::places(agenda);
    let outside = log.used.iter().filter(|used| !places.contains(&used.place));
    let aside = outside.map(|used| (used.place.clone(), rounding.minutes(used.ms))).collect();
    let ran = log.used.iter().map(|used| used.ms).fold(0, u64::saturating_add);
    let paused = rounding.minutes(log.passed.saturating_sub(ran));
    let span = log.began.and_then(|began| {
        let passed = i64::try_from(log.passed).ok()?;
        Some((began, began.checked_add(SignedDuration::from_millis(passed)).ok()?))
    });
    let promised = log.promised.saturating_add(session.pacing.later);
    Some(Actual { lines, aside, paused, promised, span, passed: rounding.all() })
}

fn lines(
    workshop: &Workshop,
    session: &Session,
    agenda: &Agenda,
    log: &ClockLog,
    rounding: &mut Rounding,
) -> Vec<Line> {
    let places = super::clock::places(agenda).into_iter();
    let lines = places.zip(pace::lines(workshop, session, agenda)).filter_map(|(place, line)| {
        let used = log.used.iter().find(|used| used.place == place);
        let (applies, is_done) = match &place {
            Place::Step(step) => (condition::is_shown(workshop, session, step), session.done.contains(step)),
            Place::Break(_) => (true, false),
        };
        let (given, trims) = pace::changes(&session.pacing, &place);
        let is_reached = used.is_some() || is_done || log.on.as_ref() == Some(&place);
        let took = used.map(|used| rounding.minutes(used.ms));
        let line = Line { planned: line.planned, given, trims, took, is_reached, place };
        (applies || took.is_some()).then_some(line)
    });
    lines.collect()
}

/// Rounds a row of times to minutes so that their sum is the rounded sum: each takes what the ones before it left over.
#[derive(Debug, Default)]
struct Rounding {
    /// Milliseconds so far.
    ms: u64,
}

impl Rounding {
    fn minutes(&mut self, ms: u64) -> u32 {
        let before = self.all();
        self.ms = self.ms.saturating_add(ms);
        self.all() - before
    }

    fn all(&self) -> u32 {
        u32::try_from(self.ms.saturating_add(MINUTE / 2) / MINUTE).unwrap_or(u32::MAX)
    }
}
