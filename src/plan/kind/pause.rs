//! `pause` in the plan: what each group reported back.

use crate::plan::document::{Block, Field, Text};
use crate::say;
use crate::workshop::kind::pause::{Pause, Reports};
use serde::Serialize;

/// The reports of a breakout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reported {
    /// What each group was asked; empty where the step asks nothing any more.
    pub asked: String,
    pub groups: Vec<GroupReport>,
}

/// What one group said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupReport {
    /// From 1.
    pub group: u32,
    /// As typed.
    pub text: String,
}

pub fn read(spec: &Pause, reports: &Reports) -> Reported {
    let said = reports.groups.iter().filter(|(_, text)| !text.trim().is_empty());
    Reported {
        asked: spec.report.clone().unwrap_or_default(),
        groups: said.map(|(group, text)| GroupReport { group: *group, text: text.clone() }).collect(),
    }
}

impl Reported {
    /// Returns the question, and each group under its number.
    pub fn blocks(&self) -> Vec<Block> {
        if self.groups.is_empty() {
            return Vec::new();
        }
        let field = |report: &GroupReport| Field {
            label: say!("group-number", number = report.group),
            value: Text::plain(report.text.trim()),
            large: false,
        };
        let asked = self.asked.trim();
        let question = (!asked.is_empty()).then(|| Block::Paragraph(Text::emphasis(asked)));
        question.into_iter().chain([Block::Fields(self.groups.iter().map(field).collect())]).collect()
    }
}
