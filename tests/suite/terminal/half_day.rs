//! The half-day agenda as one group lives it: from Home to the plan on paper, with everything typed.

use super::answering::answer;
use super::typist::{Typist, holds};
use crate::export::pdf::reader::Pdf;
use levers::app::Screen;
use levers::content::embedded;
use levers::shell::format;
use levers::workshop::kind::sort::Placing;
use levers::workshop::session::{Entry, Level};
use levers::workshop::{Answer, Kind, Session, StepId};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The example session, with the one kind of step added that it does not meet.
pub fn group() -> Session {
    let mut group = embedded::example().expect("the example is built in");
    let Some(Answer::Map(map)) = group.answers.get(&id("power/map")) else { panic!("it has a map") };
    let wedges = ["neutral", "neutral", "passive-ally", "active-ally", "passive-ally", "passive-opponent"];
    let wedges = wedges.into_iter().chain(std::iter::repeat("neutral"));
    let bucket = |name: &str| name.try_into().expect("a bucket's name");
    let placed = map.people.iter().zip(wedges).map(|(one, wedge)| (one.id.clone(), bucket(wedge))).collect();
    let note = "The families: from quiet agreement to one who speaks.".to_string();
    group.answers.insert(id("power/spectrum"), Answer::Sort(Placing { placed, note }));
    // As a file of it is read.
    format::parse(format::write(&group).as_bytes()).expect("what is written is read")
}

pub fn id(step: &str) -> StepId {
    step.try_into().expect("a step")
}

/// Sets up as the group did, level and entry by number.
pub fn set_up(typist: &mut Typist, group: &Session) {
    typist.press("1");
    for words in [&group.setup.issue, &group.setup.group, &group.setup.place] {
        typist.words(words);
        typist.press("<enter>");
    }
    let level = Level::ALL.iter().position(|level| *level == group.setup.level).expect("a level") + 1;
    typist.press(&format!("{level}<enter>"));
    typist.press(if group.setup.entry == Entry::Defend { "2<enter>" } else { "1<enter>" });
    typist.press("<bs><bs>");
    typist.words(&group.setup.people.to_string());
    // Nothing presses, in one language.
    typist.press("<enter><enter><enter>");
    let workshop = typist.app.workshop.clone().expect("it is read");
    let agenda = workshop.agendas.iter().position(|agenda| agenda.id == group.setup.agenda);
    typist.press(&format!("{}<enter>", agenda.expect("the agenda is there") + 1));
    // The clock by hand.
    typist.press("<enter>");
}

/// Gives the plan the group's date, in what was set up.
fn set_date(typist: &mut Typist, group: &Session) {
    typist.press("<f2>");
    typist.press("<home>");
    typist.press("<enter>");
    typist.press("<s-tab>");
    typist.press(&"<bs>".repeat("2026-11-22".len()));
    typist.words(&group.date.to_string());
    typist.press("<enter>");
}

/// Jumps to a step with the outline.
fn jump(typist: &mut Typist, step: &str) {
    typist.press("<f2>");
    let Some(levers::app::overlay::Overlay::Outline(outline)) = &typist.app.overlay else {
        panic!("no outline")
    };
    let at = outline.lines.iter().position(|line| line.step == Some(id(step))).expect("it has every step");
    typist.press("<home>");
    typist.press(&"<down>".repeat(at));
    typist.press("<enter>");
    assert_eq!(typist.at(), Some(id(step)));
}

/// Parks what the group parked, whatever step is open.
pub fn park(typist: &mut Typist, words: &str) {
    typist.press("<c-p>");
    typist.words(words);
    typist.press("<enter>");
}

/// Writes the plan in all formats into a folder.
fn export(typist: &mut Typist, folder: &Path) {
    typist.press("<f7>");
    typist.press("x");
    // What was parked and is still open is asked about once.
    typist.press("x");
    typist.press("<enter><enter><enter>");
    let Screen::Export(export) = &typist.app.screen else { panic!("the export screen") };
    let before = export.form.words("folder").chars().count();
    typist.press(&"<bs>".repeat(before));
    let folder = folder.to_str().expect("a folder of plain letters");
    typist.letters(folder);
    typist.wait_same();
    typist.send("<enter>");
    typist.pty().wait_for("5 files are written");
}

