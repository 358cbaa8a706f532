//! A replaced file is the old one or the new one, private, and a failed attempt leaves nothing behind.

use levers::shell::replace;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use tempfile::tempdir;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn the_new_text_takes_the_place_of_the_old() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    replace::replace(&path, b"a long old text").expect("it is written");
    replace::replace(&path, b"new").expect("it is replaced");
    assert_eq!(fs::read(&path).expect("it is there"), b"new");
    replace::replace_unsynced(&path, b"newer").expect("it is replaced");
    replace::sync(&path).expect("it is synced");
    assert_eq!(fs::read(&path).expect("it is there"), b"newer");
    assert_eq!(names(folder.path()), ["a.ron"]);
}

#[test]
fn what_a_killed_program_left_beside_is_overwritten() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    fs::write(folder.path().join("a.ron.tmp"), "half of a much longer te").expect("it is written");
    replace::replace(&path, b"whole").expect("it is replaced");
    assert_eq!(fs::read(&path).expect("it is there"), b"whole");
    assert_eq!(names(folder.path()), ["a.ron"]);
}

#[test]
fn creating_never_overwrites() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    fs::write(&path, "theirs").expect("it is written");
    let error = replace::create(&path, b"ours").expect_err("the place is taken");
    assert_eq!(error.kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).expect("it is there"), b"theirs");
}

#[test]
fn a_long_file_is_read_one_byte_over_the_limit() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("a.ron");
    fs::write(&path, "123456").expect("it is written");
    assert_eq!(replace::read(&path, 6).expect("it is read"), b"123456");
    assert_eq!(replace::read(&path, 3).expect("it is read"), b"1234");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    }

    #[test]
    fn files_and_folders_belong_to_their_owner_alone() {
        let folder = tempdir().expect("a folder");
        let inner = folder.path().join("data/sessions");
        replace::make_folder(&inner).expect("it is made");
        replace::make_folder(&inner).expect("it is there already");
        assert_eq!((mode(&folder.path().join("data")), mode(&inner)), (0o700, 0o700));
        let path = inner.join("a.ron");
        replace::replace(&path, b"x").expect("it is written");
        assert_eq!(mode(&path), 0o600);
        replace::create(&inner.join("b.ron"), b"x").expect("it is written");
        assert_eq!(mode(&inner.join("b.ron")), 0o600);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_leaves_the_old_text_and_no_rest() {
        let folder = tempdir().expect("a folder");
        let path = folder.path().join("a.ron");
        replace::replace(&path, b"old").expect("it is written");
        symlink("/dev/full", folder.path().join("a.ron.tmp")).expect("a link is made");
        let error = replace::replace(&path, b"new").expect_err("the disk is full");
        assert_eq!(error.kind(), ErrorKind::StorageFull);
        assert_eq!(fs::read(&path).expect("it is there"), b"old");
        assert_eq!(names(folder.path()), ["a.ron"]);
        replace::replace(&path, b"new").expect("there is room again");
        assert_eq!(fs::read(&path).expect("it is there"), b"new");
    }

    #[test]
    fn a_link_stays_a_link_and_its_file_is_replaced() {
        let folder = tempdir().expect("a folder");
        let (kept, link) = (folder.path().join("synced.ron"), folder.path().join("a.ron"));
        fs::write(&kept, "old").expect("it is written");
        symlink(&kept, &link).expect("a link is made");
        replace::replace(&link, b"new").expect("it is replaced");
        assert_eq!(fs::read(&kept).expect("it is there"), b"new");
        assert_eq!(fs::read_link(&link).expect("it is a link"), kept);
        assert_eq!(names(folder.path()), ["a.ron", "synced.ron"]);
    }

    #[test]
    fn a_folder_in_the_place_of_the_file_is_an_error_and_stays() {
        let folder = tempdir().expect("a folder");
        let path = folder.path().join("a.ron");
        fs::create_dir(&path).expect("a folder is made");
        fs::write(path.join("inner"), "x").expect("it is written");
        replace::replace(&path, b"new").expect_err("a folder is in the way");
        assert_eq!(names(folder.path()), ["a.ron"]);
        assert_eq!(names(&path), ["inner"]);
    }
}
