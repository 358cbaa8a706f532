//! Parking an idea on one key from anywhere, and back to the same cursor.

use crate::driver::*;
use levers::app::effect::Effect;
use levers::app::msg::Msg;
use levers::app::{App, Screen};
use std::collections::BTreeSet;

fn parked(app: &App) -> Vec<&str> {
    session_of(app).parking.iter().map(|parked| parked.text.as_str()).collect()
}

/// The draft with its cursor, views and half-typed words.
fn draft(app: &App) -> String {
    match &app.screen {
        Screen::Step(step) => format!("{:?}", step.draft),
        other => panic!("no step but {other:?}"),
    }
}

#[test]
fn one_key_parks_and_comes_back_to_the_same_cursor_in_every_kind_of_step() {
    let mut kinds = BTreeSet::new();
    for (id, _, step) in built_in().steps() {
        if !kinds.insert(step.kind.name()) {
            continue;
        }
        for keys in ["", "zz<left>", "<enter>zz<left>", "<down>zz", "ezz<left>"] {
            let mut app = open(id.as_str());
            press(&mut app, keys);
            let Screen::Step(_) = &app.screen else { continue };
            let (before, picture_before) = (draft(&app), picture(&mut app, 60, 18));
            press(&mut app, "<c-p>ask the drivers<enter>");
            assert_eq!(draft(&app), before, "{id} after {keys}");
            assert_eq!(parked(&app), ["ask the drivers"], "{id} after {keys}");
            app.notice = None;
            assert_eq!(picture(&mut app, 60, 18), picture_before, "{id} after {keys}");
        }
    }
    assert_eq!(kinds.len(), 13, "the built-in workshop has a step of every kind");
}

#[test]
fn it_is_reached_from_every_overlay_and_gives_it_back() {
    for overlay in ["<f1>", "<f2>", "<f3>", "<f4>pay", "<f6>", "<f12>clock"] {
        let mut app = open("opening/problem");
        press(&mut app, overlay);
        let before = picture(&mut app, 60, 18);
        press(&mut app, "<c-p>ask the drivers<enter>");
        app.notice = None;
        assert_eq!(picture(&mut app, 60, 18), before, "{overlay}");
        assert_eq!(parked(&app), ["ask the drivers"], "{overlay}");
    }
}

#[test]
fn an_idea_half_typed_is_kept_wherever_one_goes() {
    for keys in ["<esc>", "<f7>", "<f10>", "<f1><esc><esc>", "<f2><esc><esc>", "<c-s>", "<c-q>"] {
        let mut app = open("opening/problem");
        press(&mut app, "<c-p>ask the dri");
        let effects = press(&mut app, keys);
        assert_eq!(saved(&effects).parking[0].text, "ask the dri", "{keys}");
    }
    let mut app = open("opening/problem");
    press(&mut app, "<c-p>ask the dri");
    let effects = app.update(Msg::Terminate);
    assert_eq!(saved(&effects).parking[0].text, "ask the dri");
    assert!(matches!(effects.last(), Some(Effect::Quit)));
}

#[test]
fn an_idea_kept_before_it_was_finished_stays_one_idea() {
    let mut app = open("opening/problem");
    press(&mut app, "<c-p>ask the dri<c-s>vers<enter>");
    assert_eq!(parked(&app), ["ask the drivers"]);
}

#[test]
fn letters_taken_back_in_the_line_are_the_lines_own() {
    let mut app = open("opening/problem");
    press(&mut app, "our streets<c-p>ask the drivers<c-z><c-z>bus<enter>");
    assert_eq!(parked(&app), ["ask bus"]);
    assert!(screen(&mut app, 60, 18).contains("our streets"));
}
