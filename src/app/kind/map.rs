//! A power map: people moved with the arrow keys, a role each, links from who moves to who is moved.

use super::aside::Aside;
use super::{Context, Input, Reaction};
use crate::app::msg::{Action, Mode, Typing};
use crate::app::text::{Field, clean, one_line};
use crate::rules::items;
use crate::workshop::kind::map::{Link, MOST_INFLUENCE, MOST_SUPPORT, Map, Person, PowerMap};
use crate::workshop::{Answer, ItemId};

/// A map being drawn.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Map,
    map: PowerMap,
    /// Position of the person with the cursor.
    at: usize,
    /// What the open field is for.
    field: Option<Naming>,
    words: Aside,
    /// The person a link is being drawn from.
    link_from: Option<ItemId>,
    /// The list view instead of the drawing.
    list: bool,
    /// The decision-maker put there from an earlier step is taken over once somebody works here or goes on.
    taken: bool,
}

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The name of a new person.
    New,
    /// Another name for the person with the cursor.
    Rename,
    Note,
}

impl Draft {
    pub fn new(spec: &Map, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let map = match answer {
            Some(Answer::Map(map)) => map.clone(),
            _ => PowerMap::default(),
        };
        let mut draft = Draft {
            spec: spec.clone(),
            map,
            at: 0,
            field: None,
            words: Aside::new(""),
            link_from: None,
            list: false,
            taken: answer.is_some(),
        };
        // The decision-maker named before stands on the map from the start.
        if draft.map.people.is_empty()
            && let Some(name) = items::decider_on(ctx.workshop, ctx.session, spec)
        {
            draft.add(&name);
            if let Some(person) = draft.map.people.last_mut() {
                person.influence = MOST_INFLUENCE;
                person.role = spec.roles.first().map(|role| role.id.clone());
            }
        }
        draft
    }

    pub fn people(&self) -> &[Person] {
        &self.map.people
    }

    pub fn links(&self) -> &[Link] {
        &self.map.links
    }

    pub fn at(&self) -> usize {
        self.at
    }

    pub fn person(&self) -> Option<&Person> {
        self.map.people.get(self.at)
    }

    pub fn is_list(&self) -> bool {
        self.list
    }

    /// What is being typed, and its field.
    pub fn naming(&self) -> Option<(Naming, &Aside)> {
        self.field.map(|naming| (naming, &self.words))
    }

    /// The person a link is being drawn from.
    pub fn linking(&self) -> Option<&ItemId> {
        self.link_from.as_ref()
    }

    /// Whether a person is the decision-maker: named so before, or holding the first role.
    pub fn is_decider(&self, person: &Person) -> bool {
        person.role.is_some() && person.role.as_ref() == self.spec.roles.first().map(|role| &role.id)
    }

    /// Stands at the same person in the same view as another draft of the step.
    pub fn stand_like(&mut self, before: &Draft) {
        self.at = before.at.min(self.map.people.len().saturating_sub(1));
        self.list = before.list;
    }

    /// The text field with the cursor.
    pub fn field(&self) -> Option<&Field> {
        self.field.and(self.words.open_field())
    }

