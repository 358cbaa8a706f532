//! The one test binary.

mod arbitrary;
mod cli;
mod content;
mod export;
mod golden;
mod plan;
mod rules;
mod shell;
