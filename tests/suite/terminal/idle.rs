//! What a room costs while nobody does anything: no wake-up at all without a clock, at most one redraw a second with the
//! time in large digits, and a display that stays on for as long as the clock runs.

use super::pty::{Pty, Start};
use crate::driver::built_in;
use levers::shell::format;
use levers::workshop::{AgendaId, StepId};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

const SECOND: Duration = Duration::from_secs(1);

fn room(home: &Path, path: Option<&Path>) -> Pty {
    let mut session = crate::driver::session();
    session.setup.agenda = AgendaId::try_from("ninety").expect("an agenda");
    let step = StepId::try_from("power/decider").expect("a step");
    session.at = Some(step.clone());
    let folder = home.join("data/sessions");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("test.ron"), format::write(&session)).expect("a file");
    let mut start = Start::in_folder(home).arg("run").arg("--session").arg("test");
    if let Some(path) = path {
        let system = std::env::var("PATH").unwrap_or_default();
        start = start.env("PATH", format!("{}:{system}", path.display()));
    }
    let room = start.run();
    room.wait_for(&built_in().step(&step).expect("a step").ask);
    room
}

/// How often the threads of a program gave the processor back to wait, and so were woken again.
#[cfg(target_os = "linux")]
fn waits(pty: &Pty) -> u64 {
    let tasks = fs::read_dir(format!("/proc/{}/task", pty.pid())).expect("it runs");
    let of = |status: String| {
        let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches"))?;
        line.split_whitespace().last()?.parse::<u64>().ok()
    };
    let status = tasks.flatten().filter_map(|task| fs::read_to_string(task.path().join("status")).ok());
    status.filter_map(of).sum()
}

/// Waits until a second passes in which nothing woke: saving and reading go on for a while after a key.
#[cfg(target_os = "linux")]
fn settled(pty: &Pty) -> u64 {
    let mut before = waits(pty);
    for _ in 0..60 {
        std::thread::sleep(SECOND);
        let now = waits(pty);
        if now == before {
            return now;
        }
        before = now;
    }
    panic!("something wakes again and again: {before:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_wakes_an_idle_room_while_no_clock_runs_also_beside_a_desk() {
    let home = tempfile::tempdir().expect("a folder");
    let room = room(home.path(), None);
    let before = settled(&room);
    std::thread::sleep(SECOND * 2);
    assert_eq!(waits(&room), before, "a room alone");
    // A desk looks every other second whether its room was killed; the room knows nothing of it.
    let desk = Start::in_folder(home.path()).size(100, 30).arg("desk").run();
    desk.wait_for("Room:");
    let before = settled(&room);
    std::thread::sleep(SECOND * 3);
    assert_eq!(waits(&room), before, "a room with a desk");
}

/// Bytes that come while so much time passes, in how many goes: each redraw is one, as nothing else is sent.
fn redraws(pty: &Pty, time: Duration) -> usize {
    let start = Instant::now();
    let mut n_bytes = pty.seen().bytes.len();
    let mut redraws = 0;
    while start.elapsed() < time {
        std::thread::sleep(Duration::from_millis(20));
        let now = pty.seen().bytes.len();
        redraws += usize::from(now != n_bytes);
        n_bytes = now;
    }
    redraws
}

#[test]
fn a_running_clock_redraws_once_a_second_in_large_digits_and_hardly_ever_in_words() {
    let home = tempfile::tempdir().expect("a folder");
    let mut room = room(home.path(), None);
    room.send("\x1b[15~");
    room.wait_for("The clock runs.");
    // Away from the moment at which the minutes in words change.
    let in_words = redraws(&room, SECOND * 4);
    assert!(in_words <= 1, "{in_words} redraws in four seconds while the words stay the same");
    room.send("\x1bc");
    room.wait_for("TIME");
    let large = redraws(&room, SECOND * 5);
    assert!((1..=6).contains(&large), "{large} redraws in five seconds");
    println!("redraws: {in_words} in 4 s with words, {large} in 5 s with large digits");
}

/// A program that stands for the system's own: it leaves its number and words in a file and waits as it is told to.
fn fake_inhibitor(folder: &Path, name: &str) -> PathBuf {
    fs::create_dir_all(folder).expect("a folder");
    let (program, log) = (folder.join(name), folder.join("log"));
    let script = format!("#!/bin/sh\necho \"$$ $*\" >> '{}'\nexec cat\n", log.display());
    fs::write(&program, script).expect("a program");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it may be run");
    log
}

fn is_running(pid: &str) -> bool {
    // A program that ended and that nobody asked about yet counts as ended.
    let state = Command::new("ps").args(["-o", "stat=", "-p", pid]).output();
    state.is_ok_and(|state| {
        let state = String::from_utf8_lossy(&state.stdout);
        !state.trim().is_empty() && !state.trim_start().starts_with('Z')
    })
}

/// Waits for that many starts in the log and returns the last program's number.
fn started(log: &Path, n_starts: usize) -> String {
    for _ in 0..600 {
        let text = fs::read_to_string(log).unwrap_or_default();
        if let Some(line) = text.lines().nth(n_starts - 1) {
            assert!(line.contains("A workshop is running") && line.ends_with("cat"), "{line}");
            return line.split(' ').next().expect("a number").to_string();
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("it was not asked for the {n_starts}. time");
}

#[track_caller]
fn ends(pid: &str) {
    for _ in 0..600 {
        if !is_running(pid) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{pid} still runs");
}

#[test]
fn the_display_is_kept_on_while_the_clock_runs_and_no_longer() {
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("programs");
    let log = fake_inhibitor(&folder, "systemd-inhibit");
    let mut room = room(home.path(), Some(&folder));
    assert!(!log.exists(), "nobody looks before the clock runs");
    room.send("\x1b[15~");
    room.wait_for("The clock runs.");
    let first = started(&log, 1);
    assert!(is_running(&first));
    room.send("\x1b[15~");
    room.wait_for("The clock is paused.");
    ends(&first);
    room.send("\x1b[15~");
    let second = started(&log, 2);
    room.signal("KILL");
    room.wait_end();
    ends(&second);
}
