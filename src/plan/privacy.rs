//! The public copy of a session: private parts are left out and people are shown as roles or initials.
//!
//! It is made before a plan is composed, so no later step can leak what is not there any more.
//! The session itself is never changed.

mod names;
mod people;

use crate::workshop::{Answer, BlankId, ColumnId, Kind, Session, Step, Workshop};
use people::People;
use serde::Serialize;

/// Who a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The group itself: everything.
    #[default]
    Full,
    /// The group on a wall that others may see: private parts are left out, names stay.
    Room,
    /// Anybody: see [`public_copy`].
    Public,
}

/// Returns the session without its private steps, blanks and columns, and without answers nobody can say that of.
pub fn room_copy(workshop: &Workshop, session: &Session) -> Session {
    let mut copy = session.clone();
    copy.answers
        .retain(|id, answer| workshop.step(id).is_some_and(|step| !step.private && step.kind.fits(answer)));
    for (id, answer) in &mut copy.answers {
        if let Some(step) = workshop.step(id) {
            leave_out_private(step, answer);
        }
    }
    copy.answers.retain(|_, answer| !answer.is_empty());
    copy
}

/// Returns the session as strangers may read it.
///
/// Private steps, blanks and columns go. So does every answer whose step, blank or column is gone or of another
/// kind, because nobody can say any more whether it was private. Names in person blanks, person columns, maps,
/// owners and finders become roles or initials, there and wherever else they were typed.
pub fn public_copy(workshop: &Workshop, session: &Session) -> Session {
    let people = People::of(workshop, session);
    let mut copy = room_copy(workshop, session);
    for (id, answer) in &mut copy.answers {
        if let Some(step) = workshop.step(id) {
            people.hide_in(step, answer);
        }
    }
    if session.is_alone() {
        // The "group" of a person alone may be that person's name.
        copy.setup.group = people.stand_in_for_field(&session.setup.group);
    } else {
        people.hide_in_text(&mut copy.setup.group);
    }
    people.hide_in_text(&mut copy.setup.place);
    people.hide_in_text(&mut copy.setup.issue);
    for parked in &mut copy.parking {
        people.hide_in_text(&mut parked.text);
        people.hide_in_text(&mut parked.by);
        people.hide_in_text(&mut parked.answer);
        parked.owner = people.stand_in_for_field(&parked.owner);
    }
    for speaker in &mut copy.speakers {
        speaker.name = people.stand_in_for_field(&speaker.name);
    }
    copy
}

/// Returns the name for files of a public copy. The session's own id is made of its issue, which may name somebody.
pub fn public_name(workshop: &Workshop, session: &Session) -> String {
    let mut name = session.id.to_string();
    People::of(workshop, session).hide_in_text(&mut name);
    let name = name.to_ascii_lowercase();
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.chain(["public"]).collect::<Vec<_>>().join("-")
}

fn leave_out_private(step: &Step, answer: &mut Answer) {
    if let (Kind::Ask(ask), Answer::Ask(words)) = (&step.kind, &mut *answer) {
        let is_public = |id: &BlankId| ask.blanks.iter().any(|blank| blank.id == *id && !blank.private);
        words.blanks.retain(|id, _| is_public(id));
    }
    if let (Kind::Table(table), Answer::Table(rows)) = (&step.kind, answer) {
        let is_public =
            |id: &ColumnId| table.columns.iter().any(|column| column.id == *id && !column.private);
        for row in &mut rows.rows {
            row.cells.retain(|id, _| is_public(id));
        }
    }
}
