//! Sessions as text: any session round-trips, old samples load, and each way a file can be wrong is told apart.

use crate::arbitrary;
use levers::shell::format::{self, Ending, Fault};
use levers::workshop::Session;
use proptest::prelude::*;

const SAMPLE: &str = include_str!("../../data/sessions/v1-every-kind.ron");
/// What came with live rooms: reports of groups, the fate of parked ideas, who spoke.
const LIVE_ROOM: &str = include_str!("../../data/sessions/v1-live-room.ron");

fn sample() -> Session {
    format::parse(SAMPLE.as_bytes()).expect("the sample of format 1 loads forever")
}

fn fault(text: impl AsRef<[u8]>) -> Fault {
    format::parse(text.as_ref()).expect_err("this is no session")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_session_round_trips(session in arbitrary::session()) {
        let text = format::write(&session);
        let back = format::parse(text.as_bytes()).map_err(|fault| TestCaseError::fail(format!("{fault}\n{text}")))?;
        prop_assert_eq!(&back, &session);
        prop_assert_eq!(format::write(&back), text);
    }

    #[test]
    fn a_written_session_is_text_that_any_editor_shows(session in arbitrary::session()) {
        let text = format::write(&session);
        prop_assert!(!text.chars().any(|c| c != '\n' && c.is_control()));
        prop_assert!(text.starts_with("// A session of levers"));
        prop_assert!(text.ends_with(")\n"));
    }

    #[test]
    fn the_light_look_agrees_with_the_full_reading(session in arbitrary::session()) {
        let text = format::write(&session);
        let head = format::head(text.as_bytes()).expect("a whole file has its head");
        prop_assert_eq!(
            (head.id, head.workshop, head.setup, head.date, head.revision, head.at),
            (session.id, session.workshop, session.setup, session.date, session.revision, session.at)
        );
        prop_assert_eq!(format::ending(text.as_bytes()), Ending::Closed);
    }

    #[test]
    fn a_session_cut_anywhere_is_never_read_as_whole(session in arbitrary::session(), part in 0.0..1.0) {
        let text = format::write(&session);
        let whole = text.trim_end().len();
        let cut = (whole as f64 * part) as usize;
        let fault = format::parse(&text.as_bytes()[..cut]);
        prop_assert!(
            matches!(fault, Err(Fault::Truncated { .. } | Fault::Empty)),
            "cut at {} of {}: {:?}", cut, whole, fault
        );
    }

    #[test]
    fn any_bytes_are_judged_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = format::parse(&bytes);
        let _ = format::head(&bytes);
    }

    #[test]
    fn any_damage_to_one_byte_is_judged_without_panic(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = format::parse(&bytes);
        let _ = format::head(&bytes);
    }
}

