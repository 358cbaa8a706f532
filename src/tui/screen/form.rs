//! Forms: the set-up screen, and the rows of any form.

use crate::app::App;
use crate::app::form::{FieldInput, Form, Pick};
use crate::app::setup::{Purpose, Setup};
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::{Body, Header, Page};
use crate::tui::theme::Theme;

pub fn setup(app: &App, setup: &Setup, theme: &Theme) -> Page {
    let mut body = rows(&setup.form, app.text_width(), theme);
    body.blank();
    body.text(&say!("setup-legal"), app.text_width(), theme.quiet);
    Page {
        header: Header { left: say!("setup-title"), ..Header::default() },
        question: say!(match setup.purpose {
            Purpose::Group => "setup-question-group",
            Purpose::Alone => "setup-question-alone",
            Purpose::TenMinutes => "setup-question-ten",
            Purpose::Change => "setup-question-change",
        }),
        help: say!("setup-help"),
        body,
        ..Page::default()
    }
}

/// The rows of a form: label, then its words or the option chosen, with what is around it.
pub fn rows(form: &Form, width: usize, theme: &Theme) -> Body {
    let mut body = Body::default();
    for (at, field) in form.fields.iter().enumerate() {
        let here = at == form.at();
        let style = if here { theme.heading } else { theme.quiet };
        let mark = if here { "▸" } else { " " };
        body.text(&field.label, width, style);
        match &field.input {
            FieldInput::Words(words) => body.field(mark, words, &field.hint, here, width, theme),
            FieldInput::Pick(pick) => {
                if here {
                    picks(&mut body, mark, pick, width, theme);
                } else {
                    let option = pick.options.get(pick.at).map_or("", String::as_str);
                    body.item(&format!("{mark} ●"), option, width, theme.text, theme.quiet);
                }
            }
        }
    }
    body
}

/// The options of a field with the number that picks each, the chosen one marked; they are kept in view.
pub fn picks(body: &mut Body, mark: &str, pick: &Pick, width: usize, theme: &Theme) {
    let start = body.lines.len();
    let mut chosen = start;
    for (at, option) in pick.options.iter().enumerate() {
        let here = at == pick.at;
        if here {
            chosen = body.lines.len();
        }
        let number = pick.number(at).map_or_else(|| " ".into(), |number| number.to_string());
        let (dot, style) = if here { ("●", theme.selected) } else { ("○", theme.text) };
        let mark = format!("{mark} {number} {dot}");
        body.item(&mark, option, width, style, theme.text);
        if let Some(note) = pick.notes.get(at).filter(|note| !note.is_empty()) {
            body.item(&" ".repeat(shown_width(&mark)), note, width, theme.quiet, theme.quiet);
        }
    }
    let end = body.lines.len();
    body.focus = Some(if end - start <= 8 { start..end } else { chosen..chosen + 1 });
}
