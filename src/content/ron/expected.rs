//! What a type wants and what the text has instead, in the words of an author, not of the compiler.

use std::fmt;

use serde::de::{Expected as Expecting, Visitor};

use crate::content::{
    fault::clip,
    outline::{Body, Node, Shape},
};

/// What a type wants to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    Text,
    Bool,
    Char,
    Whole,
    Number,
    List,
    Map,
    /// `()`.
    Unit,
    /// A name without brackets.
    Word(String),
    /// A struct of this name.
    Struct(String),
    /// So many values in round brackets.
    Tuple(usize),
    /// One of the variants of the enum of this name.
    Variant {
        name: &'static str,
        known: &'static [&'static str],
    },
    /// What a type says of itself.
    Other(String),
}

/// What stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Bool(bool),
    Number(String),
    Char(char),
    Text(String),
    List,
    Map,
    /// `()`.
    Unit,
    /// A name without brackets.
    Word(String),
    /// A name with brackets.
    Struct(String),
    /// Values in round brackets without a name before them.
    Tuple,
    /// Named values in round brackets without a name before them.
    Fields,
    /// Nothing that could be read.
    Nothing,
}

impl Expected {
    /// Returns what the visitor of a type wants.
    pub(super) fn of<'de>(visitor: &impl Visitor<'de>) -> Self {
        Self::from_phrase(&format!("{}", visitor as &dyn Expecting))
    }

    /// Returns what serde's own phrases mean; other phrases stand for themselves.
    pub(super) fn from_phrase(phrase: &str) -> Self {
        match phrase {
            "a string" | "a borrowed string" => Self::Text,
            "a boolean" => Self::Bool,
            "a character" => Self::Char,
            "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => Self::Whole,
            "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => Self::Whole,
            "f32" | "f64" => Self::Number,
            "a sequence" => Self::List,
            "a map" => Self::Map,
            "unit" => Self::Unit,
            other => other
                .strip_prefix("struct ")
                .map_or_else(|| Self::Other(other.to_owned()), |name| Self::Struct(name.to_owned())),
        }
    }

    /// Returns how to write what is wanted, where the text has `found` instead.
    pub(super) fn advice(&self, found: &Found) -> Option<String> {
        match (self, found) {
            (Self::Text, Found::Word(word)) => Some(format!("put it in quotes: `\"{word}\"`")),
            (Self::Text, Found::Number(number)) => Some(format!("put it in quotes: `\"{number}\"`")),
            (Self::Text, Found::Bool(value)) => Some(format!("put it in quotes: `\"{value}\"`")),
            (Self::Text, Found::Char(_)) => Some("use double quotes".into()),
            (Self::Char, Found::Text(_)) => Some("put one character in single quotes: `'a'`".into()),
            (Self::Bool, Found::Text(text)) if matches!(text.as_str(), "true" | "false") => {
                Some(format!("write it without quotes: `{text}`"))
            }
            (Self::Whole | Self::Number, Found::Text(text)) if text.parse::<f64>().is_ok() => {
                Some(format!("write it without quotes: `{text}`"))
            }
            (Self::Variant { known, .. }, Found::Text(text)) if known.contains(&text.as_str()) => {
                Some(format!("write it without quotes: `{text}`"))
            }
            (Self::Variant { known, .. }, _) => Some(format!("write one of {}", list(known))),
            (Self::List, Found::Nothing) => None,
            (Self::List, _) => Some("put it in square brackets: `[...]`".into()),
            (Self::Map, _) => Some("write `{ \"key\": value }`".into()),
            (Self::Struct(_), Found::Map | Found::List) => {
                Some("write `(name: value)`, in round brackets and with names without quotes".into())
            }
            (Self::Struct(name), Found::Word(word)) if name == word => {
                Some(format!("write `{name}(name: value)`"))
            }
            (Self::Struct(_), Found::Tuple) => Some("give every value its name: `(name: value)`".into()),
            (
                Self::Text
                | Self::Bool
                | Self::Char
                | Self::Whole
                | Self::Number
                | Self::Unit
                | Self::Word(_)
                | Self::Struct(_)
                | Self::Tuple(_)
                | Self::Other(_),
                _,
            ) => None,
        }
    }
}

impl Found {
    /// Returns what `node` is. `is_inner` leaves the name before its brackets out.
    pub(super) fn of(node: &Node, is_inner: bool) -> Self {
        match &node.shape {
            Shape::Bool(value) => Self::Bool(*value),
            Shape::Number(number) => Self::Number(number.to_string()),
            Shape::Char(c) => Self::Char(*c),
            Shape::Text(text) => Self::Text(clip(text)),
            Shape::List(_) => Self::List,
            Shape::Map(_) => Self::Map,
            Shape::Struct(Some(name), Body::Unit) => Self::Word(clip(&name.text)),
            Shape::Struct(Some(name), _) if !is_inner => Self::Struct(clip(&name.text)),
            Shape::Struct(_, Body::Fields(_)) => Self::Fields,
            Shape::Struct(_, Body::Tuple(items)) if !items.is_empty() => Self::Tuple,
            Shape::Struct(_, Body::Tuple(_) | Body::Unit) => Self::Unit,
            Shape::Broken => Self::Nothing,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => write!(f, "a text in double quotes"),
            Self::Bool => write!(f, "`true` or `false`"),
            Self::Char => write!(f, "a character in single quotes"),
            Self::Whole => write!(f, "a whole number"),
            Self::Number => write!(f, "a number"),
            Self::List => write!(f, "a list `[...]`"),
            Self::Map => write!(f, "a map `{{...}}`"),
            Self::Unit => write!(f, "`()`"),
            Self::Word(name) => write!(f, "`{name}`"),
            Self::Struct(name) => write!(f, "`{name}(...)`"),
            Self::Tuple(n) => write!(f, "{n} values `(...)`"),
            Self::Variant { name, .. } => write!(f, "a variant of {name}"),
            Self::Other(phrase) => write!(f, "{phrase}"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "`{value}`"),
            Self::Number(number) => write!(f, "the number `{number}`"),
            Self::Char(c) => write!(f, "the character `'{c}'`"),
            Self::Text(text) => write!(f, "the text `\"{text}\"`"),
            Self::List => write!(f, "a list `[...]`"),
            Self::Map => write!(f, "a map `{{...}}`"),
            Self::Unit => write!(f, "`()`"),
            Self::Word(name) => write!(f, "`{name}`"),
            Self::Struct(name) => write!(f, "`{name}(...)`"),
            Self::Tuple => write!(f, "values without names `(...)`"),
            Self::Fields => write!(f, "named values `(...)`"),
            Self::Nothing => write!(f, "nothing"),
        }
    }
}

/// Returns the names in backticks with commas between them; of very many, the first ones.
pub(super) fn list(names: &[&str]) -> String {
    const SHOWN: usize = 14;
    let mut words: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        words.push(format!("and {} more", names.len() - SHOWN));
    }
    words.join(", ")
}
