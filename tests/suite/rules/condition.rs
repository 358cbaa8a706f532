//! Which steps are shown: every predicate, three truth values, and content that refers to itself.

use crate::rules::sample::{ron, session, step, workshop};
use levers::rules::condition::{Truth, answer, is_shown, judge, shown_steps};
use levers::workshop::{Agenda, Condition, Entry, Level, Session, Workshop};
use proptest::prelude::*;

fn steps() -> Workshop {
    workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        ("m/pick", r#"Choose((from: "m/list", most: 2))"#, ""),
        ("m/sort", r#"Verdict((from: "m/list"))"#, ""),
        ("m/main", r#"Choose((from: "m/sort"))"#, ""),
        ("m/defense", r#"Ask((blanks: [(id: "what", label: "What?")]))"#, "EntryIs(Defend)"),
        ("m/after", r#"Read((text: "x"))"#, r#"Answered("m/defense")"#),
        ("m/vote", r#"Vote((method: Fist))"#, ""),
        ("m/voted", r#"Read((text: "x"))"#, r#"Answered("m/vote")"#),
    ])
}

const LIST: (&str, &str) =
    ("m/list", r#"Collect((items: [(id: "i1", text: "One"), (id: "i2", text: "Two")], next: 2))"#);

fn judged(session: &Session, condition: &str) -> Truth {
    judge(&steps(), session, &ron::<Condition>(condition))
}

#[test]
fn answered_is_known_once_there_is_an_answer() {
    assert_eq!(judged(&session(&[LIST]), r#"Answered("m/list")"#), Truth::Yes);
    assert_eq!(judged(&session(&[]), r#"Answered("m/list")"#), Truth::Unknown);
    assert_eq!(judged(&session(&[]), r#"Answered("m/no-such-step")"#), Truth::Unknown);
    let other_kind = session(&[("m/list", r#"Quiz((picked: {"a": "b"}))"#)]);
    assert_eq!(judged(&other_kind, r#"Answered("m/list")"#), Truth::Unknown);
}

#[test]
fn picked_asks_for_an_item_that_is_still_there() {
    let picked = session(&[LIST, ("m/pick", r#"Choose((picked: ["i2", "i9"]))"#)]);
    assert_eq!(judged(&picked, r#"Picked("m/pick", "i2")"#), Truth::Yes);
    assert_eq!(judged(&picked, r#"Picked("m/pick", "i1")"#), Truth::No);
    assert_eq!(
        judged(&picked, r#"Picked("m/pick", "i9")"#),
        Truth::No,
        "picked once, and gone from the list"
    );
    assert_eq!(judged(&session(&[LIST]), r#"Picked("m/pick", "i2")"#), Truth::Unknown);
    assert_eq!(judged(&picked, r#"Picked("m/list", "i1")"#), Truth::Unknown, "a list picks nothing");
}

#[test]
fn the_verdict_is_that_of_the_main_ask() {
    let sorted = r#"Verdict((asks: {
        "i1": (replies: {L0: Yes}),
        "i2": (replies: {L0: No, B1: No, A1: NotSure}),
    }))"#;
    let answers = [LIST, ("m/sort", sorted), ("m/main", r#"Choose((picked: ["i2"]))"#)];
    let picked = session(&answers);
    assert_eq!(judged(&picked, r#"VerdictIs("m/sort", [WrongOffice])"#), Truth::Yes, "it can still be that");
    assert_eq!(judged(&picked, r#"VerdictIs("m/sort", [Symbolic, Now])"#), Truth::Yes);
    let first = session(&[LIST, ("m/sort", sorted), ("m/main", r#"Choose((picked: ["i1"]))"#)]);
    assert_eq!(judged(&first, r#"VerdictIs("m/sort", [Now, Slow])"#), Truth::No);
    assert_eq!(judged(&first, r#"VerdictIs("m/sort", [Legislation])"#), Truth::Yes);
    let no_pick = session(&[LIST, ("m/sort", sorted)]);
    assert_eq!(judged(&no_pick, r#"VerdictIs("m/sort", [Legislation])"#), Truth::Unknown);
    assert_eq!(judged(&session(&[LIST]), r#"VerdictIs("m/sort", [Legislation])"#), Truth::Unknown);
    assert_eq!(judged(&picked, r#"VerdictIs("m/list", [Legislation])"#), Truth::Unknown);
}

#[test]
fn what_was_set_up_is_always_known() {
    let mut alone = session(&[]);
    alone.setup.people = 1;
    alone.setup.entry = Entry::Defend;
    alone.setup.level = Level::State;
    for (condition, truth) in [
        ("Alone", Truth::Yes),
        ("Group", Truth::No),
        ("EntryIs(Defend)", Truth::Yes),
        ("EntryIs(New)", Truth::No),
        ("LevelIs([State, Territory])", Truth::Yes),
        ("LevelIs([])", Truth::No),
    ] {
        assert_eq!(judged(&alone, condition), truth, "{condition}");
    }
    assert_eq!(judged(&session(&[]), "Group"), Truth::Yes);
}

#[test]
fn what_is_unknown_stays_unknown_under_not_and_is_settled_by_its_neighbors() {
    let unknown = r#"Answered("m/list")"#;
    for (condition, truth) in [
        (format!("Not({unknown})"), Truth::Unknown),
        (format!("Not(Not({unknown}))"), Truth::Unknown),
        (format!("All([{unknown}, Group])"), Truth::Unknown),
        (format!("All([{unknown}, Alone])"), Truth::No),
        (format!("Any([{unknown}, Group])"), Truth::Yes),
        (format!("Any([{unknown}, Alone])"), Truth::Unknown),
        (format!("Not(All([{unknown}, Alone]))"), Truth::Yes),
        ("All([])".to_string(), Truth::Yes),
        ("Any([])".to_string(), Truth::No),
        ("Not(Alone)".to_string(), Truth::Yes),
    ] {
        assert_eq!(judged(&session(&[]), &condition), truth, "{condition}");
    }
}

#[test]
fn only_a_condition_that_is_known_to_hold_shows_a_step() {
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        ("m/not", r#"Read((text: "x"))"#, r#"Not(Answered("m/list"))"#),
        ("m/picked", r#"Read((text: "x"))"#, r#"Not(Picked("m/list", "i1"))"#),
        ("m/yes", r#"Read((text: "x"))"#, r#"Answered("m/list")"#),
    ]);
    let shown = |session: &Session, id: &str| is_shown(&workshop, session, &step(id));
    for id in ["m/not", "m/picked", "m/yes", "m/gone"] {
        assert!(!shown(&session(&[]), id), "{id}");
    }
    assert!(shown(&session(&[LIST]), "m/yes"));
    assert!(!shown(&session(&[LIST]), "m/not"));
}

#[test]
fn the_answer_of_a_hidden_step_does_not_count_and_comes_back() {
    let mut session = session(&[("m/defense", r#"Ask((blanks: {"what": "The rule"}))"#)]);
    let workshop = steps();
    assert!(!is_shown(&workshop, &session, &step("m/defense")));
    assert!(answer(&workshop, &session, &step("m/defense")).is_none());
    assert!(!is_shown(&workshop, &session, &step("m/after")), "it depends on a hidden step");
    session.setup.entry = Entry::Defend;
    assert!(answer(&workshop, &session, &step("m/defense")).is_some());
    assert!(is_shown(&workshop, &session, &step("m/after")));
}

#[test]
fn a_person_alone_takes_no_vote() {
    let mut session = session(&[("m/vote", r#"Vote((rounds: [(counts: {"4": 3})]))"#)]);
    let workshop = steps();
    assert!(is_shown(&workshop, &session, &step("m/vote")));
    assert!(is_shown(&workshop, &session, &step("m/voted")));
    session.setup.people = 1;
    assert!(!is_shown(&workshop, &session, &step("m/vote")));
    assert!(!is_shown(&workshop, &session, &step("m/voted")));
}

#[test]
fn the_steps_of_a_run_are_those_of_its_agenda_that_are_shown() {
    let mut workshop = steps();
    workshop.agendas.push(ron::<Agenda>(
        r#"(id: "short", title: "", about: "", slots: [
            (item: Step("m/defense")), (item: Break("Tea")), (item: Step("m/pick")), (item: Step("m/gone")), (item: Step("m/list")),
        ])"#,
    ));
    let mut session = session(&[]);
    let shown = |session: &Session| -> Vec<String> {
        shown_steps(&workshop, session).iter().map(|id| id.to_string()).collect()
    };
    assert_eq!(
        shown(&session),
        ["m/list", "m/pick", "m/sort", "m/main", "m/vote"],
        "no such agenda: every step shown"
    );
    session.setup.agenda = "short".try_into().expect("a valid id");
    assert_eq!(shown(&session), ["m/pick", "m/list"]);
    session.setup.entry = Entry::Defend;
    assert_eq!(shown(&session), ["m/defense", "m/pick", "m/list"]);
}

#[test]
fn content_that_refers_to_itself_hides_its_steps_and_does_not_hang() {
    let workshop = workshop(&[
        ("m/a", r#"Choose((from: "m/b"))"#, r#"Picked("m/b", "i1")"#),
        ("m/b", r#"Choose((from: "m/a"))"#, r#"Any([Picked("m/a", "i1"), VerdictIs("m/v", [Now])])"#),
        ("m/self", r#"Sort((buckets: [], from: "m/self"))"#, r#"Answered("m/self")"#),
        ("m/v", r#"Verdict((from: "m/v"))"#, r#"VerdictIs("m/v", [Now])"#),
    ]);
    let session = session(&[
        ("m/a", r#"Choose((picked: ["i1"]))"#),
        ("m/b", r#"Choose((picked: ["i1"]))"#),
        ("m/self", r#"Sort((placed: {"i1": "b"}))"#),
        ("m/v", r#"Verdict((asks: {"i1": (replies: {L0: No})}))"#),
    ]);
    for id in ["m/a", "m/b", "m/self", "m/v"] {
        assert!(!is_shown(&workshop, &session, &step(id)), "{id}");
    }
}

fn any_condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        Just("Alone"),
        Just("Group"),
        Just(r#"Answered("m/list")"#),
        Just(r#"Answered("m/pick")"#),
        Just(r#"Picked("m/pick", "i1")"#),
        Just(r#"VerdictIs("m/sort", [Legislation])"#),
        Just("EntryIs(Defend)"),
        Just("LevelIs([Federal])"),
    ]
    .prop_map(ron::<Condition>);
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            proptest::collection::vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(|inner| Condition::Not(Box::new(inner))),
        ]
    })
}

/// The same condition with `Not` pushed down to its leaves by De Morgan's laws.
fn pushed_down(condition: &Condition, negated: bool) -> Condition {
    let all = |parts: &[Condition]| parts.iter().map(|part| pushed_down(part, negated)).collect();
    match condition {
        Condition::Not(inner) => pushed_down(inner, !negated),
        Condition::All(parts) if negated => Condition::Any(all(parts)),
        Condition::Any(parts) if negated => Condition::All(all(parts)),
        Condition::All(parts) => Condition::All(all(parts)),
        Condition::Any(parts) => Condition::Any(all(parts)),
        leaf if negated => Condition::Not(Box::new(leaf.clone())),
        leaf => leaf.clone(),
    }
}

proptest! {
    #[test]
    fn de_morgan_holds_with_three_truth_values(condition in any_condition(), answered in any::<bool>()) {
        let session = if answered { session(&[LIST]) } else { session(&[]) };
        let workshop = steps();
        let moved = pushed_down(&condition, false);
        prop_assert_eq!(judge(&workshop, &session, &condition), judge(&workshop, &session, &moved));
    }
}
