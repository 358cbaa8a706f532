//! The spotlight: one answer of the step large, and nothing that the room may not see.

use crate::driver::*;
use levers::app::App;
use levers::app::overlay::Overlay;
use levers::app::spotlight::Piece;
use levers::workshop::Session;
use std::collections::BTreeMap;
use std::sync::Arc;

fn piece(app: &App) -> Option<Piece> {
    match &app.overlay {
        Some(Overlay::Spotlight(spotlight)) => Some(spotlight.piece().clone()),
        Some(other) => panic!("{other:?}"),
        None => None,
    }
}

/// Every large text of the step on the screen.
fn texts(app: &mut App) -> Vec<String> {
    press(app, "<a-s>");
    let mut texts = Vec::new();
    if let Some(Overlay::Spotlight(spotlight)) = &app.overlay {
        let (_, of) = spotlight.place();
        for _ in 0..of {
            texts.push(piece(app).expect("it is open").text);
            press(app, "<right>");
        }
        press(app, "<esc>");
    }
    texts
}

/// The finished example at a step.
fn example(step: &str) -> App {
    let session: Session = levers::content::embedded::example().expect("the example");
    let mut app = open_with(built_in(), Session { example: false, ..session }, step);
    assert_eq!(at(&app).as_deref(), Some(step));
    app.notice = None;
    app
}

#[test]
fn it_shows_one_item_at_a_time_large_in_the_middle() {
    let mut app = open_kind("Collect((item: \"idea\"))");
    press(&mut app, "Bus lines at night<enter>A ferry<enter>half a wo<a-s>");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("1 of 2") && !shown.contains("ferry"), "{shown}");
    press(&mut app, "<right>");
    assert_eq!(piece(&app).expect("it is open").text, "A ferry");
    press(&mut app, "<left><left>");
    assert_eq!(piece(&app).expect("it is open").text, "Bus lines at night");
    press(&mut app, "2");
    assert_eq!(piece(&app).expect("it is open").text, "A ferry");
    press(&mut app, "<esc>");
    assert!(screen(&mut app, 60, 18).contains("half a wo"), "the words being typed are as they were");
}

#[test]
fn words_too_long_for_large_letters_stand_in_short_rows_with_room_between_them() {
    let mut app = open_kind("Ask((blanks: [(id: \"a\", label: \"Why\")]))");
    press(&mut app, "Nobody has told the investigators that the rule holds<a-s>");
    let shown = screen(&mut app, 60, 18);
    let rows: Vec<&str> = shown.lines().collect();
    let first = rows.iter().position(|row| row.contains("Nobody")).expect("the first row");
    assert!(rows[first + 1].is_empty() && rows[first + 2].contains("investigators"), "{shown}");
    assert!(rows[first].starts_with("          "), "in the middle\n{shown}");
    assert!(rows.iter().all(|row| row.trim().chars().count() <= 40), "{shown}");
    assert!(rows[..first].iter().any(|row| row.contains("Why")), "{shown}");
}

#[test]
fn every_word_is_seen_in_every_room_however_long_the_answer() {
    let long: String = (1..=80).map(|n| format!("word{n} ")).collect();
    let mut app = open_kind("Collect((item: \"idea\"))");
    press(&mut app, &format!("{long}<enter>second<enter><a-s>"));
    for size in [(40, 12), (60, 18), (100, 30)] {
        press(&mut app, "<home>");
        let mut seen = String::new();
        while piece(&app).expect("it is open").text != "second" {
            seen.push_str(&said(&mut app, size.0, size.1));
            seen.push(' ');
            press(&mut app, "<pgdn>");
        }
        for n in 1..=80 {
            assert!(seen.contains(&format!("word{n} ")), "word{n} at {size:?}\n{seen}");
        }
    }
}

#[test]
fn each_kind_of_answer_has_its_pieces() {
    let pieces = |step: &str| texts(&mut example(step));
    assert!(pieces("opening/ask")[0].starts_with("State Labor Department"));
    assert_eq!(pieces("opening/agreements")[0], "One voice at a time");
    assert!(pieces("authority/main")[0].starts_with("State Labor Department: answer in writing"));
    assert_eq!(pieces("commitments/support")[0], "It passes: 19 people, nobody below 3.");
    assert!(pieces("power/map").contains(&"AARP Hawaiʻi".to_string()));
    assert!(
        pieces("authority/sort").contains(&"Within its power now".to_string()),
        "{:?}",
        pieces("authority/sort")
    );
    assert_eq!(pieces("authority/lever").len(), 2);
    assert_eq!(pieces("timing/backcast")[0], "Start by 2027-01-31");
    assert_eq!(pieces("commitments/next").len(), 6);
    assert_eq!(pieces("power/gallery").len(), 4);
    assert_eq!(pieces("authority/quiz").len(), 7);
    assert_eq!(pieces("opening/story"), Vec::<String>::new());
}

