//! `map` in the plan: the picture, who moves whom, the strongest on each side, and everybody with a role and note.

use crate::plan::document::{Align, Block, Column, Field, Table, Text};
use crate::plan::figure::{Figure, MapAxes, MapPerson, MapPicture, Picture};
use crate::plan::reading::Reading;
use crate::rules::items;
use crate::say;
use crate::workshop::kind::map::{MOST_INFLUENCE, MOST_SUPPORT, Map, PowerMap};
use serde::Serialize;

/// How many of the strongest on each side are named.
const STRONGEST: usize = 3;
/// From this support on somebody is with us; below its negative, against.
const LEANS: i8 = 2;
/// From this support on somebody is strongly with us.
const STRONGLY: i8 = 7;

/// A power map.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mapped {
    pub people: Vec<Person>,
    pub links: Vec<Link>,
}

/// One person or group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    pub id: String,
    pub name: String,
    /// The role's title; empty without one.
    pub role: String,
    /// 0 to 10.
    pub influence: i8,
    /// -10 (against us) to 10 (with us).
    pub support: i8,
    pub note: String,
    pub decides: bool,
    #[serde(skip)]
    mark: char,
}

/// One person moves another, by id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    pub from: String,
    pub to: String,
}

pub fn read(spec: &Map, map: &PowerMap, reading: &Reading) -> Mapped {
    let decider = items::decider_on(reading.workshop, reading.session, spec);
    let is_decider = |name: &str| decider.as_deref().is_some_and(|decider| decider.trim() == name.trim());
    // Without a name to go by, the first role says who decides.
    let by_name = map.people.iter().any(|person| is_decider(&person.name));
    let deciding_role = if by_name { None } else { spec.roles.first().map(|role| &role.id) };
    let people = map.people.iter().map(|person| {
        let role = spec.roles.iter().find(|role| Some(&role.id) == person.role.as_ref());
        let gone = || person.role.as_ref().map(|id| say!("plan-gone-item", id = id.as_str()));
        Person {
            id: person.id.to_string(),
            name: person.name.clone(),
            role: role.map(|role| role.title.clone()).or_else(gone).unwrap_or_default(),
            influence: person.influence,
            support: person.support,
            note: person.note.clone(),
            decides: is_decider(&person.name)
                || person.role.is_some() && person.role.as_ref() == deciding_role,
            mark: role.map_or('·', |role| role.mark),
        }
    });
    let links = map.links.iter().map(|link| Link { from: link.from.to_string(), to: link.to.to_string() });
    Mapped { people: people.collect(), links: links.collect() }
}

/// Returns the words at the ends of a map's axes, also for a blank one.
pub fn axes() -> MapAxes {
    MapAxes {
        up: say!("plan-map-up"),
        down: say!("plan-map-down"),
        left: say!("plan-map-left"),
        middle: say!("plan-map-middle"),
        right: say!("plan-map-right"),
    }
}

