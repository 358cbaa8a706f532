//! `lever`: picked from the catalogue of the session's level, speed against durability, with reasons and a legal basis.

use crate::driver::*;
use levers::app::App;
use levers::workshop::session::Level;
use levers::workshop::{Answer, Session};

const LIST: &str = "Collect((item: \"idea\"))";

/// The lever step of the workshop with a session of this level.
fn at_level(level: Level) -> App {
    let mut session = session();
    session.setup.level = level;
    open_with(built_in(), session, "authority/lever")
}

/// A lever step that begins with what is recorded.
fn with(picks: &str) -> App {
    let mut session: Session = session();
    session.answers.insert(id("authority/lever"), ron::from_str(picks).expect("an answer"));
    open_with(built_in(), session, "authority/lever")
}

/// The picks: `data: reason`.
fn picks(app: &App) -> Vec<String> {
    picks_of(app, "authority/lever")
}

fn picks_of(app: &App, step: &str) -> Vec<String> {
    match answer(app, step) {
        Some(Answer::Lever(picks)) => {
            picks.picked.iter().map(|pick| format!("{}: {}", pick.lever, pick.reason)).collect()
        }
        None => Vec::new(),
        other => panic!("{other:?}"),
    }
}

/// All rows of the page in a wide room, in view or not.
fn page(app: &mut App) -> String {
    picture(app, 192, 56);
    let page = levers::tui::screen::page(app, &Default::default());
    page.body.lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The titles of the levers listed, in the order of the catalogue.
fn listed(app: &mut App) -> Vec<String> {
    let workshop = built_in();
    let page = page(app);
    let is_row = |line: &str, title: &str| {
        let words = line.trim_start_matches(|c: char| " ▸0123456789●○".contains(c));
        words == title
    };
    let titles = workshop.catalogue.levers.iter().map(|lever| lever.title.clone());
    titles.filter(|title| page.lines().any(|line| is_row(line, title))).collect()
}

#[test]
fn only_levers_of_the_sessions_level_are_listed_until_all_are_asked_for() {
    let workshop = built_in();
    for level in Level::ALL {
        let mut app = at_level(level);
        let of_level = workshop.catalogue.levers.iter().filter(|lever| lever.levels.contains(&level));
        let wanted: Vec<String> = of_level.map(|lever| lever.title.clone()).collect();
        assert_eq!(listed(&mut app), wanted, "{level:?}");
        press(&mut app, "<tab>");
        assert_eq!(listed(&mut app).len(), workshop.catalogue.levers.len());
        press(&mut app, "v");
        assert_eq!(listed(&mut app), wanted, "{level:?}");
    }
}

#[test]
fn speed_in_days_stands_beside_durability_and_the_fastest_first() {
    let mut app = at_level(Level::Federal);
    let shown = page(&mut app);
    let days: Vec<u32> = shown
        .lines()
        .filter_map(|line| {
            line.trim().strip_prefix("about ")?.split_once(" days · durable ■")?.0.parse().ok()
        })
        .collect();
    assert!(days.len() > 8 && days.is_sorted(), "{days:?}");
    let (timed, untimed) = (shown.rfind(" days · durable"), shown.find("no typical time"));
    assert!(timed < untimed, "levers without a typical time stand last\n{shown}");
}

#[test]
fn space_and_numbers_pick_and_take_back_in_the_order_picked() {
    let mut app = at_level(Level::State);
    press(&mut app, "<down><space><up> ");
    let first = picks(&app);
    assert_eq!(first.len(), 2);
    assert!(first[1].starts_with("data"), "{first:?}");
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("1 ●2 Data"), "{shown}");
    press(&mut app, "1");
    assert_eq!(picks(&app), first[..1]);
    press(&mut app, "<c-z>");
    assert_eq!(picks(&app), first);
    press(&mut app, "<c-y>");
    assert_eq!(picks(&app), first[..1]);
}

#[test]
fn no_more_than_the_limit_are_picked_and_it_is_said_in_words() {
    let mut app = at_level(Level::State);
    press(&mut app, "123");
    assert_eq!(picks(&app).len(), 2);
    assert_eq!(app.notice.as_deref(), Some("2 can be chosen. Take one back first."));
    let mut session = session();
    session.setup.agenda = id("sort-one-ask");
    let mut app = open_with(built_in(), session, "authority/lever");
    press(&mut app, "12");
    assert_eq!(picks(&app).len(), 1, "the ten-minute version takes one");
    assert_eq!(app.notice.as_deref(), Some("1 can be chosen. Take one back first."));
}

#[test]
fn enter_picks_then_asks_for_reasons_and_basis_then_follow_ups_then_goes_on() {
    let mut app = at_level(Level::Federal);
    press(&mut app, "<enter>");
    assert_eq!(picks(&app), ["data: "], "Enter takes the one with the cursor where nothing is picked");
    press(&mut app, "<enter>it is near<enter>");
    press(&mut app, "44 U.S.C. 3506<enter>");
    assert_eq!(picks(&app), ["data: it is near"]);
    assert!(said(&mut app, 60, 18).contains("very large effect, and rest on an old or general law?"));
    press(&mut app, "n");
    assert!(said(&mut app, 60, 18).contains("Does the next move touch rules on lobbying"));
    press(&mut app, "?");
    assert_eq!(at(&app).as_deref(), Some("authority/clinic"));
    assert!(
        recorded(&app, "authority/lever")
            .ends_with("basis:\"44 U.S.C. 3506\",follow_ups:{RiskMajor:No,Care:NotSure}))")
    );
}

