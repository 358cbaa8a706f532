//! Everybody a session names, and what stands for each of them in a public copy.

use super::names::{
    Word, initials, is_description, is_everyday, is_generic, is_institution, is_month, is_personal,
    is_unspaced, split_people, words,
};
use crate::workshop::kind::{ask, backcast, map, table, verdict};
use crate::workshop::{Answer, BlankId, ColumnId, Kind, Session, Step, Workshop};
use std::collections::BTreeSet;
use std::ops::Range;

/// The people known by name.
#[derive(Debug, Clone, Default)]
pub struct People {
    known: Vec<Known>,
    /// The words of the group's place. Alone they name the place, also where an entry of a map is called so.
    place: BTreeSet<String>,
}

#[derive(Debug, Clone)]
struct Known {
    /// As typed, without spaces around it.
    name: String,
    words: Vec<Word>,
    stand_in: String,
    /// Whether it is looked for in other texts. Titles, roles and offices are not: "the Governor" names nobody.
    in_texts: bool,
    /// Whether its single words are looked for, too: "Maria" of "Maria Santos".
    by_parts: bool,
    /// Whether it is so short that only its own capital tells it from a word.
    short: bool,
    /// Whether it stands on a map and in no field for people: it may be a place's or an organization's.
    only_on_map: bool,
}

impl Known {
    /// Whether this is the one called so, whatever the case, accents and spaces; `folded` are the name's words.
    fn is(&self, name: &str, folded: &[Word]) -> bool {
        let same = |(mine, other): (&Word, &Word)| mine.folded == other.folded;
        self.name == name
            || !folded.is_empty()
                && self.words.len() == folded.len()
                && self.words.iter().zip(folded).all(same)
    }
}

/// Words to replace and what comes in their place.
struct Hit<'a> {
    at: Range<usize>,
    stand_in: &'a str,
}

impl People {
    /// Gathers everybody from maps, person blanks and columns, owners, finders and the list of speakers.
    pub fn of(workshop: &Workshop, session: &Session) -> People {
        let place = words(&session.setup.place).into_iter().map(|word| word.folded).collect();
        let mut people = People { place, ..People::default() };
        for (id, answer) in &session.answers {
            if let (Some(Kind::Map(spec)), Answer::Map(map)) =
                (workshop.step(id).map(|step| &step.kind), answer)
            {
                people.add_map(spec, map);
            }
        }
        for (id, answer) in &session.answers {
            let on_map = matches!(answer, Answer::Map(_));
            for field in person_fields(workshop.step(id), answer) {
                // "Clients and their families" stands for itself; "Ana and Ben" are two people.
                if !on_map || split_people(field).into_iter().all(|name| is_personal(&words(name))) {
                    people.add_field(field);
                }
            }
        }
        for parked in &session.parking {
            people.add_field(&parked.owner);
        }
        for speaker in &session.speakers {
            people.add_field(&speaker.name);
        }
        people.known.sort_by_key(|known| std::cmp::Reverse(known.words.len()));
        people
    }

    /// People of a role that several have are told apart by a letter.
    fn add_map(&mut self, spec: &map::Map, map: &map::PowerMap) {
        for (n, person) in map.people.iter().enumerate() {
            let Some(role) = spec.roles.iter().find(|role| Some(&role.id) == person.role.as_ref()) else {
                continue;
            };
            let same = |other: &&map::Person| other.role == person.role;
            let n_same = map.people.iter().filter(same).count();
            let place = map.people[..n].iter().filter(same).count();
            let stand_in =
                if n_same > 1 { format!("{} ({})", role.public, letter(place)) } else { role.public.clone() };
            self.add(&person.name, Some(stand_in));
        }
        for person in &map.people {
            self.add(&person.name, None);
        }
    }

    fn add_field(&mut self, field: &str) {
        for name in split_people(field) {
            // "Ana Cruz (retired nurse)": small words in brackets say something about a person named before them.
            let small = words(name).iter().all(|word| !word.capital);
            if small && name.contains(' ') && field.contains(&format!(" ({name})")) {
                self.know(name, name.to_string(), false);
            } else {
                self.add(name, None);
                self.place_of(name).into_iter().for_each(|at| self.known[at].only_on_map = false);
            }
        }
    }

    fn add(&mut self, name: &str, role: Option<String>) {
        let name = name.trim();
        let words = words(name);
        if name.is_empty() || self.find(name).is_some() {
            return;
        }
        let n_letters: usize = words.iter().map(Word::n_letters).sum();
        let generic = words.iter().all(|word| is_generic(&word.folded)) || is_description(&words);
        let institution = is_institution(&words);
        let are_initials = (1..=2).contains(&n_letters) && !name.chars().any(char::is_lowercase);
        let stand_in = match role {
            Some(role) => role,
            // Nobody is hidden behind "everyone", an office, or what is initials already.
            None if generic && !words.is_empty() || institution || are_initials => name.to_string(),
            None => self.unused(initials(name)),
        };
        self.know(name, stand_in, !generic && !institution && !are_initials && n_letters > 1);
    }

