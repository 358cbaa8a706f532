//! Every page at every size: whole words, all of it within reach, the question and what is typed in view, margins kept.

use crate::driver::*;
use crate::states::{self, State};
use levers::app::msg::{Action, Msg};
use levers::app::overlay::Overlay;
use levers::app::text::shown_width;
use levers::app::{App, Screen};
use levers::tui::page::{Page, room, wrapped};
use levers::tui::screen;
use levers::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use std::collections::BTreeSet;

/// The smallest screen, the room, the desk, the wall.
pub const SIZES: [(u16, u16); 4] = [(40, 12), (60, 18), (100, 30), (192, 56)];

fn page_of(app: &App) -> Page {
    screen::page(app.frozen.as_deref().unwrap_or(app), &Theme::default())
}

/// The rows of the used part of the screen, from edge to edge.
fn rows_of(buffer: &Buffer) -> Vec<String> {
    let room = room(buffer.area);
    let part = |y: u16| {
        let mut row = String::new();
        let mut x = room.x;
        while x < room.right() {
            let symbol = buffer[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(shown_width(symbol)).unwrap_or(1).max(1);
        }
        row.trim_end().to_string()
    };
    (room.y..room.bottom()).map(part).collect()
}

/// A row without the marks of what is selected and chosen: they move while a list is walked through.
fn unmarked(row: &str) -> String {
    let is_mark = |c: char| matches!(c, ' ' | '▸' | '●' | '○') || c.is_ascii_digit();
    row.trim_start_matches(is_mark).trim_end().to_string()
}

/// What is wrong with a picture of a page.
fn faults(app: &App, (buffer, cursor): &(Buffer, Option<Position>)) -> Vec<String> {
    let page = page_of(app);
    let area = buffer.area;
    let room = room(area);
    let rows = rows_of(buffer);
    let mut faults = Vec::new();
    for y in 0..area.height {
        for x in 0..area.width {
            let symbol = buffer[(x, y)].symbol();
            let is_mark = x == room.right() && matches!(symbol, "▲" | "▼");
            if !symbol.trim().is_empty() && !room.contains(Position { x, y }) && !is_mark {
                faults.push(format!("{symbol:?} stands in the margin at {x},{y}"));
            }
        }
    }
    let text_width = usize::from(room.width).min(76);
    let question = if page.question.is_empty() { Vec::new() } else { wrapped(&page.question, text_width) };
    if !rows.windows(question.len().max(1)).any(|rows| question.is_empty() || rows == question) {
        faults.push(format!("the question {question:?} is not whole"));
    }
    if let Some(notice) = &page.notice {
        for row in
            wrapped(notice, text_width).iter().filter(|row| !rows.contains(&row.trim_end().to_string()))
        {
            faults.push(format!("the notice lacks {row:?}"));
        }
    }
    let stands = match (&app.overlay, &app.screen) {
        (Some(Overlay::Glossary(glossary)), _) => glossary.scroll == 0,
        (None, Screen::Step(step)) => step.scroll == 0,
        _ => app.moved == 0,
    };
    if app.mode().is_typing() && stands && cursor.is_none_or(|cursor| !room.contains(cursor)) {
        faults.push(format!("the cursor is at {cursor:?}"));
    }
    faults
}

/// Turns the page up to its start and down to its end, walks through a list, and looks at each picture on the way.
fn turn(app: &mut App, (width, height): (u16, u16), mut look: impl FnMut(&App, &(Buffer, Option<Position>))) {
    let mut shown = picture(app, width, height);
    look(app, &shown);
    for turn in [Action::ScrollUp, Action::ScrollDown] {
        loop {
            app.update(Msg::Act(turn));
            let next = picture(app, width, height);
            if next == shown {
                break;
            }
            look(app, &next);
            shown = next;
        }
    }
    // A list moves with its line, which goes round in some. One that fits shows all of it at once.
    let is_long = page_of(app).body.lines.len() + 14 > usize::from(height);
    let is_list = is_long && (app.overlay.is_some() || !matches!(app.screen, Screen::Step(_)));
    for way in [Action::Up, Action::Down] {
        for _ in 0..if is_list { 120 } else { 0 } {
            app.update(Msg::Act(way));
            let next = picture(app, width, height);
            if next == shown {
                break;
            }
            look(app, &next);
            shown = next;
        }
    }
}

/// Holds the states at one size.
fn hold(states: Vec<State>, size: (u16, u16)) {
    let mut found = Vec::new();
    for State { name, mut app } in states {
        picture(&mut app, size.0, size.1);
        let page = page_of(&app);
        let mut faults_here = Vec::new();
        let mut seen = BTreeSet::new();
        turn(&mut app, size, |app, shown| {
            faults_here.extend(faults(app, shown));
            seen.extend(rows_of(&shown.0).iter().map(|row| unmarked(row)));
        });
        // A picture that stands still does not scroll either.
        let lines = if app.frozen.is_some() { &[][..] } else { &page.body.lines[..] };
        for line in lines {
            let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
            if !seen.contains(&unmarked(&text)) {
                faults_here.push(format!("{text:?} is clipped or out of reach"));
            }
        }
        faults_here.dedup();
        faults_here.truncate(4);
        found.extend(faults_here.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(
        found.is_empty(),
        "{} faults at {size:?}:\n{}",
        found.len(),
        found[..found.len().min(40)].join("\n")
    );
}

#[test]
fn every_view_is_whole_at_40_by_12() {
    hold(states::views(), SIZES[0]);
}

#[test]
fn every_view_is_whole_at_60_by_18() {
    hold(states::views(), SIZES[1]);
}

#[test]
fn every_view_is_whole_at_100_by_30() {
    hold(states::views(), SIZES[2]);
}

#[test]
fn every_view_is_whole_at_192_by_56() {
    hold(states::views(), SIZES[3]);
}

#[test]
fn every_step_is_whole_at_40_by_12() {
    hold(states::steps(), SIZES[0]);
}

#[test]
fn every_step_is_whole_at_60_by_18() {
    hold(states::steps(), SIZES[1]);
}

#[test]
fn every_step_is_whole_at_100_by_30() {
    hold(states::steps(), SIZES[2]);
}

#[test]
fn every_step_is_whole_at_192_by_56() {
    hold(states::steps(), SIZES[3]);
}

#[test]
fn every_step_of_every_agenda_is_whole_at_each_size() {
    for size in SIZES {
        hold(states::agendas(), size);
    }
}

#[test]
fn all_that_stands_around_the_steps_is_whole_at_each_size() {
    for size in SIZES {
        hold(states::around(), size);
    }
}
