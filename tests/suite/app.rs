//! The state machine, from keys to answers and effects.

mod clock;
mod desk;
mod kind;
mod reveal;
mod text;
