//! PDFs, read back: words, structure, pages, and what happens with too much or with strange text.

mod pages;
pub(crate) mod reader;

use super::{any, sample};
use levers::export::Paper;
use levers::export::pdf::{self, Missing};
use levers::plan::document::{Align, Block, CheckItem, Column, Document, Size, Table, Text};
use levers::plan::figure::{BarsPicture, Figure, Picture};
use proptest::prelude::*;
use reader::Pdf;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "A plan".into(),
        subtitle: "A group".into(),
        footer: "Not legal advice".into(),
        author: "A group".into(),
        language: "en".into(),
        date: "2026-11-22".into(),
        size: Size::Ordinary,
        blocks,
    }
}

#[track_caller]
fn printed(document: &Document) -> (pdf::Pdf, Pdf) {
    let made = pdf::render(document, Paper::A4).expect("a PDF is made");
    let read = Pdf::read(&made.bytes);
    assert_eq!(read.pages.len(), made.pages);
    let boxes = read.pages.iter().flat_map(|page| &page.lines).filter(|line| line.has_boxes).count();
    assert_eq!(boxes > 0, !made.missing.is_empty(), "missing characters are named");
    (made, read)
}

fn table(titles: &[&str], rows: Vec<Vec<Text>>) -> Table {
    let column = |title: &&str| Column { title: title.to_string(), weight: 1.0, align: Align::Left };
    Table { columns: titles.iter().map(column).collect(), rows, ..Table::default() }
}

fn words_of(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(|block| match block {
            Block::Heading { text, .. } => vec![text.clone()],
            Block::Paragraph(text) => vec![text.words()],
            Block::Fields(fields) => {
                fields.iter().flat_map(|field| [field.label.clone(), field.value.words()]).collect()
            }
            Block::List { items, .. } => items.iter().map(Text::words).collect(),
            Block::Checklist(items) => items.iter().map(|item| item.text.words()).collect(),
            Block::Table(table) => {
                let titles = table.columns.iter().map(|column| column.title.clone());
                let cells = table.rows.iter().flatten().map(Text::words);
                titles.chain(cells).chain([table.caption.clone()]).collect()
            }
            // Drawn, so its blocks in words are not printed.
            Block::Figure(figure) => vec![figure.caption.clone()],
            Block::Note(note) => note.text.iter().map(Text::words).chain([note.title.clone()]).collect(),
            Block::WriteLines { label, .. } => vec![label.clone()],
            Block::PageBreak => Vec::new(),
        })
        .collect()
}

/// Without white space, which lines and pages may change.
fn packed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = sample::document();
    let first = pdf::render(&document, Paper::A4).expect("a PDF is made");
    assert_eq!(first, pdf::render(&document, Paper::A4).expect("a PDF is made"));
    assert_ne!(first.bytes, pdf::render(&document, Paper::Letter).expect("a PDF is made").bytes);
}

#[test]
fn every_word_of_every_block_can_be_read_back() {
    let document = sample::document();
    let (_, read) = printed(&document);
    let text = packed(&read.text());
    // Words from right to left stand in the order of the page; a test of their own looks at them.
    let is_reordered = |words: &String| words.contains('م');
    for words in words_of(&document.blocks).into_iter().filter(|words| !is_reordered(words)) {
        assert!(text.contains(&packed(&words)), "`{words}` is not in the PDF: {text}");
    }
    for words in [&document.title, &document.subtitle, &document.footer] {
        assert!(text.contains(&packed(words)), "`{words}` is not in the PDF");
    }
}

#[test]
fn an_ordinary_document_passes_the_accessibility_check() {
    let (made, read) = printed(&sample::document());
    assert!(made.validated, "missing: {:?}", made.missing);
    assert_eq!(made.missing, Vec::new());
    assert!(read.xmp().contains("pdfuaid:part"), "{}", read.xmp());
    let plain = read.plain();
    for part in ["/MarkInfo", "/StructTreeRoot", "/Lang(en)", "/DisplayDocTitle true", "/Outlines"] {
        assert!(plain.contains(part), "no {part}");
    }
}

