//! JSON: read back, the plan's typed rows in the documented shape.

use crate::plan::filled::{plan, session, workshop};
use levers::export::json::render;
use levers::plan::{Audience, Plan};
use levers::workshop::Session;
use serde_json::Value;
use std::collections::BTreeSet;

fn read(session: &Session) -> Value {
    let text = render(&Plan::new(workshop(), session, Audience::Full));
    serde_json::from_str(&text).expect("it is JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn answer<'a>(plan: &'a Value, step: &str) -> &'a Value {
    let entries = plan["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .flat_map(|section| section["entries"].as_array().expect("entries").iter());
    let mut answers = entries.filter(|entry| entry["step"] == step).map(|entry| &entry["answer"]);
    answers.next().unwrap_or_else(|| panic!("{step} is in the plan"))
}

#[test]
fn it_names_its_format_and_version() {
    let plan = read(&session());
    assert_eq!(plan["format"], "levers-plan");
    assert_eq!(plan["version"], 1);
}

#[test]
fn its_keys_are_the_documented_ones() {
    let plan = read(&session());
    let wanted: BTreeSet<&str> = [
        "format",
        "version",
        "audience",
        "group",
        "place",
        "issue",
        "level",
        "entry",
        "people",
        "date",
        "version_of_session",
        "example",
        "workshop",
        "first",
        "sections",
        "checks",
        "parking",
        "unplaced",
        "sources",
    ]
    .into();
    assert_eq!(keys(&plan).into_iter().collect::<BTreeSet<_>>(), wanted);
    assert_eq!(keys(&plan["parking"][0]), ["answer", "by", "by_date", "fate", "owner", "text"]);
    assert_eq!(keys(&plan["checks"][0]), ["advice", "met", "missing", "title"]);
    assert_eq!(keys(&plan["sources"][0]), ["about", "as_of", "source"]);
    assert_eq!(keys(&plan["unplaced"][0]), ["answer", "reason", "step", "title", "words"]);
    assert_eq!(keys(&plan["first"][0]), ["shown", "shows", "title"]);
    assert_eq!(keys(&plan["sections"][0]["entries"][0]), ["answer", "private", "question", "step", "title"]);
}

#[test]
fn answers_keep_their_types() {
    let plan = read(&session());
    let sort = answer(&plan, "authority/sort");
    assert_eq!(sort["kind"], "verdict");
    assert_eq!(sort["asks"][0]["outcomes"], serde_json::json!(["now"]));
    assert_eq!(sort["asks"][0]["rule"], "R11");
    assert_eq!(sort["asks"][0]["main"], true);
    assert_eq!(sort["asks"][2]["turns_on"], "B3");
    assert_eq!(sort["asks"][2]["by_date"], "2026-12-04");
    assert_eq!(sort["asks"][2]["replies"]["B3"], "not_sure");
    let next = answer(&plan, "commitments/next");
    assert_eq!(next["rows"][0]["cells"]["by"], "+14d");
    assert_eq!(next["rows"][0]["dates"]["by"], "2026-12-06");
    assert_eq!(next["rows"][2]["dates"], serde_json::json!({}));
    let backcast = answer(&plan, "timing/backcast");
    assert_eq!(backcast["stages"][0]["start"], "2027-06-20");
    assert_eq!(backcast["late_by"], 0);
    let map = answer(&plan, "power/map");
    assert_eq!(map["people"][1]["support"], 8);
    assert_eq!(map["links"][0], serde_json::json!({"from": "i2", "to": "i1"}));
    assert_eq!(answer(&plan, "commitments/support")["rounds"][1]["passes"], true);
}

#[test]
fn typed_words_are_exact_and_written_so_that_they_act_on_nothing() {
    let mut session = session();
    let typed = "  red \u{1b}[31m \u{202e}txet\u{9b}\n\u{7f}  ";
    session.parking[0].text = typed.to_string();
    let text = render(&Plan::new(workshop(), &session, Audience::Full));
    assert!(text.contains("\\u001b[31m \\u202etxet\\u009b\\n\\u007f"), "{text}");
    assert_eq!(text.chars().find(|c| super::any::is_forbidden(*c)), None);
    assert_eq!(read(&session)["parking"][0]["text"], typed);
}

#[test]
fn a_public_copy_says_so() {
    let text = render(&plan(Audience::Public));
    let plan: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(plan["audience"], "public");
    assert_eq!(plan["unplaced"], serde_json::json!([]));
}
