//! `levers export`: every format of a session and of the example, whole or said why not, the same bytes every day.

use super::{Desk, Said, copy, repository};
use crate::export::pdf::reader::{Page, Pdf};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

const SESSION: &str = "2026-11-22-bus-fares";
const ALL: &str = "pdf,html,md,txt,json";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.session(SESSION, "executive-action");
    desk
}

fn export(desk: &Desk, args: &[&str]) -> Said {
    desk.levers(&[&["export"], args].concat())
}

fn files(desk: &Desk, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(desk.path().join(folder)).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let name = |path: &std::path::Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.map(|path| (name(&path), fs::read(&path).expect("it reads"))).collect()
}

#[test]
fn every_format_is_written_and_named() {
    let desk = desk();
    let said = export(&desk, &[SESSION, "--format", ALL, "-o", "plans"]);
    let wrote: String = ["pdf", "html", "md", "txt", "json"]
        .map(|ending| format!("wrote plans/{SESSION}.{ending}\n"))
        .concat();
    assert_eq!(said.well(), wrote);
    let files = files(&desk, "plans");
    assert_eq!(files.len(), 5, "{:?}", files.keys());
    assert!(files[&format!("{SESSION}.pdf")].starts_with(b"%PDF-"));
    let text =
        |ending: &str| String::from_utf8(files[&format!("{SESSION}.{ending}")].clone()).expect("UTF-8");
    for ending in ["html", "md", "txt", "json"] {
        for typed in ["A fare card at half price", "Night buses", "The first card is sold.", "Alex Rivera"] {
            assert!(text(ending).contains(typed), "{ending} lacks {typed:?}");
        }
    }
    let plan: Value = serde_json::from_str(&text("json")).expect("JSON");
    assert!(plan.is_object());
}

#[test]
fn a_pdf_in_this_folder_is_what_comes_without_a_wish() {
    let desk = desk();
    assert_eq!(export(&desk, &[SESSION]).well(), format!("wrote {SESSION}.pdf\n"));
    assert!(desk.path().join(format!("{SESSION}.pdf")).is_file());
}

#[test]
fn the_example_is_written_the_same_every_time() {
    let desk = Desk::new();
    for folder in ["one", "two"] {
        let said = export(&desk, &["--example", "--format", ALL, "--paper", "letter", "-o", folder]);
        assert_eq!(said.well().lines().count(), 5, "{said:?}");
    }
    assert!(files(&desk, "one") == files(&desk, "two"), "the same bytes");
    let names: Vec<String> = files(&desk, "one").into_keys().collect();
    assert!(names.iter().all(|name| name.starts_with("example-home-care-hilo.")), "{names:?}");
}

#[test]
fn the_paper_is_chosen() {
    let desk = Desk::new();
    for (paper, size) in [("a4", "595.28"), ("letter", "612")] {
        export(&desk, &["--example", "--paper", paper, "-o", paper]).well();
        let pdf = &files(&desk, paper)["example-home-care-hilo.pdf"];
        let text = String::from_utf8_lossy(pdf);
        let boxes: Vec<&str> = text.match_indices("/MediaBox").map(|(at, _)| &text[at..at + 40]).collect();
        // Page objects may be compressed away; the files of the two papers differ all the same.
        assert!(boxes.iter().all(|media| media.contains(size)), "{paper}: {boxes:?}");
    }
    assert!(files(&desk, "a4") != files(&desk, "letter"));
}

#[test]
fn a_public_copy_has_a_name_of_its_own_and_nobody_in_it() {
    let desk = desk();
    let said = export(&desk, &[SESSION, "--public", "--format", "txt,json,html,md", "-o", "plans"]);
    assert!(said.well().starts_with(&format!("wrote plans/{SESSION}-public.txt\n")), "{said:?}");
    for (name, bytes) in files(&desk, "plans") {
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(!text.contains("Rivera"), "{name}");
        assert!(text.contains("A fare card at half price"), "{name}");
    }
}

