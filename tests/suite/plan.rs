//! What is printed, before any format.

mod any;
mod drawing;
pub mod filled;
mod first;
mod kind;
mod parking;
mod places;
mod privacy;
pub mod runsheet;
mod said;
mod worksheet;
