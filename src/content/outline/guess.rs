//! What was meant where quotes are missing or one too many: guesses from how files are usually laid out.
//! Text that is RON is never guessed about; a test holds this against the `ron` crate.

/// How far ahead the end of a text that is never closed is looked for, in bytes.
const LOOK_AHEAD: usize = 16 * 1024;

/// How much of one line is looked at, in bytes. This is done for every text and word, so a hostile file of
/// one endless line must not cost more.
const LONGEST_LINE: usize = 4 * 1024;

/// Returns the line, or as much of it as is looked at, that `rest` begins with.
fn line(rest: &str) -> &str {
    let rest = &rest[..rest.floor_char_boundary(LONGEST_LINE)];
    &rest[..rest.find('\n').unwrap_or(rest.len())]
}

/// Returns whether an empty text before `behind` is really one quote too many before another text.
pub(super) fn is_extra_opening(behind: &str) -> bool {
    let line = line(behind);
    let is_behind_text = line.is_empty() || line.starts_with([',', ')', ']', '}', ':', '/', ' ', '\t', '\r']);
    !is_behind_text && !n_quotes(line).is_multiple_of(2)
}

/// Returns whether `behind`, which follows a closing quote, begins with a second one.
pub(super) fn is_extra_closing(behind: &str) -> bool {
    let Some(behind) = behind.strip_prefix('"') else { return false };
    let behind = behind.trim_start_matches([' ', '\t']);
    behind.is_empty() || behind.starts_with([',', ')', ']', '}', ':', '\r', '\n'])
}

/// Returns the number of quotes in a line that are not escaped.
fn n_quotes(line: &str) -> usize {
    let bytes = line.as_bytes();
    (0..bytes.len()).filter(|at| bytes[*at] == b'"' && (*at == 0 || bytes[at - 1] != b'\\')).count()
}

/// Returns the length that a text probably was meant to have, if that is less than it has: its closing
/// quote is then really the opening quote of the next text. `behind` is what follows its closing quote.
///
/// ```text
/// title: "Who can do this,         <- the quote is missing here
/// prompt: "Which office is it?",   <- and the text seems to end before `Which`
/// ```
pub(super) fn shorter_length(inner: &str, behind: &str) -> Option<usize> {
    let line_behind = line(behind);
    let is_followed_by_words = match line_behind.trim_start_matches([' ', '\t']).chars().next() {
        Some(next) => !matches!(next, ',' | ')' | ']' | '}' | ':' | '/' | '\r'),
        None => false,
    };
    if !is_followed_by_words {
        return None;
    }
    if let Some(newline) = inner.rfind('\n') {
        let before = inner[newline + 1..].trim();
        let is_next_text = before.is_empty() || before.ends_with([':', ',', '(', '[', '{']);
        return is_next_text.then(|| guess_length(inner));
    }
    // In one line, quotes inside a text come in pairs; when one is left over, a closing one is missing.
    if n_quotes(line_behind).is_multiple_of(2) {
        return None;
    }
    let text = inner.trim_end();
    let is_next_text = text.ends_with([':', ',', '(', '[', '{']);
    let last_comma = text.strip_suffix(',').map(str::len);
    is_next_text.then(|| next_field(text).or(last_comma)).flatten()
}

/// Returns the offset of the first comma in a line that is followed by a field.
fn next_field(line: &str) -> Option<usize> {
    let mut commas = line.match_indices(',').map(|(at, _)| at);
    commas.find(|at| begins_field(line[at + 1..].trim_start()))
}

fn is_name_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn begins_field(text: &str) -> bool {
    let after_name = text.trim_start_matches(is_name_part);
    text.starts_with(|c: char| c.is_ascii_lowercase()) && after_name.starts_with(": ")
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
    let text = &rest[..end.unwrap_or(first_line)];
    let in_line = next_field(&rest[..first_line]).filter(|_| !text.trim_end().contains('\n'));
    in_line.unwrap_or_else(|| without_outer_punctuation(text))
}

/// A text of which the opening quote, or both quotes, are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unquoted {
    /// The length of the text, without any quote.
    pub(super) length: usize,
    /// Whether a closing quote stands behind it.
    pub(super) is_closed: bool,
}

