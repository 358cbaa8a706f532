//! What signs mean, in lines under a figure, and the numbered key of names that found no room in it.

use super::geometry::Frame;
use super::label::{self, Measured};
use super::{Anchor, Ink, Letters, Pen, Point, Sheet, mark};

/// A sign and its meaning.
pub struct Entry {
    pub swatch: Swatch,
    pub words: String,
}

/// A sign as the figure draws it.
pub enum Swatch {
    Mark(char),
    Boxed,
    Arrow,
    Solid,
    Hatched,
    /// A bar whose start has passed.
    Late,
}

const LETTERS: Letters = Letters::plain(9.5);
const SWATCH_WIDTH: f32 = 22.0;
const GAP: f32 = 16.0;

/// Draws entries in lines from `top` and returns where they end.
pub fn draw(sheet: &mut Sheet<'_>, entries: &[Entry], top: f32) -> f32 {
    let height = LETTERS.line_height() + 2.0;
    let (mut x, mut y) = (0.0, top);
    for entry in entries {
        let label = label::wrap(&entry.words, LETTERS, sheet.width - SWATCH_WIDTH, 12, sheet.measure);
        let width = SWATCH_WIDTH + label.width;
        if x > 0.0 && x + width > sheet.width {
            x = 0.0;
            y += height;
        }
        swatch(sheet, &entry.swatch, Frame::new(x, y, SWATCH_WIDTH - 5.0, LETTERS.line_height()));
        sheet.label(&label, Point::new(x + SWATCH_WIDTH, y), Anchor::Start);
        x += width + GAP;
        if label.lines.len() > 1 {
            y += label.height() - LETTERS.line_height();
        }
    }
    if entries.is_empty() { y } else { y + height }
}

fn swatch(sheet: &mut Sheet<'_>, swatch: &Swatch, place: Frame) {
    let middle = place.center();
    let bar = Frame::new(place.left, middle.y - 4.0, place.width, 8.0);
    match swatch {
        Swatch::Mark(mark) => mark::draw(sheet, *mark, middle),
        Swatch::Boxed => {
            let inner = Frame::new(place.left + 2.0, middle.y - 3.5, place.width - 4.0, 7.0);
            sheet.rectangle(inner, Some(Ink::White), Some(Pen::new(1.4, Ink::Black)));
            sheet.rectangle(inner.grown(2.0), None, Some(Pen::new(0.6, Ink::Black)));
        }
        Swatch::Arrow => {
            let (from, to) = (Point::new(place.left, middle.y), Point::new(place.right(), middle.y));
            sheet.arrow(&[from, to], Pen::new(0.9, Ink::Dark));
        }
        Swatch::Solid => sheet.rectangle(bar, Some(Ink::Dark), Some(Pen::new(0.9, Ink::Black))),
        Swatch::Hatched => sheet.hatched(bar, Pen::new(0.9, Ink::Black)),
        Swatch::Late => {
            sheet.hatched(bar, Pen::new(0.9, Ink::Black));
            late_edge(sheet, bar);
        }
    }
}

/// Draws the thick edge that marks a bar as late.
pub fn late_edge(sheet: &mut Sheet<'_>, bar: Frame) {
    let edge = Frame::new(bar.left - 2.0, bar.top - 2.5, 3.4, bar.height + 5.0);
    sheet.rectangle(edge, Some(Ink::Black), None);
}

/// Draws a numbered list of names with their marks, in two columns where they are short, and returns where it ends.
pub fn key(sheet: &mut Sheet<'_>, names: &[(char, &str)], top: f32) -> f32 {
    if names.is_empty() {
        return top;
    }
    let top = top + 4.0;
    let indent = 34.0;
    let half = (sheet.width - GAP) / 2.0;
    let is_short = |name: &str| {
        Measured::new(name, LETTERS, sheet.measure, sheet.width).natural_width() <= half - indent
    };
    let columns = if names.len() > 1 && names.iter().all(|(_, name)| is_short(name)) { 2 } else { 1 };
    let width = if columns == 2 { half } else { sheet.width };
    let rows = names.len().div_ceil(columns);
    let mut bottom = top;
    let mut y = top;
    for (position, (sign, name)) in names.iter().enumerate() {
        let column = position / rows;
        if position % rows == 0 {
            y = top;
        }
        let left = column as f32 * (half + GAP);
        // The whole name, however long: the map has only its beginning.
        let label = label::wrap(name, LETTERS, width - indent, usize::MAX, sheet.measure);
        let baseline = y + LETTERS.ascent();
        let number = Letters::bold(LETTERS.size);
        sheet.words(Point::new(left + 14.0, baseline), &(position + 1).to_string(), number, Anchor::End);
        mark::draw(sheet, *sign, Point::new(left + 24.0, y + LETTERS.line_height() / 2.0));
        sheet.label(&label, Point::new(left + indent, y), Anchor::Start);
        y += label.height() + 2.0;
        bottom = bottom.max(y);
    }
    bottom
}
