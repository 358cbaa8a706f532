//! Set up: group, place, issue, people, level of government, something new or a win to defend, agenda.

use super::effect::Effect;
use super::form::{FieldInput, Form, FormField, FormReaction};
use super::kind::Input;
use super::outcome::{Goto, Outcome};
use super::route;
use super::text::Field;
use crate::rules::dates;
use crate::say;
use crate::workshop::session::Setup as Answers;
use crate::workshop::{AgendaId, Entry, Level, Session, SessionId, Workshop};
use jiff::civil::Date;

/// The set-up form.
#[derive(Debug, Clone)]
pub struct Setup {
    pub purpose: Purpose,
    pub form: Form,
    agendas: Vec<AgendaId>,
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
        let titles = workshop
            .agendas
            .iter()
            .map(|agenda| match agenda.minutes {
                Some(minutes) => say!("agenda-minutes", title = agenda.title.as_str(), minutes = minutes),
                None => agenda.title.clone(),
            })
            .collect();
        let people = if purpose == Purpose::Group { "12" } else { "1" };
        let mut fields = vec![
            FormField::words("issue", say!("setup-issue"), "").hint(say!("setup-issue-hint")),
            FormField::words("group", say!("setup-group"), "").hint(say!("setup-group-hint")),
            FormField::words("place", say!("setup-place"), "").hint(say!("setup-place-hint")),
            FormField::pick(
                "level",
                say!("setup-level"),
                Level::ALL.iter().map(|l| say!(l.word())).collect(),
                0,
            ),
            FormField::pick("entry", say!("setup-entry"), vec![say!("entry-new"), say!("entry-defend")], 0),
        ];
        if purpose != Purpose::Alone {
            fields.push(
                FormField::words("people", say!("setup-people"), people).hint(say!("setup-people-hint")),
            );
        }
        fields.push(FormField::pick("agenda", say!("setup-agenda"), titles, at));
        Setup { purpose, form: Form::new(fields), agendas }
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
                _ => continue,
            };
            field.input = FieldInput::Words(Field::new(words.as_str(), false));
        }
        setup.form.pick("level", Level::ALL.iter().position(|level| *level == answers.level).unwrap_or(0));
        setup.form.pick("entry", usize::from(answers.entry == Entry::Defend));
        setup.form.set("people", &answers.people.to_string());
        setup.choose(&answers.agenda);
        let date = FormField::words("date", say!("setup-date"), &session.date.to_string());
        setup.form.fields.push(date.hint(say!("date-hint")));
        setup
    }

    /// Chooses the agenda of that id, if the workshop has it.
    pub fn choose(&mut self, agenda: &AgendaId) {
        if let Some(at) = self.agendas.iter().position(|id| id == agenda) {
            self.form.pick("agenda", at);
        }
    }

    pub fn update(&mut self, input: &Input, width: usize, today: Date) -> Outcome {
        match self.form.update(input, width) {
            FormReaction::Ignored => Outcome::ignored(),
            FormReaction::Moved | FormReaction::Changed => Outcome::stay(),
            FormReaction::Left if self.purpose == Purpose::Change => self.finish(today),
            FormReaction::Left => Outcome::go(Goto::Home),
            FormReaction::Done => self.finish(today),
        }
    }

    fn finish(&mut self, today: Date) -> Outcome {
        if self.form.words("issue").is_empty() {
            self.form.focus_on("issue");
            return Outcome::tell(say!("setup-needs-issue"));
        }
        let people = match (self.purpose, self.form.words("people").parse::<u32>()) {
            (Purpose::Alone, _) => 1,
            (_, Ok(people @ 1..=1000)) => people,
            (_, Ok(_) | Err(_)) => {
                self.form.focus_on("people");
                return Outcome::tell(say!("setup-needs-people"));
            }
        };
        let Some(agenda) = self.form.picked("agenda").and_then(|at| self.agendas.get(at)) else {
            return Outcome::tell(say!("setup-needs-agenda"));
        };
        let setup = Answers {
            group: self.form.words("group"),
            place: self.form.words("place"),
            issue: self.form.words("issue"),
            level: self.form.picked("level").and_then(|at| Level::ALL.get(at)).copied().unwrap_or_default(),
            entry: if self.form.picked("entry") == Some(1) { Entry::Defend } else { Entry::New },
            agenda: agenda.clone(),
            people,
            until: String::new(),
            interpreted: false,
            clock_starts: Default::default(),
        };
        if self.purpose == Purpose::Change {
            let Ok(date) = dates::parse(&self.form.words("date"), today) else {
                self.form.focus_on("date");
                return Outcome::tell(say!("not-a-date"));
            };
            return Outcome::go(Goto::Changed(Box::new(setup), date));
        }
        let id = session_id(&setup.issue, today);
        Outcome::effect(Effect::Create(Box::new(Session::new(id, "", setup, today))))
    }
}

/// Makes a file name from the date and the issue: `2026-11-22-home-care-pay`. The shell adds a number when it is taken.
pub fn session_id(issue: &str, today: Date) -> SessionId {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in issue.nfd().filter(char::is_ascii) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(32).collect();
    let slug = if slug.is_empty() { "plan" } else { slug.trim_end_matches('-') };
    SessionId::try_from(format!("{today}-{slug}"))
        .unwrap_or_else(|_| SessionId::try_from("plan").expect("small letters are a valid id"))
}
