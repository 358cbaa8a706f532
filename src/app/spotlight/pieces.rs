//! What can stand alone of each kind of answer: a blank, an item, a person, a row, what came out.

use super::Piece;
use crate::app::kind::{Context, quiz};
use crate::plan::kind::{Body, ask, backcast, choose, lever, map, pause, sort, table, verdict, vote};
use crate::say;
use crate::workshop::ItemId;

/// Returns the pieces of an answer in its own order.
pub fn of(body: &Body) -> Vec<Piece> {
    match body {
        Body::Pause(reported) => reports(reported),
        Body::Ask(filled) => blanks(filled),
        Body::Collect(gathered) => {
            gathered.items.iter().map(|item| piece("", &item.text, &item.who)).collect()
        }
        Body::Choose(chosen) => picked(chosen),
        Body::Vote(counted) => result(counted),
        Body::Sort(sorted) => placed(sorted),
        Body::Map(mapped) => people(mapped),
        Body::Verdict(judged) => outcomes(judged),
        Body::Lever(levers) => levers_of(levers),
        Body::Backcast(dates) => days(dates),
        Body::Table(tabled) => rows(tabled),
    }
}

/// Returns the questions that were answered, with what is right. An open question keeps its answer.
pub fn quiz(draft: &quiz::Draft, ctx: &Context) -> Vec<Piece> {
    let answered = draft.questions(ctx).into_iter().filter(|question| draft.reply(&question.id).is_some());
    answered
        .map(|question| {
            let right = question.options.iter().filter(|option| question.right.contains(&option.id));
            let right: Vec<&str> = right.map(|option| option.text.trim()).collect();
            piece(&question.text, &right.join("\n"), &question.reason)
        })
        .collect()
}

fn piece(label: &str, text: &str, note: &str) -> Piece {
    Piece { label: label.trim().into(), text: text.trim().into(), note: note.trim().into() }
}

fn reports(reported: &pause::Reported) -> Vec<Piece> {
    let label = |group: u32| say!("group-number", number = group);
    reported.groups.iter().map(|report| piece(&label(report.group), &report.text, "")).collect()
}

/// The sentence where there is one, then each blank under its label.
fn blanks(filled: &ask::Filled) -> Vec<Piece> {
    let filled_in = filled.blanks.iter().filter(|blank| !blank.text.trim().is_empty());
    let mut pieces: Vec<Piece> =
        filled_in.clone().map(|blank| piece(&blank.label, &blank.text, "")).collect();
    if filled.sentence.is_empty() || pieces.is_empty() {
        return pieces;
    }
    let mut sentence = filled.sentence.clone();
    for blank in &filled.blanks {
        let words = if blank.text.trim().is_empty() { "…" } else { blank.text.trim() };
        sentence = sentence.replace(&format!("{{{}}}", blank.id), words);
    }
    pieces.insert(0, piece("", &sentence, ""));
    pieces
}

fn picked(chosen: &choose::Chosen) -> Vec<Piece> {
    let picks = chosen.picked.iter().filter_map(|pick| Some(piece("", pick.text.as_deref()?, &pick.who)));
    picks.chain([piece(&chosen.reason_asked, &chosen.reason, "")]).collect()
}

/// What the last round came to, then the concerns heard.
fn result(counted: &vote::Counted) -> Vec<Piece> {
    let result = counted.text().map(|text| piece("", &text.words(), ""));
    result.into_iter().chain([piece(&say!("vote-concerns"), &counted.concerns, "")]).collect()
}

fn placed(sorted: &sort::Sorted) -> Vec<Piece> {
    let items = sorted
        .buckets
        .iter()
        .flat_map(|bucket| bucket.items.iter().map(|item| piece(&bucket.title, item, "")));
    items.chain([piece(&sorted.note_asked, &sorted.note, "")]).collect()
}

/// Names and roles. Notes on a person are for the plan, not for a wall.
fn people(mapped: &map::Mapped) -> Vec<Piece> {
    mapped.people.iter().map(|person| piece("", &person.name, &person.role)).collect()
}

/// Each ask that was sorted: above it the ask, large its outcome, below it the reason and what it turns on.
fn outcomes(judged: &verdict::Judged) -> Vec<Piece> {
    let sorted = judged.asks.iter().filter_map(|ask| {
        let words = judged.text(&ItemId::try_from(ask.id.as_str()).ok()?)?.words();
        let (outcome, why) = words.split_once('\n').unwrap_or((&words, ""));
        Some(piece(&ask.text, outcome, why))
    });
    sorted.collect()
}

fn levers_of(levers: &lever::Levers) -> Vec<Piece> {
    let cards = levers.picked.iter().filter_map(|pick| Some((pick.card.as_ref()?, pick)));
    cards.map(|(card, pick)| piece("", &card.title, &pick.reason)).collect()
}

/// The day to start by, the finish, and each stage with its latest start.
fn days(dates: &backcast::Dates) -> Vec<Piece> {
    let start = dates.start_words().map(|start| piece("", &start, ""));
    let finish = dates.finish.map(|day| piece(&say!("plan-finish"), &day.to_string(), &dates.means));
    let stages = dates.stages.iter().filter_map(|stage| {
        let start = say!("plan-start-by", start = stage.start?.to_string());
        Some(piece(&start, &stage.name, &stage.owner))
    });
    start.into_iter().chain(finish).chain(stages).collect()
}

/// Each row: its head or first words large, the other cells below.
fn rows(tabled: &table::Tabled) -> Vec<Piece> {
    tabled.rows.iter().map(|row| cells(tabled, row)).collect()
}

fn cells(tabled: &table::Tabled, row: &table::RowRead) -> Piece {
    let filled = tabled.columns.iter().filter_map(|column| {
        let cell = row.cells.get(&column.id).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())?;
        Some((column, cell))
    });
    let head = match row.title.trim() {
        "" => filled.clone().find(|(column, _)| column.holds == "text").or_else(|| filled.clone().next()),
        _ => None,
    };
    let rest = filled.filter(|(column, _)| head.is_none_or(|(head, _)| head.id != column.id));
    let rest: Vec<String> = rest.map(|(column, cell)| format!("{}: {cell}", column.title.trim())).collect();
    match head {
        Some((column, cell)) => piece(&column.title, cell, &rest.join("\n")),
        // The head alone was not said by anybody in the room.
        None if rest.is_empty() => Piece::default(),
        None => piece("", &row.title, &rest.join("\n")),
    }
}
