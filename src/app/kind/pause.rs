//! A break or breakout: the room reads its task; Enter goes on.

use super::{Context, Input, Reaction};
use crate::app::msg::Action;
use crate::workshop::kind::pause::Pause;

/// A pause being taken. No timer here: the clock is its own idea.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Pause,
}

impl Draft {
    pub fn new(spec: &Pause) -> Draft {
        Draft { spec: spec.clone() }
    }

    pub fn update(&mut self, input: &Input, _ctx: &Context) -> Reaction {
        match input {
            Input::Act(Action::Enter | Action::Toggle) => Reaction::Done,
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Reaction::Ignored,
        }
    }
}

/// Returns how many groups a room makes, and how large the smaller and larger ones are:
/// as few groups as keep every one at `most` people or fewer.
pub fn groups(people: u32, (least, most): (u32, u32)) -> Option<(u32, u32, u32)> {
    if people < least.max(1) || most == 0 {
        return None;
    }
    let count = people.div_ceil(most);
    let small = people / count;
    Some((count, small, people.div_ceil(count)))
}
