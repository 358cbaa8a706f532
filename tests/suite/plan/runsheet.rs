//! The session plan: clock times that add up, and everything the facilitator needs.

pub mod actual;

use super::filled::{step, words_of, workshop};
use levers::plan::document::{Block, Document, Table, Text};
use levers::plan::runsheet::document;
use levers::rules::pace;
use levers::rules::schedule::{Wish, parse_time, run_of_show};
use levers::workshop::{Agenda, SlotKind};

fn agenda(id: &str) -> &'static Agenda {
    workshop().agendas.iter().find(|agenda| agenda.id.as_str() == id).unwrap_or_else(|| panic!("{id}"))
}

fn runsheet(id: &str, start: Option<&str>, end: Option<&str>) -> Document {
    let time = |text: &str| parse_time(text).expect("a time");
    let wish = Wish { start: start.map(time), end: end.map(time), ..Wish::default() };
    let agenda = agenda(id);
    document(workshop(), agenda, &run_of_show(agenda, &wish).expect("it can be laid out"))
}

fn overview(document: &Document) -> &Table {
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    table.expect("an overview")
}

#[test]
fn it_starts_and_ends_on_the_clock() {
    let document = runsheet("half-day", Some("9:00"), None);
    assert!(document.subtitle.contains("09:00–12:30"), "{}", document.subtitle);
    assert!(document.subtitle.contains("210 minutes"), "{}", document.subtitle);
    let table = overview(&document);
    let minutes: u32 = table.rows.iter().map(|row| row[1].words().parse::<u32>().expect("minutes")).sum();
    assert_eq!(minutes, 210);
    assert_eq!(table.rows[0][0].words(), "09:00");
}

#[test]
fn an_agenda_can_seat_people_in_its_own_way() {
    let form_of = |agenda: &str, title: &str| {
        let document = runsheet(agenda, None, None);
        let row = |row: &&Vec<Text>| row.iter().any(|cell| cell.words() == title);
        overview(&document).rows.iter().find(row).expect(title).last().expect("a form").words()
    };
    assert_eq!(form_of("half-day", "Power map"), "tables of 3 to 5");
    assert_eq!(form_of("ninety", "Power map"), "whole group");
    assert!(words_of(&runsheet("ninety", None, None)).contains("(whole group; at most 4)"));
}

#[test]
fn the_overview_says_for_whom_a_step_without_minutes_is() {
    let document = runsheet("ninety", None, None);
    let cells = overview(&document).rows.iter().flatten().map(Text::words);
    let alone: Vec<String> = cells.filter(|words| words.contains("only for")).collect();
    let defend = |title: &str| format!("{title} (only for: A win to defend)");
    let titles = ["The win at risk", "When it is a defense", "When the clock is theirs"];
    assert_eq!(alone, titles.map(defend));
}

#[test]
fn a_person_alone_gets_a_list_of_steps_without_notes_for_a_room() {
    let document = runsheet("solo", None, None);
    let words = words_of(&document);
    assert!(document.subtitle.ends_with("for one person"), "{}", document.subtitle);
    assert!(words.contains("from your own life or from someone you know"), "{words}");
    for room in ["Say", "If it goes wrong", "Bring", "whole group"] {
        let said = words.lines().any(|line| line == room || line.contains(&format!("({room}")));
        assert!(!said, "{room}");
    }
}

