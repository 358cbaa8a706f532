//! The program in every state that a step can be in: each step of the workshop empty, answered and alone, in each
//! agenda, and every kind of step in each of its views. For tests that must hold of all of them.

mod around;

pub use around::around;

use crate::driver::*;
use levers::app::App;
use levers::shell::format;
use levers::workshop::{Entry, Session, StepId};
use std::sync::Arc;

/// A state with a name that says how to get there.
pub struct State {
    pub name: String,
    pub app: App,
}

impl State {
    fn new(name: impl Into<String>, app: App) -> State {
        State { name: name.into(), app }
    }
}

/// The finished example as a session that can be worked on.
pub fn example() -> Session {
    let text = include_str!("../../modules/example.ron");
    let mut session = format::parse(text.as_bytes()).expect("the example is a session");
    session.example = false;
    session
}

/// Each step of the workshop without an answer, as it is in the example, and for a person alone.
pub fn steps() -> Vec<State> {
    let workshop = built_in();
    let mut states = Vec::new();
    for (id, _, step) in workshop.steps() {
        let at = id.to_string();
        states.push(State::new(format!("{at}, empty"), open(&at)));
        states.push(State::new(format!("{at}, in the example"), open_with(workshop.clone(), example(), &at)));
        if !step.solo.is_empty() || step.kind.name() == "Read" {
            let mut alone = session();
            alone.setup.people = 1;
            states.push(State::new(format!("{at}, alone"), open_with(workshop.clone(), alone, &at)));
        }
    }
    states
}

/// Each step of each agenda in both ways in. Where two agendas ask the same of it, it is taken once.
pub fn agendas() -> Vec<State> {
    let workshop = built_in();
    let mut states = Vec::new();
    let mut seen = Vec::new();
    for agenda in &workshop.agendas {
        for entry in [Entry::New, Entry::Defend] {
            let mut session = example();
            (session.setup.agenda, session.setup.entry) = (agenda.id.clone(), entry);
            session.setup.people = agenda.people.map_or(1, |(least, _)| least);
            let steps: Vec<StepId> = levers::app::route::steps(&workshop, &session);
            for id in steps {
                let slot = agenda.slot(&id).map(|slot| (slot.limit, slot.quiz.clone()));
                let asked = (id.clone(), slot, session.is_alone());
                if seen.contains(&asked) {
                    continue;
                }
                seen.push(asked);
                let at = id.to_string();
                let name = format!("{at} in {}, {entry:?}", agenda.id);
                states.push(State::new(name, open_with(workshop.clone(), session.clone(), &at)));
            }
        }
    }
    states
}

/// A step, and the keys that lead to one of its views.
const VIEWS: &[(&str, &str, &str)] = &[
    ("ask, typing", "opening/problem", "Wages were not paid<enter>aides on two islands"),
    ("ask, a sentence", "opening/ask", "publish the numbers<enter>the department"),
    ("collect, adding", "authority/asks", "raise the rate<enter>publish the numbers<enter>half an it"),
    ("collect, editing", "authority/asks", "raise the rate<enter>publish the numbers<enter><up><up> now"),
    ("map, the drawing", "power/map", "aAna<enter>Ben<enter><enter>1l2l"),
    ("map, the list", "power/map", "aAna<enter>Ben<enter><enter>1l2l<tab>"),
    ("map, a name", "power/map", "aAna<enter>Be"),
    ("map, a note", "power/map", "aAna<enter><enter>nknows the clerk"),
    ("map, a link", "power/map", "aAna<enter>Ben<enter><enter>1l"),
    ("quiz, answered", "authority/quiz", "2"),
    ("quiz, the score", "implementation/scenarios", "1<enter>1<enter>1<enter>1<enter>1<enter>"),
    ("table, typed rows", "power/inside", "Ana<enter>Ben<enter>a coffee<enter>may 1<enter>Cy"),
    ("table, a bad date", "power/inside", "Ana<enter>Ben<enter>a coffee<enter>someday<enter><up><up>"),
    ("table, a choice", "implementation/measures", "pay slips<enter>"),
    ("table, scores", "implementation/self-check", "2<enter>1<enter>0"),
    ("table, fixed rows", "implementation/threats", "2<enter>a list<enter>a law<enter>Ana"),
    ("lever, all of them", "authority/lever", "<tab><down><down>"),
    ("lever, a card", "authority/lever", "<down><right>"),
    ("lever, reasons", "authority/lever", "1<down><down><space>eit is near"),
    ("lever, a follow-up", "authority/lever", "1<enter>near<enter>to find<enter>"),
    ("backcast, the finish", "timing/backcast", "may 1 2028<enter>first pay"),
    ("backcast, the stages", "timing/backcast", "2028-05-01<enter><enter><down><down>"),
    ("backcast, late", "timing/backcast", "2026-12-24<enter><enter>"),
    ("backcast, the paces", "timing/backcast", "2028-05-01<enter><enter>v"),
    (
        "backcast, a stage",
        "timing/backcast",
        "2028-05-01<enter><enter>eAna<enter>a call<enter>a march<enter>30",
    ),
    ("backcast, the models", "timing/backcast", "2028-05-01<enter><enter>m<down>"),
];

