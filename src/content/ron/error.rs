//! How a fault travels from where serde notices it to the node it is about.

use std::fmt;

use serde::de;

use crate::content::ron::{Expected, Fault};

/// Why a value could not be read.
#[derive(Debug)]
pub(super) enum Error {
    /// The fault is noted already; this only unwinds.
    Noted,
    /// A struct lacks this field.
    Missing(&'static str),
    /// An enum has no such variant.
    UnknownVariant { name: String, known: &'static [&'static str] },
    /// The value is not what its type expects.
    Unfit(Expected),
    /// Anything else; the node is still to be named.
    Fault(Fault),
}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Fault(Fault::Invalid { message: message.to_string() })
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::Unfit(Expected::from_phrase(&expected.to_string()))
    }

    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::Unfit(Expected::from_phrase(&expected.to_string()))
    }

    fn invalid_length(found: usize, expected: &dyn de::Expected) -> Self {
        let message = format!("there are {found} values, but expected is {expected}");
        Self::Fault(Fault::Invalid { message })
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::UnknownVariant { name: name.to_owned(), known }
    }

    fn missing_field(name: &'static str) -> Self {
        Self::Missing(name)
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    /// Never seen by anyone: what is shown is the fault, together with its place.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Noted => write!(f, "already noted"),
            Self::Missing(name) => write!(f, "`{name}` is missing"),
            Self::UnknownVariant { name, .. } => write!(f, "`{name}` is unknown"),
            Self::Unfit(expected) => write!(f, "expected {expected}"),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}
