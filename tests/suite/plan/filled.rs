//! The shipped workshop and a session that filled all of it.

use levers::plan::document::{Block, Document, Text};
use levers::plan::{Audience, Plan};
use levers::shell::format;
use levers::workshop::{Catalogue, Session, StepId, Workshop, WorkshopFile};
use serde::de::DeserializeOwned;
use std::path::Path;
use std::sync::OnceLock;

fn read<T: DeserializeOwned>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules").join(path);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

/// The shipped workshop with its catalogue.
pub fn workshop() -> &'static Workshop {
    static WORKSHOP: OnceLock<Workshop> = OnceLock::new();
    WORKSHOP.get_or_init(|| {
        let head: WorkshopFile = read("workshop.ron");
        let files =
            ["10-opening", "20-power", "30-authority", "40-timing", "50-implementation", "60-commitments"];
        let modules = files.map(|name| read(&format!("{name}.ron"))).into();
        let catalogue = Catalogue {
            levers: read("catalogue/levers.ron"),
            goals: read("catalogue/goals.ron"),
            models: read("catalogue/stages.ron"),
            calendar: read("catalogue/calendar.ron"),
            cases: read("catalogue/cases.ron"),
            bank: read("catalogue/bank.ron"),
            terms: read("catalogue/terms.ron"),
        };
        head.with(modules, catalogue)
    })
}

/// A session with an answer in every place.
pub fn session() -> Session {
    format::parse(include_bytes!("../../data/filled.ron")).expect("the sample session opens")
}

pub fn plan(audience: Audience) -> Plan {
    Plan::new(workshop(), &session(), audience)
}

pub fn step(id: &str) -> StepId {
    StepId::try_from(id).expect("an id")
}

/// Every word that a document prints in every format: figures as drawn or told are left out.
pub fn words_of(document: &Document) -> String {
    let mut words = vec![document.title.clone(), document.subtitle.clone(), document.footer.clone()];
    blocks(&document.blocks, &mut words);
    words.join("\n")
}

pub fn words_of_blocks(printed: &[Block]) -> String {
    let mut words = Vec::new();
    blocks(printed, &mut words);
    words.join("\n")
}

fn blocks(printed: &[Block], words: &mut Vec<String>) {
    for block in printed {
        match block {
            Block::Heading { text, .. } => words.push(text.clone()),
            Block::Paragraph(text) => words.push(text.words()),
            Block::Fields(fields) => {
                words.extend(fields.iter().flat_map(|field| [field.label.clone(), field.value.words()]));
            }
            Block::List { items, .. } => words.extend(items.iter().map(Text::words)),
            Block::Checklist(items) => words.extend(items.iter().map(|item| item.text.words())),
            Block::Table(table) => {
                words.push(table.caption.clone());
                words.extend(table.columns.iter().map(|column| column.title.clone()));
                words.extend(table.rows.iter().flatten().map(Text::words));
            }
            Block::Figure(figure) => words.push(figure.caption.clone()),
            Block::Note(note) => {
                words.push(note.title.clone());
                words.extend(note.text.iter().map(Text::words));
            }
            Block::WriteLines { label, .. } => words.push(label.clone()),
            Block::PageBreak => {}
        }
    }
}

/// The blocks before the first page break.
pub fn first_page(document: &Document) -> &[Block] {
    let end = document.blocks.iter().position(|block| *block == Block::PageBreak);
    &document.blocks[..end.expect("the first page ends")]
}
