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
    let mut at = 0;
    for line in text.split('\n') {
        let mut rest = line;
        while let Some((end, next)) = row_end(rest, width) {
            rows.push(at..at + end);
            at += next;
            rest = &rest[next..];
        }
        rows.push(at..at + rest.len());
        at += rest.len() + 1;
    }
    rows
}

/// Where the first row of a line ends and the next one begins; `None` when the line is one row.
fn row_end(line: &str, width: usize) -> Option<(usize, usize)> {
    let bytes = line.as_bytes();
    // The row, the first letter beyond it, and one byte more, which could make that letter another one.
    let ahead = &bytes[..bytes.len().min(width.saturating_add(2))];
    if ahead.is_ascii() {
        // The most of all text: each byte is a letter of one cell, and none has to be looked at but for spaces.
        let beyond = ahead.get(width)?;
        let space = (1..width).rev().find(|at| ahead[*at] == b' ');
        return Some(row_break(*beyond == b' ', width, space));
    }
    let (mut used, mut space) = (0, None);
    for Cluster { at, len, cells } in clusters(line) {
        let is_space = len == 1 && bytes[at] == b' ';
        if used + cells > width && at > 0 {
            return Some(row_break(is_space, at, space));
        }
        used += cells;
        if is_space && at > 0 {
            space = Some(at);
        }
    }
    None
}

/// Where a row ends and the next begins, when the letter at `at` does not fit. A space between them is not shown.
fn row_break(is_space: bool, at: usize, last_space: Option<usize>) -> (usize, usize) {
    match last_space {
        _ if is_space => (at, at + 1),
        Some(space) => (space, space + 1),
        None => (at, at),
    }
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
