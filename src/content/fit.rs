//! What can be wrong with content on a screen of a given size. Facts only: whoever can draw measures.
//!
//! The room is designed for [`Grid::DESIGNED`]; there, everything an author wrote is shown whole. On less it stays
//! usable: help under a question gives way unasked (F1 has it), what else gives way is a warning, and only what cannot
//! be used or read is a fault.

use crate::content::fault::Severity;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Columns and rows of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    pub columns: u16,
    pub rows: u16,
}

/// A text that names no grid, or one that no room is shown on.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("write columns and rows, as in 60x18; {} is the least, {} the most", Grid::LEAST, Grid::MOST)]
pub struct NotAGrid;

/// What does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this question takes {rows} of the {height} rows of a {grid} room")]
    Question { grid: Grid, rows: usize, height: usize },
    #[error("this help never shows in a {grid} room")]
    Help { grid: Grid, rows: usize, most: usize },
    #[error("this {what} never shows whole in a {grid} room")]
    Hidden { grid: Grid, what: &'static str },
    #[error("`{word}` takes {columns} columns, and a line of a {grid} room has {most}")]
    Word { grid: Grid, word: String, columns: usize, most: usize },
    #[error("this title takes {columns} columns, and the top of a {grid} room has {most} for it")]
    Title { grid: Grid, columns: usize, most: usize },
    #[error("a row of this step is wider than a {grid} room: `{row}`")]
    Row { grid: Grid, row: String },
}

/// With fewer rows than these below the question, nobody can answer.
const LEAST_BODY: usize = 3;

impl Grid {
    /// The size for which the room view is designed.
    pub const DESIGNED: Grid = Grid { columns: 60, rows: 18 };
    /// The smallest on which it is shown.
    pub const LEAST: Grid = Grid { columns: 40, rows: 12 };
    const MOST: Grid = Grid { columns: 400, rows: 200 };

    /// Whether all of another grid lies in this one.
    pub fn holds(self, other: Grid) -> bool {
        self.columns >= other.columns && self.rows >= other.rows
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.columns, self.rows)
    }
}

impl FromStr for Grid {
    type Err = NotAGrid;

    fn from_str(text: &str) -> Result<Grid, NotAGrid> {
        let (columns, rows) = text.split_once(['x', 'X']).ok_or(NotAGrid)?;
        let number = |text: &str| text.trim().parse().map_err(|_| NotAGrid);
        let grid = Grid { columns: number(columns)?, rows: number(rows)? };
        if grid.holds(Grid::LEAST) && Grid::MOST.holds(grid) { Ok(grid) } else { Err(NotAGrid) }
    }
}

impl Fault {
    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        let gives_way = |grid: Grid| {
            if grid.holds(Grid::DESIGNED) { Severity::Error } else { Severity::Warning }
        };
        match self {
            Fault::Question { rows, height, .. } if height.saturating_sub(*rows) < LEAST_BODY => {
                Severity::Error
            }
            Fault::Question { grid, .. } | Fault::Hidden { grid, .. } | Fault::Title { grid, .. } => {
                gives_way(*grid)
            }
            Fault::Help { .. } | Fault::Word { .. } | Fault::Row { .. } => Severity::Error,
        }
    }

    /// Returns a stable name of this kind of fault.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Question { .. } => "question-too-tall",
            Fault::Help { .. } => "help-never-shows",
            Fault::Hidden { .. } => "never-whole",
            Fault::Word { .. } => "word-too-wide",
            Fault::Title { .. } => "title-too-wide",
            Fault::Row { .. } => "row-too-wide",
        }
    }

    /// Returns the few words that stand beside the caret.
    pub fn label(&self) -> Option<String> {
        match self {
            Fault::Question { height, .. } => Some(format!("at most {} rows", height / 2)),
            Fault::Help { rows, most, .. } => Some(format!("{rows} rows with the question; at most {most}")),
            Fault::Hidden { .. } | Fault::Word { .. } | Fault::Title { .. } | Fault::Row { .. } => None,
        }
    }

    /// Returns what to do about it.
    pub fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Question { .. } => "ask it in fewer words; half of the rows are for the answer".into(),
            Fault::Help { .. } => {
                "say question and help in fewer words, or put into `notes` what only the facilitator needs".into()
            }
            Fault::Hidden { .. } => {
                "say it in fewer words; a text that this kind of step does not show belongs into another field".into()
            }
            Fault::Word { .. } => "divide it with a space, or take another word".into(),
            Fault::Title { .. } => "take a shorter title; the module's aim can say the rest".into(),
            Fault::Row { .. } => "say labels and options of this step in fewer words".into(),
        })
    }
}
