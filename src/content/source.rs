//! A text with its name, and the places in it: byte spans for the program, lines and columns for people.

use std::ops::Range;

/// A stretch of a text in bytes, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// Returns the span from `start` up to, but without, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the empty span at `offset`.
    pub fn at(offset: usize) -> Self {
        Self { start: offset, end: offset }
    }

    /// Returns whether `other` lies inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns the span as the standard library writes it, for slicing a text.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A place as editors show it: both numbers count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

/// A text with its name and the starts of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Returns the source of `text`. `name` is what diagnostics call it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let mut line_starts = vec![0];
        line_starts.extend(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1));
        // A byte order mark is not a character of the first line: editors do not show it.
        if text.starts_with('\u{feff}') {
            line_starts[0] = '\u{feff}'.len_utf8();
        }
        Self { name: name.into(), text, line_starts }
    }

    /// Returns the name that diagnostics show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the line and column of a byte offset; an offset past the end counts as the end.
    pub fn place(&self, offset: usize) -> Place {
        let offset = self.boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts[line - 1];
        let column = self.text.get(start..offset).map_or(0, |before| before.chars().count()) + 1;
        Place { line, column }
    }

    /// Returns the span of a line that counts from 1, without its line ending.
    pub fn line_span(&self, line: usize) -> Span {
        let start = self.line_starts[line.clamp(1, self.line_starts.len()) - 1];
        let rest = &self.text[start..];
        let length = rest.find('\n').unwrap_or(rest.len());
        let length = rest[..length].strip_suffix('\r').map_or(length, str::len);
        Span::new(start, start + length)
    }

    /// Returns the nearest character boundary at or before `offset`.
    pub fn boundary(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}
