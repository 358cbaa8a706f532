//! The right to write one session file, and the writing itself. Waiting and trying again is [`super::writer`]'s.

use super::backup::{self, Sort};
use super::error::SaveError;
use super::format;
use super::lock::{Lock, LockError};
use super::paths::Paths;
use super::{clock, replace};
use crate::workshop::{Session, SessionId};
use jiff::Timestamp;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The right to write one session: its lock, and what its file holds as far as we know.
#[derive(Debug)]
pub struct Lease {
    paths: Paths,
    id: SessionId,
    /// `None` while the folder is away or was never there; taken again with the next write.
    lock: Option<Lock>,
    on_disk: Option<Arc<Session>>,
    seen: Option<Seen>,
    /// The session of a write that failed: its file can be there all the same, when only the last word about it was lost.
    tried: Option<Arc<Session>>,
}

/// What a file looked like when we read or wrote it: another look means that somebody else wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    bytes: u64,
    written: Option<Timestamp>,
}

impl Lease {
    /// The lease of a session that was just read, or was never written.
    pub fn new(paths: &Paths, id: &SessionId, lock: Option<Lock>, on_disk: Option<Session>) -> Lease {
        let seen = on_disk.as_ref().and_then(|_| look(&paths.session(id)));
        Lease {
            paths: paths.clone(),
            id: id.clone(),
            lock,
            on_disk: on_disk.map(Arc::new),
            seen,
            tried: None,
        }
    }

    pub fn id(&self) -> &SessionId {
        &self.id
    }

    pub fn paths(&self) -> &Paths {
        &self.paths
    }

    /// The session as the disk has it; `None` before the first write.
    pub fn on_disk(&self) -> Option<&Arc<Session>> {
        self.on_disk.as_ref()
    }

    /// Whether the lock is held now.
    pub fn is_held(&self) -> bool {
        self.lock.is_some()
    }

    /// Writes a session durably. Returns where the words went that somebody else had put into the file meanwhile.
    pub fn write(&mut self, session: &Arc<Session>) -> Result<Option<PathBuf>, SaveError> {
        let path = self.paths.session(&self.id);
        let text = format::write(session);
        if text.len() as u64 > format::MOST_BYTES {
            return Err(SaveError::TooLarge);
        }
        self.hold()?;
        let kept = self.keep_foreign(&path)?;
        self.tried = Some(session.clone());
        replace::replace(&path, text.as_bytes()).map_err(|error| self.explain(&path, &error))?;
        self.tried = None;
        self.seen = look(&path);
        self.on_disk = Some(session.clone());
        Ok(kept)
    }

    /// Keeps a backup of what the file holds now.
    pub fn backup(&self) -> Result<PathBuf, SaveError> {
        let path = self.paths.session(&self.id);
        let bytes = replace::read(&path, format::MOST_BYTES);
        bytes
            .and_then(|bytes| backup::keep(&self.paths, &self.id, Sort::State, &bytes))
            .map_err(|error| self.explain(&path, &error))
    }

    /// Makes sure that folder and lock are there, as they are not after a stick was pulled and put back.
    fn hold(&mut self) -> Result<(), SaveError> {
        let folder = self.paths.sessions();
        replace::make_folder(&folder).map_err(|error| self.explain(&folder, &error))?;
        if self.lock.as_ref().is_some_and(Lock::is_current) {
            return Ok(());
        }
        self.lock = None;
        let path = self.paths.lock(&self.id);
        let lock = Lock::take(&path).map_err(|error| match error {
            LockError::Busy => SaveError::Busy { id: self.id.clone() },
            LockError::Unavailable(error) => no_lock(&path, &error),
        })?;
        self.lock = Some(lock);
        Ok(())
    }

    /// Keeps a copy of the file when it is not the one that was read or written last.
    fn keep_foreign(&self, path: &Path) -> Result<Option<PathBuf>, SaveError> {
        let now = look(path);
        if now.is_none() || now == self.seen || self.is_ours(path) {
            return Ok(None);
        }
        let kept = backup::keep_copy(&self.paths, &self.id, Sort::State, path);
        kept.map(Some).map_err(|error| self.explain(path, &error))
    }

    /// Whether a file that looks different holds what we wrote last, or tried to.
    fn is_ours(&self, path: &Path) -> bool {
        let there = replace::read(path, format::MOST_BYTES).ok().and_then(|bytes| format::parse(&bytes).ok());
        there.is_some_and(|there| {
            [&self.on_disk, &self.tried].into_iter().flatten().any(|ours| **ours == there)
        })
    }

    /// Sorts an error; a folder that was written to before and is away now is gone, whatever the system calls it.
    fn explain(&self, path: &Path, error: &io::Error) -> SaveError {
        if self.on_disk.is_some() && !self.paths.sessions().is_dir() {
            return SaveError::Gone { path: path.to_path_buf() };
        }
        SaveError::new(path, error)
    }
}

impl Drop for Lease {
    /// A session that never reached the disk leaves no lock file behind.
    fn drop(&mut self) {
        let unused = self.on_disk.is_none() && !self.paths.live(&self.id).exists();
        if let Some(lock) = self.lock.take().filter(|_| unused && !self.paths.session(&self.id).exists()) {
            lock.remove();
        }
    }
}

/// Sorts why a lock could not be had: the disk takes no writing, or it has no locks.
pub(super) fn no_lock(path: &Path, error: &io::Error) -> SaveError {
    match SaveError::new(path, error) {
        SaveError::Other { path, detail, .. } => SaveError::NoLock { path, detail },
        known => known,
    }
}

fn look(path: &Path) -> Option<Seen> {
    let metadata = fs::metadata(path).ok()?;
    Some(Seen { bytes: metadata.len(), written: clock::written(&metadata) })
}
