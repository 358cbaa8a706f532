//! Where each lexeme stands among the lines of its file.

use crate::content::outline::lex::{Lexeme, Token};

/// Where a lexeme stands among the lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its line, counted from 1.
    pub(super) line: usize,
    /// The offset of the beginning of its line.
    pub(super) line_start: usize,
    /// The characters of white space at the beginning of its line.
    pub(super) indent: usize,
    /// Whether nothing stands before it in its line.
    pub(super) is_first: bool,
    /// Whether nothing but closing brackets stands before it in its line.
    pub(super) is_leading: bool,
}

/// Returns the marks of all lexemes.
pub(super) fn marks(text: &str, lexemes: &[Lexeme<'_>]) -> Vec<Mark> {
    let mut line = 1;
    let mut line_start = 0;
    let mut indent = 0;
    let mut scanned = 0;
    let mut is_leading = true;
    let mut marks = Vec::with_capacity(lexemes.len());
    for Lexeme { token, span } in lexemes {
        if let Some(newline) = text[scanned..span.start].rfind('\n') {
            line_start = scanned + newline + 1;
            line += text[scanned..span.start].matches('\n').count();
            indent = text[line_start..].chars().take_while(|c| matches!(c, ' ' | '\t')).count();
            is_leading = true;
        }
        scanned = span.start;
        let is_first = span.start - line_start == indent;
        marks.push(Mark { line, line_start, indent, is_first, is_leading: is_leading || is_first });
        is_leading &= matches!(token, Token::Close(_));
    }
    marks
}
