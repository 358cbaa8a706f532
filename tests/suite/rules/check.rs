//! The plan checks: what is met, and what is missing in words.

use crate::rules::course::lever;
use crate::rules::sample::{date, models, ron, session, step, workshop};
use levers::rules::check::check;
use levers::workshop::catalogue::LeverCard;
use levers::workshop::layout::{Needs, PlanCheck};
use levers::workshop::{Answer, Level, Session, Workshop};

fn steps(needs: &str) -> Workshop {
    let table = r#"Table((
        columns: [
            (id: "who", title: "Who", holds: Person), (id: "what", title: "What", holds: Text), (id: "by", title: "By", holds: Date),
            (id: "side", title: "Side", holds: Choice([(id: "inside", text: "Inside move"), (id: "outside", text: "Outside move")])),
        ],
        rows: Open(item: "commitment", aim: None),
    ))"#;
    let fixed = r#"Table((columns: [(id: "base", title: "Baseline", holds: Text)], rows: Fixed([(id: "a", text: "Wages")])))"#;
    let mut workshop = workshop(&[
        ("m/who", r#"Ask((blanks: [(id: "name", label: "")]))"#, ""),
        ("m/asks", r#"Collect((item: "ask"))"#, ""),
        ("m/sort", r#"Verdict((from: "m/asks"))"#, ""),
        ("m/main", r#"Choose((from: "m/sort"))"#, ""),
        ("m/lever", r#"Lever((verdict: "m/sort", choose: "m/main"))"#, ""),
        ("m/back", r#"Backcast((lever: "m/lever", model: "local"))"#, ""),
        ("m/next", table, ""),
        ("m/fixed", fixed, ""),
        ("m/group", fixed, "Group"),
    ]);
    workshop.catalogue.models = models();
    let memo = LeverCard { by_signature: true, ..lever("memo", &[]) };
    let state = LeverCard { levels: vec![Level::State], ..lever("state", &[]) };
    workshop.catalogue.levers = vec![memo, state, lever("rule", &[("rule", Some((1, 7)))])];
    let needs: Needs = ron(needs);
    workshop.plan.checks = vec![PlanCheck { title: String::new(), advice: String::new(), needs }];
    workshop
}

/// What the one check lacks, in words.
fn lacks(needs: &str, session: &Session) -> Vec<String> {
    let workshop = steps(needs);
    let checked = check(&workshop, session, session.date);
    assert_eq!(checked.len(), 1);
    assert_eq!(checked[0].is_met(), checked[0].lacks.is_empty());
    checked[0].lacks.iter().map(|lack| lack.to_string()).collect()
}

const MET: [&str; 0] = [];

#[test]
fn a_blank_must_name_somebody() {
    let needs = r#"Blank(step: "m/who", blank: "name")"#;
    let named = |name: &str| session(&[("m/who", &format!(r#"Ask((blanks: {{"name": "{name}"}}))"#))]);
    assert_eq!(lacks(needs, &named("ʻIolana K.")), MET);
    for nobody in ["", " ", "?", "--", "1."] {
        assert_eq!(lacks(needs, &named(nobody)), ["No person is named."], "{nobody}");
    }
    assert_eq!(lacks(needs, &session(&[])), ["No person is named."]);
}

const CLASS: &str = r#"ClassAndReason(verdict: "m/sort", choose: "m/main", lever: "m/lever")"#;
const ASK: (&str, &str) = ("m/asks", r#"Collect((items: [(id: "i1", text: "Pay us")], next: 1))"#);
const NOW: &str = "L0: No, B1: No, A1: Yes, B2: Yes, B3: No, C1: No, D1: No, E1: No, F1: Yes";
const BY_RULE: &str = "L0: No, B1: No, A1: Yes, B2: Yes, B3: No, C1: No, D1: Yes, D2: No, D3: Yes";

fn sorted(replies: &str, more: &str) -> String {
    format!(r#"Verdict((asks: {{"i1": (replies: {{{replies}}}, {more})}}))"#)
}

fn picked(lever: &str, basis: &str) -> String {
    format!(r#"Lever((picked: [(lever: "{lever}")], basis: "{basis}"))"#)
}

#[test]
fn class_reason_and_lever_fit_together() {
    let fit = session(&[ASK, ("m/sort", &sorted(NOW, "")), ("m/lever", &picked("memo", "29 U.S.C. 211"))]);
    assert_eq!(lacks(CLASS, &fit), MET);
    let basis_in_the_sorter =
        session(&[ASK, ("m/sort", &sorted(NOW, r#"basis: "to find""#)), ("m/lever", &picked("memo", ""))]);
    assert_eq!(lacks(CLASS, &basis_in_the_sorter), MET);
    let by_rule = session(&[ASK, ("m/sort", &sorted(BY_RULE, "")), ("m/lever", &picked("rule", "x"))]);
    assert_eq!(lacks(CLASS, &by_rule), MET);
}

#[test]
fn what_class_reason_or_lever_lack_is_named() {
    assert_eq!(lacks(CLASS, &session(&[])), ["No main ask is picked."]);
    assert_eq!(lacks(CLASS, &session(&[ASK])), ["The main ask is not sorted yet: Pay us"]);
    let no_lever = session(&[ASK, ("m/sort", &sorted(NOW, ""))]);
    assert_eq!(
        lacks(CLASS, &no_lever),
        ["No legal basis is written down, not even “to find”.", "No lever is picked."]
    );
    let elsewhere = session(&[ASK, ("m/sort", &sorted(NOW, "")), ("m/lever", &picked("state", "x"))]);
    assert_eq!(lacks(CLASS, &elsewhere), ["No picked lever is held at this level: Federal"]);
    let gone = session(&[ASK, ("m/sort", &sorted(NOW, "")), ("m/lever", &picked("gone", "x"))]);
    assert_eq!(lacks(CLASS, &gone), ["No lever is picked."]);
    let too_light = session(&[ASK, ("m/sort", &sorted(BY_RULE, "")), ("m/lever", &picked("memo", "x"))]);
    assert_eq!(
        lacks(CLASS, &too_light),
        [
            "A new duty on private people has to be made as a rule, and every picked lever is only a signature."
        ]
    );
    let law = session(&[ASK, ("m/sort", &sorted("L0: Yes", "")), ("m/lever", &picked("rule", "x"))]);
    assert_eq!(
        lacks(CLASS, &law),
        [
            "The verdict on the main ask is “Needs a law or a budget vote”. Aim again, and make the new ask the main one."
        ]
    );
}

#[test]
fn an_open_verdict_needs_someone_who_finds_out_by_a_day() {
    let open = |more: &str| {
        let replies = NOW.replace("C1: No", "C1: NotSure");
        session(&[ASK, ("m/sort", &sorted(&replies, more)), ("m/lever", &picked("rule", "x"))])
    };
    assert_eq!(lacks(CLASS, &open(r#"finder: "Ana", by: "2026-12-01""#)), MET);
    for more in ["", r#"finder: "Ana""#, r#"by: "2026-12-01""#] {
        let found = lacks(CLASS, &open(more));
        assert!(
            found[0].starts_with(
                "The verdict turns on a question that nobody finds out by a day: Does it need money"
            ),
            "{found:?}"
        );
    }
}

#[test]
fn a_symbolic_main_ask_is_fine_as_a_first_step() {
    let words = |more: &str| {
        session(&[ASK, ("m/sort", &sorted("L0: No, B1: Yes", more)), ("m/lever", &picked("rule", "x"))])
    };
    assert_eq!(lacks(CLASS, &words("follow_ups: {Step: Yes}")), MET);
    assert_eq!(lacks(CLASS, &words("")).len(), 1);
}

fn rows(rows: &str) -> Session {
    session(&[("m/next", &format!("Table((rows: [{rows}]))"))])
}

#[test]
fn a_date_within_the_days_counts_from_the_plans_date() {
    let needs = r#"DateWithin(table: "m/next", column: "by", days: 7)"#;
    let dated = |by: &str| rows(&format!(r#"(id: "i1", cells: {{"what": "Call", "by": "{by}"}})"#));
    for by in ["2026-11-22", "2026-11-29", "nov 29", "+7d"] {
        assert_eq!(lacks(needs, &dated(by)), MET, "{by}");
    }
    assert_eq!(
        lacks(needs, &dated("2026-11-30")),
        ["Nothing is dated on or before 2026-11-29; the first date is 2026-11-30."]
    );
    for by in ["2026-11-21", "soon", ""] {
        assert_eq!(lacks(needs, &dated(by)), ["Nothing is dated on or before 2026-11-29."], "{by}");
    }
    assert_eq!(lacks(needs, &session(&[])), ["Nothing is written there yet."]);
    let only_a_date = rows(r#"(id: "i1", cells: {"by": "2026-11-23"})"#);
    assert_eq!(
        lacks(needs, &only_a_date),
        ["Nothing is dated on or before 2026-11-29."],
        "a day without a deed"
    );
}

#[test]
fn the_plans_date_can_be_another_than_the_sessions() {
    let workshop = steps(r#"DateWithin(table: "m/next", column: "by", days: 7)"#);
    let session = rows(r#"(id: "i1", cells: {"what": "Call", "by": "2026-11-25"})"#);
    assert!(check(&workshop, &session, date("2026-11-22"))[0].is_met());
    assert!(!check(&workshop, &session, date("2027-01-01"))[0].is_met());
}

#[test]
fn inside_and_outside_steps_come_from_the_table_or_the_moves_of_stages_in_use() {
    let needs = r#"InsideAndOutside(backcast: "m/back", table: "m/next", column: "side")"#;
    assert_eq!(lacks(needs, &session(&[])), ["No inside step yet.", "No outside step yet."]);
    let both = rows(
        r#"(id: "i1", cells: {"what": "a", "side": "inside"}), (id: "i2", cells: {"what": "b", "side": "OUTSIDE MOVE"})"#,
    );
    assert_eq!(lacks(needs, &both), MET);
    let bare = rows(r#"(id: "i1", cells: {"side": "inside"})"#);
    assert_eq!(lacks(needs, &bare), ["No inside step yet.", "No outside step yet."], "a side without a deed");

    let moves = |edits: &str| {
        let mut session = rows(r#"(id: "i1", cells: {"what": "a", "side": "inside"})"#);
        session.record(&step("m/back"), Some(ron::<Answer>(&format!("Backcast((edits: {{{edits}}}))"))));
        session
    };
    assert_eq!(lacks(needs, &moves(r#""local": {2: (outside: "Rally")}"#)), MET);
    assert_eq!(
        lacks(needs, &moves(r#""local": {9: (outside: "Rally")}"#)),
        ["No outside step yet."],
        "no such stage"
    );
    assert_eq!(
        lacks(needs, &moves(r#""rule": {2: (outside: "Rally")}"#)),
        ["No outside step yet."],
        "another model"
    );
}

#[test]
fn moves_outside_the_stages_used_do_not_count() {
    let needs = r#"InsideAndOutside(backcast: "m/back", table: "m/next", column: "side")"#;
    let mut session = session(&[("m/lever", &picked("rule", "x"))]);
    let edits =
        |stage: u32| format!(r#"Backcast((edits: {{"rule": {{{stage}: (inside: "a", outside: "b")}}}}))"#);
    session.record(&step("m/back"), Some(ron::<Answer>(&edits(7))));
    assert_eq!(lacks(needs, &session), MET);
    session.record(&step("m/back"), Some(ron::<Answer>(&edits(8))));
    assert_eq!(lacks(needs, &session).len(), 2, "the lever uses stages 1 to 7");
}

#[test]
fn one_row_must_have_all_columns() {
    let needs = r#"RowWith(table: "m/next", columns: ["what", "by"])"#;
    assert_eq!(
        lacks(
            needs,
            &rows(r#"(id: "i1", cells: {"what": "x"}), (id: "i2", cells: {"what": "y", "by": "z"})"#)
        ),
        MET
    );
    assert_eq!(lacks(needs, &rows(r#"(id: "i1", cells: {"what": "x", "by": " "})"#)), ["Still empty: By"]);
    assert_eq!(lacks(needs, &rows(r#"(id: "i1", cells: {"who": "Ana"})"#)), ["Still empty: What, By"]);
    assert_eq!(lacks(needs, &rows("")), ["Nothing is written there yet."]);
    assert_eq!(lacks(needs, &rows(r#"(id: "i1", cells: {"what": " "})"#)), ["Nothing is written there yet."]);
}

#[test]
fn every_row_must_have_its_person() {
    let needs = r#"EveryRow(table: "m/next", column: "who")"#;
    let some = r#"(id: "i1", cells: {"what": "Call", "who": "A. K."}), (id: "i2", cells: {"what": "Write", "who": "?"}),
                  (id: "i3", cells: {"by": "x"}), (id: "i4", cells: {})"#;
    assert_eq!(lacks(needs, &rows(some)), ["“Write” is without: Who", "“i3” is without: Who"]);
    assert_eq!(lacks(needs, &rows(r#"(id: "i1", cells: {"what": "Call", "who": "Ana"})"#)), MET);
    assert_eq!(lacks(needs, &rows("")), ["Nothing is written there yet."]);
}

#[test]
fn rows_that_are_gone_and_answers_that_are_hidden_do_not_count() {
    let fixed = r#"Table((rows: [(id: "old", cells: {"base": "12 %"})]))"#;
    let needs = |table: &str| format!(r#"RowWith(table: "{table}", columns: ["base"])"#);
    assert_eq!(lacks(&needs("m/fixed"), &session(&[("m/fixed", fixed)])), ["Nothing is written there yet."]);
    let there = fixed.replace("old", "a");
    let mut session = session(&[("m/fixed", &there), ("m/group", &there)]);
    assert_eq!(lacks(&needs("m/fixed"), &session), MET);
    assert_eq!(lacks(&needs("m/group"), &session), MET);
    session.setup.people = 1;
    assert_eq!(lacks(&needs("m/group"), &session), ["Nothing is written there yet."]);
}

#[test]
fn checks_of_steps_that_are_gone_or_of_another_kind_are_not_met() {
    for needs in [
        r#"Blank(step: "m/gone", blank: "name")"#,
        r#"Blank(step: "m/asks", blank: "name")"#,
        r#"ClassAndReason(verdict: "m/gone", choose: "m/gone", lever: "m/gone")"#,
        r#"DateWithin(table: "m/asks", column: "by", days: 4294967295)"#,
        r#"InsideAndOutside(backcast: "m/asks", table: "m/gone", column: "side")"#,
        r#"RowWith(table: "m/gone", columns: [])"#,
        r#"EveryRow(table: "m/gone", column: "x")"#,
    ] {
        assert!(!lacks(needs, &session(&[ASK])).is_empty(), "{needs}");
    }
}
