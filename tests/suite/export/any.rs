//! Documents at random, with words that try to be something else.

use levers::plan::document::{
    Align, Block, CheckItem, Column, Document, Field, Note, NoteKind, Size, Span, SpanStyle, Table, Text,
};
use levers::plan::figure::{BarsPicture, Figure, Picture};
use proptest::collection::vec;
use proptest::prelude::*;

/// Words that a format could take for its own marks, and characters that could break a line or a file.
pub fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,9}",
        2 => "[ \n]{1,3}",
        2 => "[-#*+_=>|<`~:.)(&;!\\[\\]\\\\$\"'0-9]{1,4}",
        1 => "&(amp|lt|#35);",
        1 => any::<char>().prop_map(String::from),
        1 => "\\PC{1,6}",
        1 => prop::sample::select(vec![
            "\u{1b}[31m", "\u{202e}", "\u{2066}", "\r\n", "\t", "👨‍👩‍👧‍👦", "한국어", "ﷺ", "ʻOhana", "Nguyễn", "\u{301}", "</style>",
            "<!--", "]]>", "1. ", "- ", "# ", "| a | b |", "---", "===", "http://a.example/b_c_d",
        ])
        .prop_map(String::from),
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

pub fn text() -> impl Strategy<Value = Text> {
    let style = prop::sample::select(vec![SpanStyle::Plain, SpanStyle::Strong, SpanStyle::Emphasis]);
    vec((words(), style).prop_map(|(text, style)| Span { text, style }), 0..3).prop_map(Text)
}

fn table() -> impl Strategy<Value = Table> {
    let align = prop::sample::select(vec![Align::Left, Align::Right]);
    let column =
        (words(), 0.1f32..4.0, align).prop_map(|(title, weight, align)| Column { title, weight, align });
    vec(column, 1..7).prop_flat_map(|columns| {
        let rows = vec(vec(text(), columns.len()), 0..4);
        (words(), rows, any::<bool>(), 0u32..3).prop_map(move |(caption, rows, row_headings, row_lines)| {
            Table { caption, columns: columns.clone(), rows, row_headings, row_lines }
        })
    })
}

pub fn block() -> impl Strategy<Value = Block> {
    let kind = prop::sample::select(vec![NoteKind::Fact, NoteKind::Warning, NoteKind::Remark]);
    let leaf = prop_oneof![
        (1u8..4, words()).prop_map(|(level, text)| Block::Heading { level, text }),
        text().prop_map(Block::Paragraph),
        vec((words(), text(), any::<bool>()), 1..4).prop_map(|fields| Block::Fields(
            fields.into_iter().map(|(label, value, large)| Field { label, value, large }).collect()
        )),
        (any::<bool>(), vec(text(), 0..4)).prop_map(|(ordered, items)| Block::List { ordered, items }),
        vec((any::<bool>(), text()), 0..4).prop_map(|items| Block::Checklist(
            items.into_iter().map(|(done, text)| CheckItem { done, text }).collect()
        )),
        table().prop_map(Block::Table),
        (kind, words(), vec(text(), 0..3)).prop_map(|(kind, title, text)| Block::Note(Note {
            kind,
            title,
            text
        })),
        (words(), 0u32..4).prop_map(|(label, lines)| Block::WriteLines { label, lines }),
        Just(Block::PageBreak),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        (words(), words(), vec(inner, 0..3)).prop_map(|(caption, alt, words)| {
            Block::Figure(Figure {
                caption,
                alt,
                words,
                picture: Picture::Bars(BarsPicture { bars: Vec::new() }),
            })
        })
    })
}

pub fn document() -> impl Strategy<Value = Document> {
    (words(), words(), words(), vec(block(), 0..6)).prop_map(|(title, subtitle, footer, blocks)| Document {
        title,
        subtitle,
        footer,
        author: String::new(),
        language: "en".to_string(),
        date: "2026-11-22".to_string(),
        size: Size::Ordinary,
        blocks,
    })
}

/// Whether a character must never reach a reader raw.
pub fn is_forbidden(c: char) -> bool {
    c.is_control() && c != '\n'
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
}
