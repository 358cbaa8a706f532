//! Who spoke, and who has not yet: a list that is empty until somebody begins it, kept in the session and left out of plans.

use super::effect::Effect;
use super::form::edit_of;
use super::kind::Input;
use super::msg::{Action, Mode};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::text::{Field, clean, field_width};
use super::undo::Change;
use crate::workshop::ItemId;
use crate::workshop::session::Speaker;

/// The list of speakers.
#[derive(Debug, Clone, Default)]
pub struct Speakers {
    /// The row with the cursor, in the order shown; `None` for the row of new names.
    at: Option<usize>,
    new: Field,
    /// The speaker that the new name is already, when it had to be kept before it was finished.
    kept: Option<ItemId>,
    /// A name being changed.
    renaming: Option<(ItemId, Field)>,
}

impl Speakers {
    /// Begins at the first speaker, or at the row for the first name.
    pub fn new(open: &Open) -> Speakers {
        Speakers { at: (!open.session.speakers.is_empty()).then_some(0), ..Speakers::default() }
    }

    /// The speakers in the order shown: as they were added, or those first who have spoken least.
    pub fn shown(open: &Open) -> Vec<&Speaker> {
        let mut shown: Vec<&Speaker> = open.session.speakers.iter().collect();
        if open.least_first {
            shown.sort_by_key(|speaker| speaker.times);
        }
        shown
    }

    /// The row with the cursor; `None` for the row of new names.
    pub fn at(&self) -> Option<usize> {
        self.at
    }

    /// The row for new names.
    pub fn input(&self) -> &Field {
        &self.new
    }

    /// The new words of a speaker's name, while they are typed.
    pub fn renaming(&self, id: &ItemId) -> Option<&Field> {
        self.renaming.as_ref().filter(|(of, _)| of == id).map(|(_, field)| field)
    }

    pub fn mode(&self) -> Mode {
        if self.renaming.is_some() || self.at.is_none() { Mode::Typing } else { Mode::Speakers }
    }

    pub fn update(&mut self, input: &Input, open: &mut Open, width: usize) -> Outcome {
        if *input == Input::Act(Action::Speakers) {
            return Outcome::go(Goto::Close);
        }
        let outcome = if self.renaming.is_some() {
            self.rename(input, open, width)
        } else {
            match self.at {
                Some(at) => self.count(input, at, open),
                None => self.add_names(input, open, width),
            }
        };
        // A name may have been taken away, or come back.
        let last = open.session.speakers.len().checked_sub(1);
        self.at = self.at.and_then(|at| last.map(|last| at.min(last)));
        outcome
    }

    /// Takes the name being typed into the list. More letters of it go to the same speaker.
    pub fn settle(&mut self, open: &mut Open) -> Vec<Effect> {
        let mut speakers = open.session.speakers.clone();
        if let Some((id, field)) = &self.renaming {
            call(&mut speakers, id, field.text());
        }
        let name = self.new.text().trim();
        match &self.kept {
            Some(id) => call(&mut speakers, id, name),
            None if name.is_empty() => {}
            None => {
                open.session.spoken += 1;
                let id = ItemId::numbered(open.session.spoken);
                speakers.push(Speaker { id: id.clone(), name: name.to_string(), times: 0 });
                self.kept = Some(id);
            }
        }
        open.set_speakers(speakers)
    }

    /// Takes the name and leaves the row empty for the next one.
    fn take(&mut self, open: &mut Open) -> Vec<Effect> {
        let effects = self.settle(open);
        self.new.take();
        self.kept = None;
        effects
    }

    fn count(&mut self, input: &Input, at: usize, open: &mut Open) -> Outcome {
        let Input::Act(action) = input else { return Outcome::stay() };
        let n_speakers = open.session.speakers.len();
        match action {
            Action::Up | Action::BackTab => self.at = Some(at.saturating_sub(1)),
            Action::Down => self.at = (at + 1 < n_speakers).then_some(at + 1),
            Action::LineStart => self.at = Some(0),
            Action::LineEnd | Action::Add => self.at = None,
            Action::Enter | Action::Toggle | Action::Right => return self.counted(at, open, 1),
            Action::Left | Action::Backspace => return self.counted(at, open, -1),
            Action::Number(number @ 1..) => return self.counted(usize::from(*number) - 1, open, 1),
            Action::View | Action::Tab => {
                let here = speaker_at(at, open).map(|speaker| speaker.id);
                open.least_first = !open.least_first;
                self.stand_at(here.as_ref(), open);
            }
            Action::Edit => {
                let here = speaker_at(at, open);
                self.renaming = here.map(|speaker| (speaker.id, Field::new(speaker.name, false)));
            }
            Action::Remove => {
                let here = speaker_at(at, open).map(|speaker| speaker.id);
                let mut speakers = open.session.speakers.clone();
                speakers.retain(|speaker| Some(&speaker.id) != here.as_ref());
                return Outcome { effects: open.set_speakers(speakers), ..Outcome::stay() };
            }
            Action::Escape => return Outcome::go(Goto::Close),
            action => return taken_back(*action, open),
        }
        Outcome::stay()
    }

