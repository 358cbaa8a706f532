//! The finished example session: it opens like any other, its group is invented and says so, and its plan holds.

use super::modules::complete;
use jiff::civil::date;
use levers::rules::backcast::backcast;
use levers::rules::calendar::clashes;
use levers::rules::course::Course;
use levers::rules::dates;
use levers::rules::verdict::{next_question, verdict};
use levers::rules::{condition, items};
use levers::shell::format;
use levers::workshop::kind::table::{Holds, RowSource};
use levers::workshop::kind::verdict::{Outcome, Question};
use levers::workshop::{Answer, Entry, ItemId, Kind, Level, Session, StepId, Workshop};
use std::collections::{BTreeMap, BTreeSet};

const TEXT: &str = include_str!("../../../modules/example.ron");

fn session() -> Session {
    format::parse(TEXT.as_bytes()).unwrap_or_else(|fault| panic!("{fault}"))
}

fn step(id: &str) -> StepId {
    id.try_into().expect("an id")
}

fn item(id: &str) -> ItemId {
    id.try_into().expect("an id")
}

/// The rows of a table, as cells by the column's name.
fn rows(session: &Session, id: &str) -> Vec<BTreeMap<String, String>> {
    let Some(Answer::Table(table)) = session.answers.get(&step(id)) else { panic!("{id} is no table") };
    let cells = |row: &levers::workshop::kind::table::Row| {
        row.cells.iter().map(|(column, cell)| (column.to_string(), cell.clone())).collect()
    };
    table.rows.iter().map(cells).collect()
}

#[test]
fn the_example_says_that_its_group_and_people_are_invented() {
    let session = session();
    assert!(session.example);
    assert!(session.setup.group.contains("invented group"));
    let Some(Answer::Ask(decider)) = session.answers.get(&step("power/decider")) else {
        panic!("no decider")
    };
    assert!(decider.blanks.values().any(|words| words.contains("invented name")));
    assert_eq!((session.setup.entry, session.setup.level), (Entry::Defend, Level::State));
    assert_eq!((session.setup.agenda.as_str(), session.date), ("half-day", date(2026, 11, 22)));
}

#[test]
fn every_answer_belongs_to_a_step_and_every_step_of_the_agenda_is_answered() {
    let (workshop, session) = (complete(), session());
    for (id, answer) in &session.answers {
        let step = workshop.step(id).unwrap_or_else(|| panic!("no step {id}"));
        assert!(step.kind.fits(answer), "{id}: a {} for a {}", answer.name(), step.kind.name());
        assert!(condition::is_shown(&workshop, &session, id), "{id} is hidden");
        assert!(!answer.is_empty(), "{id}");
    }
    let agenda = workshop.agenda(&session.setup.agenda).expect("the agenda");
    for id in agenda.steps() {
        let step = workshop.step(id).expect("known");
        assert!(!step.kind.has_answer() || session.answers.contains_key(id), "{id} is not answered");
        assert!(session.done.contains(id), "{id} is not done");
    }
}

