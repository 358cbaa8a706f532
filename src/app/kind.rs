//! A step being answered: a draft that owns its cursor and its answer so far.
//!
//! A draft never records anything itself. It says what its input meant ([`Reaction`]) and what the answer
//! would be now ([`Draft::answer`]); the run screen records.

pub mod aside;
pub mod ask;
pub mod backcast;
pub mod choose;
pub mod collect;
pub mod lever;
pub mod map;
pub mod pause;
pub mod quiz;
pub mod read;
pub mod sort;
pub mod table;
pub mod verdict;
pub mod vote;

use super::msg::{Action, Mode, Typing};
use super::text::Field;
use crate::rules::gone;
use crate::workshop::{Answer, ItemId, Kind, Session, Slot, Step, StepId, Workshop};

/// What a draft may look at. Nothing in it can be changed from here.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    pub id: &'a StepId,
    pub step: &'a Step,
    /// The agenda's slot of this step, with its limits; `None` for a step outside the agenda.
    pub slot: Option<&'a Slot>,
    /// Cells a row of text has.
    pub width: usize,
}

impl Context<'_> {
    /// Returns how many to aim for: what the step says, or the agenda where it says fewer.
    pub fn aim(&self, aim: Option<u32>) -> Option<u32> {
        let limit = self.slot.and_then(|slot| slot.limit);
        [aim, limit].into_iter().flatten().min()
    }
}

/// Something a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Act(Action),
    Text(String),
    Paste(String),
}

/// What an input meant to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reaction {
    /// Nothing: the run screen may have a use for it.
    Ignored,
    /// Only the cursor or the view moved.
    Moved,
    /// Text was typed that may not be in the answer yet; it goes to the live file.
    Typed,
    /// The answer changed and is to be recorded: one entry of undo.
    Changed,
    /// The step is finished: record and go on.
    Done,
    /// Open this text in the person's editor.
    Editor(String),
    /// Say this in words; nothing changed.
    Tell(String),
}

/// A step being answered.
#[derive(Debug, Clone)]
pub enum Draft {
    Read(read::Draft),
    Pause(pause::Draft),
    Ask(ask::Draft),
    Collect(collect::Draft),
    Choose(choose::Draft),
    Vote(vote::Draft),
    Sort(sort::Draft),
    Map(map::Draft),
    Verdict(verdict::Draft),
    Lever(lever::Draft),
    Backcast(backcast::Draft),
    Table(table::Draft),
    Quiz(quiz::Draft),
}

impl Draft {
    /// Starts from the recorded answer, if there is one that fits the step.
    pub fn new(ctx: &Context) -> Draft {
        let answer = ctx.session.answers.get(ctx.id).filter(|answer| ctx.step.kind.fits(answer));
        match &ctx.step.kind {
            Kind::Read(spec) => Draft::Read(read::Draft::new(spec)),
            Kind::Pause(spec) => Draft::Pause(pause::Draft::new(spec, answer, ctx)),
            Kind::Ask(spec) => Draft::Ask(ask::Draft::new(spec, answer)),
            Kind::Collect(spec) => Draft::Collect(collect::Draft::new(spec, answer, ctx)),
            Kind::Choose(spec) => Draft::Choose(choose::Draft::new(spec, answer)),
            Kind::Vote(spec) => Draft::Vote(vote::Draft::new(spec, answer, ctx)),
            Kind::Sort(spec) => Draft::Sort(sort::Draft::new(spec, answer)),
            Kind::Map(spec) => Draft::Map(map::Draft::new(spec, answer, ctx)),
            Kind::Verdict(spec) => Draft::Verdict(verdict::Draft::new(spec, answer, ctx)),
            Kind::Lever(spec) => Draft::Lever(lever::Draft::new(spec, answer)),
            Kind::Backcast(spec) => Draft::Backcast(backcast::Draft::new(spec, answer, ctx.session.date)),
            Kind::Table(spec) => Draft::Table(table::Draft::new(spec, answer, ctx)),
            Kind::Quiz(spec) => Draft::Quiz(quiz::Draft::new(spec, answer, ctx)),
        }
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        if let Input::Paste(text) = input
            && let Some(refusal) = too_long(text, self.field())
        {
            return refusal;
        }
        match self {
            Draft::Read(draft) => draft.update(input, ctx),
            Draft::Pause(draft) => draft.update(input, ctx),
            Draft::Ask(draft) => draft.update(input, ctx),
            Draft::Collect(draft) => draft.update(input, ctx),
            Draft::Choose(draft) => draft.update(input, ctx),
            Draft::Vote(draft) => draft.update(input, ctx),
            Draft::Sort(draft) => draft.update(input, ctx),
            Draft::Map(draft) => draft.update(input, ctx),
            Draft::Verdict(draft) => draft.update(input, ctx),
            Draft::Lever(draft) => draft.update(input, ctx),
            Draft::Backcast(draft) => draft.update(input, ctx),
            Draft::Table(draft) => draft.update(input, ctx),
            Draft::Quiz(draft) => draft.update(input, ctx),
        }
    }

