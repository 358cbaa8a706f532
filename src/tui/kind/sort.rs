//! Items with the bucket each lies in; the buckets in order with their numbers.

use super::Room;
use crate::app::kind::{Context, sort::Draft};
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let items = draft.items(ctx);
    if items.is_empty() {
        body.text(&say!("sort-nothing"), room.text, theme.quiet);
    }
    for (at, item) in items.iter().enumerate() {
        let bucket = draft.bucket(&item.id);
        let here = at == draft.at() && !draft.note.is_open();
        let mark = scale(draft.spec.buckets.len(), bucket);
        let place = bucket
            .and_then(|at| draft.spec.buckets.get(at))
            .map_or_else(|| say!("sort-not-placed"), |bucket| bucket.title.clone());
        body.row(Row { here, mark: &mark, text: &item.text, note: &place, style: None }, room.text, theme);
    }
    body.blank();
    for (at, bucket) in draft.spec.buckets.iter().enumerate() {
        let count = items.iter().filter(|item| draft.bucket(&item.id) == Some(at)).count();
        let text = if bucket.help.is_empty() {
            say!("sort-bucket", title = bucket.title.as_str(), count = count)
        } else {
            say!(
                "sort-bucket-help",
                title = bucket.title.as_str(),
                count = count,
                help = bucket.help.as_str()
            )
        };
        body.item(&(at + 1).to_string(), &text, room.text, theme.quiet, theme.quiet);
    }
    super::kept(&mut body, ctx, room, theme);
    if let Some(label) = draft.spec.note.as_ref().filter(|_| draft.note.is_open() || !draft.note.is_blank()) {
        let open = draft.note.is_open();
        body.blank();
        body.text(label, room.text, if open { theme.heading } else { theme.quiet });
        body.field(if open { "▸" } else { " " }, draft.note.field(), "", open, room.text, theme);
    }
    body
}

/// Where an item lies on the row of buckets: `○○●○○`; all open when it lies nowhere.
fn scale(buckets: usize, at: Option<usize>) -> String {
    (0..buckets).map(|bucket| if Some(bucket) == at { '●' } else { '·' }).collect()
}
