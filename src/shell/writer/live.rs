//! The live thread: writes the live file at its pace and removes it at a clean end.

use super::pace::{Next, Throttle, Urgency};
use super::{Ending, Report, Shared, State};
use crate::shell::clock::{self, Tick};
use crate::shell::error::SaveError;
use crate::shell::live::Live;
use crate::shell::{format, replace};
use crate::workshop::SessionId;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::MutexGuard;

pub(super) fn run(shared: &Shared, id: &SessionId, path: &Path) {
    let _ended = Ended(shared);
    let mut throttle = Throttle::new(shared.timing.live);
    let mut failing = false;
    let mut state = shared.lock();
    while state.ending.is_none() {
        // Without the lock the file may be another program's.
        let due = state.due.filter(|_| state.is_held);
        let next = throttle.next(due, Tick::now());
        let result = match next {
            Next::Write { sync } => {
                state.due = None;
                let result = write(state, id, path, sync);
                throttle.wrote(sync, Tick::now());
                result
            }
            Next::Sync => {
                drop(state);
                throttle.synced(Tick::now());
                replace::sync(path)
            }
            Next::Wait(wait) => {
                state = Shared::wait_for(&shared.live_bell, state, wait);
                continue;
            }
            Next::Rest => {
                state = Shared::wait(&shared.live_bell, state);
                continue;
            }
        };
        match &result {
            Ok(()) if failing => (shared.report)(Report::Live(None)),
            Err(error) if !failing => (shared.report)(Report::Live(Some(SaveError::new(path, error)))),
            Ok(()) | Err(_) => {}
        }
        failing = result.is_err();
        state = shared.lock();
        if failing {
            state.due = state.due.max(Some(Urgency::Typing));
        }
    }
    // Text that nobody took into the session, because it was left before it was shown, waits for the next start.
    let is_empty = state.moment.is_in(&state.newest);
    match state.ending {
        Some(Ending::Clean) if state.is_held && is_empty => {
            drop(state);
            // One that cannot be removed says "unclean end" at the next start, and holds nothing unsaved.
            let _ = fs::remove_file(path).and_then(|()| replace::sync_folder(path));
        }
        Some(Ending::Clean | Ending::Unclean) if state.is_held => {
            // If this fails, so did the save, and people were told.
            let _ = write(state, id, path, true);
        }
        Some(Ending::Clean | Ending::Unclean) | None => drop(state),
    }
}

fn write(state: MutexGuard<'_, State>, id: &SessionId, path: &Path, sync: bool) -> io::Result<()> {
    let (newest, on_disk, moment) = (state.newest.clone(), state.on_disk.clone(), state.moment.clone());
    drop(state);
    let live = Live { session: id.clone(), ..Live::new(clock::now(), &newest, on_disk.as_deref(), moment) };
    let text = format::write_live(&live);
    if sync {
        replace::replace(path, text.as_bytes())
    } else {
        replace::replace_unsynced(path, text.as_bytes())
    }
}

/// Says that the thread ended, also when it panicked.
struct Ended<'a>(&'a Shared);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.lock().live_ended = true;
        self.0.done_bell.notify_all();
    }
}
