//! What stands on the screen.

mod page;
