//! The built-in stage models are those of the fact base, figure for figure.

use crate::rules::sample::{models, ron};
use levers::workshop::catalogue::StageModel;
use levers::workshop::kind::backcast::Pace;
use std::collections::BTreeMap;

const BUILT_IN: &str = include_str!("../../../modules/catalogue/stages.ron");

fn built_in() -> Vec<StageModel> {
    ron(BUILT_IN)
}

#[test]
fn the_fact_base_has_26_models_with_151_stages_and_its_totals() {
    let totals = |pace| -> BTreeMap<String, u32> {
        models().iter().map(|model| (model.id.to_string(), model.total(pace))).collect()
    };
    assert_eq!(models().len(), 26);
    assert_eq!(models().iter().map(|model| model.stages.len()).sum::<usize>(), 151);
    for (id, optimistic, typical, slow) in [
        ("rule", 480, 1200, 3675),
        ("ifr", 27, 96, 300),
        ("guidance", 51, 165, 510),
        ("eo", 50, 191, 550),
        ("memo", 35, 136, 365),
        ("procure", 227, 448, 1262),
        ("enforce", 123, 375, 1180),
        ("budget", 465, 750, 1125),
        ("mou", 88, 337, 960),
        ("data", 194, 555, 1180),
        ("waiver", 255, 690, 1585),
        ("taskforce", 149, 495, 1535),
        ("amicus", 89, 375, 930),
        ("nlrb", 289, 1098, 2360),
        ("state_eo", 29, 121, 397),
        ("state_rule", 124, 310, 870),
        ("wage_order", 128, 269, 570),
        ("local", 50, 211, 829),
        ("state_budget", 276, 495, 840),
        ("medicaid_rate", 119, 465, 1335),
        ("bill", 98, 321, 915),
        ("consent", 208, 546, 1740),
        ("hire", 77, 241, 785),
        ("publish", 25, 73, 299),
        ("petition_meeting", 17, 88, 322),
        ("territory_rule", 72, 295, 825),
    ] {
        assert_eq!(totals(Pace::Optimistic)[id], optimistic, "{id}");
        assert_eq!(totals(Pace::Typical)[id], typical, "{id}");
        assert_eq!(totals(Pace::Slow)[id], slow, "{id}");
    }
}

#[test]
fn the_built_in_models_are_those_of_the_fact_base() {
    let built_in: BTreeMap<String, StageModel> =
        built_in().into_iter().map(|model| (model.id.to_string(), model)).collect();
    for model in models() {
        let found = built_in.get(model.id.as_str()).unwrap_or_else(|| panic!("`{}` is missing", model.id));
        let figures = |model: &StageModel| -> Vec<_> {
            let stages = model.stages.iter();
            stages.map(|s| (s.name.clone(), s.kind, s.optimistic, s.typical, s.slow)).collect()
        };
        assert_eq!(figures(found), figures(&model), "{}", model.id);
        assert_eq!(found.sent_at, model.sent_at, "{}", model.id);
    }
    assert_eq!(built_in.len(), models().len(), "no other model is built in");
}

#[test]
fn every_window_of_the_built_in_models_is_a_stage_and_a_date() {
    for model in built_in() {
        for window in &model.windows {
            assert!((1..=model.stages.len()).contains(&(window.stage as usize)), "{}", model.id);
            let span = levers::rules::windows::span(window, 2027);
            assert!(span.is_some_and(|(opens, closes)| opens <= closes), "{}: {window:?}", model.id);
        }
    }
}
