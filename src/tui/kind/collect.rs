//! The items gathered, numbered, and the row where the next one is typed.

use super::Room;
use crate::app::kind::{Context, collect::Draft};
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let mut count = 0;
    for (at, (item, editing)) in draft.items().enumerate() {
        count = at + 1;
        let number = format!("{:>2}", at + 1);
        match editing {
            Some(field) => body.field(&format!("▸ {number}"), field, "", true, room.text, theme),
            None => {
                let text = if item.who.is_empty() {
                    item.text.clone()
                } else {
                    say!("item-with-who", item = item.text.as_str(), who = item.who.as_str())
                };
                body.row(Row { mark: &number, text: &text, ..Row::default() }, room.text, theme);
            }
        }
    }
    let here = draft.at() == count;
    let hint = if draft.spec.who {
        say!("collect-hint-who", item = draft.spec.item.as_str())
    } else {
        say!("collect-hint", item = draft.spec.item.as_str())
    };
    let mark = format!("{} {:>2}", if here { "▸" } else { " " }, count + 1);
    body.field(&mark, draft.input(), &hint, here, room.text, theme);
    if let Some(aim) = ctx.aim(draft.spec.aim).filter(|aim| *aim as usize > count) {
        body.blank();
        body.text(&say!("collect-aim", have = count, aim = aim), room.text, theme.quiet);
    }
    body
}
