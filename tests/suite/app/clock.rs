//! The session's clock in the running program, with clocks that tests set.

use crate::driver::{at, built_in, later, open_with, press, screen, session, wait};
use levers::app::msg::{Msg, Opened};
use levers::app::overlay::Overlay;
use levers::app::{App, Screen, digits};
use levers::rules::clock;
use levers::workshop::clock::{ClockStart, Place};
use levers::workshop::{Session, StepId};

fn id(step: &str) -> StepId {
    step.try_into().expect("a step")
}

/// Twelve people in the ninety minutes, at a step, at nine o'clock.
fn ninety(step: &str) -> App {
    let mut session = session();
    session.setup.agenda = "ninety".try_into().expect("an agenda");
    let mut app = open_with(built_in(), session, step);
    wait(&mut app, 0);
    app
}

fn used(app: &App, step: &str) -> u64 {
    let log = app.open.as_ref().and_then(|open| open.session.clock.as_ref()).expect("the clock was started");
    clock::used(log, &Place::Step(id(step)), &app.now.expect("a moment was told"))
}

fn of(app: &App) -> &Session {
    &app.open.as_ref().expect("a session is open").session
}

#[test]
fn f5_starts_pauses_and_goes_on() {
    let mut app = ninety("opening/problem");
    press(&mut app, "<f5>");
    wait(&mut app, 40);
    assert!(screen(&mut app, 60, 18).contains("2 min left"), "{}", screen(&mut app, 60, 18));
    press(&mut app, "<f5>");
    wait(&mut app, 600);
    assert_eq!(used(&app, "opening/problem"), 40_000, "a pause does not count for the step");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("paused") && shown.contains("10 min behind"), "{shown}");
    press(&mut app, "<f5>");
    wait(&mut app, 30);
    assert_eq!(used(&app, "opening/problem"), 70_000);
}

#[test]
fn f5_acts_while_typing_and_leaves_the_field_alone() {
    let mut app = ninety("opening/ask");
    press(&mut app, "Enforce<f5> the rule");
    assert!(app.clock_runs());
    assert!(screen(&mut app, 60, 18).contains("Enforce the rule"));
}

#[test]
fn a_step_five_minutes_over_says_so_and_offers_the_cuts_in_order() {
    let mut app = ninety("power/decider");
    press(&mut app, "<f5>");
    // It has three minutes.
    wait(&mut app, 8 * 60);
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("5 min over · 5 min behind"), "{shown}");
    assert!(shown.contains("Ctrl+L"), "people are told where to look: {shown}");
    press(&mut app, "<c-l>");
    let shown = screen(&mut app, 60, 40);
    let quiz = shown.find("One quiz ask instead of three").expect("the first cut");
    let measure = shown.find("Leave the measure for the next").expect("the second cut");
    assert!(quiz < measure, "{shown}");
    let end = app.pace().expect("it runs").end;
    assert!(shown.contains("saves 2 min") && shown.contains("saves 5 min"), "{shown}");
    let before = of(&app).pacing.clone();
    press(&mut app, "<home>");
    assert_eq!(of(&app).pacing, before, "looking changes nothing");
    // Start or pause, one more, five more, then the first cut.
    press(&mut app, "4");
    assert_eq!(app.pace().expect("it runs").end, end - jiff::SignedDuration::from_mins(2));
    assert_eq!(of(&app).pacing.trims.len(), 1);
    press(&mut app, "<esc><c-z>");
    assert_eq!(app.pace().expect("it runs").end, end, "undo gives the minutes back");
}

#[test]
fn a_cut_can_be_given_back_from_the_same_list() {
    let mut app = ninety("power/decider");
    press(&mut app, "<f5>");
    wait(&mut app, 9 * 60);
    press(&mut app, "<c-l>4");
    let Some(Overlay::Time(_)) = app.overlay else { panic!("the list stays open") };
    let shown = screen(&mut app, 60, 60);
    let line = shown.lines().find(|line| line.contains("Give back 2 min")).expect("it is in the list");
    let number: usize = line.split_whitespace().next().and_then(|n| n.parse().ok()).expect("a number");
    press(&mut app, &format!("<home>{}<enter>", "<down>".repeat(number - 1)));
    assert!(of(&app).pacing.trims.is_empty());
}

#[test]
fn a_step_that_is_cut_to_nothing_is_passed_over_and_stays_in_the_outline() {
    let mut app = ninety("implementation/threats");
    press(&mut app, "<f5>");
    wait(&mut app, 11 * 60);
    press(&mut app, "<c-l>");
    let shown = screen(&mut app, 60, 60);
    let line = shown.lines().find(|line| line.contains("Leave the measure")).expect("it is offered");
    let number = line.trim().trim_start_matches('▸').trim().chars().next().expect("a number");
    press(&mut app, &format!("{number}<esc><pgdn>"));
    assert_eq!(at(&app), Some("commitments/sentence".into()));
    press(&mut app, "<f2>");
    let Some(Overlay::Outline(outline)) = &app.overlay else { panic!("no outline") };
    assert!(outline.lines.iter().any(|line| line.step == Some(id("implementation/measures"))));
}

