//! Review: the plan as it stands, what is missing first.

use super::saving;
use crate::app::App;
use crate::app::review::Review;
use crate::say;
use crate::tui::page::{Body, Header, Page};
use crate::tui::theme::Theme;

pub fn page(app: &App, review: &Review, theme: &Theme) -> Page {
    let (right, warns) = saving(app);
    let mut body = Body::default();
    if let (Some(workshop), Some(open)) = (&app.workshop, &app.open) {
        super::overlay::plan_rows(&mut body, workshop, &open.session, app.text_width(), theme);
    }
    Page {
        header: Header { left: say!("review-title"), right, warns, ..Header::default() },
        question: say!("review-question"),
        help: say!("review-help"),
        body,
        scroll: review.scroll,
        ..Page::default()
    }
}
