//! The state machine, from keys to answers and effects.

mod clock;
mod desk;
mod export;
mod hostile;
mod kept;
mod kind;
#[cfg(unix)]
mod ninety;
mod palette;
mod park;
mod parking;
mod reveal;
mod setup;
mod speakers;
mod spotlight;
mod testcard;
mod text;
mod undo;
