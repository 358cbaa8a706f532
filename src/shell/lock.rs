//! One writer per session: an exclusive lock on a file beside it, given back by the system whatever happens to us.
//!
//! The session file itself is never locked: replacing it would leave the lock on the old one.

use super::replace;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use thiserror::Error;

/// How often a lock is tried: somebody who only looks whether it is held holds it for a moment.
const TRIES: u32 = 6;
const BETWEEN_TRIES: Duration = Duration::from_millis(15);

/// The right to write one session, held until it is dropped or the program ends in any way.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

/// Why a lock was not given.
#[derive(Debug, Error)]
pub enum LockError {
    /// Another program holds it.
    #[error("another program holds the lock")]
    Busy,
    /// The lock file cannot be made, or this file system has no locks.
    #[error(transparent)]
    Unavailable(#[from] io::Error),
}

impl Lock {
    /// Takes the lock; returns within a tenth of a second.
    pub fn take(path: &Path) -> Result<Lock, LockError> {
        for attempt in 1.. {
            let mut options = OpenOptions::new();
            let file = replace::private(options.write(true).create(true).truncate(false)).open(path)?;
            match file.try_lock() {
                Ok(()) => {
                    let lock = Lock { file, path: path.to_path_buf() };
                    // The last holder may have removed the name after we opened it.
                    if lock.is_current() {
                        return Ok(lock);
                    }
                }
                Err(TryLockError::WouldBlock) if attempt < TRIES => thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::WouldBlock) => break,
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            if attempt >= TRIES {
                break;
            }
        }
        Err(LockError::Busy)
    }

    /// Whether the name still leads to the file that is locked: not after the folder was taken away and came back.
    pub fn is_current(&self) -> bool {
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
            match (self.file.metadata(), fs::metadata(&self.path)) {
                (Ok(ours), Ok(there)) => place(ours) == place(there),
                (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
            }
        }
        #[cfg(not(unix))]
        {
            self.file.metadata().is_ok() && self.path.exists()
        }
    }

    /// Gives the lock back and removes its file, where that cannot let two programs in.
    pub fn remove(self) {
        // Elsewhere nobody can see that the name went away under them, so the empty file stays.
        #[cfg(unix)]
        let _ = fs::remove_file(&self.path);
    }
}

impl Drop for Lock {
    /// Closing alone is not enough: a program that is just being started (an editor, say) has our files open for a
    /// moment, and would hold the lock as long.
    fn drop(&mut self) {
        let _ = self.file.unlock();
    }
}

/// Whether some program holds the lock now. A lock that cannot be looked at counts as free.
pub fn is_held(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    match file.try_lock_shared() {
        Ok(()) => {
            let _ = file.unlock();
            false
        }
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(_)) => false,
    }
}
