//! Deleting takes everything along, restoring brings everything back, emptying says what went.

use super::{Place, id, place, say, session, write};
use levers::shell::backup::{self, Sort};
use levers::shell::error::StoreError;
use levers::shell::store::Unsaved;
use levers::shell::{library, trash};
use std::fs;

/// A session with two backups and a live file that was left.
fn full(place: &Place) {
    let mut opened = place.store.create(session("fares"));
    for text in ["one", "two"] {
        say(&mut opened.session, "a/b", text);
        write(&mut opened);
        super::lease(&mut opened).backup().expect("it is kept");
    }
    fs::write(place.paths().live(&opened.session.id), "torn").expect("it is written");
}

#[test]
fn deleting_takes_backups_and_live_file_along_and_restoring_brings_them_back() {
    let place = place();
    full(&place);
    let before = place.files();
    assert_eq!(before.len(), 4);

    let trashed = trash::delete(&place.store, &id("fares")).expect("it is free");
    assert_eq!((trashed.n_files, trashed.n_backups), (4, 2));
    assert_eq!(trashed.head.as_ref().map(|head| head.setup.issue.as_str()), Some("fares"));
    assert!(place.files().iter().all(|file| file.starts_with("trash/fares_")), "{:?}", place.files());
    assert!(!place.paths().backups(&id("fares")).exists());
    assert_eq!(library::scan(&place.store).expect("it is read").sessions, []);
    assert_eq!(trash::list(&place.store), [trashed]);

    assert_eq!(trash::restore(&place.store, &id("fares")), Ok(id("fares")));
    assert_eq!(place.files(), before);
    assert_eq!(trash::list(&place.store), []);
    assert_eq!(fs::read_dir(place.paths().trash()).expect("it is there").count(), 0);
}

#[cfg(unix)]
#[test]
fn nothing_that_names_a_deleted_session_stays_among_the_sessions() {
    let place = place();
    full(&place);
    trash::delete(&place.store, &id("fares")).expect("it is free");
    assert_eq!(fs::read_dir(place.paths().sessions()).expect("it is there").count(), 0);
}

#[test]
fn a_session_in_use_is_not_deleted() {
    let place = place();
    let session = place.written("fares");
    let opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    let before = place.files();
    assert_eq!(trash::delete(&place.store, &session.id), Err(StoreError::Busy { id: session.id.clone() }));
    assert_eq!(place.files(), before);
    drop(opened);
    trash::delete(&place.store, &session.id).expect("it is free now");
}

#[test]
fn a_session_that_is_not_there_cannot_be_deleted_or_restored() {
    let place = place();
    let missing = StoreError::Missing { id: id("fares") };
    assert_eq!(trash::delete(&place.store, &id("fares")), Err(missing.clone()));
    assert_eq!(trash::restore(&place.store, &id("fares")), Err(missing));
    assert_eq!(trash::empty(&place.store), trash::Emptied::default());
    assert_eq!(place.files(), [""; 0]);
}

#[test]
fn a_damaged_session_can_be_deleted() {
    let place = place();
    let session = place.written("fares");
    fs::write(place.paths().session(&session.id), "(").expect("it is written");
    let trashed = trash::delete(&place.store, &session.id).expect("it is free");
    assert_eq!(trashed.head, None);
}

#[test]
fn restoring_over_a_new_session_of_the_same_name_gives_another_name() {
    let place = place();
    full(&place);
    trash::delete(&place.store, &id("fares")).expect("it is free");
    let new = place.written("fares");
    assert_eq!(new.id, id("fares"));
    assert_eq!(trash::restore(&place.store, &id("fares")), Ok(id("fares-2")));
    let opened = place.store.open(&id("fares-2"), Unsaved::Resume).expect("it opens");
    assert_eq!(opened.session.id, id("fares-2"));
    assert_eq!(backup::list(place.paths(), &id("fares-2"), Sort::State).len(), 2);
    assert_eq!(opened.session.revision, 2);
    assert_eq!(new.revision, 0);
}

#[test]
fn two_sessions_of_one_name_lie_beside_each_other_in_the_trash() {
    let place = place();
    for _ in 0..2 {
        full(&place);
        trash::delete(&place.store, &id("fares")).expect("it is free");
    }
    let trashed = trash::list(&place.store);
    assert_eq!(trashed.len(), 2);
    assert!(trashed[0].deleted >= trashed[1].deleted);
    assert!(trashed.iter().all(|trashed| trashed.n_files == 4));
}

#[test]
fn a_deletion_that_was_cut_short_is_gone_on_with() {
    let place = place();
    full(&place);
    let trashed = trash::delete(&place.store, &id("fares")).expect("it is free");
    // As if the program had been killed before the session file moved.
    let folder = place.paths().trash().join(
        fs::read_dir(place.paths().trash())
            .expect("it is there")
            .next()
            .expect("one")
            .expect("one")
            .file_name(),
    );
    fs::rename(folder.join("fares.ron"), place.paths().session(&id("fares"))).expect("it is moved back");
    assert_eq!(library::scan(&place.store).expect("it is read").sessions.len(), 1);
    let again = trash::delete(&place.store, &id("fares")).expect("it is free");
    assert_eq!(again, trashed);
    assert_eq!(trash::list(&place.store).len(), 1);
}

#[test]
fn a_restoration_that_was_cut_short_is_gone_on_with() {
    let place = place();
    full(&place);
    let before = place.files();
    trash::delete(&place.store, &id("fares")).expect("it is free");
    let folder =
        fs::read_dir(place.paths().trash()).expect("it is there").next().expect("one").expect("one").path();
    fs::rename(folder.join("backups"), place.paths().backups(&id("fares"))).expect("it is moved back");
    assert_eq!(trash::restore(&place.store, &id("fares")), Ok(id("fares")));
    assert_eq!(place.files(), before);
}

#[test]
fn emptying_removes_all_and_says_how_much() {
    let place = place();
    full(&place);
    let bytes: u64 = place
        .files()
        .iter()
        .map(|file| fs::metadata(place.paths().data().join(file)).expect("it is there").len())
        .sum();
    trash::delete(&place.store, &id("fares")).expect("it is free");
    place.written("other");
    trash::delete(&place.store, &id("other")).expect("it is free");
    place.written("kept");
    let emptied = trash::empty(&place.store);
    assert_eq!((emptied.n_sessions, emptied.n_backups, emptied.n_files), (2, 2, 5));
    assert!(emptied.bytes > bytes);
    assert_eq!(emptied.left, []);
    assert_eq!(place.files(), ["sessions/kept.ron"]);
}
