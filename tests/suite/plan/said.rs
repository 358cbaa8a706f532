//! No printed page shows an id where its words should stand.

use super::filled::{plan, workshop};
use levers::export::text::render;
use levers::plan::document::Document;
use levers::plan::{Audience, runsheet, worksheet};
use levers::rules::schedule::{Wish, run_of_show};

/// Ids that came out in brackets, which is how an id without words is shown.
fn unsaid(document: &Document) -> Vec<String> {
    let text = render(document);
    let bracketed = text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside);
    let is_id = |inside: &&str| {
        inside.contains('-')
            && inside.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    bracketed.filter(is_id).map(String::from).collect()
}

#[test]
fn every_word_of_plans_session_plans_and_worksheets_is_said() {
    let mut unsaid_ids = Vec::new();
    for audience in [Audience::Full, Audience::Public] {
        unsaid_ids.extend(unsaid(&plan(audience).document()));
    }
    for agenda in &workshop().agendas {
        let show = run_of_show(agenda, &Wish::default()).expect("it can be laid out");
        unsaid_ids.extend(unsaid(&runsheet::document(workshop(), agenda, &show)));
        unsaid_ids.extend(unsaid(&worksheet::document(workshop(), agenda)));
    }
    assert_eq!(unsaid_ids, Vec::<String>::new());
}
