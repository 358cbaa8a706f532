//! Blank forms of the kinds that people fill with words, numbers and marks.

use crate::plan::document::{Align, Block, CheckItem, Column, Field, Table, Text};
use crate::plan::figure::{Figure, Picture};
use crate::plan::kind::map::axes;
use crate::plan::names;
use crate::say;
use crate::workshop::kind::choose::{Choosable, Choose};
use crate::workshop::kind::collect::Collect;
use crate::workshop::kind::map::Map;
use crate::workshop::kind::sort::Sort;
use crate::workshop::kind::table::{Column as Asked, Holds, RowSource};
use crate::workshop::kind::vote::{Method, Vote};
use crate::workshop::kind::{ask, table};

/// Rows of an open list or table that names no number to aim for.
const ROWS: u32 = 6;

/// The sentence with its gaps, then lines under each label.
pub fn ask(spec: &ask::Ask) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !spec.sentence.trim().is_empty() {
        let gaps = spec.blanks.iter().fold(spec.sentence.clone(), |sentence, blank| {
            sentence.replace(&format!("{{{}}}", blank.id), "____________________")
        });
        blocks.push(Block::Fields(vec![Field {
            label: say!("worksheet-sentence"),
            value: gaps.into(),
            large: true,
        }]));
    }
    for blank in &spec.blanks {
        let hint = blank.hint.trim();
        let label = blank.label.trim();
        let label = if hint.is_empty() { label.to_string() } else { format!("{label} ({hint})") };
        blocks.push(Block::WriteLines { label, lines: if blank.long { 4 } else { 2 } });
    }
    blocks
}

pub fn collect(spec: &Collect, limit: Option<u32>) -> Vec<Block> {
    let rows = limit.or(spec.aim.map(|aim| aim.max(4))).unwrap_or(ROWS);
    let mut columns = vec![(String::new(), 0.2), (capitalized(&spec.item), 3.0)];
    if spec.who {
        columns.push((say!("plan-who"), 1.0));
    }
    let n_columns = columns.len();
    let numbered = |n: u32| {
        let mut row = vec![Text::default(); n_columns];
        row[0] = n.to_string().into();
        row
    };
    vec![table_of("", columns, (1..=rows.max(1)).map(numbered).collect(), 2)]
}

pub fn choose(spec: &Choose) -> Vec<Block> {
    let mut blocks = options(&spec.options);
    if spec.from.is_some() {
        blocks.push(Block::WriteLines { label: say!("worksheet-choice"), lines: spec.most.clamp(1, 6) * 2 });
    }
    if let Some(reason) = &spec.reason {
        blocks.push(Block::WriteLines { label: reason.trim().to_string(), lines: 2 });
    }
    blocks
}

/// The key of fist-to-five with a place for each count, or a row for each option.
pub fn vote(spec: &Vote) -> Vec<Block> {
    let counted = |rows: Vec<String>, columns: Vec<(String, f32)>| {
        let n_columns = columns.len();
        let rows = rows.into_iter().map(|title| {
            let mut row = vec![Text::default(); n_columns];
            row[0] = title.into();
            row
        });
        table_of("", columns, rows.collect(), 2)
    };
    let options = || {
        let mut rows: Vec<String> = spec.options.iter().map(|option| option.text.clone()).collect();
        if spec.from.is_some() || rows.is_empty() {
            rows.extend((0..ROWS).map(|_| String::new()));
        }
        rows
    };
    let rounds = |n: u32| (say!("worksheet-round", n = n), 0.8);
    let table = match spec.method {
        Method::Fist => {
            let key = (0..=5).rev().map(names::hand).collect();
            counted(key, vec![(say!("plan-vote-fist-caption"), 2.0), rounds(1), rounds(2), rounds(3)])
        }
        Method::Dots(_) => {
            counted(options(), vec![(say!("worksheet-option"), 3.0), (say!("plan-vote-dots-caption"), 1.0)])
        }
        Method::Scale => {
            let mut columns = vec![(say!("worksheet-option"), 3.0)];
            columns.extend((1..=5).map(|rating| (rating.to_string(), 0.5)));
            counted(options(), columns)
        }
    };
    vec![table, Block::WriteLines { label: say!("plan-vote-concerns"), lines: 4 }]
}

/// Buckets side by side like the screen, with room for notes to be placed in them.
pub fn sort(spec: &Sort) -> Vec<Block> {
    let columns = spec.buckets.iter().map(|bucket| (bucket.title.clone(), 1.0)).collect();
    let help = spec.buckets.iter().map(|bucket| Text::emphasis(bucket.help.trim())).collect();
    let empty = vec![Text::default(); spec.buckets.len()];
    let mut blocks = options(&spec.items);
    blocks.push(table_of("", columns, vec![help, empty], 12));
    blocks
        .extend(spec.note.iter().map(|note| Block::WriteLines { label: note.trim().to_string(), lines: 3 }));
    blocks
}

/// Blank axes with the roles and their marks.
pub fn map(spec: &Map) -> Vec<Block> {
    let axes = axes();
    let ends = [&axes.up, &axes.down, &axes.left, &axes.right].map(|words| words.as_str()).join(", ");
    let legend: Vec<Text> = spec
        .roles
        .iter()
        .map(|role| Text::strong(format!("{} ", role.mark)).and(role.title.trim().into()))
        .collect();
    vec![
        Block::Figure(Figure {
            caption: say!("plan-map-caption"),
            alt: say!("worksheet-map-alt", ends = ends.as_str()),
            words: vec![Block::paragraph(say!("worksheet-map-alt", ends = ends.as_str()))],
            picture: Picture::BlankMap(axes),
        }),
        Block::List { ordered: false, items: legend },
    ]
}

