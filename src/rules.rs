//! What follows from what was answered: verdicts, back-casts, clashes, tallies, what is shown, plan checks.
//!
//! Plain functions over the types of [`crate::workshop`]: no file, no clock (`today` is passed in), no words
//! for the screen. The rules and figures are those of the fact base; each file names its section.

pub mod actual;
pub mod agenda;
pub mod backcast;
pub mod calendar;
pub mod check;
pub mod clock;
pub mod condition;
pub mod course;
pub mod dates;
pub mod days;
pub mod fit;
pub mod flags;
pub mod gone;
pub mod items;
pub mod lack;
pub mod look_back;
pub mod pace;
pub mod schedule;
pub mod score;
mod sight;
pub mod standing;
pub mod tally;
pub mod up_front;
pub mod vector;
pub mod verdict;
pub mod ways_out;
pub mod windows;
