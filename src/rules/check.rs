//! The plan checks that a workshop demands: what a plan has, and what is still missing, with the details to mend it.

use crate::rules::course::Course;
use crate::rules::items::row_item;
use crate::rules::standing::{Standing, picks, standing};
use crate::rules::verdict::Rule;
use crate::rules::{backcast, condition, dates, days, items, lack::Lack};
use crate::workshop::kind::table::{Column, Holds, Row, RowSource, Table};
use crate::workshop::kind::verdict::{Flag, Outcome};
use crate::workshop::layout::{Needs, PlanCheck};
use crate::workshop::{Answer, BlankId, ColumnId, Kind, Session, StepId, Workshop};
use jiff::civil::Date;

/// A check of the plan and what it still lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked<'a> {
    pub check: &'a PlanCheck,
    /// Everything missing; empty when the check is met.
    pub lacks: Vec<Lack>,
}

impl Checked<'_> {
    pub fn is_met(&self) -> bool {
        self.lacks.is_empty()
    }
}

/// Makes every check of the workshop's plan layout. `date` is the plan's date.
///
/// Answers of hidden steps do not count, as in the plan itself.
pub fn check<'a>(workshop: &'a Workshop, session: &Session, date: Date) -> Vec<Checked<'a>> {
    let plan = View { workshop, session, date };
    let checks = workshop.plan.checks.iter();
    checks.map(|check| Checked { check, lacks: plan.lacks(&check.needs) }).collect()
}

/// What the checks look at.
struct View<'a> {
    workshop: &'a Workshop,
    session: &'a Session,
    date: Date,
}

