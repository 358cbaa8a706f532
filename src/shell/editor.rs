//! A person's own editor: `$VISUAL`, then `$EDITOR`. The text goes through a file that only the owner can read.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::Command;
use thiserror::Error;

/// Why the editor did not work. The text that was being edited is untouched.
#[derive(Debug, Error)]
pub enum EditorError {
    #[error("no editor is set: put its name into EDITOR, for example `export EDITOR=nano`")]
    NotSet,
    #[error("the editor `{name}` did not start: {why}; nothing was changed")]
    NotStarted { name: String, why: io::Error },
    #[error("the editor `{name}` ended with an error; nothing was changed")]
    Failed { name: String },
    #[error("the text did not reach the editor: {0}; nothing was changed")]
    File(#[from] io::Error),
}

/// Opens text in the editor and returns what it left; `None` when nothing was changed.
pub fn edit(text: &str) -> Result<Option<String>, EditorError> {
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.trim().is_empty()))
        .ok_or(EditorError::NotSet)?;
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or(EditorError::NotSet)?.to_string();
    let file = Scratch::write(text)?;
    let status = Command::new(&program)
        .args(words)
        .arg(&file.path)
        .status()
        .map_err(|why| EditorError::NotStarted { name: program.clone(), why })?;
    if !status.success() {
        return Err(EditorError::Failed { name: program });
    }
    let bytes = fs::read(&file.path)?;
    let edited = String::from_utf8_lossy(&bytes).trim_end_matches('\n').to_string();
    Ok((edited != text).then_some(edited))
}

/// A file for the time of the edit, removed afterwards however it ended.
struct Scratch {
    path: PathBuf,
}

impl Scratch {
    fn write(text: &str) -> io::Result<Scratch> {
        let folder =
            env::var_os("XDG_RUNTIME_DIR").map_or_else(env::temp_dir, |dir: OsString| PathBuf::from(dir));
        let path = folder.join(format!("levers-{}.txt", std::process::id()));
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        // A file left over from a crash with the same number is in the way.
        let _ = fs::remove_file(&path);
        let mut file = options.open(&path)?;
        let scratch = Scratch { path };
        file.write_all(text.as_bytes())?;
        Ok(scratch)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
