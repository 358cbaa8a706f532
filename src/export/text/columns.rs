//! A table in plain text: columns side by side where they fit, one labelled block a row where not.

use super::wrap::{longest_line, longest_word, padded, width, wrap};
use crate::export::visible::{visible, visible_line};
use crate::plan::document::{Align, Table, Text};

/// Spaces between columns.
const GAP: usize = 2;
/// No column is squeezed below this, unless its words are shorter.
const NARROW: usize = 9;
/// A cell squeezed into more lines than this is easier to read in a block of its own.
const TALL: usize = 7;

/// Returns the lines of a table in `room` columns, its caption left out.
pub fn lay_out(table: &Table, room: usize) -> Vec<String> {
    match fit(table, room) {
        Some(widths) => side_by_side(table, &widths),
        None => blocks(table, room),
    }
}

fn cell(row: &[Text], n: usize) -> String {
    row.get(n).map(|text| visible(&text.words()).trim().to_string()).unwrap_or_default()
}

/// Returns a width for each column, or `None` when they do not fit side by side.
fn fit(table: &Table, room: usize) -> Option<Vec<usize>> {
    let n_columns = table.columns.len();
    if n_columns == 0 {
        return None;
    }
    let room = room.checked_sub(GAP * (n_columns - 1))?;
    let (mut least, mut natural) = (Vec::new(), Vec::new());
    for (n, column) in table.columns.iter().enumerate() {
        let title = visible_line(&column.title);
        let cells = || table.rows.iter().map(|row| cell(row, n));
        let word = cells().map(|text| longest_word(&text)).max().unwrap_or(0).max(longest_word(&title));
        let line = cells().map(|text| longest_line(&text)).max().unwrap_or(0).max(width(&title));
        // Rows to write in by hand want room that no word asks for.
        let line = if table.row_lines > 0 { line.max(room / n_columns) } else { line };
        least.push(word.max(line.min(NARROW)).max(1));
        natural.push(line.max(1));
    }
    let spare = room.checked_sub(least.iter().sum())?;
    let widths = share(table, least, &natural, spare);
    let tall = table.rows.iter().any(|row| {
        widths.iter().enumerate().any(|(n, column_width)| wrap(&cell(row, n), *column_width).len() > TALL)
    });
    (!tall).then_some(widths)
}

/// Gives the spare columns one by one to the column that is furthest below its wish, by weight.
fn share(table: &Table, mut widths: Vec<usize>, natural: &[usize], spare: usize) -> Vec<usize> {
    for _ in 0..spare {
        let neediest = (0..widths.len()).filter(|n| widths[*n] < natural[*n]).max_by(|a, b| {
            // About how many lines its longest cell would take.
            let need = |n: usize| {
                let weight = f64::from(table.columns[n].weight).max(0.1);
                (natural[n] as f64) * weight / (widths[n] as f64)
            };
            need(*a).total_cmp(&need(*b)).then(b.cmp(a))
        });
        match neediest {
            Some(n) => widths[n] += 1,
            None => break,
        }
    }
    widths
}

fn side_by_side(table: &Table, widths: &[usize]) -> Vec<String> {
    let titles: Vec<String> = table.columns.iter().map(|column| visible_line(&column.title)).collect();
    let mut lines = Vec::new();
    if titles.iter().any(|title| !title.is_empty()) {
        lines.extend(row_lines(table, widths, &titles, 0));
        lines.push(joined(widths.iter().map(|column_width| "-".repeat(*column_width))));
    }
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = (0..widths.len()).map(|n| cell(row, n)).collect();
            row_lines(table, widths, &cells, table.row_lines as usize)
        })
        .collect();
    let airy = rows.iter().any(|row| row.len() > 1);
    for (n, row) in rows.into_iter().enumerate() {
        if airy && n > 0 {
            lines.push(String::new());
        }
        lines.extend(row);
    }
    lines
}

/// One row: its cells wrapped, padded and put side by side. Empty cells of a worksheet become lines to write on.
fn row_lines(table: &Table, widths: &[usize], cells: &[String], write_lines: usize) -> Vec<String> {
    let wrapped: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(text, column_width)| {
            if write_lines > 0 && text.is_empty() {
                vec!["_".repeat(*column_width); write_lines]
            } else {
                wrap(text, *column_width)
            }
        })
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|line| {
            joined(wrapped.iter().zip(widths).zip(&table.columns).map(|((cell, column_width), column)| {
                let text = cell.get(line).map_or("", String::as_str);
                match column.align {
                    Align::Left => padded(text, *column_width),
                    Align::Right => {
                        let free = column_width.saturating_sub(width(text));
                        format!("{:free$}{text}", "")
                    }
                }
            }))
        })
        .collect()
}

fn joined(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_string()
}

/// One block a row. The first cell is its heading, or the first line behind a dash.
fn blocks(table: &Table, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (n_row, row) in table.rows.iter().enumerate() {
        if n_row > 0 {
            lines.push(String::new());
        }
        let mut first = true;
        for (n, column) in table.columns.iter().enumerate() {
            let text = cell(row, n);
            if text.is_empty() && table.row_lines == 0 {
                continue;
            }
            let title = visible_line(&column.title);
            let heading = n == 0 && (table.row_headings || title.is_empty());
            let label = if heading || title.is_empty() { String::new() } else { format!("{title}: ") };
            let text = if text.is_empty() { "_".repeat(room / 2) } else { text };
            for (n_line, line) in wrap(&format!("{label}{text}"), room - 4).into_iter().enumerate() {
                let lead = match (first, n_line) {
                    (true, 0) => "- ",
                    (false, 0) => "  ",
                    (_, _) => "    ",
                };
                lines.push(format!("{lead}{line}"));
            }
            first = false;
        }
    }
    lines
}
