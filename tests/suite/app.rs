//! The state machine, from keys to answers and effects.

mod export;
mod kind;
mod setup;
mod text;
