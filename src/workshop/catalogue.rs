//! The catalogue: levers, stage models, the governing calendar, cases, the quiz bank and the glossary.

pub mod bank;
pub mod calendar;
pub mod case;
pub mod lever;
pub mod stage;
pub mod term;

pub use bank::BankAsk;
pub use calendar::{CalendarEntry, Clock, When};
pub use case::Case;
pub use lever::{Goal, LeverCard};
pub use stage::{Stage, StageModel};
pub use term::Term;

use super::id::{AskId, CaseId, LeverId, ModelId, TermId};

/// Everything people can look up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    pub levers: Vec<LeverCard>,
    pub goals: Vec<Goal>,
    pub models: Vec<StageModel>,
    pub calendar: Vec<CalendarEntry>,
    pub cases: Vec<Case>,
    pub bank: Vec<BankAsk>,
    pub terms: Vec<Term>,
}

impl Catalogue {
    pub fn lever(&self, id: &LeverId) -> Option<&LeverCard> {
        self.levers.iter().find(|lever| lever.id == *id)
    }

    pub fn model(&self, id: &ModelId) -> Option<&StageModel> {
        self.models.iter().find(|model| model.id == *id)
    }

    pub fn case(&self, id: &CaseId) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == *id)
    }

    pub fn bank_ask(&self, id: &AskId) -> Option<&BankAsk> {
        self.bank.iter().find(|ask| ask.id == *id)
    }

    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == *id)
    }
}
