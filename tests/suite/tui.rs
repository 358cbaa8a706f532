//! What the room sees: colors, letters and how each screen fits.

mod ascii;
mod page;
mod theme;
mod widget;
