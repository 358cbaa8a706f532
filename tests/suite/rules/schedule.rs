//! The run of show: clock times, and fitting to an end time.

use super::pace::room::{AGENDA, Room, at};
use crate::rules::sample::{ron, step};
use jiff::civil::{Time, time};
use levers::rules::pace;
use levers::rules::schedule::{
    RunOfShow, ScheduleError, Wish, clock, of_session, parse_setting, parse_time, run_of_show,
};
use levers::workshop::clock::Trim;
use levers::workshop::{Agenda, Level, WorkshopFile};
use proptest::prelude::*;

/// 60 minutes: welcome 10 (at least 6), quiz 20 (cut 8, at least 12), break 5, sort 15 never, share 10 (cut 10).
fn agenda() -> Agenda {
    ron(r#"(id: "hour", title: "", about: "", minutes: 60, slots: [
        (item: Step("m/welcome"), minutes: 10, at_least: 6),
        (item: Step("m/quiz"), minutes: 20, at_least: 10),
        (item: Break("Tea"), minutes: 5, never_cut: true),
        (item: Step("m/sort"), minutes: 15, never_cut: true),
        (item: Step("m/share"), minutes: 10),
    ], cuts: [
        (step: "m/quiz", how: "Three asks", saves: 8),
        (step: "m/sort", how: "never allowed", saves: 5),
        (step: "m/share", how: "Leave it", saves: 10),
    ])"#)
}

fn wish(start: &str, end: Option<&str>) -> Wish {
    let read = |text: &str| parse_time(text).expect("a test's own time is valid");
    Wish { start: Some(read(start)), end: end.map(read), ..Wish::default() }
}

/// Start, minutes and what was cut, of each row.
fn told(run: &RunOfShow) -> Vec<String> {
    let cut = |row: &levers::rules::schedule::Row| match row.cut {
        Some(cut) => format!(" -{} {}", cut.saved, cut.how.unwrap_or("shortened")),
        None => String::new(),
    };
    let start =
        |row: &levers::rules::schedule::Row| row.time.map_or("--:--".to_string(), |(start, _)| clock(start));
    run.rows.iter().map(|row| format!("{} {}{}", start(row), row.minutes, cut(row))).collect()
}

#[test]
fn rows_follow_each_other_on_the_clock() {
    let agenda = agenda();
    let run = run_of_show(&agenda, &wish("09:00", None)).expect("it can be laid on the clock");
    assert_eq!(told(&run), ["09:00 10", "09:10 20", "09:30 5", "09:35 15", "09:50 10"]);
    assert_eq!(run.rows.last().and_then(|row| row.time), Some((time(9, 50, 0, 0), time(10, 0, 0, 0))));
    assert_eq!((run.total, run.over_by, run.spare), (60, 0, 0));
}

#[test]
fn without_a_start_rows_have_minutes_only() {
    let agenda = agenda();
    let run = run_of_show(&agenda, &Wish::default()).expect("it can be laid out");
    assert_eq!(told(&run), ["--:-- 10", "--:-- 20", "--:-- 5", "--:-- 15", "--:-- 10"]);
}

#[test]
fn an_end_that_fits_cuts_nothing_and_says_what_is_left() {
    let agenda = agenda();
    let run = run_of_show(&agenda, &wish("09:00", Some("10:20"))).expect("it fits");
    assert!(run.rows.iter().all(|row| row.cut.is_none()));
    assert_eq!((run.over_by, run.spare), (0, 20));
}

#[test]
fn the_cut_list_is_used_in_its_order_and_as_far_as_needed() {
    let agenda = agenda();
    let run = |end| run_of_show(&agenda, &wish("09:00", Some(end))).expect("it can be laid on the clock");
    let a_little = run("09:55");
    assert_eq!(told(&a_little), ["09:00 10", "09:10 12 -8 Three asks", "09:22 5", "09:27 15", "09:42 10"]);
    assert_eq!((a_little.over_by, a_little.spare), (0, 3), "a cut is made whole");

    let more = run("09:45");
    assert_eq!(
        told(&more),
        ["09:00 10", "09:10 12 -8 Three asks", "09:22 5", "09:27 15", "09:42 0 -10 Leave it"],
        "what must never be cut is passed over, even when the list names it"
    );
    assert!(more.rows[4].is_dropped() && !more.rows[1].is_dropped());
}

#[test]
fn after_the_cut_list_rows_are_shortened_the_one_with_most_to_give_first() {
    let agenda = agenda();
    let run = |end| run_of_show(&agenda, &wish("09:00", Some(end))).expect("it can be laid on the clock");
    assert_eq!(
        told(&run("09:39")),
        ["09:00 7 -3 shortened", "09:07 12 -8 Three asks", "09:19 5", "09:24 15", "09:39 0 -10 Leave it"]
    );
    let as_short_as_it_gets = run("09:20");
    assert_eq!(
        told(&as_short_as_it_gets),
        ["09:00 6 -4 shortened", "09:06 10 -10 Three asks", "09:16 5", "09:21 15", "09:36 0 -10 Leave it"]
    );
    assert_eq!(
        (as_short_as_it_gets.total, as_short_as_it_gets.over_by),
        (36, 16),
        "too many minutes are named"
    );
}

