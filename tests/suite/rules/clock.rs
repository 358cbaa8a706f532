//! The clock of a session: what ran where, through pauses, kills, sleep and clocks that somebody sets.

use crate::rules::clocks::{Clocks, MIN, SEC};
use crate::rules::sample::{ron, step};
use levers::rules::clock::{
    Jump, arrive, breaks_between, jump, lay_aside, passed, pause, places, position, resume, set_by, settle,
    start, timer, timer_left, toggle_timer, used,
};
use levers::workshop::Agenda;
use levers::workshop::clock::{Anchor, ClockLog, Place};
use proptest::prelude::*;

/// a, tea, b, c, lunch, d.
fn agenda() -> Agenda {
    ron(r#"(id: "day", title: "", about: "", minutes: 60, slots: [
        (item: Step("m/a"), minutes: 10),
        (item: Break("Tea"), minutes: 5),
        (item: Step("m/b"), minutes: 10),
        (item: Step("m/c"), minutes: 10),
        (item: Break("Lunch"), minutes: 15),
        (item: Step("m/d"), minutes: 10),
    ])"#)
}

fn at(id: &str) -> Place {
    Place::Step(step(id))
}

/// A clock started at nine at the first step.
fn started() -> (Clocks, ClockLog) {
    let clocks = Clocks::at_nine();
    (clocks, start(&clocks.now, Some(at("m/a")), 60))
}

/// Writes the clock to a file and reads it back, as a program does that was killed and started again.
fn killed(log: &ClockLog) -> ClockLog {
    ron(&ron::to_string(log).expect("it can be written"))
}

#[test]
fn time_runs_where_the_group_is() {
    let (mut clocks, mut log) = started();
    arrive(&mut log, Some(&agenda()), at("m/b"), &clocks.pass(4 * MIN));
    let now = clocks.pass(3 * MIN + 30 * SEC);
    assert_eq!(used(&log, &at("m/a"), &now), 4 * MIN);
    assert_eq!(used(&log, &at("m/b"), &now), 3 * MIN + 30 * SEC);
    assert_eq!(used(&log, &at("m/c"), &now), 0);
    assert_eq!(passed(&log, &now), 7 * MIN + 30 * SEC);
}

#[test]
fn a_pause_stops_the_step_and_not_the_meeting() {
    let (mut clocks, mut log) = started();
    pause(&mut log, &clocks.pass(2 * MIN));
    let now = clocks.pass(10 * MIN);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (2 * MIN, 12 * MIN));
    resume(&mut log, &now);
    let now = clocks.pass(MIN);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (3 * MIN, 13 * MIN));
}

#[test]
fn going_back_adds_to_the_earlier_step_and_the_farthest_place_stays() {
    let (mut clocks, mut log) = started();
    let agenda = agenda();
    arrive(&mut log, Some(&agenda), at("m/c"), &clocks.pass(MIN));
    arrive(&mut log, Some(&agenda), at("m/a"), &clocks.pass(MIN));
    assert_eq!(log.front, Some(at("m/c")));
    arrive(&mut log, Some(&agenda), at("m/b"), &clocks.pass(5 * MIN));
    let now = clocks.pass(MIN);
    assert_eq!(used(&log, &at("m/a"), &now), 6 * MIN);
    assert_eq!(used(&log, &at("m/c"), &now), MIN);
    assert_eq!(log.front, Some(at("m/c")));
    assert_eq!(log.used.iter().map(|used| used.place.clone()).collect::<Vec<_>>(), [at("m/a"), at("m/c")]);
}

#[test]
fn a_step_outside_the_agenda_takes_time_and_is_no_farther() {
    let (mut clocks, mut log) = started();
    arrive(&mut log, Some(&agenda()), at("m/aside"), &clocks.pass(MIN));
    let now = clocks.pass(2 * MIN);
    assert_eq!(used(&log, &at("m/aside"), &now), 2 * MIN);
    assert_eq!(log.front, Some(at("m/a")));
}

#[test]
fn a_clock_that_starts_outside_the_agenda_reaches_it_later() {
    let mut clocks = Clocks::at_nine();
    let mut log = start(&clocks.now, Some(at("m/aside")), 60);
    arrive(&mut log, Some(&agenda()), at("m/b"), &clocks.pass(MIN));
    assert_eq!(log.front, Some(at("m/b")));
}

