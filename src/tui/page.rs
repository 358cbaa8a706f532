//! A page of the room: header, question, a body that scrolls to its focus, one line of keys. It never clips a word.

mod pinned;

use super::keymap;
use super::theme::Theme;
use crate::app::msg::Mode;
use crate::app::text::{Field, field_width, shown_width, visible, wrap_rows};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;

/// The smallest size that is used; below it the screen says how to enlarge.
pub const LEAST: (u16, u16) = (40, 12);

/// What a screen wants shown.
#[derive(Default)]
pub struct Page {
    pub header: Header,
    /// The largest words; they stay when everything else scrolls.
    pub question: String,
    /// Smaller words under the question; the first to go when there is no room.
    pub help: String,
    pub body: Body,
    /// Words for a while: a notice, or that something is not saved.
    pub notice: Option<String>,
    pub mode: Option<Mode>,
    /// First row shown when the body has no focus of its own.
    pub scroll: usize,
}

/// The line on top.
#[derive(Default)]
pub struct Header {
    pub left: String,
    /// Filled and empty squares: how far, of how many.
    pub progress: Option<(usize, usize)>,
    pub middle: String,
    pub right: String,
    /// Whether the right part is a warning.
    pub warns: bool,
}

/// Rows of a page, already wrapped.
#[derive(Default)]
pub struct Body {
    pub lines: Vec<Line<'static>>,
    /// Rows that must be in view.
    pub focus: Option<Range<usize>>,
    /// Row and column of the text cursor.
    pub cursor: Option<(usize, usize)>,
    /// How many of the first rows stay when the others scroll.
    pub pinned: usize,
}

/// What was drawn: how many rows there were and how many fit, so that scrolling knows its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    pub rows: usize,
    pub fit: usize,
}

/// The part of the terminal that is used: one row and two columns of margin, wider on large screens.
pub fn room(area: Rect) -> Rect {
    let width = area.width.saturating_sub(4).min(104);
    let top = if area.height > 40 { 3 } else { 1 };
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + top,
        width,
        height: area.height.saturating_sub(top + 1).min(60),
    }
}

impl Body {
    pub fn push(&mut self, text: impl Into<String>, style: Style) {
        self.lines.push(Line::styled(visible(&text.into()).into_owned(), style));
    }

    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds a paragraph wrapped to a width.
    pub fn text(&mut self, text: &str, width: usize, style: Style) {
        for line in wrapped(text, width) {
            self.lines.push(Line::styled(line, style));
        }
    }

    /// Adds authored text: paragraphs divided by blank lines, lines starting with `- ` as a list.
    pub fn prose(&mut self, text: &str, width: usize, theme: &Theme) {
        for (at, paragraph) in text.trim().split("\n\n").enumerate() {
            if at > 0 {
                self.blank();
            }
            let mut words = String::new();
            for line in paragraph.lines().map(str::trim) {
                if let Some(item) = line.strip_prefix("- ") {
                    self.flush(&mut words, width, theme);
                    self.item("·", item, width, theme.text, theme.quiet);
                } else {
                    if !words.is_empty() {
                        words.push(' ');
                    }
                    words.push_str(line);
                }
            }
            self.flush(&mut words, width, theme);
        }
    }

    fn flush(&mut self, words: &mut String, width: usize, theme: &Theme) {
        if !words.is_empty() {
            self.text(&std::mem::take(words), width, theme.text);
        }
    }

    /// Adds text with a mark before its first row; further rows stand under the text.
    pub fn item(&mut self, mark: &str, text: &str, width: usize, style: Style, mark_style: Style) {
        let indent = shown_width(mark) + 1;
        for (at, row) in wrapped(text, width.saturating_sub(indent).max(1)).into_iter().enumerate() {
            let lead = if at == 0 { format!("{mark} ") } else { " ".repeat(indent) };
            self.lines.push(Line::from(vec![Span::styled(lead, mark_style), Span::styled(row, style)]));
        }
    }

    /// Adds a row of a list: marker where the cursor is, number, text. The row with the cursor gets the focus.
    pub fn row(&mut self, row: Row, width: usize, theme: &Theme) {
        let marker = if row.here { "▸" } else { " " };
        let mark = format!("{marker} {}", row.mark);
        let style = if row.here { theme.selected } else { row.style.unwrap_or(theme.text) };
        let start = self.lines.len();
        self.item(&mark, row.text, width, style, if row.here { theme.text } else { theme.quiet });
        if !row.note.is_empty() {
            let indent = shown_width(&mark) + 1;
            for line in wrapped(row.note, width.saturating_sub(indent).max(1)) {
                self.lines.push(Line::from(vec![
                    Span::styled(" ".repeat(indent), theme.text),
                    Span::styled(line, theme.quiet),
                ]));
            }
        }
        if row.here {
            self.focus = Some(start..self.lines.len());
        }
    }

    /// Adds a text field with a mark before it; when it has the cursor, the page shows it and follows it.
    pub fn field(&mut self, mark: &str, field: &Field, hint: &str, here: bool, width: usize, theme: &Theme) {
        let indent = shown_width(mark) + 1;
        let room = field_width(width, shown_width(mark));
        let start = self.lines.len();
        let mark_style = if here { theme.chosen } else { theme.quiet };
        if field.text().is_empty() && !hint.is_empty() {
            for (at, row) in wrapped(hint, room).into_iter().enumerate() {
                let lead = if at == 0 { format!("{mark} ") } else { " ".repeat(indent) };
                self.lines
                    .push(Line::from(vec![Span::styled(lead, mark_style), Span::styled(row, theme.quiet)]));
            }
            if here {
                self.cursor = Some((start, indent));
            }
        } else {
            let laid = field.wrap(room);
            for (at, range) in laid.rows.iter().enumerate() {
                let lead = if at == 0 { format!("{mark} ") } else { " ".repeat(indent) };
                let text = visible(&field.text()[range.clone()]).into_owned();
                self.lines
                    .push(Line::from(vec![Span::styled(lead, mark_style), Span::styled(text, theme.text)]));
            }
            if here {
                self.cursor = Some((start + laid.cursor.0, indent + laid.cursor.1.min(room)));
            }
        }
        if here {
            let row = self.cursor.map_or(start, |(row, _)| row);
            self.focus = Some(row..row + 1);
        }
    }
}

