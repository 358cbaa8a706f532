//! What an author wrote for the room is within reach on every size of screen: nothing is left out for want of room.

use crate::driver::*;
use levers::app::App;
use levers::app::msg::{Action, Msg};
use levers::tui::screen;
use levers::tui::theme::Theme;
use levers::workshop::kind::table::{Holds, RowSource};
use levers::workshop::{Kind, Step, Workshop};

/// The words of a step that the room reads, apart from what its kind offers to pick from a catalogue.
fn written(step: &Step, workshop: &Workshop) -> Vec<String> {
    let mut written = vec![step.ask.clone(), step.help.clone()];
    match &step.kind {
        Kind::Read(read) => {
            written.push(read.text.clone());
            let case = read.case.as_ref().and_then(|id| workshop.catalogue.case(id));
            written.extend(
                case.iter().flat_map(|case| [case.story.clone(), case.won.clone(), case.then.clone()]),
            );
        }
        Kind::Pause(pause) => written.extend(pause.task.iter().chain(&pause.roles).cloned()),
        Kind::Ask(ask) => {
            written.extend(ask.blanks.iter().flat_map(|blank| [blank.label.clone(), blank.hint.clone()]))
        }
        Kind::Choose(choose) => {
            written
                .extend(choose.options.iter().flat_map(|option| [option.text.clone(), option.help.clone()]));
        }
        Kind::Sort(sort) => {
            written
                .extend(sort.buckets.iter().flat_map(|bucket| [bucket.title.clone(), bucket.help.clone()]));
        }
        Kind::Table(table) => {
            for column in &table.columns {
                written.push(column.title.clone());
                if let Holds::Choice(choices) = &column.holds {
                    written
                        .extend(choices.iter().flat_map(|choice| [choice.text.clone(), choice.help.clone()]));
                } else if !matches!(column.holds, Holds::Score(_)) {
                    written.push(column.hint.clone());
                }
            }
            if let RowSource::Fixed(rows) = &table.rows {
                written.extend(rows.iter().flat_map(|row| [row.text.clone(), row.help.clone()]));
            }
        }
        Kind::Quiz(quiz) => {
            let texts = quiz.questions.iter().flat_map(|question| {
                let options = question.options.iter().map(|option| option.text.clone());
                options.chain([question.text.clone(), question.reason.clone()])
            });
            written.extend(texts);
        }
        Kind::Collect(_)
        | Kind::Vote(_)
        | Kind::Map(_)
        | Kind::Verdict(_)
        | Kind::Lever(_)
        | Kind::Backcast(_) => {}
    }
    written.extend(
        step.cards.iter().flat_map(|card| [card.title.clone(), card.text.clone(), card.source.clone()]),
    );
    written.retain(|words| !words.is_empty());
    written
}

/// The words of the page of the present state: all of its rows, in view or not.
fn page(app: &App) -> String {
    let page = screen::page(app, &Theme::default());
    let rows =
        page.body.lines.iter().map(|line| line.spans.iter().map(|span| span.content.as_ref()).collect());
    [page.question, page.help].into_iter().chain(rows).collect::<Vec<String>>().join("\n")
}

/// One space between words, without the marks of lists and paragraphs.
fn plain(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !matches!(*word, "-" | "·" | "▸"));
    words.collect::<Vec<_>>().join(" ")
}

/// What is read when somebody goes through a step line by line, and opens its facts.
fn read(app: &mut App, step: &Step) -> String {
    // More keys than the longest of its kind takes; a step that is left by them is read to its end.
    let (keys, most): (&[&str], usize) = match &step.kind {
        Kind::Quiz(_) => (&["1", "<enter>"], 90),
        Kind::Table(table) if matches!(table.rows, RowSource::Open { .. }) => (&["<tab>"], 8),
        Kind::Table(_) => (&["<enter>"], 45),
        _ => (&["<down>"], 12),
    };
    let mut pages = Vec::new();
    for key in keys.iter().cycle().take(most) {
        pages.push(page(app));
        press(app, key);
        if at(app).as_deref().is_none_or(|at| !at.ends_with(step.id.as_str())) {
            break;
        }
    }
    for overlay in [Action::Facts, Action::Help] {
        app.update(Msg::Act(overlay));
        pages.push(page(app));
        app.update(Msg::Act(Action::Escape));
    }
    plain(&pages.join("\n"))
}

#[test]
fn every_word_written_for_a_step_is_within_reach_in_small_rooms() {
    let workshop = built_in();
    let mut lost = Vec::new();
    for size in [(40, 12), (60, 18)] {
        for (id, _, step) in workshop.steps() {
            let mut app = open(&id.to_string());
            picture(&mut app, size.0, size.1);
            let read = read(&mut app, step);
            let missing = written(step, &workshop).into_iter().filter(|words| !read.contains(&plain(words)));
            lost.extend(missing.map(|words| format!("{id} at {size:?}: {words}")));
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn what_helps_a_person_alone_is_within_reach_in_small_rooms() {
    let workshop = built_in();
    let mut alone = session();
    alone.setup.people = 1;
    let mut lost = Vec::new();
    for (id, _, step) in workshop.steps().filter(|(_, _, step)| !step.solo.is_empty()) {
        let mut app = open_with(workshop.clone(), alone.clone(), &id.to_string());
        picture(&mut app, 40, 12);
        app.update(Msg::Act(Action::Facts));
        if !plain(&page(&app)).contains(&plain(&step.solo)) {
            lost.push(id.to_string());
        }
    }
    assert_eq!(lost, Vec::<String>::new());
}

#[test]
fn the_whole_card_of_every_lever_is_within_reach_in_small_rooms() {
    let mut app = open("authority/lever");
    picture(&mut app, 40, 12);
    press(&mut app, "<tab><right>");
    let workshop = built_in();
    for _ in 0..workshop.catalogue.levers.len() {
        let read = plain(&page(&app));
        let levers::app::Screen::Step(step) = &app.screen else { panic!("not at a step") };
        let levers::app::kind::Draft::Lever(draft) = &step.draft else { panic!("no levers") };
        let ctx = levers::app::step::context(&workshop, app.open.as_ref().expect("open"), &step.id, 36);
        let card = draft.levers(&ctx.expect("a step"))[draft.at()];
        for words in [&card.title, &card.about, &card.who, &card.basis, &card.can, &card.cannot, &card.became]
        {
            assert!(read.contains(&plain(words)), "{}: {words} in {read}", card.id);
        }
        // The page of a card is left line by line; the next lever comes after its last row.
        press(&mut app, "<down>");
    }
}