#[test]
fn plus_one_counts_for_the_step_and_shows_the_new_end() {
    let mut app = ninety("power/decider");
    press(&mut app, "<f5>");
    let end = app.pace().expect("it runs").end;
    press(&mut app, "<a-1>");
    let pace = app.pace().expect("it runs");
    assert_eq!((pace.planned, pace.end), (4, end + jiff::SignedDuration::from_mins(1)));
    assert!(screen(&mut app, 60, 18).contains("One more minute"), "{}", screen(&mut app, 60, 18));
    press(&mut app, "<a-5>");
    assert_eq!(app.pace().expect("it runs").planned, 9);
}

#[test]
fn it_warns_at_one_fifth_and_at_one_minute() {
    let mut app = ninety("timing/backcast");
    press(&mut app, "<f5>");
    wait(&mut app, 7 * 60);
    assert!(screen(&mut app, 60, 18).contains("3 min left"));
    wait(&mut app, 60);
    assert!(screen(&mut app, 60, 18).contains("only 2 min left"), "{}", screen(&mut app, 60, 18));
    wait(&mut app, 60);
    assert!(screen(&mut app, 60, 18).contains("last minute"));
    wait(&mut app, 90);
    assert!(screen(&mut app, 60, 18).contains("time is up"), "half a minute is no minute");
    wait(&mut app, 30);
    assert!(screen(&mut app, 60, 18).contains("1 min over"), "{}", screen(&mut app, 60, 18));
}

#[test]
fn leaving_the_title_starts_the_clock_where_that_was_set_up() {
    for (starts, runs) in [(ClockStart::ByHand, false), (ClockStart::OnLeavingTitle, true)] {
        let mut session = session();
        session.setup.agenda = "ninety".try_into().expect("an agenda");
        session.setup.clock_starts = starts;
        let mut app = open_with(built_in(), session, "opening/welcome");
        wait(&mut app, 0);
        assert!(!app.clock_runs());
        for _ in 0..6 {
            if at(&app) == Some("opening/welcome".into()) {
                press(&mut app, "<pgdn>");
            }
        }
        assert_eq!(app.clock_runs(), runs);
    }
}

#[test]
fn a_break_stands_between_its_steps_with_the_time_to_come_back() {
    let mut app = ninety("authority/lever");
    press(&mut app, "<f5><pgdn>");
    let Screen::Rest(rest) = &app.screen else { panic!("no break but {:?}", at(&app)) };
    assert_eq!(rest.place, Place::Break(1));
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("Stretch") && shown.contains("Back at 09:03"), "{shown}");
    wait(&mut app, 4 * 60);
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("It is time."), "{shown}");
    press(&mut app, "<pgup>");
    assert_eq!(at(&app), Some("authority/lever".into()));
    press(&mut app, "<pgdn><enter>");
    assert_eq!(at(&app), Some("timing/input".into()));
    press(&mut app, "<pgup>");
    assert!(matches!(app.screen, Screen::Rest(_)), "the way back goes through the break too");
}

/// Ends the program as a kill does and starts it again after some seconds, with what the disk has.
fn killed(app: &App, seconds: i64, boot: u64) -> App {
    let session = of(app).clone();
    let last_sign = app.now.map(|now| now.wall);
    let mut again = App::new(crate::driver::TODAY, app.size);
    again.update(Msg::Workshop(built_in()));
    let mut now = later(app.now.expect("a moment was told"), seconds);
    if boot != now.boot {
        (now.steady, now.awake, now.boot) = (3_000, 3_000, boot);
    }
    again.update(Msg::Now(now));
    again.update(Msg::Opened(Box::new(Opened {
        on_disk: Some(session.revision),
        session,
        read_only: None,
        typing: None,
        note: None,
        last_sign,
    })));
    again
}

#[test]
fn time_goes_on_through_a_kill_also_when_the_computer_starts_again() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 125);
    for boot in [1, 2] {
        let mut again = killed(&app, 95, boot);
        assert_eq!(used(&again, "power/map"), 220_000);
        assert!(again.clock_runs());
        wait(&mut again, 10);
        assert_eq!(used(&again, "power/map"), 230_000);
        assert!(again.notice.as_ref().is_some_and(|words| words.contains("went on meanwhile")));
    }
}

#[test]
fn a_night_away_does_not_count() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 120);
    let again = killed(&app, 11 * 3600, 1);
    assert!(!again.clock_runs());
    assert_eq!(used(&again, "power/map"), 120_000);
    assert!(again.notice.is_some_and(|words| words.contains("paused")));
}

#[test]
fn a_session_left_over_night_is_not_late_the_next_morning() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 120);
    press(&mut app, "<f5>");
    let behind = app.pace().expect("it was started").behind;
    let mut again = killed(&app, 11 * 3600, 2);
    press(&mut again, "<f5>");
    assert!(again.clock_runs());
    assert_eq!(again.pace().expect("it runs").behind, behind);
    let mut again = killed(&app, 10 * 60, 1);
    press(&mut again, "<f5>");
    assert_eq!(again.pace().expect("it runs").behind, behind + 600_000, "a short pause makes late");
}