#[test]
fn answers_hold_only_blanks_columns_rows_and_options_that_exist() {
    let (workshop, session) = (complete(), session());
    for (id, answer) in &session.answers {
        match (&workshop.step(id).expect("known").kind, answer) {
            (Kind::Ask(ask), Answer::Ask(words)) => {
                for blank in &ask.blanks {
                    assert!(words.blanks.contains_key(&blank.id), "{id}: {} is empty", blank.id);
                }
                assert_eq!(words.blanks.len(), ask.blanks.len(), "{id}");
            }
            (Kind::Table(table), Answer::Table(rows)) => {
                for row in &rows.rows {
                    for (column, cell) in &row.cells {
                        let known = table.columns.iter().find(|known| known.id == *column);
                        let holds = &known.unwrap_or_else(|| panic!("{id}: no column {column}")).holds;
                        let fits = match holds {
                            Holds::Text | Holds::Person => !cell.trim().is_empty(),
                            Holds::Date => dates::parse(cell, session.date).is_ok(),
                            Holds::Number => cell.parse::<u32>().is_ok(),
                            Holds::Score(most) => cell.parse::<u8>().is_ok_and(|score| score <= *most),
                            Holds::Choice(options) => options.iter().any(|option| option.id.as_str() == cell),
                        };
                        assert!(fits, "{id}: “{cell}” in {column}");
                    }
                    assert_eq!(row.cells.len(), table.columns.len(), "{id}: row {}", row.id);
                }
                let fixed: Vec<&ItemId> = match &table.rows {
                    RowSource::Fixed(known) => known.iter().map(|row| &row.id).collect(),
                    RowSource::Days { rows, .. } => rows.iter().map(|row| &row.id).collect(),
                    RowSource::Open { .. } | RowSource::From(_) => continue,
                };
                assert_eq!(rows.rows.iter().map(|row| &row.id).collect::<Vec<_>>(), fixed, "{id}");
            }
            (Kind::Map(map), Answer::Map(drawn)) => {
                let people: BTreeSet<&ItemId> = drawn.people.iter().map(|person| &person.id).collect();
                assert!(
                    drawn.links.iter().all(|link| people.contains(&link.from) && people.contains(&link.to))
                );
                for person in &drawn.people {
                    let role = person.role.as_ref().expect("a role");
                    assert!(map.roles.iter().any(|known| known.id == *role), "{id}: {role}");
                }
                assert_eq!(
                    items::decider_on(&workshop, &session, map).as_ref(),
                    drawn.people.first().map(|p| &p.name)
                );
            }
            (Kind::Quiz(_), Answer::Quiz(replies)) => {
                let slot = workshop
                    .agenda(&session.setup.agenda)
                    .and_then(|agenda| agenda.slot(id))
                    .expect("a slot");
                let asks: BTreeSet<&str> = slot.quiz.iter().map(|ask| ask.as_str()).collect();
                assert_eq!(replies.picked.keys().map(ItemId::as_str).collect::<BTreeSet<_>>(), asks);
            }
            _ => {}
        }
    }
}

/// Each ask's outcomes and the question it turns on.
fn outcomes(workshop: &Workshop, session: &Session) -> BTreeMap<String, (Vec<Outcome>, Option<Question>)> {
    let Some(Answer::Verdict(sortings)) = session.answers.get(&step("authority/sort")) else {
        panic!("not sorted")
    };
    let asks = items::items(workshop, session, &step("authority/sort"));
    asks.iter()
        .map(|ask| {
            let replies =
                &sortings.asks.get(&ask.id).unwrap_or_else(|| panic!("{} is not sorted", ask.id)).replies;
            assert_eq!(next_question(replies), None, "{}: a question is left open", ask.id);
            let verdict = verdict(replies);
            (ask.id.to_string(), (verdict.outcomes.clone(), verdict.turns_on))
        })
        .collect()
}

#[test]
fn asks_come_to_all_five_outcomes_and_one_turns_on_a_question() {
    use Outcome::{Legislation, Now, Slow, Symbolic, WrongOffice};
    let (workshop, session) = (complete(), session());
    let found = outcomes(&workshop, &session);
    let wanted: Vec<(&str, Vec<Outcome>, Option<Question>)> = vec![
        ("i1", vec![Now, Legislation], Some(Question::B3)),
        ("i2", vec![Now], None),
        ("i3", vec![Legislation], None),
        ("i4", vec![Slow], None),
        ("i5", vec![WrongOffice], None),
        ("i6", vec![Symbolic], None),
        ("r1", vec![Now], None),
        ("r2", vec![Now], None),
        ("r3", vec![Now], None),
    ];
    for (id, outcomes, turns_on) in &wanted {
        let (mut reached, question) = found.get(*id).cloned().unwrap_or_else(|| panic!("no {id}"));
        reached.sort();
        assert_eq!((&reached, &question), (outcomes, turns_on), "{id}");
    }
    assert_eq!(found.len(), wanted.len());
    let Some(Answer::Verdict(sortings)) = session.answers.get(&step("authority/sort")) else {
        unreachable!()
    };
    let open = &sortings.asks[&item("i1")];
    assert!(!open.finder.is_empty() && dates::parse(&open.by, session.date).is_ok());
}

