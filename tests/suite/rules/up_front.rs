//! Before a session begins: which agenda fits, and what goes to make one fit.

use crate::content::modules::complete;
use crate::rules::sample::session;
use jiff::civil::{Time, time};
use levers::rules::pace;
use levers::rules::up_front::{Fitted, Span, available, fitted, longest, minutes_left, spans};
use levers::workshop::clock::{Pacing, Place};
use levers::workshop::{AgendaId, Session, Workshop};
use proptest::prelude::*;
use std::sync::LazyLock;

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(complete);

/// A group of twelve with an agenda of the built-in workshop.
fn group(agenda: &str, until: &str) -> Session {
    let mut session = session(&[]);
    session.setup.agenda = AgendaId::try_from(agenda).expect("a valid id");
    session.setup.until = until.to_string();
    session
}

fn interpreted(agenda: &str, until: &str) -> Session {
    let mut session = group(agenda, until);
    session.setup.interpreted = true;
    session
}

fn at(hour: i8, minute: i8) -> Time {
    time(hour, minute, 0, 0)
}

/// The agenda that is picked for so many minutes.
fn picked(session: &Session, minutes: u32) -> String {
    longest(&spans(&WORKSHOP, session), minutes).map_or_else(String::new, |span| span.agenda.to_string())
}

fn fit(session: &Session, minutes: u32) -> Fitted {
    fitted(&WORKSHOP, session, minutes).expect("it has times")
}

/// What goes, a line each.
fn told(fitted: &Fitted) -> Vec<String> {
    let line = |trim: &levers::workshop::clock::Trim| match &trim.place {
        Place::Step(step) => format!("{step} -{} {}", trim.minutes, trim.how).trim_end().to_string(),
        Place::Break(number) => format!("break {number} -{}", trim.minutes),
    };
    fitted.trims.iter().map(line).collect()
}

#[test]
fn an_agenda_says_how_long_it_takes_and_what_its_own_cuts_would_save() {
    let spans = spans(&WORKSHOP, &group("ninety", ""));
    let told: Vec<(&str, u32, u32)> =
        spans.iter().map(|span| (span.agenda.as_str(), span.whole, span.cut)).collect();
    assert_eq!(
        told,
        [
            ("sort-one-ask", 10, 10),
            ("ninety", 90, 83),
            ("three-hours", 180, 164),
            ("half-day", 210, 185),
            ("full-day", 390, 347),
        ]
    );
}

#[test]
fn the_longest_agenda_that_fits_is_picked_be_it_with_its_own_cuts() {
    let session = group("ninety", "");
    for (minutes, agenda) in [
        (500, "full-day"),
        (347, "full-day"),
        (346, "half-day"),
        (185, "half-day"),
        (184, "three-hours"),
        (120, "ninety"),
        (83, "ninety"),
        (82, "sort-one-ask"),
        (3, "sort-one-ask"),
    ] {
        assert_eq!(picked(&session, minutes), agenda, "{minutes} minutes");
    }
    assert_eq!(longest(&[], 90), None);
}

#[test]
fn the_first_of_equally_long_agendas_is_picked() {
    let span = |id: &str, cut| Span { agenda: AgendaId::try_from(id).expect("valid"), whole: 90, cut };
    let spans = [span("a", 80), span("b", 70)];
    assert_eq!(longest(&spans, 85).map(|span| span.agenda.as_str()), Some("a"));
    assert_eq!(longest(&spans, 75).map(|span| span.agenda.as_str()), Some("b"));
    assert_eq!(longest(&spans, 10).map(|span| span.agenda.as_str()), Some("b"));
}

#[test]
fn an_interpreter_calls_for_a_shorter_agenda() {
    assert_eq!(picked(&interpreted("ninety", ""), 90), "sort-one-ask");
    assert_eq!(picked(&interpreted("ninety", ""), 180), "ninety");
}

#[test]
fn steps_that_do_not_apply_take_no_time() {
    let mut alone = group("ninety", "");
    alone.setup.people = 1;
    let ninety =
        |session| spans(&WORKSHOP, session).into_iter().find(|span| span.agenda.as_str() == "ninety");
    let minutes = |session| ninety(session).map(|span| span.whole);
    assert!(minutes(&alone) < minutes(&group("ninety", "")), "nobody votes alone");
}