#[test]
fn structure_names_headings_lists_tables_and_figures() {
    let (_, read) = printed(&sample::document());
    let plain = read.plain();
    for part in [
        "/S/H1",
        "/S/H2",
        "/S/P",
        "/S/L",
        "/S/LI",
        "/S/Lbl",
        "/S/LBody",
        "/S/Table",
        "/S/THead",
        "/S/TBody",
        "/S/TR",
        "/S/TD",
        "/S/Figure",
        "/S/Caption",
        "/Scope/Column",
        "/Scope/Row",
    ] {
        assert!(plain.contains(part), "no {part}");
    }
}

#[test]
fn heading_levels_are_never_skipped() {
    let (made, read) = printed(&document(vec![Block::heading(3, "Deep"), Block::heading(1, "Shallow")]));
    assert!(made.validated);
    let plain = read.plain();
    assert!(plain.contains("/S/H2") && !plain.contains("/S/H4"));
}

#[test]
fn pacific_and_vietnamese_names_come_out_right() {
    let names = "ʻOhana · Hagåtña · Fa‘asāmoa · Nguyễn · Peña · CHamoru · ʻŌlelo Hawaiʻi · Aʻo";
    let (made, read) = printed(&document(vec![
        Block::paragraph(names),
        Block::heading(1, names),
        Block::Paragraph(Text::emphasis(names)),
    ]));
    assert_eq!((made.missing, made.validated), (Vec::new(), true));
    let text = read.text();
    assert_eq!(text.matches(names).count(), 3, "{text}");
    for line in read.pages[0].lines.iter().filter(|line| line.text.contains("ʻ")) {
        // A letter set without its width would need a shift of 170 or more to the letter after it.
        assert!(line.largest_shift < 90.0, "letters lie on each other in {line:?}");
    }
}

#[test]
fn letters_with_marks_typed_apart_are_read_back_as_typed() {
    let (made, read) = printed(&document(vec![Block::paragraph("Nguye\u{302}\u{303}n, Pen\u{303}a")]));
    assert_eq!((made.missing, made.validated), (Vec::new(), true));
    assert!(read.text().contains("Nguye\u{302}\u{303}n, Pen\u{303}a"), "{}", read.text());
}

#[test]
fn arabic_and_hebrew_are_set_from_right_to_left() {
    let (made, read) = printed(&document(vec![Block::paragraph("שלום"), Block::paragraph("مرحبا")]));
    assert_eq!((made.missing, made.validated), (Vec::new(), true));
    let text = read.text();
    // Glyphs stand in the order of the page, from left to right.
    assert!(text.contains("םולש"), "{text}");
    assert!(text.contains("ابحرم"), "{text}");
}

#[test]
fn characters_that_no_font_has_are_named() {
    let (made, read) = printed(&document(vec![Block::paragraph("中央: 漢字, 中 and ʻOhana")]));
    assert_eq!(made.missing, ['中', '央', '字', '漢'].map(Missing));
    assert_eq!(made.missing[0].to_string(), "中 (U+4E2D)");
    assert!(!made.validated);
    // Still tagged, only without the claim.
    assert!(read.plain().contains("/StructTreeRoot"));
    assert!(!read.xmp().contains("pdfuaid"));
    assert!(read.text().contains("and ʻOhana"));
}

#[test]
fn of_a_joined_sign_only_what_can_be_seen_is_named() {
    let (made, _) = printed(&document(vec![Block::paragraph("👩\u{200d}👧 ✔\u{fe0f}")]));
    assert_eq!(made.missing, ['👧', '👩'].map(Missing));
}

#[test]
fn a_missing_character_in_a_figure_is_named_too() {
    let picture = Picture::Bars(BarsPicture { bars: vec![("漢".into(), 3)] });
    let figure = Figure { caption: "Votes".into(), alt: "Three votes".into(), words: Vec::new(), picture };
    let (made, read) = printed(&document(vec![Block::Figure(figure)]));
    assert_eq!(made.missing, [Missing('漢')]);
    assert!(read.plain().contains("/Alt(Three votes)"));
}

