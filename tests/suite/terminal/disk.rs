//! Disks that are full, pulled or take no writing, as a group at the terminal meets them: it goes on, it is told, and
//! its words reach the disk when that can take them, or another place.

use super::half_day::id;
use super::middle::{go_on, on_disk, paths, put, session_at, start};
use super::pty::{Pty, Start};
use crate::driver::built_in;
use levers::app::msg::Msg;
use levers::shell::format;
use levers::workshop::{Answer, Session};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// A step where a list is typed.
pub const LIST: &str = "opening/agreements";

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The items of the list.
pub fn items(session: &Session) -> Vec<&str> {
    match session.answers.get(&id(LIST)) {
        Some(Answer::Collect(list)) => list.items.iter().map(|item| item.text.as_str()).collect(),
        Some(other) => panic!("{other:?}"),
        None => Vec::new(),
    }
}

fn wait_saved(pty: &Pty) {
    pty.wait("the header without `not saved`", |seen| seen.is_whole() && !seen.shows("not saved"));
}

#[test]
fn a_full_disk_is_told_and_the_group_goes_on_until_there_is_room() {
    let home = home();
    let session = session_at(&id(LIST));
    put(home.path(), &session);
    // No file may grow past 64 blocks, and crossing that is an error and not an end.
    let mut pty = start(home.path(), &session).after("trap '' XFSZ; ulimit -f 64").run();
    pty.wait_for("type one agreement");
    pty.send("One voice at a time\r");
    pty.wait_for("1 so far");
    pty.send(format!("\x1b[200~{}\x1b[201~\r", "far too much ".repeat(7000)));
    pty.wait_for("not saved");
    pty.send("We end on time\r");
    pty.wait_for("3 so far");
    pty.send("\x13");
    pty.wait_for("Not everything is saved yet.");
    // The reason names folders: it stands on the desk.
    pty.send("\x02");
    pty.wait_for("there is no room left");
    pty.send("\x02");
    pty.wait_for("3 so far");
    assert_eq!(items(&on_disk(home.path(), &session.id)), ["One voice at a time"]);

    // Nobody leaves by mistake.
    pty.send("\x11");
    pty.wait_for("Not everything is saved. Leave all the same?");
    pty.send("n");
    pty.wait_for("3 so far");
    // The long one goes, with the one that was typed after it.
    pty.send("\x1a\x1a");
    pty.wait_for("1 so far");
    wait_saved(&pty);
    pty.send("We end on time\r");
    pty.wait_for("2 so far");
    pty.send("\x13");
    pty.wait_for("Everything is saved.");
    pty.send("\x11");
    assert!(pty.wait_end().success());
    assert_eq!(items(&on_disk(home.path(), &session.id)), ["One voice at a time", "We end on time"]);
}

#[test]
fn a_pulled_stick_is_told_and_has_every_word_when_it_is_back() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (60, 18));
    typist.words("One voice at a time");
    typist.press("<enter>");
    let (data, away) = (home.path().join("data"), home.path().join("away"));
    fs::rename(&data, &away).expect("it is pulled");
    fs::write(&data, "nothing is mounted here").expect("it is written");
    typist.send("We end on time<enter>");
    // The copy knows no disk.
    typist.app.update(Msg::SaveFailed { why: "the stick is gone".into() });
    typist.wait_same();
    assert!(typist.picture().contains("not saved"));
    typist.words("half a wo");
    typist.press("<c-q>");
    assert!(typist.picture().contains("Leave all the same?"));
    typist.press("n");
    fs::remove_file(&data).expect("it is removed");
    fs::rename(&away, &data).expect("it is back");
    // It is tried again by itself.
    typist.app.update(Msg::Saved { revision: typist.session().revision });
    typist.wait_same();
    assert!(!typist.picture().contains("not saved"));
    typist.words("We listen");
    typist.send("<c-q>");
    assert!(typist.pty().wait_end().success());
    let session = on_disk(home.path(), &"hilo".try_into().expect("an id"));
    assert_eq!(items(&session), ["One voice at a time", "We end on time", "half a wo", "We listen"]);
}

/// The one session of a folder.
fn only_session(sessions: &Path) -> Session {
    let files = fs::read_dir(sessions).expect("it is there").map(|file| file.expect("a file").path());
    let mut files = files.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let file = files.next().expect("there is one");
    assert_eq!(files.next(), None);
    format::parse(&fs::read(file).expect("it can be read")).expect("a session")
}

/// Where a folder cannot be written to, whoever asks: the administrator too.
#[cfg(target_os = "linux")]
#[test]
fn a_group_begins_where_nothing_can_be_written_and_writes_its_words_to_another_place() {
    let home = home();
    let data = home.path().join("data");
    std::os::unix::fs::symlink("/sys", &data).expect("a link is made");
    let mut pty = Start::in_folder(home.path()).run();
    pty.wait_for("All sessions (0)");
    pty.send("1");
    pty.wait_for("What is this workshop about?");
    // The issue; all else as it stands there.
    pty.send(format!("Night buses{}", "\r".repeat(10)));
    pty.wait_for("not saved");
    let steps = built_in().steps().map(|(step, ..)| step).take_while(|step| *step != id(LIST)).count();
    // The outline, where what was set up stands before the steps.
    pty.send(format!("\x1bOQ\x1b[H{}\x1b[B\r", "\x1b[B".repeat(steps)));
    pty.wait_for("type one agreement");
    pty.send("One voice at a time\rhalf a wo");
    pty.wait_typed("half a wo");
    pty.send("\x13");
    pty.wait_for("Not everything is saved yet.");
    pty.send("\x02");
    pty.wait_for("may not be written by you");
    pty.send("\x02");
    pty.wait_for("half a wo");

    pty.send("\x11");
    pty.wait_for("Not everything is saved. Leave all the same?");
    pty.send("s");
    pty.wait_for("a file name, for example on a USB stick");
    pty.send("stick");
    pty.wait_typed("stick");
    pty.send("\r");
    pty.wait_for("Written to");
    let written = fs::read(home.path().join("stick.ron")).expect("it was written");
    let written = format::parse(&written).expect("it opens");
    assert_eq!(items(&written), ["One voice at a time", "half a wo"]);

    // The folder is given back its rights, and a person says to try now.
    fs::remove_file(&data).expect("the link is removed");
    pty.send("\x1b");
    pty.wait_for("2 so far");
    pty.send("\x13");
    pty.wait_for("Everything is saved.");
    pty.send("\x11");
    assert!(pty.wait_end().success());
    assert_eq!(items(&only_session(&paths(home.path()).sessions())), items(&written));
}
