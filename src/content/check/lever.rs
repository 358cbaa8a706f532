//! Lever cards and goals: levels, durability, stage models and cases that exist, and something to do for each goal.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{Found, Sense, reference};
use crate::rules::course::{Course, CourseError};
use crate::workshop::ModelId;
use thiserror::Error;

/// What is wrong with a lever card or a goal.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("no level of government is named, so nobody ever sees this")]
    NoLevels,
    #[error("a durability of {found} is not on the scale from 1 to 5")]
    Durability { found: u8 },
    #[error("{why}")]
    Stages { why: CourseError },
    #[error("the stage model `{model}` stands here twice")]
    ModelTwice { model: ModelId },
    #[error("this goal has no lever")]
    NoLever,
    #[error("this goal has no durable second step")]
    NoDurable,
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::NoLevels => "no-levels",
            Fault::Durability { .. } => "bad-durability",
            Fault::Stages { .. } => "bad-stages",
            Fault::ModelTwice { .. } => "model-twice",
            Fault::NoLever => "goal-without-lever",
            Fault::NoDurable => "goal-without-durable",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::NoLevels => "name `Federal`, `Board`, `State`, `Territory` or `Local`".into(),
            Fault::Durability { .. } => {
                "1 ends by silence or one memo, 5 only by a court or a legislature".into()
            }
            Fault::Stages { .. } => {
                "name the first and the last stage used, or leave `stages` out for all".into()
            }
            Fault::ModelTwice { .. } => "leave the model once, with the stages that are used".into(),
            Fault::NoLever => "name one in `fast` or in `durable`".into(),
            Fault::NoDurable => {
                "name a lever in `durable`, or say in `durable_words` what holds it, for example a statute"
                    .into()
            }
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    levers(ground, found);
    goals(ground, found);
}

fn levers(ground: &Ground, found: &mut Found) {
    let levers = &ground.folder.levers;
    for (idx, lever) in levers.value.iter().filter(|_| levers.is_sound()).flatten().enumerate() {
        let place = Place::root(In::Levers).index(idx);
        if lever.levels.is_empty() {
            found.add(&place.field("levels"), Fault::NoLevels);
        }
        if !(1..=5).contains(&lever.durability) {
            found.add(&place.field("durability"), Fault::Durability { found: lever.durability });
        }
        if let Some(case) = &lever.case {
            reference::case(ground, found, &place.field("case"), case);
        }
        for (idx, used) in lever.models.iter().enumerate() {
            let place = place.field("models").index(idx);
            reference::model(ground, found, &place.field("model"), &used.model);
            let model = ground.folder.stages.value.iter().flatten().find(|model| model.id == used.model);
            if let (Some(model), Some(stages)) = (model, used.stages)
                && let Err(why) = Course::new(model, Some(stages))
            {
                found.add(&place.field("stages"), Fault::Stages { why });
            }
            if lever.models.iter().take(idx).any(|before| before.model == used.model) {
                found.add(&place.field("model"), Fault::ModelTwice { model: used.model.clone() });
            }
        }
    }
}

fn goals(ground: &Ground, found: &mut Found) {
    let goals = &ground.folder.goals;
    for (idx, goal) in goals.value.iter().filter(|_| goals.is_sound()).flatten().enumerate() {
        let place = Place::root(In::Goals).index(idx);
        for (field, ids) in [("fast", &goal.fast), ("durable", &goal.durable)] {
            for (idx, id) in ids.iter().enumerate() {
                reference::lever(ground, found, &place.field(field).index(idx), id);
            }
        }
        if goal.fast.is_empty() && goal.durable.is_empty() {
            found.add(&place, Fault::NoLever);
        } else if goal.durable.is_empty() && goal.durable_words.trim().is_empty() {
            found.add(&place, Fault::NoDurable);
        }
    }
}
