//! One writer at a time, and nobody locked out by a program that is gone.

use levers::shell::lock::{self, Lock, LockError};
use std::fs;
use tempfile::tempdir;

#[test]
fn a_second_writer_is_told_that_it_is_busy() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.lock");
    assert!(!lock::is_held(&path));
    let first = Lock::take(&path).expect("it is free");
    assert!(lock::is_held(&path));
    assert!(matches!(Lock::take(&path), Err(LockError::Busy)));
    drop(first);
    assert!(!lock::is_held(&path));
    Lock::take(&path).expect("it is free again");
}

#[test]
fn somebody_who_looks_does_not_keep_a_writer_out() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.lock");
    drop(Lock::take(&path).expect("it is free"));
    std::thread::scope(|scope| {
        let looker = scope.spawn(|| (0..20_000).filter(|_| lock::is_held(&path)).count());
        for _ in 0..50 {
            Lock::take(&path).expect("nobody writes");
        }
        looker.join().expect("it only looks");
    });
}

#[cfg(unix)]
#[test]
fn a_lock_given_back_is_free_while_other_programs_are_being_started() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.lock");
    std::thread::scope(|scope| {
        let starter = scope.spawn(|| {
            for _ in 0..60 {
                assert!(std::process::Command::new("true").status().expect("every Unix has it").success());
            }
        });
        while !starter.is_finished() {
            drop(Lock::take(&path).expect("nobody else takes it"));
            assert!(!lock::is_held(&path));
        }
        starter.join().expect("they start");
    });
}

#[test]
fn where_no_lock_can_be_made_the_reason_is_given() {
    let folder = tempdir().expect("a folder");
    fs::write(folder.path().join("file"), "").expect("it is written");
    let taken = Lock::take(&folder.path().join("file/a.lock"));
    assert!(matches!(taken, Err(LockError::Unavailable(_))), "{taken:?}");
}

#[cfg(unix)]
#[test]
fn a_lock_whose_name_was_taken_away_is_not_current() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.lock");
    let lock = Lock::take(&path).expect("it is free");
    assert!(lock.is_current());
    fs::remove_file(&path).expect("it is removed");
    assert!(!lock.is_current());
    let other = Lock::take(&path).expect("another file of that name is free");
    assert!(!lock.is_current() && other.is_current());
}

#[cfg(unix)]
#[test]
fn removing_a_lock_never_lets_two_programs_in() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.lock");
    let inside = std::sync::atomic::AtomicU32::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..200 {
                    if let Ok(lock) = Lock::take(&path) {
                        assert_eq!(inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                        inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        lock.remove();
                    }
                }
            });
        }
    });
    assert!(!path.exists());
}
