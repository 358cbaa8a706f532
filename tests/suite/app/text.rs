//! Text being edited: the cursor goes by what people see as letters, rows fit their width, and every edit can be taken back.

use levers::app::text::{Edit, Field, clean, shown_width, visible, wrap_rows};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::arbitrary;

/// Wide enough that nothing wraps.
const WIDE: usize = 1_000;

fn field(text: &str) -> Field {
    Field::new(text, true)
}

/// The text with `|` where the cursor is.
fn shown(field: &Field) -> String {
    format!("{}|{}", &field.text()[..field.cursor()], &field.text()[field.cursor()..])
}

/// Applies edits at a width and shows what came of it.
fn after(mut field: Field, width: usize, edits: &[Edit]) -> String {
    for edit in edits {
        field.edit(*edit, width);
    }
    shown(&field)
}

#[test]
fn the_cursor_takes_a_family_a_flag_and_a_marked_letter_for_one_letter() {
    for letter in ["👩\u{200d}👩\u{200d}👧", "🇵🇷", "✊🏿", "e\u{323}\u{302}\u{301}x\u{331}", "각", "न\u{93f}"]
    {
        let n_letters = letter.graphemes(true).count();
        let text = format!("a{letter}b");
        let lefts = vec![Edit::Left; n_letters + 1];
        assert_eq!(after(field(&text), WIDE, &lefts), format!("a|{letter}b"));
        let mut lefts_and_erase = vec![Edit::Left];
        lefts_and_erase.extend(vec![Edit::Backspace; n_letters]);
        assert_eq!(after(field(&text), WIDE, &lefts_and_erase), "a|b");
    }
}

#[test]
fn two_flags_stay_two_letters_when_one_is_erased() {
    assert_eq!(after(field("🇵🇷🇬🇺"), WIDE, &[Edit::Left, Edit::Backspace]), "|🇬🇺");
    assert_eq!(after(field("🇵🇷🇬🇺"), WIDE, &[Edit::Backspace]), "🇵🇷|");
}

#[test]
fn a_mark_typed_after_a_letter_joins_it() {
    let mut typed = field("Peng");
    typed.edit(Edit::Left, WIDE);
    typed.edit(Edit::Left, WIDE);
    typed.insert("n");
    typed.insert("\u{303}");
    assert_eq!(shown(&typed), "Peñ|ng");
    assert_eq!(typed.text().chars().count(), 5, "it is composed");
    typed.edit(Edit::Backspace, WIDE);
    assert_eq!(shown(&typed), "Pe|ng");
}

#[test]
fn word_moves_pass_over_spaces_and_stops() {
    let text = "Fa‘asāmoa, pay home-care aides!";
    let mut stops = vec![];
    let mut moving = field(text);
    while moving.edit(Edit::WordLeft, WIDE) {
        stops.push(text[moving.cursor()..].to_string());
    }
    assert_eq!(stops, ["aides!", "care aides!", "home-care aides!", "pay home-care aides!", text]);
    assert_eq!(after(moving.clone(), WIDE, &[Edit::WordRight]), "Fa‘asāmoa|, pay home-care aides!");
    assert_eq!(after(moving, WIDE, &[Edit::DeleteWord]), "|, pay home-care aides!");
    assert_eq!(after(field(text), WIDE, &[Edit::BackspaceWord]), "Fa‘asāmoa, pay home-care |");
    assert_eq!(after(field("up ✊🏿 now"), WIDE, &[Edit::WordLeft, Edit::WordLeft]), "up |✊🏿 now");
}

