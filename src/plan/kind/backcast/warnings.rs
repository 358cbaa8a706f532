//! What stands in the way of a back-cast: lateness with its three ways out, windows, the governing calendar, the look-back.

use super::{Dates, picked};
use crate::plan::document::{Align, Column, Note, NoteKind, Table, Text};
use crate::plan::reading::{Reading, Source};
use crate::rules::backcast::Timeline;
use crate::rules::calendar;
use crate::rules::course::Course;
use crate::rules::look_back::look_back;
use crate::rules::ways_out::ways_out;
use crate::rules::windows;
use crate::say;
use crate::workshop::kind::backcast::{Backcast, Schedule};
use jiff::civil::Date;
use serde::Serialize;

/// Something of the governing calendar that falls into the time of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Clash {
    pub first: Date,
    pub last: Date,
    pub title: String,
    pub about: String,
    /// The stages it falls into.
    pub stages: Vec<u32>,
}

/// A stage whose latest start lies outside the part of the year in which it can begin.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Missed {
    pub stage: u32,
    pub start: Date,
    pub window: String,
    pub next: (Date, Date),
    pub before: Option<(Date, Date)>,
}

/// A federal text that would reach Congress late in a presidential term.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SentLate {
    pub sent: Date,
    pub since: Date,
    pub term_ends: Date,
}

/// The ways out of being late, in the order in which to try them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Late {
    /// Faster levers for the same goal, with their typical days.
    pub faster: Vec<(String, u64)>,
    pub later_finish: Option<Date>,
    /// The latest start at the optimistic pace, which is a hope and not a plan.
    pub hope_start: Option<Date>,
    pub hope_late_by: u32,
}

/// Adds every warning, and the sources of the calendar entries named.
pub fn add(
    dates: &mut Dates,
    spec: &Backcast,
    schedule: &Schedule,
    (course, timeline): (&Course, &Timeline),
    reading: &Reading,
) {
    let (catalogue, setup) = (&reading.workshop.catalogue, &reading.session.setup);
    for clash in calendar::clashes(&catalogue.calendar, setup.level, &setup.place, timeline) {
        let (occurrence, stage) = (clash.occurrence, clash.stage);
        let entry = occurrence.entry;
        let same = |known: &&mut Clash| known.title == entry.title && known.first == occurrence.first;
        match dates.clashes.iter_mut().find(same) {
            Some(known) => known.stages.push(stage),
            None => dates.clashes.push(Clash {
                first: occurrence.first,
                last: occurrence.last,
                title: entry.title.clone(),
                about: entry.about.clone(),
                stages: vec![stage],
            }),
        }
        dates.sources.push(Source {
            about: entry.title.clone(),
            source: entry.source.clone(),
            as_of: entry.as_of,
        });
    }
    dates.clashes.sort_by_key(|clash| (clash.first, clash.last));
    dates.missed_windows = windows::missed(course, timeline)
        .into_iter()
        .map(|missed| Missed {
            stage: missed.stage,
            start: missed.start,
            window: missed.words,
            next: missed.next,
            before: missed.before,
        })
        .collect();
    let picked = picked(spec, reading);
    let mut cards = picked.iter().filter_map(|pick| catalogue.lever(&pick.lever));
    let card = cards.find(|card| card.models.iter().any(|of_lever| of_lever.model == course.model.id));
    let late = look_back(course, timeline, setup.level, card);
    dates.sent_late =
        late.map(|late| SentLate { sent: late.sent, since: late.since, term_ends: late.term_ends });
    let picked: Vec<_> = picked.iter().map(|pick| pick.lever.clone()).collect();
    let timed = (timeline, reading.today());
    dates.ways_out = ways_out(catalogue, setup.level, &picked, course, schedule, timed).map(|ways| Late {
        faster: ways.faster.iter().map(|faster| (faster.lever.title.clone(), faster.days)).collect(),
        later_finish: ways.later_finish,
        hope_start: ways.hope.as_ref().map(|hope| hope.start),
        hope_late_by: ways.hope.as_ref().map_or(0, |hope| hope.late_by),
    });
}

impl Late {
    pub fn note(&self, late_by: u32) -> Note {
        let mut text = Vec::new();
        let faster: Vec<String> = self
            .faster
            .iter()
            .map(|(lever, days)| say!("plan-late-lever-days", lever = lever.as_str(), days = *days))
            .collect();
        text.push(match faster.is_empty() {
            true => say!("plan-late-no-faster"),
            false => say!("plan-late-faster", levers = faster.join("; ")),
        });
        text.extend(self.later_finish.map(|finish| say!("plan-late-finish", finish = finish.to_string())));
        text.extend(self.hope_start.map(|start| match self.hope_late_by {
            0 => say!("plan-late-hope", start = start.to_string()),
            late => say!("plan-late-hope-late", start = start.to_string(), days = late),
        }));
        let numbered = text.into_iter().enumerate().map(|(n, way)| Text::plain(format!("{}. {way}", n + 1)));
        Note {
            kind: NoteKind::Warning,
            title: say!("plan-late-title", days = late_by),
            text: numbered.collect(),
        }
    }
}

impl SentLate {
    pub fn note(&self) -> Note {
        let (sent, since) = (self.sent.to_string(), self.since.to_string());
        let text = say!("plan-sent-late-text", sent = sent, since = since, ends = self.term_ends.to_string());
        Note { kind: NoteKind::Warning, title: say!("flag-risk-cra"), text: vec![text.into()] }
    }
}

impl Missed {
    pub fn note(&self) -> Note {
        let span = |(first, last): (Date, Date)| {
            if first == last { first.to_string() } else { format!("{first} – {last}") }
        };
        let mut text = vec![Text::plain(say!(
            "plan-window-missed",
            stage = self.stage,
            start = self.start.to_string(),
            window = self.window.as_str()
        ))];
        text.extend(self.before.map(|before| Text::plain(say!("plan-window-before", span = span(before)))));
        text.push(Text::plain(say!("plan-window-next", span = span(self.next))));
        Note { kind: NoteKind::Warning, title: say!("plan-window-title"), text }
    }
}

/// Returns the calendar's entries as a table, by date.
pub fn table(clashes: &[Clash]) -> Table {
    let column = |id: &str, weight| Column { title: say!(id), weight, align: Align::Left };
    let rows = clashes.iter().map(|clash| {
        let day = if clash.first == clash.last {
            clash.first.to_string()
        } else {
            format!("{} –\n{}", clash.first, clash.last)
        };
        let stages: Vec<String> = clash.stages.iter().map(u32::to_string).collect();
        vec![day.into(), clash.title.as_str().into(), stages.join(", ").into(), clash.about.as_str().into()]
    });
    Table {
        caption: say!("plan-clash-caption"),
        columns: vec![
            column("plan-clash-date", 1.0),
            column("plan-clash-what", 1.4),
            column("plan-clash-stage", 0.6),
            column("plan-clash-about", 3.0),
        ],
        rows: rows.collect(),
        row_headings: true,
        row_lines: 0,
    }
}
