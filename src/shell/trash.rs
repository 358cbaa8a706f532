//! Deleting without regret: a session goes to the trash with all that belongs to it, and comes back the same way.
//!
//! ```text
//! trash/ID_2026-11-22_09-15-00Z/   ID.ron  ID.live.ron  backups/
//! ```
//!
//! The session file moves last, so that a deletion cut short shows the session still there and can be done again.

use super::clock;
use super::error::{SaveError, StoreError};
use super::format::{self, Head};
use super::lease::no_lock;
use super::lock::{self, Lock, LockError};
use super::replace;
use super::store::{Store, free_ids};
use crate::workshop::SessionId;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const TIME: &str = "%Y-%m-%d_%H-%M-%SZ";

/// A deleted session.
#[derive(Debug, Clone, PartialEq)]
pub struct Trashed {
    pub id: SessionId,
    /// When it was deleted, as clocks here showed it.
    pub deleted: DateTime,
    /// What a list shows of it; `None` when its file is damaged.
    pub head: Option<Head>,
    /// Files in all: the session, its backups and its live file.
    pub n_files: usize,
    pub n_backups: usize,
    pub bytes: u64,
    folder: PathBuf,
    at: Timestamp,
}

/// What was removed for good.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Emptied {
    pub n_sessions: usize,
    pub n_backups: usize,
    pub n_files: usize,
    pub bytes: u64,
    /// What could not be removed and is still in the trash.
    pub left: Vec<SaveError>,
}

/// Moves a session, its backups and its live file to the trash.
pub fn delete(store: &Store, id: &SessionId) -> Result<Trashed, StoreError> {
    let paths = store.paths();
    let (session, live, backups) = (paths.session(id), paths.live(id), paths.backups(id));
    if !session.exists() && !live.exists() {
        return Err(StoreError::Missing { id: id.clone() });
    }
    let lock = Lock::take(&paths.lock(id)).map_err(|error| match error {
        LockError::Busy => StoreError::Busy { id: id.clone() },
        LockError::Unavailable(error) => no_lock(&session, &error).into(),
    })?;
    let (folder, at) = place(store, id);
    let failed = |error: io::Error| SaveError::new(&folder, &error);
    replace::make_folder(&folder).map_err(failed)?;
    for (from, to) in [
        (&backups, folder.join("backups")),
        (&live, folder.join(file_name(&live))),
        (&session, folder.join(file_name(&session))),
    ] {
        move_whole(from, &to).map_err(failed)?;
    }
    lock.remove();
    Ok(weigh(id.clone(), folder, at))
}

/// Lists the trash, what was deleted last first.
pub fn list(store: &Store) -> Vec<Trashed> {
    let Ok(entries) = fs::read_dir(store.paths().trash()) else { return Vec::new() };
    let mut trashed: Vec<Trashed> = entries
        .filter_map(|entry| {
            let folder = entry.ok()?.path();
            let (id, at) = name(&folder)?;
            Some(weigh(id, folder, at))
        })
        .collect();
    trashed.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
    trashed
}

/// Brings the session of that id that was deleted last back, under another id if that one was given again.
/// Returns the id it has now.
pub fn restore(store: &Store, id: &SessionId) -> Result<SessionId, StoreError> {
    let trashed = list(store).into_iter().find(|trashed| trashed.id == *id);
    let folder = trashed.ok_or(StoreError::Missing { id: id.clone() })?.folder;
    let paths = store.paths();
    let failed = |path: &Path, error: &io::Error| StoreError::Save(SaveError::new(path, error));
    let sessions = paths.sessions();
    replace::make_folder(&sessions).map_err(|error| failed(&sessions, &error))?;
    // Parts that are back already belong to a restoration that was cut short; they are not in the trash any more.
    let fits = |new: &SessionId| {
        let live = paths.live(new).exists()
            && (folder.join(file_name(&paths.live(id))).exists() || lock::is_held(&paths.lock(new)));
        let backups = paths.backups(new).exists() && folder.join("backups").exists();
        !paths.session(new).exists() && !live && !backups
    };
    let new = free_ids(id).find(fits).expect("numbers do not run out");
    let _lock = Lock::take(&paths.lock(&new)).map_err(|error| match error {
        LockError::Busy => StoreError::Busy { id: new.clone() },
        LockError::Unavailable(error) => no_lock(&paths.session(&new), &error).into(),
    })?;
    for (from, to) in [
        (folder.join("backups"), paths.backups(&new)),
        (folder.join(file_name(&paths.live(id))), paths.live(&new)),
        (folder.join(file_name(&paths.session(id))), paths.session(&new)),
    ] {
        if let Some(parent) = to.parent() {
            replace::make_folder(parent).map_err(|error| failed(parent, &error))?;
        }
        move_whole(&from, &to).map_err(|error| failed(&to, &error))?;
    }
    // Empty now; one that is not is shown again.
    let _ = fs::remove_dir(&folder);
    Ok(new)
}

