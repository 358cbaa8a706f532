//! The state machine: `update(Msg) -> Vec<Effect>`. No file, clock, print or terminal; time arrives in a message.

mod arrive;
pub mod config;
pub mod effect;
pub mod export;
pub mod form;
pub mod home;
pub mod kind;
pub mod library;
pub mod msg;
pub mod open;
pub mod outcome;
pub mod overlay;
pub mod review;
pub mod route;
pub mod session_plan;
pub mod setup;
pub mod step;
pub mod testcard;
pub mod text;
mod travel;
pub mod trouble;
pub mod undo;
mod view;

pub use view::Live;

use crate::plan::{Audience, Plan};
use crate::say;
use crate::workshop::{AgendaId, Workshop};
use config::{Config, Look};
use effect::{Effect, Summary, TrashSummary};
use jiff::civil::Date;
use kind::Input;
use msg::{Action, Msg, Opened};
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
    /// Rows of the page drawn last, and how many of them fit.
    pub extent: (usize, usize),
    pub today: Date,
    pub screen: Screen,
    pub overlay: Option<Overlay>,
    /// The session being worked on.
    pub open: Option<Open>,
    pub library: Vec<Summary>,
    pub trash: TrashSummary,
    /// Words shown until the next key.
    pub notice: Option<String>,
    /// The screen is dark until a key; notes and the clock go on.
    pub blank: bool,
    /// What the screen looks like now; the settings, the command line and the surroundings had a say.
    pub look: Look,
    pub config: Config,
    /// The terminal that draws, as far as it is known.
    pub host: Host,
    /// Where exports go unless a person says otherwise.
    pub export_folder: String,
    /// What to do once the workshop is read.
    waiting: Option<Waiting>,
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
            extent: (0, 0),
            today,
            screen: Screen::Home(home::Home::default()),
            overlay: None,
            open: None,
            library: Vec::new(),
            trash: TrashSummary::default(),
            notice: None,
            blank: false,
            look: Look::default(),
            config: Config::default(),
            host: Host::default(),
            export_folder: String::new(),
            waiting: None,
            leaving: None,
            live_failing: None,
        }
    }

    /// Takes what happened and says what must be done. Never panics, whatever comes in whatever order.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Act(action) => self.input(Input::Act(action)),
            Msg::Text(text) => self.input(Input::Text(text)),
            Msg::Paste(text) => self.input(Input::Paste(text)),
            Msg::Resized(columns, rows) => {
                self.size = (columns, rows);
                Vec::new()
            }
            Msg::Drawn { rows, fit } => {
                self.drawn(rows, fit);
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
                self.notice = Some(match result {
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
                let state = match result {
                    Ok(exported) => export::State::Done(exported),
                    Err(why) => export::State::Failed(why),
                };
                match &mut self.screen {
                    Screen::Export(export) => export.state = state,
                    Screen::SessionPlan(plan) => plan.state = state,
                    _ => self.notice = Some(say!("export-ready")),
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
            Msg::Terminate => {
                let mut effects = self.settle();
                effects.push(Effect::Quit);
                effects
            }
        }
    }

    fn input(&mut self, input: Input) -> Vec<Effect> {
        if self.blank {
            // Any key but typing lifts the dark; typed letters are not thrown away, they are not taken.
            if matches!(input, Input::Act(_)) {
                self.blank = false;
            }
            return Vec::new();
        }
        self.notice = None;
        let width = self.text_width();
        if let Some(overlay) = &mut self.overlay {
            let empty = Arc::default();
            let workshop = self.workshop.as_ref().unwrap_or(&empty);
            let outcome = overlay.update(&input, workshop, self.open.as_mut(), width);
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
            Input::Act(action) => self.global(action),
            Input::Text(_) | Input::Paste(_) => Vec::new(),
        }
    }

    fn screen_input(&mut self, input: &Input, width: usize) -> Outcome {
        match (&mut self.screen, &self.workshop, &mut self.open) {
            (Screen::Home(home), _, _) => match input {
                Input::Act(action) => home.update(*action, &self.library),
                Input::Text(_) | Input::Paste(_) => Outcome::ignored(),
            },
            (Screen::Library(library), _, _) => library.update(input, &self.library, &self.trash, width),
            (Screen::Setup(setup), _, _) => setup.update(input, width, self.today),
            (Screen::Step(step), Some(workshop), Some(open)) => step.update(input, workshop, open, width),
            (Screen::Review(review), Some(workshop), Some(open)) => review.update(input, workshop, open),
            (Screen::Export(export), _, Some(open)) => export.update(input, open, width),
            (Screen::SessionPlan(plan), Some(workshop), _) => plan.update(input, workshop, width),
            (Screen::TestCard(card), _, _) => card.update(input),
            (Screen::Trouble(trouble), _, _) => trouble.update(input),
            (Screen::Step(_) | Screen::Review(_) | Screen::Export(_) | Screen::SessionPlan(_), _, _) => {
                Outcome::go(Goto::Home)
            }
        }
    }

    /// What keys mean wherever nothing nearer has a use for them.
    fn global(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Undo => self.undo_or_redo(Open::undo, "undo-nothing"),
            Action::Redo => self.undo_or_redo(Open::redo, "redo-nothing"),
            Action::Blank => {
                self.blank = true;
                Vec::new()
            }
            Action::Help => {
                let mode = self.mode();
                self.overlay = Some(Overlay::Help { mode, scroll: 0 });
                Vec::new()
            }
            Action::Look => self.next_look(),
            Action::Save => self.say_saved(),
            Action::Quit => self.go(Goto::Quit),
            // In a field Esc belongs to the field: it never leaves.
            Action::Escape if self.mode().is_typing() => {
                self.notice = Some(say!("escape-in-field"));
                self.settle()
            }
            Action::Home | Action::Escape if self.open.is_some() => self.go(Goto::Leave),
            Action::Home | Action::Escape => self.go(Goto::Home),
            _ if self.open.is_none() || self.workshop.is_none() => Vec::new(),
            Action::Outline => self.show_outline(),
            Action::PlanSoFar => self.show_plan(),
            Action::Glossary => {
                let first = self.current_step().map_or_else(Vec::new, |step| step.terms.clone());
                self.show(Overlay::Glossary(overlay::Glossary { first, ..Default::default() }))
            }
            Action::Facts => self.show(Overlay::Facts { scroll: 0 }),
            Action::Park => self.show(Overlay::Park(text::Field::default())),
            Action::Review => self.go(Goto::Review),
            Action::Export => self.go(Goto::Export),
            _ => Vec::new(),
        }
    }

    /// The step on the screen.
    pub fn current_step(&self) -> Option<&crate::workshop::Step> {
        match (&self.screen, &self.workshop) {
            (Screen::Step(step), Some(workshop)) => workshop.step(&step.id),
            _ => None,
        }
    }

    fn show(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = Some(overlay);
        Vec::new()
    }

    /// People press Ctrl+S out of habit: it says what is true.
    fn say_saved(&mut self) -> Vec<Effect> {
        let mut effects = self.settle();
        let why = self.open.as_ref().and_then(|open| open.failing.clone());
        self.notice = Some(match why {
            Some(why) => say!("saved-not-yet", why = why),
            None => say!("saved-all"),
        });
        effects.push(Effect::Retry);
        effects
    }

    /// The plan so far as the room may see it, with what is half typed.
    fn show_plan(&mut self) -> Vec<Effect> {
        let effects = self.settle();
        if let (Some(workshop), Some(open)) = (&self.workshop, &self.open) {
            let document = Plan::new(workshop, &open.session, Audience::Room).document();
            self.overlay = Some(Overlay::Plan { document: Box::new(document), scroll: 0 });
        }
        effects
    }

    fn show_outline(&mut self) -> Vec<Effect> {
        let effects = self.settle();
        if let (Some(workshop), Some(open)) = (&self.workshop, &self.open) {
            let at = match &self.screen {
                Screen::Step(step) => Some(&step.id),
                _ => None,
            };
            self.overlay = Some(Overlay::Outline(overlay::Outline::new(workshop, open, at)));
        }
        effects
    }

    /// Takes half-typed text of the present step into its answer.
    fn settle(&mut self) -> Vec<Effect> {
        let width = self.text_width();
        match (&mut self.screen, &self.workshop, &mut self.open) {
            (Screen::Step(step), Some(workshop), Some(open)) => step.settle(workshop, open, width),
            _ => Vec::new(),
        }
    }

    fn undo_or_redo(&mut self, change: fn(&mut Open) -> Option<open::Undone>, nothing: &str) -> Vec<Effect> {
        // What is half typed is recorded first, so that it is the thing taken back and can come again.
        let mut effects = self.settle();
        let width = self.text_width();
        let (Some(workshop), Some(open)) = (self.workshop.clone(), &mut self.open) else { return effects };
        match change(open) {
            None => self.notice = Some(say!(nothing)),
            Some(undone) => {
                self.overlay = None;
                effects.extend(undone.effects);
                let here = match &self.screen {
                    Screen::Step(screen) => Some(screen.id.clone()),
                    _ => None,
                };
                // The step is opened again where the change was, so that people see what came back.
                if let Some(id) = undone.step.or(here)
                    && let Some(mut screen) = step::StepScreen::new(&workshop, open, &id, width)
                {
                    if let Screen::Step(before) = &self.screen
                        && before.id == id
                    {
                        screen.stand_like(before, &workshop, open, width);
                    }
                    open.session.at = Some(id);
                    self.screen = Screen::Step(Box::new(screen));
                }
                effects.push(Effect::Live { now: true });
            }
        }
        effects
    }
}

/// Cells a row of text has in a terminal of so many columns: two columns of margin on each side, and never more
/// than 76, beyond which lines are hard to read.
pub fn text_width(columns: u16) -> usize {
    usize::from(columns).saturating_sub(4).clamp(1, 76)
}
