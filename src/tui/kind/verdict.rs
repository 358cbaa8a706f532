//! One question at a time with what is decided so far; then the outcome, why, and what it turns on.

use super::Room;
use crate::app::kind::Context;
use crate::app::kind::lever;
use crate::app::kind::verdict::{Draft, Phase};
use crate::rules::verdict::Verdict;
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::screen::form;
use crate::tui::theme::Theme;
use crate::words::say as word;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Outcome, Reply};
use ratatui::text::{Line, Span};

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let asks = draft.asks(ctx);
    let Some(ask) = asks.get(draft.at()) else {
        body.text(&say!("verdict-nothing"), room.text, theme.quiet);
        return body;
    };
    let count = if asks.len() > 1 {
        say!("verdict-count", at = draft.at() + 1, of = asks.len())
    } else {
        String::new()
    };
    if !count.is_empty() {
        body.text(&count, room.text, theme.quiet);
    }
    body.text(&format!("“{}”", ask.text), room.text, theme.chosen);
    body.blank();
    match draft.phase() {
        Phase::Question(question) => {
            let reply = draft.sorting(&ask.id).replies.get(question).copied();
            replies(&mut body, &question.word(), reply, draft.shows_why(), room, theme);
            so_far(&mut body, draft, ask, room, theme);
        }
        Phase::FollowUp(flag) => {
            let reply = draft.sorting(&ask.id).follow_ups.get(flag).copied();
            let id = format!("follow-up-{}", flag.name().replace('_', "-"));
            replies(&mut body, &id, reply, draft.shows_why(), room, theme);
        }
        Phase::Result => result(&mut body, draft, ask, ctx, room, theme),
        Phase::Details(_, details) => {
            if let Some(question) = draft.verdict(&ask.id).and_then(|verdict| verdict.turns_on) {
                body.text(&say!("verdict-turns-on"), room.text, theme.heading);
                body.text(&word(&question.word()), room.text, theme.text);
                body.blank();
            }
            let rows = form::rows(details, room.text, theme);
            append(&mut body, rows);
        }
        Phase::ReAim(_, words) => {
            let outcomes = draft.verdict(&ask.id).map(|verdict| verdict.outcomes).unwrap_or_default();
            for outcome in outcomes.iter().filter(|outcome| **outcome != Outcome::Now) {
                body.text(
                    &word(&format!("re-aim-{}", outcome.name().replace('_', "-"))),
                    room.text,
                    theme.text,
                );
            }
            body.field("▸", words.field(), &say!("re-aim-hint"), true, room.text, theme);
        }
    }
    body
}

/// Puts the rows of a form under what is there, with its cursor and focus moved along.
fn append(body: &mut Body, rows: Body) {
    let by = body.lines.len();
    body.lines.extend(rows.lines);
    body.focus = rows.focus.map(|focus| focus.start + by..focus.end + by);
    body.line = rows.line.map(|line| line + by);
    body.cursor = rows.cursor.map(|(row, column)| (row + by, column));
}

/// A body of so few rows has none to spare.
const LOW: usize = 7;

/// A question with its three replies, the one given marked. Both are kept in view.
pub fn replies(body: &mut Body, id: &str, reply: Option<Reply>, why: bool, room: Room, theme: &Theme) {
    let start = body.lines.len();
    body.text(&word(id), room.text, theme.question);
    if why {
        body.text(&word(&format!("{id}-help")), room.text, theme.quiet);
    }
    if room.height > LOW {
        body.blank();
    }
    let replies = [
        (Reply::Yes, "Y", say!("key-yes")),
        (Reply::No, "N", say!("key-no")),
        (Reply::NotSure, "?", say!("key-not-sure")),
    ];
    let mark = |value, key: &str| format!("{key} {}", if reply == Some(value) { "●" } else { "○" });
    let style = |value| if reply == Some(value) { theme.chosen } else { theme.text };
    let first = body.lines.len();
    // All three in one row, where it holds them: a room that is asked must see that "not sure" is an answer.
    let mut row = Vec::new();
    for (value, key, words) in &replies {
        row.push(Span::styled(format!("  {} ", mark(*value, key)), theme.quiet));
        row.push(Span::styled(words.clone(), style(*value)));
    }
    let row = Line::from(row);
    if row.width() <= room.text {
        body.lines.push(row);
    } else {
        for (value, key, words) in &replies {
            let row =
                Row { mark: &mark(*value, key), text: words, style: Some(style(*value)), ..Row::default() };
            body.row(row, room.text, theme);
        }
    }
    // With its meaning open the question is read from its start.
    body.line = Some(if why { start } else { first });
    body.focus = Some(start..body.lines.len());
}