#[test]
fn a_session_is_named_by_its_id_by_its_file_name_or_by_any_path() {
    let desk = desk();
    fs::create_dir(desk.path().join("stick")).expect("a folder");
    fs::copy(desk.sessions().join(format!("{SESSION}.ron")), desk.path().join("stick/copy.ron"))
        .expect("a copy");
    for named in [SESSION, &format!("{SESSION}.ron"), "stick/copy.ron"] {
        let said = export(&desk, &[named, "--format", "txt", "-o", "plans"]);
        assert_eq!(said.well(), format!("wrote plans/{SESSION}.txt\n"), "{named}");
    }
}

#[test]
fn another_day_can_be_taken_as_the_plans_date() {
    let desk = desk();
    export(&desk, &[SESSION, "--format", "txt", "--today", "2026-01-05"]).well();
    let text = fs::read_to_string(desk.path().join(format!("{SESSION}.txt"))).expect("it reads");
    assert!(text.contains("2026-01-05"), "{text}");
    let session = fs::read_to_string(desk.sessions().join(format!("{SESSION}.ron"))).expect("it reads");
    assert!(session.contains("date: \"2026-11-22\""), "the session is left alone");
}

#[test]
fn exporting_leaves_the_session_and_other_files_alone() {
    let desk = desk();
    let before = files(&desk, "data/sessions");
    fs::create_dir(desk.path().join("plans")).expect("a folder");
    fs::write(desk.path().join("plans/notes.txt"), "mine").expect("a file");
    fs::write(desk.path().join(format!("plans/{SESSION}.txt")), "an older plan").expect("a file");
    export(&desk, &[SESSION, "--format", "txt", "-o", "plans"]).well();
    assert_eq!(files(&desk, "data/sessions"), before);
    let plans = files(&desk, "plans");
    assert_eq!(plans["notes.txt"], b"mine");
    assert!(plans[&format!("{SESSION}.txt")].starts_with(b"===="), "the older plan is replaced");
    assert_eq!(plans.len(), 2, "nothing else is left: {:?}", plans.keys());
}

#[test]
fn what_could_not_be_written_is_named_with_what_was() {
    let desk = desk();
    fs::create_dir_all(desk.path().join(format!("plans/{SESSION}.md/in-the-way"))).expect("a folder");
    let said = export(&desk, &[SESSION, "--format", "txt,html,md,json", "-o", "plans"]);
    let err = said.failed(1);
    assert!(err.contains(&format!("plans/{SESSION}.md could not be written: ")), "{err}");
    assert!(err.contains(&format!("Written before it: {SESSION}.txt, {SESSION}.html\n")), "{err}");
    assert!(err.contains("hint: another folder can be named with `-o DIR`"), "{err}");
    fs::write(desk.path().join("file"), "").expect("a file");
    let said = export(&desk, &[SESSION, "-o", "file/plans"]);
    assert!(said.failed(1).starts_with("error: The folder file/plans cannot be used: "), "{said:?}");
}

#[test]
fn a_session_that_is_not_there_or_does_not_open_says_so() {
    let desk = desk();
    fs::write(desk.sessions().join("damaged.ron"), "(format: 1, id: \"damaged\", work").expect("a file");
    fs::write(desk.sessions().join("newer.ron"), "(format: 99, id: \"newer\")").expect("a file");
    for (session, why, hint) in [
        (
            "2026-11-22-bus-fare",
            "there is no session `2026-11-22-bus-fare`\n",
            "did you mean `2026-11-22-bus-fares`?",
        ),
        ("nothing-like-it", "there is no session `nothing-like-it`\n", "`levers list` names the sessions"),
        ("../escape", "there is no session `../escape`\n", ""),
        ("damaged", "", "breaks off at line 1"),
        ("newer", "", "newer levers (format 99)"),
    ] {
        let said = export(&desk, &[session]);
        let err = said.failed(1);
        assert!(err.starts_with(&format!("error: {why}")) && err.contains(hint), "{session}: {err}");
    }
}

