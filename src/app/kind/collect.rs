//! Gathering many items fast: Enter adds and stays, an empty Enter finishes, the arrow up edits.

use super::{Context, Input, Reaction};
use crate::app::form::edit_of;
use crate::app::msg::{Action, Typing};
use crate::app::text::{Edit, Field, clean, field_width, one_line};
use crate::rules::items;
use crate::workshop::Answer;
use crate::workshop::kind::collect::{Collect, Item, List};

/// A list being filled. The last row is where new items are typed.
#[derive(Debug, Clone)]
pub struct Draft {
    pub spec: Collect,
    list: List,
    /// The new item being typed.
    input: Field,
    /// The item being edited, when the cursor is on one.
    editing: Option<Field>,
    at: usize,
    /// The items of an earlier step that the list begins with are taken over once somebody works here or goes on;
    /// until then they follow that step.
    taken: bool,
}

impl Draft {
    pub fn new(spec: &Collect, answer: Option<&Answer>, ctx: &Context) -> Draft {
        let (list, taken) = match answer {
            Some(Answer::Collect(list)) => (list.clone(), true),
            _ => (start(spec, ctx), false),
        };
        let at = list.items.len();
        Draft { spec: spec.clone(), list, input: Field::default(), editing: None, at, taken }
    }

    /// The items, the one being edited with its new words.
    pub fn items(&self) -> impl Iterator<Item = (&Item, Option<&Field>)> {
        self.list
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| (item, self.editing.as_ref().filter(|_| at == self.at)))
    }

    /// The row for new items.
    pub fn input(&self) -> &Field {
        &self.input
    }

    /// Position of the cursor: an item, or the number of items for the new row.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn update(&mut self, input: &Input, ctx: &Context) -> Reaction {
        let reaction = match input {
            Input::Text(text) => {
                self.field_mut().insert(text);
                Reaction::Typed
            }
            Input::Paste(text) => self.paste(text),
            Input::Act(action) => self.act(*action, ctx),
        };
        let goes_on = reaction == Reaction::Done || *input == Input::Act(Action::Next);
        self.taken |= goes_on || reaction == Reaction::Changed || self.editing.is_some();
        reaction
    }

    fn act(&mut self, action: Action, ctx: &Context) -> Reaction {
        match action {
            Action::Enter if self.editing.is_some() => {
                self.finish_edit();
                self.move_to(self.at + 1);
                Reaction::Changed
            }
            Action::Enter if self.input.is_blank() => Reaction::Done,
            Action::Enter => {
                self.add_input();
                Reaction::Changed
            }
            Action::Up if self.at > 0 => self.go(self.at - 1, ctx),
            Action::Down if self.at < self.list.items.len() => self.go(self.at + 1, ctx),
            Action::MoveUp => self.shift(-1),
            Action::MoveDown => self.shift(1),
            Action::Merge => self.merge(),
            Action::Remove => self.remove(),
            Action::Editor => Reaction::Editor(self.lines()),
            Action::Escape if self.editing.is_some() => {
                self.finish_edit();
                self.move_to(self.list.items.len());
                Reaction::Changed
            }
            Action::Undo if self.field_mut().undo() => Reaction::Typed,
            Action::Redo if self.field_mut().redo() => Reaction::Typed,
            _ => match edit_of(action) {
                Some(Edit::NewLine) | None => Reaction::Ignored,
                Some(edit) => {
                    let width = self.width(ctx);
                    let before = self.field().text().len();
                    let moved = self.field_mut().edit(edit, width);
                    match self.field().text().len() == before {
                        // Where there is no row to go to, the page moves.
                        true if !moved && matches!(edit, Edit::Up | Edit::Down) => Reaction::Ignored,
                        true => Reaction::Moved,
                        false => Reaction::Typed,
                    }
                }
            },
        }
    }

    pub fn answer(&self) -> Option<Answer> {
        if !self.taken {
            return None;
        }
        let mut list = self.list.clone();
        if let (Some(field), Some(item)) = (&self.editing, list.items.get_mut(self.at)) {
            self.reword(item, field.text());
        }
        // An item whose words were all erased is gone, unless it is only being retyped.
        list.items.retain(|item| !item.text.is_empty());
        Some(Answer::Collect(list)).filter(|answer| !answer.is_void())
    }

    pub fn typing(&self) -> Option<Typing> {
        (!self.input.is_blank()).then(|| Typing {
            field: "new".into(),
            text: self.input.text().into(),
            cursor: self.input.cursor(),
        })
    }

    pub fn resume(&mut self, typing: &Typing, ctx: &Context) {
        if let Some(Answer::Collect(list)) = ctx.session.answers.get(ctx.id) {
            self.list = list.clone();
        }
        self.taken = true;
        self.editing = None;
        self.at = self.list.items.len();
        self.input = Field::new(one_line(&clean(&typing.text)), false).with_cursor(typing.cursor);
    }

    /// Takes the half-typed item into the list.
    pub fn settle(&mut self) {
        if self.editing.is_some() {
            self.finish_edit();
        }
        if !self.input.is_blank() {
            self.add_input();
            self.taken = true;
        }
        self.at = self.list.items.len();
    }

    /// Takes the lines of the editor: line by line the items in their order; more lines are new items, fewer remove.
    pub fn edited(&mut self, text: &str, _ctx: &Context) -> Reaction {
        self.settle();
        self.taken = true;
        let lines: Vec<String> =
            text.lines().filter(|line| !line.trim().is_empty()).map(String::from).collect();
        let mut items = Vec::new();
        let mut left: Vec<Item> = self.list.items.clone();
        // Unchanged lines keep their id wherever they moved to; changed ones keep the id at their place.
        let mut ids: Vec<Option<Item>> = lines
            .iter()
            .map(|line| left.iter().position(|item| self.line(item) == line.trim()).map(|at| left.remove(at)))
            .collect();
        for (line, id) in lines.iter().zip(&mut ids) {
            let mut item = match id.take() {
                Some(item) => {
                    items.push(item);
                    continue;
                }
                None if !left.is_empty() && lines.len() == self.list.items.len() => left.remove(0),
                None => {
                    self.list.next += 1;
                    Item {
                        id: crate::workshop::ItemId::numbered(self.list.next),
                        text: String::new(),
                        who: String::new(),
                    }
                }
            };
            self.reword(&mut item, &without_bullet(line));
            items.push(item);
        }
        self.list.items = items;
        self.at = self.list.items.len();
        Reaction::Changed
    }

    /// The field with the cursor: the item being edited, or the row for new items.
    pub fn field(&self) -> &Field {
        self.editing.as_ref().unwrap_or(&self.input)
    }

    fn field_mut(&mut self) -> &mut Field {
        self.editing.as_mut().unwrap_or(&mut self.input)
    }

    /// Cells of the field's rows.
    fn width(&self, ctx: &Context) -> usize {
        field_width(ctx.width, mark_width(self.at + 1))
    }

    fn paste(&mut self, text: &str) -> Reaction {
        let text = clean(text);
        if self.editing.is_some() || !text.trim_end_matches('\n').contains('\n') {
            self.field_mut().insert(&text);
            return Reaction::Typed;
        }
        let mut lines = lines_of(&text);
        // Words typed already go on with the first line; what stands behind the cursor stays with them.
        if let Some(first) = lines.next() {
            self.input.insert(&first);
            self.add_input();
        }
        for line in lines {
            self.add(&line);
        }
        self.at = self.list.items.len();
        Reaction::Changed
    }

    fn add_input(&mut self) {
        let text = self.input.take();
        self.add(&text);
        self.at = self.list.items.len();
    }

    fn add(&mut self, text: &str) {
        self.list.add("");
        if let Some(mut item) = self.list.items.pop() {
            self.reword(&mut item, text);
            self.list.items.push(item);
        }
    }

    /// Splits `text @ who` where the step asks for a person.
    fn reword(&self, item: &mut Item, text: &str) {
        match text.rsplit_once(" @ ").filter(|_| self.spec.who) {
            Some((text, who)) => (item.text, item.who) = (text.trim().into(), who.trim().into()),
            None => (item.text, item.who) = (text.trim().into(), String::new()),
        }
    }

    fn line(&self, item: &Item) -> String {
        if item.who.is_empty() { item.text.clone() } else { format!("{} @ {}", item.text, item.who) }
    }

    fn lines(&self) -> String {
        let mut lines: Vec<String> = self.list.items.iter().map(|item| self.line(item)).collect();
        if !self.input.is_blank() {
            lines.push(self.input.text().into());
        }
        lines.join("\n")
    }

    /// Moves the cursor between rows; inside a wrapped item it first moves between its rows.
    fn go(&mut self, to: usize, ctx: &Context) -> Reaction {
        let edit = if to < self.at { Edit::Up } else { Edit::Down };
        let width = self.width(ctx);
        if self.field_mut().edit(edit, width) {
            return Reaction::Moved;
        }
        let before = self.list.items.len();
        let changed = self.finish_edit();
        let gone = before - self.list.items.len();
        self.move_to(if to > self.at { to - gone } else { to });
        if changed { Reaction::Changed } else { Reaction::Moved }
    }

    fn move_to(&mut self, at: usize) {
        self.at = at.min(self.list.items.len());
        self.editing = self.list.items.get(self.at).map(|item| Field::new(self.line(item), false));
    }

    /// Takes the words of the item being edited into the list; an emptied item is removed. Returns whether anything changed.
    fn finish_edit(&mut self) -> bool {
        let Some(field) = self.editing.take() else { return false };
        let Some(mut item) = self.list.items.get(self.at).cloned() else { return false };
        let before = item.clone();
        self.reword(&mut item, field.text());
        if item.text.is_empty() {
            self.list.items.remove(self.at);
            return true;
        }
        let changed = item != before;
        self.list.items[self.at] = item;
        changed
    }

    fn shift(&mut self, by: isize) -> Reaction {
        let Some(to) = self.at.checked_add_signed(by).filter(|to| *to < self.list.items.len()) else {
            return Reaction::Moved;
        };
        if self.at >= self.list.items.len() {
            return Reaction::Moved;
        }
        let before = self.list.items.len();
        self.finish_edit();
        if self.list.items.len() == before {
            self.list.items.swap(self.at, to);
        }
        self.move_to(to);
        Reaction::Changed
    }

    /// Joins the item under the cursor with the one below it; the upper one's id stays.
    fn merge(&mut self) -> Reaction {
        let before = self.list.items.len();
        if self.at + 1 >= before {
            return Reaction::Tell(crate::say!("collect-nothing-to-merge"));
        }
        self.finish_edit();
        if self.list.items.len() == before {
            let lower = self.list.items.remove(self.at + 1);
            let upper = &mut self.list.items[self.at];
            upper.text = format!("{}; {}", upper.text, lower.text);
            if upper.who.is_empty() {
                upper.who = lower.who;
            } else if !lower.who.is_empty() {
                upper.who = format!("{}, {}", upper.who, lower.who);
            }
        }
        self.move_to(self.at);
        Reaction::Changed
    }

    fn remove(&mut self) -> Reaction {
        if self.at >= self.list.items.len() {
            return Reaction::Tell(crate::say!("collect-nothing-to-remove"));
        }
        self.editing = None;
        self.list.items.remove(self.at);
        self.move_to(self.at);
        Reaction::Changed
    }
}

/// The list to begin with: the items of an earlier step where the spec names one.
fn start(spec: &Collect, ctx: &Context) -> List {
    let mut list = List::default();
    if let Some(from) = &spec.from {
        for item in items::offered(ctx.workshop, ctx.session, from) {
            list.add(item.text);
            if let Some(new) = list.items.last_mut() {
                new.who = item.who;
            }
        }
    }
    list
}

/// The non-empty lines of a text, without the bullets people put before them.
fn lines_of(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(without_bullet).filter(|line| !line.is_empty())
}

fn without_bullet(line: &str) -> String {
    let line = line.trim();
    let bare = ["- ", "* ", "• "].iter().find_map(|bullet| line.strip_prefix(bullet));
    bare.unwrap_or(line).trim().to_string()
}

/// Cells of the mark before an item: the sign of the cursor, a space, and its number, two digits wide at least.
pub fn mark_width(number: usize) -> usize {
    2 + number.to_string().len().max(2)
}
