//! Every answer has a place in the plan, and no typed word is left behind.

use super::any;
use super::filled::{plan, session, step, words_of, workshop};
use levers::plan::{Audience, Plan, Unplace};
use levers::workshop::{Answer, Session};
use proptest::prelude::*;

/// The fields of the printed plan (`facilitation.md` section 7), with words of the filled session.
const FIELDS: [(&str, &[&str]); 25] = [
    ("1 group, date, place, version", &["ʻOhana Care Aides", "2026-11-22", "Hilo, Hawaiʻi", "version 142"]),
    ("2 problem", &["drive between clients", "four clients a day", "to find out", "Pay slips of 31 aides"]),
    (
        "3 organizing sentence",
        &["We are organizing home care aides of East Hawaiʻi to achieve monthly numbers"],
    ),
    ("4 ask", &["Wage and Hour Division: publish monthly complaint numbers"]),
    ("5 class and reason", &["Within its power now", "No executive office holds this power yet."]),
    ("6 the question it turns on", &["It turns on one question", "Rosa Peña, by +12d (2026-12-04)"]),
    ("7 levers", &["Data: collect, report, publish", "They hold the records", "Guidance, letters"]),
    ("8 legal basis", &["29 U.S.C. 211(a), to check"]),
    (
        "9 decision-maker",
        &["Jade Okamoto", "District Director", "her deputy", "regional office", "two investigators"],
    ),
    (
        "10 power map",
        &["through the deputy", "Strongest allies", "Lono Kahale, Nurses of Puna", "Gary Stone"],
    ),
    (
        "10b why yes",
        &["budget hearing", "evening news", "clinic nurses", "on one day", "silence would look worse"],
    ),
    ("11 inside", &["coffee about the secret memo", "Marvin Tui"]),
    ("12 outside", &["aides with pay slips", "40", "Kūhiō Plaza", "2027-01-15"]),
    ("13 evidence", &["31 slips", "two denial letters", "M.S. and K.A. said yes"]),
    ("14 finish", &["2027-09-01", "first monthly table on the office's page"]),
    ("15 back-cast", &["2. Agency agrees; data owner named", "2027-07-04"]),
    ("16 clashes", &["Merrie Monarch week in April", "Agencies build their requests"]),
    (
        "17 threats",
        &["the page is late", "our own count", "11 of 20: A program at risk", "Work on this first"],
    ),
    ("18 measures", &["complaints closed in 90 days", "unknown; asked for on Dec 1"]),
    ("19 monitoring", &["Day 30", "2027-10-01", "Day 365", "2028-08-31", "the first table"]),
    ("20 commitments", &["bring the form", "+14d (2026-12-06)", "Thu Nguyễn"]),
    ("21 support", &["It passes: 14 people", "Gary will hear of it", "Round 1"]),
    ("22 parking lot", &["Ask the union about Gary Stone", "Kalei", "+20d (2026-12-12)"]),
    ("23 next meeting", &["2026-12-12, 10 am", "the clinic in Pāhoa"]),
    ("24 sources, credits, legal", &["44 U.S.C. 3506-3507", "Midwest Academy", "It is not legal advice"]),
];

#[test]
fn every_field_of_the_printed_plan_has_its_place() {
    let words = words_of(&plan(Audience::Full).document());
    for (field, wanted) in FIELDS {
        for wanted in wanted {
            assert!(words.contains(wanted), "{field}: {wanted:?} is missing");
        }
    }
}

fn reason(step_id: &str) -> Option<Unplace> {
    let plan = plan(Audience::Full);
    plan.unplaced.iter().find(|unplaced| unplaced.step == step(step_id)).map(|unplaced| unplaced.reason)
}

#[test]
fn answers_without_a_place_stand_at_the_end_with_a_reason() {
    assert_eq!(reason("opening/threatened"), Some(Unplace::Hidden));
    assert_eq!(reason("power/old-chart"), Some(Unplace::Gone));
    assert_eq!(reason("opening/ask"), Some(Unplace::Left));
    assert_eq!(reason("timing/backcast"), Some(Unplace::Left));
    assert_eq!(reason("power/paths"), None);
}

