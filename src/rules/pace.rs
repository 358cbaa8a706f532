//! Whether a session is on time: what is planned, used and left, when it will end, and what can be done when it is
//! late. Nothing here changes anything: a person chooses.

use super::clock::{self, MINUTE};
use super::fit::{self, Line};
use super::{condition, up_front};
use crate::workshop::agenda::{Agenda, Cut, Slot};
use crate::workshop::clock::{Extra, Now, Pacing, Place, Trim};
use crate::workshop::module::Form;
use crate::workshop::{Session, StepId, Workshop};
use jiff::SignedDuration;
use jiff::civil::DateTime;
use std::collections::BTreeSet;

/// How a session stands at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    pub running: bool,
    /// Where the group is.
    pub place: Option<Place>,
    /// Minutes that this place has, with all changes; 0 for one outside the agenda.
    pub planned: u32,
    /// Milliseconds that ran here.
    pub used: u64,
    /// Milliseconds left here; negative when it is over.
    pub left: i64,
    pub warning: Warning,
    /// Milliseconds behind the promised end; negative when ahead. 0 where the agenda has no times.
    pub behind: i64,
    /// When it ends if all that is left takes its planned time.
    pub end: DateTime,
    /// When it was to end.
    pub promised: DateTime,
    /// Whether the agenda has times at all.
    pub timed: bool,
}

/// How near its end a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    None,
    /// One fifth of its time is left.
    Fifth,
    /// One minute is left.
    Minute,
    Over,
}

/// One thing that can be done about being late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub what: What,
    /// Minutes that it saves; for a later end, minutes by which the end moves.
    pub minutes: u32,
    /// When the session ends if this is chosen.
    pub end: DateTime,
}

/// What is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An entry of the agenda's own cut list.
    Cut {
        place: Place,
        how: String,
        /// Whether nothing is left of the step.
        drops: bool,
    },
    /// Shorten a step that is still to come.
    Shorten { place: Place },
    /// Tell the room that it ends later.
    Later,
}

impl Pace {
    /// Whether the time itself asks to be seen: the step nears its end, or the session is a minute behind.
    pub fn warns(&self) -> bool {
        self.warning != Warning::None || self.behind >= signed(MINUTE)
    }
}

/// How many steps are offered for shortening: the next ones; a long list helps nobody who is late.
const MOST_SHORTENINGS: usize = 3;

/// Returns how the session stands; `None` before its clock was started.
pub fn pace(workshop: &Workshop, session: &Session, now: &Now) -> Option<Pace> {
    let log = session.clock.as_ref()?;
    let agenda = workshop.agenda(&session.setup.agenda);
    let place = log.on.clone();
    let planned = place.as_ref().map_or(0, |place| allotted(workshop, session, place));
    let used = place.as_ref().map_or(0, |place| clock::used(log, place, now));
    let left = signed(minutes(planned)) - signed(used);
    let remaining = remaining(workshop, session, now);
    let promised = minutes(log.promised.saturating_add(session.pacing.later));
    let timed = agenda.is_some_and(|agenda| agenda.minutes.is_some());
    let passed = clock::passed(log, now);
    Some(Pace {
        running: log.running,
        warning: if planned == 0 { Warning::None } else { warning(planned, left) },
        behind: if timed {
            signed(passed).saturating_add(signed(remaining)).saturating_sub(signed(promised))
        } else {
            0
        },
        end: after(now.local, signed(remaining)),
        promised: after(now.local, signed(promised) - signed(passed)),
        place,
        planned,
        used,
        left,
        timed,
    })
}

/// Returns the minutes a place has in this run: the agenda's, doubled where every word is interpreted, with what
/// people added and took away. A step that is not shown now has none.
pub fn allotted(workshop: &Workshop, session: &Session, place: &Place) -> u32 {
    let agenda = workshop.agenda(&session.setup.agenda);
    agenda.and_then(|agenda| line(workshop, session, agenda, place)).map_or(0, |line| line.minutes)
}

