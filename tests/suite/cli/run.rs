//! `levers run` and `levers` alone, as far as they go without a terminal: what can be known to fail is said before.

use super::{Desk, copy, levers, repository};
use std::fs;

#[test]
fn without_a_terminal_it_says_what_works_without_one() {
    for args in [&[][..], &["run"], &["run", "--agenda", "ninety"]] {
        let said = levers(args);
        assert!(
            said.failed(1).starts_with("error: this is not a terminal; `levers --help` shows"),
            "{said:?}"
        );
    }
}

#[test]
fn names_that_nothing_has_are_said_before_the_screen_opens() {
    let desk = Desk::new();
    desk.session("2026-11-22-bus-fares", "executive-action");
    for (args, code, why) in [
        (
            &["--agenda", "half"][..],
            2,
            "there is no agenda `half` in this workshop\nhint: its agendas are sort-one-ask, ",
        ),
        (&["--session", "bus-fares"], 1, "there is no session `bus-fares`\nhint: "),
        (&["nowhere"], 1, "there is no `nowhere`; name the folder of a workshop\n"),
    ] {
        let said = desk.levers(&[&["run"], args].concat());
        assert!(said.failed(code).starts_with(&format!("error: {why}")), "{said:?}");
    }
    let both = desk.levers(&["run", "--agenda", "ninety", "--session", "2026-11-22-bus-fares"]);
    assert!(both.failed(2).contains("cannot be used with"), "{both:?}");
}

#[test]
fn an_own_workshop_with_mistakes_is_not_run() {
    let desk = Desk::new();
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    let path = desk.path().join("my/workshop.ron");
    let text = fs::read_to_string(&path).expect("it reads");
    fs::write(&path, text.replace("minutes: 20,", "minutes: 25,")).expect("it is written");
    let said = desk.levers(&["run", "my"]);
    let err = said.failed(1);
    assert!(
        err.contains("error: the slots add up to 20 minutes, and the agenda says 25\n  --> my/workshop.ron:"),
        "{err}"
    );
    assert!(err.contains("error: 1 mistake in `my`"), "{err}");
}
