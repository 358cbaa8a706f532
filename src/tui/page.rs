//! A page of the room: header, question, a body that scrolls to its focus, one line of keys. It never clips a word.

mod draw;
mod pinned;
mod places;

pub use draw::{draw, too_small};
pub use places::{LEAST, Places, room};

use super::theme::Theme;
use crate::app::msg::Mode;
use crate::app::text::{Field, field_width, shown_width, visible, wrap_rows};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;

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
    /// Rows the body is moved on from where it stands by itself, or back.
    pub scroll: isize,
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
    /// The row of the focus that is in view also where the whole of it has no room.
    pub line: Option<usize>,
    /// Row and column of the text cursor.
    pub cursor: Option<(usize, usize)>,
    /// How many of the first rows stay when the others scroll.
    pub pinned: usize,
    /// All of it is to be seen at once where that can be: the help goes first.
    pub whole: bool,
}

impl Body {
    pub fn push(&mut self, text: impl Into<String>, style: Style) {
        self.lines.push(Line::styled(visible(&text.into()).into_owned(), style));
    }

    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// Puts rows before all others; focus and cursor move along.
    pub fn begin_with(&mut self, rows: Vec<Line<'static>>) {
        let by = rows.len();
        self.lines.splice(0..0, rows);
        self.focus = self.focus.take().map(|focus| focus.start + by..focus.end + by);
        self.line = self.line.map(|line| line + by);
        self.cursor = self.cursor.map(|(row, column)| (row + by, column));
    }

    /// Keeps the rows from this one to the last so far in view together with the focus, as far as there is room:
    /// its label, its note.
    pub fn focus_on(&mut self, first: usize) {
        if let Some(focus) = &mut self.focus {
            self.line = self.line.or(Some(focus.start));
            *focus = focus.start.min(first)..self.lines.len();
        }
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
            let lead = lead(mark, at, indent);
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
            // In brackets: from the last row it must not read like something that was said.
            for (at, row) in wrapped(&format!("({hint})"), room).into_iter().enumerate() {
                let lead = lead(mark, at, indent);
                self.lines
                    .push(Line::from(vec![Span::styled(lead, mark_style), Span::styled(row, theme.quiet)]));
            }
            if here {
                self.cursor = Some((start, indent));
            }
        } else {
            let laid = field.wrap(room);
            for (at, range) in laid.rows.iter().enumerate() {
                let lead = lead(mark, at, indent);
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

/// What stands before a row of a marked text: the mark, or blanks under it.
fn lead(mark: &str, at: usize, indent: usize) -> String {
    if at == 0 { [mark, " "].concat() } else { " ".repeat(indent) }
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
    let mut rows = Vec::new();
    for line in text.split('\n').map(visible) {
        rows.extend(wrap_rows(&line, width).into_iter().map(|row| line[row].to_string()));
    }
    rows
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
