//! `ask` in the plan: the sentence with its blanks filled, or each blank under its label.

use crate::plan::document::{Block, Field, Text};
use crate::plan::reading::{Loose, Reading};
use crate::say;
use crate::workshop::BlankId;
use crate::workshop::kind::ask::{Ask, Holds, Words};
use jiff::civil::Date;
use serde::Serialize;

/// The blanks of a step as filled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Filled {
    /// The authored sentence with `{blank}` in the place of each blank; empty where blanks stand alone.
    pub sentence: String,
    pub blanks: Vec<Blank>,
    /// Words of blanks that the step has no more.
    #[serde(skip)]
    pub left: Vec<Loose>,
}

/// One blank.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Blank {
    pub id: String,
    pub label: String,
    pub private: bool,
    /// As typed; empty where nothing was.
    pub text: String,
    /// The day meant, for a blank that holds a date.
    pub date: Option<Date>,
    #[serde(skip)]
    shown: String,
}

pub fn read(spec: &Ask, words: &Words, reading: &Reading) -> Filled {
    let blanks = spec.blanks.iter().filter(|blank| reading.shows(blank.private)).map(|blank| {
        let text = words.blanks.get(&blank.id).map_or("", |text| text.as_str());
        let (date, shown) = match blank.holds {
            Holds::Date => (reading.day(text), reading.with_day(text)),
            Holds::Text | Holds::Person => (None, text.trim().to_string()),
        };
        Blank {
            id: blank.id.to_string(),
            label: blank.label.clone(),
            private: blank.private,
            text: text.to_string(),
            date,
            shown,
        }
    });
    let is_gone = |id: &BlankId| spec.blanks.iter().all(|blank| blank.id != *id);
    let left = words.blanks.iter().filter(|(id, _)| is_gone(id));
    Filled {
        sentence: spec.sentence.clone(),
        blanks: blanks.collect(),
        left: left.filter_map(|(id, text)| Loose::new(id.as_str(), text)).collect(),
    }
}

impl Filled {
    /// Returns the sentence, where there is one, and the blanks that it does not hold.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks: Vec<Block> = self.sentence_text().map(Block::Paragraph).into_iter().collect();
        let rest = self.filled().filter(|blank| !self.is_in_sentence(blank));
        let fields: Vec<Field> = rest
            .map(|blank| Field { label: label(blank), value: Text::plain(&blank.shown), large: false })
            .collect();
        if !fields.is_empty() {
            blocks.push(Block::Fields(fields));
        }
        blocks
    }

    /// Returns everything in a few words, for a box of the first page.
    pub fn text(&self) -> Text {
        let mut text = self.sentence_text().unwrap_or_default();
        for blank in self.filled().filter(|blank| !self.is_in_sentence(blank)) {
            if !text.0.is_empty() {
                text = text.and("\n".into());
            }
            if self.blanks.len() > 1 {
                text = text.and(Text::emphasis(format!("{}: ", label(blank))));
            }
            text = text.and(Text::plain(&blank.shown));
        }
        text
    }

    /// Returns the words of one blank, if it was filled.
    pub fn blank(&self, id: &BlankId) -> Option<Text> {
        self.filled().find(|blank| blank.id == id.as_str()).map(|blank| Text::plain(&blank.shown))
    }

    fn filled(&self) -> impl Iterator<Item = &Blank> {
        self.blanks.iter().filter(|blank| !blank.shown.is_empty())
    }

    fn is_in_sentence(&self, blank: &Blank) -> bool {
        self.sentence.contains(&format!("{{{}}}", blank.id))
    }

    /// The sentence with what was typed in strong letters and a line where nothing was; `None` before any of it is filled.
    fn sentence_text(&self) -> Option<Text> {
        self.filled().find(|blank| self.is_in_sentence(blank))?;
        let mut text = Text::default();
        let mut rest = self.sentence.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let known = |id: &str| self.blanks.iter().find(|blank| blank.id == id);
            let found = after.split_once('}').and_then(|(id, after)| Some((known(id)?, after)));
            text = text.and(Text::plain(before));
            match found {
                Some((blank, after)) => {
                    let empty = blank.shown.is_empty();
                    text = text.and(if empty { "______".into() } else { Text::strong(&blank.shown) });
                    rest = after;
                }
                None => {
                    text = text.and("{".into());
                    rest = after;
                }
            }
        }
        Some(text.and(Text::plain(rest)))
    }
}

/// A label made for the screen may end in a colon. A private one says so.
fn label(blank: &Blank) -> String {
    let label = blank.label.trim().trim_end_matches(':').trim_end();
    if blank.private { say!("plan-private", title = label) } else { label.to_string() }
}