/// Returns the minutes a place has before anybody added or took any.
pub fn planned(workshop: &Workshop, session: &Session, place: &Place) -> u32 {
    let agenda = workshop.agenda(&session.setup.agenda);
    agenda.and_then(|agenda| line(workshop, session, agenda, place)).map_or(0, |line| line.planned)
}

/// Returns the steps of an agenda that take double with an interpreter who takes turns.
pub fn spoken(workshop: &Workshop, agenda: &Agenda) -> BTreeSet<StepId> {
    agenda.steps().filter(|step| is_spoken(workshop, agenda, step)).cloned().collect()
}

/// Whether everybody listens to one voice at this step, so that an interpreter in turns doubles its time. Pairs and
/// tables can work in their own languages (`facilitation.md`, sections 5 and 6).
pub fn is_spoken(workshop: &Workshop, agenda: &Agenda, step: &StepId) -> bool {
    let form = workshop.step(step).map(|found| agenda.form(step, found.notes.form));
    form.is_some_and(|form| match form {
        Form::Whole | Form::Round | Form::ThinkPairShare => true,
        Form::Alone | Form::Pairs | Form::Tables | Form::Jigsaw | Form::Gallery | Form::Mingle => false,
    })
}

/// Whether a step was cut to nothing: the way goes past it, and the outline still has it.
pub fn is_dropped(workshop: &Workshop, session: &Session, place: &Place) -> bool {
    trims(&session.pacing, place).next().is_some() && allotted(workshop, session, place) == 0
}

/// Returns what can be done about being late, in this order: the agenda's own cuts as it names them, the next steps
/// that can be shortened, a later end. Empty while the lateness is not more than the present step's slack.
pub fn offers(workshop: &Workshop, session: &Session, now: &Now) -> Vec<Offer> {
    let Some(pace) = pace(workshop, session, now) else { return Vec::new() };
    if !pace.timed || !is_late(workshop, session, &pace) {
        return Vec::new();
    }
    all_offers(workshop, session, now, &pace)
}

/// Whether a session is behind by more than the present step's slack: what that step could still be shortened by,
/// and never less than a minute, so that nobody is asked about seconds.
pub fn is_late(workshop: &Workshop, session: &Session, pace: &Pace) -> bool {
    let agenda = workshop.agenda(&session.setup.agenda);
    let slack = pace.place.as_ref().zip(agenda);
    let slack = slack.map_or(0, |(place, agenda)| can_give(workshop, session, agenda, place));
    pace.behind > signed(minutes(slack)).min(pace.left).max(signed(MINUTE))
}

/// What could be done now, late or not.
pub fn all_offers(workshop: &Workshop, session: &Session, now: &Now, pace: &Pace) -> Vec<Offer> {
    let Some(agenda) = workshop.agenda(&session.setup.agenda) else { return Vec::new() };
    let behind = u32::try_from(pace.behind.max(0).unsigned_abs().div_ceil(MINUTE)).unwrap_or(u32::MAX);
    let earlier = |minutes: u32| after(pace.end, -signed(self::minutes(minutes)));
    let mut offers = Vec::new();
    for cut in &agenda.cuts {
        let place = Place::Step(cut.step.clone());
        let saves = saves(workshop, session, agenda, cut, now);
        if saves > 0 {
            let drops = allotted(workshop, session, &place) == saves;
            let what = What::Cut { place, how: cut.how.trim().to_string(), drops };
            offers.push(Offer { what, minutes: saves, end: earlier(saves) });
        }
    }
    let wanted = behind.max(1);
    let shorter = to_come(session, agenda).into_iter().filter_map(|place| {
        let minutes = can_give(workshop, session, agenda, &place).min(wanted);
        let (what, end) = (What::Shorten { place }, earlier(minutes));
        (minutes > 0).then_some(Offer { what, minutes, end })
    });
    offers.extend(shorter.take(MOST_SHORTENINGS));
    if behind > 0 {
        offers.push(Offer { what: What::Later, minutes: behind, end: pace.end });
    }
    offers
}

