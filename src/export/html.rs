//! A document as one HTML file: no script, no request, readable on a phone and made to be printed.
//!
//! Everything is black on white and told in words and shapes; color carries nothing.

mod figure;

use crate::export::visible::{visible, visible_line};
use crate::plan::document::{
    Align, Block, CheckItem, Column, Document, Field, Note, NoteKind, Size, Span, SpanStyle, Table, Text,
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::ops::Range;

/// Tables of so many rows are not divided between two pages.
const SHORT: usize = 4;
const STYLE: &str = include_str!("html/style.css");

/// Returns the document as a complete HTML page.
pub fn render(document: &Document) -> String {
    let language = if document.language.is_empty() { "en" } else { &document.language };
    let sections = sections(&document.blocks);
    let page = html! {
        (DOCTYPE)
        html lang=(visible_line(language)) class=[large_print(document.size)] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="only light";
                @if !document.author.is_empty() { meta name="author" content=(visible_line(&document.author)); }
                @if !document.date.is_empty() { meta name="date" content=(visible_line(&document.date)); }
                title { (visible_line(&document.title)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 dir="auto" { (visible_line(&document.title)) }
                    @if !document.subtitle.trim().is_empty() {
                        p.subtitle dir="auto" { (visible_line(&document.subtitle)) }
                    }
                }
                main {
                    @for (n, range) in sections.into_iter().enumerate() {
                        (section(n, &document.blocks[range]))
                    }
                }
                @if !document.footer.trim().is_empty() {
                    footer { p dir="auto" { (lines(&document.footer)) } }
                }
            }
        }
    };
    let mut text = page.into_string();
    text.push('\n');
    text
}

fn large_print(size: Size) -> Option<&'static str> {
    match size {
        Size::Ordinary => None,
        Size::Large => Some("large-print"),
    }
}

/// Divides the blocks before each heading of level 1. A page break in front of a heading goes with it.
fn sections(blocks: &[Block]) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for (n, block) in blocks.iter().enumerate() {
        let opens = matches!(block, Block::Heading { level: 0 | 1, .. });
        let begin = if n > 0 && matches!(blocks[n - 1], Block::PageBreak) { n - 1 } else { n };
        if opens && begin > start {
            ranges.push(start..begin);
            start = begin;
        }
    }
    if start < blocks.len() {
        ranges.push(start..blocks.len());
    }
    ranges
}

