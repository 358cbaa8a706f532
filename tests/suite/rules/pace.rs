//! Whether a session is on time, and what can be done when it is late.

use crate::rules::clocks::{Clocks, MIN, NINE, SEC};
use crate::rules::sample::{ron, session, step, workshop};
use jiff::civil::{DateTime, datetime};
use levers::rules::clock;
use levers::rules::pace::{self, Offer, Pace, Warning, What};
use levers::workshop::clock::{Extra, Now, Place};
use levers::workshop::{AgendaId, Form, Session, Workshop};
use proptest::prelude::*;

/// Sixty minutes, and a step that only shows on some levels of government.
const AGENDA: &str = r#"(id: "hour", title: "", about: "", minutes: 60, slots: [
    (item: Step("m/welcome"), minutes: 10, at_least: 6),
    (item: Step("m/quiz"), minutes: 20, at_least: 10),
    (item: Break("Tea"), minutes: 5, never_cut: true),
    (item: Step("m/sort"), minutes: 12, never_cut: true),
    (item: Step("m/local"), minutes: 3),
    (item: Step("m/share"), minutes: 10, at_least: 4),
], cuts: [
    (step: "m/share", how: "Leave it", saves: 10),
    (step: "m/quiz", how: "Three asks", saves: 8),
    (step: "m/sort", how: "never allowed", saves: 5),
])"#;

/// A group on a local issue, so that every step shows, with a clock that was started at nine at the first step.
struct Room {
    workshop: Workshop,
    session: Session,
    clocks: Clocks,
}

impl Room {
    fn new(agenda: &str) -> Room {
        let read = "Read((text: \"\"))";
        let mut workshop = workshop(&[
            ("m/welcome", read, ""),
            ("m/quiz", read, ""),
            ("m/sort", read, ""),
            ("m/local", read, "LevelIs([Local])"),
            ("m/share", read, ""),
            ("m/aside", read, ""),
        ]);
        for (step, form) in workshop.modules[0].steps.iter_mut().zip([
            Form::Whole,
            Form::Tables,
            Form::Round,
            Form::Pairs,
            Form::ThinkPairShare,
        ]) {
            step.notes.form = form;
        }
        workshop.agendas = vec![ron(agenda)];
        let mut session = session(&[]);
        session.setup.agenda = AgendaId::try_from("hour").expect("a valid id");
        session.setup.level = levers::workshop::Level::Local;
        Room { workshop, session, clocks: Clocks::at_nine() }
    }

    fn started() -> Room {
        let mut room = Room::new(AGENDA);
        room.start();
        room
    }

    fn start(&mut self) {
        let promised = pace::promise(&self.workshop, &self.session, &self.clocks.now, Some(&at("welcome")));
        self.session.clock = Some(clock::start(&self.clocks.now, Some(at("welcome")), promised));
    }

    /// Minutes go by where the group is.
    fn pass(&mut self, minutes: u64) -> &mut Room {
        self.clocks.pass(minutes * MIN);
        self
    }

    fn go(&mut self, step: &str) -> &mut Room {
        self.arrive(at(step))
    }

    fn arrive(&mut self, place: Place) -> &mut Room {
        let agenda = self.workshop.agenda(&self.session.setup.agenda);
        let log = self.session.clock.as_mut().expect("it was started");
        clock::arrive(log, agenda, place, &self.clocks.now);
        self
    }

    fn now(&self) -> &Now {
        &self.clocks.now
    }

    fn pace(&self) -> Pace {
        pace::pace(&self.workshop, &self.session, self.now()).expect("it was started")
    }

    fn offers(&self) -> Vec<Offer> {
        pace::offers(&self.workshop, &self.session, self.now())
    }

    /// What is offered, as a facilitator reads it: what, minutes, end.
    fn told(&self) -> Vec<String> {
        self.offers().iter().map(told).collect()
    }

    /// Chooses the offer that begins with these words.
    fn choose(&mut self, words: &str) {
        let offers = self.offers();
        let offer = offers.iter().find(|offer| told(offer).starts_with(words));
        let offer = offer.unwrap_or_else(|| panic!("{words}: {:?}", self.told()));
        pace::choose(&mut self.session.pacing, offer);
    }

    fn allotted(&self, step: &str) -> u32 {
        pace::allotted(&self.workshop, &self.session, &at(step))
    }
}

fn at(step_name: &str) -> Place {
    Place::Step(step(&format!("m/{step_name}")))
}

fn time(hour: i8, minute: i8) -> DateTime {
    datetime(2026, 11, 22, hour, minute, 0, 0)
}

