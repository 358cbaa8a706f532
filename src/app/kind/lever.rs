//! Picking levers: the catalogue filtered by level of government, speed against durability.

use super::{Context, Input, Reaction};
use crate::app::form::{Form, FormField, FormReaction};
use crate::app::msg::{Action, Mode};
use crate::app::text::{Field, clean};
use crate::rules::flags;
use crate::say;
use crate::workshop::catalogue::LeverCard;
use crate::workshop::kind::backcast::Pace;
use crate::workshop::kind::lever::{Lever, Pick, Picks};
use crate::workshop::kind::verdict::{Flag, Reply};
use crate::workshop::{Answer, LeverId};

/// Levers being picked.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Lever,
    picks: Picks,
    at: usize,
    phase: Phase,
    /// Shows every lever, not only those of the session's level.
    all: bool,
    /// Shows the whole card of the lever with the cursor.
    card: bool,
}

/// What is being done.
#[derive(Debug, Clone)]
pub enum Phase {
    List,
    /// Reasons and the legal basis.
    Details(Form),
    FollowUp(Flag),
}

impl Draft {
    pub fn new(spec: &Lever, answer: Option<&Answer>) -> Draft {
        let picks = match answer {
            Some(Answer::Lever(picks)) => picks.clone(),
            _ => Picks::default(),
        };
        Draft { spec: spec.clone(), picks, at: 0, phase: Phase::List, all: false, card: false }
    }

