//! `levers testcard`: the card on the wall, or in a pipe what it says in words.

use crate::app::testcard::reach;
use crate::cli::Cli;
use crate::cli::error::CliError;
use crate::cli::out::{self, Reply};
use crate::say;
use crate::shell::room::{self, Options};
use crate::shell::surroundings::Surroundings;
use crate::shell::terminal;
use crate::tui::ascii;
use crate::tui::screen::testcard::{enlarge, facts, sample, tenths};
use crate::tui::theme::Glyphs;
use crate::tui::widget::big::big;

/// What `levers testcard` is told: nothing.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// The rows of the table that stands below the card.
const ROWS: [u16; 6] = [12, 15, 18, 20, 24, 56];

/// The columns that the printed card takes.
const COLUMNS: usize = 76;

pub fn run(cli: &Cli) -> Result<(), CliError> {
    if terminal::is_there() {
        let options =
            Options { data: cli.data.clone(), look: cli.look, ascii: cli.ascii, ..Options::default() };
        return Ok(room::run_test_card(options)?);
    }
    let surroundings = Surroundings::here();
    let mut text = card(&surroundings, terminal::size());
    if surroundings.means(Default::default(), cli.ascii).glyphs == Glyphs::Ascii {
        text = ascii::of(&text);
    }
    out::answer(&Reply { text, ..Reply::default() })
}

/// The card in words. Without a terminal the size is not known and the table says it for every size.
fn card(surroundings: &Surroundings, size: Option<(u16, u16)>) -> String {
    let mut lines = vec![say!("card-title"), say!("card-question"), String::new()];
    lines.extend(big(&sample(COLUMNS), COLUMNS, 4).unwrap_or_default());
    lines.push(say!("card-body"));
    lines.push(String::new());
    match size {
        Some(size) => {
            lines.push(say!("card-size", columns = size.0, rows = size.1));
            lines.extend(facts(size, surroundings.host()));
        }
        None => lines.push(enlarge(surroundings.host())),
    }
    lines.push(String::new());
    lines.push(say!("card-table"));
    for rows in ROWS {
        let read = reach(rows);
        lines.push(say!("card-table-row", rows = rows, sure = tenths(read.sure), most = tenths(read.most)));
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}
