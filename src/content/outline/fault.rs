//! What can be wrong with the form of a RON text, whatever it is for.

use std::fmt;

use crate::content::source::Span;

/// How many faults of form one part of the reader keeps; a file of noise would else fill the memory.
pub(super) const MAX_KEPT: usize = 1000;

/// Faults with their places, up to [`MAX_KEPT`] of them.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(Span, Fault)>);

impl Faults {
    pub(super) fn push(&mut self, span: Span, fault: Fault) {
        if self.0.len() < MAX_KEPT {
            self.0.push((span, fault));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_vec(self) -> Vec<(Span, Fault)> {
        self.0
    }
}

/// A fault of form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is larger than is read.
    TooLarge { bytes: usize, limit: usize },
    /// Some bytes are not UTF-8 text.
    NotUtf8,
    /// There is nothing in the file.
    Empty,
    /// More faults were found than are listed.
    TooMany,
    /// A bracket is opened and never closed; `name` stands before it.
    Unclosed { name: String, open: char, close: char },
    /// A closing bracket without an opening one.
    Stray { close: char },
    /// The closing bracket on this line, counted from 1, lacks its opening one; the indentation tells where.
    Unopened { open: char, close: char, close_line: usize },
    /// A bracket is closed by one of another kind.
    WrongClose { open: char, found: char, expected: char },
    /// Brackets nest too deep.
    TooDeep { limit: usize },
    /// A text never ends.
    UnclosedText { quote: String },
    /// A text that ends with a quote and does not begin with one.
    UnopenedText,
    /// A text without any quotes.
    UnquotedText,
    /// A `/*` without its `*/`.
    UnclosedComment,
    /// Two quotes where one should be.
    ExtraQuote,
    /// More stands right behind a closing quote: probably a quote inside a text.
    QuoteInText,
    /// A text in typographic quotes.
    CurlyQuotes,
    /// A text in single quotes.
    SingleQuotes,
    /// A backslash before something that is not an escape.
    BadEscape { escape: String },
    /// Something that begins like a number and is none.
    BadNumber { text: String },
    /// A comment that begins with `#`.
    HashComment,
    /// Something that cannot stand at its place.
    Unexpected { found: String },
    /// Two values without a comma between them.
    MissingComma,
    /// A comma without a value before it.
    ExtraComma,
    /// A name or key and its value without a colon between them.
    MissingColon { name: String },
    /// A name or key without a value.
    MissingValue { name: String },
    /// A value without a name among values with names.
    MissingName,
    /// A name with a value directly in a list.
    NameInList { name: String },
    /// A name or key is given again; `first_line` counts from 1.
    Duplicate { name: String, first_line: usize },
    /// An `#![enable(..)]` of something that does not exist.
    UnknownExtension { name: String, suggestion: Option<&'static str> },
    /// Something follows the value of the file.
    AfterEnd,
}

impl Fault {
    /// The codes of all kinds of faults of form.
    pub const CODES: &[&str] = &[
        "too-large",
        "not-utf8",
        "empty",
        "too-many",
        "unclosed",
        "stray-bracket",
        "unopened",
        "wrong-bracket",
        "too-deep",
        "unclosed-text",
        "unopened-text",
        "unquoted-text",
        "unclosed-comment",
        "extra-quote",
        "quote-in-text",
        "curly-quotes",
        "single-quotes",
        "bad-escape",
        "bad-number",
        "hash-comment",
        "unexpected",
        "missing-comma",
        "extra-comma",
        "missing-colon",
        "missing-value",
        "missing-name",
        "name-in-list",
        "duplicate",
        "unknown-extension",
        "after-end",
    ];

    /// Returns the stable name of this kind of fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotUtf8 => "not-utf8",
            Self::Empty => "empty",
            Self::TooMany => "too-many",
            Self::Unclosed { .. } => "unclosed",
            Self::Stray { .. } => "stray-bracket",
            Self::Unopened { .. } => "unopened",
            Self::WrongClose { .. } => "wrong-bracket",
            Self::TooDeep { .. } => "too-deep",
            Self::UnclosedText { .. } => "unclosed-text",
            Self::UnopenedText => "unopened-text",
            Self::UnquotedText => "unquoted-text",
            Self::UnclosedComment => "unclosed-comment",
            Self::ExtraQuote => "extra-quote",
            Self::QuoteInText => "quote-in-text",
            Self::CurlyQuotes => "curly-quotes",
            Self::SingleQuotes => "single-quotes",
            Self::BadEscape { .. } => "bad-escape",
            Self::BadNumber { .. } => "bad-number",
            Self::HashComment => "hash-comment",
            Self::Unexpected { .. } => "unexpected",
            Self::MissingComma => "missing-comma",
            Self::ExtraComma => "extra-comma",
            Self::MissingColon { .. } => "missing-colon",
            Self::MissingValue { .. } => "missing-value",
            Self::MissingName => "missing-name",
            Self::NameInList { .. } => "name-in-list",
            Self::Duplicate { .. } => "duplicate",
            Self::UnknownExtension { .. } => "unknown-extension",
            Self::AfterEnd => "after-end",
        }
    }

