//! What a later step sees of an earlier one: its items, by id, and what is referred to but gone.
//!
//! Answers point to items by id. An item keeps its id when it is reworded; the words here are always the newest.

use crate::rules::condition;
use crate::rules::sight::{Asking, Sight};
use crate::workshop::kind::choose::Choosable;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::{ask, map, table, verdict};
use crate::workshop::{Answer, ItemId, Kind, Session, StepId, Workshop};

/// Returns what a step hands on to one that names it in `from:`. A hidden step hands on nothing.
///
/// - `ask`: its filled blanks, by blank id; `collect`: its items; `map`: its people; `table`: its rows, see [`row_item`]
/// - `choose`: what was picked, in the order picked; `lever`: the levers picked
/// - `verdict`: the asks it sorts, then those added by re-aiming
/// - `sort` and `vote`: what they place or vote on
/// - `read`, `pause`, `backcast` and `quiz` hand on nothing
pub fn items(workshop: &Workshop, session: &Session, step: &StepId) -> Vec<Item> {
    of(Sight::new(workshop, session), step)
}

/// Returns what a sorter or a list that begins from an earlier step takes over: the step's items, but of an `ask`
/// only the first blank. The others say more about it (its office, its date) and are no items beside it.
pub fn offered(workshop: &Workshop, session: &Session, from: &StepId) -> Vec<Item> {
    offered_by(Sight::new(workshop, session), from)
}

/// Returns what a `choose`, `sort` or `vote` step puts before the group: the authored options, then the items of `from`.
pub fn options(workshop: &Workshop, session: &Session, step: &StepId) -> Vec<Item> {
    let sight = Sight::new(workshop, session);
    sight.step(step).map(|step| options_of(sight, &step.kind)).unwrap_or_default()
}

/// Returns the ask the plan stands on: what the `choose` step picked, else the sorter's only ask.
///
/// With no pick, and one ask that was re-aimed, it is the last re-aim: that is what the group goes on with.
pub fn main_ask(
    workshop: &Workshop,
    session: &Session,
    verdict: &StepId,
    choose: Option<&StepId>,
) -> Option<Item> {
    main(Sight::new(workshop, session), verdict, choose)
}

/// Returns the `choose` step that picks among the asks of a verdict step, where the workshop has one.
pub fn picker_of(workshop: &Workshop, verdict: &StepId) -> Option<StepId> {
    workshop.steps().find_map(|(id, _, step)| {
        let Kind::Choose(choose) = &step.kind else { return None };
        (choose.from.as_ref() == Some(verdict)).then_some(id)
    })
}

/// Returns the name of the person who decides, from the blank that a power map of the workshop points to.
pub fn decider(workshop: &Workshop, session: &Session) -> Option<String> {
    workshop.steps().find_map(|(_, _, step)| {
        let Kind::Map(map) = &step.kind else { return None };
        decider_on(workshop, session, map)
    })
}

/// Returns the name of the decision-maker that this power map puts first.
pub fn decider_on(workshop: &Workshop, session: &Session, map: &map::Map) -> Option<String> {
    let (step, blank) = map.decider.as_ref()?;
    let Some(Answer::Ask(words)) = condition::answer(workshop, session, step) else { return None };
    let name = words.blanks.get(blank)?.trim();
    (!name.is_empty()).then(|| name.to_string())
}

/// Returns a table row as an item: the words of its first text column, and of its first person column beside it.
///
/// Where no text column has words, the person stands for the row. `None` for a row without either.
pub fn row_item(columns: &[table::Column], row: &table::Row) -> Option<Item> {
    let first = |wanted: fn(&table::Holds) -> bool| {
        let cells =
            columns.iter().filter(|column| wanted(&column.holds)).map(|column| row.cells.get(&column.id));
        cells.flatten().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).map(String::from)
    };
    let who = first(|holds| matches!(holds, table::Holds::Person));
    match (first(|holds| matches!(holds, table::Holds::Text)), who) {
        (Some(text), who) => Some(Item { id: row.id.clone(), text, who: who.unwrap_or_default() }),
        (None, Some(text)) => Some(Item { id: row.id.clone(), text, who: String::new() }),
        (None, None) => None,
    }
}

