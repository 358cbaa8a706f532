//! The sessions of a data folder: start one, open one, look at one, copy one, and go back to a backup.
//!
//! It says who may write a session; [`super::writer`] does the writing. What is being answered is not its business.

use super::backup::{self, Backup, Sort};
use super::error::{SaveError, StoreError};
use super::format::{self, Fault};
use super::lease::{Lease, no_lock};
use super::live::{self, Live, Moment};
use super::lock::{self, Lock, LockError};
use super::paths::Paths;
use super::replace;
use crate::workshop::{Session, SessionId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// The sessions of one data folder. Nothing is created before the first session is.
#[derive(Debug, Clone)]
pub struct Store {
    paths: Paths,
}

/// What to do with text that an unclean end left unsaved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// Go on with it.
    Resume,
    /// Open what the session file has; the text is put among the backups.
    SetAside,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The session as it goes on: what the disk has, with recorded answers that the disk lacked laid over it.
    pub session: Session,
    pub access: Access,
    /// Where the group was and what was being typed when the program ended uncleanly.
    pub moment: Option<Moment>,
    /// When its live file was written last, where it has one.
    pub last_sign: Option<Timestamp>,
    /// What a person should be told.
    pub notes: Vec<Note>,
}

/// Whether an opened session can be written.
#[derive(Debug)]
pub enum Access {
    Write(Lease),
    ReadOnly(ReadOnly),
}

/// Why a session cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was opened to look at.
    Asked,
    /// The disk does not let us take the lock.
    NoLock(SaveError),
}

/// Something that happened while opening and did not keep the session from opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Recorded answers that had not reached the disk were recovered.
    Recovered { n_answers: usize },
    /// The live file was torn or foreign; it was put where the path says, or left when there is none.
    LiveIgnored { fault: Fault, kept: Option<PathBuf> },
    /// Unsaved text was put aside.
    SetAside { kept: PathBuf },
    /// No backup could be made.
    NoBackup(SaveError),
    /// The file had been copied or renamed by hand; the session now has the name of its file.
    Renamed { was: SessionId },
    /// A backup took the place of a damaged file, which was kept.
    Restored { backup: Backup, damaged: PathBuf },
    /// The newer file was left alone, and its backup opened as a new session.
    RestoredAsCopy { backup: Backup },
}

impl Store {
    pub fn new(paths: Paths) -> Store {
        Store { paths }
    }

    pub fn paths(&self) -> &Paths {
        &self.paths
    }

    /// Returns an id that no session has: the day and the issue in plain letters.
    pub fn fresh_id(&self, issue: &str, day: Date) -> SessionId {
        let id = plain_id(&format!("{day}-{}", plain(issue)));
        free_ids(&id).find(|id| !self.is_taken(id)).expect("numbers do not run out")
    }

    /// Starts a session; its id is changed when another has it. The file appears with the first write, which also says
    /// when the folder cannot be written: a group can begin without a working disk.
    pub fn create(&self, mut session: Session) -> Opened {
        // A folder that cannot be made is reported by the first write.
        let _ = replace::make_folder(&self.paths.sessions());
        let (id, lock) = free_ids(&session.id)
            .filter(|id| !self.is_taken(id))
            .find_map(|id| match Lock::take(&self.paths.lock(&id)) {
                // Another program may have been faster between the look and the lock.
                Ok(lock) => (!self.paths.session(&id).exists()).then_some((id, Some(lock))),
                Err(LockError::Busy) => None,
                Err(LockError::Unavailable(_)) => Some((id, None)),
            })
            .expect("numbers do not run out");
        session.id = id;
        let lease = Lease::new(&self.paths, &session.id, lock, None);
        Opened { session, access: Access::Write(lease), moment: None, last_sign: None, notes: Vec::new() }
    }

    /// Opens a session to go on with, and makes a backup of it.
    ///
    /// # Errors
    ///
    /// `Busy` when another program has it, `Fault` when its file is no whole session. Where the disk gives no locks,
    /// it is opened without the right to write.
    pub fn open(&self, id: &SessionId, unsaved: Unsaved) -> Result<Opened, StoreError> {
        if !self.paths.session(id).exists() && !self.paths.live(id).exists() {
            return Err(StoreError::Missing { id: id.clone() });
        }
        let path = self.paths.lock(id);
        match Lock::take(&path) {
            Ok(lock) => self.open_locked(id, unsaved, lock),
            Err(LockError::Busy) => Err(StoreError::Busy { id: id.clone() }),
            Err(LockError::Unavailable(error)) => {
                let mut opened = self.look(id)?;
                opened.access = Access::ReadOnly(ReadOnly::NoLock(no_lock(&path, &error)));
                Ok(opened)
            }
        }
    }