/// A list of one ask, and what is pressed at the sorter behind it.
const SORTER: &[(&str, &str)] = &[
    ("verdict, a question", "n"),
    ("verdict, what a question means", "nw"),
    ("verdict, the first reply again", "nn<left>"),
    ("verdict, now", "nnyynnnnynnnn"),
    ("verdict, a follow-up", "nnyynnnny"),
    ("verdict, symbolic", "nyy"),
    ("verdict, the law", "y"),
    ("verdict, why", "ynw"),
    ("verdict, a re-aim", "yn<enter>publish the numbers"),
    ("verdict, re-aimed", "yn<enter>publish the numbers<enter><left>"),
    ("verdict, not sure", "nn?y"),
    ("verdict, not sure of much", "????????????????"),
    ("verdict, who finds out", "nn??nyy???????<enter>Ana<enter>+14d"),
];

const VOTES: &[(&str, &str, &str)] = &[
    ("vote, dots", "Dots(2)", "12<enter>12<enter>3"),
    ("vote, hidden", "Dots(None)", "v12<enter>9"),
    ("vote, a scale", "Scale", "1<enter>2<enter>3<enter>4<enter>5<enter>"),
    ("vote, concerns", "Fist", "3<enter>4<enter>ethe date is too soon"),
    ("vote, a second round", "Dots(None)", "4<enter>4r"),
];

/// Every kind of step in each of its views.
pub fn views() -> Vec<State> {
    let mut states = Vec::new();
    for (name, step, keys) in VIEWS {
        let mut app = open(step);
        press(&mut app, keys);
        states.push(State::new(*name, app));
    }
    let long = "Direct the department to publish, every quarter, how many back-pay cases were opened, closed and paid";
    for (name, keys) in SORTER {
        let mut app =
            open_steps(&[("asks", "Collect((item: \"ask\"))"), ("s", "Verdict((from: \"m/asks\"))")]);
        go(&mut app, "m/asks");
        press(&mut app, &format!("{long}<enter>count the hours<enter><enter>{keys}"));
        states.push(State::new(*name, app));
    }
    let options = "[(id: \"pay\", text: \"Pay every hour that is worked, travel included\"), (id: \"hours\", text: \"Hours\"), \
         (id: \"safety\", text: \"Safety on the road\")]";
    for (name, method, keys) in VOTES {
        let mut app = open_kind(&format!("Vote((method: {method}, options: {options}))"));
        press(&mut app, keys);
        states.push(State::new(*name, app));
    }
    let sorts = "Sort((items: [(id: \"ana\", text: \"Ana\")], buckets: [(id: \"with\", title: \"With us\", \
         help: \"Does something for it already\"), (id: \"against\", title: \"Against us\")], note: \"What did you see?\"))";
    let mut app = open_kind(sorts);
    press(&mut app, "1<enter>a nod");
    states.push(State::new("sort, a note open", app));
    let days = "Table((columns: [(id: \"what\", title: \"What\", holds: Text)], rows: Days(start: \"From\", \
         rows: [(id: \"d30\", text: \"After a month\", days: 30)])))";
    let mut app = open_kind(days);
    press(&mut app, "may 1<enter>a check");
    states.push(State::new("table, days", app));
    let list = "Collect((item: \"idea\"))";
    let gone = workshop(&[("list", list), ("s", "Choose((from: \"m/list\", most: 2))")]);
    let mut app = open_with(Arc::new(gone), session(), "m/list");
    press(&mut app, "pay<enter>hours<enter><enter> 2<pgup><up><c-d><pgdn>");
    states.push(State::new("choose, one gone", app));
    let mut app = open_kind(
        "Choose((options: [(id: \"near\", text: \"The near one\"), (id: \"far\", text: \"The far one\")], \
         reason: \"Why this one first?\"))",
    );
    press(&mut app, "1<enter>because it is near");
    states.push(State::new("choose, a reason", app));
    states
}
