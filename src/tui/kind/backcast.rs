//! The answer first (can we still make it?), then the stages with bars, then what clashes.

use super::Room;
use crate::app::kind::Context;
use crate::app::kind::backcast::{Draft, Phase};
use crate::app::text::shown_width;
use crate::rules::backcast::{StageDates, Timeline};
use crate::rules::calendar::Occurrence;
use crate::rules::days;
use crate::rules::look_back::Grade;
use crate::say;
use crate::tui::page::{Body, Row, cut};
use crate::tui::screen::form;
use crate::tui::theme::Theme;
use crate::words::say as word;
use crate::workshop::catalogue::stage::StageKind;
use crate::workshop::kind::backcast::Pace;
use jiff::civil::Date;
use ratatui::text::{Line, Span};
use std::collections::BTreeMap;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    match draft.phase() {
        Phase::Finish(details) | Phase::Stage(_, _, details) => {
            let mut body = form::rows(details, room.text, theme);
            if let Phase::Stage(_, stage, _) = draft.phase()
                && let Some(found) =
                    draft.course(ctx).and_then(|course| course.model.stages.get(*stage as usize - 1).cloned())
            {
                body.blank();
                body.text(
                    &say!("backcast-stage-is", number = *stage, name = found.name.as_str()),
                    room.text,
                    theme.quiet,
                );
                if !found.basis.is_empty() {
                    body.text(&found.basis, room.text, theme.quiet);
                }
            }
            body
        }
        Phase::Model(at) => models(*at, ctx, room, theme),
        Phase::Stages => stages(draft, ctx, room, theme),
    }
}

fn models(at: usize, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    for (model_at, model) in ctx.workshop.catalogue.models.iter().enumerate() {
        let note = say!("backcast-model", days = model.total(Pace::Typical), end = model.ends_at.as_str());
        let mark = format!("{:>2}", model_at + 1);
        let row = Row { here: model_at == at, mark: &mark, text: &model.title, note: &note, style: None };
        body.row(row, room.text, theme);
    }
    body
}

fn stages(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let Some(course) = draft.course(ctx) else {
        body.text(&say!("backcast-no-model"), room.text, theme.warning);
        return body;
    };
    let pace = word(pace_word(draft.schedule().pace));
    let timeline = match draft.timeline(ctx) {
        Some(Ok(timeline)) => timeline,
        Some(Err(fault)) => {
            body.text(&course.model.title, room.text, theme.text);
            body.text(&fault.to_string(), room.text, theme.warning);
            return body;
        }
        None => return body,
    };
    let end = if draft.schedule().means.is_empty() { &course.model.ends_at } else { &draft.schedule().means };
    let title = say!(
        "backcast-title",
        model = course.model.title.as_str(),
        end = end.as_str(),
        finish = date(timeline.finish),
        pace = pace
    );
    // In a low room the answer stands right over the stages; what is counted stands under them.
    let low = room.height < LOW;
    if !low {
        body.text(&title, room.text, theme.text);
    }
    if timeline.late_by > 0 {
        body.text(&say!("backcast-late", days = timeline.late_by), room.text, theme.warning);
    } else {
        let left = days::between(ctx.session.date, timeline.start);
        body.text(
            &say!("backcast-start", start = date(timeline.start), days = left),
            room.text,
            theme.heading,
        );
    }
    if !low {
        body.blank();
    }
    if draft.compares() {
        compare(&mut body, draft, ctx, room, theme);
    } else {
        for (at, stage) in timeline.stages.iter().enumerate() {
            stage_row(&mut body, draft, ctx, (stage, &timeline), at == draft.at(), room, theme);
        }
        body.text(&say!("backcast-estimates"), room.text, theme.quiet);
    }
    if low {
        body.text(&title, room.text, theme.text);
    }
    warnings(&mut body, draft, ctx, &timeline, room, theme);
    body
}

/// Rows below which a room is low.
const LOW: usize = 8;

/// One stage: mark, name, start, and its bar on the time line.
fn stage_row(
    body: &mut Body,
    draft: &Draft,
    ctx: &Context,
    (stage, timeline): (&StageDates, &Timeline),
    here: bool,
    room: Room,
    theme: &Theme,
) {
    let width = room.width.min(100);
    let start_words = date(stage.start);
    let bar_width = (width / 4).max(8);
    let name_width = width.saturating_sub(bar_width + shown_width(&start_words) + 8);
    let mark = if here { "▸" } else { " " };
    let late = stage.start < ctx.session.date;
    let estimate = stage.kind == StageKind::Practice && !stage.edited;
    let sign = match (late, estimate) {
        (true, _) => "!",
        (false, true) => "~",
        (false, false) => " ",
    };
    let name = cut(&stage.name, name_width);
    let pad = " ".repeat(name_width.saturating_sub(shown_width(&name)));
    let style = if here { theme.selected } else { theme.text };
    let row = body.lines.len();
    body.lines.push(Line::from(vec![
        Span::styled(format!("{mark} {:>2} ", stage.number), theme.text),
        Span::styled(name, style),
        Span::styled(format!("{pad} {sign}"), if late { theme.warning } else { theme.quiet }),
        Span::styled(start_words, if late { theme.warning } else { theme.text }),
        Span::styled(" ", theme.text),
        Span::styled(bar(stage, timeline, bar_width), theme.header),
    ]));
    if here {
        let mut about = say!("backcast-stage-days", days = stage.days);
        if shown_width(&stage.name) > name_width {
            about = format!("{}: {about}", stage.name);
        }
        if stage.with_next {
            about = format!("{about} · {}", say!("backcast-with-next"));
        }
        let edit = draft.edit_of(ctx, stage.number);
        for (label, words) in [
            ("backcast-owner-line", &edit.owner),
            ("backcast-inside-line", &edit.inside),
            ("backcast-outside-line", &edit.outside),
        ] {
            if !words.is_empty() {
                about = format!("{about} · {} {words}", word(label));
            }
        }
        body.item("    ", &about, room.text, theme.quiet, theme.text);
        body.focus = Some(row..body.lines.len());
    }
}

