//! What the room sees: colors, letters and how each screen fits.

mod ascii;
mod authored;
mod page;
mod theme;
mod widget;
