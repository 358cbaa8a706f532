//! One document that holds every sort of block, with words that each format must take care of.

use levers::plan::document::{
    Align, Block, CheckItem, Column, Document, Field, Note, NoteKind, Size, Table, Text,
};
use levers::plan::figure::{BarsPicture, Figure, Picture};

fn column(title: &str, weight: f32, align: Align) -> Column {
    Column { title: title.to_string(), weight, align }
}

fn field(label: &str, value: &str, large: bool) -> Field {
    Field { label: label.to_string(), value: Text::plain(value), large }
}

fn row(cells: &[&str]) -> Vec<Text> {
    cells.iter().map(|cell| Text::plain(*cell)).collect()
}

pub fn document() -> Document {
    Document {
        title: "Action plan: pay for every hour".to_string(),
        subtitle: "ʻOhana Care Aides, Hagåtña, 2026-11-22".to_string(),
        footer: "Not legal advice. Example: the group is invented.".to_string(),
        author: "ʻOhana Care Aides".to_string(),
        language: "en".to_string(),
        date: "2026-11-22".to_string(),
        size: Size::Ordinary,
        blocks: blocks(),
    }
}

fn blocks() -> Vec<Block> {
    vec![
        Block::Fields(vec![
            field(
                "The ask",
                "Publish each month how many complaints came in and how many were closed.",
                true,
            ),
            field("Decision-maker", "Nguyễn Thị Peña, Administrator", false),
        ]),
        Block::Note(Note {
            kind: NoteKind::Warning,
            title: "Missing".to_string(),
            text: vec!["A measure with a baseline.".into(), "A date within seven days.".into()],
        }),
        Block::heading(1, "What we know"),
        Block::Paragraph(Text::strong("In our words: ").and(Text::plain(
            "# 1. *Aides* | <b>drive</b> `unpaid` & between_clients [often]\n- $0 for 2) hours",
        ))),
        Block::heading(2, "Lists"),
        Block::List { ordered: true, items: vec!["First".into(), "Second\nwith a second line".into()] },
        Block::List { ordered: false, items: vec!["1. not a number".into()] },
        Block::Checklist(vec![
            CheckItem { done: false, text: "Call the clerk by 2026-11-27".into() },
            CheckItem { done: true, text: "Ask for the records".into() },
        ]),
        Block::heading(3, "Tables"),
        Block::Table(Table {
            caption: "Back-cast".to_string(),
            columns: vec![
                column("Stage", 2.0, Align::Left),
                column("Latest start", 1.0, Align::Left),
                column("Days", 0.5, Align::Right),
            ],
            rows: vec![
                row(&["Write the request", "2027-01-04", "14"]),
                row(&["Notice and comment", "2027-03-22", "60"]),
            ],
            row_headings: true,
            row_lines: 0,
        }),
        Block::Table(Table {
            caption: "Too wide for columns".to_string(),
            columns: ["Threat", "How likely", "Warning sign", "Defense", "Who"]
                .map(|title| column(title, 1.0, Align::Left))
                .to_vec(),
            rows: vec![row(&[
                "Reversed",
                "2",
                "A new memo is announced or the page is taken down without a word to anybody in the community",
                "Get the practice into the agency's field handbook and into the contracts | then tell the press",
                "",
            ])],
            row_headings: true,
            row_lines: 0,
        }),
        Block::Figure(Figure {
            caption: "Dots".to_string(),
            alt: "Call the clerk 5, write to the press 2".to_string(),
            words: vec![Block::List {
                ordered: true,
                items: vec!["Call the clerk: 5".into(), "Press: 2".into()],
            }],
            picture: Picture::Bars(BarsPicture {
                bars: vec![("Call the clerk".to_string(), 5), ("Press".to_string(), 2)],
            }),
        }),
        Block::PageBreak,
        Block::heading(1, "Sources"),
        Block::Note(Note {
            kind: NoteKind::Fact,
            title: "Records".to_string(),
            text: vec![Text::plain("Held by the office. ").and(Text::emphasis("As of 2026-06-30."))],
        }),
        Block::Note(Note {
            kind: NoteKind::Remark,
            title: String::new(),
            text: vec!["مرحبا and \u{202e}this".into()],
        }),
        Block::WriteLines { label: "Notes".to_string(), lines: 2 },
    ]
}
