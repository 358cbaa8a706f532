//! From a session to a plan, and from a plan to a [`document::Document`]. Pure: the plan's date comes with the session.

pub mod document;
pub mod drawing;
pub mod figure;

pub use document::{Block, Document, Text};
