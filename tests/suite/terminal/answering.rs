//! Answering each kind of step with the keyboard until it says the same as a given answer.

use super::typist::Typist;
use levers::app::form::FieldInput;
use levers::app::kind::Draft;
use levers::app::kind::map::Draft as MapDraft;
use levers::app::kind::table::Place;
use levers::app::kind::verdict::{Draft as VerdictDraft, Phase};
use levers::workshop::kind::backcast::Schedule;
use levers::workshop::kind::lever::Picks;
use levers::workshop::kind::map::PowerMap;
use levers::workshop::kind::table::{Column, Holds, RowSource, Rows};
use levers::workshop::kind::verdict::{Reply, Sorting, Sortings};
use levers::workshop::kind::vote::Rounds;
use levers::workshop::{Answer, ItemId, Kind};

/// Answers the step on the screen and goes on to the next one.
#[track_caller]
pub fn answer(typist: &mut Typist, wanted: Option<&Answer>) {
    let id = typist.at().expect("a step is on the screen");
    let kind = typist.context().step.kind.clone();
    match (&kind, wanted) {
        (Kind::Read(_) | Kind::Pause(_), None) => {
            while typist.at().as_ref() == Some(&id) {
                typist.press("<pgdn>");
            }
        }
        (Kind::Pause(_), Some(Answer::Pause(wanted))) => {
            while matches!(draft(typist), Draft::Pause(draft) if !draft.is_reporting()) {
                typist.press("<pgdn>");
            }
            for report in wanted.groups.values() {
                field(typist, report);
            }
        }
        (Kind::Ask(spec), Some(Answer::Ask(wanted))) => {
            for blank in &spec.blanks {
                field(typist, wanted.blanks.get(&blank.id).map_or("", String::as_str));
            }
        }
        (Kind::Collect(_), Some(Answer::Collect(wanted))) => {
            let Draft::Collect(draft) = draft(typist) else { panic!("{id}: a list") };
            let have = draft.items().count();
            for item in &wanted.items[have..] {
                match item.who.as_str() {
                    "" => field(typist, &item.text),
                    who => {
                        typist.letters(&format!("{} @ ", item.text));
                        typist.typed.push(item.text.clone());
                        field(typist, who);
                    }
                }
            }
            typist.press("<enter>");
        }
        (Kind::Choose(_), Some(Answer::Choose(wanted))) => {
            for id in &wanted.picked {
                let Draft::Choose(draft) = draft(typist) else { panic!("{id}: a choice") };
                let candidates = draft.candidates(&typist.context());
                let at = candidates.iter().position(|one| one.id == *id).expect("it can be picked");
                down(typist, at - draft.at());
                typist.press("<space>");
            }
            typist.press("<enter>");
            field(typist, &wanted.reason);
        }
        (Kind::Vote(_), Some(Answer::Vote(wanted))) => vote(typist, wanted),
        (Kind::Sort(_), Some(Answer::Sort(wanted))) => {
            let Draft::Sort(draft) = draft(typist) else { panic!("{id}: a sorting") };
            for item in draft.items(&typist.context()) {
                let bucket = wanted.placed.get(&item.id).expect("every item is placed");
                let at = draft.spec.buckets.iter().position(|one| one.id == *bucket).expect("a bucket");
                typist.press(&(at + 1).to_string());
            }
            typist.press("<enter>");
            field(typist, &wanted.note);
            typist.press("<enter>");
        }
        (Kind::Map(_), Some(Answer::Map(wanted))) => map(typist, wanted),
        (Kind::Verdict(_), Some(Answer::Verdict(wanted))) => verdict(typist, wanted),
        (Kind::Lever(_), Some(Answer::Lever(wanted))) => lever(typist, wanted),
        (Kind::Backcast(_), Some(Answer::Backcast(wanted))) => backcast(typist, wanted),
        (Kind::Table(spec), Some(Answer::Table(wanted))) => table(typist, &spec.columns, &spec.rows, wanted),
        (Kind::Quiz(_), Some(Answer::Quiz(wanted))) => {
            let Draft::Quiz(draft) = draft(typist) else { panic!("{id}: a quiz") };
            for question in draft.questions(&typist.context()) {
                let picked = wanted.picked.get(&question.id).expect("every question is answered");
                let at = question.options.iter().position(|one| one.id == *picked).expect("an option");
                typist.press(&(at + 1).to_string());
                typist.press("<enter>");
            }
            typist.press("<enter>");
        }
        (kind, wanted) => panic!("{id} is {kind:?} and wants {wanted:?}"),
    }
    assert_ne!(typist.at(), Some(id), "the step is left");
}

