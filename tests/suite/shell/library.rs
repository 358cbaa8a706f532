//! The list of sessions: quick, complete, and honest about what is damaged or was left unclean.

use super::{id, place, say, session, step, write};
use levers::shell::error::StoreError;
use levers::shell::format::{self, Fault};
use levers::shell::library::{self, End, Listed};
use levers::shell::live::{Live, Moment, Typing, Unconfirmed};
use levers::shell::store::Store;
use levers::shell::store::Unsaved;
use std::fs;

fn list(store: &Store) -> Vec<Listed> {
    library::scan(store).expect("the folder is read").sessions
}

fn only(store: &Store) -> Listed {
    let mut sessions = list(store);
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions.remove(0)
}

fn live(session: &levers::workshop::Session, unconfirmed: Option<Unconfirmed>) -> String {
    let written = "2026-11-22T09:15:00Z".parse().expect("a time");
    let typing = Some(Typing { field: "item".to_owned(), text: "half a wo".to_owned(), cursor: 9 });
    let moment = Moment { step: Some(step("authority/asks")), typing, ..Moment::default() };
    format::write_live(&Live { unconfirmed, ..Live::new(written, session, None, moment) })
}

#[test]
fn a_folder_that_is_not_there_has_no_sessions_and_is_not_made() {
    let place = place();
    assert_eq!(library::scan(&place.store), Ok(library::Listing::default()));
    assert!(!place.paths().data().exists());
}

#[test]
fn the_list_shows_what_the_setup_says_and_where_the_group_is() {
    let place = place();
    let mut opened = place.store.create(session("fares"));
    say(&mut opened.session, "authority/asks", "one");
    opened.session.at = Some(step("authority/asks"));
    write(&mut opened);
    drop(opened);
    let listed = only(&place.store);
    let head = listed.head.expect("it is whole");
    assert_eq!((head.setup.issue.as_str(), head.setup.group.as_str()), ("fares", "Riders"));
    assert_eq!((head.at, head.revision), (Some(step("authority/asks")), 1));
    assert_eq!(listed.end, End::Clean);
    assert!(listed.saved.is_some() && listed.bytes > 100);
}

#[test]
fn the_session_written_last_stands_first() {
    let place = place();
    let names = ["old", "middle", "new"];
    for (n, name) in names.iter().enumerate() {
        let session = place.written(name);
        let at =
            std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000 * (n as u64 + 1));
        let file =
            fs::File::options().write(true).open(place.paths().session(&session.id)).expect("it is there");
        file.set_modified(at).expect("its time is set");
    }
    let ids: Vec<_> = list(&place.store).into_iter().map(|listed| listed.id).collect();
    assert_eq!(ids, [id("new"), id("middle"), id("old")]);
}

