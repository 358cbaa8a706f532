//! What must never be on the wall: the facilitator's notes, paths and file names, private parts, errors of the machine.
//! Each is marked with a word that is nowhere else, and every screen of a running room is searched for it.

use super::page::SIZES;
use crate::driver::*;
use crate::states;
use levers::app::msg::{Action, Exported, Msg};
use levers::app::overlay::{Cover, Overlay};
use levers::app::{App, Screen};
use levers::workshop::kind::table::Holds;
use levers::workshop::module::Notes;
use levers::workshop::*;
use std::sync::Arc;

const NOTE: &str = "notemark";
const PRIVATE: &str = "privatemark";
const FILE: &str = "filemark";
const ERROR: &str = "errormark";
const MARKS: [&str; 4] = [NOTE, PRIVATE, FILE, ERROR];

/// The built-in workshop with marks for notes.
fn marked_workshop() -> Arc<Workshop> {
    let mut workshop = (*built_in()).clone();
    for step in workshop.modules.iter_mut().flat_map(|module| &mut module.steps) {
        let words = || vec![NOTE.to_string()];
        step.notes = Notes {
            lead: NOTE.into(),
            say: words(),
            materials: words(),
            trouble: words(),
            ..step.notes.clone()
        };
    }
    Arc::new(workshop.index())
}

/// The example with its private words marked. Returns how many there were, too.
fn marked_session(workshop: &Workshop) -> (Session, usize) {
    let mut session = states::example();
    session.id = id(FILE);
    let mut n_marked = 0;
    for (at, _, step) in workshop.steps() {
        let Some(answer) = session.answers.get_mut(&at) else { continue };
        let mut mark = |words: &mut String| {
            *words = format!("{PRIVATE} {words}");
            n_marked += 1;
        };
        match (&step.kind, answer) {
            (Kind::Ask(ask), Answer::Ask(words)) => {
                let private = |id: &BlankId| ask.blanks.iter().any(|blank| blank.id == *id && blank.private);
                words
                    .blanks
                    .iter_mut()
                    .filter(|(id, _)| step.private || private(id))
                    .for_each(|(_, w)| mark(w));
            }
            (Kind::Table(table), Answer::Table(rows)) => {
                for column in table.columns.iter().filter(|column| {
                    (step.private || column.private) && matches!(column.holds, Holds::Text | Holds::Person)
                }) {
                    rows.rows.iter_mut().filter_map(|row| row.cells.get_mut(&column.id)).for_each(&mut mark);
                }
            }
            _ => assert!(!step.private, "{at} is private, and nothing here marks an answer of its kind"),
        }
    }
    (session, n_marked)
}

/// A room of two dozen people that runs, at a step, with something wrong with the disk.
fn running(workshop: &Arc<Workshop>, session: &Session, step: &str) -> App {
    let mut session = session.clone();
    session.setup.people = 24;
    let mut app = open_with(workshop.clone(), session, step);
    wait(&mut app, 0);
    press(&mut app, "<f5>");
    wait(&mut app, 900);
    app.export_folder = format!("/home/{FILE}/plans");
    app.update(Msg::SaveFailed { why: format!("{ERROR}: cannot write /home/{FILE}/x.ron") });
    app.update(Msg::LiveFailed(Some(format!("{ERROR}: /home/{FILE}/x.live"))));
    assert!(app.is_on_wall());
    app
}

/// The marks in sight on any page of the present screen, at one size.
fn marks(app: &mut App, size: (u16, u16)) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut shown = screen(app, size.0, size.1);
    for way in [None, Some(Action::ScrollUp), Some(Action::ScrollDown)] {
        // No page of the workshop is turned as often.
        for _ in 0..200 {
            found.extend(MARKS.iter().filter(|mark| shown.contains(**mark)));
            let Some(way) = way else { break };
            app.update(Msg::Act(way));
            let next = screen(app, size.0, size.1);
            if next == shown {
                break;
            }
            shown = next;
        }
    }
    found
}

#[test]
fn the_marks_are_found_where_nothing_hides_them() {
    let workshop = marked_workshop();
    let (session, n_marked) = marked_session(&workshop);
    assert!(n_marked >= 5, "only {n_marked} private words in the example");
    let mut app = open_with(workshop.clone(), session.clone(), "power/inside");
    assert_eq!(marks(&mut app, ROOM).first(), Some(&PRIVATE), "no clock runs, nobody is looking");
    let mut app = running(&workshop, &session, "power/outside");
    press(&mut app, "<c-b>");
    let mut found = marks(&mut app, ROOM);
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, [ERROR, FILE, NOTE], "the desk is for the facilitator");
}

