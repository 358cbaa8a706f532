//! Setting up: how much time there is, which agenda fits, and what goes before anything is cut.

mod end;

use crate::driver::{self, TODAY, built_in, events, id, screen};
use crossterm::event::KeyCode;
use jiff::civil::{Time, time};
use levers::app::effect::Effect;
use levers::app::kind::Input;
use levers::app::msg::{Action, Msg, Opened};
use levers::app::outcome::{Goto, Outcome};
use levers::app::setup::{Arranged, Moment, Purpose, Setup};
use levers::app::{App, Screen};
use levers::rules::pace;
use levers::tui::keymap;
use levers::workshop::clock::{ClockStart, Trim};
use levers::workshop::session::Entry;
use levers::workshop::{Session, Workshop};

/// The form as a group fills it in at a time of day.
struct Desk {
    setup: Setup,
    now: Option<Time>,
    last: Outcome,
}

impl Desk {
    fn at(hour: i8, minute: i8) -> Desk {
        Desk::new(Setup::new(Purpose::Group, &built_in()), Some(time(hour, minute, 0, 0)))
    }

    fn new(setup: Setup, now: Option<Time>) -> Desk {
        Desk { setup, now, last: Outcome::default() }
    }

    /// Presses keys as in the driver, in the mode that the form is in.
    fn press(&mut self, keys: &str) -> &mut Desk {
        for event in events(keys) {
            let mut app = App::new(TODAY, driver::ROOM);
            app.screen = Screen::Setup(self.setup.clone());
            let input = match keymap::message(event, app.mode()) {
                Some(Msg::Act(action)) => Input::Act(action),
                Some(Msg::Text(text)) => Input::Text(text),
                other => panic!("{:?} means {other:?}", event.code as KeyCode),
            };
            let workshop = built_in();
            let moment = Moment { workshop: &workshop, today: TODAY, now: self.now };
            self.last = self.setup.update(&input, 56, &moment);
        }
        self
    }

    /// Goes to the field of that id from the first one.
    fn to(&mut self, field: &str) -> &mut Desk {
        self.setup.form.focus(0);
        while self.setup.form.current().map(|field| field.id) != Some(field) {
            let before = self.setup.form.at();
            self.press("<tab>");
            assert!(self.setup.form.at() > before, "{field} is not asked");
        }
        self
    }

    fn asked(&self) -> Vec<&str> {
        self.setup.form.fields.iter().filter(|field| field.shown).map(|field| field.id).collect()
    }

    fn agenda(&self) -> String {
        let words = self.setup.form.words("agenda");
        words.split([':', '(']).next().unwrap_or_default().trim().to_string()
    }

    fn note(&self) -> &str {
        let agenda = self.setup.form.fields.iter().find(|field| field.id == "agenda");
        &agenda.expect("it is asked").note
    }

    /// Goes through the form with a name for the issue to its end.
    fn enter(&mut self) -> &mut Desk {
        self.setup.form.set("issue", "home care pay");
        self.setup.form.focus(usize::MAX);
        self.press("<enter>")
    }

    fn created(&self) -> Session {
        match self.last.effects.as_slice() {
            [Effect::Create(session)] => (**session).clone(),
            other => panic!("nothing is created: {other:?}, {:?}", self.last.notice),
        }
    }

    fn changed(&self) -> Arranged {
        match &self.last.goto {
            Some(Goto::Changed(arranged, _)) => (**arranged).clone(),
            other => panic!("nothing is changed: {other:?}, {:?}", self.last.notice),
        }
    }

