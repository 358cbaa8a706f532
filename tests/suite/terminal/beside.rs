//! Two programs on one session: one writes, and the other is told, may look, or works on a copy.

use super::disk::{LIST, items};
use super::middle::{go_on, on_disk, paths};
use super::pty::Start;
use levers::shell::store::{Store, read_file};
use std::fs;

#[test]
fn a_second_program_is_told_and_may_look_or_work_on_a_copy() {
    let home = tempfile::tempdir().expect("a folder");
    let mut first = go_on(home.path(), LIST, (60, 18));
    first.words("One voice at a time");
    first.press("<enter>");
    first.send("<c-s>");
    first.pty().wait_for("Everything is saved.");

    let mut second = Start::in_folder(home.path()).run();
    second.wait_for("Continue “Overtime for home care aides in Hawaiʻi”");
    second.send("1");
    second.wait_for("is open in another levers; look at it without writing, or open a copy");
    second.wait_for("1 Look at it without changing it");
    second.wait_for("2 Work on a copy");
    second.send("1");
    second.wait_for("only to look at");
    second.wait_for("One voice at a time");
    second.send("nobody keeps this\r");
    second.wait_for("2 so far");
    second.send("\x1b[21~");
    second.wait_for("All sessions (1)");

    second.send("1");
    second.wait_for("2 Work on a copy");
    second.send("2");
    second.wait_for("1 so far");
    second.send("Said in the copy\r");
    second.wait_for("2 so far");
    second.send("\x11");
    assert!(second.wait_end().success());

    first.words("We end on time");
    first.send("<enter><c-q>");
    assert!(first.pty().wait_end().success());
    let ours = on_disk(home.path(), &first.session().id);
    assert_eq!(items(&ours), ["One voice at a time", "We end on time"]);
    let files = fs::read_dir(paths(home.path()).sessions()).expect("it is there");
    let others: Vec<_> = files
        .map(|file| file.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| read_file(&path).expect("it opens"))
        .filter(|session| session.id != ours.id)
        .collect();
    let [copy] = others.as_slice() else { panic!("{others:?}") };
    assert_eq!(items(copy), ["One voice at a time", "Said in the copy"]);
    assert_eq!(copy.copy_of.as_ref(), Some(&ours.id));
    assert!(Store::new(paths(home.path())).look(&copy.id).expect("it opens").moment.is_none());
}
