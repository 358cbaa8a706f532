//! What goes on which page: breaks, repeated headers, divided rows, margins.

use super::reader::{self, Pdf};
use super::{document, printed, sample, table};
use levers::export::Paper;
use levers::export::pdf;
use levers::plan::document::{Block, Document, Field, Size, Text};

#[test]
fn a_table_of_300_rows_repeats_its_header_on_every_page() {
    let rows: Vec<Vec<Text>> = (0..300)
        .map(|row| vec![format!("stage-{row:03}").into(), "2027-03-22".into(), "Malia".into()])
        .collect();
    let (made, read) = printed(&document(vec![Block::Table(table(&["Stagename", "Start", "Who"], rows))]));
    assert!(made.validated);
    assert!(made.pages > 5, "{} pages", made.pages);
    for (position, page) in read.pages.iter().enumerate() {
        let (body, furniture) = (page.text(), page.furniture());
        assert_eq!(body.contains("Stagename"), position == 0, "page {position}: read once");
        assert_eq!(furniture.contains("Stagename"), position > 0, "page {position}: printed again");
    }
    let text = read.text();
    for row in 0..300 {
        assert_eq!(text.matches(&format!("stage-{row:03}")).count(), 1);
    }
}

#[test]
fn both_papers_have_their_size() {
    for (paper, size) in [(Paper::A4, "0 0 595.28 841.89"), (Paper::Letter, "0 0 612 792")] {
        let made = pdf::render(&sample::document(), paper).expect("a PDF is made");
        assert!(made.validated);
        for page in Pdf::read(&made.bytes).pages {
            assert_eq!(page.media_box, size);
        }
    }
}

#[test]
fn every_page_has_its_number_and_the_footer() {
    let blocks = vec![Block::paragraph("one"), Block::PageBreak, Block::paragraph("two")];
    let (_, read) = printed(&document(blocks));
    assert_eq!(read.pages.len(), 2);
    assert!(read.pages[0].furniture().contains("Page 1 of 2"));
    // Read aloud once, on the first page; the title runs along from the second.
    assert!(read.pages[0].text().contains("Not legal advice"));
    assert!(!read.pages[0].furniture().contains("A plan"));
    assert!(read.pages[1].furniture().contains("A plan Not legal advice Page 2 of 2"));
    assert!(!read.pages[1].text().contains("Not legal advice"));
}

#[test]
fn page_breaks_leave_no_empty_page() {
    let blocks = vec![
        Block::PageBreak,
        Block::paragraph("one"),
        Block::PageBreak,
        Block::PageBreak,
        Block::paragraph("two"),
        Block::PageBreak,
    ];
    let bare = Document { blocks, ..Document::default() };
    let (_, read) = printed(&bare);
    assert_eq!(read.pages.len(), 2);
}

fn first_page(n_paragraphs: usize) -> Document {
    let sentence = "The deputy drafts the table because it answers a question that she has herself. ";
    let mut blocks =
        vec![Block::Fields(vec![Field { label: "The ask".into(), value: sentence.into(), large: true }])];
    blocks.extend((0..n_paragraphs).map(|_| Block::paragraph(sentence.repeat(3))));
    blocks.push(Block::paragraph("last of the first"));
    blocks.push(Block::PageBreak);
    blocks.push(Block::paragraph("second page"));
    document(blocks)
}

/// The sizes of the letters on a page.
fn sizes(page: &reader::Page) -> Vec<String> {
    page.content.split(" Tf").filter_map(|part| part.rsplit(' ').next().map(String::from)).collect()
}

#[test]
fn a_first_page_that_is_a_little_too_full_is_set_tighter() {
    let loose = (8..40)
        .find(|&count| printed(&first_page(count)).1.pages.len() > 2)
        .expect("at some length it takes more pages");
    let (_, read) = printed(&first_page(loose - 1));
    assert!(read.pages[0].text().contains("last of the first"));
    // Set as the pages after it are, it would have held fewer.
    assert!(sizes(&read.pages[0]).contains(&"10.5".to_string()), "{:?}", sizes(&read.pages[0]));
    assert!(sizes(&read.pages[1]).contains(&"11".to_string()));
    // Far too full: it flows on, in ordinary size.
    let (_, read) = printed(&first_page(loose + 6));
    assert!(read.pages.len() > 2);
    assert!(!sizes(&read.pages[0]).contains(&"10.5".to_string()));
}

