//! A light look at a session file: which fields it has and what the ones a list needs say.
//!
//! It finds brackets, strings and comments and nothing more, so it works on the first few kilobytes of a file,
//! on a damaged one, and on a format of the future. Whether the file is right is not for it to say.

use crate::workshop::session::Setup;
use crate::workshop::{Session, SessionId, StepId};
use jiff::civil::Date;
use serde::Deserialize;
use std::ops::Range;

/// What a list of sessions shows of one.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Head {
    pub format: u32,
    pub id: SessionId,
    pub workshop: String,
    pub setup: Setup,
    pub date: Date,
    #[serde(default)]
    pub revision: u64,
    /// Where the group is; `None` before the first step.
    #[serde(default)]
    pub at: Option<StepId>,
}

impl From<Session> for Head {
    fn from(session: Session) -> Head {
        let Session { format, id, workshop, setup, date, revision, at, .. } = session;
        Head { format, id, workshop, setup, date, revision, at }
    }
}

const FIELDS: [&str; 7] = ["format", "id", "workshop", "setup", "date", "revision", "at"];

/// Reads the head from the beginning of a file; the rest may be cut off anywhere.
///
/// Returns `None` when a field that it needs is not whole in there, or not right: then only the whole file can tell.
pub fn head(beginning: &[u8]) -> Option<Head> {
    let text = match std::str::from_utf8(beginning) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&beginning[..error.valid_up_to()]).ok()?,
    };
    let outline = Outline::of(text.strip_prefix('\u{feff}').unwrap_or(text));
    let fields = FIELDS.iter().filter_map(|name| Some(format!("{name}:{}", outline.value(name)?)));
    let small = format!("({})", fields.collect::<Vec<_>>().join(","));
    super::options().from_str(&small).ok()
}

/// How a file ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// With a closing bracket, as a whole file does.
    Closed,
    /// With something else: it was cut off, filled with zeros, or a comment stands there.
    Strange,
}

/// Looks at the last bytes of a file.
pub fn ending(last: &[u8]) -> Ending {
    match last.trim_ascii_end().last() {
        Some(b')') => Ending::Closed,
        Some(_) | None => Ending::Strange,
    }
}

/// The fields of the outermost brackets, with what stands after each name.
pub(super) struct Outline<'a> {
    text: &'a str,
    fields: Vec<(&'a str, Range<usize>)>,
    open: bool,
    round: bool,
}

impl<'a> Outline<'a> {
    pub fn of(text: &'a str) -> Outline<'a> {
        Scan { text, bytes: text.as_bytes(), at: 0 }.outline()
    }

    /// Returns the text of a field's value. A value that is cut off counts as missing.
    pub fn value(&self, name: &str) -> Option<&'a str> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, range)| &self.text[range.clone()])
    }

    /// Whether the outermost brackets are round, as those of a session.
    pub fn is_round(&self) -> bool {
        self.round
    }

    /// Whether the text ended inside brackets, a string or a comment.
    pub fn is_open(&self) -> bool {
        self.open
    }
}

/// A place in a text of RON tokens.
struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scan<'a> {
    fn outline(mut self) -> Outline<'a> {
        let mut fields = Vec::new();
        let mut round = false;
        let mut depth = 0_usize;
        // The field of the outermost brackets that is being read: its name and where its value begins.
        let mut field: Option<(&'a str, usize)> = None;
        // The last bare word, which is a name if a colon follows.
        let mut word: Option<&'a str> = None;
        while let Some(&byte) = self.bytes.get(self.at) {
            let start = self.at;
            match byte {
                b'(' | b'[' | b'{' => {
                    round |= depth == 0 && byte == b'(';
                    depth += 1;
                }
                b')' | b']' | b'}' => {
                    if depth == 1 {
                        fields.extend(field.take().map(|(name, from)| (name, from..start)));
                    }
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Outline { text: self.text, fields, open: false, round };
                    }
                }
                b',' if depth == 1 => {
                    fields.extend(field.take().map(|(name, from)| (name, from..start)));
                }
                b':' if depth == 1 && field.is_none() => {
                    field = word.take().map(|name| (name, start + 1));
                }
                b'"' => {
                    if !self.string() {
                        return Outline { text: self.text, fields, open: true, round };
                    }
                    continue;
                }
                b'r' | b'b' if self.raw_start().is_some() => {
                    if !self.raw() {
                        return Outline { text: self.text, fields, open: true, round };
                    }
                    continue;
                }
                b'\'' => {
                    self.letter();
                    continue;
                }
                b'/' => {
                    if !self.comment() {
                        return Outline { text: self.text, fields, open: true, round };
                    }
                    continue;
                }
                byte if byte == b'_' || byte.is_ascii_alphanumeric() => {
                    while self.bytes.get(self.at).is_some_and(|b| *b == b'_' || b.is_ascii_alphanumeric()) {
                        self.at += 1;
                    }
                    word = Some(&self.text[start..self.at]);
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
        Outline { text: self.text, fields, open: depth > 0, round }
    }

    /// Passes `"…"`; `false` when it does not end.
    fn string(&mut self) -> bool {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += match byte {
                b'\\' => 2,
                b'"' => {
                    self.at += 1;
                    return true;
                }
                _ => 1,
            };
        }
        false
    }

    /// Whether `r"`, `r##"`, `br"` or `b"` starts here: returns the number of `#` and where the text begins.
    fn raw_start(&self) -> Option<(usize, usize)> {
        let rest = &self.bytes[self.at..];
        let letters = rest.iter().take(2).take_while(|b| matches!(b, b'r' | b'b')).count();
        let hashes = rest[letters..].iter().take_while(|b| **b == b'#').count();
        let raw = rest[..letters].contains(&b'r');
        (raw && rest.get(letters + hashes) == Some(&b'"')).then_some((hashes, self.at + letters + hashes + 1))
    }

    /// Passes a raw string; `false` when it does not end.
    fn raw(&mut self) -> bool {
        let Some((hashes, from)) = self.raw_start() else { return false };
        let close = format!("\"{}", "#".repeat(hashes));
        match self.text[from..].find(&close) {
            Some(length) => {
                self.at = from + length + close.len();
                true
            }
            None => false,
        }
    }

    /// Passes `'x'` or `'\n'`.
    fn letter(&mut self) {
        self.at += if self.bytes.get(self.at + 1) == Some(&b'\\') { 3 } else { 2 };
        while self.bytes.get(self.at).is_some_and(|b| *b != b'\'' && *b != b'\n') {
            self.at += 1;
        }
        self.at += 1;
    }

    /// Passes a comment, or a stray `/`; `false` when it does not end.
    fn comment(&mut self) -> bool {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return true;
        }
        if !rest.starts_with("/*") {
            self.at += 1;
            return true;
        }
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match self.bytes.get(self.at..self.at + 2) {
                Some(b"/*") => {
                    depth += 1;
                    self.at += 2;
                }
                Some(b"*/") => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                Some(_) | None => self.at += 1,
            }
        }
        false
    }
}
