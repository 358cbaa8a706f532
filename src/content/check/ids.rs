//! Ids that are given twice in one place, and ids that the program gives out itself.

use crate::content::check::ground::{Ground, In, Place};
use crate::content::check::{Found, Sense};
use crate::workshop::catalogue::{BankAsk, CalendarEntry, Case, LeverCard, StageModel, Term};
use crate::workshop::kind::choose::Choosable;
use crate::workshop::kind::table::{Holds, RowSource, Table};
use crate::workshop::{Kind, ModuleId, Step};
use std::collections::BTreeMap;
use thiserror::Error;

/// What is wrong with an id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("two {what} have the id `{id}`")]
    Twice {
        what: &'static str,
        id: String,
        /// Where it was given first.
        first: String,
    },
    #[error("the id `{id}` could be that of an item that people type")]
    Reserved { id: String },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Twice { .. } => "duplicate-id",
            Fault::Reserved { .. } => "reserved-id",
        }
    }

    fn label(&self) -> Option<String> {
        match self {
            Fault::Twice { first, .. } => Some(format!("first given at {first}")),
            Fault::Reserved { .. } => None,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Twice { .. } => "answers are kept by id; give this one an id of its own".into(),
            Fault::Reserved { .. } => {
                "`i1`, `i2` and `r1`, `r2` are given to typed items, and both stand in this list; choose another".into()
            }
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    let mut modules = Seen::new("modules");
    for (module, place) in ground.modules() {
        modules.note(ground, found, module.id.as_str(), place.field("id"));
        let mut steps = Seen::new("steps");
        for (idx, step) in module.steps.iter().enumerate() {
            let place = place.field("steps").index(idx);
            steps.note(ground, found, step.id.as_str(), place.field("id"));
            in_step(ground, found, step, &place);
        }
    }
    if let Some(head) = &ground.folder.head.value {
        let place = Place::root(In::Head);
        let mut seen = Seen::new("places of the order");
        for (idx, id) in head.order.iter().enumerate() {
            seen.note(ground, found, ModuleId::as_str(id), place.field("order").index(idx));
        }
        list(ground, found, "agendas", place.field("agendas"), &head.agendas, |agenda| agenda.id.as_str());
    }
    in_catalogue(ground, found);
}

fn in_catalogue(ground: &Ground, found: &mut Found) {
    let folder = ground.folder;
    let root = Place::root;
    let levers = folder.levers.value.as_deref().unwrap_or_default();
    list(ground, found, "levers", root(In::Levers), levers, |lever: &LeverCard| lever.id.as_str());
    let models = folder.stages.value.as_deref().unwrap_or_default();
    list(ground, found, "stage models", root(In::Stages), models, |model: &StageModel| model.id.as_str());
    let entries = folder.calendar.value.as_deref().unwrap_or_default();
    list(ground, found, "calendar entries", root(In::Calendar), entries, |e: &CalendarEntry| e.id.as_str());
    let cases = folder.cases.value.as_deref().unwrap_or_default();
    list(ground, found, "cases", root(In::Cases), cases, |case: &Case| case.id.as_str());
    let asks = folder.bank.value.as_deref().unwrap_or_default();
    list(ground, found, "asks of the bank", root(In::Bank), asks, |ask: &BankAsk| ask.id.as_str());
    let terms = folder.terms.value.as_deref().unwrap_or_default();
    list(ground, found, "terms", root(In::Terms), terms, |term: &Term| term.id.as_str());
}

fn in_step(ground: &Ground, found: &mut Found, step: &Step, place: &Place) {
    let kind = place.field("kind");
    match &step.kind {
        Kind::Ask(ask) => {
            list(ground, found, "blanks", kind.field("blanks"), &ask.blanks, |blank| blank.id.as_str());
        }
        Kind::Choose(choose) => {
            options(ground, found, kind.field("options"), &choose.options);
            reserved(found, kind.field("options"), &choose.options, choose.from.is_some());
        }
        Kind::Vote(vote) => {
            options(ground, found, kind.field("options"), &vote.options);
            reserved(found, kind.field("options"), &vote.options, vote.from.is_some());
        }
        Kind::Sort(sort) => {
            list(ground, found, "buckets", kind.field("buckets"), &sort.buckets, |bucket| bucket.id.as_str());
            options(ground, found, kind.field("items"), &sort.items);
            reserved(found, kind.field("items"), &sort.items, sort.from.is_some());
        }
        Kind::Map(map) => {
            list(ground, found, "roles", kind.field("roles"), &map.roles, |role| role.id.as_str());
        }
        Kind::Table(table) => in_table(ground, found, table, &kind),
        Kind::Quiz(quiz) => {
            // Replies to asks of the bank and to own questions are kept side by side.
            let mut questions = Seen::new("questions");
            for (idx, ask) in quiz.asks.iter().enumerate() {
                questions.note(ground, found, ask.as_str(), kind.field("asks").index(idx));
            }
            for (idx, question) in quiz.questions.iter().enumerate() {
                let place = kind.field("questions").index(idx);
                questions.note(ground, found, question.id.as_str(), place.field("id"));
                options(ground, found, place.field("options"), &question.options);
            }
        }
        Kind::Read(_)
        | Kind::Pause(_)
        | Kind::Collect(_)
        | Kind::Verdict(_)
        | Kind::Lever(_)
        | Kind::Backcast(_) => {}
    }
}

fn in_table(ground: &Ground, found: &mut Found, table: &Table, kind: &Place) {
    let columns = kind.field("columns");
    list(ground, found, "columns", columns.clone(), &table.columns, |column| column.id.as_str());
    for (idx, column) in table.columns.iter().enumerate() {
        if let Holds::Choice(choices) = &column.holds {
            options(ground, found, columns.index(idx).field("holds"), choices);
        }
    }
    let rows = kind.field("rows");
    match &table.rows {
        RowSource::Fixed(fixed) => list(ground, found, "rows", rows, fixed, |row| row.id.as_str()),
        RowSource::Days { rows: days, .. } => {
            list(ground, found, "rows", rows.field("rows"), days, |row| row.id.as_str());
        }
        RowSource::Open { .. } | RowSource::From(_) => {}
    }
}

fn options(ground: &Ground, found: &mut Found, place: Place, options: &[Choosable]) {
    list(ground, found, "options", place, options, |option| option.id.as_str());
}

/// Beside typed items, an authored option must not look like one of them.
fn reserved(found: &mut Found, place: Place, options: &[Choosable], beside_typed: bool) {
    let is_numbered = |id: &str| {
        let number = id.strip_prefix(['i', 'r']);
        number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    };
    for (idx, option) in options.iter().enumerate() {
        if beside_typed && is_numbered(option.id.as_str()) {
            let id = option.id.to_string();
            found.add(&place.index(idx).field("id"), Fault::Reserved { id });
        }
    }
}

fn list<T>(
    ground: &Ground,
    found: &mut Found,
    what: &'static str,
    place: Place,
    all: &[T],
    id: impl Fn(&T) -> &str,
) {
    let mut seen = Seen::new(what);
    for (idx, one) in all.iter().enumerate() {
        seen.note(ground, found, id(one), place.index(idx).field("id"));
    }
}

/// The ids met so far in one place.
struct Seen {
    what: &'static str,
    first: BTreeMap<String, Place>,
}

impl Seen {
    fn new(what: &'static str) -> Seen {
        Seen { what, first: BTreeMap::new() }
    }

    fn note(&mut self, ground: &Ground, found: &mut Found, id: &str, place: Place) {
        match self.first.get(id) {
            Some(first) => {
                let first = ground.line_of(first);
                found.add(&place, Fault::Twice { what: self.what, id: id.to_string(), first });
            }
            None => {
                self.first.insert(id.to_string(), place);
            }
        }
    }
}
