//! Review: the plan as it stands, what is missing first.

use super::standing;
use crate::app::App;
use crate::app::review::Review;
use crate::say;
use crate::tui::page::{Body, Header, Page};
use crate::tui::theme::Theme;
use crate::tui::widget::document;

pub fn page(app: &App, review: &Review, theme: &Theme) -> Page {
    let (right, warns) = standing(app);
    let mut body = Body::default();
    let width = app.text_width();
    if review.lacking.is_empty() {
        body.text(&say!("review-complete"), width, theme.heading);
    } else {
        body.text(&say!("review-lacking", count = review.lacking.len()), width, theme.warning);
        for (title, advice) in &review.lacking {
            body.item("!", title, width, theme.chosen, theme.warning);
            body.item(" ", advice, width, theme.quiet, theme.text);
        }
    }
    let (open, all) = review.parked;
    if all > 0 {
        let words = say!("review-parking", open = open, all = all);
        body.item("1", &words, width, if open > 0 { theme.chosen } else { theme.text }, theme.heading);
    }
    body.blank();
    document::rows(&mut body, &review.document.blocks, width, theme);
    Page {
        header: Header { left: say!("review-title"), right, warns, ..Header::default() },
        question: say!("review-question"),
        help: say!("review-help"),
        body,
        scroll: isize::try_from(review.scroll).unwrap_or(isize::MAX),
        ..Page::default()
    }
}
