//! Stage models: stages to count, days that grow from optimistic to slow, and windows of stages that are there.

use crate::content::check::calendar::month_and_day;
use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{Found, Sense};
use crate::workshop::catalogue::StageModel;
use thiserror::Error;

/// What is wrong with a stage model.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this model has no stages to count")]
    NoStages,
    #[error("the days do not grow from optimistic to slow: {optimistic}, {typical}, {slow}")]
    DaysFall { optimistic: u32, typical: u32, slow: u32 },
    #[error("stage {stage} is not one of the {n_stages} stages of this model")]
    NoSuchStage { stage: u32, n_stages: usize },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::NoStages => "no-stages",
            Fault::DaysFall { .. } => "days-fall",
            Fault::NoSuchStage { .. } => "no-such-stage",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::NoStages => "give it at least one".into(),
            Fault::DaysFall { .. } => {
                "`typical` lies between `optimistic` and `slow`, or is one of them".into()
            }
            Fault::NoSuchStage { n_stages, .. } => format!("stages are counted from 1 to {n_stages}"),
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let models = &ground.folder.stages;
    for (idx, model) in models.value.iter().filter(|_| models.is_sound()).flatten().enumerate() {
        check_model(found, model, &Place::root(In::Stages).index(idx));
    }
}

fn check_model(found: &mut Found, model: &StageModel, place: &Place) {
    if model.stages.is_empty() {
        found.add(&place.field("stages"), Fault::NoStages);
        return;
    }
    for (idx, stage) in model.stages.iter().enumerate() {
        let (optimistic, typical, slow) = (stage.optimistic, stage.typical, stage.slow);
        if optimistic > typical || typical > slow {
            let place = place.field("stages").index(idx);
            found.add(&place.field("optimistic"), Fault::DaysFall { optimistic, typical, slow });
        }
    }
    let n_stages = model.stages.len();
    let mut known = |stage: u32, place: &Place| {
        if !(1..=n_stages).contains(&(stage as usize)) {
            found.add(place, Fault::NoSuchStage { stage, n_stages });
        }
    };
    if let Some(stage) = model.sent_at {
        known(stage, &place.field("sent_at"));
    }
    for (idx, window) in model.windows.iter().enumerate() {
        known(window.stage, &place.field("windows").index(idx).field("stage"));
    }
    for (idx, window) in model.windows.iter().enumerate() {
        let place = place.field("windows").index(idx);
        month_and_day(found, &place.field("opens"), window.opens);
        month_and_day(found, &place.field("closes"), window.closes);
    }
}
