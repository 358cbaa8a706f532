//! Who spoke, how often, and a row for the next name.

use crate::app::App;
use crate::app::speakers::Speakers;
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::{Body, Page, Row};
use crate::tui::theme::Theme;

pub fn page(app: &App, speakers: &Speakers, theme: &Theme) -> Page {
    let Some(open) = &app.open else { return Page::default() };
    let width = app.text_width();
    let mut body = Body::default();
    let shown = Speakers::shown(open);
    let widest = shown.iter().map(|speaker| shown_width(&speaker.name)).max().unwrap_or(0);
    for (at, speaker) in shown.iter().enumerate() {
        let here = speakers.at() == Some(at);
        let number = if at < 9 { (at + 1).to_string() } else { " ".into() };
        if let Some(name) = speakers.renaming(&speaker.id) {
            body.field(&format!("▸ {number}"), name, "", true, width, theme);
            continue;
        }
        let pad = " ".repeat(widest.min(width / 2).saturating_sub(shown_width(&speaker.name)) + 2);
        let text = format!("{}{pad}{}", speaker.name, speaker.times);
        body.row(Row { here, mark: &number, text: &text, note: "", style: None }, width, theme);
    }
    let here = speakers.at().is_none();
    body.field(if here { "▸" } else { " " }, speakers.input(), &say!("speakers-hint"), here, width, theme);
    let order = if open.least_first { "speakers-least" } else { "speakers-added" };
    Page {
        question: say!("speakers-title"),
        help: format!("{} {}", say!(order), say!("speakers-help")),
        body,
        ..Page::default()
    }
}
