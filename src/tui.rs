//! How the state looks on a terminal, and which key means what. It shows; it decides nothing.

pub mod ascii;
pub mod keymap;
pub mod kind;
pub mod page;
pub mod screen;
pub mod theme;
pub mod widget;

use crate::app::App;
use crate::app::msg::Extent;
use page::LEAST;
use ratatui::Frame;
use theme::{Glyphs, Theme};

/// Draws the state: the same state always gives the same picture.
pub fn draw(app: &App, theme: &Theme, frame: &mut Frame) -> Extent {
    if app.blank {
        return screen::blank(theme, frame);
    }
    let area = frame.area();
    // Pages are not even made for a room they have no place in.
    let extent = if area.width < LEAST.0 || area.height < LEAST.1 {
        page::too_small(theme, frame)
    } else if let Some(picture) = &app.frozen {
        // The room keeps what it saw; how far the page below scrolls is not asked meanwhile.
        page::draw(screen::page(picture, theme), theme, frame);
        app.extent
    } else {
        page::draw(screen::page(app, theme), theme, frame)
    };
    in_glyphs(theme, frame);
    extent
}

/// Shows the marks of the layout in the letters that the terminal has.
pub fn in_glyphs(theme: &Theme, frame: &mut Frame) {
    match theme.glyphs {
        Glyphs::Unicode => {}
        Glyphs::Ascii => ascii::show(frame.buffer_mut()),
    }
}
