//! What can go wrong with the files of a session. Facts in the variants, words for people in `Display`.

use super::backup::Backup;
use super::format::Fault;
use crate::say;
use crate::workshop::SessionId;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why a session was not opened, deleted or restored. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum StoreError {
    #[error("{}", say!("store-missing", id = id.as_str()))]
    Missing { id: SessionId },
    /// Another running program holds it.
    #[error("{}", say!("store-busy", id = id.as_str()))]
    Busy { id: SessionId },
    #[error("{}", say!("store-unreadable", path = show(path), detail = detail.as_str()))]
    Unreadable { path: PathBuf, kind: ErrorKind, detail: String },
    /// The file is there, but it is no session of ours, or not a whole one.
    #[error("`{}`: {fault}; {}", show(path), fault.advice(backup.is_some()))]
    Fault {
        path: PathBuf,
        fault: Fault,
        /// The newest backup that can be opened.
        backup: Option<Box<Backup>>,
    },
    #[error("{}", say!("store-no-backup", id = id.as_str()))]
    NoBackup { id: SessionId },
    #[error("{0}")]
    Save(#[from] SaveError),
}

/// Why something could not be written. The words stay in memory and it is tried again.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SaveError {
    #[error("{}", say!("save-full", path = show(path)))]
    Full { path: PathBuf },
    /// The disk or stick takes no writing.
    #[error("{}", say!("save-read-only", path = show(path)))]
    ReadOnly { path: PathBuf },
    /// This person may not write there.
    #[error("{}", say!("save-denied", path = show(path)))]
    Denied { path: PathBuf },
    /// The folder was there and is not any more: a stick was pulled, a network drive left.
    #[error("{}", say!("save-gone", path = show(path)))]
    Gone { path: PathBuf },
    /// Another program took the session over while its folder was away.
    #[error("{}", say!("save-busy", id = id.as_str()))]
    Busy { id: SessionId },
    /// The file system cannot say who may write.
    #[error("{}", say!("save-no-lock", path = show(path), detail = detail.as_str()))]
    NoLock { path: PathBuf, detail: String },
    /// Something of that name is there already.
    #[error("{}", say!("save-exists", path = show(path)))]
    Exists { path: PathBuf },
    /// It grew past [`super::format::MOST_BYTES`] and could not be read again.
    #[error("{}", say!("save-too-large", most = super::format::MOST_BYTES >> 20))]
    TooLarge,
    #[error("{}", say!("save-failed", path = show(path), detail = detail.as_str()))]
    Other { path: PathBuf, kind: ErrorKind, detail: String },
}

impl SaveError {
    /// Sorts what the system said about writing to `path`.
    pub fn new(path: &Path, error: &io::Error) -> SaveError {
        let path = path.to_path_buf();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                SaveError::Full { path }
            }
            ErrorKind::ReadOnlyFilesystem => SaveError::ReadOnly { path },
            ErrorKind::PermissionDenied => SaveError::Denied { path },
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::StaleNetworkFileHandle => {
                SaveError::Gone { path }
            }
            ErrorKind::AlreadyExists | ErrorKind::IsADirectory => SaveError::Exists { path },
            // The list of kinds is the system's and open.
            kind => SaveError::Other { path, kind, detail: error.to_string() },
        }
    }

    /// Returns the system's sort of error, where the system was asked.
    pub fn kind(&self) -> Option<ErrorKind> {
        match self {
            SaveError::Full { .. } => Some(ErrorKind::StorageFull),
            SaveError::ReadOnly { .. } => Some(ErrorKind::ReadOnlyFilesystem),
            SaveError::Denied { .. } => Some(ErrorKind::PermissionDenied),
            SaveError::Gone { .. } => Some(ErrorKind::NotFound),
            SaveError::Exists { .. } => Some(ErrorKind::AlreadyExists),
            SaveError::Other { kind, .. } => Some(*kind),
            SaveError::Busy { .. } | SaveError::NoLock { .. } | SaveError::TooLarge => None,
        }
    }
}

impl StoreError {
    /// Says that `path` could not be read.
    pub fn unreadable(path: &Path, error: &io::Error) -> StoreError {
        StoreError::Unreadable { path: path.to_path_buf(), kind: error.kind(), detail: error.to_string() }
    }
}

/// A path as a sentence has it.
fn show(path: &Path) -> String {
    path.display().to_string()
}
