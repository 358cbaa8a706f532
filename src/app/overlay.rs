//! What lies over a screen for a while: outline, plan so far, glossary, facts, help, parking, a question.

mod glossary;
mod outline;

pub use glossary::Glossary;
pub use outline::{Outline, OutlineLine, StepState};

use super::effect::Effect;
use super::kind::Input;
use super::msg::{Action, Mode};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::palette::Palette;
use super::park::Park;
use super::parking::Parking;
use super::speakers::Speakers;
use super::spotlight::Spotlight;
use super::text::{Field, field_width};
use crate::plan::Document;
use crate::workshop::{StepId, Workshop};

/// One overlay at a time.
#[derive(Debug, Clone)]
pub enum Overlay {
    Outline(Outline),
    /// The plan so far, without private parts: it may show on a wall.
    Plan {
        document: Box<Document>,
        scroll: usize,
    },
    Glossary(Glossary),
    /// Fact cards, cases and the meaning of this step.
    Facts {
        scroll: usize,
    },
    /// The keys of this mode, printed from the key table.
    Help {
        mode: Mode,
        scroll: usize,
    },
    /// The times of this run, and what can be done about them.
    Time(super::time::Panel),
    /// The time left, as large as the screen.
    BigClock,
    /// The second timer being set.
    Timer(super::time::TimerPanel),
    /// What the facilitator sees, over the room's own screen.
    Desk {
        scroll: usize,
    },
    /// The way on would show names, folders or a private step on the wall: the room is darkened first, or a person goes
    /// on as it is.
    Cover(Cover),
    Park(Park),
    /// What becomes of the parked ideas.
    Parking(Parking),
    /// Who spoke, and who has not yet.
    Speakers(Speakers),
    /// One answer, large.
    Spotlight(Spotlight),
    /// Every action of the mode underneath, by its name.
    Palette(Palette),
    /// Leave although something is not saved?
    QuitUnsaved {
        field: Option<Field>,
    },
}

/// What would show the room something that is not for it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cover {
    Going(Box<Goto>),
    /// The person's editor, with this text.
    Editor(String),
    /// A step that is private as a whole.
    Private(StepId),
}

/// The room an overlay has.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Cells of a row of text.
    pub width: usize,
    /// Rows that a page is turned by.
    pub page: usize,
}

impl Overlay {
    /// Returns what it is, in words, for a desk that says what the room shows.
    pub fn name(&self) -> String {
        crate::say!(match self {
            Overlay::Outline(_) => "over-outline",
            Overlay::Plan { .. } => "over-plan",
            Overlay::Glossary(_) => "over-glossary",
            Overlay::Facts { .. } => "over-facts",
            Overlay::Help { .. } => "over-help",
            Overlay::Park(_) => "over-park",
            Overlay::Parking(_) => "over-parking",
            Overlay::Speakers(_) => "over-speakers",
            Overlay::Spotlight(_) => "over-spotlight",
            Overlay::Time(_) => "over-time",
            Overlay::BigClock => "over-big-clock",
            Overlay::Timer(_) => "over-timer",
            Overlay::Desk { .. } => "over-desk",
            Overlay::Palette(_) => "over-palette",
            Overlay::Cover(_) | Overlay::QuitUnsaved { .. } => "over-question",
        })
    }

    pub fn mode(&self) -> Mode {
        match self {
            Overlay::Outline(_) | Overlay::Time(_) => Mode::List,
            Overlay::Timer(_) => Mode::Timer,
            Overlay::Plan { .. }
            | Overlay::Facts { .. }
            | Overlay::Help { .. }
            | Overlay::BigClock
            | Overlay::Desk { .. } => Mode::Reading,
            Overlay::Cover(_) => Mode::Confirm,
            Overlay::Glossary(_) | Overlay::Park(_) => Mode::Typing,
            Overlay::Palette(_) => Mode::Search,
            Overlay::Parking(parking) => parking.mode(),
            Overlay::Speakers(speakers) => speakers.mode(),
            Overlay::Spotlight(_) => Mode::Spotlight,
            Overlay::QuitUnsaved { field: Some(_) } => Mode::Typing,
            Overlay::QuitUnsaved { field: None } => Mode::Unsaved,
        }
    }

