//! The export screen.

use crate::driver::{built_in, open_with, press, said};
use crate::plan::runsheet::actual::ran;
use crate::rules::clocks::{Clocks, MIN};
use levers::app::App;
use levers::app::effect::{Effect, ExportJob};
use levers::rules::clock;
use levers::workshop::Session;
use levers::workshop::clock::Anchor;

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

#[test]
fn the_step_that_is_still_open_is_counted_up_to_now() {
    let mut session = ran();
    let log = session.clock.as_mut().expect("it was started");
    let mut clocks = Clocks::at_nine();
    (log.anchor, log.running) = (Anchor::from(clocks.now), true);
    let before = clock::used(log, log.on.as_ref().expect("somewhere"), &clocks.now);
    let mut app = exporting(session);
    app.now = Some(clocks.pass(3 * MIN));
    // While the clock runs it is asked first whether the wall may show names.
    let keys = "y<enter><enter><enter>2<enter>plans<enter>";
    let log = written(&mut app, keys).session.clock.expect("it is kept");
    let used = log.used.iter().find(|used| Some(&used.place) == log.on.as_ref());
    assert_eq!(used.map(|used| used.ms), Some(before + 3 * MIN));
}

#[test]
fn a_night_after_the_pause_is_no_part_of_what_it_took() {
    let session = ran();
    let passed = session.clock.as_ref().map(|log| log.passed);
    let mut app = exporting(session);
    app.now = Some(Clocks::at_nine().pass(20 * 60 * MIN));
    let job = written(&mut app, "<enter><enter><enter>2<enter>plans<enter>");
    assert_eq!(job.session.clock.map(|log| log.passed), passed);
}
