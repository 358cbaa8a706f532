//! Text being edited: graphemes, words, soft wrapping to a width, and its own undo. No terminal here.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Edits that a field keeps for its own undo.
const MOST_PAST: usize = 500;

/// A text with a cursor. The cursor always stands on a grapheme boundary.
#[derive(Debug, Clone, Default)]
pub struct Field {
    text: String,
    cursor: usize,
    /// Whether it takes several lines.
    long: bool,
    past: Vec<(String, usize)>,
    future: Vec<(String, usize)>,
    last: Option<Run>,
    /// The column that moves up and down aim at.
    aim: Option<usize>,
}

/// What sort of edit came last, so that a run of letters is one undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Letters,
    Erasing,
}

/// A cursor move or a deletion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    Left,
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Up,
    Down,
    Backspace,
    Delete,
    BackspaceWord,
    DeleteWord,
    NewLine,
}

/// A text broken into rows that fit a width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// Byte ranges of the text, one a row; line ends and the space at a soft break belong to no row's visible part.
    pub rows: Vec<Range<usize>>,
    /// Row and column (in cells) of the cursor.
    pub cursor: (usize, usize),
}

impl Field {
    /// A field for one line (`long` false) or several, with the cursor at the end.
    pub fn new(text: impl Into<String>, long: bool) -> Field {
        let text = text.into();
        Field { cursor: text.len(), text, long, ..Field::default() }
    }

    /// Puts the cursor at a byte offset, moved back to the nearest grapheme boundary.
    pub fn with_cursor(mut self, cursor: usize) -> Field {
        self.cursor = boundary_at_or_before(&self.text, cursor);
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Byte offset of the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    pub fn is_long(&self) -> bool {
        self.long
    }

    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Takes the text out and leaves an empty field.
    pub fn take(&mut self) -> String {
        let text = std::mem::take(&mut self.text);
        *self = Field { long: self.long, ..Field::default() };
        text
    }

    /// Replaces the whole text as one undoable edit, with the cursor at the end.
    pub fn replace(&mut self, text: &str) {
        self.remember(None);
        self.text = self.accept(text);
        self.cursor = self.text.len();
    }

    /// Inserts typed or pasted text at the cursor: line ends become `\n` (a space in a one-line field),
    /// other control characters are dropped, and letters are composed (NFC).
    pub fn insert(&mut self, text: &str) {
        let text = self.accept(text);
        if text.is_empty() {
            return;
        }
        let ends_word = text.ends_with(char::is_whitespace) || text.len() > 8;
        self.remember((!ends_word).then_some(Run::Letters));
        self.text.insert_str(self.cursor, &text);
        // A combining mark may join the letter before it: compose around the seam and find the boundary again.
        let end = self.cursor + text.len();
        let seam = boundary_before(&self.text, self.cursor);
        let composed: String = self.text[seam..end].nfc().collect();
        self.text.replace_range(seam..end, &composed);
        self.cursor = boundary_at_or_after(&self.text, seam + composed.len());
    }

    /// Applies a move or a deletion; `width` is the number of cells a row has. Returns whether anything changed or moved.
    pub fn edit(&mut self, edit: Edit, width: usize) -> bool {
        let (text, cursor) = (self.text.len(), self.cursor);
        if !matches!(edit, Edit::Up | Edit::Down) {
            self.aim = None;
        }
        match edit {
            Edit::Left => self.cursor = boundary_before(&self.text, cursor),
            Edit::Right => self.cursor = boundary_after(&self.text, cursor),
            Edit::WordLeft => self.cursor = self.word_left(),
            Edit::WordRight => self.cursor = self.word_right(),
            Edit::LineStart => self.cursor = self.row(width).start,
            Edit::LineEnd => self.cursor = self.row(width).end,
            Edit::Up => return self.move_rows(-1, width),
            Edit::Down => return self.move_rows(1, width),
            Edit::Backspace => self.erase(boundary_before(&self.text, cursor)..cursor),
            Edit::Delete => self.erase(cursor..boundary_after(&self.text, cursor)),
            Edit::BackspaceWord => self.erase(self.word_left()..cursor),
            Edit::DeleteWord => self.erase(cursor..self.word_right()),
            Edit::NewLine if self.long => {
                self.remember(None);
                self.text.insert(cursor, '\n');
                self.cursor += 1;
            }
            Edit::NewLine => {}
        }
        if matches!(edit, Edit::Left | Edit::Right | Edit::WordLeft | Edit::WordRight) {
            self.last = None;
        }
        (text, cursor) != (self.text.len(), self.cursor)
    }

    /// Takes the last edit of this field back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some((text, cursor)) = self.past.pop() else { return false };
        self.future.push((std::mem::replace(&mut self.text, text), self.cursor));
        self.cursor = cursor;
        self.last = None;
        true
    }

