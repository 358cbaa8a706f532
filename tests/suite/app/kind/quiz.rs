//! `quiz`: answer, then the right answer and why.

use crate::driver::*;
use levers::app::App;
use levers::workshop::{Agenda, Answer, AskId, Slot, SlotKind};
use std::sync::Arc;

const OWN: &str = "Quiz((questions: [
    (id: \"q1\", text: \"Which link broke?\", options: [(id: \"a\", text: \"The text\"), (id: \"b\", text: \"The money\")], right: [\"b\"], reason: \"No tools came.\"),
    (id: \"q2\", text: \"Success or fear?\", options: [(id: \"a\", text: \"Success\"), (id: \"b\", text: \"Fear\"), (id: \"c\", text: \"Nobody knows\")], right: [\"c\"], reason: \"It can mean either.\"),
]))";

fn replies(app: &App) -> String {
    match answer(app, "m/s") {
        Some(Answer::Quiz(replies)) => {
            let replies: Vec<String> = replies.picked.iter().map(|(q, a)| format!("{q} {a}")).collect();
            replies.join(", ")
        }
        None => String::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_reason_shows_only_after_an_answer() {
    let mut app = open_kind(OWN);
    assert!(!screen(&mut app, 60, 18).contains("No tools came."));
    press(&mut app, "1");
    assert_eq!(replies(&app), "q1 a");
    let shown = screen(&mut app, 60, 18);
    assert!(
        shown.contains("No tools came.") && shown.contains("your answer") && shown.contains("this is right"),
        "{shown}"
    );
}

#[test]
fn arrows_and_enter_answer_and_enter_goes_on() {
    let mut app = open_kind(OWN);
    press(&mut app, "<down><enter>");
    assert_eq!(replies(&app), "q1 b");
    assert!(screen(&mut app, 60, 18).contains("your answer, and right"));
    press(&mut app, "<enter>");
    assert!(screen(&mut app, 60, 18).contains("Question 2 of 2"));
    press(&mut app, "3<enter>");
    assert!(screen(&mut app, 60, 18).contains("2 of 2 right"));
}

#[test]
fn a_question_is_answered_again_without_a_mark() {
    let mut app = open_kind(OWN);
    press(&mut app, "1<del>");
    assert_eq!(replies(&app), "");
    assert!(!screen(&mut app, 60, 18).contains("No tools came."));
    press(&mut app, "2<enter>1<enter>");
    assert!(screen(&mut app, 60, 18).contains("1 of 2 right"));
    press(&mut app, "<left>3<enter>");
    assert!(screen(&mut app, 60, 18).contains("2 of 2 right"));
}

#[test]
fn a_quiz_begun_goes_on_at_its_first_open_question() {
    let mut app = open_steps(&[("before", "Collect((item: \"note\"))"), ("s", OWN)]);
    press(&mut app, "1<f7><esc>");
    assert!(screen(&mut app, 60, 18).contains("Success or fear?"));
}

#[test]
fn the_page_keys_go_back_to_the_question_before_and_then_to_the_step_before() {
    let mut app = open_steps(&[("before", "Collect((item: \"note\"))"), ("s", OWN)]);
    press(&mut app, "1<enter><pgup>");
    assert!(screen(&mut app, 60, 18).contains("Which link broke?"));
    press(&mut app, "<pgup>");
    assert_eq!(at(&app).as_deref(), Some("m/before"));
}

#[test]
fn undo_takes_a_reply_back_and_shows_its_question() {
    let mut app = open_kind(OWN);
    press(&mut app, "1<enter>2<c-z>");
    assert_eq!(replies(&app), "q1 a");
    assert!(screen(&mut app, 60, 18).contains("Success or fear?"));
}

#[test]
fn an_agenda_asks_its_own_asks_in_its_order() {
    let mut steps = workshop(&[("s", "Quiz((asks: [\"ask-01\", \"ask-02\", \"ask-03\"]))")]);
    let slot = |quiz: &[&str], limit| Slot {
        item: SlotKind::Step(id("m/s")),
        minutes: 1,
        at_least: None,
        never_cut: false,
        limit,
        form: None,
        quiz: quiz.iter().map(|ask| id::<AskId>(ask)).collect(),
    };
    let agenda = |name: &str, slot| Agenda {
        id: id(name),
        title: name.into(),
        about: String::new(),
        minutes: Some(1),
        people: None,
        slots: vec![slot],
        cuts: Vec::new(),
    };
    steps.agendas =
        vec![agenda("own", slot(&["ask-20", "ask-13"], None)), agenda("short", slot(&[], Some(1)))];
    let steps = Arc::new(steps);
    for (name, count, first) in [("own", 2, "ask-20"), ("short", 1, "ask-01"), ("none", 3, "ask-01")] {
        let mut session = session();
        session.setup.agenda = id(name);
        let mut app = open_with(steps.clone(), session, "m/s");
        assert!(screen(&mut app, 60, 18).contains(&format!("Question 1 of {count}")), "{name}");
        press(&mut app, "1");
        assert!(replies(&app).starts_with(first), "{name}: {}", replies(&app));
    }
}

#[test]
fn a_bank_ask_is_answered_with_one_of_the_five_outcomes() {
    let mut app = open_kind("Quiz((asks: [\"ask-02\"]))");
    press(&mut app, "2");
    assert_eq!(replies(&app), "ask-02 slow");
    assert!(screen(&mut app, 100, 30).contains("Reasonable people differ"));
}

#[test]
fn every_quiz_of_the_workshop_can_be_answered_rightly() {
    for step in ["authority/quiz", "implementation/scenarios"] {
        let mut app = open(step);
        for _ in 0..60 {
            if screen(&mut app, 100, 30).contains(" right.") {
                break;
            }
            press(&mut app, "1<enter>");
        }
        assert!(screen(&mut app, 100, 30).contains(" right."), "{step}");
    }
}
