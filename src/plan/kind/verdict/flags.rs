//! The flags beside an ask, with what each rests on. They never change the outcome.

use crate::plan::document::Text;
use crate::plan::names;
use crate::plan::reading::Reading;
use crate::rules::flags::Why;
use crate::rules::standing::Standing;
use crate::say;
use crate::workshop::kind::verdict::{self, Reply};
use serde::{Serialize, Serializer};

/// A flag that is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Flag {
    #[serde(serialize_with = "by_name")]
    pub flag: verdict::Flag,
    /// What it rests on, in words; empty where the group said so itself.
    pub why: String,
}

impl Flag {
    /// Returns its name, what it means, and what it rests on.
    pub fn text(&self) -> Text {
        let text = Text::strong(format!("{}.", names::flag(self.flag)));
        let text = text.and(Text::plain(format!(" {}", names::flag_text(self.flag))));
        if self.why.is_empty() { text } else { text.and(Text::emphasis(format!(" ({})", self.why))) }
    }
}

/// Returns the flags of an ask that are shown.
pub fn read(standing: &Standing, reading: &Reading) -> Vec<Flag> {
    let flags = standing.flags.iter();
    flags.map(|flagged| Flag { flag: flagged.flag, why: why(&flagged.why, standing, reading) }).collect()
}

fn why(why: &Why, standing: &Standing, reading: &Reading) -> String {
    match why {
        Why::Said => String::new(),
        Why::EmergencyPower => say!("plan-why-emergency-power"),
        Why::Signature(lever) => {
            let card = reading.workshop.catalogue.lever(lever);
            say!("plan-why-signature", lever = card.map_or(lever.as_str(), |card| card.title.as_str()))
        }
        Why::SentLate(late) => {
            say!("plan-why-sent-late", sent = late.sent.to_string(), since = late.since.to_string())
        }
        Why::ReAim => {
            let pieces: Vec<&str> = standing.re_aims.iter().map(|ask| ask.text.trim()).collect();
            say!("plan-why-re-aim", ask = pieces.join("; "))
        }
    }
}

/// Returns a reply's name in machine-readable output.
pub fn code(reply: Reply) -> &'static str {
    match reply {
        Reply::Yes => "yes",
        Reply::No => "no",
        Reply::NotSure => "not_sure",
    }
}

fn by_name<S: Serializer>(flag: &verdict::Flag, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(flag.name())
}
