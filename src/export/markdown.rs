//! A document as Markdown: CommonMark with tables and check boxes, as code hosts and note programs read it.
//!
//! What people typed is escaped so that every character is read and none is obeyed.

mod escape;

use crate::plan::document::{Align, Block, CheckItem, Document, Field, Note, NoteKind, Table, Text};
use crate::plan::figure::Figure;
use escape::{Breaks, escape, escape_line};

const PARAGRAPH: Breaks = Breaks::Hard { indent: 0 };

/// Returns the document as Markdown with `\n` line ends.
pub fn render(document: &Document) -> String {
    let mut pieces = vec![format!("# {}", escape_line(&document.title)), escape_line(&document.subtitle)];
    blocks(&document.blocks, &mut pieces);
    if !document.footer.trim().is_empty() {
        pieces.push("---".to_string());
        pieces.push(escape(&Text::emphasis(&document.footer), PARAGRAPH));
    }
    pieces.retain(|piece| !piece.is_empty());
    let mut text = pieces.join("\n\n");
    text.push('\n');
    text
}

/// Writes blocks as pieces, to be divided by empty lines.
fn blocks(blocks: &[Block], pieces: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level).clamp(1, 5) + 1);
                pieces.push(format!("{marks} {}", escape_line(text)));
            }
            Block::Paragraph(text) => pieces.push(escape(text, PARAGRAPH)),
            Block::Fields(fields) => pieces.extend(fields.iter().map(field)),
            Block::List { ordered: true, items } => pieces.push(numbered(items, fresh(pieces, [".", ")"]))),
            Block::List { ordered: false, items } => pieces.push(bullets(items, fresh(pieces, ["-", "*"]))),
            Block::Checklist(items) => pieces.push(checklist(items, fresh(pieces, ["-", "*"]))),
            Block::Table(table) => pieces.extend([caption(&table.caption), grid(table)]),
            Block::Figure(figure) => write_figure(figure, pieces),
            Block::Note(note) => pieces.push(quote(note)),
            Block::WriteLines { label, lines } => {
                pieces.push(escape_line(label));
                // Rules, because a row of underscores would need an escape each.
                pieces.extend((0..*lines).map(|_| "---".to_string()));
            }
            Block::PageBreak => pieces.push("---".to_string()),
        }
    }
}

fn caption(text: &str) -> String {
    escape(&Text::strong(text.trim().replace('\n', " ")), PARAGRAPH)
}

/// The label, and the words on the next line of the same paragraph.
fn field(field: &Field) -> String {
    let label = caption(&field.label);
    let value = escape(&field.value, PARAGRAPH);
    if value.is_empty() { label } else { format!("{label}\\\n{value}") }
}

/// Returns the list mark that the piece before does not use, since two lists of one mark would be one list.
fn fresh<'a>(pieces: &[String], marks: [&'a str; 2]) -> &'a str {
    let last = pieces.iter().rev().find(|piece| !piece.is_empty());
    let head = last.and_then(|piece| piece.split(' ').next()).unwrap_or_default();
    let used = head.strip_suffix(marks[0]).is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()));
    if used { marks[1] } else { marks[0] }
}

fn numbered(items: &[Text], mark: &str) -> String {
    let lines = items.iter().enumerate().map(|(n, item)| {
        let mark = format!("{}{mark} ", n + 1);
        format!("{mark}{}", escape(item, Breaks::Hard { indent: mark.len() }))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn bullets(items: &[Text], mark: &str) -> String {
    let lines = items.iter().map(|item| format!("{mark} {}", escape(item, Breaks::Hard { indent: 2 })));
    lines.collect::<Vec<_>>().join("\n")
}

fn checklist(items: &[CheckItem], mark: &str) -> String {
    let lines = items.iter().map(|item| {
        let tick = if item.done { "[x]" } else { "[ ]" };
        format!("{mark} {tick} {}", escape(&item.text, Breaks::Hard { indent: 2 }))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn grid(table: &Table) -> String {
    if table.columns.is_empty() {
        return String::new();
    }
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        row(table.columns.iter().map(|column| escape_line(&column.title)).collect()),
        row(table
            .columns
            .iter()
            .map(|column| match column.align {
                Align::Left => "---".to_string(),
                Align::Right => "---:".to_string(),
            })
            .collect()),
    ];
    for cells in &table.rows {
        lines.push(row((0..table.columns.len())
            .map(|n| {
                let text = cells.get(n).cloned().unwrap_or_default();
                if n == 0 && table.row_headings {
                    escape(&Text::strong(text.words()), Breaks::Html)
                } else {
                    escape(&text, Breaks::Html)
                }
            })
            .collect()));
    }
    lines.join("\n")
}

fn write_figure(figure: &Figure, pieces: &mut Vec<String>) {
    pieces.push(caption(&figure.caption));
    if figure.words.is_empty() {
        pieces.push(escape(&Text::plain(&figure.alt), PARAGRAPH));
    }
    blocks(&figure.words, pieces);
}

/// A note as a quotation, so that it stands apart in every reader.
fn quote(note: &Note) -> String {
    let mut pieces = vec![caption(&note.title)];
    if note.kind == NoteKind::Warning && !note.title.trim().is_empty() {
        pieces = vec![caption(&format!("! {}", note.title))];
    }
    pieces.extend(note.text.iter().map(|text| escape(text, PARAGRAPH)));
    pieces.retain(|piece| !piece.is_empty());
    let text = pieces.join("\n\n");
    text.lines().map(|line| format!("> {line}").trim_end().to_string()).collect::<Vec<_>>().join("\n")
}
