//! Which steps are shown: three-valued judging of [`Condition`], so that what nobody answered hides a step, under `Not` too.

use crate::rules::items;
use crate::rules::sight::{Asking, Sight};
use crate::rules::verdict::verdict_among;
use crate::workshop::kind::verdict::Outcome;
use crate::workshop::{Answer, Condition, Kind, Session, StepId, Workshop};

/// What is known of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    Yes,
    No,
    /// It is about something that is not answered, or whose step is hidden, gone or of another kind.
    Unknown,
}

/// Whether a step is shown now. One that the workshop does not have is not, nor is a vote for a person alone.
pub fn is_shown(workshop: &Workshop, session: &Session, step: &StepId) -> bool {
    shown(Sight::new(workshop, session), step)
}

/// Judges a condition.
///
/// `Not`, `All` and `Any` follow Kleene: a `No` settles an `All`, a `Yes` an `Any`, whatever else is unknown.
/// Even `Not(Answered(..))` is unknown before the answer is there, and no after it: it never shows a step.
pub fn judge(workshop: &Workshop, session: &Session, condition: &Condition) -> Truth {
    truth(Sight::new(workshop, session), condition)
}

/// Returns the steps of the session's agenda that are shown now, in order. Without such an agenda: every step shown.
pub fn shown_steps(workshop: &Workshop, session: &Session) -> Vec<StepId> {
    let is_shown = |id: &StepId| is_shown(workshop, session, id);
    match workshop.agenda(&session.setup.agenda) {
        Some(agenda) => agenda.steps().filter(|id| is_shown(id)).cloned().collect(),
        None => workshop.steps().map(|(id, _, _)| id).filter(is_shown).collect(),
    }
}

/// Returns the answer of a step as far as it applies: the step exists, is shown and is of the answer's kind.
pub fn answer<'a>(workshop: &'a Workshop, session: &'a Session, step: &StepId) -> Option<&'a Answer> {
    applying(Sight::new(workshop, session), step)
}

pub(super) fn shown(sight: Sight, id: &StepId) -> bool {
    let Some(step) = sight.step(id) else { return false };
    let Some(crumb) = sight.crumb(Asking::Shown, id) else { return false };
    let skipped = matches!(step.kind, Kind::Vote(_)) && sight.session.is_alone();
    !skipped && step.when.as_ref().is_none_or(|when| truth(sight.after(&crumb), when) == Truth::Yes)
}

pub(super) fn applying<'a>(sight: Sight<'a>, id: &StepId) -> Option<&'a Answer> {
    let answer = sight.recorded(id)?;
    (sight.through_hidden || shown(sight, id)).then_some(answer)
}

fn truth(sight: Sight, condition: &Condition) -> Truth {
    let setup = &sight.session.setup;
    match condition {
        Condition::Answered(step) => known(applying(sight, step).map(|_| true)),
        Condition::Picked(step, item) => {
            let answer =
                applying(sight, step).filter(|answer| matches!(answer, Answer::Choose(_) | Answer::Lever(_)));
            known(answer.map(|_| items::of(sight, step).iter().any(|picked| picked.id == *item)))
        }
        Condition::VerdictIs(step, outcomes) => known(verdict_is(sight, step, outcomes)),
        Condition::EntryIs(entry) => known(Some(setup.entry == *entry)),
        Condition::LevelIs(levels) => known(Some(levels.contains(&setup.level))),
        Condition::Alone => known(Some(sight.session.is_alone())),
        Condition::Group => known(Some(!sight.session.is_alone())),
        Condition::All(all) => settle(sight, all, Truth::No, Truth::Yes),
        Condition::Any(any) => settle(sight, any, Truth::Yes, Truth::No),
        Condition::Not(not) => match truth(sight, not) {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
        },
    }
}

fn known(holds: Option<bool>) -> Truth {
    match holds {
        Some(true) => Truth::Yes,
        Some(false) => Truth::No,
        None => Truth::Unknown,
    }
}

/// One part that comes to `settles` decides; with an unknown part and nothing decided it stays unknown.
fn settle(sight: Sight, parts: &[Condition], settles: Truth, otherwise: Truth) -> Truth {
    let truths: Vec<Truth> = parts.iter().map(|part| truth(sight, part)).collect();
    if truths.contains(&settles) {
        settles
    } else if truths.contains(&Truth::Unknown) {
        Truth::Unknown
    } else {
        otherwise
    }
}

/// Whether the main ask can end in one of these; `None` while no question about it has a reply.
fn verdict_is(sight: Sight, step: &StepId, outcomes: &[Outcome]) -> Option<bool> {
    let Kind::Verdict(sorter) = &sight.step(step)?.kind else { return None };
    let Answer::Verdict(sortings) = applying(sight, step)? else { return None };
    let ask = items::main(sight, step, items::picker_of(sight.workshop, step).as_ref())?;
    let sorting = sortings.asks.get(&ask.id).filter(|sorting| !sorting.replies.is_empty())?;
    let verdict = verdict_among(&sorter.only, &sorting.replies);
    Some(outcomes.iter().any(|outcome| verdict.can_be(*outcome)))
}
