//! What the picture of a fault says, to the letter: names that are unknown, missing or wrong.

use super::sample::assert_diagnosed;

#[test]
fn an_unknown_field_gets_a_suggestion() {
    let text = r#"(
    id: "power",
    titel: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `titel` is not a field of Module
 --> modules/10-power.ron:3:5
  |
3 |     titel: "Power",
  |     ^^^^^ did you mean `title`?"#,
    );
}

#[test]
fn an_unknown_field_without_a_likeness_gets_the_list() {
    let text = r#"(
    id: "power",
    title: "Power",
    author: "Someone",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `author` is not a field of Module
 --> modules/10-power.ron:4:5
  |
4 |     author: "Someone",
  |     ^^^^^^
  |
  = help: Module has `id`, `title`, `steps`, `weights`, `mark`"#,
    );
}

#[test]
fn all_unknown_fields_of_a_struct_are_named() {
    let text = r#"(
    id: "power",
    title: "Power",
    author: "Someone",
    tittle: "Power",
    year: 2027,
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `author` is not a field of Module
 --> modules/10-power.ron:4:5
  |
4 |     author: "Someone",
  |     ^^^^^^
  |
  = help: Module has `id`, `title`, `steps`, `weights`, `mark`

error: `tittle` is not a field of Module
 --> modules/10-power.ron:5:5
  |
5 |     tittle: "Power",
  |     ^^^^^^ did you mean `title`?

error: `year` is not a field of Module
 --> modules/10-power.ron:6:5
  |
6 |     year: 2027,
  |     ^^^^
  |
  = help: Module has `id`, `title`, `steps`, `weights`, `mark`"#,
    );
}

#[test]
fn an_unknown_variant_gets_a_suggestion() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [(id: "who", kind: Raed(text: "Who decides?"))],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `Raed` is not a variant of Kind
 --> modules/10-power.ron:4:31
  |
4 |     steps: [(id: "who", kind: Raed(text: "Who decides?"))],
  |                               ^^^^ did you mean `Read`?"#,
    );
}

#[test]
fn an_unknown_variant_without_a_likeness_gets_the_list() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [(id: "who", kind: Exercise)],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `Exercise` is not a variant of Kind
 --> modules/10-power.ron:4:31
  |
4 |     steps: [(id: "who", kind: Exercise)],
  |                               ^^^^^^^^
  |
  = help: write one of `Read`, `Pause`, `Vote`, `Pair`"#,
    );
}

#[test]
fn all_missing_fields_of_a_struct_are_named() {
    let text = r#"(
    steps: [
        (minutes: 5),
        (id: "who", kind: Vote()),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: Module lacks the field `id`
 --> modules/10-power.ron:1:1
  |
1 | (
  | ^ needs `id: ...`

error: Module lacks the field `title`
 --> modules/10-power.ron:1:1
  |
1 | (
  | ^ needs `title: ...`

error: Step lacks the field `id`
 --> modules/10-power.ron:3:9
  |
3 |         (minutes: 5),
  |         ^ needs `id: ...`

error: Step lacks the field `kind`
 --> modules/10-power.ron:3:9
  |
3 |         (minutes: 5),
  |         ^ needs `kind: ...`

error: Vote lacks the field `prompt`
 --> modules/10-power.ron:4:27
  |
4 |         (id: "who", kind: Vote()),
  |                           ^^^^ needs `prompt: ...`

error: Vote lacks the field `max`
 --> modules/10-power.ron:4:27
  |
4 |         (id: "who", kind: Vote()),
  |                           ^^^^ needs `max: ...`"#,
    );
}

#[test]
fn a_struct_under_a_wrong_name_is_still_read() {
    let text = r#"Modul(
    id: "power",
    titel: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: expected Module, found `Modul`
 --> modules/10-power.ron:1:1
  |
1 | Modul(
  | ^^^^^ write `Module(...)`, or leave the name out

error: `titel` is not a field of Module
 --> modules/10-power.ron:3:5
  |
3 |     titel: "Power",
  |     ^^^^^ did you mean `title`?"#,
    );
}
