//! Home.

use crate::app::App;
use crate::app::home::{Entry, Home, entries};
use crate::say;
use crate::tui::page::{Body, Page, Row};
use crate::tui::theme::Theme;

pub fn page(app: &App, home: &Home, theme: &Theme) -> Page {
    let mut body = Body::default();
    let width = app.text_width();
    for (at, entry) in entries(&app.library).iter().enumerate() {
        let (text, note) = words(app, entry);
        let mark = (at + 1).to_string();
        body.row(
            Row { here: at == home.at, mark: &mark, text: &text, note: &note, style: None },
            width,
            theme,
        );
    }
    Page { question: say!("program-name"), help: say!("home-tagline"), body, ..Page::default() }
}

fn words(app: &App, entry: &Entry) -> (String, String) {
    match entry {
        Entry::Resume(summary) => {
            let unclean = summary.unclean.as_ref();
            let step = unclean.map_or("", |unclean| unclean.step.as_str());
            let when = unclean.map_or("", |unclean| unclean.when.as_str());
            let mut note = say!("home-unclean", step = step_title(app, step), when = when);
            if let Some(text) = unclean.map(|unclean| &unclean.text).filter(|text| !text.is_empty()) {
                note = format!("{note}\n{}", say!("home-unclean-text", text = text.as_str()));
            }
            (say!("home-resume", issue = summary.issue.as_str()), note)
        }
        Entry::WithoutText(_) => (say!("home-without-text"), String::new()),
        Entry::OpenCopy(_) => (say!("home-open-copy"), String::new()),
        Entry::Continue(summary) => (
            say!("home-continue", issue = summary.issue.as_str()),
            say!("home-continue-note", step = step_title(app, &summary.at), saved = summary.saved.as_str()),
        ),
        Entry::Group => (say!("home-group"), String::new()),
        Entry::Alone => (say!("home-alone"), String::new()),
        Entry::TenMinutes => (say!("home-ten-minutes"), String::new()),
        Entry::SessionPlan => (say!("home-session-plan"), String::new()),
        Entry::Example => (say!("home-example"), String::new()),
        Entry::Library(count) => (say!("home-library", count = *count), String::new()),
        Entry::TestCard if app.config.seen_test_card => (say!("home-test-card"), String::new()),
        Entry::TestCard => (say!("home-test-card"), say!("home-test-card-offer")),
    }
}

/// The title of a step by its id, once the workshop is read; before that, what the id says.
pub fn step_title(app: &App, id: &str) -> String {
    let step = crate::workshop::StepId::try_from(id).ok();
    let found = step.as_ref().zip(app.workshop.as_ref()).and_then(|(id, workshop)| {
        let module = workshop.module_of(id)?;
        Some(format!("{}: {}", module.title, workshop.step(id)?.title))
    });
    match found {
        Some(title) => title,
        None if id.is_empty() => say!("home-at-start"),
        None => id.replace(['/', '-', '_'], " "),
    }
}
