//! All that reaches outside: files, the clock, the environment, threads.
//!
//! It does what the state machine asks and decides nothing about the workshop. Words people typed are safe here:
//! see [`replace`] for how a file is written, [`store`] for who may write it, [`writer`] for when.

pub mod clock;
pub mod format;
pub mod paths;
pub mod replace;
