//! What a hand-edited file may lack and the program can put right without changing a word.

use crate::workshop::{Answer, ItemId, Session};

/// The largest number in an id that is taken for one of ours; a larger one was made up.
const MOST: u32 = 1_000_000_000;

/// Raises the counters of new ids above every id in use, so that no id is ever given twice.
pub fn numbers(session: &mut Session) {
    for answer in session.answers.values_mut() {
        match answer {
            Answer::Collect(list) => raise(&mut list.next, list.items.iter().map(|item| &item.id)),
            Answer::Map(map) => raise(&mut map.next, map.people.iter().map(|person| &person.id)),
            Answer::Table(rows) => raise(&mut rows.next, rows.rows.iter().map(|row| &row.id)),
            // These give out no ids, or count what they have.
            Answer::Pause(_)
            | Answer::Ask(_)
            | Answer::Choose(_)
            | Answer::Vote(_)
            | Answer::Sort(_)
            | Answer::Verdict(_)
            | Answer::Lever(_)
            | Answer::Backcast(_)
            | Answer::Quiz(_) => {}
        }
    }
    raise(&mut session.parked, session.parking.iter().map(|parked| &parked.id));
    raise(&mut session.spoken, session.speakers.iter().map(|speaker| &speaker.id));
}

fn raise<'a>(next: &mut u32, ids: impl Iterator<Item = &'a ItemId>) {
    let most = ids.filter_map(number).max().unwrap_or(0);
    // So was a counter that stands past all of ours; going on from there would run out of numbers.
    if *next >= MOST {
        *next = 0;
    }
    *next = (*next).max(most);
}

/// Returns the number of a given id: `i12` is 12. Authored ids, such as `d30`, have none.
fn number(id: &ItemId) -> Option<u32> {
    let digits = id.as_str().strip_prefix('i')?;
    digits.parse().ok().filter(|number| *number < MOST)
}
