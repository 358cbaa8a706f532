//! Painting a page. It never clips a word and never writes the bottom-right cell, where a terminal would scroll.

use super::{Body, Header, LEAST, Page, Places, cut, pinned, wrapped};
use crate::app::msg::{Extent, Mode};
use crate::app::text::shown_width;
use crate::tui::keymap;
use crate::tui::theme::Theme;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use std::ops::Range;

/// Paints the ground and draws a page on it.
pub fn draw(mut page: Page, theme: &Theme, frame: &mut Frame) -> Extent {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    let places = Places::new(&page, page.body.lines.len(), area);
    let room = places.room;
    let width = usize::from(room.width);
    put(frame, room.x, room.y, header_line(&page.header, width, theme), room.width);
    let hints = page.mode.map(|mode| hint_line(mode, width)).unwrap_or_default();
    put(frame, room.x, places.foot, Line::styled(hints, theme.keys), room.width);
    let mut y = places.top;
    for (rows, style) in [(places.question, theme.question), (places.help, theme.quiet)] {
        for row in rows {
            put(frame, room.x, y, Line::styled(row, style), room.width);
            y += 1;
        }
    }
    for (y, row) in (places.notice_top..).zip(places.notice) {
        put(frame, room.x, y, Line::styled(row, theme.warning), room.width);
    }
    let rest = places.rest.into_iter().map(|row| Line::styled(row, theme.question));
    page.body.begin_with(rest.collect());
    draw_body(page.body, page.scroll, places.body, theme, frame)
}

fn draw_body(body: Body, scroll: isize, area: Rect, theme: &Theme, frame: &mut Frame) -> Extent {
    let (body, area) = pinned::draw(body, area, frame);
    let fit = usize::from(area.height);
    let rows = body.lines.len();
    let stands = stands_at(body.focus, body.line, rows, fit);
    let extent = Extent { first: stands, rows, fit };
    if fit == 0 || rows == 0 {
        return extent;
    }
    let first = stands.saturating_add_signed(scroll).min(rows.saturating_sub(fit));
    for (y, line) in (area.y..).zip(body.lines.into_iter().skip(first).take(fit)) {
        put(frame, area.x, y, line, area.width);
    }
    // Marks in the margin say that there is more above or below.
    let margin = area.x + area.width;
    if first > 0 {
        mark(frame, margin, area.y, "▲", theme);
    }
    if first + fit < rows {
        mark(frame, margin, area.y + area.height - 1, "▼", theme);
    }
    if let Some((row, column)) = body.cursor
        && row >= first
        && row < first + fit
    {
        let x = area.x + (column as u16).min(area.width.saturating_sub(1));
        frame.set_cursor_position(Position { x, y: area.y + (row - first) as u16 });
    }
    extent
}

/// Returns the first row shown by itself: the start while the focus is on the first page, then with the focus
/// a third from the top. Of a focus longer than the page its start is shown, as far as its own line stays in view.
fn stands_at(focus: Option<Range<usize>>, line: Option<usize>, rows: usize, fit: usize) -> usize {
    let Some(focus) = focus.filter(|focus| focus.end > fit) else { return 0 };
    let lead = fit.saturating_sub(focus.len()) / 3;
    let first = focus.start.saturating_sub(lead);
    let line = line.filter(|line| focus.contains(line)).unwrap_or(focus.start);
    first.max((line + 1).saturating_sub(fit)).min(rows.saturating_sub(fit))
}

/// Says how to enlarge a window that is too small for any page.
pub fn too_small(theme: &Theme, frame: &mut Frame) -> Extent {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    let words = crate::say!("too-small", columns = LEAST.0, rows = LEAST.1);
    // The last column stays empty, and with it the bottom-right cell.
    let width = area.width.saturating_sub(1);
    for (y, row) in (area.y..area.bottom()).zip(wrapped(&words, usize::from(width).max(1))) {
        put(frame, area.x, y, Line::styled(row, theme.text), width);
    }
    Extent::default()
}

fn mark(frame: &mut Frame, x: u16, y: u16, sign: &str, theme: &Theme) {
    let area = frame.area();
    if x < area.right() && y < area.bottom() {
        frame.buffer_mut().set_string(x, y, sign, theme.heading);
    }
}

pub(super) fn put(frame: &mut Frame, x: u16, y: u16, line: Line, width: u16) {
    let area = frame.area();
    if y < area.bottom() && x < area.right() {
        frame.buffer_mut().set_line(x, y, &line, width.min(area.right() - x));
    }
}

fn header_line(header: &Header, width: usize, theme: &Theme) -> Line<'static> {
    let progress = header.progress.map_or_else(String::new, |(done, of)| {
        format!("  {}{}", "■".repeat(done.min(of)), "□".repeat(of.saturating_sub(done)))
    });
    let right_style = if header.warns { theme.warning } else { theme.header };
    let left_width = shown_width(&header.left);
    let right_width = shown_width(&header.right);
    // The middle goes first, then the squares, then the left is shortened; the right tells time and trouble and stays.
    let mut left = header.left.clone();
    let mut rest = width.saturating_sub(left_width + right_width + 1);
    let progress = if shown_width(&progress) <= rest { progress } else { String::new() };
    rest -= shown_width(&progress);
    let middle = if shown_width(&header.middle) + 4 <= rest { header.middle.clone() } else { String::new() };
    if left_width + right_width + 1 > width {
        left = cut(&left, width.saturating_sub(right_width + 1));
    }
    let used = shown_width(&left) + shown_width(&progress) + shown_width(&middle) + right_width;
    let space = width.saturating_sub(used);
    let before = if middle.is_empty() { space } else { space / 2 };
    Line::from(vec![
        Span::styled(left, theme.header),
        Span::styled(progress, theme.header),
        Span::styled(" ".repeat(before), theme.text),
        Span::styled(middle, theme.quiet),
        Span::styled(" ".repeat(space - before), theme.text),
        Span::styled(header.right.clone(), right_style),
    ])
}

/// The keys at the foot: as many as fit on one line, in the order of the table.
fn hint_line(mode: Mode, width: usize) -> String {
    let mut line = String::new();
    for binding in keymap::bindings(mode) {
        let Some(hint) = binding.hint.map(crate::words::say) else { continue };
        let word = binding.keys.first().map_or_else(|| hint.clone(), |key| format!("{} {hint}", key.name()));
        let more = if line.is_empty() { word } else { format!(" · {word}") };
        if shown_width(&line) + shown_width(&more) > width {
            continue;
        }
        line.push_str(&more);
    }
    line
}
