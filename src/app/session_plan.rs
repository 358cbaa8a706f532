//! Printing before the workshop: the run of show with clock times, and worksheets for a room that works on paper.

use super::effect::{Effect, Format, PaperSize, PrintJob, Prints};
use super::export::State;
use super::form::{Form, FormField, FormReaction};
use super::kind::Input;
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use crate::say;
use crate::workshop::{AgendaId, Workshop};

/// The form of what to print.
#[derive(Debug, Clone)]
pub struct SessionPlan {
    pub form: Form,
    pub state: State,
    agendas: Vec<AgendaId>,
}

impl SessionPlan {
    pub fn new(workshop: &Workshop, folder: &str) -> SessionPlan {
        let timed: Vec<&crate::workshop::Agenda> =
            workshop.agendas.iter().filter(|agenda| agenda.minutes.is_some()).collect();
        let titles = timed.iter().map(|agenda| {
            say!("agenda-minutes", title = agenda.title.as_str(), minutes = agenda.minutes.unwrap_or(0))
        });
        let at =
            timed.iter().position(|agenda| agenda.minutes.is_some_and(|minutes| minutes >= 60)).unwrap_or(0);
        let fields = vec![
            FormField::pick("agenda", say!("setup-agenda"), titles.collect(), at),
            FormField::words("start", say!("session-plan-start"), "09:00").hint(say!("time-hint")),
            FormField::words("end", say!("session-plan-end"), "").hint(say!("session-plan-end-hint")),
            FormField::pick(
                "interpreted",
                say!("setup-interpreted"),
                vec![say!("interpreted-no"), say!("interpreted-yes")],
                0,
            ),
            FormField::pick(
                "prints",
                say!("session-plan-prints"),
                vec![say!("session-plan-both"), say!("session-plan-only"), say!("worksheets-only")],
                0,
            ),
            FormField::pick("paper", say!("export-paper"), vec!["A4".into(), "US Letter".into()], 0),
            FormField::words("folder", say!("export-folder"), folder).hint(say!("export-folder-hint")),
        ];
        let agendas = timed.iter().map(|agenda| agenda.id.clone()).collect();
        SessionPlan { form: Form::new(fields), state: State::Asking, agendas }
    }

    pub fn is_typing(&self) -> bool {
        matches!(self.state, State::Asking | State::Failed(_)) && self.form.is_typing()
    }

    pub fn update(&mut self, input: &Input, _workshop: &Workshop, width: usize) -> Outcome {
        match self.state {
            State::Writing | State::Done(_) => {
                return match input {
                    Input::Act(Action::Enter | Action::Escape | Action::Next | Action::Previous) => {
                        Outcome::go(Goto::Home)
                    }
                    Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
                };
            }
            State::Asking | State::Failed(_) => {}
        }
        match self.form.update(input, width) {
            FormReaction::Ignored => Outcome::ignored(),
            FormReaction::Moved | FormReaction::Changed => Outcome::stay(),
            FormReaction::Left => Outcome::go(Goto::Home),
            FormReaction::Done => self.start(),
        }
    }

    fn start(&mut self) -> Outcome {
        let Some(agenda) = self.form.picked("agenda").and_then(|at| self.agendas.get(at)).cloned() else {
            return Outcome::tell(say!("setup-needs-agenda"));
        };
        let folder = self.form.words("folder");
        if folder.is_empty() {
            self.form.focus_on("folder");
            return Outcome::tell(say!("export-needs-folder"));
        }
        let job = PrintJob {
            agenda,
            start: self.form.words("start"),
            end: self.form.words("end"),
            interpreted: self.form.picked("interpreted") == Some(1),
            prints: match self.form.picked("prints") {
                Some(1) => Prints::SessionPlan,
                Some(2) => Prints::Worksheets,
                Some(_) | None => Prints::Both,
            },
            formats: vec![Format::Pdf, Format::Html],
            paper: if self.form.picked("paper") == Some(1) { PaperSize::Letter } else { PaperSize::A4 },
            folder,
        };
        self.state = State::Writing;
        Outcome::effect(Effect::Print(Box::new(job)))
    }
}
