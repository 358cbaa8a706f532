//! A figure: its caption, and its drawing as one picture with words for those who cannot see it.

use super::{Composer, line_strip};
use crate::export::pdf::mark::{BLACK, Gray, Mark, Piece, Role, Stroke};
use crate::export::pdf::strip::Strip;
use crate::export::pdf::style::{Setting, Side};
use crate::export::pdf::tags::Kind;
use crate::export::pdf::text::Typesetter;
use crate::export::visible::visible_line;
use crate::plan::document::Text;
use crate::plan::drawing::{self, Anchor, Drawing, Ink, Letters, Pen, Point, Shape};
use crate::plan::figure::Figure;
use crate::say;
use std::cell::RefCell;

impl Composer<'_> {
    pub(super) fn figure(&mut self, figure: &Figure) {
        let caption = visible_line(&figure.caption);
        let mut words = visible_line(&figure.alt);
        if words.is_empty() {
            words = if caption.is_empty() { say!("pdf-figure") } else { caption.clone() };
        }
        let node = self.done.tree.add(None, Kind::Figure(words));
        let mut caption_height = 0.0;
        if !caption.is_empty() {
            let caption_node = self.done.tree.add(Some(node), Kind::Caption);
            let lines = self.typesetter.set(&Text::strong(caption), self.style.body(), self.width);
            caption_height = lines.iter().map(|line| line.height).sum();
            let strips: Vec<Strip> =
                lines.into_iter().map(|line| line_strip(line, caption_node, 0.0)).collect();
            self.push_paragraph(strips, 10.0);
            self.keep_last();
        }
        let drawing = {
            let typesetter = RefCell::new(&mut *self.typesetter);
            let measure =
                |words: &str, letters: Letters| typesetter.borrow_mut().width(words, setting(letters, 1.0));
            drawing::draw(&figure.picture, self.width, &measure)
        };
        let room = (self.page_height - caption_height - 16.0).max(100.0);
        let scale = (room / drawing.height.max(1.0)).min(1.0);
        let left = self.width * (1.0 - scale) / 2.0;
        let size = (drawing.width * scale, drawing.height * scale);
        let piece = Piece { role: Role::Picture(node, size), marks: marks(&drawing, scale, self.typesetter) };
        self.push(Strip {
            before: if caption_height > 0.0 { 5.0 } else { 10.0 * self.style.space },
            height: drawing.height * scale,
            pieces: vec![piece.placed(left, 0.0)],
            ..Strip::default()
        });
    }
}

fn setting(letters: Letters, scale: f32) -> Setting {
    Setting { size: letters.size * scale, leading: 1.2, bold: letters.bold, gray: BLACK, side: Side::Start }
}

/// The shapes of a drawing as marks.
fn marks(drawing: &Drawing, scale: f32, typesetter: &mut Typesetter) -> Vec<Mark> {
    let at = |point: Point| (point.x * scale, point.y * scale);
    let mut marks = Vec::new();
    for shape in &drawing.shapes {
        match shape {
            Shape::Line { points, pen } => marks.push(Mark::Path {
                lines: vec![points.iter().copied().map(at).collect()],
                closed: false,
                fill: None,
                stroke: Some(stroke(*pen, scale)),
            }),
            Shape::Segments { segments, pen } => marks.push(Mark::Path {
                lines: segments.iter().map(|segment| segment.iter().copied().map(at).collect()).collect(),
                closed: false,
                fill: None,
                stroke: Some(stroke(*pen, scale)),
            }),
            Shape::Area { points, fill, pen } => marks.push(Mark::Path {
                lines: vec![points.iter().copied().map(at).collect()],
                closed: true,
                fill: fill.map(gray),
                stroke: pen.map(|pen| stroke(pen, scale)),
            }),
            Shape::Circle { center, radius, fill, pen } => marks.push(Mark::Circle {
                center: at(*center),
                radius: radius * scale,
                fill: fill.map(gray),
                stroke: pen.map(|pen| stroke(pen, scale)),
            }),
            Shape::Words { at: place, text, letters, anchor } => {
                marks.extend(words(text, setting(*letters, scale), at(*place), *anchor, typesetter));
            }
        }
    }
    marks
}

fn words(
    text: &str,
    setting: Setting,
    at: (f32, f32),
    anchor: Anchor,
    typesetter: &mut Typesetter,
) -> Vec<Mark> {
    let width = typesetter.width(text, setting);
    let left = match anchor {
        Anchor::Start => at.0,
        Anchor::Middle => at.0 - width / 2.0,
        Anchor::End => at.0 - width,
    };
    let lines = typesetter.set(&Text::plain(text), setting, f32::MAX);
    let mut marks: Vec<Mark> = lines.into_iter().flat_map(|line| line.marks).collect();
    for mark in &mut marks {
        if let Mark::Glyphs(glyphs) = mark {
            glyphs.at = (left + glyphs.at.0, at.1);
        }
    }
    marks
}

fn stroke(pen: Pen, scale: f32) -> Stroke {
    let dash = pen.dash.map(|[dash, gap]| [dash * scale, gap * scale]);
    Stroke { width: pen.width * scale, gray: gray(pen.ink), dash }
}

fn gray(ink: Ink) -> Gray {
    ink.lightness()
}
