//! `workshop.ron` as it stands in a folder: everything about a workshop that is not a module or the catalogue.
//!
//! A plain value. Which files lie beside it, and whether they fit, is for the reader to say.

use super::Workshop;
use super::agenda::Agenda;
use super::catalogue::Catalogue;
use super::id::ModuleId;
use super::layout::PlanLayout;
use super::module::Module;
use serde::{Deserialize, Serialize};

/// The head of a workshop. The fields mean what they mean in [`Workshop`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopFile {
    pub id: String,
    pub title: String,
    pub tagline: String,
    pub edition: String,
    pub credits: Vec<String>,
    pub legal: String,
    /// The modules in the order they run. Each names the `id` of one module file of the folder.
    pub order: Vec<ModuleId>,
    pub agendas: Vec<Agenda>,
    pub plan: PlanLayout,
}

impl WorkshopFile {
    /// Returns the workshop, its modules put into `order`. A module that `order` does not name comes last,
    /// so that nothing an author wrote is lost before the check can speak of it.
    pub fn with(self, mut modules: Vec<Module>, catalogue: Catalogue) -> Workshop {
        let place =
            |module: &Module| self.order.iter().position(|id| *id == module.id).unwrap_or(self.order.len());
        modules.sort_by_key(place);
        Workshop {
            id: self.id,
            title: self.title,
            tagline: self.tagline,
            edition: self.edition,
            credits: self.credits,
            legal: self.legal,
            modules,
            agendas: self.agendas,
            plan: self.plan,
            catalogue,
            ..Workshop::default()
        }
        .index()
    }
}
