//! What is printed, before any format.

mod drawing;
