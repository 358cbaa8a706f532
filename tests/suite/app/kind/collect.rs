//! `collect`: many items fast, and none of them lost.

use crate::driver::*;
use levers::app::App;
use levers::app::msg::Msg;
use levers::workshop::Answer;

const LIST: &str = "Collect((item: \"ask\"))";
const WITH_PEOPLE: &str = "Collect((item: \"path\", who: true))";

/// The recorded items: id, words, and who after ` @ `.
fn items(app: &App) -> Vec<String> {
    items_of(app, "m/s")
}

fn items_of(app: &App, step: &str) -> Vec<String> {
    match answer(app, step) {
        Some(Answer::Collect(list)) => list
            .items
            .iter()
            .map(|item| match item.who.as_str() {
                "" => format!("{} {}", item.id, item.text),
                who => format!("{} {} @ {who}", item.id, item.text),
            })
            .collect(),
        None => Vec::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn enter_adds_and_stays() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay the aides<enter>");
    assert_eq!(items(&app), ["i1 pay the aides"]);
    press(&mut app, "count the hours<enter>");
    assert_eq!(items(&app), ["i1 pay the aides", "i2 count the hours"]);
    assert_eq!(at(&app).as_deref(), Some("m/s"));
}

#[test]
fn an_empty_enter_finishes_and_goes_on() {
    let mut app = open_steps(&[("s", LIST), ("next", LIST)]);
    go(&mut app, "m/s");
    press(&mut app, "one<enter>   <enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert!(session_of(&app).done.contains(&id("m/s")));
}

#[test]
fn a_paste_of_lines_is_as_many_items_without_their_bullets() {
    let mut app = open_kind(LIST);
    press(&mut app, "first: ");
    paste(&mut app, "- pay\r\n\r\n* hours\r•  respect\n   \nrest\n");
    assert_eq!(items(&app), ["i1 first: pay", "i2 hours", "i3 respect", "i4 rest"]);
    press(&mut app, "<c-z>");
    assert_eq!(items(&app), [""; 0], "the paste is one change");
}

#[test]
fn a_paste_of_one_line_stays_in_the_field() {
    let mut app = open_kind(LIST);
    paste(&mut app, "pay the aides\n");
    assert_eq!(items(&app), [""; 0]);
    press(&mut app, " now<enter>");
    assert_eq!(items(&app), ["i1 pay the aides now"]);
}

#[test]
fn up_edits_an_item_and_it_keeps_its_id() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter>hours<enter><up><up> more<enter>");
    assert_eq!(items(&app), ["i1 pay more", "i2 hours"]);
    press(&mut app, "<down>third<enter>");
    assert_eq!(items(&app), ["i1 pay more", "i2 hours", "i3 third"]);
}

#[test]
fn an_edit_is_recorded_when_the_cursor_moves_on_by_any_key() {
    for keys in ["<enter>", "<up>", "<down>", "<esc>", "<pgdn>", "<f2>", "<f7>", "<a-down>"] {
        let mut app = open_steps(&[("s", LIST), ("next", LIST)]);
        go(&mut app, "m/s");
        press(&mut app, "first<enter>pay<enter>hours<enter><up><up> more");
        press(&mut app, keys);
        let texts: Vec<String> = items(&app).iter().map(|item| item[3..].to_string()).collect();
        assert!(texts.contains(&"pay more".to_string()), "{keys}: {texts:?}");
    }
}

#[test]
fn a_half_typed_item_is_taken_when_the_step_is_left_by_any_key() {
    for keys in ["<pgdn>", "<pgup>", "<f2>", "<f7>", "<f10>", "<c-q>", "<esc>", "<c-z>"] {
        let mut app = open_steps(&[("before", LIST), ("s", LIST), ("next", LIST)]);
        go(&mut app, "m/s");
        press(&mut app, "pay<enter>half an it");
        let effects = press(&mut app, keys);
        if keys == "<c-z>" {
            // The field's own undo comes first: the words of the half-typed item are taken back one by one.
            assert_eq!(items(&app), ["i1 pay"]);
            continue;
        }
        assert_eq!(saved(&effects).answers[&id("m/s")], answer_of(&["pay", "half an it"]), "{keys}");
    }
}

fn answer_of(texts: &[&str]) -> Answer {
    let mut list = levers::workshop::kind::collect::List::default();
    for text in texts {
        list.add(*text);
    }
    Answer::Collect(list)
}

#[test]
fn an_item_whose_words_are_all_erased_is_gone_and_comes_back() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter>hours<enter><up><up><bs><bs><bs><enter>");
    assert_eq!(items(&app), ["i2 hours"]);
    press(&mut app, "<c-z>");
    assert_eq!(items(&app), ["i1 pay", "i2 hours"]);
}

