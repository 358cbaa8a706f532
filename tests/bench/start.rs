//! The built program in a pseudo terminal: how long a person waits before the first picture, and for a key to show.
//! What the system and the terminal take is in these figures.

use crate::example;
use crate::figures::{Figures, head, timed};
use crate::presses::SIZES;
use crate::pty::{Pty, Start};
use levers::shell::paths::Paths;
use levers::shell::{format, replace};
use levers::workshop::{Session, SessionId};
use std::path::Path;
use std::process::Command;

/// Words of Home's first picture.
const HOME: &str = "From a grievance to a plan that holds.";
/// Words that Home has once the list of sessions and the workshop are read: the title of the step a session is at.
const COMPLETE: &str = "Commitments: Close";
const STARTS: usize = 20;

pub fn measure() {
    let home = tempfile::tempdir().expect("there is room for files");
    head("The program in a terminal", "");
    for size in SIZES {
        start(home.path(), size, HOME).print(&format!("start to first frame of Home, {}x{}", size.0, size.1));
    }
    fill(home.path(), 200);
    start(home.path(), SIZES[0], HOME).print("the same with 200 sessions in the library");
    start(home.path(), SIZES[0], COMPLETE).print("start to Home with library and content read");
    key(home.path()).print("key press to changed picture, Home, 60x18");
    let out = home.path().to_path_buf();
    let run =
        |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_levers")).args(args).current_dir(&out).output();
    Figures::of(STARTS, || run(&["--version"])).print("`levers --version`: the least a start takes");
    Figures::of(STARTS, || run(&["export", "--example"]))
        .print("`levers export --example`: PDF and the start");
}

fn start(home: &Path, size: (u16, u16), shows: &str) -> Figures {
    let mut figures = Figures::default();
    for start in 0..=STARTS {
        let mut running = None;
        let taken = timed(|| running = Some(at_home(home, size, shows)));
        // The first start reads the program from the disk.
        if start > 0 {
            figures.add(taken);
        }
    }
    figures
}

fn at_home(home: &Path, size: (u16, u16), shows: &str) -> Pty {
    let pty = Start::in_folder(home).size(size.0, size.1).run();
    pty.wait_for(shows);
    pty
}

/// Moves the marker of Home down and up, and waits each time until the picture is another.
fn key(home: &Path) -> Figures {
    // What comes after the first picture changes it too.
    let mut pty = at_home(home, SIZES[0], COMPLETE);
    let mut figures = Figures::default();
    for arrow in ["\x1b[B", "\x1b[A"].into_iter().cycle().take(400) {
        let before = pty.seen().rows();
        figures.add(timed(|| {
            pty.send(arrow);
            pty.wait("another picture", |seen| seen.is_whole() && seen.rows() != before);
        }));
    }
    figures
}

/// Puts sessions into the data folder of a home.
fn fill(home: &Path, count: usize) {
    let paths = Paths::at(home.join("data"));
    replace::make_folder(&paths.sessions()).expect("a new folder takes folders");
    for n in 0..count {
        let id = SessionId::try_from(format!("2026-11-22-session-{n}")).expect("an id");
        let text = format::write(&Session { id: id.clone(), example: false, ..example::session() });
        std::fs::write(paths.session(&id), text).expect("a new folder takes files");
    }
}
