//! What a step of each kind needs to be of use: something to fill, pick or place, and parts that fit each other.

mod quiz;
mod sentence;
mod table;

use crate::content::check::ground::{Ground, Place};
use crate::content::check::{Found, Sense};
use crate::workshop::kind::map::Map;
use crate::workshop::kind::vote::{Method, Vote};
use crate::workshop::{BlankId, ItemId, Kind};
use std::collections::BTreeMap;
use thiserror::Error;
use unicode_width::UnicodeWidthChar;

/// What is wrong inside a step.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("this `{kind}` step has no {parts}")]
    Nothing { kind: &'static str, parts: &'static str },
    #[error("nothing may be picked here")]
    NothingAllowed,
    #[error("a fist-to-five has no options: its answers are 0 to 5")]
    FistWithOptions,
    #[error("the sentence names `{{{name}}}`, and no blank has that id")]
    NoSuchBlank { name: String, suggestion: Option<String> },
    #[error("the blank `{blank}` is not in the sentence")]
    NotInSentence { blank: BlankId },
    #[error("this bracket has no partner in the sentence")]
    LooseBracket { bracket: char },
    #[error("`{mark}` is not one column wide")]
    WideMark { mark: char },
    #[error("the mark `{mark}` is that of the role `{role}` too")]
    SameMark { mark: char, role: String },
    #[error("a range runs from the smaller to the larger, and begins at 1")]
    BadRange { first: u32, last: u32 },
    #[error("only groups report back, and there are no `groups` here")]
    ReportOfNoGroups,
    #[error("the question `{question}` has fewer than two options")]
    FewOptions { question: ItemId },
    #[error("the question `{question}` has no right option")]
    NoRight { question: ItemId },
    #[error("a score of 0 to 0 says nothing")]
    NoScore,
    #[error("only a table with `Fixed` rows can have a total")]
    TotalOfOpenRows,
    #[error("the column `{column}` does not hold a score")]
    NotAScore { column: String },
    #[error("the row `{row}` is in no group of the total")]
    NotInGroup { row: ItemId },
    #[error("the row `{row}` is in two groups of the total")]
    InTwoGroups { row: ItemId },
    #[error("the bands do not rise: {this} comes after {before}")]
    BandsFall { before: u32, this: u32 },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Nothing { .. } => "nothing-to-do",
            Fault::NothingAllowed => "nothing-allowed",
            Fault::FistWithOptions => "fist-with-options",
            Fault::NoSuchBlank { .. } => "no-such-blank",
            Fault::NotInSentence { .. } => "not-in-sentence",
            Fault::LooseBracket { .. } => "loose-bracket",
            Fault::WideMark { .. } => "wide-mark",
            Fault::SameMark { .. } => "same-mark",
            Fault::BadRange { .. } => "bad-range",
            Fault::ReportOfNoGroups => "report-of-no-groups",
            Fault::FewOptions { .. } => "few-options",
            Fault::NoRight { .. } => "no-right-option",
            Fault::NoScore => "no-score",
            Fault::TotalOfOpenRows => "total-of-open-rows",
            Fault::NotAScore { .. } => "not-a-score",
            Fault::NotInGroup { .. } => "not-in-group",
            Fault::InTwoGroups { .. } => "in-two-groups",
            Fault::BandsFall { .. } => "bands-fall",
        }
    }

    fn label(&self) -> Option<String> {
        match self {
            Fault::NoSuchBlank { suggestion: Some(id), .. } => Some(format!("did you mean `{{{id}}}`?")),
            Fault::NoSuchBlank { suggestion: None, .. }
            | Fault::Nothing { .. }
            | Fault::NothingAllowed
            | Fault::FistWithOptions
            | Fault::NotInSentence { .. }
            | Fault::LooseBracket { .. }
            | Fault::WideMark { .. }
            | Fault::SameMark { .. }
            | Fault::BadRange { .. }
            | Fault::ReportOfNoGroups
            | Fault::FewOptions { .. }
            | Fault::NoRight { .. }
            | Fault::NoScore
            | Fault::TotalOfOpenRows
            | Fault::NotAScore { .. }
            | Fault::NotInGroup { .. }
            | Fault::InTwoGroups { .. }
            | Fault::BandsFall { .. } => None,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Nothing { .. } => "people would find nothing to do here; add what is missing".into(),
            Fault::NothingAllowed => "write 1 or more".into(),
            Fault::FistWithOptions => {
                "take `options` and `from` away, or vote with `Dots(None)` or `Scale`".into()
            }
            Fault::NoSuchBlank { .. } => "add the blank, or name one that is there".into(),
            Fault::NotInSentence { blank } => format!("write `{{{blank}}}` where it belongs in the sentence"),
            Fault::LooseBracket { .. } => "a blank stands between `{` and `}`".into(),
            Fault::WideMark { .. } => "choose one letter or simple sign, such as 'o' or '●'".into(),
            Fault::SameMark { .. } => "roles are told apart by their marks; choose another".into(),
            Fault::BadRange { first, last } => {
                let (low, high) = ((*first).min(*last).max(1), (*first).max(*last).max(1));
                format!("write `({low}, {high})`")
            }
            Fault::ReportOfNoGroups => {
                "say how large groups are, such as `groups: (3, 5)`, or take it away".into()
            }
            Fault::FewOptions { .. } => "give it at least two".into(),
            Fault::NoRight { .. } => "name at least one of its options in `right`".into(),
            Fault::NoScore => "`Score(2)` takes 0, 1 and 2".into(),
            Fault::TotalOfOpenRows => "write the rows with `Fixed`, or take `total` away".into(),
            Fault::NotAScore { .. } => "name a column that holds `Score(..)`".into(),
            Fault::NotInGroup { .. } => "put every row into one group".into(),
            Fault::InTwoGroups { .. } => "leave it in one of them".into(),
            Fault::BandsFall { .. } => "begin with the smallest sum".into(),
        })
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    for placed in ground.sound_steps() {
        let place = placed.place.field("kind");
        let kind = placed.step.kind.name();
        let mut needs = |is_empty: bool, parts: &'static str, place: &Place| {
            if is_empty {
                found.add(place, Fault::Nothing { kind, parts });
            }
        };
        match &placed.step.kind {
            Kind::Read(_) | Kind::Collect(_) | Kind::Verdict(_) | Kind::Backcast(_) => {}
            Kind::Pause(pause) => {
                range(found, &place.field("groups"), pause.groups);
                if pause.report.is_some() && pause.groups.is_none() {
                    found.add(&place.field("report"), Fault::ReportOfNoGroups);
                }
            }
            Kind::Ask(ask) => {
                needs(ask.blanks.is_empty(), "blanks", &place.field("blanks"));
                sentence::check(found, ask, &place);
            }
            Kind::Choose(choose) => {
                needs(choose.options.is_empty() && choose.from.is_none(), "`options` and no `from`", &place);
                allows(found, choose.most, &place.field("most"));
            }
            Kind::Vote(vote) => check_vote(found, vote, &place),
            Kind::Sort(sort) => {
                needs(sort.buckets.is_empty(), "buckets", &place.field("buckets"));
                needs(sort.items.is_empty() && sort.from.is_none(), "`items` and no `from`", &place);
            }
            Kind::Map(map) => {
                needs(map.roles.is_empty(), "roles", &place.field("roles"));
                marks(found, map, &place);
            }
            Kind::Lever(lever) => allows(found, lever.most, &place.field("most")),
            Kind::Table(table) => table::check(found, table, &place),
            Kind::Quiz(quiz) => {
                needs(quiz.asks.is_empty() && quiz.questions.is_empty(), "`asks` and no `questions`", &place);
                quiz::check(found, quiz, &place);
            }
        }
    }
}