#[test]
fn up_and_down_go_by_the_rows_seen_and_keep_their_column() {
    //       0123456789
    //      "the county"
    //      "pays aides"
    //      "on"
    //      "Friday too"
    let text = "the county pays aides on\nFriday too";
    let mut moving = field(text);
    assert!(moving.edit(Edit::Up, 10));
    assert_eq!(
        shown(&moving),
        "the county pays aides on|\nFriday too",
        "the short row ends before the column"
    );
    assert!(moving.edit(Edit::Up, 10));
    assert_eq!(
        shown(&moving),
        "the county pays aides| on\nFriday too",
        "the column is kept over the short row"
    );
    assert!(moving.edit(Edit::Up, 10));
    assert_eq!(shown(&moving), "the county| pays aides on\nFriday too");
    assert!(!moving.edit(Edit::Up, 10), "there is no row above the first");
    assert!(moving.edit(Edit::Left, 10));
    assert!(moving.edit(Edit::Down, 10));
    assert_eq!(shown(&moving), "the county pays aide|s on\nFriday too");
    assert!(moving.edit(Edit::LineStart, 10));
    assert_eq!(shown(&moving), "the county |pays aides on\nFriday too");
    assert!(moving.edit(Edit::LineEnd, 10));
    assert_eq!(shown(&moving), "the county pays aides| on\nFriday too");
}

#[test]
fn the_end_of_a_broken_word_stays_in_its_row() {
    let mut moving = field("abcdefghij");
    moving.edit(Edit::Up, 4);
    moving.edit(Edit::LineEnd, 4);
    assert_eq!(shown(&moving), "abcdefg|hij");
    assert!(!moving.edit(Edit::LineEnd, 4), "the end of the row is the end of the row");
}

#[test]
fn a_one_line_field_takes_a_pasted_letter_as_one_line() {
    let mut line = Field::new("", false);
    line.insert("To the\r\nGovernor\rof\tHawaii\u{7}\n");
    assert_eq!(line.text(), "To the Governor of    Hawaii");
    assert!(!line.edit(Edit::NewLine, WIDE));
}

#[test]
fn a_word_is_one_undo_and_a_paste_is_one_undo() {
    let mut typed = field("");
    for letter in ["w", "e", " ", "w", "i", "n"] {
        typed.insert(letter);
    }
    typed.insert(" the whole thing");
    let mut seen = vec![];
    while typed.undo() {
        seen.push(typed.text().to_string());
    }
    assert_eq!(seen, ["we win", "we ", ""]);
    while typed.redo() {}
    assert_eq!(shown(&typed), "we win the whole thing|");
    typed.edit(Edit::BackspaceWord, WIDE);
    typed.edit(Edit::BackspaceWord, WIDE);
    assert!(typed.undo(), "a run of erasing is one undo");
    assert_eq!(typed.text(), "we win the whole thing");
    typed.insert("!");
    assert!(!typed.redo(), "what was taken back is gone after a new edit");
}

#[test]
fn text_is_kept_as_text_whatever_it_holds() {
    assert_eq!(clean("a\u{1b}[2Jb\u{0}c\u{9b}d"), "a[2Jbcd");
    assert_eq!(clean("e\u{301}"), "é");
    assert_eq!(visible("a\u{1b}b\u{7f}c\u{202e}d"), "a␛b␡c\u{fffd}d");
}

#[test]
fn a_row_never_is_wider_than_its_width_and_no_letter_is_lost() {
    let text = "one two three  four\n\nfivefivefive 漢字漢字 x";
    for width in 1..30 {
        let rows = wrap_rows(text, width);
        let mut end = 0;
        for row in &rows {
            assert!(
                text[end..row.start].chars().all(|c| matches!(c, ' ' | '\n')),
                "only breaks are left out"
            );
            assert!(
                shown_width(&text[row.clone()]) <= width.max(2),
                "width {width}: {:?}",
                &text[row.clone()]
            );
            end = row.end;
        }
        assert_eq!(end, text.len());
    }
    let rows: Vec<&str> = wrap_rows(text, 9).into_iter().map(|row| &text[row]).collect();
    assert_eq!(rows, ["one two", "three ", "four", "", "fivefivef", "ive", "漢字漢字", "x"]);
}