/// A bar of a stage's share of the whole time; a day is at least one cell.
fn bar(stage: &StageDates, timeline: &Timeline, width: usize) -> String {
    let whole = days::between(timeline.start, timeline.finish).max(1);
    let cell = |day: Date| {
        let part = days::between(timeline.start, day).clamp(0, whole);
        usize::try_from(part * width as i64 / whole).unwrap_or(0)
    };
    let from = cell(stage.start).min(width - 1);
    let to = cell(stage.end).clamp(from + 1, width);
    format!("{}{}", " ".repeat(from), "▇".repeat(to - from))
}

/// The three paces beside each other: start, and whether it is still possible.
fn compare(body: &mut Body, draft: &Draft, ctx: &Context, room: Room, theme: &Theme) {
    for (pace, timeline) in draft.paces(ctx) {
        let chosen = pace == draft.schedule().pace;
        let dot = if chosen { "●" } else { "○" };
        let words = match timeline {
            Some(timeline) if timeline.late_by > 0 => say!(
                "backcast-pace-late",
                pace = word(pace_word(pace)),
                start = date(timeline.start),
                days = timeline.late_by
            ),
            Some(timeline) => {
                say!(
                    "backcast-pace",
                    pace = word(pace_word(pace)),
                    start = date(timeline.start),
                    days = timeline.total()
                )
            }
            None => say!("backcast-pace-none", pace = word(pace_word(pace))),
        };
        body.item(dot, &words, room.text, if chosen { theme.chosen } else { theme.text }, theme.text);
    }
    body.text(&say!("backcast-hope"), room.text, theme.quiet);
}

fn warnings(body: &mut Body, draft: &Draft, ctx: &Context, timeline: &Timeline, room: Room, theme: &Theme) {
    if let Some(ways) = draft.ways_out(ctx, timeline) {
        body.blank();
        body.text(&say!("backcast-ways"), room.text, theme.heading);
        let faster: Vec<String> = ways
            .faster
            .iter()
            .take(3)
            .map(|faster| say!("backcast-faster", lever = faster.lever.title.as_str(), days = faster.days))
            .collect();
        let first = if faster.is_empty() { say!("backcast-no-faster") } else { faster.join(", ") };
        body.item("1", &say!("backcast-way-faster", levers = first), room.text, theme.text, theme.quiet);
        if let Some(later) = ways.later_finish {
            body.item(
                "2",
                &say!("backcast-way-later", finish = date(later)),
                room.text,
                theme.text,
                theme.quiet,
            );
        }
        if let Some(hope) = ways.hope {
            let words = if hope.late_by > 0 {
                say!("backcast-way-hope-late", days = hope.late_by)
            } else {
                say!("backcast-way-hope", start = date(hope.start))
            };
            body.item("3", &words, room.text, theme.text, theme.quiet);
        }
    }
    if let Some(warning) = draft.look_back(ctx, timeline) {
        let grade = match warning.grade {
            Grade::Warning => "look-back-warn",
            Grade::Strong => "look-back-strong",
            Grade::AtRisk => "look-back-assume",
        };
        let words = say!(
            "look-back",
            sent = date(warning.sent),
            grade = word(grade),
            since = date(warning.since),
            ends = date(warning.term_ends)
        );
        body.item("!", &words, room.text, theme.text, theme.warning);
    }
    for missed in draft.missed(ctx, timeline) {
        let words = say!(
            "backcast-window",
            stage = missed.stage,
            words = missed.words.as_str(),
            from = date(missed.next.0),
            to = date(missed.next.1)
        );
        body.item("!", &words, room.text, theme.text, theme.warning);
    }
    // What lasts long falls into several stages, and is said once.
    let mut clashes: Vec<(Occurrence, Vec<String>)> = Vec::new();
    let mut known: BTreeMap<(&str, Date), usize> = BTreeMap::new();
    for clash in draft.clashes(ctx, timeline) {
        let occurrence = clash.occurrence;
        let at = *known.entry((occurrence.entry.id.as_str(), occurrence.first)).or_insert(clashes.len());
        if at == clashes.len() {
            clashes.push((occurrence, Vec::new()));
        }
        clashes[at].1.push(clash.stage.to_string());
    }
    for (occurrence, stages) in clashes.iter().take(12) {
        let (first, last) = (date(occurrence.first), date(occurrence.last));
        let when = if first == last { first } else { say!("date-span", first = first, last = last) };
        let words = say!(
            "backcast-clash",
            date = when,
            title = occurrence.entry.title.as_str(),
            count = stages.len(),
            stages = stages.join(", ")
        );
        body.item("·", &words, room.text, theme.text, theme.quiet);
    }
    if clashes.len() > 12 {
        body.text(&say!("backcast-more-clashes", count = clashes.len() - 12), room.text, theme.quiet);
    }
}

fn pace_word(pace: Pace) -> &'static str {
    match pace {
        Pace::Optimistic => "pace-optimistic",
        Pace::Typical => "pace-typical",
        Pace::Slow => "pace-slow",
    }
}

/// A date as people read it: `2 Dec 2026`.
fn date(date: Date) -> String {
    let month = word(&format!("drawing-month-{}", date.month()));
    say!("date-short", day = i32::from(date.day()), month = month, year = date.year().to_string())
}
