//! The agendas: minutes that add up to the tables of the fact base (`facilitation.md` section 2), limits and cut lists.

use super::modules::{built_in, read};
use levers::workshop::kind::quiz::Quiz;
use levers::workshop::kind::verdict::Outcome;
use levers::workshop::module::Form;
use levers::workshop::{Agenda, Kind, SlotKind, StepId, Workshop, WorkshopFile};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A line of a table: its minutes, and the steps that share them. A name in capitals is a break.
type Line = (u32, &'static [&'static str]);

/// The tables, each line with the steps that stand for it.
const TABLES: &[(&str, &[Line])] = &[
    (
        "sort-one-ask",
        &[
            (2, &["opening/ask", "authority/asks"]),
            (5, &["authority/quiz", "authority/sort"]),
            (3, &["authority/main", "authority/lever"]),
        ],
    ),
    (
        "ninety",
        &[
            (6, &["opening/welcome", "opening/agreements"]),
            (
                8,
                &[
                    "opening/story",
                    "opening/threatened",
                    "opening/problem",
                    "opening/ask",
                    "opening/right-office",
                ],
            ),
            (16, &["power/story", "power/decider", "power/map", "power/why-yes", "power/paths"]),
            (
                18,
                &[
                    "authority/input",
                    "authority/second-lock",
                    "authority/quiz",
                    "authority/asks",
                    "authority/sort",
                    "authority/main",
                    "authority/lever",
                ],
            ),
            (3, &["BREAK"]),
            (14, &["timing/input", "timing/their-clock", "timing/backcast", "timing/clashes"]),
            (10, &["implementation/threats", "implementation/measures"]),
            (10, &["commitments/sentence", "commitments/next"]),
            (5, &["commitments/support", "commitments/meeting", "commitments/close"]),
        ],
    ),
    (
        "three-hours",
        &[
            (10, &["opening/welcome", "opening/agreements"]),
            (10, OPENING),
            (5, &["power/story", "power/input"]),
            (22, &["power/decider", "power/map", "power/why-yes", "power/paths"]),
            (6, &["power/gallery"]),
            (5, &["power/harvest", "power/inside", "power/outside"]),
            (10, &["BREAK"]),
            (8, &["authority/story", "authority/input", "authority/second-lock"]),
            (10, &["authority/quiz"]),
            (17, SORTING),
            (5, &["authority/harvest", "authority/evidence"]),
            (5, &["timing/story", "timing/input", "timing/their-clock"]),
            (17, &["timing/backcast", "timing/clashes"]),
            (4, &["timing/share"]),
            (10, &["implementation/jigsaw"]),
            (9, &["implementation/input", "implementation/threats", "implementation/self-check"]),
            (7, &["implementation/measures", "implementation/monitoring"]),
            (13, &["commitments/sentence", "commitments/next", "commitments/peer"]),
            (3, &["commitments/support"]),
            (4, &["commitments/meeting", "commitments/close"]),
        ],
    ),
    (
        "half-day",
        &[
            (10, &["opening/welcome", "opening/agreements"]),
            (12, OPENING),
            (5, &["power/story", "power/input"]),
            (25, &["power/decider", "power/map", "power/why-yes", "power/paths"]),
            (10, &["power/gallery"]),
            (5, &["power/harvest", "power/inside", "power/outside"]),
            (10, &["BREAK"]),
            (8, &["authority/story", "authority/input", "authority/second-lock"]),
            (15, &["authority/quiz"]),
            (17, SORTING),
            (5, &["authority/harvest", "authority/evidence"]),
            (5, &["timing/story", "timing/input", "timing/their-clock"]),
            (20, &["timing/backcast", "timing/clashes"]),
            (5, &["timing/share"]),
            (8, &["BREAK"]),
            (12, &["implementation/jigsaw"]),
            (10, &["implementation/input", "implementation/threats", "implementation/self-check"]),
            (8, &["implementation/measures", "implementation/monitoring"]),
            (13, &["commitments/sentence", "commitments/next", "commitments/peer"]),
            (3, &["commitments/support"]),
            (4, &["commitments/meeting", "commitments/close"]),
        ],
    ),
    (
        "full-day",
        &[
            (20, &["opening/welcome", "opening/who", "opening/agreements"]),
            (
                25,
                &[
                    "opening/story",
                    "opening/pattern",
                    "opening/timeline",
                    "opening/threatened",
                    "opening/problem",
                    "opening/ask",
                    "opening/right-office",
                ],
            ),
            (5, &["power/story", "power/input"]),
            (15, &["power/strategy"]),
            (
                25,
                &[
                    "power/decider",
                    "power/map",
                    "power/why-yes",
                    "power/paths",
                    "power/inside",
                    "power/outside",
                ],
            ),
            (15, &["power/spectrum"]),
            (15, &["BREAK"]),
            (8, &["authority/story", "authority/input", "authority/second-lock"]),
            (22, &["authority/quiz"]),
            (20, SORTING),
            (20, &["authority/clinic"]),
            (5, &["authority/harvest", "authority/evidence"]),
            (45, &["BREAK"]),
            (7, &["timing/story", "timing/input", "timing/their-clock"]),
            (28, &["timing/backcast"]),
            (15, &["timing/clashes", "timing/share"]),
            (10, &["BREAK"]),
            (20, &["implementation/jigsaw"]),
            (12, &["implementation/input", "implementation/threats", "implementation/self-check"]),
            (18, &["implementation/measures", "implementation/monitoring", "implementation/pressure"]),
            (15, &["commitments/story", "commitments/sentence", "commitments/next"]),
            (8, &["commitments/peer"]),
            (7, &["commitments/dots"]),
            (3, &["commitments/support"]),
            (5, &["commitments/round", "commitments/meeting"]),
            (2, &["commitments/plus-delta", "commitments/close"]),
        ],
    ),
];

