//! A text to read, more of it for a person alone, and a case with both halves.

use super::Room;
use crate::app::kind::{Context, read::Draft};
use crate::say;
use crate::tui::page::Body;
use crate::tui::theme::Theme;
use crate::workshop::catalogue::Case;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    body.prose(&draft.spec.text, room.text, theme);
    if ctx.session.is_alone() && !draft.spec.more.is_empty() {
        body.blank();
        body.prose(&draft.spec.more, room.text, theme);
    }
    if let Some(case) = draft.spec.case.as_ref().and_then(|id| ctx.workshop.catalogue.case(id)) {
        body.blank();
        told(&mut body, case, room, theme);
    }
    for card in &ctx.step.cards {
        body.blank();
        body.text(&card.title, room.text, theme.heading);
        body.prose(&card.text, room.text, theme);
        let source = say!("card-source", source = card.source.as_str(), date = card.as_of.to_string());
        body.text(&source, room.text, theme.quiet);
    }
    body
}

/// A case as it is told: what people did, what was won, what happened next.
pub fn told(body: &mut Body, case: &Case, room: Room, theme: &Theme) {
    body.text(&case.title, room.text, theme.heading);
    body.prose(&case.story, room.text, theme);
    for (heading, words) in
        [(say!("case-won"), &case.won), (say!("case-then"), &case.then), (say!("case-status"), &case.status)]
    {
        if !words.is_empty() {
            body.blank();
            body.text(&heading, room.text, theme.heading);
            body.prose(words, room.text, theme);
        }
    }
    body.text(
        &say!("card-source", source = case.source.as_str(), date = case.as_of.to_string()),
        room.text,
        theme.quiet,
    );
}
