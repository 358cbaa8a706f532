//! All sessions, the trash, and a session that does not open.

use super::home::step_title;
use crate::app::App;
use crate::app::effect::How;
use crate::app::library::{Confirm, Library, View};
use crate::app::msg::Offer;
use crate::app::trouble::Trouble;
use crate::say;
use crate::tui::page::{Body, Header, Page, Row};
use crate::tui::theme::Theme;

pub fn page(app: &App, library: &Library, theme: &Theme) -> Page {
    let width = app.text_width();
    let mut body = Body::default();
    if let Some(confirm) = &library.confirm {
        let question = match confirm {
            Confirm::Delete(id) => say!("library-confirm-delete", session = id.to_string()),
            Confirm::Empty => say!(
                "library-confirm-empty",
                sessions = app.trash.sessions.len(),
                files = app.trash.files,
                kilobytes = app.trash.bytes.div_ceil(1024)
            ),
        };
        return Page { question, help: say!("library-confirm-help"), ..Page::default() };
    }
    match library.view {
        View::Sessions => {
            let mark = if library.searching { "▸ /" } else { "  /" };
            if library.searching || !library.search.is_blank() {
                body.field(
                    mark,
                    &library.search,
                    &say!("library-search-hint"),
                    library.searching,
                    width,
                    theme,
                );
                body.blank();
            }
            let found = library.found(&app.library);
            if found.is_empty() {
                body.text(&say!("library-none"), width, theme.quiet);
            }
            for (at, summary) in found.iter().enumerate() {
                let note = match (&summary.fault, &summary.unclean) {
                    (Some(fault), _) => fault.clone(),
                    (None, Some(unclean)) => {
                        say!(
                            "home-unclean",
                            step = step_title(app, &unclean.step),
                            when = unclean.when.as_str()
                        )
                    }
                    (None, None) => say!(
                        "home-continue-note",
                        step = step_title(app, &summary.at),
                        saved = summary.saved.as_str()
                    ),
                };
                let text = if summary.group.is_empty() {
                    summary.issue.clone()
                } else {
                    say!("library-line", issue = summary.issue.as_str(), group = summary.group.as_str())
                };
                let here = at == library.at && !library.searching;
                let mark = format!("{:>2}", at + 1);
                body.row(Row { here, mark: &mark, text: &text, note: &note, style: None }, width, theme);
            }
        }
        View::Trash => {
            if app.trash.sessions.is_empty() {
                body.text(&say!("trash-none"), width, theme.quiet);
            }
            for (at, (id, when)) in app.trash.sessions.iter().enumerate() {
                let mark = format!("{:>2}", at + 1);
                let note = say!("trash-line", when = when.as_str());
                let row =
                    Row { here: at == library.at, mark: &mark, text: id.as_str(), note: &note, style: None };
                body.row(row, width, theme);
            }
        }
    }
    let question = match library.view {
        View::Sessions => say!("library-title"),
        View::Trash => say!("trash-title"),
    };
    let help = match library.view {
        View::Sessions => say!("library-help"),
        View::Trash => say!("trash-help"),
    };
    Page { header: Header::default(), question, help, body, ..Page::default() }
}

pub fn trouble(app: &App, trouble: &Trouble, theme: &Theme) -> Page {
    let width = app.text_width();
    let mut body = Body::default();
    let ways = trouble.ways();
    body.text(&trouble.why, width, theme.text);
    body.blank();
    for (at, way) in ways.iter().map(Some).chain([None]).enumerate() {
        let text = match way {
            Some(How::ReadOnly) => say!("trouble-read-only"),
            Some(How::Copy) => say!("trouble-copy"),
            Some(How::FromBackup) => match &trouble.offer {
                Offer::Backup { made } => say!("trouble-backup", made = made.as_str()),
                Offer::Nothing | Offer::Busy => String::new(),
            },
            Some(How::Resume | How::WithoutText) => String::new(),
            None => say!("trouble-home"),
        };
        let mark = (at + 1).to_string();
        body.row(Row { here: at == trouble.at, mark: &mark, text: &text, ..Row::default() }, width, theme);
    }
    Page { question: say!("trouble-title", session = trouble.id.to_string()), body, ..Page::default() }
}
