//! The back-cast as a picture: a bar for each stage on a line of time.

use super::Dates;
use crate::plan::document::Block;
use crate::plan::figure::{Figure, GanttPicture, GanttRow, Picture};
use crate::say;

/// Returns the stages as bars, with today, the finish and the governing calendar as lines.
pub fn gantt(dates: &Dates) -> Figure {
    let rows: Vec<GanttRow> = dates
        .stages
        .iter()
        .filter_map(|stage| {
            Some(GanttRow {
                name: format!("{}. {}", stage.stage, stage.name),
                start: stage.start?,
                end: stage.end?,
                fixed: !stage.estimate,
                late: stage.start? < dates.today,
            })
        })
        .collect();
    let facts: Vec<String> = rows
        .iter()
        .map(|row| {
            let (start, end) = (row.start.to_string(), row.end.to_string());
            say!("plan-gantt-row", stage = row.name.as_str(), start = start, end = end)
        })
        .collect();
    let mut marks: Vec<_> =
        dates.clashes.iter().map(|clash| (clash.first, clash.last, clash.title.clone())).collect();
    marks.sort();
    marks.dedup();
    let finish = dates.finish.unwrap_or(dates.today);
    let start = dates.start.unwrap_or(finish).to_string();
    Figure {
        caption: say!("plan-gantt-caption"),
        alt: facts.join("; "),
        // The stages themselves are in the table that follows.
        words: vec![Block::paragraph(say!("plan-gantt-words", start = start, finish = finish.to_string()))],
        picture: Picture::Gantt(GanttPicture {
            rows,
            today: Some((dates.today, say!("plan-gantt-today"))),
            finish: (finish, say!("plan-gantt-finish")),
            marks,
        }),
    }
}
