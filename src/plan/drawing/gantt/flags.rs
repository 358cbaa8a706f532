//! Vertical lines with words below a time line, in as many lanes as it takes for no words to overlap.

use crate::plan::drawing::label::{self, Label};
use crate::plan::drawing::{Anchor, Frame, Ink, Letters, Pen, Point, Sheet};

/// A line at a date and what it says.
pub struct Flag {
    pub x: f32,
    pub words: String,
    pub pen: Pen,
    pub bold: bool,
}

/// A flag with its place: the words lie right of the line, or left of it near the right edge.
struct Hung {
    flag: usize,
    label: Label,
    left: f32,
    lane: usize,
}

impl Hung {
    fn right(&self) -> f32 {
        self.left + self.label.width
    }

    fn is_over(&self, x: f32) -> bool {
        self.left - 1.0 < x && x < self.right() + 1.0
    }
}

const GAP: f32 = 3.0;

/// Draws flags through a plot and hangs their words below it; returns where the words end.
pub fn draw(sheet: &mut Sheet<'_>, flags: &[Flag], plot: Frame) -> f32 {
    let hung = hang(sheet, flags);
    let lanes = hung.iter().map(|hung| hung.lane + 1).max().unwrap_or(0);
    let mut tops = vec![plot.bottom() + 4.0];
    for lane in 0..lanes {
        let height =
            hung.iter().filter(|hung| hung.lane == lane).map(|hung| hung.label.height()).fold(0.0, f32::max);
        tops.push(tops[lane] + height + 2.0);
    }
    for hung in &hung {
        let flag = &flags[hung.flag];
        let end = tops[hung.lane] + hung.label.letters.line_height() * 0.8;
        sheet.line(Point::new(flag.x, plot.top - 3.0), Point::new(flag.x, end), flag.pen);
    }
    for hung in &hung {
        let top = tops[hung.lane];
        let (width, height) = (hung.label.width, hung.label.height());
        sheet.rectangle(Frame::new(hung.left - 1.0, top, width + 2.0, height), Some(Ink::White), None);
        sheet.label(&hung.label, Point::new(hung.left, top), Anchor::Start);
    }
    tops[lanes]
}

/// Gives each flag a lane, from right to left: words then reach over lines that have ended above them.
fn hang(sheet: &Sheet<'_>, flags: &[Flag]) -> Vec<Hung> {
    let mut order: Vec<usize> = (0..flags.len()).collect();
    order.sort_by(|&a, &b| flags[b].x.total_cmp(&flags[a].x).then(a.cmp(&b)));
    let mut hung: Vec<Hung> = Vec::new();
    for flag in order {
        let Flag { x, words, bold, .. } = &flags[flag];
        let letters = Letters { size: 9.0, bold: *bold };
        let label = label::wrap(words, letters, sheet.width * 0.46, 12, sheet.measure);
        let fits_right = x + GAP + label.width <= sheet.width;
        let left = if fits_right { x + GAP } else { (x - GAP - label.width).max(0.0) };
        let mut next = Hung { flag, label, left, lane: 0 };
        let lanes = hung.iter().map(|other| other.lane + 1).max().unwrap_or(0);
        next.lane = (0..lanes).find(|&lane| is_clear(&hung, flags, &next, *x, lane)).unwrap_or(lanes);
        hung.push(next);
    }
    hung
}

fn is_clear(hung: &[Hung], flags: &[Flag], next: &Hung, x: f32, lane: usize) -> bool {
    hung.iter().all(|other| {
        let overlaps = next.left < other.right() + 6.0 && other.left < next.right() + 6.0;
        let same_lane = other.lane == lane;
        let line_through_other = other.lane <= lane && other.is_over(x);
        let other_line_through = other.lane >= lane && next.is_over(flags[other.flag].x);
        !(same_lane && overlaps || line_through_other || other_line_through)
    })
}
