//! What each kind of step adds to the plan. A kind that adds nothing (`read`, `quiz`) has no file here.

pub mod ask;
pub mod backcast;
pub mod choose;
pub mod collect;
pub mod lever;
pub mod map;
pub mod pause;
pub mod sort;
pub mod table;
pub mod verdict;
pub mod vote;

use crate::plan::document::Block;
use crate::plan::reading::{Loose, Reading, Source};
use crate::workshop::{Answer, Kind, StepId};
use serde::Serialize;

/// An answer read with its step: ids have become words, typed dates days.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    Pause(pause::Reported),
    Ask(ask::Filled),
    Collect(collect::Gathered),
    Choose(choose::Chosen),
    Vote(vote::Counted),
    Sort(sort::Sorted),
    Map(map::Mapped),
    Verdict(verdict::Judged),
    Lever(lever::Levers),
    Backcast(Box<backcast::Dates>),
    Table(table::Tabled),
}

/// Reads an answer with its step. `None` for a quiz, which adds nothing, and for an answer of another kind.
pub fn read(step: &StepId, kind: &Kind, answer: &Answer, reading: &Reading) -> Option<Body> {
    Some(match (kind, answer) {
        (Kind::Pause(spec), Answer::Pause(reports)) => Body::Pause(pause::read(spec, reports)),
        (Kind::Ask(spec), Answer::Ask(words)) => Body::Ask(ask::read(spec, words, reading)),
        (Kind::Collect(_), Answer::Collect(list)) => Body::Collect(collect::read(list)),
        (Kind::Choose(spec), Answer::Choose(choice)) => {
            Body::Choose(choose::read(step, spec, choice, reading))
        }
        (Kind::Vote(spec), Answer::Vote(rounds)) => Body::Vote(vote::read(step, spec, rounds, reading)),
        (Kind::Sort(spec), Answer::Sort(placing)) => Body::Sort(sort::read(step, spec, placing, reading)),
        (Kind::Map(spec), Answer::Map(map)) => Body::Map(map::read(spec, map, reading)),
        (Kind::Verdict(spec), Answer::Verdict(sortings)) => {
            Body::Verdict(verdict::read(step, spec, sortings, reading))
        }
        (Kind::Lever(_), Answer::Lever(picks)) => Body::Lever(lever::read(picks, reading)),
        (Kind::Backcast(spec), Answer::Backcast(schedule)) => {
            Body::Backcast(Box::new(backcast::read(spec, schedule, reading)))
        }
        (Kind::Table(spec), Answer::Table(rows)) => Body::Table(table::read(step, spec, rows, reading)),
        (Kind::Read(_) | Kind::Quiz(_), _) => return None,
        (
            Kind::Pause(_)
            | Kind::Ask(_)
            | Kind::Collect(_)
            | Kind::Choose(_)
            | Kind::Vote(_)
            | Kind::Sort(_)
            | Kind::Map(_)
            | Kind::Verdict(_)
            | Kind::Lever(_)
            | Kind::Backcast(_)
            | Kind::Table(_),
            _,
        ) => return None,
    })
}

impl Body {
    /// Returns what is printed; nothing where nothing was said.
    pub fn blocks(&self) -> Vec<Block> {
        match self {
            Body::Pause(reported) => reported.blocks(),
            Body::Ask(filled) => filled.blocks(),
            Body::Collect(gathered) => gathered.blocks(),
            Body::Choose(chosen) => chosen.blocks(),
            Body::Vote(counted) => counted.blocks(),
            Body::Sort(sorted) => sorted.blocks(),
            Body::Map(mapped) => mapped.blocks(),
            Body::Verdict(judged) => judged.blocks(),
            Body::Lever(levers) => levers.blocks(),
            Body::Backcast(dates) => dates.blocks(),
            Body::Table(tabled) => tabled.blocks(),
        }
    }

    /// Returns typed words that have no place in their step any more.
    pub fn left(&self) -> &[Loose] {
        match self {
            Body::Ask(filled) => &filled.left,
            Body::Backcast(dates) => &dates.left,
            Body::Table(tabled) => &tabled.left,
            Body::Pause(_)
            | Body::Collect(_)
            | Body::Choose(_)
            | Body::Vote(_)
            | Body::Sort(_)
            | Body::Map(_)
            | Body::Verdict(_)
            | Body::Lever(_) => &[],
        }
    }

    /// Returns the sources of the facts it prints.
    pub fn sources(&self) -> &[Source] {
        match self {
            Body::Lever(levers) => &levers.sources,
            Body::Backcast(dates) => &dates.sources,
            Body::Pause(_)
            | Body::Ask(_)
            | Body::Collect(_)
            | Body::Choose(_)
            | Body::Vote(_)
            | Body::Sort(_)
            | Body::Map(_)
            | Body::Verdict(_)
            | Body::Table(_) => &[],
        }
    }
}
