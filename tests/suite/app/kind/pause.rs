//! `pause`: task, groups and roles, then a line for each group that reports back.

use crate::driver::*;
use levers::app::kind::Draft;
use levers::app::{App, Screen};
use levers::workshop::Answer;
use std::sync::Arc;

const BREAKOUT: &str = "Pause((task: [\"Find a path.\"], groups: (3, 5), report: \"Your best path\"))";
const NEXT: (&str, &str) = ("next", "Read((text: \"After.\"))");

/// A breakout of so many people, with a step behind it.
fn breakout(people: u32) -> App {
    let mut session = session();
    session.setup.people = people;
    open_with(Arc::new(workshop(&[("s", BREAKOUT), NEXT])), session, "m/s")
}

/// Reads the task to its end and goes on to the lines of the groups.
fn to_the_lines(app: &mut App) {
    while !matches!(&app.screen, Screen::Step(step) if matches!(&step.draft, Draft::Pause(draft) if draft.is_reporting()))
    {
        press(app, "<pgdn>");
    }
}

/// What the groups reported: `1: one | 3: three`.
fn reports(app: &App) -> String {
    match answer(app, "m/s") {
        Some(Answer::Pause(reports)) => {
            let lines: Vec<String> =
                reports.groups.iter().map(|(number, text)| format!("{number}: {text}")).collect();
            lines.join(" | ")
        }
        None => String::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_breakout_that_reports_names_four_roles_unless_it_has_its_own() {
    let shown = screen(&mut breakout(13), 60, 18);
    for words in ["Find a path.", "3 groups of 4 or 5", "Guide:", "Scribe:", "Timekeeper:", "Reporter:"] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    assert!(!shown.contains("takes two roles"), "{shown}");
    let small = screen(&mut breakout(6), 60, 18);
    assert!(small.contains("2 groups of 3") && small.contains("takes two roles"), "{small}");
    let own = "Pause((roles: [\"Host: stays\"], groups: (3, 5), report: \"What?\"))";
    let shown = screen(&mut open_kind(own), 60, 18);
    assert!(shown.contains("Host: stays") && !shown.contains("Guide"), "{shown}");
    let silent = screen(&mut open_kind("Pause((groups: (2, 3)))"), 60, 18);
    assert!(!silent.contains("Guide"), "{silent}");
}

#[test]
fn after_the_task_each_group_has_a_line_and_enter_goes_from_one_to_the_next() {
    for (width, height) in [(60, 18), (40, 12)] {
        let mut app = breakout(13);
        screen(&mut app, width, height);
        to_the_lines(&mut app);
        let shown = screen(&mut app, width, height);
        for words in ["Your best path", "▸ Group 1", "Group 2", "Group 3"] {
            assert!(shown.contains(words), "{words}\n{shown}");
        }
        assert!(!shown.contains("Find a path.") && !shown.contains("Group 4"), "{shown}");
        press(&mut app, "the nurses<enter>the clerk<enter>a cousin<enter>");
        assert_eq!(reports(&app), "1: the nurses | 2: the clerk | 3: a cousin");
        assert_eq!(at(&app).as_deref(), Some("m/next"));
    }
}

#[test]
fn an_empty_enter_goes_on_when_nobody_reports() {
    let mut app = breakout(13);
    press(&mut app, "<enter><enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert_eq!(reports(&app), "");
    let mut app = breakout(13);
    press(&mut app, "<enter>the nurses<enter><enter>");
    assert_eq!((at(&app).as_deref(), reports(&app).as_str()), (Some("m/next"), "1: the nurses"));
}

#[test]
fn a_break_and_a_breakout_that_reports_nothing_go_on_at_once() {
    for pause in ["Pause((task: [\"Drink water.\"]))", "Pause((task: [\"Talk.\"], groups: (2, 3)))"] {
        let mut app = open_with(Arc::new(workshop(&[("s", pause), NEXT])), session(), "m/s");
        press(&mut app, "<enter>");
        assert_eq!(at(&app).as_deref(), Some("m/next"), "{pause}");
        assert_eq!(answer(&app, "m/s"), None);
    }
}

#[test]
fn alone_there_are_no_groups_and_no_reports() {
    let mut app = breakout(1);
    let shown = screen(&mut app, 60, 18);
    assert!(!shown.contains("group") && !shown.contains("Guide"), "{shown}");
    press(&mut app, "<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn a_room_too_small_for_groups_reports_as_one() {
    let mut app = breakout(2);
    press(&mut app, "<enter>both of us<enter>");
    assert_eq!(reports(&app), "1: both of us");
}

#[test]
fn reports_can_be_changed_later_and_the_task_is_the_page_before() {
    let mut app = breakout(13);
    press(&mut app, "<enter>the nurses<enter>the clerk<pgdn>");
    go(&mut app, "m/s");
    assert!(screen(&mut app, 60, 18).contains("▸ Group 3"), "the first group without words");
    press(&mut app, "<up><end> of court<pgup>");
    assert!(screen(&mut app, 60, 18).contains("Find a path."));
    assert_eq!(reports(&app), "1: the nurses | 2: the clerk of court");
    press(&mut app, "<enter>");
    assert!(screen(&mut app, 60, 18).contains("the clerk of court"));
}

#[test]
fn undo_takes_a_report_back_and_stays_at_its_line() {
    let mut app = breakout(13);
    press(&mut app, "<enter>the nurses<enter>the clerk<enter><up>");
    assert_eq!(reports(&app), "1: the nurses | 2: the clerk");
    press(&mut app, "<down><c-z>");
    assert_eq!(reports(&app), "1: the nurses");
    assert!(screen(&mut app, 60, 18).contains("▸ Group 3"));
    press(&mut app, "<c-y>");
    assert_eq!(reports(&app), "1: the nurses | 2: the clerk");
}

#[test]
fn the_lines_follow_the_number_of_people_and_typed_words_stay() {
    let mut app = breakout(13);
    press(&mut app, "<enter><down><down>a cousin<pgdn>");
    let open = app.open.as_mut().expect("it is open");
    open.session.setup.people = 4;
    go(&mut app, "m/s");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Group 1") && shown.contains("Group 3 a cousin"), "{shown}");
    assert!(!shown.contains("Group 2"), "{shown}");
    press(&mut app, "all of us<pgdn>");
    assert_eq!(reports(&app), "1: all of us | 3: a cousin");
    app.open.as_mut().expect("it is open").session.setup.people = 1;
    go(&mut app, "m/s");
    assert!(screen(&mut app, 60, 18).contains("a cousin"), "kept in sight for a person alone, too");
    press(&mut app, "<pgdn>");
    assert_eq!(reports(&app), "1: all of us | 3: a cousin");
}

#[test]
fn reports_of_a_step_that_asks_for_none_any_more_are_left_alone() {
    let mut app = breakout(13);
    press(&mut app, "<enter>the nurses<pgdn>");
    let session = session_of(&app).clone();
    let pause = "Pause((task: [\"Find a path.\"], groups: (3, 5)))";
    let mut app = open_with(Arc::new(workshop(&[("s", pause), NEXT])), session, "m/s");
    press(&mut app, "<enter>");
    assert_eq!(reports(&app), "1: the nurses");
}

#[test]
fn half_a_report_survives_a_crash() {
    let mut app = breakout(13);
    press(&mut app, "<enter>the nurses<enter>the cl");
    let mut again = crash(&app);
    assert_eq!(reports(&again), "1: the nurses | 2: the cl");
    press(&mut again, "<up>erk");
    assert!(screen(&mut again, 60, 18).contains("Group 2 the clerk"));
}

#[test]
fn long_reports_wrap_and_the_arrows_follow_the_rows() {
    let mut app = breakout(13);
    let words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    press(&mut app, &format!("<enter>{words}<home>"));
    let (buffer, cursor) = picture(&mut app, 40, 18);
    let shown = text_of(&buffer);
    assert!(shown.contains("Group 1 one two three") && shown.contains("thirteen"), "{shown}");
    let row = cursor.expect("a cursor").y;
    press(&mut app, "<up>");
    let (_, above) = picture(&mut app, 40, 18);
    assert_eq!(above.expect("a cursor").y + 1, row, "one row up, not to another field");
}

#[test]
fn a_person_alone_is_not_sent_to_groups() {
    let mut alone = session();
    alone.setup.people = 1;
    let mut app = open_with(built_in(), alone, "implementation/jigsaw");
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains("Read at least two of the cases.") && !shown.contains("Home groups"), "{shown}");
    let mut app = open("implementation/jigsaw");
    assert!(said(&mut app, 100, 30).contains("Home groups: one case each."));
}
