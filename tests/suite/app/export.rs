//! The export screen.

use crate::driver::{built_in, open_with, press, said};
use crate::plan::runsheet::actual::ran;
use levers::app::App;
use levers::app::effect::{Effect, ExportJob};
use levers::workshop::Session;

fn exporting(session: Session) -> App {
    let mut app = open_with(built_in(), session, "opening/ask");
    press(&mut app, "<f7>x");
    app
}

/// The job that Enter on every line starts.
fn written(app: &mut App, keys: &str) -> ExportJob {
    let effects = press(app, keys);
    let job = effects.into_iter().find_map(|effect| match effect {
        Effect::Export(job) => Some(*job),
        _ => None,
    });
    job.unwrap_or_else(|| panic!("nothing is written: {}", said(app, 60, 18)))
}

#[test]
fn a_session_whose_clock_ran_offers_its_session_plan() {
    let mut app = exporting(ran());
    press(&mut app, "<enter><enter><enter>");
    let words = said(&mut app, 60, 18);
    assert!(words.contains("With the session plan as it went?"), "{words}");
    press(&mut app, "2<enter>");
    assert!(written(&mut app, "plans<enter>").session_plan);
}

#[test]
fn nothing_is_added_unless_it_is_asked_for() {
    let mut app = exporting(ran());
    assert!(!written(&mut app, "<enter><enter><enter><enter>plans<enter>").session_plan);
}

#[test]
fn a_session_without_a_clock_has_no_minutes_to_offer() {
    let mut session = ran();
    session.clock = None;
    let mut app = exporting(session);
    assert!(!written(&mut app, "<enter><enter><enter>plans<enter>").session_plan);
}
