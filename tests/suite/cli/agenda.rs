//! `levers agenda`: session plans on the clock, fitted to an end, on the screen and as files.

use super::{Desk, Said, copy, levers, repository};
use crate::plan::runsheet::actual::ran as ran_session;
use levers::workshop::Session;
use std::fs;

fn agenda(args: &[&str]) -> Said {
    levers(&[&["agenda"], args].concat())
}

/// The rows of the run of show: start in minutes of the day, and minutes.
fn rows(text: &str) -> Vec<(u32, u32)> {
    let row = |line: &str| {
        let mut words = line.split_whitespace();
        let (hour, minute) = words.next()?.split_once(':')?;
        Some((hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?, words.next()?.parse().ok()?))
    };
    let show = text.split("Run of show\n").nth(1).expect("a run of show");
    show.lines()
        .skip_while(|line| !line.starts_with("-----"))
        .map_while(|line| match line.is_empty() {
            true => Some(None),
            false if line.starts_with(|c: char| c.is_ascii_uppercase()) => None,
            false => Some(row(line)),
        })
        .flatten()
        .collect()
}

fn assert_adds_up(rows: &[(u32, u32)], start: u32, end: u32) {
    assert_eq!(rows.first().map(|row| row.0), Some(start));
    for pair in rows.windows(2) {
        assert_eq!(pair[0].0 + pair[0].1, pair[1].0, "{pair:?}");
    }
    assert_eq!(rows.last().map(|row| row.0 + row.1), Some(end));
}

#[test]
fn every_timed_agenda_adds_up_to_the_minute() {
    for (id, minutes) in
        [("sort-one-ask", 10), ("ninety", 90), ("three-hours", 180), ("half-day", 210), ("full-day", 390)]
    {
        let said = agenda(&["--agenda", id, "--start", "09:00"]);
        assert_adds_up(&rows(said.well()), 540, 540 + minutes);
        assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{id}");
    }
}

#[test]
fn it_is_fitted_to_an_end_by_its_own_cuts() {
    let said = agenda(&["--agenda", "half-day", "--start", "9:00", "--end", "12:00"]);
    assert_adds_up(&rows(said.well()), 540, 720);
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("09:00–12:00 · 180 minutes"), "{}", said.out);
    assert!(words.contains("min saved") || words.contains("left out"), "what was cut is named: {}", said.out);
}

#[test]
fn with_an_interpreter_it_is_fitted_into_its_own_minutes_or_to_the_end() {
    let said = agenda(&["--agenda", "ninety", "--start", "9:00", "--interpreted"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains("takes double (×2), 66 minutes more") && words.contains("instead of three (2 of"),
        "{words}"
    );
    assert!(said.err.starts_with("warning: it does not fit: 41 minutes"), "{said:?}");

    let said = agenda(&["--agenda", "ninety", "--start", "9:00", "--end", "11:15", "--interpreted"]);
    assert_adds_up(&rows(said.well()), 540, 675);
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);
    // Nobody speaks to a room in an agenda for one.
    let said = agenda(&["--agenda", "solo", "--interpreted"]);
    assert!(!said.well().contains("takes double"), "{said:?}");
}

#[test]
fn minutes_set_by_hand_stay_as_they_are() {
    let said = agenda(&[
        "--agenda",
        "ninety",
        "--start",
        "18:30",
        "--set",
        "power/map=20",
        "--set",
        "power/paths=0",
    ]);
    let rows = rows(said.well());
    assert_adds_up(&rows, 18 * 60 + 30, 18 * 60 + 30 + 90 + 14 - 2);
    assert!(rows.contains(&(18 * 60 + 49, 20)), "{rows:?}");
}

