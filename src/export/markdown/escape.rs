//! Words into Markdown that reads back as the same words: whatever Markdown would obey gets a backslash.

use crate::export::visible::{visible, visible_line};
use crate::plan::document::{SpanStyle, Text};

/// What stands for a line end inside words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// A backslash at the end of the line; the next line moves right by so many spaces to stay in its list item.
    Hard { indent: usize },
    /// `<br>`, because a row of a table is one line.
    Html,
}

/// Returns words on one line without any emphasis, for headings and captions.
pub fn escape_line(text: &str) -> String {
    let mut inline = Inline::new(Breaks::Html);
    inline.words(&visible_line(text));
    inline.finish()
}

/// Returns words with their emphasis.
pub fn escape(text: &Text, breaks: Breaks) -> String {
    let mut inline = Inline::new(breaks);
    for (n, span) in text.0.iter().enumerate() {
        let next = text.0[n + 1..].iter().find_map(|span| span.text.chars().next());
        let mark = match span.style {
            SpanStyle::Plain => "",
            SpanStyle::Strong => "**",
            SpanStyle::Emphasis => "*",
        };
        inline.span(&visible(&span.text), mark, next);
    }
    inline.finish()
}

/// How much of the present line is written: some marks act only at its start.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Start,
    /// Only digits so far: a dot or bracket would make a numbered list.
    Digits,
    Inside,
}

struct Inline {
    out: String,
    line: Line,
    breaks: Breaks,
    /// Line ends met and not yet written; those at the end never are, and several in a row are one.
    pending: bool,
}

impl Inline {
    fn new(breaks: Breaks) -> Inline {
        Inline { out: String::new(), line: Line::Start, breaks, pending: false }
    }

    /// Emphasis marks count only beside a space, or between letters; elsewhere they would be read as asterisks, so
    /// there the words go without.
    fn span(&mut self, text: &str, mark: &str, next: Option<char>) {
        let core = text.trim();
        let before = text.len() - text.trim_start().len();
        let after = text.len() - text.trim_end().len();
        let opens = self.out.is_empty()
            || before > 0
            || self.out.ends_with(char::is_whitespace)
            || core.starts_with(char::is_alphanumeric) && self.out.ends_with(char::is_alphanumeric);
        let closes = after > 0
            || next.is_none_or(char::is_whitespace)
            || core.ends_with(char::is_alphanumeric) && next.is_some_and(|c| c != '*');
        if mark.is_empty() || core.is_empty() || !opens || !closes {
            self.words(text);
            return;
        }
        self.words(&text[..before]);
        self.flush_break();
        self.out.push_str(mark);
        self.line = Line::Inside;
        self.words(core);
        self.out.push_str(mark);
        self.words(&text[text.len() - after..]);
    }

    fn words(&mut self, text: &str) {
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            if c == '\n' {
                self.pending = true;
                continue;
            }
            if c == ' ' && (self.pending || self.line == Line::Start) {
                // Spaces at the start of a line could make it code.
                continue;
            }
            self.flush_break();
            if self.needs_backslash(c, chars.peek().copied()) {
                self.out.push('\\');
            }
            self.out.push(c);
            self.line = match self.line {
                Line::Start | Line::Digits if c.is_ascii_digit() => Line::Digits,
                Line::Start | Line::Digits | Line::Inside => Line::Inside,
            };
        }
    }

    fn needs_backslash(&self, c: char, next: Option<char>) -> bool {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            '&' => next.is_none_or(|c| c.is_alphanumeric() || c == '#'),
            '+' | '-' | '=' | '>' | ':' => self.line == Line::Start,
            // After a space it could close a heading.
            '#' => self.line == Line::Start || self.out.ends_with(' '),
            '.' | ')' => self.line == Line::Digits,
            _ => false,
        }
    }

    fn flush_break(&mut self) {
        if !std::mem::take(&mut self.pending) || self.out.is_empty() {
            return;
        }
        self.out.truncate(self.out.trim_end_matches(' ').len());
        match self.breaks {
            Breaks::Hard { indent } => {
                self.out.push_str("\\\n");
                self.out.extend(std::iter::repeat_n(' ', indent));
                self.line = Line::Start;
            }
            Breaks::Html => self.out.push_str("<br>"),
        }
    }

    fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out
    }
}
