//! `levers verdict`: the worked asks, doubts, and marks that are none.

use super::levers;
use levers::cli::verdict::parse;
use levers::rules::verdict::verdict;
use serde_json::json;

#[test]
fn all_worked_asks_are_read_together_or_apart_and_come_to_their_outcome() {
    let asks = include_str!("../../data/asks.csv");
    let mut n_asks = 0;
    for line in asks.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split(',').collect();
        let apart: Vec<String> = cells[2].split(' ').map(String::from).collect();
        let together = [cells[2].replace(' ', "")];
        let replies = parse(&[cells[2].to_string()]).expect(line);
        assert_eq!(parse(&apart).expect(line), replies, "{line}");
        assert_eq!(parse(&together).expect(line), replies, "{line}");
        let found = verdict(&replies).settled().expect(line).name().to_uppercase();
        assert_eq!(found, cells[3], "{line}");
        n_asks += 1;
    }
    assert_eq!(n_asks, 39);
}

#[test]
fn a_settled_ask_names_its_outcome_and_rule() {
    let apart = levers(&["verdict", "N", "N", "Y", "-", "Y", "N", "N", "N", "N", "-", "Y", "Y"]);
    assert_eq!(
        apart.well(),
        "================================================================================\n\
         Possible, but slow\n\
         ================================================================================\n\n\
         A required process that takes about half a year or more has to finish first.\n\
         (rule R9)\n"
    );
    let json = levers(&["verdict", "--json", "NNY-YNNNN-YY"]).json();
    assert_eq!(json["outcomes"], json!(["slow"]));
    assert_eq!(json["turns_on"], json!(null));
    assert_eq!(json["rule"], json!("R9"));
    assert_eq!(json["next"], json!(null));
    assert_eq!(json["answers"], json!("N N Y - Y N N N N - Y Y"));
}

#[test]
fn the_flag_may_stand_behind_the_marks() {
    let json =
        levers(&["verdict", "N", "N", "Y", "-", "Y", "N", "N", "N", "N", "-", "Y", "Y", "--json"]).json();
    assert_eq!(json["rule"], json!("R9"));
}

#[test]
fn a_doubt_names_the_question_it_turns_on_and_both_sides() {
    let json = levers(&["verdict", "N N Y - Y ? N N N - N Y", "--json"]).json();
    assert_eq!(json["outcomes"], json!(["now", "legislation"]));
    assert_eq!(json["turns_on"], json!("B3"));
    assert_eq!(json["rule"], json!(null), "the branches end by different rules");
    assert_eq!(json["if_yes"], json!(["legislation"]));
    assert_eq!(json["if_no"], json!(["now"]));
    let said = levers(&["verdict", "N", "N", "Y", "-", "Y", "U", "N", "N", "N", "-", "N", "Y"]);
    let out = said.well();
    assert!(out.contains("It turns on B3: Does a law"), "{out}");
    assert!(out.contains("- yes: Needs a law or a budget vote\n- no: Within its power now\n"), "{out}");
}

#[test]
fn a_question_not_asked_yet_is_named() {
    let json = levers(&["verdict", "N N Y - - - - - - - - -", "--json"]).json();
    assert_eq!(json["next"], json!("B2"));
}

#[test]
fn a_mark_that_is_none_is_a_mistake_in_typing() {
    for (marks, why) in [
        ("N N Y - Y N N N N - Y maybe", "`maybe` is not a reply, in place 12 (question F1)"),
        ("N N Y", "3 replies, but there are 12 questions: after 3 comes A2"),
        ("N N Y - Y N N N N - Y Y Y", "13 replies, but there are only 12 questions"),
        (" ", "no replies given"),
    ] {
        let said = levers(&["verdict", marks]);
        let err = said.failed(2);
        assert!(err.starts_with(&format!("error: {why}")), "{err}");
        assert!(err.contains("\nhint: the order is L0 B1 A1 A2 B2 B3 C1 D1 D2 D3 E1 F1"), "{err}");
    }
}

#[test]
fn what_was_typed_never_reaches_the_terminal_raw() {
    let said = levers(&["verdict", "N N Y - Y N N N N - Y \u{1b}[31m"]);
    let err = said.failed(2);
    assert!(err.contains("␛[31m") && !err.contains('\u{1b}'), "{err:?}");
}
