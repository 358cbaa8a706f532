//! What the group of twenty answers, step by step: one ask, one map of four people, one threat, three commitments.

use levers::workshop::{Answer, StepId};
use ron::extensions::Extensions;
use std::collections::BTreeMap;

const ANSWERS: &str = r#"{
    "opening/agreements": Collect(items: [(id: "i1", text: "One voice at a time"), (id: "i2", text: "We end on time")]),
    "opening/ask": Ask(blanks: {
        "ask": "Labor Department: answer in writing who gets overtime",
        "office": "Wage Standards Division",
        "person": "Malia Kealoha",
    }),
    "opening/right-office": Verdict(asks: {"ask": (replies: {A1: Yes})}),
    "power/decider": Ask(blanks: {"name": "Malia Kealoha", "title": "Head of the division", "enforces": "Its inspectors"}),
    "power/map": Map(
        people: [
            (id: "i1", name: "Malia Kealoha", influence: 8, support: 0, role: "decider"),
            (id: "i2", name: "The inspectors", influence: 6, support: 4, role: "staff"),
            (id: "i3", name: "Families of clients", influence: 4, support: 7, role: "affected"),
            (id: "i4", name: "Two agencies", influence: 5, support: -5, role: "opponent"),
        ],
        links: [(from: "i2", to: "i1"), (from: "i3", to: "i2")],
    ),
    "power/why-yes": Ask(blanks: {
        "needs": "The question answered once",
        "fears": "More calls",
        "listens": "Her inspectors",
        "if": "thirty of us send one question",
        "then": "post one answer",
        "because": "fewer calls",
    }),
    "power/paths": Collect(items: [
        (id: "i1", text: "Our circle, an intake worker, Malia", who: "Leilani"),
        (id: "i2", text: "Families, the parish, the inspectors", who: "Grace"),
    ]),
    "authority/asks": Collect(items: [(id: "i1", text: "Labor Department: answer in writing who gets overtime")]),
    "authority/sort": Verdict(asks: {"i1": (
        replies: {L0: No, B1: No, A1: Yes, B2: Yes, B3: No, C1: No, D1: No, E1: No, F1: Yes},
        basis: "State wage law",
        follow_ups: {RiskCourt: No, RiskSplit: No},
    )}),
    "authority/main": Choose(picked: ["i1"], reason: "It costs one letter"),
    "authority/lever": Lever(
        picked: [(lever: "guidance", reason: "Fast, and posted for all")],
        basis: "The office reads its own law",
        follow_ups: {Care: NotSure},
    ),
    "timing/backcast": Backcast(
        finish: "2027-06-30",
        means: "The answer stands on the page",
        pace: Typical,
        edits: {"guidance": {1: (owner: "Leilani", inside: "Offer a draft", outside: "Thirty letters in one week")}},
    ),
    "implementation/jigsaw": Pause(groups: {
        1: "Home care: the checking stopped first",
        2: "Silica: evidence held",
        3: "Inspectors: posts were not filled",
        4: "Overtime: two lawsuits in one state",
    }),
    "implementation/threats": Table(rows: [
        (id: "reversed", cells: {"how-likely": "2", "sign": "The page is changed", "defense": "The same answer as a rule", "who": "Sione"}),
    ]),
    "commitments/sentence": Ask(blanks: {
        "who": "aides and families on this island",
        "what": "a written answer on overtime",
        "how": "one question from many",
        "by": "June 2027",
    }),
    "commitments/next": Table(rows: [
        (id: "i1", cells: {"who": "Leilani", "what": "Call the intake worker", "by": "2026-11-25", "side": "inside"}),
        (id: "i2", cells: {"who": "Marisol", "what": "Ask ten aides for pay slips", "by": "2026-11-29", "side": "outside"}),
        (id: "i3", cells: {"who": "Sione", "what": "Visit the agency that pays", "by": "2026-12-06", "side": "outside"}),
    ]),
    "commitments/meeting": Ask(blanks: {"date": "12 December, 10 in the morning", "place": "Parish hall", "host": "Sione"}),
}"#;

/// Returns the answers by step; those that something comes between are in the script.
pub fn answers() -> BTreeMap<StepId, Answer> {
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    ron::Options::default()
        .with_default_extension(extensions)
        .from_str(ANSWERS)
        .unwrap_or_else(|fault| panic!("{fault}"))
}
