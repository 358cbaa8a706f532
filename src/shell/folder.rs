//! A workshop's folder on the disk: lists and reads its files for [`crate::content`], which judges them.
//!
//! Nothing here is written, and nothing below the catalogue's folder is entered.

use crate::content::load::{CATALOGUE, File, Folder, HEAD, Loaded, is_content};
use crate::content::{MAX_CONTENT_BYTES, embedded};
use crate::say;
use std::borrow::Cow;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Where a workshop comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Place {
    #[default]
    BuiltIn,
    Folder(PathBuf),
}

/// Why a folder could not be read.
#[derive(Debug, Error)]
pub enum FolderError {
    #[error("{}", say!("folder-missing", path = path.display().to_string()))]
    Missing { path: PathBuf },
    #[error("{}", say!("folder-not-a-folder", path = path.display().to_string()))]
    NotAFolder { path: PathBuf },
    #[error("{}", say!("folder-unreadable", path = path.display().to_string()))]
    Unreadable { path: PathBuf, source: io::Error },
    /// It is the folder of no workshop: not even its first file is there.
    #[error("{}", say!("folder-not-a-workshop", path = path.display().to_string(), head = HEAD))]
    NotAWorkshop { path: PathBuf },
}

impl Place {
    /// Takes what a person named: nothing or the built-in workshop's id, else a folder.
    pub fn named(name: Option<&Path>) -> Place {
        match name {
            None => Place::BuiltIn,
            // A folder of that name in the way would be a surprise; `./executive-action` names it.
            Some(name) if name == Path::new(embedded::ID) => Place::BuiltIn,
            Some(path) => Place::Folder(path.to_path_buf()),
        }
    }

    /// Reads and checks the workshop with all its faults.
    pub fn check(&self) -> Result<Loaded, FolderError> {
        self.folder().map(Loaded::from)
    }

    /// Reads the files, to ask where in them a part of the workshop is written.
    pub fn folder(&self) -> Result<Folder, FolderError> {
        Ok(match self {
            Place::BuiltIn => Folder::read(embedded::NAME, &embedded::files()),
            Place::Folder(path) => Folder::read(&path.display().to_string(), &read(path)?),
        })
    }

    /// Reads the built-in workshop without checking it again, or a folder's with all its faults.
    pub fn load(&self) -> Result<Loaded, FolderError> {
        match self {
            Place::BuiltIn => Ok(Loaded { workshop: Some(embedded::workshop()), diagnostics: Vec::new() }),
            Place::Folder(_) => self.check(),
        }
    }
}

/// Reads the files of a workshop's folder and of its catalogue, in the order of their names.
pub fn read(folder: &Path) -> Result<Vec<File<'static>>, FolderError> {
    let mut files = Vec::new();
    read_into(&mut files, folder, "")?;
    if files.is_empty() {
        return Err(FolderError::NotAWorkshop { path: folder.to_path_buf() });
    }
    let catalogue = folder.join(CATALOGUE);
    if catalogue.is_dir() {
        read_into(&mut files, &catalogue, "catalogue/")?;
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn read_into(files: &mut Vec<File<'static>>, folder: &Path, before: &str) -> Result<(), FolderError> {
    let entries = fs::read_dir(folder).map_err(|source| failed(folder, source))?;
    for entry in entries {
        let path = entry.map_err(|source| failed(folder, source))?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let name = format!("{before}{name}");
        if !is_content(&name) {
            continue;
        }
        // Neither a folder nor a pipe, which would be waited for without end.
        if fs::metadata(&path).map_err(|source| failed(&path, source))?.is_file() {
            let bytes = read_file(&path).map_err(|source| failed(&path, source))?;
            files.push(File { name, bytes: Cow::Owned(bytes) });
        }
    }
    Ok(())
}

/// One byte more than is read as content is enough to see that a file is too large.
fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_CONTENT_BYTES).unwrap_or(u64::MAX);
    fs::File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn failed(path: &Path, source: io::Error) -> FolderError {
    let path = path.to_path_buf();
    match source.kind() {
        ErrorKind::NotFound => FolderError::Missing { path },
        ErrorKind::NotADirectory => FolderError::NotAFolder { path },
        // The list of kinds is the system's and open.
        _ => FolderError::Unreadable { path, source },
    }
}
