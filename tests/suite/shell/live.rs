//! What a live file keeps, and how it is laid over what the disk has.

use super::{Place, place, said, say, session, step};
use crate::arbitrary;
use levers::app::room::Room;
use levers::shell::format::{self, Fault};
use levers::shell::live::{self, Live, Moment, Typing, Unconfirmed};
use levers::shell::store::{Opened, Unsaved};
use levers::workshop::Session;
use proptest::prelude::*;
use std::fs;
use tempfile::tempdir;

fn live(session: &Session, moment: Moment) -> Live {
    Live::new("2026-11-22T09:15:00.25Z".parse().expect("a time"), session, None, moment)
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
        let typing = Some(Typing { field: field.clone(), cursor: text.len(), text });
        let room = Room { page: 3, blank, ..Room::default() };
        let moment = Moment { step: session.at.clone(), answer, typing, parking: field.clone(), room };
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

/// Kills a program just after a session reached the disk and before its live file followed: that one is of `then`.
fn killed_between(place: &Place, then: &Session, now: &Session, moment: &Moment) -> Opened {
    let live = Live { unconfirmed: None, ..live(then, moment.clone()) };
    fs::write(place.paths().live(&then.id), format::write_live(&live)).expect("it is written");
    fs::write(place.paths().session(&then.id), format::write(now)).expect("it is written");
    place.store.open(&then.id, Unsaved::Resume).expect("it is free")
}

#[test]
fn a_confirmed_answer_is_not_taken_back_by_a_live_file_from_before_it() {
    let place = place();
    let then = place.written("fares");
    let mut now = then.clone();
    say(&mut now, "a/b", "half a word, and the rest");
    now.at = Some(step("a/c"));
    let mut half = now.clone();
    say(&mut half, "a/b", "half a wo");
    let answer = half.answers.get(&step("a/b")).cloned();
    let typing = Some(Typing { field: "item".to_owned(), text: "half a wo".to_owned(), cursor: 9 });
    for moment in [
        Moment { step: Some(step("a/b")), answer, ..Moment::default() },
        Moment { step: Some(step("a/b")), typing, ..Moment::default() },
        Moment { step: Some(step("a/c")), parking: "parked meanwhile".to_owned(), ..Moment::default() },
    ] {
        let opened = killed_between(&place, &then, &now, &moment);
        let at = Moment { step: Some(step("a/c")), ..Moment::default() };
        assert_eq!((opened.session, opened.moment), (now.clone(), Some(at)));
    }
}

#[test]
fn text_in_a_field_outlives_a_change_made_elsewhere_meanwhile() {
    let place = place();
    let mut then = place.written("fares");
    say(&mut then, "a/b", "one");
    let mut now = then.clone();
    say(&mut now, "a/c", "said beside it");
    let typing = Some(Typing { field: "item".to_owned(), text: "half a wo".to_owned(), cursor: 9 });
    let moment = Moment { step: Some(step("a/b")), typing, ..Moment::default() };
    let opened = killed_between(&place, &then, &now, &moment);
    assert_eq!((opened.session, opened.moment), (now, Some(moment)));
}

#[test]
fn a_group_that_went_on_is_not_led_back_by_a_live_file_from_before() {
    let place = place();
    let then = place.written("fares");
    let mut now = then.clone();
    (now.at, now.revision) = (Some(step("a/c")), now.revision + 1);
    let moment = Moment { step: Some(step("a/b")), ..Moment::default() };
    let opened = killed_between(&place, &then, &now, &moment);
    assert_eq!(opened.moment.and_then(|moment| moment.step), Some(step("a/c")));
}
