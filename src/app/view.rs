//! What the present state means outside: which keys hold, what the live file is to hold, how far pages scroll.

use super::msg::{Extent, Mode, Typing};
use super::overlay::Overlay;
use super::room::{self, Room};
use super::{App, Screen, export, text_width};
use crate::workshop::{Answer, SessionId, StepId};
use std::collections::BTreeMap;

/// What the live file holds, apart from its place and time.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    pub session: SessionId,
    /// What the room shows.
    pub room: Room,
    /// The revision that was last known to be on the disk.
    pub confirmed: Option<u64>,
    pub step: Option<StepId>,
    /// The answer of that step as it would be recorded now, when it is not what is recorded.
    pub draft: Option<Answer>,
    pub typing: Option<Typing>,
    /// Words in the parking field, over whatever step.
    pub parking: String,
    /// Answers recorded but not yet on the disk; `None` for one that was taken away.
    pub unconfirmed: BTreeMap<StepId, Option<Answer>>,
}

impl App {
    /// Keeps every scroll position within what there is to see.
    pub(super) fn drawn(&mut self, extent: Extent) {
        self.extent = extent;
        let last = extent.last();
        if let Some(overlay) = &mut self.overlay {
            match overlay {
                Overlay::Plan { scroll, .. }
                | Overlay::Facts { scroll }
                | Overlay::Help { scroll, .. }
                | Overlay::Desk { scroll } => {
                    *scroll = (*scroll).min(last);
                }
                Overlay::Spotlight(spotlight) => {
                    spotlight.extent = extent;
                    spotlight.scroll = spotlight.scroll.min(last);
                }
                Overlay::Glossary(glossary) => glossary.scroll = extent.within(glossary.scroll),
                Overlay::Outline(_)
                | Overlay::Park(_)
                | Overlay::Parking(_)
                | Overlay::Speakers(_)
                | Overlay::Time(_)
                | Overlay::BigClock
                | Overlay::Timer(_)
                | Overlay::Cover(_)
                | Overlay::Palette(_)
                | Overlay::QuitUnsaved { .. } => {}
            }
            return;
        }
        match &mut self.screen {
            Screen::Step(step) => {
                step.extent = extent;
                step.scroll = extent.within(step.scroll);
            }
            Screen::Review(review) => {
                review.extent = extent;
                review.scroll = review.scroll.min(last);
            }
            Screen::TestCard(card) => {
                card.extent = extent;
                card.scroll = card.scroll.min(last);
            }
            Screen::Rest(_)
            | Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::Export(_)
            | Screen::SessionPlan(_)
            | Screen::Trouble(_) => self.moved = extent.within(self.moved),
        }
    }

    /// Which keys hold now. In the dark a field goes on taking letters; elsewhere keys light the screen.
    pub fn mode(&self) -> Mode {
        let mode = self.mode_in_light();
        if self.blank && !mode.is_typing() { Mode::Blank } else { mode }
    }

    fn mode_in_light(&self) -> Mode {
        if let Some(overlay) = &self.overlay {
            return overlay.mode();
        }
        match &self.screen {
            Screen::Home(_) => Mode::Home,
            Screen::Library(library) if library.confirm.is_some() => Mode::Confirm,
            Screen::Library(library) if library.is_typing() => Mode::Typing,
            Screen::Library(_) => Mode::Library,
            Screen::Setup(setup) if setup.form.is_typing() => Mode::Typing,
            Screen::Setup(_) => Mode::List,
            Screen::Step(step) => step.mode(),
            Screen::Rest(_) => Mode::Reading,
            Screen::Review(_) => Mode::Review,
            Screen::Export(export) => match export.state {
                export::State::Asking | export::State::Failed(_) if export.form.is_typing() => Mode::Typing,
                _ => Mode::List,
            },
            Screen::SessionPlan(plan) if plan.is_typing() => Mode::Typing,
            Screen::TestCard(_) => Mode::TestCard,
            Screen::SessionPlan(_) | Screen::Trouble(_) => Mode::List,
        }
    }

    /// Returns what the live file is to hold now; `None` when no session is being written.
    pub fn live(&self) -> Option<Live> {
        let open = self.open.as_ref().filter(|open| open.read_only.is_none())?;
        let mut live = Live {
            session: open.session.id.clone(),
            room: self.room(),
            confirmed: open.confirmed,
            step: open.session.at.clone(),
            draft: None,
            typing: None,
            parking: match &self.overlay {
                Some(Overlay::Park(park)) => park.field.text().trim().to_string(),
                // What becomes of an idea is an idea too, if the program ends in the middle of the word.
                Some(Overlay::Parking(parking)) => parking.typed(open),
                Some(_) | None => String::new(),
            },
            unconfirmed: open.unconfirmed(),
        };
        if let Screen::Step(step) = &self.screen {
            let answer = step.draft.answer();
            if answer.as_ref() != open.session.answers.get(&step.id) && answer.is_some() {
                live.draft = answer;
            }
            live.room.typed = step.draft.field().map_or_else(String::new, |field| ending(field.text()));
            live.typing = step.draft.typing();
            live.step = Some(step.id.clone());
        }
        Some(live)
    }

    /// What the room shows now.
    pub fn room(&self) -> Room {
        let shown = self.frozen.as_deref().unwrap_or(self);
        let frozen = self.frozen.as_ref().map(|frozen| frozen.open.as_ref()?.session.at.clone());
        let mut room = Room {
            view: shown.shown_view(),
            blank: self.blank,
            frozen: frozen.flatten(),
            problems: self.problems(),
            ..Room::default()
        };
        if let Screen::Step(step) = &shown.screen {
            room.page = u32::try_from(step.scroll).unwrap_or(0);
            room.hidden = step.draft.is_hidden();
        }
        room
    }

    /// What is not well now, in words for the facilitator; the room sees a mark.
    pub fn problems(&self) -> Vec<String> {
        let failing = self.open.as_ref().and_then(|open| open.failing.clone());
        let failing = failing.map(|why| crate::say!("saved-not-yet", why = why.trim_end_matches('.')));
        [failing, self.live_failing.clone(), self.clock_note.clone()].into_iter().flatten().collect()
    }

    fn shown_view(&self) -> room::View {
        if let Some(overlay) = &self.overlay {
            return room::View::Over(overlay.name());
        }
        match &self.screen {
            Screen::Step(_) => room::View::Step,
            Screen::Rest(rest) => room::View::Break(rest.words.clone()),
            Screen::Review(_) => room::View::Review,
            Screen::Export(_) => room::View::Export,
            Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::SessionPlan(_)
            | Screen::TestCard(_)
            | Screen::Trouble(_) => room::View::Away,
        }
    }

    /// Returns what helps with the present step; for a person alone, the words for one person where there are any.
    pub fn guidance(&self) -> &str {
        let Some(step) = self.current_step() else { return "" };
        let is_alone = self.open.as_ref().is_some_and(|open| open.session.is_alone());
        if is_alone && !step.solo.is_empty() { &step.solo } else { &step.help }
    }

    /// Cells a row of text has in the present size.
    pub fn text_width(&self) -> usize {
        text_width(self.size.0)
    }
}

/// The last words of a text: what is being written now.
fn ending(text: &str) -> String {
    let from = text.char_indices().rev().nth(199).map_or(0, |(at, _)| at);
    text[from..].to_string()
}
