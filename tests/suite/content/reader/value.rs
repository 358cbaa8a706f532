//! What the picture of a fault says, to the letter: values that are not what their type needs.

use super::sample::assert_diagnosed;

#[test]
fn a_value_of_the_wrong_type_gets_advice() {
    let text = r#"(
    id: power,
    title: 12,
    steps: {},
    weights: [],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: expected a text in double quotes, found `power`
 --> modules/10-power.ron:2:9
  |
2 |     id: power,
  |         ^^^^^
  |
  = help: put it in quotes: `"power"`

error: expected a text in double quotes, found the number `12`
 --> modules/10-power.ron:3:12
  |
3 |     title: 12,
  |            ^^
  |
  = help: put it in quotes: `"12"`

error: expected a list `[...]`, found a map `{...}`
 --> modules/10-power.ron:4:12
  |
4 |     steps: {},
  |            ^
  |
  = help: put it in square brackets: `[...]`

error: expected a map `{...}`, found a list `[...]`
 --> modules/10-power.ron:5:14
  |
5 |     weights: [],
  |              ^
  |
  = help: write `{ "key": value }`"#,
    );
}

#[test]
fn a_scalar_in_the_wrong_quotes_gets_advice() {
    let text = r#"(
    id: 'p',
    title: true,
    steps: [(id: "a", kind: "Pause", minutes: "5", private: "true")],
    mark: "x",
)
"#;
    assert_diagnosed(
        text,
        r#"
error: expected a text in double quotes, found the character `'p'`
 --> modules/10-power.ron:2:9
  |
2 |     id: 'p',
  |         ^^^
  |
  = help: use double quotes

error: expected a text in double quotes, found `true`
 --> modules/10-power.ron:3:12
  |
3 |     title: true,
  |            ^^^^
  |
  = help: put it in quotes: `"true"`

error: expected a variant of Kind, found the text `"Pause"`
 --> modules/10-power.ron:4:29
  |
4 |     steps: [(id: "a", kind: "Pause", minutes: "5", private: "true")],
  |                             ^^^^^^^
  |
  = help: write it without quotes: `Pause`

error: expected a whole number, found the text `"5"`
 --> modules/10-power.ron:4:47
  |
4 |     steps: [(id: "a", kind: "Pause", minutes: "5", private: "true")],
  |                                               ^^^
  |
  = help: write it without quotes: `5`

error: expected `true` or `false`, found the text `"true"`
 --> modules/10-power.ron:4:61
  |
4 |     steps: [(id: "a", kind: "Pause", minutes: "5", private: "true")],
  |                                                             ^^^^^^
  |
  = help: write it without quotes: `true`

error: expected a character in single quotes, found the text `"x"`
 --> modules/10-power.ron:5:11
  |
5 |     mark: "x",
  |           ^^^
  |
  = help: put one character in single quotes: `'a'`"#,
    );
}

#[test]
fn a_struct_in_the_wrong_brackets_gets_advice() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [{"id": "a"}, ["b"], ("c", Pause), Step],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: expected `Step(...)`, found a map `{...}`
 --> modules/10-power.ron:4:13
  |
4 |     steps: [{"id": "a"}, ["b"], ("c", Pause), Step],
  |             ^
  |
  = help: write `(name: value)`, in round brackets and with names without quotes

error: expected `Step(...)`, found a list `[...]`
 --> modules/10-power.ron:4:26
  |
4 |     steps: [{"id": "a"}, ["b"], ("c", Pause), Step],
  |                          ^
  |
  = help: write `(name: value)`, in round brackets and with names without quotes

error: expected `Step(...)`, found values without names `(...)`
 --> modules/10-power.ron:4:33
  |
4 |     steps: [{"id": "a"}, ["b"], ("c", Pause), Step],
  |                                 ^
  |
  = help: give every value its name: `(name: value)`

error: expected `Step(...)`, found `Step`
 --> modules/10-power.ron:4:47
  |
4 |     steps: [{"id": "a"}, ["b"], ("c", Pause), Step],
  |                                               ^^^^
  |
  = help: write `Step(name: value)`"#,
    );
}

#[test]
fn a_number_out_of_range_is_told_the_range() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [
        (id: "a", kind: Pause, minutes: 256),
        (id: "b", kind: Pause, minutes: -1),
        (id: "c", kind: Pause, minutes: 2.5),
        (id: "d", kind: Pair("a", 99999999999999999999999999999999999999999)),
    ],
    weights: {"a": 1e39, "b": 1e400},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: 256 is out of range
 --> modules/10-power.ron:5:41
  |
5 |         (id: "a", kind: Pause, minutes: 256),
  |                                         ^^^ must be 0 to 255

