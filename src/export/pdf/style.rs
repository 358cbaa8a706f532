//! Sizes and spaces, in points. A first page that is a little too full is set tighter; body text never below 10.5, and
//! never below 14 in large print.

use super::mark::{BLACK, Gray};
use crate::plan::document::Size;

/// Sizes of one way of setting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    pub body: f32,
    pub table: f32,
    pub large: f32,
    pub title: f32,
    /// What the sizes of headings are multiplied with.
    pub headings: f32,
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
        Style { body: 11.0, table: 10.5, large: 17.0, title: 25.0, headings: 1.0, space: 1.0, leading: 1.42 };

    /// For forms that are read across a table and by people who need large letters.
    pub const LARGE: Style =
        Style { body: 14.0, table: 14.0, large: 20.0, title: 27.0, headings: 1.2, space: 0.75, leading: 1.3 };

    /// Ever tighter, for a first page that should stand alone.
    pub const TIGHTER: [Style; 3] = [
        Style { space: 0.8, leading: 1.36, title: 23.0, ..Style::ORDINARY },
        Style { body: 10.5, large: 15.5, title: 21.0, space: 0.62, leading: 1.32, ..Style::ORDINARY },
        Style { body: 10.5, large: 14.0, title: 20.0, space: 0.45, leading: 1.27, ..Style::ORDINARY },
    ];

    pub fn of(size: Size) -> Style {
        match size {
            Size::Ordinary => Style::ORDINARY,
            Size::Large => Style::LARGE,
        }
    }

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
            1 => 16.5 * self.headings,
            2 => 13.0 * self.headings,
            _ => (11.0 * self.headings).max(self.body),
        };
        Setting { size, leading: 1.25, bold: true, ..self.body() }
    }
}
