//! The first page stands alone.

use super::filled::{first_page, plan, session, step, words_of_blocks, workshop};
use levers::plan::document::{Block, Document};
use levers::plan::{Audience, Plan, Shown};
use levers::workshop::Session;

fn document(session: &Session) -> Document {
    Plan::new(workshop(), session, Audience::Full).document()
}

fn first_words(session: &Session) -> String {
    words_of_blocks(first_page(&document(session)))
}

fn empty() -> Session {
    let mut session = session();
    session.answers.clear();
    session.parking.clear();
    session
}

#[test]
fn it_holds_all_that_the_plan_stands_on() {
    let words = first_words(&session());
    let wanted = [
        "Wage and Hour Division: publish monthly complaint numbers",
        "Within its power now",
        "The office holds the power",
        "Jade Okamoto",
        "District Director",
        "Data: collect, report, publish",
        "2027-09-01",
        "first monthly table on the office's page",
        "Start by 2027-06-20",
        "call the clinic",
        "It passes: 14 people",
        "the clinic in Pāhoa",
    ];
    for words_wanted in wanted {
        assert!(words.contains(words_wanted), "{words_wanted} in\n{words}");
    }
}

#[test]
fn commitments_stand_in_the_order_of_their_days_and_those_without_come_last() {
    let plan = plan(Audience::Full);
    let shown = plan.first.iter().find(|first| first.shows == "next_rows").map(|first| &first.shown);
    let Some(Shown::Lines(lines)) = shown else { panic!("{shown:?}") };
    let lines: Vec<String> = lines.iter().map(|line| line.words()).collect();
    assert_eq!(
        lines,
        [
            "2026-11-25: call the clinic (Rosa Peña; Outside)",
            "2026-12-06: bring the form (Thu Nguyễn; Inside)",
            "when we can: collect one slip (everyone)",
        ]
    );
}

#[test]
fn it_shows_no_more_commitments_than_the_layout_wants() {
    use levers::workshop::Answer;
    use levers::workshop::ItemId;
    let mut session = session();
    let Some(Answer::Table(rows)) = session.answers.get_mut(&step("commitments/next")) else { panic!() };
    for n in 10..20 {
        let mut row = rows.rows[1].clone();
        row.id = ItemId::numbered(n);
        rows.rows.push(row);
    }
    let document = document(&session);
    let checks = first_page(&document).iter().find_map(|block| match block {
        Block::Checklist(items) => Some(items.len()),
        _ => None,
    });
    assert_eq!(checks, Some(5));
}

#[test]
fn an_empty_session_says_in_every_box_that_nothing_is_settled() {
    let page = document(&empty());
    let words = words_of_blocks(first_page(&page));
    assert_eq!(words.matches("not settled yet").count(), workshop().plan.first.len(), "{words}");
    assert!(words.contains("Still missing"));
}

#[test]
fn what_is_missing_is_said_on_the_first_page_and_in_detail_later() {
    let mut session = session();
    session.answers.remove(&step("power/decider"));
    assert!(first_words(&session).contains("One named decision-maker"));
    let document = document(&session);
    let check = document.blocks.iter().find_map(|block| match block {
        Block::Checklist(items) => items.iter().find(|item| item.text.words().starts_with("One named")),
        _ => None,
    });
    let check = check.expect("the check is in the plan");
    assert!(!check.done);
    assert!(check.text.words().contains("No person is named."), "{check:?}");
    assert!(check.text.words().contains("Go to “The decision-maker”"), "{check:?}");
}

#[test]
fn a_plan_without_gaps_has_no_warning_on_the_first_page() {
    let words = first_words(&session());
    assert!(!words.contains("Still missing"), "{words}");
}

#[test]
fn an_example_says_on_the_first_page_and_at_the_foot_of_all_that_the_group_is_invented() {
    let mut session = session();
    assert!(!first_words(&session).contains("invented"));
    session.example = true;
    assert!(first_words(&session).contains("are invented"));
    assert!(document(&session).footer.contains("Example: the group and its people are invented."));
}

#[test]
fn every_page_says_that_it_is_no_legal_advice() {
    assert!(document(&session()).footer.contains("It is not legal advice."));
}

#[test]
fn the_date_is_the_sessions_and_never_todays() {
    let document = document(&session());
    assert_eq!(document.date, "2026-11-22");
    assert!(document.subtitle.contains("2026-11-22"), "{}", document.subtitle);
}

#[test]
fn an_open_verdict_names_the_question_and_who_finds_it_out() {
    use levers::workshop::{Answer, ItemId};
    let mut session = session();
    let Some(Answer::Choose(choice)) = session.answers.get_mut(&step("authority/main")) else { panic!() };
    choice.picked = vec![ItemId::numbered(3)];
    let words = first_words(&session);
    assert!(words.contains("Possible, but slow, or: Needs a law or a budget vote"), "{words}");
    assert!(words.contains("It turns on one question: Does a law, a higher level"), "{words}");
    assert!(words.contains("Rosa Peña, by +12d (2026-12-04)"), "{words}");
}
