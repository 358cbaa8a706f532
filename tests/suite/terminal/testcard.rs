//! `levers testcard` on a terminal: it is there at once, follows the size, and is settled when it was seen.

use super::pty::Start;
use tempfile::TempDir;

#[test]
fn the_card_is_the_first_picture_and_follows_the_window() {
    let home = TempDir::new().expect("a temporary folder");
    let mut pty = Start::in_folder(home.path()).arg("testcard").env("VTE_VERSION", "7200").run();
    pty.wait_for("60 columns, 18 rows");
    pty.wait_for("Reads from 5.8 to 7.0 picture heights away");
    assert!(!pty.seen().shows("From a grievance to a plan that holds."));
    pty.resize(101, 28);
    pty.wait_for("101 columns, 28 rows");
    pty.wait_for("GNOME Terminal and its kin: Ctrl and + enlarges");
    // Alt+L: the next look, which the settings have when the program is gone.
    pty.send("\x1bl");
    pty.wait_for("Dark: white and yellow on black");
    pty.send("q");
    assert!(pty.wait_end().success());
    let settings =
        std::fs::read_to_string(home.path().join("data/config/config.ron")).expect("it is written");
    assert!(settings.contains("look: Dark,") && settings.contains("seen_test_card: true,"), "{settings}");

    let mut again = Start::in_folder(home.path()).run();
    again.wait_for("Test card: can the last row read this?");
    assert!(!again.seen().shows("before you lead your first group"));
    assert_eq!(
        again.seen().parser.screen().cell(0, 0).map(|cell| cell.bgcolor()),
        Some(vt100::Color::Idx(0))
    );
    again.send("q");
    assert!(again.wait_end().success());
}

#[test]
fn damaged_settings_are_told_on_home_and_the_program_runs() {
    let home = TempDir::new().expect("a temporary folder");
    let path = home.path().join("data/config/config.ron");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(&path, "(look: Dark").expect("it is written");
    let mut pty = Start::in_folder(home.path()).size(100, 30).run();
    pty.wait_for("the settings are damaged");
    pty.send("\x1bl");
    pty.wait_for("This holds until the program ends");
    pty.send("q");
    assert!(pty.wait_end().success());
    assert_eq!(std::fs::read_to_string(&path).expect("it reads"), "(look: Dark");
}
