//! The closed list of step kinds: what each asks for, and the answer it leaves.
//!
//! A kind is four files of one name: here (what it is), `app/kind` (how it is answered),
//! `tui/kind` (how it looks), `plan/kind` (what it adds to the plan).

pub mod ask;
pub mod backcast;
pub mod choose;
pub mod collect;
pub mod lever;
pub mod map;
pub mod pause;
pub mod quiz;
pub mod read;
pub mod sort;
pub mod table;
pub mod verdict;
pub mod vote;

use serde::{Deserialize, Serialize};

/// What a step asks for, as authored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    Read(read::Read),
    Pause(pause::Pause),
    Ask(ask::Ask),
    Collect(collect::Collect),
    Choose(choose::Choose),
    Vote(vote::Vote),
    Sort(sort::Sort),
    Map(map::Map),
    Verdict(verdict::Sorter),
    Lever(lever::Lever),
    Backcast(backcast::Backcast),
    Table(table::Table),
    Quiz(quiz::Quiz),
}

/// What a group answered to a step. `read` leaves none, and `pause` only where groups report back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    Pause(pause::Reports),
    Ask(ask::Words),
    Collect(collect::List),
    Choose(choose::Choice),
    Vote(vote::Rounds),
    Sort(sort::Placing),
    Map(map::PowerMap),
    Verdict(verdict::Sortings),
    Lever(lever::Picks),
    Backcast(backcast::Schedule),
    Table(table::Rows),
    Quiz(quiz::Replies),
}

impl Kind {
    /// Returns the kind's name as authors write it.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Read(_) => "Read",
            Kind::Pause(_) => "Pause",
            Kind::Ask(_) => "Ask",
            Kind::Collect(_) => "Collect",
            Kind::Choose(_) => "Choose",
            Kind::Vote(_) => "Vote",
            Kind::Sort(_) => "Sort",
            Kind::Map(_) => "Map",
            Kind::Verdict(_) => "Verdict",
            Kind::Lever(_) => "Lever",
            Kind::Backcast(_) => "Backcast",
            Kind::Table(_) => "Table",
            Kind::Quiz(_) => "Quiz",
        }
    }

    /// Whether the group leaves an answer at such a step.
    pub fn has_answer(&self) -> bool {
        match self {
            Kind::Read(_) => false,
            Kind::Pause(pause) => pause.report.is_some(),
            Kind::Ask(_)
            | Kind::Collect(_)
            | Kind::Choose(_)
            | Kind::Vote(_)
            | Kind::Sort(_)
            | Kind::Map(_)
            | Kind::Verdict(_)
            | Kind::Lever(_)
            | Kind::Backcast(_)
            | Kind::Table(_)
            | Kind::Quiz(_) => true,
        }
    }

    /// Whether an answer is of this kind. One that is not is kept and printed in the plan's appendix.
    pub fn fits(&self, answer: &Answer) -> bool {
        self.name() == answer.name()
    }
}

impl Answer {
    /// Returns the name of the kind this answer belongs to.
    pub fn name(&self) -> &'static str {
        match self {
            Answer::Pause(_) => "Pause",
            Answer::Ask(_) => "Ask",
            Answer::Collect(_) => "Collect",
            Answer::Choose(_) => "Choose",
            Answer::Vote(_) => "Vote",
            Answer::Sort(_) => "Sort",
            Answer::Map(_) => "Map",
            Answer::Verdict(_) => "Verdict",
            Answer::Lever(_) => "Lever",
            Answer::Backcast(_) => "Backcast",
            Answer::Table(_) => "Table",
            Answer::Quiz(_) => "Quiz",
        }
    }

    /// Whether nothing was said: an empty answer counts as no answer.
    pub fn is_empty(&self) -> bool {
        match self {
            Answer::Pause(reports) => reports.groups.values().all(|text| text.trim().is_empty()),
            Answer::Ask(words) => words.blanks.values().all(|text| text.trim().is_empty()),
            Answer::Collect(list) => list.items.is_empty(),
            Answer::Choose(choice) => choice.picked.is_empty() && choice.reason.trim().is_empty(),
            Answer::Vote(rounds) => rounds.rounds.is_empty() && rounds.concerns.trim().is_empty(),
            Answer::Sort(placing) => placing.placed.is_empty() && placing.note.trim().is_empty(),
            Answer::Map(map) => map.people.is_empty(),
            Answer::Verdict(sortings) => sortings.asks.is_empty() && sortings.added.is_empty(),
            Answer::Lever(picks) => {
                picks.picked.is_empty() && picks.basis.trim().is_empty() && picks.follow_ups.is_empty()
            }
            Answer::Backcast(schedule) => *schedule == backcast::Schedule::default(),
            Answer::Table(rows) => rows.start.trim().is_empty() && rows.rows.iter().all(table::Row::is_empty),
            Answer::Quiz(replies) => replies.picked.is_empty(),
        }
    }

    /// Whether there is nothing to keep: nothing was said, and no id was given out. An id that an item had is
    /// remembered when the item is gone, so that what points to it never comes to mean another item.
    pub fn is_void(&self) -> bool {
        let n_given = match self {
            Answer::Collect(list) => list.next,
            Answer::Map(map) => map.next,
            Answer::Table(rows) => rows.next,
            Answer::Pause(_)
            | Answer::Ask(_)
            | Answer::Choose(_)
            | Answer::Vote(_)
            | Answer::Sort(_)
            | Answer::Verdict(_)
            | Answer::Lever(_)
            | Answer::Backcast(_)
            | Answer::Quiz(_) => 0,
        };
        self.is_empty() && n_given == 0
    }
}
