//! The authoring guide `modules/README.md` and its small example: what it shows is what loads.

use super::modules::{built_in, read, workshop_in};
use levers::workshop::catalogue::{BankAsk, CalendarEntry, Case, Goal, LeverCard, StageModel, Term};
use levers::workshop::{Kind, Workshop};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const GUIDE: &str = include_str!("../../../modules/README.md");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/small-workshop")
}

/// The files the guide prints, by name.
fn printed() -> Vec<(&'static str, &'static str)> {
    GUIDE
        .split("\n```ron\n")
        .collect::<Vec<_>>()
        .windows(2)
        .map(|pair| {
            let name = pair[0].trim_end().rsplit('\n').next().expect("a line").trim_matches('`');
            (name, pair[1].split("```").next().expect("an end"))
        })
        .collect()
}

#[test]
fn the_guide_prints_the_small_example_as_it_is() {
    let printed = printed();
    assert_eq!(printed.len(), 9);
    for (name, text) in printed {
        let kept =
            std::fs::read_to_string(folder().join(name)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!(text, kept, "{name}");
    }
}

#[test]
fn the_small_example_loads_whole() {
    let catalogue = folder().join("catalogue");
    let mut workshop: Workshop = workshop_in(&folder());
    workshop.catalogue.levers = read::<Vec<LeverCard>>(&catalogue.join("levers.ron"));
    workshop.catalogue.models = read::<Vec<StageModel>>(&catalogue.join("stages.ron"));
    workshop.catalogue.goals = read::<Vec<Goal>>(&catalogue.join("goals.ron"));
    workshop.catalogue.calendar = read::<Vec<CalendarEntry>>(&catalogue.join("calendar.ron"));
    workshop.catalogue.cases = read::<Vec<Case>>(&catalogue.join("cases.ron"));
    workshop.catalogue.bank = read::<Vec<BankAsk>>(&catalogue.join("bank.ron"));
    workshop.catalogue.terms = read::<Vec<Term>>(&catalogue.join("terms.ron"));

    let kinds: Vec<&str> = workshop.steps().map(|(.., step)| step.kind.name()).collect();
    assert_eq!(kinds, ["Ask", "Verdict", "Lever"]);
    let agenda = workshop.agendas.first().expect("an agenda");
    assert_eq!((agenda.total(), agenda.minutes), (20, Some(20)));
    for id in agenda.steps() {
        assert!(workshop.step(id).is_some(), "{id}");
    }
    for (id, _, step) in workshop.steps() {
        assert!(step.cases.iter().all(|case| workshop.catalogue.case(case).is_some()), "{id}");
        assert!(step.terms.iter().all(|term| workshop.catalogue.term(term).is_some()), "{id}");
    }
    let lever = workshop.catalogue.levers.first().expect("a lever");
    assert!(lever.models.iter().all(|used| workshop.catalogue.model(&used.model).is_some()));
}

/// The field names in a piece of RON: words before a colon, outside texts.
fn fields(ron: &str) -> BTreeSet<String> {
    let mut fields = BTreeSet::new();
    for line in ron.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
        let bare: String = line.split('"').step_by(2).collect();
        for before in bare.split(": ").collect::<Vec<_>>().split_last().map_or(&[][..], |(_, rest)| rest) {
            let word =
                before.rsplit(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or_default();
            if !word.is_empty() {
                fields.insert(word.to_string());
            }
        }
    }
    fields
}

#[test]
fn the_guide_names_every_field_that_the_built_in_workshop_uses() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules");
    let mut used = BTreeSet::new();
    for folder in [root.clone(), root.join("catalogue")] {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let is_content =
                path.extension().is_some_and(|end| end == "ron") && !path.ends_with("example.ron");
            if is_content {
                used.extend(fields(&std::fs::read_to_string(&path).expect("a file")));
            }
        }
    }
    assert!(used.contains("never_cut") && used.contains("as_of") && used.len() > 60, "{used:?}");
    let missing: Vec<&String> = used
        .iter()
        .filter(|name| !GUIDE.contains(&format!("`{name}`")) && !GUIDE.contains(&format!("{name}: ")))
        .collect();
    assert!(missing.is_empty(), "the guide does not name {missing:?}");
}

#[test]
fn the_guide_names_every_kind() {
    let workshop = built_in();
    let kinds: BTreeSet<&str> = workshop.steps().map(|(.., step)| step.kind.name()).collect();
    let all = 13;
    assert_eq!(kinds.len(), all, "the built-in workshop uses every kind: {kinds:?}");
    for kind in kinds {
        assert!(GUIDE.contains(&format!("**`{kind}`**")), "{kind}");
    }
    assert!(workshop.steps().any(|(.., step)| matches!(step.kind, Kind::Verdict(_))));
}
