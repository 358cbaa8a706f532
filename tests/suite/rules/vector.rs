//! Rows of replies as typed on the command line and authored in the quiz bank.

use levers::rules::vector::{VectorError, parse, write};
use levers::workshop::kind::verdict::{Question, Reply};

#[test]
fn a_row_is_read_in_the_order_of_the_questions() {
    let replies = parse("N N Y - Y N N N ? - Y Y").expect("twelve marks");
    assert_eq!(replies.get(&Question::L0), Some(&Reply::No));
    assert_eq!(replies.get(&Question::A1), Some(&Reply::Yes));
    assert_eq!(replies.get(&Question::A2), None);
    assert_eq!(replies.get(&Question::D2), Some(&Reply::NotSure));
    assert_eq!(replies.get(&Question::F1), Some(&Reply::Yes));
    assert_eq!(replies.len(), 10);
}

#[test]
fn separators_letter_size_and_u_make_no_difference() {
    let row = parse("N N Y - Y N N N ? - Y Y").expect("twelve marks");
    for same in [
        "NNY-YNNN?-YY",
        "n,n,y,-,y,n,n,n,u,-,y,y",
        " N, N, Y, -, Y, N, N, N, U, -, Y, Y ",
        "N\tN Y – Y N N N ? — Y Y",
        "NN Y-  YNNN  u-YY",
    ] {
        assert_eq!(parse(same), Ok(row.clone()), "{same}");
    }
}

#[test]
fn writing_a_row_and_reading_it_gives_it_back() {
    for row in ["N N Y - Y N N N ? - Y Y", "- - - - - - - - - - - -", "Y - - - - - - - - - - -"] {
        assert_eq!(write(&parse(row).expect("a valid row")), row);
    }
}

#[test]
fn a_bad_row_says_what_is_wrong_where_and_what_to_do() {
    let message = |text: &str| parse(text).expect_err(text).to_string();
    assert_eq!(
        message("N N X - Y N N N N - Y Y"),
        "`X` is not a reply, in place 3 (question A1): write Y, N, ? or U for not sure, - for not asked"
    );
    assert_eq!(
        message("no no yes"),
        "`no` is not a reply, in place 1 (question L0): write Y, N, ? or U for not sure, - for not asked"
    );
    assert_eq!(
        message("NNZ-YNNNN-YY"),
        "`Z` is not a reply, in place 3 (question A1): write Y, N, ? or U for not sure, - for not asked"
    );
    assert_eq!(
        message("N N Y"),
        "3 replies, but there are 12 questions: after 3 comes A2; write - for a question that was not asked"
    );
    assert_eq!(
        message("N N Y - Y N N N N - Y Y Y"),
        "13 replies, but there are only 12 questions, L0 to F1: take 1 away"
    );
    assert_eq!(
        message(" , "),
        "no replies given: write one mark for each of the 12 questions, for example `N N Y - Y N N N N - Y Y`"
    );
    assert_eq!(
        parse("N N Y - Y N N N N - Y Y é"),
        Err(VectorError::UnknownMark { mark: "é".into(), place: 13, question: None })
    );
}
