//! A session that did not open, and what can be done about it.

use super::effect::{Effect, How};
use super::kind::Input;
use super::msg::{Action, Offer};
use super::outcome::{Goto, Outcome};
use crate::workshop::SessionId;

/// Why a session did not open.
#[derive(Debug, Clone)]
pub struct Trouble {
    pub id: SessionId,
    pub why: String,
    pub offer: Offer,
    pub at: usize,
}

impl Trouble {
    /// The ways to go on, as effects; going Home is always the last.
    pub fn ways(&self) -> Vec<How> {
        match &self.offer {
            Offer::Nothing => vec![],
            Offer::Busy => vec![How::ReadOnly, How::Copy],
            Offer::Backup { .. } => vec![How::FromBackup],
        }
    }

    pub fn update(&mut self, input: &Input) -> Outcome {
        let ways = self.ways();
        let Input::Act(action) = input else { return Outcome::ignored() };
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(ways.len()),
            Action::Escape | Action::Home => return Outcome::go(Goto::Home),
            Action::Number(n) if n >= &1 && usize::from(*n) <= ways.len() + 1 => {
                self.at = usize::from(*n) - 1;
                return self.choose(&ways);
            }
            Action::Enter => return self.choose(&ways),
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }

    fn choose(&self, ways: &[How]) -> Outcome {
        match ways.get(self.at) {
            Some(how) => Outcome::effect(Effect::Open { id: self.id.clone(), how: *how }),
            None => Outcome::go(Goto::Home),
        }
    }
}
