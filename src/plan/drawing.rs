//! Figures as vectors: a display list of lines, areas, circles and words in points, the same for every format that draws.
//!
//! It knows no format: paper and screens give it a width and a way to measure words, and draw the shapes in order.
//! Black on white tells everything; inks are grays and never carry a meaning alone.

mod bars;
mod gantt;
mod geometry;
mod label;
mod legend;
mod map;
mod mark;
mod place;
mod time;
mod tradeoff;

use crate::plan::figure::Picture;
pub use geometry::{Frame, Point};
pub use label::measure_roughly;

/// A picture drawn: shapes from back to front, inside `width` by `height` points.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawing {
    pub width: f32,
    pub height: f32,
    pub shapes: Vec<Shape>,
}

/// One thing to draw. `y` grows downward; all lengths are points (1/72 inch).
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through the points, left open.
    Line {
        points: Vec<Point>,
        pen: Pen,
    },
    /// Separate segments drawn with one pen, for example hatching.
    Segments {
        segments: Vec<[Point; 2]>,
        pen: Pen,
    },
    /// A closed outline through the points.
    Area {
        points: Vec<Point>,
        fill: Option<Ink>,
        pen: Option<Pen>,
    },
    Circle {
        center: Point,
        radius: f32,
        fill: Option<Ink>,
        pen: Option<Pen>,
    },
    /// One line of words. `at` is on its baseline, at the end or middle that `anchor` names.
    Words {
        at: Point,
        text: String,
        letters: Letters,
        anchor: Anchor,
    },
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    pub width: f32,
    pub ink: Ink,
    /// Length of a dash and of the gap after it; `None` for an unbroken line.
    pub dash: Option<[f32; 2]>,
}

/// A gray, named by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Words and everything that must be seen.
    Black,
    /// Solid bars, hatching, axes.
    Dark,
    /// Grid lines.
    Light,
    /// Bands behind other things.
    Pale,
    /// The paper, to clear what lies below.
    White,
}

/// Size and weight of words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Letters {
    pub size: f32,
    pub bold: bool,
}

/// Which part of a line of words lies at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Returns the width in points of a line of words.
pub type Measure<'a> = &'a dyn Fn(&str, Letters) -> f32;

/// Draws a picture `width` points wide (at least 120); the drawing says how high it became.
pub fn draw(picture: &Picture, width: f32, measure: Measure<'_>) -> Drawing {
    let width = if width.is_finite() { width.max(120.0) } else { 120.0 };
    let mut sheet = Sheet { width, shapes: Vec::new(), measure };
    let height = match picture {
        Picture::Map(map) => map::draw(&mut sheet, map),
        Picture::BlankMap(axes) => map::draw_blank(&mut sheet, axes),
        Picture::Gantt(gantt) => gantt::draw(&mut sheet, gantt),
        Picture::Bars(bars) => bars::draw(&mut sheet, bars),
        Picture::Tradeoff(tradeoff) => tradeoff::draw(&mut sheet, tradeoff),
    };
    Drawing { width, height, shapes: sheet.shapes }
}

impl Ink {
    /// Returns how light it is, from 0 (black) to 255 (white).
    pub fn lightness(self) -> u8 {
        match self {
            Ink::Black => 0,
            Ink::Dark => 70,
            Ink::Light => 190,
            Ink::Pale => 240,
            Ink::White => 255,
        }
    }
}

impl Pen {
    pub(super) const fn new(width: f32, ink: Ink) -> Pen {
        Pen { width, ink, dash: None }
    }

    pub(super) const fn dashed(width: f32, ink: Ink, dash: [f32; 2]) -> Pen {
        Pen { width, ink, dash: Some(dash) }
    }
}

impl Letters {
    pub const fn plain(size: f32) -> Letters {
        Letters { size, bold: false }
    }

    pub const fn bold(size: f32) -> Letters {
        Letters { size, bold: true }
    }

    /// Returns the height of one line, with the space to the next.
    pub fn line_height(self) -> f32 {
        self.size * 1.22
    }

    /// Returns how far below its top a line's baseline lies.
    pub fn ascent(self) -> f32 {
        self.size * 0.95
    }
}

/// A drawing being made.
struct Sheet<'a> {
    width: f32,
    shapes: Vec<Shape>,
    measure: Measure<'a>,
}

impl Sheet<'_> {
    fn line(&mut self, from: Point, to: Point, pen: Pen) {
        self.shapes.push(Shape::Line { points: vec![from, to], pen });
    }

    fn rectangle(&mut self, frame: Frame, fill: Option<Ink>, pen: Option<Pen>) {
        self.shapes.push(Shape::Area { points: frame.corners().to_vec(), fill, pen });
    }

    /// A rectangle filled with slanted lines: what is not certain.
    fn hatched(&mut self, frame: Frame, outline: Pen) {
        self.rectangle(frame, Some(Ink::White), None);
        let segments = geometry::hatching(frame, 3.6);
        if !segments.is_empty() {
            self.shapes.push(Shape::Segments { segments, pen: Pen::new(0.6, Ink::Dark) });
        }
        self.rectangle(frame, None, Some(outline));
    }

    /// A line that ends in a filled head.
    fn arrow(&mut self, points: &[Point], pen: Pen) {
        let Some((head, shaft_end)) = geometry::arrow_head(points, 4.0 + pen.width * 3.0) else { return };
        let mut shaft = points.to_vec();
        if let Some(last) = shaft.last_mut() {
            *last = shaft_end;
        }
        self.shapes.push(Shape::Line { points: shaft, pen });
        self.shapes.push(Shape::Area { points: head.to_vec(), fill: Some(pen.ink), pen: None });
    }

    fn words(&mut self, at: Point, text: &str, letters: Letters, anchor: Anchor) {
        if !label::is_blank(text) {
            self.shapes.push(Shape::Words { at, text: text.to_string(), letters, anchor });
        }
    }

    /// Lines of a label from the top of a place downward.
    fn label(&mut self, label: &label::Label, top: Point, anchor: Anchor) {
        let mut baseline = top.y + label.letters.ascent();
        for line in &label.lines {
            self.words(Point::new(top.x, baseline), line, label.letters, anchor);
            baseline += label.letters.line_height();
        }
    }
}
