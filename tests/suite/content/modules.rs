//! The modules as they are written: they read, each has the inner shape, and every text fits the room.

use jiff::civil::date;
use levers::workshop::kind::table::{Holds, RowSource};
use levers::workshop::{Catalogue, Entry, Kind, Module, Step, StepId, Workshop, WorkshopFile};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The widest line of the room view that a text is counted in.
const WIDTH: usize = 50;

/// Reads a file as the program does, and wants no fault in it.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> T {
    let bytes = std::fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let (value, diagnostics) = levers::content::read(&path.display().to_string(), bytes).into_parts();
    let faults: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    value.expect("a value where there is no fault")
}

/// The module files of a folder, in the order of their names.
pub(super) fn module_files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.ends_with(".ron") && name != "workshop.ron" && name != "example.ron"
        })
        .collect();
    paths.sort();
    paths
}

/// Puts a folder's workshop together, catalogue aside.
pub(super) fn workshop_in(folder: &Path) -> Workshop {
    let head: WorkshopFile = read(&folder.join("workshop.ron"));
    head.with(module_files(folder).iter().map(|path| read(path)).collect(), Catalogue::default())
}

pub(super) fn built_in() -> Workshop {
    workshop_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("modules"))
}

/// The built-in workshop with its catalogue.
pub(crate) fn complete() -> Workshop {
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/catalogue");
    let mut workshop = built_in();
    workshop.catalogue = Catalogue {
        levers: read(&catalogue.join("levers.ron")),
        goals: read(&catalogue.join("goals.ron")),
        models: read(&catalogue.join("stages.ron")),
        calendar: read(&catalogue.join("calendar.ron")),
        cases: read(&catalogue.join("cases.ron")),
        bank: read(&catalogue.join("bank.ron")),
        terms: read(&catalogue.join("terms.ron")),
    };
    workshop
}

/// How many lines of `WIDTH` a paragraph takes.
fn lines(paragraph: &str) -> usize {
    paragraph.lines().map(wrapped).sum()
}

