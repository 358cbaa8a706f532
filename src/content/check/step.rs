//! What a step reads of others: only steps before it, of a kind it can use; and whether people can come to it.

use crate::content::check::ground::{Ground, Place, Placed};
use crate::content::check::{Found, Sense, reference};
use crate::content::fault::Severity;
use crate::workshop::kind::ask::{Ask, Holds};
use crate::workshop::kind::table::RowSource;
use crate::workshop::{BlankId, Kind, Step, StepId};
use thiserror::Error;

/// What is wrong with how a step stands to the others.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("`{step}` comes after this step, which reads it")]
    Forward { step: StepId },
    #[error("a step cannot read itself")]
    Itself,
    #[error("`{step}` is of the kind `{is}`; what is wanted here is {wanted}")]
    WrongKind { step: StepId, is: &'static str, wanted: &'static str },
    #[error("the blank `{blank}` does not hold a person")]
    NotAPerson { blank: BlankId },
    #[error("`{choose}` does not pick among the asks of `{verdict}`")]
    OtherPick { choose: StepId, verdict: StepId },
    #[error("no agenda has the step `{step}`")]
    InNoAgenda { step: StepId },
}

impl Sense for Fault {
    fn code(&self) -> &'static str {
        match self {
            Fault::Forward { .. } => "points-forward",
            Fault::Itself => "points-to-itself",
            Fault::WrongKind { .. } => "wrong-kind",
            Fault::NotAPerson { .. } => "not-a-person",
            Fault::OtherPick { .. } => "other-pick",
            Fault::InNoAgenda { .. } => "in-no-agenda",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Fault::Forward { .. } => "name a step that comes before, or move this one behind it".into(),
            Fault::Itself => "name a step that comes before".into(),
            Fault::WrongKind { .. } => "name another step, or change the kind of that one".into(),
            Fault::NotAPerson { blank } => format!("write `holds: Person` at the blank `{blank}`"),
            Fault::OtherPick { verdict, .. } => {
                format!("name a `Choose` step with `from: \"{verdict}\"`")
            }
            Fault::InNoAgenda { .. } => {
                "only the outline leads to it; add it to an agenda if groups should do it".into()
            }
        })
    }

    fn severity(&self) -> Severity {
        match self {
            Fault::Forward { .. }
            | Fault::Itself
            | Fault::WrongKind { .. }
            | Fault::NotAPerson { .. }
            | Fault::OtherPick { .. } => Severity::Error,
            Fault::InNoAgenda { .. } => Severity::Warning,
        }
    }
}

/// What a place wants to point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// Anything that leaves an answer.
    Answer,
    /// Something that hands on items.
    Items,
    /// Something whose items are asks.
    Asks,
    Ask,
    Backcast,
    Choose,
    /// A pick among options or levers.
    Pick,
    Lever,
    Quiz,
    Table,
    Verdict,
    Vote,
}

impl Want {
    fn words(self) -> &'static str {
        match self {
            Want::Answer => "a step that leaves an answer",
            Want::Items => "a step that hands on items",
            Want::Asks => "a `Collect` or an `Ask` step",
            Want::Ask => "an `Ask` step",
            Want::Backcast => "a `Backcast` step",
            Want::Choose => "a `Choose` step",
            Want::Pick => "a `Choose` or a `Lever` step",
            Want::Lever => "a `Lever` step",
            Want::Quiz => "a `Quiz` step",
            Want::Table => "a `Table` step",
            Want::Verdict => "a `Verdict` step",
            Want::Vote => "a `Vote` step",
        }
    }

    fn fits(self, kind: &Kind) -> bool {
        match self {
            Want::Answer => kind.has_answer(),
            // The kinds that `rules::items` hands on items for.
            Want::Items => {
                !matches!(kind, Kind::Read(_) | Kind::Pause(_) | Kind::Backcast(_) | Kind::Quiz(_))
            }
            Want::Asks => matches!(kind, Kind::Collect(_) | Kind::Ask(_)),
            Want::Ask => matches!(kind, Kind::Ask(_)),
            Want::Backcast => matches!(kind, Kind::Backcast(_)),
            Want::Choose => matches!(kind, Kind::Choose(_)),
            Want::Pick => matches!(kind, Kind::Choose(_) | Kind::Lever(_)),
            Want::Lever => matches!(kind, Kind::Lever(_)),
            Want::Quiz => matches!(kind, Kind::Quiz(_)),
            Want::Table => matches!(kind, Kind::Table(_)),
            Want::Verdict => matches!(kind, Kind::Verdict(_)),
            Want::Vote => matches!(kind, Kind::Vote(_)),
        }
    }
}

/// Another step that a step reads.
pub(super) struct Read<'a> {
    pub step: &'a StepId,
    pub want: Want,
    pub place: Place,
}

