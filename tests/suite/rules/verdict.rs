//! The sorter: the worked asks, "not sure" by hand and against an oracle, and the order of questions.

use levers::rules::vector::parse;
use levers::rules::verdict::{
    Replies, Rule, branches, needed, next_among, next_question, rests_on_emergency_power, verdict,
    verdict_among,
};
use levers::workshop::kind::verdict::{Outcome, Question, Reply};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ASKS: &str = include_str!("../../data/asks.csv");

fn replies(row: &str) -> Replies {
    parse(row).expect("a test's own row is valid")
}

#[test]
fn all_worked_asks_come_to_their_outcome() {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for line in ASKS.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split(',').collect();
        let (number, row, outcome) = (cells[0], cells[2], cells[3]);
        let verdict = verdict(&replies(row));
        let found = verdict.settled().map(|outcome| outcome.name().to_uppercase());
        assert_eq!(found.as_deref(), Some(outcome), "ask {number}");
        assert_eq!(verdict.turns_on, None, "ask {number}");
        assert!(verdict.rule.is_some(), "ask {number} is decided by one rule");
        assert_eq!(next_question(&replies(row)), None, "ask {number} leaves nothing to ask");
        *seen.entry(outcome.to_string()).or_default() += 1;
    }
    assert_eq!(seen.values().sum::<u32>(), 39);
    assert_eq!(seen.len(), 5);
    assert!(seen.values().all(|n| *n >= 4), "every outcome appears at least four times: {seen:?}");
}

#[test]
fn each_rule_decides_its_own_row() {
    for (row, rule) in [
        ("Y - - - - - - - - - - -", Rule::R0),
        ("N Y - - - - - - - - - -", Rule::R1),
        ("N N N Y - - - - - - - -", Rule::R2),
        ("N N N N - - - - - - - -", Rule::R3),
        ("N N Y - N - - - - - - -", Rule::R4),
        ("N N Y - Y Y - - - - - -", Rule::R5),
        ("N N Y - Y N Y - - - - -", Rule::R6),
        ("N N Y - Y N N Y N N - -", Rule::R7),
        ("N N Y - Y N N Y N Y - -", Rule::R8),
        ("N N Y - Y N N N N - Y -", Rule::R9),
        ("N N Y - Y N N N - - N N", Rule::R10),
        ("N N Y - Y N N N - - N Y", Rule::R11),
        ("N N Y - Y N N Y Y - - Y", Rule::R11),
        ("N N Y - Y N N N Y - Y N", Rule::R10),
    ] {
        let verdict = verdict(&replies(row));
        assert_eq!(verdict.rule, Some(rule), "{row}");
        assert_eq!(verdict.settled(), Some(rule.outcome()), "{row}");
    }
}

/// Outcomes, turning question and rule of a row, written as one line.
fn told(row: &str) -> String {
    let verdict = verdict(&replies(row));
    let outcomes: Vec<&str> = verdict.outcomes.iter().map(|outcome| outcome.name()).collect();
    format!(
        "{} | {} | {}",
        outcomes.join(" "),
        verdict.turns_on.map_or("-", Question::name),
        verdict.rule.map_or("-", Rule::name)
    )
}

