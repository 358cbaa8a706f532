//! The built program as people and other programs call it: what it prints where, and its exit codes.

pub mod agenda;
mod backcast;
mod check;
mod export;
mod grid;
mod help;
mod list;
mod run;
mod testcard;
mod verdict;
mod worksheet;

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// What a call said.
#[derive(Debug)]
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    /// Returns standard output of a call that must have worked and had nothing to complain about.
    #[track_caller]
    fn well(&self) -> &str {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        &self.out
    }

    #[track_caller]
    fn json(&self) -> Value {
        let out = self.well();
        assert_eq!(out.lines().count(), 1, "one line for a program to read: {out}");
        serde_json::from_str(out).unwrap_or_else(|error| panic!("{error}: {out}"))
    }

    /// Returns standard error of a call that must have failed with this code and printed no answer.
    #[track_caller]
    fn failed(&self, code: i32) -> &str {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{self:?}");
        &self.err
    }
}

/// A person's machine: a folder to be in, and a data folder of their own.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { folder: TempDir::new().expect("a temporary folder") }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn sessions(&self) -> std::path::PathBuf {
        self.path().join("data/sessions")
    }

    /// Puts the sample session with every kind of answer into the data folder, as one of that workshop.
    fn session(&self, id: &str, workshop: &str) {
        let sample =
            std::fs::read_to_string(repository("tests/data/sessions/v1-every-kind.ron")).expect("it reads");
        let from = "workshop: \"executive-action\"";
        assert!(sample.contains(from) && sample.contains(id), "the sample has changed");
        std::fs::create_dir_all(self.sessions()).expect("a folder");
        let session = sample.replace(from, &format!("workshop: \"{workshop}\""));
        std::fs::write(self.sessions().join(format!("{id}.ron")), session).expect("the folder takes files");
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_levers"));
        command
            .args(args)
            .current_dir(self.path())
            .env_clear()
            .env("HOME", self.path())
            .env("LEVERS_DATA", self.path().join("data"))
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }

    fn levers(&self, args: &[&str]) -> Said {
        let output = self.command(args).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// Calls the program on a machine of its own.
fn levers(args: &[&str]) -> Said {
    Desk::new().levers(args)
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("the file can be copied");
        }
    }
}

/// A folder of this repository.
fn repository(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}
