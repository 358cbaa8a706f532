//! Forms: the set-up screen, and the rows of any form.

use crate::app::App;
use crate::app::form::{FieldInput, Form, Pick};
use crate::app::setup::cutting::{Cutting, Going};
use crate::app::setup::{Purpose, Setup};
use crate::app::text::shown_width;
use crate::rules::schedule::clock;
use crate::say;
use crate::tui::page::{Body, Header, Page, Row};
use crate::tui::theme::Theme;
use crate::workshop::clock::Place;

pub fn setup(app: &App, setup: &Setup, theme: &Theme) -> Page {
    if let Some(cutting) = &setup.cutting {
        return self::cutting(app, cutting, theme);
    }
    let mut body = rows(&setup.form, app.text_width(), theme);
    body.blank();
    body.text(&say!("setup-legal"), app.text_width(), theme.quiet);
    if setup.form.is_last() {
        body.focus_on(body.focus.as_ref().map_or(0, |focus| focus.start));
    }
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

/// What would go to make the agenda fit; the cursor keeps a line in view where there are more than rows.
fn cutting(app: &App, cutting: &Cutting, theme: &Theme) -> Page {
    let width = app.text_width();
    let (over_by, until) = (cutting.fitted.over_by(), cutting.until.map(clock));
    let mut body = Body::default();
    let (whole, available) = (cutting.fitted.whole, cutting.fitted.available);
    body.text(&say!("cutting-there", whole = whole, available = available), width, theme.text);
    for (at, going) in cutting.lines.iter().enumerate() {
        let row =
            Row { here: at == cutting.at, mark: "·", text: &going_words(app, going), ..Row::default() };
        body.row(row, width, theme);
    }
    let end = cutting.end().map(clock);
    let (words, style) = match (over_by, end) {
        (0, Some(end)) => (say!("cutting-ends", end = end), theme.text),
        (0, None) => (String::new(), theme.text),
        (over, Some(end)) => (say!("cutting-too-long-ends", minutes = over, end = end), theme.warning),
        (over, None) => (say!("cutting-too-long", minutes = over), theme.warning),
    };
    let sum = body.lines.len();
    body.text(&words, width, style);
    let last = cutting.last();
    for (at, mark, words) in [(last - 1, "1", "cutting-so"), (last, "2", "cutting-nothing")] {
        let row = Row { here: at == cutting.at, mark, text: &say!(words), ..Row::default() };
        body.row(row, width, theme);
    }
    // What is planned comes into view with the first line, and the sum with the ways to begin.
    body.focus = body.focus.map(|focus| match cutting.at {
        0 => 0..focus.end,
        at if at + 1 == last => sum..focus.end,
        _ => focus,
    });
    let question = match until {
        _ if cutting.lines.is_empty() => say!("cutting-question-nothing"),
        Some(until) => say!("cutting-question", until = until),
        None => say!("cutting-question-interpreted"),
    };
    let header = Header { left: say!("setup-title"), ..Header::default() };
    Page { header, question, help: say!("cutting-help"), body, ..Page::default() }
}

fn going_words(app: &App, going: &Going) -> String {
    let step = match &going.place {
        Place::Step(id) => {
            let step = app.workshop.as_ref().and_then(|workshop| workshop.step(id));
            step.map_or_else(|| id.to_string(), |step| step.title.trim().to_string())
        }
        Place::Break(_) => say!("agenda-break"),
    };
    let (how, before, after) = (going.how.as_str(), going.before, going.after);
    match (how.is_empty(), after) {
        (true, 0) => say!("cutting-dropped", step = step, before = before),
        (true, _) => say!("cutting-shorter", step = step, before = before, after = after),
        (false, 0) => say!("cutting-left-out", step = step, how = how, before = before),
        (false, _) => say!("cutting-how", step = step, how = how, before = before, after = after),
    }
}

/// The rows of a form: label, then its words or the option chosen, with what is around it.
pub fn rows(form: &Form, width: usize, theme: &Theme) -> Body {
    let mut body = Body::default();
    for (at, field) in form.fields.iter().enumerate().filter(|(_, field)| field.shown) {
        let here = at == form.at();
        let style = if here { theme.heading } else { theme.quiet };
        let mark = if here { "▸" } else { " " };
        let label = body.lines.len();
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
        if !field.note.is_empty() {
            body.item(" ", &field.note, width, theme.heading, theme.heading);
        }
        if here {
            body.focus_on(label);
        }
    }
    body
}

/// The options of a field with the number that picks each, the chosen one marked; it is kept in view, and the
/// others where there is room.
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
        // The marker stands where the keys are, and there alone.
        let mark = format!("{} {number} {dot}", if here { mark } else { " " });
        body.item(&mark, option, width, style, theme.text);
        if let Some(note) = pick.notes.get(at).filter(|note| !note.is_empty()) {
            body.item(&" ".repeat(shown_width(&mark)), note, width, theme.quiet, theme.quiet);
        }
    }
    (body.focus, body.line) = (Some(start..body.lines.len()), Some(chosen));
}
