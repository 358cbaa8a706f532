//! How each kind of step looks while it is answered: the body of a page.

pub mod ask;
pub mod backcast;
pub mod choose;
pub mod collect;
pub mod lever;
pub mod map;
pub mod pause;
pub mod quiz;
pub mod read;
pub mod sort;
pub mod table;
pub mod verdict;
pub mod vote;

use super::page::Body;
use super::theme::Theme;
use crate::app::kind::{Context, Draft};
use crate::rules::gone::gone_items;
use crate::say;

/// The room a body has.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Cells for text.
    pub text: usize,
    /// Cells for drawings, at least as many.
    pub width: usize,
    /// Rows that will be visible when the body is not longer.
    pub height: usize,
    /// A group may be looking: private parts show only where they are being typed.
    pub on_wall: bool,
}

/// Adds what the answer still refers to though its list no longer has it: it is kept, and comes back with its list.
fn kept(body: &mut Body, ctx: &Context, room: Room, theme: &Theme) {
    let gone = gone_items(ctx.workshop, ctx.session, ctx.id);
    if gone.is_empty() {
        return;
    }
    body.blank();
    body.text(&say!("kept-title"), room.text, theme.quiet);
    for text in gone.iter().filter_map(|gone| gone.text.as_deref()) {
        body.item("·", text, room.text, theme.quiet, theme.quiet);
    }
    let unnamed = gone.iter().filter(|gone| gone.text.is_none()).count();
    if unnamed > 0 {
        body.item("·", &say!("kept-unnamed", count = unnamed), room.text, theme.quiet, theme.quiet);
    }
}

/// Returns the body of a step's page.
pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    match draft {
        Draft::Read(draft) => read::body(draft, ctx, room, theme),
        Draft::Pause(draft) => pause::body(draft, ctx, room, theme),
        Draft::Ask(draft) => ask::body(draft, ctx, room, theme),
        Draft::Collect(draft) => collect::body(draft, ctx, room, theme),
        Draft::Choose(draft) => choose::body(draft, ctx, room, theme),
        Draft::Vote(draft) => vote::body(draft, ctx, room, theme),
        Draft::Sort(draft) => sort::body(draft, ctx, room, theme),
        Draft::Map(draft) => map::body(draft, ctx, room, theme),
        Draft::Verdict(draft) => verdict::body(draft, ctx, room, theme),
        Draft::Lever(draft) => lever::body(draft, ctx, room, theme),
        Draft::Backcast(draft) => backcast::body(draft, ctx, room, theme),
        Draft::Table(draft) => table::body(draft, ctx, room, theme),
        Draft::Quiz(draft) => quiz::body(draft, ctx, room, theme),
    }
}
