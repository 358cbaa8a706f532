//! What the room shows now, apart from the session itself: for the live file, and through it for every desk.

use crate::workshop::StepId;
use serde::{Deserialize, Serialize};

/// What stands on the wall. Fields that are not known are passed over, so that an older desk can follow a newer room.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Room {
    pub view: View,
    /// The first row of the page that is shown, from 0.
    pub page: u32,
    /// The screen is dark.
    pub blank: bool,
    /// The picture stands still; this is the step it shows.
    pub frozen: Option<StepId>,
    /// Counts are masked.
    pub hidden: bool,
    /// The end of the text in the field that has the cursor.
    pub typed: String,
    /// What is not well, in words: a failed save, a clock that was set.
    pub problems: Vec<String>,
}

/// The kind of screen that is open.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum View {
    #[default]
    Step,
    /// A break of the agenda, with its words.
    Break(String),
    Review,
    Export,
    /// Something lies over the step: the outline, a question, the spotlight.
    Over(String),
    /// Another screen of the program.
    Away,
}
