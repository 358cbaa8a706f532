//! `backcast`: from a finish date back to the latest start of each stage, and what to do when that is too late.

mod late;

use crate::driver::*;
use levers::app::App;
use levers::workshop::kind::backcast::{Schedule, StageEdit};
use levers::workshop::session::Level;
use levers::workshop::{Answer, Session};

const LIST: &str = "Collect((item: \"idea\"))";
const GUIDANCE: &str = "Backcast((lever: \"m/lever\", model: \"guidance\"))";
const LEVER: &str = "Lever((verdict: \"m/v\"))";

/// A back-cast with this model and another step behind it, the cursor in the first.
fn with_model(model: &str) -> App {
    let step = GUIDANCE.replace("guidance", model);
    let mut app = open_steps(&[("s", &step), ("next", LIST)]);
    go(&mut app, "m/s");
    app
}

/// The same with its finish date set, at the list of stages.
fn finished_by(model: &str, finish: &str) -> App {
    let mut app = with_model(model);
    press(&mut app, &format!("{finish}<enter><enter>"));
    app
}

/// A back-cast of the workshop with a session of this level, with a model and a finish date.
fn at_level(level: Level, model: &str, finish: &str) -> App {
    let mut state: Session = session();
    state.setup.level = level;
    let step = GUIDANCE.replace("guidance", model);
    let workshop = workshop(&[("s", &step)]);
    let mut app = open_with(std::sync::Arc::new(workshop), state, "m/s");
    press(&mut app, &format!("{finish}<enter><enter>"));
    app
}

fn schedule(app: &App) -> Schedule {
    match answer(app, "m/s") {
        Some(Answer::Backcast(schedule)) => schedule,
        None => Schedule::default(),
        other => panic!("{other:?}"),
    }
}

fn edit(app: &App, model: &str, stage: u32) -> StageEdit {
    schedule(app).edits.get(&id(model)).and_then(|edits| edits.get(&stage).cloned()).unwrap_or_default()
}

/// All rows of the page in a room of this width, in view or not, with one space between words.
fn page(app: &mut App, width: u16) -> String {
    picture(app, width, 30);
    let page = levers::tui::screen::page(app, &Default::default());
    let rows: Vec<String> = page.body.lines.iter().map(ToString::to_string).collect();
    rows.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The latest starts as they stand on the page, in their order.
fn starts(app: &mut App) -> Vec<String> {
    picture(app, 192, 56);
    let page = levers::tui::screen::page(app, &Default::default());
    let rows = page.body.lines.iter().map(ToString::to_string).filter(|row| row.contains('▇'));
    rows.map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        let date = &words[words.len() - 4..words.len() - 1];
        date.join(" ").trim_start_matches(['~', '!']).to_string()
    })
    .collect()
}

#[test]
fn a_finish_date_is_read_in_each_spelling() {
    for (typed, kept) in [
        ("2027-05-01", "2027-05-01"),
        ("may 1", "2027-05-01"),
        ("1 may 2028", "2028-05-01"),
        ("May 1, 2028", "2028-05-01"),
        ("+14d", "2026-12-06"),
        ("+6 months", "2027-05-22"),
    ] {
        for leave in ["<enter>first pay<enter>", "<esc>", "<down><esc>", "<pgdn>", "<f2>", "<f7>"] {
            let mut app = with_model("guidance");
            press(&mut app, typed);
            press(&mut app, leave);
            let finish = schedule(&app).finish.map(|date| date.to_string());
            assert_eq!(finish.as_deref(), Some(kept), "{typed} left by {leave}");
        }
    }
}

#[test]
fn what_is_no_date_is_said_and_kept_and_mended_in_its_place() {
    let mut app = with_model("guidance");
    press(&mut app, "when we win<enter>first pay<enter>");
    assert!(app.notice.is_some(), "it is said at the end");
    assert!(screen(&mut app, 60, 18).contains("▸ when we win"), "and the cursor is back in it");
    press(&mut app, "<f7>");
    assert_eq!((schedule(&app).finish, schedule(&app).finish_words.as_str()), (None, "when we win"));
    assert_eq!(schedule(&app).means, "first pay");
    go(&mut app, "m/s");
    assert!(screen(&mut app, 60, 18).contains("when we win"), "it is there again");
    press(&mut app, "<c-w><c-w><c-w>5/6/2027<enter><enter>");
    let notice = app.notice.clone().unwrap_or_default();
    assert!(
        notice.contains("2027-05-06") && notice.contains("2027-06-05"),
        "both readings are named: {notice}"
    );
    press(&mut app, &"<bs>".repeat(12));
    press(&mut app, "6 may 2027<enter><enter>");
    assert_eq!(schedule(&app).finish.map(|date| date.to_string()).as_deref(), Some("2027-05-06"));
    assert_eq!(schedule(&app).finish_words, "");
}

