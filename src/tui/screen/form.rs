//! Forms: the set-up screen, and the rows of any form.

use crate::app::App;
use crate::app::form::{FieldInput, Form};
use crate::app::setup::{Purpose, Setup};
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
            FieldInput::Pick { options, at: chosen } => {
                let start = body.lines.len();
                if here {
                    for (option_at, option) in options.iter().enumerate() {
                        let dot = if option_at == *chosen { "●" } else { "○" };
                        let style = if option_at == *chosen { theme.selected } else { theme.text };
                        body.item(
                            &format!("{mark} {} {dot}", option_at + 1),
                            option,
                            width,
                            style,
                            theme.text,
                        );
                    }
                    let chosen_row = start + *chosen;
                    body.focus = Some(chosen_row.min(body.lines.len().saturating_sub(1))..body.lines.len());
                } else {
                    let option = options.get(*chosen).map_or("", String::as_str);
                    body.item(&format!("{mark} ●"), option, width, theme.text, theme.quiet);
                }
            }
        }
    }
    body
}