#[test]
fn items_are_moved_up_and_down_with_their_ids() {
    let mut app = open_kind(LIST);
    press(&mut app, "a<enter>b<enter>c<enter><up><a-up><a-up>");
    assert_eq!(items(&app), ["i3 c", "i1 a", "i2 b"]);
    press(&mut app, "<a-up>");
    assert_eq!(items(&app), ["i3 c", "i1 a", "i2 b"], "the first stays first");
    press(&mut app, "<c-down>!<enter>");
    assert_eq!(items(&app), ["i1 a", "i3 c!", "i2 b"]);
    press(&mut app, "<c-z><c-z><c-z><c-z>");
    assert_eq!(items(&app), ["i1 a", "i2 b", "i3 c"]);
}

#[test]
fn two_items_are_merged_and_the_upper_one_keeps_its_id() {
    let mut app = open_kind(WITH_PEOPLE);
    press(&mut app, "visit @ Ana<enter>call @ Ben<enter>write<enter><up><up><up><c-g>");
    assert_eq!(items(&app), ["i1 visit; call @ Ana, Ben", "i3 write"]);
    press(&mut app, "<c-g>");
    assert_eq!(items(&app), ["i1 visit; call; write @ Ana, Ben"]);
    press(&mut app, "<c-g>");
    assert!(app.notice.is_some(), "with nothing below it is said in words");
    press(&mut app, "<c-z><c-z>");
    assert_eq!(items(&app), ["i1 visit @ Ana", "i2 call @ Ben", "i3 write"]);
}

#[test]
fn a_removed_item_comes_back_with_undo_and_its_id_is_never_given_again() {
    let mut app = open_kind(LIST);
    press(&mut app, "a<enter>b<enter><up><c-d>");
    assert_eq!(items(&app), ["i1 a"]);
    press(&mut app, "<down>c<enter>");
    assert_eq!(items(&app), ["i1 a", "i3 c"]);
    press(&mut app, "<c-z><c-z>");
    assert_eq!(items(&app), ["i1 a", "i2 b"]);
    press(&mut app, "<c-y><c-y>");
    assert_eq!(items(&app), ["i1 a", "i3 c"]);
}

#[test]
fn words_typed_into_an_item_come_back_when_it_is_removed() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter><up> the aides<c-d>");
    assert_eq!(items(&app), [""; 0]);
    press(&mut app, "<c-z>");
    assert_eq!(items(&app), ["i1 pay the aides"]);
}

#[test]
fn removing_without_an_item_says_where_to_go() {
    let mut app = open_kind(LIST);
    press(&mut app, "typed<c-d>");
    assert!(app.notice.is_some());
    press(&mut app, "<enter>");
    assert_eq!(items(&app), ["i1 typed"]);
}

#[test]
fn a_person_is_typed_after_an_at_sign_where_the_step_asks_for_one() {
    let mut app = open_kind(WITH_PEOPLE);
    press(&mut app, "call the chief of staff @ Leilani<enter>write to a@b.org<enter>");
    assert_eq!(items(&app), ["i1 call the chief of staff @ Leilani", "i2 write to a@b.org"]);
    let mut app = open_kind(LIST);
    press(&mut app, "meet @ noon<enter>");
    assert_eq!(items(&app), ["i1 meet @ noon"]);
    assert_eq!(recorded(&app, "m/s"), "Collect((items:[(id:\"i1\",text:\"meet @ noon\")],next:1))");
}

#[test]
fn thirty_items_are_typed_edited_and_read_back() {
    let mut app = open_kind(LIST);
    for n in 1..=30 {
        press(&mut app, &format!("item number {n}<enter>"));
    }
    press(&mut app, &"<up>".repeat(30));
    press(&mut app, "!<enter>");
    let items = items(&app);
    assert_eq!(items.len(), 30);
    assert_eq!(items[0], "i1 item number 1!");
    assert_eq!(items[29], "i30 item number 30");
}

