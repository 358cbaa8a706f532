//! One slip makes one fault: every character that holds a file together is left out, and typed twice.

use super::sample::{codes, read, sound};

/// Written as people write modules: one thing a line, indented.
const MODULE: &str = r#"// The second module.
Module(
    id: "power",
    title: "Power, inside and outside",
    steps: [
        (
            id: "who",
            kind: Read((
                text: "Who can say yes? One person, by name.",
                from: "asks",
            )),
            minutes: 5,
            when: All([Alone, Not(Answered("asks"))]),
        ),
        Step(
            id: "roles",
            kind: Vote(
                prompt: "Who moves whom: staff, friends, or the press?",
                max: 3,
            ),
            private: true,
        ),
        (id: "pair", kind: Pair("one", 2), minutes: 10),
        (id: "pause", kind: Pause),
        (
            id: "last",
            kind: Read((text: "It became so small: one step larger.", from: "who")),
        ),
    ],
    weights: {
        "who": 1.5,
        "roles": 2,
    },
    mark: '•',
)
"#;

/// What came of many slips, each on its own.
#[derive(Debug, Default)]
struct Tally {
    n_slips: usize,
    /// Those that made more than one fault.
    blurred: Vec<String>,
    /// The most faults that one slip made.
    most: usize,
}

impl Tally {
    fn add(&mut self, text: &str, at: usize) {
        if read(text).is_sound() {
            return;
        }
        let codes = codes(text);
        let line = MODULE[..at].matches('\n').count() + 1;
        assert!(!codes.is_empty(), "no value and no fault after a slip in line {line}");
        self.n_slips += 1;
        self.most = self.most.max(codes.len());
        if codes.len() > 1 {
            self.blurred.push(format!("line {line}: {}", codes.join(", ")));
        }
    }

    /// Asserts that all but a few slips made one fault, and none more than `most`.
    #[track_caller]
    fn assert_clear(&self, most: usize) {
        assert!(self.n_slips > 100 && 10 * self.blurred.len() <= self.n_slips, "{self:#?}");
        assert!(self.most <= most, "{self:#?}");
    }
}

#[test]
fn the_text_with_the_slips_is_sound() {
    assert_eq!(sound(MODULE).steps.len(), 5);
}

#[test]
fn a_character_left_out_makes_one_fault() {
    let mut tally = Tally::default();
    for (at, _) in MODULE.match_indices(['(', ')', '[', ']', '{', '}', '"', ',', ':']) {
        tally.add(&format!("{}{}", &MODULE[..at], &MODULE[at + 1..]), at);
    }
    tally.assert_clear(8);
}

#[test]
fn a_character_typed_twice_makes_one_fault() {
    let mut tally = Tally::default();
    for (at, typed) in MODULE.match_indices(['(', ')', '[', ']', '{', '}', '"', ',', ':']) {
        tally.add(&format!("{}{typed}{}", &MODULE[..at], &MODULE[at..]), at);
    }
    tally.assert_clear(8);
}

#[test]
fn a_line_left_out_never_makes_many_faults() {
    let lines: Vec<&str> = MODULE.split_inclusive('\n').collect();
    let mut at = 0;
    let mut tally = Tally::default();
    for (n, line) in lines.iter().enumerate() {
        let text = [&lines[..n], &lines[n + 1..]].concat().concat();
        tally.add(&text, at);
        at += line.len();
    }
    assert!(tally.most <= 8, "{tally:#?}");
}
