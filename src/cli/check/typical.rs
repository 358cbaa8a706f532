//! A session in which a group of twelve has answered every step, with words as groups type them.
//!
//! It only serves to see what steps look like that show the answers of others; nothing of it is printed or kept.

use crate::rules::items;
use crate::workshop::kind::backcast::Schedule;
use crate::workshop::kind::choose::Choice;
use crate::workshop::kind::collect::List;
use crate::workshop::kind::map::{Person, PowerMap};
use crate::workshop::kind::sort::Placing;
use crate::workshop::kind::table::{Holds, Row, RowSource, Rows, Table};
use crate::workshop::kind::verdict::{Question, Reply, Sorting, Sortings};
use crate::workshop::kind::vote::{Method, Round, Rounds, Vote};
use crate::workshop::kind::{ask, collect, lever, map, quiz, sort};
use crate::workshop::session::Setup;
use crate::workshop::{
    AgendaId, Answer, ColumnId, Entry, ItemId, Kind, Level, Session, SessionId, StepId, Workshop,
};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);
const FINISH: Date = date(2027, 10, 1);
const DAY: &str = "2027-05-01";
const WORDS: &str = "Road office: paint the crossing at the school";
const PERSON: &str = "Leilani Kahananui";

/// Returns the session. Every step is answered, also one that its own condition would hide.
pub fn session(workshop: &Workshop) -> Session {
    let setup = Setup {
        group: "Crossing committee".into(),
        place: "Hilo".into(),
        issue: WORDS.into(),
        level: Level::State,
        entry: Entry::New,
        // Of no agenda, so that none leaves out a part of a step.
        agenda: id::<AgendaId>("measure"),
        people: 12,
        until: String::new(),
        interpreted: false,
        clock_starts: Default::default(),
    };
    let mut session = Session::new(id::<SessionId>("measure"), workshop.id.clone(), setup, TODAY);
    for (step, _, spec) in workshop.steps() {
        let answer = answer(workshop, &session, &step, &spec.kind);
        session.record(&step, answer);
    }
    session
}

fn answer(workshop: &Workshop, session: &Session, step: &StepId, kind: &Kind) -> Option<Answer> {
    let offered = |from: &StepId| items::offered(workshop, session, from);
    let options = || items::options(workshop, session, step);
    Some(match kind {
        Kind::Read(_) | Kind::Pause(_) => return None,
        Kind::Ask(ask) => Answer::Ask(words(ask)),
        Kind::Collect(spec) => Answer::Collect(list(spec)),
        Kind::Choose(spec) => Answer::Choose(Choice {
            picked: options().into_iter().take(spec.most as usize).map(|option| option.id).collect(),
            reason: if spec.reason.is_some() { WORDS.into() } else { String::new() },
        }),
        Kind::Vote(vote) => Answer::Vote(rounds(vote, options())),
        Kind::Sort(sort) => Answer::Sort(placing(sort, options())),
        Kind::Map(map) => Answer::Map(people(map)),
        Kind::Verdict(spec) => {
            let sorted = offered(&spec.from).into_iter().map(|ask| (ask.id, sorting()));
            Answer::Verdict(Sortings { asks: sorted.collect(), added: Vec::new() })
        }
        Kind::Lever(spec) => Answer::Lever(picks(workshop, spec, session.setup.level)),
        Kind::Backcast(_) => {
            Answer::Backcast(Schedule { finish: Some(FINISH), means: WORDS.into(), ..Schedule::default() })
        }
        Kind::Table(table) => Answer::Table(rows(workshop, session, table)),
        Kind::Quiz(quiz) => Answer::Quiz(replies(quiz)),
    })
}

fn words(ask: &ask::Ask) -> ask::Words {
    let filled = ask.blanks.iter().map(|blank| {
        let text = match blank.holds {
            ask::Holds::Text => WORDS,
            ask::Holds::Person => PERSON,
            ask::Holds::Date => DAY,
        };
        (blank.id.clone(), text.to_string())
    });
    ask::Words { blanks: filled.collect() }
}

fn list(spec: &collect::Collect) -> List {
    let mut list = List::default();
    for _ in 0..spec.aim.unwrap_or(3).clamp(1, 5) {
        list.add(WORDS);
    }
    if spec.who {
        for item in &mut list.items {
            item.who = PERSON.into();
        }
    }
    list
}

