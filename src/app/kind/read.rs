//! Reading: pages up and down; Enter goes on.

use super::{Context, Input, Reaction};
use crate::app::msg::Action;
use crate::workshop::kind::read::Read;

/// A text being read. It keeps nothing: where the page stands belongs to the run screen.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Read,
}

impl Draft {
    pub fn new(spec: &Read) -> Draft {
        Draft { spec: spec.clone() }
    }

    pub fn update(&mut self, input: &Input, _ctx: &Context) -> Reaction {
        match input {
            Input::Act(Action::Enter | Action::Toggle) => Reaction::Done,
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Reaction::Ignored,
        }
    }
}