#[test]
fn the_samples_of_format_1_have_every_kind_of_answer() {
    let session = sample();
    let room = format::parse(LIVE_ROOM.as_bytes()).expect("the other sample of format 1 loads, too");
    let answers = session.answers.values().chain(room.answers.values());
    let mut kinds: Vec<_> = answers.map(|answer| answer.name()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let all = [
        "Ask", "Backcast", "Choose", "Collect", "Lever", "Map", "Pause", "Quiz", "Sort", "Table", "Verdict",
        "Vote",
    ];
    assert_eq!(kinds, all);
    for session in [session, room] {
        assert!(session.answers.values().all(|answer| !answer.is_empty()));
        assert_eq!(format::parse(format::write(&session).as_bytes()), Ok(session));
    }
}

#[test]
fn text_stays_readable_in_the_file() {
    let mut session = sample();
    session.setup.group = "ʻOhana «Peña» Nguyễn हम लोग\nshe said \"now\"".to_owned();
    assert!(format::write(&session).contains("group: r#\"ʻOhana «Peña» Nguyễn हम लोग\nshe said \"now\"\"#"));
}

#[test]
fn line_ends_of_another_system_change_nothing() {
    let windows = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n"));
    assert_eq!(format::parse(windows.as_bytes()), Ok(sample()));
}

#[test]
fn ids_are_never_given_twice_after_an_edit_by_hand() {
    let mut session = sample();
    for answer in session.answers.values_mut() {
        if let levers::workshop::Answer::Collect(list) = answer {
            list.next = 0;
        }
    }
    let back = format::parse(format::write(&session).as_bytes()).expect("it is well formed");
    assert_eq!(back, sample());
}

#[test]
fn an_authored_row_takes_no_number() {
    let row = "Table((rows: [(id: \"d30\", cells: {\"what\": \"a visit\"})], start: \"2027-05-01\"))";
    let mut session = sample();
    session.answers = [("m/days".try_into().expect("an id"), ron::from_str(row).expect("an answer"))].into();
    assert_eq!(format::parse(format::write(&session).as_bytes()), Ok(session));
}

#[test]
fn a_counter_at_its_end_counts_on_from_the_ids_in_use() {
    let mut session = sample();
    for answer in session.answers.values_mut() {
        if let levers::workshop::Answer::Collect(list) = answer {
            list.next = u32::MAX;
        }
    }
    let back = format::parse(format::write(&session).as_bytes()).expect("it is well formed");
    assert_eq!(back, sample());
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    assert_eq!(fault(""), Fault::Empty);
    assert_eq!(fault(" \n\r\n\t"), Fault::Empty);
    assert_eq!(fault("\u{feff}\n"), Fault::Empty);
}

#[test]
fn bytes_that_are_no_text_are_told_apart() {
    assert_eq!(fault([0; 4096]), Fault::Binary);
    assert_eq!(fault("(\0)"), Fault::Binary);
    assert_eq!(fault(b"(\n  id: \"\xff\")"), Fault::NotText { line: 2, column: 8 });
    assert_eq!(fault(vec![b' '; format::MOST_BYTES as usize + 1]), Fault::TooLarge);
}

#[test]
fn a_file_cut_inside_a_letter_is_cut() {
    let text = "// A session of levers\n(format: 1, id: \"a\", workshop: \"ʻ";
    assert!(matches!(fault(&text.as_bytes()[..text.len() - 1]), Fault::Truncated { line: 2, .. }));
}

#[test]
fn a_newer_format_is_named_whatever_else_the_file_holds() {
    assert_eq!(fault("(format: 2, id: \"a\")"), Fault::Newer { format: 2 });
    assert_eq!(
        fault("// soon\n(what: [\"format: 1\", ')'], format: /* later */ 7, half: \"a"),
        Fault::Newer { format: 7 }
    );
    let text = SAMPLE.replace("format: 1,", "format: 2, extra: Unheard({}),");
    assert_eq!(fault(text), Fault::Newer { format: 2 });
}

#[test]
fn a_foreign_file_is_told_from_a_damaged_session() {
    assert_eq!(fault("(title: \"a module\", steps: [])"), Fault::Foreign);
    assert_eq!(fault("[1, 2, 3]"), Fault::Foreign);
    assert_eq!(fault("(format: 0)"), Fault::Foreign);
    assert!(matches!(fault("Dear all,\nsee you on Monday.\n"), Fault::NotRon { line: 1, .. }));
    assert!(matches!(fault("{\"a\": [1, }"), Fault::NotRon { .. }));
}

#[test]
fn a_mistake_by_hand_is_named_with_its_place() {
    let place = |bad: &str, good: &str| {
        assert!(SAMPLE.contains(good), "the sample has `{good}`");
        let before = &SAMPLE[..SAMPLE.find(good).expect("it is there")];
        match fault(SAMPLE.replacen(good, bad, 1)) {
            Fault::Wrong { line, detail, .. } => (line - before.matches('\n').count(), detail),
            other => panic!("{other:?}"),
        }
    };
    let (line, detail) = place("reson: \"", "reason: \"");
    assert_eq!(line, 1);
    assert!(detail.contains("reson") && detail.contains("reason"), "{detail}");
    let (line, detail) = place("level: Island", "level: State");
    assert_eq!(line, 1);
    assert!(detail.contains("Island"), "{detail}");
    assert_eq!(place("format: one", "format: 1").0, 1);
    assert_eq!(place("workshop \"", "workshop: \"").0, 1);
}

#[test]
fn a_deleted_format_line_is_a_mistake_and_not_another_sort_of_file() {
    assert!(
        matches!(fault(SAMPLE.replace("    format: 1,\n", "")), Fault::Wrong { detail, .. } if detail.contains("format"))
    );
}

#[test]
fn a_stray_bracket_after_the_end_is_a_mistake() {
    assert!(matches!(fault(format!("{SAMPLE})")), Fault::Wrong { .. }));
}

#[test]
fn brackets_without_end_are_refused_and_do_not_exhaust_the_stack() {
    for open in ["[", "(", "{", "Some(", "/*"] {
        let _ = fault(open.repeat(300_000));
    }
    let deep = SAMPLE.replacen("answers: {", &format!("answers: {}", "[".repeat(300_000)), 1);
    assert!(matches!(fault(deep), Fault::Wrong { .. }));
}

#[test]
fn the_head_is_found_in_the_first_kilobyte() {
    let head = format::head(&SAMPLE.as_bytes()[..1024]).expect("the head stands first");
    assert_eq!(head.setup, sample().setup);
}

#[test]
fn every_fault_says_what_and_what_to_do() {
    let faults = [
        Fault::Empty,
        Fault::Binary,
        Fault::NotText { line: 3, column: 4 },
        Fault::TooLarge,
        Fault::Truncated { line: 3, column: 4 },
        Fault::NotRon { line: 3, column: 4, detail: "odd".into() },
        Fault::Foreign,
        Fault::Wrong { line: 3, column: 4, detail: "odd".into() },
        Fault::Newer { format: 9 },
    ];
    for fault in faults {
        for has_backup in [true, false] {
            let words = format!("{fault}; {}", fault.advice(has_backup));
            assert!(!words.contains('[') && !words.contains("{ $") && !words.ends_with("; "), "{words}");
            let offers = words.contains("go on from its newest backup");
            assert_eq!(offers, has_backup && !matches!(fault, Fault::Newer { .. }), "{words}");
            if words.contains("line") {
                assert!(words.contains("line 3, column 4"), "{words}");
            }
        }
    }
}
