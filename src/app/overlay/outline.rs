//! Every step, how far it is, and the way to each.

use crate::app::kind::Input;
use crate::app::msg::Action;
use crate::app::open::Open;
use crate::app::outcome::{Goto, Outcome};
use crate::app::route;
use crate::app::setup::Purpose;
use crate::workshop::{StepId, Workshop};

/// Every step of the workshop, those of the agenda first in their place.
#[derive(Debug, Clone)]
pub struct Outline {
    pub at: usize,
    /// The first line, before the steps, is what was set up.
    pub lines: Vec<OutlineLine>,
}

/// One line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine {
    /// `None` for what was set up.
    pub step: Option<StepId>,
    pub title: String,
    /// The module's title on the first line of a module.
    pub module: Option<String>,
    pub state: StepState,
    /// Outside the agenda: reachable, but not on the way.
    pub aside: bool,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Open,
    Done,
    /// Its condition does not hold now; its answer, if any, is kept.
    Hidden,
    /// Hidden, and holds an answer.
    Kept,
}

impl Outline {
    pub fn new(workshop: &Workshop, open: &Open, at: Option<&StepId>) -> Outline {
        let route = route::steps(workshop, &open.session);
        let mut last = None;
        let set_up = OutlineLine {
            step: None,
            title: crate::say!("outline-setup"),
            module: None,
            state: StepState::Done,
            aside: false,
        };
        let steps = workshop.steps().map(|(id, module, step)| {
            let shown = crate::rules::condition::is_shown(workshop, &open.session, &id);
            let answered = open.session.answers.get(&id).is_some_and(|answer| !answer.is_empty());
            let state = match (shown, answered) {
                (false, true) => StepState::Kept,
                (false, false) => StepState::Hidden,
                (true, true) => StepState::Done,
                (true, false) if open.session.done.contains(&id) => StepState::Done,
                (true, false) => StepState::Open,
            };
            let module_title = (last.as_ref() != Some(&module.id)).then(|| module.title.clone());
            last = Some(module.id.clone());
            let aside = !route.contains(&id);
            OutlineLine { step: Some(id), title: step.title.clone(), module: module_title, state, aside }
        });
        let lines: Vec<OutlineLine> = std::iter::once(set_up).chain(steps).collect();
        let at = at.and_then(|at| lines.iter().position(|line| line.step.as_ref() == Some(at))).unwrap_or(0);
        Outline { at, lines }
    }
}

impl Outline {
    pub(super) fn update(&mut self, input: &Input) -> Outcome {
        let Input::Act(action) = input else { return Outcome::stay() };
        let last = self.lines.len().saturating_sub(1);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::ScrollUp | Action::Previous => self.at = self.at.saturating_sub(8),
            Action::ScrollDown | Action::Next => self.at = (self.at + 8).min(last),
            Action::LineStart => self.at = 0,
            Action::LineEnd => self.at = last,
            // The number of a module leads to its first step.
            Action::Number(n) => {
                let mut begins =
                    (0..=last).filter(|at| self.lines.get(*at).is_some_and(|line| line.module.is_some()));
                if let Some(at) = usize::from(*n).checked_sub(1).and_then(|n| begins.nth(n)) {
                    self.at = at;
                }
            }
            Action::Enter => {
                return match self.lines.get(self.at) {
                    Some(OutlineLine { step: Some(step), .. }) => Outcome::go(Goto::Step(step.clone())),
                    Some(OutlineLine { step: None, .. }) => Outcome::go(Goto::Setup(Purpose::Change)),
                    None => Outcome::stay(),
                };
            }
            Action::Outline => return Outcome::go(Goto::Close),
            Action::Blank | Action::Quit => return Outcome::ignored(),
            _ => {}
        }
        Outcome::stay()
    }
}
