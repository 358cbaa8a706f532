//! Export: the form, and what was written.

use super::form;
use crate::app::App;
use crate::app::export::{Export, State};
use crate::say;
use crate::tui::page::{Body, Page};
use crate::tui::theme::Theme;

pub fn page(app: &App, export: &Export, theme: &Theme) -> Page {
    let width = app.text_width();
    match &export.state {
        State::Asking => Page {
            question: say!("export-title"),
            help: say!("export-help"),
            body: form::rows(&export.form, width, theme),
            ..Page::default()
        },
        State::Failed(why) => Page {
            question: say!("export-title"),
            body: form::rows(&export.form, width, theme),
            notice: Some(why.clone()),
            ..Page::default()
        },
        State::Writing => Page { question: say!("export-writing"), ..Page::default() },
        State::Done(exported) => {
            let mut body = Body::default();
            body.text(&exported.folder, width, theme.text);
            for file in &exported.files {
                body.item("·", file, width, theme.text, theme.quiet);
            }
            for warning in &exported.warnings {
                body.blank();
                body.text(warning, width, theme.warning);
            }
            body.blank();
            body.text(&say!("export-done-help"), width, theme.quiet);
            Page { question: say!("export-done", count = exported.files.len()), body, ..Page::default() }
        }
    }
}
