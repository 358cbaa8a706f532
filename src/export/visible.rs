//! Text that people typed, made safe to print: control characters and direction overrides become visible symbols.
//!
//! Nothing is dropped and no format's own escaping happens here.

use std::borrow::Cow;

/// Returns the text with nothing in it that acts instead of being read.
///
/// Line ends of every sort become `\n`, a tab becomes a space. Other control characters become their symbols
/// (`␛` for escape) or their number (`[U+0085]`), and so do the characters that override the direction of what
/// follows, which could make a line read differently from what it says. Marks and joiners that languages need stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| acts(c) || c == '\t') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\n' => out.push('\n'),
            '\t' => out.push(' '),
            '\0'..='\u{1f}' => out.push(symbol(c)),
            '\u{7f}' => out.push('\u{2421}'),
            c if acts(c) => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Returns [`visible`] text on one line, for titles, labels and captions.
pub fn visible_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The picture of a C0 control character, U+2400 and following.
fn symbol(c: char) -> char {
    char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}')
}

/// Whether a character does something to what is around it instead of being read itself. A line end does not count.
pub fn acts(c: char) -> bool {
    match c {
        '\n' => false,
        '\u{2028}' | '\u{2029}' => true,
        // Embeddings, overrides and isolates; the single marks U+200E, U+200F and U+061C reorder nothing else.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        // Deprecated format characters and interlinear annotation.
        '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        c if c.is_control() => true,
        // No character at all; XML and HTML readers refuse them.
        c => u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c),
    }
}
