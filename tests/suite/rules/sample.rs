//! What the tests of the rules share: dates, and the stage models of the fact base.

use jiff::civil::Date;
use levers::workshop::ModelId;
use levers::workshop::catalogue::stage::{Stage, StageKind, StageModel};

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
