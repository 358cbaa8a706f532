//! `ask`: blanks filled with words, edited as people expect of a field.

use crate::driver::*;
use levers::app::App;
use levers::app::effect::Effect;
use levers::app::msg::Msg;
use levers::workshop::Answer;

const ONE: &str = "Ask((blanks: [(id: \"a\", label: \"A\", long: true)]))";
const TWO: &str = "Ask((blanks: [(id: \"who\", label: \"Who\"), (id: \"when\", label: \"When\", holds: Date)], sentence: \"{who} acts by {when}.\"))";

/// The recorded words of a blank; empty for none.
fn words(app: &App, blank: &str) -> String {
    match answer(app, "m/s") {
        Some(Answer::Ask(words)) => words.blanks.get(&id(blank)).cloned().unwrap_or_default(),
        None => String::new(),
        other => panic!("{other:?}"),
    }
}

/// The words with what is typed now, recorded by leaving.
fn typed(app: &mut App, keys: &str) -> String {
    press(app, keys);
    press(app, "<f7><esc>");
    words(app, "a")
}

#[test]
fn letters_are_text_whatever_they_mean_elsewhere() {
    let mut app = open_kind(ONE);
    assert_eq!(typed(&mut app, "?qbo. 123"), "?qbo. 123");
}

#[test]
fn the_cursor_goes_by_letters_words_and_lines() {
    for (keys, expected) in [
        ("abc<left><left>X", "aXbc"),
        ("abc<home>X<end>Y", "XabcY"),
        ("one two three<c-left><c-left>X", "one Xtwo three"),
        ("one two<home><c-right>X", "oneX two"),
        ("one two three<c-w>X", "one two X"),
        ("one two three<home><c-del>X", "X two three"),
        ("one<a-enter>two<up>X<down><end>Y", "oneX\ntwoY"),
        ("ab<left><del>", "a"),
        ("👩\u{200d}👩\u{200d}👧x<left><bs>", "x"),
        ("🇵🇷🇬🇺<left>X", "🇵🇷X🇬🇺"),
        ("Nguye\u{302}\u{303}n<left><bs>", "Nguyn"),
    ] {
        let mut app = open_kind(ONE);
        assert_eq!(typed(&mut app, keys), expected, "{keys}");
    }
}

#[test]
fn up_and_down_follow_the_rows_on_the_screen() {
    let mut app = open_kind(ONE);
    screen(&mut app, 40, 12);
    press(&mut app, &"word ".repeat(20));
    let (_, Some(before)) = picture(&mut app, 40, 12) else { panic!("a cursor") };
    press(&mut app, "<up>");
    let (_, Some(above)) = picture(&mut app, 40, 12) else { panic!("a cursor") };
    assert_eq!((above.x, above.y + 1), (before.x, before.y));
    press(&mut app, "<home>");
    let (_, Some(start)) = picture(&mut app, 40, 12) else { panic!("a cursor") };
    assert_eq!((start.x, start.y), (4, above.y), "the words begin behind the margin and the mark");
    press(&mut app, "<end>");
    let (_, Some(end)) = picture(&mut app, 40, 12) else { panic!("a cursor") };
    assert_eq!(end.y, above.y);
    assert!(end.x > above.x);
}

#[test]
fn ten_thousand_characters_are_pasted_into_a_blank() {
    let mut app = open_kind(ONE);
    let text = "Nobody paid us. ".repeat(625);
    assert_eq!(text.chars().count(), 10_000);
    paste(&mut app, &text);
    press(&mut app, "<f7>");
    assert_eq!(words(&app, "a"), text.trim_end());
}

#[test]
fn control_characters_never_enter_an_answer() {
    let mut app = open_kind(ONE);
    paste(&mut app, "a\u{1b}[2Jb\u{7}\tc\r\nd");
    press(&mut app, "<f7>");
    assert_eq!(words(&app, "a"), "a[2Jb    c\nd");
}

