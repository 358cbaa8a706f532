//! What each kind of step adds to the plan.

use super::filled::{session, step, words_of_blocks, workshop};
use levers::plan::document::Block;
use levers::plan::figure::Picture;
use levers::plan::{Audience, Plan};
use levers::workshop::{Answer, BlankId, ItemId, LeverId, Session};
use std::collections::BTreeMap;

/// The blocks of one step's answer, after a change to the filled session.
fn blocks(id: &str, change: impl FnOnce(&mut Session)) -> Vec<Block> {
    let mut session = session();
    change(&mut session);
    let plan = Plan::new(workshop(), &session, Audience::Full);
    let entry =
        plan.sections.iter().flat_map(|section| &section.entries).find(|entry| entry.step == step(id));
    entry.map(|entry| entry.answer.blocks()).unwrap_or_default()
}

fn words(id: &str, change: impl FnOnce(&mut Session)) -> String {
    words_of_blocks(&blocks(id, change))
}

/// Changes one answer of the filled session.
macro_rules! change {
    ($id:literal, $kind:ident, |$answer:ident| $change:expr) => {
        |session: &mut Session| {
            let Some(Answer::$kind($answer)) = session.answers.get_mut(&step($id)) else { panic!($id) };
            $change;
        }
    };
}

fn blank(id: &str) -> BlankId {
    BlankId::try_from(id).expect("an id")
}

fn item(id: &str) -> ItemId {
    ItemId::try_from(id).expect("an id")
}

fn picture(blocks: &[Block]) -> &Picture {
    let figure = blocks.iter().find_map(|block| match block {
        Block::Figure(figure) => Some(&figure.picture),
        _ => None,
    });
    figure.expect("a figure")
}

#[test]
fn a_sentence_shows_a_line_where_nothing_was_typed() {
    let words = words(
        "commitments/sentence",
        change!("commitments/sentence", Ask, |answer| answer.blanks.remove(&blank("what"))),
    );
    assert!(words.contains("to achieve ______ through slips and nurses"), "{words}");
}

#[test]
fn braces_that_somebody_typed_are_not_filled_in() {
    let words = words(
        "commitments/sentence",
        change!("commitments/sentence", Ask, |answer| answer
            .blanks
            .insert(blank("who"), "{by} {".to_string())),
    );
    assert!(words.contains("We are organizing {by} { to achieve"), "{words}");
}

#[test]
fn a_typed_date_says_which_day_it_means() {
    let words = words("authority/clinic", |_| {});
    assert!(words.contains("+30d (2026-12-22)"), "{words}");
}

#[test]
fn an_item_that_is_gone_from_its_list_is_shown_as_gone() {
    let words = words(
        "authority/main",
        change!("authority/main", Choose, |answer| answer.picked = vec![item("i77")]),
    );
    assert!(words.contains("no longer in the list (i77)"), "{words}");
}

#[test]
fn votes_name_a_tie_and_keep_earlier_rounds() {
    assert!(
        words("commitments/dots", |_| {})
            .contains("with the same count: bring the form; call the clinic (4 each)")
    );
    assert!(words("commitments/support", |_| {}).contains("Round 1: 4 good: 13; 2 some concern: 1"));
}

#[test]
fn one_hand_below_three_and_it_does_not_pass() {
    let words = words(
        "commitments/support",
        change!("commitments/support", Vote, |answer| answer.rounds[1].counts.insert(item("1"), 1)),
    );
    assert!(words.contains("It does not pass yet: 1 of 15 below 3."), "{words}");
}

#[test]
fn bars_are_ranked_and_carry_their_counts() {
    let blocks = blocks("commitments/dots", |_| {});
    let Picture::Bars(bars) = picture(&blocks) else { panic!() };
    assert_eq!(bars.bars[2], ("collect one slip".to_string(), 1));
}

#[test]
fn the_map_draws_people_where_they_stand_and_boxes_the_decision_maker() {
    let blocks = blocks("power/map", |_| {});
    let Picture::Map(map) = picture(&blocks) else { panic!() };
    let boxed: Vec<&str> =
        map.people.iter().filter(|person| person.boxed).map(|person| person.name.as_str()).collect();
    assert_eq!(boxed, ["Jade Okamoto"]);
    assert_eq!((map.people[0].influence, map.people[0].support), (1.0, 0.5));
    assert_eq!(map.links, [(1, 0), (2, 0)]);
}

#[test]
fn the_sorter_gives_each_ask_its_outcome_reason_and_flags() {
    let words = words("authority/sort", |_| {});
    assert!(words.contains("No executive office holds this power yet."), "{words}");
    assert!(words.contains("There is a smaller piece"), "{words}");
    assert!(words.contains("Labor Secretary: pay the federal aides we employ"), "{words}");
    assert!(words.contains("Not sorted yet"), "{words}");
}

