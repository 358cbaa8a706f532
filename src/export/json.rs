//! The action plan as JSON, for programs: the plan's own typed rows, not its layout.
//!
//! Version [`VERSION`]. Fields may be added; a change of meaning or a removal raises the version.
//!
//! ```text
//! { "format": "levers-plan", "version": 1,
//!   "audience": "full" | "public",
//!   "group", "place", "issue": text,
//!   "level": "federal" | "board" | "state" | "territory" | "local",
//!   "entry": "new" | "defend",
//!   "people": number, "date": "2026-11-22", "version_of_session": number, "example": true | false,
//!   "workshop": { "id", "title", "edition", "credits": [text], "legal" },
//!   "first":    [ { "title", "shows", "shown": "nothing" | { "text" } | { "lines": [text] } } ],
//!   "sections": [ { "title", "entries": [ { "step": "module/step", "title", "question", "private", "answer" } ] } ],
//!   "checks":   [ { "title", "met", "missing": [text], "advice" } ],
//!   "parking":  [ { "text", "owner", "by", "by_date", "answer", "fate": "open" | "assigned" | "answered" | "dropped" } ],
//!   "speakers": [ { "name", "times" } ],   only where it was asked for
//!   "unplaced": [ { "step", "title", "reason": "elsewhere" | "hidden" | "gone" | "other_kind" | "left", "answer", "words": [ { "label", "text" } ] } ],
//!   "sources":  [ { "about", "source", "as_of" } ] }
//! ```
//!
//! An `answer` names its `kind`; what else it has is the type of that name in [`crate::plan::kind`]. Outcomes are
//! `now slow symbolic legislation wrong_office`, questions `L0` to `F1`, replies `yes no not_sure`. A day is
//! `2026-11-22`, or `null` where typed words name none. Typed words are exact: nothing is trimmed or replaced, and
//! characters that act on a terminal or turn the direction of text are written as `\u` escapes.

use crate::export::visible::acts;
use crate::plan::Plan;
use serde::Serialize;

/// The version of the shape that is written.
pub const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    plan: &'a Plan,
}

/// Returns the plan as JSON with two spaces of indent and `\n` line ends.
pub fn render(plan: &Plan) -> String {
    let file = File { format: "levers-plan", version: VERSION, plan };
    let text = serde_json::to_string_pretty(&file).expect("a plan has only text keys and finite numbers");
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if acts(c) {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    out
}
