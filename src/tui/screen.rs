//! Each screen as a page. Nothing private, no path and no error text of the machine stands in the room view.

mod export;
pub mod form;
mod home;
mod library;
mod overlay;
mod review;
mod step;

use super::page::{Extent, Page};
use super::theme::Theme;
use crate::app::{App, Screen};
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
        (None, Screen::Review(review)) => review::page(app, review, theme),
        (None, Screen::Export(export)) => export::page(app, export, theme),
        (None, Screen::SessionPlan(plan)) => export::session_plan(app, plan, theme),
        (None, Screen::Trouble(trouble)) => library::trouble(app, trouble, theme),
    };
    page.mode = Some(app.mode());
    if page.notice.is_none() {
        page.notice = app.notice.clone();
    }
    page
}

/// A dark screen, for the time the room should look at people.
pub fn blank(theme: &Theme, frame: &mut Frame) -> Extent {
    let area = frame.area();
    frame.buffer_mut().set_style(area, theme.text);
    Extent::default()
}

/// What the header says about saving: nothing while all is well.
fn saving(app: &App) -> (String, bool) {
    match &app.open {
        Some(open) if open.failing.is_some() || app.live_failing.is_some() => {
            (say!("header-not-saved"), true)
        }
        Some(open) if open.read_only.is_some() => (say!("header-read-only"), false),
        _ => (String::new(), false),
    }
}