    /// What the room sees, words only.
    fn said(&self, width: u16, height: u16) -> String {
        screen(&mut self.app(), width, height).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn app(&self) -> App {
        let mut app = App::new(TODAY, driver::ROOM);
        app.update(Msg::Workshop(built_in()));
        app.screen = Screen::Setup(self.setup.clone());
        app
    }
}

fn total(session: &Session) -> u32 {
    pace::total(&built_in(), session)
}

#[test]
fn time_is_asked_of_groups_with_a_timed_agenda_only() {
    let desk = Desk::at(9, 0);
    let all =
        ["issue", "group", "place", "level", "entry", "people", "until", "interpreted", "agenda", "clock"];
    assert_eq!(desk.asked(), all);
    for purpose in [Purpose::Alone, Purpose::TenMinutes] {
        let desk = Desk::new(Setup::new(purpose, &built_in()), None);
        assert!(!desk.asked().iter().any(|id| ["until", "interpreted", "clock"].contains(id)), "{purpose:?}");
    }
    let mut desk = Desk::at(9, 0);
    desk.to("people").press("<bs><bs>1");
    assert_eq!(desk.asked().last(), Some(&"agenda"));
    desk.press("2");
    assert_eq!(desk.asked(), all);
    desk.to("agenda").press("6");
    assert_eq!(desk.agenda(), "On your own");
    assert_eq!(desk.asked().last(), Some(&"agenda"), "an agenda without times");
}

#[test]
fn without_an_end_the_form_is_as_short_as_before() {
    let mut desk = Desk::at(9, 0);
    desk.to("agenda");
    assert_eq!((desk.setup.form.words("agenda").as_str(), desk.note()), ("Ninety minutes (90 minutes)", ""));
    let session = desk.enter().created();
    assert_eq!((session.setup.until.as_str(), session.setup.interpreted), ("", false));
    assert_eq!(session.setup.clock_starts, ClockStart::ByHand);
    assert!(session.pacing.is_default());
    assert_eq!(session.id.as_str(), "2026-11-22-home-care-pay");
    assert_eq!(session.date, TODAY);
}

#[test]
fn each_agenda_says_what_its_cuts_would_save_and_when_it_would_end() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("12:10");
    desk.to("agenda");
    let said = desk.said(100, 30);
    for words in [
        "Sort one ask: 10 min, ends 09:10",
        "Ninety minutes: 90 min, ends 10:30; with its cuts 83 min, ends 10:23",
        "Half day: 210 min, ends 12:30; with its cuts 185 min, ends 12:05",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(said.contains("On your own"), "{said}");
}

#[test]
fn what_a_person_chooses_stays_until_the_end_changes() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("12:30");
    desk.to("agenda").press("2");
    assert_eq!(desk.agenda(), "Ninety minutes");
    desk.to("people").press("<bs>4");
    assert_eq!(desk.agenda(), "Ninety minutes");
    desk.to("until").press("<bs><bs>40");
    assert_eq!(desk.agenda(), "Half day");
}

#[test]
fn an_interpreter_lets_the_form_pick_again_before_the_agenda_is_asked() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("12:30");
    assert_eq!(desk.agenda(), "Half day");
    desk.to("interpreted").press("2");
    assert_eq!(
        desk.setup.form.words("agenda"),
        "Ninety minutes: 156 min, ends 11:36; with its cuts 149 min, ends 11:29"
    );
}

#[test]
fn nobody_who_does_not_know_the_time_of_day_is_given_an_agenda() {
    let mut desk = Desk::new(Setup::new(Purpose::Group, &built_in()), None);
    desk.to("until").press("12:10");
    assert_eq!((desk.agenda().as_str(), desk.note()), ("Ninety minutes", ""));
    assert_eq!(desk.setup.form.words("agenda"), "Ninety minutes: 90 min; with its cuts 83 min");
    assert_eq!(desk.enter().created().setup.until, "12:10");
}

#[test]
fn what_goes_is_shown_before_it_begins_and_taken_with_enter() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("10:25");
    desk.enter();
    assert!(desk.last.effects.is_empty(), "nothing begins yet");
    let said = desk.said(60, 18);
    for words in [
        "This goes, to end by 10:25",
        "90 minutes are planned, and there are 85.",
        "Sort these asks: One quiz ask instead of three (2 of 4 min left)",
        "Measures: Leave the measure for the next meeting; keep the threat (left out, 5 min)",
        "Then it ends at 10:23.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let session = desk.press("<enter>").created();
    assert_eq!((session.pacing.trims.len(), total(&session)), (2, 83));
    assert_eq!(session.setup.until, "10:25");
}

