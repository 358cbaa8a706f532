//! Ranked bars with their names and numbers, for example votes.

use super::geometry::Frame;
use super::label;
use super::{Anchor, Ink, Letters, Pen, Point, Sheet};
use crate::plan::figure::BarsPicture;

const NAME: Letters = Letters::plain(10.0);
const NUMBER: Letters = Letters::bold(10.0);
const BAR: f32 = 12.0;
const ROW_GAP: f32 = 6.0;

/// Draws the bars and returns their height.
pub fn draw(sheet: &mut Sheet<'_>, picture: &BarsPicture) -> f32 {
    let labels: Vec<_> = picture
        .bars
        .iter()
        .map(|(name, _)| label::wrap(name, NAME, sheet.width * 0.42, 12, sheet.measure))
        .collect();
    let names_width = labels.iter().map(|label| label.width).fold(0.0, f32::max);
    let most = picture.bars.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let numbers_width = (sheet.measure)(&most.to_string(), NUMBER) + 6.0;
    let left = names_width + 8.0;
    let room = (sheet.width - left - numbers_width).max(10.0);

    let mut y = 2.0;
    let top = y;
    for ((_, count), label) in picture.bars.iter().zip(&labels) {
        let height = label.height().max(BAR) + ROW_GAP;
        let middle = y + height / 2.0;
        sheet.label(label, Point::new(names_width, middle - label.height() / 2.0), Anchor::End);
        let width = f64::from(*count) / f64::from(most.max(1)) * f64::from(room);
        let bar = Frame::new(left, middle - BAR / 2.0, width as f32, BAR);
        if *count > 0 {
            sheet.rectangle(bar, Some(Ink::Dark), Some(Pen::new(0.8, Ink::Black)));
        }
        let baseline = middle + NUMBER.size * 0.36;
        sheet.words(Point::new(bar.right() + 5.0, baseline), &count.to_string(), NUMBER, Anchor::Start);
        y += height;
    }
    if !picture.bars.is_empty() {
        sheet.line(Point::new(left, top), Point::new(left, y), Pen::new(1.0, Ink::Black));
    }
    y + 2.0
}
