//! The state machine, from keys to answers and effects.

mod kind;
mod setup;
mod text;
