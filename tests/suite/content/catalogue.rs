//! Stage models, goals and the quiz bank, and what all catalogue files promise: unique ids, sources, dates, plain words.

use super::{is_plain, read, words};
use jiff::civil::date;
use levers::workshop::catalogue::{BankAsk, CalendarEntry, Case, Goal, LeverCard, Stage, StageModel};
use levers::workshop::kind::backcast::Pace;
use levers::workshop::kind::verdict::{Flag, Outcome};
use levers::workshop::session::Level;
use std::collections::{BTreeMap, BTreeSet};

pub(super) const LEVERS: &str = include_str!("../../../modules/catalogue/levers.ron");
const GOALS: &str = include_str!("../../../modules/catalogue/goals.ron");
const STAGES: &str = include_str!("../../../modules/catalogue/stages.ron");
pub(super) const CALENDAR: &str = include_str!("../../../modules/catalogue/calendar.ron");
const BANK: &str = include_str!("../../../modules/catalogue/bank.ron");
const CASES: &str = include_str!("../../../modules/catalogue/cases.ron");

pub(super) fn models() -> Vec<StageModel> {
    read(STAGES)
}

pub(super) fn case_ids() -> BTreeSet<String> {
    read::<Vec<Case>>(CASES).into_iter().map(|case| case.id.to_string()).collect()
}

fn bank() -> Vec<BankAsk> {
    read(BANK)
}

/// The totals table of the fact base: model, number of stages, optimistic, typical, slow.
const TOTALS: [(&str, usize, [u32; 3]); 26] = [
    ("rule", 9, [480, 1200, 3675]),
    ("ifr", 4, [27, 96, 300]),
    ("guidance", 4, [51, 165, 510]),
    ("eo", 5, [50, 191, 550]),
    ("memo", 5, [35, 136, 365]),
    ("procure", 8, [227, 448, 1262]),
    ("enforce", 6, [123, 375, 1180]),
    ("budget", 7, [465, 750, 1125]),
    ("mou", 5, [88, 337, 960]),
    ("data", 6, [194, 555, 1180]),
    ("waiver", 6, [255, 690, 1585]),
    ("taskforce", 5, [149, 495, 1535]),
    ("amicus", 4, [89, 375, 930]),
    ("nlrb", 4, [289, 1098, 2360]),
    ("state_eo", 4, [29, 121, 397]),
    ("state_rule", 7, [124, 310, 870]),
    ("wage_order", 5, [128, 269, 570]),
    ("local", 5, [50, 211, 829]),
    ("state_budget", 7, [276, 495, 840]),
    ("medicaid_rate", 7, [119, 465, 1335]),
    ("bill", 7, [98, 321, 915]),
    ("consent", 7, [208, 546, 1740]),
    ("hire", 6, [77, 241, 785]),
    ("publish", 5, [25, 73, 299]),
    ("petition_meeting", 6, [17, 88, 322]),
    ("territory_rule", 7, [72, 295, 825]),
];

#[test]
fn the_stages_of_every_model_add_up_to_its_published_total() {
    let models = models();
    let stages: usize = models.iter().map(|model| model.stages.len()).sum();
    assert_eq!(stages, 151);
    let found: Vec<(&str, usize, [u32; 3])> = models
        .iter()
        .map(|model| (model.id.as_str(), model.stages.len(), Pace::ALL.map(|pace| model.total(pace))))
        .collect();
    assert_eq!(found, TOTALS);
}

#[test]
fn every_stage_is_the_row_of_the_published_table() {
    let found: Vec<String> = models()
        .iter()
        .flat_map(|model| model.stages.iter().zip(1..).map(|(stage, number)| row(model, number, stage)))
        .collect();
    let table: Vec<&str> = include_str!("../../data/stage_models.csv").lines().skip(1).collect();
    for (found, wanted) in found.iter().zip(&table) {
        assert_eq!(found, wanted);
    }
    assert_eq!(found.len(), table.len());
}

