//! The clock of the session: its figures, what can be done when it is late, the time left in large digits, and the
//! second timer.

use super::standing;
use crate::app::time::{Panel, TimerPanel, choices, title, words};
use crate::app::{App, behind_words, digits, left_words, time_of_day};
use crate::rules::clock::MINUTE;
use crate::rules::pace::Pace;
use crate::say;
use crate::tui::page::{Body, Header, Page, Row};
use crate::tui::theme::Theme;
use crate::tui::widget::big;

pub fn panel(app: &App, panel: &Panel, theme: &Theme) -> Page {
    let mut body = Body::default();
    let width = app.text_width();
    let (Some(workshop), Some(open)) = (&app.workshop, &app.open) else { return Page::default() };
    let pace = app.pace();
    match &pace {
        Some(pace) => figures(&mut body, app, pace, width, theme),
        None => body.text(&say!("time-not-started"), width, theme.text),
    }
    body.blank();
    if let Some(now) = &app.now {
        let choices = choices(workshop, &open.session, now);
        let at = panel.at.min(choices.len().saturating_sub(1));
        for (idx, choice) in choices.iter().enumerate() {
            let (text, note) = words(choice, workshop, &open.session);
            let mark = (idx + 1).to_string();
            body.row(
                Row { here: idx == at, mark: &mark, text: &text, note: &note, style: None },
                width,
                theme,
            );
        }
    }
    let (right, warns) = standing(app);
    Page {
        header: Header { left: say!("time-title"), right, warns, ..Header::default() },
        question: pace.as_ref().map_or_else(|| say!("time-question"), headline),
        body,
        ..Page::default()
    }
}

fn headline(pace: &Pace) -> String {
    let behind = behind_words(pace);
    match (pace.timed, behind.is_empty()) {
        (false, _) => say!("time-untimed"),
        (true, true) => say!("time-on-time", end = time_of_day(pace)),
        (true, false) => say!("time-behind", behind = behind, end = time_of_day(pace)),
    }
}

fn figures(body: &mut Body, app: &App, pace: &Pace, width: usize, theme: &Theme) {
    let step = match (&pace.place, &app.workshop, &app.open) {
        (Some(place), Some(workshop), Some(open)) => title(workshop, &open.session, place),
        _ => String::new(),
    };
    let planned = digits(i64::from(pace.planned) * MINUTE.cast_signed());
    let used = digits(pace.used.cast_signed() / 1000 * 1000);
    body.text(&say!("time-step", step = step, planned = planned, used = used), width, theme.text);
    let left = left_words(pace);
    if !left.is_empty() {
        body.text(&left, width, theme.heading);
    }
    if pace.timed {
        let promised = crate::rules::schedule::clock(pace.promised.time());
        body.text(&say!("time-promised", end = promised), width, theme.quiet);
    }
    if !pace.running {
        body.text(&say!("time-paused"), width, theme.warning);
    }
}

/// The time left of this step, as large as the screen lets it be.
pub fn large(app: &App, theme: &Theme) -> Page {
    let mut body = Body::default();
    let width = app.text_width();
    let (right, warns) = standing(app);
    // What is left of the screen under the title and above the words.
    let rows = usize::from(app.size.1).saturating_sub(10).clamp(4, 24);
    match app.pace() {
        Some(pace) => {
            big::push(&mut body, &digits(pace.left), width, rows, theme);
            body.blank();
            let words = if pace.running { left_words(&pace) } else { say!("clock-is-paused") };
            body.text(&words, width, theme.heading);
        }
        None => body.text(&say!("time-not-started"), width, theme.text),
    }
    if let Some(timer) = app.timer_digits() {
        body.blank();
        body.text(&say!("header-timer", digits = timer), width, theme.text);
    }
    let question = app.current_step().map_or_else(String::new, |step| step.title.clone());
    Page {
        header: Header { left: say!("time-title"), right, warns, ..Header::default() },
        question,
        body,
        ..Page::default()
    }
}

/// The second timer being set.
pub fn timer(app: &App, panel: &TimerPanel, theme: &Theme) -> Page {
    let mut body = Body::default();
    let width = app.text_width();
    if let Some(left) = app.timer_digits() {
        big::push(&mut body, &left, width, 6, theme);
        body.blank();
    }
    let typed = if panel.minutes > 0 { panel.minutes.to_string() } else { "–".to_string() };
    body.text(&say!("timer-minutes", minutes = typed), width, theme.text);
    Page { question: say!("timer-question"), help: say!("timer-help"), body, ..Page::default() }
}
