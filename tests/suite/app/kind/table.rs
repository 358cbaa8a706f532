//! `table`: typed columns over rows that people add, that are authored, or that come from an earlier list.

use crate::driver::*;
use levers::app::App;
use levers::app::msg::Msg;
use levers::workshop::Answer;

const EVERY_COLUMN: &str = "columns: [
    (id: \"what\", title: \"What\", holds: Text),
    (id: \"who\", title: \"Who\", holds: Person),
    (id: \"by\", title: \"By when\", holds: Date),
    (id: \"n\", title: \"How many\", holds: Number),
    (id: \"score\", title: \"How sure\", holds: Score(3)),
    (id: \"kind\", title: \"Kind\", holds: Choice([(id: \"act\", text: \"They act\"), (id: \"felt\", text: \"It is felt\")])),
]";
const TWO_COLUMNS: &str =
    "columns: [(id: \"what\", title: \"What\", holds: Text), (id: \"by\", title: \"By when\", holds: Date)]";
const FIXED: &str = "Fixed([(id: \"cut\", text: \"Underfunded\", help: \"Sign: posts not advertised\"), (id: \"court\", text: \"Challenged\")])";
const LIST: &str = "Collect((item: \"idea\"))";

fn open_rows(columns: &str) -> App {
    open_steps(&[
        ("s", &format!("Table(({columns}, rows: Open(item: \"promise\", aim: 2)))")),
        ("next", LIST),
    ])
}

fn fixed_rows() -> App {
    let mut app = open_steps(&[("s", &format!("Table(({TWO_COLUMNS}, rows: {FIXED}))")), ("next", LIST)]);
    go(&mut app, "m/s");
    app
}

/// An open table with the cursor in it.
fn table(columns: &str) -> App {
    let mut app = open_rows(columns);
    go(&mut app, "m/s");
    app
}

/// The recorded rows: `i1 by=2027-05-01 what=call`.
fn rows(app: &App) -> Vec<String> {
    match answer(app, "m/s") {
        Some(Answer::Table(table)) => table
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter().map(|(column, text)| format!(" {column}={text}"));
                cells.fold(row.id.to_string(), |row, cell| row + &cell)
            })
            .collect(),
        None => Vec::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn enter_goes_from_cell_to_cell_and_then_to_the_next_row() {
    let mut app = table(EVERY_COLUMN);
    press(&mut app, "call the clerk<enter>Ana<enter>may 1<enter>12<enter>2<enter>1<enter>");
    let first = "i1 by=2027-05-01 kind=act n=12 score=2 what=call the clerk who=Ana";
    assert_eq!(rows(&app), [first]);
    press(&mut app, "second<enter><enter><enter><enter><enter><enter>");
    assert_eq!(rows(&app), [first, "i2 what=second"]);
    assert_eq!(at(&app).as_deref(), Some("m/s"));
}

#[test]
fn an_empty_enter_in_the_new_row_finishes() {
    let mut app = table(TWO_COLUMNS);
    press(&mut app, "call<enter><enter><enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
    assert_eq!(rows(&app), ["i1 what=call"]);
}

#[test]
fn a_date_is_read_in_each_spelling_and_kept_as_a_date() {
    for (typed, kept) in [
        ("2027-05-01", "2027-05-01"),
        ("may 1", "2027-05-01"),
        ("1 May 2028", "2028-05-01"),
        ("+14d", "2026-12-06"),
        ("+2 weeks", "2026-12-06"),
        ("monday", "2026-11-23"),
    ] {
        for leave in ["<enter>", "<up>", "<s-tab>", "<pgdn>", "<f2>", "<f7>"] {
            let mut app = table(TWO_COLUMNS);
            press(&mut app, &format!("call<enter>{typed}"));
            press(&mut app, leave);
            press(&mut app, "<f7>");
            assert_eq!(rows(&app), [format!("i1 by={kept} what=call")], "{typed} left by {leave}");
        }
    }
}

#[test]
fn what_does_not_fit_its_column_is_said_and_kept_as_written() {
    let mut app = table(EVERY_COLUMN);
    press(&mut app, "call<enter>Ana<enter>someday<enter>many<enter>");
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains("someday This is no date yet: write 2027-05-01, May 1 or +14d."), "{shown}");
    assert!(shown.contains("many This is no number; it stays as you wrote it."), "{shown}");
    press(&mut app, "<enter><enter>");
    assert_eq!(rows(&app), ["i1 by=someday n=many what=call who=Ana"]);
    let shown = said(&mut app, 60, 18);
    assert!(shown.contains("One cell does not fit its column; it stays as written."), "{shown}");
    press(&mut app, "<up><s-tab><s-tab><s-tab><c-w>5 june<tab>");
    assert_eq!(rows(&app), ["i1 by=2027-06-05 n=many what=call who=Ana"], "and it is mended in its place");
}

#[test]
fn a_date_that_can_be_read_in_two_ways_is_not_guessed() {
    let mut app = table(TWO_COLUMNS);
    press(&mut app, "call<enter>5/6/2027<enter>");
    assert_eq!(rows(&app), ["i1 by=5/6/2027 what=call"]);
}

#[test]
fn a_score_of_nothing_yet_is_not_a_score_of_zero() {
    let mut app = table("columns: [(id: \"score\", title: \"How sure\", holds: Score(3))]");
    press(&mut app, "0<enter>");
    assert_eq!(rows(&app), ["i1 score=0"]);
    press(&mut app, "9<right>3<enter>");
    assert_eq!(rows(&app), ["i1 score=0", "i2 score=3"], "a number the scale lacks changes nothing");
    press(&mut app, "<up><left><left><left><left>");
    assert_eq!(rows(&app), ["i1 score=0"], "without a cell there is no row");
    press(&mut app, "<c-z>");
    assert_eq!(rows(&app), ["i1 score=0", "i2 score=0"]);
}

#[test]
fn words_that_are_no_option_any_more_stay_and_are_shown() {
    let text = "Table((rows: [(id: \"i1\", cells: {\"kind\": \"other\", \"score\": \"7\"})], next: 1))";
    let columns = "columns: [(id: \"score\", title: \"Sure\", holds: Score(3)),
        (id: \"kind\", title: \"Kind\", holds: Choice([(id: \"act\", text: \"They act\")]))]";
    let mut session = session();
    session.answers.insert(id("m/s"), ron::from_str(text).expect("an answer"));
    let steps = workshop(&[("s", &format!("Table(({columns}, rows: Open(item: \"row\", aim: None)))"))]);
    let mut app = open_with(std::sync::Arc::new(steps), session, "m/s");
    assert!(screen(&mut app, 60, 18).contains("7 · other"));
    press(&mut app, "<up>");
    let shown = said(&mut app, 100, 30);
    assert!(shown.contains("7 This is no number from 0 to 3"), "{shown}");
    press(&mut app, "<f7>");
    assert_eq!(rows(&app), ["i1 kind=other score=7"]);
}

#[test]
fn the_last_cell_of_the_last_fixed_row_finishes() {
    let mut app = fixed_rows();
    press(&mut app, "posts<enter>+30d<enter>a suit<enter>");
    assert_eq!(rows(&app), ["cut by=2026-12-22 what=posts", "court what=a suit"]);
    press(&mut app, "<enter>");
    assert_eq!(at(&app).as_deref(), Some("m/next"));
}

#[test]
fn fixed_rows_stay_in_their_order_and_are_emptied_but_not_taken_out() {
    let mut app = fixed_rows();
    press(&mut app, "posts<enter><enter>a suit<a-up>");
    assert!(app.notice.is_some(), "it is said that they keep their order");
    press(&mut app, "<up><up><c-d>");
    assert_eq!(rows(&app), ["court what=a suit"]);
    let shown = screen(&mut app, 60, 18);
    assert!(shown.contains("1 Underfunded") && shown.contains("2 Challenged"), "{shown}");
    press(&mut app, "<c-z>");
    assert_eq!(rows(&app), ["cut what=posts", "court what=a suit"]);
}

#[test]
fn open_rows_are_moved_and_removed_and_an_id_is_never_given_again() {
    let mut app = table(TWO_COLUMNS);
    press(&mut app, "a<enter><enter>b<enter><enter>c<enter><enter><up><a-up><a-up>");
    assert_eq!(rows(&app), ["i3 what=c", "i1 what=a", "i2 what=b"]);
    press(&mut app, "<c-d>");
    assert_eq!(rows(&app), ["i1 what=a", "i2 what=b"]);
    press(&mut app, "<down><down><down><down>d<enter><enter>");
    assert_eq!(rows(&app), ["i1 what=a", "i2 what=b", "i4 what=d"]);
    press(&mut app, "<c-z><c-z>");
    assert_eq!(rows(&app), ["i3 what=c", "i1 what=a", "i2 what=b"]);
    press(&mut app, "<c-d>");
    assert!(app.notice.is_some(), "in the new row it is said where to go");
}

#[test]
fn rows_follow_their_list_and_cells_of_one_that_is_gone_are_kept() {
    let mut app =
        open_steps(&[("list", LIST), ("s", &format!("Table(({TWO_COLUMNS}, rows: From(\"m/list\")))"))]);
    go(&mut app, "m/list");
    press(&mut app, "pay<enter>hours<enter><enter>slips<enter>+1w<enter>a count<enter>");
    assert_eq!(rows(&app), ["i1 by=2026-11-29 what=slips", "i2 what=a count"]);
    go(&mut app, "m/list");
    press(&mut app, "<up><up> for all<enter><c-d><pgdn>");
    assert_eq!(rows(&app), ["i1 by=2026-11-29 what=slips", "i2 what=a count"], "nothing is erased");
    let shown = said(&mut app, 60, 18);
    assert!(
        shown.contains("pay for all") && shown.contains("no longer in the list, kept: a count"),
        "{shown}"
    );
    press(&mut app, "<down><down>");
    assert!(said(&mut app, 60, 18).contains("no longer in the list; kept What ▸ a count"));
    press(&mut app, "<c-z>");
    assert!(
        !said(&mut app, 60, 18).contains("no longer in the list"),
        "the list came back and its row with it"
    );
}

#[test]
fn rows_at_so_many_days_follow_the_start_date() {
    let days = "rows: Days(start: \"In force on\", rows: [(id: \"d30\", text: \"First month\", days: 30), (id: \"d90\", text: \"A quarter\", days: 90)])";
    let mut app = open_kind(&format!("Table(({TWO_COLUMNS}, {days}))"));
    press(&mut app, "soon<enter>");
    assert!(recorded(&app, "m/s").contains("start:\"soon\""), "words that are no date are kept");
    assert!(said(&mut app, 60, 18).contains("In force on soon This is no date yet"));
    press(&mut app, "<up><c-w>may 1<enter>a visit<enter>");
    assert!(recorded(&app, "m/s").contains("start:\"2027-05-01\""));
    let shown = said(&mut app, 60, 18);
    assert!(
        shown.contains("First month (2027-05-31)") && shown.contains("A quarter (2027-07-30)"),
        "{shown}"
    );
    press(&mut app, "<up><up><c-w><c-w><c-w>may 2<enter>");
    assert!(said(&mut app, 60, 18).contains("First month (2027-06-01)"));
    assert_eq!(rows(&app), ["d30 what=a visit"]);
}

#[test]
fn lines_pasted_in_the_new_row_are_rows_and_tabs_divide_their_cells() {
    let mut app = table(EVERY_COLUMN);
    paste(&mut app, "call\tAna\tmay 1\t7\t3\tThey act\tand more\n\nwrite\tBen\tsomeday\n");
    assert_eq!(
        rows(&app),
        [
            "i1 by=2027-05-01 kind=They act and more n=7 score=3 what=call who=Ana",
            "i2 by=someday what=write who=Ben"
        ],
        "no word is dropped"
    );
    press(&mut app, "<c-z>");
    assert_eq!(rows(&app), [""; 0], "the paste is one change");
}

#[test]
fn a_cell_is_changed_later_and_each_change_is_taken_back_and_done_again() {
    let mut app = table(TWO_COLUMNS);
    press(&mut app, "call<enter>may 1<enter><up><s-tab> twice<enter><c-w><c-w><c-w>june 1<pgdn>");
    let after = rows(&app);
    press(&mut app, "<pgup>");
    assert_eq!(after, ["i1 by=2027-06-01 what=call twice"]);
    press(&mut app, "<c-z>");
    assert_eq!(rows(&app), ["i1 by=2027-05-01 what=call twice"]);
    press(&mut app, "<c-z>");
    assert_eq!(rows(&app), ["i1 by=2027-05-01 what=call"]);
    press(&mut app, "<c-y><c-y>");
    assert_eq!(rows(&app), after);
}

#[test]
fn a_half_typed_row_survives_a_crash_with_its_cursor_and_leaving() {
    let mut app = table(EVERY_COLUMN);
    press(&mut app, "call<enter>An<left>");
    let mut again = crash(&app);
    assert_eq!(rows(&again), [""; 0], "until it is left it is no row");
    press(&mut again, "n<f7>");
    assert_eq!(rows(&again), ["i1 what=call who=Ann"]);
    for keys in ["<pgdn>", "<f2>", "<f7>", "<f10>", "<c-q>", "<up>"] {
        let mut app = table(TWO_COLUMNS);
        press(&mut app, "a<enter><enter>half a wo");
        let effects = press(&mut app, keys);
        let Some(Answer::Table(table)) = saved(&effects).answers.get(&id("m/s")).cloned() else {
            panic!("no rows")
        };
        assert_eq!(table.rows.len(), 2, "{keys}");
    }
}

#[test]
fn a_cell_goes_to_the_editor_and_back() {
    let mut app = table(TWO_COLUMNS);
    press(&mut app, "call<enter><enter><up><s-tab>");
    let effects = press(&mut app, "<f9>");
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, levers::app::effect::Effect::Editor(text) if text == "call"))
    );
    app.update(Msg::Edited(Some("call them\n".into())));
    press(&mut app, "<f7>");
    assert_eq!(rows(&app), ["i1 what=call them"]);
}

#[test]
fn the_question_and_the_cell_are_in_view_in_small_rooms() {
    for (width, height) in [(40, 12), (60, 18)] {
        let mut app = table(EVERY_COLUMN);
        press(&mut app, "call<enter>Ana<enter>may 1<enter>12<enter>2<enter>1<enter>");
        for words in ["the second promise", "Ben", "june 1", "44"] {
            picture(&mut app, width, height);
            press(&mut app, words);
            let shown = screen(&mut app, width, height);
            assert!(shown.contains("What now?") && shown.contains(words), "{shown}");
            press(&mut app, "<enter>");
        }
        let shown = screen(&mut app, width, height);
        assert!(shown.contains("not yet"), "{shown}");
        press(&mut app, "3");
        assert!(screen(&mut app, width, height).contains("3 ● 3"));
    }
}

#[test]
fn scores_are_added_up_with_their_band_and_the_lowest_group() {
    let app = &mut open("implementation/self-check");
    press(app, &"2<enter>".repeat(8));
    press(app, "0<enter>1<enter>");
    go(app, "implementation/self-check");
    let shown = said(app, 100, 56);
    assert!(shown.contains("17 of 20"), "{shown}");
    assert!(shown.contains("first"), "{shown}");
}

#[test]
fn the_aim_is_the_agendas_where_it_is_smaller() {
    let mut app = table(TWO_COLUMNS);
    assert!(said(&mut app, 60, 18).contains("0 so far; 2 is a good number."));
    press(&mut app, "a<enter><enter>b<enter><enter>");
    assert!(!said(&mut app, 60, 18).contains("good number"));
    let mut session = session();
    session.setup.agenda = id("ninety");
    let mut app = open_with(built_in(), session, "commitments/next");
    assert!(said(&mut app, 100, 30).contains("0 so far; 3 is a good number."));
}

#[test]
fn a_private_column_is_named_so() {
    let columns = "columns: [(id: \"knows\", title: \"Knows whom\", holds: Person, private: true)]";
    assert!(screen(&mut table(columns), 60, 18).contains("Knows whom (private)"));
}
