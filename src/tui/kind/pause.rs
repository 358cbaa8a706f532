//! A break or breakout: task, groups, roles; then a line for each group that reports back.

use super::Room;
use crate::app::form::FieldInput;
use crate::app::kind::{Context, pause::Draft, pause::groups};
use crate::app::text::shown_width;
use crate::say;
use crate::tui::page::Body;
use crate::tui::theme::Theme;

/// The number of roles that groups need to report back.
const ROLES: u32 = 4;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    if draft.is_reporting() {
        return reports(draft, room, theme);
    }
    let mut body = Body::default();
    let people = ctx.session.setup.people;
    // A person alone reads what was written for one; the groups' task would send them to people who are not there.
    let task = if people > 1 || ctx.step.solo.is_empty() { &draft.spec.task[..] } else { &[] };
    for (at, task) in task.iter().enumerate() {
        body.item(&format!("{:>2}", at + 1), task, room.text, theme.text, theme.quiet);
    }
    let made = draft.spec.groups.filter(|_| people > 1).and_then(|size| groups(people, size));
    if let Some((count, small, large)) = made {
        body.blank();
        let words = match (count, small == large) {
            (1, _) => say!("groups-one", size = large),
            (_, true) => say!("groups-even", groups = count, size = small),
            (_, false) => say!("groups-uneven", groups = count, small = small, large = large),
        };
        body.text(&words, room.text, theme.heading);
    }
    let roles = draft.spec.all_roles();
    if !roles.is_empty() && people > 1 {
        body.blank();
        for role in &roles {
            body.item("·", role, room.text, theme.text, theme.quiet);
        }
        if draft.spec.roles.is_empty() && made.is_some_and(|(_, small, _)| small < ROLES) {
            body.text(&say!("roles-shared"), room.text, theme.quiet);
        }
    }
    for case in ctx.step.cases.iter().filter_map(|id| ctx.workshop.catalogue.case(id)) {
        body.blank();
        super::read::told(&mut body, case, room, theme);
    }
    body
}

fn reports(draft: &Draft, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    if let Some(asked) = &draft.spec.report {
        body.text(asked, room.text, theme.heading);
        body.blank();
    }
    let labels: Vec<String> = draft.numbers().iter().map(|number| draft.label(*number)).collect();
    let widest = labels.iter().map(|label| shown_width(label)).max().unwrap_or(0);
    for (at, (label, field)) in labels.iter().zip(&draft.form.fields).enumerate() {
        let FieldInput::Words(words) = &field.input else { continue };
        let here = at == draft.form.at();
        let pad = " ".repeat(widest - shown_width(label));
        let mark = format!("{} {label}{pad}", if here { "▸" } else { " " });
        body.field(&mark, words, if here { &field.hint } else { "…" }, here, room.text, theme);
    }
    body
}