#[test]
fn minutes_set_by_hand_hold() {
    let agenda = agenda();
    let mut wish = wish("09:00", Some("09:50"));
    wish.set.insert(step("m/quiz"), 30);
    let run = run_of_show(&agenda, &wish).expect("it can be laid on the clock");
    assert_eq!(
        told(&run),
        ["09:00 6 -4 shortened", "09:06 30", "09:36 5", "09:41 15", "09:56 0 -10 Leave it"],
        "the quiz is first in the cut list, and its minutes were set"
    );
    assert_eq!(run.over_by, 6);
    wish.set.insert(step("m/sort"), 0);
    let run = run_of_show(&agenda, &wish).expect("it can be laid on the clock");
    assert!(!run.rows[3].is_dropped(), "set to nothing by hand is not cut");
}

#[test]
fn with_an_interpreter_the_cuts_make_room_in_the_agenda_s_own_minutes() {
    let agenda = agenda();
    // Welcome 10 and sort 15 are spoken by one voice: 25 minutes more.
    let twice = ["m/welcome", "m/sort"].map(step).into();
    let run = run_of_show(&agenda, &Wish { twice, ..wish("09:00", None) }).expect("it can be laid out");
    assert_eq!(
        told(&run),
        ["09:00 13 -7 shortened", "09:13 12 -8 Three asks", "09:25 5", "09:30 30", "10:00 0 -10 Leave it"]
    );
    assert_eq!((run.added, run.total, run.over_by, run.spare), (25, 60, 0, 0));
    assert_eq!(run.rows.iter().map(|row| row.planned).collect::<Vec<_>>(), [20, 20, 5, 30, 10]);
    assert_eq!(
        run.rows.iter().map(|row| row.is_twice).collect::<Vec<_>>(),
        [true, false, false, true, false]
    );
}

#[test]
fn a_cut_saves_double_where_every_word_is_said_twice_and_no_floor_is_halved() {
    let agenda = agenda();
    let run = |end| {
        let twice = ["m/welcome", "m/quiz"].map(step).into();
        run_of_show(&agenda, &Wish { twice, ..wish("09:00", Some(end)) }).expect("it can be laid out")
    };
    assert_eq!(told(&run("10:14"))[..2], ["09:00 20", "09:20 24 -16 Three asks"]);
    let short = run("09:30");
    assert_eq!(told(&short)[..2], ["09:00 12 -8 shortened", "09:12 20 -20 Three asks"]);
    assert_eq!(short.over_by, 12 + 20 + 5 + 15 - 30);
}

#[test]
fn minutes_set_by_hand_already_count_the_interpreter() {
    let agenda = agenda();
    let mut wish = Wish { twice: ["m/welcome", "m/sort"].map(step).into(), ..wish("09:00", None) };
    wish.set.insert(step("m/sort"), 20);
    let run = run_of_show(&agenda, &wish).expect("it can be laid out");
    assert_eq!((run.rows[3].minutes, run.added, run.total), (20, 10, 75 - 8 - 10));
}

#[test]
fn an_evening_runs_past_midnight() {
    let agenda = agenda();
    let run = run_of_show(&agenda, &wish("23:30", Some("0:30"))).expect("an evening");
    assert_eq!(told(&run), ["23:30 10", "23:40 20", "00:00 5", "00:05 15", "00:20 10"]);
    assert_eq!(run.over_by, 0);
}

