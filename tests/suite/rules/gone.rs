//! What an answer still refers to though its list no longer has it.

use crate::rules::course::lever;
use crate::rules::sample::{session, step, workshop};
use levers::rules::gone::gone_items;
use levers::workshop::{Session, Workshop};

fn gone(workshop: &Workshop, session: &Session, id: &str) -> Vec<String> {
    let told =
        |gone: &levers::rules::gone::Gone| format!("{}={}", gone.id, gone.text.as_deref().unwrap_or("?"));
    gone_items(workshop, session, &step(id)).iter().map(told).collect()
}

const LIST: (&str, &str) = ("m/list", r#"Collect((items: [(id: "i1", text: "One")], next: 2))"#);

fn with(kind: &str) -> Workshop {
    workshop(&[("m/list", r#"Collect((item: "ask"))"#, ""), ("m/it", kind, "")])
}

#[test]
fn every_kind_that_refers_to_items_names_those_that_are_gone() {
    for (kind, answer, expected) in [
        (r#"Choose((from: "m/list"))"#, r#"Choose((picked: ["i2", "i1", "i2"]))"#, vec!["i2=?"]),
        (r#"Sort((buckets: [], from: "m/list"))"#, r#"Sort((placed: {"i1": "b", "i2": "b"}))"#, vec!["i2=?"]),
        (
            r#"Verdict((from: "m/list"))"#,
            r#"Verdict((asks: {"i1": (replies: {}), "i2": (replies: {L0: No}), "i9": (replies: {}), "r1": (replies: {})}, added: [(of: "i2", ask: (id: "r1", text: "Smaller"))]))"#,
            vec!["i2=?"],
        ),
        (
            r#"Vote((method: Dots(None), from: "m/list"))"#,
            r#"Vote((rounds: [(counts: {"i3": 1}), (counts: {"i1": 4, "i2": 1, "i4": 0})]))"#,
            vec!["i2=?"],
        ),
        (
            r#"Vote((method: Scale, from: "m/list"))"#,
            r#"Vote((rounds: [(counts: {"i1-5": 4, "i2-1": 1, "i2-2": 1})]))"#,
            vec!["i2=?"],
        ),
        (r#"Vote((method: Fist))"#, r#"Vote((rounds: [(counts: {"0": 4, "6": 1})]))"#, vec!["6=?"]),
        (
            r#"Ask((blanks: [(id: "a", label: "")]))"#,
            r#"Ask((blanks: {"a": "kept", "b": " old words ", "c": " "}))"#,
            vec!["b=old words"],
        ),
        (
            r#"Table((columns: [(id: "what", title: "", holds: Text)], rows: Fixed([(id: "a", text: "A")])))"#,
            r#"Table((rows: [(id: "a", cells: {"what": "x"}), (id: "b", cells: {"what": "old"}), (id: "c", cells: {"what": " "}), (id: "d", cells: {"gone": "y"})]))"#,
            vec!["b=old", "d=?"],
        ),
        (
            r#"Table((columns: [(id: "what", title: "", holds: Text)], rows: From("m/list")))"#,
            r#"Table((rows: [(id: "i1", cells: {"what": "x"}), (id: "i2", cells: {"what": "old"})]))"#,
            vec!["i2=old"],
        ),
        (
            r#"Table((columns: [(id: "what", title: "", holds: Text)], rows: Open(item: "row", aim: None)))"#,
            r#"Table((rows: [(id: "i1", cells: {"what": "x"})]))"#,
            vec![],
        ),
        (
            r#"Quiz((asks: ["ask-01"], questions: []))"#,
            r#"Quiz((picked: {"ask-01": "now", "ask-02": "slow"}))"#,
            vec!["ask-02=?"],
        ),
        (r#"Collect((item: "ask"))"#, r#"Collect((items: [(id: "i7", text: "x")], next: 7))"#, vec![]),
    ] {
        let session = session(&[LIST, ("m/it", answer)]);
        assert_eq!(gone(&with(kind), &session, "m/it"), expected, "{kind}");
    }
}

#[test]
fn a_lever_that_left_the_catalogue_is_gone() {
    let mut workshop = with(r#"Lever((verdict: "m/list"))"#);
    workshop.catalogue.levers.push(lever("memo", &[]));
    let session = session(&[("m/it", r#"Lever((picked: [(lever: "memo"), (lever: "old")]))"#)]);
    assert_eq!(gone(&workshop, &session, "m/it"), ["old=?"]);
}

#[test]
fn an_item_whose_step_is_only_hidden_keeps_its_words() {
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, "Alone"),
        ("m/it", r#"Choose((from: "m/list"))"#, ""),
    ]);
    let mut session = session(&[LIST, ("m/it", r#"Choose((picked: ["i1", "i2"]))"#)]);
    assert_eq!(gone(&workshop, &session, "m/it"), ["i1=One", "i2=?"]);
    session.setup.people = 1;
    assert_eq!(gone(&workshop, &session, "m/it"), ["i2=?"]);
}

#[test]
fn without_an_answer_nothing_is_gone() {
    let workshop = with(r#"Choose((from: "m/list"))"#);
    assert!(gone(&workshop, &session(&[]), "m/it").is_empty());
    assert!(gone(&workshop, &session(&[]), "m/no-such-step").is_empty());
    let other_kind = session(&[("m/it", r#"Quiz((picked: {"a": "b"}))"#)]);
    assert!(gone(&workshop, &other_kind, "m/it").is_empty());
}
