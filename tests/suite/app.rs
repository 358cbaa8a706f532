//! The state machine, from keys to answers and effects.

mod hostile;
mod kind;
mod text;
