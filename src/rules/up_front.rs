//! Before a session begins: which agenda fits into the time there is, and what goes to make one fit.
//!
//! No clock here: the time of day comes with the question.

use super::fit::{self, Line};
use super::{pace, schedule};
use crate::workshop::clock::Trim;
use crate::workshop::{Agenda, AgendaId, Session, Workshop};
use jiff::civil::Time;

/// How long an agenda takes for a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub agenda: AgendaId,
    /// Minutes of all its steps that apply.
    pub whole: u32,
    /// Minutes with every cut of its own list made.
    pub cut: u32,
}

/// An agenda made to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// What goes, in the order in which it was taken.
    pub trims: Vec<Trim>,
    /// Minutes before anything was taken.
    pub whole: u32,
    /// Minutes that it takes then.
    pub total: u32,
    /// Minutes there are.
    pub available: u32,
}

impl Fitted {
    /// Returns the minutes that are still too many after everything that may be cut.
    pub fn over_by(&self) -> u32 {
        self.total.saturating_sub(self.available)
    }

    /// Returns the minutes that are left over.
    pub fn spare(&self) -> u32 {
        self.available.saturating_sub(self.total)
    }
}

/// Returns the minutes from a time of day to the end that was set up; `None` where none was, or it is over.
pub fn minutes_left(session: &Session, now: Time) -> Option<u32> {
    let until = schedule::parse_time(&session.setup.until).ok()?;
    schedule::minutes_between(now, until).ok()
}

/// Returns the minutes there are for a session that begins at a time of day: those up to the end that was set up or,
/// where an interpreter stretches the agenda and no end was set up, those that it takes in one language. `None` where
/// nothing presses, or the time of day is not known.
pub fn available(workshop: &Workshop, session: &Session, now: Option<Time>) -> Option<u32> {
    let in_one_language = || {
        let mut session = untouched(session);
        session.setup.interpreted = false;
        pace::total(workshop, &session)
    };
    match now.and_then(|now| minutes_left(session, now)) {
        Some(left) => Some(left),
        None => session.setup.interpreted.then(in_one_language),
    }
}

/// Returns how long each timed agenda would take for this group, in the order of the workshop.
pub fn spans(workshop: &Workshop, session: &Session) -> Vec<Span> {
    let timed = workshop.agendas.iter().filter(|agenda| agenda.minutes.is_some());
    timed
        .map(|agenda| {
            let mut session = untouched(session);
            session.setup.agenda = agenda.id.clone();
            let mut lines = pace::lines(workshop, &session, agenda);
            let whole = fit::total(&lines);
            fit::cut(&mut lines, &agenda.cuts, 0);
            Span { agenda: agenda.id.clone(), whole, cut: fit::total(&lines) }
        })
        .collect()
}

/// Returns the agenda that makes most of the time: the longest that fits, be it with its own cuts; the shortest where
/// none fits. The first among equals.
pub fn longest(spans: &[Span], available: u32) -> Option<&Span> {
    let fitting = spans.iter().rev().filter(|span| span.cut <= available);
    fitting.max_by_key(|span| span.whole).or_else(|| spans.iter().min_by_key(|span| span.cut))
}

/// Returns what goes to make the session's agenda fit into so many minutes; `None` where it has no times.
pub fn fitted(workshop: &Workshop, session: &Session, available: u32) -> Option<Fitted> {
    let agenda = timed(workshop, session)?;
    let session = untouched(session);
    let mut lines: Vec<Line> = pace::lines(workshop, &session, agenda);
    let whole = fit::total(&lines);
    let taken = fit::fit(&mut lines, &agenda.cuts, available);
    let places = super::clock::places(agenda);
    let trims = taken.into_iter().filter_map(|taken| {
        let place = places.get(taken.at)?.clone();
        Some(Trim { place, minutes: taken.minutes, how: taken.how.unwrap_or_default().to_string() })
    });
    Some(Fitted { trims: trims.collect(), whole, total: fit::total(&lines), available })
}

fn timed<'a>(workshop: &'a Workshop, session: &Session) -> Option<&'a Agenda> {
    workshop.agenda(&session.setup.agenda).filter(|agenda| agenda.minutes.is_some())
}

/// The session with no time given or taken yet.
fn untouched(session: &Session) -> Session {
    Session { pacing: Default::default(), clock: None, ..session.clone() }
}