const OPENING: &[&str] = &[
    "opening/story",
    "opening/pattern",
    "opening/threatened",
    "opening/problem",
    "opening/ask",
    "opening/right-office",
];

const SORTING: &[&str] = &["authority/asks", "authority/sort", "authority/main", "authority/lever"];

fn agenda<'a>(workshop: &'a Workshop, id: &str) -> &'a Agenda {
    workshop.agenda(&id.try_into().expect("an id")).unwrap_or_else(|| panic!("no agenda `{id}`"))
}

fn step(id: &str) -> StepId {
    id.try_into().expect("an id")
}

fn quiz(workshop: &Workshop) -> &Quiz {
    match &workshop.step(&step("authority/quiz")).expect("the step").kind {
        Kind::Quiz(quiz) => quiz,
        kind => panic!("a {} and not a quiz", kind.name()),
    }
}

#[test]
fn each_agenda_adds_up_to_its_minutes() {
    let workshop = built_in();
    let minutes: Vec<(&str, Option<u32>)> =
        workshop.agendas.iter().map(|agenda| (agenda.id.as_str(), agenda.minutes)).collect();
    assert_eq!(
        minutes,
        [
            ("sort-one-ask", Some(10)),
            ("ninety", Some(90)),
            ("three-hours", Some(180)),
            ("half-day", Some(210)),
            ("full-day", Some(390)),
            ("solo", None),
        ]
    );
    for agenda in &workshop.agendas {
        assert_eq!(agenda.total(), agenda.minutes.unwrap_or(0), "{}", agenda.id);
        assert!(!agenda.about.is_empty() && agenda.people.is_some(), "{}", agenda.id);
        assert_eq!(levers::rules::agenda::faults(agenda), [], "{}", agenda.id);
    }
}

