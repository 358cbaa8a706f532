//! Strips: the pieces of a document from top to bottom that are never divided, such as a line, a row or a figure.

use super::mark::Placed;

/// One strip, as wide as the text.
#[derive(Debug, Clone, Default)]
pub struct Strip {
    /// Space above, dropped at the top of a page.
    pub before: f32,
    pub height: f32,
    /// On the same page as the strip after it.
    pub keep: bool,
    pub pieces: Vec<Placed>,
    /// The box it lies in, by position.
    pub frame: Option<usize>,
    /// The table it is a row of, by position: its header is repeated above it on a new page.
    pub table: Option<usize>,
    /// The bookmark that leads here, by position.
    pub bookmark: Option<usize>,
}

/// What comes next.
#[derive(Debug, Clone)]
pub enum Flow {
    Strip(Strip),
    NewPage,
}

/// How a box around strips looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Frame {
    /// The ask: a thick outline.
    Heavy,
    /// A field.
    Field,
    /// A remark.
    Light,
    /// A thick outline with a sign.
    Warning,
    /// A bar at the left and a ground.
    Fact,
}

/// A table's header row, to be drawn again.
#[derive(Debug, Clone, Default)]
pub struct Header {
    pub height: f32,
    pub pieces: Vec<Placed>,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// 0 for the title.
    pub level: u8,
    pub words: String,
}

impl Strip {
    pub fn space(height: f32) -> Strip {
        Strip { height, keep: true, ..Strip::default() }
    }
}
