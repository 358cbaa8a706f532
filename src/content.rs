//! Reads authored RON files so that every fault in a file is reported at once.
//! Values in, values out: `shell` opens the files, this layer never does.
//!
//! ```text
//! bytes ── outline ──► Tree (spans on everything) ── ron ──► T
//!             │                                       │
//!             └─────────────► faults ◄────────────────┘ ──► Diagnostic (file:line:column, picture, advice)
//!                               ▲                     │
//! a folder of such files ── load ── check: do they fit together?
//! ```

pub mod check;
pub mod diagnostic;
pub mod embedded;
pub mod fault;
pub mod fit;
pub mod load;
pub mod outline;
pub mod path;
pub mod ron;
pub mod source;
pub mod suggest;

use serde::de::DeserializeOwned;

use crate::content::{
    diagnostic::Diagnostic,
    fault::{Fault, Severity},
    path::{Path, Positions, Spot, Written},
    source::{Source, Span},
};

/// The largest content file that is read, in bytes.
///
/// A module with a hundred steps is about 100 kB; anything near this size is not a content file.
pub const MAX_CONTENT_BYTES: usize = 5 * 1024 * 1024;

/// How many faults of one file are reported at most; one more line then says that there are others.
pub const MAX_FAULTS: usize = 200;

/// What was understood of one file, and everything that is wrong with it.
#[derive(Debug)]
pub struct Reading<T> {
    /// The value, as far as it was understood: faulty list elements, map entries and optional fields
    /// are left out. `None` when too little was left to make a `T`.
    pub value: Option<T>,
    /// Every fault found, in file order.
    pub diagnostics: Vec<Diagnostic>,
    source: Source,
    positions: Option<Positions>,
}

impl<T> Reading<T> {
    /// Returns whether nothing is wrong, so that `value` is all that the author wrote.
    ///
    /// Checks of references between parts should wait for this, or they blame a step for pointing to
    /// one that is there but could not be read.
    pub fn is_sound(&self) -> bool {
        self.value.is_some() && self.diagnostics.iter().all(|d| d.severity() != Severity::Error)
    }

    /// Returns the text with its name, for making more diagnostics.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// Returns where the value at `path` stands, or `None` when the author left it out.
    pub fn spot(&self, path: &Path) -> Option<Spot> {
        self.positions.as_ref()?.spot(path)
    }

    /// Returns the diagnostic of a fault at `path`.
    ///
    /// Where the path is not written in the file (a default, say), it points to the nearest part
    /// around it that is.
    pub fn diagnose(&self, path: &Path, fault: impl Into<Fault>) -> Diagnostic {
        let spot = self.positions.as_ref().map(|positions| positions.nearest(path));
        let span = spot.map_or(Span::at(0), |spot| spot.head);
        Diagnostic::new(&self.source, span, fault)
    }

    /// Returns every text that is written in the file, ids and dates among them.
    pub fn texts(&self) -> Vec<Written<'_>> {
        self.positions.as_ref().map(Positions::texts).unwrap_or_default()
    }

    /// Gives up the text and the spans, and keeps the value with the diagnostics.
    pub fn into_parts(self) -> (Option<T>, Vec<Diagnostic>) {
        (self.value, self.diagnostics)
    }
}

/// Reads one content file. `file` is the name as people know it, such as `modules/20-authority.ron`.
///
/// Never fails and never panics: whatever the bytes are, the reading says what is wrong with them.
pub fn read<T: DeserializeOwned>(file: &str, bytes: impl AsRef<[u8]>) -> Reading<T> {
    let bytes = bytes.as_ref();
    if bytes.len() > MAX_CONTENT_BYTES {
        let fault = outline::Fault::TooLarge { bytes: bytes.len(), limit: MAX_CONTENT_BYTES };
        let source = Source::new(file, "");
        let diagnostic = Diagnostic::new(&source, Span::at(0), fault);
        return Reading { value: None, diagnostics: vec![diagnostic], source, positions: None };
    }

    let mut faults: Vec<(Span, Fault)> = Vec::new();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            let at = Span::at(error.valid_up_to());
            faults.push((at, outline::Fault::NotUtf8.into()));
            String::from_utf8_lossy(bytes).into_owned()
        }
    };
    let (tree, form_faults) = outline::parse(&text);
    faults.extend(form_faults.into_iter().map(|(span, fault)| (span, fault.into())));

    let mut value = None;
    let mut positions = None;
    if let Some(tree) = tree {
        let outcome = ron::read(tree);
        // A text with a fault of form in it is not what was meant; its content is not held against it.
        let has_fault_inside = |span: Span| faults.iter().any(|(form, _)| span.contains(*form));
        let value_faults = outcome.faults.into_iter().filter(|(span, fault)| {
            let is_about_content = matches!(fault, ron::Fault::Invalid { .. });
            !(is_about_content && has_fault_inside(*span))
        });
        let value_faults: Vec<_> = value_faults.map(|(span, fault)| (span, fault.into())).collect();
        faults.extend(value_faults);
        value = outcome.value;
        positions = Some(outcome.positions);
    }

    let source = Source::new(file, text);
    let diagnostics = diagnose_all(&source, faults);
    Reading { value, diagnostics, source, positions }
}

/// Returns the diagnostics in file order, at most [`MAX_FAULTS`] of them and a last one for the rest.
fn diagnose_all(source: &Source, mut faults: Vec<(Span, Fault)>) -> Vec<Diagnostic> {
    faults.sort_by_key(|(span, _)| (span.start, span.end));
    let n_more = faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    if n_more > 0
        && let Some((span, _)) = faults.last()
    {
        let at = Span::at(span.end);
        faults.push((at, outline::Fault::TooMany.into()));
    }
    faults.into_iter().map(|(span, fault)| Diagnostic::new(source, span, fault)).collect()
}
