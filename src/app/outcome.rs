//! What a screen made of an input. A screen never changes another screen: it says where to go, and `app.rs` acts.

use super::effect::Effect;
use super::msg::Action;
use super::overlay::Cover;
use super::rest::Rest;
use super::setup::{Arranged, Purpose};
use crate::workshop::StepId;
use jiff::civil::Date;

/// The outcome of an input.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Whether the input meant anything here.
    pub used: bool,
    pub effects: Vec<Effect>,
    pub goto: Option<Goto>,
    /// Words to show for a while.
    pub notice: Option<String>,
}

/// Where to go.
#[derive(Debug, Clone, PartialEq)]
pub enum Goto {
    Home,
    Library,
    Setup(Purpose),
    /// What was set up is to be this from now on, with the plan's date.
    Changed(Box<Arranged>, Date),
    /// Print a session plan or worksheets.
    SessionPlan,
    TestCard,
    Step(StepId),
    /// A private step, with the screen dark.
    InTheDark(StepId),
    /// A break on the way.
    Rest(Rest),
    Review,
    Export,
    /// Leave the session and go Home.
    Leave,
    Quit,
    /// Close the overlay; what it covered comes back.
    Close,
    /// Close the overlay and do this in what it covered.
    Act(Action),
    /// Leave or quit as was asked for, although something is not saved.
    Anyway,
    /// Go where something shows that is not for the room, after a yes.
    Covered(Cover),
}

impl Outcome {
    /// The input meant nothing here.
    pub fn ignored() -> Outcome {
        Outcome::default()
    }

    /// The input was used; stay.
    pub fn stay() -> Outcome {
        Outcome { used: true, ..Outcome::default() }
    }

    pub fn go(goto: Goto) -> Outcome {
        Outcome { goto: Some(goto), ..Outcome::stay() }
    }

    pub fn effect(effect: Effect) -> Outcome {
        Outcome { effects: vec![effect], ..Outcome::stay() }
    }

    pub fn tell(notice: impl Into<String>) -> Outcome {
        Outcome { notice: Some(notice.into()), ..Outcome::stay() }
    }
}
