//! From replies to an outcome: the rules R0 to R11 of the fact base, `authority.md` section 2.
//!
//! A reply of "not sure", or none at all, is never guessed: both branches are followed and every
//! outcome that can be reached is named. The words for questions and outcomes are elsewhere.

use crate::workshop::kind::verdict::{Outcome, Question, Reply};
use std::collections::{BTreeMap, BTreeSet};

/// Replies by question. A question without a reply was not asked.
pub type Replies = BTreeMap<Question, Reply>;

/// The rules in their order; the first that matches decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// Asked of lawmakers or voters.
    R0,
    /// Only words.
    R1,
    /// Another office holds the power.
    R2,
    /// Nobody in the executive holds the power.
    R3,
    /// No legal basis.
    R4,
    /// A law or ruling must change first.
    R5,
    /// An appropriation must come first.
    R6,
    /// No power to bind private people.
    R7,
    /// Must be made by rule.
    R8,
    /// A required process must finish first.
    R9,
    /// Nobody would notice.
    R10,
    /// Otherwise: within its power now.
    R11,
}

impl Rule {
    pub const ALL: [Rule; 12] = [
        Rule::R0,
        Rule::R1,
        Rule::R2,
        Rule::R3,
        Rule::R4,
        Rule::R5,
        Rule::R6,
        Rule::R7,
        Rule::R8,
        Rule::R9,
        Rule::R10,
        Rule::R11,
    ];

    /// Returns the rule's name in machine-readable output: `R0` … `R11`.
    pub fn name(self) -> &'static str {
        match self {
            Rule::R0 => "R0",
            Rule::R1 => "R1",
            Rule::R2 => "R2",
            Rule::R3 => "R3",
            Rule::R4 => "R4",
            Rule::R5 => "R5",
            Rule::R6 => "R6",
            Rule::R7 => "R7",
            Rule::R8 => "R8",
            Rule::R9 => "R9",
            Rule::R10 => "R10",
            Rule::R11 => "R11",
        }
    }

    /// Returns the outcome this rule leads to.
    pub fn outcome(self) -> Outcome {
        match self {
            Rule::R1 | Rule::R10 => Outcome::Symbolic,
            Rule::R2 => Outcome::WrongOffice,
            Rule::R0 | Rule::R3 | Rule::R4 | Rule::R5 | Rule::R6 | Rule::R7 => Outcome::Legislation,
            Rule::R8 | Rule::R9 => Outcome::Slow,
            Rule::R11 => Outcome::Now,
        }
    }

    /// Returns what must hold for the rule to match, in the order in which it is asked: `true` for yes.
    pub fn conditions(self) -> &'static [(Question, bool)] {
        use Question::{A1, A2, B1, B2, B3, C1, D1, D2, D3, E1, F1, L0};
        match self {
            Rule::R0 => &[(L0, true)],
            Rule::R1 => &[(B1, true)],
            Rule::R2 => &[(A1, false), (A2, true)],
            Rule::R3 => &[(A1, false), (A2, false)],
            Rule::R4 => &[(B2, false)],
            Rule::R5 => &[(B3, true)],
            Rule::R6 => &[(C1, true)],
            Rule::R7 => &[(D1, true), (D2, false), (D3, false)],
            Rule::R8 => &[(D1, true), (D2, false)],
            Rule::R9 => &[(E1, true), (D2, false)],
            Rule::R10 => &[(F1, false)],
            Rule::R11 => &[],
        }
    }
}

/// Where a set of replies leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Every outcome that can still be reached, in the order of [`Outcome::ALL`]. Never empty; one means settled.
    pub outcomes: Vec<Outcome>,
    /// The first question not sure (or not asked) on the way whose two branches lead to different outcomes.
    /// Where such branches reach the same several outcomes, the way goes on along "yes".
    pub turns_on: Option<Question>,
    /// The rule that decides; `None` where branches end by different rules, even with one outcome.
    pub rule: Option<Rule>,
}

impl Verdict {
    /// Returns the one outcome, or `None` while several can be reached.
    pub fn settled(&self) -> Option<Outcome> {
        match self.outcomes.as_slice() {
            [outcome] => Some(*outcome),
            _ => None,
        }
    }