    /// Opens where another draft of the same step stood, for example before a change was taken back:
    /// the same item under the cursor, the same view, counts as hidden as they were.
    pub fn stand_like(&mut self, before: &Draft, ctx: &Context) {
        match (self, before) {
            (Draft::Pause(draft), Draft::Pause(before)) => draft.stand_like(before),
            (Draft::Choose(draft), Draft::Choose(before)) => draft.stand_like(before),
            (Draft::Vote(draft), Draft::Vote(before)) => draft.stand_like(before),
            (Draft::Sort(draft), Draft::Sort(before)) => draft.stand_like(before),
            (Draft::Map(draft), Draft::Map(before)) => draft.stand_like(before),
            (Draft::Verdict(draft), Draft::Verdict(before)) => draft.stand_like(before, ctx),
            (Draft::Lever(draft), Draft::Lever(before)) => draft.stand_like(before),
            (Draft::Backcast(draft), Draft::Backcast(before)) => draft.stand_like(before),
            (Draft::Quiz(draft), Draft::Quiz(before)) => draft.stand_like(before),
            (
                Draft::Read(_)
                | Draft::Pause(_)
                | Draft::Ask(_)
                | Draft::Collect(_)
                | Draft::Choose(_)
                | Draft::Vote(_)
                | Draft::Sort(_)
                | Draft::Map(_)
                | Draft::Verdict(_)
                | Draft::Lever(_)
                | Draft::Backcast(_)
                | Draft::Table(_)
                | Draft::Quiz(_),
                _,
            ) => {}
        }
    }

    /// The text field with the cursor, when letters typed now are text.
    pub fn field(&self) -> Option<&Field> {
        match self {
            Draft::Read(_) | Draft::Quiz(_) => None,
            Draft::Pause(draft) => draft.field(),
            Draft::Ask(draft) => draft.form.field(),
            Draft::Collect(draft) => Some(draft.field()),
            Draft::Choose(draft) => draft.reason.open_field(),
            Draft::Vote(draft) => draft.concerns.open_field(),
            Draft::Sort(draft) => draft.note.open_field(),
            Draft::Map(draft) => draft.field(),
            Draft::Verdict(draft) => draft.field(),
            Draft::Lever(draft) => draft.field(),
            Draft::Backcast(draft) => draft.field(),
            Draft::Table(draft) => draft.form.field(),
        }
    }

    /// Whether an answer is of this draft's kind.
    pub fn takes(&self, answer: &Answer) -> bool {
        match self {
            Draft::Read(_) => false,
            Draft::Pause(_) => matches!(answer, Answer::Pause(_)),
            Draft::Ask(_) => matches!(answer, Answer::Ask(_)),
            Draft::Collect(_) => matches!(answer, Answer::Collect(_)),
            Draft::Choose(_) => matches!(answer, Answer::Choose(_)),
            Draft::Vote(_) => matches!(answer, Answer::Vote(_)),
            Draft::Sort(_) => matches!(answer, Answer::Sort(_)),
            Draft::Map(_) => matches!(answer, Answer::Map(_)),
            Draft::Verdict(_) => matches!(answer, Answer::Verdict(_)),
            Draft::Lever(_) => matches!(answer, Answer::Lever(_)),
            Draft::Backcast(_) => matches!(answer, Answer::Backcast(_)),
            Draft::Table(_) => matches!(answer, Answer::Table(_)),
            Draft::Quiz(_) => matches!(answer, Answer::Quiz(_)),
        }
    }

    /// Whether the step leaves an answer at all.
    pub fn has_answer(&self) -> bool {
        match self {
            Draft::Read(_) => false,
            Draft::Pause(draft) => draft.takes_reports(),
            Draft::Ask(_)
            | Draft::Collect(_)
            | Draft::Choose(_)
            | Draft::Vote(_)
            | Draft::Sort(_)
            | Draft::Map(_)
            | Draft::Verdict(_)
            | Draft::Lever(_)
            | Draft::Backcast(_)
            | Draft::Table(_)
            | Draft::Quiz(_) => true,
        }
    }

    /// Returns the answer as it would be recorded now; `None` for nothing said or kinds without an answer.
    pub fn answer(&self) -> Option<Answer> {
        match self {
            Draft::Read(_) => None,
            Draft::Pause(draft) => draft.answer(),
            Draft::Ask(draft) => draft.answer(),
            Draft::Collect(draft) => draft.answer(),
            Draft::Choose(draft) => draft.answer(),
            Draft::Vote(draft) => draft.answer(),
            Draft::Sort(draft) => draft.answer(),
            Draft::Map(draft) => draft.answer(),
            Draft::Verdict(draft) => draft.answer(),
            Draft::Lever(draft) => draft.answer(),
            Draft::Backcast(draft) => draft.answer(),
            Draft::Table(draft) => draft.answer(),
            Draft::Quiz(draft) => draft.answer(),
        }
    }