    /// Opens a session to look at: as it stands in memory of the program that writes it, as far as the disk knows.
    pub fn look(&self, id: &SessionId) -> Result<Opened, StoreError> {
        let mut notes = Vec::new();
        let on_disk = self.load(id, &mut notes)?;
        let live = live::read(&self.paths.live(id)).unwrap_or_else(|fault| {
            notes.push(Note::LiveIgnored { fault, kept: None });
            None
        });
        let last_sign = live.as_ref().map(|live| live.written);
        let (session, moment) =
            merge(on_disk, live, &mut notes).ok_or(StoreError::Missing { id: id.clone() })?;
        Ok(Opened { session, access: Access::ReadOnly(ReadOnly::Asked), moment, last_sign, notes })
    }

    /// Opens a copy under a new id. The session itself, its live file and its lock are left alone.
    pub fn copy(&self, id: &SessionId, today: Date) -> Result<Opened, StoreError> {
        let in_use = lock::is_held(&self.paths.lock(id));
        let looked = self.look(id)?;
        let mut session = looked.session;
        session.copy_of = Some(id.clone());
        session.id = self.fresh_id(&session.setup.issue, today);
        let mut copy = self.create(session);
        // What is being typed in another window is not ours to go on with.
        copy.moment = looked.moment.filter(|_| !in_use);
        copy.notes = looked.notes;
        Ok(copy)
    }

    /// Goes back to the newest good backup of a damaged session, because a person asked for it. A copy of the damaged
    /// file is kept. A file of a newer format is left alone, and the backup opened as a new session.
    pub fn restore(&self, id: &SessionId, today: Date) -> Result<Opened, StoreError> {
        let path = self.paths.session(id);
        let fault = match self.load(id, &mut Vec::new()) {
            Ok(Some(_)) => return self.open(id, Unsaved::Resume),
            Ok(None) => None,
            Err(StoreError::Fault { fault, .. }) => Some(fault),
            Err(other) => return Err(other),
        };
        let (backup, session) =
            backup::newest_good(&self.paths, id).ok_or(StoreError::NoBackup { id: id.clone() })?;
        if let Some(Fault::Newer { .. }) = fault {
            let copy_of = Some(id.clone());
            let id = self.fresh_id(&session.setup.issue, today);
            let mut opened = self.create(Session { id, copy_of, ..session });
            opened.notes.push(Note::RestoredAsCopy { backup });
            return Ok(opened);
        }
        let make = |error| StoreError::Save(SaveError::new(&path, &error));
        replace::make_folder(&self.paths.sessions()).map_err(make)?;
        let lock = Lock::take(&self.paths.lock(id)).map_err(|error| match error {
            LockError::Busy => StoreError::Busy { id: id.clone() },
            LockError::Unavailable(error) => no_lock(&path, &error).into(),
        })?;
        let mut notes = Vec::new();
        if fault.is_some() {
            let damaged = backup::keep_copy(&self.paths, id, Sort::Damaged, &path).map_err(make)?;
            notes.push(Note::Restored { backup: backup.clone(), damaged });
        }
        let text = format::write(&Session { id: id.clone(), ..session });
        replace::replace(&path, text.as_bytes()).map_err(make)?;
        let mut opened = self.open_locked(id, Unsaved::Resume, lock)?;
        opened.notes.splice(0..0, notes);
        Ok(opened)
    }

    fn open_locked(&self, id: &SessionId, unsaved: Unsaved, lock: Lock) -> Result<Opened, StoreError> {
        let mut notes = Vec::new();
        let on_disk = self.load(id, &mut notes)?;
        let lease = Lease::new(&self.paths, id, Some(lock), on_disk.clone());
        if on_disk.is_some()
            && let Err(error) = lease.backup()
        {
            notes.push(Note::NoBackup(error));
        }
        let live = self.live(id, unsaved, on_disk.is_some(), &mut notes)?;
        let last_sign = live.as_ref().map(|live| live.written);
        let (mut session, moment) =
            merge(on_disk, live, &mut notes).ok_or(StoreError::Missing { id: id.clone() })?;
        session.id = id.clone();
        Ok(Opened { session, access: Access::Write(lease), moment, last_sign, notes })
    }

