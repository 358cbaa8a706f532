//! Stages that can only happen in a part of the year: the budget's request, the President's Budget, a session.
//!
//! The arithmetic is never bent to fit; a start outside its window is named, with the windows around it that can still
//! be used.

use crate::rules::backcast::Timeline;
use crate::rules::course::Course;
use crate::rules::{calendar, days};
use crate::workshop::catalogue::stage::Window;
use jiff::civil::Date;

/// A stage whose latest start lies outside the part of the year in which it can begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// The stage's number in its model.
    pub stage: u32,
    /// The computed latest start.
    pub start: Date,
    /// The window in the author's words.
    pub words: String,
    /// The next real window after the start that is not over today, first and last day: waiting for it moves the finish.
    pub next: (Date, Date),
    /// The last window before the start: what to use to keep the finish date. `None` when it is over today.
    pub before: Option<(Date, Date)>,
}

/// Returns every stage of the timeline that would start outside its window, in order. A stage with several windows needs one of them.
pub fn missed(course: &Course, timeline: &Timeline) -> Vec<Missed> {
    let stages = timeline.stages.iter();
    stages.filter_map(|stage| missed_by(course, stage.number, stage.start, timeline.today)).collect()
}

fn missed_by(course: &Course, stage: u32, start: Date, today: Date) -> Option<Missed> {
    let windows: Vec<&Window> = course.model.windows.iter().filter(|window| window.stage == stage).collect();
    // The year before holds windows that run over New Year; the year after, the next one. A start in the past can lie
    // years before the next window that is still to come.
    let years = start.year() - 1..=start.max(today).year().saturating_add(1);
    let near = |window: &&Window| {
        let spans = years.clone().filter_map(|year| span(window, year));
        spans.map(|span| (span, window.words.clone())).collect::<Vec<_>>()
    };
    let mut spans: Vec<((Date, Date), String)> = windows.iter().flat_map(near).collect();
    if spans.iter().any(|((opens, closes), _)| *opens <= start && start <= *closes) {
        return None;
    }
    spans.retain(|((_, closes), _)| *closes >= today);
    let (next, words) = spans.iter().filter(|(span, _)| span.0 > start).min_by_key(|(span, _)| span.0)?;
    let before = spans.iter().map(|(span, _)| *span).filter(|span| span.1 < start).max();
    Some(Missed { stage, start, words: words.clone(), next: *next, before })
}

/// Returns the first and last day of a window that opens in that year.
pub fn span(window: &Window, year: i16) -> Option<(Date, Date)> {
    if !window.first_monday {
        return calendar::yearly_span(year, window.opens, window.closes);
    }
    let opens = days::first_monday(year, window.opens.0)?;
    if window.opens == window.closes {
        return Some((opens, opens));
    }
    let closes = days::in_year(year, window.closes)?;
    let closes = if closes < opens { days::in_year(year.checked_add(1)?, window.closes)? } else { closes };
    Some((opens, closes))
}
