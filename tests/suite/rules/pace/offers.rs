//! What can be done about being late: cuts in the agenda's order, shorter steps, a later end.

use super::room::{AGENDA, Room, at, time};
use crate::rules::clocks::{MIN, SEC};
use levers::rules::clock;
use levers::rules::pace::{self, Warning};
use levers::workshop::clock::Place;

#[test]
fn a_step_five_minutes_over_says_so_and_offers_the_cuts_in_the_agenda_s_order() {
    let mut room = Room::started();
    room.pass(15);
    let pace = room.pace();
    assert_eq!((pace.warning, pace.left, pace.behind), (Warning::Over, -5 * MIN as i64, 5 * MIN as i64));
    assert_eq!((pace.end, pace.promised), (time(10, 5), time(10, 0)));
    assert_eq!(
        room.told(),
        [
            "Leave it, dropped: share 10 09:55",
            "Three asks: quiz 8 09:57",
            "shorten quiz 5 10:00",
            "shorten share 5 10:00",
            "later 5 10:05",
        ]
    );
}

#[test]
fn a_cut_gives_the_end_it_promised_and_is_not_offered_again() {
    let mut room = Room::started();
    room.pass(15).choose("Three asks");
    assert_eq!(room.pace().end, time(9, 57));
    assert_eq!(room.allotted("quiz"), 12);
    assert_eq!(room.told(), Vec::<String>::new(), "three minutes ahead");
    room.pass(8);
    assert_eq!(
        room.told(),
        [
            "Leave it, dropped: share 10 09:55",
            "shorten quiz 2 10:03",
            "shorten share 5 10:00",
            "later 5 10:05"
        ]
    );
}

#[test]
fn nothing_is_offered_while_the_present_step_can_still_make_up_for_it() {
    let mut room = Room::started();
    room.pass(12).go("quiz").pass(10);
    assert_eq!(room.pace().behind, 2 * MIN as i64);
    assert_eq!(room.told(), Vec::<String>::new(), "the quiz can give ten minutes");
}

#[test]
fn nobody_is_asked_about_seconds() {
    let mut room = Room::started();
    room.pass(11).arrive(Place::Break(1));
    assert_eq!(room.pace().behind, -19 * MIN as i64, "the quiz was passed over");
    room.pass(5 + 20);
    assert_eq!(room.pace().behind, MIN as i64);
    assert_eq!(room.told(), Vec::<String>::new());
    room.clocks.pass(SEC);
    assert_eq!(room.told().len(), 3, "{:?}", room.told());
}

#[test]
fn going_back_to_an_earlier_step_costs_time_and_brings_nothing_back() {
    let mut room = Room::started();
    room.pass(10).go("quiz").pass(5).go("welcome").pass(4);
    let pace = room.pace();
    assert_eq!((pace.place.clone(), pace.planned, pace.left), (Some(at("welcome")), 10, -4 * MIN as i64));
    assert_eq!((pace.behind, pace.end), (4 * MIN as i64, time(10, 4)));
    // The quiz is where it stands: it can still be cut by the minutes it has left, and it is not "the next step".
    assert_eq!(
        room.told(),
        [
            "Leave it, dropped: share 10 09:54",
            "Three asks: quiz 8 09:56",
            "shorten share 4 10:00",
            "later 4 10:04"
        ]
    );
}

#[test]
fn a_step_outside_the_agenda_costs_time_and_has_no_plan() {
    let mut room = Room::started();
    room.pass(10).go("aside").pass(6);
    let pace = room.pace();
    assert_eq!((pace.planned, pace.warning, pace.used), (0, Warning::None, 6 * MIN));
    assert_eq!(pace.behind, 6 * MIN as i64);
    assert!(room.told()[0].starts_with("Leave it"), "{:?}", room.told());
}

#[test]
fn a_cut_of_the_present_step_saves_what_is_left_of_it_at_most() {
    let mut room = Room::started();
    room.pass(20).go("quiz").pass(18);
    room.clocks.pass(30 * SEC);
    assert_eq!(room.pace().behind, 10 * MIN as i64);
    assert_eq!(room.told()[1], "Three asks: quiz 1 10:09");
    room.choose("Three asks");
    assert_eq!((room.allotted("quiz"), room.pace().end), (19, time(10, 9)));
}

