//! `levers check --grid`: what does not show whole in a room of that size is named where it is written.

use super::{Desk, Said, copy, levers, repository};
use std::fs;

/// The small workshop with a change in its only module.
fn changed(from: &str, to: &str) -> Desk {
    let desk = Desk::new();
    copy(&repository("tests/data/small-workshop"), &desk.path().join("my"));
    let path = desk.path().join("my/10-path.ron");
    let text = fs::read_to_string(&path).expect("the file reads");
    assert!(text.contains(from), "the small workshop has no {from:?}");
    fs::write(&path, text.replacen(from, to, 1)).expect("the file can be written");
    desk
}

/// The small workshop with one more step, of this kind.
fn with_step(kind: &str) -> Desk {
    let step = format!(
        "        (\n            id: \"more\",\n            title: \"More\",\n            ask: \"Which?\",\n            \
         kind: {kind},\n            notes: (form: Whole, lead: \"Ask.\"),\n        ),\n    ],\n)"
    );
    changed("    ],\n)", &step)
}

fn check(desk: &Desk, grid: &str) -> Said {
    desk.levers(&["check", "my", "--grid", grid])
}

#[track_caller]
fn told(said: &Said, code: i32, picture: &str) {
    assert_eq!(said.code, Some(code), "{said:?}");
    assert!(said.err.contains(picture), "--- wanted\n{picture}\n--- found\n{}", said.err);
}

const LONG: &str =
    "What do we ask of the office that has not answered us in all these years of asking, and of whom in it? ";

#[test]
fn the_built_in_content_and_the_example_of_the_guide_fit_the_designed_room() {
    let said = levers(&["check", "--grid", "60x18"]);
    let sentence = "\nIt can be led in a room of 60x18.\n";
    assert!(said.well().starts_with("modules: no mistakes. ") && said.out.ends_with(sentence), "{said:?}");
    let said = check(&changed("path", "path"), "60x18");
    assert!(said.well().ends_with(sentence), "{said:?}");
}

#[test]
fn in_the_smallest_room_the_built_in_content_is_usable() {
    let said = levers(&["check", "--grid", "40x12"]);
    assert!(said.well().ends_with("\nIt can be led in a room of 40x12.\n"), "{said:?}");
}

#[test]
fn a_question_leaves_half_of_the_rows_to_the_answer() {
    let desk = changed("What do we ask, and of whom?", LONG.repeat(4).trim());
    let picture = "\
error: this question takes 8 of the 14 rows of a 60x18 room
  --> my/10-path.ron:10:18
   |
10 | ...k: \"What do we ask of the office that ...ears of asking, and of whom in it?\",
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ at most 7 rows
   |
   = help: ask it in fewer words; half of the rows are for the answer
";
    told(&check(&desk, "60x18"), 1, picture);
    // What a larger room holds is no mistake there.
    assert_eq!(check(&desk, "100x30").code, Some(0));
    // In the smallest one nothing is left for an answer.
    let desk = changed("What do we ask, and of whom?", LONG.repeat(2).trim());
    told(&check(&desk, "40x12"), 1, "error: this question takes 6 of the 8 rows of a 40x12 room\n");
    let desk = changed(
        "What do we ask, and of whom?",
        &format!("{}{}", LONG.trim(), " Who can say yes to it today?"),
    );
    told(&check(&desk, "40x12"), 0, "");
}

#[test]
fn a_help_that_never_shows_is_named() {
    let desk = changed("One act, one office, one breath.", LONG.repeat(4).trim());
    let picture = "\
error: this help never shows in a 60x18 room
  --> my/10-path.ron:11:19
   |
11 | ...p: \"What do we ask of the office that ...ears of asking, and of whom in it?\",
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^...^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 9 rows with the question; at most 5
   |
   = help: say question and help in fewer words, or put into `notes` what only the facilitator needs
";
    told(&check(&desk, "60x18"), 1, picture);
    assert_eq!(check(&desk, "40x12").code, Some(0), "there, every help gives way to the answer");
}

