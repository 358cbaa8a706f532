//! Times taken, and the table they are printed in. A figure is a median with a 99th percentile beside it, because a
//! mean hides the one press that stutters.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The times of one thing that was done many times.
#[derive(Default)]
pub struct Figures {
    taken: Vec<Duration>,
}

impl Figures {
    /// Does something a number of times. The first run warms caches, is done besides, and does not count.
    pub fn of<T>(times: usize, mut run: impl FnMut() -> T) -> Figures {
        black_box(run());
        let mut figures = Figures::default();
        for _ in 0..times {
            figures.add(timed(&mut run));
        }
        figures
    }

    /// What was timed elsewhere.
    pub fn add(&mut self, taken: Duration) {
        self.taken.push(taken);
    }

    pub fn extend(&mut self, other: &Figures) {
        self.taken.extend(&other.taken);
    }

    /// Prints a row of the table.
    pub fn print(&self, name: &str) {
        self.print_with(name, "");
    }

    /// Prints a row with something more about it at its end.
    pub fn print_with(&self, name: &str, more: &str) {
        let (median, p99) = (shown(self.median()), shown(self.at(99)));
        println!("  {name:<58} {median:>9} {p99:>9} {:>6}  {more}", self.taken.len());
    }

    pub fn median(&self) -> Duration {
        self.at(50)
    }

    /// The time that so many of a hundred runs did not pass; among fewer than a hundred, the 99th is the slowest.
    fn at(&self, percent: usize) -> Duration {
        let mut sorted = self.taken.clone();
        sorted.sort();
        let rank = (sorted.len() * percent).div_ceil(100);
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }
}

/// Prints the head of a part's table, with what is aimed at.
pub fn head(title: &str, aim: &str) {
    println!("\n{title}");
    println!("  {aim:<58} {:>9} {:>9} {:>6}", "median", "p99", "n");
}

/// How long something takes. What it made is thrown away after the clock is read.
pub fn timed<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(run());
    let taken = start.elapsed();
    drop(made);
    taken
}

/// A time as the table shows it.
pub fn shown(taken: Duration) -> String {
    let ms = taken.as_secs_f64() * 1000.0;
    let decimals = if ms < 10.0 { 3 } else { 1 };
    format!("{ms:.decimals$} ms")
}
