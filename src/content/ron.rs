//! Second pass: the tree of a file to a value of any type that serde can read, with all faults at once.
//! It knows nothing of `workshop`; ids and dates check themselves, and the caret lands on them.
//!
//! Serde stops at the first fault. So the value is read again and again: what was faulty is noted and
//! passed over the next time, until nothing new is found.
//!
//! - A faulty list element, map entry or field is left out; a fault that only follows from that is not
//!   reported.
//! - A field that is missing is replaced by a stand-in of whatever type it needs, so that the next
//!   missing one shows up too. A value with a stand-in in it is never handed out.
//! - A misspelled name with a clear suggestion is read as the suggestion, so that what is inside is
//!   checked as well.
//!
//! One limit: of the values of one tuple, later faulty ones may show only when the earlier ones are
//! mended, if no stand-in satisfies their type.

mod access;
mod error;
mod expected;
mod fault;
mod reader;
mod run;
mod stand_in;

pub use expected::{Expected, Found};
pub use fault::{Brackets, Fault};

use serde::de::DeserializeOwned;

use crate::content::{
    outline::Tree,
    path::Positions,
    ron::{reader::Reader, run::Run},
    source::Span,
};

/// What was read from a tree.
#[derive(Debug)]
pub struct Outcome<T> {
    /// The value, without its faulty parts; `None` when it cannot be made without them.
    pub value: Option<T>,
    /// Everything that is wrong, in no particular order.
    pub faults: Vec<(Span, Fault)>,
    /// Where the parts of the value stand.
    pub positions: Positions,
}

/// Reads a `T` from a tree.
pub fn read<T: DeserializeOwned>(tree: Tree) -> Outcome<T> {
    let run = Run::new(&tree);
    let value = loop {
        let n_notes = run.n_notes();
        let result = run.within(&tree.root, |reader: Reader<'_>| T::deserialize(reader));
        if result.is_ok() || run.is_skipped(&tree.root) || run.is_over() || run.n_notes() == n_notes {
            break result.ok();
        }
    };
    let (faults, skipped, renamed) = run.into_findings();
    Outcome { value, faults, positions: Positions::new(tree, skipped, renamed) }
}
