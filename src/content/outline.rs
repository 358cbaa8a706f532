//! First pass: RON text to a tree in which every value and every name knows where it stands.
//! It knows nothing of the types the text is for. It mends what it can and goes on, so that one slip
//! does not hide the next.
//!
//! ```text
//! text ── lex ──► lexemes ── brackets ──► groups with known ends ── grammar ──► Tree
//! ```
//!
//! Accepted is RON as the `ron` crate reads it with `implicit_some`, `unwrap_newtypes` and
//! `unwrap_variant_newtypes`, without byte strings, ranges and base64. Line endings inside texts are
//! read as `\n`, so that a file checked out on Windows says the same.

mod brackets;
mod fault;
mod grammar;
mod guess;
mod lex;
mod number;
mod repeat;
mod text;

pub use fault::Fault;
pub use number::Number;

use crate::content::source::Span;

/// The largest text that is outlined, in bytes; session files may come near it, content files are
/// held to [`crate::content::MAX_CONTENT_BYTES`].
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How deep brackets may nest. Content needs about 12; the limit keeps hostile files off the stack.
pub const MAX_DEPTH: usize = 64;

/// The values of one file.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The value that the file holds.
    pub root: Node,
}

/// Names a node of one tree. Ids follow the text: a node comes before what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

/// One value.
#[derive(Debug, Clone)]
pub struct Node {
    /// The name of this node in its tree.
    pub id: NodeId,
    /// The id of the last node inside this one, or its own.
    pub last: NodeId,
    /// From the first to the last byte of the value, with its quotes or brackets.
    pub span: Span,
    /// What it is.
    pub shape: Shape,
    /// Whether its end was guessed, so that it may hold too much or too little.
    pub is_guessed: bool,
}

/// What a value is, as far as the text tells.
#[derive(Debug, Clone)]
pub enum Shape {
    /// `true` or `false`.
    Bool(bool),
    /// A number, of which the text does not say how large a slot it is for.
    Number(Number),
    /// A character in single quotes.
    Char(char),
    /// A text, with its escapes resolved.
    Text(String),
    /// `[a, b]`.
    List(Vec<Node>),
    /// `{ key: value }`.
    Map(Vec<Entry>),
    /// `Name`, `Name(a, b)`, `Name(a: 1)`, `(a, b)`, `(a: 1)` and `()`; with them `Some(a)` and `None`.
    Struct(Option<Name>, Body),
    /// A place where a value should be and none could be read. The fault is already reported.
    Broken,
}

/// What stands in the round brackets of a struct or variant.
#[derive(Debug, Clone)]
pub enum Body {
    /// There are no brackets.
    Unit,
    /// Values without names, possibly none at all.
    Tuple(Vec<Node>),
    /// Named fields, at least one.
    Fields(Vec<Field>),
}

/// The name of a struct, a variant or a field.
#[derive(Debug, Clone)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// One field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// Its value.
    pub value: Node,
}

/// One entry of a map.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its key.
    pub key: Node,
    /// Its value.
    pub value: Node,
}

/// Returns the tree of a text, as far as it could be understood, and every fault of form.
pub fn parse(text: &str) -> (Option<Tree>, Vec<(Span, Fault)>) {
    if text.len() > MAX_BYTES {
        let fault = Fault::TooLarge { bytes: text.len(), limit: MAX_BYTES };
        return (None, vec![(Span::at(0), fault)]);
    }
    let (lexemes, lexical) = lex::lex(text);
    let groups = brackets::pair(text, lexemes);
    let is_paired = groups.faults.len() == 0;
    let (tree, mut grammatical) = grammar::parse(text, groups.lexemes, groups.ends);
    // With a bracket too many, what follows it only seems to stand outside.
    grammatical.retain(|(_, fault)| is_paired || *fault != Fault::AfterEnd);
    let mut faults = lexical.into_vec();
    faults.extend(groups.faults.into_vec());
    faults.extend(grammatical);
    if tree.is_none() && faults.is_empty() {
        faults.push((Span::at(0), Fault::Empty));
    }
    faults.sort_by_key(|(span, _)| (span.start, span.end));
    (tree, faults)
}

impl Node {
    /// Returns the part to point to when the value as a whole is meant: its name or opening bracket,
    /// and the whole of it when it has neither.
    pub fn head(&self) -> Span {
        match &self.shape {
            Shape::Struct(Some(name), _) => name.span,
            Shape::Struct(None, _) | Shape::List(_) | Shape::Map(_) => {
                Span::new(self.span.start, self.span.start + 1)
            }
            Shape::Bool(_) | Shape::Number(_) | Shape::Char(_) | Shape::Text(_) | Shape::Broken => self.span,
        }
    }

    /// Returns the name written before the brackets.
    pub fn name(&self) -> Option<&Name> {
        let Shape::Struct(name, _) = &self.shape else { return None };
        name.as_ref()
    }

    /// Returns the nodes directly inside this one, in the order of the text.
    pub fn children(&self) -> Vec<&Node> {
        match &self.shape {
            Shape::List(items) | Shape::Struct(_, Body::Tuple(items)) => items.iter().collect(),
            Shape::Map(entries) => entries.iter().flat_map(|entry| [&entry.key, &entry.value]).collect(),
            Shape::Struct(_, Body::Fields(fields)) => fields.iter().map(|field| &field.value).collect(),
            Shape::Struct(_, Body::Unit)
            | Shape::Bool(_)
            | Shape::Number(_)
            | Shape::Char(_)
            | Shape::Text(_)
            | Shape::Broken => Vec::new(),
        }
    }
}
