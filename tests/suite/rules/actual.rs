//! What a session took, against what was planned.

use super::pace::room::{AGENDA, Room, at};
use crate::rules::clocks::{MIN, NINE, SEC};
use jiff::SignedDuration;
use levers::rules::actual::{Actual, Line, actual};
use levers::rules::{clock, pace};
use levers::workshop::Level;
use levers::workshop::clock::{Place, Trim};
use proptest::prelude::*;

fn of(room: &mut Room) -> Actual {
    let log = room.session.clock.as_mut().expect("started");
    clock::settle(log, &room.clocks.now);
    actual(&room.workshop, &room.session).expect("its clock was started")
}

/// Planned, took and difference of each line.
fn told(actual: &Actual) -> Vec<String> {
    let name = |place: &Place| match place {
        Place::Step(step) => step.name().to_string(),
        Place::Break(number) => format!("break {number}"),
    };
    let took = |line: &Line| match line.took {
        Some(took) => took.to_string(),
        None if line.is_reached => "stood".to_string(),
        None => "-".to_string(),
    };
    let line = |line: &Line| {
        format!("{} {} {} {:+}", name(&line.place), line.planned, took(line), line.difference())
    };
    actual.lines.iter().map(line).collect()
}

#[test]
fn before_its_clock_is_started_a_session_took_nothing() {
    let room = Room::new(AGENDA);
    assert_eq!(actual(&room.workshop, &room.session), None);
}

#[test]
fn every_line_says_what_was_planned_and_what_it_took() {
    let mut room = Room::started();
    room.pass(13).go("quiz").pass(16).arrive(Place::Break(1)).pass(7).go("sort").pass(12);
    let actual = of(&mut room);
    assert_eq!(
        told(&actual),
        [
            "welcome 10 13 +3",
            "quiz 20 16 -4",
            "break 1 5 7 +2",
            "sort 12 12 +0",
            "local 3 - -3",
            "share 10 - -10",
        ]
    );
    assert_eq!((actual.planned(), actual.took(), actual.passed), (60, 48, 48));
    assert_eq!(actual.span, Some((NINE, NINE + SignedDuration::from_mins(48))));
    assert_eq!((actual.promised, actual.paused, actual.outside()), (60, 0, 0));
}

#[test]
fn minutes_are_rounded_so_that_they_add_up() {
    let mut room = Room::started();
    for step in ["quiz", "sort", "local", "share"] {
        room.clocks.pass(MIN + 24 * SEC);
        room.go(step);
    }
    room.clocks.pass(MIN + 24 * SEC);
    let actual = of(&mut room);
    let took: Vec<u32> = actual.lines.iter().filter_map(|line| line.took).collect();
    assert_eq!((took.clone(), actual.passed), (vec![1, 2, 1, 2, 1], 7), "five times 1:24 are seven minutes");
}

#[test]
fn time_outside_the_agenda_and_pauses_have_their_own_lines() {
    let mut room = Room::started();
    room.pass(10).go("aside").pass(4).go("quiz").pass(2);
    clock::pause(room.session.clock.as_mut().expect("started"), &room.clocks.now);
    room.pass(6);
    let actual = of(&mut room);
    assert_eq!(actual.aside, [(at("aside"), 4)]);
    assert_eq!((actual.took(), actual.outside(), actual.paused, actual.passed), (12, 4, 6, 22));
}

#[test]
fn a_step_that_was_done_while_the_clock_stood_is_reached() {
    let mut room = Room::started();
    room.pass(10);
    clock::pause(room.session.clock.as_mut().expect("started"), &room.clocks.now);
    room.pass(5).go("quiz").pass(5).go("sort");
    room.session.done.insert(crate::rules::sample::step("m/quiz"));
    let actual = of(&mut room);
    assert_eq!(told(&actual)[1..4], ["quiz 20 stood -20", "break 1 5 - -5", "sort 12 stood -12"]);
}

#[test]
fn what_was_cut_and_given_stands_with_its_line() {
    let mut room = Room::started();
    room.pass(15).choose("Leave it");
    pace::add(&mut room.session.pacing, &at("quiz"), 2);
    let actual = of(&mut room);
    let quiz = &actual.lines[1];
    assert_eq!((quiz.planned, quiz.given, quiz.trims.len()), (20, 2, 0), "planned is what the agenda says");
    let share = actual.lines.last().expect("a line");
    assert_eq!(share.trims, [Trim { place: at("share"), minutes: 10, how: "Leave it".to_string() }]);
    assert!(share.is_dropped() && !quiz.is_dropped());
}

#[test]
fn a_later_end_that_was_told_counts() {
    let mut room = Room::started();
    room.pass(15).choose("later");
    assert_eq!(of(&mut room).promised, 65);
}

#[test]
fn steps_that_do_not_apply_are_no_lines_unless_they_took_time() {
    let mut room = Room::started();
    room.session.setup.level = Level::State;
    assert!(of(&mut room).lines.iter().all(|line| line.place != at("local")));
    room.session.setup.level = Level::Local;
    room.go("local").pass(2).go("share");
    room.session.setup.level = Level::State;
    assert!(told(&of(&mut room)).contains(&"local 0 2 +2".to_string()));
}

#[test]
fn an_interpreter_s_minutes_are_planned() {
    let mut room = Room::new(AGENDA);
    room.session.setup.interpreted = true;
    room.start();
    assert_eq!(of(&mut room).planned(), 92);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_adds_up(moves in prop::collection::vec((0..8_usize, 0..15 * MIN), 0..20)) {
        let mut room = Room::started();
        let places = clock::places(&room.workshop.agendas[0]);
        for (to, ms) in moves {
            room.clocks.pass(ms);
            match places.get(to) {
                Some(place) => { room.arrive(place.clone()); }
                None if to == 7 => {
                    let log = room.session.clock.as_mut().expect("started");
                    let turn = if log.running { clock::pause } else { clock::resume };
                    turn(log, &room.clocks.now);
                }
                None => { room.go("aside"); }
            }
        }
        let actual = of(&mut room);
        prop_assert_eq!(actual.took() + actual.outside() + actual.paused, actual.passed);
        let (began, until) = actual.span.expect("it began");
        let passed = began.duration_until(until).as_secs_f64() / 60.0;
        prop_assert!((passed - f64::from(actual.passed)).abs() <= 0.5, "{passed} {}", actual.passed);
    }

    #[test]
    fn no_session_makes_it_panic(session in crate::arbitrary::session()) {
        let mut room = Room::new(AGENDA);
        let setup = room.session.setup.clone();
        room.session = session;
        room.session.setup = setup;
        actual(&room.workshop, &room.session);
    }
}
