//! What each format makes of a document.

mod any;
mod html;
mod json;
mod markdown;
#[cfg(feature = "pdf")]
pub(crate) mod pdf;
mod sample;
mod text;
