//! What must be done outside: the only way out of the state machine. `shell::perform` does it.

use super::config::Setting;
use crate::plan::Audience;
use crate::workshop::{Session, SessionId};

/// Something for the shell to do.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Write this snapshot; the newest one wins. Answered by `Saved` or `SaveFailed`.
    Save(Box<Session>),
    /// What is being typed or shown changed; the shell asks `App::live` when it writes. `now` is for moves, not typing.
    Live {
        now: bool,
    },
    /// Try a failed save again now.
    Retry,
    /// Start a new session file. Answered by `Opened` or `OpenFailed`.
    Create(Box<Session>),
    /// Open a session of the library. Answered by `Opened` or `OpenFailed`.
    Open {
        id: SessionId,
        how: How,
    },
    /// Open the finished example; it is never written.
    OpenExample,
    /// The session is left and all of it is saved: remove the live file, release the lock.
    Close,
    /// Make a backup of the session as it is on the disk: a module ended.
    Backup,
    /// Read the list of sessions. Answered by `Library`.
    LoadLibrary,
    /// Read the trash. Answered by `Trash`.
    LoadTrash,
    /// Move a session and all that belongs to it to the trash.
    Delete(SessionId),
    Restore(SessionId),
    EmptyTrash,
    /// Write the plan. Answered by `Exported`.
    Export(Box<ExportJob>),
    /// Write a session plan or worksheets. Answered by `Exported`.
    Print(Box<PrintJob>),
    /// Write the session to a file of this name, given by a person. Answered by `SavedElsewhere`.
    SaveElsewhere(String, Box<Session>),
    /// Keep a setting for the next time. Answered by `NotConfigured` when that fails.
    Configure(Setting),
    /// Hand this text to the person's editor. Answered by `Edited`.
    Editor(String),
    /// End the program; everything was recorded.
    Quit,
}

/// How a session is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// With the text that was not saved when the program ended without warning.
    Resume,
    /// Without that text.
    WithoutText,
    /// As a new session with the same words.
    Copy,
    /// To look at, not to write.
    ReadOnly,
    /// From the newest good backup; a copy of the damaged file is kept.
    FromBackup,
}

/// What to write where.
#[derive(Debug, Clone)]
pub struct ExportJob {
    pub session: Session,
    pub formats: Vec<Format>,
    pub paper: PaperSize,
    pub audience: Audience,
    /// Also the session plan with the minutes it took, in the formats among these that it has.
    pub session_plan: bool,
    /// Who spoke how often is printed, too.
    pub speakers: bool,
    /// Folder as typed by a person; made when it is not there.
    pub folder: String,
}

/// A session plan or worksheets to write.
#[derive(Debug, Clone)]
pub struct PrintJob {
    pub agenda: crate::workshop::AgendaId,
    /// Start and end as typed: `09:00`; an empty end fits nothing.
    pub start: String,
    pub end: String,
    /// Every word is said twice.
    pub interpreted: bool,
    pub prints: Prints,
    pub formats: Vec<Format>,
    pub paper: PaperSize,
    pub folder: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prints {
    SessionPlan,
    Worksheets,
    Both,
}

/// The formats a plan can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    Pdf,
    Html,
    Markdown,
    Text,
    Json,
}

impl Format {
    pub const ALL: [Format; 5] = [Format::Pdf, Format::Html, Format::Markdown, Format::Text, Format::Json];

    /// Returns the ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Markdown => "md",
            Format::Text => "txt",
            Format::Json => "json",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    #[default]
    A4,
    Letter,
}

/// A session in the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub id: SessionId,
    /// The issue, or what stands for it.
    pub issue: String,
    pub group: String,
    /// Where it stands, for example the step's id; empty before the first.
    pub at: String,
    /// When it was saved last, in words for people ("today 10:42").
    pub saved: String,
    /// It ended without warning: the step and the time of the last typing, in words.
    pub unclean: Option<Unclean>,
    /// Why it cannot be opened, when it cannot.
    pub fault: Option<String>,
    /// Another program has it open now.
    pub running: bool,
}

/// What a session that ended without warning left behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclean {
    pub step: String,
    pub when: String,
    /// The first words of the unsaved text; empty when there was none.
    pub text: String,
}

/// What is in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TrashSummary {
    /// Sessions with when they were deleted, newest first.
    pub sessions: Vec<(SessionId, String)>,
    /// Files in all, backups included.
    pub files: usize,
    pub bytes: u64,
}