#[test]
fn a_figure_is_drawn_and_its_words_are_for_those_who_cannot_see_it() {
    let picture = Picture::Bars(BarsPicture { bars: vec![("Overtime".into(), 17)] });
    let words = vec![Block::paragraph("only in text formats")];
    let figure = Figure { caption: "Votes".into(), alt: "Overtime 17".into(), words, picture };
    let (made, read) = printed(&document(vec![Block::Figure(figure)]));
    assert!(made.validated);
    assert!(packed(&read.text()).contains("Overtime17"), "{}", read.text());
    assert!(!read.text().contains("only in text formats"));
    assert!(read.plain().contains("/Alt(Overtime 17)") && read.plain().contains("/BBox"));
    assert!(read.pages[0].content.contains(" l\n"), "lines are drawn");
}

#[test]
fn a_word_longer_than_a_line_is_broken_and_kept() {
    let word = "Überstundenvergütung".repeat(60);
    let rows = vec![vec![word.clone().into(), "short".into(), "x".into()]];
    let blocks = vec![Block::paragraph(word.clone()), Block::Table(table(&["A", "B", "C"], rows))];
    let (_, read) = printed(&document(blocks));
    assert_eq!(packed(&read.text()).matches(&word).count(), 2);
    let text = read.text();
    assert!(text.contains("short"), "a narrow column keeps its words whole");
}

#[test]
fn bookmarks_lead_to_the_headings() {
    let (_, read) = printed(&document(vec![
        Block::heading(1, "Power"),
        Block::heading(2, "Three paths in"),
        Block::heading(1, "Timing"),
    ]));
    let plain = read.plain();
    for words in ["A plan", "Power", "Three paths in", "Timing"] {
        assert!(plain.contains(&format!("/Title({words})/Dest")), "no bookmark `{words}`");
    }
}

#[test]
fn boxes_to_tick_are_drawn_and_said() {
    let item = |done: bool, text: &str| CheckItem { done, text: text.into() };
    let (made, read) =
        printed(&document(vec![Block::Checklist(vec![item(false, "Call"), item(true, "Ask")])]));
    assert!(made.validated);
    let content = &read.pages[0].content;
    assert!(read.plain().contains("/S/Lbl") && read.plain().contains("/Alt(To do:)"), "{}", read.plain());
    assert!(content.contains("/Alt(To do:)") && content.contains("/Alt(Done:)"), "{content}");
    assert!(read.text().contains("Call") && read.text().contains("Ask"));
}

#[test]
fn lines_to_write_on_are_ruled() {
    let rules = |lines: u32| {
        let block = Block::WriteLines { label: "Our words".into(), lines };
        let (_, read) = printed(&document(vec![block]));
        assert!(read.text().contains("Our words"));
        read.pages.iter().map(|page| page.content.matches("S\n").count()).sum::<usize>()
    };
    assert_eq!(rules(7) - rules(2), 5);
}

#[test]
fn properties_come_from_the_document_and_not_from_the_day() {
    let (_, read) = printed(&sample::document());
    let plain = read.plain();
    assert!(plain.contains("D:20261122"), "{plain}");
    assert!(read.xmp().contains("ʻOhana Care Aides"));
    let nobody = Document { author: String::new(), date: "someday".into(), ..sample::document() };
    let (made, read) = printed(&nobody);
    assert!(made.validated);
    assert!(!read.plain().contains("/CreationDate") && !read.plain().contains("/Author"));
}

#[test]
fn an_empty_document_is_still_a_page() {
    let (made, read) = printed(&Document::default());
    assert_eq!(read.pages.len(), 1);
    assert!(made.validated);
}

#[test]
fn hidden_directions_and_controls_are_shown_not_obeyed() {
    let (made, read) = printed(&document(vec![Block::paragraph("a\u{202e}b\u{1b}[31mc\u{feff}d")]));
    assert!(made.missing.is_empty());
    assert!(read.text().contains("a[U+202E]b[U+001B][31mcd"), "{}", read.text());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_becomes_a_pdf(document in any::document()) {
        let made = pdf::render(&document, Paper::Letter);
        let made = made.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert!(made.pages >= 1);
        prop_assert!(made.bytes.starts_with(b"%PDF-"));
        prop_assert_eq!(made.validated, made.missing.is_empty());
    }
}
