//! Options with a mark for each that is chosen, and the reason.

use super::Room;
use crate::app::kind::{Context, choose::Draft};
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let reasoning = draft.reason.is_open();
    let candidates = draft.candidates(ctx);
    if candidates.is_empty() {
        body.text(&say!("choose-nothing"), room.text, theme.quiet);
    }
    for (at, candidate) in candidates.iter().enumerate() {
        let dot = if draft.is_picked(&candidate.id) { "●" } else { "○" };
        let mark = format!("{:>2} {dot}", at + 1);
        let gone = if candidate.gone { say!("item-gone") } else { String::new() };
        let note = if candidate.gone { &gone } else { &candidate.help };
        let style = draft.is_picked(&candidate.id).then_some(theme.chosen);
        let here = at == draft.at() && !reasoning;
        body.row(Row { here, mark: &mark, text: &candidate.text, note, style }, room.text, theme);
    }
    let (have, most) = draft.count();
    if most > 1 {
        body.blank();
        body.text(&say!("choose-count", have = have, most = most), room.text, theme.quiet);
    }
    if let Some(label) = draft.spec.reason.as_ref().filter(|_| reasoning || !draft.reason.is_blank()) {
        body.blank();
        body.text(label, room.text, if reasoning { theme.heading } else { theme.quiet });
        body.field(if reasoning { "▸" } else { " " }, draft.reason.field(), "", reasoning, room.text, theme);
    }
    body
}
