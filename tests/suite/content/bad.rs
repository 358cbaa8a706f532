//! Every kind of fault has a bad file, and the file has that fault alone, with exactly these words.
//!
//! `tests/data/bad/GROUP/CODE.ron` (or `CODE--variant.ron`) takes the place of one file of the sound folder beside it;
//! `CODE.txt` holds the picture. `LEVERS_GOLDEN=write cargo test` writes the pictures anew; read the diff.

use levers::content::diagnostic::{Diagnostic, Look};
use levers::content::fault::Severity;
use levers::content::load::{File, load};
use levers::content::{MAX_CONTENT_BYTES, MAX_FAULTS};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Kinds of fault that no bad file is small enough for; [`super::reader`] makes them.
const ELSEWHERE: [&str; 2] = ["too-large", "gave-up"];
/// Kinds of fault of the folder itself, each with a test below.
const OF_FOLDERS: [&str; 2] = ["no-workshop-file", "unknown-file"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bad")
}

/// The file of the sound folder that a group's bad files stand for.
fn stands_for(group: &str) -> String {
    match group {
        "head" => "workshop.ron".into(),
        "module" => "10-do.ron".into(),
        "example" => "example.ron".into(),
        catalogue => format!("catalogue/{catalogue}.ron"),
    }
}

fn files_in(folder: &Path) -> BTreeMap<String, PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path)).collect()
}

fn sound() -> BTreeMap<String, Vec<u8>> {
    let mut sound = BTreeMap::new();
    for (before, inside) in [("", folder().join("sound")), ("catalogue/", folder().join("sound/catalogue"))] {
        for (name, path) in files_in(&inside).into_iter().filter(|(_, path)| path.is_file()) {
            sound.insert(format!("{before}{name}"), fs::read(path).expect("the file reads"));
        }
    }
    sound
}

fn diagnose(files: &BTreeMap<String, Vec<u8>>) -> Vec<Diagnostic> {
    let files: Vec<File> =
        files.iter().map(|(name, bytes)| File { name: name.clone(), bytes: bytes.into() }).collect();
    load("", &files).diagnostics
}

/// Every bad file: its group, its name without the ending, and its path.
fn bad_files() -> Vec<(String, String, PathBuf)> {
    let groups = files_in(&folder()).into_iter().filter(|(name, path)| path.is_dir() && name != "sound");
    let files = groups.flat_map(|(group, path)| {
        files_in(&path).into_iter().filter_map(move |(name, path)| {
            Some((group.clone(), name.strip_suffix(".ron")?.to_string(), path))
        })
    });
    files.collect()
}

fn code_of(name: &str) -> &str {
    name.split("--").next().unwrap_or_default()
}

/// What the file was made for: its code, and every error beside it.
fn told<'d>(diagnostics: &'d [Diagnostic], code: &str) -> Vec<&'d Diagnostic> {
    let is_told = |fault: &&Diagnostic| fault.code() == code || fault.severity() == Severity::Error;
    diagnostics.iter().filter(is_told).collect()
}

#[test]
fn the_sound_folder_has_no_error() {
    let diagnostics = diagnose(&sound());
    let errors = told(&diagnostics, "");
    assert!(errors.is_empty(), "{}", pictures(&errors));
}

fn pictures(faults: &[&Diagnostic]) -> String {
    let pictures: Vec<String> = faults.iter().map(|fault| fault.render(Look::Plain)).collect();
    pictures.join("\n\n") + "\n"
}