#[test]
fn what_cannot_be_laid_out_says_why() {
    let agenda = agenda();
    let message = |wish: &Wish| run_of_show(&agenda, wish).expect_err("it cannot be laid out").to_string();
    assert_eq!(
        message(&wish("09:00", Some("08:00"))),
        "the end 08:00 is not after the start 09:00: give a later end"
    );
    assert_eq!(
        message(&wish("09:00", Some("09:00"))),
        "the end 09:00 is not after the start 09:00: give a later end"
    );
    let no_start = Wish { end: Some(Time::MIN), ..Wish::default() };
    assert_eq!(message(&no_start), "an end time needs a start time: give both, as in 09:00 to 12:00");
    let mut stranger = wish("09:00", None);
    stranger.set.insert(step("m/map"), 5);
    assert_eq!(message(&stranger), "step `m/map` is not in agenda `hour`: take a step from its list");

    let untimed: Agenda = ron(r#"(id: "solo", title: "", about: "", slots: [(item: Step("m/a"))])"#);
    let error = run_of_show(&untimed, &wish("09:00", Some("10:00"))).expect_err("it has no minutes");
    assert_eq!(error.to_string(), "agenda `solo` has no minutes: choose a timed agenda");
    let interpreted = Wish { twice: [step("m/a")].into(), ..Wish::default() };
    let error = run_of_show(&untimed, &interpreted).expect_err("it has no minutes");
    assert_eq!(error.to_string(), "agenda `solo` has no minutes: choose a timed agenda");
    let run = run_of_show(&untimed, &wish("09:00", None)).expect("its steps can be listed");
    assert_eq!(told(&run), ["--:-- 0"]);
}

#[test]
fn times_are_read_as_typed() {
    for (text, expected) in [
        ("09:00", "09:00"),
        ("9:00", "09:00"),
        ("9", "09:00"),
        ("0930", "09:30"),
        ("930", "09:30"),
        ("9am", "09:00"),
        ("12 am", "00:00"),
        ("12pm", "12:00"),
        (" 1:30 PM ", "13:30"),
        ("23:59", "23:59"),
        ("0:00", "00:00"),
    ] {
        assert_eq!(parse_time(text).map(clock).as_deref(), Ok(expected), "{text}");
    }
    for text in [
        "", "nine", "24:00", "9:60", "13pm", "0am", "9:5:1", "-1", "9:", ":30", "12345", "٩", "9é", "1:30 xm",
    ] {
        assert!(matches!(parse_time(text), Err(ScheduleError::NotATime { .. })), "{text}");
    }
    assert_eq!(
        parse_time("noon").expect_err("not a time").to_string(),
        "`noon` is not a time: write it as 9:00 or 1:30 pm"
    );
}

#[test]
fn settings_are_read_as_typed() {
    assert_eq!(parse_setting(" power/map = 20 "), Ok((step("power/map"), 20)));
    for text in ["power/map", "power/map=", "map=20", "power/map=-1", "=20"] {
        let message = parse_setting(text).expect_err(text).to_string();
        let expected =
            format!("`{text}` does not set minutes: write the step and its minutes, as in `power/map=20`");
        assert_eq!(message, expected);
    }
}

#[test]
fn the_built_in_agendas_save_what_their_cuts_promise() {
    let workshop: WorkshopFile = ron(include_str!("../../../modules/workshop.ron"));
    for agenda in workshop.agendas.iter().filter(|agenda| agenda.minutes.is_some()) {
        let cuts: u32 = agenda.cuts.iter().map(|cut| cut.saves).sum();
        let end = i64::from(agenda.total() - cuts);
        let wish = Wish {
            start: Some(time(9, 0, 0, 0)),
            end: Some(time(9, 0, 0, 0).wrapping_add(jiff::SignedDuration::from_mins(end))),
            ..Wish::default()
        };
        let run = run_of_show(agenda, &wish).expect("it can be laid on the clock");
        assert_eq!((run.over_by, run.spare), (0, 0), "{}", agenda.id);
        let used = run.rows.iter().filter(|row| row.cut.is_some_and(|cut| cut.how.is_some())).count();
        assert_eq!(used, agenda.cuts.len(), "{}", agenda.id);
    }
}

#[test]
fn the_agenda_of_a_session_stands_as_people_changed_it() {
    let mut room = Room::new(AGENDA);
    room.session.setup.level = Level::State;
    room.session.pacing.trims = vec![
        Trim { place: at("quiz"), minutes: 8, how: "Three asks".to_string() },
        Trim { place: at("quiz"), minutes: 1, how: String::new() },
        Trim { place: at("share"), minutes: 10, how: "Leave it".to_string() },
    ];
    pace::add(&mut room.session.pacing, &at("welcome"), 2);
    let agenda = &room.workshop.agendas[0];
    let run = of_session(&room.workshop, &room.session, agenda, Some(time(9, 0, 0, 0)));
    assert_eq!(
        told(&run),
        ["09:00 12", "09:12 11 -9 Three asks", "09:23 5", "09:28 12", "09:40 0 -10 Leave it"],
        "the step that does not apply is no row"
    );
    assert_eq!((run.total, run.over_by, run.added), (40, 0, 0));
    assert!(run.rows[4].is_dropped());
    room.session.setup.interpreted = true;
    let run = of_session(&room.workshop, &room.session, agenda, None);
    assert_eq!((run.total, run.added), (22 + 11 + 5 + 24 + 10, 10 + 12 + 10));
}

proptest! {
    #[test]
    fn rows_add_up_whatever_is_wished(available in 1..900i64, set in 0..200u32, twice in any::<bool>()) {
        let agenda = agenda();
        let start = time(8, 0, 0, 0);
        let end = start.wrapping_add(jiff::SignedDuration::from_mins(available));
        let mut wish = Wish { start: Some(start), end: Some(end), ..Wish::default() };
        wish.set.insert(step("m/share"), set);
        if twice {
            wish.twice = ["m/welcome", "m/quiz", "m/share"].map(step).into();
        }
        let run = run_of_show(&agenda, &wish).expect("it can be laid on the clock");
        let minutes: u32 = run.rows.iter().map(|row| row.minutes).sum();
        prop_assert_eq!(run.total, minutes);
        prop_assert!(run.over_by == 0 || run.spare == 0);
        prop_assert_eq!(i64::from(run.total) + i64::from(run.spare), available + i64::from(run.over_by));
        for row in &run.rows {
            prop_assert_eq!(row.planned, row.minutes + row.cut.map_or(0, |cut| cut.saved));
            prop_assert!(!(row.slot.never_cut && row.cut.is_some()));
        }
    }

    #[test]
    fn no_typed_time_panics(text in "\\PC{0,8}") {
        let _ = parse_time(&text);
        let _ = parse_setting(&text);
    }
}
