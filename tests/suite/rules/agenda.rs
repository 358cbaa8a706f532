//! Whether agendas add up.

use crate::rules::sample::ron;
use levers::rules::agenda::faults;
use levers::workshop::{Agenda, WorkshopFile};

fn found(agenda: &str) -> Vec<String> {
    faults(&ron::<Agenda>(agenda)).iter().map(|fault| fault.to_string()).collect()
}

#[test]
fn the_built_in_agendas_add_up() {
    let workshop: WorkshopFile = ron(include_str!("../../../modules/workshop.ron"));
    assert!(workshop.agendas.len() >= 6);
    for agenda in &workshop.agendas {
        assert_eq!(faults(agenda), [], "{}", agenda.id);
    }
}

#[test]
fn each_fault_of_an_agenda_is_named() {
    for (fields, expected) in [
        (
            r#"minutes: 11, slots: [(item: Step("m/a"), minutes: 10)]"#,
            "the slots add up to 10 minutes, and the agenda says 11",
        ),
        (
            r#"slots: [(item: Step("m/a"), minutes: 10)]"#,
            "an untimed agenda has 10 minutes in its slots; give it `minutes`, or take them away",
        ),
        (
            r#"minutes: 10, slots: [(item: Step("m/a"), minutes: 5), (item: Break("Tea")), (item: Step("m/a"), minutes: 5)]"#,
            "`m/a` is in the agenda twice",
        ),
        (
            r#"minutes: 5, slots: [(item: Break("Tea")), (item: Step("m/a"), minutes: 5, at_least: 6)]"#,
            "slot 2 has 5 minutes and cannot be shortened to 6",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5, at_least: 4, never_cut: true)]"#,
            "slot 1 can be shortened and must never be cut; take `at_least` or `never_cut` away",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5)], cuts: [(step: "m/b", how: "x", saves: 1)]"#,
            "the cut list names `m/b`, which is not in the agenda",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5, never_cut: true)], cuts: [(step: "m/a", how: "x", saves: 1)]"#,
            "the cut list names `m/a`, which must never be cut",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5)], cuts: [(step: "m/a", how: "x", saves: 3), (step: "m/a", how: "y", saves: 3)]"#,
            "the cuts of `m/a` save 6 minutes, and it has 5",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5, at_least: 3)], cuts: [(step: "m/a", how: "x", saves: 3)]"#,
            "the cuts of `m/a` leave 2 minutes, and it needs at least 3",
        ),
        (
            r#"minutes: 5, slots: [(item: Step("m/a"), minutes: 5)], cuts: [(step: "m/a", how: "x", saves: 0)]"#,
            "a cut of `m/a` saves nothing",
        ),
    ] {
        assert_eq!(found(&format!(r#"(id: "a", title: "", about: "", {fields})"#)), [expected]);
    }
}

#[test]
fn an_agenda_that_adds_up_has_no_fault() {
    let fine = r#"(id: "a", title: "", about: "", minutes: 20, slots: [
        (item: Step("m/a"), minutes: 10, at_least: 5),
        (item: Break("Tea"), minutes: 5, never_cut: true),
        (item: Step("m/b"), minutes: 5, at_least: 4),
        (item: Step("m/c")),
    ], cuts: [(step: "m/a", how: "half", saves: 5), (step: "m/b", how: "leave it", saves: 5)])"#;
    assert_eq!(found(fine), [] as [&str; 0]);
    assert_eq!(found(r#"(id: "a", title: "", about: "", slots: [(item: Step("m/a"))])"#), [] as [&str; 0]);
}
