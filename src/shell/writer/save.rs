//! The save thread: writes the newest snapshot, and keeps trying when the disk does not play along.

use super::pace::{Backoff, Urgency};
use super::{Report, Shared};
use crate::shell::clock::Tick;
use crate::shell::lease::Lease;

pub(super) fn run(shared: &Shared, mut lease: Lease) {
    let _ended = Ended(shared);
    let mut backoff = Backoff::new(shared.timing);
    let mut state = shared.lock();
    loop {
        let wait = if state.hurry { None } else { Some(backoff.left(Tick::now())) };
        let wait = wait.filter(|wait| !wait.is_zero());
        if state.pending && wait.is_none() {
            let snapshot = state.newest.clone();
            state.begun += 1;
            state.pending = false;
            (state.hurry, state.asked) = (false, false);
            state.saving = true;
            let attempt = state.begun;
            drop(state);
            let written = lease.write(&snapshot);
            let revision = snapshot.revision;
            let mut reports = Vec::new();
            state = shared.lock();
            state.saving = false;
            state.telling = true;
            state.is_held = lease.is_held();
            let result = match written {
                Ok(kept) => {
                    reports.extend(kept.map(Report::ForeignKept));
                    backoff.succeeded();
                    state.on_disk = Some(snapshot);
                    state.failed = None;
                    Ok(())
                }
                Err(error) => {
                    backoff.failed(Tick::now());
                    state.pending = true;
                    state.failed = Some((attempt, error.clone()));
                    Err(error)
                }
            };
            // The live file names what is unconfirmed; that changed, and nothing hangs on how soon it says so.
            state.due = state.due.max(Some(Urgency::Typing));
            drop(state);
            shared.live_bell.notify_all();
            reports.push(Report::Saved { revision, result });
            reports.into_iter().for_each(&shared.report);
            state = shared.lock();
            state.telling = false;
            shared.done_bell.notify_all();
        } else if state.asked && !state.pending {
            state.asked = false;
            let on_disk = state.on_disk.clone();
            drop(state);
            if let Some(on_disk) = on_disk {
                (shared.report)(Report::Saved { revision: on_disk.revision, result: Ok(()) });
            }
            state = shared.lock();
        } else if state.backup && !state.pending {
            drop(state);
            let backup = lease.backup();
            (shared.report)(Report::BackedUp(backup));
            state = shared.lock();
            state.backup = false;
            shared.done_bell.notify_all();
        } else if state.ending.is_some() {
            break;
        } else {
            state = match wait.filter(|_| state.pending) {
                Some(wait) => Shared::wait_for(&shared.save_bell, state, wait),
                None => Shared::wait(&shared.save_bell, state),
            };
        }
    }
    // The live file belongs to whoever holds the lock, so the lock goes last.
    while !state.live_ended {
        state = Shared::wait(&shared.done_bell, state);
    }
    drop(state);
    drop(lease);
}

/// Says that the thread ended, also when it panicked.
struct Ended<'a>(&'a Shared);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.lock().save_ended = true;
        self.0.done_bell.notify_all();
    }
}
