//! The parking lot in the plan: each idea under what became of it. Who spoke is in no plan unless it is asked for.

use super::filled::{session, words_of, words_of_blocks, workshop};
use levers::export::{html, json, markdown, text};
use levers::plan::document::Block;
use levers::plan::{Audience, Plan};
use levers::workshop::session::{Parked, Speaker};
use levers::workshop::{ItemId, Session};

fn parked(number: u32, text: &str) -> Parked {
    let (owner, by, answer) = Default::default();
    Parked { id: ItemId::numbered(number), text: text.into(), owner, by, answer, dropped: false }
}

/// A session with an idea of every fate.
fn every_fate() -> Session {
    let mut session = session();
    session.parking = vec![
        Parked { dropped: true, ..parked(1, "a new logo") },
        Parked { answer: "Yes, said Rosa Peña.".into(), ..parked(2, "do children ride free") },
        Parked { owner: "Thu Nguyễn".into(), by: "+20d".into(), ..parked(3, "night buses") },
        parked(4, "paper tickets"),
        Parked { by: "some day".into(), ..parked(5, "a ferry") },
    ];
    session
}

/// The section of parked ideas.
fn section(session: &Session, audience: Audience) -> String {
    let blocks = Plan::new(workshop(), session, audience).document().blocks;
    let is_begin = |block: &Block| matches!(block, Block::Heading { text, .. } if text == "Parking lot");
    let begin = blocks.iter().position(is_begin).expect("the section");
    let is_end = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
    let end = blocks[begin + 1..].iter().position(is_end).expect("a section behind it");
    words_of_blocks(&blocks[begin..=begin + end])
}

#[test]
fn ideas_stand_under_what_became_of_them_and_dropped_ones_last() {
    assert_eq!(
        section(&every_fate(), Audience::Full),
        "Parking lot\n\
         Still open\n\nIdea\nBy when\npaper tickets\n\na ferry\nsome day\n\
         Taken on\n\nIdea\nWho\nBy when\nnight buses\nThu Nguyễn\n+20d (2026-12-12)\n\
         Answered\n\nIdea\nAnswer\ndo children ride free\nYes, said Rosa Peña.\n\
         Dropped\na new logo"
    );
}

#[test]
fn a_public_copy_shows_initials_in_answers_and_for_those_who_take_an_idea() {
    let words = section(&every_fate(), Audience::Public);
    assert!(words.contains("Yes, said R. P.") && words.contains("T. N."), "{words}");
    assert!(!words.contains("Peña") && !words.contains("Nguyễn"), "{words}");
}

#[test]
fn programs_read_what_became_of_an_idea() {
    let text = json::render(&Plan::new(workshop(), &every_fate(), Audience::Full));
    let plan: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let fates: Vec<&str> =
        plan["parking"].as_array().expect("a list").iter().filter_map(|one| one["fate"].as_str()).collect();
    assert_eq!(fates, ["dropped", "answered", "assigned", "open", "open"]);
    assert_eq!(plan["parking"][1]["answer"], "Yes, said Rosa Peña.");
}

fn with_speakers() -> Session {
    let speaker =
        |number, name: &str, times| Speaker { id: ItemId::numbered(number), name: name.into(), times };
    Session {
        speakers: vec![speaker(1, "Zebulon Quax", 12_345), speaker(2, "Thu Nguyễn", 0)],
        spoken: 2,
        ..session()
    }
}

/// A plan in every format of text.
fn everything(plan: &Plan) -> String {
    let document = plan.document();
    [
        words_of(&document),
        html::render(&document),
        markdown::render(&document),
        text::render(&document),
        json::render(plan),
    ]
    .concat()
}

#[test]
fn who_spoke_is_in_no_plan_by_itself() {
    for audience in [Audience::Full, Audience::Room, Audience::Public] {
        let plan = Plan::new(workshop(), &with_speakers(), audience);
        let words = everything(&plan);
        for secret in ["Zebulon", "Quax", "12345", "Z. Q.", "Who spoke", "speakers"] {
            assert!(!words.contains(secret), "{secret} for {audience:?}");
        }
    }
}

#[test]
fn who_spoke_is_printed_where_it_is_asked_for() {
    let session = with_speakers();
    let plan = Plan::new(workshop(), &session, Audience::Full).with_speakers(workshop(), &session);
    let words = everything(&plan);
    assert!(words.contains("Zebulon Quax: 12345") && words.contains("\"times\": 12345"), "{words}");
    let plan = Plan::new(workshop(), &session, Audience::Public).with_speakers(workshop(), &session);
    let words = everything(&plan);
    assert!(words.contains("Z. Q.: 12345") && !words.contains("Zebulon"), "{words}");
}

#[test]
fn a_speakers_name_in_other_words_is_hidden_from_the_public() {
    let mut session = with_speakers();
    session.parking = vec![parked(1, "ask Zebulon about the buses")];
    assert!(section(&session, Audience::Public).contains("ask Z. Q. about the buses"));
}
