//! What points where: `from`, `when`, back-cast, lever, map and plan all name things that exist, and steps point back.

use super::modules::built_in;
use levers::workshop::kind::ask::Holds as BlankHolds;
use levers::workshop::kind::table::{Holds, RowSource};
use levers::workshop::layout::{Needs, Shows};
use levers::workshop::{BlankId, ColumnId, Condition, Kind, Step, StepId, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// The steps a step's kind reads.
fn reads(step: &Step) -> Vec<StepId> {
    match &step.kind {
        Kind::Collect(collect) => collect.from.iter().cloned().collect(),
        Kind::Choose(choose) => choose.from.iter().cloned().collect(),
        Kind::Vote(vote) => vote.from.iter().cloned().collect(),
        Kind::Sort(sort) => sort.from.iter().cloned().collect(),
        Kind::Map(map) => map.decider.iter().map(|(step, _)| step.clone()).collect(),
        Kind::Verdict(sorter) => vec![sorter.from.clone()],
        Kind::Lever(lever) => {
            [Some(lever.verdict.clone()), lever.choose.clone()].into_iter().flatten().collect()
        }
        Kind::Backcast(backcast) => vec![backcast.lever.clone()],
        Kind::Table(table) => match &table.rows {
            RowSource::From(step) => vec![step.clone()],
            RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::Days { .. } => Vec::new(),
        },
        Kind::Read(_) | Kind::Pause(_) | Kind::Ask(_) | Kind::Quiz(_) => Vec::new(),
    }
}

/// The steps a condition asks about.
fn asked(condition: &Condition) -> Vec<StepId> {
    match condition {
        Condition::Answered(step) | Condition::Picked(step, _) | Condition::VerdictIs(step, _) => {
            vec![step.clone()]
        }
        Condition::EntryIs(_) | Condition::LevelIs(_) | Condition::Alone | Condition::Group => Vec::new(),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(asked).collect(),
        Condition::Not(part) => asked(part),
    }
}

fn kind_of<'a>(workshop: &'a Workshop, id: &StepId) -> &'a Kind {
    &workshop.step(id).unwrap_or_else(|| panic!("no step {id}")).kind
}

fn is_blank(workshop: &Workshop, id: &StepId, blank: &BlankId) -> bool {
    matches!(kind_of(workshop, id), Kind::Ask(ask) if ask.blanks.iter().any(|known| known.id == *blank))
}

fn column<'a>(workshop: &'a Workshop, id: &StepId, column: &ColumnId) -> &'a Holds {
    let Kind::Table(table) = kind_of(workshop, id) else { panic!("{id} is not a table") };
    let found = table.columns.iter().find(|known| known.id == *column);
    &found.unwrap_or_else(|| panic!("{id}: no column {column}")).holds
}

#[test]
fn steps_read_only_steps_that_come_before_them() {
    let workshop = built_in();
    let mut before = BTreeSet::new();
    for (id, _, step) in workshop.steps() {
        let all = reads(step).into_iter().chain(step.when.iter().flat_map(asked));
        for earlier in all {
            assert!(before.contains(&earlier), "{id} points to {earlier}, which does not come before it");
            assert!(
                kind_of(&workshop, &earlier).has_answer(),
                "{id} points to {earlier}, which has no answer"
            );
        }
        before.insert(id);
    }
}

#[test]
fn every_agenda_holds_the_steps_that_its_steps_read() {
    let workshop = built_in();
    for agenda in &workshop.agendas {
        for id in agenda.steps() {
            for earlier in reads(workshop.step(id).expect("known")) {
                assert!(agenda.slot(&earlier).is_some(), "{}: {id} needs {earlier}", agenda.id);
            }
        }
    }
}

#[test]
fn kinds_read_the_kinds_they_can_use() {
    let workshop = built_in();
    for (id, _, step) in workshop.steps() {
        match &step.kind {
            Kind::Map(map) => {
                let (step, blank) = map.decider.as_ref().expect("a decision-maker");
                assert!(is_blank(&workshop, step, blank), "{id}");
            }
            Kind::Verdict(sorter) => {
                assert!(matches!(kind_of(&workshop, &sorter.from), Kind::Ask(_) | Kind::Collect(_)), "{id}");
            }
            Kind::Lever(lever) => {
                assert!(matches!(kind_of(&workshop, &lever.verdict), Kind::Verdict(_)), "{id}");
                let choose = lever.choose.as_ref().expect("a choice of the main ask");
                assert!(matches!(kind_of(&workshop, choose), Kind::Choose(_)), "{id}");
            }
            Kind::Backcast(backcast) => {
                assert!(matches!(kind_of(&workshop, &backcast.lever), Kind::Lever(_)), "{id}");
            }
            Kind::Table(table) => {
                let ids: BTreeSet<&ColumnId> = table.columns.iter().map(|column| &column.id).collect();
                assert_eq!(ids.len(), table.columns.len(), "{id}: two columns share an id");
                if let Some(total) = &table.total {
                    assert!(ids.contains(&total.column), "{id}");
                    let RowSource::Fixed(rows) = &table.rows else {
                        panic!("{id}: a total needs fixed rows")
                    };
                    let grouped: Vec<_> = total.groups.iter().flat_map(|(_, rows)| rows).collect();
                    assert_eq!(grouped, rows.iter().map(|row| &row.id).collect::<Vec<_>>(), "{id}");
                    assert!(total.bands.windows(2).all(|pair| pair[0].0 < pair[1].0), "{id}");
                }
            }
            Kind::Ask(ask) => {
                let ids: BTreeSet<&BlankId> = ask.blanks.iter().map(|blank| &blank.id).collect();
                assert_eq!(ids.len(), ask.blanks.len(), "{id}: two blanks share an id");
                for blank in &ask.blanks {
                    let place = format!("{{{}}}", blank.id);
                    assert!(ask.sentence.is_empty() || ask.sentence.contains(&place), "{id}: no {place}");
                }
            }
            Kind::Read(_)
            | Kind::Pause(_)
            | Kind::Collect(_)
            | Kind::Choose(_)
            | Kind::Vote(_)
            | Kind::Sort(_)
            | Kind::Quiz(_) => {}
        }
    }
}