#[test]
fn an_answer_of_another_kind_is_printed_word_for_word() {
    let mut session = session();
    let list = session.answers[&step("power/paths")].clone();
    session.answers.insert(step("power/why-yes"), list);
    let plan = Plan::new(workshop(), &session, Audience::Full);
    let unplaced = plan.unplaced.iter().find(|unplaced| unplaced.step == step("power/why-yes"));
    assert_eq!(unplaced.map(|unplaced| unplaced.reason), Some(Unplace::OtherKind));
    assert!(words_of(&plan.document()).matches("through the nurses").count() >= 2);
}

#[test]
fn a_hidden_step_comes_back_to_its_place_when_it_applies_again() {
    let mut session = session();
    session.setup.entry = levers::workshop::Entry::Defend;
    let plan = Plan::new(workshop(), &session, Audience::Full);
    assert!(plan.unplaced.iter().all(|unplaced| unplaced.step != step("opening/threatened")));
    let problem = &plan.sections[0];
    assert_eq!(problem.entries[0].step, step("opening/threatened"));
}

#[test]
fn sources_of_printed_facts_are_named_once_with_their_day() {
    let plan = plan(Audience::Full);
    let mut about: Vec<&str> = plan.sources.iter().map(|source| source.about.as_str()).collect();
    assert!(about.contains(&"Publish data already held"), "{about:?}");
    let n_sources = about.len();
    about.sort();
    about.dedup();
    assert_eq!(about.len(), n_sources);
}

/// Everything a person typed, gathered without the help of the plan.
fn typed(session: &Session) -> Vec<&str> {
    let setup = &session.setup;
    let mut typed: Vec<&str> = vec![&setup.group, &setup.place, &setup.issue];
    for parked in &session.parking {
        typed.extend([parked.text.as_str(), &parked.owner, &parked.by, &parked.answer]);
    }
    for answer in session.answers.values() {
        match answer {
            Answer::Pause(reports) => typed.extend(reports.groups.values().map(String::as_str)),
            Answer::Ask(words) => typed.extend(words.blanks.values().map(String::as_str)),
            Answer::Collect(list) => {
                typed.extend(list.items.iter().flat_map(|item| [item.text.as_str(), &item.who]));
            }
            Answer::Choose(choice) => typed.push(&choice.reason),
            Answer::Vote(rounds) => typed.push(&rounds.concerns),
            Answer::Sort(placing) => typed.push(&placing.note),
            Answer::Map(map) => {
                typed.extend(map.people.iter().flat_map(|person| [person.name.as_str(), &person.note]));
            }
            Answer::Verdict(sortings) => {
                let asks = sortings.asks.values();
                typed.extend(asks.flat_map(|sorting| [sorting.basis.as_str(), &sorting.finder, &sorting.by]));
                typed.extend(
                    sortings.added.iter().flat_map(|added| [added.ask.text.as_str(), &added.ask.who]),
                );
            }
            Answer::Lever(picks) => {
                typed.push(&picks.basis);
                typed.extend(picks.picked.iter().map(|pick| pick.reason.as_str()));
            }
            Answer::Backcast(schedule) => {
                typed.push(&schedule.means);
                let edits = schedule.edits.values().flat_map(|edits| edits.values());
                typed.extend(edits.flat_map(|edit| [edit.owner.as_str(), &edit.inside, &edit.outside]));
            }
            Answer::Table(rows) => {
                typed.push(&rows.start);
                typed.extend(rows.rows.iter().flat_map(|row| row.cells.values()).map(String::as_str));
            }
            Answer::Quiz(_) => {}
        }
    }
    typed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_typed_word_is_somewhere_in_the_plan(session in any::session()) {
        let plan = Plan::new(workshop(), &session, Audience::Full);
        let words = words_of(&plan.document());
        for typed in typed(&session) {
            for word in typed.split_whitespace() {
                prop_assert!(words.contains(word), "{word:?} of {typed:?} is missing");
            }
        }
    }

    #[test]
    fn any_session_makes_a_plan_in_every_format(session in any::session()) {
        for audience in [Audience::Full, Audience::Public] {
            let plan = Plan::new(workshop(), &session, audience);
            let document = plan.document();
            levers::export::html::render(&document);
            levers::export::markdown::render(&document);
            levers::export::text::render(&document);
            levers::export::json::render(&plan);
        }
    }

    #[test]
    fn the_same_session_makes_the_same_plan(session in any::session()) {
        let plan = || Plan::new(workshop(), &session, Audience::Full);
        prop_assert_eq!(plan(), plan());
    }
}
