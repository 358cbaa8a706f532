//! `levers verdict`: a row of replies to the outcome that the sorter's rules lead to.

use crate::cli::error::CliError;
use crate::cli::out::{self, Reply};
use crate::plan::document::{Block, Document};
use crate::rules::vector::{self, VectorError};
use crate::rules::verdict::{Replies, Rule, Verdict, branches, next_question, verdict};
use crate::say;
use crate::workshop::kind::verdict::{Outcome, Question};
use serde::Serialize;

/// What `levers verdict` is told.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Twelve marks, together or apart.
    #[arg(required = true, num_args = 1.., value_name = "ANSWERS", help = say!("cli-verdict-answers"))]
    pub answers: Vec<String>,
    #[arg(long, help = say!("cli-json"))]
    pub json: bool,
}

/// The answer as other programs read it. Names stay as they are; fields may be added.
#[derive(Debug, Serialize)]
struct Report {
    outcomes: Vec<&'static str>,
    turns_on: Option<&'static str>,
    rule: Option<&'static str>,
    /// The rule in words; null where branches end by different rules.
    reason: Option<String>,
    /// The outcomes on either side of the question it turns on.
    if_yes: Option<Vec<&'static str>>,
    if_no: Option<Vec<&'static str>>,
    /// The next question to ask; null when no further reply is needed.
    next: Option<&'static str>,
    answers: String,
}

/// Reads the marks, however they are spread over arguments.
pub fn parse(answers: &[String]) -> Result<Replies, VectorError> {
    vector::parse(&answers.join(" "))
}

pub fn run(args: &Args) -> Result<Reply, CliError> {
    let replies = parse(&args.answers)?;
    let verdict = verdict(&replies);
    Ok(if args.json { out::json(&report(&replies, &verdict)) } else { out::page(&page(&replies, &verdict)) })
}

fn report(replies: &Replies, verdict: &Verdict) -> Report {
    let names = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| outcome.name()).collect::<Vec<_>>();
    let sides = verdict.turns_on.map(|question| branches(replies, question));
    Report {
        outcomes: names(&verdict.outcomes),
        turns_on: verdict.turns_on.map(Question::name),
        rule: verdict.rule.map(Rule::name),
        reason: verdict.rule.map(reason),
        if_yes: sides.as_ref().map(|(yes, _)| names(yes)),
        if_no: sides.as_ref().map(|(_, no)| names(no)),
        next: next_question(replies).map(Question::name),
        answers: vector::write(replies),
    }
}

fn page(replies: &Replies, verdict: &Verdict) -> Document {
    let mut blocks = Vec::new();
    if let Some(rule) = verdict.rule {
        blocks.push(Block::paragraph(say!("cli-verdict-rule", reason = reason(rule), rule = rule.name())));
    }
    if let Some(question) = verdict.turns_on {
        let (yes, no) = branches(replies, question);
        blocks.push(Block::paragraph(turning(question)));
        blocks.push(Block::List {
            ordered: false,
            items: vec![
                say!("cli-verdict-if-yes", outcomes = words(&yes)).into(),
                say!("cli-verdict-if-no", outcomes = words(&no)).into(),
            ],
        });
    }
    if let Some(question) = next_question(replies).filter(|question| verdict.turns_on != Some(*question)) {
        blocks.push(Block::paragraph(say!(
            "cli-verdict-next",
            name = question.name(),
            question = say!(&question.word())
        )));
    }
    Document { title: words(&verdict.outcomes), blocks, ..Document::default() }
}

fn turning(question: Question) -> String {
    say!("cli-verdict-turns-on", name = question.name(), question = say!(&question.word()))
}

fn reason(rule: Rule) -> String {
    say!(&format!("rule-{}", rule.name().to_lowercase()))
}

fn words(outcomes: &[Outcome]) -> String {
    let words: Vec<String> = outcomes.iter().map(|outcome| say!(outcome.word())).collect();
    words.join(&say!("cli-verdict-or"))
}
