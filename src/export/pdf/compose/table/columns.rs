//! How wide a table's columns are: their shares first, then what a narrow one does not need goes to those that do.

use crate::export::pdf::text::Shaped;
use crate::plan::document::Table;

/// A column's place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub left: f32,
    pub width: f32,
}

/// What a column asks for, padding included.
#[derive(Debug, Clone, Copy)]
struct Wish {
    /// Its share of the width.
    share: f32,
    /// For its longest word.
    least: f32,
    /// For its longest cell on one line.
    most: f32,
}

/// Fits columns into a width.
pub fn fit(table: &Table, header: &[Shaped], rows: &[Vec<Shaped>], width: f32, padding: f32) -> Vec<Column> {
    let n_columns = header.len();
    let weight = |column: usize| {
        let weight = table.columns.get(column).map_or(1.0, |column| column.weight);
        if weight.is_finite() { weight.clamp(0.05, 100.0) } else { 1.0 }
    };
    let total: f32 = (0..n_columns).map(weight).sum();
    let wishes: Vec<Wish> = (0..n_columns)
        .map(|column| {
            let cells = std::iter::once(&header[column]).chain(rows.iter().filter_map(|row| row.get(column)));
            let (least, most) = cells
                .map(Shaped::widths)
                .fold((0.0_f32, 0.0_f32), |(least, most), (min, max)| (least.max(min), most.max(max)));
            let share = weight(column) / total * width;
            // A rounding of the shaper's widths must not break the longest word.
            Wish { share, least: least + padding * 2.0 + 0.5, most: most + padding * 2.0 + 0.5 }
        })
        .collect();
    // A form keeps its shares: what will be written is not known.
    let widths = if table.row_lines > 0 { at_least(&wishes, width) } else { at_least(&give(&wishes), width) };
    let mut left = 0.0;
    widths
        .into_iter()
        .map(|width| {
            let column = Column { left, width };
            left += width;
            column
        })
        .collect()
}

/// Moves what columns do not need to those that could use it.
fn give(wishes: &[Wish]) -> Vec<Wish> {
    let spare: f32 = wishes.iter().map(|wish| (wish.share - wish.most).max(0.0)).sum();
    let need: f32 = wishes.iter().map(|wish| (wish.most - wish.share).max(0.0)).sum();
    let moved = spare.min(need);
    wishes
        .iter()
        .map(|wish| {
            let gains = (wish.most - wish.share).max(0.0);
            let gives = (wish.share - wish.most).max(0.0);
            let gained = if need > 0.0 { moved * gains / need } else { 0.0 };
            let given = if spare > 0.0 { moved * gives / spare } else { 0.0 };
            Wish { share: wish.share + gained - given, ..*wish }
        })
        .collect()
}

/// Widens columns to their longest word where the others can spare it.
fn at_least(wishes: &[Wish], width: f32) -> Vec<f32> {
    // No word gets more than its even part and a half: the rest of it is broken.
    let cap = (width / wishes.len() as f32 * 1.5).min(width);
    let least: Vec<f32> = wishes.iter().map(|wish| wish.least.min(cap)).collect();
    let missing: f32 = wishes.iter().zip(&least).map(|(wish, least)| (least - wish.share).max(0.0)).sum();
    let spare: f32 = wishes.iter().zip(&least).map(|(wish, least)| (wish.share - least).max(0.0)).sum();
    let met = if missing > 0.0 { (spare / missing).min(1.0) } else { 0.0 };
    let taken = if spare > 0.0 { missing * met / spare } else { 0.0 };
    wishes
        .iter()
        .zip(&least)
        .map(|(wish, &least)| {
            if wish.share < least {
                wish.share + (least - wish.share) * met
            } else {
                wish.share - (wish.share - least) * taken
            }
        })
        .collect()
}
