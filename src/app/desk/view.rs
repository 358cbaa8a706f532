//! What a desk shows at a moment, as words: made from the session and what is known of the room.

use crate::app::room::{self, Room};
use crate::app::time::{self, Choice};
use crate::app::{App, Screen, behind_words, digits, left_words, route, time_of_day};
use crate::rules::clock::MINUTE;
use crate::rules::pace;
use crate::say;
use crate::workshop::clock::{Now, Place};
use crate::workshop::session::Fate;
use crate::workshop::{Session, StepId, Workshop};

/// Everything on a desk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    pub issue: String,
    /// The step whose notes are shown.
    pub sheet: Option<Sheet>,
    /// Whether that is another step than the room's.
    pub is_ahead: bool,
    /// The step after it.
    pub next: Option<Sheet>,
    /// `None` before the clock was started.
    pub times: Option<Times>,
    /// What can be done about being late, each with what it saves.
    pub offers: Vec<(String, String)>,
    pub problems: Vec<String>,
    pub parked: Vec<String>,
    /// What stands on the wall, one line each.
    pub shows: Vec<String>,
    /// What is being typed there.
    pub typed: String,
}

/// A step as the facilitator needs it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub module: String,
    pub title: String,
    pub ask: String,
    /// How people sit and talk.
    pub form: String,
    /// Minutes in this run; `None` outside the agenda.
    pub minutes: Option<u32>,
    pub lead: String,
    pub say: Vec<String>,
    pub materials: Vec<String>,
    pub trouble: Vec<String>,
}

/// The clock in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Times {
    /// "4 min left", "2 min over".
    pub left: String,
    /// Planned and used time of the step, as digits.
    pub planned: String,
    pub used: String,
    /// "5 min behind"; "on time" within a minute.
    pub behind: String,
    pub end: String,
    pub promised: String,
    pub is_paused: bool,
    pub warns: bool,
    /// The second timer, while there is one.
    pub timer: Option<String>,
}

/// What a desk is made from.
pub struct From<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    /// Where the keyboard is.
    pub at: Option<&'a StepId>,
    pub room: &'a Room,
    pub now: Option<&'a Now>,
    /// Steps to look ahead, or back where negative.
    pub ahead: isize,
}

impl View {
    pub fn new(from: &From) -> View {
        let From { workshop, session, .. } = *from;
        let route = route::steps(workshop, session);
        let here = from.at.and_then(|at| route.iter().position(|step| step == at));
        let looked = match here {
            Some(here) if from.ahead != 0 => {
                let last = route.len().saturating_sub(1);
                route.get(here.saturating_add_signed(from.ahead).min(last)).or(from.at)
            }
            Some(_) | None => from.at,
        };
        let next = looked.and_then(|looked| route::after(workshop, session, looked));
        let pace = from.now.and_then(|now| pace::pace(workshop, session, now));
        let sheet = |step: &StepId| Sheet::new(workshop, session, step);
        View {
            issue: session.setup.issue.clone(),
            sheet: looked.and_then(sheet),
            is_ahead: looked != from.at,
            next: next.as_ref().and_then(sheet),
            times: pace.as_ref().map(|pace| Times::new(pace, session, from.now)),
            offers: from.now.map_or_else(Vec::new, |now| offers(workshop, session, now)),
            problems: from.room.problems.clone(),
            parked: session
                .parking
                .iter()
                .filter(|one| one.fate() == Fate::Open)
                .map(|one| one.text.clone())
                .collect(),
            shows: shows(from),
            typed: from.room.typed.clone(),
        }
    }

    /// The desk over the room's own screen.
    pub fn of_app(app: &App) -> Option<View> {
        let (workshop, open) = (app.workshop.as_ref()?, app.open.as_ref()?);
        let at = match &app.screen {
            Screen::Step(step) => Some(&step.id),
            Screen::Rest(_)
            | Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::Review(_)
            | Screen::Export(_)
            | Screen::SessionPlan(_)
            | Screen::TestCard(_)
            | Screen::Trouble(_) => open.session.at.as_ref(),
        };
        let (room, now) = (app.room(), app.now.as_ref());
        let session = &open.session;
        Some(View::new(&From { workshop, session, at, room: &room, now, ahead: 0 }))
    }
}

impl Sheet {
    fn new(workshop: &Workshop, session: &Session, id: &StepId) -> Option<Sheet> {
        let step = workshop.step(id)?;
        let agenda = workshop.agenda(&session.setup.agenda);
        let timed = agenda.filter(|agenda| agenda.minutes.is_some() && agenda.slot(id).is_some());
        let place = Place::Step(id.clone());
        Some(Sheet {
            module: workshop.module_of(id).map_or_else(String::new, |module| module.title.clone()),
            title: step.title.clone(),
            ask: step.ask.clone(),
            form: crate::plan::names::form(
                agenda.map_or(step.notes.form, |agenda| agenda.form(id, step.notes.form)),
            ),
            minutes: timed.map(|_| pace::allotted(workshop, session, &place)),
            lead: step.notes.lead.clone(),
            say: step.notes.say.clone(),
            materials: step.notes.materials.clone(),
            trouble: step.notes.trouble.clone(),
        })
    }
}

impl Times {
    fn new(pace: &pace::Pace, session: &Session, now: Option<&Now>) -> Times {
        let behind = behind_words(pace);
        let timer = session.timer.as_ref().zip(now);
        Times {
            left: left_words(pace),
            planned: digits(i64::from(pace.planned) * MINUTE.cast_signed()),
            used: digits(pace.used.cast_signed() / 1000 * 1000),
            behind: if behind.is_empty() && pace.timed { say!("clock-on-time") } else { behind },
            end: if pace.timed { time_of_day(pace) } else { String::new() },
            promised: crate::rules::schedule::clock(pace.promised.time()),
            is_paused: !pace.running,
            warns: pace.warns(),
            timer: timer.map(|(timer, now)| digits(crate::rules::clock::timer_left(timer, now))),
        }
    }
}

fn offers(workshop: &Workshop, session: &Session, now: &Now) -> Vec<(String, String)> {
    let offers = pace::offers(workshop, session, now).into_iter();
    offers.map(|offer| time::words(&Choice::Offer(offer), workshop, session)).collect()
}

/// What the room sees, in words: the first line says what, the others how.
fn shows(from: &From) -> Vec<String> {
    let room = from.room;
    let at = room.frozen.as_ref().or(from.at);
    let step = at.and_then(|at| from.workshop.step(at)).map_or("", |step| step.title.as_str());
    let what = match &room.view {
        room::View::Step => say!("room-step", step = step),
        room::View::Break(words) => say!("room-break", words = words.as_str()),
        room::View::Review => say!("room-review"),
        room::View::Export => say!("room-export"),
        room::View::Over(words) => say!("room-over", words = words.as_str(), step = step),
        room::View::Away => say!("room-away"),
    };
    let mut lines = Vec::new();
    if room.blank {
        lines.push(say!("room-dark"));
    }
    lines.push(what);
    if room.frozen.is_some() {
        lines.push(say!("room-frozen"));
    }
    if room.hidden {
        lines.push(say!("room-hidden"));
    }
    if from.session.desk_drives {
        lines.push(say!("room-lets-drive"));
    }
    if room.page > 0 {
        lines.push(say!("room-page", row = room.page + 1));
    }
    lines
}