#[test]
fn the_cut_list_goes_first_and_only_as_far_as_needed() {
    assert_eq!(told(&fit(&group("ninety", ""), 90)), Vec::<String>::new());
    assert_eq!(told(&fit(&group("ninety", ""), 88)), ["authority/quiz -2 One quiz ask instead of three"]);
    assert_eq!(
        told(&fit(&group("ninety", ""), 82)),
        [
            "authority/quiz -2 One quiz ask instead of three",
            "implementation/measures -5 Leave the measure for the next meeting; keep the threat",
            "opening/welcome -1",
        ]
    );
}

#[test]
fn what_cannot_be_saved_is_named() {
    let fitted = fit(&group("ninety", ""), 60);
    assert_eq!((fitted.whole, fitted.over_by(), fitted.spare()), (90, fitted.total - 60, 0));
    assert!(fitted.total > 60);
    assert_eq!(fit(&group("ninety", ""), 100).spare(), 10);
}

#[test]
fn what_goes_gives_the_session_the_minutes_it_says() {
    let mut session = interpreted("half-day", "");
    let fitted = fit(&session, 210);
    session.pacing.trims = fitted.trims.clone();
    assert_eq!(pace::total(&WORKSHOP, &session), fitted.total);
}

#[test]
fn minutes_that_were_given_before_are_not_counted_again() {
    let mut session = group("ninety", "");
    let fitted = fit(&session, 80);
    session.pacing = Pacing { trims: fitted.trims.clone(), later: 5, ..Pacing::default() };
    assert_eq!(fit(&session, 80), fitted);
    assert_eq!(spans(&WORKSHOP, &session)[1].whole, 90);
}

#[test]
fn the_time_there_is_runs_to_the_end_that_was_set_up() {
    assert_eq!(minutes_left(&group("ninety", "12:00"), at(10, 15)), Some(105));
    assert_eq!(minutes_left(&group("ninety", "9 pm"), at(19, 30)), Some(90));
    assert_eq!(minutes_left(&group("ninety", "0:30"), at(23, 0)), Some(90), "past midnight");
    for until in ["", "noon", "9:00", "10:15"] {
        assert_eq!(minutes_left(&group("ninety", until), at(10, 15)), None, "{until:?}");
    }
}

#[test]
fn with_an_interpreter_and_no_end_there_are_the_agenda_s_own_minutes() {
    let minutes = |session: Session, now| available(&WORKSHOP, &session, now);
    assert_eq!(minutes(group("ninety", ""), Some(at(9, 0))), None, "nothing presses");
    assert_eq!(minutes(interpreted("ninety", ""), Some(at(9, 0))), Some(90));
    assert_eq!(minutes(interpreted("ninety", ""), None), Some(90));
    assert_eq!(minutes(interpreted("ninety", "12:00"), Some(at(9, 0))), Some(180));
    assert_eq!(minutes(group("ninety", "12:00"), None), None, "nobody knows the time of day");
}

#[test]
fn an_agenda_without_times_has_nothing_to_fit() {
    assert_eq!(fitted(&WORKSHOP, &group("solo", ""), 60), None);
    assert!(spans(&WORKSHOP, &group("solo", "")).iter().all(|span| span.agenda.as_str() != "solo"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_goes_is_never_what_must_stay(minutes in 1..400_u32, which in 0..5_usize, twice in any::<bool>()) {
        let agenda = &WORKSHOP.agendas[which];
        let mut session = group(agenda.id.as_str(), "");
        session.setup.interpreted = twice;
        let fitted = fit(&session, minutes);
        prop_assert_eq!(fitted.total + fitted.trims.iter().map(|trim| trim.minutes).sum::<u32>(), fitted.whole);
        prop_assert!(fitted.over_by() == 0 || fitted.spare() == 0);
        for trim in &fitted.trims {
            let slot = pace::slot(agenda, &trim.place).expect("it is in the agenda");
            prop_assert!(!slot.never_cut);
        }
        session.pacing.trims = fitted.trims.clone();
        prop_assert_eq!(pace::total(&WORKSHOP, &session), fitted.total);
    }
}