fn told(offer: &Offer) -> String {
    let name = |place: &Place| match place {
        Place::Step(step) => step.name().to_string(),
        Place::Break(number) => format!("break {number}"),
    };
    let what = match &offer.what {
        What::Cut { place, how, drops } => {
            format!("{how}{}: {}", if *drops { ", dropped" } else { "" }, name(place))
        }
        What::Shorten { place } => format!("shorten {}", name(place)),
        What::Later => "later".to_string(),
    };
    format!("{what} {} {:02}:{:02}", offer.minutes, offer.end.hour(), offer.end.minute())
}

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
fn a_hidden_step_has_no_minutes_whatever_was_given_to_it() {
    let mut room = Room::started();
    pace::add(&mut room.session.pacing, &at("local"), 2);
    assert_eq!((room.allotted("local"), room.pace().end), (5, time(10, 2)));
    room.session.setup.level = levers::workshop::Level::State;
    assert_eq!((room.allotted("local"), room.pace().end), (0, time(9, 57)));
    assert_eq!(pace::total(&room.workshop, &room.session), 57);
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
fn a_step_without_minutes_is_not_a_dropped_one() {
    let mut room = Room::started();
    assert!(!pace::is_dropped(&room.workshop, &room.session, &at("quiz")));
    room.session.setup.level = levers::workshop::Level::State;
    assert!(!pace::is_dropped(&room.workshop, &room.session, &at("local")));
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

/// What a facilitator can do between two looks at the clock.
#[derive(Debug, Clone)]
enum Event {
    Pass(u64),
    Arrive(usize),
    Choose(prop::sample::Index),
    Add(usize, u32),
    Toggle,
    Level(bool),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0..12 * MIN).prop_map(Event::Pass),
        (0..7_usize).prop_map(Event::Arrive),
        any::<prop::sample::Index>().prop_map(Event::Choose),
        (0..6_usize, 1..6_u32).prop_map(|(place, minutes)| Event::Add(place, minutes)),
        Just(Event::Toggle),
        any::<bool>().prop_map(Event::Level),
    ]
}

/// Every offer that could be made now, late or not, keeps its promises.
fn assert_offers_hold(room: &Room) -> Result<(), TestCaseError> {
    let agenda = room.workshop.agenda(&room.session.setup.agenda).expect("it is there");
    let places = clock::places(agenda);
    let log = room.session.clock.as_ref().expect("started");
    let front = log.front.as_ref().and_then(|front| clock::position(agenda, front)).unwrap_or(0);
    let pace = room.pace();
    for offer in pace::all_offers(&room.workshop, &room.session, room.now(), &pace) {
        let mut after = room.session.clone();
        pace::choose(&mut after.pacing, &offer);
        let then = pace::pace(&room.workshop, &after, room.now()).expect("started");
        prop_assert_eq!(then.end, offer.end, "{:?}", &offer);
        prop_assert!(offer.minutes > 0);
        let (What::Cut { place, .. } | What::Shorten { place }) = &offer.what else { continue };
        let here = places.iter().position(|other| other == place).expect("it is in the agenda");
        prop_assert!(!agenda.slots[here].never_cut, "{:?}", &offer);
        prop_assert!(here >= front, "{:?} is behind us", &offer);
        let left = pace::allotted(&room.workshop, &room.session, place);
        prop_assert!(offer.minutes <= left);
        let planned = pace::planned(&room.workshop, &room.session, place);
        let times = planned / agenda.slots[here].minutes;
        let least = agenda.slots[here].at_least.unwrap_or(0) * times;
        let rest = pace::allotted(&room.workshop, &after, place);
        match &offer.what {
            What::Shorten { .. } => prop_assert!(rest >= least),
            What::Cut { drops, .. } => prop_assert_eq!(*drops, rest == 0),
            What::Later => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_offer_breaks_its_promise(interpreted in any::<bool>(), events in prop::collection::vec(event(), 0..30)) {
        let mut room = Room::new(AGENDA);
        room.session.setup.interpreted = interpreted;
        room.start();
        let agenda = room.workshop.agendas[0].clone();
        let places = clock::places(&agenda);
        for event in events {
            match event {
                Event::Pass(ms) => { room.clocks.pass(ms); }
                Event::Arrive(place) => {
                    let place = places.get(place).cloned().unwrap_or(at("aside"));
                    room.arrive(place);
                }
                Event::Choose(which) => {
                    let offers = room.offers();
                    if !offers.is_empty() {
                        pace::choose(&mut room.session.pacing, which.get(&offers));
                    }
                }
                Event::Add(place, minutes) => pace::add(&mut room.session.pacing, &places[place], minutes),
                Event::Toggle => {
                    let log = room.session.clock.as_mut().expect("started");
                    let turn = if log.running { clock::pause } else { clock::resume };
                    turn(log, &room.clocks.now);
                }
                Event::Level(local) => {
                    use levers::workshop::Level;
                    room.session.setup.level = if local { Level::Local } else { Level::State };
                }
            }
            assert_offers_hold(&room)?;
        }
        // Choosing everything that is offered ends: nothing is offered for ever.
        for _ in 0..40 {
            let Some(offer) = room.offers().first().cloned() else { break };
            pace::choose(&mut room.session.pacing, &offer);
            assert_offers_hold(&room)?;
        }
        prop_assert_eq!(room.offers(), vec![]);
    }

    #[test]
    fn no_session_makes_the_clock_panic(session in crate::arbitrary::session(), steady in any::<u64>(), pacing in any::<u32>()) {
        let mut room = Room::new(AGENDA);
        room.session.clock = session.clock;
        room.session.pacing = session.pacing;
        room.session.setup.until = session.setup.until;
        room.session.setup.interpreted = session.setup.interpreted;
        room.session.pacing.extra.push(Extra { place: at("quiz"), minutes: pacing });
        room.clocks.now.steady = steady;
        room.clocks.now.boot = room.session.clock.as_ref().map_or(1, |log| log.anchor.boot);
        if let Some(pace) = pace::pace(&room.workshop, &room.session, room.now()) {
            pace::all_offers(&room.workshop, &room.session, room.now(), &pace);
            pace::offers(&room.workshop, &room.session, room.now());
        }
        pace::promise(&room.workshop, &room.session, room.now(), None);
    }
}
