//! What the room sees: colors, letters and how each screen fits.

mod ascii;
mod authored;
mod looks;
mod page;
mod room;
mod theme;
mod widget;
