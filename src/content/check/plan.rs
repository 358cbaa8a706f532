//! The plan: boxes, sections and checks that name steps of the right kind, and a place for every answer.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::reference;
use crate::content::check::step::{Want, ask, of_kind, person, picks_among};
use crate::content::check::{Found, Sense};
use crate::content::fault::Severity;
use crate::workshop::kind::table::{Holds, Table};
use crate::workshop::layout::{Needs, Shows};
use crate::workshop::{ColumnId, Kind, PlanLayout, StepId};
use std::collections::BTreeMap;
use thiserror::Error;

/// What is wrong with the layout of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this {part} is empty")]
    Empty { part: &'static str },
    #[error("the column `{column}` does not hold {wanted}")]
    WrongColumn { column: ColumnId, wanted: &'static str },
    #[error("the table `{table}` has no column of dates")]
    NoDates { table: StepId },
    #[error("no rows are wanted here")]
    NoRows,
    #[error("`{step}` stands in the section `{section}` already")]
    Twice { step: StepId, section: String },
    #[error("the answers to `{step}` stand in no section of the plan")]
    InNoSection { step: StepId },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Empty { .. } => "empty-list",
            Fault::WrongColumn { .. } => "wrong-column",
            Fault::NoDates { .. } => "no-dates",
            Fault::NoRows => "no-rows",
            Fault::Twice { .. } => "section-twice",
            Fault::InNoSection { .. } => "in-no-section",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Empty { .. } => "put something into it".into(),
            Fault::WrongColumn { .. } => "name another column, or change what this one holds".into(),
            Fault::NoDates { .. } => {
                "the next rows are found by their dates; give it a column that holds `Date`".into()
            }
            Fault::NoRows => "write 1 or more".into(),
            Fault::Twice { .. } => "an answer stands in the plan once; leave it in one section".into(),
            Fault::InNoSection { .. } => {
                "add the step to a section; until then its answers go to the appendix".into()
            }
        })
    }

    fn severity(&self) -> Severity {
        match self {
            Fault::Empty { .. }
            | Fault::WrongColumn { .. }
            | Fault::NoDates { .. }
            | Fault::NoRows
            | Fault::Twice { .. } => Severity::Error,
            Fault::InNoSection { .. } => Severity::Warning,
        }
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let Some(head) = ground.head() else { return };
    let place = Place::root(In::Head).field("plan");
    let plan = &head.plan;
    if plan.first.is_empty() {
        found.add(&place.field("first"), Fault::Empty { part: "first page" });
    }
    for (idx, shown) in plan.first.iter().enumerate() {
        shows(ground, found, &shown.shows, &place.field("first").index(idx).field("shows"));
    }
    sections(ground, found, plan, &place.field("sections"));
    for (idx, check) in plan.checks.iter().enumerate() {
        needs(ground, found, &check.needs, &place.field("checks").index(idx).field("needs"));
    }
}

fn shows(ground: &Ground, found: &mut Found, shows: &Shows, place: &Place) {
    let mut of = |step, want, place: &Place| of_kind(ground, found, place, step, want).is_some();
    match shows {
        Shows::Blank(step, blank) => {
            let (step_place, blank_place) = (place.index(0), place.index(1));
            if of(step, Want::Ask, &step_place)
                && let (Some(ask), Some(blank)) = (ask(ground, step), blank)
            {
                reference::blank(found, &blank_place, &ask.blanks, blank);
            }
        }
        Shows::Line(step, blanks) => {
            if of(step, Want::Ask, &place.index(0))
                && let Some(ask) = ask(ground, step)
            {
                for (idx, blank) in blanks.iter().enumerate() {
                    reference::blank(found, &place.index(1).index(idx), &ask.blanks, blank);
                }
            }
        }
        Shows::MainAsk { verdict, choose } | Shows::Verdict { verdict, choose } => {
            main_ask(ground, found, verdict, choose, place);
        }
        Shows::Levers(step) => {
            of(step, Want::Lever, &place.index(0));
        }
        Shows::Finish(step) => {
            of(step, Want::Backcast, &place.index(0));
        }
        Shows::NextRows { table, most } => {
            if *most == 0 {
                found.add(&place.field("most"), Fault::NoRows);
            }
            let place = place.field("table");
            if let Some(spec) = table_of(ground, found, table, &place)
                && spec.columns.iter().all(|column| column.holds != Holds::Date)
            {
                found.add(&place, Fault::NoDates { table: table.clone() });
            }
        }
        Shows::Support(step) => {
            of(step, Want::Vote, &place.index(0));
        }
    }
}

