//! What each format makes of a document.

mod any;
mod html;
mod json;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod sample;
mod text;
