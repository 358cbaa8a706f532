//! Files that are missing from a folder, and files in it that nothing reads.

use crate::content::check::Sense;
use thiserror::Error;

/// What is wrong with a folder as a folder.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("the folder has no `workshop.ron`, so it is not a workshop")]
    NoHead,
    #[error("nothing reads a catalogue file of this name")]
    UnknownFile { suggestion: Option<&'static str> },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::NoHead => "no-workshop-file",
            Fault::UnknownFile { .. } => "unknown-file",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Fault::NoHead => {
                Some("name the folder that holds `workshop.ron`; the guide has a small one".into())
            }
            Fault::UnknownFile { suggestion: Some(name) } => Some(format!("did you mean `{name}`?")),
            Fault::UnknownFile { suggestion: None } => {
                Some("a catalogue has levers, goals, stages, calendar, cases, bank and terms".into())
            }
        }
    }
}
