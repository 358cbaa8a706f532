//! What is typed is kept wherever somebody goes from there, and nothing is called saved before it is.

use crate::driver::*;
use levers::app::App;
use levers::app::effect::Effect;
use levers::app::msg::{Msg, Opened};

const COLLECT: &str = r#"Collect((item: "an idea"))"#;

/// The ideas in the parking lot.
fn parked(app: &App) -> Vec<String> {
    session_of(app).parking.iter().map(|parked| parked.text.clone()).collect()
}

#[test]
fn ctrl_s_says_saved_only_of_what_is_on_the_disk() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "one<c-s>");
    let revision = session_of(&app).revision;
    assert!(answer(&app, "m/s").is_some(), "what was half typed is recorded");
    assert!(!screen(&mut app, 60, 18).contains("Everything is saved."), "the disk has not answered");
    app.update(Msg::Saved { revision: revision - 1 });
    assert!(!screen(&mut app, 60, 18).contains("Everything is saved."), "that was an older one");
    app.update(Msg::Saved { revision });
    assert!(screen(&mut app, 60, 18).contains("Everything is saved."));
    press(&mut app, "<c-s>");
    assert!(screen(&mut app, 60, 18).contains("Everything is saved."), "and nothing new since");
}

#[test]
fn ctrl_s_on_a_full_disk_says_that_it_is_not_saved() {
    let mut alone = session();
    alone.setup.people = 1;
    let mut app = open_with(std::sync::Arc::new(workshop(&[("s", COLLECT)])), alone, "m/s");
    press(&mut app, "one<c-s>");
    app.update(Msg::SaveFailed { why: "no room".into() });
    assert!(screen(&mut app, 60, 18).contains("Not saved yet: no room. It is tried again"));
    assert!(app.overlay.is_none(), "nobody is leaving");
    app.update(Msg::Saved { revision: session_of(&app).revision });
    assert!(screen(&mut app, 60, 18).contains("Everything is saved."));
}

#[test]
fn a_group_reads_no_path_also_before_its_clock_runs() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "one<c-s>");
    app.update(Msg::SaveFailed { why: "no room in /somebody/here".into() });
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains("Not everything is saved yet.") && !shown.contains("somebody"), "{shown}");
    press(&mut app, "<c-b>");
    assert!(said(&mut app, 100, 40).contains("no room in /somebody/here"), "the desk says why");
}

#[test]
fn a_set_up_that_was_left_in_its_middle_is_there_again() {
    let mut app = levers::app::App::new(TODAY, ROOM);
    app.update(Msg::Workshop(built_in()));
    press(&mut app, "1Home care pay<enter>Committee<esc>");
    assert!(said(&mut app, 60, 18).contains("From a grievance"));
    press(&mut app, "2");
    assert!(!said(&mut app, 60, 18).contains("Home care pay"), "another form is another form");
    press(&mut app, "<esc>1");
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains("Home care pay") && shown.contains("Committee"), "{shown}");
}

#[test]
fn who_goes_on_typing_is_not_told_any_more() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "one<c-s>two");
    app.update(Msg::Saved { revision: session_of(&app).revision });
    assert!(!screen(&mut app, 60, 18).contains("Everything is saved."));
}

#[test]
fn letters_that_no_file_takes_are_called_not_saved() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "half a wo");
    app.update(Msg::LiveFailed(Some("no room".into())));
    assert!(screen(&mut app, 60, 18).contains("not saved"));
    app.update(Msg::LiveFailed(None));
    assert!(!screen(&mut app, 60, 18).contains("not saved"));
}

#[test]
fn a_session_begins_without_the_trouble_of_the_one_before() {
    let mut app = open_kind(COLLECT);
    app.update(Msg::LiveFailed(Some("no room".into())));
    let (session, on_disk) = (session_of(&app).clone(), Some(session_of(&app).revision));
    press(&mut app, "<f10>");
    let opened = Opened { session, on_disk, read_only: None, typing: None, note: None, last_sign: None };
    app.update(Msg::Opened(Box::new(opened)));
    assert!(!screen(&mut app, 60, 18).contains("not saved"));
}

