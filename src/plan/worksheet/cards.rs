//! Cards to hand out or hang up: roles, cases, levers, and quiz sheets with their key.

use crate::plan::document::{Block, Field, Note, NoteKind, Text};
use crate::plan::names;
use crate::plan::worksheet::form::{checklist, table_of};
use crate::say;
use crate::workshop::agenda::Slot;
use crate::workshop::catalogue::BankAsk;
use crate::workshop::kind::pause::Pause;
use crate::workshop::kind::quiz::Quiz;
use crate::workshop::kind::verdict::Outcome;
use crate::workshop::{CaseId, Level, Step, Workshop};

/// The task, one large card for each role, and lines for the report.
pub fn roles(pause: &Pause) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !pause.task.is_empty() {
        let items = pause.task.iter().map(|line| Text::plain(line.trim())).collect();
        blocks.push(Block::List { ordered: true, items });
    }
    for role in pause.all_roles() {
        let (title, task) = role.split_once(':').unwrap_or((role.as_str(), ""));
        let (title, task) = (title.trim(), task.trim());
        // A role without a task is its own card.
        let value = if task.is_empty() { title } else { task };
        let field = Field { label: title.to_string(), value: value.into(), large: true };
        blocks.push(Block::Fields(vec![field]));
    }
    if let Some(asked) = &pause.report {
        blocks.push(Block::WriteLines { label: asked.trim().to_string(), lines: 4 });
    }
    blocks
}

/// A case to hand out: both halves, the time line, and its source.
pub fn case(workshop: &Workshop, id: &CaseId) -> Option<Vec<Block>> {
    let case = workshop.catalogue.case(id)?;
    let mut blocks = vec![Block::heading(1, case.title.trim()), Block::paragraph(case.story.trim())];
    for (label, text) in [
        ("worksheet-case-won", &case.won),
        ("worksheet-case-then", &case.then),
        ("worksheet-case-status", &case.status),
    ] {
        blocks.push(Block::heading(3, say!(label)));
        blocks.push(Block::paragraph(text.trim()));
    }
    if !case.timeline.is_empty() {
        let columns = vec![(say!("plan-date"), 1.0), (say!("plan-clash-what"), 4.0)];
        let rows = case.timeline.iter().map(|event| vec![event.when.trim().into(), event.what.trim().into()]);
        blocks.push(table_of("", columns, rows.collect(), 0));
    }
    blocks.push(Block::WriteLines { label: say!("worksheet-case-ours"), lines: 3 });
    blocks.push(Block::Note(Note {
        kind: NoteKind::Fact,
        title: String::new(),
        text: vec![Text::plain(case.source.trim()), say!("plan-as-of", date = case.as_of.to_string()).into()],
    }));
    Some(blocks)
}

/// All levers on a wall list: who can hold them, how durable they are.
pub fn levers(workshop: &Workshop) -> Vec<Block> {
    let columns = vec![
        (say!("worksheet-lever"), 1.6),
        (say!("worksheet-level"), 1.2),
        (say!("worksheet-about"), 3.0),
        (say!("plan-lever-durability"), 0.8),
    ];
    let rows = workshop.catalogue.levers.iter().map(|card| {
        let levels: Vec<String> = if card.levels.len() == Level::ALL.len() {
            vec![say!("worksheet-all-levels")]
        } else {
            card.levels.iter().map(|level| names::level(*level)).collect()
        };
        let durability = say!("worksheet-of-five", n = card.durability);
        vec![
            Text::strong(card.title.trim()),
            levels.join(", ").into(),
            card.about.trim().into(),
            durability.into(),
        ]
    });
    vec![
        Block::heading(1, say!("worksheet-levers")),
        Block::paragraph(say!("worksheet-levers-help")),
        table_of("", columns, rows.collect(), 0),
    ]
}

fn bank<'a>(workshop: &'a Workshop, slot: &'a Slot, quiz: &'a Quiz) -> Vec<&'a BankAsk> {
    let asks = if slot.quiz.is_empty() { &quiz.asks } else { &slot.quiz };
    asks.iter().filter_map(|id| workshop.catalogue.bank_ask(id)).collect()
}

/// Whether a quiz sorts asks, so that tables hold up cards.
pub fn has_asks(workshop: &Workshop, slot: &Slot, quiz: &Quiz) -> bool {
    !bank(workshop, slot, quiz).is_empty()
}

/// The five outcomes to cut apart and hold up, with the numbers they have on the screen.
pub fn outcomes() -> Vec<Block> {
    let mut blocks = vec![
        Block::heading(1, say!("worksheet-outcomes")),
        Block::paragraph(say!("worksheet-outcomes-help")),
    ];
    blocks.extend(Outcome::ALL.iter().enumerate().map(|(n, outcome)| {
        let card = Field { label: (n + 1).to_string(), value: names::outcome(*outcome).into(), large: true };
        Block::Fields(vec![card])
    }));
    blocks
}

/// The asks with a box for each outcome, and the authored questions with their options.
pub fn quiz(workshop: &Workshop, slot: &Slot, quiz: &Quiz) -> Vec<Block> {
    let mut blocks = Vec::new();
    let bank = bank(workshop, slot, quiz);
    if !bank.is_empty() {
        let mut columns = vec![(String::new(), 3.2)];
        columns.extend(Outcome::ALL.map(|outcome| (names::outcome(outcome), 1.0)));
        let rows = bank.iter().enumerate().map(|(n, ask)| {
            let mut row = vec![Text::plain(format!("{}. {}", n + 1, ask.ask.trim()))];
            row.extend(Outcome::ALL.map(|_| "☐".into()));
            row
        });
        blocks.push(table_of("", columns, rows.collect(), 0));
    }
    for (n, question) in quiz.questions.iter().enumerate() {
        blocks.push(Block::heading(3, format!("{}. {}", bank.len() + n + 1, question.text.trim())));
        blocks.push(checklist(question.options.iter().map(|option| option.text.as_str())));
    }
    blocks
}

/// What is right and why, in the order of the sheet.
pub fn key(workshop: &Workshop, slot: &Slot, step: &Step, quiz: &Quiz) -> Vec<Block> {
    let answer = |right: String, reason: &str| {
        Text::strong(format!("{right}.")).and(Text::plain(format!(" {}", reason.trim())))
    };
    let bank =
        bank(workshop, slot, quiz).into_iter().map(|ask| answer(names::outcome(ask.outcome), &ask.reason));
    let questions = quiz.questions.iter().map(|question| {
        let right = question.options.iter().filter(|option| question.right.contains(&option.id));
        let right: Vec<&str> = right.map(|option| option.text.trim()).collect();
        answer(right.join("; "), &question.reason)
    });
    let items: Vec<Text> = bank.chain(questions).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::heading(2, step.title.trim()), Block::List { ordered: true, items }]
}