#[test]
fn every_kind_that_leaves_an_answer_can_be_shown() {
    let session: Session = levers::content::embedded::example().expect("the example");
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, _, step) in built_in().steps() {
        if session.answers.contains_key(&id) && !step.private {
            let n_pieces = texts(&mut example(id.as_str())).len();
            assert!(n_pieces > 0, "{id}");
            *shown.entry(step.kind.name()).or_default() += n_pieces;
        }
    }
    let without: Vec<&str> =
        ["Ask", "Collect", "Choose", "Vote", "Map", "Verdict", "Lever", "Backcast", "Table", "Quiz", "Pause"]
            .into_iter()
            .filter(|kind| !shown.contains_key(kind))
            .collect();
    assert!(without.is_empty(), "{without:?}");
    let buckets = "buckets: [(id: \"with\", title: \"With us\"), (id: \"not\", title: \"Against\")]";
    let sort = format!("Sort(({buckets}, items: [(id: \"bus\", text: \"The bus drivers\")]))");
    let mut app = open_kind(&sort);
    press(&mut app, "1<a-s>");
    let piece = piece(&app).expect("it is open");
    assert_eq!((piece.label.as_str(), piece.text.as_str()), ("With us", "The bus drivers"));
}

#[test]
fn nothing_private_is_shown() {
    let mut app = example("power/inside");
    assert!(built_in().step(&id("power/inside")).expect("a step").private);
    assert!(texts(&mut app).is_empty());
    assert!(said(&mut app, 60, 18).contains("This step is private"));
    let ask = "Ask((blanks: [(id: \"a\", label: \"Open\"), (id: \"b\", label: \"Secret\", private: true)], sentence: \"We {a} and {b}.\"))";
    let mut app = open_kind(ask);
    press(&mut app, "march<enter>qzxsecret<enter>");
    go(&mut app, "m/s");
    let texts = texts(&mut app);
    assert!(texts.contains(&"march".to_string()), "{texts:?}");
    assert!(!texts.concat().contains("qzxsecret"), "{texts:?}");
    let table = "Table((columns: [(id: \"a\", title: \"What\", holds: Text), (id: \"b\", title: \"Secret\", holds: Text, private: true)], rows: Open(item: \"row\")))";
    let mut app = open_kind(table);
    press(&mut app, "march<enter>qzxsecret<enter><a-s>");
    let shown = said(&mut app, 100, 30);
    assert!(!shown.contains("qzxsecret"), "{shown}");
    assert_eq!(piece(&app).expect("it is open").text, "march");
}

#[test]
fn counts_that_are_hidden_stay_hidden() {
    let vote =
        "Vote((method: Dots(2), options: [(id: \"pay\", text: \"Pay\"), (id: \"hours\", text: \"Hours\")]))";
    let mut app = open_kind(vote);
    press(&mut app, "v7<enter>2<a-s>");
    assert_eq!(piece(&app), None);
    assert!(said(&mut app, 60, 18).contains("The counts are hidden"));
    press(&mut app, "v<a-s>");
    assert!(piece(&app).expect("it is open").text.contains("Pay"));
}

#[test]
fn an_open_question_of_a_quiz_keeps_its_answer() {
    let quiz = "Quiz((questions: [(id: \"q\", text: \"Which?\", options: [(id: \"a\", text: \"This\"), (id: \"b\", text: \"That\")], right: [\"b\"], reason: \"So.\")]))";
    let mut app = open_kind(quiz);
    assert!(texts(&mut app).is_empty());
    press(&mut app, "1");
    assert_eq!(texts(&mut app), ["That"]);
}

#[test]
fn it_works_at_every_step_and_changes_nothing() {
    for (id, _, step) in built_in().steps() {
        let mut app = example(id.as_str());
        let before = (session_of(&app).clone(), picture(&mut app, 60, 18));
        press(&mut app, "<a-s>");
        if app.notice.take().is_none() {
            press(&mut app, "<esc>");
        } else {
            assert!(step.private || !session_of(&app).answers.contains_key(&id) || !step.kind.has_answer());
        }
        assert_eq!((session_of(&app).clone(), picture(&mut app, 60, 18)), before, "{id}");
    }
}

#[test]
fn the_key_closes_it_again_and_letters_do_nothing() {
    let mut app = open_with(Arc::new(workshop(&[("s", "Collect((item: \"idea\"))")])), session(), "m/s");
    press(&mut app, "A ferry<enter><a-s>xyz");
    assert!(piece(&app).is_some());
    press(&mut app, "<a-s>");
    assert!(app.overlay.is_none());
}
