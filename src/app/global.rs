//! What keys mean wherever nothing nearer has a use for them, and undo across the whole run.

use super::effect::Effect;
use super::msg::Action;
use super::open::{self, Open};
use super::outcome::Goto;
use super::overlay::{self, Overlay};
use super::{App, Screen, review, setup, step, time};
use crate::say;
use crate::workshop::Workshop;

impl App {
    /// What keys mean wherever nothing nearer has a use for them.
    pub(super) fn global(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Undo => self.undo_or_redo(Open::undo, "undo-nothing"),
            Action::Redo => self.undo_or_redo(Open::redo, "redo-nothing"),
            Action::Blank => self.darken(),
            Action::Help => {
                let mode = self.mode();
                self.show(Overlay::Help { mode, scroll: 0 })
            }
            Action::Look => self.next_look(),
            Action::Save => self.say_saved(),
            Action::Quit => self.go(Goto::Quit),
            // In a field Esc belongs to the field: it never leaves.
            Action::Escape if self.mode().is_typing() => {
                self.notice = Some(say!("escape-in-field"));
                self.settle()
            }
            Action::Home | Action::Escape if self.open.is_some() => self.go(Goto::Leave),
            Action::Home | Action::Escape => self.go(Goto::Home),
            _ if self.open.is_none() || self.workshop.is_none() => Vec::new(),
            Action::Outline => self.show_outline(),
            Action::PlanSoFar => self.show_plan(),
            Action::Glossary => {
                let first = self.current_step().map_or_else(Vec::new, |step| step.terms.clone());
                self.show(Overlay::Glossary(overlay::Glossary { first, ..Default::default() }))
            }
            Action::Facts => self.show(Overlay::Facts { scroll: 0 }),
            Action::Review => self.go(Goto::Review),
            Action::Export => self.go(Goto::Export),
            Action::Clock => self.toggle_clock(),
            Action::AddOne => self.add_minutes(1),
            Action::AddFive => self.add_minutes(5),
            Action::Time => self.show(Overlay::Time(time::Panel::default())),
            Action::BigClock => self.show(Overlay::BigClock),
            Action::Timer => self.show(Overlay::Timer(time::TimerPanel::default())),
            Action::Desk => self.show(Overlay::Desk { scroll: 0 }),
            Action::Freeze => self.freeze(),
            Action::Drive => self.let_desks_drive(),
            _ => Vec::new(),
        }
    }

    fn undo_or_redo(&mut self, change: fn(&mut Open) -> Option<open::Undone>, nothing: &str) -> Vec<Effect> {
        // What is half typed is recorded first, so that it is the thing taken back and can come again.
        let mut effects = self.settle();
        let width = self.text_width();
        let (Some(workshop), Some(open)) = (self.workshop.clone(), &mut self.open) else { return effects };
        match change(open) {
            None => self.notice = Some(say!(nothing)),
            Some(undone) => {
                (self.overlay, self.beneath) = (None, Vec::new());
                effects.extend(undone.effects);
                let here = match &self.screen {
                    Screen::Step(screen) => Some(screen.id.clone()),
                    _ => None,
                };
                // The step is opened again where the change was, so that people see what came back.
                if let Some(id) = undone.step.or_else(|| here.clone())
                    && let Some(mut screen) = step::StepScreen::new(&workshop, open, &id, width)
                {
                    if let Screen::Step(before) = &self.screen
                        && before.id == id
                    {
                        screen.stand_like(before, &workshop, open, width);
                    }
                    let is_elsewhere = here.as_ref() != Some(&id);
                    open.session.at = Some(id);
                    self.screen = Screen::Step(Box::new(screen));
                    if is_elsewhere {
                        effects.extend(self.cover_private());
                    }
                } else {
                    self.show_what_came_back(&workshop);
                }
                effects.push(Effect::Live { now: true });
            }
        }
        effects
    }

    /// A change outside the steps came back: the screens that show it are made anew.
    fn show_what_came_back(&mut self, workshop: &Workshop) {
        let Some(open) = &self.open else { return };
        if matches!(self.screen, Screen::Setup(_)) {
            self.screen = Screen::Setup(setup::Setup::change(&open.session, workshop));
        } else if let Screen::Review(review) = &mut self.screen {
            let scroll = review.scroll;
            *review = review::Review { scroll, ..review::Review::new(workshop, &open.session) };
        }
    }
}
