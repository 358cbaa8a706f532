//! The built program in a real pseudo terminal: a whole half day, kills, signals, full and foreign disks.

mod answering;
mod beside;
mod desk;
mod disk;
mod half_day;
mod kill;
mod middle;
mod pty;
mod screen;
mod testcard;
mod typist;
