//! `levers check`: sound folders, faulty ones, single files, and what is no workshop.

use super::{Desk, Said, copy, levers, repository};
use std::fs;

fn workshop(desk: &Desk) {
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
}

fn change(desk: &Desk, file: &str, from: &str, to: &str) {
    let path = desk.path().join("my").join(file);
    let text = fs::read_to_string(&path).expect("the file reads");
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(&path, text.replace(from, to)).expect("the file can be written");
}

fn check(desk: &Desk, path: &str) -> Said {
    desk.levers(&["check", path])
}

#[test]
fn the_built_in_content_and_the_example_of_the_guide_have_no_mistakes() {
    let out = levers(&["check"]);
    assert!(out.well().starts_with("modules: no mistakes. “Executive action” has 6 modules, "), "{out:?}");
    let desk = Desk::new();
    workshop(&desk);
    assert_eq!(
        check(&desk, "my").well(),
        "my: no mistakes. “A safe crossing” has 1 module, 3 steps and 1 agenda.\n"
    );
}

#[test]
fn each_mistake_is_drawn_at_its_place_and_counted() {
    let desk = Desk::new();
    workshop(&desk);
    change(&desk, "10-path.ron", "Verdict((from: \"path/ask\"))", "Verdict((from: \"path/asc\"))");
    change(&desk, "workshop.ron", "saves: 3", "saves: 7");
    let said = check(&desk, "my");
    let err = said.failed(1);
    assert!(
        err.contains("error: `path/asc` is not a step of this workshop\n  --> my/10-path.ron:31:34\n"),
        "{err}"
    );
    assert!(err.contains("did you mean `path/ask`?"), "{err}");
    assert!(
        err.contains(
            "error: the cuts of `path/lever` save 7 minutes, and it has 6\n  --> my/workshop.ron:24:"
        ),
        "{err}"
    );
    assert!(err.contains("\nerror: 2 mistakes in `my`\nhint: "), "{err}");
    assert!(!err.contains('\u{1b}'), "no colors where no terminal is: {err:?}");
}

#[test]
fn a_warning_is_drawn_and_is_no_mistake() {
    let desk = Desk::new();
    workshop(&desk);
    change(
        &desk,
        "workshop.ron",
        "(title: \"Our way\", steps: [\"path/ask\", ",
        "(title: \"Our way\", steps: [",
    );
    let said = check(&desk, "my");
    assert_eq!(said.code, Some(0), "{said:?}");
    assert!(said.err.starts_with("warning: the answers to `path/ask` stand in no section"), "{said:?}");
    assert!(said.out.starts_with("my: no mistakes."), "{said:?}");
}

#[test]
fn one_file_is_checked_with_its_folder_and_answers_for_itself_alone() {
    let desk = Desk::new();
    workshop(&desk);
    change(&desk, "catalogue/terms.ron", "meaning: \"", "meaning: \"TBD ");
    for sound in ["my/10-path.ron", "my/workshop.ron", "my/catalogue/levers.ron"] {
        assert_eq!(check(&desk, sound).well(), format!("{sound}: no mistakes.\n"));
    }
    let said = check(&desk, "my/catalogue/terms.ron");
    let err = said.failed(1);
    assert!(err.contains("error: `TBD` was left in this text\n --> my/catalogue/terms.ron:2:54\n"), "{err}");
    assert!(err.contains("error: 1 mistake in `my/catalogue/terms.ron`"), "{err}");
}

#[test]
fn what_is_no_workshop_is_said_plainly() {
    let desk = Desk::new();
    fs::create_dir_all(desk.path().join("empty")).expect("a folder");
    fs::create_dir_all(desk.path().join("half")).expect("a folder");
    fs::copy(repository("tests/data/small-workshop/10-path.ron"), desk.path().join("half/10-path.ron"))
        .expect("the file can be copied");
    for (path, why) in [
        ("nowhere", "error: there is no `nowhere`; name the folder of a workshop\n"),
        ("empty", "error: `empty` holds no workshop: there is no `workshop.ron` in it"),
        ("half", "error: the folder has no `workshop.ron`, so it is not a workshop\n"),
    ] {
        let said = check(&desk, path);
        let err = said.failed(1);
        assert!(err.starts_with(why), "{path}: {err}");
    }
}

#[test]
fn hostile_names_and_texts_never_reach_the_terminal_raw() {
    let desk = Desk::new();
    workshop(&desk);
    change(&desk, "10-path.ron", "path/ask\"", "\u{1b}[2J\u{7}\"");
    for path in ["my", "my/10-path.ron", "\u{1b}]0;title\u{7}"] {
        let said = check(&desk, path);
        let err = said.failed(1);
        assert!(!err.contains(['\u{1b}', '\u{7}']), "{err:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    workshop(&desk);
    symlink("nowhere", desk.path().join("my/20-gone.ron")).expect("a link");
    let said = check(&desk, "my");
    assert!(said.failed(1).starts_with("error: there is no `my/20-gone.ron`"), "{said:?}");
}
