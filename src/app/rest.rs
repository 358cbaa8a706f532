//! A break of the agenda: its words, and the way on. How long it still is, the clock says.

use super::kind::Input;
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use crate::rules::clock;
use crate::workshop::clock::Place;
use crate::workshop::{Agenda, StepId};

/// The break on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    pub place: Place,
    /// What it is: "Lunch", "Stretch, standing or seated".
    pub words: String,
    /// The steps before and after it.
    pub from: StepId,
    pub to: StepId,
}

impl Rest {
    /// Returns the break that stands in the agenda on the way from one step to the next.
    pub fn between(agenda: &Agenda, from: &StepId, to: &StepId) -> Option<Rest> {
        let (place, words) = clock::breaks_between(agenda, from, to).into_iter().next()?;
        Some(Rest { place, words: words.to_string(), from: from.clone(), to: to.clone() })
    }

    pub fn update(&self, input: &Input) -> Outcome {
        match input {
            Input::Act(Action::Enter | Action::Next | Action::Toggle) => {
                Outcome::go(Goto::Step(self.to.clone()))
            }
            Input::Act(Action::Previous) => Outcome::go(Goto::Step(self.from.clone())),
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
        }
    }
}
