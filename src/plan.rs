//! From a session to a plan, and from a plan to a [`document::Document`]. Pure: the plan's date comes with the session.

pub mod document;
pub mod drawing;
pub mod figure;

pub use document::{Block, Document, Text};

/// Who will read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Audience {
    /// The group itself: everything.
    #[default]
    Full,
    /// Anyone: private parts are left out, people are shown as roles or initials.
    Public,
}
