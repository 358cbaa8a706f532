//! Backups: the newest twenty states of a session, named by the time they were taken (UTC).
//!
//! ```text
//! 2026-11-22_09-15-00.250Z.ron           a state of the session
//! 2026-11-22_09-15-00.250Z.damaged.ron   a damaged file, before a backup took its place
//! 2026-11-22_09-15-00.250Z.unsaved.ron   a live file that a person did not want to go on with
//! ```

use super::format;
use super::paths::Paths;
use super::{clock, replace};
use crate::workshop::{Session, SessionId};
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How many of each sort are kept.
pub const KEPT: usize = 20;

const TIME: &str = "%Y-%m-%d_%H-%M-%S.%3fZ";

/// A backup file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// When it was taken, as clocks here showed it.
    pub taken: DateTime,
    pub bytes: u64,
    at: Timestamp,
}

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    State,
    Damaged,
    Unsaved,
}

impl Sort {
    fn ending(self) -> &'static str {
        match self {
            Sort::State => ".ron",
            Sort::Damaged => ".damaged.ron",
            Sort::Unsaved => ".unsaved.ron",
        }
    }
}

/// Returns the backups of one sort, newest first.
pub fn list(paths: &Paths, id: &SessionId, sort: Sort) -> Vec<Backup> {
    let Ok(folder) = fs::read_dir(paths.backups(id)) else { return Vec::new() };
    let mut backups: Vec<Backup> = folder
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let at = time(name.strip_suffix(sort.ending())?)?;
            let bytes = entry.metadata().ok()?.len();
            Some(Backup { path: entry.path(), taken: clock::local(at), bytes, at })
        })
        .collect();
    backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    backups
}

/// Returns the newest state that can be opened, with its session.
pub fn newest_good(paths: &Paths, id: &SessionId) -> Option<(Backup, Session)> {
    list(paths, id, Sort::State).into_iter().find_map(|backup| {
        let bytes = replace::read(&backup.path, format::MOST_BYTES).ok()?;
        Some((backup, format::parse(&bytes).ok()?))
    })
}

/// Keeps these bytes and returns where, durably; then lets the oldest ones beyond [`KEPT`] go.
/// Bytes that the newest one has already are not kept twice: opening often must not push good states out.
pub fn keep(paths: &Paths, id: &SessionId, sort: Sort, bytes: &[u8]) -> io::Result<PathBuf> {
    let before = list(paths, id, sort);
    if let Some(newest) = before.first()
        && newest.bytes == bytes.len() as u64
        && fs::read(&newest.path).is_ok_and(|kept| kept == bytes)
    {
        return Ok(newest.path.clone());
    }
    let path = next(paths, id, sort, before.first())?;
    replace::create(&path, bytes)?;
    prune(&before);
    Ok(path)
}

/// Moves a file among the backups and returns where it is now.
pub fn keep_file(paths: &Paths, id: &SessionId, sort: Sort, file: &Path) -> io::Result<PathBuf> {
    let before = list(paths, id, sort);
    let path = next(paths, id, sort, before.first())?;
    fs::rename(file, &path)?;
    replace::sync_folder(&path)?;
    prune(&before);
    Ok(path)
}

/// Copies a file of any size among the backups and returns where the copy is.
pub fn keep_copy(paths: &Paths, id: &SessionId, sort: Sort, file: &Path) -> io::Result<PathBuf> {
    let before = list(paths, id, sort);
    let path = next(paths, id, sort, before.first())?;
    fs::copy(file, &path)?;
    replace::sync(&path)?;
    prune(&before);
    Ok(path)
}

/// Returns the name of the next backup. It is later than the newest even when the clock was set back,
/// because the order of the names is the order of the states.
fn next(paths: &Paths, id: &SessionId, sort: Sort, newest: Option<&Backup>) -> io::Result<PathBuf> {
    let folder = paths.backups(id);
    replace::make_folder(&folder)?;
    let after = newest.map(|backup| backup.at.saturating_add(SignedDuration::from_millis(1)));
    let at = after.and_then(Result::ok).map_or_else(clock::now, |after| after.max(clock::now()));
    Ok(folder.join(format!("{}{}", name(at), sort.ending())))
}

/// Removes the oldest, one more being there than `before` says.
fn prune(before: &[Backup]) {
    for backup in before.iter().skip(KEPT - 1) {
        // One that stays is one too many, and no harm.
        let _ = fs::remove_file(&backup.path);
    }
}

fn name(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime(TIME).to_string()
}

fn time(name: &str) -> Option<Timestamp> {
    let moment = strtime::parse("%Y-%m-%d_%H-%M-%S.%fZ", name).ok()?.to_datetime().ok()?;
    moment.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}
