//! Which stage model a back-cast counts with, and which of its stages: from the schedule, the picked lever, or the step.

use crate::say;
use crate::workshop::catalogue::{Catalogue, StageModel};
use crate::workshop::id::ModelId;
use crate::workshop::kind::backcast::{Backcast, Pace, Schedule};
use crate::workshop::kind::lever::Picks;
use thiserror::Error;

/// A stage model and the first and last stage used, counted from 1. It always holds at least one stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Course<'a> {
    pub model: &'a StageModel,
    first: u32,
    last: u32,
}

/// Why stages or a model cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CourseError {
    #[error("{}", say!("course-no-model", model = .model.as_str()))]
    NoModel { model: String },
    /// A model without a single stage.
    #[error("{}", say!("course-no-stages", model = .model.as_str()))]
    NoStages { model: ModelId },
    /// Not a range at all: neither `3` nor `1-7`.
    #[error("{}", say!("course-not-a-range", text = .text.as_str()))]
    NotARange { text: String },
    #[error("{}", say!("course-backward", first = *.first, last = *.last))]
    Backward { first: u32, last: u32 },
    #[error("{}", say!("course-outside", model = .model.as_str(), first = *.first, last = *.last, most = *.n_stages as u64))]
    Outside { model: ModelId, first: u32, last: u32, n_stages: usize },
}

impl<'a> Course<'a> {
    /// Takes these stages of a model, or all; an error names what is wrong with them.
    pub fn new(model: &'a StageModel, stages: Option<(u32, u32)>) -> Result<Course<'a>, CourseError> {
        let n_stages = model.stages.len();
        let most = u32::try_from(n_stages).unwrap_or(u32::MAX);
        if n_stages == 0 {
            return Err(CourseError::NoStages { model: model.id.clone() });
        }
        let (first, last) = stages.unwrap_or((1, most));
        if first > last {
            return Err(CourseError::Backward { first, last });
        }
        if first == 0 || last > most {
            return Err(CourseError::Outside { model: model.id.clone(), first, last, n_stages });
        }
        Ok(Course { model, first, last })
    }

    /// Follows what the group settled: the schedule's own model, else the first picked lever's, else the step's.
    ///
    /// Stages are the schedule's; else those the lever uses of that model; else all. Stages that do not fit
    /// (left over from another model) are passed over. `None` when the catalogue has none of these models.
    pub fn of(
        catalogue: &'a Catalogue,
        step: &Backcast,
        picks: Option<&Picks>,
        schedule: &Schedule,
    ) -> Option<Course<'a>> {
        let cards =
            || picks.iter().flat_map(|picks| &picks.picked).filter_map(|pick| catalogue.lever(&pick.lever));
        let of_lever = cards().find_map(|card| card.models.first());
        let wanted = [schedule.model.as_ref(), of_lever.map(|of_lever| &of_lever.model), Some(&step.model)];
        let model = wanted.into_iter().flatten().find_map(|id| catalogue.model(id))?;
        let lever_stages = cards()
            .flat_map(|card| &card.models)
            .find(|of_lever| of_lever.model == model.id)
            .and_then(|m| m.stages);
        let named = [schedule.stages, lever_stages].into_iter().flatten();
        let fitting = named.map(|stages| Course::new(model, Some(stages))).find_map(Result::ok);
        fitting.or_else(|| Course::new(model, None).ok())
    }

    /// The numbers of the stages used.
    pub fn stages(&self) -> std::ops::RangeInclusive<u32> {
        self.first..=self.last
    }

    pub fn first(&self) -> u32 {
        self.first
    }

    pub fn last(&self) -> u32 {
        self.last
    }

    /// Whether every stage of the model is used.
    pub fn is_whole(&self) -> bool {
        self.first == 1 && self.last as usize == self.model.stages.len()
    }

    /// Returns the sum of the used stages' days at a pace, edits and overlaps aside.
    pub fn days(&self, pace: Pace) -> u64 {
        self.model
            .stages
            .iter()
            .skip(self.first as usize - 1)
            .take((self.last - self.first) as usize + 1)
            .map(|stage| u64::from(stage.days(pace)))
            .sum()
    }
}

/// Finds a model by the name typed for it.
pub fn model_named<'a>(catalogue: &'a Catalogue, name: &str) -> Result<&'a StageModel, CourseError> {
    let model = catalogue.models.iter().find(|model| model.id.as_str() == name.trim());
    model.ok_or_else(|| CourseError::NoModel { model: name.trim().to_string() })
}

/// Reads a range of stages as typed: `1-7`, or `3` alone.
pub fn parse_stages(text: &str) -> Result<(u32, u32), CourseError> {
    let number = |part: &str| {
        let not_a_range = CourseError::NotARange { text: text.trim().to_string() };
        part.trim().parse::<u32>().map_err(|_| not_a_range)
    };
    let (first, last) = match text.split_once(['-', '\u{2013}']) {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(text)?, number(text)?),
    };
    if first > last { Err(CourseError::Backward { first, last }) } else { Ok((first, last)) }
}
