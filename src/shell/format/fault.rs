//! Why a file is not a session that can be opened: what, where in it, and what to do next.

use crate::say;
use thiserror::Error;

/// What is wrong with the text of a file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("{}", say!("fault-empty"))]
    Empty,
    /// Zero bytes: another sort of file, text in UTF-16, or what a power cut leaves.
    #[error("{}", say!("fault-binary"))]
    Binary,
    /// Bytes that are not UTF-8.
    #[error("{}", say!("fault-not-text", line = *line, column = *column))]
    NotText { line: usize, column: usize },
    /// Larger than [`super::MOST_BYTES`].
    #[error("{}", say!("fault-too-large", most = super::MOST_BYTES >> 20))]
    TooLarge,
    /// It ends before its last bracket.
    #[error("{}", say!("fault-truncated", line = *line, column = *column))]
    Truncated { line: usize, column: usize },
    /// Text, but neither a session nor RON.
    #[error("{}", say!("fault-not-ron", line = *line, column = *column, detail = detail.as_str()))]
    NotRon { line: usize, column: usize, detail: String },
    /// RON, but of another shape.
    #[error("{}", say!("fault-foreign"))]
    Foreign,
    /// A session with something in it that was mistyped or damaged.
    #[error("{}", say!("fault-wrong", line = *line, column = *column, detail = detail.as_str()))]
    Wrong { line: usize, column: usize, detail: String },
    /// Written by a later edition of this program.
    #[error("{}", say!("fault-newer", format = *format))]
    Newer { format: u32 },
}

impl Fault {
    /// Says what to do next, in words that follow "; ".
    pub fn advice(&self, has_backup: bool) -> String {
        let own = match self {
            Fault::Empty | Fault::Binary | Fault::Truncated { .. } if has_backup => {
                return say!("fault-advice-backup");
            }
            Fault::Empty | Fault::Binary => say!("fault-advice-lost"),
            Fault::NotText { .. } => say!("fault-advice-utf8"),
            Fault::Truncated { .. } | Fault::Wrong { .. } => say!("fault-advice-mend"),
            Fault::TooLarge | Fault::NotRon { .. } | Fault::Foreign => say!("fault-advice-away"),
            // Its backups are of the older format; going back to them must not be the first thought.
            Fault::Newer { .. } => return say!("fault-advice-newer"),
        };
        if has_backup { say!("fault-advice-or-backup", own = own) } else { own }
    }
}
