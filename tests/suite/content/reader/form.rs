//! What the picture of a fault says, to the letter: brackets, commas, colons and names.

use super::sample::assert_diagnosed;

#[test]
fn nothing_in_a_file_is_said_to_be_empty() {
    let text = r#"// only a comment
"#;
    assert_diagnosed(
        text,
        r#"
error: the file is empty
 --> modules/10-power.ron:1:1
  |
1 | // only a comment
  | ^
  |
  = help: a file holds one value, such as `(id: "example")`"#,
    );
}

#[test]
fn a_bracket_that_is_never_closed_is_shown_where_it_opens() {
    let text = r#"Module(
    id: "power",
    title: "Power",
    steps: [
        Step(
            id: "who",
            kind: Read(
                text: "Who decides?",
        ),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `Read(` is never closed
 --> modules/10-power.ron:7:23
  |
7 |             kind: Read(
  |                       ^ its `)` is missing
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_bracket_that_closes_nothing_is_shown() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: []],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `]` closes nothing
 --> modules/10-power.ron:4:14
  |
4 |     steps: []],
  |              ^ nothing that is open here ends with `]`
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_bracket_closed_by_another_kind_is_shown() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [
        (id: "who", kind: Pause),
    ),
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `[` is closed by `)`
 --> modules/10-power.ron:6:5
  |
6 |     ),
  |     ^ should be `]`
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn brackets_nest_only_so_deep() {
    let text = &format!(r#"(id: "power", title: "Power", steps: {}{})"#, "[".repeat(64), "]".repeat(64));
    assert_diagnosed(
        text,
        r#"
error: the brackets nest more than 64 deep
 --> modules/10-power.ron:1:101
  |
1 | ...[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]...
  |                                                     ^"#,
    );
}

#[test]
fn what_cannot_stand_anywhere_is_named_once() {
    let text = r#"(
    id: "power", @@ ; @
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `@@ ; @` cannot stand here
 --> modules/10-power.ron:2:18
  |
2 |     id: "power", @@ ; @
  |                  ^^^^^^"#,
    );
}

#[test]
fn a_missing_comma_is_shown_where_it_belongs() {
    let text = r#"(
    id: "power"
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: a comma is missing
 --> modules/10-power.ron:2:16
  |
2 |     id: "power"
  |                ^ a comma is missing here"#,
    );
}

#[test]
fn a_comma_too_many_is_shown() {
    let text = r#"(
    id: "power",,
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: there is a comma too many
 --> modules/10-power.ron:2:17
  |
2 |     id: "power",,
  |                 ^ remove it"#,
    );
}

#[test]
fn a_missing_colon_is_named() {
    let text = r#"(
    id "power",
    title = "Power",
    weights: {"a" 1.5},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `id` and its value are not joined by `:`
 --> modules/10-power.ron:2:5
  |
2 |     id "power",
  |     ^^ a `:` is missing after it

error: `title` and its value are not joined by `:`
 --> modules/10-power.ron:3:5
  |
3 |     title = "Power",
  |     ^^^^^ a `:` is missing after it

error: `"a"` and its value are not joined by `:`
 --> modules/10-power.ron:4:15
  |
4 |     weights: {"a" 1.5},
  |               ^^^ a `:` is missing after it"#,
    );
}

#[test]
fn a_missing_value_is_named() {
    let text = r#"(
    id: "power",
    mark:
    title: "Power",
    weights: {"a"},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `mark` has no value
 --> modules/10-power.ron:3:5
  |
3 |     mark:
  |     ^^^^
  |
  = help: give a value after the `:`, or remove the name

error: `"a"` has no value
 --> modules/10-power.ron:5:15
  |
5 |     weights: {"a"},
  |               ^^^
  |
  = help: give a value after the `:`, or remove the name"#,
    );
}

#[test]
fn a_value_without_a_name_among_named_ones_is_shown() {
    let text = r#"(
    "power",
    id: "power",
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this value has no name, and the others do
 --> modules/10-power.ron:2:5
  |
2 |     "power",
  |     ^^^^^^^
  |
  = help: write `name: value`"#,
    );
}

#[test]
fn a_name_in_a_list_is_named_once_for_the_list() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [id: "who", kind: Pause],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `id:` stands in a list, which holds values without names
 --> modules/10-power.ron:4:13
  |
4 |     steps: [id: "who", kind: Pause],
  |             ^^
  |
  = help: put round brackets around the named values of one item: `[(name: value)]`"#,
    );
}

#[test]
fn a_field_given_twice_points_back_to_the_first() {
    let text = r#"(
    id: "power",
    title: "Power",
    id: "other",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `id` is given twice
 --> modules/10-power.ron:4:5
  |
4 |     id: "other",
  |     ^^ first given on line 2
  |
  = help: keep one of them"#,
    );
}

#[test]
fn a_key_given_twice_points_back_to_the_first() {
    let text = r#"(
    id: "power",
    title: "Power",
    weights: {"a": 1, "b": 2, "a": 3},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `"a"` is given twice
 --> modules/10-power.ron:4:31
  |
4 |     weights: {"a": 1, "b": 2, "a": 3},
  |                               ^^^ first given on line 4
  |
  = help: keep one of them"#,
    );
}

#[test]
fn an_unknown_extension_is_named() {
    let text = r#"#![enable(implicit_sum)]
(id: "power", title: "Power")
"#;
    assert_diagnosed(
        text,
        r#"
error: `implicit_sum` is not an extension of RON
 --> modules/10-power.ron:1:11
  |
1 | #![enable(implicit_sum)]
  |           ^^^^^^^^^^^^ did you mean `implicit_some`?"#,
    );
}

#[test]
fn more_after_the_end_is_shown() {
    let text = r#"(id: "power", title: "Power")
(id: "timing", title: "Timing")
"#;
    assert_diagnosed(
        text,
        r#"
error: there is more after the end of the value
 --> modules/10-power.ron:2:1
  |
2 | (id: "timing", title: "Timing")
  | ^
  |
  = help: a file holds one value; put a list in `[...]`"#,
    );
}

#[test]
fn a_missing_opening_bracket_is_shown_where_it_belongs() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps:
        (id: "who", kind: Pause),
        (
            id: "what",
            kind: Pause,
        ),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `]` on line 10 closes nothing
 --> modules/10-power.ron:4:11
  |
4 |     steps:
  |           ^ a `[` is missing here
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_bracket_typed_twice_is_one_fault() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [[
        (id: "who", kind: Pause),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `[` is never closed
 --> modules/10-power.ron:4:12
  |
4 |     steps: [[
  |            ^ its `]` is missing
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}
