//! Everything that can be wrong with a content file. The variants hold facts; the sentences are made
//! in one place each: `Display` for the message, `label` for the caret, `hint` for the advice.
//! A further kind of check adds one variant here and an enum of its own beside its code.

use std::fmt;

use crate::content::{check, fit, outline, ron};

/// How bad a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The content cannot be used as it is.
    Error,
    /// The content works, but probably not as the author wants.
    Warning,
}

/// One thing that is wrong, by the pass that found it.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The text is not well-formed RON.
    Form(outline::Fault),
    /// The text is RON, but not what this file must hold.
    Value(ron::Fault),
    /// It reads, but it does not fit together, or something is missing that no type asks for.
    Sense(check::Fault),
    /// It does not fit on a screen of the size that was asked about.
    Fit(fit::Fault),
}

impl Fault {
    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Form(_) | Self::Value(_) => Severity::Error,
            Self::Sense(fault) => fault.severity(),
            Self::Fit(fault) => fault.severity(),
        }
    }

    /// Returns a stable name of this kind of fault, such as `unknown-field`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form(fault) => fault.code(),
            Self::Value(fault) => fault.code(),
            Self::Sense(fault) => fault.code(),
            Self::Fit(fault) => fault.code(),
        }
    }

    /// Returns the few words that stand beside the caret.
    pub fn label(&self) -> Option<String> {
        match self {
            Self::Form(fault) => fault.label(),
            Self::Value(fault) => fault.label(),
            Self::Sense(fault) => fault.label(),
            Self::Fit(fault) => fault.label(),
        }
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Form(fault) => fault.hint(),
            Self::Value(fault) => fault.hint(),
            Self::Sense(fault) => fault.hint(),
            Self::Fit(fault) => fault.hint(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(fault) => fault.fmt(f),
            Self::Value(fault) => fault.fmt(f),
            Self::Sense(fault) => fault.fmt(f),
            Self::Fit(fault) => fault.fmt(f),
        }
    }
}

impl From<outline::Fault> for Fault {
    fn from(fault: outline::Fault) -> Self {
        Self::Form(fault)
    }
}

impl From<check::Fault> for Fault {
    fn from(fault: check::Fault) -> Self {
        Self::Sense(fault)
    }
}

impl From<fit::Fault> for Fault {
    fn from(fault: fit::Fault) -> Self {
        Self::Fit(fault)
    }
}

impl From<ron::Fault> for Fault {
    fn from(fault: ron::Fault) -> Self {
        Self::Value(fault)
    }
}

/// Returns `text` for quoting in a message: all of it, or its beginning when it is long.
pub(super) fn clip(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}\u{2026}", &text[..end]),
        None => text.to_owned(),
    }
}
