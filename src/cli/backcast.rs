//! `levers backcast`: a finish date to the latest start of every stage of a model.

mod page;
mod report;

use crate::cli::error::CliError;
use crate::cli::out::{self, Reply};
use crate::cli::value;
use crate::content::embedded;
use crate::rules::backcast::{Timeline, backcast, side_by_side};
use crate::rules::course::{Course, model_named, parse_stages};
use crate::rules::dates;
use crate::rules::look_back::{LookBack, look_back};
use crate::rules::ways_out::{WaysOut, ways_out};
use crate::rules::windows::{Missed, missed};
use crate::say;
use crate::workshop::kind::backcast::{Pace, Schedule};
use crate::workshop::{Catalogue, Level};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What `levers backcast` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(value_name = "MODEL", help = say!("cli-backcast-model"))]
    pub model: String,
    #[arg(long, value_name = "DATE", help = say!("cli-backcast-finish"))]
    pub finish: String,
    #[arg(long, value_name = "PACE", default_value = "typical", value_parser = value::pace(), help = say!("cli-backcast-pace"))]
    pub pace: Pace,
    #[arg(long, value_name = "FIRST-LAST", help = say!("cli-backcast-stages"))]
    pub stages: Option<String>,
    #[arg(long, value_name = "DATE", help = say!("cli-today"))]
    pub today: Option<String>,
    #[arg(long, help = say!("cli-json"))]
    pub json: bool,
}

/// A back-cast with all that belongs beside it.
struct Answer<'a> {
    course: Course<'a>,
    today: Date,
    timeline: Timeline,
    /// The back-cast at each pace that stays inside the calendar.
    paces: Vec<(Pace, Timeline)>,
    missed: Vec<Missed>,
    look_back: Option<LookBack>,
    ways_out: Option<WaysOut<'a>>,
}

pub fn run(args: &Args) -> Result<Reply, CliError> {
    let catalogue = embedded::workshop().catalogue;
    let answer = answer(&catalogue, args)?;
    if args.json { Ok(out::json(&report::report(&answer))) } else { Ok(out::page(&page::page(&answer))) }
}

fn answer<'a>(catalogue: &'a Catalogue, args: &Args) -> Result<Answer<'a>, CliError> {
    let today = value::today(args.today.as_deref())?;
    let finish = dates::parse(&args.finish, today)?;
    let model = model_named(catalogue, &args.model)
        .map_err(|error| CliError::Model { error, models: models(catalogue) })?;
    let stages = args.stages.as_deref().map(parse_stages).transpose()?;
    let course = Course::new(model, stages)?;
    let schedule = Schedule { finish: Some(finish), pace: args.pace, ..Schedule::default() };
    let timeline = backcast(&course, &schedule, today)?;
    let paces = side_by_side(&course, &schedule, today);
    Ok(Answer {
        today,
        paces: paces.into_iter().filter_map(|(pace, timeline)| Some((pace, timeline.ok()?))).collect(),
        missed: missed(&course, &timeline),
        // Without a lever, a model that sends texts to Congress is taken to be used by a federal office.
        look_back: look_back(&course, &timeline, Level::Federal, None),
        ways_out: every_way_out(catalogue, &course, &schedule, (&timeline, today)),
        course,
        timeline,
    })
}

/// The ways out at every level whose levers use this model; nobody said which one it is.
fn every_way_out<'a>(
    catalogue: &'a Catalogue,
    course: &Course,
    schedule: &Schedule,
    at: (&Timeline, Date),
) -> Option<WaysOut<'a>> {
    let uses = |models: &[crate::workshop::catalogue::lever::ModelUse]| {
        models.iter().any(|of_lever| of_lever.model == course.model.id)
    };
    let users = catalogue.levers.iter().filter(|lever| uses(&lever.models));
    let levels: BTreeSet<Level> = users.flat_map(|lever| lever.levels.iter().copied()).collect();
    let of = |level| ways_out(catalogue, level, &[], course, schedule, at);
    let mut all = of(Level::Federal)?;
    let faster = levels.into_iter().filter_map(of).flat_map(|ways| ways.faster);
    all.faster = faster.fold(Vec::new(), |mut faster, way| {
        if faster.iter().all(|known: &crate::rules::ways_out::Faster| known.lever.id != way.lever.id) {
            faster.push(way);
        }
        faster
    });
    all.faster.sort_by_key(|way| way.days);
    Some(all)
}

fn models(catalogue: &Catalogue) -> Vec<String> {
    catalogue.models.iter().map(|model| model.id.to_string()).collect()
}
