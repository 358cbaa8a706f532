//! A back-cast as people read it: whether it can still be made, then the stages, then what to know.

use super::Answer;
use crate::plan::document::{Align, Block, Column, Document, Table, Text};
use crate::rules::backcast::{StageDates, Timeline};
use crate::rules::days;
use crate::rules::look_back::Grade;
use crate::rules::ways_out::WaysOut;
use crate::say;
use crate::workshop::catalogue::stage::StageKind;
use crate::workshop::kind::backcast::Pace;

pub fn page(answer: &Answer) -> Document {
    let timeline = &answer.timeline;
    let mut blocks = vec![Block::paragraph(start(answer)), stages(timeline)];
    if timeline.stages.iter().any(is_estimate) {
        blocks.push(Block::paragraph(say!("cli-backcast-estimates")));
    }
    let paces = answer.paces.iter().map(|(pace, timeline)| at_pace(*pace, timeline).into()).collect();
    blocks.push(Block::List { ordered: false, items: paces });
    blocks.extend(answer.missed.iter().map(|missed| {
        let (from, to) = (missed.next.0.to_string(), missed.next.1.to_string());
        let words = missed.words.as_str();
        Block::paragraph(say!("backcast-window", stage = missed.stage, words = words, from = from, to = to))
    }));
    if let Some(look_back) = answer.look_back {
        let grade = match look_back.grade {
            Grade::Warning => say!("look-back-warn"),
            Grade::Strong => say!("look-back-strong"),
            Grade::AtRisk => say!("look-back-assume"),
        };
        let (sent, since, ends) =
            (look_back.sent.to_string(), look_back.since.to_string(), look_back.term_ends.to_string());
        let words = say!("look-back", sent = sent, grade = grade, since = since, ends = ends);
        blocks.push(Block::paragraph(say!("cli-backcast-federal", words = words)));
    }
    if let Some(ways) = &answer.ways_out {
        blocks.push(Block::paragraph(say!("backcast-ways")));
        blocks.push(Block::List { ordered: true, items: ways_out(ways) });
    }
    Document {
        title: answer.course.model.title.clone(),
        subtitle: subtitle(answer),
        blocks,
        ..Document::default()
    }
}

fn subtitle(answer: &Answer) -> String {
    let (course, timeline) = (&answer.course, &answer.timeline);
    let finish = timeline.finish.to_string();
    let pace = pace(timeline.pace);
    if course.is_whole() {
        say!("cli-backcast-whole", finish = finish, pace = pace)
    } else if course.first() == course.last() {
        say!("cli-backcast-one", finish = finish, pace = pace, stage = course.first())
    } else {
        let (first, last) = (course.first(), course.last());
        say!("cli-backcast-part", finish = finish, pace = pace, first = first, last = last)
    }
}

fn start(answer: &Answer) -> String {
    let timeline = &answer.timeline;
    let start = timeline.start.to_string();
    if timeline.late_by > 0 {
        return say!("cli-backcast-late", start = start, days = timeline.late_by);
    }
    say!("cli-backcast-start", start = start, days = days::between(answer.today, timeline.start))
}

fn stages(timeline: &Timeline) -> Block {
    let column = |title: &str, weight, align| Column { title: say!(title), weight, align };
    let row = |stage: &StageDates| -> Vec<Text> {
        let mark = if is_estimate(stage) { "~" } else { "" };
        vec![
            stage.number.to_string().into(),
            stage.start.to_string().into(),
            format!("{mark}{}", stage.days).into(),
            stage.name.as_str().into(),
        ]
    };
    Block::Table(Table {
        columns: vec![
            column("cli-backcast-column-stage", 0.5, Align::Right),
            column("cli-backcast-column-start", 1.0, Align::Left),
            column("cli-backcast-column-days", 0.5, Align::Right),
            column("cli-backcast-column-name", 4.0, Align::Left),
        ],
        rows: timeline.stages.iter().map(row).collect(),
        ..Table::default()
    })
}

fn is_estimate(stage: &StageDates) -> bool {
    stage.kind == StageKind::Practice
}

fn at_pace(at: Pace, timeline: &Timeline) -> String {
    let (pace, start) = (pace(at), timeline.start.to_string());
    match timeline.late_by {
        0 => say!("backcast-pace", pace = pace, start = start, days = timeline.total()),
        late => say!("backcast-pace-late", pace = pace, start = start, days = late),
    }
}

fn pace(pace: Pace) -> String {
    match pace {
        Pace::Optimistic => say!("pace-optimistic"),
        Pace::Typical => say!("pace-typical"),
        Pace::Slow => say!("pace-slow"),
    }
}

fn ways_out(ways: &WaysOut) -> Vec<Text> {
    let levers: Vec<String> = ways
        .faster
        .iter()
        .map(|way| say!("backcast-faster", lever = way.lever.title.as_str(), days = way.days))
        .collect();
    let levers = if levers.is_empty() { say!("backcast-no-faster") } else { levers.join("; ") };
    let mut items: Vec<Text> = vec![say!("backcast-way-faster", levers = levers).into()];
    if let Some(finish) = ways.later_finish {
        items.push(say!("backcast-way-later", finish = finish.to_string()).into());
    }
    if let Some(hope) = &ways.hope {
        items.push(match hope.late_by {
            0 => say!("backcast-way-hope", start = hope.start.to_string()).into(),
            late => say!("backcast-way-hope-late", days = late).into(),
        });
    }
    items
}
