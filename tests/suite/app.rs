//! The state machine, from keys to answers and effects.

mod kind;
mod palette;
mod park;
mod text;
