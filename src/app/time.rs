//! The times of this run: what can be done about them, one line each. Nothing changes until a line is chosen, and
//! whatever was chosen can be given back.

use super::App;
use super::clock::digits;
use super::effect::Effect;
use super::kind::Input;
use super::msg::Action;
use super::open::Open;
use super::overlay::Overlay;
use crate::rules::{clock, pace};
use crate::say;
use crate::workshop::clock::{Now, Pacing, Place};
use crate::workshop::{Session, SlotKind, Workshop};

/// The list of what can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Panel {
    pub at: usize,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Start, pause or go on.
    Clock {
        running: Option<bool>,
    },
    Add(u32),
    Offer(pace::Offer),
    /// Give back what was taken: the position in the list of what was.
    GiveBack(usize),
    /// End when it was promised after all.
    EndOnTime,
    BigClock,
    Timer,
}

/// The second timer being set: the minutes typed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TimerPanel {
    pub minutes: u32,
}

/// The longest time the second timer takes, in minutes.
const LONGEST_TIMER: u32 = 600;

/// Returns what can be chosen now. Offers to catch up stand there while the session is behind at all.
pub fn choices(workshop: &Workshop, session: &Session, now: &Now) -> Vec<Choice> {
    let mut choices = vec![Choice::Clock { running: session.clock.as_ref().map(|log| log.running) }];
    if let Some(pace) = pace::pace(workshop, session, now) {
        choices.extend([Choice::Add(1), Choice::Add(5)]);
        if pace.timed {
            let offers = pace::all_offers(workshop, session, now, &pace);
            choices.extend(offers.into_iter().filter(|_| pace.behind > 0).map(Choice::Offer));
        }
    }
    choices.extend(
        (0..session.pacing.trims.len()).filter(|at| is_ahead(workshop, session, *at)).map(Choice::GiveBack),
    );
    if session.pacing.later > 0 {
        choices.push(Choice::EndOnTime);
    }
    choices.extend([Choice::BigClock, Choice::Timer]);
    choices
}

/// Whether what was taken was taken from the step of now or a later one: a step that is past has no use for minutes.
fn is_ahead(workshop: &Workshop, session: &Session, trim: usize) -> bool {
    let Some(agenda) = workshop.agenda(&session.setup.agenda) else { return true };
    let places = clock::places(agenda);
    let position = |place: &Place| places.iter().position(|one| one == place);
    let here = session.clock.as_ref().and_then(|log| log.on.as_ref()).and_then(position);
    let taken = session.pacing.trims.get(trim).and_then(|trim| position(&trim.place));
    taken >= here
}

/// Returns a choice in words, and what it does to the end.
pub fn words(choice: &Choice, workshop: &Workshop, session: &Session) -> (String, String) {
    let alone = |words: String| (words, String::new());
    match choice {
        Choice::Clock { running: None } => alone(say!("time-start")),
        Choice::Clock { running: Some(true) } => alone(say!("time-pause")),
        Choice::Clock { running: Some(false) } => alone(say!("time-go-on")),
        Choice::Add(minutes) => alone(say!("time-add", minutes = *minutes)),
        Choice::Offer(offer) => {
            let end = crate::rules::schedule::clock(offer.end.time());
            let note = say!("time-saves", minutes = offer.minutes, end = end.as_str());
            match &offer.what {
                pace::What::Cut { place, how, drops } => {
                    let step = title(workshop, session, place);
                    let id = if *drops { "time-drop" } else { "time-cut" };
                    (say!(id, step = step, how = how.as_str()), note)
                }
                pace::What::Shorten { place } => {
                    (say!("time-shorten", step = title(workshop, session, place)), note)
                }
                pace::What::Later => {
                    (say!("time-later", minutes = offer.minutes), say!("time-later-end", end = end))
                }
            }
        }
        Choice::GiveBack(at) => match session.pacing.trims.get(*at) {
            Some(trim) => {
                let step = title(workshop, session, &trim.place);
                alone(say!("time-give-back", step = step, minutes = trim.minutes))
            }
            None => alone(String::new()),
        },
        Choice::EndOnTime => alone(say!("time-end-on-time", minutes = session.pacing.later)),
        Choice::BigClock => alone(say!("time-big-clock")),
        Choice::Timer => alone(say!("time-timer")),
    }
}

/// Returns what a place is called: the step's title, or the break's words.
pub fn title(workshop: &Workshop, session: &Session, place: &Place) -> String {
    let in_agenda = || {
        let agenda = workshop.agenda(&session.setup.agenda)?;
        match &pace::slot(agenda, place)?.item {
            SlotKind::Break(words) => Some(words.clone()),
            SlotKind::Step(_) => None,
        }
    };
    match place {
        Place::Step(step) => workshop.step(step).map_or_else(|| step.to_string(), |step| step.title.clone()),
        Place::Break(_) => in_agenda().unwrap_or_else(|| say!("break")),
    }
}

