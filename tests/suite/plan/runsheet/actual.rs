//! The plan of a session: as people changed it, and with the minutes it took.

use super::{agenda, overview};
use crate::plan::filled::{session, step, words_of, workshop};
use crate::rules::clocks::{Clocks, MIN};
use jiff::civil::time;
use levers::plan::Audience;
use levers::plan::document::Document;
use levers::plan::runsheet::of_session;
use levers::rules::{clock, pace};
use levers::workshop::clock::{Place, Trim};
use levers::workshop::{AgendaId, Session};

fn at(id: &str) -> Place {
    Place::Step(step(id))
}

/// A group of ninety minutes that cut the quiz, gave the map two minutes and stayed on everything a minute too long
/// until the back-cast, then looked at a case and went for coffee.
pub fn ran() -> Session {
    let mut session = session();
    session.setup.agenda = AgendaId::try_from("ninety").expect("an id");
    session.setup.issue = "Home care pay".to_string();
    session.setup.group = "Home care committee".to_string();
    session.done.clear();
    let agenda = agenda("ninety");
    let mut clocks = Clocks::at_nine();
    let quiz = at("authority/quiz");
    let how = "One quiz ask instead of three".to_string();
    session.pacing.trims.push(Trim { place: quiz, minutes: 2, how });
    session.pacing.trims.push(Trim { place: at("power/why-yes"), minutes: 1, how: String::new() });
    pace::add(&mut session.pacing, &at("power/map"), 2);
    let places = clock::places(agenda);
    let mut log = clock::start(&clocks.now, places.first().cloned(), 90);
    for place in &places {
        clock::arrive(&mut log, Some(agenda), place.clone(), &clocks.now);
        if *place == at("timing/clashes") {
            break;
        }
        let minutes = pace::allotted(workshop(), &session, place);
        clocks.pass(u64::from(minutes) * MIN + if minutes > 0 { MIN } else { 0 });
    }
    clock::arrive(&mut log, Some(agenda), at("power/case"), &clocks.now);
    clock::pause(&mut log, &clocks.pass(5 * MIN));
    clock::settle(&mut log, &clocks.pass(7 * MIN));
    session.clock = Some(log);
    session
}

/// The plan of a session, as `levers agenda --session` prints it.
pub fn printed(session: &Session, audience: Audience) -> Document {
    of_session(workshop(), agenda(session.setup.agenda.as_str()), session, None, audience)
}

/// The lines of its minutes, cell by cell; the last one is the sum.
pub fn rows(document: &Document) -> Vec<Vec<String>> {
    overview(document).rows.iter().map(|row| row.iter().map(|cell| cell.words()).collect()).collect()
}

fn row(document: &Document, title: &str) -> Vec<String> {
    let found = rows(document).into_iter().find(|row| row[1] == title);
    found.unwrap_or_else(|| panic!("{title}: {:#?}", rows(document)))
}

fn title(id: &str) -> String {
    workshop().step(&step(id)).expect("it is there").title.trim().to_string()
}

#[test]
fn each_step_stands_with_what_was_planned_what_it_took_and_what_was_changed() {
    let document = printed(&ran(), Audience::Full);
    assert_eq!(document.title, "Session plan: Ninety minutes, with the minutes it took");
    let row = |id| row(&document, &title(id))[2..].join("|");
    assert_eq!(row("opening/welcome"), "3|4|+1|");
    assert_eq!(row("authority/quiz"), "4|3|−1|One quiz ask instead of three (2 min less)");
    assert_eq!(row("power/why-yes"), "3|3||1 min less");
    assert_eq!(row("power/map"), "6|9|+3|2 min more");
    assert_eq!(row("commitments/close"), "2|–|−2|not reached");
    assert_eq!(row("power/case"), "|5|+5|", "outside the agenda");
}

