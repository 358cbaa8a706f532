//! Text to lexemes: brackets, commas, names, numbers, texts. Comments and white space go, and so do the
//! faults inside a single lexeme, which are reported here.

use crate::content::{
    fault::clip,
    outline::{
        Fault, Number,
        fault::Faults,
        guess::{Unquoted, guess_length, is_extra_closing, is_extra_opening, shorter_length, unquoted},
        text::{escape, unescape, unify_line_endings},
    },
    source::Span,
};

/// After how many texts and comments without an end the rest of a file is given up.
const MAX_UNCLOSED: usize = 20;

/// A kind of bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Round,
    Square,
    Curly,
}

/// The smallest meaningful part of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token<'t> {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    Text(String),
    Char(char),
    Number(Number),
    /// A name, or a word like `true`.
    Name(&'t str),
    /// A number that is none; the fault is already reported.
    Broken,
    /// Anything else, as it stands in the text.
    Other(&'t str),
}

/// A token and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Lexeme<'t> {
    pub(super) token: Token<'t>,
    pub(super) span: Span,
}

impl Bracket {
    pub(super) fn open(self) -> char {
        match self {
            Self::Round => '(',
            Self::Square => '[',
            Self::Curly => '{',
        }
    }

    pub(super) fn close(self) -> char {
        match self {
            Self::Round => ')',
            Self::Square => ']',
            Self::Curly => '}',
        }
    }
}