#[test]
fn what_does_not_fit_is_said_and_printed_all_the_same() {
    let said = agenda(&["--agenda", "half-day", "--start", "9:00", "--end", "10:00"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.err.starts_with("warning: it does not fit: "), "{said:?}");
    assert!(said.out.contains("It does not fit"), "{}", said.out);
}

#[test]
fn an_agenda_without_a_clock_is_printed_without_times() {
    let said = agenda(&["--agenda", "solo"]);
    assert!(said.well().contains("On your own"), "{said:?}");
}

#[test]
fn files_are_named_after_the_agenda_and_are_the_same_every_day() {
    let desk = Desk::new();
    let mut bytes = Vec::new();
    for folder in ["one", "two"] {
        let args =
            ["agenda", "--agenda", "ninety", "--start", "9:00", "--format", "pdf,html,md,txt", "-o", folder];
        let said = desk.levers(&args);
        let wrote = ["pdf", "html", "md", "txt"]
            .map(|ending| format!("wrote {folder}/session-plan-ninety.{ending}\n"));
        assert_eq!(said.well(), wrote.concat());
        let read = |ending| fs::read(desk.path().join(format!("{folder}/session-plan-ninety.{ending}")));
        bytes.push(["pdf", "html", "md", "txt"].map(|ending| read(ending).expect("it was written")));
    }
    assert!(bytes[0] == bytes[1], "the same bytes");
    let text = String::from_utf8(bytes[0][3].clone()).expect("UTF-8");
    assert_eq!(text, desk.levers(&["agenda", "--agenda", "ninety", "--start", "9:00"]).well());
}

/// What `levers agenda --session` prints of a session on a person's machine.
pub fn session_plan(session: &Session) -> String {
    let desk = Desk::new();
    let id = put(&desk, session);
    desk.levers(&["agenda", "--session", &id]).well().to_string()
}

/// Puts the session of the plan tests, whose clock ran, into the data folder of a person's machine.
fn ran(desk: &Desk) -> String {
    put(desk, &ran_session())
}

fn put(desk: &Desk, session: &Session) -> String {
    fs::create_dir_all(desk.sessions()).expect("a folder");
    let path = desk.sessions().join(format!("{}.ron", session.id));
    fs::write(path, levers::shell::format::write(session)).expect("the folder takes files");
    session.id.to_string()
}

#[test]
fn the_plan_of_a_session_says_what_it_took() {
    let desk = Desk::new();
    let id = ran(&desk);
    let said = desk.levers(&["agenda", "--session", &id]);
    let words = said.well().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Session plan: Ninety minutes, with the minutes it took"), "{words}");
    assert!(words.contains("2026-11-22, 09:00–10:"), "the time of the room, wherever it is printed: {words}");
    assert!(words.contains("Welcome 3 4 +1"), "{words}");
    assert!(said.out.lines().all(|line| line.chars().count() <= 80), "{}", said.out);

    let said = desk.levers(&["agenda", "--session", &id, "--format", "pdf,html,md,txt", "-o", "out"]);
    let wrote = ["pdf", "html", "md", "txt"].map(|ending| format!("wrote out/session-plan-{id}.{ending}\n"));
    assert_eq!(said.well(), wrote.concat());

    let said = desk.levers(&["agenda", "--session", &id, "--start", "10:00"]);
    assert!(said.err.starts_with("warning: the clock of this session was started"), "{said:?}");
}

#[test]
fn the_plan_of_a_session_that_did_not_begin_can_be_laid_on_the_clock() {
    let desk = Desk::new();
    desk.session("2026-11-22-bus-fares", "executive-action");
    let said = desk.levers(&["agenda", "--session", "2026-11-22-bus-fares", "--start", "9:00"]);
    assert!(said.well().contains("09:00–12:30"), "{said:?}");
}

#[test]
fn a_session_brings_its_own_agenda_and_times() {
    let desk = Desk::new();
    let id = ran(&desk);
    for other in
        [&["--agenda", "ninety"][..], &["--end", "12:00"], &["--interpreted"], &["--set", "power/map=3"]]
    {
        let said = desk.levers(&[&["agenda", "--session", &id], other].concat());
        assert!(said.failed(2).contains("cannot be used with"), "{other:?}: {said:?}");
    }
    let said = desk.levers(&["agenda", "--session", "2026-11-22-nothing"]);
    assert!(said.failed(1).starts_with("error: there is no session"), "{said:?}");
}

#[test]
fn an_own_workshop_has_its_own_agendas() {
    let desk = Desk::new();
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    let said = desk.levers(&["agenda", "my", "--agenda", "lunch-break", "--start", "12:00"]);
    assert_adds_up(&rows(said.well()), 720, 740);
    let said = desk.levers(&["agenda", "my", "--agenda", "ninety", "--start", "12:00"]);
    assert!(said.failed(2).ends_with("hint: its agendas are lunch-break\n"), "{said:?}");
}

#[test]
fn a_wish_that_cannot_be_laid_on_a_clock_says_why() {
    for (args, why) in [
        (
            &["--agenda", "half", "--start", "9:00"][..],
            "there is no agenda `half` in this workshop\nhint: its agendas are ",
        ),
        (&["--agenda", "solo", "--start", "9:00", "--end", "10:00"], "agenda `solo` has no minutes"),
        (&["--agenda", "ninety", "--end", "10:00"], "an end time needs a start time"),
        (&["--agenda", "ninety", "--start", "25:00"], "`25:00` is not a time"),
        (
            &["--agenda", "ninety", "--start", "23:00", "--end", "22:00"],
            "the end 22:00 is not after the start 23:00",
        ),
        (&["--agenda", "ninety", "--start", "9", "--set", "map"], "`map` does not set minutes"),
        (
            &["--agenda", "ninety", "--start", "9", "--set", "power/strategy=3"],
            "step `power/strategy` is not in agenda `ninety`",
        ),
        (&["--agenda", "ninety", "--format", "json"], "invalid value 'json'"),
        (&["--start", "9:00"], "the following required arguments were not provided"),
    ] {
        let said = agenda(args);
        assert!(said.failed(2).starts_with(&format!("error: {why}")), "{args:?}: {said:?}");
    }
}
