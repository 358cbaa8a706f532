//! What a live file keeps, and how it is laid over what the disk has.

use super::{said, say, session, step};
use crate::arbitrary;
use levers::app::room::Room;
use levers::shell::format::{self, Fault};
use levers::shell::live::{self, FORMAT, Live, Moment, Typing, Unconfirmed};
use levers::workshop::Session;
use proptest::prelude::*;
use std::fs;
use tempfile::tempdir;

fn live(session: &Session, moment: Moment) -> Live {
    Live {
        format: FORMAT,
        session: session.id.clone(),
        written: "2026-11-22T09:15:00.25Z".parse().expect("a time"),
        revision: session.revision,
        moment,
        unconfirmed: Unconfirmed::between(None, session),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_live_file_round_trips(
        session in arbitrary::session(),
        answer in prop::option::of(arbitrary::answer()),
        text in arbitrary::text(),
        field in arbitrary::text(),
        blank in any::<bool>(),
    ) {
        let typing = Some(Typing { field, cursor: text.len(), text });
        let moment = Moment { step: session.at.clone(), answer, typing, room: Room { page: 3, blank, ..Room::default() } };
        let live = live(&session, moment);
        let text = format::write_live(&live);
        prop_assert_eq!(format::parse_live::<Live>(text.as_bytes()), Ok(live), "{}", text);
    }

    #[test]
    fn what_the_disk_lacks_makes_the_newest_session_of_any_older_one(
        mut old in arbitrary::session(),
        mut new in arbitrary::session(),
    ) {
        // Answers must be somebody's words: empty ones are recorded as none.
        for session in [&mut old, &mut new] {
            session.answers.retain(|_, answer| !answer.is_empty());
            session.revision /= 2;
        }
        new.revision = old.revision + 1;
        let lacking = Unconfirmed::between(Some(&old), &new).expect("they differ");
        prop_assert!(!lacking.is_in(Some(&old)));
        prop_assert_eq!(lacking.clone().onto(Some(old)), new.clone());
        prop_assert!(lacking.is_in(Some(&new)));
        prop_assert_eq!(lacking.onto(Some(new.clone())), new.clone());
        prop_assert_eq!(Unconfirmed::between(Some(&new), &new), None);
        let all = Unconfirmed::between(None, &new).expect("the disk has nothing");
        prop_assert_eq!(all.onto(None), new);
    }
}

#[test]
fn a_taken_back_answer_is_taken_back_again() {
    let mut old = session("fares");
    say(&mut old, "a/b", "one");
    let mut new = old.clone();
    new.record(&step("a/b"), None);
    new.revision += 1;
    let lacking = Unconfirmed::between(Some(&old), &new).expect("they differ");
    assert_eq!(said(&lacking.onto(Some(old)), "a/b"), None);
}

#[test]
fn unconfirmed_words_win_over_an_older_backup_and_lose_to_a_newer_file() {
    let mut backup = session("fares");
    say(&mut backup, "a/b", "from the backup");
    say(&mut backup, "a/c", "from the backup");
    let mut confirmed = backup.clone();
    say(&mut confirmed, "a/d", "confirmed");
    let mut new = confirmed.clone();
    say(&mut new, "a/b", "unconfirmed");
    let lacking = Unconfirmed::between(Some(&confirmed), &new).expect("they differ");

    let over_backup = lacking.clone().onto(Some(backup));
    assert_eq!(said(&over_backup, "a/b").as_deref(), Some("unconfirmed"));
    assert_eq!(said(&over_backup, "a/c").as_deref(), Some("from the backup"));

    let mut newer = new.clone();
    say(&mut newer, "a/b", "later");
    assert_eq!(said(&lacking.onto(Some(newer)), "a/b").as_deref(), Some("later"));
}

#[test]
fn a_moment_is_in_the_session_when_nothing_was_left_in_a_field() {
    let mut saved = session("fares");
    say(&mut saved, "a/b", "one");
    let answer = saved.answers.get(&step("a/b")).cloned();
    let mut moment = Moment { step: Some(step("a/b")), answer, ..Moment::default() };
    assert!(moment.is_in(&saved));
    moment.typing = Some(Typing { text: " \n".to_owned(), ..Typing::default() });
    assert!(moment.is_in(&saved));
    moment.typing = Some(Typing { text: "tw".to_owned(), ..Typing::default() });
    assert!(!moment.is_in(&saved));
    moment.typing = None;
    moment.step = Some(step("a/c"));
    assert!(!moment.is_in(&saved));
}

#[test]
fn a_torn_or_newer_live_file_is_a_fault_and_a_missing_one_is_none() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.live.ron");
    assert_eq!(live::read(&path), Ok(None));
    let whole = format::write_live(&live(&session("fares"), Moment::default()));
    fs::write(&path, &whole).expect("it is written");
    assert!(matches!(live::read(&path), Ok(Some(_))));
    fs::write(&path, &whole[..whole.len() / 2]).expect("it is written");
    assert!(matches!(live::read(&path), Err(Fault::Truncated { .. })));
    fs::write(&path, whole.replace("format: 1,\n    session", "format: 2,\n    session"))
        .expect("it is written");
    assert_eq!(live::read(&path), Err(Fault::Newer { format: 2 }));
    fs::write(&path, "").expect("it is written");
    assert_eq!(live::read(&path), Err(Fault::Empty));
}

#[test]
fn an_older_desk_reads_a_live_file_with_more_in_it() {
    let whole = format::write_live(&live(&session("fares"), Moment::default()));
    let more = whole.replace("blank: false,", "blank: false,\n clock: (left: 12),");
    assert_ne!(more, whole);
    assert!(format::parse_live::<Live>(more.as_bytes()).is_ok());
}
