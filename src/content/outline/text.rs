//! What a quoted text says: escapes resolved, line endings as `\n`. And where a text that is never
//! closed probably should have ended.

use crate::content::{
    outline::{Fault, fault::Faults},
    source::Span,
};

/// How far ahead the end of a text that is never closed is looked for, in bytes.
const LOOK_AHEAD: usize = 16 * 1024;

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

/// Returns whether a text that ends where `rest` begins, and spans lines, was probably meant to end
/// earlier: its closing quote is then really the opening quote of the next text.
///
/// ```text
/// title: "Who can do this,         <- the quote is missing here
/// prompt: "Which office is it?",   <- and the text seems to end before `Which`
/// ```
pub(super) fn is_really_opening(inner: &str, rest: &str) -> bool {
    let Some(newline) = inner.rfind('\n') else { return false };
    let is_followed_by_words = match rest.trim_start_matches([' ', '\t']).chars().next() {
        Some(next) => !matches!(next, ',' | ')' | ']' | '}' | ':' | '/' | '\r' | '\n'),
        None => false,
    };
    let before = inner[newline + 1..].trim();
    is_followed_by_words && (before.is_empty() || before.ends_with([':', ',', '(', '[', '{']))
}

/// Returns how long a text that is never closed probably was meant to be: up to the next line that
/// looks like RON again, or to the end of its first line. Commas and brackets at the end are not its own.
pub(super) fn guess_length(rest: &str) -> usize {
    let rest = &rest[..rest.floor_char_boundary(LOOK_AHEAD)];
    let mut end = None;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if at > 0 && looks_like_ron(line.trim()) {
            end = Some(at);
            break;
        }
        at += line.len();
    }
    let first_line = rest.find('\n').unwrap_or(rest.len());
    without_outer_punctuation(&rest[..end.unwrap_or(first_line)])
}

fn looks_like_ron(line: &str) -> bool {
    let after_name = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
    let name = &line[..line.len() - after_name.len()];
    let is_field = name.starts_with(|c: char| c.is_ascii_lowercase()) && after_name.starts_with(": ");
    let is_struct = name.starts_with(|c: char| c.is_ascii_uppercase()) && after_name.starts_with('(');
    is_field || is_struct || line.starts_with(['"', '(', ')', '[', ']', '{', '}']) || line.starts_with("//")
}

fn without_outer_punctuation(text: &str) -> usize {
    let n_open = |c: char| text.matches(c).count();
    let mut spare = [('(', ')'), ('[', ']'), ('{', '}')]
        .map(|(open, close)| (close, n_open(close).saturating_sub(n_open(open))));
    let mut text = text.trim_end();
    while let Some(last) = text.chars().next_back() {
        let spare = spare.iter_mut().find(|(close, _)| *close == last);
        let is_outer = match spare {
            Some((_, 0)) => false,
            Some((_, n)) => {
                *n -= 1;
                true
            }
            None => last == ',',
        };
        if !is_outer {
            break;
        }
        text = text[..text.len() - last.len_utf8()].trim_end();
    }
    text.len()
}