error: -1 is below zero
 --> modules/10-power.ron:6:41
  |
6 |         (id: "b", kind: Pause, minutes: -1),
  |                                         ^^ must be 0 to 255

error: expected a whole number, found the number `2.5`
 --> modules/10-power.ron:7:41
  |
7 |         (id: "c", kind: Pause, minutes: 2.5),
  |                                         ^^^

error: 9999999999999999999999999999999999999999… is out of range
 --> modules/10-power.ron:8:35
  |
8 |         (id: "d", kind: Pair("a", 99999999999999999999999999999999999999999)),
  |                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ must be -32768 to 32767

error: 1e39 is out of range
  --> modules/10-power.ron:10:20
   |
10 |     weights: {"a": 1e39, "b": 1e400},
   |                    ^^^^

error: 1e400 is out of range
  --> modules/10-power.ron:10:31
   |
10 |     weights: {"a": 1e39, "b": 1e400},
   |                               ^^^^^"#,
    );
}

#[test]
fn too_many_and_too_few_values_are_counted() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [
        (id: "a", kind: Pair("a")),
        (id: "b", kind: Pair("a", 1, 2)),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: expected 2 values in the brackets, found 1
 --> modules/10-power.ron:5:25
  |
5 |         (id: "a", kind: Pair("a")),
  |                         ^^^^

error: expected 2 values in the brackets, found 3
 --> modules/10-power.ron:6:25
  |
6 |         (id: "b", kind: Pair("a", 1, 2)),
  |                         ^^^^"#,
    );
}

#[test]
fn a_variant_in_the_wrong_brackets_is_shown_how_to_write() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [
        (id: "a", kind: Pause(3)),
        (id: "b", kind: Read),
        (id: "c", kind: Vote("What?", 3)),
        (id: "d", kind: Pair),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `Pause` takes no brackets
 --> modules/10-power.ron:5:25
  |
5 |         (id: "a", kind: Pause(3)),
  |                         ^^^^^ write `Pause`

error: `Read` needs brackets with a value
 --> modules/10-power.ron:6:25
  |
6 |         (id: "b", kind: Read),
  |                         ^^^^ write `Read(...)`

error: `Vote` needs brackets with named values
 --> modules/10-power.ron:7:25
  |
7 |         (id: "c", kind: Vote("What?", 3)),
  |                         ^^^^ write `Vote(name: value)`

error: `Pair` needs brackets with 2 values
 --> modules/10-power.ron:8:25
  |
8 |         (id: "d", kind: Pair),
  |                         ^^^^ write `Pair(...)` with 2 values"#,
    );
}

#[test]
fn a_type_that_checks_itself_gets_the_caret_exactly() {
    let text = r#"(
    id: "Power",
    title: "Power",
    steps: [(id: "a", kind: Read(text: "x", from: "a/b"), when: All([Answered("a b"), Not(Answered("c!"))]))],
    weights: {"a b": 1},
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `Power` is not an id: use small letters and digits
 --> modules/10-power.ron:2:9
  |
2 |     id: "Power",
  |         ^^^^^^^

error: `a/b` is not an id: use small letters and digits
 --> modules/10-power.ron:4:51
  |
4 |     steps: [(id: "a", kind: Read(text: "x", from: "a/b"), when: All([Answered("a b"), Not(Answered("c!"...
  |                                                   ^^^^^

error: `a b` is not an id: use small letters and digits
 --> modules/10-power.ron:4:79
  |
4 |     steps: [(id: "a", kind: Read(text: "x", from: "a/b"), when: All([Answered("a b"), Not(Answered("c!"...
  |                                                                               ^^^^^

error: `c!` is not an id: use small letters and digits
 --> modules/10-power.ron:4:100
  |
4 | ...a/b"), when: All([Answered("a b"), Not(Answered("c!"))]))],
  |                                                    ^^^^

error: `a b` is not an id: use small letters and digits
 --> modules/10-power.ron:5:15
  |
5 |     weights: {"a b": 1},
  |               ^^^^^"#,
    );
}

#[test]
fn a_date_that_is_none_is_told_how_to_write_it() {
    let text = r#"(
    id: "power",
    title: "Power",
    steps: [
        (id: "a", kind: Read(text: "A", as_of: "2027-05-01")),
        (id: "b", kind: Read(text: "B", as_of: "may 1, 2027")),
    ],
)
"#;
    assert_diagnosed(
        text,
        r#"
error: `may 1, 2027` is not a date
 --> modules/10-power.ron:6:48
  |
6 |         (id: "b", kind: Read(text: "B", as_of: "may 1, 2027")),
  |                                                ^^^^^^^^^^^^^
  |
  = help: write year, month and day, such as `"2027-05-01"`"#,
    );
}
