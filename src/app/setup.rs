//! Set up: group, place, issue, people, level of government, something new or a win to defend, and how much time there is.

pub mod cutting;
mod name;
mod times;

use super::effect::Effect;
use super::form::{FieldInput, Form, FormField, FormReaction};
use super::kind::Input;
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use super::route;
use super::text::Field;
use crate::rules::dates;
use crate::rules::schedule::{clock, parse_time};
use crate::rules::up_front::{self, Fitted};
use crate::say;
use crate::workshop::clock::{ClockStart, Trim};
use crate::workshop::session::Setup as Answers;
use crate::workshop::{AgendaId, Entry, Level, Session, SessionId, Workshop};
use cutting::{Cutting, Decided};
use jiff::civil::{Date, Time};
use name::session_id;

/// The set-up form.
#[derive(Debug, Clone)]
pub struct Setup {
    pub purpose: Purpose,
    pub form: Form,
    /// What would go to make the agenda fit, while it is asked.
    pub cutting: Option<Cutting>,
    agendas: Vec<AgendaId>,
    /// The session as it is, where an open one is changed.
    session: Option<Box<Session>>,
    /// A person chose the agenda: nothing chooses another one until the end changes.
    by_hand: bool,
    /// The agenda that stood there before an end chose another.
    before_end: Option<AgendaId>,
}

/// Who sets up, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Group,
    Alone,
    /// The ten-minute version: sort one ask.
    TenMinutes,
    /// The session that is open: everything can be changed later.
    Change,
}

/// What was set up, and what goes to make its agenda fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Arranged {
    pub setup: Answers,
    /// `None` leaves what was taken before as it is.
    pub trims: Option<Vec<Trim>>,
}

/// What is known when somebody sets up.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    pub workshop: &'a Workshop,
    pub today: Date,
    /// The time of day; `None` while nobody told it.
    pub now: Option<Time>,
}

/// The questions about time, asked of a group only.
const OF_TIME: [&str; 2] = ["interpreted", "clock"];

impl Setup {
    pub fn new(purpose: Purpose, workshop: &Workshop) -> Setup {
        let agendas: Vec<AgendaId> = workshop.agendas.iter().map(|agenda| agenda.id.clone()).collect();
        let wanted = match purpose {
            Purpose::Group => route::likely_agenda(workshop, 12),
            Purpose::Alone => route::likely_agenda(workshop, 1),
            Purpose::Change => None,
            Purpose::TenMinutes => workshop
                .agendas
                .iter()
                .min_by_key(|agenda| agenda.minutes.unwrap_or(u32::MAX))
                .map(|a| a.id.clone()),
        };
        let at = agendas.iter().position(|id| Some(id) == wanted.as_ref()).unwrap_or(0);
        let people = if purpose == Purpose::Group { "12" } else { "1" };
        let levels = Level::ALL.iter().map(|level| say!(level.word())).collect();
        let mut fields = vec![
            FormField::words("issue", say!("setup-issue"), "").hint(say!("setup-issue-hint")),
            FormField::words("group", say!("setup-group"), "").hint(say!("setup-group-hint")),
            FormField::words("place", say!("setup-place"), "").hint(say!("setup-place-hint")),
            FormField::pick("level", say!("setup-level"), levels, 0),
            FormField::pick("entry", say!("setup-entry"), vec![say!("entry-new"), say!("entry-defend")], 0),
        ];
        if purpose != Purpose::Alone {
            fields.push(
                FormField::words("people", say!("setup-people"), people).hint(say!("setup-people-hint")),
            );
        }
        fields.extend([
            FormField::words("until", say!("setup-until"), "").hint(say!("setup-until-hint")),
            FormField::pick(
                "interpreted",
                say!("setup-interpreted"),
                vec![say!("interpreted-no"), say!("interpreted-yes")],
                0,
            ),
            // Behind everything that chooses an agenda, so that nobody begins with one they did not see.
            FormField::pick("agenda", say!("setup-agenda"), vec![String::new(); agendas.len()], at),
            FormField::pick(
                "clock",
                say!("setup-clock"),
                vec![say!("clock-by-hand"), say!("clock-on-leaving-title")],
                0,
            ),
        ]);
        let form = Form::new(fields);
        let mut setup =
            Setup { purpose, form, cutting: None, agendas, session: None, by_hand: false, before_end: None };
        setup.refresh(workshop, None);
        setup
    }