#[test]
fn no_step_of_a_running_room_shows_notes_files_errors_or_private_parts() {
    let workshop = marked_workshop();
    let (session, _) = marked_session(&workshop);
    let mut found = Vec::new();
    for (at, _, step) in workshop.steps() {
        let mut app = running(&workshop, &session, &at.to_string());
        let is_asked = matches!(&app.overlay, Some(Overlay::Cover(Cover::Private(_))));
        assert_eq!(is_asked, step.private, "{at}");
        for size in SIZES {
            found.extend(marks(&mut app, size).into_iter().map(|mark| format!("{mark} in {at} at {size:?}")));
            press(&mut app, "<down>");
        }
        // Every field has the cursor once, and only that one shows what is private in it.
        if let Kind::Ask(ask) = &step.kind {
            for (n, blank) in ask.blanks.iter().enumerate() {
                let mut app = running(&workshop, &session, &at.to_string());
                press(&mut app, &"<tab>".repeat(n));
                let shown = marks(&mut app, (192, 56));
                assert!(shown.is_empty() || blank.private, "{at}, field {n}");
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn nothing_that_lies_over_a_step_shows_notes_files_errors_or_private_parts() {
    let over = [
        Action::Help,
        Action::Outline,
        Action::PlanSoFar,
        Action::Glossary,
        Action::Facts,
        Action::Park,
        Action::Time,
        Action::BigClock,
        Action::Timer,
        Action::Spotlight,
        Action::Speakers,
        Action::Parking,
        Action::Review,
        Action::Export,
        Action::Home,
        Action::Save,
        Action::Quit,
        Action::Editor,
        Action::Freeze,
        Action::Look,
    ];
    let workshop = marked_workshop();
    let (session, _) = marked_session(&workshop);
    let mut found = Vec::new();
    for step in ["authority/evidence", "power/map"] {
        for action in over {
            let mut app = running(&workshop, &session, step);
            app.update(Msg::Act(action));
            found.extend(
                marks(&mut app, ROOM).into_iter().map(|mark| format!("{mark} in {action:?} over {step}")),
            );
            // Every answer is large once, and every line of a list has the marker once.
            for way in [Action::Right, Action::Down].repeat(20) {
                if app.overlay.is_some() {
                    app.update(Msg::Act(way));
                    let shown = screen(&mut app, ROOM.0, ROOM.1);
                    let here = MARKS.iter().filter(|mark| shown.contains(**mark));
                    found.extend(here.map(|mark| format!("{mark} deep in {action:?} over {step}")));
                }
            }
        }
        let mut app = running(&workshop, &session, step);
        press(&mut app, "<f12>");
        found.extend(marks(&mut app, ROOM).into_iter().map(|mark| format!("{mark} in the palette")));
    }
    found.dedup();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn what_cannot_be_kept_off_a_screen_is_shown_after_a_yes_alone() {
    let workshop = marked_workshop();
    let (session, _) = marked_session(&workshop);
    for (keys, mark) in [("<f7>xx", FILE), ("<f10>", ERROR), ("<c-q>", ERROR)] {
        let mut app = running(&workshop, &session, "power/outside");
        press(&mut app, keys);
        assert!(matches!(app.overlay, Some(Overlay::Cover(_))), "{keys}");
        assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new(), "{keys}");
        press(&mut app, "n");
        assert!(matches!(app.screen, Screen::Step(_) | Screen::Review(_)), "{keys} {mark}");
        assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new(), "{keys}");
    }
}

#[test]
fn a_failed_export_says_no_path_before_the_room_was_asked() {
    let workshop = marked_workshop();
    let (session, _) = marked_session(&workshop);
    let mut app = running(&workshop, &session, "power/outside");
    let files =
        Exported { folder: format!("/home/{FILE}"), files: vec![format!("{FILE}.pdf")], warnings: vec![] };
    // The answers of a slow disk may come when the export screen was left.
    app.update(Msg::Exported(Ok(files)));
    assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new());
    app.update(Msg::Exported(Err(format!("{ERROR} /home/{FILE}"))));
    assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new());
    app.update(Msg::SavedElsewhere(Err(format!("{ERROR} /home/{FILE}"))));
    assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new());
    app.update(Msg::SavedElsewhere(Ok(format!("/home/{FILE}"))));
    assert_eq!(marks(&mut app, ROOM), Vec::<&str>::new());
}
