//! `levers list`: the sessions of the data folder, and the agendas that a session can be started with.

use crate::cli::error::CliError;
use crate::cli::out::{self, Reply};
use crate::content::embedded;
use crate::plan::document::{Align, Block, Column, Document, Table, Text};
use crate::say;
use crate::shell::library::{self, End, Listed, Listing};
use crate::shell::paths::Paths;
use crate::shell::store::Store;
use crate::workshop::Workshop;
use jiff::civil::DateTime;
use std::path::Path;

/// What `levers list` is told: nothing beside the folder.
#[derive(Debug, clap::Args)]
pub struct Args {}

pub fn run(data: Option<&Path>) -> Result<Reply, CliError> {
    let store = Store::new(Paths::find(data)?);
    let listing = library::scan(&store)?;
    let mut reply = out::page(&page(&store, &listing, &embedded::workshop()));
    reply.warnings = listing
        .strays
        .iter()
        .map(|stray| say!("cli-list-stray", path = stray.display().to_string()))
        .collect();
    Ok(reply)
}

fn page(store: &Store, listing: &Listing, workshop: &Workshop) -> Document {
    let mut blocks = Vec::new();
    if listing.sessions.is_empty() {
        blocks.push(Block::paragraph(say!("cli-list-none")));
    } else {
        blocks.push(table(
            &["cli-list-session", "cli-list-issue", "cli-list-saved"],
            listing.sessions.iter().map(session).collect(),
        ));
    }
    blocks.push(Block::heading(1, say!("cli-list-agendas", title = workshop.title.as_str())));
    let agendas = workshop.agendas.iter().map(|agenda| {
        let minutes = agenda.minutes.map_or_else(|| say!("cli-list-untimed"), |minutes| minutes.to_string());
        vec![agenda.id.as_str().into(), agenda.title.as_str().into(), minutes.into()]
    });
    blocks.push(table(&["cli-list-agenda", "cli-list-title", "cli-list-minutes"], agendas.collect()));
    Document {
        title: say!("cli-list-title-of-all", folder = store.paths().sessions().display().to_string()),
        blocks,
        ..Document::default()
    }
}

fn session(listed: &Listed) -> Vec<Text> {
    let issue = match &listed.head {
        Ok(head) => {
            let setup = &head.setup;
            let said = [&setup.issue, &setup.group, &setup.place];
            said.into_iter().filter(|words| !words.trim().is_empty()).cloned().collect::<Vec<_>>().join(" · ")
        }
        Err(why) => say!("cli-list-closed", why = why.to_string()),
    };
    let saved = listed.saved.map(when).unwrap_or_default();
    let state = match &listed.end {
        End::Clean => saved,
        End::Running => say!("cli-list-running", saved = saved),
        End::Unclean(_) => say!("cli-list-unclean", saved = saved),
    };
    vec![listed.id.as_str().into(), issue.into(), state.into()]
}

fn when(at: DateTime) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

fn table(titles: &[&str], rows: Vec<Vec<Text>>) -> Block {
    let column = |title: &&str| Column { title: say!(title), weight: 1.0, align: Align::Left };
    Block::Table(Table { columns: titles.iter().map(column).collect(), rows, ..Table::default() })
}
