//! `read`: a short text, a story, a case or a picture that the group reads or hears.

use crate::workshop::id::CaseId;
use serde::{Deserialize, Serialize};

/// A text to read. Paragraphs are divided by blank lines; a paragraph whose lines start with `- ` is a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Read {
    pub text: String,
    /// More to read for a person working alone.
    #[serde(default)]
    pub more: String,
    /// A case of the catalogue whose both halves are shown below the text.
    #[serde(default)]
    pub case: Option<CaseId>,
}
