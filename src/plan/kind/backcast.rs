//! `backcast` in the plan: finish date, latest start of every stage with its owner and moves, clashes, and what to do when late.

mod figure;
mod warnings;

pub use warnings::{Clash, Late, Missed, SentLate};

use crate::plan::document::{Align, Block, Column, Field, Note, NoteKind, Table, Text};
use crate::plan::names;
use crate::plan::reading::{Loose, Reading, Source};
use crate::rules::backcast::{Timeline, backcast, edit, side_by_side};
use crate::rules::course::Course;
use crate::rules::standing::picks;
use crate::say;
use crate::workshop::ModelId;
use crate::workshop::catalogue::stage::StageKind;
use crate::workshop::kind::backcast::{Backcast, Pace, Schedule, StageEdit};
use crate::workshop::kind::lever::Pick;
use jiff::civil::Date;
use serde::Serialize;

/// A back-cast, which is also the pressure calendar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dates {
    pub finish: Option<Date>,
    /// What "finished" means, as typed.
    pub means: String,
    /// `optimistic`, `typical` or `slow`.
    pub pace: &'static str,
    /// The stage model used; `None` when the catalogue has none that fits.
    pub model: Option<Model>,
    /// The day the work must begin.
    pub start: Option<Date>,
    /// Days that this lies before the plan's date.
    pub late_by: u32,
    pub stages: Vec<Stage>,
    /// The start and lateness at each pace.
    pub paces: Vec<AtPace>,
    pub clashes: Vec<Clash>,
    pub missed_windows: Vec<Missed>,
    pub sent_late: Option<SentLate>,
    pub ways_out: Option<Late>,
    /// Why nothing was counted, in words; empty when dates stand.
    pub not_counted: String,
    #[serde(skip)]
    pub left: Vec<Loose>,
    #[serde(skip)]
    pub sources: Vec<Source>,
    #[serde(skip)]
    today: Date,
}

/// The model that gives the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Model {
    pub id: String,
    pub title: String,
    pub ends_at: String,
    pub note: String,
}

/// One stage. Without a finish date it has no days to start and end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stage {
    pub stage: u32,
    pub name: String,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub days: u32,
    /// Whether the days are a planning estimate and not set by law, regulation, order or court.
    pub estimate: bool,
    /// Whether the group set the days itself.
    pub edited: bool,
    pub with_next: bool,
    pub owner: String,
    pub inside: String,
    pub outside: String,
}

/// When the work must begin at one pace.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AtPace {
    pub pace: &'static str,
    pub start: Date,
    pub late_by: u32,
    #[serde(skip)]
    words: String,
}

pub fn read(spec: &Backcast, schedule: &Schedule, reading: &Reading) -> Dates {
    let course = course(spec, schedule, reading);
    let timeline = course.as_ref().map(|course| backcast(course, schedule, reading.today()));
    let (timeline, not_counted) = match timeline {
        Some(Ok(timeline)) => (Some(timeline), String::new()),
        Some(Err(error)) => (None, error.to_string()),
        None => (None, say!("plan-no-model")),
    };
    let mut dates = Dates {
        finish: schedule.finish,
        means: schedule.means.clone(),
        pace: code(schedule.pace),
        model: course.as_ref().map(|course| Model {
            id: course.model.id.to_string(),
            title: course.model.title.clone(),
            ends_at: course.model.ends_at.clone(),
            note: course.model.note.clone(),
        }),
        start: timeline.as_ref().map(|timeline| timeline.start),
        late_by: timeline.as_ref().map_or(0, |timeline| timeline.late_by),
        stages: course.iter().flat_map(|course| stages(course, schedule, timeline.as_ref())).collect(),
        paces: course.as_ref().map_or_else(Vec::new, |course| paces(course, schedule, reading)),
        clashes: Vec::new(),
        missed_windows: Vec::new(),
        sent_late: None,
        ways_out: None,
        not_counted,
        left: left(course.as_ref(), schedule, reading),
        sources: Vec::new(),
        today: reading.today(),
    };
    if let Some(course) = &course {
        dates.sources.push(Source {
            about: course.model.title.clone(),
            source: course.model.source.clone(),
            as_of: course.model.as_of,
        });
        if let Some(timeline) = &timeline {
            warnings::add(&mut dates, spec, schedule, (course, timeline), reading);
        }
    }
    dates
}

