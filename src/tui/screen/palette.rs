//! The palette: a field that searches, and what can be done, each with its key.

use crate::app::App;
use crate::app::palette::{Command, Palette};
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::{Body, Page, wrapped};
use crate::tui::theme::Theme;
use ratatui::text::{Line, Span};

pub fn page(app: &App, palette: &Palette, theme: &Theme) -> Page {
    let width = app.text_width();
    let mut body = Body::default();
    body.field("▸", &palette.search, &say!("palette-hint"), true, width, theme);
    body.pinned = body.lines.len();
    body.focus = None;
    let found = palette.found();
    if found.is_empty() {
        body.text(&say!("palette-none"), width, theme.quiet);
    }
    for (at, command) in found.into_iter().enumerate() {
        row(&mut body, at, at == palette.at, command, width, theme);
    }
    Page { question: say!("palette-title"), body, ..Page::default() }
}

/// A command with its number in front and its key at the end of its first row.
fn row(body: &mut Body, at: usize, here: bool, command: &Command, width: usize, theme: &Theme) {
    let start = body.lines.len();
    let number = if at < 9 { (at + 1).to_string() } else { " ".into() };
    let mark = format!("{} {number} ", if here { "▸" } else { " " });
    let indent = shown_width(&mark);
    let room = width.saturating_sub(indent + shown_width(&command.key) + 2).max(1);
    let style = if here { theme.selected } else { theme.text };
    for (n, words) in wrapped(&command.text, room).into_iter().enumerate() {
        let pad = " ".repeat(room.saturating_sub(shown_width(&words)) + 2);
        let mut spans = vec![
            Span::styled(if n == 0 { mark.clone() } else { " ".repeat(indent) }, theme.quiet),
            Span::styled(words, style),
        ];
        if n == 0 {
            spans.push(Span::styled(pad, theme.text));
            spans.push(Span::styled(command.key.clone(), theme.quiet));
        }
        body.lines.push(Line::from(spans));
    }
    if here {
        body.focus = Some(start..body.lines.len());
    }
}