impl View<'_> {
    fn lacks(&self, needs: &Needs) -> Vec<Lack> {
        match needs {
            Needs::Blank { step, blank } => self.blank(step, blank),
            Needs::ClassAndReason { verdict, choose, lever } => self.class_and_reason(verdict, choose, lever),
            Needs::DateWithin { table, column, days } => self.date_within(table, column, *days),
            Needs::InsideAndOutside { backcast, table, column } => self.both_sides(backcast, table, column),
            Needs::RowWith { table, columns } => self.row_with(table, columns),
            Needs::EveryRow { table, column } => self.every_row(table, column),
        }
    }

    fn blank(&self, step: &StepId, blank: &BlankId) -> Vec<Lack> {
        let answer = condition::answer(self.workshop, self.session, step);
        let words = match answer {
            Some(Answer::Ask(words)) => words.blanks.get(blank).map_or("", |text| text),
            Some(_) | None => "",
        };
        if is_name(words) { Vec::new() } else { vec![Lack::Name { step: step.clone() }] }
    }

    fn class_and_reason(&self, verdict: &StepId, choose: &StepId, lever: &StepId) -> Vec<Lack> {
        let Some(main) = items::main_ask(self.workshop, self.session, verdict, Some(choose)) else {
            return vec![Lack::MainAsk];
        };
        let Some(standing) = standing(self.workshop, self.session, verdict, &main.id) else {
            return vec![Lack::MainAsk];
        };
        let sorting = standing.sorting.filter(|sorting| !sorting.replies.is_empty());
        let Some(sorting) = sorting else { return vec![Lack::Sorting { ask: main.text }] };

        let mut lacks = class(&standing, &sorting.finder, &sorting.by);
        let picks = picks(self.workshop, self.session, lever);
        let bases = [Some(&sorting.basis), picks.map(|picks| &picks.basis)];
        if bases.into_iter().flatten().all(|basis| basis.trim().is_empty()) {
            lacks.push(Lack::Basis);
        }
        lacks.extend(self.levers(&standing, lever));
        lacks
    }

    fn levers(&self, standing: &Standing, lever: &StepId) -> Option<Lack> {
        let picked = picks(self.workshop, self.session, lever)
            .map(|picks| picks.picked.as_slice())
            .unwrap_or_default();
        let cards: Vec<_> =
            picked.iter().filter_map(|pick| self.workshop.catalogue.lever(&pick.lever)).collect();
        let level = self.session.setup.level;
        if cards.is_empty() {
            Some(Lack::Lever)
        } else if cards.iter().all(|card| !card.levels.contains(&level)) {
            Some(Lack::LeverOfLevel { level })
        } else if standing.verdict.rule == Some(Rule::R8) && cards.iter().all(|card| card.by_signature) {
            // A new duty on private people is made by rule; a signature alone does not make one.
            Some(Lack::MoreThanSignature)
        } else {
            None
        }
    }

    fn date_within(&self, step: &StepId, column: &ColumnId, within: u32) -> Vec<Lack> {
        let last = days::after(self.date, u64::from(within)).unwrap_or(Date::MAX);
        let Some((spec, rows)) = self.rows(step) else { return vec![Lack::Row { step: step.clone() }] };
        let dated = rows.iter().filter(|row| row_item(&spec.columns, row).is_some());
        let dates: Vec<Date> =
            dated.filter_map(|row| dates::parse(row.cells.get(column)?, self.date).ok()).collect();
        if dates.iter().any(|date| (self.date..=last).contains(date)) {
            return Vec::new();
        }
        let earliest = dates.into_iter().filter(|date| *date > last).min();
        vec![Lack::DateWithin { days: within, last, earliest }]
    }

    fn both_sides(&self, schedule: &StepId, table: &StepId, column: &ColumnId) -> Vec<Lack> {
        let (mut inside, mut outside) = self.moves(schedule);
        if let Some((spec, rows)) = self.rows(table) {
            let spec_column = spec.columns.iter().find(|spec_column| spec_column.id == *column);
            let is = |row: &Row, side: &str| {
                let cell = row.cells.get(column).map_or("", |cell| cell.trim());
                spec_column.is_some_and(|column| picks_option(column, cell, side))
            };
            let filled = || rows.iter().filter(|row| row_item(&spec.columns, row).is_some());
            inside |= filled().any(|row| is(row, "inside"));
            outside |= filled().any(|row| is(row, "outside"));
        }
        let mut lacks = Vec::new();
        if !inside {
            lacks.push(Lack::Inside);
        }
        if !outside {
            lacks.push(Lack::Outside);
        }
        lacks
    }

    /// Whether any stage in use has an inside move, and whether any has an outside move.
    fn moves(&self, step: &StepId) -> (bool, bool) {
        let Some(Kind::Backcast(spec)) = self.workshop.step(step).map(|step| &step.kind) else {
            return (false, false);
        };
        let Some(Answer::Backcast(schedule)) = condition::answer(self.workshop, self.session, step) else {
            return (false, false);
        };
        let picks = picks(self.workshop, self.session, &spec.lever);
        let Some(course) = Course::of(&self.workshop.catalogue, spec, picks, schedule) else {
            return (false, false);
        };
        let edits = || course.stages().filter_map(|stage| backcast::edit(&course, schedule, stage));
        (
            edits().any(|edit| !edit.inside.trim().is_empty()),
            edits().any(|edit| !edit.outside.trim().is_empty()),
        )
    }

    fn row_with(&self, step: &StepId, columns: &[ColumnId]) -> Vec<Lack> {
        let Some((spec, rows)) = self.rows(step).filter(|(_, rows)| !rows.is_empty()) else {
            return vec![Lack::Row { step: step.clone() }];
        };
        let empty = |row: &Row| -> Vec<&ColumnId> {
            columns
                .iter()
                .filter(|column| row.cells.get(*column).is_none_or(|cell| cell.trim().is_empty()))
                .collect()
        };
        let closest = rows.iter().map(|row| empty(row)).min_by_key(Vec::len).unwrap_or_default();
        if closest.is_empty() {
            return Vec::new();
        }
        let titles = closest.into_iter().map(|id| title(spec, id)).collect();
        vec![Lack::Columns { step: step.clone(), columns: titles }]
    }

    fn every_row(&self, step: &StepId, column: &ColumnId) -> Vec<Lack> {
        let Some((spec, rows)) = self.rows(step).filter(|(_, rows)| !rows.is_empty()) else {
            return vec![Lack::Row { step: step.clone() }];
        };
        let holds_person = spec.columns.iter().any(|c| c.id == *column && matches!(c.holds, Holds::Person));
        let is_filled = |row: &Row| {
            let cell = row.cells.get(column).map_or("", |cell| cell.trim());
            if holds_person { is_name(cell) } else { !cell.is_empty() }
        };
        let label =
            |row: &Row| row_item(&spec.columns, row).map_or_else(|| row.id.to_string(), |item| item.text);
        let without = rows.iter().filter(|row| !is_filled(row));
        without.map(|row| Lack::Cell { row: label(row), column: title(spec, column) }).collect()
    }

    /// The filled rows of a table that are still in its list.
    fn rows(&self, step: &StepId) -> Option<(&Table, Vec<&Row>)> {
        let Kind::Table(spec) = &self.workshop.step(step)?.kind else { return None };
        let Answer::Table(rows) = condition::answer(self.workshop, self.session, step)? else { return None };
        let listed = items::items(self.workshop, self.session, step);
        let is_listed = |row: &&Row| match &spec.rows {
            RowSource::Open { .. } => true,
            RowSource::Fixed(_) | RowSource::From(_) | RowSource::Days { .. } => {
                listed.iter().any(|item| item.id == row.id)
            }
        };
        Some((spec, rows.rows.iter().filter(|row| !row.is_empty()).filter(is_listed).collect()))
    }
}

/// What the class of the main ask lacks for a plan that an executive office can carry out.
fn class(standing: &Standing, finder: &str, by: &str) -> Vec<Lack> {
    let Some(outcome) = standing.verdict.settled() else {
        let nobody = finder.trim().is_empty() || by.trim().is_empty();
        let question = standing.verdict.turns_on.filter(|_| nobody);
        return question.map(|question| Lack::Finder { question }).into_iter().collect();
    };
    let is_step = standing.flags.iter().any(|flagged| flagged.flag == Flag::Step);
    match outcome {
        Outcome::Now | Outcome::Slow => Vec::new(),
        Outcome::Symbolic if is_step => Vec::new(),
        Outcome::Symbolic | Outcome::Legislation | Outcome::WrongOffice => vec![Lack::Power { outcome }],
    }
}

/// At least one letter: a question mark or a dash names nobody.
fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether a choice cell picks the option of that id, written as the id or as its words.
fn picks_option(column: &Column, cell: &str, option: &str) -> bool {
    let Holds::Choice(options) = &column.holds else { return false };
    let mut wanted = options.iter().filter(|choosable| choosable.id.as_str() == option);
    wanted.any(|choosable| cell == option || cell.to_lowercase() == choosable.text.trim().to_lowercase())
}

fn title(table: &Table, id: &ColumnId) -> String {
    table
        .columns
        .iter()
        .find(|column| column.id == *id)
        .map_or_else(|| id.to_string(), |column| column.title.clone())
}
