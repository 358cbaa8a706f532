//! The flags beside an outcome, each from its row of the flag table.

use crate::rules::course::lever;
use crate::rules::sample::date;
use levers::rules::flags::{
    Facts, FollowUps, Why, flags, questions_after_lever, questions_after_sorting, to_find_out,
};
use levers::rules::look_back::grade;
use levers::rules::vector::parse;
use levers::workshop::kind::verdict::{Flag, Reply};
use levers::workshop::{Level, LeverId};

const NOW: &str = "N N Y - Y N N N N - N Y";
const SLOW: &str = "N N Y - Y N N Y N Y Y Y";
const SYMBOLIC: &str = "N Y - - - - - - - - - -";
const LEGISLATION: &str = "N N Y - Y Y - - - - - -";
const WRONG_OFFICE: &str = "N N N Y - - - - - - - -";
const EMERGENCY: &str = "N N Y - Y N N Y Y - - Y";

/// Checks with facts that are empty but for the replies and what `change` sets.
fn shown(row: &str, change: impl FnOnce(&mut Facts)) -> Vec<(Flag, Why)> {
    let (replies, none) = (parse(row).expect("a valid row"), FollowUps::new());
    let mut facts = Facts {
        replies: &replies,
        after_sorting: &none,
        after_lever: &none,
        levers: &[],
        re_aimed: false,
        look_back: None,
    };
    // The facts borrow from here; what a test sets must live as long, so it passes statics or leaks a little.
    change(&mut facts);
    flags(&facts).into_iter().map(|flagged| (flagged.flag, flagged.why)).collect()
}

fn said(replies: &[(Flag, Reply)]) -> &'static FollowUps {
    Box::leak(Box::new(replies.iter().copied().collect()))
}

#[test]
fn an_ask_without_further_facts_has_no_flag() {
    for row in [NOW, SLOW, SYMBOLIC, LEGISLATION, WRONG_OFFICE] {
        assert_eq!(shown(row, |_| {}), [], "{row}");
    }
}

#[test]
fn a_follow_up_answered_yes_raises_its_flag() {
    for flag in [Flag::RiskMajor, Flag::RiskCourt, Flag::RiskSplit, Flag::Care] {
        assert_eq!(
            shown(NOW, |facts| facts.after_sorting = said(&[(flag, Reply::Yes)])),
            [(flag, Why::Said)]
        );
        assert_eq!(shown(NOW, |facts| facts.after_lever = said(&[(flag, Reply::Yes)])), [(flag, Why::Said)]);
        assert_eq!(shown(NOW, |facts| facts.after_sorting = said(&[(flag, Reply::No)])), []);
        assert_eq!(shown(NOW, |facts| facts.after_sorting = said(&[(flag, Reply::NotSure)])), []);
    }
}

#[test]
fn a_verdict_that_rests_on_emergency_power_carries_a_court_risk() {
    assert_eq!(shown(EMERGENCY, |_| {}), [(Flag::RiskCourt, Why::EmergencyPower)]);
}

#[test]
fn a_signature_can_be_undone_by_the_next() {
    let mut card = lever("memo", &[]);
    card.by_signature = true;
    let other = lever("rule", &[]);
    let id = LeverId::try_from("memo").expect("a valid id");
    let levers: &'static [_] =
        Box::leak(Box::new([&*Box::leak(Box::new(other)), &*Box::leak(Box::new(card))]));
    assert_eq!(shown(NOW, |facts| facts.levers = levers), [(Flag::RiskReverse, Why::Signature(id))]);
    assert_eq!(shown(NOW, |facts| facts.levers = &levers[..1]), []);
}

#[test]
fn a_text_sent_late_in_a_term_carries_the_look_back_risk() {
    let late = grade(date("2028-07-01")).expect("late in the term");
    assert_eq!(shown(SLOW, |facts| facts.look_back = Some(late)), [(Flag::RiskCra, Why::SentLate(late))]);
}