#[test]
fn words_in_the_parking_field_are_parked_wherever_somebody_goes_from_there() {
    for keys in ["<f1>", "<f2>", "<f10>", "<c-q>", "<c-s>", "<c-p>", "<esc>", "<f3>", "<f4>", "<f7>", "<f6>"]
    {
        let mut app = open_kind(COLLECT);
        press(&mut app, &format!("<c-p>ask the union{keys}"));
        assert_eq!(parked(&app), ["ask the union"], "{keys}");
    }
}

#[test]
fn a_signal_parks_what_stands_in_the_parking_field_and_records_the_step() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "half a wo<c-p>ask the union");
    let effects = app.update(Msg::Terminate);
    assert!(matches!(effects.last(), Some(Effect::Quit)));
    let saved = saved(&effects);
    assert_eq!(saved.parking[0].text, "ask the union");
    assert_eq!(saved.answers.len(), 1, "{:?}", saved.answers);
}

#[test]
fn words_in_the_parking_field_outlive_a_crash_beside_those_in_the_step() {
    let mut app = open_kind(COLLECT);
    press(&mut app, "half a wo");
    let effects = press(&mut app, "<c-p>ask the union");
    assert!(matches!(effects.last(), Some(Effect::Live { now: false })), "each letter goes to the live file");
    let mut again = crash(&app);
    assert_eq!(parked(&again), ["ask the union"]);
    assert!(screen(&mut again, 60, 18).contains("half a wo"));
}

/// The form of what was set up, with a longer issue typed.
fn at_the_set_up(words: &str) -> App {
    let mut app = open("opening/problem");
    press(&mut app, "<f2><home><enter>");
    press(&mut app, words);
    app
}

#[test]
fn what_is_typed_in_the_set_up_is_kept_wherever_somebody_goes_from_there() {
    for keys in ["<f2>", "<f3>", "<f7>", "<f10>", "<c-q>", "<c-s>", "<esc>"] {
        let mut app = at_the_set_up(" and hours<enter> of Hilo");
        press(&mut app, keys);
        let setup = session_of(&app).setup.clone();
        assert_eq!(
            (setup.issue.as_str(), setup.group.as_str()),
            ("Home care pay and hours", "Home care committee of Hilo"),
            "{keys}"
        );
    }
    let mut app = at_the_set_up(" and hours");
    assert_eq!(saved(&app.update(Msg::Terminate)).setup.issue, "Home care pay and hours");
}

#[test]
fn what_of_the_set_up_cannot_be_kept_stays_as_it_was() {
    let mut app = at_the_set_up("<c-w><c-w><c-w>");
    go(&mut app, "opening/problem");
    assert_eq!(session_of(&app).setup.issue, "Home care pay", "a session keeps a name");
    assert_eq!(session_of(&app).revision, 0, "and nothing was changed");
}

#[test]
fn the_set_up_is_taken_back_and_done_again_and_the_form_follows() {
    let mut app = at_the_set_up(" and hours<f2><esc>");
    press(&mut app, "<c-z>");
    // The words of the field go first, as everywhere.
    assert!(!screen(&mut app, 60, 18).contains("and hours"));
    let mut app = at_the_set_up(" and hours");
    go(&mut app, "opening/problem");
    press(&mut app, "<f2><home><enter><c-z>");
    assert_eq!(session_of(&app).setup.issue, "Home care pay");
    assert!(!screen(&mut app, 60, 18).contains("and hours"), "{}", screen(&mut app, 60, 18));
    press(&mut app, "<c-y>");
    assert!(screen(&mut app, 60, 18).contains("and hours"));
    go(&mut app, "opening/problem");
    assert_eq!(
        (session_of(&app).setup.issue.as_str(), at(&app).as_deref()),
        ("Home care pay and hours", Some("opening/problem"))
    );
}
