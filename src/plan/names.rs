//! What the program calls the things of a workshop: outcomes, questions, rules, flags, levels, paces.
//!
//! Ids of words only; the words are in `words/en.ftl`.

use crate::rules::verdict::{Rule, Verdict};
use crate::say;
use crate::workshop::kind::backcast::Pace;
use crate::workshop::kind::verdict::{Flag, Outcome, Question, Reply};
use crate::workshop::module::Form;
use crate::workshop::{Entry, Level};

/// Returns "Within its power now" and the like.
pub fn outcome(outcome: Outcome) -> String {
    say!(&format!("outcome-{}", kebab(outcome.name())))
}

/// Returns the outcome's name where its flags may change it: a symbolic act that starts a process is a first step.
pub fn outcome_with(outcome: Outcome, flags: &[Flag]) -> String {
    if outcome == Outcome::Symbolic && flags.contains(&Flag::Step) {
        say!("outcome-symbolic-step")
    } else {
        self::outcome(outcome)
    }
}

/// Returns every outcome that can still be reached: "Possible, but slow, or: Needs a law or a budget vote".
pub fn outcomes(verdict: &Verdict, flags: &[Flag]) -> String {
    let names: Vec<String> = verdict.outcomes.iter().map(|outcome| outcome_with(*outcome, flags)).collect();
    names.join(&say!("plan-outcome-or"))
}

/// Returns a question of the sorter in plain words.
pub fn question(question: Question) -> String {
    say!(&format!("question-{}", kebab(question.name())))
}

/// Returns the explanation under a question of the sorter.
pub fn question_help(question: Question) -> String {
    say!(&format!("question-{}-help", kebab(question.name())))
}

pub fn reply(reply: Reply) -> String {
    match reply {
        Reply::Yes => say!("reply-yes"),
        Reply::No => say!("reply-no"),
        Reply::NotSure => say!("reply-not-sure"),
    }
}

/// Returns why a verdict is what it is, in one sentence.
pub fn rule(rule: Rule) -> String {
    say!(&format!("rule-{}", kebab(rule.name())))
}

/// Returns the short name of a flag.
pub fn flag(flag: Flag) -> String {
    say!(&format!("flag-{}", kebab(flag.name())))
}

/// Returns the short question that settles a flag; the flag's name where nobody is asked, since the rules know it.
pub fn follow_up(flag: Flag) -> String {
    match flag {
        Flag::RiskMajor | Flag::RiskCourt | Flag::RiskSplit | Flag::Care | Flag::Step => {
            say!(&format!("follow-up-{}", kebab(flag.name())))
        }
        Flag::RiskReverse | Flag::RiskCra | Flag::Pair => self::flag(flag),
    }
}

/// Returns what a flag means for the plan.
pub fn flag_text(flag: Flag) -> String {
    say!(&format!("flag-{}-text", kebab(flag.name())))
}

pub fn level(level: Level) -> String {
    match level {
        Level::Federal => say!("level-federal"),
        Level::Board => say!("level-board"),
        Level::State => say!("level-state"),
        Level::Territory => say!("level-territory"),
        Level::Local => say!("level-local"),
    }
}

pub fn entry(entry: Entry) -> String {
    match entry {
        Entry::New => say!("entry-new"),
        Entry::Defend => say!("entry-defend"),
    }
}

pub fn pace(pace: Pace) -> String {
    match pace {
        Pace::Optimistic => say!("pace-optimistic"),
        Pace::Typical => say!("pace-typical"),
        Pace::Slow => say!("pace-slow"),
    }
}

/// Returns a hand of fist-to-five with what it means, "3 can live with it". Groups know different keys, so it is
/// never shown without its own.
pub fn hand(hand: usize) -> String {
    say!("plan-fist-hand", hand = hand, meaning = say!(&format!("fist-{hand}")))
}

/// Returns how people sit and talk, for the session plan.
pub fn form(form: Form) -> String {
    match form {
        Form::Whole => say!("form-whole"),
        Form::Alone => say!("form-alone"),
        Form::Pairs => say!("form-pairs"),
        Form::ThinkPairShare => say!("form-think-pair-share"),
        Form::Tables => say!("form-tables"),
        Form::Jigsaw => say!("form-jigsaw"),
        Form::Gallery => say!("form-gallery"),
        Form::Round => say!("form-round"),
        Form::Mingle => say!("form-mingle"),
    }
}

fn kebab(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}
