//! Review: the whole plan with what is missing, before it is printed.

use super::kind::Input;
use super::msg::Action;
use super::open::Open;
use super::outcome::{Goto, Outcome};
use crate::workshop::Workshop;

/// The review screen: where its page stands, and the parking lot's cursor.
#[derive(Debug, Clone, Default)]
pub struct Review {
    pub scroll: usize,
}

impl Review {
    pub fn update(&mut self, input: &Input, workshop: &Workshop, open: &Open) -> Outcome {
        let Input::Act(action) = input else { return Outcome::ignored() };
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll += 1,
            Action::ScrollUp => self.scroll = self.scroll.saturating_sub(8),
            Action::ScrollDown => self.scroll += 8,
            Action::Enter | Action::Next | Action::Export => return Outcome::go(Goto::Export),
            Action::Previous | Action::Escape => {
                let last = super::route::steps(workshop, &open.session).pop();
                return match open.session.at.clone().or(last) {
                    Some(step) => Outcome::go(Goto::Step(step)),
                    None => Outcome::go(Goto::Leave),
                };
            }
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }
}