/// Returns the lexemes of a text and the faults inside them.
pub(super) fn lex(text: &str) -> (Vec<Lexeme<'_>>, Faults) {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lexer = Lexer { text, at, lexemes: Vec::new(), faults: Faults::default(), n_unclosed: 0 };
    while let Some(next) = lexer.rest().chars().next() {
        lexer.step(next);
    }
    (lexer.lexemes, lexer.faults)
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    lexemes: Vec<Lexeme<'t>>,
    faults: Faults,
    /// How many texts and comments ran to the end of the file.
    n_unclosed: usize,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Adds a token of `length` bytes and goes on behind it.
    fn push(&mut self, token: Token<'t>, length: usize) {
        let span = self.take(length);
        self.lexemes.push(Lexeme { token, span });
    }

    /// Goes on `length` bytes later and returns the span of what was passed.
    fn take(&mut self, length: usize) -> Span {
        let start = self.at;
        self.at += length;
        Span::new(start, self.at)
    }

    /// Reads the lexeme, comment or white space that begins with `next`. Always goes on by one character
    /// or more.
    fn step(&mut self, next: char) {
        let rest = self.rest();
        match next {
            _ if is_space(next) => {
                let space = rest.len() - rest.trim_start_matches(is_space).len();
                self.take(space);
            }
            '(' => self.push(Token::Open(Bracket::Round), 1),
            ')' => self.push(Token::Close(Bracket::Round), 1),
            '[' => self.push(Token::Open(Bracket::Square), 1),
            ']' => self.push(Token::Close(Bracket::Square), 1),
            '{' => self.push(Token::Open(Bracket::Curly), 1),
            '}' => self.push(Token::Close(Bracket::Curly), 1),
            ',' => self.push(Token::Comma, 1),
            ':' => self.push(Token::Colon, 1),
            '"' => self.text(),
            '\'' => self.char(),
            '\u{201c}' => self.curly_text(),
            '/' if rest.starts_with("//") => {
                self.take(line_length(rest));
            }
            '/' if rest.starts_with("/*") => self.block_comment(),
            '#' if !rest[1..].trim_start().starts_with('!') => {
                let span = self.take(line_length(rest));
                self.faults.push(Span::new(span.start, span.start + 1), Fault::HashComment);
            }
            'r' if raw_hashes(rest).is_some() => self.raw_text(raw_hashes(rest).unwrap_or(0)),
            'r' if rest[1..].starts_with('#') && rest[2..].starts_with(is_name_part) => {
                let length = rest[2..].find(|c| !is_raw_name_part(c)).unwrap_or(rest.len() - 2);
                self.push(Token::Name(&rest[2..2 + length]), 2 + length);
            }
            _ if self.begins_unquoted_text(rest) => {}
            _ if is_number_start(rest) => self.number(),
            _ if next == '_' || next.is_alphabetic() => {
                let length = name_length(rest);
                self.push(Token::Name(&rest[..length]), length);
            }
            '#' | '!' | '=' => self.push(Token::Other(&rest[..1]), 1),
            _ => {
                let length = rest.find(|c| c != next).unwrap_or(rest.len());
                self.push(Token::Other(&rest[..length]), length);
            }
        }
    }

    fn text(&mut self) {
        let rest = self.rest();
        let Some(close) = closing_quote(rest) else {
            self.unclosed_text(1, "\"", guess_length(&rest[1..]));
            self.ran_to_the_end();
            return;
        };
        let (inner, behind) = (&rest[1..close], &rest[close + 1..]);
        if inner.is_empty() && is_extra_opening(behind) {
            let span = self.take(1);
            self.faults.push(span, Fault::ExtraQuote);
            return;
        }
        if let Some(length) = shorter_length(inner, behind) {
            self.unclosed_text(1, "\"", length);
            return;
        }
        let text = unescape(inner, self.at + 1, &mut self.faults);
        self.push(Token::Text(text), close + 1);
        if is_extra_closing(behind) {
            let span = self.take(1);
            self.faults.push(span, Fault::ExtraQuote);
        }
    }

    /// Reads a text that lacks its opening quote, if that is what begins here.
    fn begins_unquoted_text(&mut self, rest: &str) -> bool {
        let before = self.lexemes.last().map(|lexeme| &lexeme.token);
        let is_value_place = matches!(before, Some(Token::Colon | Token::Comma | Token::Open(_)));
        let begins_sentence = |c: char| is_name_part(c) || matches!(c, '-' | '$' | '\u{2013}'..='\u{2026}');
        if !is_value_place || !rest.starts_with(begins_sentence) {
            return false;
        }
        let Some(Unquoted { length, is_closed }) = unquoted(rest, before == Some(&Token::Colon)) else {
            return false;
        };
        if is_closed {
            self.faults.push(Span::at(self.at), Fault::UnopenedText);
        } else {
            self.faults.push(Span::new(self.at, self.at + length), Fault::UnquotedText);
        }
        let text = unescape(&rest[..length], self.at, &mut self.faults);
        self.push(Token::Text(text), length + usize::from(is_closed));
        true
    }

    fn raw_text(&mut self, n_hashes: usize) {
        let rest = self.rest();
        let closing = format!("\"{}", "#".repeat(n_hashes));
        let start = n_hashes + 2;
        match rest[start..].find(&closing) {
            Some(length) => {
                let text = unify_line_endings(rest[start..start + length].to_owned());
                self.push(Token::Text(text), start + length + closing.len());
            }
            None => {
                self.unclosed_text(start, &closing, guess_length(&rest[start..]));
                self.ran_to_the_end();
            }
        }
    }

    /// Reads a text whose end is missing: `start` bytes of opening quote, and then `length` bytes.
    fn unclosed_text(&mut self, start: usize, closing: &str, length: usize) {
        let rest = self.rest();
        let opening = Span::new(self.at, self.at + start);
        self.faults.push(opening, Fault::UnclosedText { quote: closing.to_owned() });
        let text = unescape(&rest[start..start + length], self.at + start, &mut self.faults);
        self.push(Token::Text(text), start + length);
    }

    /// Reads a text in typographic quotes, such as word processors make.
    fn curly_text(&mut self) {
        let rest = self.rest();
        let start = '\u{201c}'.len_utf8();
        let inner = &rest[start..];
        let end = inner.find(['\u{201d}', '\u{201c}', '"', '\n']).unwrap_or(inner.len());
        match inner[end..].chars().next() {
            None | Some('\n') => self.push(Token::Other(&rest[..start]), start),
            Some(close) => {
                self.faults.push(Span::new(self.at, self.at + start), Fault::CurlyQuotes);
                self.push(Token::Text(inner[..end].to_owned()), start + end + close.len_utf8());
            }
        }
    }

    fn char(&mut self) {
        let rest = self.rest();
        let inner = &rest[1..];
        let read = match inner.chars().next() {
            Some('\\') => escape(inner),
            Some(c) if c != '\'' => Some((Some(c), c.len_utf8())),
            Some(_) | None => None,
        };
        if let Some((Some(c), length)) = read
            && inner[length..].starts_with('\'')
        {
            self.push(Token::Char(c), length + 2);
            return;
        }
        match inner.find(['\'', '\n']).filter(|end| inner[*end..].starts_with('\'')) {
            Some(length) => {
                let span = Span::new(self.at, self.at + length + 2);
                self.faults.push(span, Fault::SingleQuotes);
                let text = unescape(&inner[..length], self.at + 1, &mut self.faults);
                self.push(Token::Text(text), length + 2);
            }
            None => self.push(Token::Other(&rest[..1]), 1),
        }
    }

    fn number(&mut self) {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-');
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        match Number::parse(&rest[..length]) {
            Some(number) => self.push(Token::Number(number), length),
            None => {
                let span = Span::new(self.at, self.at + length);
                self.faults.push(span, Fault::BadNumber { text: clip(&rest[..length]) });
                self.push(Token::Broken, length);
            }
        }
    }

    fn block_comment(&mut self) {
        let rest = self.rest();
        let mut depth = 0_usize;
        let mut at = 0;
        while let Some(length) = rest[at..].find(['/', '*']) {
            at += length;
            if rest[at..].starts_with("/*") {
                depth += 1;
                at += 2;
            } else if rest[at..].starts_with("*/") {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    self.take(at);
                    return;
                }
            } else {
                at += 1;
            }
        }
        // Without a known end, the comment is taken to end with its line.
        let span = self.take(line_length(rest));
        self.faults.push(Span::new(span.start, span.start + 2), Fault::UnclosedComment);
        self.ran_to_the_end();
    }

    /// Notes that the file was searched to its end in vain. A file that makes this happen often is noise,
    /// and searching it again and again would take for ever: the rest of it is passed over.
    fn ran_to_the_end(&mut self) {
        self.n_unclosed += 1;
        if self.n_unclosed >= MAX_UNCLOSED {
            self.at = self.text.len();
        }
    }
}

