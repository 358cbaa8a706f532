//! Pieces that several screens draw.

mod big;