#[test]
fn a_live_file_that_was_left_says_which_step_and_when() {
    let place = place();
    let session = place.written("fares");
    fs::write(place.paths().live(&session.id), live(&session, None)).expect("it is written");
    match only(&place.store).end {
        End::Unclean(unclean) => {
            assert_eq!(unclean.step, Some(step("authority/asks")));
            assert_eq!(unclean.text, "half a wo");
            assert!(unclean.when.is_some());
            assert_eq!((unclean.n_answers, unclean.fault), (0, None));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_torn_live_file_is_an_unclean_end_with_a_note() {
    let place = place();
    let session = place.written("fares");
    fs::write(place.paths().live(&session.id), "(format: 1, sess").expect("it is written");
    match only(&place.store).end {
        End::Unclean(unclean) => {
            assert!(matches!(unclean.fault, Some(Fault::Truncated { .. })));
            assert!(unclean.when.is_some());
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_session_that_runs_elsewhere_is_running_and_not_unclean() {
    let place = place();
    let session = place.written("fares");
    let opened = place.store.open(&session.id, Unsaved::Resume).expect("it is free");
    fs::write(place.paths().live(&session.id), live(&session, None)).expect("it is written");
    assert_eq!(only(&place.store).end, End::Running);
    drop(opened);
    assert!(matches!(only(&place.store).end, End::Unclean(_)));
}

#[test]
fn a_session_that_never_reached_the_disk_is_listed_from_its_live_file() {
    let place = place();
    let mut new = session("fares");
    say(&mut new, "a/b", "one");
    fs::create_dir_all(place.paths().sessions()).expect("it is made");
    let text = live(&new, Unconfirmed::between(None, &new));
    fs::write(place.paths().live(&new.id), text).expect("it is written");
    let listed = only(&place.store);
    assert_eq!(listed.head.expect("it has one").setup, new.setup);
    assert!(matches!(listed.end, End::Unclean(unclean) if unclean.n_answers == 1));
}

#[test]
fn damaged_and_newer_files_are_listed_with_their_error_and_their_backup() {
    let place = place();
    let whole = {
        let mut opened = place.store.create(session("fares"));
        write(&mut opened);
        super::lease(&mut opened).backup().expect("it is kept");
        fs::read_to_string(place.paths().session(&id("fares"))).expect("it is there")
    };
    let path = place.paths().session(&id("fares"));
    let cases = [
        ("", Fault::Empty),
        ("\0\0\0\0", Fault::Binary),
        ("(format: 3)", Fault::Newer { format: 3 }),
        ("[]", Fault::Foreign),
    ];
    for (text, expected) in cases {
        fs::write(&path, text).expect("it is written");
        match only(&place.store).head {
            Err(StoreError::Fault { fault, backup: Some(_), .. }) => assert_eq!(fault, expected),
            other => panic!("{other:?}"),
        }
    }
    fs::write(&path, &whole[..whole.len() - 20]).expect("it is written");
    let listed = only(&place.store);
    assert!(
        matches!(listed.head, Err(StoreError::Fault { fault: Fault::Truncated { .. }, .. })),
        "{listed:?}"
    );
    assert_eq!(listed.bytes, whole.len() as u64 - 20);
}

#[test]
fn a_newer_file_with_a_head_like_ours_is_not_taken_for_ours() {
    let place = place();
    let session = place.written("fares");
    let path = place.paths().session(&session.id);
    let newer = fs::read_to_string(&path).expect("it is there").replace("format: 1", "format: 2");
    fs::write(&path, newer).expect("it is written");
    let listed = only(&place.store);
    assert!(
        matches!(listed.head, Err(StoreError::Fault { fault: Fault::Newer { format: 2 }, .. })),
        "{listed:?}"
    );
}

#[test]
fn files_with_other_names_are_strays_or_passed_over() {
    let place = place();
    place.written("fares");
    let sessions = place.paths().sessions();
    for name in ["My Session.ron", "fares.ron.tmp", "notes.txt", ".DS_Store", "fares.ron~", "UP.live.ron"] {
        fs::write(sessions.join(name), "x").expect("it is written");
    }
    let listing = library::scan(&place.store).expect("the folder is read");
    assert_eq!(listing.sessions.len(), 1);
    assert_eq!(listing.strays, [sessions.join("My Session.ron"), sessions.join("UP.live.ron")]);
}

#[test]
fn only_the_two_ends_of_a_large_file_are_read() {
    let place = place();
    let mut opened = place.store.create(session("fares"));
    for n in 0..2_000 {
        say(&mut opened.session, &format!("a/s{n}"), "a few words that make it longer");
    }
    write(&mut opened);
    let path = place.paths().session(&id("fares"));
    let mut bytes = fs::read(&path).expect("it is there");
    assert!(bytes.len() > 200_000);
    // Damage in the middle shows when the session is opened; a list that saw it would have read everything.
    let middle = bytes.len() / 2;
    bytes[middle..middle + 20].fill(b'(');
    fs::write(&path, bytes).expect("it is written");
    drop(opened);
    assert!(only(&place.store).head.is_ok());
    let opened = place.store.open(&id("fares"), Unsaved::Resume);
    assert!(matches!(opened, Err(StoreError::Fault { fault: Fault::Wrong { .. }, .. })), "{opened:?}");
}

#[test]
fn five_hundred_sessions_are_listed_quickly() {
    let place = place();
    fs::create_dir_all(place.paths().sessions()).expect("it is made");
    let mut one = session("fares");
    for n in 0..200 {
        say(&mut one, &format!("a/s{n}"), "a few words that make it longer");
    }
    for n in 0..500 {
        one.id = id(&format!("s{n}"));
        fs::write(place.paths().session(&one.id), format::write(&one)).expect("it is written");
    }
    let begun = std::time::Instant::now();
    assert_eq!(list(&place.store).len(), 500);
    let took = begun.elapsed();
    println!("500 sessions of {} bytes listed in {took:?}", format::write(&one).len());
    // Measured 0.1 s unoptimized; this only guards against reading everything.
    assert!(took < std::time::Duration::from_secs(5), "{took:?}");
}