/// The model and stages that the group counts with.
fn course<'a>(spec: &Backcast, schedule: &Schedule, reading: &Reading<'a>) -> Option<Course<'a>> {
    let picks = picks(reading.workshop, reading.session, &spec.lever);
    Course::of(&reading.workshop.catalogue, spec, picks, schedule)
}

/// The levers picked for it.
fn picked<'a>(spec: &Backcast, reading: &Reading<'a>) -> Vec<&'a Pick> {
    picks(reading.workshop, reading.session, &spec.lever).iter().flat_map(|picks| &picks.picked).collect()
}

fn stages(course: &Course, schedule: &Schedule, timeline: Option<&Timeline>) -> Vec<Stage> {
    let nothing = StageEdit::default();
    let numbered = course.stages().zip(course.model.stages.iter().skip(course.first() as usize - 1));
    numbered
        .map(|(number, stage)| {
            let dates = timeline.and_then(|timeline| timeline.stage(number));
            let edit = edit(course, schedule, number).unwrap_or(&nothing);
            Stage {
                stage: number,
                name: stage.name.clone(),
                start: dates.map(|dates| dates.start),
                end: dates.map(|dates| dates.end),
                days: edit.days.unwrap_or(stage.days(schedule.pace)),
                estimate: edit.days.is_some() || is_estimate(stage.kind),
                edited: edit.days.is_some(),
                with_next: number < course.last() && schedule.together.contains(&number),
                owner: edit.owner.clone(),
                inside: edit.inside.clone(),
                outside: edit.outside.clone(),
            }
        })
        .collect()
}

fn is_estimate(kind: StageKind) -> bool {
    match kind {
        StageKind::Statute | StageKind::Regulation | StageKind::Order | StageKind::Court => false,
        StageKind::Custom | StageKind::Practice => true,
    }
}

fn paces(course: &Course, schedule: &Schedule, reading: &Reading) -> Vec<AtPace> {
    let counted = side_by_side(course, schedule, reading.today()).into_iter();
    counted
        .filter_map(|(pace, timeline)| {
            let timeline = timeline.ok()?;
            let start = timeline.start.to_string();
            let words = match timeline.late_by {
                0 => say!("plan-pace-start", pace = names::pace(pace), start = start),
                late => say!("plan-pace-late", pace = names::pace(pace), start = start, days = late),
            };
            Some(AtPace { pace: code(pace), start: timeline.start, late_by: timeline.late_by, words })
        })
        .collect()
}

/// What was typed about stages that are not used now, and for dates and days that cannot be read.
fn left(course: Option<&Course>, schedule: &Schedule, reading: &Reading) -> Vec<Loose> {
    let used = |model: &ModelId, number: u32| {
        course.is_some_and(|course| course.model.id == *model && course.stages().contains(&number))
    };
    let mut left = Vec::new();
    left.extend(Loose::new(say!("plan-finish"), &schedule.finish_words));
    for (model, edits) in &schedule.edits {
        for (number, edit) in edits {
            let title = reading.workshop.catalogue.model(model).map_or(model.as_str(), |model| &model.title);
            let of = say!("plan-stage-of", model = title, stage = *number);
            left.extend(Loose::new(format!("{of}, {}", say!("plan-stage-days")), &edit.days_words));
        }
        for (number, edit) in edits.iter().filter(|(number, _)| !used(model, **number)) {
            let title = reading.workshop.catalogue.model(model).map_or(model.as_str(), |model| &model.title);
            let labels = ["plan-stage-owner", "plan-stage-inside", "plan-stage-outside"];
            for (label, text) in labels.into_iter().zip([&edit.owner, &edit.inside, &edit.outside]) {
                let of = say!("plan-stage-of", model = title, stage = *number);
                left.extend(Loose::new(format!("{of}, {}", say!(label)), text));
            }
        }
    }
    left
}

fn code(pace: Pace) -> &'static str {
    match pace {
        Pace::Optimistic => "optimistic",
        Pace::Typical => "typical",
        Pace::Slow => "slow",
    }
}

