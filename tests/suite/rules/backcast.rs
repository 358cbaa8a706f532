//! Counting back from a finish date: the exact cases of the fact base, overlaps, edits, lateness and absurd dates.

use crate::rules::sample::{date, model, models};
use jiff::civil::Date;
use levers::rules::backcast::{BackcastError, Timeline, at_pace, backcast, edit, side_by_side};
use levers::rules::course::Course;
use levers::rules::days;
use levers::workshop::ModelId;
use levers::workshop::kind::backcast::{Pace, Schedule, StageEdit};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: &str = "2026-11-22";

fn schedule(finish: &str, pace: Pace) -> Schedule {
    Schedule { finish: Some(date(finish)), pace, ..Schedule::default() }
}

fn timeline(id: &str, stages: Option<(u32, u32)>, schedule: &Schedule) -> Timeline {
    let model = model(id);
    let course = Course::new(&model, stages).expect("stages of the model");
    backcast(&course, schedule, date(TODAY)).expect("inside the calendar")
}

fn starts(timeline: &Timeline) -> Vec<String> {
    timeline.stages.iter().map(|stage| stage.start.to_string()).collect()
}

/// Model, stages used, finish, pace, and the latest start of each stage.
type ExactCase = (&'static str, Option<(u32, u32)>, &'static str, Pace, &'static [&'static str]);

#[test]
fn the_eight_exact_cases_come_out_to_the_day() {
    use Pace::{Optimistic, Slow, Typical};
    #[rustfmt::skip]
    let cases: [ExactCase; 8] = [
        ("rule", Some((1, 7)), "2028-05-15", Optimistic,
            &["2027-03-22", "2027-05-21", "2027-06-20", "2027-10-18", "2027-11-17", "2028-01-16", "2028-04-15"]),
        ("rule", Some((1, 7)), "2028-05-15", Typical,
            &["2025-07-30", "2026-01-26", "2026-05-26", "2027-03-22", "2027-06-10", "2027-08-09", "2028-02-25"]),
        ("rule", Some((1, 7)), "2028-05-15", Slow,
            &["2020-04-12", "2021-10-04", "2022-10-04", "2025-03-22", "2025-09-18", "2026-01-16", "2027-09-08"]),
        ("local", None, "2027-07-01", Typical,
            &["2026-12-02", "2027-01-01", "2027-03-02", "2027-03-03", "2027-05-02"]),
        ("wage_order", None, "2027-12-31", Typical,
            &["2027-04-06", "2027-05-06", "2027-07-21", "2027-09-09", "2027-09-10"]),
        ("guidance", None, "2027-06-30", Typical,
            &["2027-01-16", "2027-02-15", "2027-05-16", "2027-05-31"]),
        ("procure", None, "2028-01-01", Typical,
            &["2026-10-10", "2026-12-09", "2027-02-22", "2027-02-25", "2027-05-26", "2027-06-25", "2027-10-03", "2027-12-02"]),
        ("enforce", Some((1, 4)), "2027-10-01", Optimistic,
            &["2027-08-13", "2027-08-27", "2027-09-10", "2027-09-24"]),
    ];
    for (id, stages, finish, pace, expected) in cases {
        let timeline = timeline(id, stages, &schedule(finish, pace));
        assert_eq!(starts(&timeline), expected, "{id} {pace:?}");
        assert_eq!(timeline.start, date(expected[0]), "{id} {pace:?}");
        assert_eq!(timeline.finish, date(finish));
    }
}

#[test]
fn a_late_start_is_counted_in_days() {
    let late_by = |finish: &str| timeline("local", None, &schedule(finish, Pace::Typical)).late_by;
    assert_eq!(late_by("2027-07-01"), 0, "ten days to go");
    assert_eq!(late_by("2027-06-21"), 0, "it starts today");
    assert_eq!(late_by("2027-06-20"), 1, "it should have started yesterday");
    assert_eq!(timeline("procure", None, &schedule("2028-01-01", Pace::Typical)).late_by, 43);
    assert_eq!(timeline("rule", Some((1, 7)), &schedule("2028-05-15", Pace::Typical)).late_by, 480);
}

