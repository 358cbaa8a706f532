//! Disks that fail: the group goes on, it is told, and nothing is lost.

use super::*;

#[test]
fn a_vanished_folder_is_made_again() {
    let place = place();
    let mut running = begin(&place);
    // Moved away, not removed: the live thread may be writing into it.
    fs::rename(place.paths().data(), place.folder.path().join("away")).expect("it is gone");
    running.say("one");
    assert_eq!(running.saved(), (1, Ok(())));
    assert_eq!(on_disk(&place), running.session);
    assert!(place.store.open(&id("fares"), Unsaved::Resume).is_err(), "the lock is held again");
}

#[test]
fn a_pulled_stick_is_told_and_saving_goes_on_when_it_is_back() {
    let place = place();
    let mut running = begin(&place);
    running.say("one");
    assert_eq!(running.saved(), (1, Ok(())));
    let away = place.folder.path().join("away");
    fs::rename(place.paths().data(), &away).expect("it is pulled");
    fs::write(place.paths().data(), "nothing is mounted here").expect("it is written");
    running.say("two");
    let error = running.fails_until(|| {
        assert!(!running.writer.is_saved());
        fs::remove_file(place.paths().data()).expect("it is removed");
        fs::rename(&away, place.paths().data()).expect("it is back");
    });
    assert!(matches!(error, SaveError::Gone { .. }), "{error:?}");
    assert_eq!(said(&on_disk(&place), "a/b").as_deref(), Some("two"));
    assert_eq!(running.close(), Flush::Saved);
    assert_eq!(place.files(), ["sessions/fares.ron"]);
}

#[test]
fn a_stick_that_was_used_elsewhere_meanwhile_loses_nobodys_words() {
    let place = place();
    let mut running = begin(&place);
    let away = place.folder.path().join("away");
    fs::rename(place.paths().data(), &away).expect("it is pulled");
    fs::write(place.paths().data(), "nothing is mounted here").expect("it is written");
    // Somebody writes it on another machine.
    let mut theirs = running.session.clone();
    say(&mut theirs, "a/b", "theirs");
    fs::write(away.join("sessions/fares.ron"), levers::shell::format::write(&theirs)).expect("it is written");
    running.say("ours");
    running.fails_until(|| {
        fs::remove_file(place.paths().data()).expect("it is removed");
        fs::rename(&away, place.paths().data()).expect("it is back");
    });
    assert_eq!(said(&on_disk(&place), "a/b").as_deref(), Some("ours"));
    let (_, kept) = backup::newest_good(place.paths(), &id("fares")).expect("theirs was kept");
    assert_eq!(kept, theirs);
}

#[cfg(unix)]
#[test]
fn a_session_taken_over_by_another_program_is_not_overwritten() {
    let place = place();
    let mut running = begin(&place);
    fs::remove_file(place.paths().lock(&id("fares"))).expect("it is removed");
    let theirs = Lock::take(&place.paths().lock(&id("fares"))).expect("another file is free");
    running.say("ours");
    let error = running.fails_until(|| {
        assert_eq!(said(&on_disk(&place), "a/b"), None);
        drop(theirs);
    });
    assert_eq!(error, SaveError::Busy { id: id("fares") });
    assert_eq!(said(&on_disk(&place), "a/b").as_deref(), Some("ours"));
}

#[cfg(unix)]
#[test]
fn a_folder_made_read_only_is_told_and_the_group_goes_on() {
    use std::os::unix::fs::PermissionsExt;
    let place = place();
    let mut running = begin(&place);
    let sessions = place.paths().sessions();
    let allow = |mode| fs::set_permissions(&sessions, fs::Permissions::from_mode(mode)).expect("it is ours");
    allow(0o500);
    if fs::write(sessions.join("probe"), "").is_ok() {
        // The administrator may write anyway; other tests hold the same way by other means.
        return;
    }
    running.say("one");
    let error = running.fails_until(|| allow(0o700));
    assert!(matches!(error, SaveError::Denied { .. }), "{error:?}");
    assert_eq!(on_disk(&place), running.session);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_tried_again() {
    let place = place();
    let mut running = begin(&place);
    let path = place.paths().session(&id("fares"));
    std::os::unix::fs::symlink("/dev/full", path.with_extension("ron.tmp")).expect("a link is made");
    running.say("one");
    let error = running.fails_until(|| {});
    assert_eq!(error, SaveError::Full { path });
    assert_eq!(error.kind(), Some(std::io::ErrorKind::StorageFull));
    assert_eq!(on_disk(&place), running.session);
}

#[cfg(target_os = "linux")]
#[test]
fn a_live_file_that_cannot_be_written_is_told_once_and_when_it_can_again() {
    let place = place();
    let running = begin(&place);
    let path = place.paths().live(&id("fares"));
    live_when(&place, |live| live.unconfirmed.is_none());
    fs::remove_file(&path).expect("it is removed");
    fs::create_dir(&path).expect("a folder is in the way");
    running.writer.live(typing("one"), Urgency::Move);
    assert!(matches!(running.next(), Report::Live(Some(_))));
    for text in ["two", "three"] {
        running.writer.live(typing(text), Urgency::Move);
    }
    fs::remove_dir(&path).expect("it is removed");
    assert_eq!(running.next(), Report::Live(None));
    live_when(&place, |live| live.moment == typing("three"));
}

#[test]
fn a_save_that_keeps_failing_is_told_at_closing_and_the_words_stay_for_the_next_start() {
    let place = place();
    let mut running = begin(&place);
    let path = place.paths().session(&id("fares"));
    let before = fs::read(&path).expect("it is there");
    // A folder in the place of the file: it cannot be replaced. The live file beside it can.
    fs::remove_file(&path).expect("it is removed");
    fs::create_dir(&path).expect("it is made");
    running.say("only in memory and in the live file");
    running.writer.live(typing("half a wo"), Urgency::Typing);
    let newest = running.session.clone();
    let flush = running.writer.flush(LONG);
    assert!(matches!(flush, Flush::Failed(_)), "{flush:?}");
    assert!(matches!(running.close(), Flush::Failed(_)));
    fs::remove_dir(&path).expect("it is removed");
    fs::write(&path, before).expect("it is written");
    let opened = place.store.open(&id("fares"), Unsaved::Resume).expect("the lock was given back");
    assert_eq!((&opened.session, &opened.moment), (&newest, &Some(typing("half a wo"))));
    // Going on writes what was recovered without being asked.
    let running = run(opened);
    assert_eq!(running.saved(), (newest.revision, Ok(())));
    assert_eq!(on_disk(&place), newest);
    live_when(&place, |live| live.moment == typing("half a wo") && live.unconfirmed.is_none());
}

#[test]
fn a_writer_dropped_in_a_panic_saves_and_keeps_what_was_being_typed() {
    let place = place();
    let mut running = begin(&place);
    running.say("one");
    running.writer.live(typing("half a wo"), Urgency::Typing);
    let newest = running.session.clone();
    drop(running);
    let opened = place.store.open(&id("fares"), Unsaved::Resume).expect("the lock was given back");
    assert_eq!((opened.session, opened.moment), (newest, Some(typing("half a wo"))));
}