#[test]
fn every_bad_file_has_its_fault_with_exactly_these_words() {
    let write = std::env::var_os("LEVERS_GOLDEN").is_some_and(|value| value == "write");
    let mut wrong = Vec::new();
    for (group, name, path) in bad_files() {
        let mut files = sound();
        files.insert(stands_for(&group), fs::read(&path).expect("the file reads"));
        let diagnostics = diagnose(&files);
        let told = told(&diagnostics, code_of(&name));
        if told.iter().all(|fault| fault.code() != code_of(&name)) {
            wrong.push(format!("{group}/{name} has no such fault:\n{}", pictures(&told)));
            continue;
        }
        let picture = pictures(&told);
        let words = path.with_extension("txt");
        if write {
            fs::write(&words, &picture).expect("the folder takes files");
        }
        let wanted = fs::read_to_string(&words).unwrap_or_default().replace("\r\n", "\n");
        if wanted != picture {
            wrong.push(format!("{group}/{name}:\n--- wanted\n{wanted}--- found\n{picture}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_fault_of_meaning_is_the_only_one_of_its_file() {
    let of_form = codes_in("outline/fault.rs").into_iter().chain(codes_in("ron/fault.rs"));
    let of_form: BTreeSet<String> = of_form.collect();
    let mut wrong = Vec::new();
    for (group, name, path) in bad_files() {
        if of_form.contains(code_of(&name)) {
            continue;
        }
        let mut files = sound();
        files.insert(stands_for(&group), fs::read(&path).expect("the file reads"));
        let codes: BTreeSet<&str> = diagnose(&files)
            .iter()
            .filter(|f| f.severity() == Severity::Error)
            .map(Diagnostic::code)
            .collect();
        if !codes.is_subset(&BTreeSet::from([code_of(&name)])) {
            wrong.push(format!("{group}/{name}: {codes:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The codes that a file of `src/content` gives out: the quoted words behind an arrow in its `fn code`.
fn codes_in(file: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content").join(file);
    let text = fs::read_to_string(&path).expect("the source reads");
    let Some((_, behind)) = text.split_once("fn code(&self) -> &'static str {") else {
        return BTreeSet::new();
    };
    let body = behind.split("\n    }\n").next().expect("a text has a first part");
    let parts = body.split("=> \"").skip(1);
    parts.map(|part| part.split('"').next().unwrap_or_default().to_string()).collect()
}

#[test]
fn every_kind_of_fault_has_a_bad_file() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let checks = files_in(&content.join("check")).into_keys().filter(|name| name.ends_with(".rs"));
    let sources = checks.map(|name| format!("check/{name}"));
    let sources = sources.chain(["outline/fault.rs".to_string(), "ron/fault.rs".to_string()]);
    let all: BTreeSet<String> = sources.flat_map(|source| codes_in(&source)).collect();
    assert!(all.len() > 100, "the codes are found: {all:?}");
    let special = ELSEWHERE.into_iter().chain(OF_FOLDERS).map(String::from);
    let shown: BTreeSet<String> =
        bad_files().iter().map(|(_, name, _)| code_of(name).to_string()).chain(special).collect();
    let missing: Vec<_> = all.difference(&shown).collect();
    let unknown: Vec<_> = shown.difference(&all).collect();
    assert!(
        missing.is_empty() && unknown.is_empty(),
        "without a bad file: {missing:?}; of no kind: {unknown:?}"
    );
}

#[test]
fn a_condition_that_some_session_can_meet_is_left_alone() {
    let sound = sound();
    let module = String::from_utf8(sound["10-do.ron"].clone()).expect("UTF-8");
    let last = "        (id: \"quiz\",";
    assert!(module.contains(last));
    for condition in [
        "Not(EntryIs(New))",
        "All([LevelIs([State]), Group, Not(Alone)])",
        "Not(All([EntryIs(New), Answered(\"do/say\")]))",
        "All([VerdictIs(\"do/sort\", [Now]), VerdictIs(\"do/sort\", [Slow])])",
        "Not(VerdictIs(\"do/sort\", [Now]))",
        "Picked(\"do/pick\", \"i7\")",
        "Any([Picked(\"do/like\", \"red\"), Picked(\"do/like\", \"blue\")])",
        "All([Picked(\"do/like\", \"red\"), Not(Picked(\"do/like\", \"blue\"))])",
        "Picked(\"do/lever\", \"memo\")",
    ] {
        let step = "(id: \"it\", title: \"It\", ask: \"It?\", kind: Read((text: \"It.\")), notes: (form: Whole, lead: \"It.\"), when: ";
        let mut files = sound.clone();
        files.insert(
            "10-do.ron".into(),
            module.replace(last, &format!("{step}{condition}),\n{last}")).into_bytes(),
        );
        let diagnostics = diagnose(&files);
        let errors = told(&diagnostics, "");
        assert!(errors.is_empty(), "{condition}: {}", pictures(&errors));
        // The step itself was read: it is in no agenda.
        assert!(diagnostics.iter().any(|fault| fault.message() == "no agenda has the step `do/it`"));
    }
}

#[test]
fn a_folder_without_its_head_says_so_once() {
    let mut files = sound();
    files.remove("workshop.ron");
    let lines: Vec<String> = diagnose(&files).iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["workshop.ron:1:1: error: the folder has no `workshop.ron`, so it is not a workshop"]);
}

#[test]
fn a_catalogue_file_that_nothing_reads_is_named() {
    let mut files = sound();
    let levers = files.remove("catalogue/levers.ron").expect("there is one");
    files.insert("catalogue/lever.ron".into(), levers);
    let diagnostics = diagnose(&files);
    let fault = diagnostics.iter().find(|fault| fault.code() == "unknown-file").expect("it is found");
    assert_eq!(
        fault.to_string(),
        "catalogue/lever.ron:1:1: error: nothing reads a catalogue file of this name"
    );
    assert_eq!(fault.hint().as_deref(), Some("did you mean `levers.ron`?"));
}

#[test]
fn a_step_of_a_file_with_another_fault_is_not_called_unknown() {
    let mut files = sound();
    let module = String::from_utf8(files["10-do.ron"].clone()).expect("UTF-8");
    files.insert("10-do.ron".into(), module.replacen("id: \"say\"", "id: \"Say\"", 1).into_bytes());
    let codes: Vec<&str> = diagnose(&files).iter().map(Diagnostic::code).collect();
    assert_eq!(codes, ["invalid"]);
}

#[test]
fn files_beside_the_content_are_passed_over() {
    let mut files = sound();
    for name in ["README.md", ".hidden.ron", "notes/10-old.ron", "catalogue/old/levers.ron"] {
        files.insert(name.into(), b"not content".to_vec());
    }
    assert_eq!(diagnose(&files), diagnose(&sound()));
}

#[test]
fn a_hostile_folder_costs_no_time_and_no_panic() {
    let mut files = sound();
    files.insert("10-do.ron".into(), vec![b'('; MAX_CONTENT_BYTES]);
    files.insert("catalogue/terms.ron".into(), vec![0xff; 1 << 20]);
    files.insert("workshop.ron".into(), b"(id: \"a\",".repeat(50_000));
    let diagnostics = diagnose(&files);
    assert!(!diagnostics.is_empty() && diagnostics.len() <= 4 * (MAX_FAULTS + 1));
}
