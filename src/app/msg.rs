//! What happened, or is wanted: the only way into the state machine.

use super::effect::{Summary, TrashSummary};
use super::palette::Command;
use crate::workshop::clock::Now;
use crate::workshop::{AgendaId, Session, SessionId, StepId, Workshop};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;

/// Something that happened outside, or that a person wants.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key that means something in the present mode.
    Act(Action),
    /// Open the palette. What can be done in the present mode comes with it: the key table knows it, this layer does not.
    Palette(Vec<Command>),
    /// Typed letters.
    Text(String),
    /// Pasted text, line ends included.
    Paste(String),
    /// The terminal's columns and rows.
    Resized(u16, u16),
    /// The built-in or chosen workshop was read.
    Workshop(Arc<Workshop>),
    /// A page was drawn: the bounds of scrolling.
    Drawn(Extent),
    /// The workshop could not be read; the words say what and where.
    WorkshopFailed(String),
    /// What is in the data folder.
    Library(Vec<Summary>),
    /// What is in the trash.
    Trash(TrashSummary),
    /// The data folder could not be read.
    LibraryFailed(String),
    /// The live file cannot be written, or (`None`) it can again.
    LiveFailed(Option<String>),
    /// The command line asks to set up with this agenda.
    Begin(AgendaId),
    /// A session was opened, with what was recovered.
    Opened(Box<Opened>),
    /// Opening failed; nothing was changed.
    OpenFailed { id: SessionId, why: String, offer: Offer },
    /// The session of this revision is on the disk.
    Saved { revision: u64 },
    /// The session could not be written; it stays in memory and is tried again.
    SaveFailed { why: String },
    /// The session was written to another place.
    SavedElsewhere(Result<String, String>),
    /// Files were written, or why not.
    Exported(Result<Exported, String>),
    /// A setting holds for this run only: it could not be written.
    NotConfigured,
    /// The editor came back with this text, or nothing.
    Edited(Option<String>),
    /// Something was moved to the trash, restored or emptied; the words say what.
    Tell(String),
    /// The day changed, or the program learned it.
    Today(Date),
    /// What time it is: sent before anything that may depend on it, and when the time shown must change.
    Now(Now),
    /// A desk in another window turns the pages.
    Driven(Drive),
    /// The program is asked to end by a signal: record everything now.
    Terminate,
}

/// How a page was drawn: the bounds of scrolling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    /// The row of the body that stands first by itself.
    pub first: usize,
    /// Rows of the body.
    pub rows: usize,
    /// How many of them fit.
    pub fit: usize,
}

impl Extent {
    /// The farthest row that can stand first.
    pub fn last(self) -> usize {
        self.rows.saturating_sub(self.fit)
    }

    /// Rows to turn a page by: one row of the page before stays, so that the eye finds its place.
    pub fn page(self) -> usize {
        self.fit.saturating_sub(1).max(1)
    }

    /// Keeps rows moved from where the page stands by itself within what there is to see.
    pub fn within(self, moved: isize) -> isize {
        let first = isize::try_from(self.first).unwrap_or(isize::MAX);
        let last = isize::try_from(self.last()).unwrap_or(isize::MAX);
        moved.clamp(-first, last.saturating_sub(first).max(0))
    }
}

/// An opened session.
#[derive(Debug, Clone)]
pub struct Opened {
    pub session: Session,
    /// The revision that is on the disk; `None` for a session that never reached one.
    pub on_disk: Option<u64>,
    /// Why it cannot be written, when it cannot.
    pub read_only: Option<String>,
    /// Text that was typed but in no field of an answer yet, to go on with.
    pub typing: Option<Typing>,
    /// Words for the person, for example what was recovered.
    pub note: Option<String>,
    /// When the session was last known to run, where its live file says so.
    pub last_sign: Option<Timestamp>,
}

/// What a desk wants of the room, and the step it saw when it asked: a wish that comes too late is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drive {
    pub wish: Wish,
    pub seen: Option<StepId>,
}

/// The few things a desk may do. None of them changes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Wish {
    Next,
    Previous,
    Blank,
    Freeze,
    Clock,
    AddOne,
    AddFive,
}

/// Text being typed that is in no answer yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// Which field of the step; each kind names its own.
    pub field: String,
    pub text: String,
    /// Byte offset of the cursor.
    pub cursor: usize,
}

/// What can be done about a session that does not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    Nothing,
    /// It is in use: look at it without writing, or work on a copy.
    Busy,
    /// It is damaged: go on from the newest good backup, made at this time (in words).
    Backup {
        made: String,
    },
}

/// Files written by an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub folder: String,
    pub files: Vec<String>,
    /// Characters the fonts lack, and other things to know.
    pub warnings: Vec<String>,
}