#[test]
fn a_person_can_cut_nothing_or_go_back() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("10:25");
    desk.enter().press("<esc>");
    assert!(desk.setup.cutting.is_none());
    assert_eq!(desk.setup.form.current().map(|field| field.id), Some("agenda"));
    let session = desk.enter().press("2").created();
    assert!(session.pacing.is_default());
    assert_eq!(total(&session), 90);
}

#[test]
fn what_stays_too_long_is_said_and_begins_all_the_same() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("10:00");
    desk.to("agenda").press("2");
    desk.enter().press("<up>").press(&"<down>".repeat(40));
    let said = desk.said(60, 18);
    assert!(said.contains("still too many: it would end at 10:"), "{said}");
    let session = desk.press("1").created();
    assert!(total(&session) > 60 && total(&session) < 90, "{}", total(&session));
}

#[test]
fn an_interpreter_without_an_end_makes_room_in_the_agenda_s_own_minutes() {
    let mut desk = Desk::at(9, 0);
    desk.to("interpreted").press("2");
    assert_eq!(desk.agenda(), "Ninety minutes");
    assert_eq!(
        desk.note(),
        "With every cut, and all that can be shorter, it is still 41 minutes too long. What goes is shown before it begins."
    );
    desk.enter();
    assert!(desk.said(60, 18).contains("This goes, because talking takes double"), "{}", desk.said(60, 18));
    desk.press(&"<down>".repeat(40));
    assert!(desk.said(60, 18).contains("41 minutes are still too many."), "{}", desk.said(60, 18));
    let session = desk.press("1").created();
    assert!(session.setup.interpreted);
    assert_eq!(total(&session), 131);
}

#[test]
fn every_line_that_goes_can_be_seen_on_the_smallest_screen() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("10:00");
    desk.to("agenda").press("2");
    desk.enter();
    let lines = desk.setup.cutting.as_ref().expect("it is asked").lines.clone();
    let mut seen = desk.said(40, 12);
    for _ in 0..lines.len() + 1 {
        desk.press("<down>");
        seen.push_str(&desk.said(40, 12));
    }
    let workshop = built_in();
    for going in &lines {
        let levers::workshop::clock::Place::Step(step) = &going.place else { continue };
        let title = &workshop.step(step).expect("it is there").title;
        assert!(seen.contains(&format!("{title}:")), "{title}: {seen}");
    }
    for words in ["90 minutes are planned", "still too many", "1 Begin so", "2 Begin with nothing cut"] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    assert!(desk.press("<enter>").created().pacing.is_default(), "the last row cuts nothing");
}

#[test]
fn an_end_that_is_no_time_or_is_over_is_asked_again() {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("noon");
    desk.enter();
    assert_eq!(
        desk.last.notice.as_deref(),
        Some("“noon” is not a time: write it as 12:00 or 9 pm, or leave it empty.")
    );
    assert_eq!(desk.setup.form.current().map(|field| field.id), Some("until"));
    desk.press("<bs><bs><bs><bs>9:00");
    desk.enter();
    assert_eq!(desk.last.notice.as_deref(), Some("It is 09:00 now: give a later end, or none."));
}

#[test]
fn the_clock_can_start_when_the_group_leaves_the_first_page() {
    let mut desk = Desk::at(9, 0);
    desk.to("clock").press("2");
    assert_eq!(desk.enter().created().setup.clock_starts, ClockStart::OnLeavingTitle);
}

/// A session that was set up at nine to end by 10:25, with what went.
fn set_up() -> Session {
    let mut desk = Desk::at(9, 0);
    desk.to("until").press("10:25");
    desk.to("clock").press("2");
    desk.enter().press("<enter>").created()
}

