//! One attempt to pair up the brackets of a file, with the faults it would take.

use crate::content::{
    fault::clip,
    outline::{
        Fault,
        brackets::{Closed, End, mark::Mark},
        fault::Faults,
        lex::{Bracket, Lexeme, Token},
    },
    source::Span,
};

/// How many open brackets are searched for the one that a closing bracket could belong to.
const SEARCHED: usize = 2 * crate::content::outline::MAX_DEPTH;

/// How many lexemes are searched for the place where an opening bracket is missing.
const SEARCHED_BACK: usize = 4000;

/// A way to understand brackets that do not pair up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A closing bracket closes the innermost bracket of its kind.
    Plain,
    /// A closing bracket at the beginning of a line closes the bracket whose line is indented alike.
    Indented,
    /// As `Indented`, and any other closing bracket closes one of its own line.
    Strict,
    /// As `Indented`, but a bracket of the wrong kind is taken for a slip of the key.
    Swapped,
}

/// One attempt to pair up the brackets.
pub(super) struct Pairing {
    /// For each opening bracket, how its group ends.
    pub(super) ends: Vec<Option<End>>,
    /// The closing brackets that close nothing, in order.
    pub(super) strays: Vec<usize>,
    pub(super) inserted: Vec<Inserted>,
    pub(super) faults: Faults,
    /// How many closing brackets stand at the beginning of a line.
    n_leading: usize,
    /// How many of those close a bracket whose line is indented alike.
    n_aligned: usize,
}

/// An opening bracket that is missing before the lexeme at `before`.
pub(super) struct Inserted {
    pub(super) before: usize,
    pub(super) bracket: Bracket,
    /// The position of the bracket that closes it.
    pub(super) close: usize,
}

/// What to do with a closing bracket.
enum Verdict {
    /// It closes the open bracket at this height of the stack; those above it are unclosed.
    Closes(usize),
    /// It closes the topmost open bracket though it is of another kind.
    ClosesOtherKind,
    /// It closes a bracket that is missing before this lexeme.
    ClosesMissing(usize),
    ClosesNothing,
}

impl Pairing {
    pub(super) fn of(lexemes: &[Lexeme<'_>], marks: &[Mark], way: Way) -> Self {
        let pairing = Self {
            ends: vec![None; lexemes.len()],
            strays: Vec::new(),
            inserted: Vec::new(),
            faults: Faults::default(),
            n_leading: 0,
            n_aligned: 0,
        };
        let mut attempt = Attempt { lexemes, marks, way, stack: Vec::new(), pairing };
        for (at, lexeme) in lexemes.iter().enumerate() {
            if let Token::Open(bracket) = lexeme.token {
                attempt.stack.push((at, bracket));
            }
            if let Token::Close(bracket) = lexeme.token {
                attempt.close(at, bracket);
            }
        }
        while let Some(open) = attempt.stack.pop() {
            attempt.leave_open(open, End { at: lexemes.len(), closed: Closed::Guess });
        }
        attempt.pairing
    }

    /// Returns whether closing brackets are indented like what they close, but for a few.
    pub(super) fn is_well_indented(&self) -> bool {
        4 * self.n_aligned >= 3 * self.n_leading
    }
}

struct Attempt<'a, 't> {
    lexemes: &'a [Lexeme<'t>],
    marks: &'a [Mark],
    way: Way,
    /// The open brackets with their positions, the innermost last.
    stack: Vec<(usize, Bracket)>,
    pairing: Pairing,
}

impl Attempt<'_, '_> {
    fn close(&mut self, at: usize, bracket: Bracket) {
        let span = self.lexemes[at].span;
        self.pairing.n_leading += usize::from(self.marks[at].is_leading);
        match self.verdict(at, bracket) {
            Verdict::Closes(height) => {
                let closed = if self.way == Way::Plain { Closed::Guess } else { Closed::Indentation };
                for open in self.stack.split_off(height + 1).into_iter().rev() {
                    self.leave_open(open, End { at, closed });
                }
                self.close_top(at);
            }
            Verdict::ClosesOtherKind => {
                if let Some((_, open)) = self.stack.last() {
                    let (open, expected) = (open.open(), open.close());
                    let fault = Fault::WrongClose { open, found: bracket.close(), expected };
                    self.pairing.faults.push(span, fault);
                }
                self.close_top(at);
            }
            Verdict::ClosesMissing(before) => {
                let place = match before.checked_sub(1).map(|before| &self.lexemes[before]) {
                    // Behind a name and its colon is where it would be typed.
                    Some(Lexeme { token: Token::Name(_) | Token::Colon, span }) => span.end,
                    Some(_) | None => self.lexemes[before].span.start,
                };
                let (open, close) = (bracket.open(), bracket.close());
                let fault = Fault::Unopened { open, close, close_line: self.marks[at].line };
                self.pairing.faults.push(Span::at(place), fault);
                self.pairing.inserted.push(Inserted { before, bracket, close: at });
            }
            Verdict::ClosesNothing => {
                self.pairing.faults.push(span, Fault::Stray { close: bracket.close() });
                self.pairing.strays.push(at);
            }
        }
    }

    fn close_top(&mut self, at: usize) {
        let Some((open, _)) = self.stack.pop() else { return };
        let mark = self.marks[at];
        let is_aligned = mark.is_leading && self.marks[open].indent == mark.indent;
        self.pairing.n_aligned += usize::from(is_aligned);
        self.pairing.ends[open] = Some(End { at, closed: Closed::Bracket });
    }

