//! `lever` in the plan: the picked levers with their cards, why they were picked, and speed against durability.

use crate::plan::document::{Block, Field, Text};
use crate::plan::figure::{Figure, Picture, TradeoffLever, TradeoffPicture};
use crate::plan::kind::choose::gone;
use crate::plan::kind::verdict::code;
use crate::plan::names;
use crate::plan::reading::{Reading, Source};
use crate::rules::course::Course;
use crate::say;
use crate::workshop::catalogue::LeverCard;
use crate::workshop::kind::backcast::Pace;
use crate::workshop::kind::lever::Picks;
use crate::workshop::kind::verdict::Reply;
use serde::Serialize;
use std::collections::BTreeMap;

/// The levers of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Levers {
    /// The fast one first.
    pub picked: Vec<Picked>,
    /// Legal basis as typed: a citation, or "to find".
    pub basis: String,
    /// `yes`, `no` or `not_sure` by the flag the question decides.
    pub follow_ups: BTreeMap<&'static str, &'static str>,
    #[serde(skip)]
    pub sources: Vec<Source>,
    #[serde(skip)]
    tradeoff: Vec<TradeoffLever>,
    #[serde(skip)]
    follow_up_words: Vec<String>,
}

/// One lever. `card` is `None` when the catalogue has no such lever any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picked {
    pub lever: String,
    pub reason: String,
    pub card: Option<Card>,
}

/// What the plan prints of a lever card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    pub title: String,
    pub about: String,
    pub who: String,
    pub basis: String,
    pub can: String,
    pub cannot: String,
    pub time: String,
    /// Typical days to its effect; `None` when no stage model fits.
    pub typical_days: Option<u64>,
    /// 1 (undone by one memo) to 5 (only a court or legislature can undo it).
    pub durability: u8,
    pub undone_by: String,
    pub challenge: String,
    pub inside: String,
    pub outside: String,
}

pub fn read(picks: &Picks, reading: &Reading) -> Levers {
    let catalogue = &reading.workshop.catalogue;
    let picked = picks.picked.iter().map(|pick| Picked {
        lever: pick.lever.to_string(),
        reason: pick.reason.clone(),
        card: catalogue.lever(&pick.lever).map(|card| read_card(card, reading)),
    });
    let cards: Vec<&LeverCard> =
        picks.picked.iter().filter_map(|pick| catalogue.lever(&pick.lever)).collect();
    let sources = cards.iter().map(|card| Source {
        about: card.title.clone(),
        source: card.source.clone(),
        as_of: card.as_of,
    });
    let sure = picks.follow_ups.iter().filter(|(_, reply)| **reply != Reply::No);
    Levers {
        picked: picked.collect(),
        basis: picks.basis.clone(),
        follow_ups: picks.follow_ups.iter().map(|(flag, reply)| (flag.name(), code(*reply))).collect(),
        sources: sources.collect(),
        tradeoff: tradeoff(&cards, reading),
        follow_up_words: sure
            .map(|(flag, reply)| {
                say!("plan-follow-up", question = names::follow_up(*flag), reply = names::reply(*reply))
            })
            .collect(),
    }
}

fn read_card(card: &LeverCard, reading: &Reading) -> Card {
    Card {
        title: card.title.clone(),
        about: card.about.clone(),
        who: card.who.clone(),
        basis: card.basis.clone(),
        can: card.can.clone(),
        cannot: card.cannot.clone(),
        time: card.time.clone(),
        typical_days: typical_days(card, reading),
        durability: card.durability,
        undone_by: card.undone_by.clone(),
        challenge: card.challenge.clone(),
        inside: card.inside.clone(),
        outside: card.outside.clone(),
    }
}

/// The days of the lever's first model at the typical pace.
fn typical_days(card: &LeverCard, reading: &Reading) -> Option<u64> {
    let used = card.models.first()?;
    let model = reading.workshop.catalogue.model(&used.model)?;
    Some(Course::new(model, used.stages).ok()?.days(Pace::Typical))
}

