//! The test card: its arithmetic against the table of the design, its offer, and which terminal it speaks of.

use crate::driver::{TODAY, press, said, screen};
use levers::app::config::Setting;
use levers::app::effect::Effect;
use levers::app::testcard::host::{Emulator, Host, Multiplexer};
use levers::app::testcard::{large_reach, reach};
use levers::app::{App, Screen};
use std::collections::BTreeSet;

#[test]
fn the_reach_is_that_of_the_design_for_every_number_of_rows() {
    for (rows, wanted) in [
        (12, ("8.7", "10.4")),
        (15, ("7.0", "8.4")),
        (18, ("5.8", "7.0")),
        (20, ("5.2", "6.3")),
        (24, ("4.4", "5.2")),
        (56, ("1.9", "2.2")),
    ] {
        let read = reach(rows);
        let rounded = (format!("{:.1}", read.sure), format!("{:.1}", read.most));
        assert_eq!((rounded.0.as_str(), rounded.1.as_str()), wanted, "{rows} rows");
    }
    // Four rows of eighteen, seven eighths of them a capital, two hundred times as far.
    assert_eq!(format!("{:.1}", large_reach(18, 4)), "38.9");
    assert!(reach(0).sure.is_finite(), "a terminal without rows breaks nothing");
}

fn home() -> App {
    App::new(TODAY, (60, 18))
}

#[test]
fn home_offers_the_card_until_it_was_seen() {
    let mut app = home();
    let offer = "before you lead your first group";
    assert!(said(&mut app, 60, 18).contains(offer));
    let effects = press(&mut app, "<up><enter>");
    assert!(matches!(effects[..], [Effect::Configure(Setting::SeenTestCard)]), "{effects:?}");
    assert!(matches!(app.screen, Screen::TestCard(_)));
    press(&mut app, "<esc>");
    assert!(matches!(app.screen, Screen::Home(_)));
    let again = said(&mut app, 60, 18);
    assert!(!again.contains(offer) && again.contains("Test card: can the last row read this?"), "{again}");
    assert!(press(&mut app, "<up><enter>").is_empty(), "what is settled is not written again");
}

#[test]
fn a_group_that_is_led_without_the_card_is_not_asked_again() {
    for (entry, wanted) in [("1", true), ("2", false)] {
        let mut app = home();
        app.update(levers::app::msg::Msg::Workshop(crate::driver::built_in()));
        press(&mut app, entry);
        press(&mut app, "Bus fares");
        let effects = press(&mut app, &"<enter>".repeat(12));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Create(_))), "{effects:?}");
        let settled = |effect: &Effect| matches!(effect, Effect::Configure(Setting::SeenTestCard));
        assert_eq!((effects.iter().any(settled), app.config.seen_test_card), (wanted, wanted), "{entry}");
    }
}

#[test]
fn the_card_follows_the_size_and_says_what_to_do() {
    let mut app = home();
    app.begin_with_test_card();
    let card = said(&mut app, 60, 18);
    for words in ["60 columns, 18 rows", "Reads from 5.8 to 7.0 picture heights away", "Large enough"] {
        assert!(card.contains(words), "{words}:\n{card}");
    }
    assert!(screen(&mut app, 60, 18).contains('█'), "large letters are shown");
    let card = said(&mut app, 192, 56);
    for words in ["192 columns, 56 rows", "from 1.9 to 2.2", "Too small", "until 18 rows are left"] {
        assert!(card.contains(words), "{words}:\n{card}");
    }
}

#[test]
fn every_word_of_the_card_can_be_reached_in_the_smallest_room() {
    let mut app = home();
    app.begin_with_test_card();
    app.host = Host { emulator: Emulator::Xterm, inside: Some(Multiplexer::Tmux) };
    let mut seen = said(&mut app, 40, 12);
    for _ in 0..20 {
        press(&mut app, "<down>");
        seen.push_str(&said(&mut app, 40, 12));
    }
    for words in [
        "tmux has no letters of its own",
        "xterm: Shift and +",
        "Alt and Enter fill the screen.",
        "read from 58.3 of them",
    ] {
        assert!(seen.contains(words), "{words}:\n{seen}");
    }
    // From the end, next is done.
    let effects = press(&mut app, "<pgdn>");
    assert!(matches!(effects[..], [Effect::Quit]), "{effects:?}");
}

#[test]
fn each_terminal_is_known_by_what_it_sets() {
    let detect = |variables: &[(&str, &str)]| {
        Host::detect(
            |name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_string()),
            false,
        )
    };
    for (variables, wanted) in [
        (&[("WT_SESSION", "1f2e"), ("TERM", "xterm-256color")][..], Emulator::WindowsTerminal),
        (&[("TERM_PROGRAM", "Apple_Terminal"), ("TERM", "xterm-256color")], Emulator::MacTerminal),
        (&[("TERM_PROGRAM", "iTerm.app")], Emulator::ITerm),
        (&[("LC_TERMINAL", "iTerm2"), ("TERM", "xterm-256color")], Emulator::ITerm),
        (&[("KITTY_WINDOW_ID", "1"), ("TERM", "xterm-kitty")], Emulator::Kitty),
        (&[("VTE_VERSION", "7200"), ("TERM", "xterm-256color")], Emulator::GnomeTerminal),
        (&[("KONSOLE_VERSION", "230804")], Emulator::Konsole),
        (&[("XTERM_VERSION", "XTerm(379)"), ("VTE_VERSION", "7200"), ("TERM", "xterm")], Emulator::Xterm),
        (&[("TERM", "foot"), ("VTE_VERSION", "")], Emulator::Foot),
        (&[("TERM_PROGRAM", "WezTerm")], Emulator::WezTerm),
        (&[("ALACRITTY_WINDOW_ID", "3"), ("WINDOWID", "3")], Emulator::Alacritty),
        (&[("TERM_PROGRAM", "ghostty")], Emulator::Ghostty),
        (&[("TERM_PROGRAM", "vscode"), ("VTE_VERSION", "7200")], Emulator::VsCode),
        (&[("TERM", "linux")], Emulator::LinuxConsole),
        (&[("TERM", "xterm-256color")], Emulator::Unknown),
        (&[], Emulator::Unknown),
    ] {
        assert_eq!(detect(variables), Host { emulator: wanted, inside: None }, "{variables:?}");
    }
    assert_eq!(
        detect(&[("TMUX", "/tmp/tmux-1000/default,1,0"), ("TERM_PROGRAM", "tmux"), ("KITTY_WINDOW_ID", "1")]),
        Host { emulator: Emulator::Kitty, inside: Some(Multiplexer::Tmux) }
    );
    assert_eq!(detect(&[("STY", "12.pts-0.host"), ("TERM", "screen")]).inside, Some(Multiplexer::Screen));
    assert_eq!(Host::detect(|_| None, true).emulator, Emulator::Conhost);
}

#[test]
fn every_terminal_has_its_own_advice() {
    let words: BTreeSet<String> =
        Emulator::ALL.iter().map(|emulator| levers::words::say(emulator.word())).collect();
    assert_eq!(words.len(), Emulator::ALL.len());
}
