//! What stands on the screen.

mod authored;
mod page;
