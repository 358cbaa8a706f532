//! `verdict`: each ask through the questions, not sure followed both ways, and aimed again after every outcome but "now".

mod aim;

use crate::driver::*;
use levers::app::App;
use levers::words::say;
use levers::workshop::Answer;
use levers::workshop::kind::verdict::{Question, Reply, Sortings};

const ASKS: &str = "Collect((item: \"ask\"))";
const SORT: &str = "Verdict((from: \"m/asks\"))";
const NOW: &str = "WITHIN ITS POWER NOW";
const SLOW: &str = "POSSIBLE, BUT SLOW";
const SYMBOLIC: &str = "SYMBOLIC (A SIGNAL)";
const LAW: &str = "NEEDS A LAW OR A BUDGET VOTE";
const OFFICE: &str = "WRONG OFFICE";

/// A sorter behind a list of these asks, then another step; the cursor in the sorter.
fn sorter(asks: &[&str]) -> App {
    let mut app = open_steps(&[("asks", ASKS), ("s", SORT), ("next", ASKS)]);
    go(&mut app, "m/asks");
    for ask in asks {
        press(&mut app, &format!("{ask}<enter>"));
    }
    press(&mut app, "<enter>");
    app
}

fn sortings(app: &App) -> Sortings {
    match answer(app, "m/s") {
        Some(Answer::Verdict(sortings)) => sortings,
        None => Sortings::default(),
        other => panic!("{other:?}"),
    }
}

/// The replies recorded for an ask: `L0 n B1 y`.
fn replies(app: &App, ask: &str) -> String {
    let sorting = sortings(app).asks.get(&id(ask)).cloned().unwrap_or_default();
    let reply = |(question, reply): (&Question, &Reply)| {
        let key = match reply {
            Reply::Yes => 'y',
            Reply::No => 'n',
            Reply::NotSure => '?',
        };
        format!("{} {key}", question.name())
    };
    sorting.replies.iter().map(reply).collect::<Vec<_>>().join(" ")
}

/// The question on the screen, by its words; `None` for another page.
fn asked(app: &mut App) -> Option<&'static str> {
    let shown = said(app, 100, 30);
    Question::ALL.into_iter().find(|question| shown.contains(&say(&question.word()))).map(Question::name)
}

/// What the screen of this size says, without the marks of more above and below.
fn read(app: &mut App, width: u16, height: u16) -> String {
    let shown = screen(app, width, height).replace(['▲', '▼'], " ");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each way ends with the reply that decides: replies, the questions asked, the outcome.
const WAYS: [(&str, &str, &str); 13] = [
    ("y", "L0", LAW),
    ("ny", "L0 B1", SYMBOLIC),
    ("nnny", "L0 B1 A1 A2", OFFICE),
    ("nnnn", "L0 B1 A1 A2", LAW),
    ("nnyn", "L0 B1 A1 B2", LAW),
    ("nnyyy", "L0 B1 A1 B2 B3", LAW),
    ("nnyyny", "L0 B1 A1 B2 B3 C1", LAW),
    ("nnyynnynn", "L0 B1 A1 B2 B3 C1 D1 D2 D3", LAW),
    ("nnyynnyny", "L0 B1 A1 B2 B3 C1 D1 D2 D3", SLOW),
    ("nnyynnnny", "L0 B1 A1 B2 B3 C1 D1 E1 F1", NOW),
    ("nnyynnnnn", "L0 B1 A1 B2 B3 C1 D1 E1 F1", SYMBOLIC),
    ("nnyynnnyn", "L0 B1 A1 B2 B3 C1 D1 E1 D2", SLOW),
    ("nnyynnnyyy", "L0 B1 A1 B2 B3 C1 D1 E1 D2 F1", NOW),
];

/// Goes through the follow-up questions, which change no outcome.
fn to_the_result(app: &mut App) {
    while said(app, 100, 30).contains("We are not sure") {
        press(app, "n");
    }
}

#[test]
fn questions_are_asked_in_the_order_of_the_rules_and_no_more_than_decide() {
    for (keys, questions, outcome) in WAYS {
        let mut app = sorter(&["publish the numbers"]);
        let mut seen = Vec::new();
        for key in keys.chars() {
            seen.extend(asked(&mut app));
            press(&mut app, &key.to_string());
        }
        assert_eq!(seen.join(" "), questions, "{keys}");
        assert_eq!(asked(&mut app), None, "{keys} decides");
        to_the_result(&mut app);
        assert!(screen(&mut app, 100, 30).contains(outcome), "{keys}:\n{}", screen(&mut app, 100, 30));
        assert_eq!(replies(&app, "i1").split(' ').count(), 2 * keys.len());
    }
}

#[test]
fn numbers_and_letters_reply_alike() {
    for keys in ["nnny", "2221", "NNNY"] {
        let mut app = sorter(&["one"]);
        press(&mut app, keys);
        assert_eq!(replies(&app, "i1"), "L0 n B1 n A1 n A2 y", "{keys}");
    }
    let mut app = sorter(&["one"]);
    press(&mut app, "?u3");
    assert_eq!(replies(&app, "i1"), "L0 ? B1 ? A1 ?");
}

#[test]
fn not_sure_shows_every_outcome_that_can_be_reached_and_the_question_it_turns_on() {
    let mut app = sorter(&["publish the numbers"]);
    press(&mut app, "nn?nynnnny");
    to_the_result(&mut app);
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains(NOW) && shown.contains(LAW) && shown.contains(" or "), "{shown}");
    assert!(!shown.contains(OFFICE) && !shown.contains(SLOW), "{shown}");
    assert!(shown.contains(&format!("It turns on one question: {}", say("question-a1"))), "{shown}");
}

