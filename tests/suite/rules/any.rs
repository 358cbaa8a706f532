//! Whatever a group typed, no rule panics on the built-in workshop, and the rules keep their promises to each other.

use crate::arbitrary;
use crate::content::modules::complete;
use crate::rules::sample::ron;
use levers::rules::backcast::{edit, side_by_side};
use levers::rules::calendar::clashes;
use levers::rules::course::Course;
use levers::rules::gone::gone_items;
use levers::rules::items::{decider, items, main_ask, offered, options, picker_of};
use levers::rules::look_back::look_back;
use levers::rules::standing::{picks, standings};
use levers::rules::ways_out::ways_out;
use levers::rules::{check, condition, score, tally, windows};
use levers::workshop::{Answer, Kind, LeverId, Session, StepId, Workshop};
use proptest::prelude::*;
use std::sync::OnceLock;

fn built_in() -> &'static Workshop {
    static WORKSHOP: OnceLock<Workshop> = OnceLock::new();
    WORKSHOP.get_or_init(complete)
}

/// A session whose answers stand at steps of their kind.
fn any_session() -> impl Strategy<Value = Session> {
    let answers = proptest::collection::vec((any::<proptest::sample::Index>(), arbitrary::answer()), 0..20);
    (arbitrary::session(), answers).prop_map(|(mut session, answers)| {
        for (which, answer) in answers {
            let steps = built_in().steps().filter(|(_, _, step)| step.kind.fits(&answer));
            let steps: Vec<StepId> = steps.map(|(id, _, _)| id).collect();
            if !steps.is_empty() {
                session.record(which.get(&steps), Some(answer));
            }
        }
        session
    })
}

fn dates(session: &Session, id: &StepId) -> Result<(), TestCaseError> {
    let workshop = built_in();
    let Kind::Backcast(spec) = &workshop.step(id).expect("a step of the workshop").kind else {
        return Ok(());
    };
    let Some(Answer::Backcast(schedule)) = condition::answer(workshop, session, id) else { return Ok(()) };
    let picks = picks(workshop, session, &spec.lever);
    let course =
        Course::of(&workshop.catalogue, spec, picks, schedule).expect("the built-in step has a model");
    let picked: Vec<LeverId> =
        picks.iter().flat_map(|picks| &picks.picked).map(|pick| pick.lever.clone()).collect();
    let level = session.setup.level;
    for (_, timeline) in side_by_side(&course, schedule, session.date) {
        let Ok(timeline) = timeline else { continue };
        clashes(&workshop.catalogue.calendar, level, &session.setup.place, &timeline);
        windows::missed(&course, &timeline);
        look_back(&course, &timeline, level, None);
        let out = ways_out(&workshop.catalogue, level, &picked, &course, schedule, (&timeline, session.date));
        prop_assert_eq!(out.is_some(), timeline.late_by > 0);
        for stage in course.stages() {
            let _ = edit(&course, schedule, stage);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_session_makes_a_rule_panic(session in any_session()) {
        let workshop = built_in();
        let shown = condition::shown_steps(workshop, &session);
        for (id, _, step) in workshop.steps() {
            let all = items(workshop, &session, &id);
            prop_assert!(all.iter().all(|item| !item.text.trim().is_empty()));
            prop_assert!(offered(workshop, &session, &id).len() <= all.len());
            let offered = options(workshop, &session, &id);
            let gone = gone_items(workshop, &session, &id);
            prop_assert!(gone.iter().all(|gone| offered.iter().all(|item| item.id != gone.id)));
            for standing in standings(workshop, &session, &id) {
                prop_assert!(!standing.verdict.outcomes.is_empty());
                prop_assert!(standing.is_main || standing.levers.is_empty());
            }
            tally::last_round(workshop, &session, &id);
            if let (Kind::Table(table), Some(Answer::Table(rows))) = (&step.kind, session.answers.get(&id)) {
                let score = score::score(table, rows);
                prop_assert!(score.is_none_or(|score| score.sum <= score.most));
            }
            main_ask(workshop, &session, &id, picker_of(workshop, &id).as_ref());
            dates(&session, &id)?;
        }
        decider(workshop, &session);
        let checks = check::check(workshop, &session, session.date);
        prop_assert_eq!(checks.len(), workshop.plan.checks.len());
        for lack in checks.iter().flat_map(|checked| &checked.lacks) {
            prop_assert!(!lack.to_string().starts_with('['), "{lack:?} has its words");
        }
        prop_assert!(shown.iter().all(|id| condition::is_shown(workshop, &session, id)));
    }
}

#[test]
fn the_example_session_stands_on_four_outcomes_and_passes_every_check() {
    let session: Session = ron(include_str!("../../../modules/example.ron"));
    let workshop = built_in();
    let (id, _, _) = workshop
        .steps()
        .find(|(id, _, step)| matches!(step.kind, Kind::Verdict(_)) && id.as_str() == "authority/sort")
        .expect("the workshop sorts its asks");
    let outcomes: std::collections::BTreeSet<_> =
        standings(workshop, &session, &id).iter().filter_map(|standing| standing.verdict.settled()).collect();
    assert!(outcomes.len() >= 4, "{outcomes:?}");
    for checked in check::check(workshop, &session, session.date) {
        assert_eq!(checked.lacks, [], "{}", checked.check.title);
    }
    for (step, _, _) in workshop.steps() {
        assert_eq!(gone_items(workshop, &session, &step), [], "{step}");
    }
}
