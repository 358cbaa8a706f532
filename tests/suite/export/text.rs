//! Plain text: 80 columns, every word, nothing that acts.

use super::{any, sample};
use crate::golden::assert_golden;
use levers::export::text::{WIDTH, render};
use levers::plan::document::{Block, Document, Table, Text};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

fn render_blocks(blocks: Vec<Block>) -> String {
    render(&Document { blocks, ..Document::default() })
}

#[test]
fn the_sample_reads_as_it_was_reviewed() {
    assert_golden("sample.txt", &render(&sample::document()));
}

proptest! {
    #[test]
    fn no_line_is_wider_than_80_columns(document in any::document()) {
        for line in render(&document).lines() {
            prop_assert!(line.width() <= WIDTH, "{} columns: {line:?}", line.width());
            prop_assert_eq!(line.trim_end_matches(' '), line);
        }
    }

    #[test]
    fn nothing_in_it_acts_on_a_terminal(document in any::document()) {
        prop_assert_eq!(render(&document).chars().find(|c| any::is_forbidden(*c)), None);
    }

    #[test]
    fn no_character_of_a_block_is_lost(block in any::block()) {
        let strip = |text: &str| -> Vec<char> {
            let mut chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
            chars.sort_unstable();
            chars
        };
        let printed = strip(&render_blocks(vec![block.clone()]));
        for words in words_of(&block) {
            let words = strip(&levers::export::visible::visible(&words));
            let mut rest = printed.iter();
            prop_assert!(words.iter().all(|c| rest.any(|p| p == c)), "{words:?} in {printed:?}");
        }
    }
}

fn words_of(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { text, .. } => vec![text.clone()],
        Block::Paragraph(text) => vec![text.words()],
        Block::Fields(fields) => {
            fields.iter().flat_map(|field| [field.label.clone(), field.value.words()]).collect()
        }
        Block::List { items, .. } => items.iter().map(Text::words).collect(),
        Block::Checklist(items) => items.iter().map(|item| item.text.words()).collect(),
        Block::Table(Table { rows, .. }) => rows.iter().flatten().map(Text::words).collect(),
        Block::Figure(figure) => figure.words.iter().flat_map(words_of).collect(),
        Block::Note(note) => note.text.iter().map(Text::words).collect(),
        Block::WriteLines { label, .. } => vec![label.clone()],
        Block::PageBreak => Vec::new(),
    }
}

#[test]
fn a_family_emoji_is_never_cut() {
    let family = "👨‍👩‍👧‍👦";
    let text = render_blocks(vec![Block::paragraph(family.repeat(100))]);
    assert!(text.lines().count() > 2);
    for line in text.lines().filter(|line| line.contains('👨')) {
        assert!(line.graphemes(true).all(|cluster| cluster == family), "{line}");
    }
}

#[test]
fn an_escape_sequence_is_shown_and_not_sent() {
    let text = render_blocks(vec![Block::paragraph("red \u{1b}[31m alert\u{7}")]);
    assert!(text.contains("red ␛[31m alert␇"), "{text}");
}

#[test]
fn a_table_of_short_cells_stands_in_columns() {
    let text = render_blocks(vec![sample_table(&["2027-01-04", "14"])]);
    assert!(text.contains("Start       Days"), "{text}");
    assert!(text.contains("2027-01-04    14"), "{text}");
}

#[test]
fn a_table_that_does_not_fit_becomes_labelled_blocks() {
    let long = "word ".repeat(200);
    let text = render_blocks(vec![sample_table(&["first", &long])]);
    assert!(text.contains("- Start: first"), "{text}");
    assert!(text.contains("  Days: word word"), "{text}");
}

fn sample_table(cells: &[&str]) -> Block {
    use levers::plan::document::{Align, Column};
    Block::Table(Table {
        columns: vec![
            Column { title: "Start".to_string(), weight: 1.0, align: Align::Left },
            Column { title: "Days".to_string(), weight: 1.0, align: Align::Right },
        ],
        rows: vec![cells.iter().map(|cell| Text::plain(*cell)).collect()],
        ..Table::default()
    })
}
