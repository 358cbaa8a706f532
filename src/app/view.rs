//! What the present state means outside: which keys hold, what the live file is to hold, how far pages scroll.

use super::msg::{Extent, Mode, Typing};
use super::overlay::Overlay;
use super::{App, Screen, export, text_width};
use crate::workshop::{Answer, SessionId, StepId};
use std::collections::BTreeMap;

/// What the live file holds, apart from its place and time.
#[derive(Debug, Clone, PartialEq)]
pub struct Live {
    pub session: SessionId,
    /// The screen is dark.
    pub blank: bool,
    /// The revision that was last known to be on the disk.
    pub confirmed: Option<u64>,
    pub step: Option<StepId>,
    /// The answer of that step as it would be recorded now, when it is not what is recorded.
    pub draft: Option<Answer>,
    pub typing: Option<Typing>,
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
                Overlay::Plan { scroll, .. } | Overlay::Facts { scroll } | Overlay::Help { scroll, .. } => {
                    *scroll = (*scroll).min(last);
                }
                Overlay::Outline(_)
                | Overlay::Glossary(_)
                | Overlay::Park(_)
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
            Screen::Home(_)
            | Screen::Library(_)
            | Screen::Setup(_)
            | Screen::Export(_)
            | Screen::SessionPlan(_)
            | Screen::Trouble(_) => {}
        }
    }

    /// Which keys hold now.
    pub fn mode(&self) -> Mode {
        if self.blank {
            return Mode::Blank;
        }
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
            Screen::Review(_) => Mode::Review,
            Screen::Export(export) => match export.state {
                export::State::Asking | export::State::Failed(_) if export.form.is_typing() => Mode::Typing,
                _ => Mode::List,
            },
            Screen::SessionPlan(plan) if plan.is_typing() => Mode::Typing,
            Screen::SessionPlan(_) | Screen::Trouble(_) => Mode::List,
        }
    }

    /// Returns what the live file is to hold now; `None` when no session is being written.
    pub fn live(&self) -> Option<Live> {
        let open = self.open.as_ref().filter(|open| open.read_only.is_none())?;
        let mut live = Live {
            session: open.session.id.clone(),
            blank: self.blank,
            confirmed: open.confirmed,
            step: open.session.at.clone(),
            draft: None,
            typing: None,
            unconfirmed: open.unconfirmed(),
        };
        if let Screen::Step(step) = &self.screen {
            let answer = step.draft.answer();
            if answer.as_ref() != open.session.answers.get(&step.id) && answer.is_some() {
                live.draft = answer;
            }
            live.typing = step.draft.typing();
            live.step = Some(step.id.clone());
        }
        Some(live)
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