/// A stage as a line of the machine-readable table.
fn row(model: &StageModel, number: u32, stage: &Stage) -> String {
    let kind = format!("{:?}", stage.kind).to_lowercase();
    let Stage { name, optimistic, typical, slow, .. } = stage;
    format!("{},{number},{kind},{optimistic},{typical},{slow},\"{name}\"", model.id)
}

#[test]
fn no_stage_is_faster_at_a_slower_pace() {
    for model in models() {
        for Stage { name, optimistic, typical, slow, .. } in &model.stages {
            assert!(
                optimistic <= typical && typical <= slow,
                "{}: {name}: {optimistic} {typical} {slow}",
                model.id
            );
        }
    }
}

#[test]
fn a_stage_that_rests_on_a_rule_names_it() {
    use levers::workshop::catalogue::stage::StageKind;
    for model in models() {
        for stage in &model.stages {
            match stage.kind {
                StageKind::Statute | StageKind::Regulation | StageKind::Order => {
                    assert!(!stage.basis.is_empty(), "{}: {} has no basis", model.id, stage.name);
                }
                StageKind::Court | StageKind::Custom | StageKind::Practice => {}
            }
        }
    }
}

#[test]
fn four_models_say_when_the_text_goes_to_congress() {
    let sent: BTreeMap<String, u32> =
        models().into_iter().filter_map(|model| Some((model.id.to_string(), model.sent_at?))).collect();
    let wanted = [("rule", 8), ("ifr", 4), ("procure", 7), ("guidance", 4)];
    assert_eq!(sent, wanted.map(|(id, stage)| (id.to_string(), stage)).into());
}

#[test]
fn the_budget_windows_follow_the_calendar_of_government() {
    let models = models();
    let windows = |id: &str| {
        let model = models.iter().find(|model| model.id.as_str() == id).expect("the model is there");
        model
            .windows
            .iter()
            .map(|window| (window.stage, window.opens, window.closes, window.first_monday))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        windows("budget"),
        [
            (1, (4, 1), (6, 30), false),
            (2, (9, 1), (9, 30), false),
            (3, (11, 1), (12, 31), false),
            (4, (2, 1), (2, 7), true),
            (6, (10, 1), (11, 30), false),
        ]
    );
    assert_eq!(windows("state_budget").iter().map(|window| window.0).collect::<Vec<_>>(), [1, 2, 3, 4, 6]);
    for model in &models {
        for window in &model.windows {
            assert!((1..=model.stages.len()).contains(&(window.stage as usize)), "{}", model.id);
            assert!(!window.words.is_empty(), "{}: stage {} has no words", model.id, window.stage);
        }
    }
}

#[test]
fn every_goal_has_a_fast_lever_a_durable_step_and_people_outside() {
    let levers: BTreeSet<String> =
        read::<Vec<LeverCard>>(LEVERS).into_iter().map(|lever| lever.id.to_string()).collect();
    let goals: Vec<Goal> = read(GOALS);
    assert_eq!(goals.len(), 8);
    for goal in goals {
        assert!(!goal.fast.is_empty() && !goal.outside.is_empty(), "{}", goal.title);
        assert!(!goal.durable.is_empty() || !goal.durable_words.is_empty(), "{}", goal.title);
        for lever in goal.fast.iter().chain(&goal.durable) {
            assert!(levers.contains(lever.as_str()), "{}: `{lever}` is no lever", goal.title);
        }
    }
}

#[test]
fn the_bank_holds_39_asks_in_order_with_the_published_mix() {
    let bank = bank();
    let ids: Vec<String> = bank.iter().map(|ask| ask.id.to_string()).collect();
    assert_eq!(ids, (1..=39).map(|n| format!("ask-{n:02}")).collect::<Vec<_>>());
    let at = |level: Level| bank.iter().filter(|ask| ask.level == level).count();
    // The one ask at a commission or a state attorney general stands under the boards.
    assert_eq!(Level::ALL.map(at), [20, 1, 6, 6, 6]);
    for outcome in Outcome::ALL {
        let count = bank.iter().filter(|ask| ask.outcome == outcome).count();
        assert!(count >= 4, "{outcome:?} appears {count} times");
    }
}

