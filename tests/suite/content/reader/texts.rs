//! What the picture of a fault says, to the letter: texts, numbers and comments.

use super::sample::assert_diagnosed;

#[test]
fn a_text_that_is_never_closed_is_shown_where_it_opens() {
    let text = r#"(
    id: "power",
    title: "Power,
    steps: [],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this text is never closed
 --> modules/10-power.ron:3:12
  |
3 |     title: "Power,
  |            ^ its closing `"` is missing
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_missing_quote_is_found_though_the_next_text_closes_it() {
    let text = r#"(
    id: "power",
    title: "Power,
    steps: [
        (id: "who", kind: Pause),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this text is never closed
 --> modules/10-power.ron:3:12
  |
3 |     title: "Power,
  |            ^ its closing `"` is missing
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_raw_text_that_is_never_closed_is_shown_with_its_own_closing() {
    let text = r#"(
    id: "power",
    title: r##"Power",
)
"#;
    assert_diagnosed(
        text,
        r###"
error: this text is never closed
 --> modules/10-power.ron:3:12
  |
3 |     title: r##"Power",
  |            ^^^^ its closing `"##` is missing
  |
  = help: mend this first: it may hide other faults in this file"###,
    );
}

#[test]
fn a_comment_that_is_never_closed_is_shown_where_it_opens() {
    let text = r#"(
    id: "power", /* the first
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this comment is never closed
 --> modules/10-power.ron:2:18
  |
2 |     id: "power", /* the first
  |                  ^^ its `*/` is missing
  |
  = help: mend this first: it may hide other faults in this file"#,
    );
}

#[test]
fn a_quote_inside_a_text_is_named() {
    let text = r#"(
    id: "power",
    title: "The "power", and who has it",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: the text goes on after its closing quote
 --> modules/10-power.ron:3:17
  |
3 |     title: "The "power", and who has it",
  |                 ^ the text ends here
  |
  = help: write a quote inside a text as `\"`"#,
    );
}

#[test]
fn curly_quotes_are_named() {
    let text = r#"(
    id: "power",
    title: “Power”,
)
"#;
    assert_diagnosed(
        text,
        r#"
error: curly quotes do not make a text
 --> modules/10-power.ron:3:12
  |
3 |     title: “Power”,
  |            ^
  |
  = help: put texts in straight quotes: `"..."`"#,
    );
}

#[test]
fn single_quotes_around_a_text_are_named() {
    let text = r#"(
    id: "power",
    title: 'Power',
)
"#;
    assert_diagnosed(
        text,
        r#"
error: single quotes hold one character, not a text
 --> modules/10-power.ron:3:12
  |
3 |     title: 'Power',
  |            ^^^^^^^
  |
  = help: put texts in double quotes: `"..."`"#,
    );
}

#[test]
fn a_wrong_escape_is_named() {
    let text = r#"(
    id: "power",
    title: "C:\power \u{110000} \xff",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `\p` is not an escape
 --> modules/10-power.ron:3:15
  |
3 |     title: "C:\power \u{110000} \xff",
  |               ^^
  |
  = help: write a backslash as `\\`; escapes are `\n` `\t` `\r` `\0` `\"` `\'` `\x41` `\u{2014}`

error: `\u{110000}` is not an escape
 --> modules/10-power.ron:3:22
  |
3 |     title: "C:\power \u{110000} \xff",
  |                      ^^^^^^^^^^
  |
  = help: write a backslash as `\\`; escapes are `\n` `\t` `\r` `\0` `\"` `\'` `\x41` `\u{2014}`

error: `\x` is not an escape
 --> modules/10-power.ron:3:33
  |
3 |     title: "C:\power \u{110000} \xff",
  |                                 ^^
  |
  = help: write a backslash as `\\`; escapes are `\n` `\t` `\r` `\0` `\"` `\'` `\x41` `\u{2014}`"#,
    );
}

#[test]
fn a_date_without_quotes_is_named() {
    let text = r#"(
    id: "power",
    title: 2027-05-01,
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `2027-05-01` is not a number
 --> modules/10-power.ron:3:12
  |
3 |     title: 2027-05-01,
  |            ^^^^^^^^^^
  |
  = help: put words, dates and times in quotes"#,
    );
}

#[test]
fn a_hash_comment_is_named() {
    let text = r#"(
    id: "power", # first
    title: "Power",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `#` does not begin a comment
 --> modules/10-power.ron:2:18
  |
2 |     id: "power", # first
  |                  ^
  |
  = help: comments begin with `//`"#,
    );
}

#[test]
fn a_missing_opening_quote_is_shown_where_it_belongs() {
    let text = r#"(
    id: "power",
    title: Power, and "who" has it",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this text has no opening quote
 --> modules/10-power.ron:3:12
  |
3 |     title: Power, and "who" has it",
  |            ^ a `"` is missing here"#,
    );
}

#[test]
fn a_text_without_quotes_is_named() {
    let text = r#"(
    id: "power",
    title: Power and who has it,
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this text is not in quotes
 --> modules/10-power.ron:3:12
  |
3 |     title: Power and who has it,
  |            ^^^^^^^^^^^^^^^^^^^^
  |
  = help: put texts in double quotes: `"..."`"#,
    );
}

#[test]
fn a_quote_too_many_is_shown() {
    let text = r#"(
    id: ""power",
    title: "Power"",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: there is a quote too many
 --> modules/10-power.ron:2:9
  |
2 |     id: ""power",
  |         ^ remove it

error: there is a quote too many
 --> modules/10-power.ron:3:19
  |
3 |     title: "Power"",
  |                   ^ remove it"#,
    );
}

#[test]
fn a_missing_quote_in_a_line_does_not_take_the_rest_of_it() {
    let text = r#"(
    id: "power", title: "Power, mark: 'P', weights: {"a": "b"},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: this text is never closed
 --> modules/10-power.ron:2:25
  |
2 |     id: "power", title: "Power, mark: 'P', weights: {"a": "b"},
  |                         ^ its closing `"` is missing
  |
  = help: mend this first: it may hide other faults in this file

error: expected a number, found the text `"b"`
 --> modules/10-power.ron:2:59
  |
2 |     id: "power", title: "Power, mark: 'P', weights: {"a": "b"},
  |                                                           ^^^"#,
    );
}
