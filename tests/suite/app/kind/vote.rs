//! `vote`: counts typed by the facilitator: dots with a budget, fist-to-five, and the 1-5 scale.

use crate::driver::*;
use levers::app::App;
use levers::workshop::Answer;
use std::sync::Arc;

const OPTIONS: &str = "options: [(id: \"pay\", text: \"Pay\"), (id: \"hours\", text: \"Hours\"), (id: \"safety\", text: \"Safety\")]";

fn dots() -> App {
    open_kind(&format!("Vote((method: Dots(2), {OPTIONS}))"))
}

fn scale() -> App {
    open_kind(&format!("Vote((method: Scale, {OPTIONS}))"))
}

fn fist() -> App {
    open_kind("Vote((method: Fist))")
}

/// The counts of every round: `pay 3 hours 1 | pay 5`.
fn counts(app: &App) -> String {
    match answer(app, "m/s") {
        Some(Answer::Vote(rounds)) => {
            let round = |round: &levers::workshop::kind::vote::Round| {
                let counts: Vec<String> =
                    round.counts.iter().map(|(id, count)| format!("{id} {count}")).collect();
                counts.join(" ")
            };
            rounds.rounds.iter().map(round).collect::<Vec<_>>().join(" | ")
        }
        None => String::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn digits_are_the_count_of_the_line_and_enter_goes_to_the_next() {
    let mut app = dots();
    press(&mut app, "12<enter>3<enter>0");
    assert_eq!(counts(&app), "hours 3 pay 12 safety 0");
    press(&mut app, "<up><up>7");
    assert_eq!(counts(&app), "hours 3 pay 7 safety 0", "the first digit begins a new count");
    press(&mut app, "5<bs>");
    assert_eq!(counts(&app), "hours 3 pay 7 safety 0");
    press(&mut app, "<right><right><left> ");
    assert_eq!(counts(&app), "hours 3 pay 9 safety 0");
}

#[test]
fn a_count_stays_within_what_a_room_holds() {
    let mut app = dots();
    press(&mut app, "99999999999");
    assert_eq!(counts(&app), "pay 9999");
    press(&mut app, "<right><down><left>");
    assert_eq!(counts(&app), "hours 0 pay 9999");
}

#[test]
fn the_dots_are_held_against_their_budget() {
    let mut app = dots();
    press(&mut app, "12<enter>9");
    assert!(screen(&mut app, 60, 18).contains("21 of 24 placed"));
    press(&mut app, "<enter>5");
    assert!(screen(&mut app, 60, 18).contains("2 too many"));
}

#[test]
fn ties_are_named_and_never_broken() {
    let mut app = dots();
    press(&mut app, "4<enter>4<enter>1");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Tied at 4: Pay · Hours"), "{shown}");
    assert!(shown.contains("3. Safety (1)"), "{shown}");
}

#[test]
fn fist_to_five_passes_when_nobody_is_below_three() {
    let mut app = fist();
    press(&mut app, "6<enter>5<enter>1");
    assert_eq!(counts(&app), "3 1 4 5 5 6");
    assert!(screen(&mut app, 60, 18).contains("It passes: all 12"));
    press(&mut app, "<enter>1");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Not yet: one person is below 3"), "{shown}");
    press(&mut app, "ethe date is too soon<enter>");
    assert!(recorded(&app, "m/s").contains("concerns:\"the date is too soon\""));
    assert!(screen(&mut app, 100, 30).contains("the date is too soon"));
}

#[test]
fn a_scale_counts_each_rating_of_each_option() {
    let mut app = scale();
    press(&mut app, "1<enter>2<enter>3<enter>4<enter>5<enter>");
    assert_eq!(counts(&app), "pay-1 1 pay-2 2 pay-3 3 pay-4 4 pay-5 5");
    press(&mut app, "<right><right><right><right>2");
    assert_eq!(counts(&app), "hours-5 2 pay-1 1 pay-2 2 pay-3 3 pay-4 4 pay-5 5");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Hours: 5.00 of 5") && shown.contains("Pay: 3.67 of 5"), "{shown}");
}

#[test]
fn hidden_counts_are_masked_on_the_screen_and_kept_in_the_answer() {
    for mut app in [dots(), fist(), scale()] {
        press(&mut app, "v7<enter>8");
        let shown = screen(&mut app, 60, 18);
        assert!(!shown.contains('7') && !shown.contains('8') && !shown.contains('▇'), "{shown}");
        assert!(shown.contains("hidden"), "{shown}");
        assert!(counts(&app).contains(" 7"));
        press(&mut app, "v");
        assert!(screen(&mut app, 60, 18).contains('7'));
    }
}

#[test]
fn hidden_counts_stay_hidden_when_one_is_taken_back() {
    let mut app = dots();
    press(&mut app, "v7<enter>8<c-z>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("hidden") && !shown.contains('7'), "{shown}");
    press(&mut app, "<c-y>");
    assert!(!screen(&mut app, 60, 18).contains('7'));
    assert_eq!(counts(&app), "hours 8 pay 7");
}

#[test]
fn a_round_is_taken_again_and_the_old_one_is_kept() {
    let mut app = dots();
    press(&mut app, "4<enter>4r");
    assert_eq!(counts(&app), "hours 4 pay 4", "a round without counts is none yet");
    press(&mut app, "6<enter>2");
    assert_eq!(counts(&app), "hours 4 pay 4 | hours 2 pay 6");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Round 2") && shown.contains("1. Pay (6)"), "{shown}");
    press(&mut app, "<c-z><c-z>");
    assert_eq!(counts(&app), "hours 4 pay 4");
    let mut app = dots();
    press(&mut app, "r");
    assert!(app.notice.is_some(), "a round without counts is not taken again");
}

#[test]
fn the_wall_says_that_fist_to_five_is_taken_again() {
    let mut app = open("commitments/support");
    for (keys, counted) in [("3r", "Show 0 to 5 fingers"), ("4", "It passes"), ("v", "hidden")] {
        press(&mut app, keys);
        let shown = screen(&mut app, 60, 18);
        assert!(shown.contains("Round 2") && shown.contains(counted), "{shown}");
    }
}

#[test]
fn a_vote_is_skipped_for_a_person_alone() {
    let mut session = session();
    session.setup.people = 1;
    let list = "Collect((item: \"note\"))";
    let steps = workshop(&[("before", list), ("s", "Vote((method: Fist))"), ("next", list)]);
    let mut app = open_with(Arc::new(steps), session, "m/before");
    press(&mut app, "<pgdn>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn counts_of_an_option_that_is_gone_are_kept_and_come_back() {
    let vote = "Vote((method: Dots(None), from: \"m/list\"))";
    let mut app = open_steps(&[("list", "Collect((item: \"idea\"))"), ("s", vote)]);
    go(&mut app, "m/list");
    press(&mut app, "pay<enter>hours<enter><enter>5<enter>3");
    press(&mut app, "<pgup><up><c-d><pgdn>");
    assert_eq!(counts(&app), "i1 5 i2 3");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("no longer in the list") && !shown.contains("i2"), "{shown}");
    press(&mut app, "<c-z><pgdn>");
    assert!(screen(&mut app, 60, 18).contains("hours"));
}

#[test]
fn half_typed_concerns_survive_a_crash_and_leaving() {
    let mut app = fist();
    press(&mut app, "3ethe da");
    assert!(recorded(&crash(&app), "m/s").contains("concerns:\"the da\""));
    press(&mut app, "<f7>");
    assert!(recorded(&app, "m/s").contains("concerns:\"the da\""));
}

#[test]
fn concerns_without_counts_are_kept() {
    let mut app = fist();
    press(&mut app, "enobody asked us<enter><f7>");
    assert!(recorded(&app, "m/s").contains("concerns:\"nobody asked us\""));
}

#[test]
fn a_count_that_no_room_holds_is_brought_within_one() {
    let mut session = session();
    let answer = format!("Vote((rounds: [(counts: {{\"pay\": {}}}, people: None)]))", u32::MAX);
    session.answers.insert(id("m/s"), ron::from_str(&answer).expect("an answer"));
    let steps = workshop(&[("s", &format!("Vote((method: Dots(2), {OPTIONS}))"))]);
    let mut app = open_with(Arc::new(steps), session, "m/s");
    press(&mut app, "<right>");
    assert_eq!(counts(&app), "pay 9999");
}

#[test]
fn all_six_hands_stand_whole_beside_their_counts_in_small_rooms() {
    let mut app = fist();
    press(&mut app, "1<enter>2<enter>3<enter>4<enter>5<enter>6");
    for (width, height) in [(40, 12), (60, 18)] {
        press(&mut app, &"<up>".repeat(6));
        let mut rows: Vec<String> = Vec::new();
        for _ in 0..6 {
            rows.extend(
                screen(&mut app, width, height).lines().map(|row| row.replace('▸', " ").trim().to_string()),
            );
            press(&mut app, "<down>");
        }
        let hands =
            ["5 will help lead", "4 good", "3 can live with it", "2 some concern", "1 big concern", "0 stop"];
        for (hand, count) in hands.iter().zip(1..) {
            let is_whole = |row: &String| row.starts_with(hand) && row.contains(&format!("▇ {count}"));
            assert!(rows.iter().any(is_whole), "{hand} at {width}x{height}: {rows:#?}");
        }
    }
}