#[test]
fn a_group_goes_from_home_to_the_plan_on_paper_and_every_word_is_there() {
    let home = tempfile::tempdir().expect("a folder");
    let group = group();
    let mut typist = Typist::at_home(home.path(), (60, 18));
    set_up(&mut typist, &group);
    let first = typist.at();
    set_date(&mut typist, &group);
    assert_eq!(typist.at(), first, "changing what was set up leads back");

    let mut kinds = BTreeSet::new();
    let mut go = |typist: &mut Typist| {
        let at = typist.at().expect("a step is on the screen");
        kinds.insert(typist.context().step.kind.name());
        answer(typist, group.answers.get(&at));
    };
    while typist.at().is_some() {
        go(&mut typist);
        typist.pass_break();
    }
    for step in ["opening/timeline", "power/spectrum", "implementation/pressure"] {
        jump(&mut typist, step);
        go(&mut typist);
    }
    for parked in &group.parking {
        park(&mut typist, &parked.text);
    }
    assert_eq!(kinds.len(), 13, "every kind of step was met: {kinds:?}");
    let folder = home.path().join("plan");
    export(&mut typist, &folder);
    typist.pty().send("\x11");
    let status = typist.pty().wait_end();
    assert!(status.success(), "{status:?}");

    let saved = the_session(&home.path().join("data/sessions"));
    for (step, answer) in &group.answers {
        assert_eq!(saved.answers.get(step), Some(answer), "{step}");
    }
    let mut setup = saved.setup.clone();
    setup.agenda = group.setup.agenda.clone();
    assert_eq!((setup, saved.date), (group.setup.clone(), group.date));
    let parked = |session: &Session| session.parking.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
    assert_eq!(parked(&saved), parked(&group));
    every_word_is_printed(&typist.typed, &folder);
}

/// The one session of a folder, and nothing else beside it.
fn the_session(sessions: &Path) -> Session {
    let files = fs::read_dir(sessions).expect("the folder is there");
    let mut names: Vec<_> = files.map(|file| file.expect("it can be read").path()).collect();
    names.retain(|path| path.extension().is_none_or(|ending| ending != "lock"));
    assert_eq!(names.len(), 1, "a clean end leaves the session alone: {names:?}");
    format::parse(&fs::read(&names[0]).expect("it is there")).expect("the session opens")
}

/// Each format holds every text that was typed.
fn every_word_is_printed(typed: &[String], folder: &Path) {
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("plans are there").map(|file| file.expect("a file").path()).collect();
    files.sort();
    let endings: Vec<_> = files.iter().filter_map(|path| path.extension()?.to_str()).collect();
    assert_eq!(endings, ["html", "json", "md", "pdf", "txt"]);
    for path in files {
        let bytes = fs::read(&path).expect("it is there");
        let ending = path.extension().and_then(|ending| ending.to_str()).expect("it has one");
        let text = match ending {
            "pdf" => Pdf::read(&bytes).text(),
            _ => String::from_utf8(bytes).expect("text"),
        };
        let lost = lost(&text, ending, typed);
        assert!(lost.is_empty(), "not in {}: {lost:#?}", path.display());
    }
}

/// Those of the words typed that are not in a plan, by the ending of its file.
pub fn lost<'a>(plan: &str, ending: &str, typed: &'a [String]) -> Vec<&'a String> {
    let text = match ending {
        "html" => unescaped(plan, &[("&quot;", "\""), ("&amp;", "&")]),
        "md" => plan.replace('\\', ""),
        "json" => unescaped(plan, &[("\\\"", "\"")]),
        _ => plan.to_string(),
    };
    let is_lost = |words: &&String| !(holds(&text, words) || ending == "txt" && in_a_column(&text, words));
    typed.iter().filter(is_lost).collect()
}

/// Whether words stand in one column of a table: each beside the one before, or at the column's edge one line below.
fn in_a_column(text: &str, words: &str) -> bool {
    let lines: Vec<Vec<char>> = text.lines().map(|line| line.chars().collect()).collect();
    let words: Vec<Vec<char>> = words.split_whitespace().map(|word| word.chars().collect()).collect();
    let stands = |line: usize, at: usize, word: &[char]| {
        let line = lines.get(line).map_or(&[][..], Vec::as_slice);
        let is_free = |at: usize| line.get(at).is_none_or(|c| c.is_whitespace());
        line.get(at..at + word.len()) == Some(word)
            && (at == 0 || is_free(at - 1))
            && is_free(at + word.len())
    };
    let from = |line: usize, edge: usize| {
        let (mut line, mut at) = (line, edge);
        words.iter().all(|word| {
            if !stands(line, at, word) {
                (line, at) = (line + 1, edge);
            }
            let found = stands(line, at, word);
            at += word.len() + 1;
            found
        })
    };
    (0..lines.len()).any(|line| (0..lines[line].len()).any(|edge| from(line, edge)))
}

fn unescaped(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_string(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn the_example_meets_every_kind_of_step_but_sorting() {
    let example = embedded::example().expect("the example is built in");
    let workshop = crate::driver::built_in();
    let sorts = |id: &StepId| matches!(workshop.step(id).map(|step| &step.kind), Some(Kind::Sort(_)));
    assert!(!example.answers.keys().any(sorts), "then the group above need not add one");
}