#[test]
fn a_session_of_another_workshop_wants_its_folder() {
    let desk = Desk::new();
    desk.session(SESSION, "safe-crossing");
    let said = export(&desk, &[SESSION]);
    let err = said.failed(1);
    assert!(err.contains("belongs to the workshop `safe-crossing`, and this is `executive-action`"), "{err}");
    assert!(err.contains("hint: name the folder of its workshop with `--workshop FOLDER`"), "{err}");
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    export(&desk, &[SESSION, "--workshop", "my", "--format", "txt"]).well();
    let text = fs::read_to_string(desk.path().join(format!("{SESSION}.txt"))).expect("it reads");
    assert!(text.contains("A fare card at half price"), "what has no step is printed all the same: {text}");
}

#[test]
fn a_workshop_with_mistakes_still_gives_back_what_was_typed() {
    let desk = Desk::new();
    desk.session(SESSION, "safe-crossing");
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    let path = desk.path().join("my/10-path.ron");
    let text = fs::read_to_string(&path).expect("it reads");
    fs::write(&path, text.replace("title: \"Our ask\"", "titel: 5")).expect("it is written");
    let said = export(&desk, &[SESSION, "--workshop", "my", "--format", "txt"]);
    assert_eq!(
        (said.code, said.out.as_str()),
        (Some(0), format!("wrote {SESSION}.txt\n").as_str()),
        "{said:?}"
    );
    assert!(said.err.contains("my/10-path.ron:"), "the mistakes are shown: {}", said.err);
}

#[test]
fn a_wish_that_is_none_is_a_mistake_in_typing() {
    let desk = desk();
    for args in [
        &[SESSION, "--format", "docx"][..],
        &[SESSION, "--paper", "a3"],
        &[SESSION, "--today", "soon"],
        &[SESSION, "--example"],
        &[],
    ] {
        let said = export(&desk, args);
        assert!(said.failed(2).starts_with("error: "), "{args:?}: {said:?}");
    }
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let desk = desk();
    let path = desk.sessions().join(format!("{SESSION}.ron"));
    let text = fs::read_to_string(&path).expect("it reads");
    fs::write(&path, text.replace("Half fare", "半价 Half fare")).expect("it is written");
    let said = export(&desk, &[SESSION]);
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.err.starts_with("warning: ") && said.err.contains("半 (U+534A)"), "{said:?}");
    assert_eq!(said.out, format!("wrote {SESSION}.pdf\n"));
}

#[test]
fn the_json_of_the_example_names_its_verdict_and_says_that_it_is_invented() {
    let desk = Desk::new();
    export(&desk, &["--example", "--format", "json"]).well();
    let text = fs::read_to_string(desk.path().join("example-home-care-hilo.json")).expect("it reads");
    let plan: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(plan["example"], json!(true));
}

#[test]
fn who_spoke_is_in_no_file_unless_it_is_asked_for() {
    let desk = Desk::new();
    let room = repository("tests/data/sessions/v1-live-room.ron").display().to_string();
    let spoken = |folder: &str| -> BTreeMap<String, bool> {
        let said = |(name, bytes): (String, Vec<u8>)| {
            let text = match name.ends_with(".pdf") {
                true => Pdf::read(&bytes).pages.iter().map(Page::text).collect(),
                false => String::from_utf8(bytes).expect("UTF-8"),
            };
            (name, text.contains("Quill") || text.contains("Who spoke"))
        };
        files(&desk, folder).into_iter().map(said).collect()
    };
    export(&desk, &[&room, "--format", ALL, "-o", "plans"]).well();
    export(&desk, &[&room, "--format", ALL, "--public", "-o", "plans"]).well();
    assert_eq!(spoken("plans").len(), 10);
    assert!(spoken("plans").values().all(|spoken| !spoken), "{:?}", spoken("plans"));
    export(&desk, &[&room, "--format", ALL, "--with-speakers", "-o", "asked"]).well();
    assert!(spoken("asked").values().all(|spoken| *spoken), "{:?}", spoken("asked"));
}
