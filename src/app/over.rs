//! Laying overlays over a screen and over each other. What an overlay covers comes back as it was when it closes.

use super::effect::Effect;
use super::kind::Input;
use super::msg::Action;
use super::overlay::{self, Overlay};
use super::palette::{Command, Palette};
use super::park::Park;
use super::{App, Screen, review};
use crate::plan::{Audience, Plan};

impl App {
    /// Lays an overlay over whatever is shown.
    pub(super) fn show(&mut self, overlay: Overlay) -> Vec<Effect> {
        // What is half typed under it is safe meanwhile.
        let effects = self.settle_overlays();
        self.beneath.extend(self.overlay.replace(overlay));
        effects
    }

    /// Takes the uppermost overlay away, with its words kept.
    pub(super) fn close(&mut self) -> Vec<Effect> {
        let effects = match (&mut self.overlay, &mut self.open) {
            (Some(overlay), Some(open)) => overlay.settle(open),
            _ => Vec::new(),
        };
        self.overlay = self.beneath.pop();
        // The plan under it may have changed.
        if let (Screen::Review(review), Some(workshop), Some(open)) =
            (&mut self.screen, &self.workshop, &self.open)
        {
            *review =
                review::Review { scroll: review.scroll, ..review::Review::new(workshop, &open.session) };
        }
        effects
    }

    /// Takes half-typed text of every overlay into the session: nothing is lost by leaving.
    pub(super) fn settle_overlays(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let overlays = self.beneath.iter_mut().chain(&mut self.overlay);
        overlays.flat_map(|overlay| overlay.settle(open)).collect()
    }

    /// An idea is parked from anywhere in a session, also from an overlay that has another use for every key.
    pub(super) fn reach(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let is_parking = matches!(self.overlay, Some(Overlay::Park(_)));
        if *input != Input::Act(Action::Park) || is_parking || self.open.is_none() {
            return None;
        }
        Some(self.show(Overlay::Park(Park::default())))
    }

    /// Opens the palette over what is shown; a second time it closes.
    pub(super) fn open_palette(&mut self, commands: Vec<Command>) -> Vec<Effect> {
        self.notice = None;
        if matches!(self.overlay, Some(Overlay::Palette(_))) {
            return self.close();
        }
        let has_session = self.open.is_some();
        let commands = commands.into_iter().filter(|command| has_session || !command.action.is_of_session());
        self.show(Overlay::Palette(Palette::new(commands.collect())))
    }

    /// The plan so far as the room may see it, with what is half typed.
    pub(super) fn show_plan(&mut self) -> Vec<Effect> {
        let mut effects = self.settle();
        if let (Some(workshop), Some(open)) = (&self.workshop, &self.open) {
            let document = Plan::new(workshop, &open.session, Audience::Room).document();
            effects.extend(self.show(Overlay::Plan { document: Box::new(document), scroll: 0 }));
        }
        effects
    }

    pub(super) fn show_outline(&mut self) -> Vec<Effect> {
        let mut effects = self.settle();
        if let (Some(workshop), Some(open)) = (&self.workshop, &self.open) {
            let at = match &self.screen {
                Screen::Step(step) => Some(&step.id),
                _ => None,
            };
            let outline = overlay::Outline::new(workshop, open, at);
            effects.extend(self.show(Overlay::Outline(outline)));
        }
        effects
    }
}
