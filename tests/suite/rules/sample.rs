//! What the tests of the rules share: dates, the stage models of the fact base, and small workshops and sessions.

use jiff::civil::Date;
use levers::workshop::catalogue::stage::{Stage, StageKind, StageModel};
use levers::workshop::session::Setup;
use levers::workshop::{
    AgendaId, Entry, ItemId, Level, ModelId, Module, ModuleId, Notes, Session, SessionId, Step, StepId,
    StepName, Workshop,
};
use serde::de::DeserializeOwned;

/// The machine-readable copy of the stage models in the fact base, `timing.md` section 8.
const STAGE_MODELS: &str = include_str!("../../data/stage_models.csv");

pub fn date(text: &str) -> Date {
    text.parse().expect("a test's own date is valid")
}

/// Every stage model of the fact base, in its order; stages where a text is sent to Congress as in section 9.6.
pub fn models() -> Vec<StageModel> {
    let mut models: Vec<StageModel> = Vec::new();
    for line in STAGE_MODELS.lines().skip(1) {
        let cells: Vec<&str> = line.splitn(7, ',').collect();
        let number = |idx: usize| cells[idx].parse::<u32>().expect("a number");
        let id = ModelId::try_from(cells[0]).expect("a valid id");
        if models.last().is_none_or(|model| model.id != id) {
            models.push(empty(id));
        }
        let model = models.last_mut().expect("one was just pushed");
        model.stages.push(Stage {
            name: cells[6].trim_matches('"').to_string(),
            kind: kind(cells[2]),
            optimistic: number(3),
            typical: number(4),
            slow: number(5),
            basis: String::new(),
        });
        assert_eq!(number(1) as usize, model.stages.len(), "stages are numbered from 1: {line}");
    }
    models
}

/// The stage model of that id.
pub fn model(id: &str) -> StageModel {
    models().into_iter().find(|model| model.id.as_str() == id).expect("a model of the fact base")
}

fn empty(id: ModelId) -> StageModel {
    let sent_at = match id.as_str() {
        "rule" => Some(8),
        "ifr" | "guidance" => Some(4),
        "procure" => Some(7),
        _ => None,
    };
    StageModel {
        id,
        title: String::new(),
        ends_at: String::new(),
        stages: Vec::new(),
        sent_at,
        windows: Vec::new(),
        note: String::new(),
        source: String::new(),
        as_of: date("2026-11-22"),
    }
}

fn kind(name: &str) -> StageKind {
    match name {
        "statute" => StageKind::Statute,
        "regulation" => StageKind::Regulation,
        "order" => StageKind::Order,
        "court" => StageKind::Court,
        "custom" => StageKind::Custom,
        "practice" => StageKind::Practice,
        other => panic!("`{other}` is not a kind of stage"),
    }
}

/// Reads a value as authors write it, with the program's own reader.
pub fn ron<T: DeserializeOwned>(text: &str) -> T {
    let (value, diagnostics) = levers::content::read("test", text.as_bytes()).into_parts();
    let faults: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    value.expect("a value where there is no fault")
}

pub fn step(id: &str) -> StepId {
    StepId::try_from(id).expect("a test's own step id is valid")
}

pub fn item(id: &str) -> ItemId {
    ItemId::try_from(id).expect("a test's own item id is valid")
}

/// A workshop of steps, each given by its id, its kind and, unless empty, its condition as authors write them.
pub fn workshop(steps: &[(&str, &str, &str)]) -> Workshop {
    let mut modules: Vec<Module> = Vec::new();
    for (id, kind, when) in steps {
        let id = step(id);
        if modules.last().is_none_or(|module| module.id.as_str() != id.module()) {
            modules.push(Module {
                id: ModuleId::try_from(id.module()).expect("a valid id"),
                title: String::new(),
                aim: String::new(),
                steps: Vec::new(),
            });
        }
        let step = Step {
            id: StepName::try_from(id.name()).expect("a valid id"),
            title: String::new(),
            ask: String::new(),
            help: String::new(),
            solo: String::new(),
            kind: ron(kind),
            when: if when.is_empty() { None } else { Some(ron(when)) },
            private: false,
            notes: Notes::default(),
            cards: Vec::new(),
            cases: Vec::new(),
            terms: Vec::new(),
        };
        modules.last_mut().expect("one was just pushed").steps.push(step);
    }
    let mut workshop = Workshop::default();
    workshop.modules = modules;
    workshop.index()
}

/// A session of twelve people at the federal level on 22 November 2026, with answers as a session file holds them.
pub fn session(answers: &[(&str, &str)]) -> Session {
    let setup = Setup {
        group: String::new(),
        place: String::new(),
        issue: String::new(),
        level: Level::Federal,
        entry: Entry::New,
        agenda: AgendaId::try_from("all").expect("a valid id"),
        people: 12,
        until: String::new(),
        interpreted: false,
        clock_starts: Default::default(),
    };
    let id = SessionId::try_from("test").expect("a valid id");
    let mut session = Session::new(id, "test", setup, date("2026-11-22"));
    for (id, answer) in answers {
        session.record(&step(id), Some(ron(answer)));
    }
    session
}
