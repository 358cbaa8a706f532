//! The parking lot at the end: each idea is answered, given to somebody, or let go. Nothing blocks: ideas may stay open.

use super::effect::Effect;
use super::form::{FieldInput, Form, FormField, FormReaction};
use super::kind::Input;
use super::msg::{Action, Mode};
use super::open::Open;
use super::outcome::{Goto, Outcome};
use super::undo::Change;
use crate::rules::dates;
use crate::say;
use crate::workshop::ItemId;
use crate::workshop::session::{Fate, Parked};

/// Rows that a page key moves by.
const PAGE: usize = 5;

/// The list of parked ideas with what is done about one.
#[derive(Debug, Clone, Default)]
pub struct Parking {
    pub at: usize,
    pub writing: Option<Writing>,
}

/// Words being typed about an idea.
#[derive(Debug, Clone)]
pub struct Writing {
    id: ItemId,
    pub what: What,
    pub form: Form,
}

/// What is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// What is answered to it.
    Answer,
    /// Who takes it, and by when.
    Who,
    /// The idea's own words.
    Idea,
}

impl Writing {
    /// The idea that the words are about.
    pub fn id(&self) -> &ItemId {
        &self.id
    }
}

impl Parking {
    /// Begins at the first idea that is still open.
    pub fn new(open: &Open) -> Parking {
        let parking = &open.session.parking;
        let at = parking.iter().position(|parked| parked.fate() == Fate::Open).unwrap_or(0);
        Parking { at, writing: None }
    }

    pub fn mode(&self) -> Mode {
        match &self.writing {
            Some(_) => Mode::Typing,
            None => Mode::Parking,
        }
    }

    pub fn update(&mut self, input: &Input, open: &mut Open, width: usize) -> Outcome {
        if *input == Input::Act(Action::Parking) {
            return Outcome::go(Goto::Close);
        }
        if let Some(writing) = &mut self.writing {
            return match writing.form.update(input, width) {
                FormReaction::Ignored => Outcome::ignored(),
                FormReaction::Moved => Outcome::stay(),
                FormReaction::Changed => Outcome::effect(Effect::Live { now: false }),
                reaction @ (FormReaction::Done | FormReaction::Left) => {
                    self.finish(open, reaction == FormReaction::Done)
                }
            };
        }
        let Input::Act(action) = input else { return Outcome::stay() };
        let last = open.session.parking.len().saturating_sub(1);
        self.at = self.at.min(last);
        match action {
            Action::Up | Action::BackTab => self.at = self.at.saturating_sub(1),
            Action::Down | Action::Tab => self.at = (self.at + 1).min(last),
            Action::Previous => self.at = self.at.saturating_sub(PAGE),
            Action::Next => self.at = (self.at + PAGE).min(last),
            Action::LineStart => self.at = 0,
            Action::LineEnd => self.at = last,
            Action::Number(number) => self.at = usize::from(*number).saturating_sub(1).min(last),
            Action::Answer => self.write(What::Answer, open),
            Action::Assign => self.write(What::Who, open),
            Action::Edit => self.write(What::Idea, open),
            Action::Remove => return self.drop_or_keep(open),
            Action::Enter | Action::Toggle => {
                let before = self.at;
                self.go_on(open);
                if self.at == before {
                    return Outcome::go(Goto::Close);
                }
            }
            Action::Escape => return Outcome::go(Goto::Close),
            Action::Undo if matches!(open.undo.last(), Some(Change::Parking { .. })) => {
                return Outcome { effects: open.undo().map_or(Vec::new(), |u| u.effects), ..Outcome::stay() };
            }
            Action::Redo if matches!(open.undo.next(), Some(Change::Parking { .. })) => {
                return Outcome { effects: open.redo().map_or(Vec::new(), |u| u.effects), ..Outcome::stay() };
            }
            _ => return Outcome::ignored(),
        }
        Outcome::stay()
    }

