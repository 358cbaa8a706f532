//! From a value back to its place in the file: `steps[3].kind.from` to the bytes an author wrote there.
//! The types of `workshop` hold no spans; a check names a path, and the caret lands on it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::content::{
    outline::{Body, Field, Node, NodeId, Shape, Tree},
    source::Span,
};

/// A way from the value of a file to a value in it, as the types see it: enum variants, `Some(..)` and
/// newtypes take no step of their own, and list positions count what was read, without faulty elements.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Path(Vec<Segment>);

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Segment {
    Field(String),
    Index(usize),
    Key(String),
}

impl Path {
    /// Returns the path of the whole file.
    pub fn new() -> Self {
        Self::default()
    }

    /// Returns the path of a field of the struct, or struct variant, at this path.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        self.with(Segment::Field(name.to_owned()))
    }

    /// Returns the path of an element, counted from 0, of the list or tuple at this path.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Segment::Index(index))
    }

    /// Returns the path of the value with this key of the map at this path.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Segment::Key(key.to_owned()))
    }

    fn with(&self, segment: Segment) -> Self {
        let mut segments = self.0.clone();
        segments.push(segment);
        Self(segments)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Field(name) if at == 0 => write!(f, "{name}")?,
                Segment::Field(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) => write!(f, "[{key:?}]")?,
            }
        }
        Ok(())
    }
}

/// Where a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The whole value.
    pub span: Span,
    /// What to point to when the value as a whole is meant: its name or opening bracket, or the value.
    pub head: Span,
    /// The name of the field that holds the value.
    pub name: Option<Span>,
}

/// A text as it is written in a file, with its escapes resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written<'t> {
    /// The field it stands in, directly or as an element of its list; `None` outside of any.
    pub field: Option<&'t str>,
    pub text: &'t str,
    pub span: Span,
}

/// The places of all values of one file, as they were read.
#[derive(Debug, Clone)]
pub struct Positions {
    tree: Tree,
    skipped: BTreeSet<NodeId>,
    renamed: BTreeMap<NodeId, &'static str>,
}

impl Positions {
    /// Returns the positions in `tree`, of which the nodes in `skipped` were left out, and the fields
    /// whose values are in `renamed` were read under other names than are written.
    pub(super) fn new(
        tree: Tree,
        skipped: BTreeSet<NodeId>,
        renamed: BTreeMap<NodeId, &'static str>,
    ) -> Self {
        Self { tree, skipped, renamed }
    }

    /// Returns where the value at `path` stands, or `None` when it is not written in the file.
    pub fn spot(&self, path: &Path) -> Option<Spot> {
        let (spot, n_steps) = self.walk(path);
        (n_steps == path.0.len()).then_some(spot)
    }

    /// Returns where the value at `path` stands, or else the innermost value around it that is written.
    pub fn nearest(&self, path: &Path) -> Spot {
        self.walk(path).0
    }

    /// Returns every text of the file, ids and dates among them, in the order written.
    pub fn texts(&self) -> Vec<Written<'_>> {
        let mut texts = Vec::new();
        note_texts(&self.tree.root, None, &mut texts);
        texts
    }

    /// Follows the path as far as it goes. Returns the place reached and the number of steps taken.
    fn walk(&self, path: &Path) -> (Spot, usize) {
        let mut node = &self.tree.root;
        let mut name = None;
        let mut n_steps = 0;
        for segment in &path.0 {
            let next = match segment {
                Segment::Field(wanted) => self.field(node, wanted).map(|field| {
                    name = Some(field.name.span);
                    &field.value
                }),
                Segment::Index(index) => self.element(node, *index),
                Segment::Key(key) => self.entry(node, key),
            };
            let Some(next) = next else { break };
            if !matches!(segment, Segment::Field(_)) {
                name = None;
            }
            node = next;
            n_steps += 1;
        }
        let node = without_some(node);
        (Spot { span: node.span, head: node.head(), name }, n_steps)
    }

    fn field<'t>(&self, node: &'t Node, wanted: &str) -> Option<&'t Field> {
        let Shape::Struct(_, Body::Fields(fields)) = &node.shape else {
            return self.field(wrapped(node)?, wanted);
        };
        fields.iter().find(|field| {
            let read_as = self.renamed.get(&field.value.id).copied();
            self.is_read(&field.value) && read_as.unwrap_or(&field.name.text) == wanted
        })
    }

    fn element<'t>(&self, node: &'t Node, index: usize) -> Option<&'t Node> {
        if let Some(inner) = wrapped(node) {
            return self.element(inner, index).or((index == 0).then_some(inner));
        }
        let (Shape::List(items) | Shape::Struct(_, Body::Tuple(items))) = &node.shape else { return None };
        items.iter().filter(|item| self.is_read(item)).nth(index)
    }

    fn entry<'t>(&self, node: &'t Node, wanted: &str) -> Option<&'t Node> {
        let Shape::Map(entries) = &node.shape else { return self.entry(wrapped(node)?, wanted) };
        let mut read = entries.iter().filter(|entry| self.is_read(&entry.key) && self.is_read(&entry.value));
        read.find(|entry| is_key(&entry.key, wanted)).map(|entry| &entry.value)
    }

    fn is_read(&self, node: &Node) -> bool {
        !self.skipped.contains(&node.id)
    }
}

/// Notes the texts in `node`, which stands in that field. The tree is no deeper than [`crate::content::outline::MAX_DEPTH`].
fn note_texts<'t>(node: &'t Node, field: Option<&'t str>, texts: &mut Vec<Written<'t>>) {
    match &node.shape {
        Shape::Text(text) => texts.push(Written { field, text, span: node.span }),
        Shape::Struct(_, Body::Fields(fields)) => {
            for field in fields {
                note_texts(&field.value, Some(&field.name.text), texts);
            }
        }
        Shape::List(_) | Shape::Map(_) | Shape::Struct(_, Body::Tuple(_) | Body::Unit) => {
            for child in node.children() {
                note_texts(child, field, texts);
            }
        }
        Shape::Bool(_) | Shape::Number(_) | Shape::Char(_) | Shape::Broken => {}
    }
}

/// Returns the only value in the round brackets of `node`.
fn wrapped(node: &Node) -> Option<&Node> {
    let Shape::Struct(_, Body::Tuple(items)) = &node.shape else { return None };
    let [inner] = items.as_slice() else { return None };
    Some(inner)
}

fn without_some(node: &Node) -> &Node {
    let is_some = node.name().is_some_and(|name| name.text == "Some");
    is_some.then(|| wrapped(node)).flatten().map_or(node, without_some)
}

fn is_key(node: &Node, wanted: &str) -> bool {
    match &node.shape {
        Shape::Text(text) => text == wanted,
        Shape::Struct(Some(name), Body::Unit) => name.text == wanted,
        Shape::Bool(value) => value.to_string() == wanted,
        Shape::Char(value) => value.to_string() == wanted,
        Shape::Number(value) => value.to_string() == wanted,
        Shape::Struct(..) | Shape::List(_) | Shape::Map(_) | Shape::Broken => {
            wrapped(node).is_some_and(|inner| is_key(inner, wanted))
        }
    }
}
