//! Markdown: read back with a CommonMark parser, the words are the words typed and nothing else.

use super::{any, sample};
use crate::golden::assert_golden;
use levers::export::markdown::render;
use levers::export::visible::visible;
use levers::plan::document::{Align, Block, CheckItem, Column, Document, Table, Text};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_DEFINITION_LIST
}

/// What a reader sees, with one space wherever a line or block ends.
fn read(markdown: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
            Event::InlineHtml(html) if &*html == "<br>" => out.push(' '),
            Event::Start(_) | Event::Rule | Event::TaskListMarker(_) => {}
            other => panic!("nobody wrote {other:?}\n{markdown}"),
        }
    }
    squeezed(&out)
}

fn squeezed(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(blocks: Vec<Block>) -> String {
    render(&Document { title: "T".to_string(), blocks, ..Document::default() })
}

/// The tags of the blocks and marks that a parser finds, the title's left out.
fn tags(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, options())
        .filter_map(|event| match event {
            Event::Start(tag) => Some(match tag {
                Tag::Heading { level, .. } => format!("{level:?}"),
                Tag::Table(_) => "Table".to_string(),
                Tag::List(first) => format!("List {}", first.is_some()),
                other => format!("{other:?}"),
            }),
            _ => None,
        })
        .skip(1)
        .collect()
}

#[test]
fn the_sample_reads_as_it_was_reviewed() {
    assert_golden("sample.md", &render(&sample::document()));
}

proptest! {
    #[test]
    fn a_paragraph_reads_back_as_it_was_typed(words in any::words()) {
        let markdown = page(vec![Block::paragraph(words.clone())]);
        prop_assert_eq!(read(&markdown), squeezed(&format!("T {words}")), "{}", markdown);
        let tags = tags(&markdown);
        prop_assert!(tags.iter().all(|tag| tag == "Paragraph"), "{:?}\n{}", tags, markdown);
        prop_assert!(tags.len() <= 1, "{:?}\n{}", tags, markdown);
    }

    #[test]
    fn a_list_item_reads_back_as_it_was_typed(words in any::words(), ordered in any::<bool>()) {
        let markdown = page(vec![Block::List { ordered, items: vec![words.clone().into(), "end".into()] }]);
        prop_assert_eq!(read(&markdown), squeezed(&format!("T {words} end")), "{}", markdown);
        prop_assert_eq!(tags(&markdown), [&format!("List {ordered}"), "Item", "Item"], "{}", markdown);
    }

    #[test]
    fn a_heading_reads_back_as_it_was_typed(words in any::words()) {
        let markdown = page(vec![Block::heading(2, words.clone())]);
        prop_assert_eq!(read(&markdown), squeezed(&format!("T {words}")), "{}", markdown);
        prop_assert_eq!(tags(&markdown), ["H3"], "{}", markdown);
    }

    #[test]
    fn a_cell_reads_back_as_it_was_typed(words in any::words(), title in any::words()) {
        let column = Column { title: title.clone(), weight: 1.0, align: Align::Left };
        let markdown = page(vec![Block::Table(Table {
            columns: vec![column.clone(), column],
            rows: vec![vec![words.clone().into(), words.clone().into()]],
            ..Table::default()
        })]);
        prop_assert_eq!(read(&markdown), squeezed(&format!("T {title} {title} {words} {words}")), "{}", markdown);
    }

    #[test]
    fn emphasis_never_shows_its_asterisks(text in any::text()) {
        let markdown = page(vec![Block::Paragraph(text.clone())]);
        let spans: String = text.0.iter().map(|span| span.text.as_str()).collect();
        prop_assert_eq!(read(&markdown).replace(' ', ""), squeezed(&format!("T{spans}")).replace(' ', ""), "{}", markdown);
    }

    #[test]
    fn any_document_reads_back_without_anything_nobody_wrote(document in any::document()) {
        let markdown = render(&document);
        read(&markdown);
        prop_assert_eq!(markdown.chars().find(|c| any::is_forbidden(*c)), None);
    }
}

#[test]
fn two_lists_in_a_row_stay_two() {
    let list = |ordered| Block::List { ordered, items: vec!["a".into()] };
    let check = Block::Checklist(vec![CheckItem { done: false, text: "b".into() }]);
    let tags = tags(&page(vec![list(false), check, list(false), list(true), list(true)]));
    assert_eq!(tags.iter().filter(|tag| tag.starts_with("List")).count(), 5, "{tags:?}");
}

#[test]
fn strong_words_are_strong() {
    let text = Text::strong("Ask: ").and("publish".into());
    assert_eq!(tags(&page(vec![Block::Paragraph(text)])), ["Paragraph", "Strong"]);
}
