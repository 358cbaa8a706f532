//! Every state in every look at every size: the same words in the same places, so that what holds of one look holds of
//! all; colors only of the look; and a few pictures to read.

use super::page::SIZES;
use super::theme::{colored, shown};
use crate::driver::{self, text_of};
use crate::golden::assert_golden;
use crate::states::{self, State};
use levers::app::App;
use levers::tui::draw;
use levers::tui::theme::{Depth, Look, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

fn drawn(app: &App, theme: &Theme) -> Buffer {
    let mut terminal =
        Terminal::new(TestBackend::new(app.size.0, app.size.1)).expect("a test backend never fails");
    terminal.draw(|frame| _ = draw(app, theme, frame)).expect("a test backend never fails");
    terminal.backend().buffer().clone()
}

/// What is wrong with the colors of a picture.
fn off_colors(buffer: &Buffer, pairs: &[(Color, Color)]) -> Option<String> {
    let cell = buffer.content.iter().find(|cell| {
        let style = Style::new().fg(cell.fg).bg(cell.bg).add_modifier(cell.modifier);
        !pairs.contains(&shown(style)) || cell.modifier.intersects(Modifier::DIM | Modifier::HIDDEN)
    });
    cell.map(|cell| format!("{cell:?} has no pair of its look"))
}

fn hold(states: Vec<State>) {
    let plain = ("Plain".to_string(), Depth::True, Theme::new(Look::Plain, Depth::True));
    let looks: Vec<_> = colored().into_iter().chain([plain]).collect();
    let mut found = Vec::new();
    for State { name, mut app } in states {
        for size in SIZES {
            let words = text_of(&driver::picture(&mut app, size.0, size.1).0);
            for (look, _, theme) in &looks {
                let pairs: Vec<_> = theme.all().iter().map(|(_, style)| shown(*style)).collect();
                let buffer = drawn(&app, theme);
                if text_of(&buffer) != words {
                    found.push(format!("{name} at {size:?} in {look}: other words"));
                }
                found.extend(
                    off_colors(&buffer, &pairs).map(|fault| format!("{name} at {size:?} in {look}: {fault}")),
                );
            }
        }
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found[..found.len().min(20)].join("\n"));
}

#[test]
fn every_view_is_the_same_in_every_look_in_its_colors() {
    hold(states::views());
}

#[test]
fn every_step_is_the_same_in_every_look_in_its_colors() {
    hold(states::steps());
}

#[test]
fn all_that_stands_around_the_steps_is_the_same_in_every_look_in_its_colors() {
    hold(states::around());
}

/// The states that are kept as pictures for people to read when a screen changes.
const PICTURES: &[&str] = &[
    "map, the drawing",
    "verdict, not sure",
    "vote, concerns",
    "backcast, late",
    "clock, over",
    "times, late",
    "break",
    "palette, a search",
    "spotlight",
    "set-up, an end",
    "home, after a crash",
];

#[test]
fn some_screens_are_as_they_were_read() {
    let mut pictures = String::new();
    let mut n_pictures = 0;
    for mut state in states::views().into_iter().chain(states::around()) {
        if !PICTURES.contains(&state.name.as_str()) {
            continue;
        }
        for (width, height) in [(60, 18), (40, 12)] {
            let text = driver::screen(&mut state.app, width, height);
            pictures.push_str(&format!("{} at {width}x{height}\n\n{text}\n\n", state.name));
        }
        n_pictures += 1;
    }
    assert_eq!(n_pictures, PICTURES.len());
    assert_golden("screens.txt", &pictures);
}

/// A picture without its colors: each cell's letter with what a grey print still shows of it.
fn grey(buffer: &Buffer) -> Vec<(String, bool, bool, bool)> {
    let cell = |cell: &ratatui::buffer::Cell| {
        let has = |modifier| cell.modifier.contains(modifier);
        (cell.symbol().to_string(), has(Modifier::BOLD), has(Modifier::REVERSED), has(Modifier::UNDERLINED))
    };
    buffer.content.iter().map(cell).collect()
}

#[test]
fn states_differ_without_color() {
    // Each pair is the same step in two states that must not look alike in grey.
    let pairs = [
        ("clock, on time", "clock, over"),
        ("clock, on time", "clock, paused"),
        ("clock, one fifth left", "clock, over"),
        ("times, on time", "times, late"),
        ("break", "clock, on time"),
        ("not saved", "clock, on time"),
    ];
    let states = states::around();
    for (one, other) in pairs {
        let picture = |name: &str| {
            let state = states.iter().find(|state| state.name == name).expect("there is such a state");
            grey(&drawn(&state.app, &Theme::default()))
        };
        assert_ne!(picture(one), picture(other), "{one} and {other} look alike");
    }
}
