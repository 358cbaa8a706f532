//! The facilitator's desk: this step with its notes, the next one, the clock, problems, parked ideas, and what the
//! room sees. Made alike for the overlay in the room and for a window of its own.

mod view;
mod window;

pub use view::{Sheet, Times, View};
pub use window::{DeskEffect, DeskMsg, Followed, Following, Window};