#[test]
fn the_plan_stands_on_an_ask_within_the_offices_power_with_a_fast_and_a_durable_lever() {
    let (workshop, session) = (complete(), session());
    let choose = step("authority/main");
    let main =
        items::main_ask(&workshop, &session, &step("authority/sort"), Some(&choose)).expect("a main ask");
    assert_eq!(outcomes(&workshop, &session)[main.id.as_str()].0, [Outcome::Now]);
    let Some(Answer::Lever(picks)) = session.answers.get(&step("authority/lever")) else {
        panic!("no lever")
    };
    let cards: Vec<_> =
        picks.picked.iter().map(|pick| workshop.catalogue.lever(&pick.lever).expect("a card")).collect();
    assert_eq!(cards.len(), 2);
    assert!(cards.iter().all(|card| card.levels.contains(&Level::State)));
    assert!(cards[0].durability < cards[1].durability);
}

#[test]
fn the_back_cast_starts_in_time_and_meets_the_legislature() {
    let (workshop, session) = (complete(), session());
    let Some(Answer::Backcast(schedule)) = session.answers.get(&step("timing/backcast")) else {
        panic!("no dates")
    };
    let model = workshop.catalogue.model(&"guidance".try_into().expect("an id")).expect("the model");
    let course = Course::new(model, schedule.stages).expect("its stages");
    let timeline = backcast(&course, schedule, session.date).expect("a timeline");
    assert_eq!((timeline.start, timeline.late_by), (date(2027, 1, 31), 0));
    let found = clashes(&workshop.catalogue.calendar, session.setup.level, &session.setup.place, &timeline);
    assert!(
        found.iter().any(|clash| clash.occurrence.entry.place == "Hawaii"),
        "no clash with the state's calendar"
    );
}

#[test]
fn commitments_have_a_person_a_date_both_sides_and_one_within_seven_days() {
    let session = session();
    let next = rows(&session, "commitments/next");
    let by = |row: &BTreeMap<String, String>| dates::parse(&row["by"], session.date).expect("a date");
    assert!(next.iter().all(|row| !row["who"].trim().is_empty() && by(row) >= session.date));
    assert!(next.iter().any(|row| by(row) <= date(2026, 11, 29)));
    for side in ["inside", "outside"] {
        assert!(next.iter().any(|row| row["side"] == side), "nothing {side}");
    }
    let measures = rows(&session, "implementation/measures");
    assert!(measures.iter().any(|row| !row["measure"].is_empty() && !row["baseline"].is_empty()));
}

#[test]
fn support_took_two_rounds_and_the_second_passes() {
    let session = session();
    let Some(Answer::Vote(vote)) = session.answers.get(&step("commitments/support")) else {
        panic!("no vote")
    };
    assert_eq!(vote.rounds.len(), 2);
    let below = |round: usize| -> u32 {
        ["0", "1", "2"].iter().map(|key| vote.rounds[round].counts[&item(key)]).sum()
    };
    assert_eq!((below(0) > 0, below(1)), (true, 0));
    for round in &vote.rounds {
        assert_eq!(Some(round.counts.values().sum::<u32>()), round.people);
    }
    assert!(!vote.concerns.is_empty() && session.parking.len() >= 4);
}

#[test]
fn hawaiian_words_keep_their_letters() {
    let answers: String = TEXT.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    assert!(answers.contains("ʻOhana") && answers.contains("kūpuna") && answers.contains("Nāone"));
    assert!(!answers.contains("Hawaii"), "Hawaiʻi has an ʻokina");
    assert!(!answers.contains("Hawai'i") && !answers.contains("Hawai‘i"), "the ʻokina is U+02BB");
    assert!(!answers.contains("[check]"));
}

#[test]
fn the_example_meets_all_six_checks() {
    let (workshop, session) = (complete(), session());
    let checked = levers::rules::check::check(&workshop, &session, session.date);
    assert_eq!(checked.len(), 6);
    for check in checked {
        assert!(check.is_met(), "{}: {:?}", check.check.title, check.lacks);
    }
}