/// Returns the text without an opening quote that `rest`, which begins with a word in the place of a
/// value, probably begins with.
///
/// ```text
/// title: Who can do this",     <- the first quote here has the look of a closing one
/// ```
pub(super) fn unquoted(rest: &str, is_behind_colon: bool) -> Option<Unquoted> {
    let rest = &rest[..rest.floor_char_boundary(LONGEST_LINE)];
    let line = line(rest);
    let after_word = line.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    // A field, or a struct or variant with its brackets.
    let is_name = !is_behind_colon && after_word.trim_start().starts_with(':');
    if is_name || after_word.starts_with(['(', '[', '{']) {
        return None;
    }
    if let Some(length) = closing_look(line, is_behind_colon) {
        let text = &line[..length];
        // `Alone, Not(Answered(asks"))`: what lacks its quote begins further on.
        let is_further_on =
            |(at, _): (usize, _)| text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '(');
        let has_brackets = text.match_indices(['(', '[', '{']).any(is_further_on);
        let first_part = text.split(',').next().unwrap_or(text);
        let has_words = is_behind_colon || first_part.len() == text.len() || first_part.contains(' ');
        let is_one_left_over = !n_quotes(line).is_multiple_of(2);
        return (!has_brackets && has_words && is_one_left_over)
            .then_some(Unquoted { length, is_closed: true });
    }
    if !is_behind_colon || line.contains('"') || !is_sentence(line) {
        return None;
    }
    let mut at = line.len();
    for line in rest[at..].split_inclusive('\n').skip(1) {
        if looks_like_ron(line.trim()) {
            break;
        }
        at += line.len();
        if line.contains('"') {
            let length = closing_look(&rest[..at], is_behind_colon);
            return length.map(|length| Unquoted { length, is_closed: true });
        }
    }
    Some(Unquoted { length: without_outer_punctuation(line), is_closed: false })
}

/// Returns the offset of the first quote in `text` that can only close a text, if none before it opens one.
/// Only behind a colon, a quote before a word may stand inside the text: elsewhere, the first word may be
/// a name, and the colon missing.
fn closing_look(text: &str, is_behind_colon: bool) -> Option<usize> {
    let mut seen = 0;
    for (at, _) in text.match_indices('"') {
        // Quotes in comments say nothing.
        if ["//", "/*"].iter().any(|comment| text[seen..at].contains(comment)) {
            return None;
        }
        seen = at;
        let before = text[..at].trim_end();
        let hashes = before.trim_end_matches('#');
        let is_raw = before.len() == at
            && hashes.strip_suffix('r').is_some_and(|before| !before.ends_with(char::is_alphanumeric));
        if is_raw || before.ends_with([':', ',', '(', '[', '{']) {
            return None;
        }
        let is_before_word = before.len() < at && text[at + 1..].starts_with(|c: char| !c.is_whitespace());
        if is_before_word && !is_behind_colon {
            return None;
        }
        let after = text[at + 1..].trim_start_matches([' ', '\t']);
        if !before.ends_with('\\')
            && (after.is_empty() || after.starts_with([',', ')', ']', '}', ':', '\r', '\n']))
        {
            return Some(at);
        }
    }
    None
}

/// Returns whether a line begins with two words and nothing but space between them, as no RON does.
fn is_sentence(line: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '\'' | '\u{2019}');
    let after_first = line.trim_start_matches(is_word);
    let second = after_first.trim_start_matches([' ', '\t']);
    let after_second = second.trim_start_matches(is_word);
    let is_spaced = second.len() < after_first.len();
    is_spaced
        && after_second.len() < second.len()
        && !after_second.trim_start().starts_with([':', '(', '=', '"'])
}

fn looks_like_ron(line: &str) -> bool {
    let after_name = line.trim_start_matches(is_name_part);
    let is_struct = line.starts_with(|c: char| c.is_ascii_uppercase()) && after_name.starts_with('(');
    begins_field(line)
        || is_struct
        || line.starts_with(['"', '(', ')', '[', ']', '{', '}'])
        || line.starts_with("//")
}

/// Returns the length of `text` without the commas at its end and the brackets that close nothing in it.
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
