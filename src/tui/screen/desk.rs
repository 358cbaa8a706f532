//! The desk as a page: over the room's own screen, or in a window of its own, where there is room for two columns.

use crate::app::App;
use crate::app::desk::{Following, Sheet, Times, View, Window};
use crate::app::msg::{Extent, Mode};
use crate::app::text::wrap_rows;
use crate::say;
use crate::tui::page::{self, Body, Header, Page, Row};
use crate::tui::theme::Theme;
use crate::tui::{in_glyphs, keymap};
use ratatui::Frame;

/// The desk over the room.
pub fn page(app: &App, scroll: isize, theme: &Theme) -> Page {
    let mut body = Body::default();
    let width = app.text_width();
    if let Some(view) = View::of_app(app) {
        rows(&mut body, &view, width, theme);
    }
    Page { question: say!("desk-title"), body, scroll, ..Page::default() }
}

/// Draws a desk in a window of its own.
pub fn draw(desk: &Window, theme: &Theme, frame: &mut Frame) -> Extent {
    let width = crate::app::text_width(desk.size.0);
    let mut body = Body::default();
    let view = desk.view();
    let mut header = Header { left: say!("desk-title"), ..Header::default() };
    let mut question = String::new();
    if desk.shows_keys {
        keys(&mut body, width, theme);
    } else if let Some(view) = &view {
        header.right = view.times.as_ref().map_or_else(String::new, clock_line);
        header.warns = view.times.as_ref().is_some_and(|times| times.warns);
        header.middle = view.issue.clone();
        rows(&mut body, view, width, theme);
    } else if desk.workshop.is_none() {
        body.text(&say!("workshop-loading"), width, theme.text);
    }
    let mut notice = desk.notice.clone();
    match &desk.following {
        Following::Waiting => question = say!("desk-waiting"),
        Following::Left(_) => notice = notice.or_else(|| Some(say!("desk-left"))),
        Following::Trouble(why, _) => notice = notice.or_else(|| Some(why.clone())),
        Following::Room(_) => {}
    }
    let page = Page {
        header,
        question,
        body,
        notice,
        mode: Some(Mode::Desk),
        scroll: isize::try_from(desk.scroll).unwrap_or(isize::MAX),
        ..Page::default()
    };
    let extent = page::draw(page, theme, frame);
    in_glyphs(theme, frame);
    extent
}

/// Everything on the desk, the most urgent first: problems, clock, what the room sees, this step, the next one.
fn rows(body: &mut Body, view: &View, width: usize, theme: &Theme) {
    for problem in &view.problems {
        body.item("!", problem, width, theme.warning, theme.warning);
    }
    match &view.times {
        Some(times) => clock(body, times, width, theme),
        None => body.text(&say!("time-not-started"), width, theme.quiet),
    }
    for (text, note) in &view.offers {
        body.item("·", &format!("{text} {note}"), width, theme.text, theme.quiet);
    }
    labelled(body, &say!("desk-room"), &view.shows.join(" · "), width, theme);
    if !view.typed.is_empty() {
        labelled(body, &say!("desk-typed"), &view.typed, width, theme);
    }
    if let Some(sheet) = &view.sheet {
        body.blank();
        notes(body, sheet, view.is_ahead, width, theme);
    }
    if let Some(next) = &view.next {
        body.blank();
        body.text(&say!("desk-next"), width, theme.heading);
        body.text(&heading(next), width, theme.text);
        body.text(&next.ask, width, theme.quiet);
        for material in &next.materials {
            body.item("·", material, width, theme.quiet, theme.quiet);
        }
    }
    if !view.parked.is_empty() {
        body.blank();
        body.text(&say!("desk-parked", count = view.parked.len()), width, theme.heading);
        for parked in &view.parked {
            body.item("·", parked, width, theme.text, theme.quiet);
        }
    }
}

fn clock(body: &mut Body, times: &Times, width: usize, theme: &Theme) {
    let style = if times.warns { theme.warning } else { theme.question };
    body.text(&clock_line(times), width, style);
    let mut words = say!("desk-used", used = times.used.as_str(), planned = times.planned.as_str());
    if !times.end.is_empty() {
        let end = say!("desk-ends", end = times.end.as_str(), promised = times.promised.as_str());
        words = format!("{words} · {end}");
    }
    body.text(&words, width, theme.text);
}

fn clock_line(times: &Times) -> String {
    let paused = if times.is_paused { say!("clock-is-paused") } else { String::new() };
    let timer = times.timer.as_ref();
    let timer = timer.map_or_else(String::new, |digits| say!("header-timer", digits = digits.as_str()));
    let parts = [paused, timer, times.left.clone(), times.behind.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn heading(sheet: &Sheet) -> String {
    let mut words = format!("{}: {} · {}", sheet.module, sheet.title, sheet.form);
    if let Some(minutes) = sheet.minutes {
        words = format!("{words} · {}", say!("desk-minutes", minutes = minutes));
    }
    words
}

fn notes(body: &mut Body, sheet: &Sheet, is_ahead: bool, width: usize, theme: &Theme) {
    body.text(&say!(if is_ahead { "desk-ahead" } else { "desk-now" }), width, theme.heading);
    body.text(&heading(sheet), width, theme.question);
    body.text(&sheet.ask, width, theme.text);
    body.blank();
    body.prose(&sheet.lead, width, theme);
    for line in &sheet.say {
        body.item("“", line, width, theme.chosen, theme.quiet);
    }
    for (title, lines) in [("desk-materials", &sheet.materials), ("desk-trouble", &sheet.trouble)] {
        if !lines.is_empty() {
            body.text(&say!(title), width, theme.heading);
            for line in lines {
                body.item("·", line, width, theme.text, theme.quiet);
            }
        }
    }
}

fn labelled(body: &mut Body, label: &str, text: &str, width: usize, theme: &Theme) {
    let first = wrap_rows(text, width).len();
    let style = if first == 0 { theme.quiet } else { theme.text };
    body.row(Row { mark: label, text, style: Some(style), ..Row::default() }, width, theme);
}

fn keys(body: &mut Body, width: usize, theme: &Theme) {
    for binding in keymap::bindings(Mode::Desk) {
        let keys = format!("{:<16}", binding.key_names(3));
        body.item(&keys, &crate::words::say(binding.words), width, theme.text, theme.heading);
    }
}
