//! What the room sees: colors, letters and how each screen fits.

mod widget;
