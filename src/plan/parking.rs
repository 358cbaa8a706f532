//! The parking lot in the plan: each idea under what became of it, those still open first, dropped ones last.

use crate::plan::Parked;
use crate::plan::document::{Align, Block, Column, Table, Text};
use crate::say;
use crate::workshop::session::Fate;

/// Returns the section of parked ideas; nothing where none was parked.
pub fn blocks(parking: &[Parked]) -> Vec<Block> {
    if parking.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(1, say!("plan-parking"))];
    for fate in Fate::ALL {
        let of: Vec<&Parked> = parking.iter().filter(|parked| parked.fate == fate).collect();
        if !of.is_empty() {
            blocks.push(Block::heading(2, say!(title(fate))));
            blocks.push(table(&of));
        }
    }
    blocks
}

fn title(fate: Fate) -> &'static str {
    match fate {
        Fate::Open => "plan-parking-open",
        Fate::Assigned => "plan-parking-assigned",
        Fate::Answered => "plan-parking-answered",
        Fate::Dropped => "plan-parking-dropped",
    }
}

/// The words of an idea that stand in one column.
type Cell = fn(&Parked) -> String;

/// The ideas with every word typed about them; a column without words is left out.
fn table(parked: &[&Parked]) -> Block {
    let cells: [(&str, f32, Cell); 4] = [
        ("plan-idea", 3.0, |parked| parked.text.trim().to_string()),
        ("plan-answer", 2.0, |parked| parked.answer.trim().to_string()),
        ("plan-who", 1.0, |parked| parked.owner.trim().to_string()),
        ("plan-by", 1.0, by),
    ];
    let is_used = |cell: Cell| parked.iter().any(|parked| !cell(parked).is_empty());
    let used = cells.iter().enumerate().filter(|(at, (_, _, cell))| *at == 0 || is_used(*cell));
    let used: Vec<_> = used.map(|(_, used)| used).collect();
    if used.len() == 1 {
        let items = parked.iter().map(|parked| Text::plain(parked.text.trim())).collect();
        return Block::List { ordered: false, items };
    }
    let columns = used.iter().map(|(title, weight, _)| Column {
        title: say!(title),
        weight: *weight,
        align: Align::Left,
    });
    let rows = parked.iter().map(|parked| used.iter().map(|(_, _, cell)| cell(parked).into()).collect());
    Block::Table(Table {
        caption: String::new(),
        columns: columns.collect(),
        rows: rows.collect(),
        row_headings: false,
        row_lines: 0,
    })
}

/// The day as typed, with the date it means where it does not say it itself.
fn by(parked: &Parked) -> String {
    match parked.by_date.map(|date| date.to_string()) {
        Some(date) if date != parked.by.trim() => format!("{} ({date})", parked.by.trim()),
        Some(_) | None => parked.by.trim().to_string(),
    }
}