    /// Reads what an unclean end left, and puts aside what will not be gone on with.
    fn live(
        &self,
        id: &SessionId,
        unsaved: Unsaved,
        on_disk: bool,
        notes: &mut Vec<Note>,
    ) -> Result<Option<Live>, StoreError> {
        let path = self.paths.live(id);
        let aside = || backup::keep_file(&self.paths, id, Sort::Unsaved, &path);
        match live::read(&path) {
            Ok(Some(live)) => match unsaved {
                Unsaved::Resume => Ok(Some(live)),
                Unsaved::SetAside => {
                    // Without this the next live file would take the place of words nobody has read.
                    let kept = aside().map_err(|error| SaveError::new(&path, &error))?;
                    notes.push(Note::SetAside { kept });
                    // A session that never reached the disk has nothing else to go on with.
                    Ok((!on_disk).then(|| Live { moment: Moment::default(), ..live }))
                }
            },
            Ok(None) => Ok(None),
            Err(fault) => {
                notes.push(Note::LiveIgnored { fault, kept: aside().ok() });
                Ok(None)
            }
        }
    }

    /// Reads a session file; `None` when there is none.
    fn load(&self, id: &SessionId, notes: &mut Vec<Note>) -> Result<Option<Session>, StoreError> {
        let path = self.paths.session(id);
        match load_file(&path) {
            Ok(Some(mut session)) => {
                if session.id != *id {
                    notes.push(Note::Renamed { was: std::mem::replace(&mut session.id, id.clone()) });
                }
                Ok(Some(session))
            }
            Ok(None) => Ok(None),
            Err(StoreError::Fault { path, fault, .. }) => {
                let backup = backup::newest_good(&self.paths, id).map(|(backup, _)| Box::new(backup));
                Err(StoreError::Fault { path, fault, backup })
            }
            Err(other) => Err(other),
        }
    }

    /// Whether anything of that id is there that a new session must not be mixed with.
    pub(super) fn is_taken(&self, id: &SessionId) -> bool {
        let paths = &self.paths;
        [paths.session(id), paths.live(id), paths.backups(id)].iter().any(|path| path.exists())
    }
}

/// Reads a session file anywhere, for example one that was written to a stick. It is not locked and not changed.
pub fn read_file(path: &Path) -> Result<Session, StoreError> {
    let missing = || StoreError::unreadable(path, &ErrorKind::NotFound.into());
    load_file(path)?.ok_or_else(missing)
}

fn load_file(path: &Path) -> Result<Option<Session>, StoreError> {
    let bytes = match replace::read(path, format::MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::unreadable(path, &error)),
    };
    match format::parse(&bytes) {
        Ok(session) => Ok(Some(session)),
        Err(fault) => Err(StoreError::Fault { path: path.to_path_buf(), fault, backup: None }),
    }
}

/// Lays what a live file has over what the disk has. `None` when neither has a session.
fn merge(
    on_disk: Option<Session>,
    live: Option<Live>,
    notes: &mut Vec<Note>,
) -> Option<(Session, Option<Moment>)> {
    let Some(live) = live else { return Some((on_disk?, None)) };
    let session = match &live.unconfirmed {
        Some(unconfirmed) if !unconfirmed.is_in(on_disk.as_ref()) => {
            notes.push(Note::Recovered { n_answers: unconfirmed.answers.len() });
            unconfirmed.clone().onto(on_disk)
        }
        Some(_) | None => on_disk?,
    };
    let moment = live.moment_in(&session);
    Some((session, Some(moment)))
}

/// The id itself, then with `-2`, `-3` … behind it.
pub(super) fn free_ids(id: &SessionId) -> impl Iterator<Item = SessionId> {
    let id = id.clone();
    std::iter::once(id.clone()).chain((2_u32..).map(move |n| {
        let stem: String = id.as_str().chars().take(52).collect();
        plain_id(&format!("{stem}-{n}"))
    }))
}

fn plain_id(text: &str) -> SessionId {
    SessionId::try_from(text).expect("small letters, digits and dashes make an id")
}

/// Returns a few words as small plain letters with dashes: `¡Ñandú para todos!` is `nandu-para-todos`.
fn plain(issue: &str) -> String {
    let mut plain = String::new();
    // Decomposing leaves the letter of an accented one; letters without a plain form drop out.
    for c in issue.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '’' | '‘' | 'ʻ') && !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let plain = plain.trim_end_matches('-');
    let short = match plain.get(..30) {
        // Cut at a word where there is one.
        Some(cut) => cut.rsplit_once('-').map_or(cut, |(words, _)| words),
        None => plain,
    };
    if short.is_empty() { "session".to_owned() } else { short.to_owned() }
}