    /// The levers listed by typical days, those without a model last: of the session's level, and those picked.
    pub fn levers<'a>(&self, ctx: &Context<'a>) -> Vec<&'a LeverCard> {
        let level = ctx.session.setup.level;
        let mut levers: Vec<&LeverCard> = ctx
            .workshop
            .catalogue
            .levers
            .iter()
            .filter(|lever| self.all || lever.levels.contains(&level) || self.pick_of(&lever.id).is_some())
            .collect();
        levers.sort_by_key(|lever| typical_days(lever, ctx).unwrap_or(u32::MAX));
        levers
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    pub fn shows_all(&self) -> bool {
        self.all
    }

    pub fn shows_card(&self) -> bool {
        self.card
    }

    pub fn picks(&self) -> &Picks {
        &self.picks
    }

    /// In which place a lever was picked, from 1.
    pub fn pick_of(&self, id: &LeverId) -> Option<usize> {
        self.picks.picked.iter().position(|pick| pick.lever == *id).map(|at| at + 1)
    }

    /// Stands at the same lever in the same view as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        (self.at, self.all, self.card) = (before.at, before.all, before.card);
    }

    /// The text field with the cursor.
    pub fn field(&self) -> Option<&Field> {
        match &self.phase {
            Phase::Details(form) => form.field(),
            Phase::List | Phase::FollowUp(_) => None,
        }
    }

    pub fn mode(&self) -> Mode {
        match &self.phase {
            Phase::List => Mode::Lever,
            Phase::Details(_) => Mode::Typing,
            Phase::FollowUp(_) => Mode::Verdict,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        let mut picks = self.picks.clone();
        if let Phase::Details(form) = &self.phase {
            take(&mut picks, form);
        }
        Some(Answer::Lever(picks)).filter(|answer| !answer.is_empty())
    }

    pub fn settle(&mut self) {
        if let Phase::Details(form) = &self.phase {
            take(&mut self.picks, form);
            self.phase = Phase::List;
        }
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        match &mut self.phase {
            Phase::Details(form) => match form.field_mut() {
                Some(field) => {
                    field.replace(&clean(text));
                    Reaction::Typed
                }
                None => Reaction::Ignored,
            },
            Phase::List | Phase::FollowUp(_) => Reaction::Ignored,
        }
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        match &mut self.phase {
            Phase::Details(form) => match form.update(input, ctx.width) {
                FormReaction::Ignored => Reaction::Ignored,
                FormReaction::Moved => Reaction::Moved,
                FormReaction::Changed => Reaction::Typed,
                FormReaction::Left => {
                    self.settle();
                    Reaction::Changed
                }
                FormReaction::Done => {
                    self.settle();
                    match self.next_follow_up(ctx) {
                        Some(flag) => {
                            self.phase = Phase::FollowUp(flag);
                            Reaction::Changed
                        }
                        None => Reaction::Done,
                    }
                }
            },
            Phase::FollowUp(flag) => {
                let flag = *flag;
                self.at_follow_up(input, flag, ctx)
            }
            Phase::List => self.at_list(input, ctx),
        }
    }

    fn at_list(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let levers = self.levers(ctx);
        let last = levers.len().saturating_sub(1);
        self.at = self.at.min(last);
        match action {
            Action::Up if self.at > 0 => self.at -= 1,
            Action::Down if self.at < last => self.at += 1,
            Action::Left | Action::Right => self.card = !self.card,
            Action::View => {
                self.all = !self.all;
                self.at = 0;
            }
            Action::Toggle => return self.pick(levers.get(self.at).copied(), ctx),
            Action::Number(n) if (1..=levers.len()).contains(&usize::from(*n)) => {
                self.at = usize::from(*n) - 1;
                return self.pick(levers.get(self.at).copied(), ctx);
            }
            Action::Edit | Action::Reason if !self.picks.picked.is_empty() => self.phase = self.details(ctx),
            Action::Enter => {
                if self.picks.picked.is_empty() {
                    let _ = self.pick(levers.get(self.at).copied(), ctx);
                    return Reaction::Changed;
                }
                if self.picks.basis.is_empty() || self.picks.picked.iter().any(|pick| pick.reason.is_empty())
                {
                    self.phase = self.details(ctx);
                    return Reaction::Moved;
                }
                if let Some(flag) = self.next_follow_up(ctx) {
                    self.phase = Phase::FollowUp(flag);
                    return Reaction::Moved;
                }
                return Reaction::Done;
            }
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn pick(&mut self, lever: Option<&LeverCard>, ctx: &Context) -> Reaction {
        let Some(lever) = lever else { return Reaction::Moved };
        let most = ctx.aim(Some(self.spec.most)).unwrap_or(self.spec.most).max(1);
        // One that the catalogue no longer has cannot be taken back here, so it takes no place.
        let known = |pick: &&Pick| ctx.workshop.catalogue.lever(&pick.lever).is_some();
        if let Some(at) = self.pick_of(&lever.id) {
            self.picks.picked.remove(at - 1);
        } else if self.picks.picked.iter().filter(known).count() >= most as usize {
            return Reaction::Tell(say!("choose-enough", most = most));
        } else {
            self.picks.picked.push(Pick { lever: lever.id.clone(), reason: String::new() });
        }
        Reaction::Changed
    }

    fn details(&self, ctx: &Context) -> Phase {
        let mut fields: Vec<FormField> = Vec::new();
        for (at, pick) in self.picks.picked.iter().enumerate() {
            let title =
                ctx.workshop.catalogue.lever(&pick.lever).map_or(pick.lever.as_str(), |lever| &lever.title);
            let id = REASONS.get(at).copied().unwrap_or("reason-more");
            fields.push(FormField::long(id, say!("lever-reason", lever = title), &pick.reason));
        }
        let basis = FormField::words("basis", say!("verdict-basis"), &self.picks.basis);
        fields.push(basis.hint(say!("verdict-basis-hint")));
        Phase::Details(Form::new(fields))
    }

    fn next_follow_up(&self, ctx: &Context) -> Option<Flag> {
        flags::questions_after_lever(ctx.session.setup.level)
            .into_iter()
            .find(|flag| !self.picks.follow_ups.contains_key(flag))
    }

    fn at_follow_up(&mut self, input: &Input, flag: Flag, ctx: &Context) -> Reaction {
        let Input::Act(action) = input else { return Reaction::Ignored };
        let reply = match action {
            Action::Yes | Action::Number(1) => Reply::Yes,
            Action::No | Action::Number(2) => Reply::No,
            Action::NotSure | Action::Number(3) => Reply::NotSure,
            Action::Why => {
                self.card = !self.card;
                return Reaction::Moved;
            }
            Action::Escape if self.card => {
                self.card = false;
                return Reaction::Moved;
            }
            Action::Left | Action::Backspace | Action::Escape => {
                self.phase = Phase::List;
                return Reaction::Moved;
            }
            Action::Right | Action::Enter => match self.picks.follow_ups.get(&flag) {
                Some(reply) => *reply,
                None => return Reaction::Tell(say!("verdict-needs-reply")),
            },
            _ => return Reaction::Ignored,
        };
        self.picks.follow_ups.insert(flag, reply);
        match self.next_follow_up(ctx) {
            Some(flag) => {
                self.phase = Phase::FollowUp(flag);
                Reaction::Changed
            }
            None => {
                self.phase = Phase::List;
                Reaction::Done
            }
        }
    }
}

/// The ids of the reasons' fields; a spec that allows more picks shares the last.
const REASONS: [&str; 4] = ["reason-1", "reason-2", "reason-3", "reason-4"];

fn take(picks: &mut Picks, form: &Form) {
    for (pick, id) in picks.picked.iter_mut().zip(REASONS) {
        pick.reason = form.words(id);
    }
    picks.basis = form.words("basis");
}

/// The typical days of a lever's first model, as far as it uses it; `None` when no model fits.
pub fn typical_days(lever: &LeverCard, ctx: &Context) -> Option<u32> {
    let first = lever.models.first()?;
    let model = ctx.workshop.catalogue.model(&first.model)?;
    let course = crate::rules::course::Course::new(model, first.stages).ok()?;
    u32::try_from(course.days(Pace::Typical)).ok()
}