#[test]
fn not_sure_follows_both_branches() {
    for (row, expected) in [
        // One doubt, different ends.
        ("? N Y - Y N N N N - N Y", "now legislation | L0 | -"),
        ("N ? Y - Y N N N N - N Y", "now symbolic | B1 | -"),
        ("N N N ? - - - - - - - -", "legislation wrong_office | A2 | -"),
        ("N N Y - ? N N N N - N Y", "now legislation | B2 | -"),
        ("N N Y - Y ? N N N - N Y", "now legislation | B3 | -"),
        ("N N Y - Y N ? N N - N Y", "now legislation | C1 | -"),
        ("N N Y - Y N N ? N Y N Y", "now slow | D1 | -"),
        ("N N Y - Y N N Y ? Y N Y", "now slow | D2 | -"),
        ("N N Y - Y N N Y N ? N Y", "slow legislation | D3 | -"),
        ("N N Y - Y N N N N - ? Y", "now slow | E1 | -"),
        ("N N Y - Y N N N N - N ?", "now symbolic | F1 | -"),
        // The office is in doubt: what follows on "yes" is still gone through.
        ("N N ? Y Y N N N N - N Y", "now wrong_office | A1 | -"),
        ("N N ? N Y N N N N - N Y", "now legislation | A1 | -"),
        ("N N ? - Y N N N N - N Y", "now legislation wrong_office | A1 | -"),
        // A doubt that makes no difference.
        ("? N N N - - - - - - - -", "legislation | - | -"),
        ("N N Y - ? Y - - - - - -", "legislation | - | -"),
        ("N N Y - Y ? Y - - - - -", "legislation | - | -"),
        ("N ? Y - Y N N N N - N N", "symbolic | - | -"),
        ("N N Y - Y N N ? N Y Y Y", "slow | - | -"),
        ("N N Y - Y N N ? Y - ? Y", "now | - | R11"),
        ("N N Y - Y N N N Y - ? Y", "now | - | R11"),
        ("N N Y - Y N N N ? - N Y", "now | - | R11"),
        // The first doubt makes no difference, the second does.
        ("N N Y - ? ? Y - - - - -", "legislation | - | -"),
        ("N N Y - Y N N ? Y - N ?", "now symbolic | F1 | -"),
        ("N N Y - Y N N ? ? Y ? ?", "now slow symbolic | D2 | -"),
        ("N N Y - Y N N ? ? Y Y Y", "now slow | D2 | -"),
        ("? N N ? - - - - - - - -", "legislation wrong_office | L0 | -"),
        // A reply that was needed and not given counts as not sure; one that no rule needs is ignored.
        ("- - - - - - - - - - - -", "now slow symbolic legislation wrong_office | L0 | -"),
        ("N N Y - Y N N Y - - - -", "now slow symbolic legislation | D2 | -"),
        ("Y ? ? ? ? ? ? ? ? ? ? ?", "legislation | - | R0"),
        ("N N N Y ? ? ? ? ? ? ? ?", "wrong_office | - | R2"),
        ("N N Y N Y N N N N - N Y", "now | - | R11"),
    ] {
        assert_eq!(told(row), expected, "{row}");
    }
}

/// The rules once more, as a chain of questions; `None` for a reply not known.
fn chain(know: &dyn Fn(Question) -> Option<bool>) -> Result<Outcome, Question> {
    use Question::*;
    let ask = |question: Question| know(question).ok_or(question);
    if ask(L0)? {
        return Ok(Outcome::Legislation);
    }
    if ask(B1)? {
        return Ok(Outcome::Symbolic);
    }
    if !ask(A1)? {
        return Ok(if ask(A2)? { Outcome::WrongOffice } else { Outcome::Legislation });
    }
    if !ask(B2)? || ask(B3)? || ask(C1)? {
        return Ok(Outcome::Legislation);
    }
    if ask(D1)? && !ask(D2)? {
        return Ok(if ask(D3)? { Outcome::Slow } else { Outcome::Legislation });
    }
    if ask(E1)? && !ask(D2)? {
        return Ok(Outcome::Slow);
    }
    Ok(if ask(F1)? { Outcome::Now } else { Outcome::Symbolic })
}

/// The outcomes of every way in which the doubts can be settled.
fn by_brute_force(replies: &Replies) -> BTreeSet<Outcome> {
    let doubts: Vec<Question> = Question::ALL
        .into_iter()
        .filter(|question| !matches!(replies.get(question), Some(Reply::Yes | Reply::No)))
        .collect();
    (0..1u32 << doubts.len())
        .map(|bits| {
            let know = |question: Question| match doubts.iter().position(|doubt| *doubt == question) {
                Some(idx) => Some(bits & (1 << idx) != 0),
                None => Some(replies.get(&question) == Some(&Reply::Yes)),
            };
            chain(&know).expect("every reply is known")
        })
        .collect()
}

/// Outcomes and turning question as the fact base words it: strictly left to right, both branches, and so on down.
fn by_the_letter(replies: &Replies) -> (BTreeSet<Outcome>, Option<Question>) {
    fn go(replies: &Replies, assumed: &BTreeMap<Question, bool>) -> (BTreeSet<Outcome>, Option<Question>) {
        let know = |question: Question| match replies.get(&question) {
            Some(Reply::Yes) => Some(true),
            Some(Reply::No) => Some(false),
            Some(Reply::NotSure) | None => assumed.get(&question).copied(),
        };
        let question = match chain(&know) {
            Ok(outcome) => return (BTreeSet::from([outcome]), None),
            Err(question) => question,
        };
        let branch = |yes| {
            let mut assumed = assumed.clone();
            assumed.insert(question, yes);
            go(replies, &assumed)
        };
        let (yes, no) = (branch(true), branch(false));
        let turns_on = if yes.0 != no.0 { Some(question) } else { yes.1.or(no.1) };
        (&yes.0 | &no.0, turns_on)
    }
    go(replies, &BTreeMap::new())
}