#[test]
fn a_new_end_time_is_what_the_room_is_told() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 600);
    let mut setup = of(&app).setup.clone();
    setup.until = "10:00".into();
    let date = of(&app).date;
    let arranged = levers::app::setup::Arranged { setup, trims: None };
    let mut form = levers::app::setup::Setup::change(of(&app), &built_in());
    form.form.set("until", "10:00");
    app.screen = Screen::Setup(form);
    press(&mut app, "<f2>");
    assert_eq!((of(&app).setup.clone(), of(&app).date), (arranged.setup, date));
    let promised = app.pace().expect("it runs").promised;
    assert_eq!((promised.hour(), promised.minute()), (10, 0));
}

#[test]
fn leaving_the_session_pauses_its_clock() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 60);
    press(&mut app, "<f10>y");
    let log = app.open.as_ref().map(|open| open.session.clock.as_ref().expect("it ran").running);
    assert!(
        log.is_none_or(|running| !running),
        "either it is left, or it waits for the disk with the clock paused"
    );
}

#[test]
fn a_clock_set_back_an_hour_is_said_and_changes_no_time() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    wait(&mut app, 60);
    let mut now = later(app.now.expect("a moment"), 1);
    let hour = jiff::SignedDuration::from_hours(1);
    (now.wall, now.local) = (now.wall - hour, now.local - hour);
    app.update(Msg::Now(now));
    assert!(
        app.notice.as_ref().is_some_and(|words| words.contains("set back by 60 min")),
        "{:?}",
        app.notice
    );
    assert_eq!(used(&app, "power/map"), 61_000);
    assert_eq!(app.pace().expect("it runs").behind / 60_000, 0);
}

#[test]
fn sleep_is_said_and_counts() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    let mut now = later(app.now.expect("a moment"), 600);
    now.awake -= 590_000;
    app.update(Msg::Now(now));
    assert!(
        app.notice.as_ref().is_some_and(|words| words.contains("slept for 10 minutes")),
        "{:?}",
        app.notice
    );
    assert_eq!(used(&app, "power/map"), 600_000);
}

#[test]
fn the_second_timer_runs_beside_the_schedule() {
    let mut app = ninety("power/map");
    press(&mut app, "<f5>");
    let end = app.pace().expect("it runs").end;
    press(&mut app, "<a-t>12<enter>");
    wait(&mut app, 61);
    assert!(screen(&mut app, 60, 18).contains("timer 10:59"), "{}", screen(&mut app, 60, 18));
    press(&mut app, "<a-t> ");
    wait(&mut app, 60);
    assert_eq!(app.timer_digits().as_deref(), Some("10:59"), "Space pauses it");
    press(&mut app, "<del><esc>");
    assert_eq!(app.timer_digits(), None);
    assert_eq!(app.pace().expect("it runs").end, end);
}

#[test]
fn the_program_sleeps_until_the_words_on_the_screen_must_change() {
    let mut app = ninety("power/map");
    assert_eq!(app.next_change(), None, "without a clock nothing wakes it");
    press(&mut app, "<f5>");
    let wait_ms = app.next_change().expect("the clock runs");
    assert!((50_000..=60_100).contains(&wait_ms), "{wait_ms}");
    press(&mut app, "<a-c>");
    assert!(app.next_change().expect("large digits") <= 1001);
    press(&mut app, "<esc><f5>");
    let paused = app.next_change().expect("lateness grows");
    assert!(paused > 20_000, "{paused}");
}

#[test]
fn every_wake_up_shows_something_new_and_none_comes_late() {
    let mut app = ninety("power/decider");
    press(&mut app, "<f5>");
    let mut before = screen(&mut app, 60, 18);
    let (mut wakes, mut changes) = (0, 0);
    let start = app.now.expect("a moment");
    let mut now = start;
    while now.steady - start.steady < 12 * 60_000 {
        let ms = app.next_change().expect("the clock runs");
        let gone = jiff::SignedDuration::from_millis(ms.cast_signed());
        now = levers::workshop::clock::Now {
            wall: now.wall + gone,
            local: now.local + gone,
            steady: now.steady + ms,
            awake: now.awake + ms,
            boot: 1,
        };
        app.update(Msg::Now(now));
        let shown = screen(&mut app, 60, 18);
        wakes += 1;
        changes += usize::from(shown != before);
        before = shown;
    }
    assert!(wakes <= 40, "{wakes} wake-ups in twelve minutes");
    assert!(changes * 2 >= wakes, "{changes} of {wakes} showed something new");
}

#[test]
fn digits_show_the_second_that_has_begun() {
    assert_eq!(digits(0), "0:00");
    assert_eq!(digits(59_001), "1:00");
    assert_eq!(digits(754_000), "12:34");
    assert_eq!(digits(-30_500), "-0:30");
}
