//! The terminal itself: what the program takes it gives back, whatever ends it, and what stands on the screen stays
//! through resizing and stopping.

use super::answering::answer;
use super::half_day::{group, set_up};
use super::middle::{go_on, on_disk};
use super::pty::{Pty, Start};
use super::typist::Typist;
use levers::workshop::{Session, StepId};
use std::path::Path;
use tempfile::TempDir;

/// A step where a list is typed.
const LIST: &str = "opening/agreements";

fn home() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The session that [`go_on`] goes on with, as the disk has it.
fn saved(home: &Path) -> Session {
    on_disk(home, &"hilo".try_into().expect("an id"))
}

/// Whether a session holds words as the last item of the list.
fn ends_with(session: &Session, words: &str) -> bool {
    let step: StepId = LIST.try_into().expect("a step");
    let answer = session.answers.get(&step).expect("something was said");
    let levers::workshop::Answer::Collect(list) = answer else { panic!("{answer:?}") };
    list.items.last().is_some_and(|item| item.text == words)
}

#[track_caller]
fn is_taken(pty: &Pty) -> bool {
    let seen = pty.seen();
    pty.is_raw() && seen.parser.screen().alternate_screen() && seen.parser.screen().bracketed_paste()
}

#[test]
fn leaving_gives_the_terminal_back() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (60, 18));
    assert!(is_taken(typist.pty()));
    typist.words("One voice at a time");
    typist.send("<c-q>");
    assert!(typist.pty().wait_end().success());
    typist.pty().wait_given_back();
    assert!(ends_with(&saved(home.path()), "One voice at a time"));
}

#[test]
fn a_signal_gives_the_terminal_back_and_keeps_half_typed_text() {
    for signal in ["TERM", "HUP", "INT"] {
        let home = home();
        let mut typist = go_on(home.path(), LIST, (60, 18));
        typist.words("half a wo");
        typist.pty().signal(signal);
        typist.pty().wait_end();
        typist.pty().wait_given_back();
        assert!(ends_with(&saved(home.path()), "half a wo"), "{signal}");
        let live = super::middle::paths(home.path()).live(&saved(home.path()).id);
        assert!(!live.exists(), "{signal}: nothing is left to recover");
    }
}

/// Room for so many threads and not for one more: each is given a stack so large that the next one does not fit into
/// what the program may have. Then the program panics by itself, as it does nowhere else, and nothing in it is for tests.
#[cfg(target_os = "linux")]
fn room_for_threads(start: Start, n: u64) -> Start {
    const STACK: u64 = 1 << 30;
    let kilobytes = (n * STACK + STACK / 2) >> 10;
    start.env("RUST_MIN_STACK", STACK.to_string()).after(&format!("ulimit -v {kilobytes}"))
}

/// A panic ends with its own code, after its words were printed on a terminal that is given back.
#[cfg(target_os = "linux")]
#[track_caller]
fn ends_by_a_panic(pty: &mut Pty) {
    let status = pty.wait_end();
    assert_eq!(status.exit_code(), 101, "{status:?}");
    pty.wait_given_back();
    assert!(pty.seen().shows("panicked at"), "{}", pty.seen().rows());
}