    /// Ends a group that nothing closes before the lexeme at `end`.
    fn leave_open(&mut self, (open, bracket): (usize, Bracket), end: End) {
        let end = match self.way {
            Way::Plain => end,
            Way::Strict | Way::Indented | Way::Swapped => self.indented_end(open, end.at).unwrap_or(end),
        };
        self.pairing.ends[open] = Some(end);
        let name = match open.checked_sub(1).map(|before| &self.lexemes[before].token) {
            Some(Token::Name(name)) => clip(name),
            Some(_) | None => String::new(),
        };
        let fault = Fault::Unclosed { name, open: bracket.open(), close: bracket.close() };
        self.pairing.faults.push(self.lexemes[open].span, fault);
    }

    /// Returns the end of a group by its indentation: the next line that is not indented deeper than the
    /// one in which the group opens.
    fn indented_end(&self, open: usize, limit: usize) -> Option<End> {
        let indent = self.marks[open].indent;
        let mut at = open + 1;
        while at < limit {
            let mark = self.marks[at];
            let is_close = matches!(self.lexemes[at].token, Token::Close(_));
            if mark.is_first && mark.indent <= indent && !is_close {
                return Some(End { at, closed: Closed::Indentation });
            }
            at = self.pairing.ends[at].map_or(at, |end| end.at).max(at + 1);
        }
        None
    }

    fn verdict(&self, at: usize, bracket: Bracket) -> Verdict {
        let mark = self.marks[at];
        let Some((top, top_bracket)) = self.stack.last() else {
            return self.missing(at, 0).map_or(Verdict::ClosesNothing, Verdict::ClosesMissing);
        };
        let top_height = self.stack.len() - 1;
        let top_mark = self.marks[*top];
        let is_top = *top_bracket == bracket;
        let found = match self.way {
            Way::Plain if is_top => Some(top_height),
            Way::Plain => self.innermost(bracket, |_| true),
            Way::Strict | Way::Indented | Way::Swapped if mark.is_leading => {
                if self.way == Way::Swapped && !is_top && top_mark.indent == mark.indent {
                    return Verdict::ClosesOtherKind;
                }
                let aligned = self.innermost(bracket, |open| open.indent == mark.indent);
                if let (None, Some(before)) = (aligned, self.missing(at, top + 1)) {
                    return Verdict::ClosesMissing(before);
                }
                aligned.or((is_top && mark.indent <= top_mark.indent).then_some(top_height))
            }
            Way::Indented | Way::Swapped if is_top => Some(top_height),
            Way::Swapped if top_mark.line_start == mark.line_start => return Verdict::ClosesOtherKind,
            Way::Strict | Way::Indented | Way::Swapped => {
                let in_line = self.innermost(bracket, |open| open.line_start == mark.line_start);
                if let (None, Some(before)) = (in_line, self.missing_in_line(at, bracket)) {
                    return Verdict::ClosesMissing(before);
                }
                in_line
            }
        };
        found.map_or(Verdict::ClosesNothing, Verdict::Closes)
    }

    /// Returns the height of the innermost open bracket of a kind that `fits`.
    fn innermost(&self, bracket: Bracket, fits: impl Fn(Mark) -> bool) -> Option<usize> {
        let lowest = self.stack.len().saturating_sub(SEARCHED);
        (lowest..self.stack.len()).rev().find(|height| {
            let (open, kind) = self.stack[*height];
            kind == bracket && fits(self.marks[open])
        })
    }

    /// Returns where the opening bracket is missing in the line of the closing one at `at`: that of a list
    /// behind the last colon, that of an item of a list at the beginning of the line.
    fn missing_in_line(&self, at: usize, bracket: Bracket) -> Option<usize> {
        let is_item = matches!(self.stack.last(), Some((_, Bracket::Square))) && bracket == Bracket::Round;
        let is_list = bracket == Bracket::Square;
        let line_start = self.marks[at].line_start;
        let mut depth = 0;
        for inside in (at.saturating_sub(SEARCHED_BACK)..at).rev() {
            if self.marks[inside].line_start != line_start {
                return (is_item && inside + 1 < at && !self.is_group(inside + 1, at)).then_some(inside + 1);
            }
            match self.lexemes[inside].token {
                Token::Close(_) => depth += 1,
                Token::Open(_) if depth == 0 => return None,
                Token::Open(_) => depth -= 1,
                Token::Colon if depth == 0 && is_list => {
                    return (inside + 1 < at && !self.is_group(inside + 1, at)).then_some(inside + 1);
                }
                Token::Colon
                | Token::Comma
                | Token::Text(_)
                | Token::Char(_)
                | Token::Number(_)
                | Token::Name(_)
                | Token::Broken
                | Token::Other(_) => {}
            }
        }
        None
    }

    /// Returns whether the lexemes from `from` up to `to` are one group: nothing is missing around it.
    fn is_group(&self, from: usize, to: usize) -> bool {
        self.pairing.ends[from].is_some_and(|end| end.closed == Closed::Bracket && end.at + 1 == to)
    }

    /// Returns where the opening bracket is missing for the closing one at `at`: before the lines above it
    /// that are indented deeper, if these come after the lexeme at `lowest`.
    fn missing(&self, at: usize, lowest: usize) -> Option<usize> {
        let mark = self.marks[at];
        if self.way == Way::Plain || !mark.is_first {
            return None;
        }
        let lowest = lowest.max(at.saturating_sub(SEARCHED_BACK));
        let n_deeper =
            (lowest..at).rev().take_while(|inside| self.marks[*inside].indent > mark.indent).count();
        let before = at - n_deeper;
        (n_deeper > 0 && self.marks[before].is_first).then_some(before)
    }
}
