//! The state machine, from keys to answers and effects.

mod clock;
mod desk;
mod kind;
mod palette;
mod park;
mod reveal;
mod text;
