//! Which stage model and which of its stages are counted.

use crate::rules::sample::{date, model, models};
use levers::rules::course::{Course, model_named, parse_stages};
use levers::workshop::catalogue::lever::ModelUse;
use levers::workshop::catalogue::{Catalogue, LeverCard};
use levers::workshop::kind::backcast::{Backcast, Pace, Schedule};
use levers::workshop::kind::lever::{Pick, Picks};
use levers::workshop::{Level, LeverId, ModelId, StepId};

/// A lever card with nothing on it but its models.
pub fn lever(id: &str, models: &[(&str, Option<(u32, u32)>)]) -> LeverCard {
    let uses = models.iter().map(|(model, stages)| ModelUse {
        model: ModelId::try_from(*model).expect("a valid id"),
        stages: *stages,
        when: String::new(),
    });
    LeverCard {
        id: LeverId::try_from(id).expect("a valid id"),
        title: id.to_string(),
        levels: vec![Level::Federal],
        models: uses.collect(),
        about: String::new(),
        who: String::new(),
        basis: String::new(),
        procedure: String::new(),
        time: String::new(),
        can: String::new(),
        cannot: String::new(),
        durability: 1,
        undone_by: String::new(),
        challenge: String::new(),
        inside: String::new(),
        outside: String::new(),
        example: String::new(),
        became: String::new(),
        case: None,
        by_signature: false,
        goes_to_congress: false,
        source: String::new(),
        as_of: date("2026-11-22"),
    }
}

fn catalogue() -> Catalogue {
    Catalogue {
        levers: vec![
            lever("order", &[("eo", Some((1, 4)))]),
            lever("speech", &[]),
            lever("data", &[("data", None), ("publish", None)]),
        ],
        models: models(),
        ..Catalogue::default()
    }
}

fn picks(levers: &[&str]) -> Picks {
    let picked = levers
        .iter()
        .map(|id| Pick { lever: LeverId::try_from(*id).expect("a valid id"), reason: String::new() });
    Picks { picked: picked.collect(), ..Picks::default() }
}

fn found(levers: &[&str], schedule: Schedule) -> String {
    let step = Backcast {
        lever: StepId::try_from("authority/lever").expect("a valid id"),
        model: ModelId::try_from("local").expect("a valid id"),
    };
    let catalogue = catalogue();
    let course = Course::of(&catalogue, &step, Some(&picks(levers)), &schedule).expect("a model is known");
    format!("{} {}-{}", course.model.id, course.first(), course.last())
}

fn model_id(id: &str) -> Option<ModelId> {
    Some(ModelId::try_from(id).expect("a valid id"))
}

#[test]
fn the_model_follows_the_schedule_then_the_lever_then_the_step() {
    let by_hand = Schedule { model: model_id("rule"), ..Schedule::default() };
    assert_eq!(found(&["order"], by_hand.clone()), "rule 1-9");
    assert_eq!(found(&["order"], Schedule::default()), "eo 1-4");
    assert_eq!(
        found(&["speech", "data"], Schedule::default()),
        "data 1-6",
        "a lever without a model is passed over"
    );
    assert_eq!(found(&["speech"], Schedule::default()), "local 1-5");
    assert_eq!(found(&[], Schedule::default()), "local 1-5");
    assert_eq!(found(&["gone"], Schedule::default()), "local 1-5");
}

#[test]
fn a_model_that_is_gone_gives_way_to_the_next() {
    let gone = Schedule { model: model_id("no_such_model"), ..Schedule::default() };
    assert_eq!(found(&["order"], gone), "eo 1-4");
}

#[test]
fn stages_follow_the_schedule_then_the_lever_and_those_that_do_not_fit_are_passed_over() {
    let with = |stages| Schedule { stages, ..Schedule::default() };
    assert_eq!(found(&["order"], with(Some((1, 5)))), "eo 1-5");
    assert_eq!(found(&["order"], with(Some((2, 9)))), "eo 1-4");
    assert_eq!(found(&["data"], with(Some((4, 2)))), "data 1-6");
    let second = Schedule { model: model_id("publish"), ..Schedule::default() };
    assert_eq!(found(&["data"], second), "publish 1-5");
}

#[test]
fn wrong_stages_are_named() {
    let model = model("local");
    let message = |stages| Course::new(&model, Some(stages)).expect_err("wrong stages").to_string();
    assert_eq!(message((1, 6)), "stage model `local` has stages 1 to 5, not 1 to 6");
    assert_eq!(message((0, 2)), "stage model `local` has stages 1 to 5, not 0 to 2");
    assert_eq!(message((3, 2)), "stages 3 to 2 run backward: write the first stage first");
    let mut without = model.clone();
    without.stages.clear();
    assert_eq!(
        Course::new(&without, None).expect_err("no stages").to_string(),
        "stage model `local` has no stages to count"
    );
    let unknown = catalogue();
    assert_eq!(
        model_named(&unknown, "ruel").expect_err("unknown").to_string(),
        "there is no stage model `ruel`"
    );
    assert_eq!(model_named(&unknown, " rule ").map(|model| model.id.as_str()), Ok("rule"));
}

#[test]
fn a_range_of_stages_is_read_as_typed() {
    assert_eq!(parse_stages("1-7"), Ok((1, 7)));
    assert_eq!(parse_stages(" 2 – 4 "), Ok((2, 4)));
    assert_eq!(parse_stages("3"), Ok((3, 3)));
    let message = |text| parse_stages(text).expect_err(text).to_string();
    assert_eq!(message("a-b"), "`a-b` is not a range of stages: write `1-7`, or `3` for one stage");
    assert_eq!(message(""), "`` is not a range of stages: write `1-7`, or `3` for one stage");
    assert_eq!(message("7-1"), "stages 7 to 1 run backward: write the first stage first");
}

#[test]
fn days_are_those_of_the_stages_used() {
    let eo = model("eo");
    let part = Course::new(&eo, Some((1, 4))).expect("stages of the model");
    assert_eq!(Pace::ALL.map(|pace| part.days(pace)), [36, 131, 370]);
    assert!(!part.is_whole());
    assert!(Course::new(&eo, None).is_ok_and(|whole| whole.is_whole() && whole.days(Pace::Typical) == 191));
}