fn assert_agrees_with_the_oracles(replies: &Replies) {
    let found = verdict(replies);
    let outcomes: BTreeSet<Outcome> = found.outcomes.iter().copied().collect();
    let (by_letter, turns_on) = by_the_letter(replies);
    assert_eq!(outcomes, by_brute_force(replies), "{replies:?}");
    assert_eq!(outcomes, by_letter, "{replies:?}");
    assert_eq!(found.turns_on, turns_on, "{replies:?}");
    assert_eq!(found.turns_on.is_none(), outcomes.len() == 1, "{replies:?}");
}

#[test]
fn the_last_five_questions_agree_with_the_oracles_in_every_combination() {
    let marks = ["Y", "N", "?", "-"];
    for n in 0..4usize.pow(5) {
        let tail: Vec<&str> = (0..5).map(|place| marks[n / 4usize.pow(place) % 4]).collect();
        assert_agrees_with_the_oracles(&replies(&format!("N N Y - Y N N {}", tail.join(" "))));
    }
}

#[test]
fn the_first_seven_questions_agree_with_the_oracles_in_every_combination() {
    let marks = ["Y", "N", "?"];
    for n in 0..3usize.pow(7) {
        let head: Vec<&str> = (0..7).map(|place| marks[n / 3usize.pow(place) % 3]).collect();
        assert_agrees_with_the_oracles(&replies(&format!("{} N - - N Y", head.join(" "))));
    }
}

fn any_replies() -> impl Strategy<Value = Replies> {
    let mark =
        prop_oneof![Just(Some(Reply::Yes)), Just(Some(Reply::No)), Just(Some(Reply::NotSure)), Just(None)];
    proptest::collection::vec(mark, 12).prop_map(|marks| {
        Question::ALL.into_iter().zip(marks).filter_map(|(question, mark)| Some((question, mark?))).collect()
    })
}

proptest! {
    #[test]
    fn any_replies_agree_with_the_oracles(replies in any_replies()) {
        assert_agrees_with_the_oracles(&replies);
    }

    #[test]
    fn answering_what_is_asked_always_comes_to_an_end(answers in proptest::collection::vec(0..3u8, 12)) {
        let mut replies = Replies::new();
        let mut answers = answers.into_iter();
        while let Some(question) = next_question(&replies) {
            prop_assert!(!replies.contains_key(&question), "{question:?} is asked twice");
            let answer = answers.next().expect("no more than twelve questions are asked");
            replies.insert(question, [Reply::Yes, Reply::No, Reply::NotSure][usize::from(answer)]);
        }
        prop_assert!(needed(&replies).iter().all(|question| replies.contains_key(question)));
    }

    #[test]
    fn replies_that_are_not_needed_change_nothing(replies in any_replies()) {
        let needed = needed(&replies);
        let mut only_needed = replies.clone();
        only_needed.retain(|question, _| needed.contains(question));
        prop_assert_eq!(verdict(&only_needed), verdict(&replies));
    }

    #[test]
    fn settling_the_turning_question_narrows_the_outcomes(replies in any_replies()) {
        let verdict = verdict(&replies);
        if let Some(question) = verdict.turns_on {
            let (yes, no) = branches(&replies, question);
            prop_assert!(yes.iter().chain(&no).all(|outcome| verdict.can_be(*outcome)));
            prop_assert!(verdict.outcomes.iter().all(|outcome| yes.contains(outcome) || no.contains(outcome)));
        }
    }
}

/// The questions asked when each reply is taken from the row, in the order asked.
fn asked(row: &str) -> String {
    let answers = replies(row);
    let mut given = Replies::new();
    let mut asked = Vec::new();
    while let Some(question) = next_question(&given) {
        asked.push(question.name());
        given.insert(question, *answers.get(&question).expect("the row answers what is asked"));
    }
    asked.join(" ")
}

#[test]
fn questions_come_in_the_order_in_which_the_rules_mention_them() {
    for (row, expected) in [
        ("Y - - - - - - - - - - -", "L0"),
        ("N Y - - - - - - - - - -", "L0 B1"),
        ("N N N Y - - - - - - - -", "L0 B1 A1 A2"),
        ("N N Y - N - - - - - - -", "L0 B1 A1 B2"),
        ("N N Y - Y N N Y N N - -", "L0 B1 A1 B2 B3 C1 D1 D2 D3"),
        ("N N Y - Y N N Y Y - - Y", "L0 B1 A1 B2 B3 C1 D1 D2 F1"),
        ("N N Y - Y N N N N - Y -", "L0 B1 A1 B2 B3 C1 D1 E1 D2"),
        ("N N Y - Y N N N - - N Y", "L0 B1 A1 B2 B3 C1 D1 E1 F1"),
    ] {
        assert_eq!(asked(row), expected, "{row}");
    }
}