    /// Whether this outcome can be reached.
    pub fn can_be(&self, outcome: Outcome) -> bool {
        self.outcomes.contains(&outcome)
    }
}

/// Returns where the replies lead. A needed reply that is missing counts as "not sure"; replies that no rule needs are ignored.
pub fn verdict(replies: &Replies) -> Verdict {
    verdict_of(Known::from(replies))
}

/// Returns where the replies lead when only some questions are asked, as the Opening does with A1 and A2:
/// every other question is taken to let the ask pass. `Now` then means "nothing asked so far stands in the way".
pub fn verdict_among(only: &[Question], replies: &Replies) -> Verdict {
    verdict_of(Known::among(only, replies))
}

/// Returns the next question to ask, in the order in which the rules mention them, or `None` when no further reply is needed.
///
/// After "not sure" both branches go on, so a question is asked when either of them needs it.
pub fn next_question(replies: &Replies) -> Option<Question> {
    unasked(Known::from(replies), &|question| !replies.contains_key(&question)).into_iter().next()
}

/// Returns the next of only these questions, in the order given, that is needed and has no reply.
pub fn next_among(only: &[Question], replies: &Replies) -> Option<Question> {
    if only.is_empty() {
        return next_question(replies);
    }
    let is_open = |question| only.contains(&question) && !replies.contains_key(&question);
    let unasked = unasked(Known::among(only, replies), &is_open);
    only.iter().copied().find(|question| unasked.contains(question))
}

/// Returns every question met on the way down the rules, answered or not. Replies to any other play no part in the verdict.
pub fn needed(replies: &Replies) -> BTreeSet<Question> {
    // Starts from nothing known: a question whose reply decides is met, too.
    let mut needed = BTreeSet::new();
    note_needed(Known::default(), Known::from(replies), &mut needed);
    needed
}

/// Returns the outcomes that can be reached if the question is answered yes, and if it is answered no.
pub fn branches(replies: &Replies, question: Question) -> (Vec<Outcome>, Vec<Outcome>) {
    let answered = |reply| {
        let mut replies = replies.clone();
        replies.insert(question, reply);
        verdict(&replies).outcomes
    };
    (answered(Reply::Yes), answered(Reply::No))
}

/// Whether the verdict rests on D2 = yes: with "no" there, it would be another one. Such powers are read narrowly.
pub fn rests_on_emergency_power(replies: &Replies) -> bool {
    let (with, without) = branches(replies, Question::D2);
    replies.get(&Question::D2) == Some(&Reply::Yes) && with != without
}

fn verdict_of(known: Known) -> Verdict {
    let ends = ends(known);
    let mut rules = ends.rules();
    let rule = match (rules.next(), rules.next()) {
        (Some(rule), None) => Some(rule),
        (Some(_), Some(_)) | (None, _) => None,
    };
    Verdict { outcomes: ends.outcomes(), turns_on: turning_point(known), rule }
}

/// What is known for certain while walking down the rules; the rest is `None`.
#[derive(Debug, Clone, Copy, Default)]
struct Known([Option<bool>; Question::ALL.len()]);

impl Known {
    fn from(replies: &Replies) -> Known {
        replies.iter().fold(Known::default(), |known, (question, reply)| known.with(*question, *reply))
    }

    fn among(only: &[Question], replies: &Replies) -> Known {
        if only.is_empty() {
            return Known::from(replies);
        }
        let passing = PASSING.iter().filter(|(question, _)| !only.contains(question));
        let mut known =
            passing.fold(Known::default(), |known, (question, yes)| known.assume(*question, *yes));
        for question in only {
            if let Some(reply) = replies.get(question) {
                known = known.with(*question, *reply);
            }
        }
        known
    }

    fn get(self, question: Question) -> Option<bool> {
        self.0[question as usize]
    }

    fn assume(mut self, question: Question, yes: bool) -> Known {
        self.0[question as usize] = Some(yes);
        self
    }

    fn with(self, question: Question, reply: Reply) -> Known {
        match reply {
            Reply::Yes => self.assume(question, true),
            Reply::No => self.assume(question, false),
            Reply::NotSure => self,
        }
    }
}