    /// Counts one contribution more or less; the cursor stays with the person, wherever the order puts them.
    fn counted(&mut self, at: usize, open: &mut Open, by: i32) -> Outcome {
        let Some(speaker) = speaker_at(at, open) else { return Outcome::stay() };
        let effects = open.count_speaker(&speaker.id, by);
        self.stand_at(Some(&speaker.id), open);
        Outcome { effects, ..Outcome::stay() }
    }

    fn stand_at(&mut self, id: Option<&ItemId>, open: &Open) {
        let place = Speakers::shown(open).iter().position(|speaker| Some(&speaker.id) == id);
        self.at = place.or(self.at);
    }

    fn add_names(&mut self, input: &Input, open: &mut Open, width: usize) -> Outcome {
        let last = open.session.speakers.len().checked_sub(1);
        match input {
            Input::Text(text) => self.new.insert(text),
            Input::Paste(text) => {
                // Many names may be pasted at once, a line each; the last one can be gone on with.
                let text = clean(text);
                let mut lines: Vec<&str> = text.trim_end_matches('\n').split('\n').collect();
                let going_on = lines.pop().unwrap_or_default();
                let mut effects = Vec::new();
                for line in lines {
                    self.new.insert(line);
                    effects.extend(self.take(open));
                }
                self.new.insert(going_on);
                return Outcome { effects, ..Outcome::stay() };
            }
            Input::Act(Action::Enter) if self.new.is_blank() => match last {
                Some(_) => self.at = Some(0),
                None => return Outcome::go(Goto::Close),
            },
            Input::Act(Action::Enter) => return Outcome { effects: self.take(open), ..Outcome::stay() },
            Input::Act(Action::Up | Action::BackTab) => self.at = last,
            Input::Act(Action::Escape) => return Outcome::go(Goto::Close),
            Input::Act(Action::Undo) if self.new.undo() => {}
            Input::Act(Action::Redo) if self.new.redo() => {}
            Input::Act(action) => match edit_of(*action) {
                Some(edit) => {
                    self.new.edit(edit, field_width(width, 1));
                }
                None => return taken_back(*action, open),
            },
        }
        Outcome::stay()
    }

    fn rename(&mut self, input: &Input, open: &mut Open, width: usize) -> Outcome {
        let Some((_, field)) = &mut self.renaming else { return Outcome::ignored() };
        match input {
            Input::Text(text) | Input::Paste(text) => field.insert(text),
            Input::Act(Action::Enter | Action::Escape | Action::Tab) => {
                let effects = self.settle(open);
                self.renaming = None;
                return Outcome { effects, ..Outcome::stay() };
            }
            Input::Act(Action::Undo) if field.undo() => {}
            Input::Act(Action::Redo) if field.redo() => {}
            Input::Act(action) => match edit_of(*action) {
                Some(edit) => {
                    field.edit(edit, field_width(width, 1));
                }
                None => return Outcome::ignored(),
            },
        }
        Outcome::stay()
    }
}

fn speaker_at(at: usize, open: &Open) -> Option<Speaker> {
    Speakers::shown(open).get(at).map(|speaker| (*speaker).clone())
}

/// Gives a speaker another name; without words the old one stays.
fn call(speakers: &mut [Speaker], id: &ItemId, name: &str) {
    let speaker = speakers.iter_mut().find(|speaker| speaker.id == *id);
    if let Some(speaker) = speaker.filter(|_| !name.trim().is_empty()) {
        speaker.name = name.trim().to_string();
    }
}

/// Takes the last change of the list back, or does it again. Other changes are not taken back from here.
fn taken_back(action: Action, open: &mut Open) -> Outcome {
    let undone = match action {
        Action::Undo if matches!(open.undo.last(), Some(Change::Speakers { .. })) => open.undo(),
        Action::Redo if matches!(open.undo.next(), Some(Change::Speakers { .. })) => open.redo(),
        _ => return Outcome::ignored(),
    };
    Outcome { effects: undone.map_or(Vec::new(), |undone| undone.effects), ..Outcome::stay() }
}