    /// Returns text being typed that [`Draft::answer`] does not hold yet.
    pub fn typing(&self) -> Option<Typing> {
        match self {
            Draft::Collect(draft) => draft.typing(),
            Draft::Map(draft) => draft.typing(),
            Draft::Verdict(draft) => draft.typing(),
            Draft::Table(draft) => draft.typing(),
            // Whatever is typed in these is in their answer at once.
            Draft::Read(_)
            | Draft::Pause(_)
            | Draft::Ask(_)
            | Draft::Choose(_)
            | Draft::Vote(_)
            | Draft::Sort(_)
            | Draft::Lever(_)
            | Draft::Backcast(_)
            | Draft::Quiz(_) => None,
        }
    }

    /// Goes on with text that was being typed when the program ended.
    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        match self {
            Draft::Collect(draft) => draft.resume(typing, ctx),
            Draft::Map(draft) => draft.resume(typing, ctx),
            Draft::Verdict(draft) => draft.resume(typing, ctx),
            Draft::Table(draft) => draft.resume(typing, ctx),
            Draft::Read(_)
            | Draft::Pause(_)
            | Draft::Ask(_)
            | Draft::Choose(_)
            | Draft::Vote(_)
            | Draft::Sort(_)
            | Draft::Lever(_)
            | Draft::Backcast(_)
            | Draft::Quiz(_) => {}
        }
    }

    /// Whether counts are masked now.
    pub fn is_hidden(&self) -> bool {
        matches!(self, Draft::Vote(draft) if draft.is_hidden())
    }

    /// The step is being left: takes half-typed text into the answer, so that leaving keeps every word.
    pub fn settle(&mut self, ctx: &Context) {
        match self {
            Draft::Read(_) | Draft::Pause(_) | Draft::Quiz(_) => {}
            Draft::Ask(draft) => draft.settle(ctx),
            Draft::Collect(draft) => draft.settle(),
            Draft::Choose(draft) => draft.settle(),
            Draft::Vote(draft) => draft.settle(),
            Draft::Sort(draft) => draft.settle(),
            Draft::Map(draft) => draft.settle(),
            Draft::Verdict(draft) => draft.settle(ctx),
            Draft::Lever(draft) => draft.settle(),
            Draft::Backcast(draft) => draft.settle(),
            Draft::Table(draft) => draft.settle(ctx),
        }
    }

    /// Takes the text that came back from the person's editor.
    pub fn edited(&mut self, text: &str, ctx: &Context) -> Reaction {
        match self {
            Draft::Read(_) | Draft::Quiz(_) => Reaction::Ignored,
            Draft::Pause(draft) => draft.edited(text),
            Draft::Ask(draft) => draft.edited(text),
            Draft::Collect(draft) => draft.edited(text, ctx),
            Draft::Choose(draft) => draft.edited(text),
            Draft::Vote(draft) => draft.edited(text),
            Draft::Sort(draft) => draft.edited(text),
            Draft::Map(draft) => draft.edited(text),
            Draft::Verdict(draft) => draft.edited(text),
            Draft::Lever(draft) => draft.edited(text),
            Draft::Backcast(draft) => draft.edited(text),
            Draft::Table(draft) => draft.edited(text, ctx),
        }
    }

    /// Which keys hold now.
    pub fn mode(&self) -> Mode {
        match self {
            Draft::Read(_) => Mode::Reading,
            Draft::Pause(draft) => draft.mode(),
            Draft::Ask(_) => Mode::Typing,
            Draft::Collect(_) => Mode::Collecting,
            Draft::Choose(draft) => draft.mode(),
            Draft::Vote(draft) => draft.mode(),
            Draft::Sort(draft) => draft.mode(),
            Draft::Map(draft) => draft.mode(),
            Draft::Verdict(draft) => draft.mode(),
            Draft::Lever(draft) => draft.mode(),
            Draft::Backcast(draft) => draft.mode(),
            Draft::Table(draft) => draft.mode(),
            Draft::Quiz(draft) => draft.mode(),
        }
    }
}

/// The words of something that an answer refers to and that its list no longer has; never its id, which tells nobody anything.
pub fn name_of_gone(ctx: &Context, id: &ItemId) -> String {
    let gone = gone::gone_items(ctx.workshop, ctx.session, ctx.id);
    let text = gone.into_iter().find(|gone| gone.id == *id).and_then(|gone| gone.text);
    text.unwrap_or_else(|| crate::say!("item-gone-unnamed"))
}

/// The longest text one field takes, in characters. A larger paste is refused in words and nothing of it is taken.
pub const MOST_CHARACTERS: usize = 100_000;

/// Says why a paste is refused, when it is too large for the field it would go into.
pub fn too_long(text: &str, field: Option<&Field>) -> Option<Reaction> {
    let have = field.map_or("", Field::text);
    // Counting characters of a huge text is slow; its bytes decide first.
    if text.len() + have.len() <= MOST_CHARACTERS {
        return None;
    }
    let count = text.chars().count() + have.chars().count();
    (count > MOST_CHARACTERS)
        .then(|| Reaction::Tell(crate::say!("paste-too-long", count = count, most = MOST_CHARACTERS)))
}
