//! The boxes of the first page. Each shows one fact, and says so when there is none yet.

use crate::plan::document::Text;
use crate::plan::kind::Body;
use crate::plan::reading::Reading;
use crate::rules::items;
use crate::workshop::layout::{PlanBox, Shows};
use crate::workshop::{StepId, Workshop};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// A box of the first page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FirstBox {
    pub title: String,
    /// `words main_ask verdict levers finish next_rows support`.
    pub shows: &'static str,
    pub shown: Shown,
}

/// What a box shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Nothing is settled yet.
    Nothing,
    #[serde(serialize_with = "as_words")]
    Text(Text),
    /// One line for each row, to tick.
    #[serde(serialize_with = "as_lines")]
    Lines(Vec<Text>),
}

/// Returns the boxes that the workshop's layout names, from the answers that apply.
pub fn boxes(workshop: &Workshop, answers: &BTreeMap<StepId, Body>, reading: &Reading) -> Vec<FirstBox> {
    let first = workshop.plan.first.iter();
    first
        .map(|plan_box| FirstBox {
            title: plan_box.title.clone(),
            shows: code(&plan_box.shows),
            shown: show(plan_box, answers, reading),
        })
        .collect()
}

fn show(plan_box: &PlanBox, answers: &BTreeMap<StepId, Body>, reading: &Reading) -> Shown {
    let text = |text: Option<Text>| match text.filter(|text| !text.is_empty()) {
        Some(text) => Shown::Text(text),
        None => Shown::Nothing,
    };
    let main_ask =
        |verdict, choose| items::main_ask(reading.workshop, reading.session, verdict, Some(choose));
    match &plan_box.shows {
        Shows::Blank(step, blank) => match (answers.get(step), blank) {
            (Some(Body::Ask(filled)), Some(blank)) => text(filled.blank(blank)),
            (Some(Body::Ask(filled)), None) => text(Some(filled.text())),
            (Some(_) | None, _) => Shown::Nothing,
        },
        Shows::Line(step, blanks) => match answers.get(step) {
            Some(Body::Ask(filled)) => {
                let words: Vec<String> =
                    blanks.iter().filter_map(|blank| filled.blank(blank)).map(|text| text.words()).collect();
                text(Some(Text::plain(words.join(", "))))
            }
            Some(_) | None => Shown::Nothing,
        },
        Shows::MainAsk { verdict, choose } => {
            text(main_ask(verdict, choose).map(|ask| Text::plain(ask.text.trim())))
        }
        Shows::Verdict { verdict, choose } => match (answers.get(verdict), main_ask(verdict, choose)) {
            (Some(Body::Verdict(judged)), Some(ask)) => text(judged.text(&ask.id)),
            (Some(_) | None, _) => Shown::Nothing,
        },
        Shows::Levers(step) => match answers.get(step) {
            Some(Body::Lever(levers)) => text(levers.text()),
            Some(_) | None => Shown::Nothing,
        },
        Shows::Finish(step) => match answers.get(step) {
            Some(Body::Backcast(dates)) => text(dates.text()),
            Some(_) | None => Shown::Nothing,
        },
        Shows::NextRows { table, most } => match answers.get(table) {
            Some(Body::Table(tabled)) => match tabled.next_rows(*most as usize) {
                rows if rows.is_empty() => Shown::Nothing,
                rows => Shown::Lines(rows),
            },
            Some(_) | None => Shown::Nothing,
        },
        Shows::Support(step) => match answers.get(step) {
            Some(Body::Vote(counted)) => text(counted.text()),
            Some(_) | None => Shown::Nothing,
        },
    }
}

fn code(shows: &Shows) -> &'static str {
    match shows {
        Shows::Blank(..) | Shows::Line(..) => "words",
        Shows::MainAsk { .. } => "main_ask",
        Shows::Verdict { .. } => "verdict",
        Shows::Levers(_) => "levers",
        Shows::Finish(_) => "finish",
        Shows::NextRows { .. } => "next_rows",
        Shows::Support(_) => "support",
    }
}

fn as_words<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text.words())
}

fn as_lines<S: Serializer>(lines: &[Text], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(lines.iter().map(Text::words))
}
