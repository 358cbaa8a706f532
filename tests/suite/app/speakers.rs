//! Who spoke: a list that somebody begins, counted on one key, kept in the session and left out of every plan.

use crate::driver::*;
use levers::app::effect::Effect;
use levers::app::{App, Screen};

/// The program at a step with these names on the list, which is open.
fn list(names: &[&str]) -> App {
    let mut app = open("opening/problem");
    press(&mut app, "<a-w>");
    for name in names {
        press(&mut app, &format!("{name}<enter>"));
    }
    app
}

/// The list as it is kept: `Ana 2, Ben 0`.
fn kept(app: &App) -> String {
    let speakers = session_of(app).speakers.iter();
    speakers.map(|one| format!("{} {}", one.name, one.times)).collect::<Vec<_>>().join(", ")
}

#[test]
fn there_is_no_list_until_somebody_adds_a_name() {
    let mut app = open("opening/problem");
    press(&mut app, "<a-w>");
    let shown = said(&mut app, 60, 18);
    assert!(
        shown.contains("Who spoke") && shown.contains("Kept in the session, left out of plans."),
        "{shown}"
    );
    let effects = press(&mut app, "<enter>");
    assert!(app.overlay.is_none() && session_of(&app).speakers.is_empty());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
}

#[test]
fn names_are_added_and_contributions_counted_and_taken_back() {
    let mut app = list(&["Ana", "Ben", "Chi"]);
    assert_eq!(kept(&app), "Ana 0, Ben 0, Chi 0");
    press(&mut app, "<enter>");
    assert!(screen(&mut app, 60, 18).contains("▸ 1 Ana"), "an empty Enter goes to the list");
    press(&mut app, "<enter><enter>3-3");
    assert_eq!(kept(&app), "Ana 2, Ben 0, Chi 1");
    press(&mut app, "<esc><a-w>122+-");
    assert_eq!(kept(&app), "Ana 3, Ben 2, Chi 1");
}

#[test]
fn those_who_have_spoken_least_stand_first_on_a_key_and_the_cursor_stays_with_the_person() {
    let mut app = list(&["Ana", "Ben", "Chi"]);
    press(&mut app, "<enter>112v");
    let order = |app: &mut App| {
        let shown = screen(app, 60, 18);
        let mut names = ["Ana", "Ben", "Chi"];
        names.sort_by_key(|name| shown.find(name));
        names.join(" ")
    };
    assert_eq!(order(&mut app), "Chi Ben Ana");
    press(&mut app, "<up><up><enter><enter><enter>");
    assert_eq!((order(&mut app).as_str(), kept(&app).as_str()), ("Ben Ana Chi", "Ana 2, Ben 1, Chi 3"));
    assert!(screen(&mut app, 60, 18).contains("▸ 3 Chi"));
    press(&mut app, "<esc><a-w>");
    assert_eq!(order(&mut app), "Ben Ana Chi", "the order is remembered");
    press(&mut app, "v");
    assert_eq!(order(&mut app), "Ana Ben Chi");
}

#[test]
fn a_name_is_changed_or_taken_away_and_comes_back_with_its_count() {
    let mut app = list(&["Ana", "Ben"]);
    press(&mut app, "<enter>22e Lee<enter>");
    assert_eq!(kept(&app), "Ana 0, Ben Lee 2");
    press(&mut app, "d");
    assert_eq!(kept(&app), "Ana 0");
    press(&mut app, "<up>1<c-z>");
    assert_eq!(kept(&app), "Ana 1, Ben Lee 2", "what was counted since stays");
    press(&mut app, "<c-z>");
    assert_eq!(kept(&app), "Ana 1, Ben 2");
    press(&mut app, "<c-y><c-y>");
    assert_eq!(kept(&app), "Ana 1");
    assert!(screen(&mut app, 60, 18).contains("Who spoke"), "the list stays open");
}

#[test]
fn many_names_are_pasted_at_once() {
    let mut app = list(&[]);
    paste(&mut app, "Ana\nBen\n\nChi");
    press(&mut app, " Lee<enter>");
    assert_eq!(kept(&app), "Ana 0, Ben 0, Chi Lee 0");
}

#[test]
fn a_name_half_typed_is_kept_and_the_step_is_as_it_was() {
    for keys in ["<esc>", "<a-w>", "<f7>", "<c-q>"] {
        let mut app = open("opening/problem");
        press(&mut app, "our streets<left>");
        press(&mut app, &format!("<a-w>An{keys}"));
        assert_eq!(kept(&app), "An 0", "{keys}");
    }
    let mut app = list(&[]);
    press(&mut app, "An<f1><esc>a<enter>");
    assert_eq!(kept(&app), "Ana 0", "one name, although it was kept before it was finished");
    let mut app = open("opening/problem");
    press(&mut app, "our streets<left>");
    let before = picture(&mut app, 60, 18);
    press(&mut app, "<a-w>Ana<enter><enter>1<esc>");
    assert_eq!(picture(&mut app, 60, 18), before);
}

#[test]
fn the_files_hold_no_list_unless_it_is_asked_for() {
    let mut app = list(&["Ana"]);
    press(&mut app, "<esc><f7><enter>");
    assert!(matches!(app.screen, Screen::Export(_)));
    assert!(said(&mut app, 60, 40).contains("Who spoke how often"));
    let job = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Export(job) => Some(job.speakers),
            _ => None,
        })
    };
    let effects = press(&mut app.clone(), "<enter><enter><enter><enter>plans<enter>");
    assert_eq!(job(&effects), Some(false));
    let effects = press(&mut app, "<enter><enter><enter><right><enter>plans<enter>");
    assert_eq!(job(&effects), Some(true));
    let mut app = open("opening/problem");
    press(&mut app, "<f7><enter>");
    assert!(!said(&mut app, 60, 40).contains("Who spoke"), "nothing is asked where nobody counted");
}

#[test]
fn a_long_list_fits_small_rooms() {
    let names: Vec<String> = (1..=15).map(|n| format!("Somebody with a long name {n}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut app = list(&names);
    press(&mut app, "<enter>");
    for name in &names {
        let shown = said(&mut app, 40, 12);
        assert!(shown.contains(&format!("{name} ")), "{name}: {shown}");
        press(&mut app, "<down>");
    }
    assert!(said(&mut app, 40, 12).contains("a name, then Enter"));
}