/// The replies with which an ask passes every rule up to R11.
const PASSING: [(Question, bool); 9] = [
    (Question::L0, false),
    (Question::B1, false),
    (Question::A1, true),
    (Question::B2, true),
    (Question::B3, false),
    (Question::C1, false),
    (Question::D1, false),
    (Question::E1, false),
    (Question::F1, true),
];

enum Next {
    Needs(Question),
    Ends(Rule),
}

/// Goes down the rules as far as what is known allows.
///
/// A rule that a known reply already rules out asks for nothing more: with D2 = yes, R9 does not need E1.
fn next(known: Known) -> Next {
    for rule in Rule::ALL {
        let conditions = rule.conditions();
        let ruled_out = conditions.iter().any(|(question, yes)| known.get(*question) == Some(!yes));
        if ruled_out {
            continue;
        }
        return match conditions.iter().find(|(question, _)| known.get(*question).is_none()) {
            Some((question, _)) => Next::Needs(*question),
            None => Next::Ends(rule),
        };
    }
    unreachable!("R11 has no conditions and always matches")
}

/// The rules by which branches can end, a bit each: screens and plans walk down every branch of every ask.
#[derive(Clone, Copy)]
struct Ends(u16);

impl Ends {
    fn rules(self) -> impl Iterator<Item = Rule> {
        Rule::ALL.into_iter().filter(move |rule| self.0 & Ends::by(*rule).0 != 0)
    }

    fn outcomes(self) -> Vec<Outcome> {
        let can_be = |outcome: &Outcome| self.rules().any(|rule| rule.outcome() == *outcome);
        Outcome::ALL.into_iter().filter(can_be).collect()
    }

    fn by(rule: Rule) -> Ends {
        Ends(1 << rule as u16)
    }

    fn or(self, other: Ends) -> Ends {
        Ends(self.0 | other.0)
    }
}

/// Every rule by which the branches can end.
fn ends(known: Known) -> Ends {
    match next(known) {
        Next::Ends(rule) => Ends::by(rule),
        Next::Needs(question) => ends(known.assume(question, true)).or(ends(known.assume(question, false))),
    }
}

fn turning_point(known: Known) -> Option<Question> {
    let Next::Needs(question) = next(known) else { return None };
    let (yes, no) = (known.assume(question, true), known.assume(question, false));
    if ends(yes).outcomes() != ends(no).outcomes() {
        return Some(question);
    }
    turning_point(yes).or_else(|| turning_point(no))
}

/// The first question on each branch that is still open to be asked.
fn unasked(known: Known, is_open: &dyn Fn(Question) -> bool) -> BTreeSet<Question> {
    match next(known) {
        Next::Ends(_) => BTreeSet::new(),
        Next::Needs(question) if is_open(question) => BTreeSet::from([question]),
        Next::Needs(question) => {
            let mut questions = unasked(known.assume(question, true), is_open);
            questions.extend(unasked(known.assume(question, false), is_open));
            questions
        }
    }
}

/// Walks down the rules where `said` leads, along both branches where it is in doubt.
fn note_needed(known: Known, said: Known, needed: &mut BTreeSet<Question>) {
    let Next::Needs(question) = next(known) else { return };
    let question = ruled_out_by(question, known, said).unwrap_or(question);
    needed.insert(question);
    let branches: &[bool] = match said.get(question) {
        Some(true) => &[true],
        Some(false) => &[false],
        None => &[true, false],
    };
    for yes in branches {
        note_needed(known.assume(question, *yes), said, needed);
    }
}

/// The firm reply that spares this doubtful question: D2 = yes when the next thing in doubt is D1.
fn ruled_out_by(question: Question, known: Known, said: Known) -> Option<Question> {
    if said.get(question).is_some() {
        return None;
    }
    let rule = Rule::ALL.into_iter().find(|rule| {
        let conditions = rule.conditions();
        conditions.iter().any(|(condition, _)| *condition == question)
            && conditions.iter().all(|(condition, yes)| known.get(*condition) != Some(!yes))
    })?;
    let is_spared =
        |(condition, yes): &&(Question, bool)| said.get(*condition).or(known.get(*condition)) == Some(!yes);
    rule.conditions().iter().find(is_spared).map(|(condition, _)| *condition)
}
