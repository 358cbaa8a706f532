//! Pieces that several screens draw.

pub mod big;
pub mod document;
