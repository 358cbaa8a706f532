//! Whether a session is on time.

mod any;
mod offers;
pub mod room;

use crate::rules::clocks::{Clocks, MIN, NINE, SEC};
use jiff::civil::datetime;
use levers::rules::clock;
use levers::rules::pace::{self, Warning};
use room::{AGENDA, Room, at, time};

#[test]
fn before_its_clock_is_started_a_session_has_no_pace() {
    let room = Room::new(AGENDA);
    assert_eq!(pace::pace(&room.workshop, &room.session, room.now()), None);
    assert_eq!(room.offers(), []);
}

#[test]
fn a_step_says_what_is_planned_used_and_left_and_when_all_will_end() {
    let mut room = Room::started();
    let pace = room.pass(4).pace();
    assert_eq!((pace.planned, pace.used, pace.left), (10, 4 * MIN, 6 * MIN as i64));
    assert_eq!((pace.behind, pace.end, pace.promised), (0, time(10, 0), time(10, 0)));
    assert!(pace.running && pace.timed);
}

#[test]
fn one_minute_more_moves_the_end_by_one() {
    let mut room = Room::started();
    room.pass(2);
    pace::add(&mut room.session.pacing, &at("welcome"), 1);
    let pace = room.pace();
    assert_eq!((pace.planned, pace.left), (11, 9 * MIN as i64));
    assert_eq!((pace.end, pace.promised, pace.behind), (time(10, 1), time(10, 0), MIN as i64));
    pace::add(&mut room.session.pacing, &at("welcome"), 5);
    assert_eq!(room.session.pacing.extra.len(), 1);
    assert_eq!(room.pace().end, time(10, 6));
}

#[test]
fn a_pause_makes_it_late() {
    let mut room = Room::started();
    room.pass(3);
    clock::pause(room.session.clock.as_mut().expect("started"), &room.clocks.now);
    let pace = room.pass(7).pace();
    assert_eq!((pace.used, pace.behind, pace.end), (3 * MIN, 7 * MIN as i64, time(10, 7)));
    assert!(!pace.running);
}

#[test]
fn time_that_was_not_used_puts_it_ahead() {
    let mut room = Room::started();
    let pace = room.pass(7).go("quiz").pace();
    assert_eq!((pace.behind, pace.end), (-3 * MIN as i64, time(9, 57)));
}

#[test]
fn a_wall_clock_set_back_shows_other_times_and_the_same_lateness() {
    let mut room = Room::started();
    room.pass(12);
    let before = room.pace();
    room.clocks.set(-60 * 60 * 1_000);
    let after = room.pace();
    assert_eq!((after.used, after.behind, after.left), (before.used, before.behind, before.left));
    assert_eq!(after.end, time(9, 2));
}

#[test]
fn a_hidden_step_has_no_minutes_whatever_was_given_to_it() {
    let mut room = Room::started();
    pace::add(&mut room.session.pacing, &at("local"), 2);
    assert_eq!((room.allotted("local"), room.pace().end), (5, time(10, 2)));
    room.session.setup.level = levers::workshop::Level::State;
    assert_eq!((room.allotted("local"), room.pace().end), (0, time(9, 57)));
    assert_eq!(pace::total(&room.workshop, &room.session), 57);
}

#[test]
fn a_step_without_minutes_is_not_a_dropped_one() {
    let mut room = Room::started();
    assert!(!pace::is_dropped(&room.workshop, &room.session, &at("quiz")));
    room.session.setup.level = levers::workshop::Level::State;
    assert!(!pace::is_dropped(&room.workshop, &room.session, &at("local")));
}

#[test]
fn an_end_that_was_set_up_is_what_the_room_is_promised() {
    let mut room = Room::new(AGENDA);
    room.session.setup.until = "10:20".to_string();
    room.start();
    let pace = room.pace();
    assert_eq!((pace.promised, pace.behind), (time(10, 20), -20 * MIN as i64));
    room.session.setup.until = "9:50".to_string();
    room.start();
    assert_eq!((room.pace().promised, room.pace().behind), (time(9, 50), 10 * MIN as i64));
    assert!(!room.told().is_empty(), "it is late before it began");
}

#[test]
fn an_end_that_is_over_or_is_no_time_promises_what_the_agenda_takes() {
    for until in ["8:55", "9:00", "noon", ""] {
        let mut room = Room::new(AGENDA);
        room.session.setup.until = until.to_string();
        room.start();
        assert_eq!(room.pace().promised, time(10, 0), "{until:?}");
    }
}

#[test]
fn an_evening_is_promised_past_midnight() {
    let mut room = Room::new(AGENDA);
    room.clocks.set((14 * 60 + 30) * 60 * 1_000);
    room.session.setup.until = "0:15".to_string();
    room.start();
    assert_eq!(room.pace().promised, datetime(2026, 11, 23, 0, 15, 0, 0));
}

#[test]
fn an_agenda_without_times_is_never_late() {
    let mut room = Room::new(
        r#"(id: "hour", title: "", about: "", slots: [(item: Step("m/welcome")), (item: Step("m/quiz"))])"#,
    );
    room.start();
    let pace = room.pass(300).pace();
    assert_eq!((pace.timed, pace.behind, pace.warning), (false, 0, Warning::None));
    assert_eq!(pace.used, 300 * MIN);
    assert_eq!(room.told(), Vec::<String>::new());
}

#[test]
fn warnings_come_at_a_fifth_at_a_minute_and_at_the_end() {
    let mut room = Room::started();
    for (seconds, warning) in [
        (0, Warning::None),
        (479, Warning::None),
        (480, Warning::Fifth),
        (539, Warning::Fifth),
        (540, Warning::Minute),
        (600, Warning::Minute),
        (601, Warning::Over),
    ] {
        room.clocks = Clocks::at_nine();
        room.clocks.pass(seconds * SEC);
        assert_eq!(room.pace().warning, warning, "{seconds} s of 600");
    }
    assert_eq!(room.pace().end, NINE + jiff::SignedDuration::from_secs(3601));
}
