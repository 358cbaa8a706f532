//! When to write, as plain arithmetic over moments: no clock is read here.

use crate::shell::clock::Tick;
use std::time::Duration;

/// The waits of a writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// The least time between two live files for typing, and between two that are brought to the disk for good.
    pub live: Duration,
    /// The wait after the first failed save; it doubles with each further one.
    pub first_retry: Duration,
    /// The longest wait between tries.
    pub last_retry: Duration,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing {
            live: Duration::from_secs(1),
            first_retry: Duration::from_millis(250),
            last_retry: Duration::from_secs(5),
        }
    }
}

/// How soon a live moment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Letters: at most once a second, and at most one second late.
    Typing,
    /// A move, a recorded answer, a blanked screen: at once.
    Move,
}

/// What to do about the live file next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Write {
        /// Whether to wait for the disk, so that it survives a power cut.
        sync: bool,
    },
    /// Bring what was written to the disk.
    Sync,
    Wait(Duration),
    /// Nothing, until something happens.
    Rest,
}

/// Keeps live files to their pace.
#[derive(Debug, Clone)]
pub struct Throttle {
    every: Duration,
    written: Option<Tick>,
    synced: Option<Tick>,
    unsynced: bool,
}

impl Throttle {
    pub fn new(every: Duration) -> Throttle {
        Throttle { every, written: None, synced: None, unsynced: false }
    }

    pub fn next(&self, due: Option<Urgency>, now: Tick) -> Next {
        let left = |last: Option<Tick>| {
            last.map_or(Duration::ZERO, |last| self.every.saturating_sub(now.since(last)))
        };
        let sync = left(self.synced).is_zero();
        match due {
            // A desk shows a move as soon as the file has its name; the disk follows at once.
            Some(Urgency::Move) => Next::Write { sync: false },
            Some(Urgency::Typing) if left(self.written).is_zero() => Next::Write { sync },
            Some(Urgency::Typing) | None if self.unsynced && sync => Next::Sync,
            Some(Urgency::Typing) => Next::Wait(left(self.written)),
            None if self.unsynced => Next::Wait(left(self.synced)),
            None => Next::Rest,
        }
    }

    /// Takes note of a write, or of a failed one: that counts too, so that a broken disk is not asked all the time.
    pub fn wrote(&mut self, sync: bool, now: Tick) {
        self.written = Some(now);
        if sync {
            self.synced(now);
        } else {
            self.unsynced = true;
        }
    }

    pub fn synced(&mut self, now: Tick) {
        self.synced = Some(now);
        self.unsynced = false;
    }
}

/// Waits longer and longer after failures.
#[derive(Debug, Clone)]
pub struct Backoff {
    timing: Timing,
    wait: Duration,
    again: Option<Tick>,
}

impl Backoff {
    pub fn new(timing: Timing) -> Backoff {
        Backoff { timing, wait: timing.first_retry, again: None }
    }

    /// Returns how long to wait before the next try; zero when nothing has failed.
    pub fn left(&self, now: Tick) -> Duration {
        self.again.map_or(Duration::ZERO, |again| again.since(now))
    }

    pub fn failed(&mut self, now: Tick) {
        self.again = Some(now + self.wait);
        self.wait = (self.wait * 2).min(self.timing.last_retry);
    }

    pub fn succeeded(&mut self) {
        *self = Backoff::new(self.timing);
    }
}
