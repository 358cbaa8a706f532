//! Options with bars and counts, or masks while hidden; what the counts say, in words.

use super::Room;
use crate::app::kind::Context;
use crate::app::kind::vote::{Draft, VoteRow};
use crate::app::text::shown_width;
use crate::rules::tally::{self, Tally};
use crate::say;
use crate::tui::page::{Body, cut};
use crate::tui::theme::Theme;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::vote::Method;
use ratatui::text::{Line, Span};

pub fn body(draft: &Draft, ctx: &Context, room: Room, theme: &Theme) -> Body {
    let mut body = Body::default();
    let rows = draft.rows(ctx);
    let (at, rating) = draft.at();
    let typing = draft.concerns.is_open();
    if rows.is_empty() {
        body.text(&say!("vote-nothing"), room.text, theme.quiet);
    }
    // The words of the six hands are the program's own and short: they stand whole, and the bars have the rest.
    let widest = match draft.spec.method {
        Method::Fist => room.text.saturating_sub(16),
        Method::Dots(_) | Method::Scale => room.text * 2 / 5,
    };
    let label_width = rows.iter().map(|row| shown_width(&row.text)).max().unwrap_or(0).min(widest).max(8);
    let most = rows.iter().map(|row| draft.count(&row.id, rating)).max().unwrap_or(0).max(1);
    for (row_at, row) in rows.iter().enumerate() {
        let here = row_at == at && !typing;
        let mark = if here { "▸" } else { " " };
        let lead = match draft.spec.method {
            Method::Fist => format!("{mark} {} ", row.id),
            Method::Dots(_) | Method::Scale => format!("{mark} "),
        };
        let label = cut(&row.text, label_width);
        let pad = " ".repeat(label_width.saturating_sub(shown_width(&label)) + 2);
        let style = if here { theme.selected } else { theme.text };
        let mut spans =
            vec![Span::styled(lead, theme.text), Span::styled(label, style), Span::styled(pad, theme.text)];
        if draft.spec.method == Method::Scale {
            let counts = ratings(draft, row, here.then_some(rating), theme);
            let wide: usize = counts.iter().map(Span::width).sum();
            if label_width + 4 + wide > room.text {
                // Beside the counts there is no room for a name: it stands whole over them.
                let from = body.lines.len();
                body.item(mark, &row.text, room.text, style, theme.text);
                let lead = " ".repeat(room.text.saturating_sub(wide).min(4));
                body.lines.push(Line::from_iter([Span::raw(lead)].into_iter().chain(counts)));
                if here {
                    body.focus = Some(from..body.lines.len());
                    if !row.help.is_empty() {
                        body.item("   ", &row.help, room.text, theme.quiet, theme.quiet);
                    }
                }
                continue;
            }
            spans.extend(counts);
        } else if draft.is_hidden() {
            spans.push(Span::styled("▒▒▒▒", theme.quiet));
        } else {
            let count = draft.count(&row.id, rating);
            let space = room.text.saturating_sub(label_width + 12);
            let bar = (count as usize * space).div_ceil(most as usize).min(space);
            spans.push(Span::styled("▇".repeat(if count == 0 { 0 } else { bar.max(1) }), theme.header));
            spans.push(Span::styled(format!(" {count}"), theme.chosen));
        }
        if here {
            body.focus = Some(body.lines.len()..body.lines.len() + 1);
        }
        body.lines.push(Line::from(spans));
        // A name that was cut stands whole under its row, and so do the words that explain an option.
        if here && shown_width(&row.text) > label_width {
            body.item("   ", &row.text, room.text, theme.quiet, theme.quiet);
        }
        if here && !row.help.is_empty() {
            body.item("   ", &row.help, room.text, theme.quiet, theme.quiet);
        }
    }
    // In the place of the blank row: under the six hands of fist-to-five there is no other at 60x18.
    match draft.n_rounds() {
        0 | 1 => body.blank(),
        round => body.text(&say!("vote-round", round = round), room.text, theme.quiet),
    }
    if draft.is_hidden() {
        body.text(&say!("vote-hidden"), room.text, theme.quiet);
    } else {
        for line in tally_words(draft, ctx) {
            body.text(&line, room.text, theme.heading);
        }
        if let Some(words) = counted_words(draft, ctx) {
            body.text(&words, room.text, theme.quiet);
        }
    }
    // All six hands and what they say.
    body.whole = draft.spec.method == Method::Fist;
    super::kept(&mut body, ctx, room, theme);
    if typing || !draft.concerns.is_blank() {
        body.blank();
        body.text(&say!("vote-concerns"), room.text, if typing { theme.heading } else { theme.quiet });
        body.field(if typing { "▸" } else { " " }, draft.concerns.field(), "", typing, room.text, theme);
    }
    body
}

/// The five counts of an option on a scale, the one with the cursor marked.
fn ratings(draft: &Draft, row: &VoteRow, at: Option<u32>, theme: &Theme) -> Vec<Span<'static>> {
    (1..=5)
        .map(|value| {
            let count =
                if draft.is_hidden() { "··".into() } else { draft.count(&row.id, value).to_string() };
            let style = if at == Some(value) { theme.selected } else { theme.text };
            Span::styled(format!(" {value}:{count:<2}"), style)
        })
        .collect()
}

/// How many hands of a fist to five are counted, where they are not as many as the people who were set up.
fn counted_words(draft: &Draft, ctx: &Context) -> Option<String> {
    if draft.spec.method != Method::Fist {
        return None;
    }
    let people = ctx.session.setup.people;
    let hands = draft.rows(ctx).iter().fold(0, |sum: u32, row| sum.saturating_add(draft.count(&row.id, 1)));
    (hands > 0 && hands != people).then(|| say!("fist-counted", hands = hands, people = people))
}

/// What the counts say.
fn tally_words(draft: &Draft, ctx: &Context) -> Vec<String> {
    let options: Vec<Item> = draft
        .rows(ctx)
        .into_iter()
        .map(|row| Item { id: row.id, text: row.text, who: String::new() })
        .collect();
    match tally::tally(draft.spec.method, &options, draft.round()) {
        Tally::Fist(fist) if fist.people() == 0 => vec![say!("fist-none")],
        Tally::Fist(fist) if fist.passes => vec![say!("fist-passes", people = fist.people())],
        Tally::Fist(fist) => vec![say!("fist-not-yet", below = fist.below)],
        Tally::Dots { ranking, budget } => {
            let mut words: Vec<String> = ranking
                .iter()
                .filter(|rank| rank.votes > 0)
                .take(3)
                .map(|rank| {
                    let names: Vec<&str> = rank.items.iter().map(|item| item.text.as_str()).collect();
                    let names = names.join(" · ");
                    if rank.is_tie() {
                        say!("vote-tie", place = rank.place, names = names, votes = rank.votes)
                    } else {
                        say!("vote-place", place = rank.place, names = names, votes = rank.votes)
                    }
                })
                .collect();
            if let Some(budget) = budget {
                words.push(if budget.over_by() > 0 {
                    say!("vote-over", each = budget.each, dots = budget.dots, over = budget.over_by())
                } else {
                    say!("vote-budget", each = budget.each, placed = budget.placed, dots = budget.dots)
                });
            }
            words
        }
        Tally::Scale(ratings) => ratings
            .iter()
            .filter_map(|rating| {
                let mean = rating.mean_hundredths()?;
                let mean = format!("{}.{:02}", mean / 100, mean % 100);
                Some(say!(
                    "vote-mean",
                    name = rating.item.text.as_str(),
                    mean = mean,
                    people = rating.people()
                ))
            })
            .collect(),
    }
}