#[test]
fn the_latest_start_of_every_stage_is_counted_back_from_the_finish() {
    let mut app = finished_by("guidance", "2027-06-30");
    assert_eq!(starts(&mut app), ["16 Jan 2027", "15 Feb 2027", "16 May 2027", "31 May 2027"]);
    assert!(page(&mut app, 100).contains("START BY 16 Jan 2027 · in 55 days"));
    assert!(page(&mut app, 100).contains("effect by 30 Jun 2027, typical pace"));
    let mut app = finished_by("local", "2027-07-01");
    assert_eq!(starts(&mut app), ["2 Dec 2026", "1 Jan 2027", "2 Mar 2027", "3 Mar 2027", "2 May 2027"]);
}

#[test]
fn what_finished_means_stands_on_the_page() {
    let mut app = with_model("local");
    press(&mut app, "2027-07-01<enter>the first raise in the pay slips<enter>");
    assert!(page(&mut app, 100).contains("the first raise in the pay slips by 1 Jul 2027"));
    press(&mut app, "f<down> and more<enter>");
    assert_eq!(schedule(&app).means, "the first raise in the pay slips and more");
}

#[test]
fn the_pace_goes_round_and_the_three_stand_side_by_side() {
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "v");
    let shown = page(&mut app, 100);
    assert!(shown.contains("○ optimistic: start by 10 May 2027 (51 days)"), "{shown}");
    assert!(shown.contains("● typical: start by 16 Jan 2027 (165 days)"), "{shown}");
    assert!(shown.contains("○ slow: should have started 5 Feb 2026, late by 290 days"), "{shown}");
    assert!(shown.contains("Optimistic is a hope, not a plan."), "{shown}");
    press(&mut app, "p");
    assert!(page(&mut app, 100).contains("● slow"));
    press(&mut app, "p");
    assert!(page(&mut app, 100).contains("● optimistic"));
    press(&mut app, "pv");
    assert!(recorded(&app, "m/s").contains("pace"));
    assert_eq!(starts(&mut app)[0], "16 Jan 2027");
    press(&mut app, "<c-z><c-z>");
    assert!(page(&mut app, 100).contains("slow pace"));
}

#[test]
fn a_range_of_stages_is_counted_and_all_of_them_again() {
    let mut app = finished_by("rule", "2028-05-15");
    press(&mut app, "7]");
    assert_eq!(schedule(&app).stages, Some((1, 7)));
    assert_eq!(starts(&mut app).len(), 7);
    assert_eq!(starts(&mut app)[6], "25 Feb 2028");
    press(&mut app, "3[");
    assert_eq!((schedule(&app).stages, starts(&mut app).len()), (Some((3, 7)), 5));
    assert_eq!(starts(&mut app)[0], "26 May 2026");
    press(&mut app, "<bs>");
    assert_eq!((schedule(&app).stages, starts(&mut app).len()), (None, 9));
    press(&mut app, "<c-z>");
    assert_eq!(schedule(&app).stages, Some((3, 7)));
}

#[test]
fn stages_that_run_together_end_together_and_the_longer_sets_the_length() {
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "1t");
    // 30 and 90 days in parallel: the whole begins thirty days later, both end on 16 May.
    assert_eq!(starts(&mut app), ["16 Apr 2027", "15 Feb 2027", "16 May 2027", "31 May 2027"]);
    assert!(page(&mut app, 100).contains("together with the next"));
    assert!(page(&mut app, 100).contains("START BY 15 Feb 2027"));
    press(&mut app, "4t");
    assert_eq!(app.notice.as_deref(), Some("The last stage has no next one."));
    press(&mut app, "1t");
    assert_eq!(starts(&mut app)[0], "16 Jan 2027");
}

#[test]
fn days_are_typed_as_a_number_or_in_weeks_and_others_are_kept_and_said() {
    for (typed, days) in [("45", 45), ("6 weeks", 42), ("2 months", 60), ("0", 0), ("10 days", 10)] {
        let mut app = finished_by("guidance", "2027-06-30");
        press(&mut app, &format!("2e<enter><enter><enter>{typed}<enter>"));
        assert_eq!(edit(&app, "guidance", 2).days, Some(days), "{typed}");
    }
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "2e<enter><enter><enter>a while<enter>");
    let notice = app.notice.clone().unwrap_or_default();
    assert!(notice.contains("“a while” is no number of days"), "{notice}");
    press(&mut app, "<esc>");
    assert_eq!(
        (edit(&app, "guidance", 2).days, edit(&app, "guidance", 2).days_words.as_str()),
        (None, "a while")
    );
    assert_eq!(starts(&mut app)[0], "16 Jan 2027", "the model's days are counted");
    press(&mut app, "e<enter><enter><enter><c-w><c-w>30<enter>");
    assert_eq!(starts(&mut app)[0], "17 Mar 2027");
    assert_eq!(edit(&app, "guidance", 2).days_words, "");
}

