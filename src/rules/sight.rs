//! Looking at a session without going in circles: content may refer to itself by mistake, and no rule may hang on it.

use crate::workshop::{Answer, Session, Step, StepId, Workshop};

/// A workshop and a session of it, with the questions being answered right now.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    /// Whether steps that are hidden now count as if they were shown.
    pub through_hidden: bool,
    trail: Option<&'a Crumb<'a>>,
}

/// A question on the way: "is it shown?" or "what are its items?", of a step.
pub(super) struct Crumb<'a> {
    asking: Asking,
    step: &'a StepId,
    before: Option<&'a Crumb<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    Shown,
    Items,
}

impl<'a> Sight<'a> {
    pub fn new(workshop: &'a Workshop, session: &'a Session) -> Sight<'a> {
        Sight { workshop, session, through_hidden: false, trail: None }
    }

    /// The same sight, with hidden steps counted as shown.
    pub fn through_hidden(self) -> Sight<'a> {
        Sight { through_hidden: true, ..self }
    }

    /// Returns the next crumb of the trail, or `None` when this very question is being answered already.
    pub fn crumb<'b>(&'b self, asking: Asking, step: &'b StepId) -> Option<Crumb<'b>> {
        let mut before = self.trail;
        while let Some(crumb) = before {
            if crumb.asking == asking && crumb.step == step {
                return None;
            }
            before = crumb.before;
        }
        Some(Crumb { asking, step, before: self.trail })
    }

    /// Goes on with one more crumb on the trail.
    pub fn after<'b>(self, crumb: &'b Crumb<'b>) -> Sight<'b>
    where
        'a: 'b,
    {
        Sight { trail: Some(crumb), ..self }
    }

    pub fn step(&self, id: &StepId) -> Option<&'a Step> {
        self.workshop.step(id)
    }

    /// The recorded answer of a step of the same kind, not empty; whether the step is shown is not asked.
    pub fn recorded(&self, id: &StepId) -> Option<&'a Answer> {
        let kind = &self.step(id)?.kind;
        self.session.answers.get(id).filter(|answer| kind.fits(answer) && !answer.is_empty())
    }
}
