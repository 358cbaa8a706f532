//! A back-cast as other programs read it. Names stay as they are; fields may be added.

use super::Answer;
use crate::cli::value;
use crate::rules::look_back::Grade;
use crate::workshop::catalogue::stage::StageKind;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Serialize)]
pub struct Report {
    stages: Vec<Stage>,
    late_by: u32,
    model: String,
    pace: &'static str,
    today: Date,
    start: Date,
    finish: Date,
    /// Days from the start to the finish.
    days: u32,
    /// The latest start at each pace; one that leaves the calendar is left out.
    starts: BTreeMap<&'static str, Date>,
    windows: Vec<Window>,
    /// For a federal text alone.
    look_back: Option<LookBack>,
    ways_out: Option<WaysOut>,
}

#[derive(Debug, Serialize)]
struct Stage {
    stage: u32,
    name: String,
    start: Date,
    days: u32,
    /// Whether the days are a planning estimate and rest on no rule.
    estimate: bool,
}

/// A stage that would start outside the part of the year in which it can.
#[derive(Debug, Serialize)]
struct Window {
    stage: u32,
    start: Date,
    words: String,
    next: (Date, Date),
    before: Option<(Date, Date)>,
}

#[derive(Debug, Serialize)]
struct LookBack {
    sent: Date,
    grade: &'static str,
    since: Date,
    term_ends: Date,
}

#[derive(Debug, Serialize)]
struct WaysOut {
    faster: Vec<Faster>,
    later_finish: Option<Date>,
    optimistic_start: Option<Date>,
}

#[derive(Debug, Serialize)]
struct Faster {
    lever: String,
    model: String,
    days: u64,
}

pub fn report(answer: &Answer) -> Report {
    let timeline = &answer.timeline;
    Report {
        stages: timeline
            .stages
            .iter()
            .map(|stage| Stage {
                stage: stage.number,
                name: stage.name.clone(),
                start: stage.start,
                days: stage.days,
                estimate: stage.kind == StageKind::Practice,
            })
            .collect(),
        late_by: timeline.late_by,
        model: answer.course.model.id.to_string(),
        pace: value::name(timeline.pace),
        today: answer.today,
        start: timeline.start,
        finish: timeline.finish,
        days: timeline.total(),
        starts: answer.paces.iter().map(|(pace, timeline)| (value::name(*pace), timeline.start)).collect(),
        windows: answer
            .missed
            .iter()
            .map(|missed| Window {
                stage: missed.stage,
                start: missed.start,
                words: missed.words.clone(),
                next: missed.next,
                before: missed.before,
            })
            .collect(),
        look_back: answer.look_back.map(|look_back| LookBack {
            sent: look_back.sent,
            grade: match look_back.grade {
                Grade::Warning => "warning",
                Grade::Strong => "strong",
                Grade::AtRisk => "at_risk",
            },
            since: look_back.since,
            term_ends: look_back.term_ends,
        }),
        ways_out: answer.ways_out.as_ref().map(|ways| WaysOut {
            faster: ways
                .faster
                .iter()
                .map(|way| Faster {
                    lever: way.lever.id.to_string(),
                    model: way.course.model.id.to_string(),
                    days: way.days,
                })
                .collect(),
            later_finish: ways.later_finish,
            optimistic_start: ways.hope.as_ref().map(|hope| hope.start),
        }),
    }
}
