//! The parking lot at the end: each idea is answered, given to somebody, or let go.

use crate::driver::*;
use levers::app::{App, Screen};
use levers::workshop::session::Fate;

/// The program with these ideas parked, at a step, with the parking lot open.
fn lot(ideas: &[&str]) -> App {
    let mut app = open("opening/problem");
    for idea in ideas {
        press(&mut app, &format!("<c-p>{idea}<enter>"));
    }
    press(&mut app, "<a-p>");
    app
}

/// What became of each idea: `bus: Open | train: Assigned Ana 2026-12-06`.
fn fates(app: &App) -> String {
    let one = |parked: &levers::workshop::session::Parked| {
        let words = [parked.owner.as_str(), &parked.by, &parked.answer];
        let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
        format!("{}: {:?} {}", parked.text, parked.fate(), words.join(" ")).trim().to_string()
    };
    session_of(app).parking.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn each_idea_is_answered_given_to_somebody_or_let_go() {
    let mut app = lot(&["bus", "train", "boat"]);
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Parked ideas") && shown.contains("▸ 1 ○ bus"), "{shown}");
    press(&mut app, "aYes, on Sundays.<enter>");
    assert!(screen(&mut app, 60, 18).contains("▸ 2 ○ train"), "on to the next that is open");
    press(&mut app, "wAna Cruz<enter>+14d<enter>d");
    assert_eq!(
        fates(&app),
        "bus: Answered Yes, on Sundays. | train: Assigned Ana Cruz 2026-12-06 | boat: Dropped"
    );
    let shown = screen(&mut app, 60, 18);
    for words in ["answered: Yes, on Sundays.", "Ana Cruz takes it, by 2026-12-06", "dropped"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    press(&mut app, "<enter>");
    assert!(app.overlay.is_none(), "nothing is open any more");
}

#[test]
fn a_day_that_is_none_is_told_and_kept() {
    let mut app = lot(&["bus", "train"]);
    press(&mut app, "wAna<enter>next moon<enter>");
    assert!(screen(&mut app, 60, 18).contains("This is no date yet"));
    assert_eq!(fates(&app), "bus: Assigned Ana next moon | train: Open");
    press(&mut app, "<down>");
    assert!(screen(&mut app, 60, 18).contains("This is no date yet"), "it stands under its idea");
    press(&mut app, "1w<enter><end><c-w><c-w>may 1<enter>");
    assert_eq!(fates(&app), "bus: Assigned Ana 2027-05-01 | train: Open");
}

#[test]
fn what_was_let_go_is_taken_up_again_by_the_same_key_or_by_an_answer() {
    let mut app = lot(&["bus", "train"]);
    press(&mut app, "d1d");
    assert_eq!(fates(&app), "bus: Open | train: Open");
    press(&mut app, "d1aYes.<enter>");
    assert_eq!(fates(&app), "bus: Answered Yes. | train: Open");
}

#[test]
fn the_words_of_an_idea_can_be_changed_and_never_emptied() {
    let mut app = lot(&["bus"]);
    press(&mut app, "e lines at night<enter>");
    assert_eq!(fates(&app), "bus lines at night: Open");
    press(&mut app, "e<c-w><c-w><c-w><c-w><enter>");
    assert_eq!(fates(&app), "bus lines at night: Open");
}

#[test]
fn every_change_is_taken_back_where_it_was_made() {
    let mut app = lot(&["bus", "train"]);
    press(&mut app, "aYes.<enter>d");
    assert_eq!(fates(&app), "bus: Answered Yes. | train: Dropped");
    press(&mut app, "<c-z>");
    assert_eq!(fates(&app), "bus: Answered Yes. | train: Open");
    press(&mut app, "<c-z>");
    assert_eq!(fates(&app), "bus: Open | train: Open");
    press(&mut app, "<c-y>");
    assert_eq!(fates(&app), "bus: Answered Yes. | train: Open");
    assert!(screen(&mut app, 60, 18).contains("Parked ideas"), "the list stays open");
}

#[test]
fn half_typed_words_are_kept_wherever_one_goes() {
    for keys in ["<esc>", "<a-p>", "<f7>", "<f10>", "<c-q>", "<c-s>"] {
        let mut app = lot(&["bus"]);
        let effects = press(&mut app, &format!("aYes, on Sun{keys}"));
        assert_eq!(saved(&effects).parking[0].answer, "Yes, on Sun", "{keys}");
    }
}

#[test]
fn it_opens_over_anything_and_comes_back_to_the_same_cursor() {
    let mut app = open("opening/problem");
    press(&mut app, "our streets<left><left>");
    let before = picture(&mut app, 60, 18);
    press(&mut app, "<a-p>");
    assert!(screen(&mut app, 60, 18).contains("Nothing is parked"));
    press(&mut app, "<a-p>");
    assert_eq!(picture(&mut app, 60, 18), before);
    press(&mut app, "<f2><a-p><c-p>boats<enter>");
    assert!(screen(&mut app, 60, 18).contains("▸ 1 ○ boats"), "parked into the open list");
    press(&mut app, "<esc><esc>");
    assert_eq!(picture(&mut app, 60, 18), before);
}

#[test]
fn the_review_says_how_many_are_open_and_asks_before_the_files() {
    let mut app = lot(&["bus", "train"]);
    press(&mut app, "d<esc><f7>");
    let shown = said(&mut app, 60, 40);
    assert!(shown.contains("1 Parked ideas: 1 of 2 still open."), "{shown}");
    press(&mut app, "<enter>");
    assert!(matches!(app.screen, Screen::Review(_)));
    assert!(
        said(&mut app, 60, 18).contains("One parked idea is still open. 1 looks at them, Enter goes on.")
    );
    press(&mut app, "1");
    assert!(screen(&mut app, 60, 18).contains("Parked ideas"));
    press(&mut app, "<esc><enter>");
    assert!(matches!(app.screen, Screen::Export(_)), "asked once");
}

#[test]
fn the_review_shows_at_once_what_became_of_an_idea() {
    let mut app = lot(&["bus"]);
    press(&mut app, "<esc><f7>1aYes.<enter><esc>");
    let Screen::Review(review) = &app.screen else { panic!("the review") };
    let printed = format!("{:?}", review.document);
    assert!(printed.contains("Answered") && printed.contains("Yes."), "{printed}");
    assert!(said(&mut app, 60, 60).contains("Parked ideas: 0 of 1 still open."));
    press(&mut app, "<enter>");
    assert!(matches!(app.screen, Screen::Export(_)), "nothing to ask about");
}

#[test]
fn long_lists_fit_small_rooms() {
    let ideas: Vec<String> =
        (1..=12).map(|n| format!("an idea of more than one row on a small wall, number {n}")).collect();
    let ideas: Vec<&str> = ideas.iter().map(String::as_str).collect();
    let mut app = lot(&ideas);
    for n in 1..=12 {
        let shown = said(&mut app, 40, 12);
        assert!(shown.contains(&format!("number {n} ")) && shown.contains('▸'), "{n}: {shown}");
        press(&mut app, "<down>");
    }
}

#[test]
fn a_day_without_a_person_leaves_an_idea_open() {
    let mut app = lot(&["bus"]);
    press(&mut app, "w<enter>2027-05-01<enter>");
    assert_eq!(session_of(&app).parking[0].fate(), Fate::Open);
    assert!(screen(&mut app, 60, 18).contains("nobody yet, by 2027-05-01"));
}

#[test]
fn what_is_half_typed_about_an_idea_survives_a_hard_end_as_an_idea() {
    for keys in ["aOn Sund", "wOn Sund", "eOn Sund"] {
        let mut app = lot(&["bus"]);
        let effects = press(&mut app, keys);
        assert!(
            effects.iter().any(|effect| matches!(effect, levers::app::effect::Effect::Live { .. })),
            "{keys}"
        );
        let live = app.live().expect("it is written");
        assert!(live.parking.ends_with("On Sund"), "{keys}: {}", live.parking);
        press(&mut app, "<enter>");
        assert_eq!(app.live().expect("it is written").parking, "", "{keys}: it is in the idea now");
    }
}