/// Takes what was offered into the session's times.
pub fn choose(pacing: &mut Pacing, offer: &Offer) {
    match &offer.what {
        What::Cut { place, how, .. } => {
            pacing.trims.push(Trim { place: place.clone(), minutes: offer.minutes, how: how.clone() });
        }
        What::Shorten { place } => match shortening(pacing, place) {
            Some(trim) => trim.minutes = trim.minutes.saturating_add(offer.minutes),
            None => {
                let (place, how) = (place.clone(), String::new());
                pacing.trims.push(Trim { place, minutes: offer.minutes, how });
            }
        },
        What::Later => pacing.later = pacing.later.saturating_add(offer.minutes),
    }
}

/// Gives minutes to a place.
pub fn add(pacing: &mut Pacing, place: &Place, minutes: u32) {
    match pacing.extra.iter_mut().find(|extra| extra.place == *place) {
        Some(extra) => extra.minutes = extra.minutes.saturating_add(minutes),
        None => pacing.extra.push(Extra { place: place.clone(), minutes }),
    }
}

/// Returns what people changed at a place: the minutes they gave, and what they took.
pub fn changes(pacing: &Pacing, place: &Place) -> (u32, Vec<Trim>) {
    let given = extras(pacing, place).map(|extra| extra.minutes).fold(0, u32::saturating_add);
    (given, trims(pacing, place).cloned().collect())
}

/// Returns the minutes that the whole agenda takes, with all changes.
pub fn total(workshop: &Workshop, session: &Session) -> u32 {
    let agenda = workshop.agenda(&session.setup.agenda);
    agenda.map_or(0, |agenda| fit::total(&lines(workshop, session, agenda)))
}

/// Returns the minutes from now to the end that the room is told when the clock is started at a place: the time by
/// which it must be over, where one was set up and is still to come, or else what the agenda takes from there on.
pub fn promise(workshop: &Workshop, session: &Session, now: &Now, on: Option<&Place>) -> u32 {
    up_front::minutes_left(session, now.local.time()).unwrap_or_else(|| {
        let agenda = workshop.agenda(&session.setup.agenda);
        let at = agenda.zip(on).and_then(|(agenda, on)| clock::position(agenda, on)).unwrap_or(0);
        let rest = agenda.map_or_else(Vec::new, |agenda| clock::places(agenda).split_off(at));
        rest.iter().map(|place| allotted(workshop, session, place)).fold(0, u32::saturating_add)
    })
}

/// Milliseconds that what is left of the agenda takes as planned.
fn remaining(workshop: &Workshop, session: &Session, now: &Now) -> u64 {
    let (Some(log), Some(agenda)) = (&session.clock, workshop.agenda(&session.setup.agenda)) else {
        return 0;
    };
    let here = log.front.as_ref().map_or(0, |front| {
        let planned = minutes(allotted(workshop, session, front));
        planned.saturating_sub(clock::used(log, front, now))
    });
    let rest =
        to_come(session, agenda).iter().map(|place| minutes(allotted(workshop, session, place))).sum::<u64>();
    here.saturating_add(rest)
}

/// The places behind the farthest one reached.
fn to_come(session: &Session, agenda: &Agenda) -> Vec<Place> {
    let front = session.clock.as_ref().and_then(|log| log.front.as_ref());
    let reached = front.and_then(|front| clock::position(agenda, front)).map_or(0, |at| at + 1);
    clock::places(agenda).split_off(reached)
}

/// Minutes that a cut saves now: none for one that was chosen, or whose step is behind us or must never be cut.
fn saves(workshop: &Workshop, session: &Session, agenda: &Agenda, cut: &Cut, now: &Now) -> u32 {
    let place = Place::Step(cut.step.clone());
    let log = session.clock.as_ref();
    let is_here = log.is_some_and(|log| log.front.as_ref() == Some(&place));
    let is_chosen = trims(&session.pacing, &place).any(|trim| trim.how == cut.how.trim());
    if is_chosen || !(is_here || to_come(session, agenda).contains(&place)) {
        return 0;
    }
    let Some(line) = line(workshop, session, agenda, &place) else { return 0 };
    let used = log.map_or(0, |log| clock::used(log, &place, now));
    let unused = minutes(line.minutes).saturating_sub(used) / MINUTE;
    line.saves(cut).min(u32::try_from(unused).unwrap_or(u32::MAX))
}

