//! What can be wrong with a well-formed text: it does not say what its type needs.

use std::fmt;

use crate::content::ron::{Expected, Found, expected::list};

/// A fault of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A struct or variant has no field of this name.
    UnknownField {
        name: String,
        owner: String,
        suggestion: Option<&'static str>,
        known: &'static [&'static str],
    },
    /// An enum has no variant of this name.
    UnknownVariant {
        name: String,
        owner: Option<&'static str>,
        suggestion: Option<&'static str>,
        known: &'static [&'static str],
    },
    /// A field that must be there is not.
    MissingField { name: &'static str, owner: String },
    /// The value is of another kind than its type needs.
    WrongType { expected: Expected, found: Found },
    /// A number does not fit; `range` is what does, both ends included.
    OutOfRange { number: String, range: Option<(i128, i128)> },
    /// There are too many or too few values in round brackets.
    WrongLength { expected: usize, found: usize },
    /// The name before the brackets is not that of the struct.
    WrongName { name: String, expected: &'static str },
    /// The brackets behind a variant are not as it needs them.
    WrongBrackets { variant: String, wanted: Brackets },
    /// A type that checks its own text refuses it, in its own words.
    Invalid { message: String },
    /// A text that should be a date is none.
    BadDate { text: String },
    /// The file was not read to its end, because there was too much wrong with it.
    GaveUp,
}

/// What a variant needs behind its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brackets {
    /// No brackets.
    None,
    /// Brackets with something in them.
    Some,
    /// Brackets with so many values.
    Values(usize),
    /// Brackets with named values.
    Fields,
}

impl Fault {
    /// The codes of all kinds of faults of a value.
    pub const CODES: &[&str] = &[
        "unknown-field",
        "unknown-variant",
        "missing-field",
        "wrong-type",
        "out-of-range",
        "wrong-length",
        "wrong-name",
        "wrong-brackets",
        "invalid",
        "bad-date",
        "gave-up",
    ];

    /// Returns the stable name of this kind of fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "unknown-field",
            Self::UnknownVariant { .. } => "unknown-variant",
            Self::MissingField { .. } => "missing-field",
            Self::WrongType { .. } => "wrong-type",
            Self::OutOfRange { .. } => "out-of-range",
            Self::WrongLength { .. } => "wrong-length",
            Self::WrongName { .. } => "wrong-name",
            Self::WrongBrackets { .. } => "wrong-brackets",
            Self::Invalid { .. } => "invalid",
            Self::BadDate { .. } => "bad-date",
            Self::GaveUp => "gave-up",
        }
    }

    /// Returns the few words beside the caret.
    pub fn label(&self) -> Option<String> {
        match self {
            Self::UnknownField { suggestion, .. } | Self::UnknownVariant { suggestion, .. } => {
                suggestion.map(|name| format!("did you mean `{name}`?"))
            }
            Self::MissingField { name, .. } => Some(format!("needs `{name}: ...`")),
            Self::OutOfRange { range: Some((low, high)), .. } => Some(format!("must be {low} to {high}")),
            Self::OutOfRange { range: None, .. } => None,
            Self::WrongName { expected, .. } => {
                Some(format!("write `{expected}(...)`, or leave the name out"))
            }
            Self::WrongBrackets { variant, wanted } => Some(match wanted {
                Brackets::None => format!("write `{variant}`"),
                Brackets::Some => format!("write `{variant}(...)`"),
                Brackets::Values(n) => format!("write `{variant}(...)` with {n} values"),
                Brackets::Fields => format!("write `{variant}(name: value)`"),
            }),
            Self::WrongType { .. }
            | Self::WrongLength { .. }
            | Self::Invalid { .. }
            | Self::BadDate { .. }
            | Self::GaveUp => None,
        }
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::UnknownField { known, owner, suggestion: None, .. } => Some(match known {
                [] => format!("{owner} has no fields"),
                known => format!("{owner} has {}", list(known)),
            }),
            Self::UnknownVariant { known, suggestion: None, .. } => {
                Some(format!("write one of {}", list(known)))
            }
            Self::WrongType { expected, found } => expected.advice(found),
            Self::BadDate { .. } => Some("write year, month and day, such as `\"2027-05-01\"`".into()),
            Self::GaveUp => Some("mend the others and check again".into()),
            Self::UnknownField { .. }
            | Self::UnknownVariant { .. }
            | Self::MissingField { .. }
            | Self::OutOfRange { .. }
            | Self::WrongLength { .. }
            | Self::WrongName { .. }
            | Self::WrongBrackets { .. }
            | Self::Invalid { .. } => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownField { name, owner, .. } => write!(f, "`{name}` is not a field of {owner}"),
            Self::UnknownVariant { name, owner: Some(owner), .. } => {
                write!(f, "`{name}` is not a variant of {owner}")
            }
            Self::UnknownVariant { name, owner: None, .. } => write!(f, "`{name}` is not known here"),
            Self::MissingField { name, owner } => write!(f, "{owner} lacks the field `{name}`"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::OutOfRange { number, range: Some((low, _)) } if number.starts_with('-') && *low == 0 => {
                write!(f, "{number} is below zero")
            }
            Self::OutOfRange { number, .. } => write!(f, "{number} is out of range"),
            Self::WrongLength { expected, found } => {
                write!(f, "expected {expected} values in the brackets, found {found}")
            }
            Self::WrongName { name, expected } => write!(f, "expected {expected}, found `{name}`"),
            Self::WrongBrackets { variant, wanted } => match wanted {
                Brackets::None => write!(f, "`{variant}` takes no brackets"),
                Brackets::Some => write!(f, "`{variant}` needs brackets with a value"),
                Brackets::Values(n) => write!(f, "`{variant}` needs brackets with {n} values"),
                Brackets::Fields => write!(f, "`{variant}` needs brackets with named values"),
            },
            Self::BadDate { text } => write!(f, "`{text}` is not a date"),
            Self::Invalid { message } => write!(f, "{message}"),
            Self::GaveUp => write!(f, "too much is wrong with this file to read all of it"),
        }
    }
}
