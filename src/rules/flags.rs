//! The flags printed beside an outcome without changing it, and the short follow-up questions that decide some of them
//! (`authority.md` section 2, flag table). Words for flags and questions are elsewhere.

use crate::rules::look_back::LookBack;
use crate::rules::verdict::{Replies, Verdict, needed, rests_on_emergency_power, verdict};
use crate::workshop::catalogue::LeverCard;
use crate::workshop::id::LeverId;
use crate::workshop::kind::verdict::{Flag, Outcome, Question, Reply};
use crate::workshop::session::Level;
use std::collections::BTreeMap;

/// Replies to follow-up questions, by the flag each decides.
pub type FollowUps = BTreeMap<Flag, Reply>;

/// Everything that flags depend on. For an ask that is not the plan's main one, levers and dates are left out.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub replies: &'a Replies,
    /// Follow-ups of the sorter.
    pub after_sorting: &'a FollowUps,
    /// Follow-ups of the lever step.
    pub after_lever: &'a FollowUps,
    /// The levers picked for this ask.
    pub levers: &'a [&'a LeverCard],
    /// Whether a new ask came from this one.
    pub re_aimed: bool,
    /// The look-back warning of its back-cast.
    pub look_back: Option<LookBack>,
}

/// A flag and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    pub flag: Flag,
    pub why: Why,
}

/// What a flag rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// A follow-up question was answered yes.
    Said,
    /// The verdict rests on D2 = yes.
    EmergencyPower,
    /// This picked lever is a signature or memo.
    Signature(LeverId),
    /// The text would reach Congress late in a term.
    SentLate(LookBack),
    /// A re-aim of this ask is in the list.
    ReAim,
}

/// Returns the flags to show, each once, in the order of [`Flag::ALL`].
///
/// Where several outcomes can still be reached, a flag of any of them is shown.
pub fn flags(facts: &Facts) -> Vec<Flagged> {
    let sorted = Sorted::by(facts.replies);
    let shown = |flag| Some(Flagged { flag, why: why(flag, facts, &sorted)? });
    Flag::ALL.into_iter().filter_map(shown).collect()
}

/// Returns the flags whose follow-up was answered "not sure": somebody has to find out.
pub fn to_find_out(facts: &Facts) -> Vec<Flag> {
    let sorted = Sorted::by(facts.replies);
    let unsure = |flag: &Flag| reply(*flag, facts, &sorted) == Some(Reply::NotSure);
    Flag::ALL.into_iter().filter(|flag| unsure(flag) && why(*flag, facts, &sorted).is_none()).collect()
}

/// Returns which follow-ups to ask once an ask is sorted, by the flag each decides.
///
/// About courts only where the way led to the question of law (B3); whether it starts a real process only where
/// it can be symbolic.
pub fn questions_after_sorting(replies: &Replies) -> Vec<Flag> {
    Sorted::by(replies).questions
}

/// Returns which follow-ups to ask once a lever is picked. "Major questions" is a doctrine about federal agencies.
pub fn questions_after_lever(level: Level) -> Vec<Flag> {
    match level {
        Level::Federal | Level::Board => vec![Flag::RiskMajor, Flag::Care],
        Level::State | Level::Territory | Level::Local => vec![Flag::Care],
    }
}

/// The flags that follow-ups of the sorter decide.
const AFTER_SORTING: [Flag; 3] = [Flag::RiskCourt, Flag::RiskSplit, Flag::Step];

/// What the sorter's replies alone decide, worked out once for all flags.
struct Sorted {
    verdict: Verdict,
    rests_on_emergency_power: bool,
    /// The follow-ups that are asked.
    questions: Vec<Flag>,
}

impl Sorted {
    fn by(replies: &Replies) -> Sorted {
        let verdict = verdict(replies);
        let about_law = needed(replies).contains(&Question::B3);
        let rests_on_emergency_power = rests_on_emergency_power(replies);
        let mut questions = Vec::new();
        if about_law && !rests_on_emergency_power {
            questions.push(Flag::RiskCourt);
        }
        if about_law && (verdict.can_be(Outcome::Now) || verdict.can_be(Outcome::Slow)) {
            questions.push(Flag::RiskSplit);
        }
        if verdict.can_be(Outcome::Symbolic) {
            questions.push(Flag::Step);
        }
        Sorted { verdict, rests_on_emergency_power, questions }
    }
}

fn reply(flag: Flag, facts: &Facts, sorted: &Sorted) -> Option<Reply> {
    // A reply given before other answers changed is kept, and silent while its question would not be asked.
    let asked = !AFTER_SORTING.contains(&flag) || sorted.questions.contains(&flag);
    let replies = [facts.after_sorting.get(&flag).filter(|_| asked), facts.after_lever.get(&flag)];
    let said = |wanted: Reply| replies.contains(&Some(&wanted)).then_some(wanted);
    // Asked in two places, a yes outweighs a doubt and a doubt a no.
    said(Reply::Yes).or_else(|| said(Reply::NotSure)).or_else(|| said(Reply::No))
}

fn why(flag: Flag, facts: &Facts, sorted: &Sorted) -> Option<Why> {
    let said = || (reply(flag, facts, sorted) == Some(Reply::Yes)).then_some(Why::Said);
    let can_be = |outcome| sorted.verdict.can_be(outcome);
    match flag {
        Flag::RiskMajor | Flag::RiskSplit | Flag::Care => said(),
        Flag::RiskCourt => said().or_else(|| sorted.rests_on_emergency_power.then_some(Why::EmergencyPower)),
        Flag::RiskReverse => {
            let signed = facts.levers.iter().find(|lever| lever.by_signature);
            signed.map(|lever| Why::Signature(lever.id.clone())).or_else(said)
        }
        Flag::RiskCra => facts.look_back.map(Why::SentLate),
        Flag::Step => can_be(Outcome::Symbolic).then(said).flatten(),
        Flag::Pair => {
            let executive_piece = || facts.re_aimed.then_some(Why::ReAim).or_else(said);
            let elsewhere = can_be(Outcome::Legislation) || can_be(Outcome::WrongOffice);
            elsewhere.then(executive_piece).flatten()
        }
    }
}