/// Holds that the last line is the sum of those above, and returns it: planned, took, difference.
#[track_caller]
pub fn sum(rows: &[Vec<String>]) -> [i64; 3] {
    let (sum, rows) = rows.split_last().expect("a sum");
    let number = |cell: &String| cell.replace('−', "-").replace('+', "").parse::<i64>().unwrap_or(0);
    let column = |at: usize| rows.iter().map(|row| number(&row[at])).sum::<i64>();
    assert_eq!(sum[1], "Together");
    let sum = [2, 3, 4].map(|at| number(&sum[at]));
    assert_eq!([2, 3, 4].map(column), sum);
    sum
}

#[test]
fn the_last_row_is_the_sum_of_those_above() {
    let document = printed(&ran(), Audience::Full);
    let mut rows = rows(&document);
    assert_eq!(sum(&rows)[0], 90);
    rows.pop();
    assert_eq!(rows.last().map(|row| (row[1].as_str(), row[3].as_str())), Some(("The clock stood", "7")));
}

#[test]
fn it_says_when_it_began_and_ended_and_what_was_not_reached() {
    let mut session = ran();
    let words = words_of(&printed(&session, Audience::Full));
    assert!(words.contains("09:00–10:34 · 94 minutes"), "{words}");
    assert!(words.contains("2026-11-22, 09:00–10:34"), "{words}");
    assert!(words.contains("5 outside it, 7 while the clock stood"), "{words}");
    assert!(words.contains(&format!("Not reached\n{}", title("timing/clashes"))), "{words}");
    assert!(!words.contains("Against the end"), "it is not over");
    // The group went on to the end, and had told everybody five minutes more.
    session.pacing.later = 5;
    let log = session.clock.as_mut().expect("it was started");
    log.used.push(levers::workshop::clock::Used { place: at("commitments/close"), ms: 3 * MIN });
    log.passed += 3 * MIN;
    let words = words_of(&printed(&session, Audience::Full));
    assert!(words.contains("2 minutes after 10:35"), "{words}");
}

#[test]
fn before_its_clock_is_started_it_is_the_plan_as_people_changed_it() {
    let mut session = ran();
    session.clock = None;
    let start = Some(time(18, 30, 0, 0));
    let document = of_session(workshop(), agenda("ninety"), &session, start, Audience::Full);
    assert_eq!(document.title, "Session plan: Ninety minutes");
    assert!(document.subtitle.contains("18:30–19:59 · 89 minutes"), "{}", document.subtitle);
    let words = words_of(&document);
    assert!(words.contains("One quiz ask instead of three (2 of 4 min saved)"), "{words}");
    assert!(words.contains("One quiz ask instead of three (already made)"), "{words}");
}

#[test]
fn an_agenda_without_times_says_what_it_took_and_no_more() {
    let mut session = ran();
    session.setup.agenda = AgendaId::try_from("solo").expect("an id");
    session.pacing = Default::default();
    let document = printed(&session, Audience::Full);
    let titles: Vec<&str> = overview(&document).columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(titles, ["Part", "Step", "Took", "Changed"]);
    assert_eq!(row(&document, &title("opening/welcome"))[2], "4");
}

#[test]
fn it_holds_the_notes_and_names_the_group_but_never_to_strangers() {
    let session = ran();
    let full = printed(&session, Audience::Full);
    assert!(full.subtitle.contains("Home care pay · Home care committee"), "{}", full.subtitle);
    assert!(full.footer.contains("not for the wall"));
    let lead = &workshop().step(&step("opening/welcome")).expect("it is there").notes.lead;
    assert!(words_of(&full).contains(lead.split("\n\n").next().expect("a paragraph").trim()));
    let public = printed(&session, Audience::Public);
    assert!(!words_of(&public).contains("Home care"), "{}", public.subtitle);
}

#[test]
fn the_same_session_gives_the_same_words_on_any_day() {
    let session = ran();
    assert_eq!(printed(&session, Audience::Full), printed(&session, Audience::Full));
    assert_eq!(printed(&session, Audience::Full).date, session.date.to_string());
}
