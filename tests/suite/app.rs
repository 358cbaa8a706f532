//! The state machine, from keys to answers and effects.

mod clock;
mod desk;
mod export;
mod hostile;
mod kept;
mod kind;
mod palette;
mod park;
mod reveal;
mod setup;
mod testcard;
mod text;
