//! Counting votes.

use crate::rules::sample::{item, ron, session, step, workshop};
use levers::rules::tally::{Tally, budget, dots_each, fist, last_round, ranking, rated, ratings, tally};
use levers::workshop::Session;
use levers::workshop::kind::collect::Item;
use levers::workshop::kind::vote::{Method, Round};

fn options(ids: &[&str]) -> Vec<Item> {
    ids.iter().map(|id| Item { id: item(id), text: id.to_uppercase(), who: String::new() }).collect()
}

fn round(text: &str) -> Round {
    ron(&format!("({text})"))
}

#[test]
fn each_person_has_about_a_third_of_the_options_in_dots() {
    let dots: Vec<u32> = (0..=20).map(|n_options| dots_each(None, n_options)).collect();
    assert_eq!(dots, [2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6]);
    assert_eq!(dots_each(Some(1), 20), 1, "the author's number holds");
}

#[test]
fn more_dots_than_people_had_are_noticed() {
    let over = |text: &str| budget(None, 9, &round(text)).map(|budget| budget.over_by());
    assert_eq!(over(r#"counts: {"a": 10, "b": 5}, people: 5"#), Some(0));
    assert_eq!(over(r#"counts: {"a": 10, "b": 6}, people: 5"#), Some(1));
    assert_eq!(over(r#"counts: {"a": 1}, people: 0"#), Some(1));
    assert_eq!(over(r#"counts: {"a": 10, "b": 6}"#), None, "nobody said how many voted");
    let huge = budget(None, 9, &round(r#"counts: {"a": 4294967295, "b": 4294967295}, people: 4294967295"#));
    assert_eq!(huge.map(|budget| budget.over_by()), Some(0), "no count is too large to add");
}

#[test]
fn options_are_ranked_and_ties_are_named() {
    let told = |text: &str| -> Vec<String> {
        let ranks = ranking(&options(&["a", "b", "c", "d", "e"]), &round(text));
        let ids = |items: &[Item]| items.iter().map(|item| item.id.to_string()).collect::<Vec<_>>().join("+");
        ranks.iter().map(|rank| format!("{}. {} {}", rank.place, ids(&rank.items), rank.votes)).collect()
    };
    assert_eq!(
        told(r#"counts: {"a": 1, "b": 4, "c": 4, "e": 7}"#),
        ["1. e 7", "2. b+c 4", "4. a 1", "5. d 0"]
    );
    assert_eq!(told("counts: {}"), ["1. a+b+c+d+e 0"]);
    assert_eq!(told(r#"counts: {"gone": 9, "a": 1}"#), ["1. a 1", "2. b+c+d+e 0"]);
    assert!(ranking(&[], &round(r#"counts: {"a": 1}"#)).is_empty());
    let tied = ranking(&options(&["a", "b"]), &round(r#"counts: {"a": 2, "b": 2}"#));
    assert!(tied[0].is_tie());
}

#[test]
fn fist_to_five_passes_when_nobody_is_below_three() {
    for (counts, lowest, below, passes) in [
        ("counts: {}", None, 0, false),
        (r#"counts: {"3": 0, "5": 0}"#, None, 0, false),
        (r#"counts: {"3": 1}"#, Some(3), 0, true),
        (r#"counts: {"3": 4, "4": 6, "5": 2}"#, Some(3), 0, true),
        (r#"counts: {"2": 1, "5": 30}"#, Some(2), 1, false),
        (r#"counts: {"0": 2, "1": 3, "2": 1, "4": 9}"#, Some(0), 6, false),
        (r#"counts: {"5": 8}"#, Some(5), 0, true),
    ] {
        let fist = fist(&round(counts));
        assert_eq!((fist.lowest, fist.below, fist.passes), (lowest, below, passes), "{counts}");
    }
    let some = fist(&round(r#"counts: {"0": 1, "4": 2, "9": 5, "yes": 7}"#));
    assert_eq!(some.hands, [1, 0, 0, 0, 2, 0], "other counts are no hands");
    assert_eq!(some.people(), 3);
}

#[test]
fn scale_means_are_rounded_to_hundredths() {
    let found = ratings(
        &options(&["a", "b", "more-staff", "d"]),
        &round(r#"counts: {"a-1": 1, "a-2": 2, "b-5": 1, "b-4": 3, "more-staff-5": 2, "d-6": 9, "d": 4}"#),
    );
    let told: Vec<_> = found.iter().map(|r| (r.item.id.as_str(), r.mean_hundredths(), r.people())).collect();
    assert_eq!(
        told,
        [("more-staff", Some(500), 2), ("b", Some(425), 4), ("a", Some(167), 3), ("d", None, 0)]
    );
}

#[test]
fn equal_means_keep_the_order_of_the_options() {
    let found = ratings(&options(&["b", "a"]), &round(r#"counts: {"a-3": 4, "b-3": 1}"#));
    assert_eq!(found.iter().map(|rating| rating.item.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
}

#[test]
fn the_id_of_a_rating_comes_apart_at_its_last_dash() {
    assert_eq!(rated(&item("more-staff-4")), Some((item("more-staff"), 4)));
    for not in ["more-staff", "a-0", "a-6", "a", "-3"] {
        assert_eq!(rated(&item(not)), None, "{not}");
    }
}

#[test]
fn a_tally_follows_its_method() {
    let counts = round(r#"counts: {"a": 1}, people: 1"#);
    let options = options(&["a"]);
    assert!(
        matches!(tally(Method::Dots(Some(1)), &options, &counts), Tally::Dots { budget: Some(b), .. } if b.each == 1)
    );
    assert!(matches!(tally(Method::Fist, &options, &counts), Tally::Fist(_)));
    assert!(matches!(tally(Method::Scale, &options, &counts), Tally::Scale(_)));
}

#[test]
fn the_last_round_counts_while_the_vote_is_shown() {
    let workshop =
        workshop(&[("m/vote", "Vote((method: Fist))", ""), ("m/read", r#"Read((text: "x"))"#, "")]);
    let mut voted = session(&[("m/vote", r#"Vote((rounds: [(counts: {"1": 2}), (counts: {"4": 2})]))"#)]);
    let last = |session: &Session| last_round(&workshop, session, &step("m/vote"));
    assert!(matches!(last(&voted), Some(Tally::Fist(fist)) if fist.passes));
    assert_eq!(last(&session(&[])), None);
    assert_eq!(last_round(&workshop, &voted, &step("m/read")), None);
    voted.setup.people = 1;
    assert_eq!(last(&voted), None, "alone it is skipped");
}
