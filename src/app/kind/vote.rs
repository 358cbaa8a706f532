//! Typing the counts of a vote: arrows choose the option, digits are its count.

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::msg::{Action, Mode};
use crate::rules::items;
use crate::workshop::kind::vote::{Method, Round, Rounds, Vote};
use crate::workshop::{Answer, ItemId};

/// The largest count taken: no room holds more hands.
pub const MOST_COUNT: u32 = 9_999;

/// A vote being counted.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Vote,
    rounds: Vec<Round>,
    pub concerns: Aside,
    /// Counts are masked on the screen; nothing in the answer changes.
    hidden: bool,
    /// The row with the cursor.
    at: usize,
    /// The rating with the cursor, 1 to 5 (scale only).
    rating: u32,
    /// Whether the next digit begins a new count.
    fresh: bool,
}

/// One thing voted on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteRow {
    pub id: ItemId,
    pub text: String,
    pub help: String,
}

impl Draft {
    pub fn new(spec: &Vote, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let (mut rounds, concerns) = match answer {
            Some(Answer::Vote(rounds)) => (rounds.rounds.clone(), rounds.concerns.clone()),
            _ => (Vec::new(), String::new()),
        };
        if rounds.is_empty() {
            rounds.push(Round { people: Some(ctx.session.setup.people), ..Round::default() });
        }
        Draft {
            spec: spec.clone(),
            rounds,
            concerns: Aside::new(&concerns),
            hidden: false,
            at: 0,
            rating: 1,
            fresh: true,
        }
    }

    /// What is voted on, in the order shown; fist-to-five from 5 down to 0.
    pub fn rows(&self, ctx: &Context) -> Vec<VoteRow> {
        match self.spec.method {
            Method::Fist => (0..=5u32)
                .rev()
                .map(|hand| VoteRow {
                    id: hand_id(hand),
                    text: crate::words::say(&format!("fist-{hand}")),
                    help: String::new(),
                })
                .collect(),
            Method::Dots(_) | Method::Scale => {
                let own = self.spec.options.iter().map(|option| VoteRow {
                    id: option.id.clone(),
                    text: option.text.clone(),
                    help: option.help.clone(),
                });
                let from = self
                    .spec
                    .from
                    .iter()
                    .flat_map(|from| items::items(ctx.workshop, ctx.session, from))
                    .map(|item| VoteRow { id: item.id, text: item.text, help: String::new() });
                own.chain(from).collect()
            }
        }
    }

    /// The round being counted.
    pub fn round(&self) -> &Round {
        self.rounds.last().expect("a vote has at least one round")
    }

    /// How many rounds there are with this one.
    pub fn n_rounds(&self) -> usize {
        self.rounds.len()
    }

    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// The row with the cursor, and the rating in it.
    pub fn at(&self) -> (usize, u32) {
        (self.at, self.rating)
    }

    /// The count of a row; of one rating of it on a scale.
    pub fn count(&self, row: &ItemId, rating: u32) -> u32 {
        self.round().counts.get(&self.key(row, rating)).copied().unwrap_or(0)
    }

    pub fn mode(&self) -> Mode {
        if self.concerns.is_open() { Mode::Typing } else { Mode::Vote }
    }

    pub fn answer(&self) -> Option<Answer> {
        let rounds: Vec<Round> =
            self.rounds.iter().filter(|round| !round.counts.is_empty()).cloned().collect();
        let answer = Answer::Vote(Rounds { rounds, concerns: self.concerns.words() });
        Some(answer).filter(|answer| !answer.is_empty())
    }

    pub fn settle(&mut self) {
        self.concerns.close();
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        self.concerns.edited(text)
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if self.concerns.is_open() {
            return match self.concerns.update(input, ctx.width) {
                Reaction::Done => Reaction::Changed,
                reaction => reaction,
            };
        }
        let Input::Act(action) = input else { return Reaction::Ignored };
        let rows = self.rows(ctx);
        let last = rows.len().saturating_sub(1);
        self.at = self.at.min(last);
        let scale = self.spec.method == Method::Scale;
        match action {
            Action::Up if self.at > 0 => self.move_to(self.at - 1, self.rating),
            Action::Down if self.at < last => self.move_to(self.at + 1, self.rating),
            Action::Left if scale => self.move_to(self.at, (self.rating - 1).max(1)),
            Action::Right if scale => self.move_to(self.at, (self.rating + 1).min(5)),
            Action::Left => return self.change(&rows, |count| count.saturating_sub(1)),
            Action::Right | Action::Toggle => return self.change(&rows, |count| count.saturating_add(1)),
            Action::Number(digit) => return self.digit(&rows, u32::from(*digit)),
            Action::Backspace => return self.change(&rows, |count| count / 10),
            Action::Hide => self.hidden = !self.hidden,
            Action::NewRound => {
                if self.round().counts.is_empty() {
                    return Reaction::Tell(crate::say!("vote-round-empty"));
                }
                let people = self.round().people;
                self.rounds.push(Round { people, ..Round::default() });
                self.move_to(0, 1);
                return Reaction::Moved;
            }
            Action::Edit => self.concerns.open(),
            Action::Enter if scale && self.rating < 5 => self.move_to(self.at, self.rating + 1),
            Action::Enter if self.at < last => self.move_to(self.at + 1, 1),
            Action::Enter => return Reaction::Done,
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    /// Stands at the same count as another draft of the step, and hides the counts when that one did.
    pub fn stand_like(&mut self, before: &Draft) {
        (self.at, self.rating, self.hidden) = (before.at, before.rating, before.hidden);
    }

    fn key(&self, row: &ItemId, rating: u32) -> ItemId {
        match self.spec.method {
            Method::Scale => scale_id(row, rating),
            Method::Dots(_) | Method::Fist => row.clone(),
        }
    }

    fn move_to(&mut self, at: usize, rating: u32) {
        (self.at, self.rating, self.fresh) = (at, rating, true);
    }

    /// The first digit replaces the count, further ones stand behind it.
    fn digit(&mut self, rows: &[VoteRow], digit: u32) -> Reaction {
        let fresh = std::mem::replace(&mut self.fresh, false);
        self.change(rows, |count| if fresh { digit } else { count.saturating_mul(10).saturating_add(digit) })
    }

    fn change(&mut self, rows: &[VoteRow], to: impl Fn(u32) -> u32) -> Reaction {
        let Some(row) = rows.get(self.at) else { return Reaction::Moved };
        let key = self.key(&row.id, self.rating);
        let round = self.rounds.last_mut().expect("a vote has at least one round");
        let count = to(round.counts.get(&key).copied().unwrap_or(0)).min(MOST_COUNT);
        round.counts.insert(key, count);
        Reaction::Changed
    }
}

/// The id under which a hand of so many fingers is counted.
pub fn hand_id(hand: u32) -> ItemId {
    ItemId::try_from(hand.to_string()).expect("a digit is a valid id")
}

/// The id under which one rating of an option is counted: `option-3`. A very long id is cut to stay valid.
pub fn scale_id(option: &ItemId, rating: u32) -> ItemId {
    let stem: String = option.as_str().chars().take(60).collect();
    ItemId::try_from(format!("{stem}-{rating}")).expect("an id with a digit behind it is a valid id")
}
