//! The palette: everything that can be done where one stands, found by its name.
//!
//! What there is comes with the message that opens it, printed from the key table; nothing is named here a second time.

use super::form::edit_of;
use super::kind::Input;
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use super::text::{Field, field_width};

/// Rows that a page key moves by.
const PAGE: usize = 5;

/// Something that can be done now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    pub action: Action,
    /// What it does, in the words of the help.
    pub text: String,
    /// Its first key as people read it, to be learned by the way.
    pub key: String,
}

/// The palette over a screen or another overlay.
#[derive(Debug, Clone)]
pub struct Palette {
    pub search: Field,
    /// Position of the cursor among the commands found.
    pub at: usize,
    commands: Vec<Command>,
}

impl Palette {
    pub fn new(commands: Vec<Command>) -> Palette {
        Palette { search: Field::default(), at: 0, commands }
    }

    /// The commands whose words hold every word typed; those that begin with what was typed stand first.
    pub fn found(&self) -> Vec<&Command> {
        let typed = self.search.text().trim().to_lowercase();
        let holds = |command: &&Command| {
            let text = command.text.to_lowercase();
            typed.split_whitespace().all(|word| text.contains(word))
        };
        let mut found: Vec<&Command> = self.commands.iter().filter(holds).collect();
        found.sort_by_key(|command| !command.text.to_lowercase().starts_with(&typed));
        found
    }

    pub fn update(&mut self, input: &Input, width: usize) -> Outcome {
        let last = self.found().len().saturating_sub(1);
        match input {
            // No action has a digit in its words, so a digit can choose while letters search.
            Input::Text(text) => match text.parse::<usize>() {
                Ok(number @ 1..=9) => return self.choose(number - 1),
                Ok(_) | Err(_) => self.seek(text),
            },
            Input::Paste(text) => self.seek(text),
            Input::Act(Action::Up) => self.at = self.at.saturating_sub(1),
            Input::Act(Action::Down | Action::Tab) => self.at = (self.at + 1).min(last),
            Input::Act(Action::BackTab) => self.at = self.at.saturating_sub(1),
            Input::Act(Action::Next) => self.at = (self.at + PAGE).min(last),
            Input::Act(Action::Previous) => self.at = self.at.saturating_sub(PAGE),
            Input::Act(Action::Enter) => return self.choose(self.at),
            Input::Act(Action::Undo) if self.search.undo() => self.at = 0,
            Input::Act(Action::Redo) if self.search.redo() => self.at = 0,
            Input::Act(action) => match edit_of(*action) {
                Some(edit) => {
                    self.search.edit(edit, field_width(width, 1));
                    self.at = 0;
                }
                // The screen can be darkened and the program left at any time; all else is found by its name.
                None if matches!(action, Action::Blank | Action::Quit) => return Outcome::ignored(),
                None => {}
            },
        }
        Outcome::stay()
    }

    fn seek(&mut self, text: &str) {
        self.search.insert(text);
        self.at = 0;
    }

    fn choose(&self, at: usize) -> Outcome {
        match self.found().get(at) {
            Some(command) => Outcome::go(Goto::Act(command.action)),
            None => Outcome::stay(),
        }
    }
}