#[test]
fn a_stage_has_an_owner_an_inside_and_an_outside_move() {
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "<down>eLeilani<enter>a call to the clerk<enter>forty letters<enter><enter>");
    let stage = edit(&app, "guidance", 2);
    assert_eq!((stage.owner.as_str(), stage.inside.as_str()), ("Leilani", "a call to the clerk"));
    assert_eq!((stage.outside.as_str(), stage.days), ("forty letters", None));
    let shown = page(&mut app, 100);
    assert!(
        shown.contains("owner: Leilani · inside: a call to the clerk · outside: forty letters"),
        "{shown}"
    );
    press(&mut app, "e and Ana<esc><c-z>");
    assert_eq!(edit(&app, "guidance", 2), stage);
    press(&mut app, "<c-y>");
    assert_eq!(edit(&app, "guidance", 2).owner, "Leilani and Ana");
}

#[test]
fn the_model_follows_the_lever_until_one_is_chosen_and_edits_of_each_are_kept() {
    let mut app = open_steps(&[("lever", LEVER), ("s", GUIDANCE), ("next", LIST)]);
    go(&mut app, "m/s");
    press(&mut app, "2027-12-31<enter><enter>eAna<esc>");
    assert_eq!(edit(&app, "guidance", 1).owner, "Ana");
    go(&mut app, "m/lever");
    press(&mut app, "1");
    go(&mut app, "m/s");
    assert!(page(&mut app, 100).contains("Publish data already held"), "{}", page(&mut app, 100));
    press(&mut app, "eBen<esc>");
    assert_eq!(
        (edit(&app, "publish", 1).owner, edit(&app, "guidance", 1).owner),
        ("Ben".into(), "Ana".into())
    );
    go(&mut app, "m/lever");
    press(&mut app, "1");
    go(&mut app, "m/s");
    assert!(page(&mut app, 100).contains("owner: Ana"), "it comes back with its model");
    press(&mut app, "m<up><enter>");
    assert_ne!(schedule(&app).model, None);
    assert!(!page(&mut app, 100).contains("owner: Ana"));
    press(&mut app, "m<down><enter>");
    assert!(page(&mut app, 100).contains("owner: Ana"));
    assert_eq!(schedule(&app).model, Some(id("guidance")));
}

#[test]
fn half_typed_forms_survive_a_crash_and_leaving_by_any_key() {
    let mut app = with_model("guidance");
    press(&mut app, "may 1 2028<enter>first pa");
    let again = crash(&app);
    assert_eq!(schedule(&again).finish.map(|date| date.to_string()).as_deref(), Some("2028-05-01"));
    assert_eq!(schedule(&again).means, "first pa");
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "eLeil");
    assert_eq!(edit(&crash(&app), "guidance", 1).owner, "Leil");
    for keys in ["<pgdn>", "<f2>", "<f7>", "<f10>", "<esc>", "<c-q>"] {
        let mut app = finished_by("guidance", "2027-06-30");
        press(&mut app, "eLeil");
        press(&mut app, keys);
        assert_eq!(edit(&app, "guidance", 1).owner, "Leil", "{keys}");
    }
}

#[test]
fn what_was_settled_is_there_when_the_step_is_opened_again() {
    let mut app = finished_by("guidance", "2027-06-30");
    press(&mut app, "p1t2eAna<esc><pgdn><pgup>");
    let before = recorded(&app, "m/s");
    let shown = page(&mut app, 100);
    assert!(shown.contains("slow pace"), "{shown}");
    press(&mut app, "<enter><pgup>");
    assert_eq!(recorded(&app, "m/s"), before, "looking at it changes nothing");
    assert!(session_of(&app).done.contains(&id("m/s")));
}

#[test]
fn enter_without_a_finish_date_asks_for_it() {
    let mut app = with_model("guidance");
    press(&mut app, "<esc>");
    assert!(page(&mut app, 60).contains("finish"), "{}", page(&mut app, 60));
    press(&mut app, "<enter>");
    assert!(page(&mut app, 60).contains("By which day must it be finished?"));
    assert_eq!(at(&app).as_deref(), Some("m/s"));
}
