//! Which bracket closes which. The grammar then reads one group at a time and cannot run out of it, so a
//! slip in one group does not spoil the others.
//!
//! When the brackets do not pair up, several ways of mending are tried, and the one that needs the
//! fewest faults is taken. Files are indented, which tells a lot: a `)` that begins its line most
//! likely closes the bracket whose line is indented alike.

use crate::content::outline::{
    Fault,
    fault::Faults,
    lex::{Bracket, Lexeme, Token},
};

/// How many open brackets are searched for the one that a closing bracket could belong to.
const SEARCHED: usize = 2 * super::MAX_DEPTH;

/// Lexemes in which every group has an end.
pub(super) struct Groups<'t> {
    /// The lexemes without closing brackets that close nothing.
    pub(super) lexemes: Vec<Lexeme<'t>>,
    /// For each opening bracket, by its position among the lexemes, how its group ends.
    pub(super) ends: Vec<Option<End>>,
    pub(super) faults: Faults,
}

/// How a group ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    /// The position of the first lexeme that is not inside the group.
    pub(super) at: usize,
    pub(super) closed: Closed,
}

/// By what a group is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// By the bracket that stands at its end.
    Bracket,
    /// By nothing, but the indentation tells where it should have been closed.
    Indentation,
    /// By nothing; its end is a guess.
    Guess,
}

/// Returns the lexemes with their groups paired up, mended where they do not pair.
pub(super) fn pair<'t>(text: &str, lexemes: Vec<Lexeme<'t>>) -> Groups<'t> {
    let marks = marks(text, &lexemes);
    let plain = Pairing::of(&lexemes, &marks, Way::Plain);
    if plain.faults.len() == 0 {
        return plain.into_groups(lexemes);
    }
    let [indented, swapped] = [Way::Indented, Way::Swapped].map(|way| Pairing::of(&lexemes, &marks, way));
    let is_well_indented = 4 * indented.n_aligned >= 3 * indented.n_begin_lines;
    let plain = (!is_well_indented).then_some(plain);
    // The first of equally good ways is taken.
    let ways = [Some(indented), Some(swapped), plain].into_iter().flatten();
    let best = ways.min_by_key(|pairing| pairing.faults.len());
    best.expect("two ways or three were tried").into_groups(lexemes)
}

/// A way to understand brackets that do not pair up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// A closing bracket closes the innermost bracket of its kind.
    Plain,
    /// A closing bracket that begins a line closes the bracket whose line is indented alike.
    Indented,
    /// As `Indented`, but a bracket of the wrong kind is taken for a slip of the key.
    Swapped,
}

/// Where a bracket stands among the lines.
#[derive(Debug, Clone, Copy)]
struct Mark {
    line_start: usize,
    /// The characters of white space before the first other one in the line.
    indent: usize,
    begins_line: bool,
}

/// What to do with a closing bracket.
enum Verdict {
    /// It closes the open bracket at this height of the stack; those above it are unclosed.
    Closes(usize),
    /// It closes the topmost open bracket though it is of another kind.
    ClosesOtherKind,
    ClosesNothing,
}

struct Pairing {
    ends: Vec<Option<End>>,
    strays: Vec<usize>,
    faults: Faults,
    /// How many closing brackets begin a line.
    n_begin_lines: usize,
    /// How many of those close a bracket whose line is indented alike.
    n_aligned: usize,
}

