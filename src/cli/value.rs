//! Values as they are typed on the command line, where a rule or the clock has a say in them.

use crate::cli::error::CliError;
use crate::rules::dates;
use crate::shell::clock;
use crate::workshop::kind::backcast::Pace;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::civil::Date;

/// Returns the day that counts as today: the one typed, or that of the clock.
pub fn today(typed: Option<&str>) -> Result<Date, CliError> {
    let today = clock::today();
    match typed {
        Some(typed) => Ok(dates::parse(typed, today)?),
        None => Ok(today),
    }
}

/// Takes the name of a pace.
pub fn pace() -> impl TypedValueParser<Value = Pace> {
    PossibleValuesParser::new(Pace::ALL.map(name)).map(|typed| {
        Pace::ALL.into_iter().find(|pace| name(*pace) == typed).expect("only these names are possible")
    })
}

/// Returns the name of a pace in arguments and in machine-readable output.
pub fn name(pace: Pace) -> &'static str {
    match pace {
        Pace::Optimistic => "optimistic",
        Pace::Typical => "typical",
        Pace::Slow => "slow",
    }
}
