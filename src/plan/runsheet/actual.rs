//! Planned against actual: what each line of a session's agenda took, what was changed, and when it began and ended.

use super::column;
use crate::plan::document::{Align, Block, Field, Table, Text};
use crate::rules::actual::{Actual, Line};
use crate::rules::schedule::clock;
use crate::say;
use crate::workshop::clock::Place;
use crate::workshop::{Agenda, SlotKind, Workshop};

/// Returns the sums of a session, then the minutes of every line; `added` are those that an interpreter adds.
pub fn blocks(workshop: &Workshop, agenda: &Agenda, actual: &Actual, added: u32) -> Vec<Block> {
    let is_timed = agenda.minutes.is_some();
    let mut fields = sums(workshop, agenda, actual, is_timed);
    if added > 0 {
        let words = say!("runsheet-twice", minutes = added);
        fields.push(Field { label: say!("actual-interpreted"), value: words.into(), large: false });
    }
    vec![Block::Fields(fields), Block::Table(table(workshop, agenda, actual, is_timed))]
}

fn sums(workshop: &Workshop, agenda: &Agenda, actual: &Actual, is_timed: bool) -> Vec<Field> {
    let field = |label: &str, value: String| Field { label: say!(label), value: value.into(), large: false };
    let mut fields = Vec::new();
    if let Some((began, until)) = actual.span {
        let (day, from, to) = (began.date().to_string(), clock(began.time()), clock(until.time()));
        fields.push(field("actual-when", say!("actual-span", date = day, from = from, to = to)));
    }
    let (outside, paused) = (actual.outside(), actual.paused);
    let on_agenda = actual.took();
    let took =
        say!("actual-took", all = actual.passed, agenda = on_agenda, outside = outside, paused = paused);
    fields.push(field("actual-time", took));
    let is_over = actual.lines.last().is_some_and(|line| line.is_reached || line.is_dropped());
    if let Some((began, _)) = actual.span.filter(|_| is_timed && is_over) {
        let late = i64::from(actual.passed) - i64::from(actual.promised);
        let promised = jiff::SignedDuration::from_mins(i64::from(actual.promised));
        let told = began.checked_add(promised).map_or_else(|_| String::new(), |told| clock(told.time()));
        fields.push(field("actual-end", versus_told(late, told)));
    }
    let missing = actual.lines.iter().filter(|line| !line.is_reached && !line.is_dropped());
    let missing: Vec<String> = missing.map(|line| name(workshop, agenda, &line.place).1.words()).collect();
    if !missing.is_empty() {
        fields.push(field("actual-not-reached", missing.join(", ")));
    }
    fields
}

fn versus_told(late: i64, told: String) -> String {
    let minutes = late.unsigned_abs();
    match late {
        0 => say!("actual-on-time", told = told),
        1.. => say!("actual-late", minutes = minutes, told = told),
        _ => say!("actual-early", minutes = minutes, told = told),
    }
}

/// Everything that took time stands in it, so that the last row is the sum of those above.
fn table(workshop: &Workshop, agenda: &Agenda, actual: &Actual, is_timed: bool) -> Table {
    let mut columns =
        vec![column("runsheet-part", 1.1, Align::Left), column("runsheet-step", 1.8, Align::Left)];
    if is_timed {
        columns.push(column("actual-planned", 0.6, Align::Right));
    }
    columns.push(column("actual-minutes", 0.5, Align::Right));
    if is_timed {
        columns.push(column("actual-difference", 0.5, Align::Right));
    }
    columns.push(column("actual-changed", 2.0, Align::Left));
    let row = |part: Text, step: Text, minutes: (Option<u32>, Option<u32>), changed: String| {
        let (planned, took) = minutes;
        let number = |minutes: Option<u32>| minutes.map_or_else(|| "–".to_string(), |n| n.to_string());
        let mut cells = vec![part, step];
        if is_timed {
            cells.push(planned.map_or_else(String::new, |n| n.to_string()).into());
        }
        cells.push(number(took).into());
        if is_timed {
            cells.push(signed(i64::from(took.unwrap_or(0)) - i64::from(planned.unwrap_or(0))).into());
        }
        cells.push(changed.into());
        cells
    };
    let mut part_before = String::new();
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for line in &actual.lines {
        let (part, step) = name(workshop, agenda, &line.place);
        // The part is named once, where it begins.
        let shown = if part == part_before { Text::default() } else { Text::plain(&part) };
        if !part.is_empty() {
            part_before = part;
        }
        rows.push(row(shown, step, (Some(line.planned), line.took), changes(line, is_timed)));
    }
    for (at, (place, minutes)) in actual.aside.iter().enumerate() {
        let part = if at == 0 { Text::emphasis(say!("actual-outside")) } else { Text::default() };
        rows.push(row(part, name(workshop, agenda, place).1, (None, Some(*minutes)), String::new()));
    }
    if actual.paused > 0 {
        let paused = Text::emphasis(say!("actual-paused"));
        rows.push(row(Text::default(), paused, (None, Some(actual.paused)), String::new()));
    }
    let sum =
        row(Text::default(), Text::default(), (Some(actual.planned()), Some(actual.passed)), String::new());
    let sum = sum.iter().map(|cell| Text::strong(cell.words()));
    let mut sum: Vec<Text> = sum.collect();
    if let Some(cell) = sum.get_mut(1) {
        *cell = Text::strong(say!("actual-together"));
    }
    rows.push(sum);
    Table { caption: say!("actual-caption"), columns, rows, row_headings: false, row_lines: 0 }
}

/// The part and the name of a place; a break says its own words.
fn name(workshop: &Workshop, agenda: &Agenda, place: &Place) -> (String, Text) {
    match place {
        Place::Step(id) => {
            let part = workshop.module_of(id).map_or("", |module| module.title.trim());
            let title = workshop.step(id).map_or(id.as_str(), |step| step.title.trim());
            (part.to_string(), title.into())
        }
        Place::Break(_) => {
            let slot = crate::rules::pace::slot(agenda, place);
            let words = slot.map_or("", |slot| match &slot.item {
                SlotKind::Break(words) => words.trim(),
                SlotKind::Step(_) => "",
            });
            let words = if words.is_empty() { say!("agenda-break") } else { words.to_string() };
            (String::new(), Text::emphasis(words))
        }
    }
}

/// What people changed at a line, and why no time ran where none did.
fn changes(line: &Line, is_timed: bool) -> String {
    let mut words = Vec::new();
    if is_timed {
        words.extend(line.trims.iter().map(|trim| match trim.how.is_empty() {
            true => say!("actual-shorter", minutes = trim.minutes),
            false => say!("actual-cut", how = trim.how.trim(), minutes = trim.minutes),
        }));
    }
    if line.given > 0 {
        words.push(say!("actual-given", minutes = line.given));
    }
    if line.took.is_none() && !line.is_dropped() {
        words.push(say!(if line.is_reached { "actual-uncounted" } else { "actual-missed" }));
    }
    words.join("; ")
}

/// A difference as it is printed: `+3`, `−2`, nothing for none.
fn signed(minutes: i64) -> String {
    match minutes {
        0 => String::new(),
        1.. => format!("+{minutes}"),
        _ => format!("−{}", minutes.unsigned_abs()),
    }
}