impl App {
    /// Keys of the list of times. Returns `None` for what means nothing here.
    pub(super) fn time_input(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let Some(Overlay::Time(panel)) = &self.overlay else { return None };
        let (workshop, open, now) = (self.workshop.as_ref()?, self.open.as_ref()?, self.now.as_ref()?);
        let choices = choices(workshop, &open.session, now);
        let last = choices.len().saturating_sub(1);
        let mut at = panel.at.min(last);
        let Input::Act(action) = input else { return Some(Vec::new()) };
        match action {
            Action::Up => at = at.saturating_sub(1),
            Action::Down => at = (at + 1).min(last),
            Action::LineStart => at = 0,
            Action::LineEnd => at = last,
            Action::Number(n) if (1..=choices.len()).contains(&usize::from(*n)) => {
                return choices.get(usize::from(*n) - 1).cloned().map(|choice| self.choose_time(choice));
            }
            Action::Enter | Action::Toggle => {
                return choices.get(at).cloned().map(|choice| self.choose_time(choice));
            }
            Action::Escape | Action::Time => return Some(self.close()),
            _ => return None,
        }
        self.overlay = Some(Overlay::Time(Panel { at }));
        Some(Vec::new())
    }

    fn choose_time(&mut self, choice: Choice) -> Vec<Effect> {
        match choice {
            Choice::Clock { .. } => self.toggle_clock(),
            Choice::Add(minutes) => self.add_minutes(minutes),
            Choice::Offer(offer) => self.change_pacing(|pacing| pace::choose(pacing, &offer)),
            Choice::GiveBack(at) => self.change_pacing(|pacing| {
                if at < pacing.trims.len() {
                    pacing.trims.remove(at);
                }
            }),
            Choice::EndOnTime => self.change_pacing(|pacing| pacing.later = 0),
            Choice::BigClock => {
                self.overlay = Some(Overlay::BigClock);
                Vec::new()
            }
            Choice::Timer => {
                self.overlay = Some(Overlay::Timer(TimerPanel::default()));
                Vec::new()
            }
        }
    }

    fn change_pacing(&mut self, change: impl FnOnce(&mut Pacing)) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.read_only.is_none()) else {
            return Vec::new();
        };
        let mut pacing = open.session.pacing.clone();
        change(&mut pacing);
        let mut effects = open.set_pacing(pacing);
        effects.push(Effect::Live { now: true });
        if let Some(pace) = self.pace() {
            self.notice = Some(say!("time-changed", end = super::clock::time_of_day(&pace)));
        }
        effects
    }

    /// Keys of the second timer: digits set minutes, Enter starts it, Space pauses it, Delete takes it away.
    pub(super) fn timer_input(&mut self, input: &Input) -> Option<Vec<Effect>> {
        let Some(Overlay::Timer(panel)) = &self.overlay else { return None };
        let mut minutes = panel.minutes;
        let (open, now) = (self.open.as_mut()?, self.now?);
        let Input::Act(action) = input else { return Some(Vec::new()) };
        let mut stays = true;
        let changed = match action {
            Action::Number(digit) => {
                minutes = (minutes * 10 + u32::from(*digit)).min(LONGEST_TIMER);
                false
            }
            Action::Backspace => {
                minutes /= 10;
                false
            }
            Action::Enter if minutes > 0 => {
                open.session.timer = Some(clock::timer(u64::from(minutes) * clock::MINUTE, &now));
                stays = false;
                true
            }
            Action::Toggle => match &mut open.session.timer {
                Some(timer) => {
                    clock::toggle_timer(timer, &now);
                    true
                }
                None => false,
            },
            Action::Remove | Action::Delete => open.session.timer.take().is_some(),
            Action::Enter | Action::Escape | Action::Timer => {
                stays = false;
                false
            }
            _ => return None,
        };
        let mut effects = if changed { self.timer_changed() } else { Vec::new() };
        if stays {
            self.overlay = Some(Overlay::Timer(TimerPanel { minutes }));
        } else {
            effects.extend(self.close());
        }
        Some(effects)
    }

    fn timer_changed(&mut self) -> Vec<Effect> {
        match &self.open {
            Some(Open { read_only: None, .. }) => self.clock_changed(),
            Some(_) | None => Vec::new(),
        }
    }

    /// The second timer as digits, while there is one.
    pub fn timer_digits(&self) -> Option<String> {
        let timer = self.open.as_ref()?.session.timer.as_ref()?;
        Some(digits(clock::timer_left(timer, self.now.as_ref()?)))
    }
}