#[test]
fn not_sure_about_what_decides_nothing_is_one_outcome_without_a_question() {
    let mut app = sorter(&["one"]);
    press(&mut app, "?y");
    to_the_result(&mut app);
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains("turns on"), "{shown}");
    let mut app = sorter(&["one"]);
    // With no law that lets them, all that follows ends in a law.
    press(&mut app, "nnynn");
    assert!(said(&mut app, 100, 30).contains(LAW));
    assert!(!said(&mut app, 100, 30).contains("turns on"));
}

#[test]
fn who_finds_out_by_when_is_asked_where_it_turns_on_a_question() {
    let mut app = sorter(&["publish the numbers"]);
    press(&mut app, "?n?");
    while asked(&mut app).is_some() {
        press(&mut app, "y");
    }
    to_the_result(&mut app);
    assert!(said(&mut app, 60, 18).contains("Who finds out? open By when? open"));
    press(&mut app, "<enter>Leilani<enter>+14d<enter>to find<enter>");
    let sorting = sortings(&app).asks[&id("i1")].clone();
    assert_eq!(
        (sorting.finder.as_str(), sorting.by.as_str(), sorting.basis.as_str()),
        ("Leilani", "2026-12-06", "to find")
    );
    press(&mut app, "<enter><pgup>");
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains("Who finds out? Leilani By when? 2026-12-06"), "{shown}");
    press(&mut app, "d<enter><c-w><c-w><c-w>when the board meets<esc>");
    assert_eq!(sortings(&app).asks[&id("i1")].by, "when the board meets", "words that are no date are kept");
    press(&mut app, "<c-z>");
    assert_eq!(sortings(&app).asks[&id("i1")].by, "2026-12-06");
}

#[test]
fn left_goes_back_question_by_question_and_another_reply_changes_the_outcome() {
    let mut app = sorter(&["one"]);
    press(&mut app, "nn<left><left>");
    assert_eq!(asked(&mut app), Some("L0"));
    press(&mut app, "<enter>");
    assert_eq!(asked(&mut app), Some("B1"), "Enter keeps a reply");
    press(&mut app, "y");
    to_the_result(&mut app);
    assert!(screen(&mut app, 60, 18).contains(SYMBOLIC));
    press(&mut app, "e");
    assert_eq!(asked(&mut app), Some("L0"), "all are gone through again");
    press(&mut app, "<enter>n");
    assert_eq!(asked(&mut app), Some("A1"));
}

#[test]
fn replies_that_no_longer_matter_are_kept_and_come_back() {
    let mut app = sorter(&["one"]);
    press(&mut app, "nnyynnnny");
    to_the_result(&mut app);
    let before = replies(&app, "i1");
    press(&mut app, "ey");
    assert!(screen(&mut app, 60, 18).contains(LAW));
    assert_eq!(replies(&app, "i1"), before.replacen("L0 n", "L0 y", 1));
    press(&mut app, "en");
    assert_eq!(replies(&app, "i1"), before);
    press(&mut app, &"<enter>".repeat(10));
    assert!(screen(&mut app, 60, 18).contains(NOW));
}

#[test]
fn a_question_needs_a_reply_and_says_so() {
    let mut app = sorter(&["one"]);
    press(&mut app, "<enter>");
    assert_eq!(app.notice.as_deref(), Some("Yes, no, or not sure?"));
    assert_eq!(replies(&app, "i1"), "");
}

#[test]
fn what_a_question_means_is_told_on_a_key_in_every_room() {
    for (width, height) in [(40, 12), (60, 18), (100, 30)] {
        let mut app = sorter(&["one"]);
        picture(&mut app, width, height);
        press(&mut app, "nh<s-down>");
        assert!(read(&mut app, width, height).contains("more than words, whatever its title says."));
        press(&mut app, "h");
        assert!(!read(&mut app, width, height).contains("whatever its title says"));
    }
}

#[test]
fn each_reply_is_one_undo_and_the_screen_goes_back_to_its_question() {
    let mut app = sorter(&["one"]);
    press(&mut app, "nny");
    press(&mut app, "<c-z>");
    assert_eq!((asked(&mut app), replies(&app, "i1").as_str()), (Some("A1"), "L0 n B1 n"));
    press(&mut app, "<c-z><c-z>");
    assert_eq!((asked(&mut app), replies(&app, "i1").as_str()), (Some("L0"), ""));
    press(&mut app, "<c-y><c-y><c-y>");
    assert_eq!((asked(&mut app), replies(&app, "i1").as_str()), (Some("B2"), "L0 n B1 n A1 y"));
}