#[test]
fn step_is_for_symbolic_asks_that_start_a_real_process() {
    let starts = said(&[(Flag::Step, Reply::Yes)]);
    assert_eq!(shown(SYMBOLIC, |facts| facts.after_sorting = starts), [(Flag::Step, Why::Said)]);
    assert_eq!(
        shown(NOW, |facts| facts.after_sorting = starts),
        [],
        "an answer from before a change is kept silent"
    );
    let may_be_symbolic = "N ? Y - Y N N N N - N Y";
    assert_eq!(shown(may_be_symbolic, |facts| facts.after_sorting = starts), [(Flag::Step, Why::Said)]);
}

#[test]
fn a_reply_about_courts_is_silent_once_the_ask_goes_to_lawmakers() {
    let courts = said(&[(Flag::RiskCourt, Reply::Yes), (Flag::RiskSplit, Reply::Yes)]);
    for row in [WRONG_OFFICE, "Y N Y - Y N N N N - N Y"] {
        assert_eq!(shown(row, |facts| facts.after_sorting = courts), [], "{row}");
    }
}

#[test]
fn pair_is_for_a_law_or_another_office_with_an_executive_piece() {
    for row in [LEGISLATION, WRONG_OFFICE] {
        assert_eq!(shown(row, |facts| facts.re_aimed = true), [(Flag::Pair, Why::ReAim)]);
        let piece = said(&[(Flag::Pair, Reply::Yes)]);
        assert_eq!(shown(row, |facts| facts.after_sorting = piece), [(Flag::Pair, Why::Said)]);
    }
    for row in [NOW, SLOW, SYMBOLIC] {
        assert_eq!(shown(row, |facts| facts.re_aimed = true), []);
    }
}

#[test]
fn flags_come_in_a_fixed_order() {
    let everything: Vec<(Flag, Reply)> = Flag::ALL.into_iter().map(|flag| (flag, Reply::Yes)).collect();
    let mixed = "N ? Y - Y ? N N N - N Y";
    let found = shown(mixed, |facts| facts.after_sorting = said(&everything));
    let order: Vec<Flag> = found.into_iter().map(|(flag, _)| flag).collect();
    let without_dates: Vec<Flag> = Flag::ALL.into_iter().filter(|flag| *flag != Flag::RiskCra).collect();
    assert_eq!(order, without_dates, "the look-back risk is computed, never said");
}

#[test]
fn a_doubt_is_to_be_found_out_unless_the_flag_stands_anyway() {
    let replies = parse(NOW).expect("a valid row");
    let emergency = parse(EMERGENCY).expect("a valid row");
    let unsure = said(&[(Flag::RiskCourt, Reply::NotSure), (Flag::RiskSplit, Reply::No)]);
    let none = FollowUps::new();
    let mut facts = Facts {
        replies: &replies,
        after_sorting: unsure,
        after_lever: &none,
        levers: &[],
        re_aimed: false,
        look_back: None,
    };
    assert_eq!(to_find_out(&facts), [Flag::RiskCourt]);
    facts.replies = &emergency;
    assert_eq!(to_find_out(&facts), []);
    facts.replies = &replies;
    facts.after_lever = said(&[(Flag::RiskCourt, Reply::Yes)]);
    assert_eq!(to_find_out(&facts), [], "a yes outweighs a doubt");
}

#[test]
fn only_follow_ups_that_can_matter_are_asked() {
    for (row, expected) in [
        (NOW, vec![Flag::RiskCourt, Flag::RiskSplit]),
        (SLOW, vec![Flag::RiskCourt, Flag::RiskSplit]),
        (SYMBOLIC, vec![Flag::Step]),
        (LEGISLATION, vec![Flag::RiskCourt]),
        (WRONG_OFFICE, vec![]),
        (EMERGENCY, vec![Flag::RiskSplit]),
        ("N N Y - Y N N N N - N N", vec![Flag::RiskCourt, Flag::Step]),
        ("N ? Y - Y N N N N - N Y", vec![Flag::RiskCourt, Flag::RiskSplit, Flag::Step]),
        ("Y - - - - - - - - - - -", vec![]),
    ] {
        assert_eq!(questions_after_sorting(&parse(row).expect("a valid row")), expected, "{row}");
    }
    assert_eq!(questions_after_lever(Level::Federal), [Flag::RiskMajor, Flag::Care]);
    assert_eq!(questions_after_lever(Level::Local), [Flag::Care]);
}