impl Mapped {
    pub fn blocks(&self) -> Vec<Block> {
        if self.people.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Figure(self.figure())];
        let strongest = self.strongest();
        if !strongest.is_empty() {
            blocks.push(Block::Fields(strongest));
        }
        blocks.push(Block::Table(self.table()));
        blocks
    }

    fn figure(&self) -> Figure {
        let position = |id: &str| self.people.iter().position(|person| person.id == id);
        let links: Vec<(usize, usize)> =
            self.links.iter().filter_map(|link| Some((position(&link.from)?, position(&link.to)?))).collect();
        let moves: Vec<String> = links
            .iter()
            .map(|(from, to)| {
                let (from, to) = (self.people[*from].name.trim(), self.people[*to].name.trim());
                say!("plan-map-moves", from = from, to = to)
            })
            .collect();
        let places = self.people.iter().map(|person| {
            say!(
                "plan-map-place",
                name = person.name.trim(),
                influence = influence(person),
                support = support(person)
            )
        });
        let alt: Vec<String> = places.chain(moves.iter().cloned()).collect();
        let words = if moves.is_empty() {
            vec![Block::paragraph(say!("plan-map-no-links"))]
        } else {
            vec![Block::List { ordered: false, items: moves.into_iter().map(Text::plain).collect() }]
        };
        let picture = MapPicture {
            axes: axes(),
            people: self.people.iter().map(picture_of).collect(),
            links,
            legend: self.legend(),
        };
        Figure {
            caption: say!("plan-map-caption"),
            alt: alt.join("; "),
            words,
            picture: Picture::Map(picture),
        }
    }

    fn legend(&self) -> Vec<(char, String)> {
        let mut legend: Vec<(char, String)> = Vec::new();
        for person in &self.people {
            let known = legend.iter().any(|(mark, title)| *mark == person.mark && *title == person.role);
            if !known && !person.role.is_empty() {
                legend.push((person.mark, person.role.clone()));
            }
        }
        legend
    }

    /// The most influential on each side, the decision-maker left out.
    fn strongest(&self) -> Vec<Field> {
        let side = |label: String, on_side: fn(i8) -> bool| {
            let mut people: Vec<&Person> =
                self.people.iter().filter(|person| on_side(person.support) && !person.decides).collect();
            people.sort_by_key(|person| std::cmp::Reverse(person.influence));
            let names: Vec<&str> = people.iter().take(STRONGEST).map(|person| person.name.trim()).collect();
            (!names.is_empty()).then(|| Field { label, value: names.join(", ").into(), large: false })
        };
        let allies = side(say!("plan-map-allies"), |support| support >= LEANS);
        let opponents = side(say!("plan-map-opponents"), |support| support <= -LEANS);
        allies.into_iter().chain(opponents).collect()
    }

    fn table(&self) -> Table {
        let has_notes = self.people.iter().any(|person| !person.note.trim().is_empty());
        let titles = [
            ("plan-map-name", 1.6),
            ("plan-map-role", 1.4),
            ("plan-map-influence", 1.0),
            ("plan-map-support", 1.2),
        ];
        let notes = has_notes.then_some(("plan-map-note", 2.0));
        let columns = titles.into_iter().chain(notes);
        let mut people: Vec<&Person> = self.people.iter().collect();
        people.sort_by_key(|person| (std::cmp::Reverse(person.decides), std::cmp::Reverse(person.influence)));
        let rows = people.into_iter().map(|person| {
            let mut row: Vec<Text> = vec![
                person.name.trim().into(),
                person.role.as_str().into(),
                influence(person).into(),
                support(person).into(),
            ];
            if has_notes {
                row.push(person.note.trim().into());
            }
            row
        });
        Table {
            caption: say!("plan-map-people"),
            columns: columns
                .map(|(id, weight)| Column { title: say!(id), weight, align: Align::Left })
                .collect(),
            rows: rows.collect(),
            row_headings: true,
            row_lines: 0,
        }
    }
}

fn picture_of(person: &Person) -> MapPerson {
    let span = f32::from(MOST_SUPPORT) * 2.0;
    MapPerson {
        name: person.name.trim().to_string(),
        mark: person.mark,
        influence: (f32::from(person.influence) / f32::from(MOST_INFLUENCE)).clamp(0.0, 1.0),
        support: ((f32::from(person.support) + f32::from(MOST_SUPPORT)) / span).clamp(0.0, 1.0),
        boxed: person.decides,
    }
}

fn influence(person: &Person) -> String {
    match person.influence {
        ..=3 => say!("plan-influence-little"),
        4..=7 => say!("plan-influence-some"),
        8.. => say!("plan-influence-great"),
    }
}

fn support(person: &Person) -> String {
    match person.support {
        support if support >= STRONGLY => say!("plan-support-strongly-with"),
        support if support >= LEANS => say!("plan-support-with"),
        support if support > -LEANS => say!("plan-support-middle"),
        support if support > -STRONGLY => say!("plan-support-against"),
        _ => say!("plan-support-strongly-against"),
    }
}
