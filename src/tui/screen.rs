//! Each screen as a page. Nothing private, no path and no error text of the machine stands in the room view.

pub mod desk;
mod export;
pub mod form;
mod home;
mod library;
mod overlay;
mod palette;
mod parking;
mod rest;
mod review;
mod speakers;
mod spotlight;
mod step;
pub mod testcard;
mod time;

use super::page::Page;
use super::theme::Theme;
use crate::app::msg::Extent;
use crate::app::{App, Screen, behind_words, left_words};
use crate::say;
use ratatui::Frame;

/// Returns the page of the present screen or of what lies over it.
pub fn page(app: &App, theme: &Theme) -> Page {
    let mut page = match (&app.overlay, &app.screen) {
        (Some(overlay), _) => overlay::page(app, overlay, theme),
        (None, Screen::Home(home)) => home::page(app, home, theme),
        (None, Screen::Library(library)) => library::page(app, library, theme),
        (None, Screen::Setup(setup)) => form::setup(app, setup, theme),
        (None, Screen::Step(step)) => step::page(app, step, theme),
        (None, Screen::Rest(rest)) => rest::page(app, rest, theme),
        (None, Screen::Review(review)) => review::page(app, review, theme),
        (None, Screen::Export(export)) => export::page(app, export, theme),
        (None, Screen::SessionPlan(plan)) => export::session_plan(app, plan, theme),
        (None, Screen::TestCard(card)) => testcard::page(app, card, theme),
        (None, Screen::Trouble(trouble)) => library::trouble(app, trouble, theme),
    };
    page.scroll += app.moved;
    page.mode = Some(app.mode());
    if page.notice.is_none() {
        page.notice = app.notice.clone();
    }
    page
}

/// A dark screen, for the time the room should look at people.
pub fn blank(theme: &Theme, frame: &mut Frame) -> Extent {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.blank);
    Extent::default()
}

/// What the right of the header says: time left, lateness, the second timer, and that something is not saved.
fn standing(app: &App) -> (String, bool) {
    let (saving, not_saved) = match &app.open {
        Some(open) if open.failing.is_some() || app.live_failing.is_some() => {
            (say!("header-not-saved"), true)
        }
        Some(open) if open.read_only.is_some() => (say!("header-read-only"), false),
        _ => (String::new(), false),
    };
    let pace = app.pace();
    let (left, behind, warns) = pace.as_ref().map_or_else(Default::default, |pace| {
        let left = if pace.running { left_words(pace) } else { say!("clock-is-paused") };
        (left, behind_words(pace), pace.warns())
    });
    let timer = app.timer_digits().map_or_else(String::new, |digits| match digits.strip_prefix('-') {
        Some(over) => say!("header-timer-over", digits = over),
        None => say!("header-timer", digits = digits),
    });
    let frozen = if app.frozen.is_some() { say!("header-frozen") } else { String::new() };
    let parts = [saving, frozen, timer, left, behind];
    let words: Vec<String> = parts.into_iter().filter(|words| !words.is_empty()).collect();
    (words.join(" · "), not_saved || warns)
}
