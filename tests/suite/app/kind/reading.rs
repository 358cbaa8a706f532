//! `read` and `pause`: pages to read, with nothing to answer.

use crate::driver::*;
use levers::app::kind::pause::groups;
use std::sync::Arc;

fn long() -> String {
    let paragraphs: Vec<String> = (1..=20).map(|n| format!("Paragraph {n} has some words.")).collect();
    format!("Read((text: {:?}, more: \"Only for one alone.\"))", paragraphs.join("\n\n"))
}

#[test]
fn a_long_text_is_paged_to_its_end_and_then_goes_on() {
    for key in ["<pgdn>", "<enter>", "<space>"] {
        let mut app = open_steps(&[
            ("before", "Read((text: \"Short.\"))"),
            ("s", &long()),
            ("next", "Read((text: \"After.\"))"),
        ]);
        go(&mut app, "m/s");
        screen(&mut app, 40, 12);
        let mut seen = screen(&mut app, 40, 12);
        let mut n_pages = 1;
        loop {
            press(&mut app, key);
            if at(&app).as_deref() != Some("m/s") {
                break;
            }
            seen.push_str(&screen(&mut app, 40, 12));
            n_pages += 1;
            assert!(n_pages < 40, "{key} never ends");
        }
        for n in 1..=20 {
            assert!(seen.contains(&format!("Paragraph {n} ")), "{key}: paragraph {n} was never shown");
        }
        assert_eq!(at(&app).as_deref(), Some("m/next"));
    }
}

#[test]
fn the_page_before_comes_before_the_step_before() {
    let mut app = open_steps(&[
        ("before", "Read((text: \"Short.\"))"),
        ("s", &long()),
        ("next", "Read((text: \"After.\"))"),
    ]);
    go(&mut app, "m/s");
    screen(&mut app, 40, 12);
    press(&mut app, "<pgdn><pgup>");
    assert_eq!(at(&app).as_deref(), Some("m/s"));
    assert!(screen(&mut app, 40, 12).contains("Paragraph 1 "));
    press(&mut app, "<pgup>");
    assert_eq!(at(&app).as_deref(), Some("m/before"));
}

#[test]
fn the_arrows_move_by_rows_within_the_text() {
    let mut app = open_kind(&long());
    screen(&mut app, 40, 12);
    press(&mut app, &"<down>".repeat(500));
    assert!(screen(&mut app, 40, 12).contains("Paragraph 20"));
    press(&mut app, "<up>");
    press(&mut app, &"<up>".repeat(500));
    assert!(screen(&mut app, 40, 12).contains("Paragraph 1 "));
}

#[test]
fn a_person_alone_reads_more() {
    let mut app = open_kind("Read((text: \"For all.\", more: \"Only for one alone.\"))");
    assert!(!screen(&mut app, 60, 18).contains("Only for one alone."));
    let mut session = session();
    session.setup.people = 1;
    let steps = workshop(&[("s", "Read((text: \"For all.\", more: \"Only for one alone.\"))")]);
    let mut app = open_with(Arc::new(steps), session, "m/s");
    assert!(screen(&mut app, 60, 18).contains("Only for one alone."));
}

#[test]
fn a_case_is_told_with_both_halves_and_its_source() {
    let mut app = open_kind("Read((text: \"A case.\", case: \"c10\"))");
    let shown = said(&mut app, 100, 70);
    for words in ["What was won", "What happened next", "Where it stands", "Source: ", "(as of "] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
}

#[test]
fn a_room_is_divided_into_groups_of_the_size_asked_for() {
    for (people, size, expected) in [
        (12, (3, 5), Some((3, 4, 4))),
        (13, (3, 5), Some((3, 4, 5))),
        (5, (3, 5), Some((1, 5, 5))),
        (40, (4, 5), Some((8, 5, 5))),
        (2, (3, 5), None),
        (7, (0, 0), None),
    ] {
        assert_eq!(groups(people, size), expected, "{people} people in {size:?}");
    }
}

#[test]
fn a_pause_shows_task_groups_and_roles_and_goes_on() {
    let pause = "Pause((task: [\"Swap plans.\", \"Mend one line.\"], roles: [\"Reader\", \"Scribe\"], groups: (3, 5)))";
    let mut app = open_steps(&[("s", pause), ("next", "Read((text: \"After.\"))")]);
    go(&mut app, "m/s");
    let shown = screen(&mut app, 60, 18);
    for words in ["Swap plans.", "Mend one line.", "3 groups of 4", "Reader", "Scribe"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    press(&mut app, "<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}