    /// Does an edit again that was taken back. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some((text, cursor)) = self.future.pop() else { return false };
        self.past.push((std::mem::replace(&mut self.text, text), self.cursor));
        self.cursor = cursor;
        self.last = None;
        true
    }

    /// Breaks the text into rows of at most `width` cells, at spaces where there are any.
    pub fn wrap(&self, width: usize) -> Wrapped {
        let rows = wrap_rows(&self.text, width);
        let row = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        let before = rows.get(row).map_or("", |range| &self.text[range.start..self.cursor.min(range.end)]);
        Wrapped { cursor: (row, shown_width(before)), rows }
    }

    fn accept(&self, text: &str) -> String {
        let text = clean(text);
        if self.long { text } else { one_line(&text) }
    }

    fn remember(&mut self, run: Option<Run>) {
        self.future.clear();
        self.aim = None;
        if run.is_none() || run != self.last || self.past.is_empty() {
            if self.past.len() == MOST_PAST {
                self.past.remove(0);
            }
            self.past.push((self.text.clone(), self.cursor));
        }
        self.last = run;
    }

    fn erase(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        self.remember(Some(Run::Erasing));
        self.text.replace_range(range.clone(), "");
        self.cursor = boundary_at_or_before(&self.text, range.start);
    }

    fn word_left(&self) -> usize {
        self.text[..self.cursor]
            .split_word_bound_indices()
            .rev()
            .find(|(_, word)| !word.trim().is_empty())
            .map_or(0, |(at, _)| at)
    }

    fn word_right(&self) -> usize {
        self.text[self.cursor..]
            .split_word_bound_indices()
            .find(|(_, word)| !word.trim().is_empty())
            .map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    fn row(&self, width: usize) -> Range<usize> {
        let wrapped = self.wrap(width);
        wrapped.rows.get(wrapped.cursor.0).cloned().unwrap_or(0..0)
    }

    fn move_rows(&mut self, rows: isize, width: usize) -> bool {
        let wrapped = self.wrap(width);
        let (row, column) = wrapped.cursor;
        let Some(target) = row.checked_add_signed(rows).and_then(|row| wrapped.rows.get(row)) else {
            return false;
        };
        let aim = *self.aim.get_or_insert(column);
        let mut reached = 0;
        self.cursor = target.end;
        for (at, grapheme) in self.text[target.clone()].grapheme_indices(true) {
            if reached >= aim {
                self.cursor = target.start + at;
                break;
            }
            reached += shown_width(grapheme);
        }
        self.last = None;
        true
    }
}

/// Returns text as it may enter an answer: line ends as `\n`, letters composed (NFC), no control characters but `\n`.
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    text.nfc().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// Returns text on one line: each line end becomes a space.
pub fn one_line(text: &str) -> String {
    text.trim_end_matches('\n').replace('\n', " ")
}

/// Returns text as it may be sent to a terminal or a page: control characters and the marks that turn the
/// direction of writing become visible symbols.
pub fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return text.into();
    }
    text.chars()
        .map(|c| match c {
            '\u{7f}' => '\u{2421}',
            c if (c as u32) < 0x20 => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
            c if is_hidden(c) => '\u{fffd}',
            c => c,
        })
        .collect::<String>()
        .into()
}

fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns how many cells a text takes on the screen.
pub fn shown_width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Breaks text into rows of at most `width` cells, at spaces where there are any. There is always at least one row.
pub fn wrap_rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        wrap_line(line, line_start, width, &mut rows);
        line_start += line.len() + 1;
    }
    rows
}

fn wrap_line(line: &str, offset: usize, width: usize, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut used, mut space) = (0, 0, None);
    for (at, grapheme) in line.grapheme_indices(true) {
        let cells = shown_width(grapheme);
        if used + cells > width && at > start {
            if grapheme == " " {
                // The space that does not fit ends the row and is not shown.
                rows.push(offset + start..offset + at);
                start = at + 1;
                (used, space) = (0, None);
                continue;
            }
            let (end, next) = space.map_or((at, at), |space| (space, space + 1));
            rows.push(offset + start..offset + end);
            start = next;
            used = shown_width(&line[start..at]);
            space = None;
        }
        if grapheme == " " && at > start {
            space = Some(at);
        }
        used += cells;
    }
    rows.push(offset + start..offset + line.len());
}

fn boundary_before(text: &str, at: usize) -> usize {
    text[..at].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
}

fn boundary_after(text: &str, at: usize) -> usize {
    text[at..].graphemes(true).next().map_or(text.len(), |grapheme| at + grapheme.len())
}

fn boundary_at_or_before(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    text.grapheme_indices(true)
        .map(|(i, _)| i)
        .chain([text.len()])
        .take_while(|i| *i <= at)
        .last()
        .unwrap_or(0)
}

fn boundary_at_or_after(text: &str, at: usize) -> usize {
    text.grapheme_indices(true).map(|(i, _)| i).find(|i| *i >= at).unwrap_or(text.len())
}
