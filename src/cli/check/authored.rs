//! Every text of a step that an author wrote for the room, and where it is written. Question and help are judged apart.

use crate::content::path::Path;
use crate::workshop::kind::choose::Choosable;
use crate::workshop::kind::table::{Holds, RowSource};
use crate::workshop::kind::{ask, table};
use crate::workshop::{Kind, Step};

/// A text for the room.
pub struct Authored {
    pub path: Path,
    /// What it is, as a sentence calls it.
    pub what: &'static str,
    /// Its parts: paragraphs and lists are drawn apart, and what people typed stands between the parts of a sentence.
    pub texts: Vec<String>,
}

/// Returns the texts of a step that is written at `place`.
pub fn of(step: &Step, place: &Path) -> Vec<Authored> {
    let mut found = Found::default();
    let kind = place.field("kind");
    match &step.kind {
        Kind::Read(read) => {
            found.prose(kind.field("text"), &read.text);
            found.prose(kind.field("more"), &read.more);
        }
        Kind::Pause(pause) => {
            found.each(&kind.field("task"), "line of the task", &pause.task);
            found.each(&kind.field("roles"), "role", &pause.roles);
        }
        Kind::Ask(ask) => blanks(&mut found, ask, &kind),
        Kind::Collect(collect) => found.add(kind.field("item"), "name of an item", &collect.item),
        Kind::Choose(choose) => {
            found.options(&kind.field("options"), &choose.options);
            found.add(kind.field("reason"), "label", choose.reason.as_deref().unwrap_or_default());
        }
        Kind::Vote(vote) => found.options(&kind.field("options"), &vote.options),
        Kind::Sort(sort) => {
            for (at, bucket) in sort.buckets.iter().enumerate() {
                let place = kind.field("buckets").index(at);
                found.add(place.field("title"), "bucket", &bucket.title);
                found.add(place.field("help"), "help of a bucket", &bucket.help);
            }
            found.options(&kind.field("items"), &sort.items);
            found.add(kind.field("note"), "label", sort.note.as_deref().unwrap_or_default());
        }
        Kind::Map(map) => {
            for (at, role) in map.roles.iter().enumerate() {
                found.add(kind.field("roles").index(at).field("title"), "role", &role.title);
            }
        }
        Kind::Table(table) => rows_and_columns(&mut found, table, &kind),
        Kind::Quiz(quiz) => {
            for (at, question) in quiz.questions.iter().enumerate() {
                let place = kind.field("questions").index(at);
                found.add(place.field("text"), "question of a quiz", &question.text);
                found.options(&place.field("options"), &question.options);
                found.add(place.field("reason"), "reason", &question.reason);
            }
        }
        // What they show comes from the catalogue and from the program's own words.
        Kind::Verdict(_) | Kind::Lever(_) | Kind::Backcast(_) => {}
    }
    found.0
}

fn blanks(found: &mut Found, ask: &ask::Ask, kind: &Path) {
    for (at, blank) in ask.blanks.iter().enumerate() {
        let place = kind.field("blanks").index(at);
        found.add(place.field("label"), "label", &blank.label);
        found.add(place.field("hint"), "hint", &blank.hint);
    }
    let mut sentence = ask.sentence.clone();
    for blank in &ask.blanks {
        sentence = sentence.replace(&format!("{{{}}}", blank.id), "\n");
    }
    found.parts(kind.field("sentence"), "sentence", sentence.lines());
}

fn rows_and_columns(found: &mut Found, table: &table::Table, kind: &Path) {
    for (at, column) in table.columns.iter().enumerate() {
        let place = kind.field("columns").index(at);
        found.add(place.field("title"), "column", &column.title);
        found.add(place.field("hint"), "hint", &column.hint);
        match &column.holds {
            Holds::Choice(options) => found.options(&place.field("holds"), options),
            Holds::Score(_) | Holds::Text | Holds::Person | Holds::Date | Holds::Number => {}
        }
    }
    let rows = kind.field("rows");
    match &table.rows {
        RowSource::Open { item, .. } => found.add(rows.field("item"), "name of a row", item),
        RowSource::Fixed(fixed) => found.options(&rows, fixed),
        RowSource::From(_) => {}
        RowSource::Days { start, rows: days } => {
            found.add(rows.field("start"), "label", start);
            for (at, row) in days.iter().enumerate() {
                let place = rows.field("rows").index(at);
                found.add(place.field("text"), "row", &row.text);
                found.add(place.field("help"), "help of a row", &row.help);
            }
        }
    }
}

#[derive(Default)]
struct Found(Vec<Authored>);

impl Found {
    fn add(&mut self, path: Path, what: &'static str, text: &str) {
        self.parts(path, what, [text].into_iter());
    }

    fn parts<'a>(&mut self, path: Path, what: &'static str, texts: impl Iterator<Item = &'a str>) {
        let texts: Vec<String> =
            texts.map(str::trim).filter(|text| !text.is_empty()).map(String::from).collect();
        if !texts.is_empty() {
            self.0.push(Authored { path, what, texts });
        }
    }

    fn each(&mut self, place: &Path, what: &'static str, texts: &[String]) {
        for (at, text) in texts.iter().enumerate() {
            self.add(place.index(at), what, text);
        }
    }

    fn options(&mut self, place: &Path, options: &[Choosable]) {
        for (at, option) in options.iter().enumerate() {
            self.add(place.index(at).field("text"), "option", &option.text);
            self.add(place.index(at).field("help"), "help of an option", &option.help);
        }
    }

    /// A text to read: paragraphs are divided by blank lines, and each line of a list gets a mark.
    fn prose(&mut self, path: Path, text: &str) {
        let mut parts: Vec<String> = Vec::new();
        for paragraph in text.split("\n\n") {
            parts.push(String::new());
            for line in paragraph.lines().map(str::trim) {
                match (line.strip_prefix("- "), parts.last_mut()) {
                    (Some(item), _) => parts.extend([item.to_string(), String::new()]),
                    (None, Some(last)) => {
                        last.push(' ');
                        last.push_str(line);
                    }
                    (None, None) => {}
                }
            }
        }
        self.parts(path, "text", parts.iter().map(String::as_str));
    }
}