#[test]
fn what_a_kind_of_step_does_not_show_is_named() {
    let desk = with_step(
        "Quiz((questions: [(id: \"q\", text: \"Made up: who paints?\", right: [\"a\"], reason: \"It does.\", \
         options: [(id: \"a\", text: \"The yard\", help: \"Cheap\"), (id: \"b\", text: \"The court\")])]))",
    );
    let picture = "error: this help of an option never shows whole in a 60x18 room\n";
    told(&check(&desk, "60x18"), 1, picture);
    told(&check(&desk, "40x12"), 0, "warning: this help of an option never shows whole in a 40x12 room\n");
    // A long option is cut beside its bar, but stands whole under it when it is the turn of its count.
    let long = "The yard that paints the crossings, the lines and the curbs of all the schools of the town";
    let desk = with_step(&format!(
        "Vote((method: Dots(None), options: [(id: \"a\", text: \"Paint\"), (id: \"b\", text: \"{long}\")]))"
    ));
    assert_eq!(check(&desk, "60x18").code, Some(0), "{:?}", check(&desk, "60x18"));
}

#[test]
fn a_word_wider_than_a_line_is_pointed_at() {
    let word = "x".repeat(60);
    let desk = changed("Who can say yes", &format!("Who can say {word}"));
    let picture = format!(
        "\
error: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` takes 60 columns, and a line of a 60x18 room has 49
  --> my/10-path.ron:15:56
   |
15 | ...abel: \"Who can say {word}\", hint: \"A name, or...
   |                       {}
   |
   = help: divide it with a space, or take another word
",
        "^".repeat(60)
    );
    told(&check(&desk, "60x18"), 1, &picture);
    // In a note of the facilitator it does not matter.
    let desk = changed("Hear two, type one.", &format!("Hear {word}."));
    assert_eq!(check(&desk, "60x18").code, Some(0));
}

#[test]
fn a_module_title_leaves_room_for_the_clock() {
    let desk = changed("title: \"The path\"", "title: \"The long path from the ask to the road office\"");
    let picture = "\
error: this title takes 45 columns, and the top of a 60x18 room has 41 for it
 --> my/10-path.ron:4:12
  |
4 |     title: \"The long path from the ask to the road office\",
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: take a shorter title; the module's aim can say the rest
";
    told(&check(&desk, "60x18"), 1, picture);
    assert_eq!(check(&desk, "100x30").code, Some(0));
}

#[test]
fn a_row_wider_than_the_screen_is_named() {
    let buckets: Vec<String> = (0..60).map(|n| format!("(id: \"b{n}\", title: \"{n}\")")).collect();
    let desk = with_step(&format!(
        "Sort((buckets: [{}], items: [(id: \"a\", text: \"The mayor\")]))",
        buckets.join(", ")
    ));
    let said = check(&desk, "60x18");
    told(&said, 1, "error: a row of this step is wider than a 60x18 room: `▸ ·····");
    told(&said, 1, "  --> my/10-path.ron:64:19\n");
    told(&said, 1, "   = help: say labels and options of this step in fewer words\n");
    assert_eq!(check(&desk, "100x30").code, Some(0));
}

#[test]
fn one_file_answers_for_itself_and_a_faulty_workshop_is_not_measured() {
    let desk = changed("title: \"The path\"", "title: \"The long path from the ask to the road office\"");
    let said = desk.levers(&["check", "my/workshop.ron", "--grid", "60x18"]);
    assert_eq!(said.well(), "my/workshop.ron: no mistakes.\nIt can be led in a room of 60x18.\n");
    assert_eq!(desk.levers(&["check", "my/10-path.ron", "--grid", "60x18"]).code, Some(1));
    let desk = changed("Verdict((from: \"path/ask\"))", "Verdict((from: \"path/asc\"))");
    let said = check(&desk, "60x18");
    assert!(!said.failed(1).contains("60x18"), "{said:?}");
}

#[test]
fn a_grid_that_is_none_is_refused_with_advice() {
    for grid in ["big", "60", "60x", "30x10", "x18", "9999x9999", "-60x18"] {
        let said = levers(&["check", &format!("--grid={grid}")]);
        let advice = "write columns and rows, as in 60x18; 40x12 is the least, 400x200 the most";
        assert!(said.failed(2).contains(advice), "{said:?}");
    }
}
