//! From a [`crate::plan::Document`] to the text or bytes of one format. Each format is one file and calls no other.
//!
//! No file is written here, and no renderer sees a session: what is left out of a public copy never gets this far.

pub mod html;
pub mod json;
pub mod markdown;
pub mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod text;
pub mod visible;

pub use paper::Paper;