/// Returns whether RON takes `c` for white space.
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0b'
            | '\x0c'
            | '\u{85}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

fn is_name_part(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn is_raw_name_part(c: char) -> bool {
    is_name_part(c) || matches!(c, '.' | '+' | '-')
}

/// Returns the length of the name at the beginning of `rest`. A `-` between letters is taken into the
/// name: it is no RON, but then the fault is an unknown name with a suggestion, and not a stray sign.
fn name_length(rest: &str) -> usize {
    let mut end = 0;
    loop {
        end += rest[end..].find(|c| !is_name_part(c)).unwrap_or(rest.len() - end);
        let is_joined =
            rest[end..].strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        if !is_joined {
            return end;
        }
        end += 1;
    }
}

fn is_number_start(rest: &str) -> bool {
    let digits = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    digits.strip_prefix('.').unwrap_or(digits).starts_with(|c: char| c.is_ascii_digit())
}

fn line_length(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// Returns the offset of the quote that closes the text that begins at the beginning of `rest`.
fn closing_quote(rest: &str) -> Option<usize> {
    let mut at = 1;
    loop {
        at += rest[at..].find(['"', '\\'])?;
        if rest[at..].starts_with('"') {
            return Some(at);
        }
        at += 1 + rest[at + 1..].chars().next()?.len_utf8();
    }
}

/// Returns the number of `#` in the opening of a raw text, if `rest` begins with one.
fn raw_hashes(rest: &str) -> Option<usize> {
    let after = rest[1..].trim_start_matches('#');
    after.starts_with('"').then(|| rest.len() - 1 - after.len())
}