    fn know(&mut self, name: &str, stand_in: String, in_texts: bool) {
        let words = words(name);
        let by_parts = in_texts && words.len() > 1 && is_personal(&words);
        let short = words.iter().map(Word::n_letters).sum::<usize>() <= 2;
        let only_on_map = true;
        self.known.push(Known {
            name: name.to_string(),
            words,
            stand_in,
            in_texts,
            by_parts,
            short,
            only_on_map,
        });
    }

    fn unused(&self, initials: String) -> String {
        let is_used = |text: &str| self.known.iter().any(|known| known.stand_in == text);
        if !is_used(&initials) {
            return initials;
        }
        let numbered = (2..).map(|n| format!("{initials} ({n})")).find(|text| !is_used(text));
        numbered.expect("one of more numbers than people is unused")
    }

    fn find(&self, name: &str) -> Option<&Known> {
        self.place_of(name).map(|at| &self.known[at])
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        let (name, folded) = (name.trim(), words(name));
        self.known.iter().position(|known| known.is(name, &folded))
    }

    /// Returns what stands for the people named in a field that holds nothing else.
    pub fn stand_in_for_field(&self, field: &str) -> String {
        let whole = self.find(field).map(|known| known.stand_in.clone());
        whole.unwrap_or_else(|| {
            let names = split_people(field).into_iter().map(|name| match self.find(name) {
                Some(known) => known.stand_in.clone(),
                None => initials(name),
            });
            names.collect::<Vec<_>>().join(", ")
        })
    }

    /// Puts the stand-ins into one answer.
    pub fn hide_in(&self, step: &Step, answer: &mut Answer) {
        let hide = |text: &mut String| self.hide_in_text(text);
        let hide_person = |text: &mut String| *text = self.stand_in_for_field(text);
        match answer {
            Answer::Pause(reports) => reports.groups.values_mut().for_each(hide),
            Answer::Ask(ask::Words { blanks }) => {
                for (id, text) in blanks {
                    if is_person_blank(step, id) { hide_person(text) } else { hide(text) }
                }
            }
            Answer::Collect(list) => {
                for item in &mut list.items {
                    hide(&mut item.text);
                    hide_person(&mut item.who);
                }
            }
            Answer::Choose(choice) => hide(&mut choice.reason),
            Answer::Vote(rounds) => hide(&mut rounds.concerns),
            Answer::Sort(placing) => hide(&mut placing.note),
            Answer::Map(map) => {
                for person in &mut map.people {
                    person.name = self.stand_in_for_field(&person.name);
                    hide(&mut person.note);
                }
            }
            Answer::Verdict(sortings) => {
                for sorting in sortings.asks.values_mut() {
                    hide(&mut sorting.basis);
                    hide(&mut sorting.by);
                    hide_person(&mut sorting.finder);
                }
                for added in &mut sortings.added {
                    hide(&mut added.ask.text);
                    hide_person(&mut added.ask.who);
                }
            }
            Answer::Lever(picks) => {
                hide(&mut picks.basis);
                picks.picked.iter_mut().for_each(|pick| hide(&mut pick.reason));
            }
            Answer::Backcast(schedule) => {
                hide(&mut schedule.means);
                hide(&mut schedule.finish_words);
                for edit in schedule.edits.values_mut().flat_map(|edits| edits.values_mut()) {
                    let backcast::StageEdit { days: _, days_words, owner, inside, outside } = edit;
                    hide(days_words);
                    hide_person(owner);
                    hide(inside);
                    hide(outside);
                }
            }
            Answer::Table(rows) => {
                hide(&mut rows.start);
                for (id, cell) in rows.rows.iter_mut().flat_map(|row| &mut row.cells) {
                    if is_person_column(step, id) { hide_person(cell) } else { hide(cell) }
                }
            }
            Answer::Quiz(_) => {}
        }
    }

    /// Puts the stand-ins into a text in the place of every known name.
    pub fn hide_in_text(&self, text: &mut String) {
        for known in &self.known {
            if known.in_texts && is_unspaced(&known.name) {
                *text = text.replace(&known.name, &known.stand_in);
            }
        }
        let words = words(text);
        let mut hits: Vec<Hit> = Vec::new();
        let mut n = 0;
        while n < words.len() {
            match self.hit(text, &words[n..]).filter(|(n_words, _)| *n_words > 1 || !is_date(&words, n)) {
                Some((n_words, stand_in)) => {
                    let at = words[n].at.start..words[n + n_words - 1].at.end;
                    match hits.last_mut() {
                        // "Maria L. Santos": two parts of one name are one person.
                        Some(last) if last.stand_in == stand_in && close(text, last.at.end..at.start) => {
                            last.at.end = at.end;
                        }
                        Some(_) | None => hits.push(Hit { at, stand_in }),
                    }
                    n += n_words;
                }
                None => n += 1,
            }
        }
        for hit in hits.into_iter().rev() {
            text.replace_range(hit.at, hit.stand_in);
        }
    }

