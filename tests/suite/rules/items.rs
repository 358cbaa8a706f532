//! What a later step sees of an earlier one, for every kind, and the ask the plan stands on.

use crate::rules::course::lever;
use crate::rules::sample::{session, step, workshop};
use levers::rules::items::{decider, items, main_ask, offered, options, picker_of};
use levers::workshop::kind::collect::Item;
use levers::workshop::{Session, Workshop};

/// Items as `id=text`, with ` @ who` where there is one.
fn told(items: Vec<Item>) -> Vec<String> {
    let who = |item: &Item| if item.who.is_empty() { String::new() } else { format!(" @ {}", item.who) };
    items.iter().map(|item| format!("{}={}{}", item.id, item.text, who(item))).collect()
}

fn of(workshop: &Workshop, session: &Session, id: &str) -> Vec<String> {
    told(items(workshop, session, &step(id)))
}

const LIST: (&str, &str) = (
    "m/list",
    r#"Collect((items: [(id: "i2", text: "Two", who: "Ana"), (id: "i1", text: "One"), (id: "i3", text: "  ")], next: 3))"#,
);

#[test]
fn a_list_gives_its_items_in_the_order_shown() {
    let workshop = workshop(&[("m/list", r#"Collect((item: "ask"))"#, "")]);
    assert_eq!(
        of(&workshop, &session(&[LIST]), "m/list"),
        ["i2=Two @ Ana", "i1=One"],
        "an empty line is no item"
    );
    assert!(of(&workshop, &session(&[]), "m/list").is_empty());
}

#[test]
fn an_ask_gives_its_filled_blanks_and_only_the_first_to_a_sorter() {
    let workshop = workshop(&[
        (
            "m/ask",
            r#"Ask((blanks: [(id: "ask", label: ""), (id: "office", label: ""), (id: "person", label: "")]))"#,
            "",
        ),
        ("m/list", r#"Collect((item: "ask", from: "m/ask"))"#, ""),
        ("m/sort", r#"Verdict((from: "m/ask"))"#, ""),
        ("m/pick", r#"Choose((from: "m/ask"))"#, ""),
    ]);
    let full = session(&[(
        "m/ask",
        r#"Ask((blanks: {"office": " The mayor ", "ask": "Pay us", "person": " ", "gone": "x"}))"#,
    )]);
    assert_eq!(of(&workshop, &full, "m/ask"), ["ask=Pay us", "office=The mayor"]);
    assert_eq!(told(offered(&workshop, &full, &step("m/ask"))), ["ask=Pay us"]);
    assert_eq!(of(&workshop, &full, "m/sort"), ["ask=Pay us"]);
    assert_eq!(told(options(&workshop, &full, &step("m/pick"))), ["ask=Pay us", "office=The mayor"]);
    let second_only = session(&[("m/ask", r#"Ask((blanks: {"office": "The mayor"}))"#)]);
    assert!(offered(&workshop, &second_only, &step("m/ask")).is_empty(), "the office is no ask");
}

#[test]
fn a_choice_gives_what_was_picked_in_the_order_picked_with_the_newest_words() {
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        (
            "m/pick",
            r#"Choose((options: [(id: "none", text: "None of these")], from: "m/list", most: 3))"#,
            "",
        ),
        ("m/again", r#"Choose((from: "m/pick"))"#, ""),
    ]);
    let picked = session(&[LIST, ("m/pick", r#"Choose((picked: ["i1", "gone", "none"]))"#)]);
    assert_eq!(of(&workshop, &picked, "m/pick"), ["i1=One", "none=None of these"]);
    assert_eq!(
        told(options(&workshop, &picked, &step("m/pick"))),
        ["none=None of these", "i2=Two @ Ana", "i1=One"]
    );
    assert_eq!(told(options(&workshop, &picked, &step("m/again"))), ["i1=One", "none=None of these"]);
}

#[test]
fn a_verdict_step_gives_its_asks_and_then_the_re_aims() {
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        ("m/sort", r#"Verdict((from: "m/list"))"#, ""),
    ]);
    let re_aimed = r#"Verdict((asks: {}, added: [(of: "i1", ask: (id: "r1", text: "Smaller"))]))"#;
    assert_eq!(of(&workshop, &session(&[LIST]), "m/sort"), ["i2=Two @ Ana", "i1=One"]);
    assert_eq!(
        of(&workshop, &session(&[LIST, ("m/sort", re_aimed)]), "m/sort"),
        ["i2=Two @ Ana", "i1=One", "r1=Smaller"]
    );
}

#[test]
fn maps_sorts_votes_and_levers_give_what_they_are_about() {
    let mut workshop = workshop(&[
        ("m/map", r#"Map((roles: []))"#, ""),
        ("m/sort", r#"Sort((buckets: [], items: [(id: "own", text: "Own")], from: "m/map"))"#, ""),
        ("m/vote", r#"Vote((method: Dots(None), from: "m/map"))"#, ""),
        ("m/fist", r#"Vote((method: Fist))"#, ""),
        ("m/lever", r#"Lever((verdict: "m/sort"))"#, ""),
        ("m/read", r#"Read((text: "x"))"#, ""),
        ("m/pause", r#"Pause(())"#, ""),
        ("m/quiz", r#"Quiz((asks: ["ask-01"]))"#, ""),
        ("m/back", r#"Backcast((lever: "m/lever", model: "rule"))"#, ""),
    ]);
    workshop.catalogue.levers.push(lever("exec_order", &[]));
    let answered = session(&[
        (
            "m/map",
            r#"Map((people: [(id: "i1", name: "Ana", influence: 5, support: 3), (id: "i2", name: " ", influence: 0, support: 0)], links: [], next: 2))"#,
        ),
        ("m/lever", r#"Lever((picked: [(lever: "exec_order"), (lever: "gone")]))"#),
        ("m/quiz", r#"Quiz((picked: {"ask-01": "now"}))"#),
        ("m/back", r#"Backcast((means: "done"))"#),
    ]);
    assert_eq!(of(&workshop, &answered, "m/map"), ["i1=Ana"]);
    assert_eq!(of(&workshop, &answered, "m/sort"), ["own=Own", "i1=Ana"]);
    assert_eq!(of(&workshop, &answered, "m/vote"), ["i1=Ana"]);
    assert_eq!(of(&workshop, &answered, "m/lever"), ["exec_order=exec_order"]);
    for nothing in ["m/fist", "m/read", "m/pause", "m/quiz", "m/back", "m/gone"] {
        assert!(of(&workshop, &answered, nothing).is_empty(), "{nothing}");
    }
}

#[test]
fn an_open_table_gives_its_rows_by_their_words_with_the_person_beside_them() {
    let table = r#"Table((
        columns: [(id: "who", title: "", holds: Person), (id: "what", title: "", holds: Text), (id: "more", title: "", holds: Text), (id: "by", title: "", holds: Date)],
        rows: Open(item: "step", aim: None),
    ))"#;
    let workshop = workshop(&[("m/table", table, "")]);
    let rows = r#"Table((rows: [
        (id: "i1", cells: {"who": "Ana", "what": "Call", "by": "2026-12-01"}),
        (id: "i2", cells: {"who": "Ben", "what": " "}),
        (id: "i3", cells: {"by": "2026-12-01"}),
        (id: "i4", cells: {"more": "Second text"}),
    ], next: 4))"#;
    let filled = session(&[("m/table", rows)]);
    assert_eq!(of(&workshop, &filled, "m/table"), ["i1=Call @ Ana", "i2=Ben", "i4=Second text"]);
}

#[test]
fn other_tables_give_the_rows_they_are_made_of() {
    let table =
        |rows: &str| format!(r#"Table((columns: [(id: "what", title: "", holds: Text)], rows: {rows}))"#);
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        ("m/fixed", &table(r#"Fixed([(id: "a", text: "A"), (id: "b", text: "B")])"#), ""),
        ("m/from", &table(r#"From("m/list")"#), ""),
        ("m/days", &table(r#"Days(start: "Start", rows: [(id: "d30", text: "Day 30", days: 30)])"#), ""),
    ]);
    let session = session(&[LIST, ("m/fixed", r#"Table((rows: [(id: "a", cells: {"what": "words"})]))"#)]);
    assert_eq!(of(&workshop, &session, "m/fixed"), ["a=A", "b=B"]);
    assert_eq!(of(&workshop, &session, "m/from"), ["i2=Two @ Ana", "i1=One"]);
    assert_eq!(of(&workshop, &session, "m/days"), ["d30=Day 30"]);
}

#[test]
fn a_hidden_step_hands_on_nothing() {
    let workshop = workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, "Alone"),
        ("m/pick", r#"Choose((from: "m/list"))"#, ""),
    ]);
    let mut session = session(&[LIST, ("m/pick", r#"Choose((picked: ["i1"]))"#)]);
    assert!(of(&workshop, &session, "m/pick").is_empty());
    session.setup.people = 1;
    assert_eq!(of(&workshop, &session, "m/pick"), ["i1=One"], "it comes back");
}

#[test]
fn steps_that_hand_on_to_each_other_hand_on_nothing_and_do_not_hang() {
    let workshop = workshop(&[
        ("m/a", r#"Sort((buckets: [], items: [(id: "own", text: "Own")], from: "m/b"))"#, ""),
        ("m/b", r#"Vote((method: Dots(None), from: "m/a"))"#, ""),
    ]);
    assert_eq!(of(&workshop, &session(&[]), "m/a"), ["own=Own"]);
    assert_eq!(of(&workshop, &session(&[]), "m/b"), ["own=Own"]);
}

fn asks_and_main() -> Workshop {
    workshop(&[
        ("m/list", r#"Collect((item: "ask"))"#, ""),
        ("m/sort", r#"Verdict((from: "m/list"))"#, ""),
        ("m/main", r#"Choose((from: "m/sort"))"#, ""),
    ])
}

fn main_of(answers: &[(&str, &str)]) -> Option<String> {
    let (workshop, session) = (asks_and_main(), session(answers));
    let picker = picker_of(&workshop, &step("m/sort"));
    assert_eq!(picker, Some(step("m/main")));
    main_ask(&workshop, &session, &step("m/sort"), picker.as_ref()).map(|item| item.id.to_string())
}

#[test]
fn the_main_ask_is_the_one_picked() {
    let added = r#"Verdict((asks: {}, added: [(of: "i1", ask: (id: "r1", text: "Smaller"))]))"#;
    let pick = |id: &str| format!(r#"Choose((picked: ["{id}"]))"#);
    assert_eq!(main_of(&[LIST, ("m/main", &pick("i1"))]).as_deref(), Some("i1"));
    assert_eq!(main_of(&[LIST, ("m/sort", added), ("m/main", &pick("r1"))]).as_deref(), Some("r1"));
    assert_eq!(main_of(&[LIST, ("m/main", &pick("gone"))]), None, "two asks and no valid pick");
    assert_eq!(main_of(&[LIST]), None);
    assert_eq!(main_of(&[]), None);
}

#[test]
fn without_a_pick_the_main_ask_is_the_only_one_or_its_last_re_aim() {
    let one = ("m/list", r#"Collect((items: [(id: "i1", text: "One")], next: 1))"#);
    let twice = r#"Verdict((asks: {}, added: [(of: "i1", ask: (id: "r1", text: "Smaller")), (of: "r1", ask: (id: "r2", text: "Smallest"))]))"#;
    assert_eq!(main_of(&[one]).as_deref(), Some("i1"));
    assert_eq!(main_of(&[one, ("m/sort", twice)]).as_deref(), Some("r2"));
    assert_eq!(main_of(&[one, ("m/main", r#"Choose((picked: ["gone"]))"#)]).as_deref(), Some("i1"));
}

#[test]
fn the_decider_is_the_name_in_the_blank_a_map_points_to() {
    let workshop = workshop(&[
        ("m/who", r#"Ask((blanks: [(id: "name", label: "")]))"#, ""),
        ("m/plain", r#"Map((roles: []))"#, ""),
        ("m/map", r#"Map((roles: [], decider: ("m/who", "name")))"#, ""),
    ]);
    let named = session(&[("m/who", r#"Ask((blanks: {"name": " Ana Peña "}))"#)]);
    assert_eq!(decider(&workshop, &named).as_deref(), Some("Ana Peña"));
    assert_eq!(decider(&workshop, &session(&[])), None);
    assert_eq!(decider(&workshop, &session(&[("m/who", r#"Ask((blanks: {"title": "Mayor"}))"#)])), None);
}
