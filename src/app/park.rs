//! Parking an idea: one line over whatever is shown, then back to the same cursor.

use super::effect::Effect;
use super::form::edit_of;
use super::kind::{Input, Reaction, too_long};
use super::msg::Action;
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::text::{Field, field_width};
use crate::say;
use crate::workshop::ItemId;

/// An idea being typed.
#[derive(Debug, Clone, Default)]
pub struct Park {
    pub field: Field,
    /// The item it is already, when what was typed so far had to be kept before it was finished.
    kept: Option<ItemId>,
}

impl Park {
    /// Enter parks the words; Esc parks them too, for leaving anything keeps it. An empty line parks nothing.
    pub fn update(&mut self, input: &Input, width: usize) -> Outcome {
        match input {
            Input::Text(text) => self.field.insert(text),
            Input::Paste(text) => match too_long(text, Some(&self.field)) {
                Some(Reaction::Tell(words)) => return Outcome::tell(words),
                _ => self.field.insert(text),
            },
            Input::Act(Action::Enter | Action::Escape | Action::Park) => {
                let notice = (!self.field.is_blank()).then(|| say!("parked"));
                return Outcome { notice, ..Outcome::go(Goto::Close) };
            }
            Input::Act(Action::Undo) if self.field.undo() => {}
            Input::Act(Action::Redo) if self.field.redo() => {}
            Input::Act(action) => match edit_of(*action) {
                Some(edit) => {
                    self.field.edit(edit, field_width(width, 1));
                }
                None => return Outcome::ignored(),
            },
        }
        Outcome::effect(Effect::Live { now: false })
    }

    /// Puts what is typed so far into the parking lot. More words of the same line go to the same item.
    pub fn settle(&mut self, open: &mut Open) -> Vec<Effect> {
        let text = self.field.text().trim();
        if text.is_empty() {
            return Vec::new();
        }
        let mut parking = open.session.parking.clone();
        match parking.iter_mut().find(|parked| Some(&parked.id) == self.kept.as_ref()) {
            Some(parked) => {
                parked.text = text.to_string();
                open.set_parking(parking)
            }
            None => {
                let effects = open.park(text.to_string());
                self.kept = open.session.parking.last().map(|parked| parked.id.clone());
                effects
            }
        }
    }
}