#[test]
fn after_not_sure_the_further_questions_of_both_branches_are_asked() {
    for (row, expected) in [
        ("? Y - - - - - - - - - -", "L0 B1"),
        ("N N ? N N - - - - - - -", "L0 B1 A1 A2 B2"),
        ("N N N ? - - - - - - - -", "L0 B1 A1 A2"),
        ("N N Y - ? Y - - - - - -", "L0 B1 A1 B2 B3"),
        ("N N Y - Y N N ? N Y Y -", "L0 B1 A1 B2 B3 C1 D1 D2 D3 E1"),
        ("N N Y - Y N N ? Y - - Y", "L0 B1 A1 B2 B3 C1 D1 D2 F1"),
        ("N N Y - Y N N N ? - ? Y", "L0 B1 A1 B2 B3 C1 D1 E1 D2 F1"),
        ("? ? ? ? ? ? ? ? ? ? ? ?", "L0 B1 A1 A2 B2 B3 C1 D1 D2 D3 E1 F1"),
    ] {
        assert_eq!(asked(row), expected, "{row}");
    }
}

#[test]
fn the_questions_met_on_the_way_are_named() {
    let met = |row: &str| {
        let met = needed(&replies(row));
        met.into_iter().map(Question::name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(met("N N N Y Y N N N N N N Y"), "L0 B1 A1 A2");
    assert_eq!(met("N N Y - Y N N N N - Y Y"), "L0 B1 A1 B2 B3 C1 D1 D2 E1");
    assert_eq!(
        met("N N Y - Y N N ? Y - - Y"),
        "L0 B1 A1 B2 B3 C1 D2 F1",
        "with D2 = yes neither D1 nor E1 matters"
    );
    assert_eq!(met("N N Y - Y N N Y - - - -"), "L0 B1 A1 B2 B3 C1 D1 D2 D3 F1");
}

#[test]
fn the_opening_can_ask_for_the_office_alone() {
    let only = [Question::A1, Question::A2];
    let mut given = Replies::new();
    assert_eq!(next_among(&only, &given), Some(Question::A1));

    given.insert(Question::A1, Reply::Yes);
    assert_eq!(next_among(&only, &given), None);
    assert_eq!(verdict_among(&only, &given).settled(), Some(Outcome::Now));

    given.insert(Question::A1, Reply::No);
    assert_eq!(next_among(&only, &given), Some(Question::A2));
    assert_eq!(verdict_among(&only, &given).turns_on, Some(Question::A2));

    given.insert(Question::A2, Reply::Yes);
    assert_eq!(next_among(&only, &given), None);
    assert_eq!(verdict_among(&only, &given).rule, Some(Rule::R2));

    given.insert(Question::A1, Reply::NotSure);
    let verdict = verdict_among(&only, &given);
    assert_eq!(verdict.outcomes, [Outcome::Now, Outcome::WrongOffice]);
    assert_eq!(verdict.turns_on, Some(Question::A1));
}

#[test]
fn no_list_of_questions_means_all_of_them() {
    let given = replies("N N N ? - - - - - - - -");
    assert_eq!(next_among(&[], &Replies::new()), Some(Question::L0));
    assert_eq!(verdict_among(&[], &given), verdict(&given));
}

#[test]
fn a_question_left_out_of_the_list_does_not_stop_those_after_it() {
    let only = [Question::D1, Question::F1];
    let given = Replies::from([(Question::D1, Reply::Yes)]);
    assert_eq!(next_among(&only, &given), Some(Question::F1));
}

#[test]
fn a_verdict_rests_on_emergency_power_only_where_it_would_change_without_it() {
    assert!(rests_on_emergency_power(&replies("N N Y - Y N N Y Y - - Y")));
    assert!(rests_on_emergency_power(&replies("N N Y - Y N N N Y - Y Y")));
    assert!(!rests_on_emergency_power(&replies("N N Y - Y N N N Y - N Y")), "D2 is not needed");
    assert!(!rests_on_emergency_power(&replies("N N Y - Y N N Y N Y - -")), "D2 is no");
    assert!(!rests_on_emergency_power(&replies("Y - - - - - - - Y - - -")), "decided before D2");
}
