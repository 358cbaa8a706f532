//! Which folder wins, and where each file lies in it.

use levers::shell::paths::{self, Paths, PathsError};
use std::env;
use std::ffi::OsStr;
use std::path::Path;

fn own() -> Option<Paths> {
    Some(Paths::at("/home/kim/.local/share/levers"))
}

#[test]
fn the_flag_wins_over_the_variable_and_the_variable_over_the_home_folder() {
    let flag = Path::new("/stick");
    let variable = OsStr::new("/other");
    let data = |flag, variable, own| {
        Paths::choose(flag, variable, own).expect("a folder is named").data().to_path_buf()
    };
    assert_eq!(data(Some(flag), Some(variable), own()), Path::new("/stick"));
    assert_eq!(data(None, Some(variable), own()), Path::new("/other"));
    assert_eq!(data(None, None, own()), Path::new("/home/kim/.local/share/levers"));
    assert_eq!(data(None, Some(OsStr::new("")), own()), Path::new("/home/kim/.local/share/levers"));
    assert_eq!(data(Some(flag), None, None), Path::new("/stick"));
}

#[test]
fn without_any_folder_the_error_names_both_ways_out() {
    let error = Paths::choose(None, None, None).expect_err("there is no folder");
    assert!(matches!(error, PathsError::NoHome));
    let words = error.to_string();
    assert!(words.contains("--data") && words.contains("LEVERS_DATA"), "{words}");
}

#[test]
fn a_relative_folder_is_settled_at_once() {
    let paths = Paths::choose(Some(Path::new("stick/levers")), None, None).expect("it is a folder name");
    assert_eq!(paths.data(), env::current_dir().expect("tests run somewhere").join("stick/levers"));
}

#[test]
fn every_file_has_its_documented_place() {
    let paths = Paths::at("/d");
    let id = "2026-11-22-fares".try_into().expect("an id");
    assert_eq!(paths.session(&id), Path::new("/d/sessions/2026-11-22-fares.ron"));
    assert_eq!(paths.live(&id), Path::new("/d/sessions/2026-11-22-fares.live.ron"));
    assert_eq!(paths.lock(&id), Path::new("/d/sessions/2026-11-22-fares.lock"));
    assert_eq!(paths.backups(&id), Path::new("/d/backups/2026-11-22-fares"));
    assert_eq!(paths.trash(), Path::new("/d/trash"));
    assert_eq!(paths.config(), Path::new("/d/config/config.ron"));
}

#[test]
fn a_tilde_is_the_home_folder_only_where_a_command_line_says_so() {
    assert_eq!(paths::typed(" /a/b c "), Path::new("/a/b c"));
    assert_eq!(paths::typed("~kim/plans"), Path::new("~kim/plans"));
    assert_eq!(paths::typed("plans~"), Path::new("plans~"));
    let (home, inside) = (paths::typed("~"), paths::typed("~/plans"));
    assert!(inside == home.join("plans") && home.is_absolute() || inside == Path::new("~/plans"));
}