#[cfg(target_os = "linux")]
#[test]
fn a_panic_gives_the_terminal_back_before_its_words_are_printed() {
    let home = home();
    // One thread reads keys, one waits for signals; those that read the sessions and the workshop find no room.
    let mut pty = room_for_threads(Start::in_folder(home.path()), 2).run();
    ends_by_a_panic(&mut pty);
    let seen = pty.seen();
    let bytes = String::from_utf8_lossy(&seen.bytes);
    let (drawn, after) = bytes.split_once("\x1b[?1049l").expect("the other screen is left");
    assert!(drawn.contains("\x1b[?1049h") && !drawn.contains("panicked") && after.contains("panicked"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_panic_leaves_what_was_typed_on_the_disk() {
    let home = home();
    let mut typist = Typist::rehearsal((60, 18));
    // Two more threads write the session; the one that exports finds no room.
    typist.sit_down(room_for_threads(Start::in_folder(home.path()), 4).run());
    typist.pty().wait_for("All sessions (0)");
    set_up(&mut typist, &group());
    let at = typist.at().expect("a step");
    answer(&mut typist, None);
    assert_ne!(typist.at(), Some(at));
    typist.words("half a wo");
    typist.press("<f7>");
    typist.press("x");
    typist.send("<enter><enter><enter><enter>");
    ends_by_a_panic(typist.pty());
    let sessions = super::middle::paths(home.path()).sessions();
    let path = std::fs::read_dir(sessions).expect("it is there").map(|file| file.expect("a file").path());
    let path = path.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let texts: Vec<String> = path.map(|path| std::fs::read_to_string(path).expect("text")).collect();
    assert!(texts.iter().any(|text| text.contains("half a wo")), "{texts:?}");
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_comes_back_as_it_was() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (60, 18));
    typist.words("half a wo");
    typist.pty().signal("TSTP");
    typist.pty().wait_stopped();
    typist.pty().wait_given_back();
    typist.pty().take_away();
    typist.pty().signal("CONT");
    typist.wait_same();
    typist.words("rd");
    assert!(is_taken(typist.pty()));
}

#[test]
fn a_program_that_could_not_see_its_stop_comes_back_as_it_was() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (60, 18));
    typist.words("half a wo");
    typist.pty().signal("STOP");
    typist.pty().wait_stopped();
    // A shell takes the terminal for its own line, and something is written across the screen.
    typist.pty().take_away();
    typist.pty().scribble("[1]+  Stopped\r\n");
    typist.pty().signal("CONT");
    typist.wait_same();
    typist.words("rd");
    assert!(is_taken(typist.pty()));
}

#[test]
fn any_size_shows_what_fits_and_keeps_what_is_typed() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (60, 18));
    typist.words("half");
    for (columns, rows) in [(40, 12), (192, 56), (10, 3), (100, 30)] {
        typist.resize(columns, rows);
    }
    typist.words(" a wo");
    // Where there is no room for the page, letters are not thrown away.
    typist.resize(10, 3);
    typist.letters("rd");
    typist.resize(60, 18);
    typist.pty().wait_typed("half a word");
}

#[test]
fn a_group_sets_up_and_begins_at_any_size_that_is_used() {
    let group = group();
    for size in [(40, 12), (192, 56)] {
        let home = home();
        let mut typist = Typist::at_home(home.path(), size);
        set_up(&mut typist, &group);
        for _ in 0..3 {
            let at = typist.at().expect("a step");
            answer(&mut typist, group.answers.get(&at));
        }
        let begun = typist.at();
        typist.send("<c-q>");
        typist.pty().wait_end();
        assert_eq!(typist.session().at, begun);
    }
}

#[test]
fn a_window_too_small_to_start_in_can_be_enlarged_at_once() {
    let home = home();
    let mut typist = go_on(home.path(), LIST, (10, 3));
    assert!(typist.picture().contains("too small"), "{}", typist.picture());
    // Window managers do this while the program is starting still.
    typist.resize(60, 18);
    typist.words("One voice at a time");
}

/// The parameters of every style that was sent, for example `["1", "38;2;11;61;107"]`.
fn styles(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let ends = |part: &str| part.split_once(|c: char| c.is_alphabetic()).map(|(found, _)| found.len());
    text.split("\x1b[")
        .skip(1)
        .filter_map(|part| {
            ends(part).filter(|end| part[*end..].starts_with('m')).map(|end| part[..end].into())
        })
        .collect()
}

/// Whether a style sets a color; going back to the terminal's own is none.
fn is_color(style: &str) -> bool {
    let is = |n: u32| matches!(n, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107);
    style.split([';', ':']).next().and_then(|n| n.parse().ok()).is_some_and(is)
}

/// Every style that Home and a step sent.
fn styles_of(set: impl Fn(Start) -> Start) -> Vec<String> {
    let home = home();
    let mut pty = set(Start::in_folder(home.path())).run();
    pty.wait_for("Look at a finished example");
    pty.send("5");
    pty.wait_for("Your plan");
    pty.send("\x11");
    pty.wait_end();
    let seen = pty.seen();
    styles(&seen.bytes)
}

#[test]
fn no_color_means_no_color() {
    let plain = styles_of(|start| start.env("NO_COLOR", "1").env("COLORTERM", "truecolor"));
    assert!(!plain.is_empty(), "what is chosen is bold or reversed still");
    let colors: Vec<_> = plain.iter().filter(|style| is_color(style)).collect();
    assert_eq!(colors, Vec::<&String>::new());
    assert!(styles_of(|start| start).iter().any(|style| is_color(style)), "without it there are colors");
}