    /// The form of an open session, with what was said before and the plan's date.
    pub fn change(session: &Session, workshop: &Workshop) -> Setup {
        let mut setup = Setup::new(Purpose::Change, workshop);
        let answers = &session.setup;
        for field in &mut setup.form.fields {
            let words = match field.id {
                "issue" => &answers.issue,
                "group" => &answers.group,
                "place" => &answers.place,
                "until" => &answers.until,
                _ => continue,
            };
            field.input = FieldInput::Words(Field::new(words.as_str(), false));
        }
        setup.form.pick("level", Level::ALL.iter().position(|level| *level == answers.level).unwrap_or(0));
        setup.form.pick("entry", usize::from(answers.entry == Entry::Defend));
        setup.form.set("people", &answers.people.to_string());
        setup.form.pick("interpreted", usize::from(answers.interpreted));
        setup.form.pick("clock", usize::from(answers.clock_starts == ClockStart::OnLeavingTitle));
        let date = FormField::words("date", say!("setup-date"), &session.date.to_string());
        setup.form.fields.push(date.hint(say!("date-hint")));
        setup.session = Some(Box::new(session.clone()));
        setup.choose(&answers.agenda);
        setup.refresh(workshop, None);
        setup
    }

    /// Chooses the agenda of that id, if the workshop has it.
    pub fn choose(&mut self, agenda: &AgendaId) {
        if let Some(at) = self.agendas.iter().position(|id| id == agenda) {
            self.form.pick("agenda", at);
        }
    }

    pub fn update(&mut self, input: &Input, width: usize, moment: &Moment) -> Outcome {
        if let Some(cutting) = &mut self.cutting {
            return match cutting.update(input) {
                Decided::Not => Outcome::stay(),
                Decided::Ignored => Outcome::ignored(),
                Decided::Back => {
                    self.cutting = None;
                    Outcome::stay()
                }
                Decided::With(trims) => self.done(Some(trims), moment),
            };
        }
        // There is no other page: a page on or back is a field on or back.
        let input = match input {
            Input::Act(Action::Next) => &Input::Act(Action::Tab),
            Input::Act(Action::Previous) => &Input::Act(Action::BackTab),
            input => input,
        };
        let reaction = self.form.update(input, width);
        if reaction == FormReaction::Changed {
            self.changed(moment);
        }
        self.refresh(moment.workshop, moment.now);
        match reaction {
            FormReaction::Ignored => Outcome::ignored(),
            FormReaction::Moved | FormReaction::Changed => Outcome::stay(),
            FormReaction::Left if self.purpose == Purpose::Change => self.finish(moment),
            FormReaction::Left => Outcome::go(Goto::Home),
            FormReaction::Done => self.finish(moment),
        }
    }

    /// With an end to keep, the agenda that makes most of the time is chosen, until a person chooses one.
    fn changed(&mut self, moment: &Moment) {
        match self.form.current().map(|field| field.id) {
            Some("agenda") => self.by_hand = true,
            Some("until") => self.by_hand = false,
            Some(_) | None => {}
        }
        if self.by_hand || self.purpose != Purpose::Group {
            return;
        }
        let session = self.would_be();
        let Some(minutes) = moment.now.and_then(|now| up_front::minutes_left(&session, now)) else {
            // Without an end, or with one that is none, it is as it was before.
            if let Some(before) = self.before_end.take() {
                self.choose(&before);
            }
            return;
        };
        let spans = up_front::spans(moment.workshop, &session);
        if let Some(span) = up_front::longest(&spans, minutes) {
            self.before_end = self.before_end.take().or_else(|| self.agenda().cloned());
            self.choose(&span.agenda);
        }
    }