fn sections(ground: &Ground, found: &mut Found, plan: &PlanLayout, place: &Place) {
    let mut seen: BTreeMap<&StepId, &str> = BTreeMap::new();
    for (idx, section) in plan.sections.iter().enumerate() {
        let place = place.index(idx).field("steps");
        if section.steps.is_empty() {
            found.add(&place, Fault::Empty { part: "section" });
        }
        for (idx, step) in section.steps.iter().enumerate() {
            let place = place.index(idx);
            of_kind(ground, found, &place, step, Want::Answer);
            if let Some(first) = seen.insert(step, &section.title) {
                found.add(&place, Fault::Twice { step: step.clone(), section: first.to_string() });
            }
        }
    }
    if !ground.knows_all_steps() {
        return;
    }
    for placed in ground.steps() {
        let is_told = placed.step.kind.has_answer() && !matches!(placed.step.kind, Kind::Quiz(_));
        if is_told && !seen.contains_key(&placed.id) {
            found.add(&placed.place.field("id"), Fault::InNoSection { step: placed.id.clone() });
        }
    }
}

fn needs(ground: &Ground, found: &mut Found, needs: &Needs, place: &Place) {
    match needs {
        Needs::Blank { step, blank } => {
            if of_kind(ground, found, &place.field("step"), step, Want::Ask).is_some() {
                person(ground, found, &place.field("blank"), step, blank);
            }
        }
        Needs::ClassAndReason { verdict, choose, lever } => {
            main_ask(ground, found, verdict, choose, place);
            of_kind(ground, found, &place.field("lever"), lever, Want::Lever);
        }
        Needs::DateWithin { table, column, days: _ } => {
            if let Some(spec) = table_of(ground, found, table, &place.field("table")) {
                let is_date = |holds: &Holds| *holds == Holds::Date;
                column_of(found, spec, column, &place.field("column"), ("a date", is_date));
            }
        }
        Needs::InsideAndOutside { backcast, table, column } => {
            of_kind(ground, found, &place.field("backcast"), backcast, Want::Backcast);
            if let Some(spec) = table_of(ground, found, table, &place.field("table")) {
                let wanted = ("a choice of `inside` and `outside`", has_both_sides as fn(&Holds) -> bool);
                column_of(found, spec, column, &place.field("column"), wanted);
            }
        }
        Needs::RowWith { table, columns } => {
            let place_of_columns = place.field("columns");
            if columns.is_empty() {
                found.add(&place_of_columns, Fault::Empty { part: "list of columns" });
            }
            if let Some(spec) = table_of(ground, found, table, &place.field("table")) {
                for (idx, column) in columns.iter().enumerate() {
                    reference::column(found, &place_of_columns.index(idx), spec, column);
                }
            }
        }
        Needs::EveryRow { table, column } => {
            if let Some(spec) = table_of(ground, found, table, &place.field("table")) {
                reference::column(found, &place.field("column"), spec, column);
            }
        }
    }
}

fn main_ask(ground: &Ground, found: &mut Found, verdict: &StepId, choose: &StepId, place: &Place) {
    let sorts = of_kind(ground, found, &place.field("verdict"), verdict, Want::Verdict).is_some();
    let place = place.field("choose");
    if of_kind(ground, found, &place, choose, Want::Choose).is_some() && sorts {
        picks_among(ground, found, &place, choose, verdict);
    }
}

fn table_of<'a>(ground: &Ground<'a>, found: &mut Found, table: &StepId, place: &Place) -> Option<&'a Table> {
    let Kind::Table(table) = &of_kind(ground, found, place, table, Want::Table)?.step.kind else {
        return None;
    };
    Some(table)
}

fn column_of(
    found: &mut Found,
    table: &Table,
    column: &ColumnId,
    place: &Place,
    (wanted, fits): (&'static str, impl Fn(&Holds) -> bool),
) {
    if let Some(known) = reference::column(found, place, table, column)
        && !fits(&known.holds)
    {
        found.add(place, Fault::WrongColumn { column: column.clone(), wanted });
    }
}

fn has_both_sides(holds: &Holds) -> bool {
    let Holds::Choice(options) = holds else { return false };
    ["inside", "outside"].iter().all(|side| options.iter().any(|option| option.id.as_str() == *side))
}
