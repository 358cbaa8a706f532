//! The one test binary.

mod arbitrary;
mod content;
mod rules;
mod shell;
