//! The files: what is written, what is read, and what happens when the disk does not play along.

mod backup;
mod config;
pub mod crash;
mod elsewhere;
mod export;
mod format;
mod lease;
mod library;
mod live;
mod lock;
mod pace;
mod paths;
mod replace;
mod store;
mod surroundings;
mod trash;
mod writer;

use levers::shell::lease::Lease;
use levers::shell::paths::Paths;
use levers::shell::store::{Access, Opened, Store};
use levers::workshop::kind::collect::List;
use levers::workshop::session::{Entry, Level, Session, Setup};
use levers::workshop::{Answer, SessionId, StepId};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A data folder of its own, removed at the end of the test.
struct Place {
    folder: TempDir,
    store: Store,
}

fn place() -> Place {
    let folder = tempfile::tempdir().expect("tests have a temporary folder");
    let store = Store::new(Paths::at(folder.path().join("data")));
    Place { folder, store }
}

impl Place {
    fn paths(&self) -> &Paths {
        self.store.paths()
    }

    /// A session that is on the disk and closed.
    fn written(&self, issue: &str) -> Session {
        let mut opened = self.store.create(session(issue));
        write(&mut opened);
        opened.session
    }

    /// All files below the data folder.
    fn files(&self) -> Vec<String> {
        files(self.paths().data())
    }
}

fn id(text: &str) -> SessionId {
    text.try_into().expect("an id")
}

fn step(text: &str) -> StepId {
    text.try_into().expect("a step")
}

/// A session of nobody about nothing much.
fn session(issue: &str) -> Session {
    let setup = Setup {
        group: "Riders".to_owned(),
        place: "Harbor Hall".to_owned(),
        issue: issue.to_owned(),
        level: Level::State,
        entry: Entry::New,
        agenda: "half-day".try_into().expect("an id"),
        people: 14,
        until: String::new(),
        interpreted: false,
        clock_starts: Default::default(),
    };
    let name = issue.to_lowercase().replace(' ', "-");
    Session::new(id(&name), "executive-action", setup, jiff::civil::date(2026, 11, 22))
}

/// Records a list of one item and counts the change.
fn say(session: &mut Session, at: &str, text: &str) {
    let mut list = List::default();
    list.add(text);
    session.record(&step(at), Some(Answer::Collect(list)));
    session.revision += 1;
}

fn said(session: &Session, at: &str) -> Option<String> {
    match session.answers.get(&step(at)) {
        Some(Answer::Collect(list)) => list.items.first().map(|item| item.text.clone()),
        Some(other) => panic!("{other:?}"),
        None => None,
    }
}

fn lease(opened: &mut Opened) -> &mut Lease {
    match &mut opened.access {
        Access::Write(lease) => lease,
        Access::ReadOnly(why) => panic!("it cannot be written: {why:?}"),
    }
}

/// Writes what was opened, as the save thread would.
fn write(opened: &mut Opened) {
    let session = Arc::new(opened.session.clone());
    lease(opened).write(&session).expect("the disk takes it");
}

/// All files below a folder, lock files left out.
fn files(folder: &Path) -> Vec<String> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_none_or(|ending| ending != "lock") {
                found.push(path.strip_prefix(root).expect("it is below").display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found);
    found.sort();
    found
}
