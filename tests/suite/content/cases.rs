//! Cases and glossary terms: both halves told, dated, sourced, short, and readable in any terminal.

use super::{is_plain, read, words};
use jiff::civil::{Date, date};
use levers::workshop::catalogue::{Case, Term};
use levers::workshop::id::CaseId;
use std::collections::BTreeSet;

const CASES: &str = include_str!("../../../modules/catalogue/cases.ron");
const TERMS: &str = include_str!("../../../modules/catalogue/terms.ron");

fn cases() -> Vec<Case> {
    read(CASES)
}

fn terms() -> Vec<Term> {
    read(TERMS)
}

/// Every text of a case that people see, with the name of its field.
fn texts(case: &Case) -> Vec<(&'static str, &str)> {
    let mut texts = vec![
        ("title", case.title.as_str()),
        ("story", &case.story),
        ("won", &case.won),
        ("then", &case.then),
        ("status", &case.status),
        ("power", &case.power),
        ("authority", &case.authority),
        ("timing", &case.timing),
        ("implementation", &case.implementation),
        ("durability", &case.durability),
        ("source", &case.source),
    ];
    for event in &case.timeline {
        texts.push(("when", &event.when));
        texts.push(("what", &event.what));
    }
    texts
}

#[test]
fn every_case_of_the_fact_base_is_there_once() {
    let ids: Vec<CaseId> = cases().into_iter().map(|case| case.id).collect();
    let wanted: Vec<CaseId> =
        (1..=21).map(|n| CaseId::try_from(format!("c{n}")).expect("a valid id")).collect();
    assert_eq!(ids, wanted);
}

#[test]
fn every_case_has_both_halves_a_timeline_five_lessons_a_source_and_a_dated_status() {
    for case in cases() {
        for (field, text) in texts(&case) {
            assert!(!text.trim().is_empty(), "{}: `{field}` is empty", case.id);
        }
        assert!(case.timeline.len() >= 4, "{}: only {} events", case.id, case.timeline.len());
        assert!(
            case.status.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4),
            "{}: the status names no year",
            case.id
        );
        assert!(case.as_of.year() >= 2024, "{}: looked at in {}", case.id, case.as_of);
    }
}

#[test]
fn a_case_can_be_told_aloud_in_two_minutes() {
    for case in cases() {
        let told = words(&case.story) + words(&case.won) + words(&case.then);
        assert!(told <= 260, "{}: {told} words are more than two minutes at 130 words a minute", case.id);
    }
}

#[test]
fn a_lesson_and_an_event_are_one_line_each() {
    for case in cases() {
        for (field, text) in texts(&case) {
            let most = match field {
                "power" | "authority" | "timing" | "implementation" | "durability" => 36,
                "when" => 6,
                "what" => 34,
                _ => continue,
            };
            assert!(words(text) <= most, "{}: `{field}` has {} words: {text}", case.id, words(text));
            assert!(!text.contains('\n'), "{}: `{field}` has more than one line", case.id);
        }
    }
}

#[test]
fn the_hawaii_home_care_case_carries_its_questions() {
    let cases = cases();
    let case = cases.iter().find(|case| case.id.as_str() == "c21").expect("the case is there");
    let questions = case.status.lines().filter(|line| line.starts_with("- ") && line.contains('?')).count();
    assert!(questions >= 7, "only {questions} questions to find out first");
}

#[test]
fn the_glossary_has_all_terms_in_alphabetical_order_in_35_words_or_fewer() {
    let terms = terms();
    assert_eq!(terms.len(), 82);
    let ids: BTreeSet<&str> = terms.iter().map(|term| term.id.as_str()).collect();
    assert_eq!(ids.len(), terms.len(), "an id is used twice");
    for pair in terms.windows(2) {
        assert!(
            pair[0].term.to_lowercase() < pair[1].term.to_lowercase(),
            "{} after {}",
            pair[1].term,
            pair[0].term
        );
    }
    for term in &terms {
        assert!((1..=35).contains(&words(&term.meaning)), "{}: {} words", term.id, words(&term.meaning));
    }
}