/// A row of a list to draw.
#[derive(Default)]
pub struct Row<'a> {
    pub here: bool,
    /// A number or a mark before the text.
    pub mark: &'a str,
    pub text: &'a str,
    /// Smaller words under it.
    pub note: &'a str,
    pub style: Option<Style>,
}

/// Breaks text into rows that fit a width, with control characters made visible.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let text: String = text.split('\n').map(visible).collect::<Vec<_>>().join("\n");
    wrap_rows(&text, width).into_iter().map(|row| text[row].to_string()).collect()
}

/// Paints the ground and draws a page on it.
pub fn draw(page: Page, theme: &Theme, frame: &mut Frame) -> Extent {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    if area.width < LEAST.0 || area.height < LEAST.1 {
        return too_small(area, theme, frame);
    }
    let room = room(area);
    let width = usize::from(room.width);
    let text_width = width.min(76);
    let mut top = room.y;
    if !page.header.left.is_empty() || !page.header.right.is_empty() {
        put(frame, room.x, top, header_line(&page.header, width, theme), room.width);
        top += 1;
    }
    let foot = room.y + room.height - 1;
    let mut bottom = foot;
    let hints = page.mode.map(|mode| hint_line(mode, width)).unwrap_or_default();
    put(frame, room.x, foot, Line::styled(hints, theme.keys), room.width);
    if let Some(notice) = &page.notice {
        let rows = wrapped(notice, text_width);
        let shown = rows.len().min(3);
        bottom -= shown as u16;
        for (at, row) in rows.into_iter().take(shown).enumerate() {
            put(frame, room.x, bottom + at as u16, Line::styled(row, theme.warning), room.width);
        }
    }
    let question = if page.question.is_empty() { Vec::new() } else { wrapped(&page.question, text_width) };
    let help = if page.help.is_empty() { Vec::new() } else { wrapped(&page.help, text_width) };
    let height = usize::from(bottom - top);
    let body_rows = page.body.lines.len();
    // A blank row under the header and under the question where there is room for them; help only beside the whole body
    // or when at least half of the height is left.
    let question_rows = question.len();
    let with_help = !help.is_empty() && {
        let taken = question_rows + help.len() + 2;
        taken + body_rows <= height || height.saturating_sub(taken) * 2 >= height
    };
    let shown_help = if with_help { help.len() } else { 0 };
    let spare = height.saturating_sub(question_rows + shown_help);
    let gaps = spare >= 6;
    if gaps && top > room.y {
        top += 1;
    }
    for row in question {
        put(frame, room.x, top, Line::styled(row, theme.question), room.width);
        top += 1;
    }
    if with_help {
        for row in help {
            put(frame, room.x, top, Line::styled(row, theme.quiet), room.width);
            top += 1;
        }
    }
    if gaps && (question_rows > 0 || with_help) {
        top += 1;
    }
    let gap_below = u16::from(gaps && bottom > top + 4);
    let area = Rect { y: top, height: bottom.saturating_sub(top + gap_below), ..room };
    draw_body(page.body, page.scroll, area, theme, frame)
}

fn draw_body(body: Body, scroll: usize, area: Rect, theme: &Theme, frame: &mut Frame) -> Extent {
    let (body, area) = pinned::draw(body, area, frame);
    let fit = usize::from(area.height);
    let rows = body.lines.len();
    if fit == 0 || rows == 0 {
        return Extent { rows, fit };
    }
    let last = rows.saturating_sub(fit);
    let first = match &body.focus {
        // The focus is kept a third from the top where the body is longer than the page.
        Some(focus) if rows > fit => {
            let lead = if focus.len() >= fit { 0 } else { (fit - focus.len()) / 3 };
            focus.start.saturating_sub(lead).max(focus.end.saturating_sub(fit)).min(last)
        }
        _ => scroll.min(last),
    };
    for (at, line) in body.lines.into_iter().skip(first).take(fit).enumerate() {
        put(frame, area.x, area.y + at as u16, line, area.width);
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
    Extent { rows, fit }
}

fn mark(frame: &mut Frame, x: u16, y: u16, sign: &str, theme: &Theme) {
    let area = frame.area();
    if x < area.right() && y < area.bottom() {
        frame.buffer_mut().set_string(x, y, sign, theme.heading);
    }
}

fn put(frame: &mut Frame, x: u16, y: u16, line: Line, width: u16) {
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

/// Shortens text to a width, with an ellipsis where something is left out.
pub fn cut(text: &str, width: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let text = visible(text);
    if shown_width(&text) <= width {
        return text.into_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let cells = shown_width(grapheme);
        if used + cells + 1 > width {
            break;
        }
        out.push_str(grapheme);
        used += cells;
    }
    if width > 0 {
        out.push('…');
    }
    out
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

fn too_small(area: Rect, theme: &Theme, frame: &mut Frame) -> Extent {
    let words = crate::say!("too-small", columns = LEAST.0, rows = LEAST.1);
    for (at, row) in wrapped(&words, usize::from(area.width)).into_iter().enumerate() {
        if at < usize::from(area.height) {
            put(frame, area.x, area.y + at as u16, Line::styled(row, theme.text), area.width);
        }
    }
    Extent::default()
}
