//! The one test binary.

mod app;
mod arbitrary;
mod cli;
mod content;
mod driver;
mod export;
mod golden;
mod layers;
mod plan;
mod rules;
mod shell;
#[cfg(unix)]
mod terminal;
mod tui;