#[test]
fn a_row_higher_than_a_page_is_divided_and_keeps_every_word() {
    let words: Vec<String> = (0..1700).map(|word| format!("word{word}")).collect();
    let rows = vec![
        vec!["before".into(), "x".into()],
        vec![words.join(" ").into(), "beside".into()],
        vec!["after".into(), "y".into()],
    ];
    let (made, read) = printed(&document(vec![Block::Table(table(&["Long", "Short"], rows))]));
    assert!(made.validated && made.pages > 1);
    let text = read.text();
    let spaced = format!(" {text} ");
    for word in &words {
        assert!(spaced.contains(&format!(" {word} ")), "{word} is lost");
    }
    assert!(text.find("before") < text.find("word0") && text.find("word1699") < text.find("after"));
}

/// Fills a page line by line, so that what follows meets its end at every height.
fn below_lines(block: &Block) -> impl Iterator<Item = (usize, Pdf)> {
    (20..45).map(move |n_lines| {
        let mut blocks: Vec<Block> = (0..n_lines).map(|_| Block::paragraph("line")).collect();
        blocks.push(block.clone());
        (n_lines, printed(&document(blocks)).1)
    })
}

#[test]
fn a_short_table_stays_in_one_piece() {
    let rows = (0..5).map(|row| vec![format!("row-{row}").into(), "x".into()]).collect();
    for (n_lines, read) in below_lines(&Block::Table(table(&["Day", "What"], rows))) {
        let with_rows: Vec<_> = read.pages.iter().filter(|page| page.text().contains("row-")).collect();
        assert_eq!(with_rows.len(), 1, "below {n_lines} lines");
    }
}

#[test]
fn no_row_and_no_last_item_stands_alone() {
    let rows = (0..40).map(|row| vec![format!("row-{row:02}").into(), "x".into()]).collect();
    for (n_lines, read) in below_lines(&Block::Table(table(&["Day", "What"], rows))) {
        for page in read.pages.iter().filter(|page| page.text().contains("row-")) {
            assert!(page.text().matches("row-").count() > 1, "below {n_lines} lines: {}", page.text());
        }
    }
    let items = (0..8).map(|item| format!("item-{item}").into()).collect();
    for (n_lines, read) in below_lines(&Block::List { ordered: false, items }) {
        let last = read.pages.iter().find(|page| page.text().contains("item-7")).expect("it is printed");
        assert!(last.text().contains("item-6"), "below {n_lines} lines");
    }
}

#[test]
fn large_print_is_set_in_14_points_and_more() {
    let text = vec![
        Block::heading(3, "Heading"),
        Block::paragraph("Words"),
        Block::List { ordered: true, items: vec!["Item".into()] },
        Block::Table(table(&["Stage", "Days"], vec![vec!["One".into(), "30".into()]])),
        Block::WriteLines { label: "Ours".into(), lines: 2 },
        Block::PageBreak,
    ];
    let large = Document { size: Size::Large, footer: String::new(), ..document(text) };
    let (made, read) = printed(&large);
    assert!(made.validated);
    let small: Vec<f32> = sizes(&read.pages[0]).iter().filter_map(|size| size.parse().ok()).collect();
    // The page number is for whoever sorts the sheets.
    let small: Vec<f32> = small.into_iter().filter(|size| *size < 14.0 && *size != 8.8).collect();
    assert_eq!(small, Vec::<f32>::new());
}

#[test]
fn no_line_starts_or_ends_outside_the_margins() {
    let blocks = vec![
        Block::paragraph("w".repeat(4000)),
        Block::Table(table(&["A"; 14], vec![vec!["considerably".into(); 14]])),
    ];
    let (_, read) = printed(&document(blocks));
    for page in &read.pages {
        for place in page.content.split(" Tm").filter(|part| part.contains("1 0 0 -1 ")) {
            let x: f32 = place
                .rsplit("1 0 0 -1 ")
                .next()
                .and_then(|at| at.split(' ').next()?.parse().ok())
                .expect("a place");
            assert!((57.0..539.0).contains(&x), "words at {x}");
        }
    }
}
