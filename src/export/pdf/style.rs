//! Sizes and spaces, in points. A first page that is a little too full is set tighter; body text never below 10.5.

use super::mark::{BLACK, Gray};

/// Sizes of one way of setting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub body: f32,
    pub table: f32,
    pub large: f32,
    pub title: f32,
    /// What spaces between blocks are multiplied with.
    pub space: f32,
    /// Line height as a multiple of the size.
    pub leading: f32,
}

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub size: f32,
    pub leading: f32,
    pub bold: bool,
    pub gray: Gray,
    pub side: Side,
}

/// The side of the column at which lines begin; text from right to left begins at the other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Start,
    Right,
}

impl Style {
    pub const ORDINARY: Style =
        Style { body: 11.0, table: 10.5, large: 17.0, title: 25.0, space: 1.0, leading: 1.42 };

    /// Ever tighter, for a first page that should stand alone.
    pub const TIGHTER: [Style; 3] = [
        Style { space: 0.8, leading: 1.36, title: 23.0, ..Style::ORDINARY },
        Style { body: 10.5, large: 15.5, title: 21.0, space: 0.62, leading: 1.32, ..Style::ORDINARY },
        Style { body: 10.5, large: 14.0, title: 20.0, space: 0.45, leading: 1.27, ..Style::ORDINARY },
    ];

    pub fn body(&self) -> Setting {
        Setting { size: self.body, leading: self.leading, bold: false, gray: BLACK, side: Side::Start }
    }

    pub fn strong(&self) -> Setting {
        Setting { bold: true, ..self.body() }
    }

    pub fn cell(&self) -> Setting {
        Setting { size: self.table, leading: self.leading.min(1.34), ..self.body() }
    }

    pub fn heading(&self, level: u8) -> Setting {
        let size = match level {
            0 => self.title,
            1 => 16.5,
            2 => 13.0,
            _ => 11.0,
        };
        Setting { size, leading: 1.25, bold: true, ..self.body() }
    }
}
