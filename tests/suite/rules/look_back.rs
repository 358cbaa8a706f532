//! The look-back warnings: three grades, per term, by the day a text is sent.

use crate::rules::course::lever;
use crate::rules::sample::{date, model};
use levers::rules::backcast::backcast;
use levers::rules::course::Course;
use levers::rules::look_back::{Grade, LookBack, grade, look_back, sent_on, since, term_end};
use levers::workshop::Level;
use levers::workshop::catalogue::LeverCard;
use levers::workshop::kind::backcast::{Pace, Schedule};

#[test]
fn a_term_ends_on_20_january_after_a_leap_year_election() {
    for (day, ends) in [
        ("2026-11-22", "2029-01-20"),
        ("2025-01-20", "2029-01-20"),
        ("2029-01-19", "2029-01-20"),
        ("2029-01-20", "2033-01-20"),
        ("2033-01-01", "2033-01-20"),
    ] {
        assert_eq!(term_end(date(day)), Some(date(ends)), "{day}");
    }
    assert_eq!(term_end(date("9999-12-31")), None, "the calendar ends first");
}

#[test]
fn the_warning_days_of_the_term_that_ends_in_2029_are_those_of_the_fact_base() {
    let days = Grade::ALL.map(|grade| since(grade, date("2029-01-20")));
    assert_eq!(days, [Some(date("2028-05-15")), Some(date("2028-06-13")), Some(date("2028-08-01"))]);
}

#[test]
fn the_grade_rises_through_the_last_full_year() {
    for (sent, expected) in [
        ("2027-12-31", None),
        ("2028-05-14", None),
        ("2028-05-15", Some(Grade::Warning)),
        ("2028-06-12", Some(Grade::Warning)),
        ("2028-06-13", Some(Grade::Strong)),
        ("2028-07-31", Some(Grade::Strong)),
        ("2028-08-01", Some(Grade::AtRisk)),
        ("2029-01-19", Some(Grade::AtRisk)),
        ("2029-01-20", None),
        ("2032-06-20", Some(Grade::Strong)),
        ("2024-08-01", Some(Grade::AtRisk)),
    ] {
        assert_eq!(grade(date(sent)).map(|found| found.grade), expected, "{sent}");
    }
    assert_eq!(
        grade(date("2028-07-04")),
        Some(LookBack {
            sent: date("2028-07-04"),
            grade: Grade::Strong,
            since: date("2028-06-13"),
            term_ends: date("2029-01-20"),
        })
    );
}

fn sent(id: &str, stages: Option<(u32, u32)>, finish: &str) -> Option<String> {
    let model = model(id);
    let course = Course::new(&model, stages).expect("stages of the model");
    let schedule = Schedule { finish: Some(date(finish)), pace: Pace::Typical, ..Schedule::default() };
    let timeline = backcast(&course, &schedule, date("2026-11-22")).expect("inside the calendar");
    sent_on(&course, &timeline).map(|date| date.to_string())
}

#[test]
fn a_rule_is_sent_when_stage_8_starts_or_at_the_finish_without_it() {
    assert_eq!(sent("rule", None, "2028-12-01").as_deref(), Some("2028-06-04"), "180 days before the finish");
    assert_eq!(sent("rule", Some((1, 8)), "2028-12-01").as_deref(), Some("2028-10-02"));
    assert_eq!(sent("rule", Some((1, 7)), "2028-05-15").as_deref(), Some("2028-05-15"));
    assert_eq!(sent("rule", Some((9, 9)), "2028-05-15"), None, "it was sent before the first stage");
}

#[test]
fn interim_rules_contract_rules_and_guidance_are_sent_when_their_publishing_stage_starts() {
    assert_eq!(sent("ifr", None, "2028-05-16").as_deref(), Some("2028-05-15"));
    assert_eq!(sent("guidance", None, "2028-06-30").as_deref(), Some("2028-05-31"));
    assert_eq!(sent("procure", None, "2028-09-01").as_deref(), Some("2028-06-03"));
    assert_eq!(sent("local", None, "2028-09-01"), None, "nothing is sent");
}

#[test]
fn only_federal_levers_that_go_to_congress_are_warned_of() {
    let model = model("guidance");
    let course = Course::new(&model, None).expect("all stages");
    let schedule = Schedule { finish: Some(date("2028-06-30")), ..Schedule::default() };
    let timeline = backcast(&course, &schedule, date("2026-11-22")).expect("inside the calendar");
    let found = |level, lever| look_back(&course, &timeline, level, lever).map(|found| found.grade);
    let stays = lever("guidance", &[("guidance", None)]);
    let goes = LeverCard { goes_to_congress: true, ..stays.clone() };

    assert_eq!(found(Level::Federal, None), Some(Grade::Warning));
    assert_eq!(found(Level::Board, None), Some(Grade::Warning));
    assert_eq!(found(Level::State, None), None);
    assert_eq!(found(Level::Federal, Some(&stays)), None);
    assert_eq!(found(Level::Federal, Some(&goes)), Some(Grade::Warning));
    assert_eq!(found(Level::Local, Some(&goes)), None);
}