#[test]
fn arriving_where_one_is_changes_nothing() {
    let (mut clocks, mut log) = started();
    let before = log.clone();
    arrive(&mut log, Some(&agenda()), at("m/a"), &clocks.pass(MIN));
    assert_eq!(log, before);
}

#[test]
fn elapsed_time_survives_a_kill() {
    let (mut clocks, mut log) = started();
    settle(&mut log, &clocks.pass(3 * MIN));
    // What was counted last reached the disk; the program died and came back.
    clocks.pass(2 * MIN);
    let log = killed(&log);
    let now = clocks.pass(MIN);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (6 * MIN, 6 * MIN));
}

#[test]
fn after_a_kill_a_clock_that_was_set_meanwhile_changes_no_elapsed_time() {
    let (mut clocks, log) = started();
    clocks.set(-60 * 60 * 1_000);
    let log = killed(&log);
    let now = clocks.pass(5 * MIN);
    assert_eq!(used(&log, &at("m/a"), &now), 5 * MIN);
    assert_eq!(set_by(&log.anchor, &now), -60 * 60 * 1_000, "and it is noticed");
}

#[test]
fn elapsed_time_survives_another_start_of_the_computer_by_the_wall_clock() {
    let (mut clocks, mut log) = started();
    settle(&mut log, &clocks.pass(3 * MIN));
    let log = killed(&log);
    let now = clocks.restart(4 * MIN);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (7 * MIN, 7 * MIN));
    assert_eq!(set_by(&log.anchor, &now), 0, "nobody can say whether the clock was set");
}

#[test]
fn a_wall_clock_that_went_back_over_a_restart_takes_no_time_away() {
    let (mut clocks, mut log) = started();
    settle(&mut log, &clocks.pass(3 * MIN));
    clocks.restart(MIN);
    let now = clocks.set(-60 * 60 * 1_000);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (3 * MIN, 3 * MIN));
}

#[test]
fn a_clock_set_back_an_hour_is_noticed_and_changes_no_elapsed_time() {
    let (mut clocks, log) = started();
    let before = clocks.pass(5 * MIN);
    clocks.set(-60 * 60 * 1_000);
    let now = clocks.pass(SEC);
    assert_eq!(jump(&before, &now), Some(Jump { slept: 0, set: -60 * 60 * 1_000 }));
    assert_eq!(used(&log, &at("m/a"), &now), 5 * MIN + SEC);
    assert_eq!(passed(&log, &now), 5 * MIN + SEC);
}

#[test]
fn a_clock_set_forward_is_noticed() {
    let mut clocks = Clocks::at_nine();
    let before = clocks.now;
    clocks.set(10 * 60 * 1_000);
    assert_eq!(jump(&before, &clocks.pass(SEC)), Some(Jump { slept: 0, set: 10 * 60 * 1_000 }));
}

#[test]
fn sleep_is_noticed_and_counted() {
    let (mut clocks, log) = started();
    let before = clocks.pass(MIN);
    let now = clocks.sleep(20 * MIN);
    assert_eq!(jump(&before, &now), Some(Jump { slept: 20 * MIN, set: 0 }));
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (21 * MIN, 21 * MIN));
}

#[test]
fn a_clock_set_while_the_computer_slept_is_told_apart_from_the_sleep() {
    let mut clocks = Clocks::at_nine();
    let before = clocks.now;
    clocks.sleep(10 * MIN);
    let now = clocks.set(-5 * 60 * 1_000);
    assert_eq!(jump(&before, &now), Some(Jump { slept: 10 * MIN, set: -5 * 60 * 1_000 }));
}

#[test]
fn small_corrections_and_time_that_just_goes_by_are_not_worth_a_word() {
    let mut clocks = Clocks::at_nine();
    let before = clocks.now;
    clocks.pass(10 * MIN);
    assert_eq!(jump(&before, &clocks.set(-900)), None);
    assert_eq!(jump(&before, &clocks.restart(MIN)), None, "moments of different starts cannot be compared");
}

