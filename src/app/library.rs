//! All sessions: search, open, delete to the trash, restore, empty.

use super::effect::{Effect, How, Summary, TrashSummary};
use super::kind::Input;
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use super::text::{Field, field_width};
use crate::workshop::SessionId;

/// The list of sessions with a search line, or the trash.
#[derive(Debug, Clone, Default)]
pub struct Library {
    pub at: usize,
    pub search: Field,
    /// Letters typed go to the search line.
    pub searching: bool,
    pub view: View,
    /// A question to answer with yes or no before something is done.
    pub confirm: Option<Confirm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    #[default]
    Sessions,
    Trash,
}

/// What is asked before it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirm {
    Delete(SessionId),
    Empty,
}

impl Library {
    /// The sessions that hold every word of the search, newest first.
    pub fn found<'a>(&self, library: &'a [Summary]) -> Vec<&'a Summary> {
        let words: Vec<String> =
            self.search.text().to_lowercase().split_whitespace().map(String::from).collect();
        library
            .iter()
            .filter(|summary| {
                let text = format!("{} {} {}", summary.issue, summary.group, summary.id).to_lowercase();
                words.iter().all(|word| text.contains(word))
            })
            .collect()
    }

    pub fn is_typing(&self) -> bool {
        self.searching && self.confirm.is_none()
    }

    pub fn update(
        &mut self,
        input: &Input,
        library: &[Summary],
        trash: &TrashSummary,
        width: usize,
    ) -> Outcome {
        if let Some(confirm) = self.confirm.clone() {
            return self.answer(input, &confirm);
        }
        if self.searching {
            return self.search(input, width);
        }
        let Input::Act(action) = input else { return Outcome::ignored() };
        let count = match self.view {
            View::Sessions => self.found(library).len(),
            View::Trash => trash.sessions.len(),
        };
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(count.saturating_sub(1)),
            Action::ScrollUp => self.at = self.at.saturating_sub(10),
            Action::ScrollDown => self.at = (self.at + 10).min(count.saturating_sub(1)),
            Action::Search => self.searching = true,
            Action::View => {
                self.view = match self.view {
                    View::Sessions => View::Trash,
                    View::Trash => View::Sessions,
                };
                self.at = 0;
                return Outcome::effect(Effect::LoadTrash);
            }
            Action::Enter => return self.open(library, trash),
            Action::Number(n) if *n >= 1 && usize::from(*n) <= count => {
                self.at = usize::from(*n) - 1;
                return self.open(library, trash);
            }
            Action::Remove if self.view == View::Sessions => {
                self.confirm =
                    self.found(library).get(self.at).map(|found| Confirm::Delete(found.id.clone()));
            }
            Action::Restore if self.view == View::Trash => return self.open(library, trash),
            Action::Empty if self.view == View::Trash && !trash.sessions.is_empty() => {
                self.confirm = Some(Confirm::Empty);
            }
            Action::Escape | Action::Home => return Outcome::go(Goto::Home),
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }

    fn open(&self, library: &[Summary], trash: &TrashSummary) -> Outcome {
        match self.view {
            View::Sessions => match self.found(library).get(self.at) {
                Some(found) => Outcome::effect(Effect::Open { id: found.id.clone(), how: How::Resume }),
                None => Outcome::stay(),
            },
            View::Trash => match trash.sessions.get(self.at) {
                Some((id, _)) => Outcome::effect(Effect::Restore(id.clone())),
                None => Outcome::stay(),
            },
        }
    }

    fn search(&mut self, input: &Input, width: usize) -> Outcome {
        match input {
            Input::Text(text) | Input::Paste(text) => self.search.insert(text),
            Input::Act(Action::Enter | Action::Escape | Action::Down | Action::Tab) => self.searching = false,
            Input::Act(action) => match super::form::edit_of(*action) {
                Some(edit) => {
                    self.search.edit(edit, field_width(width, 3));
                }
                None => return Outcome::ignored(),
            },
        }
        self.at = 0;
        Outcome::stay()
    }

    fn answer(&mut self, input: &Input, confirm: &Confirm) -> Outcome {
        match input {
            Input::Act(Action::Yes) => {
                self.confirm = None;
                self.at = self.at.saturating_sub(1);
                Outcome::effect(match confirm {
                    Confirm::Delete(id) => Effect::Delete(id.clone()),
                    Confirm::Empty => Effect::EmptyTrash,
                })
            }
            Input::Act(Action::No | Action::Escape | Action::Enter) => {
                self.confirm = None;
                Outcome::stay()
            }
            Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::stay(),
        }
    }
}
