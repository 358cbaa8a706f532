//! `levers testcard` in a pipe: the same words, and how far each number of rows reads.

use super::Desk;

#[test]
fn in_a_pipe_the_card_is_words() {
    let desk = Desk::new();
    let said = |variables: &[(&str, &str)], args: &[&str]| {
        let mut command = desk.command(&[&["testcard"], args].concat());
        command.envs(variables.iter().copied());
        let output = command.output().expect("the program starts");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let card = said(&[("LANG", "C.UTF-8"), ("KONSOLE_VERSION", "230804")], &[]);
    for words in [
        "Can you read this from the last row?",
        "▀▀▀▀▀▀  ▀▀▀▀▀▀  ▀▀",
        "Konsole: Ctrl and + enlarges the letters",
        "12 rows: 8.7 to 10.4\n15 rows: 7.0 to 8.4\n18 rows: 5.8 to 7.0\n20 rows: 5.2 to 6.3\n",
    ] {
        assert!(card.contains(words), "{words}:\n{card}");
    }
    assert!(!card.contains('\u{1b}'), "{card:?}");
    for ascii in [said(&[("LANG", "C")], &[]), said(&[("LANG", "C.UTF-8")], &["--ascii"])] {
        assert!(ascii.is_ascii() && ascii.contains("\"\"\"\"\"\""), "{ascii}");
    }
    assert!(!desk.path().join("data").exists(), "printing a card writes nothing");
}
