//! Opening, copying, looking and going back: who may write, and what is never lost.

use super::{Place, id, lease, place, said, say, session, step, write};
use jiff::civil::{Date, date};
use levers::shell::backup::{self, Sort};
use levers::shell::error::{SaveError, StoreError};
use levers::shell::format::{self, Fault};
use levers::shell::live::{Live, Moment, Typing};
use levers::shell::store::{Access, Note, ReadOnly, Unsaved};
use levers::shell::{library, lock};
use levers::workshop::Session;
use std::fs;
use std::sync::Arc;

const TODAY: Date = date(2026, 12, 1);

/// Leaves a live file as a killed program would: an answer that is not on the disk, and text in a field.
fn leave_live(place: &Place, on_disk: &Session) -> Session {
    let mut newest = on_disk.clone();
    say(&mut newest, "a/new", "recorded, not confirmed");
    let written = "2026-11-22T09:15:00Z".parse().expect("a time");
    let live = Live::new(written, &newest, Some(on_disk), typing());
    fs::write(place.paths().live(&newest.id), format::write_live(&live)).expect("it is written");
    newest
}

fn typing() -> Moment {
    let typing = Typing { field: "item".to_owned(), text: "half a wo".to_owned(), cursor: 9 };
    Moment { step: Some(step("a/b")), typing: Some(typing), ..Moment::default() }
}

fn damage(place: &Place, id: &str, text: &str) -> Vec<u8> {
    fs::write(place.paths().session(&super::id(id)), text).expect("it is written");
    text.as_bytes().to_vec()
}

#[test]
fn nothing_is_created_before_the_first_session() {
    let place = place();
    assert_eq!(place.store.fresh_id("Fares", TODAY), id("2026-12-01-fares"));
    assert!(!place.paths().data().exists());
}

#[test]
fn a_fresh_id_is_the_day_and_the_issue_in_plain_letters() {
    let place = place();
    let fresh = |issue: &str| place.store.fresh_id(issue, TODAY).to_string();
    assert_eq!(fresh("¡Ñandú para todos!"), "2026-12-01-nandu-para-todos");
    assert_eq!(fresh("ʻOhana’s bus"), "2026-12-01-ohanas-bus");
    assert_eq!(fresh("हम लोग"), "2026-12-01-session");
    assert_eq!(fresh(""), "2026-12-01-session");
    assert_eq!(fresh("../../etc/passwd"), "2026-12-01-etc-passwd");
    assert_eq!(
        fresh("Half fare for people who look for work in town"),
        "2026-12-01-half-fare-for-people-who-look"
    );
    assert_eq!(fresh(&"x".repeat(500)), format!("2026-12-01-{}", "x".repeat(30)));
}

#[test]
fn two_sessions_of_one_name_get_two_ids() {
    let place = place();
    let first = place.store.create(session("fares"));
    let second = place.store.create(session("fares"));
    assert_eq!((first.session.id, second.session.id), (id("fares"), id("fares-2")));
}

#[test]
fn an_abandoned_session_leaves_nothing() {
    let place = place();
    drop(place.store.create(session("fares")));
    assert_eq!(place.files(), [""; 0]);
    assert!(!place.paths().lock(&id("fares")).exists() || cfg!(not(unix)));
}

#[test]
fn a_written_session_opens_as_it_was() {
    let place = place();
    let mut opened = place.store.create(session("fares"));
    say(&mut opened.session, "a/b", "one");
    write(&mut opened);
    let written = opened.session;
    drop(opened.access);
    let again = place.store.open(&id("fares"), Unsaved::Resume).expect("it is free");
    assert_eq!(again.session, written);
    assert_eq!((again.moment, again.notes), (None, vec![]));
}

#[test]
fn opening_makes_a_backup() {
    let place = place();
    let session = place.written("fares");
    for _ in 0..3 {
        place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    }
    assert_eq!(backup::list(place.paths(), &session.id, Sort::State).len(), 1);
    let (_, kept) = backup::newest_good(place.paths(), &session.id).expect("there is one");
    assert_eq!(kept, session);
}

#[test]
fn a_second_instance_is_told_and_may_look_or_copy() {
    let place = place();
    let session = place.written("fares");
    let first = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    assert_eq!(
        place.store.open(&session.id, Unsaved::Resume).expect_err("it is taken"),
        StoreError::Busy { id: session.id.clone() }
    );
    let look = place.store.look(&session.id).expect("looking is free");
    assert_eq!(look.session, session);
    assert!(matches!(look.access, Access::ReadOnly(ReadOnly::Asked)));
    let mut copy = place.store.copy(&session.id, TODAY).expect("copying is free");
    assert_eq!(copy.session.id, id("2026-12-01-fares"));
    assert_eq!(copy.session.copy_of, Some(session.id.clone()));
    write(&mut copy);
    drop(first);
    place.store.open(&session.id, Unsaved::Resume).expect("it is free now");
}

