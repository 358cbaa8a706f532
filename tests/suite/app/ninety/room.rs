//! A room of twenty in front of the screen at 60x18, on clocks that the script moves. Whatever is pressed, the room
//! never reads what the facilitator's notes say, and the screen is never empty but when it was darkened.

use crate::driver::{self, ROOM, TODAY, built_in};
use crate::terminal::answering::answer;
use crate::terminal::pty::packed;
use crate::terminal::typist::Typist;
use levers::app::overlay::Overlay;
use levers::workshop::{Answer, Session, StepId};
use ratatui::layout::Position;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Seconds.
pub const MIN: i64 = 60;

/// Every sentence that only the facilitator reads, without its blanks, however it would be wrapped.
static NOTES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let workshop = built_in();
    let mut public = String::new();
    let mut notes = Vec::new();
    for (_, _, step) in workshop.steps() {
        public += &packed(&format!("{} {} {} {:?}", step.title, step.ask, step.help, step.kind));
        let lead = step.notes.lead.split("\n\n").flat_map(|text| text.split_inclusive(". "));
        notes.extend(lead.chain(step.notes.say.iter().map(String::as_str)).map(packed));
    }
    // Some notes give the words that stand on the screen.
    notes.retain(|note| note.chars().count() >= 12 && !public.contains(note));
    notes
});

/// Returns the first sentence of the facilitator's notes that a picture shows.
pub fn note_in(picture: &str) -> Option<&'static str> {
    let picture = packed(picture);
    NOTES.iter().find(|note| picture.contains(note.as_str())).map(String::as_str)
}

/// The room, with somebody at the keyboard who knows what people answer.
pub struct Room {
    pub typist: Typist,
    answers: BTreeMap<StepId, Answer>,
    is_dark: bool,
    /// The steps that were answered, in their order.
    pub walked: Vec<String>,
}

impl Room {
    /// Home, at nine.
    pub fn at_home(answers: BTreeMap<StepId, Answer>) -> Room {
        let mut typist = Typist::rehearsal(ROOM);
        typist.app.today = TODAY;
        driver::wait(&mut typist.app, 0);
        Room { typist, answers, is_dark: false, walked: Vec::new() }
    }

    /// Presses keys; each of them leaves a picture that may be shown.
    #[track_caller]
    pub fn press(&mut self, keys: &str) {
        self.typist.press(keys);
        self.look_back();
    }

    /// Types words that must be in the plan.
    #[track_caller]
    pub fn types(&mut self, words: &str) {
        self.typist.words(words);
        self.look_back();
    }

    /// Makes the screen dark, or light again.
    #[track_caller]
    pub fn blank(&mut self) {
        self.is_dark = !self.is_dark;
        self.press("<f8>");
    }

    /// Lets time pass.
    #[track_caller]
    pub fn pass(&mut self, seconds: i64) {
        driver::wait(&mut self.typist.app, seconds);
        let picture = self.typist.picture();
        assert_fit(&picture, self.is_dark);
    }

    /// What the screen says, however it is wrapped.
    pub fn said(&mut self) -> String {
        self.typist.picture().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn sees(&mut self, words: &str) {
        let said = self.said();
        assert!(said.contains(words), "the room does not see “{words}”:\n{}", self.typist.picture());
    }

    #[track_caller]
    pub fn sees_no(&mut self, words: &str) {
        let said = self.said();
        assert!(!said.contains(words), "the room sees “{words}”:\n{}", self.typist.picture());
    }

    #[track_caller]
    pub fn is_at(&self, step: &str) {
        assert_eq!(self.typist.at().as_ref().map(StepId::as_str), Some(step));
    }

    /// Stays at a step for so long, then answers it and goes on.
    #[track_caller]
    pub fn step(&mut self, step: &str, seconds: i64) {
        self.is_at(step);
        self.pass(seconds);
        self.answer();
    }

    /// Answers the step on the screen as the group does, and goes on.
    #[track_caller]
    pub fn answer(&mut self) {
        let step = self.typist.at().expect("a step is on the screen");
        answer(&mut self.typist, self.answers.get(&step));
        self.look_back();
        self.walked.push(step.to_string());
    }

    /// Goes on from a step that was answered key by key.
    #[track_caller]
    pub fn leave(&mut self, step: &str, keys: &str) {
        self.is_at(step);
        self.press(keys);
        assert_ne!(self.typist.at().as_ref().map(StepId::as_str), Some(step), "the step is left");
        self.walked.push(step.to_string());
    }

    /// The picture with its cursor, without what is said for a moment.
    pub fn picture(&mut self) -> (String, Option<Position>) {
        self.typist.app.notice = None;
        let (buffer, cursor) = driver::picture(&mut self.typist.app, ROOM.0, ROOM.1);
        (driver::text_of(&buffer), cursor)
    }

    pub fn session(&self) -> &Session {
        self.typist.session()
    }

    /// Goes to a step by the outline.
    #[track_caller]
    pub fn jump(&mut self, step: &str) {
        self.press("<f2>");
        let Some(Overlay::Outline(outline)) = &self.typist.app.overlay else { panic!("no outline") };
        let is_it = |id: Option<&StepId>| id.is_some_and(|id| id.as_str() == step);
        let at = outline.lines.iter().position(|line| is_it(line.step.as_ref())).expect("it has every step");
        self.press("<home>");
        self.press(&"<down>".repeat(at));
        self.press("<enter>");
        self.is_at(step);
    }

    /// Parks an idea, whatever is being typed.
    #[track_caller]
    pub fn park(&mut self, idea: &str) {
        self.press("<c-p>");
        self.sees("Park an idea for later");
        self.types(idea);
        self.press("<enter>");
        self.sees("Parked.");
    }

    /// Every picture since the last look.
    #[track_caller]
    fn look_back(&mut self) {
        for key in self.typist.keys.drain(..) {
            assert_fit(&key.picture.0, self.is_dark);
        }
    }
}

#[track_caller]
fn assert_fit(picture: &str, is_dark: bool) {
    assert_eq!(picture.trim().is_empty(), is_dark, "{picture}");
    assert_eq!(note_in(picture), None, "{picture}");
}
