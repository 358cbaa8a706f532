//! A table: the row with the cursor is open, its cells under each other; the others are one or two lines.

use super::Room;
use crate::app::form::FieldInput;
use crate::app::kind::Context;
use crate::app::kind::table::{Draft, Place, ShownRow, fits, shown_text};
use crate::rules::score;
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::screen::form::picks;
use crate::tui::theme::Theme;
use crate::workshop::kind::table::{Column, RowSource};

/// Rows up to which a room is low.
const LOW: usize = 12;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    if let RowSource::Days { start, .. } = &draft.spec.rows {
        if draft.at() == Place::Start {
            open_cells(&mut body, draft, ctx, room, theme);
        } else {
            let words = if draft.start_words().is_empty() {
                say!("table-no-start")
            } else {
                draft.start_words().into()
            };
            body.text(&format!("{start} {words}"), room.text, theme.quiet);
        }
        if draft.start(ctx).is_none() && !draft.start_words().trim().is_empty() {
            body.text(&say!("not-a-date"), room.text, theme.warning);
        }
        body.blank();
    }
    let rows = draft.shown(ctx);
    for (at, row) in rows.iter().enumerate() {
        let number = format!("{:>2}", at + 1);
        if draft.at() == Place::Row(at) {
            if !row.heading.is_empty() {
                body.item(&format!("▸ {number}"), &row.heading, room.text, theme.selected, theme.text);
            }
            if row.gone {
                body.item("    ", &say!("item-gone"), room.text, theme.quiet, theme.quiet);
            }
            // In a low room the help stands under the cells, so that the heading stays beside the first one.
            let low = room.height <= LOW;
            if !row.help.is_empty() && !low {
                body.item("    ", &row.help, room.text, theme.quiet, theme.quiet);
            }
            open_cells(&mut body, draft, ctx, room, theme);
            if !row.help.is_empty() && low {
                body.item("    ", &row.help, room.text, theme.quiet, theme.quiet);
            }
        } else {
            closed_row(&mut body, draft, ctx, row, &number, room, theme);
        }
    }
    if let RowSource::Open { item, aim } = &draft.spec.rows {
        let mark = format!("{:>2}", rows.len() + 1);
        if draft.at() == Place::New {
            body.item(
                &format!("▸ {mark}"),
                &say!("table-new", item = item.as_str()),
                room.text,
                theme.heading,
                theme.text,
            );
            open_cells(&mut body, draft, ctx, room, theme);
        } else {
            let text = say!("table-add", item = item.as_str());
            body.row(
                Row { mark: &mark, text: &text, style: Some(theme.quiet), ..Row::default() },
                room.text,
                theme,
            );
        }
        if let Some(aim) = ctx.aim(*aim).filter(|aim| *aim as usize > rows.len()) {
            body.text(&say!("collect-aim", have = rows.len(), aim = aim), room.text, theme.quiet);
        }
    } else if let Some(aim) = ctx.aim(None) {
        let filled = rows.iter().filter(|row| !row.cells.is_empty()).count();
        if (aim as usize) < rows.len() && filled < aim as usize {
            body.text(&say!("collect-aim", have = filled, aim = aim), room.text, theme.quiet);
        }
    }
    if let Some(score) = score::score(&draft.spec, &draft.rows_now(ctx)) {
        body.blank();
        let sum =
            say!("score-sum", sum = score.sum, most = score.most, scored = score.scored, rows = score.n_rows);
        body.text(&sum, room.text, theme.heading);
        if let Some(band) = &score.band {
            body.text(band, room.text, theme.heading);
        }
        let lowest: Vec<&str> = score.lowest().iter().map(|group| group.name.as_str()).collect();
        if score.is_complete() && !lowest.is_empty() {
            body.text(&say!("score-first", groups = lowest.join(" · ")), room.text, theme.heading);
        }
    }
    body
}

fn open_cells(body: &mut Body, draft: &Draft, ctx: &Context, room: Room, theme: &Theme) {
    let from = body.lines.len().saturating_sub(1);
    for (at, field) in draft.form.fields.iter().enumerate() {
        let here = at == draft.form.at();
        let column = draft.spec.columns.get(at).filter(|_| draft.at() != Place::Start);
        let private = column.is_some_and(|column| column.private);
        let label =
            if private { say!("label-private", label = field.label.as_str()) } else { field.label.clone() };
        let style = if here { theme.heading } else { theme.quiet };
        let mark = if here { "   ▸" } else { "    " };
        let heading = body.lines.len();
        match &field.input {
            FieldInput::Words(words) if private && room.on_wall && !here && !words.is_blank() => {
                body.item("    ", &label, room.text, style, theme.text);
                body.item("     ", &say!("private-covered"), room.text, theme.quiet, theme.quiet);
            }
            FieldInput::Words(words) => {
                body.item("    ", &label, room.text, style, theme.text);
                body.field(mark, words, &field.hint, here, room.text, theme);
                if let Some(column) =
                    column.filter(|column| !here && !fits(column, words.text(), ctx.session.date))
                {
                    body.item("    ", &misfit(column), room.text, theme.warning, theme.text);
                }
            }
            FieldInput::Pick(pick) => {
                body.item("    ", &label, room.text, style, theme.text);
                if private && room.on_wall && !here {
                    body.item("     ", &say!("private-covered"), room.text, theme.quiet, theme.quiet);
                } else if here {
                    picks(body, mark, pick, room.text, theme);
                } else {
                    let option = pick.options.get(pick.at).map_or("", String::as_str);
                    body.item("     ●", option, room.text, theme.text, theme.quiet);
                }
            }
        }
        if here {
            body.focus_on(heading);
        }
    }
    // The row's heading is kept in view with a short first cell.
    if let Some(focus) = body.focus.as_mut().filter(|focus| focus.end - from <= 4) {
        focus.start = from;
    }
}

fn closed_row(
    body: &mut Body,
    draft: &Draft,
    ctx: &Context,
    row: &ShownRow,
    number: &str,
    room: Room,
    theme: &Theme,
) {
    let mut words: Vec<String> = Vec::new();
    let mut misfits = false;
    for column in &draft.spec.columns {
        let text = row.cells.get(&column.id).map_or("", String::as_str);
        if !text.is_empty() {
            misfits |= !fits(column, text, ctx.session.date);
            words.push(if room.on_wall && column.private {
                say!("private-covered")
            } else {
                shown_text(column, text)
            });
        }
    }
    let cells = words.join(" · ");
    let (text, mut note) =
        if row.heading.is_empty() { (cells, String::new()) } else { (row.heading.clone(), cells) };
    if row.gone {
        note = say!("table-gone", words = note);
    }
    if misfits {
        note = format!("{note}\n{}", say!("table-misfit"));
    }
    body.row(Row { mark: number, text: &text, note: note.trim(), ..Row::default() }, room.text, theme);
}

/// Says what a column takes.
fn misfit(column: &Column) -> String {
    use crate::workshop::kind::table::Holds;
    match &column.holds {
        Holds::Date => say!("not-a-date"),
        Holds::Number => say!("not-a-number"),
        Holds::Score(most) => say!("not-a-score", most = u32::from(*most)),
        Holds::Choice(_) | Holds::Text | Holds::Person => say!("not-an-option"),
    }
}
