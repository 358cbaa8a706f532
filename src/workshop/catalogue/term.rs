//! Glossary terms.

use crate::workshop::id::TermId;
use serde::{Deserialize, Serialize};

/// A word and what it means here, in 35 words or fewer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub id: TermId,
    pub term: String,
    pub meaning: String,
}
