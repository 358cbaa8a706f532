//! Rows that stay on top of a body while the others scroll: the field that searches a list.

use super::Body;
use super::draw::put;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

/// Draws the rows that stay. Returns the others with the room left for them.
pub fn draw(mut body: Body, area: Rect, frame: &mut Frame) -> (Body, Rect) {
    // The rows under them never lose more than half of the room.
    let n_rows = body.pinned.min(body.lines.len()).min(usize::from(area.height) / 2);
    let rest = body.lines.split_off(n_rows);
    for (y, line) in (area.y..).zip(body.lines) {
        put(frame, area.x, y, line, area.width);
    }
    body.lines = rest;
    body.pinned = 0;
    body.focus = body.focus.map(|rows| rows.start.saturating_sub(n_rows)..rows.end.saturating_sub(n_rows));
    body.line = body.line.map(|line| line.saturating_sub(n_rows));
    body.cursor = match body.cursor {
        Some((row, column)) if row < n_rows => {
            let x = area.x + (column as u16).min(area.width.saturating_sub(1));
            frame.set_cursor_position(Position { x, y: area.y + row as u16 });
            None
        }
        Some((row, column)) => Some((row - n_rows, column)),
        None => None,
    };
    let taken = n_rows as u16;
    (body, Rect { y: area.y + taken, height: area.height - taken, ..area })
}
