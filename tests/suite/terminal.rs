//! The built program in a real pseudo terminal: a whole half day, kills, signals, full and foreign disks.

mod answering;
mod half_day;
mod pty;
mod testcard;
mod typist;
