//! The test card: samples of each size of text, from how far they read, and how to enlarge them.

use crate::app::App;
use crate::app::testcard::host::Host;
use crate::app::testcard::{MOST_ROWS, TestCard, large_reach, reach};
use crate::say;
use crate::tui::page::{Body, Header, Page, Row};
use crate::tui::theme::Theme;
use crate::tui::widget::big;

/// Rows of the large sample where there is room for no more.
const LARGE_ROWS: usize = 4;

pub fn page(app: &App, card: &TestCard, theme: &Theme) -> Page {
    let width = app.text_width();
    let rows = app.size.1;
    let mut body = Body::default();
    big::push(&mut body, &sample(width), width, LARGE_ROWS, theme);
    body.text(&say!("card-body"), width, theme.text);
    for (mark, here, word) in [("●", true, "card-here"), ("○", false, "card-open")] {
        body.row(Row { here, mark, text: &say!(word), ..Row::default() }, width, theme);
    }
    // The samples come first and stay in view; the rest is read by the one person at the keys.
    body.focus = None;
    for line in facts(app.size, app.host) {
        body.text(&line, width, theme.text);
    }
    Page {
        header: Header {
            left: say!("card-title"),
            right: size_words((app.size.0, rows)),
            ..Header::default()
        },
        question: say!("card-question"),
        body,
        scroll: isize::try_from(card.scroll).unwrap_or(isize::MAX),
        ..Page::default()
    }
}

/// Returns what there is to say of a screen of this size in this terminal, a sentence each.
pub fn facts(size: (u16, u16), host: Host) -> Vec<String> {
    let read = reach(size.1);
    let large = large_reach(size.1, LARGE_ROWS);
    let enough = if size.1 <= MOST_ROWS { "card-enough" } else { "card-too-small" };
    vec![
        say!("card-reads", sure = tenths(read.sure), most = tenths(read.most)),
        say!(enough, rows = MOST_ROWS),
        enlarge(host),
        say!("card-heights", large = tenths(large)),
    ]
}

/// Returns how to enlarge the letters in this terminal.
pub fn enlarge(host: Host) -> String {
    let keys = say!(host.emulator.word());
    match host.inside {
        Some(inside) => say!(inside.word(), keys = keys),
        None => keys,
    }
}

/// Returns the text of the large sample: letters and digits, or digits alone on a narrow screen.
pub fn sample(width: usize) -> String {
    let whole = say!("card-large");
    if big::big(&whole, width, LARGE_ROWS).is_some() { whole } else { say!("card-large-narrow") }
}

/// A number with one digit behind the point, as in the table of `screen.md`.
pub fn tenths(number: f64) -> String {
    format!("{number:.1}")
}

fn size_words((columns, rows): (u16, u16)) -> String {
    say!("card-size", columns = columns, rows = rows)
}
