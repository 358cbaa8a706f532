//! Words as they are written: empty texts, notes that an author left to themselves, and texts too long for a room.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{self, Found, Sense};
use crate::content::diagnostic::Diagnostic;
use crate::content::fault::Severity;
use crate::content::source::{Source, Span};
use crate::workshop::Kind;
use crate::workshop::kind::pause::Pause;
use thiserror::Error;

/// The most words a glossary term may use.
pub const MOST_WORDS: usize = 35;
/// The longest question that can be read from the last row, in characters.
pub const LONGEST_ASK: usize = 70;
/// The longest help under a question, in characters.
pub const LONGEST_HELP: usize = 140;

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this text is empty")]
    Empty,
    #[error("`{mark}` was left in this text")]
    LeftOver { mark: &'static str },
    #[error("this meaning has {words} words; {MOST_WORDS} is the most")]
    LongMeaning { words: usize },
    #[error("this question has {length} characters; beyond {LONGEST_ASK} the last row cannot read it")]
    LongAsk { length: usize },
    #[error("this help has {length} characters; beyond {LONGEST_HELP} the last row cannot read it")]
    LongHelp { length: usize },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Empty => "empty-text",
            Fault::LeftOver { .. } => "left-over",
            Fault::LongMeaning { .. } => "long-meaning",
            Fault::LongAsk { .. } => "long-question",
            Fault::LongHelp { .. } => "long-help",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Empty => "write it; a field that may stay empty can be left out".into(),
            Fault::LeftOver { .. } => "finish what it stands for, or take it out".into(),
            Fault::LongMeaning { .. } => "say it in one or two short sentences".into(),
            Fault::LongAsk { .. } => "ask one thing; the rest goes to `help` or to the notes".into(),
            Fault::LongHelp { .. } => "keep what everybody needs; the rest goes to the notes".into(),
        })
    }

    fn severity(&self) -> Severity {
        match self {
            Fault::Empty | Fault::LeftOver { .. } | Fault::LongMeaning { .. } => Severity::Error,
            Fault::LongAsk { .. } | Fault::LongHelp { .. } => Severity::Warning,
        }
    }
}

/// Marks by which authors find what is not finished. They are no words of any finished text.
const LEFT_OVER: [&str; 7] = ["TODO", "TBD", "FIXME", "[check", "???", "Lorem ipsum", "lorem ipsum"];

/// Fields whose emptiness has a fault of its own, see [`check::source`].
const OWED: [&str; 2] = ["source", "legal"];

/// Returns the faults of all texts. They carry their place with them: a text needs no path.
pub(super) fn check(ground: &Ground) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for file in ground.files() {
        // In a session the words are those of the group.
        if file == In::Example {
            continue;
        }
        let file = ground.file(file);
        for written in file.texts() {
            let is_owed = written.field.is_some_and(|field| OWED.contains(&field));
            let fault = if written.text.trim().is_empty() {
                (!is_owed).then_some(Fault::Empty)
            } else {
                left_over(written.text).map(|mark| Fault::LeftOver { mark })
            };
            let diagnostic = fault.map(|fault| {
                let span = exact(file.source(), written.span, &fault);
                Diagnostic::new(file.source(), span, check::Fault::from(fault))
            });
            diagnostics.extend(diagnostic);
        }
    }
    let mut found = Found::default();
    long(ground, &mut found);
    diagnostics.extend(found.0.into_iter().map(|(place, fault)| ground.diagnose(&place, fault)));
    diagnostics
}

fn long(ground: &Ground, found: &mut Found) {
    for placed in ground.steps() {
        let length = placed.step.ask.chars().count();
        if length > LONGEST_ASK {
            found.add(&placed.place.field("ask"), Fault::LongAsk { length });
        }
        if let Kind::Pause(Pause { report: Some(asked), .. }) = &placed.step.kind {
            let length = asked.chars().count();
            if length > LONGEST_ASK {
                found.add(&placed.place.field("kind").field("report"), Fault::LongAsk { length });
            }
        }
        for (field, text) in [("help", &placed.step.help), ("solo", &placed.step.solo)] {
            let length = text.chars().count();
            if length > LONGEST_HELP {
                found.add(&placed.place.field(field), Fault::LongHelp { length });
            }
        }
    }
    for (idx, term) in ground.folder.terms.value.iter().flatten().enumerate() {
        let words = term.meaning.split_whitespace().count();
        if words > MOST_WORDS {
            found.add(&Place::root(In::Terms).index(idx).field("meaning"), Fault::LongMeaning { words });
        }
    }
}

/// Where a mark stands inside the text, as far as it is written there letter by letter.
fn exact(source: &Source, span: Span, fault: &Fault) -> Span {
    let Fault::LeftOver { mark } = fault else { return span };
    let written = source.text().get(span.range()).unwrap_or_default();
    written.find(mark).map_or(span, |at| Span::new(span.start + at, span.start + at + mark.len()))
}

fn left_over(text: &str) -> Option<&'static str> {
    let stands_alone = |mark: &str| {
        text.match_indices(mark).any(|(at, _)| {
            let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let (before, behind) = (text[..at].chars().next_back(), text[at + mark.len()..].chars().next());
            !(mark.starts_with(char::is_alphabetic) && (touches(before) || touches(behind)))
        })
    };
    LEFT_OVER.into_iter().find(|mark| stands_alone(mark))
}
