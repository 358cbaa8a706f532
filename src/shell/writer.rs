//! Saving while people go on: snapshots and live moments are handed over and written on threads of their own.
//!
//! ```text
//! save(snapshot) ──► newest ──► save thread ──► ID.ron ──► Report::Saved
//! live(moment) ────► moment ──► live thread ──► ID.live.ron
//! ```
//!
//! Handing over never waits for a disk. Only the newest snapshot is written; a failure is reported, kept and tried
//! again. What to do about a failure is for people to decide.

mod live;
pub mod pace;
mod save;

use super::clock::Tick;
use super::error::SaveError;
use super::lease::Lease;
use super::live::Moment;
use crate::workshop::Session;
use pace::{Timing, Urgency};
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a writer that is dropped in a panic tries to save.
const LAST_TRY: Duration = Duration::from_secs(2);

/// Writes one session until it is closed.
#[derive(Debug)]
pub struct Writer {
    shared: Arc<Shared>,
    closed: bool,
}

/// What a writer begins with.
#[derive(Debug)]
pub struct Begin {
    pub lease: Lease,
    /// The session as opened; it is written at once when the disk has another one, or none.
    pub session: Arc<Session>,
    /// What was being typed when the last run ended uncleanly, so that it is safe from the first moment on.
    pub moment: Moment,
    pub timing: Timing,
}

/// What a writer tells, from its own threads.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// The session of this revision is on the disk for good, with all before it, or why not. After a failure the newest
    /// one is tried again, with longer and longer waits.
    Saved { revision: u64, result: Result<(), SaveError> },
    /// Somebody else had changed the file meanwhile; their words are kept here.
    ForeignKept(PathBuf),
    /// A backup was made, or why not.
    BackedUp(Result<PathBuf, SaveError>),
    /// The live file cannot be written (typed text is not safe before it is recorded), or `None`: it can again.
    Live(Option<SaveError>),
}

/// What became of waiting for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flush {
    /// Everything handed over is on the disk.
    Saved,
    /// It was tried once more and failed. The words are in memory still.
    Failed(SaveError),
    /// The disk did not answer in time. It may yet.
    Late,
}

impl Writer {
    /// Starts writing. `report` is called on the writer's threads and must not wait.
    pub fn start(begin: Begin, report: impl Fn(Report) + Send + Sync + 'static) -> Writer {
        let Begin { lease, session, moment, timing } = begin;
        let pending = lease.on_disk() != Some(&session);
        let state = State {
            newest: session,
            on_disk: lease.on_disk().cloned(),
            pending,
            saving: false,
            telling: false,
            begun: 0,
            failed: None,
            hurry: false,
            asked: false,
            backup: false,
            due: (pending || moment != Moment::default()).then_some(Urgency::Move),
            moment,
            is_held: lease.is_held(),
            ending: None,
            save_ended: false,
            live_ended: false,
        };
        let shared = Arc::new(Shared {
            state: Mutex::new(state),
            save_bell: Condvar::new(),
            live_bell: Condvar::new(),
            done_bell: Condvar::new(),
            timing,
            report: Box::new(report),
        });
        let path = lease.paths().live(lease.id());
        let id = lease.id().clone();
        spawn("live", &shared, move |shared| live::run(shared, &id, &path));
        spawn("save", &shared, move |shared| save::run(shared, lease));
        Writer { shared, closed: false }
    }

    /// Hands over a snapshot, and what is in fields beside it; one that still waits is forgotten. Both come at once: a
    /// live file with the one and without the other would bring an item back beside the letters it was made of.
    pub fn save(&self, session: impl Into<Arc<Session>>, moment: Moment) {
        let mut state = self.shared.lock();
        state.newest = session.into();
        state.moment = moment;
        state.pending = true;
        // The live file holds the answers until they are confirmed.
        state.due = Some(Urgency::Move);
        self.shared.save_bell.notify_all();
        self.shared.live_bell.notify_all();
    }

    /// Hands over what is being typed and shown; see [`Urgency`] for when it is written.
    pub fn live(&self, moment: Moment, urgency: Urgency) {
        let mut state = self.shared.lock();
        state.moment = moment;
        state.due = state.due.max(Some(urgency));
        self.shared.live_bell.notify_all();
    }

    /// Asks for a backup of what is on the disk once everything handed over is there.
    pub fn backup(&self) {
        self.shared.lock().backup = true;
        self.shared.save_bell.notify_all();
    }

