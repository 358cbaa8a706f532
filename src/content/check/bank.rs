//! The quiz bank: the sorter's own rules lead from an ask's replies to its outcome.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{Found, Sense};
use crate::rules::vector::{self, VectorError};
use crate::rules::verdict::verdict;
use crate::workshop::kind::verdict::Outcome;
use thiserror::Error;

/// What is wrong with a worked ask.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error(transparent)]
    Vector(#[from] VectorError),
    #[error("these replies lead to `{}` by {rule}, and the ask says `{}`", author(*.reached), author(*.said))]
    OtherOutcome { reached: Outcome, said: Outcome, rule: &'static str },
    #[error("these replies leave the outcome open; it turns on {question}")]
    Open { question: &'static str },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Vector(_) => "bad-vector",
            Fault::OtherOutcome { .. } => "other-outcome",
            Fault::Open { .. } => "open-outcome",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Vector(_) => "the order is L0 B1 A1 A2 B2 B3 C1 D1 D2 D3 E1 F1".into(),
            Fault::OtherOutcome { .. } => {
                "check the replies and the outcome; `levers verdict` shows where replies lead".into()
            }
            Fault::Open { question } => format!("a quiz needs one right answer; reply Y or N to {question}"),
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let bank = &ground.folder.bank;
    for (idx, ask) in bank.value.iter().filter(|_| bank.is_sound()).flatten().enumerate() {
        let place = Place::root(In::Bank).index(idx).field("vector");
        let replies = match vector::parse(&ask.vector) {
            Ok(replies) => replies,
            Err(error) => {
                found.add(&place, Fault::Vector(error));
                continue;
            }
        };
        let verdict = verdict(&replies);
        match (verdict.settled(), verdict.turns_on) {
            (Some(reached), _) if reached != ask.outcome => {
                let rule = verdict.rule.map_or("several rules", |rule| rule.name());
                found.add(&place, Fault::OtherOutcome { reached, said: ask.outcome, rule });
            }
            (None, Some(question)) => found.add(&place, Fault::Open { question: question.name() }),
            (Some(_) | None, _) => {}
        }
    }
}

/// The outcome as authors write it.
fn author(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Now => "Now",
        Outcome::Slow => "Slow",
        Outcome::Symbolic => "Symbolic",
        Outcome::Legislation => "Legislation",
        Outcome::WrongOffice => "WrongOffice",
    }
}