#[test]
fn below_the_federal_level_nobody_asks_about_major_questions() {
    let mut app = at_level(Level::Local);
    press(&mut app, "1<enter>near<enter>to find<enter>");
    assert!(said(&mut app, 60, 18).contains("Does the next move touch rules on lobbying"));
    press(&mut app, "h");
    assert!(said(&mut app, 60, 18).contains("Then ask counsel before this move"));
    press(&mut app, "<left>");
    assert!(screen(&mut app, 60, 18).contains("●1"), "left goes back to the list");
}

#[test]
fn the_whole_card_opens_and_closes_and_keeps_what_is_picked() {
    let mut app = at_level(Level::State);
    press(&mut app, "1<right>");
    let shown = page(&mut app);
    for words in [
        "Numbers that show a pattern",
        "Who holds it: Agencies.",
        "Cannot: Fix anything alone.",
        "Source: 29 CFR 1904.41",
    ] {
        assert!(shown.contains(words), "{words} in {shown}");
    }
    press(&mut app, "<left>");
    assert!(!said(&mut app, 100, 30).contains("Fix anything alone"));
    assert_eq!(picks(&app).len(), 1);
}

#[test]
fn a_lever_of_another_level_stays_in_the_list_once_it_is_picked() {
    let mut app = at_level(Level::Local);
    press(&mut app, "<tab>");
    let place = listed(&mut app).len();
    press(&mut app, &"<down>".repeat(place));
    press(&mut app, "<space><tab>");
    assert_eq!(picks(&app).len(), 1);
    let title =
        built_in().catalogue.lever(&id(picks(&app)[0].trim_end_matches(": "))).map(|card| card.title.clone());
    assert!(listed(&mut app).contains(&title.expect("a lever of the catalogue")));
}

#[test]
fn a_reason_is_written_and_changed_later_and_moves_with_its_lever() {
    let mut app = at_level(Level::State);
    press(&mut app, "12rfirst reason<enter>second reason<enter>Haw. Rev. Stat.<enter>");
    let before = picks(&app);
    assert!(before[0].ends_with("first reason") && before[1].ends_with("second reason"), "{before:?}");
    press(&mut app, "n<pgup>");
    assert_eq!(at(&app).as_deref(), Some("authority/lever"));
    press(&mut app, "1");
    assert_eq!(picks(&app), before[1..], "taking one back leaves the other's reason");
    press(&mut app, "e, and more<esc>");
    assert_eq!(picks(&app), [format!("{}, and more", before[1])]);
    press(&mut app, "<c-z><c-z>");
    assert_eq!(picks(&app), before);
}

#[test]
fn half_typed_reasons_survive_a_crash_and_leaving_by_any_key() {
    let mut app = at_level(Level::State);
    press(&mut app, "1ehalf a rea");
    assert_eq!(picks(&crash(&app)), ["data: half a rea"]);
    for keys in ["<pgdn>", "<f2>", "<f7>", "<f10>", "<esc>", "<c-q>"] {
        let mut app = at_level(Level::State);
        press(&mut app, "1ehalf a rea");
        press(&mut app, keys);
        assert_eq!(picks(&app), ["data: half a rea"], "{keys}");
    }
}

#[test]
fn a_lever_that_the_catalogue_no_longer_has_is_kept_and_takes_no_place() {
    let mut app =
        with("Lever((picked: [(lever: \"old_lever\", reason: \"it was there\")], basis: \"a law\"))");
    assert!(page(&mut app).contains("Kept, though no longer in the list"));
    press(&mut app, "12");
    assert_eq!(picks(&app).len(), 3);
    assert_eq!(picks(&app)[0], "old_lever: it was there");
}

#[test]
fn a_fast_lever_names_the_durable_one_behind_it() {
    let mut app = at_level(Level::State);
    press(&mut app, "1");
    assert!(page(&mut app).contains("For “A group is left out”, a durable second step:"));
}

#[test]
fn the_question_the_lever_and_the_reason_are_in_view_in_small_rooms() {
    for (width, height) in [(40, 12), (60, 18)] {
        let mut app = at_level(Level::State);
        picture(&mut app, width, height);
        for _ in 0..30 {
            let shown = screen(&mut app, width, height);
            assert!(shown.contains("By which lever?") && shown.contains('▸'), "{shown}");
            press(&mut app, "<down>");
        }
        press(&mut app, &"<up>".repeat(60));
        press(&mut app, "1ewe hold the numbers");
        let shown = screen(&mut app, width, height);
        assert!(shown.contains("By which lever?") && shown.contains("we hold the numbers"), "{shown}");
    }
}

#[test]
fn picks_are_there_when_the_step_is_left_and_opened_again() {
    let mut app = open_steps(&[("s", "Lever((verdict: \"m/v\"))"), ("next", LIST)]);
    go(&mut app, "m/s");
    press(&mut app, "2<pgdn><pgup>");
    assert_eq!(picks_of(&app, "m/s").len(), 1);
    assert!(screen(&mut app, 60, 18).contains("●1"));
}
