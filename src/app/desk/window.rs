//! The desk in a window of its own: follows what the room's files say and may ask the room to turn a page. It never
//! writes a session.

use super::view::{From, View};
use crate::app::msg::{Action, Drive, Wish};
use crate::app::room::Room;
use crate::say;
use crate::workshop::clock::Now;
use crate::workshop::{Session, SessionId, StepId, Workshop};
use std::sync::Arc;

/// What a desk knows and shows.
#[derive(Debug, Clone, Default)]
pub struct Window {
    pub workshop: Option<Arc<Workshop>>,
    pub following: Following,
    pub size: (u16, u16),
    pub now: Option<Now>,
    pub scroll: usize,
    /// Rows of the page drawn last, and how many fit.
    pub extent: (usize, usize),
    /// Steps looked ahead.
    pub ahead: isize,
    pub notice: Option<String>,
    pub shows_keys: bool,
}

/// What is followed.
#[derive(Debug, Clone, Default)]
pub enum Following {
    /// No room runs yet, or not this one.
    #[default]
    Waiting,
    Room(Box<Followed>),
    /// The room was closed; what it showed last stays.
    Left(Box<Followed>),
    /// Its files cannot be read; the words say why. What it showed last stays.
    Trouble(String, Option<Box<Followed>>),
}

/// A room as its files tell it.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    pub id: SessionId,
    pub session: Session,
    pub at: Option<StepId>,
    pub room: Room,
}

/// Something that happened to a desk.
#[derive(Debug, Clone)]
pub enum DeskMsg {
    Act(Action),
    Resized(u16, u16),
    Workshop(Arc<Workshop>),
    Following(Following),
    Drawn {
        rows: usize,
        fit: usize,
    },
    Now(Now),
    /// Words for the person.
    Tell(String),
}

/// Something for a desk's shell to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskEffect {
    /// Ask the room for this.
    Drive(SessionId, Drive),
    Quit,
}

impl Window {
    pub fn update(&mut self, msg: DeskMsg) -> Vec<DeskEffect> {
        match msg {
            DeskMsg::Act(action) => return self.act(action),
            DeskMsg::Resized(columns, rows) => self.size = (columns, rows),
            DeskMsg::Workshop(workshop) => self.workshop = Some(workshop),
            DeskMsg::Following(following) => self.follow(following),
            DeskMsg::Drawn { rows, fit } => {
                self.extent = (rows, fit);
                self.scroll = self.scroll.min(rows.saturating_sub(fit));
            }
            DeskMsg::Now(now) => self.now = Some(now),
            DeskMsg::Tell(words) => self.notice = Some(words),
        }
        Vec::new()
    }

    /// The room that is followed, or that was.
    pub fn followed(&self) -> Option<&Followed> {
        match &self.following {
            Following::Waiting => None,
            Following::Room(followed) | Following::Left(followed) => Some(followed),
            Following::Trouble(_, followed) => followed.as_deref(),
        }
    }

    pub fn view(&self) -> Option<View> {
        let (workshop, followed) = (self.workshop.as_ref()?, self.followed()?);
        Some(View::new(&From {
            workshop,
            session: &followed.session,
            at: followed.at.as_ref(),
            room: &followed.room,
            now: self.now.as_ref(),
            ahead: self.ahead,
        }))
    }

    /// Returns the milliseconds until the time shown must change: a second while a clock runs; `None` while nothing does.
    pub fn next_change(&self) -> Option<u64> {
        let Following::Room(followed) = &self.following else { return None };
        let session = &followed.session;
        let timer_runs = session.timer.as_ref().is_some_and(|timer| timer.running);
        (session.clock.is_some() || timer_runs).then_some(1000)
    }

    fn follow(&mut self, following: Following) {
        let before = self.followed().and_then(|followed| followed.at.clone());
        self.following = match (following, std::mem::take(&mut self.following)) {
            // The room that was followed is gone: what it showed last is worth more than an empty page.
            (Following::Waiting, Following::Room(last) | Following::Left(last)) => Following::Left(last),
            (Following::Trouble(why, None), Following::Room(last) | Following::Left(last)) => {
                Following::Trouble(why, Some(last))
            }
            (following, _) => following,
        };
        if self.followed().and_then(|followed| followed.at.clone()) != before {
            // The room moved: the desk comes back from looking ahead.
            (self.ahead, self.scroll) = (0, 0);
        }
    }

    fn act(&mut self, action: Action) -> Vec<DeskEffect> {
        self.notice = None;
        if self.shows_keys {
            (self.shows_keys, self.scroll) = (false, 0);
            return if action == Action::Quit { vec![DeskEffect::Quit] } else { Vec::new() };
        }
        match action {
            Action::Up => self.scroll = self.scroll.saturating_sub(1),
            Action::Down => self.scroll += 1,
            Action::ScrollUp => self.scroll = self.scroll.saturating_sub(8),
            Action::ScrollDown => self.scroll += 8,
            Action::Tab => self.look(1),
            Action::BackTab => self.look(-1),
            Action::Escape => (self.ahead, self.scroll) = (0, 0),
            Action::Help => (self.shows_keys, self.scroll) = (true, 0),
            Action::Quit => return vec![DeskEffect::Quit],
            Action::Next => return self.drive(Wish::Next),
            Action::Previous => return self.drive(Wish::Previous),
            Action::Blank => return self.drive(Wish::Blank),
            Action::Freeze => return self.drive(Wish::Freeze),
            Action::Clock => return self.drive(Wish::Clock),
            Action::AddOne | Action::Number(1) => return self.drive(Wish::AddOne),
            Action::AddFive | Action::Number(5) => return self.drive(Wish::AddFive),
            _ => {}
        }
        Vec::new()
    }

    fn look(&mut self, by: isize) {
        self.ahead += by;
        self.scroll = 0;
        // No farther than there are steps, so that one key press back always shows.
        if let (Some(workshop), Some(followed)) = (&self.workshop, self.followed()) {
            let route = crate::app::route::steps(workshop, &followed.session);
            let here = followed.at.as_ref().and_then(|at| route.iter().position(|step| step == at));
            let here = here.unwrap_or(0).cast_signed();
            let last = route.len().saturating_sub(1).cast_signed();
            self.ahead = self.ahead.clamp(-here, last - here);
        }
    }

    fn drive(&mut self, wish: Wish) -> Vec<DeskEffect> {
        match &self.following {
            Following::Room(followed) if followed.session.desk_drives => {
                let drive = Drive { wish, seen: followed.at.clone() };
                vec![DeskEffect::Drive(followed.id.clone(), drive)]
            }
            Following::Room(_) => {
                self.notice = Some(say!("desk-not-allowed"));
                Vec::new()
            }
            Following::Waiting | Following::Left(_) | Following::Trouble(..) => {
                self.notice = Some(say!("desk-no-room"));
                Vec::new()
            }
        }
    }
}