fn rounds(vote: &Vote, options: Vec<collect::Item>) -> Rounds {
    let ids: Vec<String> = match vote.method {
        Method::Dots(_) => options.into_iter().map(|option| option.id.to_string()).collect(),
        Method::Fist => (0..=5).map(|value| value.to_string()).collect(),
        Method::Scale => {
            let rated = |option: collect::Item| (1..=5).map(move |value| format!("{}-{value}", option.id));
            options.into_iter().flat_map(rated).collect()
        }
    };
    let counts = ids.into_iter().filter_map(|id| Some((ItemId::try_from(id).ok()?, 3))).collect();
    Rounds { rounds: vec![Round { counts, people: Some(12) }], concerns: WORDS.into() }
}

fn placing(sort: &sort::Sort, items: Vec<collect::Item>) -> Placing {
    let placed = items.into_iter().zip(sort.buckets.iter().cycle());
    let placed = placed.map(|(item, bucket)| (item.id, bucket.id.clone())).collect();
    Placing { placed, note: if sort.note.is_some() { WORDS.into() } else { String::new() } }
}

/// One person of each role.
fn people(map: &map::Map) -> PowerMap {
    let mut drawn = PowerMap::default();
    for (n, role) in (1..).zip(&map.roles) {
        drawn.next = n;
        drawn.people.push(Person {
            id: ItemId::numbered(n),
            name: PERSON.into(),
            influence: 5,
            support: 0,
            role: Some(role.id.clone()),
            note: WORDS.into(),
        });
    }
    drawn
}

/// Within the office's power now: Yes to what leads there, No to the rest.
fn sorting() -> Sorting {
    let reply = |question: Question| match question {
        Question::A1 | Question::A2 | Question::B2 | Question::E1 | Question::F1 => Reply::Yes,
        Question::L0
        | Question::B1
        | Question::B3
        | Question::C1
        | Question::D1
        | Question::D2
        | Question::D3 => Reply::No,
    };
    let replies = Question::ALL.iter().map(|question| (*question, reply(*question))).collect();
    Sorting { replies, finder: PERSON.into(), by: DAY.into(), ..Sorting::default() }
}

fn picks(workshop: &Workshop, spec: &lever::Lever, level: Level) -> lever::Picks {
    let of_level = workshop.catalogue.levers.iter().filter(|card| card.levels.contains(&level));
    let picked = of_level.take(spec.most as usize);
    let picked = picked.map(|card| lever::Pick { lever: card.id.clone(), reason: WORDS.into() }).collect();
    lever::Picks { picked, basis: WORDS.into(), ..lever::Picks::default() }
}

fn rows(workshop: &Workshop, session: &Session, table: &Table) -> Rows {
    let ids: Vec<ItemId> = match &table.rows {
        RowSource::Open { aim, .. } => (1..=aim.unwrap_or(2).clamp(1, 5)).map(ItemId::numbered).collect(),
        RowSource::Fixed(rows) => rows.iter().map(|row| row.id.clone()).collect(),
        RowSource::From(from) => {
            items::items(workshop, session, from).into_iter().map(|item| item.id).collect()
        }
        RowSource::Days { rows, .. } => rows.iter().map(|row| row.id.clone()).collect(),
    };
    let start = match &table.rows {
        RowSource::Days { .. } => DAY.into(),
        RowSource::Open { .. } | RowSource::Fixed(_) | RowSource::From(_) => String::new(),
    };
    let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let cells = || table.columns.iter().map(|column| (column.id.clone(), cell(&column.holds)));
    let rows = ids.into_iter().map(|id| Row { id, cells: cells().collect::<Cells>() }).collect();
    Rows { rows, start, next }
}

type Cells = std::collections::BTreeMap<ColumnId, String>;

fn cell(holds: &Holds) -> String {
    match holds {
        Holds::Text => WORDS.into(),
        Holds::Person => PERSON.into(),
        Holds::Date => DAY.into(),
        Holds::Number => "12".into(),
        Holds::Score(most) => most.to_string(),
        Holds::Choice(options) => options.first().map_or_else(String::new, |option| option.id.to_string()),
    }
}

fn replies(quiz: &quiz::Quiz) -> quiz::Replies {
    let own = quiz
        .questions
        .iter()
        .filter_map(|question| Some((question.id.clone(), question.options.first()?.id.clone())));
    quiz::Replies { picked: own.collect() }
}

fn id<T: TryFrom<String>>(text: &str) -> T {
    T::try_from(text.to_string()).ok().expect("it is a valid id")
}
