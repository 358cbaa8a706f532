//! Lever cards: all there, complete, short, and with the figures of their stage models.

use super::catalogue::{LEVERS, case_ids, models};
use super::{read, words};
use jiff::civil::{Date, date};
use levers::workshop::catalogue::lever::ModelUse;
use levers::workshop::catalogue::{LeverCard, StageModel};
use levers::workshop::kind::backcast::Pace;
use levers::workshop::session::Level;

fn levers() -> Vec<LeverCard> {
    read(LEVERS)
}

/// Every text of a card that people see, with the name of its field and the words it may have.
fn texts(card: &LeverCard) -> [(&'static str, &str, usize); 15] {
    [
        ("title", &card.title, 6),
        ("about", &card.about, 14),
        ("who", &card.who, 45),
        ("basis", &card.basis, 55),
        ("procedure", &card.procedure, 40),
        ("time", &card.time, 45),
        ("can", &card.can, 40),
        ("cannot", &card.cannot, 45),
        ("undone_by", &card.undone_by, 55),
        ("challenge", &card.challenge, 50),
        ("inside", &card.inside, 35),
        ("outside", &card.outside, 35),
        ("example", &card.example, 60),
        ("became", &card.became, 60),
        ("source", &card.source, 60),
    ]
}

#[test]
fn every_lever_is_in_the_catalogue_once() {
    let federal = "exec_order pres_memo proclamation rule fast_rule guidance enforce penalty_settlement \
        procurement grants budget people data convene mou litigation waiver program voice delegate";
    let boards = "nlrb eeoc ftc";
    let states = "state_eo state_rule wage_order state_ag state_money state_enforce state_procure \
        territory_rule guam_h2b territory_pay";
    let local = "local_eo local_office local_budget local_data";
    let wanted: Vec<&str> =
        [federal, boards, states, local].into_iter().flat_map(str::split_whitespace).collect();
    let levers = levers();
    let ids: Vec<&str> = levers.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn a_card_has_every_field_and_none_is_long() {
    // Some tools have no public steps.
    let no_steps = ["voice", "delegate"];
    for card in levers() {
        for (field, text, most) in texts(&card) {
            let may_be_empty = field == "procedure" && no_steps.contains(&card.id.as_str());
            assert!(may_be_empty || !text.trim().is_empty(), "{}: `{field}` is empty", card.id);
            assert!(words(text) <= most, "{}: `{field}` has {} words", card.id, words(text));
        }
        assert!((1..=5).contains(&card.durability), "{}: durability {}", card.id, card.durability);
        assert!(!card.levels.is_empty(), "{} has no level", card.id);
        assert!(card.title.chars().count() <= 42, "{}: the title breaks a line", card.id);
        assert!(card.about.chars().count() <= 80, "{}: the line for lists is too long", card.id);
    }
}

#[test]
fn every_level_of_government_has_fast_and_durable_levers() {
    for level in Level::ALL {
        let levers = levers();
        let at: Vec<&LeverCard> = levers.iter().filter(|card| card.levels.contains(&level)).collect();
        assert!(at.len() >= 6, "{level:?} has {} levers", at.len());
        assert!(at.iter().any(|card| card.durability <= 2), "{level:?} has no fast lever");
        assert!(at.iter().any(|card| card.durability >= 3), "{level:?} has no durable lever");
    }
}

fn model<'a>(models: &'a [StageModel], of: &ModelUse) -> &'a StageModel {
    models.iter().find(|model| model.id == of.model).expect("a lever names a model that exists")
}

/// The days of the part of a model that a lever uses, as the cards write numbers.
fn figures(models: &[StageModel], of: &ModelUse) -> [String; 3] {
    let model = model(models, of);
    let (first, last) = of.stages.unwrap_or((1, model.stages.len() as u32));
    let used = &model.stages[first as usize - 1..last as usize];
    Pace::ALL.map(|pace| {
        let days: u32 = used.iter().map(|stage| stage.days(pace)).sum();
        if days < 1000 { days.to_string() } else { format!("{},{:03}", days / 1000, days % 1000) }
    })
}

