//! Laying overlays over a screen and over each other. What an overlay covers comes back as it was when it closes.

use super::effect::Effect;
use super::kind::Input;
use super::msg::Action;
use super::overlay::{self, Overlay};
use super::palette::{Command, Palette};
use super::park::Park;
use super::parking::Parking;
use super::speakers::Speakers;
use super::spotlight::Spotlight;
use super::{App, Screen, review, step};
use crate::plan::{Audience, Plan};
use crate::say;

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
            let before = std::mem::take(review);
            *review = review::Review::new(workshop, &open.session);
            (review.scroll, review.told) = (before.scroll, before.told);
        }
        effects
    }

    /// Takes half-typed text of every overlay into the session: nothing is lost by leaving.
    pub(super) fn settle_overlays(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let overlays = self.beneath.iter_mut().chain(&mut self.overlay);
        overlays.flat_map(|overlay| overlay.settle(open)).collect()
    }

    /// What is reached from anywhere in a session, also from an overlay that has another use for every key.
    pub(super) fn reach(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let (Input::Act(action), Some(open)) = (input, &self.open) else { return None };
        let overlay = match (action, &self.overlay) {
            (Action::Park, Some(Overlay::Park(_)))
            | (Action::Parking, Some(Overlay::Parking(_)))
            | (Action::Speakers, Some(Overlay::Speakers(_)))
            | (Action::Spotlight, Some(Overlay::Spotlight(_))) => return None,
            (Action::Park, _) => Overlay::Park(Park::default()),
            (Action::Parking, _) => Overlay::Parking(Parking::new(open)),
            (Action::Speakers, _) => Overlay::Speakers(Speakers::new(open)),
            (Action::Spotlight, _) => match self.spotlight() {
                Ok(spotlight) => Overlay::Spotlight(spotlight),
                Err(why) => {
                    self.notice = Some(why);
                    return Some(Vec::new());
                }
            },
            _ => return None,
        };
        Some(self.show(overlay))
    }

    /// What was answered to the step on the screen, to be shown large; or why nothing is.
    fn spotlight(&self) -> Result<Spotlight, String> {
        let nothing = || say!("spotlight-nothing");
        let (Screen::Step(screen), Some(workshop), Some(open)) = (&self.screen, &self.workshop, &self.open)
        else {
            return Err(nothing());
        };
        let ctx = step::context(workshop, open, &screen.id, self.text_width()).ok_or_else(nothing)?;
        Spotlight::of(&screen.draft, &ctx)
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