    /// Makes the form ask what belongs to what was filled in, and say what follows from it.
    fn refresh(&mut self, workshop: &Workshop, now: Option<Time>) {
        let is_group = self.purpose != Purpose::Alone && !self.would_be().is_alone();
        self.form.show("until", is_group);
        let agenda = self.agenda().and_then(|id| workshop.agenda(id));
        let timed = is_group && agenda.is_some_and(|agenda| agenda.minutes.is_some());
        for id in OF_TIME {
            self.form.show(id, timed);
        }
        // What is asked only now counts too.
        let session = self.would_be();
        let ends = now.filter(|now| up_front::minutes_left(&session, *now).is_some());
        let fitted = self.fitted(workshop, now).filter(|_| self.is_to_be_fitted(&session));
        let fits = fitted.map(|fitted| times::fits(&session, &fitted));
        let until = session.setup.until.as_str();
        let is_no_time = !until.is_empty() && parse_time(until).is_err();
        if let Some(field) = self.form.named("until") {
            field.note =
                if is_no_time { say!("setup-until-not-a-time", text = until) } else { String::new() };
        }
        if let Some(field) = self.form.named("agenda") {
            field.note = fits.unwrap_or_default();
            if let FieldInput::Pick(pick) = &mut field.input {
                pick.options = times::agendas(workshop, &session, ends);
            }
        }
    }

    /// What goes to make the chosen agenda fit into the time there is; `None` where nothing presses.
    fn fitted(&self, workshop: &Workshop, now: Option<Time>) -> Option<Fitted> {
        let session = self.would_be();
        let minutes = up_front::available(workshop, &session, now)?;
        up_front::fitted(workshop, &session, minutes)
    }

    /// The session as it would be with what is filled in, for the rules that ask one. Its date says nothing.
    fn would_be(&self) -> Session {
        let mut session = self.session.as_deref().cloned().unwrap_or_else(|| {
            let id = SessionId::try_from("plan").expect("small letters are a valid id");
            Session::new(id, "", self.answers(12), Date::ZERO)
        });
        session.setup = self.answers(session.setup.people);
        session
    }

    /// What is filled in; a group counts so many people while no number stands there.
    fn answers(&self, people: u32) -> Answers {
        let is_alone = self.purpose == Purpose::Alone;
        let people = if is_alone { 1 } else { self.people().unwrap_or(people) };
        let asked = |id| self.form.fields.iter().any(|field| field.id == id && field.shown);
        Answers {
            group: self.form.words("group"),
            place: self.form.words("place"),
            issue: self.form.words("issue"),
            level: self.form.picked("level").and_then(|at| Level::ALL.get(at)).copied().unwrap_or_default(),
            entry: if self.form.picked("entry") == Some(1) { Entry::Defend } else { Entry::New },
            agenda: self.agenda().cloned().unwrap_or_else(no_agenda),
            people,
            until: if people > 1 { self.form.words("until") } else { String::new() },
            interpreted: asked("interpreted") && self.form.picked("interpreted") == Some(1),
            clock_starts: match self.form.picked("clock") {
                Some(1) if asked("clock") => ClockStart::OnLeavingTitle,
                Some(_) | None => ClockStart::ByHand,
            },
        }
    }

    fn people(&self) -> Option<u32> {
        self.form.words("people").parse().ok().filter(|people| (1..=1000).contains(people))
    }

    fn agenda(&self) -> Option<&AgendaId> {
        self.form.picked("agenda").and_then(|at| self.agendas.get(at))
    }

    fn finish(&mut self, moment: &Moment) -> Outcome {
        if self.form.words("issue").is_empty() {
            self.form.focus_on("issue");
            return Outcome::tell(say!("setup-needs-issue"));
        }
        if self.purpose != Purpose::Alone && self.people().is_none() {
            self.form.focus_on("people");
            return Outcome::tell(say!("setup-needs-people"));
        }
        if self.agenda().is_none() {
            return Outcome::tell(say!("setup-needs-agenda"));
        }
        let session = self.would_be();
        if let Some(fault) = self.fault_of_until(&session, moment.now) {
            self.form.focus_on("until");
            return Outcome::tell(fault);
        }
        if self.is_to_be_fitted(&session)
            && let Some(fitted) = self.fitted(moment.workshop, moment.now)
            && (!fitted.trims.is_empty() || fitted.over_by() > 0)
        {
            // Whoever comes back from there wants another agenda or a later end; and letters are no text there.
            self.form.focus_on("agenda");
            self.cutting = Some(Cutting::new(moment.workshop, &session, fitted));
            return Outcome::stay();
        }
        self.done(None, moment)
    }