#[test]
fn looking_shows_what_another_instance_has_not_confirmed_yet() {
    let place = place();
    let session = place.written("fares");
    let newest = leave_live(&place, &session);
    let look = place.store.look(&session.id).expect("it opens");
    assert_eq!(look.session, newest);
    assert_eq!(look.moment, Some(typing()));
    assert!(place.paths().live(&session.id).exists());
}

#[test]
fn resuming_lays_unconfirmed_answers_over_the_disk_and_gives_the_text_back() {
    let place = place();
    let session = place.written("fares");
    let newest = leave_live(&place, &session);
    let opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    assert_eq!(opened.session, newest);
    assert_eq!(opened.moment, Some(typing()));
    assert_eq!(opened.notes, [Note::Recovered { n_answers: 1 }]);
    // Until the next live file is written, the old one is the only place of those words.
    assert!(place.paths().live(&session.id).exists());
}

#[test]
fn opening_without_the_unsaved_text_puts_it_aside_and_not_away() {
    let place = place();
    let session = place.written("fares");
    leave_live(&place, &session);
    let opened = place.store.open(&session.id, Unsaved::SetAside).expect("it is free");
    assert_eq!(opened.session, session);
    assert_eq!(opened.moment, None);
    let [Note::SetAside { kept }] = opened.notes.as_slice() else { panic!("{:?}", opened.notes) };
    assert!(fs::read_to_string(kept).expect("it is there").contains("half a wo"));
    assert!(!place.paths().live(&session.id).exists());
    assert_eq!(backup::list(place.paths(), &session.id, Sort::Unsaved).len(), 1);
}

#[test]
fn a_copy_of_an_unclean_session_has_its_words_and_leaves_it_as_it_is() {
    let place = place();
    let session = place.written("fares");
    leave_live(&place, &session);
    let before = place.files();
    let copy = place.store.copy(&session.id, TODAY).expect("it opens");
    assert_eq!(said(&copy.session, "a/new").as_deref(), Some("recorded, not confirmed"));
    assert_eq!(copy.moment, Some(typing()));
    assert_eq!(place.files(), before);
}

#[test]
fn a_session_that_never_reached_the_disk_is_resumed_from_its_live_file() {
    let place = place();
    let mut new = session("fares");
    say(&mut new, "a/b", "one");
    fs::create_dir_all(place.paths().sessions()).expect("it is made");
    let live = Live::new("2026-11-22T09:15:00Z".parse().expect("a time"), &new, None, typing());
    let text = format::write_live(&live);
    fs::write(place.paths().live(&new.id), &text).expect("it is written");
    let opened = place.store.open(&new.id, Unsaved::Resume).expect("it is free");
    assert_eq!((&opened.session, opened.moment), (&new, Some(typing())));
    drop(opened.access);
    // Without the text, the recorded answers are still all there is.
    let opened = place.store.open(&new.id, Unsaved::SetAside).expect("it is free");
    assert_eq!((&opened.session, opened.moment), (&new, Some(Moment::default())));
}

#[test]
fn a_torn_live_file_never_keeps_a_session_from_opening() {
    let place = place();
    let session = place.written("fares");
    for torn in ["", "(format: 1, ses", "\0\0\0", "(format: 9)", "[]", "no RON"] {
        fs::write(place.paths().live(&session.id), torn).expect("it is written");
        let opened = place.store.open(&session.id, Unsaved::Resume).expect("it opens");
        assert_eq!(opened.session, session);
        let [Note::LiveIgnored { kept: Some(kept), .. }] = opened.notes.as_slice() else {
            panic!("{:?}", opened.notes)
        };
        assert_eq!(fs::read_to_string(kept).expect("it is kept"), torn);
    }
}

#[test]
fn a_file_copied_by_hand_takes_the_name_of_its_file() {
    let place = place();
    let session = place.written("fares");
    fs::copy(place.paths().session(&session.id), place.paths().session(&id("other"))).expect("it is copied");
    let mut opened = place.store.open(&id("other"), Unsaved::Resume).expect("it is free");
    assert_eq!(opened.session.id, id("other"));
    assert_eq!(opened.notes, [Note::Renamed { was: session.id.clone() }]);
    write(&mut opened);
    assert_eq!(place.store.look(&session.id).expect("it is whole").session, session);
}

