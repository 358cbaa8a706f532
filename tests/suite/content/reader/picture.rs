//! The picture of a fault: fit for a terminal whatever the file holds.

use super::sample::{diagnose, read};
use levers::content::{
    self,
    diagnostic::{Diagnostic, Look},
    ron::Fault,
    source::{Source, Span},
};

fn invalid(source: &Source, at: &str) -> Diagnostic {
    let start = source.text().find(at).expect("it is in the text");
    Diagnostic::new(source, Span::new(start, start + at.len()), Fault::Invalid { message: "no".into() })
}

#[test]
fn the_one_line_form_names_file_line_and_column() {
    let reading = read("(id: \"a\", titel: \"A\")");
    assert_eq!(
        reading.diagnostics[0].to_string(),
        "modules/10-power.ron:1:11: error: `titel` is not a field of Module"
    );
}

#[test]
fn message_label_and_hint_can_be_had_apart() {
    let reading = read("(id: \"a\", titel: \"A\", author: 'x')");
    let [misspelled, unknown] = reading.diagnostics.as_slice() else { panic!("two faults") };
    assert_eq!(misspelled.label().as_deref(), Some("did you mean `title`?"));
    assert_eq!(misspelled.hint(), None);
    assert_eq!(unknown.message(), "`author` is not a field of Module");
    assert_eq!(unknown.hint().as_deref(), Some("Module has `id`, `title`, `steps`, `weights`, `mark`"));
}

#[test]
fn control_characters_are_shown_as_symbols() {
    let text = "(id: \"\u{1b}[31m\u{7}\u{9b}\u{202e}\u{7f}\", title: \"A\")";
    assert_eq!(
        diagnose(text),
        "\
error: `␛[31m␇��␡` is not an id: use small letters and digits
 --> modules/10-power.ron:1:6
  |
1 | (id: \"␛[31m␇��␡\", title: \"A\")
  |      ^^^^^^^^^^^"
    );
}

#[test]
fn the_name_of_a_file_is_shown_without_control_characters() {
    let reading = content::read::<u8>("a\u{1b}[2J\n.ron", "x");
    let diagnostic = &reading.diagnostics[0];
    assert!(diagnostic.to_string().starts_with("a␛[2J␊.ron:1:1: error: "));
    assert!(!diagnostic.render(Look::Plain).contains('\u{1b}'));
}

#[test]
fn the_colored_picture_holds_the_same_words() {
    let reading = read("(id: \"a\", titel: \"A\")");
    let colored = reading.diagnostics[0].render(Look::Colored);
    assert!(colored.contains("\u{1b}["));
    assert!(colored.contains("did you mean `title`?"));
}

#[test]
fn tabs_move_the_caret_with_the_text() {
    let source = Source::new("a.ron", "\t\tid: \"a\",\tbad: 1");
    assert_eq!(
        invalid(&source, "bad").render(Look::Plain),
        "\
error: no
 --> a.ron:1:12
  |
1 |         id: \"a\",    bad: 1
  |                     ^^^"
    );
}

#[test]
fn wide_characters_move_the_caret_with_the_text() {
    let source = Source::new("a.ron", "家族: bad");
    assert_eq!(
        invalid(&source, "bad").render(Look::Plain),
        "\
error: no
 --> a.ron:1:5
  |
1 | 家族: bad
  |       ^^^"
    );
}

#[test]
fn a_long_line_is_cut_around_the_caret() {
    let text = format!("{} bad {}", "before ".repeat(40), "after ".repeat(40));
    let picture = invalid(&Source::new("a.ron", text), "bad").render(Look::Plain);
    assert!(picture.contains("a.ron:1:282"), "{picture}");
    assert!(picture.lines().all(|line| line.chars().count() <= 120), "{picture}");
    let lines: Vec<&str> = picture.lines().collect();
    assert_eq!(lines[3].find("bad"), lines[4].find("^^^"), "{picture}");
}

#[test]
fn a_line_of_a_megabyte_is_cut_and_its_column_still_right() {
    let text = format!("{}bad{}", "é".repeat(500_000), "x".repeat(500_000));
    let picture = invalid(&Source::new("a.ron", text), "bad").render(Look::Plain);
    assert!(picture.contains("a.ron:1:500001"), "{picture}");
    assert!(picture.lines().all(|line| line.chars().count() <= 120), "{picture}");
    assert!(picture.contains("bad") && picture.contains("^^^"), "{picture}");
}

#[test]
fn a_value_over_several_lines_is_marked_on_its_first() {
    let source = Source::new("a.ron", "id: bad(\n  1,\n),");
    let span = Span::new(4, source.text().len());
    let diagnostic = Diagnostic::new(&source, span, Fault::Invalid { message: "no".into() });
    assert_eq!(diagnostic.render(Look::Plain), "error: no\n --> a.ron:1:5\n  |\n1 | id: bad(\n  |     ^^^^");
}

#[test]
fn a_place_inside_a_character_or_past_the_end_is_mended() {
    let source = Source::new("a.ron", "é");
    for span in [Span::new(1, 1), Span::new(1, 99), Span::new(50, 20)] {
        let diagnostic = Diagnostic::new(&source, span, Fault::GaveUp);
        assert!(diagnostic.render(Look::Plain).contains("a.ron:1:"));
    }
}