/// What a key can mean. Which keys mean it, and in which mode, stands in `tui::keymap`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    // Moving and editing.
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Backspace,
    Delete,
    BackspaceWord,
    DeleteWord,
    NewLine,
    Enter,
    Tab,
    BackTab,
    Escape,
    /// Space in a list.
    Toggle,
    /// A digit in a list.
    Number(u8),
    // Getting about.
    Next,
    Previous,
    ScrollUp,
    ScrollDown,
    Home,
    Outline,
    PlanSoFar,
    Glossary,
    Facts,
    Help,
    Park,
    Blank,
    Quit,
    Undo,
    Redo,
    Editor,
    Review,
    Export,
    SaveElsewhere,
    /// Ctrl+S: record what is typed and say whether it is on the disk.
    Save,
    // On an item of a list.
    Edit,
    Remove,
    MoveUp,
    MoveDown,
    Merge,
    Restore,
    Empty,
    Search,
    /// Another view of the same: a list of the map, the compared paces.
    View,
    Reason,
    // Verdict.
    Yes,
    No,
    NotSure,
    Why,
    /// Who finds out by when, and the legal basis.
    Details,
    ReAim,
    // Map.
    Add,
    Role,
    Link,
    // Back-cast.
    Pace,
    Finish,
    Model,
    Together,
    First,
    Last,
    // Vote.
    Hide,
    NewRound,
    // A parked idea.
    /// Write down what is answered to it.
    Answer,
    /// Say who takes it, and by when.
    Assign,
    // The room: its clock, and what it shows.
    /// Start, pause or go on with the clock.
    Clock,
    AddOne,
    AddFive,
    /// The times of this run, and what can be done when it is late.
    Time,
    /// The time left, as large as the screen.
    BigClock,
    /// The second timer.
    Timer,
    /// Every action by name.
    Palette,
    /// What the facilitator sees: notes, next step, clock, problems.
    Desk,
    Freeze,
    /// One answer, large.
    Spotlight,
    /// Who spoke.
    Speakers,
    /// What becomes of the parked ideas.
    Parking,
    /// The next look of the screen: light, dark, the terminal's own.
    Look,
    /// Whether a desk in another window may turn the pages.
    Drive,
}

impl Action {
    /// Whether it means nothing while no session is open.
    pub fn is_of_session(self) -> bool {
        matches!(
            self,
            Action::Outline
                | Action::PlanSoFar
                | Action::Glossary
                | Action::Facts
                | Action::Park
                | Action::Review
                | Action::Clock
                | Action::AddOne
                | Action::AddFive
                | Action::Time
                | Action::BigClock
                | Action::Timer
                | Action::Desk
                | Action::Freeze
                | Action::Spotlight
                | Action::Speakers
                | Action::Parking
                | Action::Drive
        )
    }
}

/// Which keys hold now: the state machine says, the key map reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Letters are text; one line or several.
    Typing,
    /// Letters are text; Enter adds them to a list as an item.
    Collecting,
    /// Letters are text in a cell of a table.
    Cell,
    /// A cell of a table is picked from a few options.
    CellChoice,
    /// A list to pick from.
    List,
    /// A text to read.
    Reading,
    Home,
    Library,
    Choose,
    Sort,
    Vote,
    Map,
    /// A person was picked up to be linked to another.
    MapLink,
    Verdict,
    /// The result of an ask's sorting.
    VerdictResult,
    Lever,
    Backcast,
    Quiz,
    Review,
    /// Letters search a list that lies over the screen.
    Search,
    TestCard,
    /// The parked ideas and what becomes of them.
    Parking,
    /// The list of who spoke.
    Speakers,
    /// One answer, large.
    Spotlight,
    /// A yes/no question in an overlay.
    Confirm,
    /// The question whether to leave what is not saved: it has a third way.
    Unsaved,
    /// Minutes for the second timer.
    Timer,
    /// The desk in a window of its own.
    Desk,
    /// The screen is blanked.
    Blank,
}

impl Mode {
    pub const ALL: [Mode; 29] = [
        Mode::Typing,
        Mode::Collecting,
        Mode::Cell,
        Mode::CellChoice,
        Mode::List,
        Mode::Reading,
        Mode::Home,
        Mode::Library,
        Mode::Choose,
        Mode::Sort,
        Mode::Vote,
        Mode::Map,
        Mode::MapLink,
        Mode::Verdict,
        Mode::VerdictResult,
        Mode::Lever,
        Mode::Backcast,
        Mode::Quiz,
        Mode::Review,
        Mode::Search,
        Mode::TestCard,
        Mode::Parking,
        Mode::Speakers,
        Mode::Spotlight,
        Mode::Confirm,
        Mode::Unsaved,
        Mode::Timer,
        Mode::Desk,
        Mode::Blank,
    ];

    /// Whether letters typed now are text.
    pub fn is_typing(self) -> bool {
        matches!(self, Mode::Typing | Mode::Collecting | Mode::Cell | Mode::Search)
    }
}
