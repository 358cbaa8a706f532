//! The three ways out of being late, in their order.

use crate::rules::course::lever;
use crate::rules::sample::{date, models};
use levers::rules::backcast::{Timeline, backcast};
use levers::rules::course::{Course, model_named};
use levers::rules::ways_out::{WaysOut, ways_out};
use levers::workshop::catalogue::{Catalogue, Goal, LeverCard};
use levers::workshop::kind::backcast::{Pace, Schedule};
use levers::workshop::{Level, LeverId};

const TODAY: &str = "2026-11-22";

fn id(lever: &str) -> LeverId {
    LeverId::try_from(lever).expect("a valid id")
}

fn catalogue() -> Catalogue {
    let goal = |fast: &[&str], durable: &[&str]| Goal {
        title: String::new(),
        fast: fast.iter().map(|lever| id(lever)).collect(),
        durable: durable.iter().map(|lever| id(lever)).collect(),
        durable_words: String::new(),
        outside: String::new(),
    };
    Catalogue {
        levers: vec![
            lever("rule", &[("rule", None)]),
            lever("guidance", &[("guidance", None)]),
            lever("enforce", &[("enforce", Some((1, 4)))]),
            lever("data", &[("data", None), ("publish", None)]),
            LeverCard { levels: vec![Level::State], ..lever("state", &[("state_eo", None)]) },
            lever("budget", &[("budget", None)]),
            lever("speech", &[]),
        ],
        goals: vec![
            goal(&["guidance", "enforce", "state", "speech"], &["rule", "budget"]),
            goal(&["guidance"], &["rule"]),
            goal(&["data"], &["budget"]),
        ],
        models: models(),
        ..Catalogue::default()
    }
}

struct Case {
    level: Level,
    picked: &'static [&'static str],
    model: &'static str,
    finish: &'static str,
    pace: Pace,
}

const LATE_RULE: Case = Case {
    level: Level::Federal,
    picked: &["rule"],
    model: "rule",
    finish: "2027-06-30",
    pace: Pace::Typical,
};

fn with<T>(case: &Case, check: impl FnOnce(Option<WaysOut>, &Timeline) -> T) -> T {
    let catalogue = catalogue();
    let model = model_named(&catalogue, case.model).expect("a model of the fact base");
    let course = Course::new(model, None).expect("all stages");
    let schedule = Schedule { finish: Some(date(case.finish)), pace: case.pace, ..Schedule::default() };
    let timeline = backcast(&course, &schedule, date(TODAY)).expect("inside the calendar");
    let picked: Vec<LeverId> = case.picked.iter().map(|lever| id(lever)).collect();
    check(ways_out(&catalogue, case.level, &picked, &course, &schedule, (&timeline, date(TODAY))), &timeline)
}

fn faster(case: &Case) -> Vec<String> {
    with(case, |ways_out, _| {
        let faster = ways_out.expect("it is late").faster;
        faster.iter().map(|f| format!("{} {} {}", f.lever.id, f.course.model.id, f.days)).collect()
    })
}

#[test]
fn in_time_there_is_nothing_to_get_out_of() {
    with(&Case { finish: "2031-01-01", ..LATE_RULE }, |ways_out, _| assert_eq!(ways_out, None));
}

#[test]
fn the_levers_of_the_same_goal_that_are_in_time_come_first_the_fastest_at_the_top() {
    // 220 days are left; `enforce` stops at stage 4 with 165 days, `guidance` takes 165, `budget` 750.
    assert_eq!(faster(&LATE_RULE), ["guidance guidance 165", "enforce enforce 165"]);
    assert_eq!(faster(&Case { finish: "2027-05-05", ..LATE_RULE }), [] as [&str; 0], "164 days are too few");
    assert_eq!(faster(&Case { finish: "2027-05-06", ..LATE_RULE }).len(), 2, "165 days are just enough");
}

#[test]
fn a_lever_with_several_models_is_offered_with_the_fastest() {
    let budget = Case { picked: &["budget"], model: "budget", ..LATE_RULE };
    assert_eq!(faster(&budget), ["data publish 73", "guidance guidance 165", "enforce enforce 165"]);
}

#[test]
fn levers_of_other_levels_are_not_offered() {
    assert_eq!(faster(&Case { level: Level::State, ..LATE_RULE }), ["state state_eo 121"]);
}

#[test]
fn without_a_pick_the_goals_are_those_of_the_levers_with_this_model() {
    assert_eq!(faster(&Case { picked: &[], ..LATE_RULE }), faster(&LATE_RULE));
    assert_eq!(faster(&Case { picked: &[], model: "nlrb", ..LATE_RULE }), [] as [&str; 0]);
}

#[test]
fn the_later_finish_is_the_first_that_works() {
    with(&LATE_RULE, |ways_out, timeline| {
        assert_eq!(timeline.late_by, 980);
        assert_eq!(ways_out.expect("it is late").later_finish, Some(date("2030-03-06")));
    });
    with(&Case { finish: "2030-03-06", ..LATE_RULE }, |_, timeline| assert_eq!(timeline.late_by, 0));
    with(&Case { finish: "2030-03-05", ..LATE_RULE }, |_, timeline| assert_eq!(timeline.late_by, 1));
}

#[test]
fn the_optimistic_column_comes_last_and_only_when_it_is_another_one() {
    with(&LATE_RULE, |ways_out, _| {
        let hope = ways_out.and_then(|ways_out| ways_out.hope).expect("a hope");
        assert_eq!(hope.pace, Pace::Optimistic);
        assert_eq!(hope.late_by, 260, "even the hope is late, and says so");
    });
    with(&Case { pace: Pace::Optimistic, ..LATE_RULE }, |ways_out, _| {
        assert_eq!(ways_out.expect("it is late").hope, None);
    });
}
