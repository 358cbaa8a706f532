//! `levers list`: sessions with their state, what does not open, and the agendas.

use super::Desk;
use std::fs;

#[test]
fn an_empty_data_folder_has_no_sessions_and_is_not_made() {
    let desk = Desk::new();
    let said = desk.levers(&["list"]);
    let out = said.well();
    assert!(out.contains("No sessions yet.") && out.contains("half-day      Half day        210\n"), "{out}");
    assert!(!desk.path().join("data").exists(), "looking makes nothing");
}

#[test]
fn sessions_are_listed_by_their_names_with_issue_and_state() {
    let desk = Desk::new();
    desk.session("2026-11-22-bus-fares", "executive-action");
    fs::write(desk.sessions().join("2026-11-22-bus-fares.live.ron"), "torn").expect("a live file");
    fs::write(desk.sessions().join("broken.ron"), "(format: 1, id: ").expect("a damaged session");
    fs::write(desk.sessions().join("My Notes.ron"), "notes").expect("a stray file");
    let said = desk.levers(&["list"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for wanted in
        ["2026-11-22-bus-fares", "Half fare", "Harbor Hall", "ended without", "broken", "does not open:"]
    {
        assert!(words.contains(wanted), "{wanted}: {}", said.out);
    }
    assert!(
        said.err.starts_with("warning: `") && said.err.contains("My Notes.ron` is not named like a session")
    );
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
}

#[test]
fn another_folder_can_be_named_before_the_variable() {
    let desk = Desk::new();
    desk.session("2026-11-22-bus-fares", "executive-action");
    let said = desk.levers(&["list", "--data", "elsewhere"]);
    assert!(said.well().contains("elsewhere/sessions") && said.out.contains("No sessions yet."), "{said:?}");
}

#[test]
fn what_groups_typed_never_reaches_the_terminal_raw() {
    let desk = Desk::new();
    desk.session("2026-11-22-bus-fares", "executive-action");
    let path = desk.sessions().join("2026-11-22-bus-fares.ron");
    let text = fs::read_to_string(&path).expect("it reads");
    fs::write(&path, text.replace("Half fare", "\\u{1b}]0;gone\\u{7}\\u{202e}Half fare"))
        .expect("it is written");
    let said = desk.levers(&["list"]);
    let out = said.well();
    assert!(out.contains("␛]0;gone␇"), "{out:?}");
    assert!(!out.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{out:?}");
}