#[test]
fn no_working_mark_of_the_fact_base_reaches_a_reader() {
    for text in [CASES, TERMS] {
        for mark in ["[check", "[verified", "[known", "[our ", "cases.md", "TODO"] {
            assert!(!text.contains(mark), "`{mark}` in a content file");
        }
    }
}

#[test]
fn every_character_shows_in_a_plain_terminal_font() {
    let mut seen: Vec<String> = terms().into_iter().flat_map(|term| [term.term, term.meaning]).collect();
    for case in cases() {
        seen.extend(texts(&case).into_iter().map(|(_, text)| text.to_string()));
    }
    for text in seen {
        let odd: String = text.chars().filter(|&c| c != '\n' && !is_plain(c)).collect();
        assert!(odd.is_empty(), "{odd:?} in {text:?}");
    }
}

/// Spans that the stories state, from date to date; both dates are in the timeline or the text.
const SPANS: [(&str, Date, Date, &str); 31] = [
    ("c1", date(2011, 12, 27), date(2013, 10, 1), "644 days"),
    ("c1", date(2011, 12, 27), date(2015, 11, 12), "1,416 days"),
    ("c1", date(2014, 12, 22), date(2015, 8, 21), "242 days"),
    ("c2", date(2010, 7, 23), date(2013, 9, 24), "1,159 days"),
    ("c2", date(2011, 12, 9), date(2013, 9, 24), "655 days"),
    ("c2", date(2013, 9, 24), date(2014, 3, 24), "181 days"),
    ("c3", date(2014, 2, 12), date(2015, 1, 1), "323 days"),
    ("c3", date(2021, 4, 27), date(2022, 1, 30), "278 days"),
    ("c3", date(2022, 1, 30), date(2025, 3, 14), "1,139 days"),
    ("c4", date(2015, 9, 7), date(2016, 2, 25), "171 days"),
    ("c4", date(2016, 2, 25), date(2016, 9, 30), "218 days"),
    ("c4", date(2015, 9, 7), date(2017, 1, 1), "482 days"),
    ("c4", date(2017, 1, 1), date(2017, 1, 20), "19 days"),
    ("c5", date(2014, 3, 13), date(2015, 7, 6), "480 days"),
    ("c5", date(2014, 3, 13), date(2016, 12, 1), "994 days"),
    ("c5", date(2024, 7, 1), date(2024, 11, 15), "137 days"),
    ("c6", date(2014, 7, 31), date(2016, 8, 25), "756 days"),
    ("c6", date(2016, 8, 25), date(2017, 3, 27), "214 days"),
    ("c7", date(2011, 6, 21), date(2016, 3, 24), "1,738 days"),
    ("c8", date(2013, 9, 12), date(2016, 3, 25), "925 days"),
    ("c9", date(2023, 1, 13), date(2025, 1, 24), "742 days"),
    ("c12", date(2015, 5, 7), date(2015, 7, 22), "76 days"),
    ("c12", date(2015, 5, 7), date(2015, 9, 10), "126 days"),
    ("c12", date(2015, 5, 7), date(2015, 12, 31), "238 days"),
    ("c13", date(2014, 2, 10), date(2014, 9, 30), "232 days"),
    ("c16", date(2025, 2, 18), date(2025, 8, 20), "183 days"),
    ("c17", date(2021, 10, 27), date(2024, 8, 30), "1,038 days"),
    ("c18", date(2005, 9, 8), date(2005, 11, 8), "61 days"),
    ("c19", date(2024, 5, 7), date(2024, 8, 20), "105 days"),
    ("c21", date(2013, 1, 22), date(2013, 7, 1), "160 days"),
    ("c21", date(2025, 1, 23), date(2025, 5, 29), "126 days"),
];

#[test]
fn a_stated_number_of_days_is_the_number_between_its_dates() {
    let cases = cases();
    for (id, from, to, stated) in SPANS {
        let case = cases.iter().find(|case| case.id.as_str() == id).expect("the case is there");
        assert!(texts(case).iter().any(|(_, text)| text.contains(stated)), "{id}: `{stated}` is not said");
        let days: i32 = stated.trim_end_matches(" days").replace(',', "").parse().expect("a number");
        let span = from.until(to).expect("dates in range").get_days();
        assert_eq!(span, days, "{id}: from {from} to {to}");
    }
}
