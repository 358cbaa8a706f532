//! What comes from outside: the workshop, an opened session, the text of an editor.

use super::effect::Effect;
use super::msg::Opened;
use super::open::Open;
use super::rest::Rest;
use super::{App, Screen, Waiting, review, route, setup, step};
use crate::workshop::clock::Place;
use crate::workshop::{AgendaId, Workshop};
use std::sync::Arc;

impl App {
    pub(super) fn workshop_read(&mut self, workshop: Arc<Workshop>) -> Vec<Effect> {
        self.workshop = Some(workshop);
        if self.waiting.is_some() {
            // Somebody was told to wait a moment; other news stays.
            self.notice = None;
        }
        match self.waiting.take() {
            Some(Waiting::Goto(goto)) => self.go(goto),
            Some(Waiting::Opened(opened)) => self.opened(opened),
            Some(Waiting::Begin(agenda)) => self.begin(agenda),
            None => Vec::new(),
        }
    }

    /// The command line named an agenda: set up with it.
    pub(super) fn begin(&mut self, agenda: AgendaId) -> Vec<Effect> {
        let Some(workshop) = self.workshop.clone() else {
            self.waiting = Some(Waiting::Begin(agenda));
            return Vec::new();
        };
        let mut setup = setup::Setup::new(setup::Purpose::Group, &workshop);
        setup.choose(&agenda);
        self.screen = Screen::Setup(setup);
        Vec::new()
    }

    pub(super) fn opened(&mut self, opened: Box<Opened>) -> Vec<Effect> {
        let Some(workshop) = self.workshop.clone() else {
            self.waiting = Some(Waiting::Opened(opened));
            return Vec::new();
        };
        let Opened { session, on_disk, read_only, typing, note, last_sign } = *opened;
        (self.overlay, self.beneath) = (None, Vec::new());
        self.notice = note;
        let open = Open::new(session, on_disk, read_only);
        let step = route::begin(&workshop, &open.session);
        let width = self.text_width();
        let screen = step.and_then(|id| step::StepScreen::new(&workshop, &open, &id, width));
        if open.session.example {
            // The example is finished: its plan comes first, its steps are behind it.
            self.screen = Screen::Review(review::Review::new(&workshop, &open.session));
            self.open = Some(open);
            return Vec::new();
        }
        let nothing = screen.is_none().then(|| review::Review::new(&workshop, &open.session));
        self.open = Some(open);
        match screen {
            Some(mut screen) => {
                if let (Some(typing), Some(open)) = (&typing, &self.open) {
                    screen.resume(&workshop, open, typing, width);
                }
                self.screen = Screen::Step(Box::new(screen));
            }
            None => self.screen = Screen::Review(nothing.unwrap_or_default()),
        }
        self.back_to_break(&workshop);
        let mut effects = vec![Effect::Live { now: true }];
        effects.extend(self.clock_came_back(last_sign));
        effects.extend(self.cover_private());
        effects
    }

    /// A session that was in a break goes on in it.
    fn back_to_break(&mut self, workshop: &Workshop) {
        let Some(open) = &self.open else { return };
        let on = open.session.clock.as_ref().and_then(|log| log.on.as_ref());
        let (Some(at), Some(on @ Place::Break(_))) = (&open.session.at, on) else { return };
        let next = route::after(workshop, &open.session, at);
        let agenda = workshop.agenda(&open.session.setup.agenda);
        let rest = next.zip(agenda).and_then(|(next, agenda)| Rest::between(agenda, at, &next));
        if let Some(rest) = rest.filter(|rest| rest.place == *on) {
            self.screen = Screen::Rest(rest);
        }
    }

    pub(super) fn edited(&mut self, text: Option<String>) -> Vec<Effect> {
        let width = self.text_width();
        let Some(text) = text else { return Vec::new() };
        match (&mut self.screen, &self.workshop, &mut self.open) {
            (Screen::Step(step), Some(workshop), Some(open)) => {
                let outcome = step.edited(&text, workshop, open, width);
                self.act(outcome)
            }
            _ => Vec::new(),
        }
    }
}
