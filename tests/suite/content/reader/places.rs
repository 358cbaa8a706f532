//! Places: bytes, lines and columns are right whatever the text is made of, and a path leads to its value.

use super::sample::{codes, read, sound};
use levers::content::{
    path::Path,
    ron,
    source::{Place, Source, Span},
};

/// Returns the text that the value at `path` is written as.
fn written(text: &str, path: &Path) -> Option<String> {
    let reading = read(text);
    let spot = reading.spot(path)?;
    Some(reading.source().text()[spot.span.range()].to_owned())
}

#[test]
fn columns_count_characters_and_spans_count_bytes() {
    let text = "(\n    title: \"ʻOhana – 家族 👩‍👩‍👧\", id: \"Hagåtña\",\n)";
    let reading = read(text);
    let diagnostic = &reading.diagnostics[0];
    assert_eq!(&text[diagnostic.span.range()], "\"Hagåtña\"");
    assert_eq!(diagnostic.place, Place { line: 2, column: 37 });
}

#[test]
fn a_byte_order_mark_is_no_character() {
    let text = "\u{feff}(id: \"A\", title: \"A\")";
    assert_eq!(codes(text), ["1:6 invalid"]);
    sound("\u{feff}(id: \"a\", title: \"A\")");
}

#[test]
fn windows_line_endings_change_neither_places_nor_texts() {
    let unix = "(\n  id: \"A\",\n  title: \"one\n  two\",\n  steps: [(id: \"b\", kind: Read(text: r#\"x\ny\"#)),\n  (id: 5, kind: Pause)],\n)\n";
    let windows = unix.replace('\n', "\r\n");
    assert_eq!(codes(&windows), codes(unix));
    assert_eq!(codes(unix), ["2:7 invalid", "7:8 wrong-type"]);

    let unix = unix.replace("\"A\"", "\"a\"").replace("5", "\"five\"");
    let module = sound(&unix.replace('\n', "\r\n"));
    assert_eq!(module, sound(&unix));
    assert_eq!(module.title, "one\n  two");
}

#[test]
fn a_place_past_the_end_is_the_end() {
    let source = Source::new("a.ron", "ab\ncd");
    assert_eq!(source.place(99), Place { line: 2, column: 3 });
    assert_eq!(source.place(2), Place { line: 1, column: 3 });
    assert_eq!(Source::new("a.ron", "ab\n").place(3), Place { line: 2, column: 1 });
    assert_eq!(Source::new("a.ron", "").place(0), Place { line: 1, column: 1 });
}

const STEPS: &str = r#"Module(
    id: "a",
    title: Some("A"),
    steps: [
        (id: "b", kind: Read(text: "x", from: Some("ask"))),
        Step(id: "c", kind: Read((text: "y", from: "verdict")), when: All([Alone, Not(Answered("d"))])),
        (id: "e", kind: Pair("f", 3)),
    ],
    weights: {"g": 1.5, "h": 2},
)"#;

#[test]
fn a_path_leads_to_its_value() {
    let text = &STEPS.replace("Some(\"A\")", "\"A\"");
    let root = Path::new();
    let steps = root.field("steps");
    assert_eq!(written(text, &root.field("title")).as_deref(), Some("\"A\""));
    let from = |step| steps.index(step).field("kind").field("from");
    assert_eq!(written(text, &from(0)).as_deref(), Some("\"ask\""));
    assert_eq!(written(text, &from(1)).as_deref(), Some("\"verdict\""));
    let when = steps.index(1).field("when");
    assert_eq!(written(text, &when.index(0)).as_deref(), Some("Alone"));
    assert_eq!(written(text, &when.index(1)).as_deref(), Some("Not(Answered(\"d\"))"));
    let pair = steps.index(2).field("kind");
    assert_eq!(written(text, &pair.index(0)).as_deref(), Some("\"f\""));
    assert_eq!(written(text, &pair.index(1)).as_deref(), Some("3"));
    assert_eq!(written(text, &root.field("weights").key("h")).as_deref(), Some("2"));
}

#[test]
fn a_path_that_is_not_written_leads_nowhere() {
    let root = Path::new();
    for path in [
        root.field("mark"),
        root.field("steps").index(3),
        root.field("weights").key("i"),
        root.field("id").field("x"),
        root.index(0),
        root.key("id"),
    ] {
        assert_eq!(written(STEPS, &path), None, "{path}");
    }
}

#[test]
fn a_path_counts_what_was_read() {
    // The first step is faulty and not in the value, so index 0 is the second one.
    let text = r#"(id: "a", title: "A", steps: [(id: "B", kind: Pause), (id: "c", kind: Pause)])"#;
    let reading = read(text);
    assert_eq!(reading.value.as_ref().map(|module| module.steps[0].id.0.as_str()), Some("c"));
    let path = Path::new().field("steps").index(0).field("id");
    assert_eq!(written(text, &path).as_deref(), Some("\"c\""));
}

#[test]
fn a_path_finds_a_misspelled_field_under_its_right_name() {
    let text = r#"(id: "a", titel: "A")"#;
    assert_eq!(written(text, &Path::new().field("title")).as_deref(), Some("\"A\""));
}

#[test]
fn a_spot_knows_the_head_of_a_value_and_its_name() {
    let reading = read(STEPS);
    let text = reading.source().text();
    let step = reading.spot(&Path::new().field("steps").index(1)).expect("it is written");
    assert_eq!(&text[step.head.range()], "Step");
    assert_eq!(step.name, None);
    let kind = reading.spot(&Path::new().field("steps").index(0).field("kind")).expect("it is written");
    assert_eq!(&text[kind.head.range()], "Read");
    assert_eq!(kind.name.map(|name| &text[name.range()]), Some("kind"));
    let steps = reading.spot(&Path::new().field("steps")).expect("it is written");
    assert_eq!(&text[steps.head.range()], "[");
}

#[test]
fn a_path_reads_as_people_write_it() {
    let path = Path::new().field("steps").index(3).field("kind").field("weights").key("a b");
    assert_eq!(path.to_string(), "steps[3].kind.weights[\"a b\"]");
}

#[test]
fn a_later_check_puts_its_caret_on_a_value() {
    let reading = read(&STEPS.replace("Some(\"A\")", "\"A\""));
    assert!(reading.is_sound());
    let path = Path::new().field("steps").index(1).field("kind").field("from");
    let fault = ron::Fault::Invalid { message: "there is no step `verdict`".into() };
    let diagnostic = reading.diagnose(&path, fault.clone());
    assert_eq!(diagnostic.to_string(), "modules/10-power.ron:6:52: error: there is no step `verdict`");
    // A default is nowhere in the file; the caret goes to the value around it.
    let missing = Path::new().field("steps").index(2).field("private");
    assert_eq!(reading.diagnose(&missing, fault).place, Place { line: 7, column: 9 });
}

#[test]
fn spans_order_by_place() {
    assert!(Span::new(1, 9) < Span::at(2));
    assert!(Span::new(1, 9).contains(Span::at(9)));
}