/// The picked levers among those that the goal matrix names for the same goals at this level.
fn tradeoff(cards: &[&LeverCard], reading: &Reading) -> Vec<TradeoffLever> {
    let catalogue = &reading.workshop.catalogue;
    let is_picked = |card: &LeverCard| cards.iter().any(|picked| picked.id == card.id);
    let goals = catalogue.goals.iter().filter(|goal| {
        goal.fast.iter().chain(&goal.durable).any(|id| cards.iter().any(|card| card.id == *id))
    });
    let near: Vec<_> = goals.flat_map(|goal| goal.fast.iter().chain(&goal.durable)).collect();
    let shown = catalogue.levers.iter().filter(|card| {
        is_picked(card) || near.contains(&&card.id) && card.levels.contains(&reading.session.setup.level)
    });
    shown
        .map(|card| TradeoffLever {
            name: card.title.clone(),
            days: typical_days(card, reading).map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
            durability: card.durability,
            picked: is_picked(card),
        })
        .collect()
}

impl Levers {
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for picked in &self.picked {
            blocks.extend(picked.blocks());
        }
        if !self.basis.trim().is_empty() {
            blocks.push(Block::Fields(vec![field("plan-legal-basis", self.basis.trim())]));
        }
        if !self.follow_up_words.is_empty() {
            blocks.push(Block::Fields(vec![field("plan-follow-ups", &self.follow_up_words.join(" "))]));
        }
        if self.tradeoff.iter().any(|lever| lever.picked) {
            blocks.push(Block::Figure(self.figure()));
        }
        blocks
    }

    /// Returns the levers in a few words, for a box of the first page; the legal basis stands in the lever's section.
    pub fn text(&self) -> Option<Text> {
        let mut text = Text::default();
        for (n, picked) in self.picked.iter().enumerate() {
            let name =
                picked.card.as_ref().map_or_else(|| gone(&picked.lever), |card| Text::strong(&card.title));
            text = if n > 0 { text.and(Text::plain(say!("plan-then"))) } else { text }.and(name);
        }
        (!text.is_empty()).then_some(text)
    }

    fn figure(&self) -> Figure {
        let facts: Vec<String> = self.tradeoff.iter().map(in_words).collect();
        let items = facts.iter().map(|fact| Text::plain(fact.as_str())).collect();
        Figure {
            caption: say!("plan-tradeoff-caption"),
            alt: facts.join("; "),
            words: vec![Block::List { ordered: false, items }],
            picture: Picture::Tradeoff(TradeoffPicture {
                across: (say!("plan-tradeoff-slow"), say!("plan-tradeoff-fast")),
                up: (say!("plan-tradeoff-undone"), say!("plan-tradeoff-durable")),
                levers: self.tradeoff.clone(),
            }),
        }
    }
}

fn in_words(lever: &TradeoffLever) -> String {
    let mut name = lever.name.clone();
    if lever.picked {
        name = format!("{name} {}", say!("plan-tradeoff-picked"));
    }
    match lever.days {
        Some(days) => say!("plan-tradeoff-place", lever = name, days = days, durability = lever.durability),
        None => say!("plan-tradeoff-place-no-days", lever = name, durability = lever.durability),
    }
}

fn field(label: &str, value: &str) -> Field {
    Field { label: say!(label), value: Text::plain(value), large: false }
}

impl Picked {
    fn blocks(&self) -> Vec<Block> {
        let mut fields = Vec::new();
        if !self.reason.trim().is_empty() {
            fields.push(field("plan-lever-reason", self.reason.trim()));
        }
        let Some(card) = &self.card else {
            let mut blocks = vec![Block::Paragraph(gone(&self.lever))];
            if !fields.is_empty() {
                blocks.push(Block::Fields(fields));
            }
            return blocks;
        };
        let durability =
            say!("plan-durability-of-five", n = card.durability, undone = card.undone_by.as_str());
        let lines = [
            ("plan-lever-who", &card.who),
            ("plan-lever-basis", &card.basis),
            ("plan-lever-can", &card.can),
            ("plan-lever-cannot", &card.cannot),
            ("plan-lever-time", &card.time),
            ("plan-lever-durability", &durability),
            ("plan-lever-challenge", &card.challenge),
            ("plan-lever-inside", &card.inside),
            ("plan-lever-outside", &card.outside),
        ];
        fields.extend(
            lines.iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| field(label, text)),
        );
        vec![Block::heading(3, &card.title), Block::paragraph(card.about.as_str()), Block::Fields(fields)]
    }
}
