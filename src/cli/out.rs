//! The two ways out: words to standard output, failures to standard error. Nothing typed by people reaches a terminal raw.

use crate::cli::error::CliError;
use crate::content::diagnostic::{Diagnostic, Look};
use crate::export::text;
use crate::export::visible::visible;
use crate::plan::document::Document;
use crate::say;
use serde::Serialize;
use std::env;
use std::error::Error;
use std::io::{self, ErrorKind, IsTerminal, Write};

/// What a subcommand has to say.
#[derive(Debug, Default)]
pub struct Reply {
    /// For standard output.
    pub text: String,
    /// Faults that stopped nothing, drawn on standard error.
    pub faults: Vec<Diagnostic>,
    /// Other things to know, a sentence each, said on standard error.
    pub warnings: Vec<String>,
}

/// Returns an answer that other programs read, on one line.
pub fn json<T: Serialize>(answer: &T) -> Reply {
    let text = serde_json::to_string(answer).expect("names, numbers, lists and texts are JSON");
    Reply { text: text + "\n", ..Reply::default() }
}

/// Returns an answer that people read, at most 80 columns wide.
pub fn page(document: &Document) -> Reply {
    Reply { text: text::render(document), ..Reply::default() }
}

/// Prints an answer, its warnings first.
pub fn answer(reply: &Reply) -> Result<(), CliError> {
    let mut aside = pictures(&reply.faults);
    for warning in &reply.warnings {
        aside.push_str(&line("cli-warning", warning));
    }
    print_aside(&aside);
    print(&reply.text)
}

/// Prints to standard output. A reader that has seen enough and closed the pipe is no failure.
fn print(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(CliError::Output(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Prints a failure to standard error: pictures of faults first, then the chain of causes and the advice.
pub fn report(error: &CliError) {
    let mut lines = pictures(error.faults());
    let mut said = error.to_string();
    lines.push_str(&line("cli-error", &said));
    let mut cause = error.source();
    while let Some(error) = cause {
        let why = error.to_string();
        // Some sentences name their cause themselves.
        if !said.contains(&why) {
            lines.push_str(&line("cli-cause", &why));
        }
        said = why;
        cause = error.source();
    }
    if let Some(hint) = error.hint() {
        lines.push_str(&line("cli-hint", &hint));
    }
    print_aside(&lines);
}

fn pictures(faults: &[Diagnostic]) -> String {
    faults.iter().map(|fault| fault.render(look()) + "\n\n").collect()
}

fn line(id: &str, what: &str) -> String {
    say!(id, what = visible(what).into_owned()) + "\n"
}

/// With standard error gone as well there is nobody left to tell.
fn print_aside(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Colors only where somebody sees them and nobody asked for none (<https://no-color.org>).
fn look() -> Look {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    if io::stderr().is_terminal() && !is_set("NO_COLOR") && !is_dumb { Look::Colored } else { Look::Plain }
}
