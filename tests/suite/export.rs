//! What each format makes of a document.

mod any;
mod html;
mod markdown;
mod sample;
mod text;