#[test]
fn each_stage_ends_where_the_next_begins() {
    let timeline = timeline("rule", None, &schedule("2030-01-01", Pace::Slow));
    for pair in timeline.stages.windows(2) {
        assert_eq!(pair[0].end, pair[1].start);
    }
    assert_eq!(timeline.stages.last().map(|stage| stage.end), Some(date("2030-01-01")));
    assert_eq!(timeline.total(), 3675);
}

#[test]
fn the_later_stages_alone_start_later() {
    let timeline = timeline("rule", Some((8, 9)), &schedule("2028-05-15", Pace::Typical));
    assert_eq!(starts(&timeline), ["2027-11-17", "2028-01-16"]);
    assert_eq!(timeline.stages.iter().map(|stage| stage.number).collect::<Vec<_>>(), [8, 9]);
}

#[test]
fn stages_run_together_only_where_ticked_and_the_longer_sets_the_length() {
    // local, typical: 30, 60, 1, 60, 60.
    let together = |ticks: &[u32]| Schedule {
        together: ticks.iter().copied().collect(),
        ..schedule("2027-07-01", Pace::Typical)
    };
    let ticked = timeline("local", None, &together(&[1]));
    assert_eq!(starts(&ticked), ["2027-01-31", "2027-01-01", "2027-03-02", "2027-03-03", "2027-05-02"]);
    assert_eq!(ticked.stages[0].end, ticked.stages[1].end);
    assert_eq!(ticked.start, date("2027-01-01"), "the longer stage starts first");
    assert_eq!(ticked.total(), 181);

    let three = timeline("local", None, &together(&[2, 3]));
    assert_eq!(starts(&three), ["2027-02-01", "2027-03-03", "2027-05-01", "2027-03-03", "2027-05-02"]);
    assert!(three.stages[1..4].iter().all(|stage| stage.end == date("2027-05-02")));

    let all = timeline("local", None, &together(&[1, 2, 3, 4]));
    assert!(all.stages.iter().all(|stage| stage.end == date("2027-07-01")));
    assert_eq!(all.start, date("2027-05-02"));
}

#[test]
fn a_tick_on_the_last_stage_used_or_outside_changes_nothing() {
    let plain = timeline("local", Some((1, 3)), &schedule("2027-07-01", Pace::Typical));
    let ticked =
        Schedule { together: BTreeSet::from([0, 3, 4, 99]), ..schedule("2027-07-01", Pace::Typical) };
    assert_eq!(timeline("local", Some((1, 3)), &ticked), plain);
}

fn edited(id: &str, days: &[(u32, u32)], schedule: Schedule) -> Schedule {
    let edits =
        days.iter().map(|(stage, days)| (*stage, StageEdit { days: Some(*days), ..StageEdit::default() }));
    let id = ModelId::try_from(id).expect("a valid id");
    Schedule { edits: BTreeMap::from([(id, edits.collect())]), ..schedule }
}

#[test]
fn edited_days_replace_the_models_at_every_pace() {
    let schedule = edited("local", &[(5, 10), (99, 7)], schedule("2027-07-01", Pace::Typical));
    let model = model("local");
    let course = Course::new(&model, None).expect("all stages");
    for (pace, timeline) in side_by_side(&course, &schedule, date(TODAY)) {
        let timeline = timeline.expect("inside the calendar");
        assert_eq!(timeline.pace, pace);
        assert_eq!(timeline.stages[4].start, date("2027-06-21"), "{pace:?}");
        assert!(timeline.stages[4].edited && !timeline.stages[3].edited);
    }
    assert_eq!(edit(&course, &schedule, 5).and_then(|edit| edit.days), Some(10));
}

#[test]
fn edits_of_another_model_are_kept_and_not_used() {
    let schedule = edited("rule", &[(5, 10)], schedule("2027-07-01", Pace::Typical));
    assert_eq!(timeline("local", None, &schedule).start, date("2026-12-02"));
}

