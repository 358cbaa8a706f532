//! Tables: columns and rows to fill, and totals over rows and scores that are there.

use super::Fault;
use crate::content::check::Found;
use crate::content::check::ground::Place;
use crate::content::check::reference::{self, What, unknown};
use crate::workshop::kind::table::{Holds, RowSource, Table, Total};
use std::collections::BTreeSet;

pub(super) fn check(found: &mut Found, table: &Table, place: &Place) {
    let mut nothing = |parts, place: &Place| found.add(place, Fault::Nothing { kind: "Table", parts });
    if table.columns.is_empty() {
        nothing("columns", &place.field("columns"));
    }
    let has_rows = match &table.rows {
        RowSource::Open { .. } | RowSource::From(_) => true,
        RowSource::Fixed(rows) => !rows.is_empty(),
        RowSource::Days { rows, .. } => !rows.is_empty(),
    };
    if !has_rows {
        nothing("rows", &place.field("rows"));
    }
    for (idx, column) in table.columns.iter().enumerate() {
        let place = place.field("columns").index(idx).field("holds");
        match &column.holds {
            Holds::Choice(options) if options.is_empty() => nothing_to_choose(found, &place),
            Holds::Score(0) => found.add(&place, Fault::NoScore),
            Holds::Choice(_)
            | Holds::Score(_)
            | Holds::Text
            | Holds::Person
            | Holds::Date
            | Holds::Number => {}
        }
    }
    if let Some(total) = &table.total {
        check_total(found, table, total, &place.field("total"));
    }
}

fn nothing_to_choose(found: &mut Found, place: &Place) {
    found.add(place, Fault::Nothing { kind: "Table", parts: "options in this column" });
}

fn check_total(found: &mut Found, table: &Table, total: &Total, place: &Place) {
    let column_place = place.field("column");
    if let Some(column) = reference::column(found, &column_place, table, &total.column)
        && !matches!(column.holds, Holds::Score(_))
    {
        found.add(&column_place, Fault::NotAScore { column: column.id.to_string() });
    }
    for (idx, pair) in total.bands.windows(2).enumerate() {
        let (before, this) = (pair[0].0, pair[1].0);
        if this <= before {
            found.add(&place.field("bands").index(idx + 1), Fault::BandsFall { before, this });
        }
    }
    let RowSource::Fixed(rows) = &table.rows else {
        found.add(place, Fault::TotalOfOpenRows);
        return;
    };
    let mut grouped = BTreeSet::new();
    for (idx, (_, members)) in total.groups.iter().enumerate() {
        let place = place.field("groups").index(idx).index(1);
        for (idx, row) in members.iter().enumerate() {
            if rows.iter().all(|known| known.id != *row) {
                let known = rows.iter().map(|row| row.id.as_str());
                found.add(&place.index(idx), unknown(What::Row, row.as_str(), known));
            } else if !grouped.insert(row) {
                found.add(&place.index(idx), Fault::InTwoGroups { row: row.clone() });
            }
        }
    }
    for row in rows.iter().filter(|row| !grouped.contains(&row.id)) {
        found.add(&place.field("groups"), Fault::NotInGroup { row: row.id.clone() });
    }
}
