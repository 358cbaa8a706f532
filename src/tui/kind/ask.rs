//! Blanks with their labels; a sentence with its blanks filled in as they are typed.

use super::Room;
use crate::app::form::FieldInput;
use crate::app::kind::{Context, ask::Draft};
use crate::say;
use crate::tui::page::Body;
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    for (at, field) in draft.form.fields.iter().enumerate() {
        let FieldInput::Words(words) = &field.input else { continue };
        let here = at == draft.form.at();
        if at > 0 && (room.height > 14 || draft.form.fields.len() < 3) {
            body.blank();
        }
        let label = if draft.spec.blanks.get(at).is_some_and(|blank| blank.private || ctx.step.private) {
            say!("label-private", label = field.label.as_str())
        } else {
            field.label.clone()
        };
        let heading = body.lines.len();
        body.text(&label, room.text, if here { theme.heading } else { theme.quiet });
        if covers(draft, at, room) && !here && !words.is_blank() {
            body.text(&say!("private-covered"), room.text, theme.quiet);
            continue;
        }
        body.field(if here { "▸" } else { " " }, words, &field.hint, here, room.text, theme);
        if here {
            body.focus_on(heading);
        }
        if draft.is_date(at, ctx) == Some(false) && !here {
            body.text(&say!("not-a-date"), room.text, theme.warning);
        }
    }
    if !draft.spec.sentence.is_empty() {
        body.blank();
        body.text(&sentence(draft, room), room.text, theme.chosen);
    }
    body
}

/// Whether a blank's words are not for the wall. A step that is private as a whole was asked about before it showed.
fn covers(draft: &Draft, at: usize, room: Room) -> bool {
    room.on_wall && draft.spec.blanks.get(at).is_some_and(|blank| blank.private)
}

/// The sentence with the words typed so far; an empty blank shows its label in brackets.
fn sentence(draft: &Draft, room: Room) -> String {
    let mut sentence = draft.spec.sentence.clone();
    for (at, (blank, field)) in draft.spec.blanks.iter().zip(&draft.form.fields).enumerate() {
        let words = match &field.input {
            FieldInput::Words(words) if covers(draft, at, room) && !words.is_blank() => {
                say!("private-covered")
            }
            FieldInput::Words(words) if !words.is_blank() => words.text().trim().to_string(),
            FieldInput::Words(_) | FieldInput::Pick(_) => format!("[{}]", blank.label),
        };
        sentence = sentence.replace(&format!("{{{}}}", blank.id), &words);
    }
    sentence
}
