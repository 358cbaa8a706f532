//! All that reaches outside: files, the clock, the environment, threads.
//!
//! It does what the state machine asks and decides nothing about the workshop. Words people typed are safe here:
//! see [`replace`] for how a file is written, [`store`] for who may write it, [`writer`] for when.

pub mod asks;
mod awake;
pub mod backup;
pub mod clock;
pub mod config;
pub mod desk;
pub mod editor;
pub mod elsewhere;
pub mod error;
pub mod export;
pub mod folder;
pub mod follow;
pub mod format;
pub mod lease;
pub mod library;
pub mod live;
pub mod lock;
pub mod paths;
pub mod perform;
pub mod print;
pub mod replace;
pub mod room;
pub mod store;
pub mod surroundings;
pub mod terminal;
pub mod trash;
pub mod writer;
