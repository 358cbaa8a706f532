//! The list of all kinds of faults: each has a smallest example, and the example has no other fault.

use super::sample::{Module, codes, read};
use levers::content::{self, MAX_CONTENT_BYTES, MAX_FAULTS, outline, ron};
use std::collections::BTreeSet;

const EXAMPLES: &[(&str, &str)] = &[
    ("1:1 empty", ""),
    ("1:1 unclosed", r#"(id: "a", title: "A""#),
    ("1:28 stray-bracket", r#"(id: "a", title: "A", mark:]'a')"#),
    ("1:31 wrong-bracket", r#"(id: "a", title: "A", steps: [})"#),
    ("1:29 unopened", "(id: \"a\", title: \"A\", steps:\n    (id: \"b\", kind: Pause),\n])"),
    ("1:18 unopened-text", r#"(id: "a", title: A")"#),
    ("1:18 unquoted-text", r#"(id: "a", title: The first)"#),
    ("1:21 extra-quote", r#"(id: "a", title: "A"")"#),
    ("1:18 unclosed-text", r#"(id: "a", title: "A)"#),
    ("1:25 unclosed-comment", r#"(id: "a", title: "A", ) /* "#),
    ("1:20 quote-in-text", r#"(id: "a", title: "A"B"C")"#),
    ("1:18 curly-quotes", r#"(id: "a", title: “A”)"#),
    ("1:18 single-quotes", r#"(id: "a", title: 'ABC')"#),
    ("1:19 bad-escape", r#"(id: "a", title: "\z")"#),
    ("1:18 bad-number", r#"(id: "a", title: 12h)"#),
    ("1:1 hash-comment", "# note\n(id: \"a\", title: \"A\")"),
    ("1:23 unexpected", r#"(id: "a", title: "A", ;)"#),
    ("1:9 missing-comma", r#"(id: "a" title: "A")"#),
    ("1:10 extra-comma", r#"(id: "a",, title: "A")"#),
    ("1:2 missing-colon", r#"(id "a", title: "A")"#),
    ("1:23 missing-value", r#"(id: "a", title: "A", mark: )"#),
    ("1:23 missing-name", r#"(id: "a", title: "A", 5)"#),
    ("1:31 name-in-list", r#"(id: "a", title: "A", steps: [id: "b"])"#),
    ("1:23 duplicate", r#"(id: "a", title: "A", id: "b")"#),
    ("1:11 unknown-extension", "#![enable(wonders)]\n(id: \"a\", title: \"A\")"),
    ("1:25 after-end", r#"(id: "a", title: "A")   5"#),
    ("1:23 unknown-field", r#"(id: "a", title: "A", author: "B")"#),
    ("1:47 unknown-variant", r#"(id: "a", title: "A", steps: [(id: "b", kind: X)])"#),
    ("1:1 missing-field", r#"(id: "a")"#),
    ("1:18 wrong-type", r#"(id: "a", title: 5)"#),
    ("1:63 out-of-range", r#"(id: "a", title: "A", steps: [(id: "b", kind: Pause, minutes: 999)])"#),
    ("1:47 wrong-length", r#"(id: "a", title: "A", steps: [(id: "b", kind: Pair("c"))])"#),
    ("1:1 wrong-name", r#"Modul(id: "a", title: "A")"#),
    ("1:47 wrong-brackets", r#"(id: "a", title: "A", steps: [(id: "b", kind: Read)])"#),
    (
        "1:70 bad-date",
        r#"(id: "a", title: "A", steps: [(id: "b", kind: Read(text: "c", as_of: "2027-13-01"))])"#,
    ),
    ("1:6 invalid", r#"(id: "A", title: "A")"#),
];

/// These need more than a line; each has a test of its own below.
const LARGE: [&str; 5] = ["too-large", "not-utf8", "too-many", "too-deep", "gave-up"];

#[test]
fn every_kind_of_fault_has_an_example_with_that_fault_alone() {
    let shown: Vec<_> = EXAMPLES.iter().map(|(_, text)| (codes(text).join(", "), *text)).collect();
    let wanted: Vec<_> = EXAMPLES.iter().map(|(wanted, text)| ((*wanted).to_owned(), *text)).collect();
    assert_eq!(shown, wanted);
}

#[test]
fn every_kind_of_fault_is_listed() {
    let listed: BTreeSet<&str> = outline::Fault::CODES.iter().chain(ron::Fault::CODES).copied().collect();
    let shown = EXAMPLES.iter().filter_map(|(wanted, _)| wanted.split(' ').nth(1));
    let shown: BTreeSet<&str> = shown.chain(LARGE).collect();
    assert_eq!(shown, listed);
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let text = " ".repeat(MAX_CONTENT_BYTES + 1);
    let reading = read(&text);
    assert!(reading.value.is_none());
    let lines: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "modules/10-power.ron:1:1: error: the file is too large: 5242881 bytes, and at most 5242880 are read"
        ]
    );
}

#[test]
fn bytes_that_are_no_text_are_shown_where_they_begin() {
    let bytes = b"(\n    id: \"power\",\n    title: \"Hawai\xe6i\",\n)\n";
    let reading = content::read::<Module>("a.ron", bytes);
    let lines: Vec<String> = reading.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["a.ron:3:18: error: the file is not UTF-8 text"]);
}

#[test]
fn of_very_many_faults_the_first_are_shown_and_the_rest_mentioned() {
    let text = format!("(\n  id: \"a\",\n  title: \"A\",\n{})", "  x: @,\n".repeat(1000));
    let codes = codes(&text);
    assert_eq!(codes.len(), MAX_FAULTS + 1);
    assert_eq!(codes[0], "4:6 unexpected");
    assert!(codes[MAX_FAULTS].ends_with(" too-many"), "{}", codes[MAX_FAULTS]);
}

#[test]
fn of_very_many_faulty_values_the_first_are_shown_and_the_rest_mentioned() {
    let text =
        format!("(id: \"a\", title: \"A\", steps: [\n{}])", "(id: \"B\", kind: Pause),\n".repeat(1000));
    let codes = codes(&text);
    assert_eq!(codes.len(), MAX_FAULTS + 1);
    assert_eq!(codes[0], "2:6 invalid");
    assert!(codes[MAX_FAULTS].ends_with(" too-many"), "{}", codes[MAX_FAULTS]);
}

#[test]
fn a_huge_file_with_many_faults_is_given_up_in_the_end() {
    let good = "(id: \"a\", kind: Pause),\n".repeat(20_000);
    let bad = "(id: \"B\", kind: Pause),\n".repeat(150);
    let text = format!("(id: \"a\", title: \"A\", steps: [\n{good}{bad}])");
    let codes = codes(&text);
    assert!(codes.len() < 150, "{}", codes.len());
    assert!(codes.iter().any(|code| code.ends_with(" gave-up")));
}
