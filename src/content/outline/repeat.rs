//! Names and keys that are given twice in one group.

use std::collections::HashMap;

use crate::content::source::Span;

/// The names of one group seen so far, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Seen(HashMap<String, Span>);

impl Seen {
    /// Notes a name. Returns where the same name stands already.
    pub(super) fn note(&mut self, name: &str, span: Span) -> Option<Span> {
        let first = self.0.get(name).copied();
        if first.is_none() {
            self.0.insert(name.to_owned(), span);
        }
        first
    }
}