fn wrapped(line: &str) -> usize {
    let mut rows = 1;
    let mut used = 0;
    for word in line.split_whitespace() {
        let wide = word.chars().count();
        if used > 0 && used + 1 + wide > WIDTH {
            rows += 1;
            used = wide;
        } else {
            used += wide + usize::from(used > 0);
        }
    }
    rows
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// Every short text the room sees with a step, beside its title and question.
fn labels(step: &Step) -> Vec<&str> {
    match &step.kind {
        Kind::Ask(ask) => ask.blanks.iter().map(|blank| blank.label.as_str()).collect(),
        Kind::Table(table) => {
            let mut labels: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
            match &table.rows {
                RowSource::Fixed(rows) => labels.extend(rows.iter().map(|row| row.text.as_str())),
                RowSource::Days { start, rows } => {
                    labels.push(start);
                    labels.extend(rows.iter().map(|row| row.text.as_str()));
                }
                RowSource::Open { item, .. } => labels.push(item),
                RowSource::From(_) => {}
            }
            for column in &table.columns {
                if let Holds::Choice(options) = &column.holds {
                    labels.extend(options.iter().map(|option| option.text.as_str()));
                }
            }
            labels
        }
        Kind::Sort(sort) => sort.buckets.iter().map(|bucket| bucket.title.as_str()).collect(),
        Kind::Map(map) => map.roles.iter().map(|role| role.title.as_str()).collect(),
        Kind::Quiz(quiz) => quiz
            .questions
            .iter()
            .flat_map(|question| &question.options)
            .map(|option| option.text.as_str())
            .collect(),
        Kind::Choose(choose) => choose.options.iter().map(|option| option.text.as_str()).collect(),
        Kind::Collect(collect) => vec![&collect.item],
        Kind::Read(_)
        | Kind::Pause(_)
        | Kind::Vote(_)
        | Kind::Verdict(_)
        | Kind::Lever(_)
        | Kind::Backcast(_) => Vec::new(),
    }
}

#[test]
fn every_module_file_reads_and_stands_in_the_order_once() {
    let workshop = built_in();
    let ids: Vec<&str> = workshop.modules.iter().map(|module| module.id.as_str()).collect();
    assert_eq!(ids, ["opening", "power", "authority", "timing", "implementation", "commitments"]);
    assert!(!workshop.legal.is_empty() && workshop.credits.iter().all(|credit| !credit.trim().is_empty()));
    let all: Vec<StepId> = workshop.steps().map(|(id, ..)| id).collect();
    let distinct: BTreeSet<&StepId> = all.iter().collect();
    assert_eq!(all.len(), distinct.len(), "two steps of one module share an id");
    assert!(workshop.modules.iter().all(|module| !module.aim.is_empty() && !module.title.is_empty()));
}

#[test]
fn the_works_and_methods_used_are_credited() {
    let credits = built_in().credits.join("\n");
    for name in [
        "Toolkit: An Organizer's Guide to Executive Action",
        "Mary Beth Maxwell",
        "workshop1933.org",
        "nspired by",
        "Midwest Academy",
        "Marshall Ganz",
        "Leading Change Network",
        "George Lakey",
        "Training for Change",
    ] {
        assert!(credits.contains(name), "no credit for {name}");
    }
}

#[test]
fn every_module_has_a_story_a_pattern_a_fact_card_an_exercise_and_a_line_in_the_plan() {
    let workshop = built_in();
    let in_plan: BTreeSet<&StepId> =
        workshop.plan.sections.iter().flat_map(|section| &section.steps).collect();
    for module in &workshop.modules {
        let named = |names: &[&str]| module.steps.iter().any(|step| names.contains(&step.id.as_str()));
        assert!(named(&["story"]), "{}: no story", module.id);
        let pattern = if module.id.as_str() == "commitments" {
            named(&["story"])
        } else {
            named(&["input", "pattern"])
        };
        assert!(pattern, "{}: no pattern", module.id);
        assert!(module.steps.iter().any(|step| !step.cards.is_empty()), "{}: no fact card", module.id);
        assert!(module.steps.iter().any(|step| step.kind.has_answer()), "{}: no exercise", module.id);
        let leaves = |step: &Step| in_plan.contains(&StepId::new(&module.id, &step.id));
        assert!(module.steps.iter().any(leaves), "{}: nothing reaches the plan", module.id);
    }
}

#[test]
fn both_ways_in_have_steps_of_their_own() {
    use levers::workshop::Condition::EntryIs;
    let workshop = built_in();
    let defend: Vec<String> = workshop
        .steps()
        .filter(|(.., step)| step.when == Some(EntryIs(Entry::Defend)))
        .map(|(id, ..)| id.to_string())
        .collect();
    assert_eq!(defend, ["opening/threatened", "authority/second-lock", "timing/their-clock"]);
}

#[test]
fn every_step_tells_the_facilitator_how_to_lead_it_and_what_to_do_in_trouble() {
    for (id, _, step) in built_in().steps() {
        assert!(length(&step.notes.lead) >= 60, "{id}: the note on leading is too thin");
        assert!(!step.notes.trouble.is_empty(), "{id}: nothing for when it goes wrong");
        let spoken = step.notes.say.iter().chain(&step.notes.materials).chain(&step.notes.trouble);
        assert!(spoken.into_iter().all(|line| !line.trim().is_empty()), "{id}: an empty note");
    }
}

#[test]
fn every_fact_card_has_a_source_and_a_past_date() {
    let mut n_cards = 0;
    for (id, _, step) in built_in().steps() {
        for card in &step.cards {
            n_cards += 1;
            assert!(length(&card.source) >= 10, "{id}: “{}” has no source", card.title);
            assert!(card.as_of <= date(2026, 11, 22), "{id}: “{}” is dated ahead", card.title);
            assert!(length(&card.title) <= 40 && length(&card.text) <= 320, "{id}: “{}” is long", card.title);
        }
    }
    assert!(n_cards >= 12, "only {n_cards} fact cards");
}

#[test]
fn texts_fit_the_room_view() {
    for (id, _, step) in built_in().steps() {
        assert!(length(&step.title) <= 26, "{id}: title of {}", length(&step.title));
        assert!((1..=70).contains(&length(&step.ask)), "{id}: question of {}", length(&step.ask));
        assert!(length(&step.help) <= 140, "{id}: help of {}", length(&step.help));
        assert!(length(&step.solo) <= 140, "{id}: solo help of {}", length(&step.solo));
        for label in labels(step) {
            assert!(length(label) <= 50, "{id}: “{label}” has {}", length(label));
        }
        if let Kind::Read(page) = &step.kind {
            let total: usize = page.text.split("\n\n").map(lines).sum();
            assert!(total <= 18, "{id}: {total} lines to read");
            for paragraph in page.text.split("\n\n") {
                assert!(lines(paragraph) <= 10, "{id}: a paragraph of {} lines", lines(paragraph));
            }
            assert!(length(&page.more) <= 2_400, "{id}: {} characters more", length(&page.more));
        }
        if let Kind::Pause(pause) = &step.kind {
            assert!(
                pause.task.len() <= 5 && pause.task.iter().all(|line| wrapped(line) <= 2),
                "{id}: a long task"
            );
        }
        if let Kind::Quiz(quiz) = &step.kind {
            for question in &quiz.questions {
                assert!(lines(&question.text) <= 4, "{id}: “{}” is long", question.id);
                assert!(lines(&question.reason) <= 5, "{id}: the reason of “{}” is long", question.id);
            }
        }
    }
}

#[test]
fn made_up_scenes_say_so_and_have_a_right_answer_and_a_reason() {
    let workshop = built_in();
    let step = workshop.step(&"implementation/scenarios".try_into().expect("an id")).expect("the step");
    let Kind::Quiz(quiz) = &step.kind else { panic!("not a quiz") };
    assert_eq!(quiz.questions.len(), 5);
    for question in &quiz.questions {
        assert!(question.text.starts_with("Made up."), "{}", question.id);
        assert!(!question.right.is_empty() && question.right.len() < question.options.len());
        let ids: BTreeSet<_> = question.options.iter().map(|option| &option.id).collect();
        assert_eq!(ids.len(), question.options.len());
        assert!(question.right.iter().all(|right| ids.contains(right)), "{}", question.id);
        assert!(!question.reason.is_empty() && question.source.is_empty());
    }
}

#[test]
fn nothing_is_shown_that_is_marked_as_unsure_or_promised_for_good() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules");
    for path in module_files(&folder).into_iter().chain([folder.join("workshop.ron")]) {
        let text = std::fs::read_to_string(&path).expect("a file");
        for banned in
            ["[check]", "[known]", "[verified", "TODO", "chapter of the Toolkit", "lasts forever", "\t"]
        {
            assert!(!text.contains(banned), "{}: holds `{banned}`", path.display());
        }
        assert!(
            !text.contains('\u{2019}'),
            "{}: a curved apostrophe; all content uses the plain one",
            path.display()
        );
    }
}

