//! Export: which formats, which paper, for whom, into which folder.

use super::effect::{Effect, ExportJob, Format, PaperSize};
use super::form::{Form, FormField, FormReaction};
use super::kind::Input;
use super::msg::{Action, Exported};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use crate::plan::Audience;
use crate::rules::clock;
use crate::say;
use crate::workshop::Session;
use crate::workshop::clock::Now;

/// The export screen.
#[derive(Debug, Clone)]
pub struct Export {
    pub form: Form,
    pub state: State,
}

/// How far the export is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    Asking,
    Writing,
    Done(Exported),
    Failed(String),
}

impl Export {
    /// Begins with all formats, A4, the full copy, and the folder that was used last or the one of the day.
    /// Who spoke is left out; nothing is asked where nobody counted.
    pub fn new(folder: &str, session: &Session) -> Export {
        let mut formats = vec![say!("export-all-formats")];
        formats.extend(Format::ALL.iter().map(|format| format.ending().to_uppercase()));
        let mut fields = vec![
            FormField::pick("format", say!("export-format"), formats, 0),
            FormField::pick("paper", say!("export-paper"), vec!["A4".into(), "US Letter".into()], 0),
            FormField::pick(
                "audience",
                say!("export-audience"),
                vec![say!("export-audience-full"), say!("export-audience-public")],
                0,
            ),
            FormField::pick(
                "session-plan",
                say!("export-session-plan"),
                vec![say!("export-session-plan-no"), say!("export-session-plan-yes")],
                0,
            ),
        ];
        if !session.speakers.is_empty() {
            let choices = vec![say!("export-speakers-out"), say!("export-speakers-in")];
            fields.push(FormField::pick("speakers", say!("export-speakers"), choices, 0));
        }
        fields
            .push(FormField::words("folder", say!("export-folder"), folder).hint(say!("export-folder-hint")));
        let mut form = Form::new(fields);
        // Without a clock that was started there are no minutes to tell.
        form.show("session-plan", session.clock.is_some());
        Export { form, state: State::Asking }
    }

    pub fn update(&mut self, input: &Input, open: &Open, width: usize, now: Option<&Now>) -> Outcome {
        match &self.state {
            State::Writing => {
                return match input {
                    Input::Act(Action::Escape) => Outcome::go(Goto::Review),
                    _ => Outcome::stay(),
                };
            }
            State::Done(_) => {
                return match input {
                    Input::Act(Action::Enter | Action::Escape | Action::Previous) => {
                        Outcome::go(Goto::Review)
                    }
                    Input::Act(Action::Next | Action::Home) => Outcome::go(Goto::Leave),
                    _ => Outcome::ignored(),
                };
            }
            State::Asking | State::Failed(_) => {}
        }
        match self.form.update(input, width) {
            FormReaction::Ignored => Outcome::ignored(),
            FormReaction::Moved | FormReaction::Changed => Outcome::stay(),
            FormReaction::Left => Outcome::go(Goto::Review),
            FormReaction::Done => self.start(open, now),
        }
    }

    fn start(&mut self, open: &Open, now: Option<&Now>) -> Outcome {
        let folder = self.form.words("folder");
        if folder.is_empty() {
            self.form.focus_on("folder");
            return Outcome::tell(say!("export-needs-folder"));
        }
        let formats = match self.form.picked("format") {
            Some(at) if at > 0 => {
                Format::ALL.get(at - 1).map_or_else(|| Format::ALL.to_vec(), |format| vec![*format])
            }
            _ => Format::ALL.to_vec(),
        };
        let mut session = open.session.clone();
        if let (Some(log), Some(now)) = (&mut session.clock, now)
            && log.running
        {
            // The step they are at took its time too.
            clock::settle(log, now);
        }
        let job = ExportJob {
            session_plan: session.clock.is_some() && self.form.picked("session-plan") == Some(1),
            session,
            formats,
            paper: if self.form.picked("paper") == Some(1) { PaperSize::Letter } else { PaperSize::A4 },
            audience: if self.form.picked("audience") == Some(1) { Audience::Public } else { Audience::Full },
            speakers: self.form.picked("speakers") == Some(1),
            folder,
        };
        self.state = State::Writing;
        Outcome::effect(Effect::Export(Box::new(job)))
    }
}
