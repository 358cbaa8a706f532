//! A break or breakout: task, groups, roles.

use super::Room;
use crate::app::kind::{Context, pause::Draft, pause::groups};
use crate::say;
use crate::tui::page::Body;
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    for (at, task) in draft.spec.task.iter().enumerate() {
        body.item(&format!("{:>2}", at + 1), task, room.text, theme.text, theme.quiet);
    }
    let people = ctx.session.setup.people;
    if let Some((count, small, large)) =
        draft.spec.groups.filter(|_| people > 1).and_then(|size| groups(people, size))
    {
        body.blank();
        let words = if small == large {
            say!("groups-even", groups = count, size = small)
        } else {
            say!("groups-uneven", groups = count, small = small, large = large)
        };
        body.text(&words, room.text, theme.heading);
    }
    if !draft.spec.roles.is_empty() && people > 1 {
        body.blank();
        for role in &draft.spec.roles {
            body.item("·", role, room.text, theme.text, theme.quiet);
        }
    }
    for case in ctx.step.cases.iter().filter_map(|id| ctx.workshop.catalogue.case(id)) {
        body.blank();
        super::read::told(&mut body, case, room, theme);
    }
    body
}
