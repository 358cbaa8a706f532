//! Where each ask stands, with everything in the session that bears on it.

use crate::rules::course::lever;
use crate::rules::sample::{item, models, session, step, workshop};
use levers::rules::flags::Why;
use levers::rules::look_back::Grade;
use levers::rules::standing::{Standing, look_back_of, standing, standings};
use levers::workshop::catalogue::LeverCard;
use levers::workshop::kind::verdict::{Flag, Outcome, Question};
use levers::workshop::{Level, Session, Workshop};

fn steps() -> Workshop {
    let mut workshop = workshop(&[
        ("a/asks", r#"Collect((item: "ask"))"#, ""),
        ("a/sort", r#"Verdict((from: "a/asks"))"#, ""),
        ("a/main", r#"Choose((from: "a/sort"))"#, ""),
        ("a/lever", r#"Lever((verdict: "a/sort", choose: "a/main"))"#, ""),
        ("t/back", r#"Backcast((lever: "a/lever", model: "local"))"#, ""),
    ]);
    workshop.catalogue.models = models();
    let guidance =
        LeverCard { goes_to_congress: true, by_signature: true, ..lever("guidance", &[("guidance", None)]) };
    workshop.catalogue.levers = vec![guidance, lever("local", &[("local", None)])];
    workshop
}

fn case(pick: &str) -> Session {
    session(&[
        ("a/asks", r#"Collect((items: [(id: "i1", text: "Law"), (id: "i2", text: "Words")], next: 2))"#),
        (
            "a/sort",
            r#"Verdict((
                asks: {
                    "i1": (replies: {L0: Yes}),
                    "i2": (replies: {L0: No, B1: NotSure}, follow_ups: {Step: Yes, RiskSplit: NotSure}),
                    "r1": (replies: {L0: No, B1: No, A1: Yes, B2: Yes, B3: No, C1: No, D1: No, E1: No, F1: Yes}),
                },
                added: [(of: "i1", ask: (id: "r1", text: "Guidance"))],
            ))"#,
        ),
        ("a/main", &format!(r#"Choose((picked: ["{pick}"]))"#)),
        ("a/lever", r#"Lever((picked: [(lever: "guidance"), (lever: "gone")], follow_ups: {Care: Yes}))"#),
        ("t/back", r#"Backcast((finish: "2028-07-15"))"#),
    ])
}

fn flags(standing: &Standing) -> Vec<Flag> {
    standing.flags.iter().map(|flagged| flagged.flag).collect()
}

#[test]
fn every_ask_and_every_re_aim_has_its_standing() {
    let (workshop, session) = (steps(), case("r1"));
    let all = standings(&workshop, &session, &step("a/sort"));
    assert_eq!(all.iter().map(|s| s.ask.id.as_str()).collect::<Vec<_>>(), ["i1", "i2", "r1"]);
    assert_eq!(all[0].verdict.settled(), Some(Outcome::Legislation));
    assert_eq!(all[0].re_aims.iter().map(|ask| ask.text.as_str()).collect::<Vec<_>>(), ["Guidance"]);
    assert_eq!(flags(&all[0]), [Flag::Pair]);
    assert_eq!(all[1].verdict.turns_on, Some(Question::B1));
    assert_eq!(flags(&all[1]), [Flag::Step]);
    assert_eq!(all[1].to_find_out, [Flag::RiskSplit]);
    assert_eq!(all[2].verdict.settled(), Some(Outcome::Now));
}

#[test]
fn levers_and_dates_bear_on_the_main_ask_alone() {
    let (workshop, session) = (steps(), case("r1"));
    let all = standings(&workshop, &session, &step("a/sort"));
    assert_eq!(all.iter().map(|s| s.is_main).collect::<Vec<_>>(), [false, false, true]);
    assert_eq!(flags(&all[2]), [Flag::RiskReverse, Flag::RiskCra, Flag::Care]);
    assert_eq!(all[2].levers.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["guidance"]);
    assert!(all[0].levers.is_empty());
    // Guidance is issued, and sent, 30 days before the finish of 15 July 2028.
    let Some(Why::SentLate(found)) =
        all[2].flags.iter().find(|f| f.flag == Flag::RiskCra).map(|f| f.why.clone())
    else {
        panic!("the look-back flag names its date");
    };
    assert_eq!((found.sent.to_string().as_str(), found.grade), ("2028-06-15", Grade::Strong));

    let moved = case("i1");
    let all = standings(&workshop, &moved, &step("a/sort"));
    assert_eq!(flags(&all[0]), [Flag::RiskReverse, Flag::RiskCra, Flag::Care, Flag::Pair]);
    assert_eq!(flags(&all[2]), []);
}

#[test]
fn the_look_back_warning_follows_level_lever_and_model() {
    let workshop = steps();
    let found =
        |session: &Session| look_back_of(&workshop, session, &step("a/lever")).map(|found| found.grade);
    let mut session = case("r1");
    assert_eq!(found(&session), Some(Grade::Strong));
    session.setup.level = Level::State;
    assert_eq!(found(&session), None);
    session.setup.level = Level::Federal;
    session.answers.remove(&step("t/back"));
    assert_eq!(found(&session), None, "no date yet");
}

#[test]
fn an_ask_that_was_not_sorted_has_no_flag_and_every_outcome() {
    let workshop = steps();
    let bare = session(&[("a/asks", r#"Collect((items: [(id: "i1", text: "Law")], next: 1))"#)]);
    let standing = standing(&workshop, &bare, &step("a/sort"), &item("i1")).expect("the ask is there");
    assert!(standing.is_main, "it is the only one");
    assert_eq!(standing.sorting, None);
    assert_eq!(standing.verdict.outcomes, Outcome::ALL);
    assert!(standing.flags.is_empty());
}

#[test]
fn only_asks_of_a_verdict_step_have_a_standing() {
    let (workshop, session) = (steps(), case("r1"));
    assert_eq!(standing(&workshop, &session, &step("a/sort"), &item("i9")), None);
    assert_eq!(standing(&workshop, &session, &step("a/asks"), &item("i1")), None);
    assert!(standings(&workshop, &session, &step("t/back")).is_empty());
}