    /// Tries a failed save again now, because a person thinks that it can work. When nothing is left to save, that is
    /// reported again: who asks may not have heard it.
    pub fn retry(&self) {
        let mut state = self.shared.lock();
        (state.hurry, state.asked) = (true, true);
        drop(state);
        self.shared.save_bell.notify_all();
    }

    /// Whether everything handed over is on the disk.
    pub fn is_saved(&self) -> bool {
        let state = self.shared.lock();
        !state.pending && !state.saving
    }

    /// Waits until everything handed over is on the disk, has failed once more, or the time is over.
    pub fn flush(&self, within: Duration) -> Flush {
        let deadline = Tick::now() + within;
        let mut state = self.shared.lock();
        let mark = state.begun;
        state.hurry = true;
        self.shared.save_bell.notify_all();
        loop {
            if !(state.pending || state.saving || state.telling || state.backup) {
                return Flush::Saved;
            }
            if let Some((attempt, error)) = &state.failed
                && *attempt > mark
                && !state.telling
            {
                return Flush::Failed(error.clone());
            }
            let left = deadline.since(Tick::now());
            if left.is_zero() || state.save_ended {
                return Flush::Late;
            }
            state = self.shared.wait_done(state, left);
        }
    }

    /// Saves what is left and ends. When all is saved, text in fields too, the live file goes; when not, it stays for the
    /// next start.
    /// The lock is given back last.
    pub fn close(mut self, within: Duration) -> Flush {
        let deadline = Tick::now() + within;
        let flush = self.flush(within);
        self.end(if flush == Flush::Saved { Ending::Clean } else { Ending::Unclean }, deadline);
        flush
    }

    fn end(&mut self, ending: Ending, deadline: Tick) {
        self.closed = true;
        let mut state = self.shared.lock();
        state.ending = Some(ending);
        self.shared.save_bell.notify_all();
        self.shared.live_bell.notify_all();
        while !(state.live_ended && state.save_ended) {
            let left = deadline.since(Tick::now());
            if left.is_zero() {
                return;
            }
            state = self.shared.wait_done(state, left);
        }
    }
}

impl Drop for Writer {
    /// A writer that was not closed is dropped by a panic: what can be saved is saved, and the live file stays.
    fn drop(&mut self) {
        if !self.closed {
            let deadline = Tick::now() + LAST_TRY;
            let _ = self.flush(LAST_TRY);
            self.end(Ending::Unclean, deadline);
        }
    }
}

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Every snapshot is saved: the live file is removed, unless it has text that is in none.
    Clean,
    /// The live file is written once more and stays.
    Unclean,
}

/// What the threads share. The lock is never held while a disk is asked for anything.
struct Shared {
    state: Mutex<State>,
    save_bell: Condvar,
    live_bell: Condvar,
    done_bell: Condvar,
    timing: Timing,
    report: Box<dyn Fn(Report) + Send + Sync>,
}

/// What was handed over and how far it is.
#[derive(Debug)]
struct State {
    newest: Arc<Session>,
    on_disk: Option<Arc<Session>>,
    /// Whether `newest` must be written.
    pending: bool,
    /// Whether a write is going on.
    saving: bool,
    /// Whether what came of it is being reported.
    telling: bool,
    /// Writes begun so far, and the number and error of the last one that failed.
    begun: u64,
    failed: Option<(u64, SaveError)>,
    /// Whether to write without waiting for the next try.
    hurry: bool,
    /// Whether somebody asked if everything is saved.
    asked: bool,
    backup: bool,
    moment: Moment,
    /// Whether the live file must be written, and how soon.
    due: Option<Urgency>,
    /// Whether the lock is held: without it the live file is another program's.
    is_held: bool,
    ending: Option<Ending>,
    save_ended: bool,
    live_ended: bool,
}

impl Shared {
    /// A thread that panicked leaves the state whole: nothing is changed in steps.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(bell: &Condvar, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        bell.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_for<'a>(bell: &Condvar, state: MutexGuard<'a, State>, wait: Duration) -> MutexGuard<'a, State> {
        bell.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner).0
    }

    fn wait_done<'a>(&self, state: MutexGuard<'a, State>, wait: Duration) -> MutexGuard<'a, State> {
        Shared::wait_for(&self.done_bell, state, wait)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("state", &self.state).finish_non_exhaustive()
    }
}

fn spawn(name: &str, shared: &Arc<Shared>, run: impl FnOnce(&Shared) + Send + 'static) {
    let shared = shared.clone();
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(move || run(&shared))
        .expect("a program that just started has room for two threads");
}
