//! The live file: what is being typed and shown now, and what is not yet confirmed on the disk.
//!
//! It serves recovery after an unclean end and the desk that follows the room. It is never the only place of a
//! confirmed answer. When it is written is decided by [`super::writer`].

use super::format::{self, Fault};
use super::replace;
use crate::app::room::Room;
use crate::workshop::{Answer, Session, SessionId, StepId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

/// The version of live files. One of another version is ignored with a note: it never outlives a run.
pub const FORMAT: u32 = 1;

/// A live file. Fields that are not known are passed over, so that an older desk can follow a newer room.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Live {
    pub format: u32,
    pub session: SessionId,
    /// When this was written.
    pub written: Timestamp,
    /// The session's revision in memory.
    pub revision: u64,
    #[serde(default)]
    pub moment: Moment,
    /// What was recorded for the moment's step: in a session that has something else there, the moment is past.
    #[serde(default)]
    pub recorded: Option<Answer>,
    /// What was recorded and had not come back from the disk.
    #[serde(default)]
    pub unconfirmed: Option<Unconfirmed>,
}

/// Where the group is and what is being answered there.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    pub step: Option<StepId>,
    /// The answer so far, not recorded yet.
    pub answer: Option<Answer>,
    /// Text in a field, in no answer yet.
    pub typing: Option<Typing>,
    /// Words on their way to the parking lot.
    pub parking: String,
    pub room: Room,
}

/// Text being typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typing {
    /// Which field of the step, as the step names it.
    pub field: String,
    pub text: String,
    /// Byte offset of the cursor.
    pub cursor: usize,
}

/// The part of a session that a disk does not have yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unconfirmed {
    /// The revision on the disk, which this follows; `None` when the session was never written.
    pub follows: Option<u64>,
    /// The session with its answers left out: set up, position, parked items and all that may be added later.
    pub frame: Session,
    /// The answers that differ; `None` for one that was taken back.
    pub answers: BTreeMap<StepId, Option<Answer>>,
}

impl Live {
    /// What is to be written at a time: the newest session as far as the disk lacks it, and the moment.
    pub fn new(written: Timestamp, newest: &Session, on_disk: Option<&Session>, moment: Moment) -> Live {
        let recorded = moment.step.as_ref().and_then(|step| newest.answers.get(step)).cloned();
        Live {
            format: FORMAT,
            session: newest.id.clone(),
            written,
            revision: newest.revision,
            moment,
            recorded,
            unconfirmed: Unconfirmed::between(on_disk, newest),
        }
    }

    /// Returns the moment as it goes on in a session.
    ///
    /// A program can end after a session reached the disk and before its live file followed. Text in a field still goes
    /// on, unless its step has another answer since: then that text is in it, and would take the place of later words.
    /// Words in the parking field were parked: nothing else changes a session while they stand there.
    pub fn moment_in(self, session: &Session) -> Moment {
        let Live { revision, moment, recorded, .. } = self;
        if session.revision <= revision {
            return moment;
        }
        let now = moment.step.as_ref().and_then(|step| session.answers.get(step));
        let is_text = moment.answer.is_some() || moment.typing.is_some();
        if is_text && now == recorded.as_ref() {
            return Moment { parking: String::new(), ..moment };
        }
        Moment { step: session.at.clone(), room: moment.room, ..Moment::default() }
    }
}

impl Unconfirmed {
    /// Returns what the disk lacks, or `None` when it has all.
    pub fn between(on_disk: Option<&Session>, newest: &Session) -> Option<Unconfirmed> {
        if on_disk == Some(newest) {
            return None;
        }
        let none = BTreeMap::new();
        let old = on_disk.map_or(&none, |session| &session.answers);
        let changed = newest.answers.iter().filter(|(step, answer)| old.get(*step) != Some(*answer));
        let gone = old.keys().filter(|step| !newest.answers.contains_key(*step));
        let answers = changed
            .map(|(step, answer)| (step.clone(), Some(answer.clone())))
            .chain(gone.map(|step| (step.clone(), None)))
            .collect();
        let mut frame = newest.clone();
        frame.answers.clear();
        Some(Unconfirmed { follows: on_disk.map(|session| session.revision), frame, answers })
    }

    /// Whether a session on the disk has all of this already.
    pub fn is_in(&self, on_disk: Option<&Session>) -> bool {
        on_disk.is_some_and(|session| session.revision >= self.frame.revision)
    }

    /// Lays this over what the disk has, also over an older state than the one it followed.
    pub fn onto(self, on_disk: Option<Session>) -> Session {
        if let Some(session) = on_disk.as_ref().filter(|_| self.is_in(on_disk.as_ref())) {
            return session.clone();
        }
        let mut session = self.frame;
        session.answers = on_disk.map(|session| session.answers).unwrap_or_default();
        for (step, answer) in self.answers {
            session.record(&step, answer);
        }
        session
    }
}

impl Moment {
    /// Whether a session holds everything of this moment already, so that nothing was unsaved.
    pub fn is_in(&self, session: &Session) -> bool {
        let recorded = self.step.as_ref().and_then(|step| session.answers.get(step));
        self.answer.as_ref().is_none_or(|answer| answer.is_empty() || recorded == Some(answer))
            && self.typing.as_ref().is_none_or(|typing| typing.text.trim().is_empty())
            && self.parking.trim().is_empty()
    }
}

/// Reads a live file; `Ok(None)` when there is none.
pub fn read(path: &Path) -> Result<Option<Live>, Fault> {
    let bytes = match replace::read(path, format::MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        // A live file that cannot even be read is as good as a torn one.
        Err(error) => return Err(Fault::Wrong { line: 0, column: 0, detail: error.to_string() }),
    };
    let live: Live = format::parse_live(&bytes)?;
    if live.format == FORMAT { Ok(Some(live)) } else { Err(Fault::Newer { format: live.format }) }
}
