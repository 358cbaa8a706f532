//! An agenda: a named selection of steps with minutes, breaks, and what may be cut when time runs short.

use super::id::{AgendaId, StepId};
use super::module::Form;
use serde::{Deserialize, Serialize};

/// An ordered selection of steps with minutes. Steps outside it stay reachable in the outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    pub id: AgendaId,
    pub title: String,
    /// Who it is for and how much it does, in a sentence or two.
    pub about: String,
    /// What all slots must add up to. `None` for an untimed agenda, whose slots carry 0 minutes.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// How many people it is meant for, smallest and largest.
    #[serde(default)]
    pub people: Option<(u32, u32)>,
    pub slots: Vec<Slot>,
    /// What to drop or shorten when late, in this order.
    #[serde(default)]
    pub cuts: Vec<Cut>,
}

/// One line of an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    pub item: SlotKind,
    /// Planned minutes.
    #[serde(default)]
    pub minutes: u32,
    /// The fewest minutes this slot can be shortened to; `None` means it is not shortened.
    #[serde(default)]
    pub at_least: Option<u32>,
    /// Never offered for cutting (own ask, back-cast, commitments, breaks).
    #[serde(default)]
    pub never_cut: bool,
    /// A smaller limit for this agenda, for example three people on the map or one threat.
    #[serde(default)]
    pub limit: Option<u32>,
    /// How people sit and talk here, where this agenda's group is too small or its time too short for the step's own form.
    #[serde(default)]
    pub form: Option<Form>,
    /// Quiz asks of this agenda, for a `quiz` step; empty means all of the step's own.
    #[serde(default)]
    pub quiz: Vec<super::id::AskId>,
}

/// What fills a slot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SlotKind {
    Step(StepId),
    /// A break, lunch or stretch, with its words.
    Break(String),
}

/// One entry of an agenda's cut list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    pub step: StepId,
    /// What to do, for example "One case told to all instead of the jigsaw".
    pub how: String,
    /// Minutes saved; the step keeps the rest of its minutes, and is skipped when nothing is left.
    pub saves: u32,
}

impl Agenda {
    /// Returns the sum of all slots' minutes.
    pub fn total(&self) -> u32 {
        self.slots.iter().map(|slot| slot.minutes).sum()
    }

    /// The steps of this agenda in order, breaks left out.
    pub fn steps(&self) -> impl Iterator<Item = &StepId> {
        self.slots.iter().filter_map(Slot::step)
    }

    /// Whether it is meant for one person alone, who needs no notes for a room.
    pub fn is_for_one(&self) -> bool {
        self.people == Some((1, 1))
    }

    /// Returns how people sit and talk at a step whose own form is this one: as its slot says, alone where the agenda is
    /// for one, else as the step does.
    pub fn form(&self, step: &StepId, own: Form) -> Form {
        let own = if self.is_for_one() { Form::Alone } else { own };
        self.slot(step).and_then(|slot| slot.form).unwrap_or(own)
    }

    /// Returns the slot that holds this step.
    pub fn slot(&self, step: &StepId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.step() == Some(step))
    }
}

impl Slot {
    pub fn step(&self) -> Option<&StepId> {
        match &self.item {
            SlotKind::Step(step) => Some(step),
            SlotKind::Break(_) => None,
        }
    }
}