#[test]
fn the_days_on_a_card_are_the_days_of_its_models() {
    let models = models();
    for card in levers() {
        let stated: Vec<&str> =
            card.time.split(|c: char| !c.is_ascii_digit() && c != ',').map(|n| n.trim_matches(',')).collect();
        let Some(first) = card.models.first() else {
            assert!(card.time.contains("No stage model"), "{}: the time does not say why", card.id);
            continue;
        };
        for days in figures(&models, first) {
            assert!(stated.contains(&days.as_str()), "{}: `time` does not say {days}", card.id);
        }
        assert!(card.time.contains("lanning estimate"), "{}: an estimate must be called one", card.id);
        for (idx, part) in card.time.match_indices(" typically").map(|(at, _)| &card.time[..at]).enumerate() {
            let typical = part.rsplit(' ').next().expect("a word before `typically`");
            let known = card.models.iter().any(|of| figures(&models, of)[1] == typical);
            assert!(known, "{}: figure {idx}, {typical}, is in no model of the card", card.id);
        }
    }
}

#[test]
fn every_model_part_and_case_that_a_card_names_exists() {
    let models = models();
    let cases = case_ids();
    for card in levers() {
        for of in &card.models {
            let count = model(&models, of).stages.len() as u32;
            if let Some((first, last)) = of.stages {
                assert!(1 <= first && first <= last && last <= count, "{}: {first}-{last}", card.id);
            }
            assert!(card.models.len() == 1 || !of.when.is_empty(), "{}: when {}?", card.id, of.model);
        }
        if let Some(case) = &card.case {
            assert!(cases.contains(case.as_str()), "{}: `{case}` is no case", card.id);
        }
    }
}

#[test]
fn what_goes_to_congress_has_a_model_that_says_when() {
    let models = models();
    for card in levers() {
        let sent = card.models.iter().any(|of| model(&models, of).sent_at.is_some());
        if card.goes_to_congress {
            assert!(sent, "{}: no model says when it is sent", card.id);
        }
    }
}

/// Spans that the cards state, from date to date.
const SPANS: [(&str, Date, Date, &str); 12] = [
    ("pres_memo", date(2014, 3, 13), date(2015, 7, 6), "480 days"),
    ("proclamation", date(2005, 9, 8), date(2005, 11, 8), "61 days"),
    ("guidance", date(2025, 7, 2), date(2025, 7, 25), "23 days"),
    ("procurement", date(2021, 4, 27), date(2022, 1, 30), "278 days"),
    ("procurement", date(2014, 7, 31), date(2016, 10, 24), "816 days"),
    ("procurement", date(2022, 1, 30), date(2025, 3, 14), "1,139 days"),
    ("grants", date(2024, 9, 6), date(2025, 3, 14), "189 days"),
    ("mou", date(2023, 1, 13), date(2025, 1, 24), "742 days"),
    ("people", date(2009, 1, 20), date(2014, 4, 28), "1,924 days"),
    ("eeoc", date(2024, 4, 29), date(2026, 1, 22), "633 days"),
    ("state_eo", date(2025, 2, 18), date(2025, 8, 20), "183 days"),
    ("state_enforce", date(2025, 1, 23), date(2025, 5, 29), "126 days"),
];

#[test]
fn a_number_of_days_on_a_card_is_the_number_between_its_dates() {
    let levers = levers();
    for (id, from, to, stated) in SPANS {
        let card = levers.iter().find(|card| card.id.as_str() == id).expect("the card is there");
        assert!(texts(card).iter().any(|(_, text, _)| text.contains(stated)), "{id}: `{stated}` is not said");
        let days: i32 = stated.trim_end_matches(" days").replace(',', "").parse().expect("a number");
        let span = from.until(to).expect("dates in range").get_days();
        assert_eq!(span, days, "{id}: from {from} to {to}");
    }
}
