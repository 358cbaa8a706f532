//! A break: what it is, how long it still is, and when people meet again.

use super::standing;
use crate::app::rest::Rest;
use crate::app::{App, digits, local_after};
use crate::say;
use crate::tui::page::{Body, Header, Page, wrapped};
use crate::tui::theme::Theme;
use crate::tui::widget::big;

/// Rows for the digits: the words under them stay in view at 60x18.
const ROWS: usize = 6;

/// Below so many rows a screen has none to spare between the digits and the words.
const LOW: u16 = 16;

pub fn page(app: &App, rest: &Rest, theme: &Theme) -> Page {
    let (right, warns) = standing(app);
    let width = app.text_width();
    let low = app.size.1 < LOW;
    let next = app.workshop.as_ref().and_then(|workshop| workshop.step(&rest.to));
    let then = next.map(|next| say!("break-then", step = next.title.as_str()));
    let mut body = Body::default();
    let pace = app.pace().filter(|pace| pace.place.as_ref() == Some(&rest.place));
    if let (Some(pace), Some(now)) = (&pace, &app.now) {
        // In a low room the words take their row first, and the digits have what is left.
        let words = if low { 1 + then.as_ref().map_or(0, |then| wrapped(then, width).len()) } else { 0 };
        big::push(&mut body, &digits(pace.left), width, ROWS.saturating_sub(words), theme);
        if !low {
            body.blank();
        }
        let words = if pace.left < 0 {
            say!("break-over")
        } else {
            say!("break-back", time = local_after(now, pace.left))
        };
        body.text(&words, width, theme.text);
    } else if let (Some(workshop), Some(open)) = (&app.workshop, &app.open) {
        let minutes = crate::rules::pace::allotted(workshop, &open.session, &rest.place);
        body.text(&say!("break-minutes", minutes = minutes), width, theme.text);
    }
    if !low {
        body.blank();
    }
    if let Some(then) = then {
        body.text(&then, width, theme.quiet);
    }
    Page {
        header: Header { left: say!("break-title"), right, warns, ..Header::default() },
        question: rest.words.clone(),
        body,
        ..Page::default()
    }
}
