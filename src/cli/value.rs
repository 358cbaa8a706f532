//! Values as they are typed on the command line, where a closed list, a rule or the clock has a say in them.

use crate::app::config::Look;
use crate::app::effect::{Format, PaperSize};
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

/// Takes one of these formats, by the ending of its files.
pub fn format(among: &'static [Format]) -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(among.iter().map(|format| format.ending())).map(|typed| {
        Format::ALL
            .into_iter()
            .find(|format| format.ending() == typed)
            .expect("only these endings are possible")
    })
}

/// Takes the name of a look.
pub fn look() -> impl TypedValueParser<Value = Look> {
    PossibleValuesParser::new(Look::ALL.map(Look::name)).map(|typed| {
        Look::ALL.into_iter().find(|look| look.name() == typed).expect("only these names are possible")
    })
}

/// Takes the name of a paper size.
pub fn paper() -> impl TypedValueParser<Value = PaperSize> {
    PossibleValuesParser::new(["a4", "letter"])
        .map(|typed| if typed == "letter" { PaperSize::Letter } else { PaperSize::A4 })
}

/// Returns the formats in the order typed, each once.
pub fn once_each(formats: &[Format]) -> Vec<Format> {
    let is_first = |(idx, format): &(usize, &Format)| !formats[..*idx].contains(format);
    formats.iter().enumerate().filter(is_first).map(|(_, format)| *format).collect()
}