#[test]
fn the_plan_shows_every_answered_step_once_but_the_quizzes() {
    let workshop = built_in();
    let mut shown: BTreeMap<&StepId, u32> = BTreeMap::new();
    for id in workshop.plan.sections.iter().flat_map(|section| &section.steps) {
        assert!(kind_of(&workshop, id).has_answer(), "{id} leaves no answer to show");
        *shown.entry(id).or_default() += 1;
    }
    for (id, _, step) in workshop.steps() {
        let wanted = u32::from(step.kind.has_answer() && !matches!(step.kind, Kind::Quiz(_)));
        assert_eq!(shown.get(&id).copied().unwrap_or(0), wanted, "{id}");
    }
}

#[test]
fn the_first_page_stands_alone() {
    let workshop = built_in();
    let mut kinds = BTreeSet::new();
    for part in &workshop.plan.first {
        assert!(!part.title.is_empty());
        let (kind, steps): (_, Vec<&StepId>) = match &part.shows {
            Shows::Blank(step, blank) => {
                assert!(blank.iter().all(|blank| is_blank(&workshop, step, blank)), "{step}");
                ("blank", vec![step])
            }
            Shows::Line(step, blanks) => {
                assert!(blanks.iter().all(|blank| is_blank(&workshop, step, blank)), "{step}");
                ("blank", vec![step])
            }
            Shows::MainAsk { verdict, choose } => ("ask", vec![verdict, choose]),
            Shows::Verdict { verdict, choose } => ("verdict", vec![verdict, choose]),
            Shows::Levers(step) => ("lever", vec![step]),
            Shows::Finish(step) => ("finish", vec![step]),
            Shows::NextRows { table, most } => {
                assert_eq!(*most, 5);
                ("commitments", vec![table])
            }
            Shows::Support(step) => ("support", vec![step]),
        };
        kinds.insert(kind);
        assert!(steps.into_iter().all(|step| workshop.step(step).is_some()), "{}", part.title);
    }
    assert_eq!(kinds.len(), 7, "{kinds:?}");
}

#[test]
fn the_six_checks_demand_things_that_can_be_answered() {
    let workshop = built_in();
    assert_eq!(workshop.plan.checks.len(), 6);
    for check in &workshop.plan.checks {
        assert!(!check.title.is_empty() && !check.advice.is_empty());
        match &check.needs {
            Needs::Blank { step, blank } => {
                let Kind::Ask(ask) = kind_of(&workshop, step) else { panic!("{step}") };
                let known = ask.blanks.iter().find(|known| known.id == *blank).expect("a blank");
                assert_eq!(known.holds, BlankHolds::Person);
            }
            Needs::ClassAndReason { verdict, choose, lever } => {
                assert!(matches!(kind_of(&workshop, verdict), Kind::Verdict(_)));
                assert!(matches!(kind_of(&workshop, choose), Kind::Choose(_)));
                assert!(matches!(kind_of(&workshop, lever), Kind::Lever(_)));
            }
            Needs::DateWithin { table, column: date, days } => {
                assert_eq!((column(&workshop, table, date), *days), (&Holds::Date, 7));
            }
            Needs::InsideAndOutside { backcast, table, column: side } => {
                assert!(matches!(kind_of(&workshop, backcast), Kind::Backcast(_)));
                let Holds::Choice(options) = column(&workshop, table, side) else { panic!("{side}") };
                let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                assert_eq!(ids, ["inside", "outside"]);
            }
            Needs::RowWith { table, columns } => {
                assert_eq!(columns.len(), 2);
                columns.iter().for_each(|name| assert_eq!(column(&workshop, table, name), &Holds::Text));
            }
            Needs::EveryRow { table, column: who } => {
                assert_eq!(column(&workshop, table, who), &Holds::Person)
            }
        }
    }
}

#[test]
fn the_agreed_steps_are_all_there() {
    let workshop = built_in();
    for (module, names) in [
        ("opening", "welcome agreements who story timeline threatened problem ask right-office"),
        ("power", "story input strategy decider map gallery spectrum why-yes paths inside outside harvest"),
        ("authority", "story input quiz asks sort main lever clinic evidence harvest"),
        ("timing", "story input backcast clashes share"),
        ("implementation", "story input jigsaw scenarios threats self-check measures monitoring pressure"),
        ("commitments", "sentence next peer dots support meeting close"),
    ] {
        for name in names.split(' ') {
            let id = StepId::try_from(format!("{module}/{name}")).expect("an id");
            assert!(workshop.step(&id).is_some(), "no {id}");
        }
    }
}