/// Returns the steps that a step takes its items or its course from. Conditions are elsewhere.
pub(super) fn reads<'a>(step: &'a Step, place: &Place) -> Vec<Read<'a>> {
    let kind = place.field("kind");
    let read = |step: &'a StepId, want: Want, place: Place| Read { step, want, place };
    let from = |from: &'a Option<StepId>| {
        from.iter().map(|step| read(step, Want::Items, kind.field("from"))).collect()
    };
    match &step.kind {
        Kind::Collect(collect) => from(&collect.from),
        Kind::Choose(choose) => from(&choose.from),
        Kind::Vote(vote) => from(&vote.from),
        Kind::Sort(sort) => from(&sort.from),
        Kind::Map(map) => {
            let decider = map.decider.iter();
            decider.map(|(step, _)| read(step, Want::Ask, kind.field("decider").index(0))).collect()
        }
        Kind::Verdict(sorter) => vec![read(&sorter.from, Want::Asks, kind.field("from"))],
        Kind::Lever(lever) => {
            let mut reads = vec![read(&lever.verdict, Want::Verdict, kind.field("verdict"))];
            reads.extend(lever.choose.iter().map(|step| read(step, Want::Choose, kind.field("choose"))));
            reads
        }
        Kind::Backcast(backcast) => vec![read(&backcast.lever, Want::Lever, kind.field("lever"))],
        Kind::Table(table) => match &table.rows {
            RowSource::From(step) => vec![read(step, Want::Items, kind.field("rows").index(0))],
            RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::Days { .. } => Vec::new(),
        },
        Kind::Read(_) | Kind::Pause(_) | Kind::Ask(_) | Kind::Quiz(_) => Vec::new(),
    }
}

pub(super) fn check(ground: &Ground, found: &mut Found) {
    for placed in ground.sound_steps() {
        for read in reads(placed.step, &placed.place) {
            earlier(ground, found, placed, &read);
        }
        if let Kind::Map(map) = &placed.step.kind
            && let Some((step, blank)) = &map.decider
        {
            let place = placed.place.field("kind").field("decider").index(1);
            person(ground, found, &place, step, blank);
        }
        if let Kind::Lever(lever) = &placed.step.kind
            && let Some(choose) = &lever.choose
        {
            picks_among(ground, found, &placed.place.field("kind").field("choose"), choose, &lever.verdict);
        }
    }
    let Some(head) = ground.head().filter(|_| ground.knows_all_steps()) else { return };
    for placed in ground.steps() {
        if head.agendas.iter().all(|agenda| agenda.slot(&placed.id).is_none()) {
            found.add(&placed.place.field("id"), Fault::InNoAgenda { step: placed.id.clone() });
        }
    }
}

/// Returns the step read, when it exists, comes before the reader and is of the kind wanted. What is wrong is reported.
pub(super) fn earlier<'g, 'a>(
    ground: &'g Ground<'a>,
    found: &mut Found,
    reader: &Placed,
    read: &Read,
) -> Option<&'g Placed<'a>> {
    let target = of_kind(ground, found, &read.place, read.step, read.want)?;
    // Of two steps with one id the second cannot be told from the first; that is reported elsewhere.
    if target.id == reader.id {
        found.add(&read.place, Fault::Itself);
        return None;
    }
    if target.nth > reader.nth {
        found.add(&read.place, Fault::Forward { step: target.id.clone() });
        return None;
    }
    Some(target)
}

/// Returns the step pointed to, when it exists and is of the kind wanted. What is wrong is reported.
pub(super) fn of_kind<'g, 'a>(
    ground: &'g Ground<'a>,
    found: &mut Found,
    place: &Place,
    step: &StepId,
    want: Want,
) -> Option<&'g Placed<'a>> {
    let target = reference::step(ground, found, place, step)?;
    if want.fits(&target.step.kind) {
        return Some(target);
    }
    let is = target.step.kind.name();
    found.add(place, Fault::WrongKind { step: step.clone(), is, wanted: want.words() });
    None
}

/// Reports a blank that is not there or does not hold a person. `place` is that of the blank's name.
pub(super) fn person(ground: &Ground, found: &mut Found, place: &Place, step: &StepId, id: &BlankId) {
    let Some(ask) = ask(ground, step) else { return };
    let Some(blank) = reference::blank(found, place, &ask.blanks, id) else { return };
    if blank.holds != Holds::Person {
        found.add(place, Fault::NotAPerson { blank: id.clone() });
    }
}

/// Reports a pick that is made among other things than the asks of that sorter.
pub(super) fn picks_among(
    ground: &Ground,
    found: &mut Found,
    place: &Place,
    choose: &StepId,
    verdict: &StepId,
) {
    let Some(Kind::Choose(pick)) = ground.step(choose).map(|placed| &placed.step.kind) else { return };
    if pick.from.as_ref() != Some(verdict) {
        found.add(place, Fault::OtherPick { choose: choose.clone(), verdict: verdict.clone() });
    }
}

/// Returns the spec of an `Ask` step.
pub(super) fn ask<'a>(ground: &Ground<'a>, step: &StepId) -> Option<&'a Ask> {
    let Kind::Ask(ask) = &ground.step(step)?.step.kind else { return None };
    Some(ask)
}
