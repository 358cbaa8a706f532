//! The words of the field, with a search line.

use super::Room;
use crate::app::form;
use crate::app::kind::Input;
use crate::app::msg::Action;
use crate::app::outcome::{Goto, Outcome};
use crate::app::text::Field;
use crate::workshop::TermId;
use crate::workshop::catalogue::Term;

/// The glossary with a search line.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    pub search: Field,
    pub at: usize,
    /// Rows moved on from where the term at the marker stands: pages are read without moving it.
    pub scroll: isize,
    /// Terms of the present step, shown first while nothing is searched.
    pub first: Vec<TermId>,
}

impl Glossary {
    /// The terms found, those of the step first while nothing is searched.
    pub fn found<'a>(&self, terms: &'a [Term]) -> Vec<&'a Term> {
        let words = self.search.text().trim().to_lowercase();
        if !words.is_empty() {
            let mut found: Vec<&Term> = terms
                .iter()
                .filter(|term| {
                    term.term.to_lowercase().contains(&words) || term.meaning.to_lowercase().contains(&words)
                })
                .collect();
            found.sort_by_key(|term| !term.term.to_lowercase().starts_with(&words));
            return found;
        }
        let is_first = |term: &&Term| self.first.contains(&term.id);
        terms.iter().filter(is_first).chain(terms.iter().filter(|term| !is_first(term))).collect()
    }
}

impl Glossary {
    pub(super) fn update(&mut self, input: &Input, terms: &[Term], room: Room) -> Outcome {
        let (width, page) = (room.width, room.page.cast_signed());
        let moved = std::mem::take(&mut self.scroll);
        let last = self.found(terms).len().saturating_sub(1);
        match input {
            Input::Text(text) | Input::Paste(text) => {
                self.search.insert(text);
                self.at = 0;
            }
            Input::Act(Action::Up) => self.at = self.at.saturating_sub(1),
            Input::Act(Action::Down) => self.at = (self.at + 1).min(last),
            Input::Act(Action::Next | Action::ScrollDown) => self.scroll = moved + page,
            Input::Act(Action::Previous | Action::ScrollUp) => self.scroll = moved - page,
            Input::Act(Action::Enter | Action::Glossary) => return Outcome::go(Goto::Close),
            Input::Act(action) => match form::edit_of(*action) {
                Some(edit) => {
                    self.search.edit(edit, width);
                    self.at = 0;
                }
                None => return Outcome::ignored(),
            },
        }
        Outcome::stay()
    }
}
