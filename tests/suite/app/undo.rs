//! Changing answers at random and changing them back, by keys or by undo, gives the bytes of the file as it was.
//!
//! What must count stays counted: `revision` counts every change; `at` and `done` tell where the group is and was;
//! `parked` and `spoken` give out numbers, each only once.

use super::hostile::runs;
use crate::arbitrary;
use crate::driver::*;
use levers::app::App;
use levers::app::msg::Msg;
use levers::shell::format;
use levers::words::say;
use levers::workshop::{Session, StepId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The bytes of the file, apart from what must count.
fn bytes(session: &Session) -> String {
    let mut session = session.clone();
    (session.revision, session.parked, session.spoken, session.at) = (0, 0, 0, None);
    session.done.clear();
    format::write(&session)
}

/// Something done in a run.
#[derive(Debug, Clone)]
enum Deed {
    Go(Index),
    Keys(&'static str),
    Paste(String),
    Typed(String),
}

/// What changes answers, and what moves between them.
const KEYS: [&str; 46] = [
    "<enter>",
    "<up>",
    "<down>",
    "<left>",
    "<right>",
    "<tab>",
    "<s-tab>",
    "<space>",
    "<bs>",
    "<del>",
    "<home>",
    "<end>",
    "<a-up>",
    "<a-down>",
    "<c-d>",
    "<c-g>",
    "<c-w>",
    "<a-enter>",
    "<c-z>",
    "<c-y>",
    "<c-p>",
    "<pgdn>",
    "<pgup>",
    "1",
    "2",
    "3",
    "7",
    "0",
    "a",
    "d",
    "e",
    "f",
    "h",
    "l",
    "m",
    "n",
    "p",
    "r",
    "t",
    "v",
    "w",
    "x",
    "y",
    "?",
    "[",
    "]",
];

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let lines = vec(arbitrary::text(), 1..4).prop_map(|lines| lines.join("\n"));
    let deed = prop_oneof![
        2 => any::<Index>().prop_map(Deed::Go),
        12 => select(KEYS.to_vec()).prop_map(Deed::Keys),
        2 => arbitrary::text().prop_map(Deed::Typed),
        1 => lines.prop_map(Deed::Paste),
    ];
    (any::<Index>(), vec(deed, 1..50)).prop_map(|(first, mut deeds)| {
        deeds.insert(0, Deed::Go(first));
        deeds
    })
}

/// Lifts the dark and closes whatever lies over the step, keeping what is typed there.
fn uncovered(app: &mut App) {
    for _ in 0..4 {
        if app.blank || app.overlay.is_some() {
            press(app, "<esc>");
        }
    }
    assert!(app.overlay.is_none() && !app.blank, "{:?}", app.overlay);
}

fn goto(app: &mut App, at: &Index) {
    uncovered(app);
    let steps: Vec<StepId> = built_in().steps().map(|(id, _, _)| id).collect();
    go(app, at.get(&steps).as_str());
}

/// Takes back all there is to take back, as a person does: by pressing the key until nothing is left.
fn take_all_back(app: &mut App) {
    press_until(app, "<c-z>", "undo-nothing");
}

/// Does all of it again.
fn do_all_again(app: &mut App) {
    press_until(app, "<c-y>", "redo-nothing");
}

fn press_until(app: &mut App, key: &str, nothing: &str) {
    for _ in 0..3_000 {
        press(app, key);
        if app.notice.as_deref() == Some(say(nothing).as_str()) {
            return;
        }
    }
    panic!("{key} never ends");
}

proptest! {
    #![proptest_config(runs(24))]

    #[test]
    fn all_that_was_changed_is_taken_back_and_done_again(filled in any::<bool>(), deeds in deeds()) {
        let session = if filled { crate::states::example() } else { session() };
        let mut app = open_with(built_in(), session, "opening/welcome");
        let before = bytes(session_of(&app));
        for deed in &deeds {
            match deed {
                Deed::Go(at) => goto(&mut app, at),
                Deed::Keys(keys) => drop(press(&mut app, keys)),
                Deed::Paste(text) => drop(paste(&mut app, text)),
                Deed::Typed(text) => drop(app.update(Msg::Text(text.clone()))),
            }
        }
        uncovered(&mut app);
        // What is half typed is recorded when the step is left, and is then a change like any other.
        go(&mut app, "opening/welcome");
        do_all_again(&mut app);
        let after = bytes(session_of(&app));
        take_all_back(&mut app);
        prop_assert_eq!(&bytes(session_of(&app)), &before);
        do_all_again(&mut app);
        prop_assert_eq!(&bytes(session_of(&app)), &after);
        take_all_back(&mut app);
        prop_assert_eq!(&bytes(session_of(&app)), &before);
    }
}

/// One step of each kind that leaves an answer.
const STEPS: [(&str, &str); 13] = [
    ("home", "Read((text: \"Home\"))"),
    ("ask", "Ask((blanks: [(id: \"what\", label: \"What\"), (id: \"day\", label: \"Day\", holds: Date)]))"),
    ("list", "Collect((item: \"ask\"))"),
    ("events", "Collect((item: \"event\"))"),
    ("choose", "Choose((from: \"m/list\", most: 2, reason: \"Why?\"))"),
    ("vote", "Vote((method: Dots(None), from: \"m/list\"))"),
    (
        "sort",
        "Sort((from: \"m/list\", note: \"What did you see?\", buckets: [(id: \"with\", title: \"With\"), (id: \"not\", title: \"Not\")]))",
    ),
    (
        "map",
        "Map((roles: [(id: \"yes\", title: \"Can say yes\", mark: '■', public: \"the decision-maker\")]))",
    ),
    ("verdict", "Verdict((from: \"m/list\"))"),
    ("lever", "Lever((verdict: \"m/verdict\"))"),
    ("backcast", "Backcast((lever: \"m/lever\", model: \"guidance\"))"),
    (
        "table",
        "Table((columns: [(id: \"what\", title: \"What\", holds: Text), (id: \"score\", title: \"Sure\", holds: Score(3))], rows: Open(item: \"row\", aim: None)))",
    ),
    (
        "quiz",
        "Quiz((questions: [(id: \"q\", text: \"Who?\", options: [(id: \"a\", text: \"A\"), (id: \"b\", text: \"B\")], right: [\"a\"], reason: \"So it is.\")]))",
    ),
];

/// How each step is answered at first.
const ANSWERS: [(&str, &str); 12] = [
    ("ask", "pay<enter>may 1<enter>"),
    ("list", "one<enter>two<enter>three<enter>"),
    ("events", "one<enter>two<enter>three<enter>"),
    ("choose", "1<enter>it is near<enter>"),
    ("vote", "3<enter>2<enter>1"),
    ("sort", "121<enter>a nod<enter>"),
    ("map", "aAna<enter>Ben<enter><enter>1r"),
    ("verdict", "nnyn<enter>a piece<enter>y<enter><enter>y<enter><enter>nyn"),
    ("lever", "1e<enter>44 U.S.C.<enter>n"),
    ("backcast", "2027-06-30<enter>pay<enter>eAna<esc>"),
    ("table", "visit<enter>2<enter>"),
    ("quiz", "1"),
];

/// A change of a step's answer by keys, and the keys that change it back, each from the step as it opens.
const CHANGES: [(&str, &str, &str); 24] = [
    ("ask", "ment", "<bs><bs><bs><bs>"),
    ("ask", "<down><c-w><c-w><c-w>june 1<up>", "<down><c-w><c-w><c-w>may 1<up>"),
    ("list", "<up>!<enter>", "<up><bs><enter>"),
    // Of a list that no other step follows: elsewhere the second line would be another one meanwhile.
    ("events", "<up><a-up>", "<up><up><a-down>"),
    ("list", "<up><up><up> x<enter>", "<up><up><up><bs><bs><enter>"),
    ("choose", "2", "2"),
    ("choose", "r!<esc>", "r<bs><esc>"),
    ("vote", "<right>", "<left>"),
    ("vote", "<down>9", "<down>2"),
    ("vote", "enot soon<enter>", "e<c-w><c-w><enter>"),
    ("sort", "2", "1"),
    ("sort", "<down><left>", "<down><right>"),
    ("map", "1<right><up>", "1<left><down>"),
    ("map", "2l1l", "2l1l"),
    ("map", "1n?<enter>", "1n<bs><enter>"),
    ("verdict", "ey", "en"),
    ("verdict", "r!<enter>", "r<bs><enter>"),
    ("lever", "2", "2"),
    ("lever", "e!<esc>", "e<bs><esc>"),
    ("backcast", "p", "pp"),
    ("backcast", "2t", "2t"),
    ("backcast", "f<c-w>29<esc>", "f<c-w>30<esc>"),
    ("table", "<up><right>", "<up><left>"),
    ("quiz", "<left>2", "<left>1"),
];

/// The workshop with every step answered, at its first page.
fn answered() -> App {
    let mut app = open_steps(&STEPS);
    for (step, keys) in ANSWERS {
        go(&mut app, &format!("m/{step}"));
        press(&mut app, keys);
    }
    go(&mut app, "m/home");
    app
}

fn apply(app: &mut App, step: &str, keys: &str) {
    go(app, &format!("m/{step}"));
    press(app, keys);
    go(app, "m/home");
}

#[test]
fn each_change_changes_the_file_and_its_counterpart_changes_it_back() {
    let mut app = answered();
    assert_eq!(session_of(&app).answers.len(), ANSWERS.len());
    let before = bytes(session_of(&app));
    for (step, there, back) in CHANGES {
        apply(&mut app, step, there);
        assert_ne!(bytes(session_of(&app)), before, "{step}: {there}");
        apply(&mut app, step, back);
        assert_eq!(bytes(session_of(&app)), before, "{step}: {there} and {back}");
    }
}

proptest! {
    #![proptest_config(runs(8))]

    #[test]
    fn what_is_changed_by_keys_and_changed_back_by_keys_is_as_it_was(changes in vec(select(CHANGES.to_vec()), 1..8)) {
        let mut app = answered();
        let before = bytes(session_of(&app));
        for (step, there, _) in &changes {
            apply(&mut app, step, there);
        }
        for (step, _, back) in changes.iter().rev() {
            apply(&mut app, step, back);
        }
        let after = session_of(&app).clone();
        prop_assert_eq!(&bytes(&after), &before);
        // Nothing but the count of changes tells that anything was changed.
        take_all_back(&mut app);
        do_all_again(&mut app);
        let again = Session { revision: after.revision, at: after.at.clone(), ..session_of(&app).clone() };
        prop_assert_eq!(format::write(&again), format::write(&after));
    }
}