pub(super) fn of(sight: Sight, id: &StepId) -> Vec<Item> {
    let (Some(step), Some(crumb)) = (sight.step(id), sight.crumb(Asking::Items, id)) else {
        return Vec::new();
    };
    if !sight.through_hidden && !condition::shown(sight, id) {
        return Vec::new();
    }
    let sight = sight.after(&crumb);
    let answer = sight.recorded(id);
    let mut items = match (&step.kind, answer) {
        (Kind::Ask(spec), Some(Answer::Ask(words))) => blanks(&spec.blanks, words),
        (Kind::Collect(_), Some(Answer::Collect(list))) => list.items.clone(),
        (Kind::Choose(_), Some(Answer::Choose(choice))) => {
            let options = options_of(sight, &step.kind);
            let found = |id: &ItemId| options.iter().find(|option| option.id == *id).cloned();
            choice.picked.iter().filter_map(found).collect()
        }
        (Kind::Vote(_) | Kind::Sort(_), _) => options_of(sight, &step.kind),
        (Kind::Map(_), Some(Answer::Map(map))) => {
            map.people.iter().map(|person| item(&person.id, &person.name)).collect()
        }
        (Kind::Verdict(spec), answer) => asks(sight, spec, answer),
        (Kind::Lever(_), Some(Answer::Lever(picks))) => {
            let cards = picks.picked.iter().filter_map(|pick| sight.workshop.catalogue.lever(&pick.lever));
            cards
                .filter_map(|card| Some(item(&ItemId::try_from(card.id.as_str()).ok()?, &card.title)))
                .collect()
        }
        (Kind::Table(spec), answer) => rows(sight, spec, answer),
        (
            Kind::Read(_)
            | Kind::Pause(_)
            | Kind::Backcast(_)
            | Kind::Quiz(_)
            | Kind::Ask(_)
            | Kind::Collect(_)
            | Kind::Choose(_)
            | Kind::Map(_)
            | Kind::Lever(_),
            _,
        ) => Vec::new(),
    };
    items.retain(|item| !item.text.trim().is_empty());
    items
}

pub(super) fn offered_by(sight: Sight, from: &StepId) -> Vec<Item> {
    let items = of(sight, from);
    let Some(Kind::Ask(spec)) = sight.step(from).map(|step| &step.kind) else { return items };
    let is_first =
        |item: &Item| spec.blanks.first().is_some_and(|blank| blank.id.as_str() == item.id.as_str());
    items.into_iter().filter(is_first).collect()
}

pub(super) fn main(sight: Sight, verdict: &StepId, choose: Option<&StepId>) -> Option<Item> {
    let asks = of(sight, verdict);
    let picked = choose.map(|choose| of(sight, choose)).unwrap_or_default();
    if let Some(picked) = picked.into_iter().find(|picked| asks.iter().any(|ask| ask.id == picked.id)) {
        return Some(picked);
    }
    let re_aimed: Vec<&ItemId> = match condition::applying(sight, verdict) {
        Some(Answer::Verdict(sortings)) => sortings.added.iter().map(|re_aim| &re_aim.ask.id).collect(),
        Some(_) | None => Vec::new(),
    };
    let n_first = asks.iter().filter(|ask| !re_aimed.contains(&&ask.id)).count();
    if n_first <= 1 { asks.into_iter().last() } else { None }
}

/// The authored options, then the items of `from`; none for a kind that offers nothing.
pub(super) fn options_of(sight: Sight, kind: &Kind) -> Vec<Item> {
    let (authored, from): (&[Choosable], _) = match kind {
        Kind::Choose(choose) => (&choose.options, &choose.from),
        Kind::Sort(sort) => (&sort.items, &sort.from),
        Kind::Vote(vote) => (&vote.options, &vote.from),
        Kind::Read(_)
        | Kind::Pause(_)
        | Kind::Ask(_)
        | Kind::Collect(_)
        | Kind::Map(_)
        | Kind::Verdict(_)
        | Kind::Lever(_)
        | Kind::Backcast(_)
        | Kind::Table(_)
        | Kind::Quiz(_) => (&[], &None),
    };
    let mut options: Vec<Item> = authored.iter().map(|option| item(&option.id, &option.text)).collect();
    options.extend(from.as_ref().map(|from| of(sight, from)).unwrap_or_default());
    options
}

fn item(id: &ItemId, text: &str) -> Item {
    Item { id: id.clone(), text: text.to_string(), who: String::new() }
}

fn blanks(blanks: &[ask::Blank], words: &ask::Words) -> Vec<Item> {
    let filled = blanks.iter().filter_map(|blank| Some((&blank.id, words.blanks.get(&blank.id)?)));
    filled.filter_map(|(id, text)| Some(item(&ItemId::try_from(id.as_str()).ok()?, text.trim()))).collect()
}

fn asks(sight: Sight, spec: &verdict::Sorter, answer: Option<&Answer>) -> Vec<Item> {
    let mut asks = offered_by(sight, &spec.from);
    if let Some(Answer::Verdict(sortings)) = answer {
        asks.extend(sortings.added.iter().map(|re_aim| re_aim.ask.clone()));
    }
    asks
}

fn rows(sight: Sight, spec: &table::Table, answer: Option<&Answer>) -> Vec<Item> {
    match (&spec.rows, answer) {
        (table::RowSource::Open { .. }, Some(Answer::Table(rows))) => {
            rows.rows.iter().filter_map(|row| row_item(&spec.columns, row)).collect()
        }
        (table::RowSource::Open { .. }, _) => Vec::new(),
        (table::RowSource::Fixed(rows), _) => rows.iter().map(|row| item(&row.id, &row.text)).collect(),
        (table::RowSource::From(from), _) => of(sight, from),
        (table::RowSource::Days { rows, .. }, _) => rows.iter().map(|row| item(&row.id, &row.text)).collect(),
    }
}
