//! What a quoted text says: escapes resolved, line endings as `\n`.

use crate::content::{
    outline::{Fault, fault::Faults},
    source::Span,
};

/// Returns what stands between the quotes of a text. `start` is the offset of `inner` in the file.
pub(super) fn unescape(inner: &str, start: usize, faults: &mut Faults) -> String {
    let mut text = String::with_capacity(inner.len());
    let mut at = 0;
    while let Some(length) = inner[at..].find('\\') {
        text.push_str(&inner[at..at + length]);
        at += length;
        match escape(&inner[at..]) {
            Some((Some(c), length)) => {
                text.push(c);
                at += length;
            }
            Some((None, length)) => at += length,
            None => {
                let length = wrong_escape_length(&inner[at..]);
                let escape = inner[at..at + length].to_owned();
                text.push_str(&escape);
                faults.push(Span::new(start + at, start + at + length), Fault::BadEscape { escape });
                at += length;
            }
        }
    }
    text.push_str(&inner[at..]);
    unify_line_endings(text)
}

/// Returns a text without escapes, with its line endings as `\n`.
pub(super) fn unify_line_endings(text: String) -> String {
    if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text }
}

/// Returns the character that the escape at the beginning of `rest` stands for, with the length of the
/// escape in bytes. A backslash at the end of a line stands for no character: it joins the lines.
pub(super) fn escape(rest: &str) -> Option<(Option<char>, usize)> {
    let kind = rest[1..].chars().next()?;
    let plain = |c| Some((Some(c), 2));
    match kind {
        'n' => plain('\n'),
        'r' => plain('\r'),
        't' => plain('\t'),
        '0' => plain('\0'),
        '\\' | '"' | '\'' => plain(kind),
        'x' => {
            let code = u32::from_str_radix(hex(rest.get(2..4)?)?, 16).ok()?;
            // Above this, `\x` would be a byte of a character, not a character.
            (code < 0x80).then(|| (char::from_u32(code), 4))
        }
        'u' => {
            let digits = rest.get(2..)?.strip_prefix('{')?;
            let length = digits.bytes().take(7).position(|b| b == b'}').filter(|length| *length > 0)?;
            let code = u32::from_str_radix(hex(&digits[..length])?, 16).ok()?;
            Some((Some(char::from_u32(code)?), length + 4))
        }
        '\n' | '\r' => {
            let after = rest[1..].trim_start_matches(['\n', '\r', ' ', '\t']);
            Some((None, rest.len() - after.len()))
        }
        _ => None,
    }
}

/// Returns `digits` if all of them are hexadecimal; the standard parser would also take a sign.
fn hex(digits: &str) -> Option<&str> {
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then_some(digits)
}

/// Returns how much of `rest`, which begins with a backslash, to blame as one wrong escape.
fn wrong_escape_length(rest: &str) -> usize {
    let mut chars = rest.chars();
    let two = chars.by_ref().take(2).map(char::len_utf8).sum();
    let is_code = rest.starts_with("\\u{");
    let end = is_code.then(|| rest.bytes().take(12).position(|b| b == b'}')).flatten();
    end.map_or(two, |end| end + 1)
}
