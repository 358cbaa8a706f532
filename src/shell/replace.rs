//! Puts a whole file in the place of another, so that a reader sees the old one or the new one and never a part.
//!
//! It knows nothing of what the file holds, and takes no lock: the caller is the only writer of that name.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Replaces a file and returns when it would survive a power cut.
///
/// The order is: data to a name beside it, the data to the disk, the new name, the folder to the disk.
/// The name beside it is always the same, so that a killed program leaves one such file at most. Where the name is a
/// link, the file it leads to is replaced: somebody keeps it there on purpose.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    write_beside(path, bytes)?.sync_all().inspect_err(|_| clear(path))?;
    fs::rename(beside(path), path).inspect_err(|_| clear(path))?;
    sync_folder(path)
}

/// Replaces a file and returns at once: it survives a killed program, but perhaps not a power cut.
/// [`sync`] makes up for that.
pub fn replace_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_beside(path, bytes)?;
    fs::rename(beside(path), path).inspect_err(|_| clear(path))
}

/// Brings a file written by [`replace_unsynced`] to the disk.
pub fn sync(path: &Path) -> io::Result<()> {
    // Windows flushes only what is open for writing.
    OpenOptions::new().write(true).open(path)?.sync_all()?;
    sync_folder(path)
}

/// Writes a file that must not exist yet, durably. A file in its place is an error and stays as it is.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).inspect_err(|_| {
        // Half of a text is worth less than the room it takes: the whole is still in memory.
        let _ = fs::remove_file(path);
    })?;
    sync_folder(path)
}

/// Creates a folder that only its owner can enter, with the folders above it. One that is there stays as it is.
pub fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        make_folder(parent)?;
    }
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        Ok(()) => sync_folder(path),
        // Another program was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
    }
}

/// Reads a file of at most `limit` bytes. A longer one comes back cut at `limit + 1`, so that its length tells.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Brings the name of a file to the disk: without it, the folder may forget a file that is safe itself.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        match File::open(folder)?.sync_all() {
            Ok(()) => {}
            // Some network folders and sticks cannot sync a folder; the file itself is synced.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Opens a file with an owner-only mode when it is made now.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// The name a file is written under before it takes its place.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".tmp");
    PathBuf::from(name)
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<File> {
    let mut file = private(OpenOptions::new().write(true).create(true).truncate(true)).open(beside(path))?;
    file.write_all(bytes).inspect_err(|_| clear(path))?;
    Ok(file)
}

/// Frees the room a failed attempt took; on a full disk the next attempt needs it.
fn clear(path: &Path) {
    let _ = fs::remove_file(beside(path));
}
