//! What is known of a tree after some attempts to read it: the faults, and what to pass over next time.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

use crate::content::{
    MAX_FAULTS,
    fault::clip,
    outline::{Field, Node, NodeId, Shape, Tree},
    ron::{Fault, Found, error::Error, reader::Reader},
    source::Span,
    suggest::did_you_mean,
};

/// How many nodes are read at most, over all attempts. A content file of 2,000 lines has some 10,000
/// nodes, so this is hundreds of faults; beyond it, time is worth more than the next fault.
const MAX_VISITS: usize = 2_000_000;

/// The attempts to read one tree.
pub(super) struct Run {
    notes: RefCell<Notes>,
    /// The nodes whose end was guessed.
    guessed: BTreeSet<NodeId>,
}

#[derive(Default)]
struct Notes {
    faults: Vec<(Span, Fault)>,
    skipped: BTreeSet<NodeId>,
    /// Fields, by their values, that are read as if they had another name.
    renamed_fields: BTreeMap<NodeId, &'static str>,
    /// Variants that are read as if they had another name.
    renamed_variants: BTreeMap<NodeId, &'static str>,
    /// Structs whose name is known to be wrong.
    misnamed: BTreeSet<NodeId>,
    /// The fields that structs lack.
    missing: BTreeMap<NodeId, Vec<&'static str>>,
    n_notes: usize,
    n_visits: usize,
}