#[test]
fn time_laid_aside_counts_for_nothing() {
    let (mut clocks, mut log) = started();
    let last_sign = Anchor::from(clocks.pass(8 * MIN));
    let now = clocks.restart(20 * 60 * MIN);
    lay_aside(&mut log, &last_sign, &now);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (8 * MIN, 8 * MIN));
    assert!(!log.running);
    resume(&mut log, &clocks.pass(MIN));
    let now = clocks.pass(2 * MIN);
    assert_eq!((used(&log, &at("m/a"), &now), passed(&log, &now)), (10 * MIN, 11 * MIN));
}

#[test]
fn places_are_steps_and_numbered_breaks() {
    let agenda = agenda();
    let expected = [at("m/a"), Place::Break(1), at("m/b"), at("m/c"), Place::Break(2), at("m/d")];
    assert_eq!(places(&agenda), expected);
    assert_eq!(position(&agenda, &Place::Break(2)), Some(4));
    assert_eq!((position(&agenda, &Place::Break(3)), position(&agenda, &at("m/aside"))), (None, None));
}

#[test]
fn breaks_lie_on_the_way_forward_only() {
    let agenda = agenda();
    let between = |from, to| breaks_between(&agenda, &step(from), &step(to));
    assert_eq!(between("m/a", "m/b"), [(Place::Break(1), "Tea")]);
    assert_eq!(between("m/b", "m/d"), [(Place::Break(2), "Lunch")]);
    assert_eq!(between("m/a", "m/d"), [(Place::Break(1), "Tea"), (Place::Break(2), "Lunch")]);
    for (from, to) in [("m/b", "m/c"), ("m/b", "m/a"), ("m/a", "m/a"), ("m/aside", "m/b"), ("m/b", "m/x")] {
        assert_eq!(between(from, to), [], "{from} to {to}");
    }
}

#[test]
fn a_timer_pauses_goes_on_and_counts_up_when_it_is_over() {
    let mut clocks = Clocks::at_nine();
    let mut timer = timer(5 * MIN, &clocks.now);
    toggle_timer(&mut timer, &clocks.pass(2 * MIN));
    assert_eq!(timer_left(&timer, &clocks.pass(10 * MIN)), 3 * MIN as i64);
    toggle_timer(&mut timer, &clocks.now);
    clocks.set(60 * 60 * 1_000);
    assert_eq!(timer_left(&timer, &clocks.pass(4 * MIN)), -(MIN as i64));
}

/// What can happen to a room's clocks between two moments.
#[derive(Debug, Clone)]
enum Event {
    Pass(u64),
    Sleep(u64),
    Set(i64),
    Pause,
    Resume,
    Arrive(usize),
    Kill,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0..20 * MIN).prop_map(Event::Pass),
        (0..20 * MIN).prop_map(Event::Sleep),
        (-90 * 60_000_i64..90 * 60_000).prop_map(Event::Set),
        Just(Event::Pause),
        Just(Event::Resume),
        (0..6_usize).prop_map(Event::Arrive),
        Just(Event::Kill),
    ]
}

proptest! {
    #[test]
    fn every_millisecond_counts_once_whatever_happens_to_the_clocks(events in prop::collection::vec(event(), 0..40)) {
        let agenda = agenda();
        let (mut clocks, mut log) = started();
        let (mut all, mut ran) = (0, 0);
        for event in events {
            match event {
                Event::Pass(ms) | Event::Sleep(ms) => {
                    all += ms;
                    ran += if log.running { ms } else { 0 };
                }
                _ => {}
            }
            match event {
                Event::Pass(ms) => { clocks.pass(ms); }
                Event::Sleep(ms) => { clocks.sleep(ms); }
                Event::Set(ms) => { clocks.set(ms); }
                Event::Pause => pause(&mut log, &clocks.now),
                Event::Resume => resume(&mut log, &clocks.now),
                Event::Arrive(place) => arrive(&mut log, Some(&agenda), places(&agenda)[place].clone(), &clocks.now),
                Event::Kill => log = killed(&log),
            }
            let sum: u64 = places(&agenda).iter().map(|place| used(&log, place, &clocks.now)).sum();
            prop_assert_eq!((passed(&log, &clocks.now), sum), (all, ran));
        }
    }
}
