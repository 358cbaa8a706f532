//! What stands around the steps while a room is led: the clock in each of its states, breaks, everything that lies over
//! a step, and the screens before and after.

use super::{State, example};
use crate::driver::*;
use levers::app::App;
use levers::app::effect::{Summary, TrashSummary, Unclean};
use levers::app::msg::{Action, Msg};
use levers::workshop::{Session, SessionId};

/// The session at a step of an agenda, with its clock running for so many seconds.
pub fn led(session: Session, agenda: &str, step: &str, seconds: i64) -> App {
    let mut session =
        Session { setup: levers::workshop::session::Setup { people: 24, ..session.setup }, ..session };
    session.setup.agenda = id(agenda);
    let mut app = open_with(built_in(), session, step);
    wait(&mut app, 0);
    press(&mut app, "<f5>");
    wait(&mut app, seconds);
    app
}

/// Agenda, step, seconds that went by, and the keys that lead there.
const OVER: &[(&str, &str, &str, i64, &str)] = &[
    ("clock, on time", "ninety", "power/decider", 30, ""),
    ("clock, one fifth left", "ninety", "power/decider", 150, ""),
    ("clock, one minute left", "ninety", "power/decider", 175, ""),
    ("clock, over", "ninety", "power/decider", 500, ""),
    ("clock, far behind", "ninety", "power/decider", 3000, ""),
    ("clock, paused", "ninety", "power/decider", 500, "<f5>"),
    ("clock, in a field", "ninety", "opening/problem", 500, "Wages were not paid"),
    ("times, on time", "ninety", "power/decider", 10, "<c-l>"),
    ("times, late", "ninety", "power/decider", 900, "<c-l>"),
    ("times, a cut chosen", "ninety", "power/decider", 900, "<c-l>4"),
    ("big clock", "ninety", "power/decider", 10, "<a-c>"),
    ("big clock, over", "ninety", "power/decider", 5000, "<a-c>"),
    ("timer, being set", "ninety", "power/decider", 10, "<a-t>12"),
    ("timer, running", "ninety", "power/decider", 10, "<a-t>12<enter>"),
    ("break", "ninety", "authority/lever", 10, "<pgdn>"),
    ("outline", "ninety", "power/decider", 10, "<f2>"),
    ("plan so far", "ninety", "power/decider", 10, "<f3>"),
    ("glossary", "ninety", "power/decider", 10, "<f4>"),
    ("glossary, a search", "ninety", "power/decider", 10, "<f4>lever"),
    ("facts", "ninety", "power/decider", 10, "<f6>"),
    ("help", "ninety", "power/decider", 10, "<f1>"),
    ("help while typing", "ninety", "opening/problem", 10, "<f1>"),
    ("park", "ninety", "power/decider", 10, "<c-p>Buses at night, and who pays for them in the end"),
    ("parking lot", "ninety", "power/decider", 10, "<a-p>"),
    ("parking lot, an answer", "ninety", "power/decider", 10, "<a-p>aIt was agreed in May"),
    ("parking lot, given away", "ninety", "power/decider", 10, "<a-p>wAna Cruz<enter>someday<enter>"),
    ("speakers", "ninety", "power/decider", 10, "<a-w>aAna<enter>Ben<enter><enter>1"),
    ("spotlight", "ninety", "power/decider", 10, "<a-s>"),
    ("palette", "ninety", "power/decider", 10, "<f12>"),
    ("palette, a search", "ninety", "power/decider", 10, "<f12>clock"),
    ("names ahead", "ninety", "power/decider", 10, "<f10>"),
    ("a private step ahead", "none", "power/outside", 10, "<pgup>"),
    ("review", "ninety", "power/decider", 10, "<f7>"),
    ("export", "ninety", "power/decider", 10, "<f7>xy"),
    ("set-up, changed", "ninety", "power/decider", 10, "<f2><home><enter>"),
    ("not saved", "ninety", "power/decider", 10, "<c-s>"),
];

/// Keys from Home without a session.
const BEFORE: &[(&str, &str)] = &[
    ("home", ""),
    ("set-up, alone", "3"),
    ("set-up", "2"),
    ("set-up, ten minutes", "4"),
    ("session plan", "5"),
    ("set-up, filled", "2Pay<enter>Committee<enter>Hilo<enter>2<enter>1<enter><bs><bs>24<enter>"),
    ("set-up, an end", "2Pay<enter>Committee<enter>Hilo<enter>2<enter>1<enter><bs><bs>24<enter>10:10<enter>"),
    ("test card", "8"),
    ("home, help", "<f1>"),
];

fn library() -> Vec<Summary> {
    let id = |name: &str| SessionId::try_from(name.to_string()).expect("an id");
    let one = |name: &str, issue: &str| Summary {
        id: id(name),
        issue: issue.into(),
        group: "Home care committee".into(),
        at: "power/map".into(),
        saved: "today 10:42".into(),
        unclean: None,
        fault: None,
        running: false,
    };
    let unclean = Unclean { step: "Power map".into(), when: "today 10:41".into(), text: "Ana knows".into() };
    vec![
        Summary {
            unclean: Some(unclean),
            ..one("2026-11-22-pay", "Pay every hour that is worked, travel included")
        },
        one("2026-11-21-buses", "Buses at night"),
        Summary { fault: Some("It was written by a newer levers.".into()), ..one("2026-11-20-new", "") },
        Summary { running: true, ..one("2026-11-19-rent", "Rent") },
    ]
}

/// The program at Home with this library.
fn home(library: Vec<Summary>) -> App {
    let mut app = App::new(TODAY, ROOM);
    app.update(Msg::Now(nine()));
    app.update(Msg::Workshop(built_in()));
    app.update(Msg::Library(library));
    let trash = TrashSummary {
        sessions: vec![("2026-10-01-old".to_string().try_into().expect("an id"), "yesterday 18:00".into())],
        files: 22,
        bytes: 400_000,
    };
    app.update(Msg::Trash(trash));
    app
}

/// Every screen and everything over a step while a group is led.
pub fn around() -> Vec<State> {
    let mut states = Vec::new();
    for (name, agenda, step, seconds, keys) in OVER {
        let mut session = example();
        for idea in ["Free buses for everybody who works at night", "A night market"] {
            session.park(idea.into());
        }
        let mut app = led(session, agenda, step, *seconds);
        if *name == "not saved" {
            app.update(Msg::SaveFailed { why: "No space is left on the device.".into() });
        }
        press(&mut app, keys);
        states.push(State::new(*name, app));
    }
    states.push(State::new("home, after a crash", home(library())));
    for (name, keys) in BEFORE {
        let mut app = home(library().split_off(1));
        press(&mut app, keys);
        states.push(State::new(*name, app));
    }
    for (name, keys) in
        [("library", ""), ("library, to delete", "<del>"), ("trash", "v"), ("library, a search", "/bus")]
    {
        let mut app = home(library());
        press(&mut app, "9");
        app.update(Msg::Library(library()));
        press(&mut app, keys);
        states.push(State::new(name, app));
    }
    let mut finished = levers::content::embedded::example().expect("the example");
    finished.example = true;
    states.push(State::new("the example", open_with(built_in(), finished, "power/map")));
    let mut app = led(example(), "ninety", "power/decider", 10);
    app.update(Msg::Act(Action::Freeze));
    press(&mut app, "<pgdn>");
    states.push(State::new("frozen", app));
    states
}
