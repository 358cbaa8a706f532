//! What is authored (workshop, modules, steps, agendas, catalogue) and what is answered (session, answers).
//!
//! Plain values only: no file, no clock, no rule about what an answer means.

pub mod agenda;
pub mod catalogue;
pub mod clock;
pub mod condition;
pub mod file;
pub mod id;
pub mod kind;
pub mod layout;
pub mod module;
pub mod session;

pub use agenda::{Agenda, Slot, SlotKind};
pub use catalogue::Catalogue;
pub use condition::Condition;
pub use file::WorkshopFile;
pub use id::*;
pub use kind::{Answer, Kind};
pub use layout::{PlanBox, PlanCheck, PlanLayout, PlanSection};
pub use module::{Card, Form, Module, Notes, Step};
pub use session::{Entry, Level, Session};

use std::collections::BTreeMap;

/// A folder of content: the steps in their order, the agendas that select them, and the catalogue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Workshop {
    /// Short name used on the command line, for example `executive-action`.
    pub id: String,
    pub title: String,
    /// One sentence shown under the title on Home.
    pub tagline: String,
    /// Version of the content, printed on every plan so that a reader can tell editions apart.
    pub edition: String,
    /// People and works to thank, one per line; printed at the start and on every plan.
    pub credits: Vec<String>,
    /// The "not legal advice" sentence of this workshop; never empty in checked content.
    pub legal: String,
    pub modules: Vec<Module>,
    pub agendas: Vec<Agenda>,
    pub plan: PlanLayout,
    pub catalogue: Catalogue,
    index: BTreeMap<StepId, (usize, usize)>,
}

impl Workshop {
    /// Rebuilds the lookup of steps by id; call it after `modules` was filled or changed.
    pub fn index(mut self) -> Self {
        self.index = self
            .modules
            .iter()
            .enumerate()
            .flat_map(|(m, module)| {
                module
                    .steps
                    .iter()
                    .enumerate()
                    .map(move |(s, step)| (StepId::new(&module.id, &step.id), (m, s)))
            })
            .collect();
        self
    }

    /// Returns the step of that id, or `None` when this workshop has none.
    pub fn step(&self, id: &StepId) -> Option<&Step> {
        let &(m, s) = self.index.get(id)?;
        self.modules.get(m)?.steps.get(s)
    }

    /// Returns the module a step belongs to.
    pub fn module_of(&self, id: &StepId) -> Option<&Module> {
        let &(m, _) = self.index.get(id)?;
        self.modules.get(m)
    }

    /// Every step of the workshop in authored order, agendas aside.
    pub fn steps(&self) -> impl Iterator<Item = (StepId, &Module, &Step)> {
        self.modules.iter().flat_map(|module| {
            module.steps.iter().map(move |step| (StepId::new(&module.id, &step.id), module, step))
        })
    }

    /// Returns the agenda of that id.
    pub fn agenda(&self, id: &AgendaId) -> Option<&Agenda> {
        self.agendas.iter().find(|agenda| agenda.id == *id)
    }
}
