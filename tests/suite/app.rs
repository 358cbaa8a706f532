//! The state machine, from keys to answers and effects.

mod kept;
mod kind;
mod text;
