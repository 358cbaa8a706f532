//! Review: the whole plan with what is missing, before it is printed.

use super::kind::Input;
use super::msg::{Action, Extent};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use crate::plan::{Audience, Document, Plan};
use crate::say;
use crate::workshop::session::Fate;
use crate::workshop::{Session, Workshop};

/// The review screen: the plan as the room may see it, and where its page stands.
#[derive(Debug, Clone, Default)]
pub struct Review {
    pub scroll: usize,
    /// How the page was drawn last.
    pub extent: Extent,
    pub document: Document,
    /// What the plan still lacks: the check's title and what to do.
    pub lacking: Vec<(String, String)>,
    /// How many parked ideas are still open, and how many there are.
    pub parked: (usize, usize),
    /// Whether people were told of open ideas on their way out.
    pub told: bool,
}

impl Review {
    pub fn new(workshop: &Workshop, session: &Session) -> Review {
        let plan = Plan::new(workshop, session, Audience::Room);
        let lacking = plan.checks.iter().filter(|check| !check.met);
        let lacking = lacking.map(|check| (check.title.clone(), check.advice.clone())).collect();
        let open = session.parking.iter().filter(|parked| parked.fate() == Fate::Open);
        let parked = (open.count(), session.parking.len());
        Review { document: plan.document(), lacking, parked, ..Review::default() }
    }

    pub fn update(&mut self, input: &Input, workshop: &Workshop, open: &Open) -> Outcome {
        let Input::Act(action) = input else { return Outcome::ignored() };
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll += 1,
            Action::ScrollUp => self.scroll = self.scroll.saturating_sub(self.extent.page()),
            Action::ScrollDown => self.scroll += self.extent.page(),
            // "Next" turns pages first, as while reading.
            Action::Next | Action::Toggle if self.scroll < self.extent.last() => {
                self.scroll += self.extent.page();
            }
            Action::Number(1) if self.parked.1 > 0 => return Outcome::go(Goto::Act(Action::Parking)),
            // Open ideas are asked about once; going on again leaves them open.
            Action::Enter | Action::Next | Action::Export if self.parked.0 > 0 && !self.told => {
                self.told = true;
                return Outcome::tell(say!("review-parking-ask", open = self.parked.0));
            }
            Action::Enter | Action::Next | Action::Export => return Outcome::go(Goto::Export),
            Action::Previous | Action::Escape => {
                let last = super::route::steps(workshop, &open.session).pop();
                return match open.session.at.clone().or(last) {
                    Some(step) => Outcome::go(Goto::Step(step)),
                    None => Outcome::go(Goto::Leave),
                };
            }
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }
}
