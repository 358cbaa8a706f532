//! Large letters: they draw every name of the islands, fill the room and never more, and leave nothing blank.

use levers::tui::page::Body;
use levers::tui::theme::Theme;
use levers::tui::widget::big::{big, push};
use proptest::prelude::*;
use ratatui::style::Modifier;

/// The room of the designed size: 60x18 without its margins.
const ROOM: (usize, usize) = (56, 14);

#[track_caller]
fn rows(text: &str, width: usize, height: usize) -> Vec<String> {
    big(text, width, height).unwrap_or_else(|| panic!("`{text}` draws in {width}x{height}"))
}

/// The cells with ink in them.
fn ink(text: &str) -> usize {
    rows(text, 400, 7).iter().flat_map(|row| row.chars()).filter(|cell| *cell != ' ').count()
}

#[test]
fn the_clock_fits_the_smallest_room_four_rows_high() {
    let drawn = [
        " ▄██    ▄█▀▀█▄  ▄▄ ▄█▀▀█▄    ▄███ ",
        "  ██      ▄▄█▀  ▀▀   ▄▄█▀  ▄█▀ ██ ",
        "  ██    ▄█▀ ▄▄  ▄▄ ▄▄  ██  ▀▀▀▀██▀",
        "▀▀▀▀▀▀  ▀▀▀▀▀▀  ▀▀  ▀▀▀▀      ▀▀▀▀",
    ];
    assert_eq!(rows("12:34", 36, 4), drawn);
}

#[test]
fn letters_grow_with_the_room_and_break_at_spaces() {
    let small = rows("12:34", 36, 8);
    let large = rows("12:34", 192, 40);
    assert!(small.len() == 8 && large.len() > 30, "{} and {} rows", small.len(), large.len());
    assert_eq!((rows("GO ON", 40, 16).len(), rows("GO ON", 40, 17).len()), (8, 17));
    assert_eq!(rows("GO ON", 30, 9).len(), 9, "two lines of the smallest letters and a row between them");
    assert_eq!(big("GO ON", 30, 8), None);
}

#[test]
fn a_running_clock_does_not_jump() {
    let widths: Vec<usize> =
        ["11:11", "12:34", "00:00", "58:59"].map(|time| rows(time, 36, 4)[0].chars().count()).to_vec();
    assert_eq!(widths, [widths[0]; 4]);
}

#[test]
fn the_names_of_people_and_places_draw_whole() {
    for text in ["Hawaiʻi", "Kīlauea", "Håfa Adai", "Peña", "Sāmoa", "Nguyễn", "Ế Ộ Ể Ằ", "M̧ajeļ", "ñ̃", "Šeš"]
    {
        assert!(big(text, 400, 20).is_some(), "{text}");
    }
}

#[test]
fn a_mark_is_drawn_and_not_left_out() {
    for (letter, base) in [
        ("ā", "a"),
        ("ế", "e"),
        ("ế", "ê"),
        ("ệ", "ê"),
        ("ñ", "n"),
        ("å", "a"),
        ("ơ", "o"),
        ("đ", "d"),
        ("Ā", "A"),
    ] {
        assert_ne!(rows(letter, 40, 9), rows(base, 40, 9), "{letter} and {base}");
        assert!(ink(letter) > 0 && ink(base) > 0);
    }
    // Written as letter and mark, it is the same letter.
    assert_eq!(rows("a\u{304}", 40, 9), rows("ā", 40, 9));
}

#[test]
fn what_cannot_be_drawn_is_said_in_bold_words() {
    for text in ["漢字", "10 m²", "🙂", ""] {
        assert_eq!(big(text, 100, 30), None, "{text}");
    }
    assert_eq!(big("overtime", 20, 10), None, "it is wider than the room");
    let mut body = Body::default();
    push(&mut body, "漢字", 40, 10, &Theme::default());
    assert_eq!(body.lines.len(), 1);
    assert_eq!(body.lines[0].to_string(), "漢字");
    assert!(body.lines[0].style.add_modifier.contains(Modifier::BOLD));
}

#[test]
fn large_words_stand_in_the_middle() {
    let mut body = Body::default();
    push(&mut body, "12:34", ROOM.0, 4, &Theme::default());
    assert_eq!(body.lines.len(), 4);
    assert!(body.lines.iter().all(|line| line.to_string().starts_with("          ")), "{:?}", body.lines);
}

#[test]
fn no_two_letters_look_the_same() {
    let letters: Vec<String> = ('!'..='~').chain("äöüßåñéçøæ".chars()).map(String::from).collect();
    for (at, one) in letters.iter().enumerate() {
        for other in &letters[at + 1..] {
            assert_ne!(rows(one, 40, 4), rows(other, 40, 4), "{one} and {other}");
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_larger_than_the_room(text in "[ -~āếñʻ]{0,24}", width in 1usize..200, height in 0usize..60) {
        if let Some(rows) = big(&text, width, height) {
            prop_assert!(!rows.is_empty() && rows.len() <= height);
            let columns = rows[0].chars().count();
            prop_assert!(columns <= width);
            prop_assert!(rows.iter().all(|row| row.chars().count() == columns));
            prop_assert!(rows.iter().any(|row| row.contains(['█', '▀', '▄'])));
        }
    }
}
