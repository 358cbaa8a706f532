//! With ASCII marks no sign is left that such a terminal cannot draw, and no letter is touched.

use super::theme::{picture, screens};
use crate::driver::{open_kind, paste};
use levers::tui::theme::{Depth, Glyphs, Look, Theme};

fn ascii() -> Theme {
    Theme::new(Look::Daylight, Depth::Sixteen).with(Glyphs::Ascii)
}

#[test]
fn every_step_draws_without_a_sign_outside_ascii() {
    let mut n_signs = 0;
    for app in screens() {
        let (plain, signs) = (picture(&app, &ascii()), picture(&app, &Theme::default()));
        for (cell, with_sign) in plain.content.iter().zip(&signs.content) {
            let symbol = cell.symbol();
            assert!(
                symbol.chars().all(|c| c.is_ascii() || c.is_alphabetic()),
                "`{symbol}` is left:\n{}",
                crate::driver::text_of(&plain)
            );
            assert!(!with_sign.symbol().chars().all(char::is_alphanumeric) || with_sign.symbol() == symbol);
            n_signs += usize::from(with_sign.symbol() != symbol);
        }
    }
    assert!(n_signs > 1000, "only {n_signs} signs were there to be replaced");
}

#[test]
fn names_stay_as_they_are_written() {
    let typed = "Kīlauea, Hawaiʻi, Peña, Nguyễn, col·lecció";
    let mut app = open_kind("Ask((blanks: [(id: \"a\", label: \"What?\")]))");
    paste(&mut app, typed);
    let drawn = crate::driver::text_of(&picture(&app, &ascii()));
    assert!(drawn.contains(typed), "{drawn}");
    assert!(drawn.contains("> Kīlauea"), "{drawn}");
}

#[test]
fn what_was_typed_is_kept_also_where_it_is_shown_in_ascii() {
    let mut app = open_kind("Ask((blanks: [(id: \"a\", label: \"What?\")]))");
    paste(&mut app, "“now” – not…");
    let drawn = crate::driver::text_of(&picture(&app, &ascii()));
    assert!(drawn.contains("\"now\" - not."), "{drawn}");
    crate::driver::press(&mut app, "<enter>");
    assert!(crate::driver::recorded(&app, "m/s").contains("“now” – not…"));
}
