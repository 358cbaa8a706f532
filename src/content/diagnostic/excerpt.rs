//! The line of a fault, made fit to be shown: short enough, and without anything a terminal would obey.

use crate::content::source::{Source, Span};

/// The longest part of a line, in characters, that is kept before and behind the start of the fault.
/// The picture shows less; a longer line is cut here so that a hostile one costs no time.
const KEPT: usize = 2000;

/// One line, or the part of it around the fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown, character for character, so that columns can be counted in it.
    pub(super) text: String,
    /// The part of `text` that is at fault.
    pub(super) caret: Span,
    /// Whether the beginning of the line is missing.
    pub(super) is_cut: bool,
}

impl Excerpt {
    pub(super) fn new(source: &Source, span: Span) -> Self {
        let line = source.line_span(source.place(span.start).line);
        let start = span.start.clamp(line.start, line.end);
        let end = span.end.clamp(start, line.end);
        let text = source.text();

        let before = &text[line.start..start];
        let cut = before.char_indices().rev().nth(KEPT).map(|(at, c)| at + c.len_utf8());
        let behind = &text[start..line.end];
        let kept_behind = behind.char_indices().nth(KEPT).map_or(behind.len(), |(at, _)| at);
        let fault_length = (end - start).min(kept_behind);

        let mut excerpt = visible(&before[cut.unwrap_or(0)..]);
        let caret_start = excerpt.len();
        push_visible(&mut excerpt, &behind[..fault_length]);
        let caret = Span::new(caret_start, excerpt.len());
        push_visible(&mut excerpt, &behind[fault_length..kept_behind]);
        Self { text: excerpt, caret, is_cut: cut.is_some() }
    }
}

/// Returns `text` with every character that a terminal would obey replaced by a symbol for it.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    push_visible(&mut shown, text);
    shown
}

fn push_visible(shown: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            // Drawn as spaces.
            '\t' => shown.push(c),
            // The symbols for control characters stand in the order of their codes.
            '\0'..='\x1f' => shown.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')),
            '\x7f' => shown.push('\u{2421}'),
            _ if is_obeyed(c) => shown.push('\u{fffd}'),
            _ => shown.push(c),
        }
    }
}

/// Returns whether `c` has no look of its own but changes how others are shown: the second set of
/// controls, line separators, and the marks that turn the direction of writing.
fn is_obeyed(c: char) -> bool {
    matches!(
        c,
        '\u{80}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}
