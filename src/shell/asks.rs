//! What a desk asks of a room, as one small file each in a folder of the session. The room does what it finds and
//! removes it; what it finds at its start is too old to be meant.
//!
//! A desk writes nowhere else: whatever it does, the session's file is not touched.

use super::follow::Follow;
use super::format;
use super::paths::Paths;
use super::replace;
use crate::app::msg::{Drive, Wish};
use crate::workshop::{SessionId, StepId};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// The version of these files. One of another version is passed over.
const FORMAT: u32 = 1;

/// A wish is a line or two.
const MOST_BYTES: u64 = 4096;

/// What stands in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Ask {
    format: u32,
    wish: Wish,
    #[serde(default)]
    seen: Option<StepId>,
}

/// Leaves a wish for the room.
///
/// # Errors
///
/// The folder is not there because the room lets nobody drive, or it cannot be written.
pub fn leave(paths: &Paths, id: &SessionId, drive: &Drive) -> io::Result<()> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    // Names sort in the order of asking, also between desks.
    let at = super::clock::now().as_millisecond();
    let name = format!("{at:016}-{}-{count}.ron", std::process::id());
    let ask = Ask { format: FORMAT, wish: drive.wish, seen: drive.seen.clone() };
    replace::replace_unsynced(&paths.asks(id).join(name), format::write_live(&ask).as_bytes())
}

/// The room's side: open as long as desks may drive.
pub struct Inbox {
    folder: PathBuf,
    _follow: Follow,
}

impl Inbox {
    /// Opens the box, empty. `changed` is called when a wish may have come.
    ///
    /// # Errors
    ///
    /// The folder cannot be made or watched; then no desk can drive.
    pub fn open(
        paths: &Paths,
        id: &SessionId,
        changed: impl Fn() + Send + Clone + 'static,
    ) -> io::Result<Inbox> {
        let folder = paths.asks(id);
        replace::make_folder(&folder)?;
        for old in files(&folder) {
            let _ = fs::remove_file(old);
        }
        let follow = Follow::folder(&folder, changed).map_err(io::Error::other)?;
        Ok(Inbox { folder, _follow: follow })
    }

    /// Takes out what has come, in the order in which it was asked. What is no wish is removed unread.
    pub fn take(&self) -> Vec<Drive> {
        let mut drives = Vec::new();
        for path in files(&self.folder) {
            let read = replace::read(&path, MOST_BYTES);
            let _ = fs::remove_file(&path);
            let Ok(bytes) = read else { continue };
            let ask: Option<Ask> = format::parse_live(&bytes).ok();
            if let Some(ask) = ask.filter(|ask| ask.format == FORMAT) {
                drives.push(Drive { wish: ask.wish, seen: ask.seen });
            }
        }
        drives
    }
}

impl Drop for Inbox {
    fn drop(&mut self) {
        for path in files(&self.folder) {
            let _ = fs::remove_file(path);
        }
        let _ = fs::remove_dir(&self.folder);
    }
}

/// The whole files of the folder in the order of their names; what is still being written has another ending.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    files
}
