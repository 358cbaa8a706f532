//! Adding up a table's scores.

use crate::rules::sample::ron;
use levers::rules::score::{Score, score};
use levers::workshop::kind::table::{Rows, Table};

/// Three pairs scored 0 to 2, as in the five-threat check but shorter.
const TABLE: &str = r#"(
    columns: [(id: "score", title: "", holds: Score(2)), (id: "why", title: "", holds: Text)],
    rows: Fixed([(id: "a", text: ""), (id: "b", text: ""), (id: "c", text: ""), (id: "d", text: ""), (id: "e", text: ""), (id: "f", text: "")]),
    total: (
        column: "score",
        groups: [("reversed", ["a", "b"]), ("delayed", ["c", "d"]), ("challenged", ["e", "f"])],
        bands: [(0, "an announcement"), (5, "at risk"), (9, "a norm")],
    ),
)"#;

fn scored(cells: &[(&str, &str)]) -> Score {
    let row = |(id, cell): &(&str, &str)| format!(r#"(id: "{id}", cells: {{"score": "{cell}"}})"#);
    let rows: Vec<String> = cells.iter().map(row).collect();
    let rows: Rows = ron(&format!("(rows: [{}])", rows.join(",")));
    score(&ron::<Table>(TABLE), &rows).expect("the table has a total")
}

fn lowest(score: &Score) -> Vec<&str> {
    score.lowest().iter().map(|group| group.name.as_str()).collect()
}

#[test]
fn sums_bands_and_the_lowest_group_come_out() {
    let score = scored(&[("a", "2"), ("b", "1"), ("c", "0"), ("d", " 1 "), ("e", "2"), ("f", "2")]);
    assert_eq!((score.sum, score.most, score.scored, score.n_rows), (8, 12, 6, 6));
    assert_eq!(
        score.groups.iter().map(|group| (group.sum, group.most)).collect::<Vec<_>>(),
        [(3, 4), (1, 4), (4, 4)]
    );
    assert_eq!(score.band.as_deref(), Some("at risk"));
    assert_eq!(lowest(&score), ["delayed"]);
}

#[test]
fn every_band_begins_at_its_sum() {
    let with = |sum: u32| {
        let rows = ["a", "b", "c", "d", "e", "f"];
        let cells: Vec<(&str, String)> =
            (0u32..).zip(rows).map(|(n, id)| (id, sum.saturating_sub(n * 2).min(2).to_string())).collect();
        scored(&cells.iter().map(|(id, cell)| (*id, cell.as_str())).collect::<Vec<_>>())
    };
    for (sum, band) in [
        (0, "an announcement"),
        (4, "an announcement"),
        (5, "at risk"),
        (8, "at risk"),
        (9, "a norm"),
        (12, "a norm"),
    ] {
        let score = with(sum);
        assert_eq!(score.sum, sum);
        assert_eq!(score.band.as_deref(), Some(band), "{sum}");
    }
}

#[test]
fn ties_are_all_named() {
    let score = scored(&[("a", "1"), ("b", "0"), ("c", "0"), ("d", "1"), ("e", "2"), ("f", "2")]);
    assert_eq!(lowest(&score), ["reversed", "delayed"]);
    let even = scored(&[("a", "1"), ("b", "1"), ("c", "1"), ("d", "1"), ("e", "1"), ("f", "1")]);
    assert_eq!(lowest(&even), ["reversed", "delayed", "challenged"]);
    let full = scored(&[("a", "2"), ("b", "2"), ("c", "2"), ("d", "2"), ("e", "2"), ("f", "2")]);
    assert_eq!(lowest(&full), [] as [&str; 0], "nothing is left to work on");
}

#[test]
fn without_every_score_there_is_no_band_and_only_whole_groups_compare() {
    let score = scored(&[("a", "1"), ("b", "1"), ("c", "0"), ("d", ""), ("e", "2"), ("f", "soon")]);
    assert_eq!((score.sum, score.scored), (4, 4));
    assert_eq!(score.band, None);
    assert!(!score.is_complete());
    assert_eq!(lowest(&score), ["reversed"], "`delayed` could still be higher");
    assert_eq!(lowest(&scored(&[])), [] as [&str; 0]);
}

#[test]
fn a_cell_beyond_the_most_is_not_a_score() {
    for cell in ["3", "-1", "1.5", "1x", "99999999999"] {
        let score = scored(&[("a", cell)]);
        assert_eq!((score.sum, score.scored), (0, 0), "{cell}");
    }
}

#[test]
fn rows_outside_the_groups_do_not_count() {
    let score = scored(&[("a", "1"), ("gone", "2")]);
    assert_eq!((score.sum, score.scored, score.n_rows), (1, 1, 6));
}

#[test]
fn groups_of_different_size_compare_by_the_part_they_reach() {
    let table = TABLE.replace(r#"("delayed", ["c", "d"])"#, r#"("delayed", ["c"])"#);
    let rows: Rows = ron(r#"(rows: [
        (id: "a", cells: {"score": "1"}), (id: "b", cells: {"score": "0"}), (id: "c", cells: {"score": "1"}),
        (id: "e", cells: {"score": "2"}), (id: "f", cells: {"score": "2"}),
    ])"#);
    let score = score(&ron::<Table>(&table), &rows).expect("the table has a total");
    assert_eq!(lowest(&score), ["reversed"], "1 of 4 is less than 1 of 2");
}

#[test]
fn a_table_without_a_total_over_scores_has_none() {
    let rows = Rows::default();
    let plain = r#"(columns: [(id: "score", title: "", holds: Score(2))], rows: Open(item: "", aim: None))"#;
    assert_eq!(score(&ron::<Table>(plain), &rows), None);
    let over_text = TABLE.replace(r#"column: "score""#, r#"column: "why""#);
    assert_eq!(score(&ron::<Table>(&over_text), &rows), None);
    let over_nothing = TABLE.replace(r#"column: "score""#, r#"column: "gone""#);
    assert_eq!(score(&ron::<Table>(&over_nothing), &rows), None);
}
