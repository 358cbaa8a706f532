//! The files: what is written, what is read, and what happens when the disk does not play along.

mod format;
mod paths;
mod replace;