#[test]
fn items_of_an_earlier_step_are_a_start_that_follows_it_until_somebody_works_here() {
    let steps = [
        ("one", "Ask((blanks: [(id: \"ask\", label: \"Ask\")]))"),
        ("s", "Collect((item: \"ask\", from: \"m/one\"))"),
        ("next", LIST),
    ];
    let mut app = open_steps(&steps);
    go(&mut app, "m/one");
    press(&mut app, "pay overtime<enter>");
    assert!(screen(&mut app, 60, 18).contains("pay overtime"));
    press(&mut app, "<pgup> soon<enter>");
    assert_eq!(items(&app), [""; 0], "looking at it takes nothing over");
    assert!(screen(&mut app, 60, 18).contains("pay overtime soon"));
    press(&mut app, "second<enter>");
    assert_eq!(items(&app), ["i1 pay overtime soon", "i2 second"]);
    press(&mut app, "<pgup> please<enter>");
    assert_eq!(items(&app), ["i1 pay overtime soon", "i2 second"]);
}

#[test]
fn going_on_takes_the_start_over_as_it_is() {
    for keys in ["<enter>", "<pgdn>"] {
        let mut app =
            open_steps(&[("one", LIST), ("s", "Collect((item: \"ask\", from: \"m/one\"))"), ("next", LIST)]);
        go(&mut app, "m/one");
        press(&mut app, "pay<enter><enter>");
        press(&mut app, keys);
        assert_eq!(at(&app).as_deref(), Some("m/next"));
        assert_eq!(items(&app), ["i1 pay"], "{keys}");
    }
}

#[test]
fn the_editor_gets_all_lines_and_ids_stay_with_their_lines() {
    let mut app = open_kind(WITH_PEOPLE);
    press(&mut app, "a<enter>b @ Ben<enter>- c<enter>half");
    let effects = press(&mut app, "<f9>");
    let sent = effects.iter().find_map(|effect| match effect {
        levers::app::effect::Effect::Editor(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(sent.as_deref(), Some("a\nb @ Ben\n- c\nhalf"));
    app.update(Msg::Edited(Some("b @ Ben\na\n- c\n* new\nhalf\n\n".into())));
    assert_eq!(items(&app), ["i2 b @ Ben", "i1 a", "i3 - c", "i5 new", "i4 half"]);
    app.update(Msg::Edited(Some("b @ Bea\na\n- c\nnew\nhalf\n".into())));
    assert_eq!(
        items(&app),
        ["i2 b @ Bea", "i1 a", "i3 - c", "i5 new", "i4 half"],
        "a reworded line keeps its id"
    );
    app.update(Msg::Edited(None));
    assert_eq!(items(&app).len(), 5, "an editor that gave nothing back changes nothing");
}

#[test]
fn a_half_typed_item_survives_a_crash_with_its_cursor() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter>half an item<left><left>");
    let mut again = crash(&app);
    press(&mut again, "X<enter>");
    assert_eq!(items(&again), ["i1 pay", "i2 half an itXem"]);
}

#[test]
fn an_item_being_edited_survives_a_crash() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter><up> the aides");
    let again = crash(&app);
    assert_eq!(items(&again), ["i1 pay the aides"]);
}

#[test]
fn a_paste_beyond_the_largest_is_refused_in_words_and_nothing_is_lost() {
    let mut app = open_kind(LIST);
    press(&mut app, "kept");
    paste(&mut app, &"x".repeat(1_000_000));
    assert!(app.notice.as_deref().is_some_and(|words| words.contains("1000004")), "{:?}", app.notice);
    press(&mut app, "<enter>");
    assert_eq!(items(&app), ["i1 kept"]);
}

#[test]
fn undo_in_the_field_comes_before_undo_of_items() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter>two words<c-z>");
    assert_eq!(items(&app), ["i1 pay"]);
    assert!(screen(&mut app, 60, 18).contains("two"));
    press(&mut app, "<c-z>");
    assert_eq!(items(&app), ["i1 pay"]);
    press(&mut app, "<c-z>");
    assert_eq!(items(&app), [""; 0]);
    press(&mut app, "<c-y>");
    assert_eq!(items(&app), ["i1 pay"]);
}

#[test]
fn redo_keeps_what_is_half_typed() {
    let mut app = open_kind(LIST);
    press(&mut app, "pay<enter><c-z>other");
    press(&mut app, "<c-y>");
    assert_eq!(items(&app), ["i1 other"]);
}

#[test]
fn an_id_is_never_given_again_even_after_the_list_was_emptied_and_left() {
    let mut app = open_steps(&[("s", LIST), ("next", "Choose((from: \"m/s\"))")]);
    go(&mut app, "m/s");
    press(&mut app, "pay<enter><enter>1<pgup><up><c-d><pgdn><pgup>other<enter>");
    assert_eq!(items(&app), ["i2 other"]);
    assert_eq!(
        recorded(&app, "m/next"),
        "Choose((picked:[\"i1\"]))",
        "the choice does not come to mean another item"
    );
}
