//! What is printed on a page, in points from its place: glyphs and lines, and what they are to a screen reader.

use super::tags::NodeId;
use krilla::text::KrillaGlyph;
use std::rc::Rc;

/// How light a mark is, from 0 (black) to 255.
pub type Gray = u8;

pub const BLACK: Gray = 0;
/// Running heads, page numbers, captions of less weight. Still 7:1 on white.
pub const SOFT: Gray = 80;
/// Rules between rows.
pub const RULE: Gray = 140;
/// Ground of header rows and fact cards.
pub const GROUND: Gray = 238;

/// A thing printed.
#[derive(Debug, Clone)]
pub enum Mark {
    Glyphs(Glyphs),
    /// Lines through points, one list each.
    Path {
        lines: Vec<Vec<(f32, f32)>>,
        closed: bool,
        fill: Option<Gray>,
        stroke: Option<Stroke>,
    },
    Circle {
        center: (f32, f32),
        radius: f32,
        fill: Option<Gray>,
        stroke: Option<Stroke>,
    },
}

/// Glyphs of one face on one baseline.
#[derive(Debug, Clone)]
pub struct Glyphs {
    pub face: usize,
    pub size: f32,
    pub gray: Gray,
    /// Where the first glyph starts on the baseline.
    pub at: (f32, f32),
    pub glyphs: Vec<KrillaGlyph>,
    /// What the glyphs' ranges point into.
    pub text: Rc<str>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    pub width: f32,
    pub gray: Gray,
    pub dash: Option<[f32; 2]>,
}

/// Marks that belong together for a screen reader, often one line of text.
#[derive(Debug, Clone)]
pub struct Piece {
    pub role: Role,
    /// Empty where a thing must be there for a screen reader although nothing shows, such as an empty cell.
    pub marks: Vec<Mark>,
}

/// What a piece is to a screen reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Part of the document, read as text.
    Text(NodeId),
    /// Part of the document, read as these words instead.
    Sign(NodeId, String),
    /// A drawing of this width and height; its node has the words.
    Picture(NodeId, (f32, f32)),
    /// Printed, not read.
    Furniture(Furniture),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Furniture {
    Header,
    Footer,
    /// A table's header row on a later page.
    RepeatedHeader,
    /// Rules, boxes, grounds.
    Ornament,
}

/// A piece at its place.
#[derive(Debug, Clone)]
pub struct Placed {
    pub at: (f32, f32),
    pub piece: Piece,
}

impl Stroke {
    pub const fn new(width: f32, gray: Gray) -> Stroke {
        Stroke { width, gray, dash: None }
    }
}

impl Mark {
    pub fn line(from: (f32, f32), to: (f32, f32), stroke: Stroke) -> Mark {
        Mark::Path { lines: vec![vec![from, to]], closed: false, fill: None, stroke: Some(stroke) }
    }

    pub fn rectangle(
        (left, top): (f32, f32),
        (width, height): (f32, f32),
        fill: Option<Gray>,
        stroke: Option<Stroke>,
    ) -> Mark {
        let corners =
            vec![(left, top), (left + width, top), (left + width, top + height), (left, top + height)];
        Mark::Path { lines: vec![corners], closed: true, fill, stroke }
    }
}

impl Piece {
    pub fn ornament(marks: Vec<Mark>) -> Piece {
        Piece { role: Role::Furniture(Furniture::Ornament), marks }
    }

    pub fn placed(self, x: f32, y: f32) -> Placed {
        Placed { at: (x, y), piece: self }
    }
}