/// Minutes by which a place can still be shortened.
fn can_give(workshop: &Workshop, session: &Session, agenda: &Agenda, place: &Place) -> u32 {
    line(workshop, session, agenda, place).map_or(0, |line| line.can_give())
}

/// Returns every line of an agenda with its minutes in this run.
pub fn lines<'a>(workshop: &Workshop, session: &Session, agenda: &'a Agenda) -> Vec<Line<'a>> {
    let places = clock::places(agenda);
    places
        .iter()
        .zip(&agenda.slots)
        .map(|(place, slot)| line_of(workshop, session, agenda, place, slot))
        .collect()
}

fn line<'a>(workshop: &Workshop, session: &Session, agenda: &'a Agenda, place: &Place) -> Option<Line<'a>> {
    slot(agenda, place).map(|slot| line_of(workshop, session, agenda, place, slot))
}

fn line_of<'a>(
    workshop: &Workshop,
    session: &Session,
    agenda: &'a Agenda,
    place: &Place,
    slot: &'a Slot,
) -> Line<'a> {
    let (is_shown, times) = match place {
        Place::Step(step) => {
            let is_twice = session.setup.interpreted && is_spoken(workshop, agenda, step);
            (condition::is_shown(workshop, session, step), if is_twice { 2 } else { 1 })
        }
        Place::Break(_) => (true, 1),
    };
    let sum = |minutes: &mut dyn Iterator<Item = u32>| minutes.fold(0, u32::saturating_add);
    let added = sum(&mut extras(&session.pacing, place).map(|extra| extra.minutes));
    let taken = sum(&mut trims(&session.pacing, place).map(|trim| trim.minutes));
    let cuts = trims(&session.pacing, place).filter(|trim| !trim.how.is_empty());
    let planned = if is_shown { slot.minutes.saturating_mul(times) } else { 0 };
    Line {
        slot,
        times,
        planned,
        cut: sum(&mut cuts.map(|trim| trim.minutes)),
        minutes: if is_shown { planned.saturating_add(added).saturating_sub(taken) } else { 0 },
        is_set: false,
    }
}

fn warning(planned: u32, left: i64) -> Warning {
    let minute = signed(MINUTE);
    if left < 0 {
        Warning::Over
    } else if left <= minute {
        Warning::Minute
    } else if left <= signed(minutes(planned)) / 5 {
        Warning::Fifth
    } else {
        Warning::None
    }
}

/// Returns the agenda's line that a place is.
pub fn slot<'a>(agenda: &'a Agenda, place: &Place) -> Option<&'a Slot> {
    clock::position(agenda, place).and_then(|at| agenda.slots.get(at))
}

fn shortening<'a>(pacing: &'a mut Pacing, place: &Place) -> Option<&'a mut Trim> {
    pacing.trims.iter_mut().find(|trim| trim.place == *place && trim.how.is_empty())
}

fn extras<'a>(pacing: &'a Pacing, place: &'a Place) -> impl Iterator<Item = &'a Extra> {
    pacing.extra.iter().filter(move |extra| extra.place == *place)
}

fn trims<'a>(pacing: &'a Pacing, place: &'a Place) -> impl Iterator<Item = &'a Trim> {
    pacing.trims.iter().filter(move |trim| trim.place == *place)
}

fn minutes(minutes: u32) -> u64 {
    u64::from(minutes) * MINUTE
}

fn signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

/// A moment of the wall clock that many milliseconds on; the moment itself where the calendar ends.
fn after(local: DateTime, ms: i64) -> DateTime {
    local.checked_add(SignedDuration::from_millis(ms)).unwrap_or(local)
}