#[test]
fn a_sorting_goes_on_where_it_was_left_and_after_a_crash() {
    let mut app = sorter(&["one", "two"]);
    press(&mut app, "nny<pgdn>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    press(&mut app, "<pgup>");
    assert_eq!(asked(&mut app), Some("B2"));
    let mut again = crash(&app);
    assert_eq!((asked(&mut again), replies(&again, "i1").as_str()), (Some("B2"), "L0 n B1 n A1 y"));
}

#[test]
fn a_sorting_stays_with_its_ask_when_that_is_reworded_moved_or_gone() {
    let mut app = sorter(&["one", "two"]);
    press(&mut app, "y<enter><enter>ny");
    let before = (replies(&app, "i1"), replies(&app, "i2"));
    assert_eq!(before, ("L0 y".into(), "L0 n B1 y".into()));
    go(&mut app, "m/asks");
    press(&mut app, "<up><a-up> and more<enter><c-d>");
    press(&mut app, "<pgdn>");
    assert!(said(&mut app, 60, 18).contains("“two and more”"));
    assert_eq!((replies(&app, "i1"), replies(&app, "i2")), before, "nothing is erased");
    press(&mut app, "<c-z><pgdn>");
    assert!(said(&mut app, 60, 18).contains("Ask 1 of 2") || said(&mut app, 60, 18).contains("Ask 2 of 2"));
    assert_eq!((replies(&app, "i1"), replies(&app, "i2")), before);
}

#[test]
fn a_sorter_of_one_office_asks_two_questions_and_promises_no_more() {
    let only = "Verdict((from: \"m/asks\", only: [A1, A2], reaim: false))";
    let mut app = open_steps(&[("asks", ASKS), ("s", only), ("next", ASKS)]);
    go(&mut app, "m/asks");
    press(&mut app, "one<enter><enter>");
    assert_eq!(asked(&mut app), Some("A1"));
    press(&mut app, "y");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("THE OFFICE HOLDS THIS POWER") && !shown.contains(NOW), "{shown}");
    press(&mut app, "en");
    assert_eq!(asked(&mut app), Some("A2"));
    press(&mut app, "y");
    assert!(screen(&mut app, 60, 18).contains(OFFICE));
    press(&mut app, "<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"), "nothing is aimed again here");
}

#[test]
fn flags_and_why_stand_beside_the_outcome() {
    let mut app = sorter(&["one"]);
    press(&mut app, "nnyynnnny");
    assert!(said(&mut app, 60, 18).contains("blocked in court before"));
    press(&mut app, "yn");
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains(&format!("! {}", say("flag-risk-court"))), "{shown}");
    press(&mut app, "w");
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains(&say("flag-risk-court-text")), "{shown}");
    assert!(shown.contains("So far: asked of an office · not only words · right office"), "{shown}");
    assert!(shown.contains("not a legal rule"), "{shown}");
}

#[test]
fn without_an_ask_it_is_said_what_to_do_and_enter_goes_on() {
    let mut app = sorter(&[]);
    assert!(said(&mut app, 60, 18).contains("There is no ask to sort yet"));
    press(&mut app, "yn<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert_eq!(recorded(&app, "m/s"), "");
}

#[test]
fn the_question_its_replies_and_the_outcome_are_in_view_in_small_rooms() {
    let ask =
        "Direct the labor department to publish every quarter how many cases were opened, closed and paid";
    for (width, height) in [(40, 12), (60, 18)] {
        let mut app = sorter(&[ask]);
        picture(&mut app, width, height);
        for key in "nnyynnnny".chars() {
            let shown = read(&mut app, width, height);
            let asked = Question::ALL.into_iter().find(|question| shown.contains(&say(&question.word())));
            assert!(asked.is_some() && shown.contains("Y yes"), "{shown}");
            assert!(shown.contains("What now?"), "{shown}");
            press(&mut app, &key.to_string());
        }
        to_the_result(&mut app);
        let shown = said(&mut app, width, height);
        assert!(shown.contains(NOW) && shown.contains("What now?"), "{shown}");
        press(&mut app, "<up><up><up><up>");
        assert!(said(&mut app, width, height).contains("closed and paid”"), "the ask is a few lines up");
    }
}

#[test]
fn what_a_question_means_is_closed_by_the_key_that_closes_things() {
    let mut app = sorter(&["publish the numbers"]);
    press(&mut app, "h");
    let open = said(&mut app, 60, 18);
    press(&mut app, "<esc>");
    assert_eq!(at(&app), Some("m/s".into()), "it was closed, and the step was not left");
    assert_ne!(said(&mut app, 60, 18), open);
}
