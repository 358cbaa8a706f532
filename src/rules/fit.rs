//! Fitting an agenda into fewer minutes: its own cut list first, then what can be shortened.
//!
//! The one place that says what a cut saves and how far a line can be shortened, for the session plan before the
//! day, the set-up on the day, and a room that runs late. Nothing is taken in silence: what was taken is returned.

use crate::workshop::agenda::{Cut, Slot};

/// A line of an agenda with its minutes in one run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line<'a> {
    pub slot: &'a Slot,
    /// How often every word is said here: 2 with an interpreter who takes turns.
    pub times: u32,
    /// Minutes before anything was taken or added.
    pub planned: u32,
    /// Minutes that entries of the cut list have taken already.
    pub cut: u32,
    /// Minutes now.
    pub minutes: u32,
    /// A person set its minutes: nothing is taken.
    pub is_set: bool,
}

/// Minutes taken from a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken<'a> {
    /// Which line, from 0.
    pub at: usize,
    /// What is done instead, from the cut list; `None` for a line that is only shortened.
    pub how: Option<&'a str>,
    pub minutes: u32,
}

impl Line<'_> {
    /// Returns the minutes that an entry of the cut list saves here now.
    ///
    /// A cut that leaves nothing of what was planned takes what people added too; another leaves at least what the
    /// line can be shortened to, also where it was shortened before.
    pub fn saves(&self, cut: &Cut) -> u32 {
        let whole = cut.saves.saturating_mul(self.times);
        if self.is_kept() || self.slot.step() != Some(&cut.step) {
            0
        } else if self.planned <= self.cut.saturating_add(whole) {
            self.minutes
        } else {
            whole.min(self.minutes.saturating_sub(self.least().unwrap_or(0)))
        }
    }

    /// Returns the minutes by which it can still be shortened.
    pub fn can_give(&self) -> u32 {
        match self.least() {
            Some(least) if !self.is_kept() => self.minutes.saturating_sub(least),
            Some(_) | None => 0,
        }
    }

    fn is_kept(&self) -> bool {
        self.slot.never_cut || self.is_set
    }

    fn least(&self) -> Option<u32> {
        self.slot.at_least.map(|least| least.saturating_mul(self.times))
    }
}

/// Returns the minutes of all lines together.
pub fn total(lines: &[Line]) -> u32 {
    lines.iter().fold(0, |total, line| total.saturating_add(line.minutes))
}

/// Takes minutes until the lines fit, or nothing more can be taken: the cut list in its order and each cut whole, then
/// the lines that can be shortened, the one with most to give first and only as far as needed.
pub fn fit<'a>(lines: &mut [Line], cuts: &'a [Cut], available: u32) -> Vec<Taken<'a>> {
    let mut taken = self::cut(lines, cuts, available);
    while total(lines) > available {
        let over_by = total(lines) - available;
        // The first of those with most to give: `max_by_key` alone would take the last.
        let most = lines.iter_mut().enumerate().rev().max_by_key(|(_, line)| line.can_give());
        let Some((at, line)) = most.filter(|(_, line)| line.can_give() > 0) else { break };
        let minutes = line.can_give().min(over_by);
        line.minutes -= minutes;
        taken.push(Taken { at, how: None, minutes });
    }
    taken
}

/// Takes the cuts of the list until the lines fit, or the list ends.
pub fn cut<'a>(lines: &mut [Line], cuts: &'a [Cut], available: u32) -> Vec<Taken<'a>> {
    let mut taken = Vec::new();
    for cut in cuts {
        if total(lines) <= available {
            break;
        }
        let Some((at, line)) = lines.iter_mut().enumerate().find(|(_, line)| line.saves(cut) > 0) else {
            continue;
        };
        let minutes = line.saves(cut);
        line.minutes -= minutes;
        line.cut = line.cut.saturating_add(minutes);
        taken.push(Taken { at, how: Some(cut.how.trim()), minutes });
    }
    taken
}