fn section(n: usize, blocks: &[Block]) -> Markup {
    let (breaks, rest) = match blocks {
        [Block::PageBreak, rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    match rest {
        [Block::Heading { level: 0 | 1, text }, rest @ ..] => {
            let id = format!("section-{}", n + 1);
            html! {
                section.new-page[breaks] aria-labelledby=(id) {
                    h2 id=(id) dir="auto" { (visible_line(text)) }
                    (blocks_of(rest))
                }
            }
        }
        rest => html! {
            @if breaks { hr.new-page; }
            (blocks_of(rest))
        },
    }
}

fn blocks_of(blocks: &[Block]) -> Markup {
    html! { @for block in blocks { (block_of(block)) } }
}

fn block_of(block: &Block) -> Markup {
    match block {
        Block::Heading { level: 0..=2, text } => html! { h3 dir="auto" { (visible_line(text)) } },
        Block::Heading { level: 3.., text } => html! { h4 dir="auto" { (visible_line(text)) } },
        Block::Paragraph(text) => html! { p dir="auto" { (words(text)) } },
        Block::Fields(fields) => html! { dl.fields { @for field in fields { (field_of(field)) } } },
        Block::List { ordered, items } => {
            let items = html! { @for item in items { li dir="auto" { (words(item)) } } };
            if *ordered {
                html! { ol { (items) } }
            } else {
                html! { ul { (items) } }
            }
        }
        Block::Checklist(items) => html! { ul.checks { @for item in items { (check_of(item)) } } },
        Block::Table(table) => table_of(table),
        Block::Figure(picture) => figure::figure_of(picture),
        Block::Note(note) => note_of(note),
        Block::WriteLines { label, lines } => html! {
            div.write {
                @if !label.trim().is_empty() { p dir="auto" { (visible_line(label)) } }
                @for _ in 0..*lines { div.write-line {} }
            }
        },
        Block::PageBreak => html! { hr.new-page; },
    }
}

fn field_of(field: &Field) -> Markup {
    html! {
        div.field.large[field.large] {
            dt dir="auto" { (visible_line(&field.label)) }
            dd dir="auto" { (words(&field.value)) }
        }
    }
}

fn check_of(item: &CheckItem) -> Markup {
    html! {
        li {
            label {
                input type="checkbox" checked[item.done] disabled;
                " "
                span dir="auto" { (words(&item.text)) }
            }
        }
    }
}

/// The roles say what the elements are; they stay true where a narrow screen shows each row as a block.
fn table_of(table: &Table) -> Markup {
    let titled = table.columns.iter().any(|column| !column.title.trim().is_empty());
    html! {
        table role="table" .to-fill[table.row_lines > 0] .short[table.rows.len() <= SHORT] {
            @if !table.caption.trim().is_empty() { caption dir="auto" { (visible_line(&table.caption)) } }
            @if let Some(shares) = shares(&table.columns) {
                colgroup { @for share in shares { col style=(format!("width:{share}%")); } }
            }
            @if titled {
                thead role="rowgroup" {
                    tr role="row" {
                        @for column in &table.columns {
                            @let title = visible_line(&column.title);
                            @if title.is_empty() {
                                td role="cell" {}
                            } @else {
                                @let right = column.align == Align::Right;
                                th role="columnheader" scope="col" dir="auto" .right[right] { (title) }
                            }
                        }
                    }
                }
            }
            tbody role="rowgroup" { @for row in &table.rows { (row_of(table, row)) } }
        }
    }
}

fn row_of(table: &Table, row: &[Text]) -> Markup {
    let height = (table.row_lines > 0).then(|| format!("height:{}em", table.row_lines.saturating_mul(2)));
    let nothing = Text::default();
    html! {
        tr role="row" style=[height] {
            @for (n, column) in table.columns.iter().enumerate() {
                @let text = row.get(n).unwrap_or(&nothing);
                @let right = column.align == Align::Right;
                @let long = is_long(text);
                @if n == 0 && table.row_headings {
                    th role="rowheader" scope="row" dir="auto" .right[right] .long[long] { (words(text)) }
                } @else {
                    @let label = visible_line(&column.title);
                    td role="cell" dir="auto" .right[right] .long[long] data-label=(label) { (words(text)) }
                }
            }
        }
    }
}

/// Whether a word is so long that it must be cut for its column not to push the others off the page.
fn is_long(text: &Text) -> bool {
    text.words().split_whitespace().any(|word| word.chars().count() > 24)
}

/// Returns each column's share of the width in whole percent, or `None` where all are alike and words may decide.
fn shares(columns: &[Column]) -> Option<Vec<u32>> {
    let weight =
        |column: &Column| if column.weight.is_finite() { column.weight.clamp(0.1, 100.0) } else { 1.0 };
    let first = columns.first().map(weight)?;
    if columns.iter().all(|column| weight(column) == first) {
        return None;
    }
    let sum: f32 = columns.iter().map(weight).sum();
    Some(columns.iter().map(|column| (weight(column) / sum * 100.0).round() as u32).collect())
}

fn note_of(note: &Note) -> Markup {
    let class = match note.kind {
        NoteKind::Fact => "note fact",
        NoteKind::Warning => "note warning",
        NoteKind::Remark => "note",
    };
    html! {
        aside class=(class) {
            @if !note.title.trim().is_empty() { p.note-title dir="auto" { (visible_line(&note.title)) } }
            @for text in &note.text { p dir="auto" { (words(text)) } }
        }
    }
}

/// Words with emphasis. Each run finds its own direction, so that none can turn its neighbors around.
fn words(text: &Text) -> Markup {
    match text.0.as_slice() {
        [only] => styled(only, false),
        spans => html! { @for span in spans { (styled(span, true)) } },
    }
}

fn styled(span: &Span, apart: bool) -> Markup {
    let direction = apart.then_some("auto");
    let text = lines(&span.text);
    match span.style {
        SpanStyle::Plain if apart => html! { bdi { (text) } },
        SpanStyle::Plain => text,
        SpanStyle::Strong => html! { strong dir=[direction] { (text) } },
        SpanStyle::Emphasis => html! { em dir=[direction] { (text) } },
    }
}

/// Words whose line ends are kept.
fn lines(text: &str) -> Markup {
    let text = visible(text);
    html! {
        @for (n, line) in text.split('\n').enumerate() {
            @if n > 0 { br; }
            (line)
        }
    }
}
