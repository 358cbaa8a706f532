//! Where the graphemes of a text begin and end: what a person takes for one letter, however many characters it has.
//! Each question looks at the neighborhood only, so that a long text stays quick.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// Returns the boundary before a boundary; 0 at the start.
pub fn before(text: &str, at: usize) -> usize {
    text[..at].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
}

/// Returns the boundary after a boundary; the length at the end.
pub fn after(text: &str, at: usize) -> usize {
    text[at..].graphemes(true).next().map_or(text.len(), |grapheme| at + grapheme.len())
}

/// Returns the boundary at any byte offset, or the nearest one before it.
pub fn at_or_before(text: &str, at: usize) -> usize {
    let at = character_at_or_before(text, at);
    if is_boundary(text, at) {
        at
    } else {
        cursor(text, at).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
    }
}

/// Returns the boundary at a character's offset, or the nearest one after it.
pub fn at_or_after(text: &str, at: usize) -> usize {
    let at = character_at_or_before(text, at);
    if is_boundary(text, at) {
        at
    } else {
        cursor(text, at).next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
    }
}

fn character_at_or_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_boundary(text: &str, at: usize) -> bool {
    cursor(text, at).is_boundary(text, 0).unwrap_or(true)
}

fn cursor(text: &str, at: usize) -> GraphemeCursor {
    GraphemeCursor::new(at, text.len(), true)
}