fn change(session: &Session, workshop: &Workshop, hour: i8, minute: i8) -> Desk {
    Desk::new(Setup::change(session, workshop), Some(time(hour, minute, 0, 0)))
}

#[test]
fn changing_something_else_later_keeps_what_was_said_about_time() {
    let session = set_up();
    let mut desk = change(&session, &built_in(), 9, 40);
    desk.to("entry").press("2");
    assert_eq!(desk.note(), "", "nothing more is taken");
    desk.press("<esc>");
    let arranged = desk.changed();
    assert_eq!(arranged.trims, None);
    let mut expected = session.setup.clone();
    expected.entry = Entry::Defend;
    assert_eq!(arranged.setup, expected);
    // Even when the end is over.
    let mut desk = change(&session, &built_in(), 10, 40);
    assert_eq!(desk.press("<esc>").changed(), Arranged { setup: session.setup, trims: None });
}

#[test]
fn the_first_look_at_what_was_set_up_counts_the_interpreter() {
    let mut desk = Desk::at(9, 0);
    desk.to("interpreted").press("2");
    let session = desk.enter().press("1").created();
    let setup = Setup::change(&session, &built_in());
    assert!(
        setup.form.words("agenda").starts_with("Ninety minutes: 156 min"),
        "{}",
        setup.form.words("agenda")
    );
}

#[test]
fn another_end_before_the_clock_started_is_fitted_again() {
    let session = set_up();
    let mut desk = change(&session, &built_in(), 9, 0);
    desk.to("until").press("<bs><bs>28<esc>");
    assert_eq!(desk.agenda(), "Ninety minutes", "nothing picks another agenda for a session that is there");
    assert!(desk.said(60, 18).contains("This goes, to end by 10:28"), "{}", desk.said(60, 18));
    let trims = desk.press("<enter>").changed().trims.expect("other trims");
    assert_eq!(trims.iter().map(|trim| trim.minutes).collect::<Vec<_>>(), [2]);
    let mut desk = change(&session, &built_in(), 9, 0);
    desk.to("until").press("<bs><bs><bs><bs><bs>11:00<esc>");
    assert_eq!(desk.changed().trims, Some(Vec::new()), "it fits now");
}

#[test]
fn another_agenda_takes_nothing_that_was_taken_from_the_one_before() {
    let workshop = built_in();
    let mut session = set_up();
    let now = crate::rules::clocks::Clocks::at_nine().now;
    session.clock = Some(levers::rules::clock::start(&now, None, 85));
    let mut desk = change(&session, &workshop, 9, 20);
    desk.to("agenda").press("3<esc>");
    assert_eq!(desk.changed().trims, Some(Vec::new()), "a room that runs decides when it is late");
}

#[test]
fn undo_brings_back_what_was_set_up_and_what_went() {
    let session = set_up();
    let mut app = App::new(TODAY, driver::ROOM);
    app.update(Msg::Workshop(built_in()));
    let on_disk = Some(session.revision);
    app.update(Msg::Opened(Box::new(Opened {
        session: Session { at: Some(id("opening/ask")), ..session.clone() },
        on_disk,
        read_only: None,
        typing: None,
        note: None,
        last_sign: None,
    })));
    let open = app.open.as_mut().expect("it is open");
    let mut setup = session.setup.clone();
    setup.until = "11:00".to_string();
    open.set_up(Arranged { setup, trims: Some(Vec::new()) }, TODAY);
    assert_eq!((open.session.setup.until.as_str(), open.session.pacing.trims.len()), ("11:00", 0));
    // What is given meanwhile is no part of the set-up.
    open.session.pacing.later = 5;
    app.update(Msg::Act(Action::Undo));
    let open = app.open.as_ref().expect("it is open");
    assert_eq!(open.session.setup, session.setup);
    let minutes = |trims: &[Trim]| trims.iter().map(|trim| trim.minutes).collect::<Vec<_>>();
    assert_eq!((minutes(&open.session.pacing.trims), open.session.pacing.later), (vec![2, 5], 5));
}
