//! The newest twenty states stay, in the order they were taken, and the newest good one is found.

use super::{id, place, say, session};
use levers::shell::backup::{self, KEPT, Sort};
use levers::shell::format;
use std::fs;

#[test]
fn the_newest_twenty_are_kept() {
    let place = place();
    let mut session = session("fares");
    for n in 0..KEPT + 7 {
        say(&mut session, "a/b", &format!("state {n}"));
        backup::keep(place.paths(), &session.id, Sort::State, format::write(&session).as_bytes())
            .expect("it is kept");
    }
    let backups = backup::list(place.paths(), &session.id, Sort::State);
    assert_eq!(backups.len(), KEPT);
    let kept: Vec<_> =
        backups.iter().map(|b| format::parse(&fs::read(&b.path).expect("it is there"))).collect();
    let revisions: Vec<_> = kept.into_iter().map(|s| s.expect("it is whole").revision).collect();
    assert_eq!(revisions, (8..=27).rev().collect::<Vec<u64>>());
    assert_eq!(place.files().len(), KEPT);
}

#[test]
fn the_same_state_is_not_kept_twice() {
    let place = place();
    let id = id("fares");
    for _ in 0..5 {
        backup::keep(place.paths(), &id, Sort::State, b"same").expect("it is kept");
    }
    assert_eq!(place.files().len(), 1);
    backup::keep(place.paths(), &id, Sort::State, b"other").expect("it is kept");
    backup::keep(place.paths(), &id, Sort::State, b"same").expect("it is kept");
    assert_eq!(place.files().len(), 3);
}

#[test]
fn damaged_and_unsaved_files_do_not_push_states_out() {
    let place = place();
    let id = id("fares");
    backup::keep(place.paths(), &id, Sort::State, b"state").expect("it is kept");
    for n in 0..30_u8 {
        backup::keep(place.paths(), &id, Sort::Damaged, &[n]).expect("it is kept");
    }
    assert_eq!(backup::list(place.paths(), &id, Sort::State).len(), 1);
    assert_eq!(backup::list(place.paths(), &id, Sort::Damaged).len(), KEPT);
    assert_eq!(backup::list(place.paths(), &id, Sort::Unsaved).len(), 0);
}

#[test]
fn order_survives_a_clock_that_was_set_back() {
    let place = place();
    let id = id("fares");
    let folder = place.paths().backups(&id);
    fs::create_dir_all(&folder).expect("it is made");
    fs::write(folder.join("2099-01-01_00-00-00.000Z.ron"), "from a wrong clock").expect("it is written");
    let path = backup::keep(place.paths(), &id, Sort::State, b"later").expect("it is kept");
    assert_eq!(backup::list(place.paths(), &id, Sort::State)[0].path, path);
    assert!(path.ends_with("2099-01-01_00-00-00.001Z.ron"), "{}", path.display());
}

#[test]
fn the_newest_good_one_is_behind_the_bad_ones() {
    let place = place();
    let mut session = session("fares");
    say(&mut session, "a/b", "good");
    let keep =
        |bytes: &[u8]| backup::keep(place.paths(), &id("fares"), Sort::State, bytes).expect("it is kept");
    keep(format::write(&session).as_bytes());
    keep(b"(format: 2)");
    keep(b"");
    let (backup, good) = backup::newest_good(place.paths(), &session.id).expect("one is good");
    assert_eq!(good, session);
    assert_eq!(backup.bytes, format::write(&session).len() as u64);
}

#[test]
fn files_of_others_among_the_backups_are_left_alone() {
    let place = place();
    let id = id("fares");
    let folder = place.paths().backups(&id);
    fs::create_dir_all(folder.join("folder.ron")).expect("it is made");
    fs::write(folder.join("notes.ron"), "mine").expect("it is written");
    for n in 0..25_u8 {
        backup::keep(place.paths(), &id, Sort::State, &[n]).expect("it is kept");
    }
    assert!(folder.join("notes.ron").exists());
    assert_eq!(backup::list(place.paths(), &id, Sort::State).len(), KEPT);
}
