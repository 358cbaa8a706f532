//! A document as rows of a page: the plan so far and the review show the very blocks that are printed.

use crate::app::text::shown_width;
use crate::plan::document::{Block, Column, NoteKind, Table, Text};
use crate::say;
use crate::tui::page::{Body, cut};
use crate::tui::theme::Theme;

/// Adds blocks as rows. Figures are given in words; tables as columns where they fit, else row by row.
pub fn rows(body: &mut Body, blocks: &[Block], width: usize, theme: &Theme) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                if *level <= 2 && !body.lines.is_empty() {
                    body.blank();
                }
                let text = if *level == 1 { text.to_uppercase() } else { text.clone() };
                body.text(&text, width, theme.heading);
            }
            Block::Paragraph(text) => body.text(&text.words(), width, theme.text),
            Block::Fields(fields) => {
                for field in fields {
                    body.text(&field.label, width, theme.quiet);
                    let style = if field.large { theme.question } else { theme.text };
                    body.item(" ", &words(&field.value), width, style, theme.text);
                }
            }
            Block::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{:>2}.", at + 1) } else { " ·".into() };
                    body.item(&mark, &item.words(), width, theme.text, theme.quiet);
                }
            }
            Block::Checklist(items) => {
                for item in items {
                    let mark = if item.done { "[x]" } else { "[ ]" };
                    body.item(mark, &item.text.words(), width, theme.text, theme.quiet);
                }
            }
            Block::Table(table) => table_rows(body, table, width, theme),
            Block::Figure(figure) => {
                if !figure.caption.is_empty() {
                    body.text(&figure.caption, width, theme.heading);
                }
                rows(body, &figure.words, width, theme);
            }
            Block::Note(note) => {
                let (mark, style) = match note.kind {
                    NoteKind::Warning => ("!", theme.warning),
                    NoteKind::Fact | NoteKind::Remark => ("·", theme.quiet),
                };
                if !note.title.is_empty() {
                    body.item(mark, &note.title, width, theme.chosen, style);
                }
                for text in &note.text {
                    body.item(" ", &text.words(), width, theme.text, theme.text);
                }
            }
            Block::WriteLines { label, lines } => {
                if !label.is_empty() {
                    body.text(label, width, theme.quiet);
                }
                for _ in 0..*lines {
                    body.push("_".repeat(width), theme.line);
                }
            }
            Block::PageBreak => body.push("─".repeat(width), theme.line),
        }
    }
}

fn words(text: &Text) -> String {
    let words = text.words();
    if words.trim().is_empty() { say!("document-empty") } else { words }
}

/// Columns beside each other when every cell fits its share on one row; else each row as labelled lines.
fn table_rows(body: &mut Body, table: &Table, width: usize, theme: &Theme) {
    if !table.caption.is_empty() {
        body.text(&table.caption, width, theme.heading);
    }
    let widths: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells =
                table.rows.iter().filter_map(|row| row.get(at)).map(|cell| shown_width(&cell.words()));
            cells.chain([shown_width(&column.title)]).max().unwrap_or(0)
        })
        .collect();
    let needed: usize = widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1);
    if needed <= width && !table.columns.is_empty() {
        let line = |cells: Vec<String>| {
            cells
                .iter()
                .zip(&widths)
                .map(|(cell, width)| {
                    format!("{}{}", cut(cell, *width), " ".repeat(width - shown_width(&cut(cell, *width))))
                })
                .collect::<Vec<_>>()
                .join("  ")
        };
        body.push(line(table.columns.iter().map(|column| column.title.clone()).collect()), theme.quiet);
        for row in &table.rows {
            body.push(line(row.iter().map(Text::words).collect()), theme.text);
        }
        return;
    }
    for row in &table.rows {
        labelled(body, &table.columns, row, width, theme);
    }
}

/// One row of a table: its first cell, then the others with their column's title.
fn labelled(body: &mut Body, columns: &[Column], row: &[Text], width: usize, theme: &Theme) {
    for (at, (column, cell)) in columns.iter().zip(row).enumerate() {
        let words = cell.words();
        if at == 0 {
            body.item("·", &words, width, theme.chosen, theme.quiet);
        } else if !words.trim().is_empty() {
            let text = if column.title.is_empty() { words } else { format!("{}: {words}", column.title) };
            body.item(" ", &text, width, theme.text, theme.text);
        }
    }
}
