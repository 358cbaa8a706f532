//! One slip does not hide the next: several faults in one file are all found, in file order, and what is
//! sound is understood.

use super::sample::{Kind, codes, read};

const MANY: &str = r#"Module(
    id: "Power",
    titel: "Power
    steps: [
        Step(
            id: "who" minutes: 500,
            kind: Read(text: "Who "really" decides?"),
        ),
        Step(
            id: "what",
            kind: Vote(prompt: 'What?', max: 3, min: 1,
        ),
        Step(
            kind: Paws,
            privat: yes,
        ),
    ],
    weights: {"a": 1, "a": two},
    # done
)
"#;

#[test]
fn faults_of_all_kinds_in_one_file_are_all_found_in_file_order() {
    let wanted = [
        "2:9 invalid",
        "3:5 unknown-field",
        "3:12 unclosed-text",
        "3:18 missing-comma",
        "6:22 missing-comma",
        "6:32 out-of-range",
        "7:35 quote-in-text",
        "11:23 unclosed",
        "11:32 single-quotes",
        "11:49 unknown-field",
        "13:9 missing-field",
        "14:19 unknown-variant",
        "15:13 unknown-field",
        "15:21 wrong-type",
        "18:23 duplicate",
        "19:5 hash-comment",
    ];
    assert_eq!(codes(MANY), wanted);
}

#[test]
fn what_is_sound_is_understood_and_what_is_faulty_left_out() {
    let reading = read(
        r#"(
            id: "power",
            titel: "Power",
            steps: [
                (id: "a", kind: Pause, minutes: 300),
                (id: "B", kind: Pause),
                (id: "c", kind: Rad(text: "x", from: "D")),
            ],
            weights: {"a": 1, "B": 2, "c": "x"},
        )"#,
    );
    let module = reading.value.expect("enough is left");
    assert_eq!(module.title, "Power");
    let steps: Vec<_> = module.steps.iter().map(|step| (step.id.0.as_str(), step.minutes)).collect();
    assert_eq!(steps, [("a", None), ("c", None)]);
    assert!(matches!(&module.steps[1].kind, Kind::Read(read) if read.from.is_none()));
    assert_eq!(module.weights.len(), 1);
}

#[test]
fn a_value_with_stand_ins_is_never_handed_out() {
    let reading = read(r#"(id: "power", title: "Power", steps: [(id: "a"), (kind: Pause)])"#);
    assert_eq!(reading.value.expect("the module itself is whole").steps, []);
    assert!(read(r#"(id: "power")"#).value.is_none());
}

#[test]
fn a_fault_inside_does_not_make_the_whole_look_incomplete() {
    // `kind` is there, only faulty; nobody is told that it is missing.
    let text = r#"(id: "a", title: "A", steps: [(id: "b", kind: Vote(prompt: 1, max: 2))])"#;
    assert_eq!(codes(text), ["1:60 wrong-type"]);
}

#[test]
fn a_misspelled_name_is_read_as_the_suggestion() {
    // The list under `stpes` is checked all the same.
    let text = r#"(id: "a", title: "A", stpes: [(id: "B", kind: Puase)])"#;
    assert_eq!(codes(text), ["1:23 unknown-field", "1:36 invalid", "1:47 unknown-variant"]);
}

#[test]
fn a_misspelled_name_does_not_replace_the_right_one() {
    let reading = read(r#"(id: "a", titel: "B", title: "A")"#);
    assert_eq!(reading.diagnostics.len(), 1);
    assert_eq!(reading.value.expect("the rest is sound").title, "A");
}

#[test]
fn faulty_values_of_a_tuple_are_all_found() {
    let text = r#"(id: "a", title: "A", steps: [(id: "b", kind: Pair("B", 99999))])"#;
    assert_eq!(codes(text), ["1:52 invalid", "1:57 out-of-range"]);
}

#[test]
fn a_missing_bracket_is_found_by_the_indentation() {
    // Without it, `)` in line 7 would close `Read(`, and every bracket behind it the wrong one.
    let text = r#"(
    id: "a",
    title: "A",
    steps: [
        (
            id: "b",
            kind: Read(text: "x",
        ),
        (
            id: "C",
            kind: Pause,
        ),
    ],
    mark: 'abc',
)
"#;
    assert_eq!(codes(text), ["7:23 unclosed", "10:17 invalid", "14:11 single-quotes", "14:11 wrong-type"]);
}

#[test]
fn a_bracket_too_many_does_not_end_the_file() {
    let text = r#"(
    id: "a",
    title: "A",
    steps: [
        (id: "b", kind: Pause)),
        (id: "C", kind: Pause),
    ],
)
"#;
    assert_eq!(codes(text), ["5:31 stray-bracket", "6:14 invalid"]);
}

#[test]
fn a_file_cut_short_is_shown_where_its_brackets_open() {
    let text = "(\n    id: \"a\",\n    title: \"A\",\n    steps: [\n        (id: \"B\", kind: Pause),\n";
    assert_eq!(codes(text), ["1:1 unclosed", "4:12 unclosed", "5:14 invalid"]);
}

#[test]
fn brackets_on_one_line_are_mended_too() {
    let text = r#"(id: "a", title: "A", steps: [(id: "b", kind: Pause], weights: {"B": 1})"#;
    assert_eq!(codes(text), ["1:31 unclosed", "1:65 invalid"]);
}

#[test]
fn a_missing_quote_does_not_turn_texts_inside_out() {
    let text = r#"(
    id: "a",
    title: "Power, and who has it,
    steps: [
        (id: "B", kind: Read(text: "One line.
            And another: with a colon.")),
        (id: "c", kind: Read(text: "Never closed)),
        (id: "D", kind: Pause),
    ],
)
"#;
    let wanted = ["3:12 unclosed-text", "5:14 invalid", "7:36 unclosed-text", "8:14 invalid"];
    assert_eq!(codes(text), wanted);
}

#[test]
fn faults_that_only_follow_from_a_lost_bracket_are_not_reported() {
    // What the file would have said behind its end is not known, so `title` is not called missing.
    assert_eq!(codes("Module(id: \"a\", steps: []"), ["1:7 unclosed"]);
    // Nor is it known what belongs to the step, so `weights` is not called unknown in it.
    let text = "(id: \"a\", title: \"A\", steps: [(id: \"b\", kind: Pause, weights: {\"c\": 1}";
    assert_eq!(codes(text), ["1:1 unclosed", "1:30 unclosed", "1:31 unclosed"]);
}