#[test]
fn each_line_of_the_tables_gets_its_minutes_and_nothing_else_is_timed() {
    let workshop = built_in();
    for (id, lines) in TABLES {
        let agenda = agenda(&workshop, id);
        let mut breaks = agenda.slots.iter().filter(|slot| slot.step().is_none());
        let mut seen = BTreeSet::new();
        for (minutes, names) in *lines {
            let sum: u32 = if *names == ["BREAK"] {
                breaks.next().expect("a break").minutes
            } else {
                seen.extend(names.iter().copied());
                names
                    .iter()
                    .map(|name| agenda.slot(&step(name)).unwrap_or_else(|| panic!("{id}: no {name}")).minutes)
                    .sum()
            };
            assert_eq!(sum, *minutes, "{id}: {names:?}");
        }
        assert!(breaks.next().is_none(), "{id}: one break too many");
        for name in agenda.steps() {
            assert!(seen.contains(name.as_str()), "{id}: {name} is in no line of the table");
        }
    }
}

#[test]
fn agendas_run_in_the_order_of_the_modules_and_name_each_step_once() {
    let workshop = built_in();
    let places: BTreeMap<StepId, usize> =
        workshop.steps().enumerate().map(|(place, (id, ..))| (id, place)).collect();
    for agenda in &workshop.agendas {
        let order: Vec<usize> = agenda
            .steps()
            .map(|id| *places.get(id).unwrap_or_else(|| panic!("{}: no step {id}", agenda.id)))
            .collect();
        assert!(order.windows(2).all(|pair| pair[0] < pair[1]), "{}: {order:?}", agenda.id);
    }
}

#[test]
fn cut_lists_name_own_steps_save_no_more_than_they_have_and_spare_what_is_never_cut() {
    let workshop = built_in();
    for agenda in &workshop.agendas {
        for cut in &agenda.cuts {
            let slot = agenda.slot(&cut.step).unwrap_or_else(|| panic!("{}: no {}", agenda.id, cut.step));
            assert!(!slot.never_cut, "{}: {} is never cut", agenda.id, cut.step);
            assert!(
                (1..=slot.minutes).contains(&cut.saves),
                "{}: {} saves {}",
                agenda.id,
                cut.step,
                cut.saves
            );
            if let Some(least) = slot.at_least {
                let left = slot.minutes - cut.saves;
                assert!(left == 0 || left >= least, "{}: {} keeps {left} of {least}", agenda.id, cut.step);
            }
            assert!(!cut.how.is_empty());
        }
    }
    let cuts =
        |id| -> Vec<String> { agenda(&workshop, id).cuts.iter().map(|cut| cut.step.to_string()).collect() };
    for id in ["three-hours", "half-day"] {
        assert_eq!(cuts(id), ["power/gallery", "implementation/jigsaw", "authority/quiz"]);
    }
    assert_eq!(cuts("ninety"), ["authority/quiz", "implementation/measures"]);
    assert_eq!(
        cuts("full-day"),
        ["timing/share", "implementation/jigsaw", "power/spectrum", "authority/quiz"]
    );
}

#[test]
fn our_own_sorting_the_backcast_the_commitments_and_breaks_are_never_cut() {
    let workshop = built_in();
    for (id, _) in TABLES {
        let agenda = agenda(&workshop, id);
        for slot in &agenda.slots {
            let kept = match &slot.item {
                SlotKind::Break(words) => !words.is_empty(),
                SlotKind::Step(step) => {
                    ["authority/sort", "timing/backcast", "commitments/next"].contains(&step.as_str())
                }
            };
            assert_eq!(slot.never_cut, kept, "{id}: {:?}", slot.item);
            assert!(
                slot.at_least.is_none_or(|least| least < slot.minutes && !slot.never_cut),
                "{id}: {:?}",
                slot.item
            );
        }
    }
}

#[test]
fn ninety_minutes_hold_one_ask_four_people_one_threat_one_measure_and_three_commitments() {
    let workshop = built_in();
    let ninety = agenda(&workshop, "ninety");
    for (name, limit) in [
        ("authority/asks", 1),
        ("power/map", 4),
        ("power/paths", 3),
        ("implementation/threats", 1),
        ("implementation/measures", 1),
        ("commitments/next", 3),
        ("authority/quiz", 3),
    ] {
        assert_eq!(ninety.slot(&step(name)).expect("a slot").limit, Some(limit), "{name}");
    }
    assert_eq!(ninety.slot(&step("authority/quiz")).expect("a slot").quiz.len(), 3);
}

