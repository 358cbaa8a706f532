//! A small content file of the tests' own, and one way to ask what is wrong with it.

use levers::content::{self, Reading, diagnostic::Look, fault::Severity};
use serde::Deserialize;
use std::collections::BTreeMap;

/// An id as the workshop has them: a type that checks its own text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Id(pub String);

impl TryFrom<String> for Id {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
            true => Ok(Self(text)),
            false => Err(format!("`{text}` is not an id: use small letters and digits")),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    pub id: Id,
    pub title: String,
    #[serde(default)]
    pub steps: Vec<Step>,
    #[serde(default)]
    pub weights: BTreeMap<Id, f32>,
    #[serde(default)]
    pub mark: Option<char>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: Id,
    pub kind: Kind,
    pub minutes: Option<u8>,
    #[serde(default)]
    pub private: bool,
    #[serde(default)]
    pub when: Option<Condition>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Kind {
    Read(Read),
    Pause,
    Vote { prompt: String, max: u8 },
    Pair(Id, i16),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    pub text: String,
    pub from: Option<Id>,
    #[serde(default)]
    pub as_of: Option<jiff::civil::Date>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Condition {
    Alone,
    Answered(Id),
    Not(Box<Condition>),
    All(Vec<Condition>),
}

pub fn read(text: &str) -> Reading<Module> {
    content::read("modules/10-power.ron", text)
}

/// Returns all pictures of what is wrong with `text`, with an empty line between them.
pub fn diagnose(text: &str) -> String {
    let pictures: Vec<String> = read(text).diagnostics.iter().map(|d| d.render(Look::Plain)).collect();
    pictures.join("\n\n")
}

/// Returns `line:column code` of everything that is wrong with `text`.
pub fn codes(text: &str) -> Vec<String> {
    let place = |d: &levers::content::diagnostic::Diagnostic| format!("{}:{}", d.place.line, d.place.column);
    read(text).diagnostics.iter().map(|d| format!("{} {}", place(d), d.code())).collect()
}

/// Returns the value of a text that must be without fault.
#[track_caller]
pub fn sound(text: &str) -> Module {
    let reading = read(text);
    assert!(reading.is_sound(), "{}", diagnose(text));
    assert!(reading.diagnostics.iter().all(|d| d.severity() == Severity::Error));
    reading.value.expect("a sound reading has a value")
}

/// Asserts what people see of all that is wrong with `text`. The picture may begin on a line of its own.
#[track_caller]
pub fn assert_diagnosed(text: &str, picture: &str) {
    let shown = diagnose(text);
    let wanted = picture.trim_start_matches('\n');
    assert!(shown == wanted, "shown:\n{shown}\n\nwanted:\n{wanted}");
}
