//! What the room sees of the program, and when: darkened, frozen, asked before names, folders or private steps show,
//! and driven from a desk.

use super::effect::Effect;
use super::kind::Input;
use super::msg::{Action, Drive, Mode, Wish};
use super::outcome::Goto;
use super::overlay::{Cover, Overlay};
use super::undo::Undo;
use super::{App, Screen};
use crate::say;
use crate::workshop::{StepId, Workshop};

impl App {
    /// Whether a group may be looking: a session of several people is open and its clock runs.
    pub fn is_on_wall(&self) -> bool {
        self.clock_runs() && self.open.as_ref().is_some_and(|open| !open.session.is_alone())
    }

    pub(super) fn darken(&mut self) -> Vec<Effect> {
        self.blank = true;
        vec![Effect::Live { now: true }]
    }

    /// Keys while the screen is dark. Pages turn and fields take letters under it, as people at a desk go on;
    /// any other key lights the screen and does nothing else. Returns `None` for what goes on as in the light.
    pub(super) fn in_the_dark(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let is_typing = self.mode() != Mode::Blank;
        let goes_on = match input {
            Input::Text(_) | Input::Paste(_) => is_typing,
            Input::Act(Action::Next | Action::Previous | Action::Clock | Action::Freeze) => true,
            Input::Act(Action::Blank | Action::Escape) => false,
            Input::Act(_) => is_typing,
        };
        if goes_on {
            return None;
        }
        // Letters that mean nothing here are not taken, and the room stays dark.
        if matches!(input, Input::Act(_)) {
            self.blank = false;
        }
        Some(vec![Effect::Live { now: true }])
    }

    /// Keeps this picture in the room, or lets the room see again what is going on.
    pub(super) fn freeze(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Live { now: true }];
        if let Some(picture) = self.frozen.take() {
            // What somebody went to meanwhile, the room sees for the first time now.
            let step = |app: &App| match &app.screen {
                Screen::Step(step) => Some(step.id.clone()),
                _ => None,
            };
            if self.overlay.is_none() && step(&picture) != step(self) {
                effects.extend(self.cover_private());
            }
        } else {
            let mut picture = self.clone();
            if let Some(open) = &mut picture.open {
                open.undo = Undo::default();
            }
            picture.notice = None;
            self.frozen = Some(Box::new(picture));
        }
        effects
    }

    /// Lets desks in other windows turn the pages, or no longer.
    pub(super) fn let_desks_drive(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.read_only.is_none()) else {
            return Vec::new();
        };
        open.session.desk_drives = !open.session.desk_drives;
        self.notice = Some(say!(if open.session.desk_drives { "desk-may-drive" } else { "desk-may-not" }));
        self.clock_changed()
    }

    /// Does what a desk wants, if the room lets it and it was not overtaken.
    pub(super) fn driven(&mut self, drive: &Drive) -> Vec<Effect> {
        let Some(open) = self.open.as_ref().filter(|open| open.session.desk_drives) else {
            return Vec::new();
        };
        let is_late = drive.seen.is_some() && drive.seen != open.session.at;
        let turns = matches!(drive.wish, Wish::Next | Wish::Previous);
        // A question that waits for an answer at the keyboard is not answered from elsewhere.
        if turns && (is_late || self.overlay.is_some()) {
            return Vec::new();
        }
        match drive.wish {
            Wish::Next | Wish::Previous if !matches!(self.screen, Screen::Step(_) | Screen::Rest(_)) => {
                Vec::new()
            }
            Wish::Next => self.turned(Action::Next),
            Wish::Previous => self.turned(Action::Previous),
            Wish::Blank if self.blank => {
                self.blank = false;
                vec![Effect::Live { now: true }]
            }
            Wish::Blank => self.darken(),
            Wish::Freeze => self.freeze(),
            Wish::Clock => self.toggle_clock(),
            Wish::AddOne => self.add_minutes(1),
            Wish::AddFive => self.add_minutes(5),
        }
    }

    /// Turns a page for a desk. Nobody may stand at the room's keyboard, so a private step comes in the dark: what is
    /// typed there shows on the desk.
    fn turned(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = self.input(Input::Act(action));
        if let Some(Overlay::Cover(Cover::Private(step))) = &self.overlay {
            let step = step.clone();
            effects.extend(self.go(Goto::InTheDark(step)));
        }
        effects
    }

    /// Asks at once where the step on the screen is private: the clock began there, or the session came back there.
    pub(super) fn cover_private(&mut self) -> Vec<Effect> {
        let Screen::Step(step) = &self.screen else { return Vec::new() };
        let (id, workshop) = (&step.id, self.workshop.as_deref());
        let is_private = workshop.and_then(|workshop| workshop.step(id)).is_some_and(|step| step.private);
        if !is_private || self.blank || self.frozen.is_some() || !self.is_on_wall() {
            return Vec::new();
        }
        let id = id.clone();
        self.show(Overlay::Cover(Cover::Private(id)))
    }

    /// Whether the room would see this step for the first time now, and it is not for the room.
    fn is_private_news(&self, id: &StepId) -> bool {
        let is_private = |workshop: &Workshop| workshop.step(id).is_some_and(|step| step.private);
        let is_there = matches!(&self.screen, Screen::Step(step) if step.id == *id);
        !self.blank && self.frozen.is_none() && !is_there && self.workshop.as_deref().is_some_and(is_private)
    }

    /// Asks before something shows on the wall that is not for the room. Returns `None` where nobody is looking.
    pub(super) fn cover(&mut self, goto: &Goto) -> Option<Vec<Effect>> {
        let cover = match goto {
            Goto::Export | Goto::Leave | Goto::Quit => Cover::Going(Box::new(goto.clone())),
            Goto::Step(id) if self.is_private_news(id) => Cover::Private(id.clone()),
            Goto::Home
            | Goto::Library
            | Goto::TestCard
            | Goto::Setup(_)
            | Goto::Changed(..)
            | Goto::SessionPlan
            | Goto::Step(_)
            | Goto::InTheDark(_)
            | Goto::Rest(_)
            | Goto::Review
            | Goto::Close
            | Goto::Act(_)
            | Goto::Anyway
            | Goto::Covered(_) => return None,
        };
        if !self.is_on_wall() {
            return None;
        }
        let mut effects = self.settle();
        // Whoever leaves a step has moved on already; nobody has until the question is answered.
        if let (Screen::Step(step), Some(open)) = (&self.screen, &mut self.open) {
            effects.extend(open.move_to(&step.id, None));
        }
        effects.extend(self.show(Overlay::Cover(cover)));
        Some(effects)
    }
}
