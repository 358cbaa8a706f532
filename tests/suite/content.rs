//! Content: the reader names every fault at its place; the shipped files read, and keep their promises to readers.

mod agendas;
mod bad;
mod built_in;
mod calendar;
mod cases;
mod catalogue;
mod example;
mod guide;
mod levers;
pub(crate) mod modules;
mod reader;
mod references;

use serde::de::DeserializeOwned;

/// Reads a shipped catalogue file with the options of the content layer.
fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .expect("the shipped file reads")
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Returns whether the bundled fonts and a plain terminal font have the character: printable ASCII, Latin letters, the ʻokina and common punctuation.
fn is_plain(character: char) -> bool {
    matches!(character,
        ' '..='~'
        | '\u{a1}'..='\u{24f}'
        | '\u{1e00}'..='\u{1eff}'
        | 'ʻ' | '‘' | '’' | '“' | '”' | '–' | '—' | '…')
}
