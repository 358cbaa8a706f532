//! What the set-up form says about time: how long each agenda takes, when it would end, and whether it fits.

use crate::rules::schedule::{clock, parse_time};
use crate::rules::up_front::{self, Fitted, Span};
use crate::say;
use crate::workshop::{Agenda, Session, Workshop};
use jiff::SignedDuration;
use jiff::civil::Time;

/// Returns the words of each agenda of the workshop, in its order. `now` is the time of day where the group is one
/// that must end by a time, and both are known.
pub fn agendas(workshop: &Workshop, session: &Session, now: Option<Time>) -> Vec<String> {
    let presses = !session.setup.until.is_empty() || session.setup.interpreted;
    let spans = if presses { up_front::spans(workshop, session) } else { Vec::new() };
    let words = |agenda: &Agenda| {
        let title = agenda.title.trim();
        match (spans.iter().find(|span| span.agenda == agenda.id), agenda.minutes) {
            (Some(span), _) => takes(title, span, now),
            (None, Some(minutes)) => say!("agenda-minutes", title = title, minutes = minutes),
            (None, None) => title.to_string(),
        }
    };
    workshop.agendas.iter().map(words).collect()
}

fn takes(title: &str, span: &Span, now: Option<Time>) -> String {
    let (whole, cut) = (span.whole, span.cut);
    match now {
        None if whole == cut => say!("agenda-whole", title = title, minutes = whole),
        None => say!("agenda-cut", title = title, minutes = whole, cut = cut),
        Some(now) => {
            let (end, cut_end) = (after(now, whole), after(now, cut));
            if whole == cut {
                say!("agenda-whole-ends", title = title, minutes = whole, end = end)
            } else {
                say!(
                    "agenda-cut-ends",
                    title = title,
                    minutes = whole,
                    end = end,
                    cut = cut,
                    earlier = cut_end
                )
            }
        }
    }
}

/// Returns whether the chosen agenda fits, in a sentence; what goes is shown before it begins.
pub fn fits(session: &Session, fitted: &Fitted) -> String {
    let until = parse_time(&session.setup.until).map(clock).unwrap_or_default();
    let (over_by, spare, lines) = (fitted.over_by(), fitted.spare(), fitted.trims.len());
    match (lines, over_by) {
        (0, 0) if until.is_empty() => String::new(),
        (0, 0) => say!("setup-fits", minutes = spare, until = until),
        (_, 0) if until.is_empty() => say!("setup-goes-interpreted", minutes = fitted.whole - fitted.total),
        (_, 0) => say!("setup-goes", minutes = fitted.whole - fitted.total, until = until),
        (_, over_by) => say!("setup-too-long", minutes = over_by),
    }
}

fn after(now: Time, minutes: u32) -> String {
    clock(now.wrapping_add(SignedDuration::from_mins(i64::from(minutes))))
}