    /// Why the end that was typed cannot be kept. One that is only over is no fault of a session that runs.
    fn fault_of_until(&self, session: &Session, now: Option<Time>) -> Option<String> {
        let until = session.setup.until.as_str();
        if until.is_empty() {
            return None;
        }
        if parse_time(until).is_err() {
            return Some(say!("setup-until-not-a-time", text = until));
        }
        let now = now.filter(|_| self.session.is_none())?;
        let is_over = up_front::minutes_left(session, now).is_none();
        is_over.then(|| say!("setup-until-over", now = clock(now)))
    }

    /// Whether the agenda is fitted to the time there is: before its clock was started, and only when something about
    /// its time was changed. Later, the room decides when it is late.
    fn is_to_be_fitted(&self, session: &Session) -> bool {
        let Some(before) = &self.session else { return true };
        let times = |answers: &Answers| (answers.agenda.clone(), answers.interpreted, answers.until.clone());
        before.clock.is_none() && times(&before.setup) != times(&session.setup)
    }

    /// Begins with what is filled in, or changes the open session to it.
    fn done(&mut self, trims: Option<Vec<Trim>>, moment: &Moment) -> Outcome {
        let mut session = self.would_be();
        let Some(before) = &self.session else {
            session.id = session_id(&session.setup.issue, moment.today);
            session.date = moment.today;
            session.pacing.trims = trims.unwrap_or_default();
            return Outcome::effect(Effect::Create(Box::new(session)));
        };
        let Ok(date) = dates::parse(&self.form.words("date"), moment.today) else {
            self.cutting = None;
            self.form.focus_on("date");
            return Outcome::tell(say!("not-a-date"));
        };
        let trims = trims.or(self.is_other(before, &session).then(Vec::new));
        Outcome::go(Goto::Changed(Box::new(Arranged { setup: session.setup, trims }), date))
    }

    /// Whether what was taken from the agenda is to be given back: it belongs to the agenda it was taken from, and to
    /// its language.
    fn is_other(&self, before: &Session, session: &Session) -> bool {
        before.setup.agenda != session.setup.agenda
            || before.setup.interpreted != session.setup.interpreted
            || self.is_to_be_fitted(session)
    }

    /// Returns what of an open session is changed so far, for whoever leaves the form in its middle: all that can be kept
    /// as it is typed. `None` where nothing was changed.
    pub fn so_far(&self, today: Date) -> Option<(Arranged, Date)> {
        let before = self.session.as_deref()?;
        let mut session = self.would_be();
        if session.setup.issue.is_empty() {
            session.setup.issue.clone_from(&before.setup.issue);
        }
        // The form cannot show an agenda that the workshop no longer has; looking at it takes none away.
        if !self.agendas.contains(&before.setup.agenda) {
            session.setup.agenda.clone_from(&before.setup.agenda);
        }
        if self.fault_of_until(&session, None).is_some() {
            session.setup.until.clone_from(&before.setup.until);
        }
        let date = dates::parse(&self.form.words("date"), today).unwrap_or(before.date);
        if (&session.setup, date) == (&before.setup, before.date) {
            return None;
        }
        let trims = self.is_other(before, &session).then(Vec::new);
        Some((Arranged { setup: session.setup, trims }, date))
    }

    /// Whether a form of no session yet holds words that somebody typed.
    pub fn is_begun(&self) -> bool {
        let typed = |id| !self.form.words(id).is_empty();
        self.session.is_none() && ["issue", "group", "place", "until"].into_iter().any(typed)
    }

    /// What is filled in is in the session now.
    pub fn is_taken(&mut self, session: &Session) {
        if self.session.is_some() {
            self.session = Some(Box::new(session.clone()));
        }
    }
}

fn no_agenda() -> AgendaId {
    AgendaId::try_from("none").expect("small letters are a valid id")
}
