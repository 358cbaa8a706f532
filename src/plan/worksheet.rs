//! Blank forms and wall cards for the steps of an agenda, laid out like the screens: a room can work on paper, and a
//! failed projector stops nobody.
//!
//! Made from the workshop alone. One sheet a page; a key for quizzes comes last, for the facilitator.

mod cards;
mod form;
mod sorter;

use crate::plan::document::{Block, Document, Size, Text};
use crate::say;
use crate::workshop::agenda::{Agenda, Slot};
use crate::workshop::layout::Shows;
use crate::workshop::{Kind, Step, Workshop};

/// Returns all sheets of an agenda in its order: forms, cards, the plan on one page, the parking lot, and the quiz key.
pub fn document(workshop: &Workshop, agenda: &Agenda) -> Document {
    let mut sheets: Vec<Vec<Block>> = Vec::new();
    let mut key: Vec<Block> = Vec::new();
    for slot in &agenda.slots {
        let Some(step) = slot.step().and_then(|id| workshop.step(id)) else { continue };
        sheets.extend(sheets_of(workshop, slot, step));
        if let Kind::Quiz(quiz) = &step.kind {
            key.extend(cards::key(workshop, slot, step, quiz));
        }
    }
    sheets.push(plan_sheet(workshop));
    sheets.push(parking_sheet());
    if !key.is_empty() {
        let mut sheet = vec![Block::heading(1, say!("worksheet-key"))];
        sheet.extend(key);
        sheets.push(sheet);
    }
    let mut blocks = Vec::new();
    for (n, sheet) in sheets.into_iter().enumerate() {
        if n > 0 {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(sheet);
    }
    Document {
        title: say!("worksheet-title", agenda = agenda.title.trim()),
        subtitle: workshop.title.trim().to_string(),
        footer: say!("worksheet-footer", title = workshop.title.trim(), edition = workshop.edition.trim()),
        author: String::new(),
        language: "en".to_string(),
        date: String::new(),
        size: Size::Large,
        blocks,
    }
}

/// The sheets of one step: its form, and cards where people move or take roles.
fn sheets_of(workshop: &Workshop, slot: &Slot, step: &Step) -> Vec<Vec<Block>> {
    let form = match &step.kind {
        Kind::Ask(ask) => form::ask(ask),
        Kind::Collect(collect) => form::collect(collect, slot.limit),
        Kind::Choose(choose) => form::choose(choose),
        Kind::Vote(vote) => form::vote(vote),
        Kind::Sort(sort) => form::sort(sort),
        Kind::Map(map) => form::map(map),
        Kind::Table(table) => form::table(table, slot.limit),
        Kind::Verdict(sorter) => sorter::form(sorter),
        Kind::Lever(_) => sorter::lever(),
        Kind::Backcast(backcast) => sorter::backcast(workshop, backcast),
        Kind::Quiz(quiz) => cards::quiz(workshop, slot, quiz),
        Kind::Pause(pause) => cards::roles(pause),
        Kind::Read(_) => Vec::new(),
    };
    let mut sheets = Vec::new();
    if !form.is_empty() {
        let mut sheet = head(step);
        sheet.extend(form);
        sheets.push(sheet);
    }
    match &step.kind {
        Kind::Lever(_) => sheets.push(cards::levers(workshop)),
        Kind::Quiz(quiz) if cards::has_asks(workshop, slot, quiz) => sheets.push(cards::outcomes()),
        Kind::Verdict(sorter) if sorter.only.is_empty() => sheets.push(sorter::tree()),
        // Cases are handed out where groups work with them.
        Kind::Pause(_) => sheets.extend(step.cases.iter().filter_map(|id| cards::case(workshop, id))),
        Kind::Verdict(_)
        | Kind::Read(_)
        | Kind::Ask(_)
        | Kind::Collect(_)
        | Kind::Choose(_)
        | Kind::Vote(_)
        | Kind::Sort(_)
        | Kind::Map(_)
        | Kind::Backcast(_)
        | Kind::Table(_)
        | Kind::Quiz(_) => {}
    }
    sheets
}

/// Title, question and help, as on the screen.
fn head(step: &Step) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, step.title.trim()), Block::heading(3, step.ask.trim())];
    if !step.help.trim().is_empty() {
        blocks.push(Block::paragraph(step.help.trim()));
    }
    blocks
}

/// The first page of the plan as blank boxes, with the checks below it.
fn plan_sheet(workshop: &Workshop) -> Vec<Block> {
    let mut blocks = vec![Block::heading(1, say!("worksheet-plan"))];
    let mut boxes: Vec<Vec<Text>> = Vec::new();
    let mut lists: Vec<Block> = Vec::new();
    for plan_box in &workshop.plan.first {
        let title = plan_box.title.trim();
        match &plan_box.shows {
            Shows::NextRows { most, .. } => {
                let columns = [("plan-by", 1.0), ("worksheet-what", 3.0), ("plan-who", 1.0)];
                let columns = columns.map(|(id, weight)| (say!(id), weight)).into();
                lists.push(form::blank_table(title, columns, *most as usize, 1));
            }
            Shows::Blank(..)
            | Shows::Line(..)
            | Shows::MainAsk { .. }
            | Shows::Verdict { .. }
            | Shows::Levers(_)
            | Shows::Finish(_)
            | Shows::Support(_) => boxes.push(vec![title.into(), Text::default()]),
        }
    }
    if !boxes.is_empty() {
        blocks.push(form::table_of(
            "",
            vec![(String::new(), 1.0), (say!("worksheet-our-words"), 3.5)],
            boxes,
            2,
        ));
    }
    blocks.extend(lists);
    if !workshop.plan.checks.is_empty() {
        // In one paragraph, so that the sheet stays one page.
        let checks = workshop.plan.checks.iter().map(|check| format!("☐ {}", check.title.trim()));
        blocks.push(Block::paragraph(checks.collect::<Vec<_>>().join("   ")));
    }
    blocks
}

fn parking_sheet() -> Vec<Block> {
    let columns = [("plan-idea", 3.0), ("plan-who", 1.0), ("plan-by", 1.0)];
    vec![
        Block::heading(1, say!("plan-parking")),
        Block::paragraph(say!("worksheet-parking-help")),
        form::blank_table("", columns.map(|(id, weight)| (say!(id), weight)).into(), 10, 2),
    ]
}
