//! Identifiers, checked once when they are made. Answers refer to things by id, never by position.

use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// Why a text is not an identifier.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not a valid id: use small letters, digits, `_` and `-`{slash}", slash = if *.path { ", once with `/` between module and step" } else { "" })]
pub struct BadId {
    pub text: String,
    /// Whether a `module/step` path was wanted.
    pub path: bool,
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Borrows the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                if is_name(&text) { Ok(Self(text)) } else { Err(BadId { text, path: false }) }
            }
        }

        impl TryFrom<&str> for $name {
            type Error = BadId;
            fn try_from(text: &str) -> Result<Self, BadId> {
                Self::try_from(text.to_string())
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// A module of a workshop, for example `authority`.
    ModuleId;
    /// A step inside its module, for example `asks`; the full name is a [`StepId`].
    StepName;
    /// An agenda, for example `half-day`.
    AgendaId;
    /// Anything that can be listed, picked, placed or voted on: typed items (`i1`, `i2` …), authored options, people on a map, table rows.
    ItemId;
    /// A blank of an `ask` step.
    BlankId;
    /// A bucket of a `sort` step.
    BucketId;
    /// A column of a `table` step.
    ColumnId;
    /// A lever of the catalogue, for example `exec_order`.
    LeverId;
    /// A stage model, for example `state_rule`.
    ModelId;
    /// A case of the catalogue, for example `c1`.
    CaseId;
    /// A glossary term.
    TermId;
    /// An entry of the governing calendar.
    CalendarId;
    /// An ask of the quiz bank, for example `ask-01`.
    AskId;
    /// A role on a power map, for example `decider`.
    RoleId;
    /// One group's run of a workshop; also the stem of its file name.
    SessionId;
}

impl ItemId {
    /// Returns the id of the `n`th typed item of a list: `i1`, `i2` …
    pub fn numbered(n: u32) -> ItemId {
        ItemId(format!("i{n}"))
    }
}

/// The full name of a step: `module/step`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StepId(String);

impl StepId {
    pub fn new(module: &ModuleId, step: &StepName) -> StepId {
        StepId(format!("{module}/{step}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the module part, before the `/`.
    pub fn module(&self) -> &str {
        self.0.split_once('/').map_or("", |(module, _)| module)
    }

    /// Returns the step part, after the `/`.
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, step)| step)
    }
}

impl TryFrom<String> for StepId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        match text.split_once('/') {
            Some((module, step)) if is_name(module) && is_name(step) => Ok(StepId(text)),
            _ => Err(BadId { text, path: true }),
        }
    }
}

impl TryFrom<&str> for StepId {
    type Error = BadId;
    fn try_from(text: &str) -> Result<Self, BadId> {
        Self::try_from(text.to_string())
    }
}

impl From<StepId> for String {
    fn from(id: StepId) -> String {
        id.0
    }
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
