//! The edits of a field, to take back and do again: what gave way to what, never the whole text.

/// Edits that a field keeps.
const MOST: usize = 500;

/// What was done and what was taken back.
#[derive(Debug, Clone, Default)]
pub struct Past {
    done: Vec<Change>,
    undone: Vec<Change>,
    last: Option<Run>,
}

/// At a place of the text, `removed` gave way to `inserted`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub at: usize,
    pub removed: String,
    pub inserted: String,
    /// The cursor before and after.
    pub before: usize,
    pub after: usize,
}

/// What sort of edit came last, so that a run of letters is one undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    Letters,
    Erasing,
}

impl Past {
    /// Remembers a change, joined to the one before where both belong to a run. What was taken back is gone.
    pub fn remember(&mut self, change: Change, run: Option<Run>) {
        self.undone.clear();
        let joined =
            run.is_some() && run == self.last && self.done.last_mut().is_some_and(|last| last.join(&change));
        if !joined {
            if self.done.len() == MOST {
                self.done.remove(0);
            }
            self.done.push(change);
        }
        self.last = run;
    }

    /// The cursor moved: the next edit is an undo of its own.
    pub fn end_run(&mut self) {
        self.last = None;
    }

    /// Takes the last change back and returns where the cursor was before it.
    pub fn undo(&mut self, text: &mut String) -> Option<usize> {
        let change = self.done.pop()?;
        text.replace_range(change.at..change.at + change.inserted.len(), &change.removed);
        let cursor = change.before;
        self.undone.push(change);
        self.last = None;
        Some(cursor)
    }

    /// Does the change again that was taken back last, and returns where the cursor was after it.
    pub fn redo(&mut self, text: &mut String) -> Option<usize> {
        let change = self.undone.pop()?;
        text.replace_range(change.at..change.at + change.removed.len(), &change.inserted);
        let cursor = change.after;
        self.done.push(change);
        self.last = None;
        Some(cursor)
    }
}

impl Change {
    /// Takes the next change of a run in. Returns whether they are next to each other, so that it could.
    fn join(&mut self, next: &Change) -> bool {
        let end = self.at + self.inserted.len();
        if next.at >= self.at && next.at + next.removed.len() <= end {
            // More letters, perhaps joining the last one.
            let from = next.at - self.at;
            self.inserted.replace_range(from..from + next.removed.len(), &next.inserted);
        } else if self.inserted.is_empty() && next.inserted.is_empty() && next.at == self.at {
            self.removed.push_str(&next.removed);
        } else if self.inserted.is_empty()
            && next.inserted.is_empty()
            && next.at + next.removed.len() == self.at
        {
            self.removed.insert_str(0, &next.removed);
            self.at = next.at;
        } else {
            return false;
        }
        self.after = next.after;
        true
    }
}