impl Dates {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Fields(self.fields())];
        if let Some(late) = &self.ways_out {
            blocks.push(Block::Note(late.note(self.late_by)));
        }
        blocks.extend(self.sent_late.as_ref().map(|sent| Block::Note(sent.note())));
        blocks.extend(self.missed_windows.iter().map(|missed| Block::Note(missed.note())));
        if self.start.is_some() {
            blocks.push(Block::Figure(figure::gantt(self)));
        }
        if !self.stages.is_empty() {
            blocks.push(Block::Table(self.table()));
            let note = self.model.as_ref().map_or("", |model| model.note.as_str());
            let mut text = vec![Text::plain(say!("plan-estimates"))];
            text.extend((!note.is_empty()).then(|| Text::plain(note)));
            blocks.push(Block::Note(Note { kind: NoteKind::Remark, title: String::new(), text }));
        }
        if self.paces.len() > 1 {
            let items = self.paces.iter().map(|pace| Text::plain(&pace.words)).collect();
            blocks.push(Block::heading(3, say!("plan-paces")));
            blocks.push(Block::List { ordered: false, items });
        }
        if !self.clashes.is_empty() {
            blocks.push(Block::Table(warnings::table(&self.clashes)));
        }
        blocks
    }

    /// Returns the finish date, what it means and the latest start, for a box of the first page.
    pub fn text(&self) -> Option<Text> {
        let mut lines: Vec<Text> = Vec::new();
        lines.extend(self.finish.map(|finish| Text::strong(finish.to_string())));
        lines.extend((!self.means.trim().is_empty()).then(|| Text::plain(self.means.trim())));
        lines.extend(self.start_words().map(Text::plain));
        let joined = lines.into_iter().reduce(|text, line| text.and("\n".into()).and(line))?;
        Some(joined)
    }

    /// Returns the day to start by, or how late that is, in words.
    pub fn start_words(&self) -> Option<String> {
        let start = self.start?.to_string();
        Some(match self.late_by {
            0 => say!("plan-start-by", start = start),
            late => say!("plan-already-late", start = start, days = late),
        })
    }

    fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        let mut add = |label: &str, value: String| {
            if !value.trim().is_empty() {
                fields.push(Field { label: say!(label), value: Text::plain(value), large: false });
            }
        };
        add("plan-finish", self.finish.map(|finish| finish.to_string()).unwrap_or_default());
        add("plan-finished-means", self.means.trim().to_string());
        add("plan-start", self.start_words().unwrap_or_else(|| self.not_counted.clone()));
        if let Some(model) = &self.model {
            add(
                "plan-model",
                say!("plan-model-to", model = model.title.as_str(), end = model.ends_at.as_str()),
            );
        }
        let pace = self.paces.iter().find(|pace| pace.pace == self.pace);
        add("plan-pace", pace.map(|_| say!(&format!("pace-{}", self.pace))).unwrap_or_default());
        fields
    }

    /// The stages. Moves and owners have columns only where somebody filled one.
    fn table(&self) -> Table {
        let column = |id: &str, weight, align| Column { title: say!(id), weight, align };
        let has = |field: Typed| self.stages.iter().any(|stage| !field(stage).trim().is_empty());
        let optional: [(&str, Typed); 3] = [
            ("plan-stage-owner", |stage| &stage.owner),
            ("plan-stage-inside", |stage| &stage.inside),
            ("plan-stage-outside", |stage| &stage.outside),
        ];
        let optional: Vec<_> = optional.into_iter().filter(|(_, field)| has(*field)).collect();
        let mut columns = vec![
            column("plan-stage", 2.2, Align::Left),
            column("plan-stage-start", 1.1, Align::Left),
            column("plan-stage-days", 0.8, Align::Right),
        ];
        columns.extend(optional.iter().map(|(title, _)| column(title, 1.5, Align::Left)));
        let rows = self.stages.iter().map(|stage| {
            let mut row = vec![
                Text::plain(stage.title()),
                Text::plain(stage.start.map(|start| start.to_string()).unwrap_or_default()),
                Text::plain(stage.days_words()),
            ];
            row.extend(optional.iter().map(|(_, field)| Text::plain(field(stage).trim())));
            row
        });
        Table {
            caption: say!("plan-stages"),
            columns,
            rows: rows.collect(),
            row_headings: true,
            row_lines: 0,
        }
    }
}

/// A field of a stage that people typed.
type Typed = fn(&Stage) -> &String;

impl Stage {
    /// The number and name, and whether it runs with the next.
    fn title(&self) -> String {
        let title = format!("{}. {}", self.stage, self.name);
        if self.with_next { format!("{title} {}", say!("plan-stage-together")) } else { title }
    }

    /// The days; `~` marks an estimate.
    fn days_words(&self) -> String {
        if self.estimate { format!("~{}", self.days) } else { self.days.to_string() }
    }
}
