//! The only place that asks what time it is: the calendar, the wall clock and the monotonic one.
//!
//! Nothing below this layer reads a clock; times reach it as values.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::fs::Metadata;
use std::ops::Add;
use std::time::{Duration, Instant};

/// Returns the present moment, the same everywhere on earth.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// Returns today's date where this computer stands (in UTC when it does not know its time zone).
pub fn today() -> Date {
    Zoned::now().date()
}

/// Returns a moment as a clock on the wall here would show it.
pub fn local(at: Timestamp) -> DateTime {
    at.to_zoned(TimeZone::system()).datetime()
}

/// Returns when a file was written last, or `None` where the file system does not keep that.
pub fn written(metadata: &Metadata) -> Option<Timestamp> {
    metadata.modified().ok().and_then(|at| Timestamp::try_from(at).ok())
}

/// A moment of the monotonic clock: good for waiting and for "how long ago", whatever happens to the wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick(Instant);

impl Tick {
    pub fn now() -> Tick {
        Tick(Instant::now())
    }

    /// Returns how long after `earlier` this moment is; zero when it is not after.
    pub fn since(self, earlier: Tick) -> Duration {
        self.0.saturating_duration_since(earlier.0)
    }
}

impl Add<Duration> for Tick {
    type Output = Tick;

    fn add(self, wait: Duration) -> Tick {
        Tick(self.0 + wait)
    }
}
