//! Writes a session to a place a person names, when its own place cannot be written.
//!
//! It has a thread of its own, because the saving one may be waiting for a disk that does not answer.

use super::error::SaveError;
use super::{format, replace};
use crate::workshop::Session;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

/// Writes a session to a new file and tells where it is, from another thread.
///
/// `place` is a folder, or the name of a file that does not exist yet; nothing is ever overwritten.
pub fn save(
    session: Arc<Session>,
    place: PathBuf,
    report: impl FnOnce(Result<PathBuf, SaveError>) + Send + 'static,
) {
    thread::Builder::new()
        .name("elsewhere".to_owned())
        .spawn(move || report(write(&session, &place)))
        .expect("a running program has room for one more thread");
}

/// The same, waiting for the disk.
pub fn write(session: &Session, place: &Path) -> Result<PathBuf, SaveError> {
    let text = format::write(session);
    if !place.is_dir() {
        let path =
            if place.extension().is_some() { place.to_path_buf() } else { place.with_extension("ron") };
        return create(path, &text);
    }
    let mut names = super::store::free_ids(&session.id).map(|id| place.join(format!("{id}.ron")));
    let taken = |result: &Result<PathBuf, SaveError>| matches!(result, Err(SaveError::Exists { .. }));
    names
        .by_ref()
        .take(100)
        .map(|path| create(path, &text))
        .find(|result| !taken(result))
        .unwrap_or_else(|| Err(SaveError::Exists { path: place.to_path_buf() }))
}

fn create(path: PathBuf, text: &str) -> Result<PathBuf, SaveError> {
    replace::create(&path, text.as_bytes()).map_err(|error| SaveError::new(&path, &error))?;
    Ok(path)
}
