//! Export: the form, and what was written.

use super::form;
use crate::app::App;
use crate::app::export::{Export, State};
use crate::app::form::Form;
use crate::app::session_plan::SessionPlan;
use crate::say;
use crate::tui::page::{Body, Page};
use crate::tui::theme::Theme;

pub fn page(app: &App, export: &Export, theme: &Theme) -> Page {
    let asking = (say!("export-title"), say!("export-help"));
    printing(app, &export.state, &export.form, asking, theme)
}

pub fn session_plan(app: &App, plan: &SessionPlan, theme: &Theme) -> Page {
    let asking = (say!("session-plan-title"), say!("session-plan-help"));
    printing(app, &plan.state, &plan.form, asking, theme)
}

fn printing(app: &App, state: &State, form: &Form, asking: (String, String), theme: &Theme) -> Page {
    let width = app.text_width();
    match state {
        State::Asking => Page {
            question: asking.0,
            help: asking.1,
            body: form::rows(form, width, theme),
            ..Page::default()
        },
        State::Failed(why) => Page {
            question: asking.0,
            body: form::rows(form, width, theme),
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
