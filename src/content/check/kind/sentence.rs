//! A sentence with blanks in it: each `{id}` is a blank, and each blank stands in it.

use super::Fault;
use crate::content::check::Found;
use crate::content::check::ground::Place;
use crate::content::suggest::did_you_mean;
use crate::workshop::kind::ask::Ask;
use std::collections::BTreeSet;

/// A part of a sentence.
enum Part<'a> {
    Blank(&'a str),
    /// A bracket without its partner.
    Loose(char),
}

pub(super) fn check(found: &mut Found, ask: &Ask, place: &Place) {
    if ask.sentence.is_empty() {
        return;
    }
    let sentence = place.field("sentence");
    let mut named = BTreeSet::new();
    for part in parts(&ask.sentence) {
        match part {
            Part::Loose(bracket) => found.add(&sentence, Fault::LooseBracket { bracket }),
            Part::Blank(name) => {
                named.insert(name);
                if ask.blanks.iter().all(|blank| blank.id.as_str() != name) {
                    let known = ask.blanks.iter().map(|blank| blank.id.as_str());
                    let suggestion = did_you_mean(name, known).map(String::from);
                    found.add(&sentence, Fault::NoSuchBlank { name: name.to_string(), suggestion });
                }
            }
        }
    }
    for (idx, blank) in ask.blanks.iter().enumerate() {
        if !named.contains(blank.id.as_str()) {
            let place = place.field("blanks").index(idx).field("id");
            found.add(&place, Fault::NotInSentence { blank: blank.id.clone() });
        }
    }
}

fn parts(sentence: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some(at) = rest.find(['{', '}']) {
        let behind = &rest[at + 1..];
        if rest[at..].starts_with('}') {
            parts.push(Part::Loose('}'));
            rest = behind;
            continue;
        }
        match behind.find(['{', '}']) {
            Some(end) if behind[end..].starts_with('}') => {
                parts.push(Part::Blank(&behind[..end]));
                rest = &behind[end + 1..];
            }
            Some(_) | None => {
                parts.push(Part::Loose('{'));
                rest = behind;
            }
        }
    }
    parts
}