    /// Returns how many of the next words name somebody, and who stands for them.
    fn hit(&self, text: &str, next: &[Word]) -> Option<(usize, &str)> {
        let whole = self.known.iter().filter(|known| known.in_texts).find(|known| {
            let n_words = known.words.len();
            n_words <= next.len()
                && (!known.short || next[0].capital)
                && known.words.iter().zip(next).all(|(name, word)| name.folded == word.folded)
                && next[..n_words].windows(2).all(|pair| close(text, pair[0].at.end..pair[1].at.start))
        });
        if let Some(known) = whole {
            return Some((known.words.len(), &known.stand_in));
        }
        let word = next.first().filter(|word| word.capital || !is_everyday(&word.folded))?;
        let part = self.known.iter().filter(|known| known.by_parts).find(|known| {
            let is_place = known.only_on_map && self.place.contains(&word.folded);
            let is_part = known.words.iter().any(|name| is_telling(name) && name.folded == word.folded);
            is_part && !is_place || is_joined(&known.words, &word.folded)
        })?;
        Some((1, &part.stand_in))
    }
}

/// Whether a part of a name tells who it is: no initial, no "de la", no title.
fn is_telling(word: &Word) -> bool {
    word.n_letters() > 2 && !is_generic(&word.folded)
}

/// Whether a word is all of a name without its spaces, as in an address: "mariasantos".
fn is_joined(name: &[Word], word: &str) -> bool {
    let mut rest = Some(word);
    for part in name {
        rest = rest.and_then(|rest| rest.strip_prefix(part.folded.as_str()));
    }
    rest == Some("")
}

/// Whether the word is the month of a date: "12 May", "June 2027".
fn is_date(words: &[Word], n: usize) -> bool {
    let is_figure = |word: &Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    let before = n.checked_sub(1).and_then(|before| words.get(before));
    is_month(&words[n].folded) && before.into_iter().chain(words.get(n + 1)).any(is_figure)
}

/// Whether only a few signs stand between two words.
fn close(text: &str, between: Range<usize>) -> bool {
    text.get(between).is_some_and(|between| between.chars().count() <= 4 && !between.contains('\n'))
}

/// A, B … Z, then numbers.
fn letter(place: usize) -> String {
    let letter = u8::try_from(place).ok().filter(|place| *place < 26).map(|place| char::from(b'A' + place));
    letter.map_or_else(|| (place + 1).to_string(), String::from)
}

/// The fields of an answer that hold nothing but people.
fn person_fields<'a>(step: Option<&Step>, answer: &'a Answer) -> Vec<&'a str> {
    let fields: Vec<&String> = match answer {
        Answer::Ask(words) => {
            let is_person = |id| step.is_some_and(|step| is_person_blank(step, id));
            words.blanks.iter().filter(|(id, _)| is_person(id)).map(|(_, text)| text).collect()
        }
        Answer::Collect(list) => list.items.iter().map(|item| &item.who).collect(),
        Answer::Map(map) => map.people.iter().map(|person| &person.name).collect(),
        Answer::Verdict(verdict::Sortings { asks, added }) => asks
            .values()
            .map(|sorting| &sorting.finder)
            .chain(added.iter().map(|added| &added.ask.who))
            .collect(),
        Answer::Backcast(schedule) => {
            schedule.edits.values().flat_map(|edits| edits.values()).map(|edit| &edit.owner).collect()
        }
        Answer::Table(rows) => {
            let is_person = |id| step.is_some_and(|step| is_person_column(step, id));
            let cells = rows.rows.iter().flat_map(|row| &row.cells);
            cells.filter(|(id, _)| is_person(id)).map(|(_, cell)| cell).collect()
        }
        Answer::Pause(_)
        | Answer::Choose(_)
        | Answer::Vote(_)
        | Answer::Sort(_)
        | Answer::Lever(_)
        | Answer::Quiz(_) => Vec::new(),
    };
    fields.into_iter().map(String::as_str).collect()
}

fn is_person_blank(step: &Step, id: &BlankId) -> bool {
    let Kind::Ask(ask) = &step.kind else { return false };
    ask.blanks.iter().any(|blank| blank.id == *id && blank.holds == ask::Holds::Person)
}

fn is_person_column(step: &Step, id: &ColumnId) -> bool {
    let Kind::Table(table) = &step.kind else { return false };
    table.columns.iter().any(|column| column.id == *id && column.holds == table::Holds::Person)
}
