//! The state machine: `update(Msg) -> Vec<Effect>`. No file, clock, print or terminal; time arrives in a message.

mod arrive;
mod clock;
pub mod config;
pub mod desk;
pub mod effect;
pub mod export;
pub mod form;
mod global;
pub mod home;
pub mod kind;
pub mod library;
pub mod msg;
pub mod open;
pub mod outcome;
mod over;
pub mod overlay;
pub mod palette;
pub mod park;
pub mod parking;
pub mod rest;
mod reveal;
pub mod review;
pub mod room;
pub mod route;
pub mod session_plan;
pub mod setup;
pub mod speakers;
pub mod spotlight;
pub mod step;
pub mod testcard;
pub mod text;
pub mod time;
mod travel;
pub mod trouble;
pub mod undo;
mod view;

pub use clock::{behind_words, digits, left_words, local_after, minutes, time_of_day};
pub use view::Live;

use crate::say;
use crate::workshop::clock::{Now, Place};
use crate::workshop::{AgendaId, Workshop};
use config::{Config, Look};
use effect::{Effect, Summary, TrashSummary};
use jiff::civil::Date;
use kind::Input;
use msg::{Extent, Msg, Opened};
use open::Open;
use outcome::{Goto, Outcome};
use overlay::Overlay;
use std::sync::Arc;
use testcard::host::Host;

/// The one screen shown.
#[derive(Debug, Clone)]
pub enum Screen {
    Home(home::Home),
    Library(library::Library),
    Setup(setup::Setup),
    Step(Box<step::StepScreen>),
    /// A break of the agenda.
    Rest(rest::Rest),
    Review(review::Review),
    Export(export::Export),
    SessionPlan(session_plan::SessionPlan),
    TestCard(testcard::TestCard),
    /// A session that could not be opened, and what can be done about it.
    Trouble(trouble::Trouble),
}

/// Everything there is to know between two messages.
#[derive(Debug, Clone)]
pub struct App {
    /// `None` until it is read; Home does not wait for it.
    pub workshop: Option<Arc<Workshop>>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How the page was drawn last.
    pub extent: Extent,
    /// Rows that a page without a scroll position of its own is moved on by, until the next other key.
    pub moved: isize,
    pub today: Date,
    pub screen: Screen,
    pub overlay: Option<Overlay>,
    /// What the overlay covers besides the screen, the uppermost last.
    pub beneath: Vec<Overlay>,
    /// The session being worked on.
    pub open: Option<Open>,
    pub library: Vec<Summary>,
    pub trash: TrashSummary,
    /// Words shown until the next key.
    pub notice: Option<String>,
    /// The screen is dark until a key; typing, notes and the clock go on.
    pub blank: bool,
    /// The last moment that was told.
    pub now: Option<Now>,
    /// The picture that the room goes on seeing while somebody looks ahead.
    pub frozen: Option<Box<App>>,
    /// What the computer's clocks did, in words, until the session is left.
    pub clock_note: Option<String>,
    /// The place of the agenda that was on the screen last.
    shown_place: Option<Place>,
    /// What the room saw after the last message.
    shown_room: Option<room::Room>,
    /// Whether people were told that the session is late, so that they are told once.
    late_said: bool,
    /// What the screen looks like now; the settings, the command line and the surroundings had a say.
    pub look: Look,
    pub config: Config,
    /// The terminal that draws, as far as it is known.
    pub host: Host,
    /// Where exports go unless a person says otherwise.
    pub export_folder: String,
    /// What to do once the workshop is read.
    waiting: Option<Waiting>,
    /// A set-up form that was left with words in it, for whoever comes back to it.
    begun: Option<setup::Setup>,
    /// Where somebody goes once everything is on the disk.
    leaving: Option<Leaving>,
    /// Why typed text is not safe before it is recorded, while it is not.
    pub live_failing: Option<String>,
}

/// What is being left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaving {
    Home,
    Program,
    /// Nothing: somebody only wants to know that it is there.
    Nothing,
}

#[derive(Debug, Clone)]
enum Waiting {
    Goto(Goto),
    Opened(Box<Opened>),
    Begin(AgendaId),
}