    /// Returns the few words beside the caret.
    pub fn label(&self) -> Option<String> {
        match self {
            Self::Unclosed { close, .. } => Some(format!("its `{close}` is missing")),
            Self::Stray { close } => Some(format!("nothing that is open here ends with `{close}`")),
            Self::Unopened { open, .. } => Some(format!("a `{open}` is missing here")),
            Self::WrongClose { expected, .. } => Some(format!("should be `{expected}`")),
            Self::UnclosedText { quote } => Some(format!("its closing `{quote}` is missing")),
            Self::UnopenedText => Some("a `\"` is missing here".into()),
            Self::UnclosedComment => Some("its `*/` is missing".into()),
            Self::QuoteInText => Some("the text ends here".into()),
            Self::MissingComma => Some("a comma is missing here".into()),
            Self::ExtraComma | Self::ExtraQuote => Some("remove it".into()),
            Self::MissingColon { .. } => Some("a `:` is missing after it".into()),
            Self::Duplicate { first_line, .. } => Some(format!("first given on line {first_line}")),
            Self::UnknownExtension { suggestion, .. } => {
                suggestion.map(|name| format!("did you mean `{name}`?"))
            }
            Self::TooLarge { .. }
            | Self::NotUtf8
            | Self::Empty
            | Self::TooMany
            | Self::UnquotedText
            | Self::TooDeep { .. }
            | Self::CurlyQuotes
            | Self::SingleQuotes
            | Self::BadEscape { .. }
            | Self::BadNumber { .. }
            | Self::HashComment
            | Self::Unexpected { .. }
            | Self::MissingValue { .. }
            | Self::MissingName
            | Self::NameInList { .. }
            | Self::AfterEnd => None,
        }
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Unclosed { .. }
            | Self::Stray { .. }
            | Self::Unopened { .. }
            | Self::WrongClose { .. }
            | Self::UnclosedText { .. }
            | Self::UnclosedComment => "mend this first: it may hide other faults in this file",
            Self::TooMany => "mend those above and check again",
            Self::TooLarge { .. } => "split it into several files",
            Self::NotUtf8 => "save the file with the encoding UTF-8",
            Self::Empty => "a file holds one value, such as `(id: \"example\")`",
            Self::QuoteInText => "write a quote inside a text as `\\\"`",
            Self::UnquotedText => "put texts in double quotes: `\"...\"`",
            Self::CurlyQuotes => "put texts in straight quotes: `\"...\"`",
            Self::SingleQuotes => "put texts in double quotes: `\"...\"`",
            Self::BadEscape { .. } => {
                "write a backslash as `\\\\`; escapes are `\\n` `\\t` `\\r` `\\0` `\\\"` `\\'` `\\x41` `\\u{2014}`"
            }
            Self::BadNumber { .. } => "put words, dates and times in quotes",
            Self::HashComment => "comments begin with `//`",
            Self::MissingValue { .. } => "give a value after the `:`, or remove the name",
            Self::MissingName => "write `name: value`",
            Self::NameInList { .. } => {
                "put round brackets around the named values of one item: `[(name: value)]`"
            }
            Self::Duplicate { .. } => "keep one of them",
            Self::AfterEnd => "a file holds one value; put a list in `[...]`",
            Self::TooDeep { .. }
            | Self::UnopenedText
            | Self::ExtraQuote
            | Self::Unexpected { .. }
            | Self::MissingComma
            | Self::ExtraComma
            | Self::MissingColon { .. }
            | Self::UnknownExtension { .. } => return None,
        };
        Some(hint.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => {
                write!(f, "the file is too large: {bytes} bytes, and at most {limit} are read")
            }
            Self::NotUtf8 => write!(f, "the file is not UTF-8 text"),
            Self::Empty => write!(f, "the file is empty"),
            Self::TooMany => write!(f, "there are more faults in this file"),
            Self::Unclosed { name, open, .. } => write!(f, "`{name}{open}` is never closed"),
            Self::Stray { close } => write!(f, "`{close}` closes nothing"),
            Self::Unopened { close, close_line, .. } => {
                write!(f, "`{close}` on line {close_line} closes nothing")
            }
            Self::WrongClose { open, found, .. } => write!(f, "`{open}` is closed by `{found}`"),
            Self::TooDeep { limit } => write!(f, "the brackets nest more than {limit} deep"),
            Self::UnclosedText { .. } => write!(f, "this text is never closed"),
            Self::UnopenedText => write!(f, "this text has no opening quote"),
            Self::UnquotedText => write!(f, "this text is not in quotes"),
            Self::UnclosedComment => write!(f, "this comment is never closed"),
            Self::ExtraQuote => write!(f, "there is a quote too many"),
            Self::QuoteInText => write!(f, "the text goes on after its closing quote"),
            Self::CurlyQuotes => write!(f, "curly quotes do not make a text"),
            Self::SingleQuotes => write!(f, "single quotes hold one character, not a text"),
            Self::BadEscape { escape } => write!(f, "`{escape}` is not an escape"),
            Self::BadNumber { text } => write!(f, "`{text}` is not a number"),
            Self::HashComment => write!(f, "`#` does not begin a comment"),
            Self::Unexpected { found } => write!(f, "`{found}` cannot stand here"),
            Self::MissingComma => write!(f, "a comma is missing"),
            Self::ExtraComma => write!(f, "there is a comma too many"),
            Self::MissingColon { name } => write!(f, "`{name}` and its value are not joined by `:`"),
            Self::MissingValue { name } => write!(f, "`{name}` has no value"),
            Self::MissingName => write!(f, "this value has no name, and the others do"),
            Self::NameInList { name } => {
                write!(f, "`{name}:` stands in a list, which holds values without names")
            }
            Self::Duplicate { name, .. } => write!(f, "`{name}` is given twice"),
            Self::UnknownExtension { name, .. } => write!(f, "`{name}` is not an extension of RON"),
            Self::AfterEnd => write!(f, "there is more after the end of the value"),
        }
    }
}
