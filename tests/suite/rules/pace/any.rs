//! Whatever happens in a room, an offer keeps what it says.

use super::room::{AGENDA, Room, at};
use crate::rules::clocks::MIN;
use levers::rules::clock;
use levers::rules::pace::{self, What};
use levers::workshop::clock::Extra;
use proptest::prelude::*;

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
