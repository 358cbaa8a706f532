//! The clocks of a computer, moved by hand.

use jiff::civil::{DateTime, datetime};
use jiff::{SignedDuration, Timestamp};
use levers::workshop::clock::Now;

/// A minute, and a second, in milliseconds.
pub const MIN: u64 = 60_000;
pub const SEC: u64 = 1_000;

/// Nine o'clock on the Sunday on which tests happen.
pub const NINE: DateTime = datetime(2026, 11, 22, 9, 0, 0, 0);

/// A computer in a hall, switched on for an hour when the clock on the wall shows nine.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    pub now: Now,
}

impl Clocks {
    pub fn at_nine() -> Clocks {
        let wall: Timestamp = "2026-11-22T19:00:00Z".parse().expect("a moment");
        Clocks { now: Now { wall, local: NINE, steady: 60 * MIN, awake: 60 * MIN, boot: 1 } }
    }

    /// Time goes by.
    pub fn pass(&mut self, ms: u64) -> Now {
        self.sleep(ms);
        self.now.awake += ms;
        self.now
    }

    /// Time goes by while the computer sleeps.
    pub fn sleep(&mut self, ms: u64) -> Now {
        self.now.steady += ms;
        self.set(i64::try_from(ms).expect("a test's own time is short"))
    }

    /// Somebody, or the network, sets the clock on the wall.
    pub fn set(&mut self, ms: i64) -> Now {
        let by = SignedDuration::from_millis(ms);
        self.now.wall = self.now.wall.checked_add(by).expect("in range");
        self.now.local = self.now.local.checked_add(by).expect("in range");
        self.now
    }

    /// The computer is started anew; until it runs again, this much time goes by.
    pub fn restart(&mut self, ms: u64) -> Now {
        self.sleep(ms);
        self.now = Now { steady: 7 * SEC, awake: 7 * SEC, boot: self.now.boot + 1, ..self.now };
        self.now
    }
}
