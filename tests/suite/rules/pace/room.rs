//! A room with a fake clock: minutes go by, the group goes on, and somebody chooses what is offered.

use crate::rules::clocks::{Clocks, MIN};
use crate::rules::sample::{ron, session, step, workshop};
use jiff::civil::{DateTime, datetime};
use levers::rules::clock;
use levers::rules::pace::{self, Offer, Pace, What};
use levers::workshop::clock::{Now, Place};
use levers::workshop::{AgendaId, Form, Session, Workshop};

/// Sixty minutes, and a step that only shows on some levels of government.
pub const AGENDA: &str = r#"(id: "hour", title: "", about: "", minutes: 60, slots: [
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
pub struct Room {
    pub workshop: Workshop,
    pub session: Session,
    pub clocks: Clocks,
}

impl Room {
    pub fn new(agenda: &str) -> Room {
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

    pub fn started() -> Room {
        let mut room = Room::new(AGENDA);
        room.start();
        room
    }

    pub fn start(&mut self) {
        let promised = pace::promise(&self.workshop, &self.session, &self.clocks.now, Some(&at("welcome")));
        self.session.clock = Some(clock::start(&self.clocks.now, Some(at("welcome")), promised));
    }

    /// Minutes go by where the group is.
    pub fn pass(&mut self, minutes: u64) -> &mut Room {
        self.clocks.pass(minutes * MIN);
        self
    }

    pub fn go(&mut self, step: &str) -> &mut Room {
        self.arrive(at(step))
    }

    pub fn arrive(&mut self, place: Place) -> &mut Room {
        let agenda = self.workshop.agenda(&self.session.setup.agenda);
        let log = self.session.clock.as_mut().expect("it was started");
        clock::arrive(log, agenda, place, &self.clocks.now);
        self
    }

    pub fn now(&self) -> &Now {
        &self.clocks.now
    }

    pub fn pace(&self) -> Pace {
        pace::pace(&self.workshop, &self.session, self.now()).expect("it was started")
    }

    pub fn offers(&self) -> Vec<Offer> {
        pace::offers(&self.workshop, &self.session, self.now())
    }

    /// What is offered, as a facilitator reads it: what, minutes, end.
    pub fn told(&self) -> Vec<String> {
        self.offers().iter().map(told).collect()
    }

    /// Chooses the offer that begins with these words.
    pub fn choose(&mut self, words: &str) {
        let offers = self.offers();
        let offer = offers.iter().find(|offer| told(offer).starts_with(words));
        let offer = offer.unwrap_or_else(|| panic!("{words}: {:?}", self.told()));
        pace::choose(&mut self.session.pacing, offer);
    }

    pub fn allotted(&self, step: &str) -> u32 {
        pace::allotted(&self.workshop, &self.session, &at(step))
    }
}

pub fn at(step_name: &str) -> Place {
    Place::Step(step(&format!("m/{step_name}")))
}

pub fn time(hour: i8, minute: i8) -> DateTime {
    datetime(2026, 11, 22, hour, minute, 0, 0)
}

pub fn told(offer: &Offer) -> String {
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
