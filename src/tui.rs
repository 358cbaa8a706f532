//! How the state looks on a terminal, and which key means what. It shows; it decides nothing.

pub mod ascii;
pub mod keymap;
pub mod kind;
pub mod page;
pub mod screen;
pub mod theme;
pub mod widget;

use crate::app::App;
use page::Extent;
use ratatui::Frame;
use theme::{Glyphs, Theme};

/// Draws the state: the same state always gives the same picture.
pub fn draw(app: &App, theme: &Theme, frame: &mut Frame) -> Extent {
    if app.blank {
        return screen::blank(theme, frame);
    }
    let extent = page::draw(screen::page(app, theme), theme, frame);
    match theme.glyphs {
        Glyphs::Unicode => {}
        Glyphs::Ascii => ascii::show(frame.buffer_mut()),
    }
    extent
}
