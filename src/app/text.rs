//! Text being edited: a cursor among graphemes, word moves, lines that wrap, and an undo of its own. No terminal here.

mod grapheme;
mod past;
mod wrap;

pub use wrap::{Wrapped, wrap_rows};

use past::{Change, Past, Run};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A text with a cursor. The cursor always stands on a grapheme boundary.
#[derive(Debug, Clone, Default)]
pub struct Field {
    text: String,
    cursor: usize,
    /// Whether it takes several lines.
    long: bool,
    past: Past,
    /// The column that moves up and down aim at.
    aim: Option<usize>,
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

impl Field {
    /// A field for one line (`long` false) or several, with the cursor at the end.
    pub fn new(text: impl Into<String>, long: bool) -> Field {
        let text = text.into();
        Field { cursor: text.len(), text, long, ..Field::default() }
    }

    /// Puts the cursor at a byte offset, moved back to the nearest grapheme boundary.
    pub fn with_cursor(mut self, cursor: usize) -> Field {
        self.cursor = grapheme::at_or_before(&self.text, cursor);
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
        let text = self.accept(text);
        self.change(0..self.text.len(), text, None);
    }

    /// Inserts typed or pasted text at the cursor: line ends become `\n` (a space in a one-line field),
    /// other control characters are dropped, and letters are composed (NFC).
    pub fn insert(&mut self, text: &str) {
        let text = self.accept(text);
        if text.is_empty() {
            return;
        }
        // A word with the space behind it is one undo; a paste is one of its own.
        let run = (text.len() <= 8).then_some(Run::Letters);
        // A combining mark may join the letter before it, so that letter is composed anew with what follows.
        let seam = grapheme::before(&self.text, self.cursor);
        let joined = &self.text[seam..self.cursor];
        let composed: String = joined.chars().chain(text.chars()).nfc().collect();
        match composed.strip_prefix(joined) {
            Some(added) => self.change(self.cursor..self.cursor, added.to_string(), run),
            None => self.change(seam..self.cursor, composed, run),
        }
        if text.ends_with(char::is_whitespace) {
            self.past.end_run();
        }
    }

    /// Applies a move or a deletion; `width` is the number of cells a row has. Returns whether anything changed or moved.
    pub fn edit(&mut self, edit: Edit, width: usize) -> bool {
        let (length, cursor) = (self.text.len(), self.cursor);
        let aim = self.aim.take();
        match edit {
            Edit::Left => self.move_to(grapheme::before(&self.text, cursor)),
            Edit::Right => self.move_to(grapheme::after(&self.text, cursor)),
            Edit::WordLeft => self.move_to(self.word_left()),
            Edit::WordRight => self.move_to(self.word_right()),
            Edit::LineStart => self.move_to(self.wrap(width).row().start),
            Edit::LineEnd => self.move_to(self.row_end(width)),
            Edit::Up => return self.move_rows(-1, aim, width),
            Edit::Down => return self.move_rows(1, aim, width),
            Edit::Backspace => self.erase(grapheme::before(&self.text, cursor)..cursor),
            Edit::Delete => self.erase(cursor..grapheme::after(&self.text, cursor)),
            Edit::BackspaceWord => self.erase(self.word_left()..cursor),
            Edit::DeleteWord => self.erase(cursor..self.word_right()),
            Edit::NewLine if self.long => self.change(cursor..cursor, "\n".into(), None),
            Edit::NewLine => {}
        }
        (length, cursor) != (self.text.len(), self.cursor)
    }

    /// Takes the last edit of this field back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        self.aim = None;
        match self.past.undo(&mut self.text) {
            Some(cursor) => self.cursor = cursor,
            None => return false,
        }
        true
    }

    /// Does an edit again that was taken back. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        self.aim = None;
        match self.past.redo(&mut self.text) {
            Some(cursor) => self.cursor = cursor,
            None => return false,
        }
        true
    }

    /// Breaks the text into rows of at most `width` cells, at spaces where there are any.
    pub fn wrap(&self, width: usize) -> Wrapped {
        Wrapped::new(&self.text, self.cursor, width)
    }

    fn accept(&self, text: &str) -> String {
        let text = clean(text);
        if self.long { text } else { one_line(&text) }
    }

    fn change(&mut self, range: Range<usize>, with: String, run: Option<Run>) {
        if range.is_empty() && with.is_empty() {
            return;
        }
        self.aim = None;
        let end = range.start + with.len();
        let removed = self.text[range.clone()].to_string();
        self.text.replace_range(range.clone(), &with);
        let before = self.cursor;
        self.cursor = if with.is_empty() {
            grapheme::at_or_before(&self.text, end)
        } else {
            grapheme::at_or_after(&self.text, end)
        };
        let change = Change { at: range.start, removed, inserted: with, before, after: self.cursor };
        self.past.remember(change, run);
    }

    fn erase(&mut self, range: Range<usize>) {
        self.change(range, String::new(), Some(Run::Erasing));
    }

    fn move_to(&mut self, cursor: usize) {
        self.cursor = cursor;
        self.past.end_run();
    }

    fn word_left(&self) -> usize {
        self.text[..self.cursor]
            .split_word_bound_indices()
            .rev()
            .find(|(_, word)| is_word(word))
            .map_or(0, |(at, _)| at)
    }

    fn word_right(&self) -> usize {
        self.text[self.cursor..]
            .split_word_bound_indices()
            .find(|(_, word)| is_word(word))
            .map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    /// The end of the cursor's row. Where a word longer than the row is broken, its last letter: the place behind it
    /// belongs to the next row.
    fn row_end(&self, width: usize) -> usize {
        let wrapped = self.wrap(width);
        let end = wrapped.row().end;
        match wrapped.rows.get(wrapped.cursor.0 + 1) {
            Some(next) if next.start == end => grapheme::before(&self.text, end),
            Some(_) | None => end,
        }
    }

    fn move_rows(&mut self, rows: isize, aim: Option<usize>, width: usize) -> bool {
        let wrapped = self.wrap(width);
        let (row, column) = wrapped.cursor;
        let aim = aim.unwrap_or(column);
        let Some(target) = row.checked_add_signed(rows).filter(|row| *row < wrapped.rows.len()) else {
            return false;
        };
        let cursor = wrapped.at(&self.text, target, aim);
        self.move_to(cursor);
        self.aim = Some(aim);
        true
    }
}

/// Whether a piece between word boundaries is one that word moves stop at: letters, digits, signs that are no ASCII.
fn is_word(piece: &str) -> bool {
    !piece.trim().is_empty() && (!piece.is_ascii() || piece.chars().any(char::is_alphanumeric))
}

/// Returns how many cells the words of a field have in a room of `width` cells with a mark of `mark` cells before it:
/// a space stands behind the mark, and one cell is left for the cursor at the end of a full row.
pub fn field_width(width: usize, mark: usize) -> usize {
    width.saturating_sub(mark + 2).max(1)
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
/// direction of writing become visible symbols, one for each.
pub fn visible(text: &str) -> std::borrow::Cow<'_, str> {
    // Every word on the screen comes by here for every frame, and nearly all are of plain letters.
    let is_plain = |byte| matches!(byte, b' '..=b'~');
    if text.bytes().all(is_plain) || !text.chars().any(is_hidden) {
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