#[test]
fn enter_goes_from_blank_to_blank_and_then_on() {
    let mut app = open_steps(&[("s", TWO), ("next", ONE)]);
    go(&mut app, "m/s");
    press(&mut app, "the Governor<enter>");
    assert_eq!(words(&app, "who"), "the Governor", "a blank is recorded when it is left");
    press(&mut app, "may 1<enter>");
    assert_eq!(words(&app, "when"), "2027-05-01");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn a_date_is_read_when_its_blank_is_left_and_other_words_stay() {
    for (keys, expected) in [
        ("+14d", "2026-12-06"),
        ("tomorrow", "2026-11-23"),
        ("2027-5-1", "2027-05-01"),
        ("1 May 2027", "2027-05-01"),
        ("5/1", "5/1"),
        ("when the session opens", "when the session opens"),
    ] {
        let mut app = open_kind(TWO);
        press(&mut app, &format!("<tab>{keys}<tab>"));
        assert_eq!(words(&app, "when"), expected);
        let shown = screen(&mut app, 60, 18);
        assert_eq!(shown.contains("This is no date yet"), keys == expected, "{shown}");
    }
}

#[test]
fn the_sentence_fills_as_the_blanks_do() {
    let mut app = open_kind(TWO);
    assert!(screen(&mut app, 60, 18).contains("[Who] acts by [When]."));
    press(&mut app, "Ana<tab>may 1<tab>");
    assert!(screen(&mut app, 60, 18).contains("Ana acts by 2027-05-01."));
}

#[test]
fn words_of_a_blank_that_is_gone_from_the_step_are_kept() {
    let mut session = session();
    session.record(
        &id("m/s"),
        Some(ron::from_str("Ask((blanks: {\"old\": \"kept words\", \"who\": \"Ana\"}))").expect("RON")),
    );
    let mut app = open_with(std::sync::Arc::new(workshop(&[("s", TWO)])), session, "m/s");
    press(&mut app, "may 1<tab>");
    assert_eq!(
        recorded(&app, "m/s"),
        "Ask((blanks:{\"old\":\"kept words\",\"when\":\"2027-05-01\",\"who\":\"Ana\"}))",
        "the cursor begins in the first empty blank"
    );
}

#[test]
fn the_editor_takes_the_blank_and_brings_it_back() {
    let mut app = open_kind(ONE);
    press(&mut app, "before");
    let effects = press(&mut app, "<f9>");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Editor(text) if text == "before")));
    assert_eq!(words(&app, "a"), "before", "what was typed is recorded before the editor opens");
    let effects = app.update(Msg::Edited(Some("one\r\ntwo\u{1b}\n".into())));
    assert_eq!(words(&app, "a"), "one\ntwo");
    assert_eq!(saved(&effects).answers.len(), 1);
    press(&mut app, "<c-z>");
    assert_eq!(typed(&mut app, ""), "before");
}

#[test]
fn escape_leaves_nothing_and_loses_nothing() {
    let mut app = open_kind(ONE);
    press(&mut app, "words<esc>");
    assert_eq!(at(&app).as_deref(), Some("m/s"));
    assert_eq!(words(&app, "a"), "words");
}

#[test]
fn words_typed_are_in_the_live_file_before_they_are_recorded() {
    let mut app = open_kind(TWO);
    press(&mut app, "Ana<tab>may");
    assert_eq!(words(&crash(&app), "when"), "may");
    assert_eq!(words(&app, "when"), "");
}

#[test]
fn undo_goes_word_by_word_and_then_answer_by_answer() {
    let mut app = open_kind(TWO);
    press(&mut app, "two words<c-z>");
    assert!(screen(&mut app, 60, 18).contains("two"));
    press(&mut app, "more<tab>x<c-z><c-z>");
    assert_eq!(words(&app, "who"), "", "the blank that was left is taken back as one answer");
    press(&mut app, "<c-y>");
    assert_eq!(words(&app, "who"), "two more");
}

#[test]
fn an_answer_of_another_kind_is_kept_until_something_is_written_and_beside_it_then() {
    let old: Answer =
        ron::from_str("Collect((items: [(id: \"i1\", text: \"old words\")], next: 1))").expect("RON");
    let mut session = session();
    session.record(&id("m/s"), Some(old.clone()));
    let steps = [("s", ONE), ("next", ONE)];
    let mut app = open_with(std::sync::Arc::new(workshop(&steps)), session, "m/s");
    press(&mut app, "<pgdn><pgup>");
    assert_eq!(answer(&app, "m/s"), Some(old.clone()), "looking changes nothing");
    press(&mut app, "new words<pgdn>");
    assert_eq!(words(&app, "a"), "new words");
    assert_eq!(answer(&app, "m/s-kept-1"), Some(old.clone()), "the old words are still in the file");
    press(&mut app, "<c-z>");
    assert_eq!(answer(&app, "m/s"), Some(old));
}