#[test]
fn a_dropped_step_keeps_its_place() {
    let mut room = Room::started();
    room.pass(15).choose("Leave it");
    assert_eq!(room.allotted("share"), 0);
    assert!(pace::is_dropped(&room.workshop, &room.session, &at("share")));
    let agenda = room.workshop.agenda(&room.session.setup.agenda).expect("the agenda is there");
    assert!(clock::places(agenda).contains(&at("share")));
    // Somebody wants it after all.
    pace::add(&mut room.session.pacing, &at("share"), 2);
    assert_eq!(room.allotted("share"), 2);
    assert!(!pace::is_dropped(&room.workshop, &room.session, &at("share")));
}

#[test]
fn leaving_a_step_out_takes_the_minutes_that_were_given_to_it_too() {
    let mut room = Room::started();
    pace::add(&mut room.session.pacing, &at("share"), 3);
    room.pass(15);
    assert_eq!(room.told()[0], "Leave it, dropped: share 13 09:55");
    room.choose("Leave it");
    assert_eq!((room.allotted("share"), room.pace().end), (0, time(9, 55)));
}

#[test]
fn a_step_that_was_shortened_is_cut_no_deeper_than_it_can_bear() {
    let mut room = Room::started();
    room.pass(20).choose("shorten quiz");
    assert_eq!((room.allotted("quiz"), room.pace().end), (10, time(10, 0)));
    room.pass(10);
    assert_eq!(room.told()[0], "Leave it, dropped: share 10 10:00");
    assert!(room.told().iter().all(|offer| !offer.contains("quiz")), "{:?}", room.told());
}

#[test]
fn shortening_twice_is_one_line() {
    let mut room = Room::started();
    room.pass(12).choose("shorten share");
    room.pass(2).choose("shorten share");
    assert_eq!(room.session.pacing.trims.len(), 1);
    assert_eq!((room.allotted("share"), room.pace().end), (6, time(10, 0)));
}

#[test]
fn a_later_end_is_a_new_promise() {
    let mut room = Room::started();
    room.pass(15).choose("later");
    let pace = room.pace();
    assert_eq!((pace.behind, pace.promised, pace.end), (0, time(10, 5), time(10, 5)));
    assert_eq!(room.told(), Vec::<String>::new());
}

#[test]
fn what_everybody_hears_takes_double_with_an_interpreter() {
    let mut room = Room::new(AGENDA);
    room.session.setup.interpreted = true;
    let minutes = |name| pace::planned(&room.workshop, &room.session, &at(name));
    assert_eq!([minutes("welcome"), minutes("sort"), minutes("share")], [20, 24, 20], "one voice");
    assert_eq!([minutes("quiz"), minutes("local")], [20, 3], "tables and pairs have their own languages");
    assert_eq!(pace::planned(&room.workshop, &room.session, &Place::Break(1)), 5);
    assert_eq!(pace::total(&room.workshop, &room.session), 92);
    room.start();
    room.pass(30);
    assert_eq!(
        room.told(),
        [
            "Leave it, dropped: share 20 10:22",
            "Three asks: quiz 8 10:34",
            "shorten quiz 10 10:32",
            "shorten share 10 10:32",
            "later 10 10:42"
        ]
    );
}

#[test]
fn slack_is_doubled_with_its_step() {
    let mut room = Room::new(AGENDA);
    room.session.setup.interpreted = true;
    room.start();
    // Welcome: 20 minutes and at least 12, so eight can be made up for.
    clock::pause(room.session.clock.as_mut().expect("started"), &room.clocks.now);
    assert_eq!(room.pass(8).told(), Vec::<String>::new());
    room.clocks.pass(SEC);
    assert!(!room.told().is_empty());
}

#[test]
fn what_must_never_be_cut_has_no_slack() {
    let agenda = AGENDA.replace("minutes: 12, never_cut", "minutes: 12, at_least: 2, never_cut");
    let mut room = Room::new(&agenda);
    room.start();
    room.pass(10).go("quiz").pass(20).arrive(Place::Break(1)).pass(5).go("sort").pass(0);
    clock::pause(room.session.clock.as_mut().expect("started"), &room.clocks.now);
    assert!(!room.pass(3).told().is_empty());
    assert!(room.told().iter().all(|offer| !offer.contains("sort")), "{:?}", room.told());
}
