//! `vote` in the plan: ranked bars or the support score, every earlier round, and the concerns heard.

use crate::plan::document::{Block, Text};
use crate::plan::figure::{BarsPicture, Figure, Picture};
use crate::plan::names;
use crate::plan::reading::{Reading, answer_to};
use crate::rules::gone::gone_items;
use crate::rules::items;
use crate::rules::tally::{Fist, Rank, Rating, Tally, tally};
use crate::say;
use crate::workshop::StepId;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::vote::{Method, Round, Rounds, Vote};
use serde::Serialize;

/// Every round of a vote, the last one counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Counted {
    /// `dots`, `fist` or `scale`.
    pub method: &'static str,
    pub rounds: Vec<RoundCounted>,
    /// Concerns heard, in the voters' words.
    pub concerns: String,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoundCounted {
    /// What was voted on with its count, ranked: dots by option, hands by 0 to 5, or people by option and rating.
    pub counts: Vec<(String, u32)>,
    /// How many people voted, where it was said.
    pub people: Option<u32>,
    /// Whether a fist-to-five passed: at least one hand, and none below 3.
    pub passes: Option<bool>,
    #[serde(skip)]
    tally: Tally,
}

pub fn read(step: &StepId, spec: &Vote, rounds: &Rounds, reading: &Reading) -> Counted {
    let mut options = items::options(reading.workshop, reading.session, step);
    for gone in gone_items(reading.workshop, reading.session, step) {
        let text = match gone.text {
            Some(text) => say!("plan-gone-words", text = text),
            None => say!("plan-gone-item", id = gone.id.as_str()),
        };
        options.push(Item { id: gone.id, text, who: String::new() });
    }
    Counted {
        method: match spec.method {
            Method::Dots(_) => "dots",
            Method::Fist => "fist",
            Method::Scale => "scale",
        },
        rounds: rounds.rounds.iter().map(|round| read_round(spec.method, &options, round)).collect(),
        concerns: rounds.concerns.clone(),
    }
}

fn read_round(method: Method, options: &[Item], round: &Round) -> RoundCounted {
    let tally = tally(method, options, round);
    let (counts, passes) = match &tally {
        Tally::Dots { ranking, .. } => (dots(ranking), None),
        Tally::Fist(fist) => (hands(fist), Some(fist.passes)),
        Tally::Scale(ratings) => (ratings.iter().flat_map(ratings_of).collect(), None),
    };
    RoundCounted { counts, people: round.people, passes, tally }
}

fn dots(ranking: &[Rank]) -> Vec<(String, u32)> {
    let of_rank =
        |rank: &Rank| rank.items.iter().map(|item| (item.text.clone(), rank.votes)).collect::<Vec<_>>();
    ranking.iter().flat_map(of_rank).collect()
}

/// From 5 down to 0, as hands are read.
fn hands(fist: &Fist) -> Vec<(String, u32)> {
    let hands = fist.hands.iter().enumerate().rev();
    hands.map(|(hand, count)| (names::hand(hand), *count)).collect()
}

fn ratings_of(rating: &Rating) -> Vec<(String, u32)> {
    let counts = rating.counts.iter().enumerate().rev();
    counts
        .map(|(n, count)| {
            (say!("plan-scale-rating", option = rating.item.text.as_str(), rating = n + 1), *count)
        })
        .collect()
}

impl Counted {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(last) = self.rounds.last() {
            blocks.push(Block::paragraph(last.result()));
            blocks.push(Block::Figure(last.figure()));
        }
        if self.rounds.len() > 1 {
            let earlier = self.rounds[..self.rounds.len() - 1].iter().enumerate();
            let items = earlier.map(|(n, round)| {
                Text::plain(say!("plan-vote-round", n = n + 1, result = round.counts_words()))
            });
            blocks.push(Block::paragraph(say!("plan-vote-earlier")));
            blocks.push(Block::List { ordered: false, items: items.collect() });
        }
        blocks.extend(answer_to("", say!("plan-vote-concerns"), &self.concerns));
        blocks
    }

    /// Returns the last round in words, for a box of the first page.
    pub fn text(&self) -> Option<Text> {
        Some(Text::strong(self.rounds.last()?.result()))
    }
}

impl RoundCounted {
    /// What it came to, in one sentence; ties are named.
    fn result(&self) -> String {
        match &self.tally {
            Tally::Dots { ranking, .. } => match ranking.first() {
                Some(first) if first.votes > 0 => {
                    let names: Vec<&str> = first.items.iter().map(|item| item.text.trim()).collect();
                    let id = if first.is_tie() { "plan-vote-tie" } else { "plan-vote-first" };
                    say!(id, options = names.join("; "), votes = first.votes)
                }
                Some(_) | None => say!("plan-vote-none"),
            },
            Tally::Fist(fist) => match (fist.lowest, fist.passes) {
                (None, _) => say!("plan-vote-none"),
                (Some(_), true) => say!("plan-fist-passes", people = fist.people()),
                (Some(_), false) => say!("plan-fist-fails", people = fist.people(), below = fist.below),
            },
            Tally::Scale(ratings) => {
                match ratings.first().and_then(|first| Some((first, first.mean_hundredths()?))) {
                    Some((first, mean)) => {
                        let tied: Vec<&str> = ratings
                            .iter()
                            .filter(|rating| rating.mean_hundredths() == first.mean_hundredths())
                            .map(|rating| rating.item.text.trim())
                            .collect();
                        say!("plan-scale-first", options = tied.join("; "), mean = hundredths(mean))
                    }
                    None => say!("plan-vote-none"),
                }
            }
        }
    }

    fn counts_words(&self) -> String {
        let counts = self.counts.iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts.map(|(option, count)| format!("{option}: {count}")).collect();
        if counts.is_empty() { say!("plan-vote-none") } else { counts.join("; ") }
    }

    fn figure(&self) -> Figure {
        let facts: Vec<String> =
            self.counts.iter().map(|(option, count)| format!("{option}: {count}")).collect();
        let items = facts.iter().map(|fact| Text::plain(fact.as_str())).collect();
        let caption = match &self.tally {
            Tally::Dots { .. } => say!("plan-vote-dots-caption"),
            Tally::Fist(_) => say!("plan-vote-fist-caption"),
            Tally::Scale(_) => say!("plan-vote-scale-caption"),
        };
        Figure {
            caption,
            alt: facts.join("; "),
            words: vec![Block::List { ordered: false, items }],
            picture: Picture::Bars(BarsPicture { bars: self.counts.clone() }),
        }
    }
}

/// 425 as `4.25`.
fn hundredths(mean: u64) -> String {
    format!("{}.{:02}", mean / 100, mean % 100)
}