    pub fn update(
        &mut self,
        input: &Input,
        workshop: &Workshop,
        open: Option<&mut Open>,
        room: Room,
    ) -> Outcome {
        let width = room.width;
        // In these Esc first takes the words that are being typed.
        let has_words = matches!(self, Overlay::Park(_) | Overlay::Parking(_) | Overlay::Speakers(_));
        let is_private = matches!(self, Overlay::Cover(Cover::Private(_)));
        if *input == Input::Act(Action::Escape) && !has_words && !is_private {
            return Outcome::go(Goto::Close);
        }
        match self {
            Overlay::Outline(outline) => outline.update(input),
            // Their keys are those of the clock: `App::time_input` and `App::timer_input` know the moment.
            Overlay::Time(_) | Overlay::Timer(_) => Outcome::ignored(),
            Overlay::BigClock => match input {
                Input::Act(Action::Enter | Action::Toggle | Action::BigClock) => Outcome::go(Goto::Close),
                Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
            },
            // Whoever turns pages with a clicker cannot answer: going on is safe.
            Overlay::Cover(Cover::Private(step)) => match input {
                Input::Act(Action::Yes) => Outcome::go(Goto::Covered(Cover::Private(step.clone()))),
                Input::Act(Action::Enter | Action::Next | Action::Blank) => {
                    Outcome::go(Goto::InTheDark(step.clone()))
                }
                Input::Act(Action::No | Action::Previous | Action::Escape) => {
                    // What it covers may be that step itself.
                    let is_there = open.is_some_and(|open| open.session.at.as_ref() == Some(step));
                    Outcome::go(if is_there { Goto::InTheDark(step.clone()) } else { Goto::Close })
                }
                Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::stay(),
            },
            Overlay::Cover(cover) => match input {
                Input::Act(Action::Yes) => Outcome::go(Goto::Covered(cover.clone())),
                Input::Act(Action::No) => Outcome::go(Goto::Close),
                Input::Act(Action::Blank) => Outcome::ignored(),
                Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::stay(),
            },
            Overlay::Desk { scroll } => match input {
                Input::Act(Action::Up) => scrolled(scroll, scroll.saturating_sub(1)),
                Input::Act(Action::Down) => scrolled(scroll, *scroll + 1),
                Input::Act(Action::ScrollUp | Action::Previous) => {
                    scrolled(scroll, scroll.saturating_sub(room.page))
                }
                Input::Act(Action::ScrollDown | Action::Next) => scrolled(scroll, *scroll + room.page),
                Input::Act(Action::Desk | Action::Enter | Action::Toggle) => Outcome::go(Goto::Close),
                Input::Act(_) | Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
            },
            Overlay::Plan { scroll, .. } | Overlay::Facts { scroll } | Overlay::Help { scroll, .. } => {
                let Input::Act(action) = input else { return Outcome::stay() };
                match action {
                    Action::Up => *scroll = scroll.saturating_sub(1),
                    Action::Down => *scroll += 1,
                    Action::ScrollUp | Action::Previous => *scroll = scroll.saturating_sub(room.page),
                    Action::ScrollDown | Action::Next => *scroll += room.page,
                    Action::Undo | Action::Redo | Action::Blank | Action::Quit => return Outcome::ignored(),
                    _ => return Outcome::go(Goto::Close),
                }
                Outcome::stay()
            }
            Overlay::Glossary(glossary) => glossary.update(input, &workshop.catalogue.terms, room),
            Overlay::Park(park) => park.update(input, width),
            Overlay::Parking(parking) => match open {
                Some(open) => parking.update(input, open, width),
                None => Outcome::go(Goto::Close),
            },
            Overlay::Speakers(speakers) => match open {
                Some(open) => speakers.update(input, open, width),
                None => Outcome::go(Goto::Close),
            },
            Overlay::Spotlight(spotlight) => spotlight.update(input),
            Overlay::Palette(palette) => palette.update(input, width),
            Overlay::QuitUnsaved { field } => quit_unsaved(field, input, open, width),
        }
    }

    /// Takes half-typed text into the session: nothing is lost by leaving.
    pub fn settle(&mut self, open: &mut Open) -> Vec<Effect> {
        match self {
            Overlay::Park(park) => park.settle(open),
            Overlay::Parking(parking) => parking.settle(open),
            Overlay::Speakers(speakers) => speakers.settle(open),
            Overlay::Outline(_)
            | Overlay::Plan { .. }
            | Overlay::Glossary(_)
            | Overlay::Facts { .. }
            | Overlay::Help { .. }
            | Overlay::Palette(_)
            | Overlay::Spotlight(_)
            | Overlay::Time(_)
            | Overlay::BigClock
            | Overlay::Timer(_)
            | Overlay::Desk { .. }
            | Overlay::Cover(_)
            | Overlay::QuitUnsaved { .. } => Vec::new(),
        }
    }
}

fn scrolled(scroll: &mut usize, to: usize) -> Outcome {
    *scroll = to;
    Outcome::stay()
}

/// Something is not saved: leave all the same, stay, or write the session somewhere else first.
fn quit_unsaved(field: &mut Option<Field>, input: &Input, open: Option<&mut Open>, width: usize) -> Outcome {
    match (field.as_mut(), input) {
        (Some(path), Input::Text(text) | Input::Paste(text)) => path.insert(text),
        (Some(path), Input::Act(Action::Enter)) => {
            let Some(open) = open else { return Outcome::go(Goto::Close) };
            let path = path.text().trim().to_string();
            if path.is_empty() {
                return Outcome::tell(crate::say!("save-elsewhere-needs-name"));
            }
            return Outcome::effect(Effect::SaveElsewhere(path, Box::new(open.session.clone())));
        }
        (Some(path), Input::Act(action)) => {
            if let Some(edit) = super::form::edit_of(*action) {
                path.edit(edit, field_width(width, 1));
            }
        }
        (None, Input::Act(Action::Yes)) => return Outcome::go(Goto::Anyway),
        (None, Input::Act(Action::No | Action::Enter)) => return Outcome::go(Goto::Close),
        (None, Input::Act(Action::SaveElsewhere)) => *field = Some(Field::default()),
        (None, Input::Act(_) | Input::Text(_) | Input::Paste(_)) => {}
    }
    Outcome::stay()
}
