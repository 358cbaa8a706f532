//! The open session: recording answers, undo across the run, and what is known of the disk.

use super::effect::Effect;
use super::setup::Arranged;
use super::undo::{AnswerChange, Change, SetUp, SetupChange, Undo};
use crate::workshop::clock::Pacing;
use crate::workshop::session::{Parked, Speaker};
use crate::workshop::{Answer, ItemId, Session, StepId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A session being worked on.
#[derive(Debug, Clone)]
pub struct Open {
    pub session: Session,
    pub undo: Undo,
    /// The newest revision known to be on the disk; `None` before the first write.
    pub confirmed: Option<u64>,
    /// Why the last write failed, while it has not worked since.
    pub failing: Option<String>,
    /// Why nothing is written, when it is not: another program has it, or it is the example.
    pub read_only: Option<String>,
    /// The speakers who have spoken least stand first.
    pub least_first: bool,
    /// Answers recorded since the confirmed revision, by step, with the revision that holds them.
    pending: BTreeMap<StepId, u64>,
}

/// What taking a change back, or doing it again, touched.
#[derive(Debug, Clone)]
pub struct Undone {
    /// The step it was in; `None` for the parking lot.
    pub step: Option<StepId>,
    pub effects: Vec<Effect>,
}

impl Open {
    pub fn new(session: Session, on_disk: Option<u64>, read_only: Option<String>) -> Open {
        Open {
            confirmed: on_disk,
            session,
            undo: Undo::default(),
            failing: None,
            read_only,
            least_first: false,
            pending: BTreeMap::new(),
        }
    }

    /// Records an answer as one entry of undo. Nothing happens when it is the answer already.
    pub fn record(&mut self, step: &StepId, answer: Option<Answer>) -> Vec<Effect> {
        let answer = answer.filter(|answer| !answer.is_void());
        if self.session.answers.get(step) == answer.as_ref() {
            return Vec::new();
        }
        let mut effects = Vec::new();
        if let (Some(old), Some(new)) = (self.session.answers.get(step), &answer)
            && old.name() != new.name()
            && let Some(kept) = self.name_for_kept(step)
        {
            let old = old.clone();
            effects.extend(self.record(&kept, Some(old)));
        }
        let before = self.session.record(step, answer.clone());
        self.undo.push(Change::Answer(Box::new(AnswerChange { step: step.clone(), before, after: answer })));
        self.session.touch();
        self.pending.insert(step.clone(), self.session.revision);
        effects.extend(self.save());
        effects
    }

    /// A free name beside a step's, under which an answer of another kind is kept when a new one takes its place:
    /// no step has it, so the plan prints it in its appendix.
    fn name_for_kept(&self, step: &StepId) -> Option<StepId> {
        let mut names = (1..100).filter_map(|n| StepId::try_from(format!("{step}-kept-{n}")).ok());
        names.find(|name| !self.session.answers.contains_key(name))
    }

    /// Puts an idea in the parking lot.
    pub fn park(&mut self, text: String) -> Vec<Effect> {
        let before = self.session.parking.clone();
        self.session.park(text);
        self.parking_changed(before)
    }

    /// Replaces the parking lot, for example after an item was given to somebody.
    pub fn set_parking(&mut self, parking: Vec<Parked>) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.session.parking, parking);
        self.parking_changed(before)
    }

    /// Replaces the list of speakers: a name was added, changed or taken away.
    pub fn set_speakers(&mut self, speakers: Vec<Speaker>) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.session.speakers, speakers);
        if before == self.session.speakers {
            return Vec::new();
        }
        self.undo.push(Change::Speakers { before, after: self.session.speakers.clone() });
        self.session.touch();
        self.save()
    }

    /// Counts one contribution of a speaker more or less. No entry of undo: what people wrote stands between the counts.
    pub fn count_speaker(&mut self, id: &ItemId, by: i32) -> Vec<Effect> {
        let Some(speaker) = self.session.speakers.iter_mut().find(|speaker| speaker.id == *id) else {
            return Vec::new();
        };
        speaker.times = speaker.times.saturating_add_signed(by);
        self.session.touch();
        self.save()
    }

    /// Changes what was set up, what goes to make its agenda fit, and the plan's date.
    pub fn set_up(&mut self, arranged: Arranged, date: Date) -> Vec<Effect> {
        let Arranged { setup, trims } = arranged;
        let trims = trims.filter(|trims| *trims != self.session.pacing.trims);
        let trims_before = trims.is_some().then(|| self.session.pacing.trims.clone());
        let before =
            SetUp { setup: self.session.setup.clone(), date: self.session.date, trims: trims_before };
        let after = SetUp { setup, date, trims };
        if before == after {
            return Vec::new();
        }
        (self.session.setup, self.session.date) = (after.setup.clone(), date);
        if let Some(trims) = &after.trims {
            self.session.pacing.trims.clone_from(trims);
        }
        self.undo.push(Change::Setup(Box::new(SetupChange { before, after })));
        self.session.touch();
        self.save()
    }

    /// Changes the times of this run.
    pub fn set_pacing(&mut self, pacing: Pacing) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.session.pacing, pacing);
        if before == self.session.pacing {
            return Vec::new();
        }
        self.undo.push(Change::Pacing { before, after: self.session.pacing.clone() });
        self.session.touch();
        self.save()
    }

    fn parking_changed(&mut self, before: Vec<Parked>) -> Vec<Effect> {
        if before == self.session.parking {
            return Vec::new();
        }
        self.undo.push(Change::Parking { before, after: self.session.parking.clone() });
        self.session.touch();
        self.save()
    }

    /// Says where the group is and whether the step it left is done.
    pub fn move_to(&mut self, step: &StepId, done: Option<&StepId>) -> Vec<Effect> {
        let newly_done = done.is_some_and(|done| self.session.done.insert(done.clone()));
        if self.session.at.as_ref() == Some(step) && !newly_done {
            return Vec::new();
        }
        self.session.at = Some(step.clone());
        self.session.touch();
        self.save()
    }

    /// Takes the last change back. Returns what it touched; `None` when there is nothing to take back.
    pub fn undo(&mut self) -> Option<Undone> {
        let change = self.undo.undo(&mut self.session)?;
        Some(self.changed(change))
    }

    /// Does again what was last taken back.
    pub fn redo(&mut self) -> Option<Undone> {
        let change = self.undo.redo(&mut self.session)?;
        Some(self.changed(change))
    }

    fn changed(&mut self, change: Change) -> Undone {
        let step = match change {
            Change::Answer(change) => Some(change.step),
            Change::Parking { .. } | Change::Speakers { .. } | Change::Setup(_) | Change::Pacing { .. } => {
                None
            }
        };
        if let Some(step) = &step {
            self.pending.insert(step.clone(), self.session.revision);
        }
        Undone { step, effects: self.save() }
    }

    /// Returns the effect that writes the session as it is now; none when it is only looked at.
    pub fn save(&self) -> Vec<Effect> {
        match self.read_only {
            Some(_) => Vec::new(),
            None => vec![Effect::Save(Box::new(self.session.clone()))],
        }
    }

    /// A revision reached the disk.
    pub fn saved(&mut self, revision: u64) {
        let confirmed = self.confirmed.map_or(revision, |before| before.max(revision));
        self.confirmed = Some(confirmed);
        self.failing = None;
        self.pending.retain(|_, revision| *revision > confirmed);
    }

    /// Whether everything recorded is on the disk.
    pub fn is_saved(&self) -> bool {
        self.read_only.is_some() || self.confirmed.is_some_and(|confirmed| confirmed >= self.session.revision)
    }

    /// Answers recorded but not yet known to be on the disk.
    pub fn unconfirmed(&self) -> BTreeMap<StepId, Option<Answer>> {
        self.pending.keys().map(|step| (step.clone(), self.session.answers.get(step).cloned())).collect()
    }
}
