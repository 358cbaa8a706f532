//! Home: go on, begin, learn alone, look at the example, find a session.

use super::effect::{Effect, How, Summary};
use super::msg::Action;
use super::outcome::{Goto, Outcome};
use crate::say;

/// The list of Home. Entries are made afresh from the library, so that they never disagree with it.
#[derive(Debug, Clone, Default)]
pub struct Home {
    pub at: usize,
}

/// One line of Home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A session that ended without warning: the three ways to open it.
    Resume(Summary),
    WithoutText(Summary),
    OpenCopy(Summary),
    Continue(Summary),
    Group,
    Alone,
    TenMinutes,
    SessionPlan,
    Example,
    Library(usize),
    TestCard,
}

/// The entries for a library, newest session first.
pub fn entries(library: &[Summary]) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(summary) = library.iter().find(|summary| summary.unclean.is_some() && summary.fault.is_none())
    {
        entries.push(Entry::Resume(summary.clone()));
        entries.push(Entry::WithoutText(summary.clone()));
        entries.push(Entry::OpenCopy(summary.clone()));
    }
    let newest = library.iter().find(|summary| summary.fault.is_none());
    if let Some(summary) = newest.filter(|summary| summary.unclean.is_none()) {
        entries.push(Entry::Continue(summary.clone()));
    }
    entries.extend([Entry::Group, Entry::Alone, Entry::TenMinutes, Entry::SessionPlan, Entry::Example]);
    entries.extend([Entry::Library(library.len()), Entry::TestCard]);
    entries
}

impl Home {
    pub fn update(&mut self, action: Action, library: &[Summary]) -> Outcome {
        let entries = entries(library);
        self.at = self.at.min(entries.len().saturating_sub(1));
        match action {
            Action::Up => self.at = self.at.checked_sub(1).unwrap_or(entries.len() - 1),
            Action::Down => self.at = if self.at + 1 < entries.len() { self.at + 1 } else { 0 },
            Action::Number(n) if n >= 1 && usize::from(n) <= entries.len() => {
                self.at = usize::from(n) - 1;
                return self.choose(&entries);
            }
            Action::Enter | Action::Next => return self.choose(&entries),
            Action::Quit => return Outcome::go(Goto::Quit),
            // Whoever closes things one after the other has come to the last of them.
            Action::Escape => return Outcome::tell(say!("home-escape")),
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }

    fn choose(&self, entries: &[Entry]) -> Outcome {
        let open = |summary: &Summary, how| Outcome::effect(Effect::Open { id: summary.id.clone(), how });
        match entries.get(self.at) {
            None => Outcome::stay(),
            Some(Entry::Resume(summary) | Entry::Continue(summary)) => open(summary, How::Resume),
            Some(Entry::WithoutText(summary)) => open(summary, How::WithoutText),
            Some(Entry::OpenCopy(summary)) => open(summary, How::Copy),
            Some(Entry::Group) => Outcome::go(Goto::Setup(super::setup::Purpose::Group)),
            Some(Entry::Alone) => Outcome::go(Goto::Setup(super::setup::Purpose::Alone)),
            Some(Entry::TenMinutes) => Outcome::go(Goto::Setup(super::setup::Purpose::TenMinutes)),
            Some(Entry::SessionPlan) => Outcome::go(Goto::SessionPlan),
            Some(Entry::Example) => Outcome::effect(Effect::OpenExample),
            Some(Entry::Library(_)) => Outcome::go(Goto::Library),
            Some(Entry::TestCard) => Outcome::go(Goto::TestCard),
        }
    }
}