/// A name as the published table writes it: `WrongOffice` is `WRONG_OFFICE`.
fn shout(name: impl std::fmt::Debug) -> String {
    let name = format!("{name:?}");
    let mut shouted = String::new();
    for (idx, letter) in name.char_indices() {
        if idx > 0 && letter.is_uppercase() {
            shouted.push('_');
        }
        shouted.push(letter.to_ascii_uppercase());
    }
    shouted
}

#[test]
fn every_ask_has_the_published_vector_outcome_and_flags() {
    let table = include_str!("../../data/asks.csv").lines().filter(|line| !line.starts_with('#'));
    let wanted: Vec<(String, String, String)> = table
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            (cells[2].to_string(), cells[3].to_string(), cells[4].to_string())
        })
        .collect();
    let bank = bank();
    assert_eq!(bank.len(), wanted.len());
    for (ask, wanted) in bank.iter().zip(wanted) {
        let flags: Vec<String> = ask.flags.iter().map(shout).collect();
        assert_eq!((ask.vector.clone(), shout(ask.outcome), flags.join(" ")), wanted, "{}", ask.id);
    }
}

#[test]
fn flags_of_the_bank_fit_their_outcomes() {
    for ask in bank() {
        let symbolic = ask.outcome == Outcome::Symbolic;
        assert_eq!(ask.flags.contains(&Flag::Step), symbolic, "{}: a sign that starts something", ask.id);
        if ask.flags.contains(&Flag::Pair) {
            assert!(matches!(ask.outcome, Outcome::Legislation | Outcome::WrongOffice), "{}", ask.id);
        }
    }
}

#[test]
fn the_bank_says_where_reasonable_people_differ() {
    let differ: Vec<String> =
        bank().into_iter().filter(|ask| !ask.differ.is_empty()).map(|ask| ask.id.to_string()).collect();
    assert_eq!(differ, ["ask-02", "ask-13", "ask-15", "ask-22", "ask-29"]);
}

#[test]
fn quiz_texts_fit_a_room() {
    for ask in bank() {
        assert!((6..=32).contains(&words(&ask.ask)), "{}: {} words asked", ask.id, words(&ask.ask));
        assert!((7..=58).contains(&words(&ask.reason)), "{}: {} words why", ask.id, words(&ask.reason));
    }
}

#[test]
fn ids_are_used_once_and_every_entry_has_a_source_and_a_date() {
    let mut seen = BTreeSet::new();
    let mut check = |file: &str, id: String, source: &str, as_of| {
        assert!(words(source) >= 2, "{file}: `{id}` has no source");
        assert!(as_of >= date(2022, 1, 1) && as_of <= date(2026, 11, 22), "{file}: `{id}`: {as_of}");
        assert!(seen.insert((file.to_string(), id.clone())), "{file}: `{id}` is used twice");
    };
    for entry in read::<Vec<LeverCard>>(LEVERS) {
        check("levers", entry.id.to_string(), &entry.source, entry.as_of);
    }
    for entry in models() {
        check("stages", entry.id.to_string(), &entry.source, entry.as_of);
    }
    for entry in read::<Vec<CalendarEntry>>(CALENDAR) {
        check("calendar", entry.id.to_string(), &entry.source, entry.as_of);
    }
    for entry in bank() {
        check("bank", entry.id.to_string(), &entry.source, entry.as_of);
    }
}

#[test]
fn no_working_mark_reaches_a_reader_and_every_character_shows() {
    for text in [LEVERS, GOALS, STAGES, CALENDAR, BANK] {
        for mark in ["[check", "[verified", "[known", "[our ", "cases.md", "levers.md", "timing.md", "TODO"] {
            assert!(!text.contains(mark), "`{mark}` in a catalogue file");
        }
        let odd: String = text.chars().filter(|&c| c != '\n' && !is_plain(c)).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
}