#[test]
fn two_first_questions_alone_give_no_reason_that_was_never_asked_for() {
    let words = words("opening/right-office", |_| {});
    assert!(words.contains("Nothing asked so far stands in the way"), "{words}");
    assert!(!words.contains("a law lets it act"), "{words}");
}

#[test]
fn a_question_without_a_finder_says_that_nobody_has_it() {
    let words = words(
        "authority/sort",
        change!("authority/sort", Verdict, |answer| {
            let sorting = answer.asks.get_mut(&item("i3")).expect("it was sorted");
            sorting.finder.clear();
            sorting.by.clear();
        }),
    );
    assert!(words.contains("nobody yet"), "{words}");
}

#[test]
fn a_lever_that_is_gone_from_the_catalogue_keeps_its_reason() {
    let gone = LeverId::try_from("old_lever").expect("an id");
    let words = words(
        "authority/lever",
        change!("authority/lever", Lever, |answer| answer.picked[0].lever = gone.clone()),
    );
    assert!(words.contains("no longer in the list (old_lever)"), "{words}");
    assert!(words.contains("They hold the records"), "{words}");
}

#[test]
fn lever_cards_say_how_durable_and_what_to_do_on_both_sides() {
    let words = words("authority/lever", |_| {});
    for wanted in ["2 of 5. Undone by", "Inside move", "Outside move", "What it cannot do"] {
        assert!(words.contains(wanted), "{wanted}");
    }
}

#[test]
fn a_late_plan_offers_the_three_ways_out_in_their_order() {
    let words = words(
        "timing/backcast",
        change!("timing/backcast", Backcast, |answer| answer.finish =
            Some("2026-12-10".parse().expect("a day"))),
    );
    assert!(words.contains("On this pace you are already late by 55 days"), "{words}");
    let places: Vec<usize> =
        ["1. A smaller or faster lever", "2. A later finish date", "3. Last, a hope and not a plan"]
            .map(|way| words.find(way).unwrap_or_else(|| panic!("{way} in {words}")))
            .to_vec();
    assert!(places.is_sorted());
}

#[test]
fn a_back_cast_without_a_finish_date_still_names_its_stages() {
    let words = words("timing/backcast", change!("timing/backcast", Backcast, |answer| answer.finish = None));
    assert!(words.contains("no finish date yet"), "{words}");
    assert!(words.contains("2. Agency agrees; data owner named"), "{words}");
}

#[test]
fn owners_and_moves_stand_beside_their_stage() {
    let words = words(
        "timing/backcast",
        change!("timing/backcast", Backcast, |answer| {
            let edits = answer.edits.values().next().cloned().expect("there are edits");
            answer.edits.insert("publish".try_into().expect("an id"), edits);
            answer.model = Some("guidance".try_into().expect("an id"));
        }),
    );
    assert!(words.contains("send the draft table"), "{words}");
    assert!(words.contains("slips to the office"), "{words}");
}

#[test]
fn check_in_days_follow_from_the_start_and_a_start_that_is_no_date_stays_as_typed() {
    assert!(words("implementation/monitoring", |_| {}).contains("2028-02-28"));
    let words = words(
        "implementation/monitoring",
        change!("implementation/monitoring", Table, |answer| answer.start = "after the harvest".to_string()),
    );
    assert!(words.contains("after the harvest"), "{words}");
    assert!(!words.contains("2028-02-28"), "{words}");
}

#[test]
fn a_choice_shows_its_words_and_what_is_no_option_stays_as_typed() {
    assert!(words("implementation/measures", |_| {}).contains("It reaches people"));
    let words = words(
        "implementation/measures",
        change!("implementation/measures", Table, |answer| {
            let cells: &mut BTreeMap<_, _> = &mut answer.rows[0].cells;
            cells.insert("kind".try_into().expect("an id"), "both".to_string())
        }),
    );
    assert!(words.contains("both"), "{words}");
}

#[test]
fn scores_are_added_up_and_the_lowest_pair_comes_first() {
    let words = words("implementation/self-check", |_| {});
    assert!(words.contains("11 of 20: A program at risk"), "{words}");
    assert!(words.contains("Work on this first\nReversed"), "{words}");
}

#[test]
fn groups_stand_under_their_number_with_what_they_were_asked() {
    let said = |session: &mut Session| {
        let groups = [(1, "the nurses"), (3, "  "), (7, "the clerk")];
        let groups = groups.map(|(number, text)| (number, text.to_string())).into();
        let reports = levers::workshop::kind::pause::Reports { groups };
        session.answers.insert(step("power/gallery"), Answer::Pause(reports));
    };
    let words = words("power/gallery", said);
    assert_eq!(words, "Which name or path do you add to our map?\nGroup 1\nthe nurses\nGroup 7\nthe clerk");
}
