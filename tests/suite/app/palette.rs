//! The palette: every action by its name, done in what lies underneath.

use crate::driver::*;
use levers::app::msg::Action;
use levers::app::overlay::Overlay;
use levers::app::{App, Screen};
use levers::tui::keymap;

const ASK: &str = "Ask((blanks: [(id: \"a\", label: \"First\"), (id: \"b\", label: \"Second\")]))";

/// The actions that the palette lists now.
fn listed(app: &App) -> Vec<Action> {
    match &app.overlay {
        Some(Overlay::Palette(palette)) => palette.found().iter().map(|command| command.action).collect(),
        other => panic!("no palette but {other:?}"),
    }
}

#[test]
fn it_lists_what_holds_in_the_mode_underneath_by_the_words_of_the_key_table() {
    let mut app = open_kind("Vote((method: Fist))");
    let wanted: Vec<Action> = keymap::commands(app.mode()).iter().map(|command| command.action).collect();
    press(&mut app, "<f12>");
    assert_eq!(listed(&app), wanted);
    assert!(wanted.contains(&Action::Hide) && !wanted.contains(&Action::ReAim));
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Hide or show the counts") && shown.contains('V'), "{shown}");
    for key in [":", "<c-k>"] {
        let mut app = open_kind("Vote((method: Fist))");
        press(&mut app, key);
        assert_eq!(listed(&app), wanted, "{key}");
    }
}

#[test]
fn typing_filters_and_enter_does_what_the_cursor_is_on() {
    let mut app = open_kind("Vote((method: Dots(2), options: [(id: \"pay\", text: \"Pay\")]))");
    press(&mut app, "<f12>hide<enter>5");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("The counts are hidden") && !shown.contains('5'), "{shown}");
    press(&mut app, "<f12>COUNTS hide");
    assert_eq!(listed(&app), [Action::Hide], "words in any order and case");
    press(&mut app, "<enter>");
    assert!(screen(&mut app, 60, 18).contains(" 5"));
}

#[test]
fn a_number_does_it_at_once() {
    let mut app = open_kind("Vote((method: Fist))");
    press(&mut app, "<f12>");
    let second = listed(&app)[1];
    assert_eq!(second, Action::Hide, "the table begins with what a vote is for");
    press(&mut app, "2");
    assert!(app.overlay.is_none());
    assert!(screen(&mut app, 60, 18).contains("The counts are hidden"));
}

#[test]
fn arrows_go_through_the_list_and_keep_the_field_in_sight() {
    for (width, height) in [(40, 12), (60, 18)] {
        let mut app = open_kind("Vote((method: Fist))");
        screen(&mut app, width, height);
        press(&mut app, "<f12>");
        let n_listed = listed(&app).len();
        for step in 0..n_listed {
            let (buffer, cursor) = picture(&mut app, width, height);
            let shown = text_of(&buffer);
            assert!(shown.contains("What do you want to do?") && cursor.is_some(), "{shown}");
            assert_eq!(shown.matches('▸').count(), 2, "the field and row {step}:\n{shown}");
            press(&mut app, "<down>");
        }
    }
}

#[test]
fn escape_comes_back_to_the_same_cursor_while_typing() {
    let mut app = open_kind(ASK);
    press(&mut app, "overtime pay<left><left><left>");
    let before = picture(&mut app, 60, 18);
    press(&mut app, "<c-k>zzz<esc>");
    assert_eq!(picture(&mut app, 60, 18), before);
    press(&mut app, "X");
    assert!(screen(&mut app, 60, 18).contains("overtime Xpay"));
}

#[test]
fn what_is_done_from_a_field_is_done_to_that_field() {
    let mut app = open_kind(ASK);
    press(&mut app, "overtime pay<c-k>erase the word before<enter>");
    assert!(screen(&mut app, 60, 18).contains("overtime"));
    assert!(!screen(&mut app, 60, 18).contains("pay"));
}

#[test]
fn it_opens_over_another_overlay_and_gives_it_back() {
    let mut app = open_kind(ASK);
    press(&mut app, "<c-p>ask the bus drivers<c-k>");
    assert!(matches!(app.overlay, Some(Overlay::Palette(_))));
    press(&mut app, "<esc>");
    assert!(screen(&mut app, 60, 18).contains("ask the bus drivers"), "the idea is still being typed");
    press(&mut app, "<c-k>these keys<enter>");
    assert!(matches!(app.overlay, Some(Overlay::Help { .. })));
    press(&mut app, "<esc><enter>");
    assert_eq!(session_of(&app).parking[0].text, "ask the bus drivers");
}

#[test]
fn without_a_session_it_lists_only_what_can_be_done_without_one() {
    let mut app = App::new(TODAY, ROOM);
    press(&mut app, "<f12>");
    assert!(matches!(app.screen, Screen::Home(_)));
    let listed = listed(&app);
    assert!(listed.contains(&Action::Quit) && listed.contains(&Action::Help), "{listed:?}");
    assert!(listed.iter().all(|action| !action.is_of_session()), "{listed:?}");
}

#[test]
fn no_command_has_a_digit_in_its_words() {
    for mode in levers::app::msg::Mode::ALL {
        for command in keymap::commands(mode) {
            assert!(!command.text.contains(|c: char| c.is_ascii_digit()), "{}", command.text);
        }
    }
}