#[test]
fn terms_and_cases_that_steps_point_to_are_in_the_catalogue() {
    use levers::workshop::catalogue::{Case, Term};
    let catalogue = Path::new(env!("CARGO_MANIFEST_DIR")).join("modules/catalogue");
    let terms: Vec<Term> = read(&catalogue.join("terms.ron"));
    let cases: Vec<Case> = read(&catalogue.join("cases.ron"));
    for (id, _, step) in built_in().steps() {
        for term in &step.terms {
            assert!(terms.iter().any(|known| known.id == *term), "{id}: no term `{term}`");
        }
        let read = if let Kind::Read(page) = &step.kind { page.case.iter() } else { None.iter() };
        for case in step.cases.iter().chain(read) {
            assert!(cases.iter().any(|known| known.id == *case), "{id}: no case `{case}`");
        }
    }
}

#[test]
fn a_workshop_that_leaves_a_module_out_of_its_order_still_holds_it() {
    let workshop = built_in();
    let head = WorkshopFile {
        id: "x".into(),
        title: String::new(),
        tagline: String::new(),
        edition: String::new(),
        credits: Vec::new(),
        legal: String::new(),
        order: vec!["timing".try_into().expect("an id")],
        agendas: Vec::new(),
        plan: levers::workshop::PlanLayout::default(),
    };
    let modules: Vec<Module> = workshop.modules[2..4].to_vec();
    let put = head.with(modules, Catalogue::default());
    let ids: Vec<&str> = put.modules.iter().map(|module| module.id.as_str()).collect();
    assert_eq!(ids, ["timing", "authority"]);
    assert!(put.step(&"authority/sort".try_into().expect("an id")).is_some());
}