/// Something a person does to a field.
#[derive(Debug, Clone)]
enum Deed {
    Insert(String),
    Edit(Edit),
    Replace(String),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let edits = vec![
        Edit::Left,
        Edit::Right,
        Edit::WordLeft,
        Edit::WordRight,
        Edit::LineStart,
        Edit::LineEnd,
        Edit::Up,
        Edit::Down,
        Edit::Backspace,
        Edit::Delete,
        Edit::BackspaceWord,
        Edit::DeleteWord,
        Edit::NewLine,
    ];
    let pieces = vec![
        "a", " ", "\u{301}", "\u{200d}", "👩", "🇵", "🇷", "\n", "漢", "ᄀ", "ᅡ", "\u{fe0f}", "न", "\u{94d}",
    ];
    prop_oneof![
        4 => proptest::sample::select(pieces).prop_map(|piece| Deed::Insert(piece.into())),
        2 => arbitrary::text().prop_map(Deed::Insert),
        6 => proptest::sample::select(edits).prop_map(Deed::Edit),
        1 => arbitrary::text().prop_map(Deed::Replace),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_the_cursor_stands_between_letters_and_all_is_taken_back(
        start in arbitrary::text(),
        long in any::<bool>(),
        width in 1_usize..40,
        deeds in proptest::collection::vec(deed(), 0..40),
    ) {
        let start = clean(&start);
        let mut edited = Field::new(start.clone(), long);
        for deed in deeds {
            match deed {
                Deed::Insert(text) => edited.insert(&text),
                Deed::Edit(edit) => { edited.edit(edit, width); }
                Deed::Replace(text) => edited.replace(&text),
                Deed::Undo => { edited.undo(); }
                Deed::Redo => { edited.redo(); }
            }
            let at = edited.cursor();
            let boundary = edited.text().grapheme_indices(true).any(|(i, _)| i == at) || at == edited.text().len();
            prop_assert!(boundary, "{:?} at {at}", edited.text());
            prop_assert!(edited.text().chars().all(|c| c == '\n' || !c.is_control()), "only clean text is held");
            let wrapped = edited.wrap(width);
            prop_assert!(wrapped.cursor.0 < wrapped.rows.len());
            let letters = edited.text()[wrapped.row()].graphemes(true).count();
            prop_assert!(wrapped.cursor.1 <= width || letters == 1, "a cursor beyond its row");
        }
        while edited.redo() {}
        let newest = edited.text().to_string();
        let mut n_undone = 0;
        while edited.undo() { n_undone += 1; }
        prop_assert_eq!(edited.text(), start);
        while edited.redo() { n_undone -= 1; }
        prop_assert_eq!(edited.text(), newest);
        prop_assert_eq!(n_undone, 0);
    }

    #[test]
    fn rows_fit_any_width_and_leave_out_nothing_but_breaks(text in arbitrary::text(), width in 1_usize..30) {
        let rows = wrap_rows(&text, width);
        let mut end = 0;
        for row in &rows {
            prop_assert!(text[end..row.start].chars().all(|c| matches!(c, ' ' | '\n')));
            let cells = shown_width(&visible(&text[row.clone()]));
            let letters = text[row.clone()].graphemes(true).count();
            prop_assert!(cells <= width || letters == 1, "{:?} has {cells} cells of {width}", &text[row.clone()]);
            end = row.end;
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn plain_letters_break_where_others_of_their_width_do(text in "[ a-c\n]{0,80}", width in 1_usize..30) {
        // Each letter with a form that takes two bytes and one cell, so that only positions differ.
        let other = text.replace('a', "ā").replace('b', "é").replace('c', "ñ");
        let shown = |text: &str| -> Vec<String> {
            wrap_rows(text, width).into_iter().map(|row| text[row].to_string()).collect()
        };
        let plain: Vec<String> = shown(&other)
            .into_iter()
            .map(|row| row.replace('ā', "a").replace('é', "b").replace('ñ', "c"))
            .collect();
        prop_assert_eq!(shown(&text), plain);
    }
}
