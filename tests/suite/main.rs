//! The one test binary.

mod content;
mod rules;