impl Pairing {
    fn of(lexemes: &[Lexeme<'_>], marks: &[Mark], way: Way) -> Self {
        let mut pairing = Self {
            ends: vec![None; lexemes.len()],
            strays: Vec::new(),
            faults: Faults::default(),
            n_begin_lines: 0,
            n_aligned: 0,
        };
        let mut stack: Vec<(usize, Bracket)> = Vec::new();
        for (at, lexeme) in lexemes.iter().enumerate() {
            if let Token::Open(bracket) = lexeme.token {
                stack.push((at, bracket));
            }
            let Token::Close(bracket) = lexeme.token else { continue };
            pairing.n_begin_lines += usize::from(marks[at].begins_line);
            match verdict(&stack, marks, (at, bracket), way) {
                Verdict::Closes(height) => {
                    while stack.len() > height + 1 {
                        let closed = if way == Way::Plain { Closed::Guess } else { Closed::Indentation };
                        pairing.leave_open(lexemes, &mut stack, End { at, closed });
                    }
                    let is_aligned =
                        marks[at].begins_line && marks[stack[height].0].indent == marks[at].indent;
                    pairing.n_aligned += usize::from(is_aligned);
                    pairing.close(&mut stack, at);
                }
                Verdict::ClosesOtherKind => {
                    if let Some((_, open)) = stack.last() {
                        let fault = Fault::WrongClose {
                            open: open.open(),
                            found: bracket.close(),
                            expected: open.close(),
                        };
                        pairing.faults.push(lexeme.span, fault);
                    }
                    pairing.close(&mut stack, at);
                }
                Verdict::ClosesNothing => {
                    pairing.faults.push(lexeme.span, Fault::Stray { close: bracket.close() });
                    pairing.strays.push(at);
                }
            }
        }
        while !stack.is_empty() {
            pairing.leave_open(lexemes, &mut stack, End { at: lexemes.len(), closed: Closed::Guess });
        }
        pairing
    }

    fn close(&mut self, stack: &mut Vec<(usize, Bracket)>, at: usize) {
        if let Some((open, _)) = stack.pop() {
            self.ends[open] = Some(End { at, closed: Closed::Bracket });
        }
    }

    fn leave_open(&mut self, lexemes: &[Lexeme<'_>], stack: &mut Vec<(usize, Bracket)>, end: End) {
        let Some((at, bracket)) = stack.pop() else { return };
        self.ends[at] = Some(end);
        let name = match at.checked_sub(1).map(|before| &lexemes[before].token) {
            Some(Token::Name(name)) => crate::content::fault::clip(name),
            Some(_) | None => String::new(),
        };
        let fault = Fault::Unclosed { name, open: bracket.open(), close: bracket.close() };
        self.faults.push(lexemes[at].span, fault);
    }

    /// Drops the closing brackets that close nothing, and moves the ends accordingly.
    fn into_groups(self, lexemes: Vec<Lexeme<'_>>) -> Groups<'_> {
        let Self { mut ends, strays, faults, .. } = self;
        if strays.is_empty() {
            return Groups { lexemes, ends, faults };
        }
        for end in ends.iter_mut().flatten() {
            end.at -= strays.partition_point(|stray| *stray < end.at);
        }
        let kept = lexemes.into_iter().zip(ends).enumerate();
        let kept = kept.filter(|(at, _)| strays.binary_search(at).is_err());
        let (lexemes, ends) = kept.map(|(_, pair)| pair).unzip();
        Groups { lexemes, ends, faults }
    }
}

fn verdict(stack: &[(usize, Bracket)], marks: &[Mark], closer: (usize, Bracket), way: Way) -> Verdict {
    let Some((top, top_bracket)) = stack.last() else { return Verdict::ClosesNothing };
    let (at, bracket) = closer;
    let mark = marks[at];
    let searched = stack.len().saturating_sub(SEARCHED)..stack.len();
    let innermost = |fits: &dyn Fn(Mark) -> bool| {
        searched.clone().rev().find(|height| {
            let (open, kind) = stack[*height];
            kind == bracket && fits(marks[open])
        })
    };
    let is_top = *top_bracket == bracket;
    let found = match way {
        Way::Plain if is_top => Some(stack.len() - 1),
        Way::Plain => innermost(&|_| true),
        Way::Indented | Way::Swapped if mark.begins_line => {
            let is_swapped = way == Way::Swapped && !is_top && marks[*top].indent == mark.indent;
            if is_swapped {
                return Verdict::ClosesOtherKind;
            }
            innermost(&|open| open.indent == mark.indent).or(is_top.then(|| stack.len() - 1))
        }
        Way::Indented | Way::Swapped if is_top => Some(stack.len() - 1),
        Way::Swapped if marks[*top].line_start == mark.line_start => return Verdict::ClosesOtherKind,
        Way::Indented | Way::Swapped => innermost(&|open| open.line_start == mark.line_start),
    };
    found.map_or(Verdict::ClosesNothing, Verdict::Closes)
}

/// Returns for each lexeme where it stands among the lines.
fn marks(text: &str, lexemes: &[Lexeme<'_>]) -> Vec<Mark> {
    let mut line_start = 0;
    let mut indent = 0;
    let mut scanned = 0;
    let mut marks = Vec::with_capacity(lexemes.len());
    for Lexeme { span, .. } in lexemes {
        if let Some(newline) = text[scanned..span.start].rfind('\n') {
            line_start = scanned + newline + 1;
            let line = &text[line_start..];
            indent = line.chars().take_while(|c| matches!(c, ' ' | '\t')).count();
        }
        scanned = span.start;
        let begins_line = text[line_start..span.start].len() == indent;
        marks.push(Mark { line_start, indent, begins_line });
    }
    marks
}
