//! Writing a session, and telling one's own file from somebody else's.

use super::{id, lease, place, say, session, write};
use levers::shell::format;
use levers::shell::store::Unsaved;
use std::fs;
use std::sync::Arc;

#[test]
fn a_write_that_took_place_and_could_not_say_so_is_not_somebody_elses() {
    let place = place();
    let mut opened = place.store.create(session("fares"));
    write(&mut opened);
    let path = place.paths().session(&id("fares"));
    say(&mut opened.session, "a/b", "one");
    let one = Arc::new(opened.session.clone());
    // As when a stick is pulled between the new file and the word that it is safe.
    let in_the_way = path.with_extension("ron.tmp");
    fs::create_dir(&in_the_way).expect("it is made");
    assert!(lease(&mut opened).write(&one).is_err());
    fs::remove_dir(&in_the_way).expect("it is removed");
    fs::write(&path, format::write(&one)).expect("it is written");

    say(&mut opened.session, "a/b", "two");
    let two = Arc::new(opened.session.clone());
    assert_eq!(lease(&mut opened).write(&two), Ok(None));
    assert!(!place.paths().backups(&id("fares")).exists(), "nobody else has said anything");
}

#[test]
fn a_file_that_was_copied_away_and_back_is_not_somebody_elses() {
    let place = place();
    place.written("fares");
    let mut opened = place.store.open(&id("fares"), Unsaved::Resume).expect("it is free");
    let path = place.paths().session(&id("fares"));
    let bytes = fs::read(&path).expect("it is there");
    fs::write(&path, bytes).expect("it is written");
    let file = fs::File::options().write(true).open(&path).expect("it is there");
    file.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("its time is set");
    say(&mut opened.session, "a/b", "one");
    let one = Arc::new(opened.session.clone());
    assert_eq!(lease(&mut opened).write(&one), Ok(None));
}
