//! Counting votes: dots with their budget, fist-to-five, and the 1-5 scale (`facilitation.md` section 3). Ties are named, never broken.

use crate::rules::{condition, items};
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::vote::{Method, Round};
use crate::workshop::{Answer, ItemId, Kind, Session, StepId, Workshop};
use std::cmp::Reverse;

/// Below this a hand in fist-to-five is a concern, and the proposal does not pass.
pub const LEAST_SUPPORT: u8 = 3;

/// Returns the dots each person places: what the author set, else about a third of the options, at least 2, at most 6.
pub fn dots_each(authored: Option<u32>, n_options: usize) -> u32 {
    // To the nearest whole third: 7 options give 2 dots, 8 give 3.
    let third = (n_options + 1) / 3;
    authored.unwrap_or_else(|| u32::try_from(third).unwrap_or(u32::MAX).clamp(2, 6))
}

/// Whether more dots were counted than people had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    pub each: u32,
    /// All dots together: people times dots.
    pub dots: u64,
    pub placed: u64,
}

impl Budget {
    /// Returns how many dots too many were counted; 0 within the budget.
    pub fn over_by(&self) -> u64 {
        self.placed.saturating_sub(self.dots)
    }
}

/// Returns the budget of a round of dots, or `None` when nobody said how many people voted.
pub fn budget(authored: Option<u32>, n_options: usize, round: &Round) -> Option<Budget> {
    let each = dots_each(authored, n_options);
    let placed = round.counts.values().map(|count| u64::from(*count)).sum();
    Some(Budget { each, dots: u64::from(round.people?) * u64::from(each), placed })
}

/// One place of a ranking: everything with the same count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// 1 for the first; after two that share it comes 3.
    pub place: usize,
    pub votes: u32,
    /// In the order of the options; more than one is a tie.
    pub items: Vec<Item>,
}

impl Rank {
    pub fn is_tie(&self) -> bool {
        self.items.len() > 1
    }
}

/// Ranks the options by their dots, the most first; options without a dot share the last place.
pub fn ranking(options: &[Item], round: &Round) -> Vec<Rank> {
    let votes = |item: &Item| round.counts.get(&item.id).copied().unwrap_or(0);
    let ranked = |at: usize, items: Vec<&Item>| Rank {
        place: at + 1,
        votes: votes(items[0]),
        items: items.into_iter().cloned().collect(),
    };
    places(options, votes).into_iter().map(|(at, items)| ranked(at, items)).collect()
}

/// The outcome of a fist-to-five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fist {
    /// Hands showing 0 to 5.
    pub hands: [u32; 6],
    /// The lowest hand shown; `None` when nobody voted.
    pub lowest: Option<u8>,
    /// How many showed less than [`LEAST_SUPPORT`].
    pub below: u64,
    /// At least one hand, and none below [`LEAST_SUPPORT`].
    pub passes: bool,
}

impl Fist {
    pub fn people(&self) -> u64 {
        self.hands.iter().map(|n| u64::from(*n)).sum()
    }
}

/// Counts a fist-to-five.
pub fn fist(round: &Round) -> Fist {
    let hands = [0u8, 1, 2, 3, 4, 5].map(|hand| {
        let shown = round.counts.iter().find(|(id, _)| id.as_str() == hand.to_string());
        shown.map_or(0, |(_, count)| *count)
    });
    let lowest = (0u8..).zip(hands).find(|(_, count)| *count > 0).map(|(hand, _)| hand);
    let below = hands.iter().take(usize::from(LEAST_SUPPORT)).map(|count| u64::from(*count)).sum();
    Fist { hands, lowest, below, passes: lowest.is_some_and(|lowest| lowest >= LEAST_SUPPORT) }
}

/// The ratings of one option on the 1-5 scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    pub item: Item,
    /// How many gave 1 to 5.
    pub counts: [u32; 5],
}

impl Rating {
    pub fn people(&self) -> u64 {
        self.counts.iter().map(|n| u64::from(*n)).sum()
    }

    /// Returns the mean in hundredths, rounded half up: 425 for 4.25. `None` when nobody rated it.
    pub fn mean_hundredths(&self) -> Option<u64> {
        let people = self.people();
        let sum: u64 = (1u64..).zip(self.counts).map(|(rating, count)| rating * u64::from(count)).sum();
        (people > 0).then(|| (sum * 200 + people) / (people * 2))
    }
}

/// Returns the ratings of every option, the highest mean first; options that nobody rated come last, ties in the order of the options.
pub fn ratings(options: &[Item], round: &Round) -> Vec<Rating> {
    let count = |item: &Item, rating: u8| {
        let id = ItemId::try_from(format!("{}-{rating}", item.id)).ok();
        id.and_then(|id| round.counts.get(&id).copied()).unwrap_or(0)
    };
    let rating = |item: &Item| Rating { item: item.clone(), counts: [1, 2, 3, 4, 5].map(|n| count(item, n)) };
    let mut ratings: Vec<Rating> = options.iter().map(rating).collect();
    ratings.sort_by_key(|rating| Reverse(rating.mean_hundredths()));
    ratings
}

/// Takes the id of a scale's count apart: `more-staff-4` is option `more-staff` and rating 4.
pub fn rated(count: &ItemId) -> Option<(ItemId, u8)> {
    let (option, rating) = count.as_str().rsplit_once('-')?;
    let rating: u8 = rating.parse().ok().filter(|rating| (1..=5).contains(rating))?;
    Some((ItemId::try_from(option).ok()?, rating))
}

/// What a round came to, by its method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tally {
    Dots { ranking: Vec<Rank>, budget: Option<Budget> },
    Fist(Fist),
    Scale(Vec<Rating>),
}

/// Counts one round over these options.
pub fn tally(method: Method, options: &[Item], round: &Round) -> Tally {
    match method {
        Method::Dots(authored) => {
            Tally::Dots { ranking: ranking(options, round), budget: budget(authored, options.len(), round) }
        }
        Method::Fist => Tally::Fist(fist(round)),
        Method::Scale => Tally::Scale(ratings(options, round)),
    }
}

/// Counts the last round of a vote step as far as its answer applies; `None` before the first round.
pub fn last_round(workshop: &Workshop, session: &Session, step: &StepId) -> Option<Tally> {
    let Kind::Vote(spec) = &workshop.step(step)?.kind else { return None };
    let Answer::Vote(rounds) = condition::answer(workshop, session, step)? else { return None };
    let options = items::options(workshop, session, step);
    Some(tally(spec.method, &options, rounds.rounds.last()?))
}

/// Groups by equal votes, most first, with the position each group begins at.
fn places(options: &[Item], votes: impl Fn(&Item) -> u32) -> Vec<(usize, Vec<&Item>)> {
    let mut ordered: Vec<&Item> = options.iter().collect();
    ordered.sort_by_key(|item| Reverse(votes(item)));
    let mut places: Vec<(usize, Vec<&Item>)> = Vec::new();
    for (at, item) in ordered.into_iter().enumerate() {
        match places.last_mut() {
            Some((_, tied)) if votes(tied[0]) == votes(item) => tied.push(item),
            Some(_) | None => places.push((at, vec![item])),
        }
    }
    places
}
