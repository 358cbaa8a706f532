//! One answer, large: short rows in the middle of the screen, with room between them.

use super::overlay::moved;
use crate::app::App;
use crate::app::spotlight::{Piece, Spotlight};
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::{Body, Header, Page, Places, wrapped};
use crate::tui::theme::Theme;
use crate::tui::widget::big::big;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// Cells of a row of large words: an eye far away keeps its place in short rows.
const SHORT: usize = 32;

pub fn page(app: &App, spotlight: &Spotlight, theme: &Theme) -> Page {
    let (at, of) = spotlight.place();
    let title = app.current_step().map_or_else(String::new, |step| step.title.clone());
    let right = if of > 1 { say!("header-step", at = at, of = of) } else { String::new() };
    let header = Header { left: title, right, ..Header::default() };
    let mut page = Page { header, scroll: moved(spotlight.scroll), ..Page::default() };
    let body = Places::new(&page, 0, Rect::new(0, 0, app.size.0, app.size.1)).body;
    let lines = lines(spotlight.piece(), usize::from(body.width), usize::from(body.height), theme);
    page.body = Body { lines, ..Body::default() };
    page
}

/// The rows of a piece, in the middle of the room where they fit. Large words come with a blank row between them as
/// long as that fits; rows are dropped together, never words.
fn lines(piece: &Piece, width: usize, height: usize, theme: &Theme) -> Vec<Line<'static>> {
    let small = |text: &str| if text.is_empty() { Vec::new() } else { wrapped(text, width) };
    let (label, note) = (small(&piece.label), small(&piece.note));
    let gaps = usize::from(!label.is_empty()) + usize::from(!note.is_empty());
    let left = height.saturating_sub(label.len() + note.len() + gaps);
    let large = large(&piece.text, width, left);
    let mut lines: Vec<Line> = Vec::new();
    let mut add = |rows: Vec<String>, style: Style| {
        if !rows.is_empty() && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(rows.into_iter().map(|row| centered(row, width, style)));
    };
    add(label, theme.quiet);
    add(large, theme.question);
    add(note, theme.quiet);
    let above = height.saturating_sub(lines.len()) / 2;
    std::iter::repeat_n(Line::default(), above).chain(lines).collect()
}

/// The large words as rows of cells, at most `height` of them where that is possible: drawn letters, or short rows.
fn large(text: &str, width: usize, height: usize) -> Vec<String> {
    if let Some(rows) = big(text, width, height) {
        return rows;
    }
    let short = wrapped(text, width.min(SHORT));
    if short.len() * 2 <= height + 1 {
        let spaced = short.into_iter().flat_map(|row| [row, String::new()]);
        let mut spaced: Vec<String> = spaced.collect();
        spaced.pop();
        return spaced;
    }
    if short.len() <= height { short } else { wrapped(text, width) }
}

fn centered(row: String, width: usize, style: Style) -> Line<'static> {
    let before = width.saturating_sub(shown_width(&row)) / 2;
    Line::from(vec![Span::raw(" ".repeat(before)), Span::styled(row, style)])
}