#[test]
fn a_missing_session_is_missing_and_leaves_no_lock_file() {
    let place = place();
    let error = place.store.open(&id("fares"), Unsaved::Resume).expect_err("it is not there");
    assert_eq!(error, StoreError::Missing { id: id("fares") });
    assert!(place.store.look(&id("fares")).is_err() && place.store.copy(&id("fares"), TODAY).is_err());
    assert!(!place.paths().data().exists());
}

#[test]
fn a_damaged_file_is_left_untouched_and_its_newest_backup_named() {
    let place = place();
    let session = place.written("fares");
    drop(place.store.open(&session.id, Unsaved::Resume).expect("it is whole"));
    for text in ["", "\0\0", "(format: 1, id: \"fares\",", "(format: 5)", "[]", "Dear all,"] {
        let bytes = damage(&place, "fares", text);
        let error = place.store.open(&session.id, Unsaved::Resume).expect_err("it is damaged");
        let StoreError::Fault { path, backup: Some(backup), .. } = &error else { panic!("{error:?}") };
        assert!(backup.path.exists());
        assert!(error.to_string().contains("fares.ron") && error.to_string().contains("; "), "{error}");
        assert_eq!(fs::read(path).expect("it is there"), bytes);
        assert!(!lock::is_held(&place.paths().lock(&session.id)));
        assert!(place.store.look(&session.id).is_err() && place.store.copy(&session.id, TODAY).is_err());
    }
    assert_eq!(backup::list(place.paths(), &session.id, Sort::Damaged).len(), 0);
}

#[test]
fn going_back_to_a_backup_keeps_a_copy_of_the_damaged_file() {
    let place = place();
    let session = place.written("fares");
    drop(place.store.open(&session.id, Unsaved::Resume).expect("it is whole"));
    let newest = leave_live(&place, &session);
    let bytes = damage(&place, "fares", "(format: 1, id: \"fares\", words nobody");
    let opened = place.store.restore(&session.id, TODAY).expect("there is a backup");
    // The live file is newer than the backup and lies over it.
    assert_eq!(opened.session, newest);
    assert!(matches!(opened.access, Access::Write(_)));
    let [Note::Restored { damaged, .. }, Note::Recovered { .. }] = opened.notes.as_slice() else {
        panic!("{:?}", opened.notes)
    };
    assert_eq!(fs::read(damaged).expect("it is kept"), bytes);
    drop(opened.access);
    assert_eq!(place.store.look(&session.id).expect("it is whole again").session, newest);
}

#[test]
fn a_newer_file_stays_untouched_when_its_backup_is_opened() {
    let place = place();
    let session = place.written("fares");
    drop(place.store.open(&session.id, Unsaved::Resume).expect("it is whole"));
    let bytes = damage(&place, "fares", "(format: 2)");
    let opened = place.store.restore(&session.id, TODAY).expect("there is a backup");
    assert_eq!(opened.session.id, id("2026-12-01-fares"));
    assert_eq!(opened.session.copy_of, Some(session.id.clone()));
    assert!(matches!(opened.notes.as_slice(), [Note::RestoredAsCopy { .. }]));
    assert_eq!(fs::read(place.paths().session(&session.id)).expect("it is there"), bytes);
}

#[test]
fn without_a_backup_there_is_nothing_to_go_back_to() {
    let place = place();
    let session = place.written("fares");
    let bytes = damage(&place, "fares", "(");
    let error = place.store.restore(&session.id, TODAY).expect_err("there is no backup");
    assert_eq!(error, StoreError::NoBackup { id: session.id.clone() });
    assert_eq!(fs::read(place.paths().session(&session.id)).expect("it is there"), bytes);
}

#[test]
fn going_back_is_refused_while_another_instance_writes() {
    let place = place();
    let session = place.written("fares");
    let opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    damage(&place, "fares", "(");
    let error = place.store.restore(&session.id, TODAY).expect_err("it is taken");
    assert_eq!(error, StoreError::Busy { id: session.id });
    drop(opened);
}

#[test]
fn going_back_on_a_whole_file_just_opens_it() {
    let place = place();
    let session = place.written("fares");
    let opened = place.store.restore(&session.id, TODAY).expect("it is whole");
    assert_eq!((opened.session, opened.notes), (session, vec![]));
}

#[test]
fn words_that_somebody_else_put_into_the_file_are_kept() {
    let place = place();
    let session = place.written("fares");
    let mut opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    let path = place.paths().session(&session.id);
    let edited =
        fs::read_to_string(&path).expect("it is there").replace("Harbor Hall", "Harbor Hall, upstairs");
    fs::write(&path, &edited).expect("an editor writes it");
    say(&mut opened.session, "a/b", "one");
    let newest = Arc::new(opened.session.clone());
    let kept = lease(&mut opened).write(&newest).expect("the disk takes it").expect("there were other words");
    assert_eq!(fs::read_to_string(kept).expect("it is kept"), edited);
    assert_eq!(lease(&mut opened).write(&newest), Ok(None));
}

