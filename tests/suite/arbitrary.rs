//! Any session at all, for tests that must hold whatever a group typed: hostile text, every kind of answer,
//! ids of items that are gone.

use jiff::civil::{Date, date};
use levers::workshop::clock::{Anchor, ClockLog, ClockStart, Extra, Pacing, Place, Timer, Trim, Used};
use levers::workshop::kind::{
    ask, backcast, choose, collect, lever, map, pause, quiz, sort, table, verdict, vote,
};
use levers::workshop::session::{Entry, FORMAT, Level, Parked, Session, Setup, Speaker};
use levers::workshop::*;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// Text as people type it, and as nobody should.
pub fn text() -> impl Strategy<Value = String> {
    let hostile = select(vec![
        "",
        " ",
        "\n\n",
        "line one\nline two\r\nline three\rline four",
        "She said \"no\".",
        "\"#",
        "\"##\" r#\"x\"#",
        "back\\slash \\n \\u{0}",
        "),\n    answers: {},\n)",
        "// no comment /* open",
        "\u{1b}[2J\u{1b}]0;title\u{7}",
        "nul \0 del \u{7f} c1 \u{9b}",
        "\u{feff}bom",
        "right \u{202e}left\u{202c}",
        "👩\u{200d}👩\u{200d}👧 ✊🏿 ⚠\u{fe0f}",
        "ʻOhana Hagåtña Fa‘asāmoa Nguyễn Peña",
        "e\u{301} a\u{30a} o\u{31b}\u{323}",
        "نحن الشعب שלום हम लोग ພວກເຮົາ",
        "{who} { $x } {{",
        "=HYPERLINK(\"x\")",
        "<script>&amp;</script>",
        "\u{2028}\u{2029}\u{85}",
        "'",
    ]);
    prop_oneof![
        4 => "[ -~]{0,40}",
        2 => "\\PC{0,20}",
        2 => hostile.prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

macro_rules! ids {
    ($($name:ident: $type:ident = $pattern:literal;)*) => {$(
        pub fn $name() -> impl Strategy<Value = $type> {
            $pattern.prop_map(|text: String| $type::try_from(text).expect("the pattern makes ids"))
        }
    )*};
}

ids! {
    item_id: ItemId = "(i[1-9][0-9]{0,2}|r[1-9]|[a-z][a-z0-9_-]{0,8})";
    blank_id: BlankId = "[a-z]{1,6}";
    bucket_id: BucketId = "[a-z]{1,6}";
    column_id: ColumnId = "[a-z]{1,6}";
    lever_id: LeverId = "[a-z_]{1,10}";
    model_id: ModelId = "[a-z_]{1,10}";
    role_id: RoleId = "[a-z]{1,6}";
    agenda_id: AgendaId = "[a-z-]{1,10}";
    session_id: SessionId = "[a-z][a-z0-9_-]{0,20}";
    step_id: StepId = "[a-z]{1,5}/[a-z][a-z-]{0,4}";
}

pub fn day() -> impl Strategy<Value = Date> {
    (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn item() -> impl Strategy<Value = collect::Item> {
    (item_id(), text(), text()).prop_map(|(id, text, who)| collect::Item { id, text, who })
}

/// A counter that is above every id in use, as the program keeps it.
fn above<'a>(ids: impl Iterator<Item = &'a ItemId>, extra: u32) -> u32 {
    ids.filter_map(|id| id.as_str().get(1..)?.parse::<u32>().ok()).max().unwrap_or(0) + extra
}

fn reports() -> impl Strategy<Value = Answer> {
    btree_map(0_u32..12, text(), 0..5).prop_map(|groups| Answer::Pause(pause::Reports { groups }))
}

fn words() -> impl Strategy<Value = Answer> {
    btree_map(blank_id(), text(), 0..5).prop_map(|blanks| Answer::Ask(ask::Words { blanks }))
}

fn list() -> impl Strategy<Value = Answer> {
    (vec(item(), 0..6), 0_u32..3).prop_map(|(items, extra)| {
        let next = above(items.iter().map(|item| &item.id), extra);
        Answer::Collect(collect::List { items, next })
    })
}

fn choice() -> impl Strategy<Value = Answer> {
    (vec(item_id(), 0..4), text())
        .prop_map(|(picked, reason)| Answer::Choose(choose::Choice { picked, reason }))
}

fn rounds() -> impl Strategy<Value = Answer> {
    let round = (btree_map(item_id(), any::<u32>(), 0..5), option::of(any::<u32>()))
        .prop_map(|(counts, people)| vote::Round { counts, people });
    (vec(round, 0..3), text()).prop_map(|(rounds, concerns)| Answer::Vote(vote::Rounds { rounds, concerns }))
}

fn placing() -> impl Strategy<Value = Answer> {
    (btree_map(item_id(), bucket_id(), 0..5), text())
        .prop_map(|(placed, note)| Answer::Sort(sort::Placing { placed, note }))
}

fn power_map() -> impl Strategy<Value = Answer> {
    let person = (item_id(), text(), 0..=map::MOST_INFLUENCE, -map::MOST_SUPPORT..=map::MOST_SUPPORT)
        .prop_flat_map(|(id, name, influence, support)| {
            (option::of(role_id()), text()).prop_map(move |(role, note)| map::Person {
                id: id.clone(),
                name: name.clone(),
                influence,
                support,
                role,
                note,
            })
        });
    let link = (item_id(), item_id()).prop_map(|(from, to)| map::Link { from, to });
    (vec(person, 0..5), vec(link, 0..4), 0_u32..3).prop_map(|(people, links, extra)| {
        let next = above(people.iter().map(|person| &person.id), extra);
        Answer::Map(map::PowerMap { people, links, next })
    })
}

fn reply() -> impl Strategy<Value = verdict::Reply> {
    use verdict::Reply::{No, NotSure, Yes};
    select(vec![Yes, No, NotSure])
}

fn flags() -> impl Strategy<Value = BTreeMap<verdict::Flag, verdict::Reply>> {
    use verdict::Flag::*;
    let flag = select(vec![RiskMajor, RiskCourt, RiskSplit, RiskReverse, RiskCra, Care, Step, Pair]);
    btree_map(flag, reply(), 0..4)
}

fn sortings() -> impl Strategy<Value = Answer> {
    let replies = btree_map(select(verdict::Question::ALL.to_vec()), reply(), 0..12);
    let sorting =
        (replies, text(), text(), text(), flags()).prop_map(|(replies, basis, finder, by, follow_ups)| {
            verdict::Sorting { replies, basis, finder, by, follow_ups }
        });
    let reaim = (item_id(), item()).prop_map(|(of, ask)| verdict::ReAim { of, ask });
    (btree_map(item_id(), sorting, 0..4), vec(reaim, 0..3))
        .prop_map(|(asks, added)| Answer::Verdict(verdict::Sortings { asks, added }))
}

fn picks() -> impl Strategy<Value = Answer> {
    let pick = (lever_id(), text()).prop_map(|(lever, reason)| lever::Pick { lever, reason });
    (vec(pick, 0..3), text(), flags())
        .prop_map(|(picked, basis, follow_ups)| Answer::Lever(lever::Picks { picked, basis, follow_ups }))
}

fn schedule() -> impl Strategy<Value = Answer> {
    let edit = (option::of(any::<u32>()), text(), text(), text(), text()).prop_map(
        |(days, days_words, owner, inside, outside)| backcast::StageEdit {
            days,
            days_words,
            owner,
            inside,
            outside,
        },
    );
    let edits = btree_map(model_id(), btree_map(1_u32..9, edit, 0..3), 0..3);
    let finish = (option::of(day()), text());
    let used = (finish, text(), option::of(model_id()), select(backcast::Pace::ALL.to_vec()));
    let stages = (option::of((1_u32..9, 1_u32..9)), btree_set(1_u32..9, 0..3));
    (used, stages, edits).prop_map(
        |(((finish, finish_words), means, model, pace), (stages, together), edits)| {
            Answer::Backcast(backcast::Schedule {
                finish,
                finish_words,
                means,
                model,
                pace,
                stages,
                together,
                edits,
            })
        },
    )
}

fn rows() -> impl Strategy<Value = Answer> {
    let row =
        (item_id(), btree_map(column_id(), text(), 0..4)).prop_map(|(id, cells)| table::Row { id, cells });
    (vec(row, 0..5), text(), 0_u32..3).prop_map(|(rows, start, extra)| {
        let next = above(rows.iter().map(|row| &row.id), extra);
        Answer::Table(table::Rows { rows, start, next })
    })
}

fn replies() -> impl Strategy<Value = Answer> {
    btree_map(item_id(), item_id(), 0..5).prop_map(|picked| Answer::Quiz(quiz::Replies { picked }))
}

/// An answer of any kind.
pub fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        reports(),
        words(),
        list(),
        choice(),
        rounds(),
        placing(),
        power_map(),
        sortings(),
        picks(),
        schedule(),
        rows(),
        replies(),
    ]
}

pub fn setup() -> impl Strategy<Value = Setup> {
    let entry = select(vec![Entry::New, Entry::Defend]);
    let words = (text(), text(), text());
    let run = (text(), any::<bool>(), select(vec![ClockStart::ByHand, ClockStart::OnLeavingTitle]));
    (words, select(Level::ALL.to_vec()), entry, agenda_id(), any::<u32>(), run).prop_map(
        |((group, place, issue), level, entry, agenda, people, (until, interpreted, clock_starts))| Setup {
            group,
            place,
            issue,
            level,
            entry,
            agenda,
            people,
            until,
            interpreted,
            clock_starts,
        },
    )
}

fn parked() -> impl Strategy<Value = Parked> {
    (item_id(), text(), text(), text(), text(), any::<bool>())
        .prop_map(|(id, text, owner, by, answer, dropped)| Parked { id, text, owner, by, answer, dropped })
}

fn place() -> impl Strategy<Value = Place> {
    prop_oneof![step_id().prop_map(Place::Step), (1_u32..9).prop_map(Place::Break)]
}

fn anchor() -> impl Strategy<Value = Anchor> {
    let wall = (0_i64..4_000_000_000).prop_map(|s| jiff::Timestamp::from_second(s).expect("in range"));
    (wall, any::<u64>(), any::<u64>()).prop_map(|(wall, steady, boot)| Anchor { wall, steady, boot })
}

prop_compose! {
    fn clock()(
        anchor in anchor(),
        (running, passed, promised) in (any::<bool>(), any::<u64>(), any::<u32>()),
        used in vec((place(), any::<u64>()), 0..5),
        (on, front) in (option::of(place()), option::of(place())),
    ) -> ClockLog {
        let used = used.into_iter().map(|(place, ms)| Used { place, ms }).collect();
        let began = anchor.wall.to_zoned(jiff::tz::TimeZone::UTC).datetime();
        ClockLog { started: anchor.wall, began: Some(began), running, anchor, passed, used, on, front, promised }
    }
}

prop_compose! {
    fn pacing()(
        extra in vec((place(), any::<u32>()), 0..3),
        trims in vec((place(), any::<u32>(), text()), 0..3),
        later in any::<u32>(),
    ) -> Pacing {
        Pacing {
            extra: extra.into_iter().map(|(place, minutes)| Extra { place, minutes }).collect(),
            trims: trims.into_iter().map(|(place, minutes, how)| Trim { place, minutes, how }).collect(),
            later,
        }
    }
}

prop_compose! {
    fn timer()(anchor in anchor(), length in any::<u64>(), running in any::<bool>(), passed in any::<u64>()) -> Timer {
        Timer { length, running, anchor, passed }
    }
}

fn speaker() -> impl Strategy<Value = Speaker> {
    (item_id(), text(), any::<u32>()).prop_map(|(id, name, times)| Speaker { id, name, times })
}

prop_compose! {
    /// A session of the present format.
    pub fn session()(
        id in session_id(),
        workshop in text(),
        setup in setup(),
        date in day(),
        revision in any::<u64>(),
        at in option::of(step_id()),
        done in btree_set(step_id(), 0..6),
        answers in btree_map(step_id(), answer(), 0..14),
        parking in vec(parked(), 0..4),
        extra in 0_u32..3,
        (example, copy_of, desk_drives) in (any::<bool>(), option::of(session_id()), any::<bool>()),
        (clock, pacing, timer) in (option::of(clock()), pacing(), option::of(timer())),
        speakers in vec(speaker(), 0..4),
    ) -> Session {
        let parked = above(parking.iter().map(|parked| &parked.id), extra);
        let spoken = above(speakers.iter().map(|speaker| &speaker.id), extra);
        Session {
            format: FORMAT,
            id, workshop, setup, date, revision, at, done, answers, parking, parked, example, copy_of,
            clock, pacing, timer, speakers, spoken, desk_drives,
        }
    }
}