/// Types into the field with the cursor, and Enter.
#[track_caller]
fn field(typist: &mut Typist, words: &str) {
    if !words.is_empty() {
        typist.words(words);
    }
    typist.press("<enter>");
}

fn draft(typist: &Typist) -> Draft {
    typist.screen().expect("a step is on the screen").draft.clone()
}

#[track_caller]
fn down(typist: &mut Typist, rows: usize) {
    if rows > 0 {
        typist.press(&"<down>".repeat(rows));
    }
}

fn reply_key(reply: Reply) -> &'static str {
    match reply {
        Reply::Yes => "y",
        Reply::No => "n",
        Reply::NotSure => "?",
    }
}

#[track_caller]
fn vote(typist: &mut Typist, wanted: &Rounds) {
    let Draft::Vote(draft) = draft(typist) else { panic!("a vote") };
    let rows = draft.rows(&typist.context());
    for (at, round) in wanted.rounds.iter().enumerate() {
        if at > 0 {
            typist.press("r");
        }
        for (row_at, row) in rows.iter().enumerate() {
            let count = round.counts.get(&row.id).expect("every row is counted");
            typist.press(&count.to_string());
            if row_at + 1 < rows.len() {
                typist.press("<enter>");
            }
        }
    }
    typist.press("e");
    field(typist, &wanted.concerns);
    typist.press("<enter>");
}

#[track_caller]
fn map(typist: &mut Typist, wanted: &PowerMap) {
    let map = |typist: &Typist| -> MapDraft {
        match draft(typist) {
            Draft::Map(draft) => draft,
            other => panic!("a map and not {other:?}"),
        }
    };
    let place = |id: &ItemId| wanted.people.iter().position(|one| one.id == *id).expect("on the map") + 1;
    let have = map(typist).people().len();
    typist.press("a");
    for person in &wanted.people[have..] {
        field(typist, &person.name);
    }
    typist.press("<enter>");
    for (at, person) in wanted.people.iter().enumerate() {
        typist.press(&(at + 1).to_string());
        let now = map(typist).person().expect("somebody has the cursor").clone();
        let keys = |from: i8, to: i8, less: &str, more: &str| {
            if to < from { less } else { more }.repeat(usize::from(to.abs_diff(from)))
        };
        let moves = keys(now.influence, person.influence, "<down>", "<up>")
            + &keys(now.support, person.support, "<left>", "<right>");
        typist.press(&moves);
        while map(typist).person().expect("it is there").role != person.role {
            typist.press("r");
        }
        if !person.note.is_empty() {
            typist.press("n");
            field(typist, &person.note);
        }
    }
    for link in &wanted.links {
        typist.press(&place(&link.from).to_string());
        typist.press("l");
        typist.press(&place(&link.to).to_string());
        typist.press("<enter>");
    }
    typist.press("<enter>");
}

