//! HTML: well formed, one file that asks for nothing, and every word is text.

use super::{any, sample};
use crate::golden::assert_golden;
use levers::export::html::render;
use levers::export::visible::visible;
use levers::plan::document::{Block, Document};
use proptest::prelude::*;

/// An element or its text, in the order of the file.
#[derive(Debug, PartialEq)]
enum Piece {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

const VOID: [&str; 7] = ["meta", "br", "hr", "input", "col", "img", "link"];

/// Reads HTML as strictly as XML: every element closed in order, every attribute quoted and given once.
fn parse(html: &str) -> Vec<Piece> {
    let mut rest = html.strip_prefix("<!DOCTYPE html>").expect("a doctype comes first");
    let (mut pieces, mut open): (Vec<Piece>, Vec<String>) = (Vec::new(), Vec::new());
    while !rest.is_empty() {
        let text = &rest[..rest.find('<').unwrap_or(rest.len())];
        if !text.is_empty() {
            assert!(!open.is_empty() || text.trim().is_empty(), "text outside: {text:?}");
            pieces.push(Piece::Text(decode(text)));
            rest = &rest[text.len()..];
            continue;
        }
        let end = rest.find('>').expect("every tag ends");
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order");
            pieces.push(Piece::Close(name.to_string()));
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name:?} is a name");
        pieces.push(Piece::Open(name.to_string(), read_attributes(attributes)));
        if name == "style" {
            let end = rest.find("</style>").expect("the style ends");
            rest = &rest[end + "</style>".len()..];
        } else if !VOID.contains(&name) {
            open.push(name.to_string());
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    pieces
}

fn read_attributes(mut text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    while !text.trim().is_empty() {
        text = text.trim_start();
        let end = text.find([' ', '=']).unwrap_or(text.len());
        let (name, after) = text.split_at(end);
        assert!(
            name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == ':'),
            "{name:?} is a name"
        );
        assert!(found.iter().all(|(known, _)| known != name), "{name} given twice");
        let value = if let Some(quoted) = after.strip_prefix("=\"") {
            let (value, after) = quoted.split_once('"').expect("every quote ends");
            text = after;
            decode(value)
        } else {
            assert!(["checked", "disabled"].contains(&name), "{name} needs a value");
            text = after;
            String::new()
        };
        found.push((name.to_string(), value));
    }
    found
}

fn decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (name, after) = after.split_once(';').expect("every `&` begins a reference");
        out.push_str(before);
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            other => panic!("unknown reference {other}"),
        });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What a reader sees of the body, without the difference between one space and many.
fn read(html: &str) -> String {
    let mut out = String::new();
    for piece in parse(html) {
        match piece {
            Piece::Text(text) => out.push_str(&text),
            Piece::Open(name, _) if name == "br" => out.push(' '),
            Piece::Open(..) => {}
            Piece::Close(name) if ["bdi", "strong", "em", "span"].contains(&name.as_str()) => {}
            Piece::Close(_) => out.push(' '),
        }
    }
    squeezed(&out)
}

fn squeezed(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_sample_reads_as_it_was_reviewed() {
    assert_golden("sample.html", &render(&sample::document()));
}

proptest! {
    #[test]
    fn any_document_is_well_formed(document in any::document()) {
        let html = render(&document);
        parse(&html);
        prop_assert_eq!(html.chars().find(|c| any::is_forbidden(*c)), None);
    }

    #[test]
    fn a_paragraph_reads_back_as_it_was_typed(words in any::words()) {
        let blocks = vec![Block::paragraph(words.clone())];
        let html = render(&Document { title: "T".to_string(), blocks, ..Document::default() });
        prop_assert_eq!(read(&html), squeezed(&format!("T T {words}")), "{}", html);
    }

    #[test]
    fn emphasis_changes_no_word(text in any::text()) {
        let words = text.words();
        let blocks = vec![Block::Paragraph(text)];
        let html = render(&Document { title: "T".to_string(), blocks, ..Document::default() });
        prop_assert_eq!(read(&html).replace(' ', ""), squeezed(&format!("TT{words}")).replace(' ', ""));
    }
}

#[test]
fn the_file_asks_for_nothing_and_runs_nothing() {
    let html = render(&sample::document());
    for piece in parse(&html) {
        if let Piece::Open(name, attributes) = piece {
            assert!(!["script", "link", "img", "iframe", "object"].contains(&name.as_str()), "<{name}>");
            for (attribute, value) in attributes {
                assert!(
                    !["src", "href", "srcset", "action"].contains(&attribute.as_str()),
                    "{attribute}={value}"
                );
                assert!(!attribute.starts_with("on"), "{attribute}");
            }
        }
    }
    assert!(!html.contains("url(") && !html.contains("@import"));
}

#[test]
fn a_figure_is_drawn_and_told() {
    let pieces = parse(&render(&sample::document()));
    let svg = pieces.iter().position(|piece| matches!(piece, Piece::Open(name, _) if name == "svg"));
    let Some(Piece::Open(_, attributes)) = svg.map(|at| &pieces[at]) else { panic!("no drawing") };
    assert!(attributes.contains(&("role".to_string(), "img".to_string())), "{attributes:?}");
    for wanted in ["Dots", "Call the clerk 5, write to the press 2", "Call the clerk"] {
        assert!(pieces.contains(&Piece::Text(wanted.to_string())), "{wanted}");
    }
}

#[test]
fn a_table_says_what_its_headings_head() {
    let html = render(&sample::document());
    assert!(html.contains("<caption dir=\"auto\">Back-cast</caption>"));
    assert!(html.contains("scope=\"col\""));
    assert!(html.contains("scope=\"row\""));
}

#[test]
fn typed_words_find_their_own_direction() {
    let html = render(&sample::document());
    assert!(html.contains("<p dir=\"auto\">مرحبا and [U+202E]this</p>"));
}
