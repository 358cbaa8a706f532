//! What a facilitator says and does at each step of a session plan: the notes that the room never sees.

use super::is_timed;
use crate::plan::document::{Block, Note, NoteKind, Text};
use crate::plan::names;
use crate::rules::schedule::{Row, RunOfShow, clock};
use crate::say;
use crate::workshop::kind::{pause, quiz, read};
use crate::workshop::{Agenda, Condition, Kind, Module, Step, Workshop};

/// The rows that run, with their steps.
pub fn steps<'a>(
    workshop: &'a Workshop,
    show: &'a RunOfShow<'a>,
) -> impl Iterator<Item = (&'a Row<'a>, &'a Module, &'a Step)> {
    show.rows.iter().filter(|row| !row.is_dropped()).filter_map(|row| {
        let id = row.slot.step()?;
        Some((row, workshop.module_of(id)?, workshop.step(id)?))
    })
}

/// Returns the parts of the workshop with their steps, each with its notes.
pub fn details(workshop: &Workshop, agenda: &Agenda, show: &RunOfShow) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut module_before = None;
    for (row, module, step) in steps(workshop, show) {
        if module_before != Some(&module.id) {
            blocks.push(Block::heading(1, module.title.trim()));
            blocks.push(Block::Paragraph(Text::emphasis(module.aim.trim())));
            module_before = Some(&module.id);
        }
        blocks.extend(step_blocks(workshop, agenda, row, step, is_timed(show)));
    }
    blocks
}

fn step_blocks(workshop: &Workshop, agenda: &Agenda, row: &Row, step: &Step, timed: bool) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, heading(row, step, timed))];
    let own = step.notes.form;
    let mut facts = vec![names::form(row.slot.step().map_or(own, |id| agenda.form(id, own)))];
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
pub(super) fn when_words(condition: &Condition) -> String {
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
    blocks.extend(labeled_list("runsheet-roles", &pause.all_roles()));
    if let Some(asked) = &pause.report {
        blocks.push(Block::paragraph(say!("runsheet-report", asked = asked.trim())));
    }
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
