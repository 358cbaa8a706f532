//! Whatever a file holds, reading it ends, nothing panics, and every picture can be shown.

use super::sample::{Module, read};
use levers::content::{Reading, diagnostic::Look};
use proptest::prelude::*;

const SOUND: &str = r#"#![enable(implicit_some)]
// A module of every shape.
Module(
    id: "a",
    title: "The \"power\" \u{2014} and who has it",
    steps: [
        (id: "b", kind: Read(text: r"raw \ text", from: "c"), when: All([Alone, Not(Answered("d"))])),
        Step(id: "e", kind: Vote(prompt: "One
            or two?", max: 0x1f), minutes: 15, private: true), /* and /* so */ on */
        (id: "f", kind: Pair("g", -3)), (id: "h", kind: Pause, minutes: None),
    ],
    weights: {"i": 1.5, "j": -2e3},
    mark: '\'',
)
"#;

/// Asserts what holds for every reading.
fn check(text: &str, reading: &Reading<Module>) {
    let mut last = 0;
    for diagnostic in &reading.diagnostics {
        assert!(last <= diagnostic.span.start, "out of order in {text:?}");
        last = diagnostic.span.start;
        assert!(text.get(diagnostic.span.range()).is_some(), "no stretch of {text:?}");
        let picture = diagnostic.render(Look::Plain);
        assert!(!picture.chars().any(|c| c.is_control() && c != '\n'), "a control in {picture:?}");
        assert!(!diagnostic.to_string().contains('\n'));
    }
    assert!(reading.value.is_some() || !reading.diagnostics.is_empty(), "nothing said of {text:?}");
}

/// A change of a text: what stands at a place is cut out and something else put there.
fn changes() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let pieces = prop_oneof![
        Just(String::new()),
        "[(){}\\[\\]:,\"'#/*!=\\\\r.0-9-]{1,2}",
        "[ -~]{1,3}",
        "\\PC{1,2}",
        any::<char>().prop_map(String::from),
        Just("\r\n".to_owned()),
        Just("(((([[[[{{{{".to_owned()),
    ];
    proptest::collection::vec((0..SOUND.len(), 0..12_usize, pieces), 1..6)
}

fn changed(changes: &[(usize, usize, String)]) -> String {
    let mut text = SOUND.to_owned();
    for (at, length, piece) in changes {
        let start = text.floor_char_boundary(*at % (text.len() + 1));
        let end = text.floor_char_boundary((start + length).min(text.len())).max(start);
        text.replace_range(start..end, piece);
    }
    text
}

#[test]
fn the_text_that_is_changed_is_sound() {
    super::sample::sound(SOUND);
}

#[test]
fn odd_texts_are_read_to_their_end() {
    let deep = |open: &str, n| open.repeat(n);
    for text in [
        "\0".to_owned(),
        "\"".to_owned(),
        "\"\\".to_owned(),
        "\"\\u{".to_owned(),
        "'".to_owned(),
        "'\\".to_owned(),
        "r#".to_owned(),
        "r#\"".to_owned(),
        "r####".to_owned(),
        "/*".to_owned(),
        "/*/".to_owned(),
        "#".to_owned(),
        "#!".to_owned(),
        "#![".to_owned(),
        "#![enable(".to_owned(),
        "#![)] x".to_owned(),
        "\u{feff}".to_owned(),
        "\u{feff}\u{feff}(".to_owned(),
        "-".to_owned(),
        "+.".to_owned(),
        "0x".to_owned(),
        "1e".to_owned(),
        "a-".to_owned(),
        "a-b-".to_owned(),
        ",".to_owned(),
        ":".to_owned(),
        "(:)".to_owned(),
        "(a:)".to_owned(),
        "(a::b)".to_owned(),
        "[(:1)]".to_owned(),
        "{:}".to_owned(),
        "{1".to_owned(),
        "{a:b:c}".to_owned(),
        "Some".to_owned(),
        "Some(".to_owned(),
        "\u{201c}".to_owned(),
        "\u{201c}a\nb\u{201d}".to_owned(),
        ")]}".to_owned(),
        "(]})".to_owned(),
        deep("(", 20_000),
        deep("[(", 10_000),
        deep("a(b:", 6_000),
        deep("{(", 1000) + &deep(")}", 1000),
        deep("/*", 10_000),
        deep("/*\n", 10_000),
        deep("\"\n", 10_000),
        deep("\"\\\"\n", 6_000),
        deep("\"\\u{", 6_000),
        deep("\u{201c}", 6_000),
        deep("'", 20_000),
        deep("r#\"", 6_000),
        deep("r#", 10_000),
        deep("# ", 10_000),
        deep("@,", 10_000),
        deep(")\n", 10_000),
        deep("(\n", 10_000) + &deep("]\n", 10_000),
        deep("9", 20_000),
        format!("({})", deep("a:1,", 10_000)),
        format!("({})", deep("\"\\q\",", 10_000)),
        format!("{{{}}}", deep("1:1,", 10_000)),
        format!("[{}]", deep("a b ", 10_000)),
        format!("(id: {}", deep("\"a\nb: \"c ", 2_000)),
    ] {
        check(&text, &read(&text));
    }
}

#[test]
fn every_beginning_of_a_sound_text_is_read_to_its_end() {
    for (end, _) in SOUND.char_indices() {
        let text = &SOUND[..end];
        check(text, &read(text));
    }
}

#[test]
fn a_text_without_one_of_its_characters_is_read_to_its_end() {
    for (at, c) in SOUND.char_indices() {
        let text = format!("{}{}", &SOUND[..at], &SOUND[at + c.len_utf8()..]);
        check(&text, &read(&text));
    }
}

#[test]
fn a_large_file_with_many_faults_is_read() {
    let step = "        (\n            id: \"b\",\n            kind: Read(text: \"x\"),\n            minutes: 5,\n        ),\n";
    let steps: String =
        (0..400).map(|n| if n % 4 == 0 { step.replace('5', "500") } else { step.to_owned() }).collect();
    let text = format!("(\n    id: \"a\",\n    title: \"A\",\n    steps: [\n{steps}    ],\n)\n");
    assert_eq!(text.lines().count(), 2006);
    let reading = read(&text);
    assert_eq!(reading.diagnostics.len(), 100);
    assert_eq!(reading.value.map(|module| module.steps.len()), Some(400));
}

proptest! {
    #[test]
    fn any_text_is_read_to_its_end(text in prop_oneof!["\\PC{0,60}", "[(){}\\[\\]:,\"'#/*!=a-c\\\\\n 0-9.-]{0,60}", any::<String>()]) {
        check(&text, &read(&text));
    }

    #[test]
    fn any_change_of_a_sound_text_is_read_to_its_end(changes in changes()) {
        let text = changed(&changes);
        check(&text, &read(&text));
    }

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
        let reading = levers::content::read::<Module>("a.ron", &bytes);
        assert!(!reading.diagnostics.is_empty());
    }

    #[test]
    fn what_ron_reads_from_a_changed_text_is_read_the_same(changes in changes()) {
        use ron::extensions::Extensions;
        // Line endings in texts are the one thing that is read otherwise.
        let text = changed(&changes).replace("\r\n", "\n");
        let options = ron::Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME)
            .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES);
        if let Ok(module) = options.from_str::<Module>(&text) {
            let reading = read(&text);
            prop_assert_eq!(reading.value.as_ref(), Some(&module), "in {}", text);
        }
    }
}
