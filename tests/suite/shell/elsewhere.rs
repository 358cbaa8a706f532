//! A session can be written to another place, and nothing there is overwritten.

use super::session;
use levers::shell::error::SaveError;
use levers::shell::{elsewhere, store};
use std::fs;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use tempfile::tempdir;

#[test]
fn a_folder_gets_a_file_of_the_sessions_name_and_a_second_one_beside_it() {
    let folder = tempdir().expect("a folder");
    let session = session("fares");
    let first = elsewhere::write(&session, folder.path()).expect("it is written");
    assert_eq!(first, folder.path().join("fares.ron"));
    let second = elsewhere::write(&session, folder.path()).expect("it is written");
    assert_eq!(second, folder.path().join("fares-2.ron"));
    assert_eq!(store::read_file(&first).expect("it opens"), session);
}

#[test]
fn a_named_file_is_never_overwritten() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("mine.ron");
    fs::write(&path, "mine").expect("it is written");
    for name in ["mine.ron", "mine"] {
        let error = elsewhere::write(&session("fares"), &folder.path().join(name)).expect_err("it is taken");
        assert_eq!(error, SaveError::Exists { path: path.clone() });
    }
    assert_eq!(fs::read(&path).expect("it is there"), b"mine");
}

#[test]
fn a_place_that_is_not_there_is_told() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("no/where.ron");
    let error = elsewhere::write(&session("fares"), &path).expect_err("there is no folder");
    assert_eq!(error, SaveError::Gone { path });
}

#[cfg(target_os = "linux")]
#[test]
fn a_place_that_takes_no_writing_is_told_whoever_asks() {
    // Nobody can make a file here, not even the administrator that tests may run as.
    let error = elsewhere::write(&session("fares"), std::path::Path::new("/sys/fares.ron"))
        .expect_err("it is no disk");
    assert!(matches!(error, SaveError::Denied { .. } | SaveError::ReadOnly { .. }), "{error:?}");
}

#[test]
fn the_caller_does_not_wait() {
    let folder = tempdir().expect("a folder");
    let (tell, told) = mpsc::channel();
    let session = Arc::new(session("fares"));
    elsewhere::save(session, folder.path().to_path_buf(), move |result| {
        tell.send((std::thread::current().name().map(str::to_owned), result)).expect("the test listens");
    });
    let (thread, result) = told.recv_timeout(Duration::from_secs(20)).expect("it tells");
    assert_eq!(thread.as_deref(), Some("elsewhere"));
    assert_eq!(result, Ok(folder.path().join("fares.ron")));
}
