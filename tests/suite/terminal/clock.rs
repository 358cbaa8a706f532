//! The session's clock through a hard end: what was used is used, and the time in which nothing ran counts too.

use super::pty::{Pty, Start};
use crate::driver::built_in;
use levers::shell::format;
use levers::workshop::{AgendaId, StepId};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

fn room(home: &Path) -> Pty {
    let room = Start::in_folder(home).size(100, 30).arg("run").arg("--session").arg("test").run();
    let step = StepId::try_from("power/decider").expect("a step");
    room.wait_for(&built_in().step(&step).expect("a step").ask);
    room
}

/// The seconds of the step that are used, as the panel of the times says: `0:07 of 3:00 used`.
fn used(room: &mut Pty) -> u64 {
    room.send("\x0c");
    room.wait_for(" of 3:00 used");
    let rows = room.seen().rows();
    let (before, _) = rows.split_once(" of 3:00 used").expect("it was seen");
    let (minutes, seconds) =
        before.rsplit(' ').next().and_then(|time| time.split_once(':')).expect("minutes and seconds");
    minutes.parse::<u64>().expect("minutes") * 60 + seconds.parse::<u64>().expect("seconds")
}

#[test]
fn the_time_that_was_used_survives_a_kill() {
    let home = tempfile::tempdir().expect("a folder");
    let mut session = crate::driver::session();
    session.setup.agenda = AgendaId::try_from("ninety").expect("an agenda");
    session.at = Some("power/decider".try_into().expect("a step"));
    let folder = home.path().join("data/sessions");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("test.ron"), format::write(&session)).expect("a file");
    let mut first = room(home.path());
    first.send("\x1b[15~");
    first.wait_for("The clock runs.");
    let start = Instant::now();
    first.rest(Duration::from_secs(3));
    let before = used(&mut first);
    assert!(before >= 3, "{before} s");
    first.signal("KILL");
    first.wait_end();
    std::thread::sleep(Duration::from_secs(2));

    let mut again = room(home.path());
    let after = used(&mut again);
    let passed = start.elapsed().as_secs();
    assert!(after >= before + 2, "{before} s before, {after} s after: the time without a program counts");
    assert!(after <= passed + 2, "{after} s are said of {passed} s");
    again.send("\x1b");
    again.wait_for("Who signs");
    again.send("\x1b[15~");
    again.wait_for("The clock is paused.");
}
