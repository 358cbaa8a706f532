//! What files and threads have to say, as messages and words for people.

use crate::app::effect::{Summary, TrashSummary, Unclean};
use crate::app::msg::{Msg, Offer};
use crate::say;
use crate::shell::error::StoreError;
use crate::shell::library::{self, End};
use crate::shell::store::{Note, Store};
use crate::shell::writer::Report;
use crate::shell::{clock, trash};
use crate::workshop::SessionId;
use jiff::civil::DateTime;
use std::path::Path;

pub(super) fn news(report: Report) -> Option<Msg> {
    match report {
        Report::Saved { revision, result: Ok(()) } => Some(Msg::Saved { revision }),
        Report::Saved { result: Err(why), .. } => Some(Msg::SaveFailed { why: why.to_string() }),
        Report::ForeignKept(path) => Some(Msg::Tell(say!("foreign-kept", path = name_of(&path)))),
        Report::BackedUp(Ok(_)) => None,
        Report::BackedUp(Err(why)) => Some(Msg::Tell(why.to_string())),
        Report::Live(Some(why)) => Some(Msg::LiveFailed(Some(why.to_string()))),
        Report::Live(None) => Some(Msg::LiveFailed(None)),
    }
}

pub(super) fn note_words(note: &Note) -> String {
    match note {
        Note::Recovered { n_answers } => say!("note-recovered", answers = *n_answers),
        Note::LiveIgnored { fault, kept: Some(kept) } => {
            say!("note-live-kept", fault = fault.to_string(), path = name_of(kept))
        }
        Note::LiveIgnored { fault, kept: None } => say!("note-live-ignored", fault = fault.to_string()),
        Note::SetAside { kept } => say!("note-set-aside", path = name_of(kept)),
        Note::NoBackup(why) => why.to_string(),
        Note::Renamed { was } => say!("note-renamed", was = was.to_string()),
        Note::Restored { backup, damaged } => {
            say!("note-restored", made = when(backup.taken), path = name_of(damaged))
        }
        Note::RestoredAsCopy { backup } => say!("note-restored-copy", made = when(backup.taken)),
    }
}

/// The last part of a path: on a wall the folders are nobody's business.
fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

pub(super) fn failed(id: SessionId, why: &StoreError) -> Msg {
    let offer = match why {
        StoreError::Busy { .. } => Offer::Busy,
        StoreError::Fault { backup: Some(backup), .. } => Offer::Backup { made: when(backup.taken) },
        StoreError::Fault { backup: None, .. }
        | StoreError::Missing { .. }
        | StoreError::Unreadable { .. }
        | StoreError::NoBackup { .. }
        | StoreError::Save(_) => Offer::Nothing,
    };
    Msg::OpenFailed { id, why: why.to_string(), offer }
}

pub(super) fn summaries(listing: library::Listing) -> Vec<Summary> {
    listing
        .sessions
        .into_iter()
        .map(|listed| {
            let saved = listed.saved.map_or_else(String::new, when);
            let unclean = match &listed.end {
                End::Clean | End::Running => None,
                End::Unclean(unclean) => Some(Unclean {
                    step: unclean.step.as_ref().map_or_else(String::new, |step| step.to_string()),
                    when: unclean.when.map_or_else(String::new, when),
                    text: crate::app::text::visible(&first_words(&unclean.text)).into_owned(),
                }),
            };
            let (issue, group, at, fault) = match listed.head {
                Ok(head) => (
                    head.setup.issue,
                    head.setup.group,
                    head.at.map_or_else(String::new, |at| at.to_string()),
                    None,
                ),
                Err(why) => (listed.id.to_string(), String::new(), String::new(), Some(why.to_string())),
            };
            let running = listed.end == End::Running;
            Summary { id: listed.id, issue, group, at, saved, unclean, fault, running }
        })
        .collect()
}

fn first_words(text: &str) -> String {
    let text: String = text.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ");
    let short: String = text.trim().chars().take(60).collect();
    if short.len() < text.trim().len() { format!("{short}…") } else { short }
}

pub(super) fn trash_summary(store: &Store) -> TrashSummary {
    let trashed = trash::list(store);
    TrashSummary {
        files: trashed.iter().map(|one| one.n_files).sum(),
        bytes: trashed.iter().map(|one| one.bytes).sum(),
        sessions: trashed.into_iter().map(|one| (one.id, when(one.deleted))).collect(),
    }
}

/// A time in words: `today 10:42`, `yesterday 10:42`, else the date with the time.
fn when(at: DateTime) -> String {
    let today = clock::today();
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    let date = at.date();
    if date == today {
        say!("when-today", time = time)
    } else if today.yesterday().is_ok_and(|yesterday| yesterday == date) {
        say!("when-yesterday", time = time)
    } else {
        say!("when-on", date = date.to_string(), time = time)
    }
}