#[test]
fn every_step_of_every_agenda_has_its_notes_and_materials() {
    for agenda in workshop().agendas.iter().filter(|agenda| !agenda.is_for_one()) {
        let show = run_of_show(agenda, &Wish::default()).expect("it can be laid out");
        let words = words_of(&document(workshop(), agenda, &show));
        for slot in &agenda.slots {
            match &slot.item {
                SlotKind::Break(name) => assert!(words.contains(name.trim()), "{name}"),
                SlotKind::Step(id) => {
                    let step = workshop().step(id).expect("the step is there");
                    let lead = step.notes.lead.split("\n\n").map(str::trim);
                    let lines = lead
                        .chain(step.notes.say.iter().map(|line| line.trim()))
                        .chain(step.notes.materials.iter().map(|line| line.trim()))
                        .chain(step.notes.trouble.iter().map(|line| line.trim()))
                        .chain([step.title.trim(), step.ask.trim()]);
                    for line in lines.filter(|line| !line.starts_with("- ")) {
                        assert!(words.contains(line), "{id}: {line:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_session_fitted_to_its_end_says_what_was_cut() {
    let words = words_of(&runsheet("half-day", Some("9:00"), Some("12:00")));
    assert!(words.contains("min saved)") || words.contains("left out"), "{words}");
    assert!(words.contains("09:00–12:00"), "{words}");
}

#[test]
fn what_cannot_fit_is_said_first() {
    let document = runsheet("half-day", Some("9:00"), Some("10:00"));
    let note = document.blocks.iter().find_map(|block| match block {
        Block::Note(note) => Some(note),
        _ => None,
    });
    let words = note.expect("a warning").text[0].words();
    assert!(words.starts_with("It does not fit:"), "{words}");
}

#[test]
fn the_cut_list_stands_in_its_order() {
    let words = words_of(&runsheet("half-day", None, None));
    let places: Vec<usize> = agenda("half-day")
        .cuts
        .iter()
        .map(|cut| words.find(cut.how.trim()).unwrap_or_else(|| panic!("{}", cut.how)))
        .collect();
    assert!(!places.is_empty() && places.is_sorted());
}

#[test]
fn an_untimed_agenda_has_no_clock() {
    let document = runsheet("solo", None, None);
    let titles: Vec<&str> = overview(&document).columns.iter().map(|column| column.title.as_str()).collect();
    assert!(!titles.contains(&"Time") && !titles.contains(&"Min"), "{titles:?}");
}

#[test]
fn a_private_step_asks_for_a_blank_wall() {
    let words = words_of(&runsheet("half-day", None, None));
    let private = workshop().step(&step("power/inside")).expect("it is there");
    assert!(words.contains(private.title.trim()));
    assert!(words.contains("private: blank the wall while typing"));
}

#[test]
fn quiz_asks_of_the_agenda_come_with_their_answers() {
    let words = words_of(&runsheet("sort-one-ask", None, None));
    let ask =
        workshop().catalogue.bank.iter().find(|ask| ask.id.as_str() == "ask-20").expect("it is in the bank");
    assert!(words.contains(ask.ask.trim()), "{words}");
    assert!(words.contains("Wrong office."), "{words}");
}

#[test]
fn with_an_interpreter_it_says_what_takes_double_what_goes_and_what_stays_too_long() {
    let agenda = agenda("ninety");
    let wish = Wish { twice: pace::spoken(workshop(), agenda), ..Wish::default() };
    let document = document(workshop(), agenda, &run_of_show(agenda, &wish).expect("it can be laid out"));
    let words = words_of(&document);
    assert!(words.contains("takes double"), "{words}");
    assert!(words.contains("What goes for it stands in the column “Cut”."), "{words}");
    assert!(words.contains("It does not fit:"), "{words}");
    let table = overview(&document);
    let row = |title: &str| {
        let row = table.rows.iter().find(|row| row.iter().any(|cell| cell.words() == title));
        row.unwrap_or_else(|| panic!("{title}")).iter().map(|cell| cell.words()).collect::<Vec<_>>()
    };
    let title = |id: &str| workshop().step(&step(id)).expect("it is there").title.trim().to_string();
    assert_eq!(row(&title("authority/sort"))[0], "12", "never cut, and said twice");
    assert_eq!(row(&title("authority/sort"))[3], "whole group ×2");
    assert_eq!(row("Stretch, standing or seated")[0], "3", "a break takes its time once");
    assert!(words.contains("One quiz ask instead of three (already made)"), "{words}");
}
