//! What the room sees: colors, letters and how each screen fits.

mod ascii;
mod theme;
mod widget;
