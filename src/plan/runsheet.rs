//! The session plan, or run of show: an agenda laid on the clock, with what the facilitator says, needs and can cut.
//!
//! Made from the workshop alone before any session, and from a session with the minutes it took. It holds the notes
//! that the room never sees.

mod actual;
mod details;

use crate::plan::document::{Align, Block, CheckItem, Column, Document, Note, NoteKind, Size, Table, Text};
use crate::plan::names;
use crate::plan::privacy::Audience;
use crate::rules::actual::actual;
use crate::rules::schedule::{self, Row, RunOfShow, clock};
use crate::say;
use crate::workshop::agenda::{Agenda, SlotKind};
use crate::workshop::{Condition, Session, StepId, Workshop};
use details::{steps, when_words};
use jiff::civil::Time;

/// Lays out the run of an agenda of this workshop. It has no date: the same wish gives the same bytes on any day.
pub fn document(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Document {
    let mut run: Vec<Block> = twice_note(show).into_iter().chain(fit_note(show)).collect();
    run.push(Block::Table(overview(workshop, agenda, show)));
    let title = say!("runsheet-title", agenda = agenda.title.trim());
    let subtitle = subtitle(&[workshop.title.trim()], agenda, span(show), show.total);
    lay_out(workshop, agenda, show, Head { title, subtitle, date: String::new(), run })
}

/// Lays out the agenda of a session as people changed it and, once its clock was started, with the minutes that each
/// line took. A start lays one that did not begin on the clock. A public copy names no group and no issue.
pub fn of_session(
    workshop: &Workshop,
    agenda: &Agenda,
    session: &Session,
    start: Option<Time>,
    audience: Audience,
) -> Document {
    let actual = actual(workshop, session);
    let show = schedule::of_session(workshop, session, agenda, start.filter(|_| actual.is_none()));
    let setup = &session.setup;
    let names = match audience {
        Audience::Full | Audience::Room => [workshop.title.trim(), setup.issue.trim(), setup.group.trim()],
        Audience::Public => [workshop.title.trim(), "", ""],
    };
    let (id, run, span, minutes) = match &actual {
        Some(actual) => {
            let span = actual.span.map(|(began, until)| (began.time(), until.time()));
            let run = actual::blocks(workshop, agenda, actual, show.added);
            ("runsheet-title-actual", run, span, actual.passed)
        }
        None => {
            let overview = Block::Table(overview(workshop, agenda, &show));
            let run = twice_note(&show).into_iter().chain([overview]).collect();
            ("runsheet-title", run, span(&show), show.total)
        }
    };
    let title = say!(id, agenda = agenda.title.trim());
    let subtitle = subtitle(&names, agenda, span, minutes);
    lay_out(workshop, agenda, &show, Head { title, subtitle, date: session.date.to_string(), run })
}

/// What differs between a plan for any group and that of one session.
struct Head {
    title: String,
    subtitle: String,
    date: String,
    /// The whole run on a page.
    run: Vec<Block>,
}

fn lay_out(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow, head: Head) -> Document {
    let mut blocks = Vec::new();
    if !agenda.about.trim().is_empty() {
        blocks.push(Block::paragraph(agenda.about.trim()));
    }
    blocks.extend(head.run);
    blocks.extend(cuts(workshop, agenda, show));
    if !agenda.is_for_one() {
        blocks.extend(materials(workshop, show));
    }
    blocks.push(Block::PageBreak);
    blocks.extend(details::details(workshop, agenda, show));
    Document {
        title: head.title,
        subtitle: head.subtitle,
        footer: footer(workshop, agenda),
        author: String::new(),
        language: "en".to_string(),
        date: head.date,
        size: Size::Ordinary,
        blocks,
    }
}

fn is_timed(show: &RunOfShow) -> bool {
    show.total > 0
}

fn footer(workshop: &Workshop, agenda: &Agenda) -> String {
    let id = if agenda.is_for_one() { "worksheet-footer" } else { "runsheet-footer" };
    say!(id, title = workshop.title.trim(), edition = workshop.edition.trim())
}

/// The times of the first and the last row.
fn span(show: &RunOfShow) -> Option<(Time, Time)> {
    Some((show.rows.first()?.time?.0, show.rows.last()?.time?.1))
}

fn subtitle(names: &[&str], agenda: &Agenda, span: Option<(Time, Time)>, minutes: u32) -> String {
    let names = names.iter().filter(|name| !name.is_empty());
    let mut parts: Vec<String> = names.map(ToString::to_string).collect();
    parts.extend(span.map(|(start, end)| format!("{}–{}", clock(start), clock(end))));
    if minutes > 0 {
        parts.push(say!("runsheet-minutes", minutes = minutes));
    }
    if let Some((least, most)) = agenda.people {
        parts.push(say!("runsheet-people", least = least, most = most));
    }
    parts.join(" · ")
}

/// What an interpreter adds, and what goes for it.
fn twice_note(show: &RunOfShow) -> Option<Block> {
    if show.added == 0 {
        return None;
    }
    let mut text: Vec<Text> = vec![say!("runsheet-twice", minutes = show.added).into()];
    if show.rows.iter().any(|row| row.cut.is_some()) {
        text.push(say!("runsheet-twice-cut").into());
    }
    Some(Block::Note(Note { kind: NoteKind::Remark, title: String::new(), text }))
}

/// What does not fit, said first.
fn fit_note(show: &RunOfShow) -> Option<Block> {
    let (kind, text) = match (show.over_by, show.spare) {
        (0, 0) => return None,
        (0, spare) => (NoteKind::Remark, say!("runsheet-spare", minutes = spare)),
        (over, _) => (NoteKind::Warning, say!("runsheet-over", minutes = over)),
    };
    Some(Block::Note(Note { kind, title: String::new(), text: vec![text.into()] }))
}

fn column(id: &str, weight: f32, align: Align) -> Column {
    Column { title: say!(id), weight, align }
}

/// The whole session on a page. An untimed agenda has no column for times.
fn overview(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Table {
    let (timed, clocked) = (is_timed(show), show.rows.iter().any(|row| row.time.is_some()));
    let changed = show.rows.iter().any(|row| row.cut.is_some());
    let mut columns = Vec::new();
    if clocked {
        columns.push(column("runsheet-time", 0.9, Align::Left));
    }
    if timed {
        columns.push(column("runsheet-min", 0.5, Align::Right));
    }
    columns.push(column("runsheet-part", 1.1, Align::Left));
    columns.push(column("runsheet-step", 1.8, Align::Left));
    columns.push(column("runsheet-form", 1.3, Align::Left));
    if changed {
        columns.push(column("runsheet-cut", 1.8, Align::Left));
    }
    let mut part_before = String::new();
    let rows = show.rows.iter().map(|row| {
        let mut cells: Vec<Text> = Vec::new();
        if clocked {
            cells.push(row.time.map(|(start, _)| clock(start)).unwrap_or_default().into());
        }
        if timed {
            cells.push(row.minutes.to_string().into());
        }
        let (part, title, mut form) = match &row.slot.item {
            SlotKind::Break(words) => (String::new(), Text::emphasis(words.trim()), String::new()),
            SlotKind::Step(id) => described(workshop, agenda, id),
        };
        if row.is_twice {
            form = say!("runsheet-form-twice", form = form);
        }
        // The part is named once, where it begins.
        cells.push(if part == part_before { Text::default() } else { Text::plain(&part) });
        if !part.is_empty() {
            part_before = part;
        }
        cells.push(title);
        cells.push(form.into());
        if changed {
            cells.push(cut_words(row).unwrap_or_default().into());
        }
        cells
    });
    let rows = rows.collect();
    Table { caption: say!("runsheet-overview"), columns, rows, row_headings: false, row_lines: 0 }
}

fn described(workshop: &Workshop, agenda: &Agenda, id: &StepId) -> (String, Text, String) {
    let part = workshop.module_of(id).map_or(String::new(), |module| module.title.trim().to_string());
    match workshop.step(id) {
        Some(step) => {
            let title = Text::plain(step.title.trim());
            // An agenda for a group need not say of a step that it is for groups.
            let when = step.when.as_ref().filter(|when| **when != Condition::Group);
            let when = when.map(|when| Text::emphasis(format!(" ({})", when_words(when))));
            let title = match when {
                Some(when) => title.and(when),
                None => title,
            };
            (part, title, names::form(agenda.form(id, step.notes.form)))
        }
        None => (part, Text::plain(id.to_string()), String::new()),
    }
}

/// What was taken from a row: nothing is cut in silence.
fn cut_words(row: &Row) -> Option<String> {
    let cut = row.cut?;
    let saved = if row.is_dropped() {
        say!("runsheet-dropped", minutes = row.planned)
    } else {
        say!("runsheet-saved", saved = cut.saved, planned = row.planned)
    };
    Some(cut.how.map_or_else(|| saved.clone(), |how| format!("{} ({saved})", how.trim())))
}

/// The cut list in its order, for running late.
fn cuts(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Vec<Block> {
    if agenda.cuts.is_empty() {
        return Vec::new();
    }
    let items = agenda.cuts.iter().enumerate().map(|(at, cut)| {
        let title = workshop.step(&cut.step).map_or(cut.step.as_str(), |step| step.title.as_str());
        let row = show.rows.iter().find(|row| row.slot.step() == Some(&cut.step));
        // A row names the last cut that was made; those of the same step before it were made too.
        let made = row.and_then(|row| row.cut?.how);
        let is_made =
            agenda.cuts.iter().skip(at).any(|other| other.step == cut.step && made == Some(other.how.trim()));
        let times = if row.is_some_and(|row| row.is_twice) { 2 } else { 1 };
        let words = if is_made {
            say!("runsheet-cut-made", how = cut.how.trim())
        } else {
            say!("runsheet-cut-line", how = cut.how.trim(), minutes = cut.saves.saturating_mul(times))
        };
        Text::strong(format!("{}: ", title.trim())).and(Text::plain(words))
    });
    vec![Block::heading(2, say!("runsheet-if-late")), Block::List { ordered: true, items: items.collect() }]
}

/// Everything to bring, each thing once, with the steps that need it.
fn materials(workshop: &Workshop, show: &RunOfShow) -> Vec<Block> {
    let mut needed: Vec<(String, Vec<&str>)> = Vec::new();
    for step in steps(workshop, show).map(|(_, _, step)| step) {
        for material in step.notes.materials.iter().map(|material| material.trim()) {
            match needed.iter_mut().find(|(known, _)| known == material) {
                Some((_, steps)) => steps.push(step.title.trim()),
                None => needed.push((material.to_string(), vec![step.title.trim()])),
            }
        }
    }
    if needed.is_empty() {
        return Vec::new();
    }
    let items = needed.into_iter().map(|(material, steps)| CheckItem {
        done: false,
        text: Text::plain(material).and(Text::emphasis(format!(" ({})", steps.join(", ")))),
    });
    vec![Block::heading(2, say!("runsheet-materials")), Block::Checklist(items.collect())]
}