/// What is decided so far, in a few words each.
fn so_far(body: &mut Body, draft: &Draft, ask: &Item, room: Room, theme: &Theme) {
    let sorting = draft.sorting(&ask.id);
    let words: Vec<String> = draft
        .path(&ask.id)
        .iter()
        .filter_map(|question| {
            let reply = match sorting.replies.get(question)? {
                Reply::Yes => "yes",
                Reply::No => "no",
                Reply::NotSure => "unsure",
            };
            Some(word(&format!("so-far-{}-{reply}", question.name().to_lowercase())))
        })
        .collect();
    if !words.is_empty() {
        body.blank();
        body.text(&say!("verdict-so-far", words = words.join(" · ")), room.text, theme.quiet);
    }
}

fn result(body: &mut Body, draft: &Draft, ask: &Item, ctx: &Context, room: Room, theme: &Theme) {
    let Some(verdict) = draft.verdict(&ask.id) else { return };
    let words: Vec<String> = outcomes(draft, &verdict).iter().map(|outcome| outcome.to_uppercase()).collect();
    let start = body.lines.len();
    body.text(&words.join(&format!("  {}  ", say!("verdict-or"))), room.text, theme.heading);
    body.blank();
    match (verdict.turns_on, verdict.rule) {
        (Some(question), _) => {
            body.text(&say!("verdict-turns-on"), room.text, theme.text);
            body.text(&word(&question.word()), room.text, theme.chosen);
            let sorting = draft.sorting(&ask.id);
            body.blank();
            let finder = if sorting.finder.is_empty() { say!("verdict-open") } else { sorting.finder };
            let by = if sorting.by.is_empty() { say!("verdict-open") } else { sorting.by };
            body.text(&say!("verdict-finder-line", finder = finder), room.text, theme.text);
            body.text(&say!("verdict-by-line", by = by), room.text, theme.text);
        }
        (None, Some(rule)) if draft.spec.only.is_empty() => {
            body.text(&word(&format!("rule-{}", rule.name().to_lowercase())), room.text, theme.text);
        }
        (None, Some(_) | None) => {}
    }
    for flagged in draft.flags(&ask.id) {
        body.item("!", &word(&flagged.flag.word()), room.text, theme.chosen, theme.warning);
        if draft.shows_why() {
            body.item(
                " ",
                &word(&format!("{}-text", flagged.flag.word())),
                room.text,
                theme.quiet,
                theme.text,
            );
        }
    }
    if let Some(days) = typical_days(draft, ask, &verdict, ctx) {
        body.text(&days, room.text, theme.quiet);
    }
    if let Some(new) = draft.re_aim_of(&ask.id) {
        body.blank();
        body.text(&say!("re-aim-line", ask = new.text.as_str()), room.text, theme.text);
    }
    if draft.shows_why() {
        so_far(body, draft, ask, room, theme);
        body.blank();
        body.text(&say!("verdict-line-180"), room.text, theme.quiet);
    }
    body.focus = Some(start..body.lines.len());
}

/// The outcomes in words. Where only the office was asked about, "now" means no more than that.
fn outcomes(draft: &Draft, verdict: &Verdict) -> Vec<String> {
    verdict
        .outcomes
        .iter()
        .map(|outcome| match outcome {
            Outcome::Now if !draft.spec.only.is_empty() => say!("verdict-right-office"),
            outcome => word(outcome.word()),
        })
        .collect()
}

/// How long an ask that can be done typically takes: with the lever picked for it, else with the levers at this level.
fn typical_days(draft: &Draft, ask: &Item, verdict: &Verdict, ctx: &Context) -> Option<String> {
    if !draft.spec.only.is_empty() || !(verdict.can_be(Outcome::Now) || verdict.can_be(Outcome::Slow)) {
        return None;
    }
    if let Some(card) = draft.lever_of(&ask.id, ctx) {
        let days = lever::typical_days(card, ctx)?;
        return Some(say!("verdict-days", lever = card.title.as_str(), days = days));
    }
    let level = ctx.session.setup.level;
    let cards = ctx.workshop.catalogue.levers.iter().filter(|card| card.levels.contains(&level));
    let days: Vec<u32> = cards.filter_map(|card| lever::typical_days(card, ctx)).collect();
    let (least, most) = (days.iter().min()?, days.iter().max()?);
    Some(say!("verdict-days-any", least = *least, most = *most))
}
