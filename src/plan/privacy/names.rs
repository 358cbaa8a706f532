//! Finding names in words that were typed, whatever their case, accents and apostrophes, and making initials of them.
//!
//! Better one word hidden too many than a name left standing: a public copy cannot be called back.

use crate::say;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of a text: where it stands, and its letters without case, accents and apostrophes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub at: Range<usize>,
    pub folded: String,
    pub capital: bool,
    /// Two capitals or more and no small letter: `AARP`, `MARIA`.
    pub all_capitals: bool,
}

impl Word {
    /// Its length in letters, without accents and apostrophes.
    pub fn n_letters(&self) -> usize {
        self.folded.chars().count()
    }
}

/// Returns the words of a text. An `'s` at the end is not part of a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric() || is_combining_mark(c) || is_apostrophe(c);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.extend(word(text, from..at));
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    found
}

fn word(text: &str, at: Range<usize>) -> Option<Word> {
    let typed = &text[at.clone()];
    let mut core = typed.trim_matches(is_apostrophe);
    let start = at.start + (typed.len() - typed.trim_start_matches(is_apostrophe).len());
    for ending in ["'s", "\u{2019}s", "'S", "\u{2019}S"] {
        core = core.strip_suffix(ending).unwrap_or(core);
    }
    let folded = folded(core);
    let capital = core.chars().next().is_some_and(|c| !c.is_lowercase());
    let all_capitals =
        core.chars().filter(|c| c.is_uppercase()).count() > 1 && !core.chars().any(char::is_lowercase);
    (!folded.is_empty()).then(|| Word { at: start..start + core.len(), folded, capital, all_capitals })
}

/// Apostrophes, ʻokinas and what people type instead of them.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{02bb}' | '\u{02bc}')
}

fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c) && !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c))
        .collect()
}

/// Returns the names in a field for people, which may hold several: "Ana Cruz, Tui and Kai".
pub fn split_people(field: &str) -> Vec<&str> {
    let mut names: Vec<&str> = field.split([',', ';', '/', '+', '&', '\n', '\r', '(', ')', '|']).collect();
    for joint in [" and ", " or ", " AND ", " y ", " at "] {
        names = names.into_iter().flat_map(|name| name.split(joint)).collect();
    }
    let names = names.into_iter().map(str::trim).flat_map(apart_from_office);
    names.filter(|name| !name.is_empty()).collect()
}

/// Takes "Maria Santos from the Labor Department" apart: behind the name the office stands for itself.
fn apart_from_office(name: &str) -> Vec<&str> {
    let words = words(name);
    let joint = words.iter().position(|word| is_listed("privacy-name-joints", &word.folded));
    match joint {
        Some(at) if is_personal(&words[..at]) && is_institution(&words[at..]) => {
            vec![name[..words[at].at.start].trim_end(), name[words[at].at.end..].trim_start()]
        }
        Some(_) | None => vec![name],
    }
}

/// Whether a word says a title or a role ("governor", "auntie", "everyone") and is no name by itself.
pub fn is_generic(word: &str) -> bool {
    is_listed("privacy-generic-words", word)
}

/// Whether words describe somebody instead of naming them: "the intake desk", "two investigators", "Clients of ours".
pub fn is_description(words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return false };
    let of_many = is_listed("privacy-group-words", &first.folded);
    (of_many || is_listed("privacy-determiners", &first.folded) && !rest.is_empty())
        && rest.iter().all(|word| !word.capital)
}

/// Whether words look like a person's own name, so that each of them tells who it is: "Ana de la Cruz",
/// "rosa peña" typed in haste. "AARP Hawaiʻi", "Local 5" and "Owners of two stores" do not.
pub fn is_personal(words: &[Word]) -> bool {
    let named = || words.iter().filter(|word| !is_listed("privacy-name-particles", &word.folded));
    let in_haste = words.iter().all(|word| !word.capital);
    let has_acronym = words.iter().any(|word| word.all_capitals && word.n_letters() > 2)
        && named().any(|word| !word.all_capitals);
    (1..=5).contains(&words.len())
        && (in_haste || named().all(|word| word.capital))
        && !has_acronym
        && !words.iter().any(|word| word.folded.contains(|c: char| c.is_ascii_digit()))
        && !words.iter().any(|word| is_listed("privacy-group-words", &word.folded))
        && !words.iter().all(|word| is_generic(&word.folded))
        && !is_institution(words)
}

/// Whether a word is an everyday one that is a name, too: "rose", "mark". In small letters it names nobody.
pub fn is_everyday(word: &str) -> bool {
    is_listed("privacy-everyday-names", word)
}

/// Whether a word is a month that is a name, too: beside a figure it is a date.
pub fn is_month(word: &str) -> bool {
    is_listed("privacy-months", word)
}

/// Whether a name is that of an office or organization: one of its words says so.
pub fn is_institution(words: &[Word]) -> bool {
    words.iter().any(|word| is_listed("privacy-institution-words", &word.folded))
}

fn is_listed(id: &str, word: &str) -> bool {
    say!(id).split_whitespace().any(|listed| listed == word)
}

/// Whether the script is written without spaces, or joins endings to a name: it is looked for as it stands.
pub fn is_unspaced(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(u32::from(c),
            0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf
            | 0x4e00..=0x9fff | 0xac00..=0xd7af | 0xf900..=0xfaff | 0x20000..=0x3ffff)
    })
}

/// Returns the initials of a name, titles left out: `M. S.`; words for "a person" where it has no letters.
pub fn initials(name: &str) -> String {
    let words = words(name);
    let is_name = |word: &&Word| !is_generic(&word.folded);
    let mut own: Vec<&Word> = words.iter().filter(is_name).collect();
    if own.is_empty() {
        own = words.iter().collect();
    }
    let letters = own.iter().filter_map(|word| name[word.at.clone()].chars().find(|c| c.is_alphabetic()));
    let letters: Vec<String> = letters.map(|c| format!("{}.", c.to_uppercase())).collect();
    if letters.is_empty() { say!("privacy-somebody") } else { letters.join(" ") }
}
