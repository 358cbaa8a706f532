//! What lies over a screen for a while: outline, plan so far, glossary, facts, help, parking, a question.

use super::effect::Effect;
use super::kind::Input;
use super::msg::{Action, Mode};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::palette::Palette;
use super::park::Park;
use super::parking::Parking;
use super::setup::Purpose;
use super::speakers::Speakers;
use super::spotlight::Spotlight;
use super::text::{Field, field_width};
use crate::plan::Document;
use crate::workshop::catalogue::Term;
use crate::workshop::{StepId, TermId, Workshop};

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

/// Every step of the workshop, those of the agenda first in their place.
#[derive(Debug, Clone)]
pub struct Outline {
    pub at: usize,
    /// The first line, before the steps, is what was set up.
    pub lines: Vec<OutlineLine>,
}

/// One line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine {
    /// `None` for what was set up.
    pub step: Option<StepId>,
    pub title: String,
    /// The module's title on the first line of a module.
    pub module: Option<String>,
    pub state: StepState,
    /// Outside the agenda: reachable, but not on the way.
    pub aside: bool,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Open,
    Done,
    /// Its condition does not hold now; its answer, if any, is kept.
    Hidden,
    /// Hidden, and holds an answer.
    Kept,
}

/// The glossary with a search line.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    pub search: Field,
    pub at: usize,
    /// Rows moved on from where the term at the marker stands: pages are read without moving it.
    pub scroll: isize,
    /// Terms of the present step, shown first while nothing is searched.
    pub first: Vec<TermId>,
}

impl Outline {
    pub fn new(workshop: &Workshop, open: &Open, at: Option<&StepId>) -> Outline {
        let route = super::route::steps(workshop, &open.session);
        let mut last = None;
        let set_up = OutlineLine {
            step: None,
            title: crate::say!("outline-setup"),
            module: None,
            state: StepState::Done,
            aside: false,
        };
        let steps = workshop.steps().map(|(id, module, step)| {
            let shown = crate::rules::condition::is_shown(workshop, &open.session, &id);
            let answered = open.session.answers.get(&id).is_some_and(|answer| !answer.is_empty());
            let state = match (shown, answered) {
                (false, true) => StepState::Kept,
                (false, false) => StepState::Hidden,
                (true, true) => StepState::Done,
                (true, false) if open.session.done.contains(&id) => StepState::Done,
                (true, false) => StepState::Open,
            };
            let module_title = (last.as_ref() != Some(&module.id)).then(|| module.title.clone());
            last = Some(module.id.clone());
            let aside = !route.contains(&id);
            OutlineLine { step: Some(id), title: step.title.clone(), module: module_title, state, aside }
        });
        let lines: Vec<OutlineLine> = std::iter::once(set_up).chain(steps).collect();
        let at = at.and_then(|at| lines.iter().position(|line| line.step.as_ref() == Some(at))).unwrap_or(0);
        Outline { at, lines }
    }
}

impl Glossary {
    /// The terms found, those of the step first while nothing is searched.
    pub fn found<'a>(&self, terms: &'a [Term]) -> Vec<&'a Term> {
        let words = self.search.text().trim().to_lowercase();
        if !words.is_empty() {
            let mut found: Vec<&Term> = terms
                .iter()
                .filter(|term| {
                    term.term.to_lowercase().contains(&words) || term.meaning.to_lowercase().contains(&words)
                })
                .collect();
            found.sort_by_key(|term| !term.term.to_lowercase().starts_with(&words));
            return found;
        }
        let is_first = |term: &&Term| self.first.contains(&term.id);
        terms.iter().filter(is_first).chain(terms.iter().filter(|term| !is_first(term))).collect()
    }
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

impl Outline {
    fn update(&mut self, input: &Input) -> Outcome {
        let Input::Act(action) = input else { return Outcome::stay() };
        let last = self.lines.len().saturating_sub(1);
        match action {
            Action::Up => self.at = self.at.saturating_sub(1),
            Action::Down => self.at = (self.at + 1).min(last),
            Action::ScrollUp | Action::Previous => self.at = self.at.saturating_sub(8),
            Action::ScrollDown | Action::Next => self.at = (self.at + 8).min(last),
            Action::LineStart => self.at = 0,
            Action::LineEnd => self.at = last,
            // The number of a module leads to its first step.
            Action::Number(n) => {
                let mut begins =
                    (0..=last).filter(|at| self.lines.get(*at).is_some_and(|line| line.module.is_some()));
                if let Some(at) = usize::from(*n).checked_sub(1).and_then(|n| begins.nth(n)) {
                    self.at = at;
                }
            }
            Action::Enter => {
                return match self.lines.get(self.at) {
                    Some(OutlineLine { step: Some(step), .. }) => Outcome::go(Goto::Step(step.clone())),
                    Some(OutlineLine { step: None, .. }) => Outcome::go(Goto::Setup(Purpose::Change)),
                    None => Outcome::stay(),
                };
            }
            Action::Outline => return Outcome::go(Goto::Close),
            Action::Blank | Action::Quit => return Outcome::ignored(),
            _ => {}
        }
        Outcome::stay()
    }
}

impl Glossary {
    fn update(&mut self, input: &Input, terms: &[Term], room: Room) -> Outcome {
        let (width, page) = (room.width, room.page.cast_signed());
        let moved = std::mem::take(&mut self.scroll);
        let last = self.found(terms).len().saturating_sub(1);
        match input {
            Input::Text(text) | Input::Paste(text) => {
                self.search.insert(text);
                self.at = 0;
            }
            Input::Act(Action::Up) => self.at = self.at.saturating_sub(1),
            Input::Act(Action::Down) => self.at = (self.at + 1).min(last),
            Input::Act(Action::Next | Action::ScrollDown) => self.scroll = moved + page,
            Input::Act(Action::Previous | Action::ScrollUp) => self.scroll = moved - page,
            Input::Act(Action::Enter | Action::Glossary) => return Outcome::go(Goto::Close),
            Input::Act(action) => match super::form::edit_of(*action) {
                Some(edit) => {
                    self.search.edit(edit, width);
                    self.at = 0;
                }
                None => return Outcome::ignored(),
            },
        }
        Outcome::stay()
    }
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
