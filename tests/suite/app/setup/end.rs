//! An end that is given: which agenda it picks, and what happens while it is none.

use super::Desk;

#[test]
fn an_end_picks_the_longest_agenda_that_fits() {
    for (until, agenda, note) in [
        ("16:00", "Full day", "It fits: 30 minutes are left before 16:00."),
        ("12:30", "Half day", "It fits: not a minute is left before 12:30."),
        ("12:10", "Half day", "To end by 12:10, 25 minutes go. What goes is shown before it begins."),
        ("12:00", "Three hours", "It fits: not a minute is left before 12:00."),
        ("10:25", "Ninety minutes", "To end by 10:25, 7 minutes go. What goes is shown before it begins."),
        ("10 am", "Sort one ask", "It fits: 50 minutes are left before 10:00."),
        (
            "9:05",
            "Sort one ask",
            "With every cut, and all that can be shorter, it is still 5 minutes too long. What goes is shown before it begins.",
        ),
    ] {
        let mut desk = Desk::at(9, 0);
        desk.to("until").press(until);
        assert_eq!((desk.agenda().as_str(), desk.note()), (agenda, note), "{until}");
    }
}

#[test]
fn an_end_that_is_no_time_is_told_at_once_and_picks_nothing() {
    let before = Desk::at(9, 0).agenda();
    for until in ["25:99", "noon-ish", "10:25x"] {
        let mut desk = Desk::at(9, 0);
        desk.to("until").press(until);
        assert_eq!(desk.agenda(), before, "{until}");
        let said = desk.said(60, 18);
        assert!(said.contains("is not a time: write it as 12:00 or 9 pm"), "{until}: {said}");
    }
}

#[test]
fn an_end_that_is_taken_back_gives_the_agenda_back() {
    let mut desk = Desk::at(9, 0);
    let before = desk.agenda();
    desk.to("until").press("16:00");
    assert_eq!(desk.agenda(), "Full day");
    desk.press("<bs><bs><bs><bs><bs>");
    assert_eq!(desk.agenda(), before);
}