#[test]
fn the_three_paces_stand_side_by_side() {
    let model = model("rule");
    let course = Course::new(&model, Some((1, 7))).expect("stages of the model");
    let all = side_by_side(&course, &schedule("2028-05-15", Pace::Typical), date(TODAY));
    let all = all.map(|(_, timeline)| timeline.expect("inside the calendar"));
    assert_eq!(all.each_ref().map(|t| t.start), [date("2027-03-22"), date("2025-07-30"), date("2020-04-12")]);
    assert_eq!(all.each_ref().map(|t| t.late_by), [0, 480, 2415]);
}

#[test]
fn without_a_finish_date_there_is_nothing_to_count_back() {
    let model = model("local");
    let course = Course::new(&model, None).expect("all stages");
    let error = backcast(&course, &Schedule::default(), date(TODAY)).expect_err("no finish date");
    assert_eq!(error, BackcastError::NoFinish);
    assert_eq!(error.to_string(), "no finish date yet: set one to count back from");
}

#[test]
fn absurd_days_are_an_error_and_not_a_crash() {
    let model = model("local");
    let course = Course::new(&model, None).expect("all stages");
    let schedule = edited("local", &[(2, u32::MAX)], schedule("2027-07-01", Pace::Typical));
    let error = backcast(&course, &schedule, date(TODAY)).expect_err("outside the calendar");
    assert_eq!(error, BackcastError::TooFar { stage: 2, days: u64::from(u32::MAX) });
    assert_eq!(
        error.to_string(),
        "stage 2 with 4294967295 days starts before the calendar begins: take fewer days"
    );
    let first_day = Schedule { finish: Some(Date::MIN), ..Schedule::default() };
    assert_eq!(backcast(&course, &first_day, date(TODAY)), Err(BackcastError::TooFar { stage: 5, days: 60 }));
    let last_day = Schedule { finish: Some(Date::MAX), ..Schedule::default() };
    assert!(backcast(&course, &last_day, Date::MIN).is_ok_and(|timeline| timeline.late_by == 0));
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let finish = (0..400_000u64).prop_map(|n| days::after(date("1900-01-01"), n));
    let together = proptest::collection::btree_set(0..12u32, 0..6);
    let days = proptest::collection::btree_map(0..12u32, 0..2000u32, 0..5);
    (finish, together, days, 0..3usize).prop_map(|(finish, together, days, pace)| {
        let edits = days
            .into_iter()
            .map(|(stage, days)| (stage, StageEdit { days: Some(days), ..Default::default() }));
        let edits: BTreeMap<u32, StageEdit> = edits.collect();
        let edits = models().into_iter().map(|model| (model.id, edits.clone())).collect();
        Schedule { finish, together, edits, pace: Pace::ALL[pace], ..Schedule::default() }
    })
}

proptest! {
    #[test]
    fn every_stage_has_its_days_and_nothing_ends_after_the_finish(
        schedule in any_schedule(), which in 0..26usize, first in 1..5u32, more in 0..9u32,
    ) {
        let model = models().remove(which);
        let last = (first + more).min(model.stages.len() as u32);
        let first = first.min(last);
        let course = Course::new(&model, Some((first, last))).expect("stages of the model");
        let timeline = backcast(&course, &schedule, date(TODAY)).expect("inside the calendar");
        let finish = schedule.finish.expect("always set");
        let mut next_start = finish;
        for stage in timeline.stages.iter().rev() {
            prop_assert_eq!(days::between(stage.start, stage.end), i64::from(stage.days));
            prop_assert!(stage.end <= finish && stage.start >= timeline.start);
            if stage.with_next {
                let next = timeline.stage(stage.number + 1).expect("runs with a stage that is used");
                prop_assert_eq!(stage.end, next.end);
                next_start = next_start.min(stage.start);
            } else {
                prop_assert!(stage.number == last || stage.end == next_start);
                next_start = stage.start;
            }
        }
        prop_assert_eq!(next_start, timeline.start);
        let apart = Schedule { together: BTreeSet::new(), ..schedule.clone() };
        let apart = at_pace(&course, &apart, schedule.pace, date(TODAY)).expect("inside the calendar");
        prop_assert_eq!(apart.total(), apart.stages.iter().map(|stage| stage.days).sum::<u32>());
        prop_assert!(apart.start <= timeline.start, "running stages together never takes longer");
    }
}