#[test]
fn a_session_file_anywhere_can_be_read() {
    let place = place();
    let session = place.written("fares");
    let path = place.folder.path().join("on a stick.ron");
    fs::copy(place.paths().session(&session.id), &path).expect("it is copied");
    assert_eq!(levers::shell::store::read_file(&path), Ok(session));
    let error =
        levers::shell::store::read_file(&place.folder.path().join("none.ron")).expect_err("there is none");
    assert!(matches!(error, StoreError::Unreadable { .. }));
}

#[test]
fn a_group_can_begin_where_no_folder_can_be_made() {
    let place = place();
    fs::write(place.paths().data(), "a file in the way").expect("it is written");
    let mut opened = place.store.create(session("fares"));
    let newest = Arc::new(opened.session.clone());
    let error = lease(&mut opened).write(&newest).expect_err("there is no folder");
    assert!(matches!(error, SaveError::Gone { .. } | SaveError::Exists { .. }), "{error:?}");
    fs::remove_file(place.paths().data()).expect("it is removed");
    lease(&mut opened).write(&newest).expect("now there can be one");
    assert_eq!(place.files(), ["sessions/fares.ron"]);
}

#[test]
fn where_no_lock_can_be_had_a_session_opens_without_the_right_to_write() {
    let place = place();
    let session = place.written("fares");
    // A folder in the place of the lock file: the disk cannot give the lock, whoever asks.
    fs::remove_file(place.paths().lock(&session.id)).expect("it is removed");
    fs::create_dir(place.paths().lock(&session.id)).expect("it is made");
    let opened = place.store.open(&session.id, Unsaved::Resume).expect("it can be read");
    assert_eq!(opened.session, session);
    assert!(matches!(opened.access, Access::ReadOnly(ReadOnly::NoLock(_))), "{:?}", opened.access);
    assert_eq!(library::scan(&place.store).expect("it is read").sessions.len(), 1);
}

#[test]
fn a_backup_that_cannot_be_made_is_a_note_and_no_hindrance() {
    let place = place();
    let session = place.written("fares");
    fs::write(place.paths().data().join("backups"), "a file in the way").expect("it is written");
    let mut opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    assert!(matches!(opened.notes.as_slice(), [Note::NoBackup(_)]), "{:?}", opened.notes);
    write(&mut opened);
}

#[test]
fn a_session_too_large_to_be_read_again_is_not_written() {
    let place = place();
    let mut opened = place.store.create(session("fares"));
    write(&mut opened);
    let before = fs::metadata(place.paths().session(&id("fares"))).expect("it is there").len();
    opened.session.setup.group = "x".repeat(format::MOST_BYTES as usize);
    let newest = Arc::new(opened.session.clone());
    assert_eq!(lease(&mut opened).write(&newest), Err(SaveError::TooLarge));
    assert_eq!(fs::metadata(place.paths().session(&id("fares"))).expect("it is there").len(), before);
}

#[test]
fn every_error_says_what_where_and_what_to_do() {
    let path = std::path::PathBuf::from("/d/sessions/fares.ron");
    let kind = std::io::ErrorKind::Other;
    let save = [
        SaveError::Full { path: path.clone() },
        SaveError::ReadOnly { path: path.clone() },
        SaveError::Denied { path: path.clone() },
        SaveError::Gone { path: path.clone() },
        SaveError::Busy { id: id("fares") },
        SaveError::NoLock { path: path.clone(), detail: "odd".into() },
        SaveError::Exists { path: path.clone() },
        SaveError::TooLarge,
        SaveError::Other { path: path.clone(), kind, detail: "odd".into() },
    ];
    let store = [
        StoreError::Missing { id: id("fares") },
        StoreError::Busy { id: id("fares") },
        StoreError::Unreadable { path: path.clone(), kind, detail: "odd".into() },
        StoreError::Fault { path, fault: Fault::Empty, backup: None },
        StoreError::NoBackup { id: id("fares") },
    ];
    let words = save.iter().map(ToString::to_string).chain(store.iter().map(ToString::to_string));
    for words in words {
        assert!(words.contains("; "), "{words}");
        assert!(!words.starts_with('[') && !words.contains("{ $") && !words.ends_with('.'), "{words}");
        assert!(words.contains("fares") || words.contains("64 MB"), "{words}");
    }
}
