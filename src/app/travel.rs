//! Going from screen to screen, and leaving without losing anything.

use super::effect::Effect;
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::overlay::Overlay;
use super::{App, Leaving, Screen, Waiting, export, home, library, review, session_plan, setup, step};
use crate::say;
use crate::workshop::{StepId, Workshop};
use std::sync::Arc;

impl App {
    pub(super) fn act(&mut self, outcome: Outcome) -> Vec<Effect> {
        let mut effects = outcome.effects;
        if outcome.notice.is_some() {
            self.notice = outcome.notice;
        }
        for effect in &mut effects {
            if let (Effect::Create(session), Some(workshop)) = (effect, &self.workshop) {
                session.workshop = workshop.id.clone();
            }
        }
        if let Some(goto) = outcome.goto {
            effects.extend(self.go(goto));
        }
        effects
    }

    pub(super) fn go(&mut self, goto: Goto) -> Vec<Effect> {
        let needs_workshop = !matches!(
            goto,
            Goto::Home | Goto::Library | Goto::Quit | Goto::Close | Goto::Leave | Goto::Anyway
        );
        let Some(workshop) = self.workshop.clone().or_else(|| (!needs_workshop).then(Arc::default)) else {
            self.waiting = Some(Waiting::Goto(goto));
            self.notice = Some(say!("workshop-loading"));
            return Vec::new();
        };
        let mut effects = Vec::new();
        if goto != Goto::Close && goto != Goto::Quit {
            effects = self.park_typed();
            self.overlay = None;
        }
        effects.extend(self.arrive(goto, &workshop));
        effects
    }

    fn arrive(&mut self, goto: Goto, workshop: &Arc<Workshop>) -> Vec<Effect> {
        match goto {
            Goto::Home => {
                self.screen = Screen::Home(home::Home::default());
                vec![Effect::LoadLibrary]
            }
            Goto::Library => {
                self.screen = Screen::Library(library::Library::default());
                vec![Effect::LoadLibrary, Effect::LoadTrash]
            }
            Goto::Setup(setup::Purpose::Change) => {
                let effects = self.settle();
                if let Some(open) = &self.open {
                    self.screen = Screen::Setup(setup::Setup::change(&open.session, workshop));
                }
                effects
            }
            Goto::Changed(setup, date) => {
                let Some(open) = &mut self.open else { return Vec::new() };
                let mut effects = open.set_up(*setup, date);
                // The agenda may have changed: go on at the same step, which stays reachable in any agenda.
                let at = super::route::begin(workshop, &open.session);
                if let Some(at) = at {
                    effects.extend(self.go_to_step(workshop, &at));
                }
                effects
            }
            Goto::Setup(purpose) => {
                self.screen = Screen::Setup(setup::Setup::new(purpose, workshop));
                Vec::new()
            }
            Goto::SessionPlan => {
                let plan = session_plan::SessionPlan::new(workshop, &self.export_folder);
                self.screen = Screen::SessionPlan(plan);
                Vec::new()
            }
            Goto::Step(id) => self.go_to_step(workshop, &id),
            Goto::Review => {
                let effects = self.settle();
                if let Some(open) = &self.open {
                    self.screen = Screen::Review(review::Review::new(workshop, &open.session));
                }
                effects
            }
            Goto::Export => {
                let effects = self.settle();
                if self.open.is_some() {
                    self.screen = Screen::Export(export::Export::new(&self.export_folder));
                }
                effects
            }
            Goto::Leave => self.leave(Leaving::Home),
            Goto::Quit => self.leave(Leaving::Program),
            Goto::Anyway => {
                let leaving = self.leaving.take().unwrap_or(Leaving::Home);
                self.gone(leaving)
            }
            Goto::Close => {
                self.overlay = None;
                self.leaving = None;
                Vec::new()
            }
        }
    }

    /// Records what is typed and leaves once all of it is on the disk.
    fn leave(&mut self, leaving: Leaving) -> Vec<Effect> {
        let mut effects = self.settle();
        if self.open.as_ref().is_none_or(Open::is_saved) {
            effects.extend(self.gone(leaving));
            return effects;
        }
        self.leaving = Some(leaving);
        if self.open.as_ref().is_some_and(|open| open.failing.is_some()) {
            self.overlay = Some(Overlay::QuitUnsaved { field: None });
        } else {
            self.notice = Some(say!("leaving-saves"));
        }
        effects.push(Effect::Retry);
        effects
    }

    /// People press Ctrl+S out of habit: it says what is true, and "saved" only of what the disk has.
    pub(super) fn say_saved(&mut self) -> Vec<Effect> {
        let mut effects = self.settle();
        if self.open.as_ref().is_none_or(Open::is_saved) {
            self.notice = Some(say!("saved-all"));
            return effects;
        }
        self.leaving = Some(Leaving::Nothing);
        let failing = self.open.as_ref().and_then(|open| open.failing.clone());
        self.notice =
            Some(failing.map_or_else(|| say!("leaving-saves"), |why| say!("saved-not-yet", why = why)));
        effects.push(Effect::Retry);
        effects
    }

    /// Takes what stands in the parking field into the parking lot, because something else takes its place.
    pub(super) fn park_typed(&mut self) -> Vec<Effect> {
        let Some(field) = self.overlay.take_if(|overlay| matches!(overlay, Overlay::Park(_))) else {
            return Vec::new();
        };
        match (field, &mut self.open) {
            (Overlay::Park(field), Some(open)) if !field.is_blank() => {
                open.park(field.text().trim().to_string())
            }
            _ => Vec::new(),
        }
    }

    /// A revision reached the disk: somebody may be waiting for it to leave.
    pub(super) fn saved(&mut self, revision: u64) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        open.saved(revision);
        if !open.is_saved() {
            return Vec::new();
        }
        match self.leaving.take() {
            Some(leaving) => self.gone(leaving),
            None => Vec::new(),
        }
    }

    /// A write failed: it shows, and whoever is leaving is asked.
    pub(super) fn save_failed(&mut self, why: String) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            open.failing = Some(why.clone());
        }
        if self.leaving == Some(Leaving::Nothing) {
            self.notice = Some(say!("saved-not-yet", why = why));
        } else if self.leaving.is_some() && self.overlay.is_none() {
            self.overlay = Some(Overlay::QuitUnsaved { field: None });
        }
        Vec::new()
    }

    fn gone(&mut self, leaving: Leaving) -> Vec<Effect> {
        if leaving != Leaving::Nothing {
            self.overlay = None;
        }
        match leaving {
            Leaving::Nothing => {
                self.notice = Some(say!("saved-all"));
                Vec::new()
            }
            Leaving::Program => vec![Effect::Quit],
            Leaving::Home => {
                self.open = None;
                self.live_failing = None;
                self.screen = Screen::Home(home::Home::default());
                vec![Effect::Close, Effect::LoadLibrary]
            }
        }
    }

    fn go_to_step(&mut self, workshop: &Workshop, id: &StepId) -> Vec<Effect> {
        let mut effects = self.settle();
        let width = self.text_width();
        let Some(open) = &mut self.open else { return effects };
        if let Some(screen) = step::StepScreen::new(workshop, open, id, width) {
            effects.extend(open.move_to(id, None));
            effects.push(Effect::Live { now: true });
            self.screen = Screen::Step(Box::new(screen));
        }
        effects
    }
}