    pub fn mode(&self) -> Mode {
        match (self.field, &self.link_from) {
            (Some(_), _) => Mode::Typing,
            (None, Some(_)) => Mode::MapLink,
            (None, None) => Mode::Map,
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        if !self.taken {
            return None;
        }
        let mut map = self.map.clone();
        if let (Some(naming), Some(person)) = (self.field, map.people.get_mut(self.at)) {
            match naming {
                Naming::Rename if !self.words.is_blank() => person.name = self.words.words(),
                Naming::Note => person.note = self.words.words(),
                Naming::New | Naming::Rename => {}
            }
        }
        Some(Answer::Map(map)).filter(|answer| !answer.is_void())
    }

    pub fn typing(&self) -> Option<Typing> {
        (self.field == Some(Naming::New) && !self.words.is_blank()).then(|| Typing {
            field: "new".into(),
            text: self.words.field().text().into(),
            cursor: self.words.field().cursor(),
        })
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        if let Some(Answer::Map(map)) = ctx.session.answers.get(ctx.id) {
            self.map = map.clone();
        }
        self.field = Some(Naming::New);
        self.words = Aside::resumed(&one_line(&clean(&typing.text)), typing.cursor);
    }

    pub fn settle(&mut self) {
        self.taken |= self.field.is_some() && !self.words.is_blank();
        self.take_words();
        self.link_from = None;
    }

    pub fn edited(&mut self, text: &str) -> Reaction {
        if self.field.is_none() {
            return Reaction::Ignored;
        }
        self.words.edited(text)
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let reaction = match (self.field, input) {
            (Some(naming), _) => self.typed(naming, input, ctx),
            // Names pasted on the map are people, one a line.
            (None, Input::Paste(text)) => self.paste(text),
            (None, Input::Text(_)) => Reaction::Ignored,
            (None, Input::Act(action)) if self.link_from.is_some() => self.link(*action),
            (None, Input::Act(action)) => self.act(*action),
        };
        let goes_on = reaction == Reaction::Done || *input == Input::Act(Action::Next);
        let typed = reaction == Reaction::Typed && self.field != Some(Naming::New);
        self.taken |= goes_on || typed || reaction == Reaction::Changed;
        reaction
    }

    fn act(&mut self, action: Action) -> Reaction {
        let last = self.map.people.len().saturating_sub(1);
        match action {
            // In the list the arrows choose a line; moving the line up and down changes its influence.
            Action::Up if self.list && self.at > 0 => {
                self.at -= 1;
                Reaction::Moved
            }
            Action::Down if self.list && self.at < last => {
                self.at += 1;
                Reaction::Moved
            }
            Action::Up | Action::Down if self.list => Reaction::Ignored,
            Action::Up | Action::MoveUp => self.shift(0, 1),
            Action::Down | Action::MoveDown => self.shift(0, -1),
            Action::Left => self.shift(-1, 0),
            Action::Right => self.shift(1, 0),
            Action::View => {
                self.list = !self.list;
                Reaction::Moved
            }
            Action::Toggle => {
                // On to the next person.
                let count = self.map.people.len().max(1);
                self.at = (self.at + 1) % count;
                Reaction::Moved
            }
            Action::BackTab => {
                let count = self.map.people.len().max(1);
                self.at = (self.at + count - 1) % count;
                Reaction::Moved
            }
            Action::Number(n) if (1..=self.map.people.len()).contains(&usize::from(n)) => {
                self.at = usize::from(n) - 1;
                Reaction::Moved
            }
            Action::Add => {
                self.name(Naming::New, "");
                Reaction::Moved
            }
            Action::Edit => self.edit(Naming::Rename),
            Action::Reason => self.edit(Naming::Note),
            Action::Role => self.next_role(),
            Action::Link if self.map.people.len() < 2 => Reaction::Tell(crate::say!("map-link-needs-two")),
            Action::Link => {
                self.link_from = self.person().map(|person| person.id.clone());
                Reaction::Moved
            }
            Action::Remove => self.remove(),
            Action::Enter if self.map.people.is_empty() => {
                self.name(Naming::New, "");
                Reaction::Moved
            }
            Action::Enter => Reaction::Done,
            _ => Reaction::Ignored,
        }
    }

    fn name(&mut self, naming: Naming, words: &str) {
        self.field = Some(naming);
        self.words = Aside::new(words);
        self.words.open();
    }

    fn edit(&mut self, naming: Naming) -> Reaction {
        let Some(person) = self.person() else { return Reaction::Moved };
        let words = match naming {
            Naming::Rename => person.name.clone(),
            Naming::Note => person.note.clone(),
            Naming::New => String::new(),
        };
        self.name(naming, &words);
        Reaction::Moved
    }

    /// Enter on a new name adds the person and stays; an empty Enter ends the adding.
    fn typed(&mut self, naming: Naming, input: &Input, ctx: &Context) -> Reaction {
        if let (Naming::New, Input::Paste(text)) = (naming, input)
            && text.trim_end().contains('\n')
        {
            return self.paste(text);
        }
        match self.words.update(input, ctx.width) {
            Reaction::Done if naming == Naming::New && !self.words.is_blank() => {
                let words = self.words.words();
                self.add(&words);
                self.name(Naming::New, "");
                Reaction::Changed
            }
            Reaction::Done | Reaction::Changed => {
                self.take_words();
                Reaction::Changed
            }
            reaction => reaction,
        }
    }

    fn paste(&mut self, text: &str) -> Reaction {
        let text = clean(text);
        let names: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        for name in &names {
            self.add(name);
        }
        if names.is_empty() { Reaction::Moved } else { Reaction::Changed }
    }

    fn take_words(&mut self) {
        let words = self.words.words();
        match self.field.take() {
            Some(Naming::New) if !words.is_empty() => self.add(&words),
            Some(Naming::Rename) if !words.is_empty() => {
                if let Some(person) = self.map.people.get_mut(self.at) {
                    person.name = one_line(&words);
                }
            }
            Some(Naming::Note) => {
                if let Some(person) = self.map.people.get_mut(self.at) {
                    person.note = words;
                }
            }
            Some(Naming::New | Naming::Rename) | None => {}
        }
        self.words = Aside::new("");
    }

    /// Adds a person in the middle, one step aside from anybody standing there.
    fn add(&mut self, name: &str) {
        self.map.next += 1;
        let (mut influence, mut support) = (MOST_INFLUENCE / 2, 0);
        while self.map.people.iter().any(|person| (person.influence, person.support) == (influence, support))
        {
            support += 2;
            if support > MOST_SUPPORT {
                support = -MOST_SUPPORT;
                influence -= 1;
                if influence < 0 {
                    influence = MOST_INFLUENCE;
                    break;
                }
            }
        }
        let id = ItemId::numbered(self.map.next);
        self.map.people.push(Person {
            id,
            name: one_line(name),
            influence,
            support,
            role: None,
            note: String::new(),
        });
        self.at = self.map.people.len() - 1;
    }

    fn shift(&mut self, across: i8, up: i8) -> Reaction {
        let Some(person) = self.map.people.get_mut(self.at) else { return Reaction::Moved };
        let before = (person.influence, person.support);
        person.influence = (person.influence + up).clamp(0, MOST_INFLUENCE);
        person.support = (person.support + across).clamp(-MOST_SUPPORT, MOST_SUPPORT);
        if (person.influence, person.support) == before { Reaction::Moved } else { Reaction::Changed }
    }

    /// The next role in order, then none.
    fn next_role(&mut self) -> Reaction {
        let Some(person) = self.map.people.get_mut(self.at) else { return Reaction::Moved };
        let at = person.role.as_ref().and_then(|id| self.spec.roles.iter().position(|role| role.id == *id));
        let next = at.map_or(0, |at| at + 1);
        person.role = self.spec.roles.get(next).map(|role| role.id.clone());
        Reaction::Changed
    }

    /// A link is drawn: move to the person who is moved, and press the link key or Enter.
    fn link(&mut self, action: Action) -> Reaction {
        let count = self.map.people.len().max(1);
        match action {
            Action::Down | Action::Right | Action::Toggle | Action::View => self.at = (self.at + 1) % count,
            Action::Up | Action::Left | Action::BackTab => self.at = (self.at + count - 1) % count,
            Action::Number(n) if (1..=count).contains(&usize::from(n)) => self.at = usize::from(n) - 1,
            Action::Escape => self.link_from = None,
            Action::Link | Action::Enter => {
                let (Some(from), Some(to)) =
                    (self.link_from.take(), self.person().map(|person| person.id.clone()))
                else {
                    return Reaction::Moved;
                };
                if from == to {
                    return Reaction::Tell(crate::say!("map-link-to-other"));
                }
                let link = Link { from, to };
                match self.map.links.iter().position(|have| *have == link) {
                    Some(at) => {
                        self.map.links.remove(at);
                    }
                    None => self.map.links.push(link),
                }
                return Reaction::Changed;
            }
            _ => return Reaction::Ignored,
        }
        Reaction::Moved
    }

    fn remove(&mut self) -> Reaction {
        if self.at >= self.map.people.len() {
            return Reaction::Moved;
        }
        let gone = self.map.people.remove(self.at);
        self.map.links.retain(|link| link.from != gone.id && link.to != gone.id);
        self.at = self.at.min(self.map.people.len().saturating_sub(1));
        Reaction::Changed
    }
}
