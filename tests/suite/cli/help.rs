//! `--help`: every subcommand has one, and its examples do what they say. And what holds for every call.

use super::{Desk, copy, levers, repository};
use std::io::Read;
use std::process::Stdio;

const COMMANDS: [&str; 9] =
    ["run", "list", "export", "agenda", "worksheet", "testcard", "check", "verdict", "backcast"];

/// The calls of the examples: lines that begin with the program's name, without the words behind them.
fn examples(help: &str) -> Vec<Vec<String>> {
    let lines = help.lines().filter_map(|line| line.trim().strip_prefix("levers"));
    let calls = lines.map(|line| line.split("   ").next().unwrap_or_default());
    calls.filter(|call| call.is_empty() || call.starts_with(' ')).map(words).collect()
}

/// Splits as a shell would, as far as the examples need it.
fn words(call: &str) -> Vec<String> {
    let parts = call.split('"').enumerate();
    let words = parts.flat_map(|(idx, part)| match idx % 2 {
        0 => part.split_whitespace().map(String::from).collect(),
        _ => vec![part.to_string()],
    });
    words.collect()
}

#[test]
fn the_examples_of_every_help_work_as_they_stand() {
    let desk = Desk::new();
    copy(&repository("modules"), &desk.path().join("my-workshop"));
    // The session that the examples name.
    desk.session("2026-11-22-bus-fares", "executive-action");
    let named = desk.sessions().join("2026-11-22-home-care.ron");
    std::fs::rename(desk.sessions().join("2026-11-22-bus-fares.ron"), named).expect("a new name");
    let helps = COMMANDS.iter().map(|command| vec![*command, "--help"]).chain([vec!["--help"]]);
    for help in helps {
        let said = desk.levers(&help);
        let examples = examples(said.well());
        assert!(examples.len() >= 2, "{help:?} has examples: {}", said.out);
        for example in examples {
            let args: Vec<&str> = example.iter().map(String::as_str).collect();
            let said = desk.levers(&args);
            if args.is_empty() || args[0] == "run" {
                // As far as the terminal, which a test of the terminal goes on from.
                assert!(said.failed(1).starts_with("error: this is not a terminal"), "{args:?}: {said:?}");
                continue;
            }
            assert_eq!(said.code, Some(0), "levers {}: {}", example.join(" "), said.err);
            assert!(!said.out.is_empty(), "levers {}", example.join(" "));
        }
    }
}

#[test]
fn every_word_of_the_help_is_known() {
    for help in COMMANDS.iter().map(|command| vec![*command, "--help"]).chain([vec!["--help"]]) {
        let said = levers(&help);
        assert!(!said.well().contains("[cli-"), "{said:?}");
    }
}

#[test]
fn a_call_that_is_none_ends_with_code_2_and_advice() {
    for args in [&["verdic"][..], &["verdict"], &["check", "--no"], &["backcast", "rule", "--finish"]] {
        let said = levers(args);
        assert!(said.failed(2).starts_with("error: "), "{said:?}");
        assert!(said.err.contains("--help") || said.err.contains("tip:"), "{said:?}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let desk = Desk::new();
    let mut command = desk.command(&["backcast", "rule", "--finish", "2030-01-01"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    drop(child.stdout.take());
    let mut err = String::new();
    child.stderr.take().expect("piped").read_to_string(&mut err).expect("UTF-8");
    assert_eq!((child.wait().expect("it ends").code(), err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has a full disk");
    let output = Desk::new().command(&["verdict", "NNY-YNNNN-YY"]).stdout(full).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1));
    let err = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(err.starts_with("error: the answer could not be written to standard output\ncause: "), "{err}");
}
