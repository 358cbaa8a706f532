//! Parked ideas with what became of each, and the words being typed about one.

use super::form;
use crate::app::App;
use crate::app::parking::{Parking, Writing};
use crate::rules::dates;
use crate::say;
use crate::tui::page::{Body, Page, Row};
use crate::tui::theme::Theme;
use crate::workshop::Session;
use crate::workshop::session::{Fate, Parked};

pub fn page(app: &App, parking: &Parking, theme: &Theme) -> Page {
    let Some(open) = &app.open else { return Page::default() };
    let session = &open.session;
    let width = app.text_width();
    if let Some(writing) = &parking.writing {
        return writing_page(session, writing, width, theme);
    }
    let mut body = Body::default();
    if session.parking.is_empty() {
        body.text(&say!("parking-none"), width, theme.quiet);
    }
    for (at, parked) in session.parking.iter().enumerate() {
        let number = if at < 9 { (at + 1).to_string() } else { " ".into() };
        let sign = match parked.fate() {
            Fate::Open => "○",
            Fate::Assigned | Fate::Answered => "●",
            Fate::Dropped => "-",
        };
        let style = (parked.fate() == Fate::Dropped).then_some(theme.quiet);
        let (mark, note) = (format!("{number} {sign}"), fate_words(parked));
        let row = Row { here: at == parking.at, mark: &mark, text: &parked.text, note: &note, style };
        body.row(row, width, theme);
        if !parked.by.trim().is_empty() && dates::parse(&parked.by, session.date).is_err() {
            body.item("     ", &say!("not-a-date"), width, theme.warning, theme.text);
        }
    }
    let n_open = session.parking.iter().filter(|parked| parked.fate() == Fate::Open).count();
    Page {
        question: say!("parking-title"),
        help: say!("parking-help", open = n_open, all = session.parking.len()),
        body,
        ..Page::default()
    }
}

fn writing_page(session: &Session, writing: &Writing, width: usize, theme: &Theme) -> Page {
    let idea = session.parking.iter().find(|parked| parked.id == *writing.id());
    Page {
        question: idea.map_or_else(String::new, |idea| idea.text.clone()),
        body: form::rows(&writing.form, width, theme),
        ..Page::default()
    }
}

/// What became of an idea, in words.
fn fate_words(parked: &Parked) -> String {
    let (owner, by) = (parked.owner.trim(), parked.by.trim());
    let taken = match (owner, by) {
        ("", "") => String::new(),
        ("", by) => say!("parking-nobody-by", by = by),
        (owner, "") => say!("parking-taken", owner = owner),
        (owner, by) => say!("parking-taken-by", owner = owner, by = by),
    };
    let answer = match parked.answer.trim() {
        "" => String::new(),
        answer => say!("parking-answered", answer = answer),
    };
    let state = match parked.fate() {
        Fate::Dropped => say!("parking-dropped"),
        Fate::Open => say!("parking-open"),
        Fate::Assigned | Fate::Answered => String::new(),
    };
    [state, answer, taken].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}
