//! The spotlight: one answer of the present step, large, for everyone to look at.
//!
//! It shows what the room may see: nothing private, and no counts while they are hidden.

mod pieces;

use super::kind::{Context, Draft, Input};
use super::msg::{Action, Extent};
use super::outcome::{Goto, Outcome};
use crate::plan::{Audience, kind, privacy, reading::Reading};
use crate::say;

/// One thing said, as it stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// A few small words above: what it answers.
    pub label: String,
    /// The large words.
    pub text: String,
    /// A few small words below.
    pub note: String,
}

/// The pieces of an answer, one of them shown.
#[derive(Debug, Clone, Default)]
pub struct Spotlight {
    pieces: Vec<Piece>,
    at: usize,
    pub scroll: usize,
    /// The page as drawn last.
    pub extent: Extent,
}

impl Spotlight {
    /// Takes what was answered to a step; or says why there is nothing to show.
    pub fn of(draft: &Draft, ctx: &Context) -> Result<Spotlight, String> {
        if ctx.step.private {
            return Err(say!("spotlight-private"));
        }
        if draft.is_hidden() {
            return Err(say!("vote-hidden"));
        }
        let pieces = pieces(draft, ctx);
        if pieces.is_empty() {
            return Err(say!("spotlight-nothing"));
        }
        Ok(Spotlight { pieces, ..Spotlight::default() })
    }

    /// The piece that is shown.
    pub fn piece(&self) -> &Piece {
        &self.pieces[self.at]
    }

    /// Position of the piece from 1, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.pieces.len())
    }

    pub fn update(&mut self, input: &Input) -> Outcome {
        let Input::Act(action) = input else { return Outcome::stay() };
        let last = self.pieces.len() - 1;
        match action {
            // Words too long for one page turn first.
            Action::Next | Action::Down | Action::Toggle if self.scroll < self.extent.last() => {
                self.scroll = (self.scroll + self.extent.page()).min(self.extent.last());
            }
            Action::Previous | Action::Up if self.scroll > 0 => {
                self.scroll = self.scroll.saturating_sub(self.extent.page());
            }
            Action::Right | Action::Down | Action::Next | Action::Tab | Action::Toggle => {
                self.show((self.at + 1).min(last));
            }
            Action::Left | Action::Up | Action::Previous | Action::BackTab => {
                self.show(self.at.saturating_sub(1));
            }
            Action::LineStart => self.show(0),
            Action::LineEnd => self.show(last),
            Action::Number(number) => self.show(usize::from(*number).saturating_sub(1).min(last)),
            Action::Enter | Action::Escape | Action::Spotlight => return Outcome::go(Goto::Close),
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }

    fn show(&mut self, at: usize) {
        (self.at, self.scroll) = (at, 0);
    }
}

/// What the room may see of the step's answer as it stands in the draft.
fn pieces(draft: &Draft, ctx: &Context) -> Vec<Piece> {
    let mut session = ctx.session.clone();
    if draft.has_answer() {
        session.record(ctx.id, draft.answer());
    }
    let copy = privacy::room_copy(ctx.workshop, &session);
    let Some(answer) = copy.answers.get(ctx.id) else { return Vec::new() };
    let reading = Reading { workshop: ctx.workshop, session: &copy, audience: Audience::Room };
    let pieces = match (draft, kind::read(ctx.id, &ctx.step.kind, answer, &reading)) {
        (Draft::Quiz(quiz), _) => pieces::quiz(quiz, ctx),
        (_, Some(body)) => pieces::of(&body),
        (_, None) => Vec::new(),
    };
    pieces.into_iter().filter(|piece| !piece.text.trim().is_empty()).collect()
}