/// The faults, the nodes that were left out, and the fields that were read under other names.
pub(super) type Findings = (Vec<(Span, Fault)>, BTreeSet<NodeId>, BTreeMap<NodeId, &'static str>);

impl Run {
    pub(super) fn new(tree: &Tree) -> Self {
        let mut notes = Notes::default();
        let mut guessed = BTreeSet::new();
        let mut nodes = vec![&tree.root];
        while let Some(node) = nodes.pop() {
            if matches!(node.shape, Shape::Broken) {
                notes.skipped.insert(node.id);
            }
            if node.is_guessed {
                guessed.insert(node.id);
            }
            nodes.extend(node.children());
        }
        Self { notes: RefCell::new(notes), guessed }
    }

    pub(super) fn into_findings(self) -> Findings {
        let Notes { mut faults, skipped, renamed_fields, n_visits, .. } = self.notes.into_inner();
        if n_visits > MAX_VISITS {
            let last = faults.iter().map(|(span, _)| span.end).max().unwrap_or(0);
            faults.push((Span::at(last), Fault::GaveUp));
        }
        (faults, skipped, renamed_fields)
    }

    /// Reads `node` with `read`, and notes the fault if that fails.
    pub(super) fn within<'a, V>(
        &'a self,
        node: &'a Node,
        read: impl FnOnce(Reader<'a>) -> Result<V, Error>,
    ) -> Result<V, Error> {
        self.notes.borrow_mut().n_visits += 1;
        if self.is_skipped(node) || self.is_over() {
            return Err(Error::Noted);
        }
        read(Reader::new(self, node)).map_err(|error| self.blame(node, error))
    }

    /// Returns how much was noted so far; an attempt that notes nothing new was the last.
    pub(super) fn n_notes(&self) -> usize {
        self.notes.borrow().n_notes
    }

    /// Returns whether enough was tried.
    pub(super) fn is_over(&self) -> bool {
        let notes = self.notes.borrow();
        notes.n_visits > MAX_VISITS || notes.faults.len() > MAX_FAULTS
    }

    pub(super) fn is_skipped(&self, node: &Node) -> bool {
        self.notes.borrow().skipped.contains(&node.id)
    }

    /// Passes over `node` from now on.
    pub(super) fn skip(&self, node: &Node) {
        let mut notes = self.notes.borrow_mut();
        if notes.skipped.insert(node.id) {
            notes.n_notes += 1;
        }
    }

    /// Returns whether the brackets in `node` do not pair, so that something may have gone astray.
    pub(super) fn is_uncertain(&self, node: &Node) -> bool {
        self.guessed.range(node.id..=node.last).next().is_some()
    }

    /// Returns the name to read a variant by: the written one, unless that is known to be a slip.
    pub(super) fn variant_name<'a>(&self, node: &Node, written: &'a str) -> &'a str {
        self.notes.borrow().renamed_variants.get(&node.id).copied().unwrap_or(written)
    }

    /// Returns the fields that `node` is known to lack.
    pub(super) fn missing(&self, node: &Node) -> Vec<&'static str> {
        self.notes.borrow().missing.get(&node.id).cloned().unwrap_or_default()
    }

    /// Notes that the struct `node` lacks a field, unless something else that is wrong explains it.
    pub(super) fn note_missing(&self, node: &Node, owner: &str, name: &'static str, fields: &[Field]) {
        let is_faulty = |field: &Field| {
            let renamed = self.notes.borrow().renamed_fields.get(&field.value.id).copied();
            renamed.unwrap_or(&field.name.text) == name && self.is_skipped(&field.value)
        };
        let is_explained = self.is_uncertain(node) || fields.iter().any(is_faulty);
        if !is_explained {
            self.note(node.head(), Fault::MissingField { name, owner: clip(owner) });
        }
        let mut notes = self.notes.borrow_mut();
        let missing = notes.missing.entry(node.id).or_default();
        if missing.contains(&name) {
            // The stand-in did not help.
            drop(notes);
            self.skip(node);
        } else {
            missing.push(name);
            notes.n_notes += 1;
        }
    }

    /// Notes that the struct `node` should have another name, or none.
    pub(super) fn note_wrong_name(&self, node: &Node, name: &str, expected: &'static str) {
        if self.notes.borrow_mut().misnamed.insert(node.id) {
            self.note(node.head(), Fault::WrongName { name: clip(name), expected });
        }
    }

    /// Notes that there is no such variant.
    pub(super) fn note_unknown_variant(
        &self,
        node: &Node,
        owner: &'static str,
        name: &str,
        known: &'static [&'static str],
    ) {
        let suggestion = did_you_mean(name, known.iter().copied());
        let owner = Some(owner);
        self.note(node.head(), Fault::UnknownVariant { name: clip(name), owner, suggestion, known });
        match suggestion {
            Some(suggestion) => {
                self.notes.borrow_mut().renamed_variants.insert(node.id, suggestion);
            }
            None => self.skip(node),
        }
    }

    /// Returns the fields that can be read, under the names to read them by, and notes the unknown ones.
    pub(super) fn readable_fields<'a>(
        &self,
        node: &Node,
        owner: &str,
        known: &'static [&'static str],
        fields: &'a [Field],
    ) -> Vec<(&'a str, &'a Node)> {
        let is_written = |name: &str| fields.iter().any(|field| field.name.text == name);
        let mut readable: Vec<(&'a str, &'a Node)> = Vec::new();
        for Field { name, value } in fields {
            if self.is_skipped(value) {
                continue;
            }
            let renamed = self.notes.borrow().renamed_fields.get(&value.id).copied();
            if let Some(renamed) = renamed {
                readable.push((renamed, value));
            } else if known.contains(&name.text.as_str()) {
                readable.push((&name.text, value));
            } else if self.guessed.contains(&node.id) {
                self.skip(value);
            } else {
                let suggestion = did_you_mean(&name.text, known.iter().copied());
                let fault =
                    Fault::UnknownField { name: clip(&name.text), owner: clip(owner), suggestion, known };
                self.note(name.span, fault);
                let is_taken = |name| is_written(name) || readable.iter().any(|(taken, _)| *taken == name);
                match suggestion.filter(|name| !is_taken(name)) {
                    Some(suggestion) => {
                        self.notes.borrow_mut().renamed_fields.insert(value.id, suggestion);
                        readable.push((suggestion, value));
                    }
                    None => self.skip(value),
                }
            }
        }
        readable
    }

    /// Notes the fault of `node`, unless it only follows from faults inside it, and passes over the node
    /// from now on.
    fn blame(&self, node: &Node, error: Error) -> Error {
        let fault = match error {
            Error::Noted => return Error::Noted,
            Error::Missing(name) => Fault::MissingField { name, owner: owner(node) },
            Error::UnknownVariant { name, known } => {
                let suggestion = did_you_mean(&name, known.iter().copied());
                Fault::UnknownVariant { name: clip(&name), owner: None, suggestion, known }
            }
            Error::Unfit(expected) => Fault::WrongType { expected, found: Found::of(node, false) },
            Error::Fault(fault) => fault,
        };
        if !self.lacks_something(node) {
            self.note(node.head(), fault);
        }
        self.skip(node);
        Error::Noted
    }

    /// Returns whether parts of `node` are passed over, so that what is read is not what was meant.
    fn lacks_something(&self, node: &Node) -> bool {
        let notes = self.notes.borrow();
        let inside = (Bound::Excluded(node.id), Bound::Included(node.last));
        let is_cut = node.last > node.id && notes.skipped.range(inside).next().is_some();
        is_cut || notes.missing.contains_key(&node.id)
    }

    fn note(&self, span: Span, fault: Fault) {
        let mut notes = self.notes.borrow_mut();
        notes.faults.push((span, fault));
        notes.n_notes += 1;
    }
}

fn owner(node: &Node) -> String {
    node.name().map_or_else(|| "this value".to_owned(), |name| clip(&name.text))
}