#[test]
fn people_sit_as_the_tables_of_the_agendas_say() {
    let workshop = built_in();
    for (name, id, form) in [
        ("sort-one-ask", "authority/quiz", Form::Whole),
        ("ninety", "power/map", Form::Whole),
        ("ninety", "timing/backcast", Form::Whole),
        ("ninety", "implementation/threats", Form::Pairs),
        ("ninety", "commitments/next", Form::Whole),
        ("half-day", "timing/share", Form::Round),
        ("full-day", "opening/story", Form::Tables),
        ("full-day", "timing/share", Form::Gallery),
    ] {
        let own = workshop.step(&step(id)).expect("known").notes.form;
        let here = agenda(&workshop, name).slot(&step(id)).expect("a slot").form.unwrap_or(own);
        assert_eq!(here, form, "{name}: {id}");
    }
}

#[test]
fn a_step_without_minutes_in_a_timed_agenda_is_one_that_only_some_groups_see() {
    let workshop = built_in();
    for agenda in workshop.agendas.iter().filter(|agenda| agenda.minutes.is_some()) {
        for slot in agenda.slots.iter().filter(|slot| slot.minutes == 0) {
            let id = slot.step().expect("a step");
            let step = workshop.step(id).expect("known");
            assert!(step.when.is_some(), "{}: {id} has no minutes", agenda.id);
        }
    }
}

#[test]
fn quizzes_use_asks_of_the_bank_that_produce_debate_and_show_all_five_outcomes() {
    let bank: BTreeMap<String, String> = include_str!("../../data/asks.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            (format!("ask-{:0>2}", fields[0]), fields[3].to_string())
        })
        .collect();
    let workshop = built_in();
    let own: Vec<String> = quiz(&workshop).asks.iter().map(ToString::to_string).collect();
    assert_eq!(own, bank.keys().cloned().collect::<Vec<_>>(), "the step offers the whole bank");
    let debated = ["ask-02", "ask-13", "ask-17", "ask-20", "ask-32"];
    for agenda in &workshop.agendas {
        let asks = &agenda.slot(&step("authority/quiz")).expect("every agenda has a quiz").quiz;
        assert!(asks.iter().all(|ask| bank.contains_key(ask.as_str())), "{}", agenda.id);
        assert!(asks.iter().any(|ask| debated.contains(&ask.as_str())), "{}: nothing to debate", agenda.id);
        assert_eq!(asks.iter().collect::<BTreeSet<_>>().len(), asks.len(), "{}: an ask twice", agenda.id);
        let outcomes: BTreeSet<&String> = asks.iter().map(|ask| &bank[ask.as_str()]).collect();
        let enough = asks.len().min(Outcome::ALL.len());
        assert_eq!(outcomes.len(), enough, "{}: {outcomes:?}", agenda.id);
    }
}

#[test]
fn every_agenda_leaves_what_its_time_allows_for_the_six_checks() {
    let workshop = built_in();
    let needs = ["authority/sort", "authority/main", "authority/lever"];
    let more = ["power/decider", "timing/backcast", "implementation/measures", "commitments/next"];
    for agenda in &workshop.agendas {
        let has = |name: &&str| agenda.slot(&step(name)).is_some();
        assert!(needs.iter().all(has), "{}", agenda.id);
        assert!(agenda.id.as_str() == "sort-one-ask" || more.iter().all(has), "{}", agenda.id);
    }
}

#[test]
fn the_head_of_the_workshop_survives_writing_and_reading() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/workshop.ron");
    let head: WorkshopFile = read(&path);
    let text =
        ron::ser::to_string_pretty(&head, ron::ser::PrettyConfig::default()).expect("it can be written");
    assert_eq!(ron::from_str::<WorkshopFile>(&text).expect("it can be read"), head);
}
