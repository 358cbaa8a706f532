//! Where one ask stands: its verdict and flags, with everything in the session that bears on them gathered in one place.

use crate::rules::backcast::backcast;
use crate::rules::condition;
use crate::rules::course::Course;
use crate::rules::flags::{Facts, Flagged, FollowUps, flags, to_find_out};
use crate::rules::items::{items, main_ask, picker_of};
use crate::rules::look_back::{LookBack, look_back};
use crate::rules::verdict::{Verdict, verdict_among};
use crate::workshop::catalogue::LeverCard;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::lever::{Pick, Picks};
use crate::workshop::kind::verdict::{Flag, Sorter, Sorting, Sortings};
use crate::workshop::{Answer, ItemId, Kind, Session, StepId, Workshop};

/// One ask and what is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing<'a> {
    pub ask: Item,
    /// Its sorting; `None` while it was not begun.
    pub sorting: Option<&'a Sorting>,
    /// Where its replies lead. Every missing reply counts as "not sure".
    pub verdict: Verdict,
    pub flags: Vec<Flagged>,
    /// Flags whose follow-up was answered "not sure".
    pub to_find_out: Vec<Flag>,
    /// The asks that came from it by re-aiming.
    pub re_aims: Vec<Item>,
    /// Whether the plan stands on it. Only then it has levers.
    pub is_main: bool,
    /// The levers picked for it, in the order picked.
    pub levers: Vec<&'a LeverCard>,
}

/// Returns where every ask of a verdict step stands, re-aims last. Empty for a step of another kind.
pub fn standings<'a>(workshop: &'a Workshop, session: &'a Session, verdict: &StepId) -> Vec<Standing<'a>> {
    let Some(ground) = Ground::of(workshop, session, verdict) else { return Vec::new() };
    items(workshop, session, verdict).into_iter().map(|ask| ground.standing(ask)).collect()
}

/// Returns where one ask of a verdict step stands.
pub fn standing<'a>(
    workshop: &'a Workshop,
    session: &'a Session,
    verdict: &StepId,
    ask: &ItemId,
) -> Option<Standing<'a>> {
    let ground = Ground::of(workshop, session, verdict)?;
    let ask = items(workshop, session, verdict).into_iter().find(|item| item.id == *ask)?;
    Some(ground.standing(ask))
}

/// What is the same for every ask of a verdict step.
struct Ground<'a> {
    workshop: &'a Workshop,
    session: &'a Session,
    sorter: &'a Sorter,
    sortings: Option<&'a Sortings>,
    main: Option<ItemId>,
    /// The lever step that serves it.
    lever: Option<StepId>,
}

impl<'a> Ground<'a> {
    fn of(workshop: &'a Workshop, session: &'a Session, verdict: &StepId) -> Option<Ground<'a>> {
        let Kind::Verdict(sorter) = &workshop.step(verdict)?.kind else { return None };
        let sortings = match condition::answer(workshop, session, verdict) {
            Some(Answer::Verdict(sortings)) => Some(sortings),
            Some(_) | None => None,
        };
        let lever = lever_step(workshop, verdict);
        let picker = lever.as_ref().and_then(|(_, choose)| choose.clone());
        let picker = picker.or_else(|| picker_of(workshop, verdict));
        let main = main_ask(workshop, session, verdict, picker.as_ref()).map(|main| main.id);
        Some(Ground { workshop, session, sorter, sortings, main, lever: lever.map(|(step, _)| step) })
    }

    fn standing(&self, ask: Item) -> Standing<'a> {
        let sorting = self.sortings.and_then(|sortings| sortings.asks.get(&ask.id));
        let added = self.sortings.map(|sortings| sortings.added.as_slice()).unwrap_or_default();
        let re_aims: Vec<Item> =
            added.iter().filter(|re_aim| re_aim.of == ask.id).map(|re_aim| re_aim.ask.clone()).collect();
        let is_main = self.main.as_ref() == Some(&ask.id);
        let lever = self.lever.as_ref().filter(|_| is_main);
        let picks = lever.and_then(|step| picks(self.workshop, self.session, step));
        let card = |pick: &'a Pick| self.workshop.catalogue.lever(&pick.lever);
        let levers: Vec<&LeverCard> =
            picks.map(|picks| picks.picked.iter().filter_map(card).collect()).unwrap_or_default();

        let (no_replies, none) = (Default::default(), FollowUps::new());
        let replies = sorting.map_or(&no_replies, |sorting| &sorting.replies);
        let facts = Facts {
            replies,
            after_sorting: sorting.map_or(&none, |sorting| &sorting.follow_ups),
            after_lever: picks.map_or(&none, |picks| &picks.follow_ups),
            levers: &levers,
            re_aimed: !re_aims.is_empty(),
            look_back: lever.and_then(|step| look_back_of(self.workshop, self.session, step)),
        };
        Standing {
            sorting,
            verdict: verdict_among(&self.sorter.only, replies),
            flags: if sorting.is_some() { flags(&facts) } else { Vec::new() },
            to_find_out: to_find_out(&facts),
            re_aims,
            is_main,
            levers,
            ask,
        }
    }
}

/// Returns the look-back warning of the back-cast that serves a lever step, where it is dated and there is one.
pub fn look_back_of(workshop: &Workshop, session: &Session, lever: &StepId) -> Option<LookBack> {
    let (step, spec) = workshop.steps().find_map(|(id, _, step)| {
        let Kind::Backcast(spec) = &step.kind else { return None };
        (spec.lever == *lever).then_some((id, spec))
    })?;
    let Some(Answer::Backcast(schedule)) = condition::answer(workshop, session, &step) else { return None };
    let picks = picks(workshop, session, lever);
    let course = Course::of(&workshop.catalogue, spec, picks, schedule)?;
    let timeline = backcast(&course, schedule, session.date).ok()?;
    let mut cards =
        picks.iter().flat_map(|picks| &picks.picked).filter_map(|pick| workshop.catalogue.lever(&pick.lever));
    let card = cards.find(|card| card.models.iter().any(|of_lever| of_lever.model == course.model.id));
    look_back(&course, &timeline, session.setup.level, card)
}

/// Returns the levers picked at a lever step, as far as its answer applies.
pub fn picks<'a>(workshop: &'a Workshop, session: &'a Session, lever: &StepId) -> Option<&'a Picks> {
    match condition::answer(workshop, session, lever) {
        Some(Answer::Lever(picks)) => Some(picks),
        Some(_) | None => None,
    }
}

/// The lever step that serves a verdict step, and the step that picks its main ask.
fn lever_step(workshop: &Workshop, verdict: &StepId) -> Option<(StepId, Option<StepId>)> {
    workshop.steps().find_map(|(id, _, step)| {
        let Kind::Lever(spec) = &step.kind else { return None };
        (spec.verdict == *verdict).then(|| (id, spec.choose.clone()))
    })
}
