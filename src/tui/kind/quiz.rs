//! One question of a quiz, then its answer and why; at the end the score.

use super::Room;
use crate::app::kind::{Context, quiz::Draft};
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::theme::Theme;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let questions = draft.questions(ctx);
    let Some(question) = questions.get(draft.at()) else {
        let (right, answered) = draft.score(&questions);
        body.text(&say!("quiz-score", right = right, answered = answered), room.text, theme.heading);
        body.blank();
        body.text(&say!("quiz-score-help"), room.text, theme.text);
        return body;
    };
    body.text(&say!("quiz-count", at = draft.at() + 1, of = questions.len()), room.text, theme.quiet);
    body.text(&question.text, room.text, theme.chosen);
    body.blank();
    let reply = draft.reply(&question.id);
    for (at, option) in question.options.iter().enumerate() {
        let right = question.right.contains(&option.id);
        let (dot, style, note) = match reply {
            None => ("○", None, String::new()),
            Some(reply) if right && *reply == option.id => {
                ("●", Some(theme.chosen), say!("quiz-right-yours"))
            }
            Some(reply) if *reply == option.id => ("●", Some(theme.warning), say!("quiz-yours")),
            Some(_) if right => ("✓", Some(theme.chosen), say!("quiz-right")),
            Some(_) => ("○", Some(theme.quiet), String::new()),
        };
        let mark = format!("{} {dot}", at + 1);
        let here = reply.is_none() && at == draft.cursor();
        body.row(Row { here, mark: &mark, text: &option.text, note: &note, style }, room.text, theme);
    }
    if reply.is_some() {
        body.blank();
        let from = body.lines.len();
        // Where the options have no room beside the reason, the right one still has.
        for option in question.options.iter().filter(|option| question.right.contains(&option.id)) {
            body.item("✓", &option.text, room.text, theme.chosen, theme.chosen);
        }
        let ours = question.options.iter().find(|option| reply.is_some_and(|reply| *reply == option.id));
        if let Some(ours) = ours.filter(|ours| !question.right.contains(&ours.id)) {
            let words = format!("{} ({})", ours.text, say!("quiz-yours"));
            body.item("●", &words, room.text, theme.warning, theme.warning);
        }
        body.text(&question.reason, room.text, theme.text);
        if !question.differ.is_empty() {
            body.text(&say!("quiz-differ", why = question.differ.as_str()), room.text, theme.text);
        }
        for flag in &question.flags {
            body.item("!", &crate::words::say(&flag.word()), room.text, theme.text, theme.warning);
        }
        if !question.source.is_empty() {
            body.text(&say!("quiz-source", source = question.source.as_str()), room.text, theme.quiet);
        }
        body.focus = Some(from..body.lines.len());
    }
    // How it goes is said at the first question. Then a room that holds up cards must see every kind there is.
    body.whole = draft.at() > 0 || reply.is_some();
    body
}
