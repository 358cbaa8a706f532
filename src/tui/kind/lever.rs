//! Levers with their speed and durability; the whole card of one; reasons and follow-ups.

use super::Room;
use crate::app::kind::Context;
use crate::app::kind::lever::{Draft, Phase, typical_days};
use crate::say;
use crate::tui::page::{Body, Row};
use crate::tui::screen::form;
use crate::tui::theme::Theme;
use crate::words::say as word;
use crate::workshop::catalogue::LeverCard;

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    match draft.phase() {
        Phase::Details(details) => form::rows(details, room.text, theme),
        Phase::FollowUp(flag) => {
            let mut body = Body::default();
            let id = format!("follow-up-{}", flag.name().replace('_', "-"));
            let reply = draft.picks().follow_ups.get(flag).copied();
            super::verdict::replies(&mut body, &id, reply, draft.shows_card(), room, theme);
            body
        }
        Phase::List => list(draft, ctx, room, theme),
    }
}

fn list(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let levers = draft.levers(ctx);
    let scope = if draft.shows_all() {
        say!("lever-all")
    } else {
        say!("lever-level", level = word(ctx.session.setup.level.word()))
    };
    body.text(&scope, room.text, theme.quiet);
    for (at, lever) in levers.iter().enumerate() {
        let here = at == draft.at();
        let dot = match draft.pick_of(&lever.id) {
            Some(place) => format!("●{place}"),
            None => "○ ".into(),
        };
        let mark = format!("{:>2} {dot}", at + 1);
        let note = speed(lever, ctx);
        let style = draft.pick_of(&lever.id).map(|_| theme.chosen);
        let from = body.lines.len();
        body.row(Row { here, mark: &mark, text: &lever.title, note: &note, style }, room.text, theme);
        if here && draft.shows_card() {
            card(&mut body, lever, room, theme);
            body.focus = Some(from..body.lines.len());
        } else if here && room.height > 12 {
            body.item("     ", &lever.about, room.text, theme.text, theme.text);
        }
    }
    super::kept(&mut body, ctx, room, theme);
    if let Some(goals) = goals(draft, ctx) {
        body.blank();
        body.text(&goals, room.text, theme.quiet);
    }
    body
}

/// Speed in days and durability in dots and words, so that the two can be weighed.
fn speed(lever: &LeverCard, ctx: &Context) -> String {
    let durability = usize::from(lever.durability.min(5));
    let dots = format!("{}{}", "■".repeat(durability), "□".repeat(5 - durability));
    match typical_days(lever, ctx) {
        Some(days) => say!("lever-speed", days = days, dots = dots),
        None => say!("lever-no-model", dots = dots),
    }
}

fn card(body: &mut Body, lever: &LeverCard, room: Room, theme: &Theme) {
    body.item("   ", &lever.about, room.text, theme.text, theme.text);
    let parts = [
        ("lever-who", &lever.who),
        ("lever-basis", &lever.basis),
        ("lever-procedure", &lever.procedure),
        ("lever-time", &lever.time),
        ("lever-can", &lever.can),
        ("lever-cannot", &lever.cannot),
        ("lever-undone-by", &lever.undone_by),
        ("lever-challenge", &lever.challenge),
        ("lever-inside", &lever.inside),
        ("lever-outside", &lever.outside),
        ("lever-example", &lever.example),
        ("lever-became", &lever.became),
    ];
    for (label, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
        body.item("   ", &format!("{}: {words}", word(label)), room.text, theme.text, theme.quiet);
    }
    let source = say!("card-source", source = lever.source.as_str(), date = lever.as_of.to_string());
    body.item("   ", &source, room.text, theme.quiet, theme.quiet);
}

/// What the goal matrix pairs with the lever picked first.
fn goals(draft: &Draft, ctx: &Context) -> Option<String> {
    let first = draft.picks().picked.first().filter(|_| draft.picks().picked.len() == 1)?;
    let goal = ctx.workshop.catalogue.goals.iter().find(|goal| goal.fast.contains(&first.lever))?;
    let mut durable: Vec<String> = goal
        .durable
        .iter()
        .filter_map(|id| ctx.workshop.catalogue.lever(id))
        .map(|lever| lever.title.clone())
        .collect();
    if !goal.durable_words.is_empty() {
        durable.push(goal.durable_words.clone());
    }
    (!durable.is_empty())
        .then(|| say!("lever-pair", goal = goal.title.as_str(), durable = durable.join(", ")))
}