impl App {
    /// Starts at Home, with nothing read yet.
    pub fn new(today: Date, size: (u16, u16)) -> App {
        App {
            workshop: None,
            size,
            extent: Extent::default(),
            moved: 0,
            today,
            screen: Screen::Home(home::Home::default()),
            overlay: None,
            beneath: Vec::new(),
            open: None,
            library: Vec::new(),
            trash: TrashSummary::default(),
            notice: None,
            blank: false,
            now: None,
            frozen: None,
            clock_note: None,
            shown_place: None,
            shown_room: None,
            late_said: false,
            look: Look::default(),
            config: Config::default(),
            host: Host::default(),
            export_folder: String::new(),
            waiting: None,
            begun: None,
            leaving: None,
            live_failing: None,
        }
    }

    /// Takes what happened and says what must be done. Never panics, whatever comes in whatever order.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        let mut effects = self.take(msg);
        effects.extend(self.carry_clock());
        // Whatever changed on the wall, every desk learns at once.
        if self.open.is_some() {
            let room = self.room();
            if self.shown_room.as_ref() != Some(&room) {
                self.shown_room = Some(room);
                effects.push(Effect::Live { now: true });
            }
        }
        effects
    }

    fn take(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Act(action) => self.input(Input::Act(action)),
            Msg::Palette(commands) => self.open_palette(commands),
            Msg::Text(text) => self.input(Input::Text(text)),
            Msg::Paste(text) => self.input(Input::Paste(text)),
            Msg::Resized(columns, rows) => {
                self.size = (columns, rows);
                // The picture that stands still is laid out anew as well.
                if let Some(picture) = &mut self.frozen {
                    picture.size = self.size;
                }
                Vec::new()
            }
            Msg::Drawn(extent) => {
                self.drawn(extent);
                Vec::new()
            }
            Msg::Workshop(workshop) => self.workshop_read(workshop),
            Msg::WorkshopFailed(why) => {
                self.notice = Some(why);
                Vec::new()
            }
            Msg::Library(library) => {
                self.library = library;
                Vec::new()
            }
            Msg::Trash(trash) => {
                self.trash = trash;
                Vec::new()
            }
            Msg::Opened(opened) => self.opened(opened),
            Msg::OpenFailed { id, why, offer } => {
                self.screen = Screen::Trouble(trouble::Trouble { id, why, offer, at: 0 });
                Vec::new()
            }
            Msg::Saved { revision } => self.saved(revision),
            Msg::SaveFailed { why } => self.save_failed(why),
            Msg::LiveFailed(why) => {
                self.live_failing = why;
                Vec::new()
            }
            Msg::LibraryFailed(why) => {
                self.notice = Some(why);
                Vec::new()
            }
            Msg::Begin(agenda) => self.begin(agenda),
            Msg::SavedElsewhere(result) => {
                // Where it went names folders, and so does the reason of a failure.
                self.notice = Some(match result {
                    Ok(_) if self.is_on_wall() => say!("saved-elsewhere-room"),
                    Err(_) if self.is_on_wall() => say!("saved-elsewhere-failed-room"),
                    Ok(path) => say!("saved-elsewhere", path = path),
                    Err(why) => why,
                });
                Vec::new()
            }
            Msg::NotConfigured => {
                self.notice = Some(say!("config-not-kept"));
                Vec::new()
            }
            Msg::Exported(result) => {
                let words = if result.is_ok() { "export-ready" } else { "export-not-written" };
                let state = match result {
                    Ok(exported) => export::State::Done(exported),
                    Err(why) => export::State::Failed(why),
                };
                match &mut self.screen {
                    Screen::Export(export) => export.state = state,
                    Screen::SessionPlan(plan) => plan.state = state,
                    _ => self.notice = Some(say!(words)),
                }
                Vec::new()
            }
            Msg::Edited(text) => self.edited(text),
            Msg::Tell(words) => {
                self.notice = Some(words);
                vec![Effect::LoadLibrary, Effect::LoadTrash]
            }
            Msg::Today(today) => {
                self.today = today;
                Vec::new()
            }
            Msg::Now(now) => self.at_moment(now),
            Msg::Driven(drive) => self.driven(&drive),
            Msg::Terminate => {
                let mut effects = self.settle();
                effects.extend(self.settle_clock());
                effects.push(Effect::Quit);
                effects
            }
        }
    }

    fn input(&mut self, input: Input) -> Vec<Effect> {
        if self.blank
            && let Some(effects) = self.in_the_dark(&input)
        {
            return effects;
        }
        self.notice = None;
        // Who goes on working does not wait for the answer.
        self.leaving.take_if(|leaving| *leaving == Leaving::Nothing);
        if let Some(effects) = self.reach(&input) {
            return effects;
        }
        let moved = std::mem::take(&mut self.moved);
        let width = self.text_width();
        if let Some(effects) = self.time_input(&input).or_else(|| self.timer_input(&input)) {
            return effects;
        }
        if let Some(overlay) = &mut self.overlay {
            let empty = Arc::default();
            let workshop = self.workshop.as_ref().unwrap_or(&empty);
            let room = overlay::Room { width, page: self.extent.page() };
            let outcome = overlay.update(&input, workshop, self.open.as_mut(), room);
            if outcome.used {
                return self.act(outcome);
            }
        } else {
            let outcome = self.screen_input(&input, width);
            if outcome.used {
                return self.act(outcome);
            }
        }
        match input {
            Input::Act(msg::Action::ScrollUp) => self.moved = moved - self.extent.page().cast_signed(),
            Input::Act(msg::Action::ScrollDown) => self.moved = moved + self.extent.page().cast_signed(),
            Input::Act(action) => return self.global(action),
            Input::Text(_) | Input::Paste(_) => {}
        }
        Vec::new()
    }

    fn screen_input(&mut self, input: &Input, width: usize) -> Outcome {
        match (&mut self.screen, &self.workshop, &mut self.open) {
            (Screen::Home(home), _, _) => match input {
                Input::Act(action) => home.update(*action, &self.library),
                Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
            },
            (Screen::Library(library), _, _) => library.update(input, &self.library, &self.trash, width),
            (Screen::Setup(setup), Some(workshop), _) => setup.update(
                input,
                width,
                &setup::Moment { workshop, today: self.today, now: self.now.map(|now| now.local.time()) },
            ),
            (Screen::Step(step), Some(workshop), Some(open)) => step.update(input, workshop, open, width),
            (Screen::Rest(rest), Some(_), Some(_)) => rest.update(input),
            (Screen::Review(review), Some(workshop), Some(open)) => review.update(input, workshop, open),
            (Screen::Export(export), _, Some(open)) => export.update(input, open, width, self.now.as_ref()),
            (Screen::SessionPlan(plan), Some(workshop), _) => plan.update(input, workshop, width),
            (Screen::TestCard(card), _, _) => card.update(input),
            (Screen::Trouble(trouble), _, _) => trouble.update(input),
            (
                Screen::Setup(_)
                | Screen::Step(_)
                | Screen::Rest(_)
                | Screen::Review(_)
                | Screen::Export(_)
                | Screen::SessionPlan(_),
                _,
                _,
            ) => Outcome::go(Goto::Home),
        }
    }

    /// The step on the screen.
    pub fn current_step(&self) -> Option<&crate::workshop::Step> {
        match (&self.screen, &self.workshop) {
            (Screen::Step(step), Some(workshop)) => workshop.step(&step.id),
            _ => None,
        }
    }

    /// Takes half-typed text of the present screen, and of what lies over it, into the session.
    pub(super) fn settle(&mut self) -> Vec<Effect> {
        let mut effects = self.settle_overlays();
        if let Screen::Setup(setup) = &self.screen
            && let Some((arranged, date)) = setup.so_far(self.today)
        {
            effects.extend(self.arrange(arranged, date));
            if let (Screen::Setup(setup), Some(open)) = (&mut self.screen, &self.open) {
                setup.is_taken(&open.session);
            }
        }
        let width = self.text_width();
        if let (Screen::Step(step), Some(workshop), Some(open)) =
            (&mut self.screen, &self.workshop, &mut self.open)
        {
            effects.extend(step.settle(workshop, open, width));
        }
        effects
    }
}

/// Cells a row of text has in a terminal of so many columns: two columns of margin on each side, and never more
/// than 76, beyond which lines are hard to read.
pub fn text_width(columns: u16) -> usize {
    usize::from(columns).saturating_sub(4).clamp(1, 76)
}
