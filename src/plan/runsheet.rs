//! The session plan, or run of show: an agenda laid on the clock, with what the facilitator says, needs and can cut.
//!
//! Made from the workshop alone, before any session; it holds the notes that the room never sees.

use crate::plan::document::{Align, Block, CheckItem, Column, Document, Note, NoteKind, Size, Table, Text};
use crate::plan::names;
use crate::rules::schedule::{Row, RunOfShow, clock};
use crate::say;
use crate::workshop::agenda::{Agenda, Slot, SlotKind};
use crate::workshop::kind::{pause, quiz, read};
use crate::workshop::module::Form;
use crate::workshop::{Condition, Kind, Module, Step, StepId, Workshop};

/// Lays out the run of an agenda of this workshop. It has no date: the same wish gives the same bytes on any day.
pub fn document(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Document {
    let mut blocks = Vec::new();
    if !agenda.about.trim().is_empty() {
        blocks.push(Block::paragraph(agenda.about.trim()));
    }
    blocks.extend(fit_note(show));
    blocks.push(Block::Table(overview(workshop, agenda, show)));
    blocks.extend(cuts(workshop, agenda));
    if !agenda.is_for_one() {
        blocks.extend(materials(workshop, show));
    }
    blocks.push(Block::PageBreak);
    blocks.extend(details(workshop, agenda, show));
    Document {
        title: say!("runsheet-title", agenda = agenda.title.trim()),
        subtitle: subtitle(workshop, agenda, show),
        footer: footer(workshop, agenda),
        author: String::new(),
        language: "en".to_string(),
        date: String::new(),
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

fn subtitle(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> String {
    let mut parts = vec![workshop.title.trim().to_string()];
    let times = show.rows.first().zip(show.rows.last());
    if let Some((Some((start, _)), Some((_, end)))) = times.map(|(first, last)| (first.time, last.time)) {
        parts.push(format!("{}–{}", clock(start), clock(end)));
    }
    if is_timed(show) {
        parts.push(say!("runsheet-minutes", minutes = show.total));
    }
    if let Some((least, most)) = agenda.people {
        parts.push(say!("runsheet-people", least = least, most = most));
    }
    parts.join(" · ")
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
        let (part, title, form) = match &row.slot.item {
            SlotKind::Break(words) => (String::new(), Text::emphasis(words.trim()), String::new()),
            SlotKind::Step(id) => described(workshop, agenda, row.slot, id),
        };
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

fn described(workshop: &Workshop, agenda: &Agenda, slot: &Slot, id: &StepId) -> (String, Text, String) {
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
            (part, title, names::form(form(agenda, slot, step)))
        }
        None => (part, Text::plain(id.to_string()), String::new()),
    }
}

/// How people sit and talk: as this agenda says, else as the step does.
fn form(agenda: &Agenda, slot: &Slot, step: &Step) -> Form {
    let own = if agenda.is_for_one() { Form::Alone } else { step.notes.form };
    slot.form.unwrap_or(own)
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
fn cuts(workshop: &Workshop, agenda: &Agenda) -> Vec<Block> {
    if agenda.cuts.is_empty() {
        return Vec::new();
    }
    let items = agenda.cuts.iter().map(|cut| {
        let title = workshop.step(&cut.step).map_or(cut.step.as_str(), |step| step.title.as_str());
        let words = say!("runsheet-cut-line", how = cut.how.trim(), minutes = cut.saves);
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

/// The rows that run, with their steps.
fn steps<'a>(
    workshop: &'a Workshop,
    show: &'a RunOfShow<'a>,
) -> impl Iterator<Item = (&'a Row<'a>, &'a Module, &'a Step)> {
    show.rows.iter().filter(|row| !row.is_dropped()).filter_map(|row| {
        let id = row.slot.step()?;
        Some((row, workshop.module_of(id)?, workshop.step(id)?))
    })
}

fn details(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut module_before = None;
    for (row, module, step) in steps(workshop, show) {
        if module_before != Some(&module.id) {
            blocks.push(Block::heading(1, module.title.trim()));
            blocks.push(Block::Paragraph(Text::emphasis(module.aim.trim())));
            module_before = Some(&module.id);
        }
        blocks.extend(step_blocks(workshop, agenda, row, step));
    }
    blocks
}

fn step_blocks(workshop: &Workshop, agenda: &Agenda, row: &Row, step: &Step) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, heading(row, step, agenda.minutes.is_some()))];
    let mut facts = vec![names::form(form(agenda, row.slot, step))];
    facts.extend(step.when.as_ref().map(when_words));
    facts.extend(row.slot.limit.map(|limit| say!("runsheet-limit", limit = limit)));
    if step.private {
        facts.push(say!("runsheet-private"));
    }
    blocks.push(Block::Paragraph(
        Text::strong(step.ask.trim()).and(Text::emphasis(format!(" ({})", facts.join("; ")))),
    ));
    let for_one = agenda.is_for_one();
    let help = if for_one && !step.solo.trim().is_empty() { step.solo.trim() } else { step.help.trim() };
    if !help.is_empty() {
        blocks.push(Block::paragraph(help));
    }
    if for_one {
        // Whoever works alone reads the step itself; how to lead a room would only be in the way.
        return blocks;
    }
    blocks.extend(paragraphs(&step.notes.lead));
    blocks.extend(kind_blocks(workshop, row, &step.kind));
    blocks.extend(labeled_list("runsheet-say", &step.notes.say));
    blocks.extend(labeled_list("runsheet-trouble", &step.notes.trouble));
    blocks
}

fn heading(row: &Row, step: &Step, timed: bool) -> String {
    let title = step.title.trim();
    match row.time {
        Some((start, _)) => {
            say!("runsheet-step-at", time = clock(start), minutes = row.minutes, title = title)
        }
        None if timed => say!("runsheet-step-long", minutes = row.minutes, title = title),
        None => title.to_string(),
    }
}

/// When a step is shown, as far as it can be said before the session.
fn when_words(condition: &Condition) -> String {
    match condition {
        Condition::EntryIs(entry) => say!("runsheet-when-entry", entry = names::entry(*entry)),
        Condition::LevelIs(levels) => {
            let levels: Vec<String> = levels.iter().map(|level| names::level(*level)).collect();
            say!("runsheet-when-level", levels = levels.join(", "))
        }
        Condition::Alone => say!("runsheet-when-alone"),
        Condition::Group => say!("runsheet-when-group"),
        Condition::Answered(_)
        | Condition::Picked(..)
        | Condition::VerdictIs(..)
        | Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_) => say!("runsheet-when-answers"),
    }
}

/// What the step itself brings: a text to read aloud, a task with roles, quiz asks with their answers.
fn kind_blocks(workshop: &Workshop, row: &Row, kind: &Kind) -> Vec<Block> {
    match kind {
        Kind::Read(read) => reading(read),
        Kind::Pause(pause) => task(pause),
        Kind::Quiz(quiz) => answers(workshop, row, quiz),
        Kind::Ask(_)
        | Kind::Collect(_)
        | Kind::Choose(_)
        | Kind::Vote(_)
        | Kind::Sort(_)
        | Kind::Map(_)
        | Kind::Verdict(_)
        | Kind::Lever(_)
        | Kind::Backcast(_)
        | Kind::Table(_) => Vec::new(),
    }
}

fn reading(read: &read::Read) -> Vec<Block> {
    let lines = read.text.lines().map(str::trim).filter(|line| !line.is_empty());
    let text: Vec<Text> = lines.map(Text::plain).collect();
    if text.is_empty() {
        return Vec::new();
    }
    vec![Block::Note(Note { kind: NoteKind::Remark, title: say!("runsheet-read-aloud"), text })]
}

fn task(pause: &pause::Pause) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((least, most)) = pause.groups {
        blocks.push(Block::paragraph(say!("runsheet-groups", least = least, most = most)));
    }
    if !pause.task.is_empty() {
        let items = pause.task.iter().map(|line| Text::plain(line.trim())).collect();
        blocks.push(Block::List { ordered: true, items });
    }
    blocks.extend(labeled_list("runsheet-roles", &pause.roles));
    blocks
}

/// The quiz asks of this agenda with what is right, for a room without a screen.
fn answers(workshop: &Workshop, row: &Row, quiz: &quiz::Quiz) -> Vec<Block> {
    let asks = if row.slot.quiz.is_empty() { &quiz.asks } else { &row.slot.quiz };
    let bank = asks.iter().filter_map(|id| workshop.catalogue.bank_ask(id)).map(|ask| {
        let answer = names::outcome(ask.outcome);
        Text::plain(ask.ask.trim())
            .and(Text::strong(format!(" {answer}.")))
            .and(Text::plain(format!(" {}", ask.reason.trim())))
    });
    let questions = quiz.questions.iter().map(|question| {
        let right = question.options.iter().filter(|option| question.right.contains(&option.id));
        let right: Vec<&str> = right.map(|option| option.text.trim()).collect();
        Text::plain(question.text.trim())
            .and(Text::strong(format!(" {}.", right.join("; "))))
            .and(Text::plain(format!(" {}", question.reason.trim())))
    });
    let items: Vec<Text> = bank.chain(questions).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: true, items }] }
}

/// Divides a text at its empty lines; lines that start with `- ` become a list.
fn paragraphs(text: &str) -> Vec<Block> {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let lines: Option<Vec<&str>> = part.lines().map(|line| line.trim().strip_prefix("- ")).collect();
            match lines {
                Some(lines) => {
                    Block::List { ordered: false, items: lines.into_iter().map(Text::plain).collect() }
                }
                None => Block::paragraph(part),
            }
        })
        .collect()
}

fn labeled_list(label: &str, lines: &[String]) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let items = lines.iter().map(|line| Text::plain(line.trim())).collect();
    vec![Block::Paragraph(Text::strong(say!(label))), Block::List { ordered: false, items }]
}