/// Removes everything in the trash for good, and says what that was.
pub fn empty(store: &Store) -> Emptied {
    let mut emptied = Emptied::default();
    for trashed in list(store) {
        match fs::remove_dir_all(&trashed.folder) {
            Ok(()) => {
                emptied.n_sessions += 1;
                emptied.n_backups += trashed.n_backups;
                emptied.n_files += trashed.n_files;
                emptied.bytes += trashed.bytes;
            }
            Err(error) => emptied.left.push(SaveError::new(&trashed.folder, &error)),
        }
    }
    emptied
}

/// Returns the folder a session goes to: the one of a deletion that was cut short, or a new one.
fn place(store: &Store, id: &SessionId) -> (PathBuf, Timestamp) {
    let paths = store.paths();
    let (session, live) = (paths.session(id), paths.live(id));
    let unfinished = list(store).into_iter().filter(|trashed| trashed.id == *id).find(|trashed| {
        let has = |name: &str| trashed.folder.join(name).exists();
        let clash = live.exists() && has(file_name(&live)) || paths.backups(id).exists() && has("backups");
        !has(file_name(&session)) && !clash
    });
    if let Some(trashed) = unfinished {
        return (trashed.folder, trashed.at);
    }
    let folder = |at: Timestamp| {
        let time = at.to_zoned(TimeZone::UTC).strftime(TIME);
        store.paths().trash().join(format!("{id}_{time}"))
    };
    // Names hold whole seconds; a session deleted twice within one gets the second after.
    let now = clock::now();
    let mut at = Timestamp::from_second(now.as_second()).unwrap_or(now);
    while folder(at).exists()
        && let Ok(later) = at.checked_add(jiff::SignedDuration::from_secs(1))
    {
        at = later;
    }
    (folder(at), at)
}

fn name(folder: &Path) -> Option<(SessionId, Timestamp)> {
    let name = folder.file_name()?.to_str()?;
    // The time holds one `_` itself.
    let (rest, clock) = name.rsplit_once('_')?;
    let (id, day) = rest.rsplit_once('_')?;
    let moment = strtime::parse(TIME, format!("{day}_{clock}")).ok()?.to_datetime().ok()?;
    let at = moment.to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some((SessionId::try_from(id).ok()?, at))
}

/// Moves a file or folder that may not be there, durably on both sides.
fn move_whole(from: &Path, to: &Path) -> io::Result<()> {
    if !from.exists() {
        return Ok(());
    }
    fs::rename(from, to)?;
    replace::sync_folder(to)?;
    replace::sync_folder(from)
}

fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("paths of a session end in its id")
}

fn weigh(id: SessionId, folder: PathBuf, at: Timestamp) -> Trashed {
    let sizes = |folder: &Path| -> Vec<u64> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| entry.metadata().ok()).filter(|m| m.is_file()).map(|m| m.len()).collect()
    };
    let (own, backups) = (sizes(&folder), sizes(&folder.join("backups")));
    let session = replace::read(&folder.join(format!("{id}.ron")), format::MOST_BYTES);
    Trashed {
        head: session.ok().and_then(|bytes| format::head(&bytes)),
        deleted: clock::local(at),
        n_files: own.len() + backups.len(),
        n_backups: backups.len(),
        bytes: own.iter().chain(&backups).sum(),
        id,
        folder,
        at,
    }
}
