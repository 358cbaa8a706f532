//! Adding up a table's scores: the sum, its band, and the group to work on first. Ties are named.

use crate::workshop::ItemId;
use crate::workshop::kind::table::{Holds, Rows, Table, Total};

/// The scores of a table, added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    pub sum: u32,
    /// The most that all rows together can reach.
    pub most: u32,
    /// Rows with a valid score, of all rows that count.
    pub scored: usize,
    pub n_rows: usize,
    pub groups: Vec<GroupScore>,
    /// The words of the band that the sum lies in; `None` until every row is scored.
    pub band: Option<String>,
}

/// The scores of rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupScore {
    pub name: String,
    pub sum: u32,
    pub most: u32,
    /// Whether every row of it has a valid score.
    pub is_scored: bool,
}

impl Score {
    pub fn is_complete(&self) -> bool {
        self.scored == self.n_rows
    }

    /// Returns the groups with the lowest sum among those fully scored, in their order: more than one is a tie.
    /// None while no group is fully scored, nor when nothing is left to win.
    pub fn lowest(&self) -> Vec<&GroupScore> {
        let scored = || self.groups.iter().filter(|group| group.is_scored && group.most > 0);
        // Groups may differ in size, so what counts is the part reached, compared crosswise without fractions.
        let part = |a: &GroupScore, b: &GroupScore| {
            (u64::from(a.sum) * u64::from(b.most)).cmp(&(u64::from(b.sum) * u64::from(a.most)))
        };
        let Some(lowest) = scored().min_by(|a, b| part(a, b)) else { return Vec::new() };
        if lowest.sum == lowest.most {
            return Vec::new();
        }
        scored().filter(|group| part(group, lowest).is_eq()).collect()
    }
}

/// Adds up a table that has a total over a score column; `None` for any other table.
///
/// Only rows named in a group count. A cell that is no whole number from 0 to the column's most is not scored yet.
pub fn score(table: &Table, rows: &Rows) -> Option<Score> {
    let total = table.total.as_ref()?;
    let column = table.columns.iter().find(|column| column.id == total.column)?;
    let Holds::Score(most) = column.holds else { return None };
    let cell = |id: &ItemId| {
        let row = rows.rows.iter().find(|row| row.id == *id)?;
        row.cells.get(&total.column)?.trim().parse::<u32>().ok().filter(|score| *score <= u32::from(most))
    };
    let groups: Vec<GroupScore> =
        total.groups.iter().map(|(name, ids)| group(name, ids.iter().map(cell).collect(), most)).collect();
    let ids = || total.groups.iter().flat_map(|(_, ids)| ids);
    let sum = groups.iter().map(|group| group.sum).sum();
    let (scored, n_rows) = (ids().filter(|id| cell(id).is_some()).count(), ids().count());
    Some(Score {
        sum,
        most: groups.iter().map(|group| group.most).sum(),
        scored,
        n_rows,
        groups,
        band: if scored == n_rows { band(total, sum) } else { None },
    })
}

fn group(name: &str, scores: Vec<Option<u32>>, most: u8) -> GroupScore {
    GroupScore {
        name: name.to_string(),
        sum: scores.iter().flatten().sum(),
        most: u32::from(most) * u32::try_from(scores.len()).unwrap_or(0),
        is_scored: scores.iter().all(Option::is_some),
    }
}

/// The last band that the sum has reached.
fn band(total: &Total, sum: u32) -> Option<String> {
    let reached = total.bands.iter().filter(|(from, _)| *from <= sum);
    reached.max_by_key(|(from, _)| *from).map(|(_, words)| words.clone())
}
