//! The one test binary.

mod app;
mod arbitrary;
mod content;
mod driver;
mod export;
mod golden;
mod layers;
mod plan;
mod rules;
mod shell;
