//! The state machine, from keys to answers and effects.

mod kind;
mod testcard;
mod text;
