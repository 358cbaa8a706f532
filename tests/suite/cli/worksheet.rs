//! `levers worksheet`: blank forms for an agenda or for every step, as files that can be written on.

use super::{Desk, copy, repository};
use std::fs;

#[test]
fn an_agenda_has_a_form_for_what_it_asks() {
    let desk = Desk::new();
    let args =
        ["worksheet", "--agenda", "ninety", "--format", "pdf,html", "--paper", "letter", "-o", "paper"];
    let said = desk.levers(&args);
    assert_eq!(said.well(), "wrote paper/worksheets-ninety.pdf\nwrote paper/worksheets-ninety.html\n");
    assert!(
        fs::read(desk.path().join("paper/worksheets-ninety.pdf"))
            .expect("it was written")
            .starts_with(b"%PDF-")
    );
    let html = fs::read_to_string(desk.path().join("paper/worksheets-ninety.html")).expect("it was written");
    for step in ["The decision-maker", "Power map", "Sort our asks", "Back-cast", "First steps"] {
        assert!(html.contains(step), "{step}");
    }
    assert!(!html.contains("Spectrum"), "a step of the full day alone");
}

#[test]
fn without_an_agenda_every_step_has_its_form() {
    let desk = Desk::new();
    let said = desk.levers(&["worksheet", "--format", "html"]);
    assert_eq!(said.well(), "wrote worksheets-all.html\n");
    let html = fs::read_to_string(desk.path().join("worksheets-all.html")).expect("it was written");
    assert!(html.contains("Power map") && html.contains("Spectrum"), "both are there");
}

#[test]
fn an_own_workshop_is_printed_and_a_faulty_one_is_not() {
    let desk = Desk::new();
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    let print = || desk.levers(&["worksheet", "my", "--agenda", "lunch-break"]);
    assert_eq!(print().well(), "wrote worksheets-lunch-break.pdf\n");
    fs::write(desk.path().join("my/10-path.ron"), "(id: \"path\"").expect("it is written");
    assert!(print().failed(1).contains("hint: modules/README.md of levers explains every field"));
}

#[test]
fn a_wish_that_is_none_is_a_mistake_in_typing() {
    let desk = Desk::new();
    for args in [&["worksheet", "--format", "txt"][..], &["worksheet", "--agenda", "nix"]] {
        assert!(desk.levers(args).failed(2).starts_with("error: "), "{args:?}");
    }
}