fn check_vote(found: &mut Found, vote: &Vote, place: &Place) {
    let has_options = !vote.options.is_empty() || vote.from.is_some();
    match vote.method {
        Method::Fist if has_options => found.add(place, Fault::FistWithOptions),
        Method::Fist => {}
        Method::Dots(Some(0)) => found.add(&place.field("method"), Fault::NothingAllowed),
        Method::Dots(_) | Method::Scale => {
            if !has_options {
                found.add(place, Fault::Nothing { kind: "Vote", parts: "`options` and no `from`" });
            }
        }
    }
}

fn allows(found: &mut Found, most: u32, place: &Place) {
    if most == 0 {
        found.add(place, Fault::NothingAllowed);
    }
}

/// Reports a range of people that is none.
pub(super) fn range(found: &mut Found, place: &Place, range: Option<(u32, u32)>) {
    if let Some((first, last)) = range
        && (first == 0 || first > last)
    {
        found.add(place, Fault::BadRange { first, last });
    }
}

fn marks(found: &mut Found, map: &Map, place: &Place) {
    let mut seen: BTreeMap<char, &str> = BTreeMap::new();
    for (idx, role) in map.roles.iter().enumerate() {
        let place = place.field("roles").index(idx).field("mark");
        let mark = role.mark;
        if mark.width() != Some(1) || mark.is_whitespace() {
            found.add(&place, Fault::WideMark { mark });
        }
        if let Some(first) = seen.insert(mark, role.id.as_str()) {
            found.add(&place, Fault::SameMark { mark, role: first.to_string() });
        }
    }
}
