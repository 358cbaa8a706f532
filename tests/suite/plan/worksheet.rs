//! Worksheets: blank, laid out like the screens, one sheet a page.

use super::filled::{words_of, words_of_blocks, workshop};
use levers::plan::document::{Block, Document, Size};
use levers::plan::figure::Picture;
use levers::plan::worksheet::document;
use levers::workshop::kind::verdict::Question;
use levers::workshop::{Kind, SlotKind};

fn sheets_of(agenda: &str) -> Document {
    let agenda =
        workshop().agendas.iter().find(|known| known.id.as_str() == agenda).expect("the agenda is there");
    document(workshop(), agenda)
}

/// The sheets under a heading.
fn sheets<'a>(document: &'a Document, title: &'a str) -> impl Iterator<Item = &'a [Block]> {
    let sheets = document.blocks.split(|block| *block == Block::PageBreak);
    sheets.filter(
        move |blocks| matches!(blocks.first(), Some(Block::Heading { level: 1, text }) if text == title),
    )
}

/// The first sheet under a heading.
fn sheet(document: &Document, title: &str) -> Vec<Block> {
    sheets(document, title).next().unwrap_or_else(|| panic!("a sheet for {title}")).to_vec()
}

#[test]
fn every_step_that_takes_an_answer_has_a_sheet_of_its_own() {
    for agenda in &workshop().agendas {
        let document = document(workshop(), agenda);
        for slot in &agenda.slots {
            let SlotKind::Step(id) = &slot.item else { continue };
            let step = workshop().step(id).expect("the step is there");
            if step.kind.has_answer() {
                let mut words = sheets(&document, step.title.trim()).map(words_of_blocks);
                assert!(words.any(|words| words.contains(step.ask.trim())), "{id}");
            }
        }
    }
}

#[test]
fn no_sheet_is_empty_and_none_runs_into_the_next() {
    for agenda in &workshop().agendas {
        let document = document(workshop(), agenda);
        for blocks in document.blocks.split(|block| *block == Block::PageBreak) {
            assert!(matches!(blocks.first(), Some(Block::Heading { level: 1, .. })), "{blocks:?}");
            assert!(blocks.len() > 1, "{blocks:?}");
        }
    }
}

#[test]
fn the_map_sheet_has_blank_axes_and_the_roles() {
    let sheet = sheet(&sheets_of("half-day"), "Power map");
    let blank = sheet.iter().any(
        |block| matches!(block, Block::Figure(figure) if matches!(figure.picture, Picture::BlankMap(_))),
    );
    assert!(blank);
    assert!(words_of_blocks(&sheet).contains("■ Can say yes"));
}

#[test]
fn the_sorter_sheet_asks_all_questions_and_the_first_look_only_two() {
    let document = sheets_of("half-day");
    let n_questions = |title: &str| {
        sheet(&document, title).iter().find_map(|block| match block {
            Block::Table(table) => Some(table.rows.len()),
            _ => None,
        })
    };
    assert_eq!(n_questions("Sort our asks"), Some(Question::ALL.len()));
    assert_eq!(n_questions("The right office?"), Some(2));
}

#[test]
fn the_decision_tree_gives_the_rules_in_their_order() {
    let words = words_of_blocks(&sheet(&sheets_of("half-day"), "Decision tree"));
    let first = words.find("L0: yes").expect("the first rule");
    let last = words.find("otherwise").expect("the last rule");
    assert!(first < last);
}

#[test]
fn fist_to_five_is_printed_with_its_key() {
    let words = words_of_blocks(&sheet(&sheets_of("half-day"), "Fist to five"));
    for key in
        ["0 stop", "1 big concern", "2 some concern", "3 can live with it", "4 good", "5 will help lead"]
    {
        assert!(words.contains(key), "{key}");
    }
}

#[test]
fn sheets_are_in_large_print() {
    assert!(workshop().agendas.iter().all(|agenda| document(workshop(), agenda).size == Size::Large));
}

#[test]
fn tables_get_the_five_cards_that_they_hold_up() {
    let document = sheets_of("ninety");
    let cards = words_of_blocks(&sheet(&document, "Five cards"));
    for card in ["1\nWithin its power now", "3\nSymbolic (a signal)", "5\nWrong office"] {
        assert!(cards.contains(card), "{cards}");
    }
}

#[test]
fn fixed_tables_name_their_rows_and_days() {
    let document = sheets_of("half-day");
    assert!(words_of_blocks(&sheet(&document, "Our five threats")).contains("Underfunded"));
    assert!(words_of_blocks(&sheet(&document, "Check-in dates")).contains("Day 180"));
}

#[test]
fn jigsaw_groups_get_their_cases_and_roles() {
    let document = sheets_of("half-day");
    let case = workshop().catalogue.cases.iter().find(|case| case.id.as_str() == "c8").expect("it is there");
    let words = words_of_blocks(&sheet(&document, case.title.trim()));
    assert!(words.contains(case.then.trim()) && words.contains(case.source.trim()));
    assert!(words_of_blocks(&sheet(&document, "Five cases")).contains("Timekeeper"));
}

#[test]
fn the_quiz_key_comes_last_and_is_not_on_the_sheet() {
    let document = sheets_of("half-day");
    let last = document.blocks.split(|block| *block == Block::PageBreak).next_back().expect("a sheet");
    let key = words_of_blocks(last);
    assert!(key.contains("Key to the quizzes"), "{key}");
    let quiz = workshop()
        .steps()
        .find(|(_, _, step)| matches!(step.kind, Kind::Quiz(_)))
        .expect("there is a quiz")
        .2;
    let sheet = words_of_blocks(&sheet(&document, quiz.title.trim()));
    assert!(key.contains("Needs a law or a budget vote."));
    assert!(!sheet.contains("Needs a law or a budget vote."));
}

#[test]
fn the_plan_on_one_page_and_the_parking_lot_are_always_there() {
    for agenda in &workshop().agendas {
        let words = words_of(&document(workshop(), agenda));
        assert!(words.contains("Our plan on one page"));
        assert!(words.contains("Parking lot"));
    }
}
