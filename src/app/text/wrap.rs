//! Breaking text into rows that fit a width. Widths are those of what is shown: a control character counts as its symbol.

use super::{shown_width, visible};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A text broken into rows, with its cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// Byte ranges of the text, one a row; line ends and the space at a soft break belong to no row's visible part.
    pub rows: Vec<Range<usize>>,
    /// Row and column (in cells) of the cursor.
    pub cursor: (usize, usize),
}

impl Wrapped {
    pub fn new(text: &str, cursor: usize, width: usize) -> Wrapped {
        let rows = wrap_rows(text, width);
        // Rows are in order; the last that begins at or before the cursor holds it.
        let row = rows.partition_point(|row| row.start <= cursor).saturating_sub(1);
        let before =
            rows.get(row).map_or("", |range| &text[range.start..cursor.clamp(range.start, range.end)]);
        Wrapped { cursor: (row, clusters(before).map(|cluster| cluster.cells).sum()), rows }
    }

    /// The range of the cursor's row.
    pub fn row(&self) -> Range<usize> {
        self.rows.get(self.cursor.0).cloned().unwrap_or(0..0)
    }

    /// Returns the byte offset at a column of a row, or the row's end where it is shorter.
    pub fn at(&self, text: &str, row: usize, column: usize) -> usize {
        let Some(range) = self.rows.get(row) else { return text.len() };
        let mut reached = 0;
        for cluster in clusters(&text[range.clone()]) {
            if reached + cluster.cells > column {
                return range.start + cluster.at;
            }
            reached += cluster.cells;
        }
        range.end
    }
}

/// Breaks text into rows of at most `width` cells, at spaces where there are any. There is always at least one row.
pub fn wrap_rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut rows = Vec::with_capacity(text.len() / width + 1);
    let mut line_start = 0;
    for line in text.split('\n') {
        wrap_line(line, line_start, width, &mut rows);
        line_start += line.len() + 1;
    }
    rows
}

fn wrap_line(line: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    // The start of the row, its cells so far, and the last space in it with the cells up to and with that space.
    let (mut start, mut used, mut space) = (0, 0, None);
    for Cluster { at, len, cells } in clusters(line) {
        let is_space = len == 1 && line.as_bytes()[at] == b' ';
        if used + cells > width && at > start {
            if is_space {
                // The space that does not fit ends the row and is not shown.
                rows.push(offset + start..offset + at);
                start = at + 1;
                (used, space) = (0, None);
                continue;
            }
            let (end, next, gone) = space.map_or((at, at, used), |(space, cells)| (space, space + 1, cells));
            rows.push(offset + start..offset + end);
            start = next;
            used -= gone;
            space = None;
        }
        used += cells;
        if is_space && at > start {
            space = Some((at, used));
        }
    }
    rows.push(offset + start..offset + line.len());
}

/// One letter as people see it.
struct Cluster {
    at: usize,
    len: usize,
    cells: usize,
}

/// The graphemes of a text with their cells. Plain ASCII, the most of it, is not looked up in any table.
fn clusters(text: &str) -> impl Iterator<Item = Cluster> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(at)?;
        let alone = first.is_ascii() && bytes.get(at + 1).is_none_or(u8::is_ascii);
        let cluster = if alone {
            Cluster { at, len: 1, cells: 1 }
        } else {
            let grapheme = text[at..].graphemes(true).next()?;
            Cluster { at, len: grapheme.len(), cells: shown_width(&visible(grapheme)) }
        };
        at += cluster.len;
        Some(cluster)
    })
}
