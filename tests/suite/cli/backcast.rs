//! `levers backcast`: the exact cases of the fact base, what stands beside the dates, and what cannot be counted.

use super::{Said, levers};
use serde_json::{Value, json};

const TODAY: &str = "2026-11-22";

fn backcast(args: &[&str]) -> Said {
    levers(&[&["backcast", "--today", TODAY], args].concat())
}

fn starts(json: &Value) -> Vec<&str> {
    let stages = json["stages"].as_array().expect("a list of stages");
    stages.iter().map(|stage| stage["start"].as_str().expect("a date")).collect()
}

#[test]
fn the_eight_exact_cases_come_out_to_the_day() {
    #[rustfmt::skip]
    let cases: [(&[&str], &[&str], u32); 8] = [
        (&["rule", "--stages", "1-7", "--finish", "2028-05-15", "--pace", "optimistic"],
            &["2027-03-22", "2027-05-21", "2027-06-20", "2027-10-18", "2027-11-17", "2028-01-16", "2028-04-15"], 0),
        (&["rule", "--stages", "1-7", "--finish", "2028-05-15"],
            &["2025-07-30", "2026-01-26", "2026-05-26", "2027-03-22", "2027-06-10", "2027-08-09", "2028-02-25"], 480),
        (&["rule", "--stages", "1-7", "--finish", "2028-05-15", "--pace", "slow"],
            &["2020-04-12", "2021-10-04", "2022-10-04", "2025-03-22", "2025-09-18", "2026-01-16", "2027-09-08"], 2415),
        (&["local", "--finish", "2027-07-01"],
            &["2026-12-02", "2027-01-01", "2027-03-02", "2027-03-03", "2027-05-02"], 0),
        (&["wage_order", "--finish", "2027-12-31"],
            &["2027-04-06", "2027-05-06", "2027-07-21", "2027-09-09", "2027-09-10"], 0),
        (&["guidance", "--finish", "2027-06-30"],
            &["2027-01-16", "2027-02-15", "2027-05-16", "2027-05-31"], 0),
        (&["procure", "--finish", "2028-01-01"],
            &["2026-10-10", "2026-12-09", "2027-02-22", "2027-02-25", "2027-05-26", "2027-06-25", "2027-10-03", "2027-12-02"], 43),
        (&["enforce", "--stages", "1-4", "--finish", "2027-10-01", "--pace", "optimistic"],
            &["2027-08-13", "2027-08-27", "2027-09-10", "2027-09-24"], 0),
    ];
    for (args, expected, late_by) in cases {
        let json = backcast(&[args, &["--json"]].concat()).json();
        assert_eq!(starts(&json), expected, "{args:?}");
        assert_eq!(json["start"], json!(expected[0]), "{args:?}");
        assert_eq!(json["late_by"], json!(late_by), "{args:?}");
        assert_eq!(json["ways_out"].is_null(), late_by == 0, "{args:?}");
    }
}

#[test]
fn the_json_names_each_stage_as_documented() {
    let json =
        backcast(&["rule", "--finish", "2028-05-15", "--stages", "1-7", "--pace", "optimistic", "--json"])
            .json();
    assert_eq!(
        json["stages"][0],
        json!({
            "stage": 1,
            "name": "Outside: build the record and the proposed text; petition",
            "start": "2027-03-22",
            "days": 60,
            "estimate": true,
        })
    );
    assert_eq!(json["stages"][3]["estimate"], json!(false), "the review is fixed by order");
    for (field, value) in [
        ("model", json!("rule")),
        ("pace", json!("optimistic")),
        ("today", json!(TODAY)),
        ("finish", json!("2028-05-15")),
        ("days", json!(420)),
        ("starts", json!({"optimistic": "2027-03-22", "typical": "2025-07-30", "slow": "2020-04-12"})),
        ("windows", json!([])),
    ] {
        assert_eq!(json[field], value, "{field}");
    }
    // Stage 8 is not used, so the text is sent on the finish date: the first day of the warning.
    assert_eq!(
        json["look_back"],
        json!({"sent": "2028-05-15", "grade": "warning", "since": "2028-05-15", "term_ends": "2029-01-20"})
    );
}

#[test]
fn a_late_start_is_said_with_the_three_ways_out_in_their_order() {
    let said = backcast(&["rule", "--finish", "2028-05-15", "--stages", "1-7"]);
    let out = said.well();
    let at = |words: &str| out.find(words).unwrap_or_else(|| panic!("no {words:?} in\n{out}"));
    assert!(at("already late by 480") < at("1. A smaller or faster lever: "));
    assert!(at("1. A smaller or faster lever: ") < at("2. A later finish: 2029-09-07"));
    assert!(
        at("2. A later finish")
            < at("3. Last, the optimistic pace, as a hope and not a plan: start by 2027-03-22")
    );
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let json = backcast(&["rule", "--finish", "2028-05-15", "--stages", "1-7", "--json"]).json();
    assert_eq!(json["ways_out"]["later_finish"], json!("2029-09-07"));
    assert_eq!(json["ways_out"]["optimistic_start"], json!("2027-03-22"));
    let faster = json["ways_out"]["faster"].as_array().expect("a list");
    let days: Vec<u64> = faster.iter().map(|way| way["days"].as_u64().expect("days")).collect();
    assert!(!days.is_empty() && days.is_sorted(), "{days:?}");
    assert!(faster.iter().all(|way| way["days"].as_u64() <= Some(540)), "each is in time: {faster:?}");
}

#[test]
fn a_stage_outside_its_window_is_named_with_the_next_one() {
    let json = backcast(&["budget", "--finish", "2028-05-15", "--json"]).json();
    let window = &json["windows"][0];
    assert_eq!(window["stage"], json!(2));
    assert_eq!(window["next"], json!(["2027-09-01", "2027-09-30"]));
    let out = backcast(&["budget", "--finish", "2028-05-15"]);
    assert!(out.well().contains("Stage 2 begins outside its window"), "{out:?}");
}

#[test]
fn dates_are_typed_as_in_the_program() {
    let json = |finish: &str| backcast(&["local", "--finish", finish, "--json"]).json()["finish"].clone();
    assert_eq!(json("july 1 2027"), json!("2027-07-01"));
    assert_eq!(json("+30d"), json!("2026-12-22"));
}

#[test]
fn what_cannot_be_counted_says_why_and_what_to_do() {
    for (args, code, why) in [
        (
            &["rul", "--finish", "2028-05-15"][..],
            2,
            "error: there is no stage model `rul`\nhint: stage models are rule, ",
        ),
        (&["rule", "--finish", "5/1"][..], 2, "error: `5/1` can be "),
        (&["rule", "--finish", "2027-02-30"][..], 2, "error: there is no day `2027-02-30`"),
        (&["rule", "--finish", "2028-05-15", "--stages", "7-1"][..], 2, "error: stages 7 to 1 run backward"),
        (
            &["rule", "--finish", "2028-05-15", "--stages", "1-70"][..],
            2,
            "error: stage model `rule` has stages 1 to 9",
        ),
        (
            &["rule", "--finish", "2028-05-15", "--stages", "some"][..],
            2,
            "error: `some` is not a range of stages",
        ),
        (&["rule", "--finish", "-9999-01-01"][..], 2, "error: "),
        (&["rule"][..], 2, "error: "),
        (&["rule", "--finish", "2028-05-15", "--pace", "brisk"][..], 2, "error: invalid value 'brisk'"),
    ] {
        let said = backcast(args);
        let err = said.failed(code);
        assert!(err.starts_with(why), "{args:?}: {err}");
    }
}
