//! A room and its desks, each in a terminal of its own: the desks follow, may drive, and hurt nothing.

use super::pty::{Pty, Start};
use crate::driver::built_in;
use levers::shell::format;
use levers::workshop::{AgendaId, Session, StepId};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A session of twelve in the ninety minutes, as a file in the data folder.
fn put_session(home: &Path) -> Session {
    let mut session = crate::driver::session();
    session.setup.agenda = AgendaId::try_from("ninety").expect("an agenda");
    session.at = Some(id("power/decider"));
    let folder = home.join("data/sessions");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("test.ron"), format::write(&session)).expect("a file");
    session
}

fn id(step: &str) -> StepId {
    step.try_into().expect("a step")
}

fn title(step: &str) -> String {
    built_in().step(&id(step)).expect("a step").title.clone()
}

fn room(home: &Path) -> Pty {
    let room = Start::in_folder(home).arg("run").arg("--session").arg("test").run();
    room.wait_for("Who can say yes?");
    room
}

fn desk(home: &Path) -> Pty {
    Start::in_folder(home).size(100, 30).arg("desk").run()
}

/// What stands in the desk's line about the room.
fn shows_room(title: &str) -> String {
    format!("Room: {title}")
}

#[test]
fn three_desks_show_the_rooms_step_within_a_tenth_of_a_second() {
    let home = tempfile::tempdir().expect("a folder");
    put_session(home.path());
    let mut room = room(home.path());
    let mut desks: Vec<Pty> = (0..3).map(|_| desk(home.path())).collect();
    for desk in &desks {
        desk.wait_for(&shows_room(&title("power/decider")));
    }
    let n_moves = 100;
    let mut times: Vec<Vec<Duration>> = Vec::new();
    for turn in 0..n_moves {
        let (key, step) = if turn % 2 == 0 { ("\x1b[6~", "power/map") } else { ("\x1b[5~", "power/decider") };
        let wanted = shows_room(&title(step));
        let start = Instant::now();
        room.send(key);
        let shown = desks.iter().map(|desk| {
            desk.wait_for(&wanted);
            start.elapsed()
        });
        times.push(shown.collect());
    }
    let mut first: Vec<Duration> = times.iter().map(|shown| shown[0]).collect();
    let mut last: Vec<Duration> = times.iter().map(|shown| shown[2]).collect();
    first.sort();
    last.sort();
    let at = |times: &[Duration], part: usize| times[times.len() * part / 100].as_secs_f64() * 1000.0;
    println!(
        "{n_moves} moves, three desks: first desk median {:.1} ms, p90 {:.1} ms; all three median {:.1} ms, p90 {:.1} ms",
        at(&first, 50),
        at(&first, 90),
        at(&last, 50),
        at(&last, 90),
    );
    // One desk is killed, another closed: room and third desk go on.
    desks[0].signal("KILL");
    desks[0].wait_end();
    desks[1].send("q");
    desks[1].wait_end();
    room.send("\x1b[6~");
    desks[2].wait_for(&shows_room(&title("power/map")));
    // The room is killed: the desk says so and waits; when the room is back, it follows again.
    room.signal("KILL");
    room.wait_end();
    desks[2].wait_for("The room was closed.");
    let again = Start::in_folder(home.path()).arg("run").arg("--session").arg("test").run();
    again.wait_for("map");
    desks[2].wait("the room again", |seen| seen.is_whole() && !seen.shows("The room was closed."));
}

#[test]
fn a_desk_that_starts_first_waits_and_then_follows() {
    let home = tempfile::tempdir().expect("a folder");
    let desk = desk(home.path());
    desk.wait_for("The desk waits for one.");
    put_session(home.path());
    let mut room = room(home.path());
    desk.wait_for(&shows_room(&title("power/decider")));
    room.send("The director of the department");
    desk.wait_for("The director of the department");
}

#[test]
fn a_desk_turns_the_pages_once_the_room_lets_it_and_the_session_file_is_the_rooms_own() {
    let home = tempfile::tempdir().expect("a folder");
    put_session(home.path());
    let mut room = room(home.path());
    let mut desk = desk(home.path());
    desk.wait_for(&shows_room(&title("power/decider")));
    desk.send("n");
    desk.wait_for("Alt+V in the room allows it");
    room.send("The director");
    room.wait_typed("The director");
    room.send("\x1bv");
    room.wait_for("may turn the pages now");
    desk.wait_for("Desks may turn its pages.");
    desk.send("n");
    room.wait_for(&built_in().step(&id("power/map")).expect("a step").ask);
    desk.send("b");
    room.wait("the dark", |seen| seen.rows().trim().is_empty());
    desk.wait_for("The screen is dark.");
    desk.send("b");
    room.wait("the light", |seen| !seen.rows().trim().is_empty());
    desk.send("c");
    desk.wait_for("6 min left");
    drop(desk);
    room.send("\x11y");
    room.wait_end();
    let saved = fs::read(home.path().join("data/sessions/test.ron")).expect("the session is there");
    let saved = format::parse(&saved).expect("it opens");
    assert!(format!("{:?}", saved.answers.get(&id("power/decider"))).contains("The director"));
    assert!(saved.desk_drives && saved.clock.is_some_and(|log| !log.running));
    assert!(!home.path().join("data/desk/test").exists(), "what desks asked goes with the room");
}
