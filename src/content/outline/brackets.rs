//! Which bracket closes which. The grammar then reads one group at a time and cannot run out of it, so a
//! slip in one group does not spoil the others.
//!
//! When the brackets do not pair up, several ways of mending are tried, and the one that needs the
//! fewest faults is taken. Files are indented, which tells a lot: a `)` that begins its line most
//! likely closes the bracket whose line is indented alike.

mod mark;
mod pairing;

use crate::content::{
    outline::{
        brackets::{
            mark::marks,
            pairing::{Pairing, Way},
        },
        fault::Faults,
        lex::{Lexeme, Token},
    },
    source::Span,
};

/// Lexemes in which every group has an end.
pub(super) struct Groups<'t> {
    /// The lexemes, without closing brackets that close nothing, and with opening ones put in where the
    /// indentation tells that they are missing.
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
    let attempt = |way| Pairing::of(&lexemes, &marks, way);
    let plain = attempt(Way::Plain);
    let best = if plain.faults.len() == 0 {
        plain
    } else {
        let strict = attempt(Way::Strict);
        let indented = attempt(Way::Indented);
        let swapped = attempt(Way::Swapped);
        // In a file that is indented by the book, brackets that pair against the indentation pair wrongly.
        let plain = (!indented.is_well_indented()).then_some(plain);
        let ways = [Some(strict), Some(indented), Some(swapped), plain].into_iter().flatten();
        // The first of equally good ways is taken.
        ways.min_by_key(|pairing| pairing.faults.len()).expect("three ways or four were tried")
    };
    mend(lexemes, best)
}

/// Returns the lexemes as the pairing wants them.
fn mend(lexemes: Vec<Lexeme<'_>>, pairing: Pairing) -> Groups<'_> {
    let Pairing { ends, strays, mut inserted, faults, .. } = pairing;
    // Of several brackets at one place, the one that closes last opens first.
    inserted.sort_by_key(|inserted| (inserted.before, std::cmp::Reverse(inserted.close)));
    let mut inserted = inserted.into_iter().peekable();

    let mut mended: Vec<Lexeme<'_>> = Vec::with_capacity(lexemes.len());
    // Where each old position, and what was put in before it, came to stand.
    let mut moved: Vec<usize> = Vec::with_capacity(lexemes.len() + 1);
    let mut moved_behind: Vec<usize> = Vec::with_capacity(lexemes.len() + 1);
    let mut new_groups: Vec<(usize, usize)> = Vec::new();
    let n_lexemes = lexemes.len();
    for (at, lexeme) in lexemes.into_iter().enumerate() {
        moved.push(mended.len());
        while let Some(opening) = inserted.next_if(|inserted| inserted.before == at) {
            new_groups.push((mended.len(), opening.close));
            let span = Span::at(lexeme.span.start);
            mended.push(Lexeme { token: Token::Open(opening.bracket), span });
        }
        moved_behind.push(mended.len());
        if strays.binary_search(&at).is_err() {
            mended.push(lexeme);
        }
    }
    moved.push(mended.len());
    moved_behind.push(mended.len());
    debug_assert_eq!(moved.len(), n_lexemes + 1);

    let mut new_ends = vec![None; mended.len()];
    for (open, end) in ends.into_iter().enumerate() {
        let Some(End { at, closed }) = end else { continue };
        let at = if closed == Closed::Bracket { moved_behind[at] } else { moved[at] };
        new_ends[moved_behind[open]] = Some(End { at, closed });
    }
    for (open, close) in new_groups {
        new_ends[open] = Some(End { at: moved_behind[close], closed: Closed::Bracket });
    }
    Groups { lexemes: mended, ends: new_ends, faults }
}