#[track_caller]
fn verdict(typist: &mut Typist, wanted: &Sortings) {
    let step = typist.at();
    let none = Sorting::default();
    while typist.at() == step {
        let Draft::Verdict(draft) = draft(typist) else { panic!("a sorter") };
        let draft: VerdictDraft = draft;
        let asks = draft.asks(&typist.context());
        let ask = &asks[draft.at()];
        let sorting = wanted.asks.get(&ask.id).unwrap_or(&none);
        let have = draft.sorting(&ask.id);
        let told = (&have.basis, &have.finder, &have.by) == (&sorting.basis, &sorting.finder, &sorting.by);
        match draft.phase() {
            Phase::Question(question) => {
                let reply = sorting.replies.get(question);
                typist.press(reply_key(*reply.unwrap_or_else(|| panic!("{}: {question:?}", ask.id))));
            }
            Phase::FollowUp(flag) => {
                let reply = sorting.follow_ups.get(flag);
                typist.press(reply_key(*reply.unwrap_or_else(|| panic!("{}: {flag:?}", ask.id))));
            }
            Phase::Result if !told => typist.press("d"),
            Phase::Result => typist.press("<enter>"),
            Phase::Details(..) => {
                field(typist, &sorting.finder);
                field(typist, &sorting.by);
                field(typist, &sorting.basis);
            }
            Phase::ReAim(..) => {
                let new = wanted.added.iter().find(|added| added.of == ask.id);
                field(typist, new.map_or("", |added| &added.ask.text));
            }
        }
    }
}

#[track_caller]
fn lever(typist: &mut Typist, wanted: &Picks) {
    for pick in &wanted.picked {
        let Draft::Lever(draft) = draft(typist) else { panic!("levers") };
        let levers = draft.levers(&typist.context());
        let at = levers.iter().position(|card| card.id == pick.lever).expect("it is in the list");
        typist.press(&if at < draft.at() { "<up>" } else { "<down>" }.repeat(at.abs_diff(draft.at())));
        typist.press("<space>");
    }
    typist.press("<enter>");
    for pick in &wanted.picked {
        field(typist, &pick.reason);
    }
    field(typist, &wanted.basis);
    for reply in wanted.follow_ups.values() {
        typist.press(reply_key(*reply));
    }
}

#[track_caller]
fn backcast(typist: &mut Typist, wanted: &Schedule) {
    field(typist, &wanted.finish.expect("it is to be finished").to_string());
    field(typist, &wanted.means);
    let edits = wanted.edits.values().next().expect("stages were edited");
    for (stage, edit) in edits {
        typist.press(&stage.to_string());
        typist.press("e");
        field(typist, &edit.owner);
        field(typist, &edit.inside);
        field(typist, &edit.outside);
        field(typist, &edit.days.map_or_else(String::new, |days| days.to_string()));
    }
    typist.press("<enter>");
}

#[track_caller]
fn table(typist: &mut Typist, columns: &[Column], source: &RowSource, wanted: &Rows) {
    let step = typist.at().expect("a step is on the screen");
    if !wanted.start.is_empty() {
        field(typist, &wanted.start);
    }
    for row in &wanted.rows {
        for column in columns {
            let cell = row.cells.get(&column.id).map_or("", String::as_str);
            let option = match &column.holds {
                Holds::Text | Holds::Person | Holds::Date | Holds::Number => None,
                Holds::Score(_) => cell.parse().ok(),
                Holds::Choice(options) => options.iter().position(|one| one.id.as_str() == cell),
            };
            match option {
                Some(at) => {
                    let Draft::Table(draft) = draft(typist) else { panic!("a table") };
                    let Some(FieldInput::Pick(pick)) = draft.form.current().map(|field| field.input.clone())
                    else {
                        panic!("{:?} is picked", column.id)
                    };
                    // The first option is "not yet".
                    let number = pick.number(at + 1).expect("there are few options");
                    typist.press(&format!("{number}<enter>"));
                }
                None => field(typist, cell),
            }
        }
    }
    if let RowSource::Open { .. } = source {
        let Draft::Table(draft) = draft(typist) else { panic!("a table") };
        assert_eq!(draft.at(), Place::New);
        typist.press("<enter>");
    } else if matches!(typist.at(), Some(at) if at == step) {
        // Rows that nobody filled are passed over.
        typist.press("<pgdn>");
    }
}
