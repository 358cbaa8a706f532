//! The list of sessions, read quickly: the beginning and the end of each file, and live files that were left.

use super::backup;
use super::clock;
use super::error::StoreError;
use super::format::{self, Ending, Fault, Head};
use super::live::{self, Live};
use super::lock;
use super::store::Store;
use crate::workshop::session::FORMAT;
use crate::workshop::{SessionId, StepId};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// How much of the beginning is read: the fields a list needs stand in the first kilobyte.
const BEGINNING: u64 = 4096;
const END: u64 = 256;

/// The sessions of a data folder, the one written last first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    pub sessions: Vec<Listed>,
    /// Files whose names are no session ids, so that they cannot be opened by one.
    pub strays: Vec<PathBuf>,
}

/// One session of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub id: SessionId,
    /// When its file was written last, as clocks here showed it; for a session that never reached the disk, its live
    /// file. `None` where the file system does not say.
    pub saved: Option<DateTime>,
    pub bytes: u64,
    /// What the list shows of it, or why it does not open (with the newest good backup).
    pub head: Result<Head, StoreError>,
    pub end: End,
    order: Option<Timestamp>,
}

/// How its last run ended.
#[derive(Debug, Clone, PartialEq)]
pub enum End {
    Clean,
    /// It has not: another program has it open.
    Running,
    /// Without warning.
    Unclean(Unclean),
}

/// What an unclean end left.
#[derive(Debug, Clone, PartialEq)]
pub struct Unclean {
    pub step: Option<StepId>,
    /// When the live file was written last, as clocks here showed it.
    pub when: Option<DateTime>,
    /// The text that was being typed; empty when there was none.
    pub text: String,
    /// Recorded answers that had not come back from the disk.
    pub n_answers: usize,
    /// Why the live file cannot be used.
    pub fault: Option<Fault>,
}

/// Lists the sessions of a store. A data folder that does not exist yet has none.
pub fn scan(store: &Store) -> Result<Listing, StoreError> {
    let folder = store.paths().sessions();
    let mut listing = Listing::default();
    let mut ids = BTreeSet::new();
    let unreadable = |error: &io::Error| StoreError::unreadable(&folder, error);
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(listing),
        Err(error) => return Err(unreadable(&error)),
    };
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            listing.strays.push(path);
            continue;
        };
        let Some(stem) = name.strip_suffix(".ron") else { continue };
        // A live file counts by itself: the session may not have reached the disk.
        match SessionId::try_from(stem.strip_suffix(".live").unwrap_or(stem)) {
            Ok(id) => {
                ids.insert(id);
            }
            Err(_) => listing.strays.push(path),
        }
    }
    listing.sessions = ids.into_iter().map(|id| list(store, id)).collect();
    listing.sessions.sort_by(|a, b| b.order.cmp(&a.order).then_with(|| a.id.cmp(&b.id)));
    listing.strays.sort();
    Ok(listing)
}

fn list(store: &Store, id: SessionId) -> Listed {
    let paths = store.paths();
    let path = paths.session(&id);
    let live = live::read(&paths.live(&id));
    let unconfirmed = live.as_ref().ok().and_then(Option::as_ref).and_then(|live| live.unconfirmed.as_ref());
    let (bytes, head) = match read_head(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => match unconfirmed {
            // It never reached the disk, and the live file has it whole.
            Some(unconfirmed) => (0, Ok(Head::from(unconfirmed.frame.clone()))),
            None => (0, Err(StoreError::Missing { id: id.clone() })),
        },
        Err(error) => (0, Err(StoreError::unreadable(&path, &error))),
        Ok((bytes, Ok(head))) => (bytes, Ok(head)),
        Ok((bytes, Err(fault))) => {
            let backup = backup::newest_good(paths, &id).map(|(backup, _)| Box::new(backup));
            (bytes, Err(StoreError::Fault { path: path.clone(), fault, backup }))
        }
    };
    let end = match &live {
        Ok(None) => End::Clean,
        _ if lock::is_held(&paths.lock(&id)) => End::Running,
        Ok(Some(live)) => End::Unclean(Unclean {
            step: step_of(live, head.as_ref().ok()),
            when: Some(clock::local(live.written)),
            text: live.moment.typing.as_ref().map(|typing| typing.text.clone()).unwrap_or_default(),
            n_answers: live.unconfirmed.as_ref().map_or(0, |unconfirmed| unconfirmed.answers.len()),
            fault: None,
        }),
        Err(fault) => End::Unclean(Unclean {
            step: None,
            when: written(&paths.live(&id)).map(clock::local),
            text: String::new(),
            n_answers: 0,
            fault: Some(fault.clone()),
        }),
    };
    let order = written(&path).or_else(|| written(&paths.live(&id)));
    Listed { id, saved: order.map(clock::local), bytes, head, end, order }
}

/// Where the group was. A session can have reached the disk just before the end, and its live file not any more.
fn step_of(live: &Live, head: Option<&Head>) -> Option<StepId> {
    let newer = head.filter(|head| head.revision > live.revision);
    newer.map_or(&live.moment.step, |head| &head.at).clone()
}

/// Reads the head of a session file and whether the file is whole, as far as its two ends tell. What is wrong in the
/// middle of a file shows when it is opened.
fn read_head(path: &Path) -> io::Result<(u64, Result<Head, Fault>)> {
    let mut file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let mut beginning = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning)?;
    let mut last = Vec::new();
    file.seek(SeekFrom::Start(bytes.saturating_sub(END)))?;
    file.by_ref().take(END).read_to_end(&mut last)?;
    if let Some(head) = format::head(&beginning)
        && head.format == FORMAT
        && format::ending(&last) == Ending::Closed
        && bytes <= format::MOST_BYTES
    {
        return Ok((bytes, Ok(head)));
    }
    file.rewind()?;
    let mut whole = Vec::new();
    file.take(format::MOST_BYTES + 1).read_to_end(&mut whole)?;
    Ok((bytes, format::parse(&whole).map(Head::from)))
}

fn written(path: &Path) -> Option<Timestamp> {
    fs::metadata(path).ok().and_then(|metadata| clock::written(&metadata))
}
