//! The half day from the middle: the group's session as it is when a step is reached, and a typist who goes on there.

use super::half_day::group;
use super::pty::Start;
use super::typist::Typist;
use crate::driver::built_in;
use levers::app::msg::Opened;
use levers::app::route;
use levers::shell::format;
use levers::shell::paths::Paths;
use levers::workshop::{Session, SessionId, StepId};
use std::fs;
use std::path::Path;

/// The steps of the half day.
pub fn steps() -> Vec<StepId> {
    route::steps(&built_in(), &group())
}

/// The group's session as it is when a step is reached.
pub fn session_at(step: &StepId) -> Session {
    let steps = steps();
    let at = steps.iter().position(|one| one == step).expect("the half day has it");
    let mut session = group();
    let is_before = |step: &StepId| steps[..at].contains(step);
    session.answers.retain(|step, _| is_before(step));
    session.done.retain(is_before);
    session.parking.clear();
    session.at = Some(step.clone());
    (session.id, session.example) = ("hilo".try_into().expect("an id"), false);
    session
}

/// Where the program with this home folder keeps its files.
pub fn paths(home: &Path) -> Paths {
    Paths::at(home.join("data"))
}

/// Puts a session on the disk.
pub fn put(home: &Path, session: &Session) {
    let paths = paths(home);
    fs::create_dir_all(paths.sessions()).expect("it is made");
    fs::write(paths.session(&session.id), format::write(session)).expect("it is written");
}

/// What the disk has.
pub fn on_disk(home: &Path, id: &SessionId) -> Session {
    let bytes = fs::read(paths(home).session(id)).expect("the session is there");
    format::parse(&bytes).expect("a reader never sees half a file")
}

/// A session as the program opens it from the disk.
pub fn opened(session: &Session) -> Opened {
    let on_disk = Some(session.revision);
    Opened { session: session.clone(), on_disk, read_only: None, typing: None, note: None, last_sign: None }
}

/// The command that goes on with a session.
pub fn start(home: &Path, session: &Session) -> Start {
    Start::in_folder(home).arg("run").arg("--session").arg(session.id.as_str())
}

/// Starts the program at a step and waits until it is there.
#[track_caller]
pub fn go_on(home: &Path, step: &str, size: (u16, u16)) -> Typist {
    let session = session_at(&step.try_into().expect("a step"));
    put(home, &session);
    let mut typist = Typist::rehearsal(size);
    typist.open(opened(&session));
    typist.sit_down(start(home, &session).size(size.0, size.1).run());
    typist.wait_same();
    typist
}