    /// Returns the words being typed that are in no idea yet; empty where there are none.
    pub fn typed(&self, open: &Open) -> String {
        let Some(Writing { id, form, .. }) = &self.writing else { return String::new() };
        let words = form.field().map_or("", |field| field.text().trim());
        let parked = open.session.parking.iter().find(|parked| parked.id == *id);
        let is_kept = |parked: &Parked| {
            [&parked.answer, &parked.owner, &parked.by, &parked.text].into_iter().any(|kept| kept == words)
        };
        if parked.is_none_or(is_kept) { String::new() } else { words.into() }
    }

    /// Takes the words being typed into their idea.
    pub fn settle(&self, open: &mut Open) -> Vec<Effect> {
        let Some(Writing { id, what, form }) = &self.writing else { return Vec::new() };
        let mut parking = open.session.parking.clone();
        let Some(parked) = parking.iter_mut().find(|parked| parked.id == *id) else { return Vec::new() };
        match what {
            What::Answer => parked.answer = form.words("answer"),
            What::Who => (parked.owner, parked.by) = (form.words("owner"), form.words("by")),
            // An idea without words would be lost; letting it go is another key.
            What::Idea if form.words("idea").is_empty() => {}
            What::Idea => parked.text = form.words("idea"),
        }
        // What is answered or taken is not dropped any more.
        parked.dropped &= matches!(what, What::Idea);
        open.set_parking(parking)
    }

    fn write(&mut self, what: What, open: &Open) {
        let Some(parked) = open.session.parking.get(self.at) else { return };
        let fields = match what {
            What::Answer => vec![FormField::long("answer", say!("parking-answer"), &parked.answer)],
            What::Who => vec![
                FormField::words("owner", say!("parking-owner"), &parked.owner),
                FormField::words("by", say!("parking-by"), &parked.by).hint(say!("date-hint")),
            ],
            What::Idea => vec![FormField::long("idea", say!("parking-idea"), &parked.text)],
        };
        self.writing = Some(Writing { id: parked.id.clone(), what, form: Form::new(fields) });
    }

    /// Records what was typed; with Enter on to the next idea that is open. A day that is none is told and kept.
    fn finish(&mut self, open: &mut Open, goes_on: bool) -> Outcome {
        let mut notice = None;
        if let Some(writing) = &mut self.writing
            && writing.what == What::Who
        {
            notice = read_date(&mut writing.form, open);
        }
        let effects = self.settle(open);
        self.writing = None;
        if goes_on && notice.is_none() {
            self.go_on(open);
        }
        Outcome { effects, notice, ..Outcome::stay() }
    }

    /// Moves to the next idea that is open, past the end from the beginning; stays where no other is.
    fn go_on(&mut self, open: &Open) {
        let parking = &open.session.parking;
        let is_open = |at: &usize| parking[*at].fate() == Fate::Open;
        let next = (self.at + 1..parking.len()).find(is_open);
        self.at = next.or_else(|| (0..self.at.min(parking.len())).find(is_open)).unwrap_or(self.at);
    }

    fn drop_or_keep(&mut self, open: &mut Open) -> Outcome {
        let mut parking: Vec<Parked> = open.session.parking.clone();
        let Some(parked) = parking.get_mut(self.at) else { return Outcome::stay() };
        parked.dropped = !parked.dropped;
        let goes_on = parked.dropped;
        let effects = open.set_parking(parking);
        if goes_on {
            self.go_on(open);
        }
        Outcome { effects, ..Outcome::stay() }
    }
}

/// Turns `may 1` or `+14d` into `2027-05-01`. Words that are no day stay as they are and are told.
fn read_date(form: &mut Form, open: &Open) -> Option<String> {
    let field = form.fields.iter_mut().find(|field| field.id == "by")?;
    let FieldInput::Words(by) = &mut field.input else { return None };
    if by.is_blank() {
        return None;
    }
    match dates::parse(by.text(), open.session.date) {
        Ok(date) => {
            by.replace(&date.to_string());
            None
        }
        Err(_) => Some(say!("not-a-date")),
    }
}
