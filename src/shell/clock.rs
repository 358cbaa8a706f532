//! The only place that asks what time it is: the calendar, the wall clock and the monotonic one.
//!
//! Nothing below this layer reads a clock; times reach it as values.

use crate::workshop::clock::Now;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use std::fs::Metadata;
use std::ops::Add;
use std::sync::LazyLock;
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

/// Reads all clocks at once.
pub fn read() -> Now {
    let zoned = Zoned::now();
    let (steady, awake) = steady();
    Now { wall: zoned.timestamp(), local: zoned.datetime(), steady, awake, boot: boot() }
}

/// Milliseconds since the computer started: with the time it slept, and without.
#[cfg(target_os = "linux")]
fn steady() -> (u64, u64) {
    use rustix::time::{ClockId, Timespec, clock_gettime};
    let ms = |time: Timespec| {
        let seconds = u64::try_from(time.tv_sec).unwrap_or(0);
        seconds.saturating_mul(1000).saturating_add(u64::try_from(time.tv_nsec / 1_000_000).unwrap_or(0))
    };
    (ms(clock_gettime(ClockId::Boottime)), ms(clock_gettime(ClockId::Monotonic)))
}

/// Elsewhere there is one clock that nobody sets, counted from the first time it is asked.
#[cfg(not(target_os = "linux"))]
fn steady() -> (u64, u64) {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let ms = u64::try_from(START.elapsed().as_millis()).unwrap_or(u64::MAX);
    (ms, ms)
}

/// Tells one start of the computer from another, so that a session of yesterday is not measured with today's clock.
fn boot() -> u64 {
    static BOOT: LazyLock<u64> = LazyLock::new(|| {
        let id = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
        let digits: String = id.chars().filter(char::is_ascii_hexdigit).take(12).collect();
        // Where the system does not say, every start of the program counts for itself: then the wall clock decides.
        u64::from_str_radix(&digits, 16).unwrap_or_else(|_| now().as_millisecond().unsigned_abs())
    });
    *BOOT
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
