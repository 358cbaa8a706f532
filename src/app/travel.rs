//! Going from screen to screen, and leaving without losing anything.

use super::effect::Effect;
use super::kind::Input;
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::overlay::{Cover, Overlay};
use super::{
    App, Leaving, Screen, Waiting, export, home, library, review, session_plan, setup, step, testcard,
};
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
        let leads_a_group =
            |effect: &Effect| matches!(effect, Effect::Create(session) if session.setup.people > 1);
        if effects.iter().any(leads_a_group) {
            effects.extend(self.seen_test_card());
        }
        if self.is_on_wall()
            && let Some(at) = effects.iter().position(|effect| matches!(effect, Effect::Editor(_)))
            && let Effect::Editor(text) = effects.remove(at)
        {
            // An editor shows the names of its files.
            effects.extend(self.show(Overlay::Cover(Cover::Editor(text))));
        }
        if let Some(goto) = outcome.goto {
            effects.extend(self.go(goto));
        }
        effects
    }

    pub(super) fn go(&mut self, goto: Goto) -> Vec<Effect> {
        if let Some(effects) = self.cover(&goto) {
            return effects;
        }
        self.go_on(goto)
    }

    fn go_on(&mut self, goto: Goto) -> Vec<Effect> {
        let mut effects = Vec::new();
        if !matches!(goto, Goto::Close | Goto::Act(_)) {
            effects = self.settle_overlays();
        }
        effects.extend(self.went(goto));
        effects
    }

    fn went(&mut self, goto: Goto) -> Vec<Effect> {
        let needs_workshop = !matches!(
            goto,
            Goto::Home
                | Goto::Library
                | Goto::TestCard
                | Goto::Quit
                | Goto::Close
                | Goto::Act(_)
                | Goto::Leave
                | Goto::Anyway
        );
        let Some(workshop) = self.workshop.clone().or_else(|| (!needs_workshop).then(Arc::default)) else {
            self.waiting = Some(Waiting::Goto(goto));
            self.notice = Some(say!("workshop-loading"));
            return Vec::new();
        };
        if let (Screen::Setup(form), false) = (&self.screen, matches!(goto, Goto::Close | Goto::Act(_)))
            && form.is_begun()
        {
            self.begun = Some(form.clone());
        }
        if !matches!(goto, Goto::Close | Goto::Act(_) | Goto::Quit) {
            (self.overlay, self.beneath) = (None, Vec::new());
        }
        self.arrive(goto, &workshop)
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
                let mut effects = self.arrange(*setup, date);
                let Some(open) = &self.open else { return effects };
                if let Screen::Setup(form) = &mut self.screen {
                    form.is_taken(&open.session);
                }
                // The agenda may have changed: go on at the same step, which stays reachable in any agenda.
                let at = super::route::begin(workshop, &open.session);
                if let Some(at) = at {
                    effects.extend(self.go_to_step(workshop, &at));
                    effects.extend(self.cover_private());
                }
                effects
            }
            Goto::Setup(purpose) => {
                // What somebody typed here before is still there.
                let begun = self.begun.take_if(|form| form.purpose == purpose);
                self.screen = Screen::Setup(begun.unwrap_or_else(|| setup::Setup::new(purpose, workshop)));
                Vec::new()
            }
            Goto::SessionPlan => {
                let plan = session_plan::SessionPlan::new(workshop, &self.export_folder);
                self.screen = Screen::SessionPlan(plan);
                Vec::new()
            }
            Goto::TestCard => self.show_test_card(testcard::TestCard::default()),
            Goto::Step(id) => self.go_to_step(workshop, &id),
            Goto::Rest(rest) => {
                self.screen = Screen::Rest(rest);
                vec![Effect::Live { now: true }]
            }
            Goto::Covered(Cover::Going(goto)) => self.go_on(*goto),
            Goto::Covered(Cover::Editor(text)) => vec![Effect::Editor(text)],
            Goto::Covered(Cover::Private(id)) => self.go_to_private(workshop, &id),
            Goto::InTheDark(id) => {
                let mut effects = self.darken();
                effects.extend(self.go_to_private(workshop, &id));
                effects
            }
            Goto::Review => {
                let effects = self.settle();
                if let Some(open) = &self.open {
                    self.screen = Screen::Review(review::Review::new(workshop, &open.session));
                }
                effects
            }
            Goto::Export => {
                let effects = self.settle();
                if let Some(open) = &self.open {
                    self.screen = Screen::Export(export::Export::new(&self.export_folder, &open.session));
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
                self.leaving = None;
                self.close()
            }
            Goto::Act(action) => {
                let mut effects = self.close();
                effects.extend(self.input(Input::Act(action)));
                effects
            }
        }
    }

    /// Records what is typed and leaves once all of it is on the disk.
    fn leave(&mut self, leaving: Leaving) -> Vec<Effect> {
        let mut effects = self.settle();
        effects.extend(self.pause_clock());
        if self.open.as_ref().is_none_or(Open::is_saved) {
            effects.extend(self.gone(leaving));
            return effects;
        }
        self.leaving = Some(leaving);
        if self.open.as_ref().is_some_and(|open| open.failing.is_some()) {
            self.ask_about_unsaved();
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
        let words = failing.map_or_else(|| say!("leaving-saves"), |why| self.not_saved_words(why));
        self.notice = Some(words);
        effects.push(Effect::Retry);
        effects
    }

    /// Why it is not saved. The reason names files: on the wall it stands on the desk alone.
    fn not_saved_words(&self, why: String) -> String {
        // A group may be looking also while no clock runs.
        if self.open.as_ref().is_some_and(|open| !open.session.is_alone()) {
            say!("saved-not-yet-room")
        } else {
            say!("saved-not-yet", why = why.trim_end_matches('.'))
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
            self.notice = Some(self.not_saved_words(why));
        } else if self.leaving.is_some() {
            self.ask_about_unsaved();
        }
        Vec::new()
    }

    fn ask_about_unsaved(&mut self) {
        if !matches!(self.overlay, Some(Overlay::QuitUnsaved { .. })) {
            self.show(Overlay::QuitUnsaved { field: None });
        }
    }

    fn gone(&mut self, leaving: Leaving) -> Vec<Effect> {
        if leaving != Leaving::Nothing {
            (self.overlay, self.beneath) = (None, Vec::new());
        }
        match leaving {
            Leaving::Nothing => {
                self.notice = Some(say!("saved-all"));
                Vec::new()
            }
            Leaving::Program => vec![Effect::Quit],
            Leaving::Home => {
                self.open = None;
                (self.frozen, self.clock_note, self.shown_place) = (None, None, None);
                self.live_failing = None;
                self.screen = Screen::Home(home::Home::default());
                vec![Effect::Close, Effect::LoadLibrary]
            }
        }
    }

    /// Goes to a private step; where it is there already, what is half typed stays as it is.
    fn go_to_private(&mut self, workshop: &Workshop, id: &StepId) -> Vec<Effect> {
        match &self.screen {
            Screen::Step(step) if step.id == *id => Vec::new(),
            _ => self.go_to_step(workshop, id),
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
