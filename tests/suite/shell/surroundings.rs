//! Which colors and marks a terminal gets, by what its environment says.

use levers::app::config::{Colors, Look};
use levers::shell::surroundings::Surroundings;
use levers::tui::theme::{Depth, Glyphs};

fn with(variables: &[(&str, &str)]) -> Surroundings {
    let owned: Vec<(String, String)> =
        variables.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    Surroundings::new(move |name| {
        owned.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    })
}

#[test]
fn the_look_is_the_nearest_wish() {
    let (none, no_color) = (with(&[]), with(&[("NO_COLOR", "1")]));
    assert_eq!(none.look(None, None), Look::Daylight);
    assert_eq!(no_color.look(None, None), Look::Plain);
    assert_eq!(with(&[("NO_COLOR", "")]).look(None, None), Look::Daylight);
    assert_eq!(no_color.look(None, Some(Look::Dark)), Look::Dark);
    assert_eq!(no_color.look(Some(Look::Daylight), Some(Look::Dark)), Look::Daylight);
}

#[test]
fn true_color_is_drawn_where_the_terminal_has_it() {
    let depth = |variables: &[(&str, &str)], colors| with(variables).means(colors, false).depth;
    for variables in [
        &[("COLORTERM", "truecolor")][..],
        &[("COLORTERM", "24bit"), ("TERM", "tmux-256color")],
        &[("TERM", "xterm-kitty")],
        &[("TERM", "foot")],
        &[("TERM", "xterm-direct")],
        &[("WT_SESSION", "6a8b"), ("TERM", "xterm-256color")],
    ] {
        assert_eq!(depth(variables, Colors::Auto), Depth::True, "{variables:?}");
        assert_eq!(depth(variables, Colors::Sixteen), Depth::Sixteen, "{variables:?}");
    }
    for variables in [
        &[][..],
        &[("TERM", "xterm-256color")],
        &[("TERM", "linux")],
        &[("COLORTERM", "truecolor"), ("STY", "1234.pts-0"), ("TERM", "screen")],
    ] {
        assert_eq!(depth(variables, Colors::Auto), Depth::Sixteen, "{variables:?}");
        assert_eq!(depth(variables, Colors::True), Depth::True, "{variables:?}");
    }
}

#[test]
fn the_locale_decides_on_marks_unless_ascii_is_wished() {
    let glyphs = |variables: &[(&str, &str)], ascii| with(variables).means(Colors::Auto, ascii).glyphs;
    for (variables, wanted) in [
        (&[("LANG", "en_US.UTF-8")][..], Glyphs::Unicode),
        (&[("LANG", "C.utf8")], Glyphs::Unicode),
        (&[("LANG", "en_US.ISO-8859-1")], Glyphs::Ascii),
        (&[("LC_ALL", "C"), ("LANG", "en_US.UTF-8")], Glyphs::Ascii),
        (&[("LC_CTYPE", "UTF-8"), ("LANG", "C")], Glyphs::Unicode),
        (&[("LC_ALL", ""), ("LC_CTYPE", "POSIX")], Glyphs::Ascii),
    ] {
        assert_eq!(glyphs(variables, false), wanted, "{variables:?}");
        assert_eq!(glyphs(variables, true), Glyphs::Ascii, "{variables:?}");
    }
    let unset = if cfg!(any(windows, target_os = "macos")) { Glyphs::Unicode } else { Glyphs::Ascii };
    assert_eq!(glyphs(&[], false), unset);
}
