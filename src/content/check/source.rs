//! Where facts come from, who is thanked, and that nobody takes it for legal advice.
//!
//! Dates need no check here: `as_of` is a field that no entry can leave out.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{Found, Sense};
use crate::workshop::Kind;
use crate::workshop::kind::quiz::QuizQuestion;
use thiserror::Error;

/// What is owed to a reader and missing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this {what} has no source")]
    NoSource { what: &'static str },
    #[error("this question gives a reason without a source, and does not say that it is made up")]
    NoSourceOfReason,
    #[error("the workshop does not say that it is not legal advice")]
    NoLegal,
    #[error("the workshop thanks nobody")]
    NoCredits,
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::NoSource { .. } => "no-source",
            Fault::NoSourceOfReason => "no-source-of-reason",
            Fault::NoLegal => "no-legal",
            Fault::NoCredits => "no-credits",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::NoSource { .. } => {
                "write in `source` where a reader can look it up; what nobody can look up is a question, not a fact"
                    .into()
            }
            Fault::NoSourceOfReason => "fill `source`, or write “Made up” in the question's text".into(),
            Fault::NoLegal => "write the sentence in `legal`; it stands at the start and on every plan".into(),
            Fault::NoCredits => {
                "name in `credits` the people and works it rests on, or say that it is your own".into()
            }
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    if let Some(head) = &ground.folder.head.value {
        let place = Place::root(In::Head);
        if head.legal.trim().is_empty() {
            found.add(&place.field("legal"), Fault::NoLegal);
        }
        if head.credits.iter().all(|credit| credit.trim().is_empty()) {
            found.add(&place.field("credits"), Fault::NoCredits);
        }
    }
    for placed in ground.steps() {
        for (idx, card) in placed.step.cards.iter().enumerate() {
            owed(found, "card", &placed.place.field("cards").index(idx), &card.source);
        }
        if let Kind::Quiz(quiz) = &placed.step.kind {
            for (idx, question) in quiz.questions.iter().enumerate() {
                if question.source.trim().is_empty() && !is_made_up(question) {
                    let place = placed.place.field("kind").field("questions").index(idx);
                    found.add(&place.field("reason"), Fault::NoSourceOfReason);
                }
            }
        }
    }
    let folder = ground.folder;
    each(found, In::Levers, "lever", folder.levers.value.as_deref(), |lever| &lever.source);
    each(found, In::Stages, "stage model", folder.stages.value.as_deref(), |model| &model.source);
    each(found, In::Calendar, "calendar entry", folder.calendar.value.as_deref(), |entry| &entry.source);
    each(found, In::Cases, "case", folder.cases.value.as_deref(), |case| &case.source);
    each(found, In::Bank, "ask", folder.bank.value.as_deref(), |ask| &ask.source);
}

fn each<T>(
    found: &mut Found,
    file: In,
    what: &'static str,
    all: Option<&[T]>,
    source: impl Fn(&T) -> &String,
) {
    for (idx, one) in all.unwrap_or_default().iter().enumerate() {
        owed(found, what, &Place::root(file).index(idx), source(one));
    }
}

fn owed(found: &mut Found, what: &'static str, place: &Place, source: &str) {
    if source.trim().is_empty() {
        found.add(&place.field("source"), Fault::NoSource { what });
    }
}

fn is_made_up(question: &QuizQuestion) -> bool {
    [&question.text, &question.reason].iter().any(|text| text.to_lowercase().contains("made up"))
}
