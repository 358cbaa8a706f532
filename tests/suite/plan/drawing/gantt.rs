//! Back-casts on a time line.

use super::{assert_all_inside, assert_no_words_overlap, drawn, frames_of_words, words};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use levers::plan::drawing::{Drawing, Shape};
use levers::plan::figure::{GanttPicture, GanttRow, Picture};
use proptest::prelude::*;

fn stage(name: &str, start: Date, end: Date) -> GanttRow {
    GanttRow { name: name.into(), start, end, fixed: false, late: false }
}

fn gantt(rows: Vec<GanttRow>, marks: Vec<(Date, Date, String)>) -> Picture {
    let finish = rows.iter().map(|row| row.end).max().unwrap_or(date(2027, 1, 1));
    Picture::Gantt(GanttPicture { rows, today: None, finish: (finish, "Finish".into()), marks })
}

#[test]
fn bars_of_law_and_of_guesses_differ_without_color() {
    let mut fixed = stage("Comment period", date(2027, 3, 1), date(2027, 4, 30));
    fixed.fixed = true;
    let solid = drawn(&gantt(vec![fixed.clone()], Vec::new()));
    fixed.fixed = false;
    let hatched = drawn(&gantt(vec![fixed], Vec::new()));
    let hatchings = |drawing: &Drawing| {
        drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Segments { .. })).count()
    };
    assert_eq!(hatchings(&solid), 0);
    // The bar and its sample in the legend.
    assert_eq!(hatchings(&hatched), 2);
    assert!(words(&solid).contains("set by law, rule or order"));
    assert!(words(&hatched).contains("an estimate"));
}

#[test]
fn a_late_stage_says_so_in_words() {
    let mut row = stage("Draft", date(2026, 9, 1), date(2026, 12, 1));
    let on_time = words(&drawn(&gantt(vec![row.clone()], Vec::new())));
    row.late = true;
    let late = words(&drawn(&gantt(vec![row], Vec::new())));
    assert!(!on_time.contains("Late") && late.contains("Late: its start has passed"), "{late}");
}

#[test]
fn time_lines_from_ten_days_to_ten_years_can_be_read() {
    for days in [10, 25, 45, 90, 200, 366, 500, 800, 1500, 2500, 3660] {
        let first = date(2026, 11, 22);
        let rows: Vec<GanttRow> = (0..6)
            .map(|i| {
                let start = first.saturating_add((days * i / 6).days());
                stage(&format!("Stage {i} of the work"), start, start.saturating_add((days / 6).days()))
            })
            .collect();
        let marks = (0..5)
            .map(|i| first.saturating_add((days * i / 5).days()))
            .enumerate()
            .map(|(i, day)| (day, day, format!("Calendar entry number {i}")))
            .collect();
        let drawing = drawn(&gantt(rows, marks));
        assert_no_words_overlap(&drawing);
        assert_all_inside(&drawing);
        let ticks = frames_of_words(&drawing).iter().filter(|(_, frame)| frame.top < 22.0).count();
        assert!((3..=30).contains(&ticks), "{ticks} dates along {days} days");
        let words = words(&drawing);
        for i in 0..5 {
            assert!(
                words.contains(&format!("Calendar entry number {i}, ")),
                "mark {i} is lost at {days} days"
            );
        }
    }
}

#[test]
fn a_period_says_both_of_its_ends() {
    let (first, last) = (date(2026, 12, 1), date(2027, 1, 20));
    let rows = vec![stage("Work", date(2026, 11, 1), date(2027, 5, 1))];
    let said = words(&drawn(&gantt(rows, vec![(first, last, "New governors take office".into())])));
    assert!(said.contains("New governors take office, Dec 1, 2026 to Jan 20, 2027"), "{said}");
}

#[test]
fn marks_on_one_day_hang_one_below_the_other() {
    let day = date(2027, 2, 1);
    let marks = (0..6).map(|i| (day, day, format!("Thing {i}"))).collect();
    let drawing = drawn(&gantt(vec![stage("Work", date(2027, 1, 1), date(2027, 5, 1))], marks));
    assert_no_words_overlap(&drawing);
    assert_all_inside(&drawing);
}

#[test]
fn a_back_cast_without_stages_still_shows_its_finish() {
    let drawing = drawn(&gantt(Vec::new(), Vec::new()));
    assert!(words(&drawing).contains("Finish, Jan 1, 2027"));
    assert_all_inside(&drawing);
}

fn any_date() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_dates_draw_without_panic(
        rows in prop::collection::vec((any::<String>(), any_date(), any_date(), any::<bool>(), any::<bool>()), 0..6),
        marks in prop::collection::vec((any_date(), any_date(), any::<String>()), 0..6),
        finish in any_date(),
    ) {
        let rows = rows
            .into_iter()
            .map(|(name, start, end, fixed, late)| GanttRow { name, start, end, fixed, late })
            .collect();
        let picture =
            GanttPicture { rows, today: Some((finish, "Today".into())), finish: (finish, "Finish".into()), marks };
        prop_assert!(drawn(&Picture::Gantt(picture)).height.is_finite());
    }
}
