//! The built program in a real pseudo terminal: a whole half day, kills, signals, full and foreign disks.

pub mod answering;
mod beside;
mod clock;
mod desk;
mod disk;
pub mod half_day;
mod idle;
mod kill;
mod middle;
pub mod pty;
mod screen;
mod testcard;
pub mod typist;
