//! A step being run.

use super::standing;
use crate::app::step::{StepScreen, context};
use crate::app::{App, route};
use crate::say;
use crate::tui::kind::{self, Room};
use crate::tui::page::{Header, Page, Places};
use crate::tui::theme::Theme;
use ratatui::layout::Rect;

pub fn page(app: &App, screen: &StepScreen, theme: &Theme) -> Page {
    let (Some(workshop), Some(open)) = (&app.workshop, &app.open) else { return Page::default() };
    let Some(ctx) = context(workshop, open, &screen.id, app.text_width()) else { return Page::default() };
    let (module_at, modules) = route::module_progress(workshop, &open.session, &screen.id);
    let (step_at, steps) = route::step_progress(workshop, &open.session, &screen.id);
    let (right, warns) = standing(app);
    let module =
        workshop.module_of(&screen.id).map_or_else(String::new, |module| module.title.to_uppercase());
    let header = Header {
        left: module,
        progress: (modules > 1).then_some((module_at, modules)),
        middle: if step_at > 0 {
            say!("header-step", at = step_at, of = steps)
        } else {
            say!("header-aside")
        },
        right,
        warns,
    };
    let page = Page {
        header,
        question: ctx.step.ask.clone(),
        help: app.guidance().to_string(),
        notice: app.notice.clone(),
        scroll: screen.scroll,
        ..Page::default()
    };
    // What a body that fills the page would have: one that is drawn to fit needs no scrolling then.
    let places = Places::new(&page, usize::MAX, Rect::new(0, 0, app.size.0, app.size.1));
    let room = Room {
        text: app.text_width(),
        width: usize::from(places.room.width),
        height: usize::from(places.body.height),
        on_wall: app.is_on_wall(),
    };
    Page { body: kind::body(&screen.draft, &ctx, room, theme), ..page }
}
