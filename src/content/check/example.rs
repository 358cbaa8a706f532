//! The finished session of a workshop: it belongs to this workshop, every answer has its step, and it says that it is invented.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::reference::{self, What, unknown};
use crate::content::check::{Found, Sense};
use crate::workshop::StepId;
use thiserror::Error;

/// What is wrong with an example session.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("the example belongs to the workshop `{found}`, and this one is `{wanted}`")]
    OtherWorkshop { found: String, wanted: String },
    #[error("the example does not say that its group is invented")]
    NotMarked,
    #[error("`{step}` is of the kind `{is}`, and this answer is of the kind `{answers}`")]
    WrongAnswer { step: StepId, is: &'static str, answers: &'static str },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::OtherWorkshop { .. } => "other-workshop",
            Fault::NotMarked => "example-not-marked",
            Fault::WrongAnswer { .. } => "wrong-answer",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::OtherWorkshop { wanted, .. } => format!("write `workshop: \"{wanted}\"`"),
            Fault::NotMarked => "write `example: true`; every export says so then".into(),
            Fault::WrongAnswer { .. } => "answer the step as its kind is now".into(),
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let Some(example) = ground.folder.example.as_ref().filter(|example| example.is_sound()) else { return };
    let Some(session) = &example.value else { return };
    let place = Place::root(In::Example);
    if !session.example {
        found.add(&place.field("example"), Fault::NotMarked);
    }
    if let Some(head) = ground.head() {
        if session.workshop != head.id {
            let fault = Fault::OtherWorkshop { found: session.workshop.clone(), wanted: head.id.clone() };
            found.add(&place.field("workshop"), fault);
        }
        let agenda = &session.setup.agenda;
        if head.agendas.iter().all(|known| known.id != *agenda) {
            let known = head.agendas.iter().map(|known| known.id.as_str());
            let place = place.field("setup").field("agenda");
            found.add(&place, unknown(What::Agenda, agenda.as_str(), known));
        }
    }
    if let Some(at) = &session.at {
        reference::step(ground, found, &place.field("at"), at);
    }
    for step in &session.done {
        reference::step(ground, found, &place.field("done"), step);
    }
    for (step, answer) in &session.answers {
        let place = place.field("answers").key(step.as_str());
        let Some(target) = reference::step(ground, found, &place, step) else { continue };
        if !target.step.kind.fits(answer) {
            let (is, answers) = (target.step.kind.name(), answer.name());
            found.add(&place, Fault::WrongAnswer { step: step.clone(), is, answers });
        }
    }
}
