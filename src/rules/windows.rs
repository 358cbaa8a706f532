//! Stages that can only happen in a part of the year: the budget's request, the President's Budget, a session.
//!
//! The arithmetic is never bent to fit; a start outside its window is named, with the windows around it.

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
    /// The next real window after the start, first and last day: waiting for it moves the finish.
    pub next: (Date, Date),
    /// The last window before the start: what to use to keep the finish date. `None` at the edge of the calendar.
    pub before: Option<(Date, Date)>,
}

/// Returns every stage of the timeline that would start outside its window, in order. A stage with several windows needs one of them.
pub fn missed(course: &Course, timeline: &Timeline) -> Vec<Missed> {
    timeline.stages.iter().filter_map(|stage| missed_by(course, stage.number, stage.start)).collect()
}

fn missed_by(course: &Course, stage: u32, start: Date) -> Option<Missed> {
    let windows: Vec<&Window> = course.model.windows.iter().filter(|window| window.stage == stage).collect();
    // The year before holds windows that run over New Year; the year after, the next one.
    let near = |window: &&Window| {
        let spans = (-1..=1).filter_map(|years| span(window, start.year().checked_add(years)?));
        spans.map(|span| (span, window.words.clone())).collect::<Vec<_>>()
    };
    let spans: Vec<((Date, Date), String)> = windows.iter().flat_map(near).collect();
    if spans.iter().any(|((opens, closes), _)| *opens <= start && start <= *closes) {
        return None;
    }
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