/// The table's own grid: fixed rows with their titles, open rows blank.
pub fn table(spec: &table::Table, limit: Option<u32>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut columns: Vec<(String, f32)> = Vec::new();
    let mut helps: Vec<Text> = Vec::new();
    let mut head = |text: &str, help: &str| {
        if !help.trim().is_empty() {
            helps.push(Text::strong(format!("{}: ", text.trim())).and(help.trim().into()));
        }
        Some(Text::plain(text.trim()))
    };
    let heads: Vec<Option<Text>> = match &spec.rows {
        RowSource::Open { aim, .. } => vec![None; limit.or(*aim).unwrap_or(ROWS).max(3) as usize],
        RowSource::Fixed(rows) => rows.iter().map(|row| head(&row.text, &row.help)).collect(),
        RowSource::From(_) => vec![Some(Text::default()); ROWS as usize],
        RowSource::Days { start, rows } => {
            blocks.push(Block::WriteLines { label: start.trim().to_string(), lines: 1 });
            rows.iter().map(|row| head(&row.text, &row.help)).collect()
        }
    };
    let headed = heads.iter().any(Option::is_some);
    if headed {
        columns.push((String::new(), 1.6));
    }
    columns.extend(spec.columns.iter().map(|column| (title(column), weight(column))));
    let n_columns = columns.len();
    let rows = heads.into_iter().map(|head| {
        let mut row: Vec<Text> = head.into_iter().collect();
        row.resize(n_columns, Text::default());
        row
    });
    let scored = spec.columns.iter().all(|column| matches!(column.holds, Holds::Score(_)));
    blocks.push(table_of("", columns, rows.collect(), if scored { 1 } else { 3 }));
    if !helps.is_empty() {
        blocks.push(Block::List { ordered: false, items: helps });
    }
    blocks.extend(choices(&spec.columns));
    blocks.extend(spec.total.iter().flat_map(sums));
    blocks
}

/// What a choice column can hold.
fn choices(columns: &[Asked]) -> Vec<Block> {
    let lines = columns.iter().filter_map(|column| {
        let Holds::Choice(options) = &column.holds else { return None };
        let options: Vec<&str> = options.iter().map(|option| option.text.trim()).collect();
        Some(Text::strong(format!("{}: ", column.title.trim())).and(Text::plain(options.join(" · "))))
    });
    lines.map(Block::Paragraph).collect()
}

/// The sums by group, and what the whole sum means.
fn sums(total: &table::Total) -> Vec<Block> {
    let columns = vec![(say!("worksheet-group"), 2.0), (say!("plan-score-total"), 1.0)];
    let rows = total.groups.iter().map(|(name, _)| vec![name.trim().into(), Text::default()]).collect();
    let bands = total
        .bands
        .iter()
        .map(|(from, words)| Text::plain(say!("worksheet-band", from = *from, words = words.trim())));
    vec![table_of("", columns, rows, 1), Block::List { ordered: false, items: bands.collect() }]
}

fn title(column: &Asked) -> String {
    let hint = column.hint.trim();
    let title = match column.holds {
        Holds::Score(most) => say!("plan-score-column", title = column.title.trim(), most = most),
        Holds::Text | Holds::Person | Holds::Date | Holds::Number | Holds::Choice(_) => {
            column.title.trim().to_string()
        }
    };
    if hint.is_empty() { title } else { format!("{title} ({hint})") }
}

fn weight(column: &Asked) -> f32 {
    match column.holds {
        Holds::Text => 1.8,
        Holds::Person | Holds::Date | Holds::Choice(_) => 1.0,
        Holds::Number | Holds::Score(_) => 0.7,
    }
}

fn options(options: &[Choosable]) -> Vec<Block> {
    if options.is_empty() {
        return Vec::new();
    }
    vec![checklist(options.iter().map(|option| option.text.as_str()))]
}

/// Returns boxes to tick.
pub fn checklist<'a>(lines: impl Iterator<Item = &'a str>) -> Block {
    Block::Checklist(lines.map(|line| CheckItem { done: false, text: line.trim().into() }).collect())
}

/// Returns a table of empty rows to write in.
pub fn blank_table(caption: &str, columns: Vec<(String, f32)>, rows: usize, row_lines: u32) -> Block {
    let empty = vec![Text::default(); columns.len()];
    table_of(caption, columns, vec![empty; rows], row_lines)
}

/// Returns a table to write in, with titles and relative widths for columns.
pub fn table_of(caption: &str, columns: Vec<(String, f32)>, rows: Vec<Vec<Text>>, row_lines: u32) -> Block {
    let row_headings = columns.first().is_some_and(|(title, _)| title.is_empty());
    let column = |(title, weight): (String, f32)| Column { title, weight, align: Align::Left };
    Block::Table(Table {
        caption: caption.to_string(),
        columns: columns.into_iter().map(column).collect(),
        rows,
        row_headings,
        row_lines,
    })
}

fn capitalized(word: &str) -> String {
    let mut chars = word.trim().chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
